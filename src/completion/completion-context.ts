import type { ParseResult } from '../../grammar/index.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { CompletionResult, type CompletionResultType } from './completion-result.ts';

/** What every completer gets: the session, and the text up to the cursor as it was parsed. */
export interface CompletionContext {
  readonly context: ExecutionContext;
  /** The text up to the cursor. */
  readonly text: string;
  readonly parsed: ParseResult;
}

/** Candidates, and where the word that they replace begins. */
export interface Completion {
  readonly start: number;
  readonly matches: readonly CompletionResult[];
}

/** The quote that a word begins with (empty for none), and the word without quotes. */
export function unquoted(word: string): { quote: string; text: string } {
  const quote = /^["']/.exec(word)?.[0] ?? '';
  let text = word.slice(quote.length);
  if (quote !== '' && text.endsWith(quote)) text = text.slice(0, -1);
  return { quote, text: quote === "'" ? text.replaceAll("''", "'") : text };
}

const needsQuotes = /[\s'"`$@#{}();,&|<>\u2018\u2019\u201c\u201d]/;

/** A candidate as an argument: in the quotes that were begun, or in single ones where it needs some. */
export function quotedArgument(text: string, quote: string): string {
  const around = quote || (needsQuotes.test(text) || text === '' ? "'" : '');
  return around === "'" ? `'${text.replaceAll("'", "''")}'` : `${around}${text}${around}`;
}

/** Compares as .NET's current culture does for names of commands and members: without regard to case. */
export function byName(a: string, b: string): number {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Words that begin with what was typed, as candidates of one kind, in alphabetical order. */
export function matchingWords(words: Iterable<string>, word: string, type: CompletionResultType = 'ParameterValue'): CompletionResult[] {
  const { quote, text } = unquoted(word);
  const prefix = text.toLowerCase();
  return [...words]
    .filter((w) => w.toLowerCase().startsWith(prefix))
    .map((w) => new CompletionResult(quotedArgument(w, quote), w, type, w));
}
