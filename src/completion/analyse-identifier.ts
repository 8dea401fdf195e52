import {
  type Ast,
  type BinaryExpressionAst,
  type CommandBaseAst,
  type ErrorStatementAst,
  type Expression,
  type FileRedirectionAst,
  type HashtableAst,
  type IndexExpressionAst,
  type MemberExpressionAst,
  parseExpandableString,
  StringExpandableToken,
  type Token,
  TokenFlags,
  TokenKind,
  type UsingStatementAst,
  UsingStatementKind,
  type VariableExpressionAst,
} from '../../grammar/index.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { completeCommandArgument } from './complete-argument.ts';
import { completeIndex } from './complete-assignment.ts';
import { completeAttributeArgument, completeParameterAttribute } from './complete-attribute-argument.ts';
import { completeCommandName, needsAmpersand } from './complete-command.ts';
import { completeFileName } from './complete-file.ts';
import { completeHashtableKey } from './complete-hashtable-key.ts';
import { completeMember } from './complete-member.ts';
import { completeModuleName } from './complete-module.ts';
import { completeParameterName } from './complete-parameter.ts';
import { completeNamespace } from './complete-type.ts';
import { completeVariable } from './complete-variable.ts';
import type { CompletionContext, Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { expandedText, stringWord, variableText } from './safe-paths.ts';
import { completeLoopLabel } from './statement-words.ts';

/** Files as commands: those in quotes get an `&` (CompletionAnalysis.CompleteFileNameAsCommand). */
export function completeFileAsCommand(at: CompletionContext): CompletionResult[] {
  const ampersand = needsAmpersand(at, true);
  return at
    .withLiteralPaths(() => completeFileName(at))
    .map((r) =>
      ampersand && /^'.+'$/s.test(r.completionText)
        ? new CompletionResult(`& ${r.completionText}`, r.listItemText, r.resultType, r.toolTip)
        : r,
    );
}

/** True where `switch -file` takes its path (CompletionAnalysis.CompleteAgainstSwitchFile). */
export function isSwitchFile(last: Ast, before: Token | null): boolean {
  if (last.kind === 'ErrorStatementAst' && before) {
    const { kindToken, flags } = last as ErrorStatementAst;
    const flag = kindToken?.kind === TokenKind.Switch ? flags.get('file') : undefined;
    if (flag) return flag.token.endOffset === before.endOffset;
  }
  const pipeline = last.parent?.kind === 'CommandExpressionAst' ? last.parent.parent : null;
  const error = pipeline?.kind === 'PipelineAst' ? (pipeline.parent as ErrorStatementAst | null) : null;
  return error?.kind === 'ErrorStatementAst' && error.kindToken?.kind === TokenKind.Switch && error.flags.get('file')?.ast === pipeline;
}

const moduleExtensions = ['.psm1', '.psd1', '.ni.dll', '.dll', '.exe', '.cdxml'];

/** The word after `using …`; undefined when the word is none. */
function usingWord(at: CompletionContext): Results | undefined {
  const { last } = at;
  const statement = last.parent as UsingStatementAst | null;
  if (last.kind !== 'StringConstantExpressionAst' || statement?.kind !== 'UsingStatementAst') return undefined;
  at.replace(last.extent.startOffset, last.extent.endOffset - at.replacementIndex);
  at.word = last.extent.text;
  switch (statement.usingStatementKind) {
    case UsingStatementKind.Assembly:
      return completeFileName(at, { extensions: ['.dll'] });
    case UsingStatementKind.Module: {
      const files = completeFileName(at, { extensions: moduleExtensions });
      return /[\\/:]/.test(at.word) ? files : [...files, ...completeModuleName(at, false)];
    }
    case UsingStatementKind.Namespace:
      return completeNamespace(at.word);
    default:
      return undefined;
  }
}

/** The word that a command begins with: a path, a program, a name; undefined when it cannot be told. */
function commandWord(at: CompletionContext, token: Token): Results {
  const before = at.related[0]?.findAll((a) => a.extent.endOffset <= token.startOffset && a.extent.source === token.source, true).pop();
  if (before) {
    const adjoins = before.extent.endOffset === token.startOffset;
    if (adjoins && /^[\\/]/.test(token.text)) {
      const length = before.extent.endOffset - before.extent.startOffset;
      const word = stringWord(before, token.text, at);
      if (word !== null) {
        at.word = word;
        const found = completeFileName(at);
        if (found.length > 0) at.replace(before.extent.startOffset, at.replacementLength + length);
        return found;
      }
      const path = before.kind === 'VariableExpressionAst' ? variableText(before as VariableExpressionAst, token.text, at) : null;
      if (path === null) return null;
      at.word = path;
      at.replace(before.extent.startOffset, at.replacementLength + length);
    } else if (adjoins && !(before.kind === 'ErrorExpressionAst' && before.parent?.kind === 'IndexExpressionAst')) return null;
    const index = before.parent as IndexExpressionAst | null;
    if (index?.kind === 'IndexExpressionAst' && index.index.kind === 'ErrorExpressionAst') {
      at.word = at.word.replace(/\]$/, '');
      return completeIndex(at, index.target);
    }
  }
  if (token instanceof StringExpandableToken && token.nestedTokens && at.last.kind === 'StringConstantExpressionAst') {
    const { expression } = parseExpandableString(token.text);
    const word = expression.kind === 'ExpandableStringExpressionAst' ? expandedText(expression, '', at) : null;
    if (word === null) return null;
    at.word = word.replace(/^"(.*)"$/s, '$1');
  }
  return [...completeFileAsCommand(at), ...completeCommandName(at)];
}

/** Members, when the word is one or begins right behind an expression: `echo $x.`; empty when it is none. */
function memberWord(at: CompletionContext, token: Token): CompletionResult[] {
  const { last } = at;
  let isStatic = false;
  let operator = '';
  let wildcard = false;
  if (last.parent && /^(Invoke)?MemberExpressionAst$/.test(last.parent.kind)) {
    let owner = last.parent as MemberExpressionAst;
    while (
      owner.extent.endOffset >= at.cursor &&
      owner.expression.kind === 'MemberExpressionAst' &&
      owner.expression.member.extent.endOffset >= at.cursor
    )
      owner = owner.expression;
    isStatic = owner.static;
  } else if (token.text === '.' || token.text === '::') operator = token.text;
  else if (token.kind === TokenKind.Multiply && last.kind === 'BinaryExpressionAst') {
    const { left, operator: kind, errorPosition } = last as BinaryExpressionAst;
    if (left.kind !== 'MemberExpressionAst' || kind !== TokenKind.Multiply) return [];
    if (errorPosition.startOffset !== left.member.extent.endOffset) return [];
    isStatic = left.static;
    wildcard = true;
    at.related.splice(at.related.indexOf(last), 1);
    at.related.push(left);
    if (left.member.kind === 'StringConstantExpressionAst') {
      const { startOffset, endOffset } = left.member.extent;
      at.replace(startOffset, at.replacementLength + endOffset - startOffset);
    }
  } else return [];
  const { replacementLength } = at;
  const found = completeMember(at, isStatic || operator === '::');
  if (wildcard) at.replacementLength = replacementLength;
  if (found.length > 0 && operator !== '') at.replace(at.replacementIndex + token.text.length, 0);
  return found;
}

/** The file that a redirection or `switch -file` names; null when the word is no such file. */
function redirectionWord(at: CompletionContext, token: Token): Results {
  const { last } = at;
  if (last.parent?.kind === 'FileRedirectionAst' || isSwitchFile(last, at.tokenBeforeCursor)) {
    const word = stringWord(last, '', at);
    if (word === null) return null;
    at.word = word;
    return completeFileName(at);
  }
  const command = last.parent as CommandBaseAst | null;
  const [redirection] = command && 'redirections' in command ? command.redirections : [];
  if (!/^[\\/]/.test(token.text) || redirection?.kind !== 'FileRedirectionAst') return null;
  const { location, extent } = redirection as FileRedirectionAst;
  const word = extent.endOffset === last.extent.startOffset ? stringWord(location, token.text, at) : null;
  if (word === null) return null;
  at.word = word;
  at.replace(location.extent.startOffset, at.replacementLength + location.extent.endOffset - location.extent.startOffset);
  return completeFileName(at);
}

/** What a word could be: the rest of a name, a path, a member, an argument (CompletionAnalysis.GetResultForIdentifier). */
export function* analyseIdentifier(at: CompletionContext, token: Token): Steps<Results> {
  const { last } = at;
  at.word = token.text;
  if (last.parent?.kind === 'BreakStatementAst' || last.parent?.kind === 'ContinueStatementAst') return completeLoopLabel(at);
  if (last.kind === 'StringConstantExpressionAst' && (last as Expression as { value: unknown }).value === '$') {
    at.word = '';
    return completeVariable(at);
  }
  const using = usingWord(at);
  if (using !== undefined) return using;
  if (token.tokenFlags === TokenFlags.MemberName) {
    const isNamed = last.kind === 'NamedAttributeArgumentAst' || last.parent?.kind === 'NamedAttributeArgumentAst';
    const found = isNamed ? completeAttributeArgument(at) : completeParameterAttribute(at);
    if (found) return found;
  }
  if ((token.tokenFlags & TokenFlags.CommandName) !== 0) return commandWord(at, token);
  const isDash = /^[-\u2013-\u2015]$/.test(token.text);
  if ((isDash || /^[-\u2013-\u2015]{2}$/.test(token.text)) && last.parent?.kind === 'CommandAst') {
    const names = isDash ? yield* completeParameterName(at) : [];
    return names.length > 0 ? names : yield* completeCommandArgument(at);
  }
  const members = memberWord(at, token);
  if (members.length > 0) return members;
  if (last.parent?.kind === 'HashtableAst') {
    const keys = completeHashtableKey(at, last.parent as HashtableAst);
    if (keys && keys.length > 0) return keys;
  }
  const file = redirectionWord(at, token);
  if (file) return file;
  at.word = stringWord(at.last, '', at) ?? at.word;
  return yield* completeCommandArgument(at);
}
