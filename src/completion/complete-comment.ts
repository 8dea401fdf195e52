import type { Ast, FunctionDefinitionAst, NamedBlockAst, ParameterAst, ScriptBlockAst, Token } from '../../grammar/index.ts';
import { TokenKind } from '../../grammar/index.ts';
import { commentKeywords, requiresTips } from './comment-tips.ts';
import { completeCommandName } from './complete-command.ts';
import { completeFileName } from './complete-file.ts';
import { completeModuleName } from './complete-module.ts';
import { completeVariable } from './complete-variable.ts';
import type { CompletionContext, Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { moduleSpecificationTips } from './hashtable-key-tips.ts';
import { startsWith } from './quoting.ts';
import { textProperty, valuesOf } from './session-values.ts';

const nonEmpty = (found: CompletionResult[]): Results => (found.length > 0 ? found : null);

/** `#12` and `#word`: lines of the history by their number, or with the word in them, the latest first. */
function completeHistory(at: CompletionContext): Results {
  const word = /^#([\w-]*)$/.exec(at.word)?.[1];
  if (word === undefined) return [];
  const lines = valuesOf(at.context, 'Get-History');
  const line = (v: (typeof lines)[number]): string => textProperty(v, 'CommandLine', at.context);
  const wanted = /^\d+$/.test(word)
    ? lines.filter((v) => textProperty(v, 'Id', at.context) === String(Number(word)))
    : lines.filter((v) => line(v).toLowerCase().includes(word.toLowerCase())).reverse();
  return wanted.filter((v) => line(v) !== '').map((v) => new CompletionResult(line(v), line(v), 'History', line(v)));
}

/** Keys that a module specification in `#Requires` can still have; null when no key stands at the cursor. */
function specificationKeys(table: string, word: string, at: CompletionContext): Results {
  const left = new Set(Object.keys(moduleSpecificationTips));
  let afterName = false;
  const matches = [...table.matchAll(/(@\{|;)\s*(?:'|"|\w*)\w*/g)];
  for (const [text] of matches) {
    const key = text.replace(/^[@{;"' ]+/, '');
    if (key === '') continue;
    left.delete(key);
    const lower = key.toLowerCase();
    afterName = lower === 'modulename';
    if (lower === 'moduleversion' || lower === 'maximumversion') left.delete('RequiredVersion');
    if (lower === 'requiredversion') for (const other of ['ModuleVersion', 'MaximumVersion']) left.delete(other);
  }
  const last = matches[matches.length - 1];
  if (last && last.index + last[0].length === table.length)
    return [...left]
      .filter((k) => startsWith(k, word))
      .map((k) => new CompletionResult(k, k, 'ParameterValue', moduleSpecificationTips[k] ?? ''));
  if (!afterName) return [];
  at.word = word;
  return completeModuleName(at, true);
}

/** What can follow `#Requires` (CompletionCompleters.CompleteRequires). */
function completeRequires(at: CompletionContext): Results {
  const { text, start } = at.line;
  const column = at.cursor - start;
  const before = text.slice(0, column);
  if (/ -RunAsAdministrator/i.test(before)) return [];
  const parameters = [...before.matchAll(/\s+-([A-Za-z]+|$)/g)];
  const parameter = parameters[parameters.length - 1];
  if (!parameter) return [];
  const name = parameter[1] as string;
  if (parameter.index + parameter[0].length === column) {
    at.replace(at.cursor - name.length, name.length);
    const given = text.toLowerCase();
    return ['Modules', 'PSEdition', 'RunAsAdministrator', 'Version']
      .filter((p) => startsWith(p, name) && !given.includes(` -${p.toLowerCase()}`))
      .map((p) => new CompletionResult(p, p, 'ParameterName', requiresTips[p] ?? ''));
  }
  const values = [...before.matchAll(/(\s+|,|;|\{|"|'|=)(\w+|$)/g)];
  const value = values[values.length - 1]?.[2] ?? '';
  at.replace(at.cursor - value.length, value.length);
  if (/^psedition$/i.test(name))
    return ['Core', 'Desktop']
      .filter((e) => startsWith(e, value))
      .map((e) => new CompletionResult(e, e, 'ParameterValue', requiresTips[e] ?? ''));
  if (!/^modules$/i.test(name)) return [];
  const open = before.lastIndexOf('@{');
  const close = before.lastIndexOf('}');
  if (open >= 0 && close < open) return specificationKeys(before.slice(open), value, at);
  at.word = value;
  return completeModuleName(at, true);
}

/** The function that a help comment tells of: the one that follows it within two lines, or the one it stands in. */
function helpTarget(at: CompletionContext, comment: Token): FunctionDefinitionAst | null {
  const { last } = at;
  const next = last.find((a) => a.extent.startOffset >= comment.endOffset && a.kind !== 'NamedBlockAst', false);
  const near = next && next.extent.startLineNumber <= comment.extent.endLineNumber + 2;
  if (last.kind !== 'NamedBlockAst' && last.kind !== 'ScriptBlockAst') return null;
  if (near && next.kind === 'FunctionDefinitionAst') return next as FunctionDefinitionAst;
  const owner: Ast | null = last.kind === 'NamedBlockAst' ? ((last as NamedBlockAst).parent?.parent ?? null) : last.parent;
  return owner?.kind === 'FunctionDefinitionAst' ? (owner as FunctionDefinitionAst) : null;
}

/** Parameters that the help does not describe yet. */
function completeHelpParameter(at: CompletionContext, comment: Token, word: string): Results {
  const target = helpTarget(at, comment);
  let parameters: readonly ParameterAst[] = [];
  if (target) parameters = target.parameters ?? target.body.paramBlock?.parameters ?? [];
  else if (at.last.kind === 'ScriptBlockAst') parameters = (at.last as ScriptBlockAst).paramBlock?.parameters ?? [];
  const described = [...comment.text.matchAll(/^\s*\.parameter\s+(\w.*\S|\w)/gim)].map((m) => (m[1] as string).toLowerCase());
  const names = new Map(parameters.map((p) => p.name.variablePath.userPath).map((n) => [n.toLowerCase(), n]));
  for (const name of described) if (name !== word.toLowerCase()) names.delete(name);
  return nonEmpty([...names.values()].filter((n) => startsWith(n, word)).map((n) => new CompletionResult(n)));
}

const forwardCategories = 'Alias All Cmdlet ExternalScript FAQ Filter Function General Glossary HelpFile Provider ScriptCommand'.split(' ');

/** Keywords of comment-based help, and what can follow them (CompletionCompleters.CompleteCommentHelp). */
function completeHelp(at: CompletionContext, comment: Token): Results {
  const used = [...comment.text.matchAll(/(?<=^\s*\.)\w*/gm)];
  const offset = comment.startOffset;
  const keyword = used.findLast((m) => at.cursor >= m.index + offset);
  if (!keyword) return null;
  const name = keyword[0];
  if (at.cursor <= keyword.index + name.length + offset) {
    at.replace(offset + keyword.index, name.length);
    const repeatable = /^(example|link|parameter)$/i;
    const others = used.filter((m) => m !== keyword && !repeatable.test(m[0])).map((m) => m[0].toUpperCase());
    return nonEmpty(
      Object.entries(commentKeywords)
        .filter(([k]) => !others.includes(k) && startsWith(k, name))
        .map(([k, tip]) => new CompletionResult(k, k, 'Keyword', tip)),
    );
  }
  const { text, start } = at.line;
  const argument = /(?<=^\s*\.\w+\s+)\S(?:.*\S)?/.exec(text);
  const word = argument?.[0] ?? '';
  at.replace(start + (argument?.index ?? at.cursor - start), word.length);
  at.word = word;
  switch (name.toUpperCase()) {
    case 'PARAMETER':
      return completeHelpParameter(at, comment, word);
    case 'FORWARDHELPTARGETNAME':
      return nonEmpty(completeCommandName(at));
    case 'FORWARDHELPCATEGORY':
      return nonEmpty(forwardCategories.filter((c) => startsWith(c, word)).map((c) => new CompletionResult(c)));
    case 'REMOTEHELPRUNSPACE':
      return nonEmpty(completeVariable(at).map((r) => new CompletionResult(r.listItemText, r.listItemText, r.resultType, r.toolTip)));
    case 'EXTERNALHELP':
      return nonEmpty(completeFileName(at, { extensions: ['.xml'] }));
    default:
      return null;
  }
}

/** What can stand in a comment: help, `#Requires`, or a line of the history (CompletionCompleters.CompleteComment). */
export function completeComment(at: CompletionContext): Results {
  const comment = at.tokenAtCursor;
  if (comment?.kind !== TokenKind.Comment) return null;
  if (at.word.startsWith('<#')) return completeHelp(at, comment);
  return /^#requires /i.test(at.word) ? completeRequires(at) : completeHistory(at);
}
