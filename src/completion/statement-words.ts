import { type ErrorStatementAst, type LabeledStatementAst, SwitchFlags, type Token, TokenKind } from '../../grammar/index.ts';
import type { CompletionContext, Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { startingWith, startsWith } from './quoting.ts';

/** What a list shows beside the words after `using` (TabCompletionStrings.resx). */
const usingKeywords: Readonly<Record<string, string>> = {
  assembly: 'Specifies the path to a .NET assembly to load.\n\nusing assembly <.NET-assembly-path>',
  module:
    'Specifies a PowerShell module to load classes from.\n\nusing module <ModuleName or Path>\n\nusing module <ModuleSpecification hashtable>',
  namespace:
    'Specifies a .NET namespace to resolve types from or a namespace alias.\n\nusing namespace <.NET-namespace>\n\nusing namespace <AliasName> = <.NET-namespace>',
  type: 'Specifies an alias for a .NET Type.\n\nusing type <AliasName> = <.NET-type>',
};

/** The words that can follow `using`; null when it does not stand before the cursor (CompletionAnalysis.CompleteUsingKeywords). */
export function completeUsingKeywords(at: CompletionContext): Results {
  let before: Token | null = null;
  let atCursor: Token | null = null;
  for (let i = at.tokens.length - 1; i >= 0; i--) {
    const token = at.tokens[i] as Token;
    if (token.kind === TokenKind.LineContinuation) continue;
    if (token.endOffset < at.cursor) {
      before = token;
      break;
    }
    if (token.startOffset <= at.cursor) atCursor = token;
  }
  if (before?.kind !== TokenKind.Using) return null;
  const word = atCursor?.text ?? '';
  const matches = Object.entries(usingKeywords)
    .filter(([keyword]) => startsWith(keyword, word))
    .map(([keyword, tip]) => new CompletionResult(keyword, keyword, 'Keyword', tip));
  if (atCursor) at.replace(atCursor.startOffset, atCursor.text.length);
  else at.replace(at.cursor, 0);
  return matches.length > 0 ? matches : null;
}

/** Labels of the loops around `break` and `continue` (CompletionAnalysis.CompleteLoopLabel). */
export function completeLoopLabel(at: CompletionContext): Results {
  const found: CompletionResult[] = [];
  for (const ast of at.related) {
    const { label } = ast as Partial<LabeledStatementAst>;
    if (typeof label === 'string') {
      if (startsWith(label, at.word)) found.push(new CompletionResult(label, label, 'Text', ast.extent.text));
    } else if (ast.kind === 'ErrorStatementAst') {
      const name = /^:(\w+)\s+(?:do|switch)\b(?!-)/i.exec(ast.extent.text)?.[1];
      if (name) found.push(new CompletionResult(name, name, 'Text', ast.extent.text));
    }
  }
  return found.length > 0 ? found : null;
}

/** Switches of the switch statement (CompletionCompleters.CompleteStatementFlags). */
export function completeSwitchFlags(word: string): CompletionResult[] {
  const colon = word.endsWith(':') ? ':' : '';
  const name = word.slice(1, colon === '' ? undefined : -1);
  const pattern = startingWith(name);
  const names = Object.keys(SwitchFlags).filter((n) => Number.isNaN(Number(n)) && n !== 'None');
  const isWhole = (n: string): boolean => n.toLowerCase() === name.toLowerCase();
  const ordered = [...names.filter(isWhole), ...names.filter((n) => !isWhole(n) && pattern.isMatch(n)).sort()];
  return ordered.map((n) => new CompletionResult(`-${n}${colon}`, n, 'ParameterName', n));
}

/** True when a dash stands where a switch statement takes its switches. */
export function isSwitchFlag(at: CompletionContext, token: Token): boolean {
  const before = at.root.findAll((a) => a.extent.endOffset < token.startOffset, true);
  for (let ast = before[before.length - 1] ?? null; ast; ast = ast.parent) {
    if (ast.kind !== 'ErrorStatementAst') continue;
    const { kindToken, flags } = ast as ErrorStatementAst;
    const flag = kindToken?.kind === TokenKind.Switch ? flags.get('--%') : undefined;
    return flag?.token.startOffset === token.startOffset && flag.token.endOffset === token.endOffset;
  }
  return false;
}
