import { parse, StringToken, TokenFlags, TokenKind } from '../../grammar/index.ts';
import { escapeWildcard, getWildcardPattern, type WildcardPattern } from '../objects/wildcard.ts';
import { CompletionResult, type CompletionResultType } from './completion-result.ts';

const singleQuotes = "'\u2018\u2019\u201a\u201b";
const doubleQuotes = '"\u201c\u201d\u201e';

/** The quote that a word begins with (empty for none), and the word without quotes (CompletionHelpers.HandleDoubleAndSingleQuote). */
export function unquoted(word: string): { quote: '' | "'" | '"'; text: string } {
  const front = word[0] ?? '';
  const quote = front === '' ? '' : singleQuotes.includes(front) ? "'" : doubleQuotes.includes(front) ? '"' : '';
  if (quote === '') return { quote, text: word };
  if (word.length === 1) return { quote, text: '' };
  const back = word[word.length - 1] as string;
  const closes = (quote === "'" ? singleQuotes : doubleQuotes).includes(back);
  if (closes) return { quote, text: word.slice(1, -1) };
  const closesOther = singleQuotes.includes(back) || doubleQuotes.includes(back);
  return closesOther ? { quote: '', text: word } : { quote, text: word.slice(1) };
}

/** True for text that is no plain word when it stands as an argument (CompletionHelpers.CompletionRequiresQuotes). */
export function requiresQuotes(text: string): boolean {
  const { tokens, errors } = parse(text);
  const [first] = tokens;
  if (!first) return true;
  const isSingle = tokens.length === 2;
  const isKeyword = (first.tokenFlags & TokenFlags.Keyword) !== 0;
  const required = errors.length > 0 || !isSingle;
  if ((!required && first instanceof StringToken) || (isSingle && isKeyword)) return /[$`]/.test(first.text);
  if (isSingle && (first.kind === TokenKind.Semi || first.kind === TokenKind.Comma)) return true;
  return required;
}

/** A candidate as an argument: in the quotes that were begun, or in single ones where it needs some (CompletionHelpers.QuoteCompletionText). */
export function quotedArgument(text: string, quote: string): string {
  if (text.includes('`n')) return `"${text}"`;
  if (!requiresQuotes(text)) return quote + text + quote;
  const around = quote || "'";
  const inner = around === "'" ? text.replace(/['\u2018\u2019\u201a\u201b]/g, (c) => c + c) : text;
  return around + inner + around;
}

/** Characters that a member or variable cannot be written with as it is. */
export function needsMemberQuotes(name: string): boolean {
  return /[-`&@'"#{}()$,;|<> .\\/\t^]/.test(name);
}

/** A pattern for what begins as a word does, wildcards in it honoured. */
export function startingWith(word: string): WildcardPattern {
  return wordPattern(`${word}*`);
}

/** A pattern; where the text is no valid one, as with a bracket that is not closed, it stands for itself. */
export function wordPattern(text: string): WildcardPattern {
  const open = text.replace(/`./gs, '').replace(/\[[^\]]+\]/g, '');
  return getWildcardPattern(open.includes('[') ? text.replace(/[[\]]/g, (c) => escapeWildcard(c)) : text);
}

/** True when a text begins with another one in any case. */
export function startsWith(text: string, prefix: string): boolean {
  return text.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
}

const controls: Readonly<Record<string, string>> = {
  '\r': '`r',
  '\n': '`n',
  '\t': '`t',
  '\0': '`0',
  '\x07': '`a',
  '\b': '`b',
  '\x1b': '`e',
  '\f': '`f',
  '\v': '`v',
};

/** Control characters as they are written in double quotes (CompletionHelpers.NormalizeToExpandableString). */
function asExpandable(text: string): string {
  return text.replace(/[\r\n\t\0\x07\b\x1b\f\v]/g, (c) => controls[c] ?? c);
}

/** Words that begin as the one that was typed does, as candidates of one kind, in the order given (CompletionHelpers.GetMatchingResults). */
export function matchingWords(
  words: Iterable<string>,
  word: string,
  type: CompletionResultType = 'ParameterValue',
  tip: (value: string) => string = (value) => value,
  item: (value: string) => string = (value) => value,
): CompletionResult[] {
  const { quote, text: inner } = unquoted(word);
  const text = quote === "'" ? inner : asExpandable(inner);
  const found: CompletionResult[] = [];
  for (const value of words) {
    if (value === '' || !(startsWith(value, text) || matchesPattern(value, text))) continue;
    found.push(new CompletionResult(quotedArgument(value, quote), item(value), type, tip(value)));
  }
  return found;
}

/** True when a text matches a word as a wildcard with any end; a word that is no valid pattern matches nothing. */
function matchesPattern(text: string, word: string): boolean {
  return /[*?[]/.test(word) && startingWith(word).isMatch(text);
}
