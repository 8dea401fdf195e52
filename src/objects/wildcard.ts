import { exceptionOf, runtimeException } from '../errors/throw.ts';
import { NetObject } from './net-object.ts';

/** WildcardOptions as a script may pass them. */
export interface WildcardOptions {
  ignoreCase: boolean;
}

type Element =
  | { kind: 'literal'; text: string }
  | { kind: 'any' }
  | { kind: 'one' }
  | { kind: 'set'; ranges: readonly (readonly [string, string])[] };

function invalidPattern(pattern: string): never {
  throw runtimeException(
    'RuntimeException',
    'NotSpecified',
    `The specified wildcard character pattern is not valid: ${pattern}`,
    null,
    'System.Management.Automation.WildcardPatternException',
  );
}

/** Reads a pattern into its elements (WildcardPatternParser.Parse in regex.cs). */
function parsePattern(pattern: string): Element[] {
  const elements: Element[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') elements.push({ kind: 'literal', text: literal });
    literal = '';
  };
  let i = 0;
  const n = pattern.length;
  while (i < n) {
    const c = pattern[i] as string;
    if (c === '`') {
      i++;
      if (i >= n) {
        // a backtick alone is the empty pattern, kept for compatibility
        if (pattern !== '`') literal += '`';
      } else {
        const next = pattern[i] as string;
        // the parser appends an escaped character alone, whatever it is
        literal += next;
        i++;
      }
      continue;
    }
    if (c === '*' || c === '?') {
      flush();
      const last = elements[elements.length - 1];
      if (c === '?') elements.push({ kind: 'one' });
      else if (last?.kind !== 'any') elements.push({ kind: 'any' });
      i++;
      continue;
    }
    if (c === '[') {
      let body = '';
      const operators: boolean[] = [];
      let j = i + 1;
      let closed = false;
      let first = true;
      while (j < n) {
        const d = pattern[j] as string;
        if (d === ']' && !first) {
          closed = true;
          break;
        }
        first = false;
        if (d === '`' && j + 1 < n) {
          j++;
          body += pattern[j];
          operators.push(false);
        } else {
          body += d;
          operators.push(d === '-');
        }
        j++;
      }
      if (!closed) invalidPattern(pattern);
      flush();
      elements.push({ kind: 'set', ranges: parseRanges(body, operators, pattern) });
      i = j + 1;
      continue;
    }
    literal += c;
    i++;
  }
  flush();
  return elements;
}

function parseRanges(body: string, operators: readonly boolean[], pattern: string): [string, string][] {
  const ranges: [string, string][] = [];
  let i = 0;
  while (i < body.length) {
    const low = body[i] as string;
    if (i + 2 < body.length && operators[i + 1]) {
      const high = body[i + 2] as string;
      if (low > high) invalidPattern(pattern);
      ranges.push([low, high]);
      i += 3;
    } else {
      ranges.push([low, low]);
      i++;
    }
  }
  return ranges;
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function setSource(ranges: readonly (readonly [string, string])[]): string {
  if (ranges.length === 0) return '(?!)';
  return `[${ranges.map(([a, b]) => (a === b ? escapeRegex(a) : `${escapeRegex(a)}-${escapeRegex(b)}`)).join('')}]`;
}

/** System.Management.Automation.WildcardPattern: `*`, `?`, `[a-z]`, and the backtick as escape. */
export class WildcardPattern extends NetObject {
  /** Read when the pattern is first compared: only then is a wrong one an error (WildcardPattern.Init). */
  private parsed: readonly Element[] | null = null;
  private regex: RegExp | undefined;
  /** The pattern when it has no wildcards: compared as text. */
  private plain: string | undefined;
  constructor(
    readonly pattern: string,
    readonly ignoreCase: boolean,
  ) {
    super();
  }
  private get elements(): readonly Element[] {
    return (this.parsed ??= parsePattern(this.pattern));
  }
  private init(): void {
    const { elements, ignoreCase } = this;
    if (elements.length === 0) this.plain = '';
    const only = elements[0];
    if (elements.length === 1 && only?.kind === 'literal') this.plain = ignoreCase ? only.text.toLowerCase() : only.text;
  }
  /** True when the whole text fits. @throws WildcardPatternException for an open bracket */
  isMatch(text: string): boolean {
    if (this.parsed === null) this.init();
    if (this.plain !== undefined) return (this.ignoreCase ? text.toLowerCase() : text) === this.plain;
    this.regex ??= new RegExp(this.toRegexSource(), this.ignoreCase ? 'is' : 's');
    return this.regex.test(text);
  }
  /** The pattern as the source of a JavaScript regular expression that matches whole texts. */
  toRegexSource(): string {
    const parts = this.elements.map((e) => {
      switch (e.kind) {
        case 'literal':
          return escapeRegex(e.text);
        case 'any':
          return '[^]*';
        case 'one':
          return '[^]';
        default:
          return setSource(e.ranges);
      }
    });
    return `^${parts.join('')}$`;
  }
  /** WildcardPattern.ToWql: `%` and `_`. */
  toWql(): string {
    return this.elements
      .map((e) => {
        switch (e.kind) {
          case 'literal':
            return e.text.replace(/[%_[\]]/g, '[$&]').replace(/'/g, "''");
          case 'any':
            return '%';
          case 'one':
            return '_';
          default:
            return `[${e.ranges.map(([a, b]) => (a === b ? a : `${a}-${b}`)).join('')}]`;
        }
      })
      .join('');
  }
}

const cache = new Map<string, WildcardPattern>();

/** A pattern, kept for the next time. */
export function getWildcardPattern(pattern: string, ignoreCase = true): WildcardPattern {
  const key = (ignoreCase ? 'i' : 'c') + pattern;
  let result = cache.get(key);
  if (!result) {
    if (cache.size > 500) cache.clear();
    cache.set(key, (result = new WildcardPattern(pattern, ignoreCase)));
  }
  return result;
}

/** WildcardPattern.ContainsWildcardCharacters: an unescaped `*`, `?`, `[` or `]`. */
export function containsWildcardCharacters(pattern: string): boolean {
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '*' || c === '?' || c === '[' || c === ']') return true;
    if (c === '`') i++;
  }
  return false;
}

/** WildcardPattern.Escape: a backtick before every wildcard character. */
export function escapeWildcard(text: string | null): string {
  if (text === null)
    throw exceptionOf('System.Management.Automation.PSArgumentNullException', "Value cannot be null. (Parameter 'pattern')");
  return text.replace(/[*?[\]`]/g, '`$&');
}

/** WildcardPattern.Unescape: takes away backticks before wildcard characters. */
export function unescapeWildcard(text: string | null): string {
  if (text === null)
    throw exceptionOf('System.Management.Automation.PSArgumentNullException', "Value cannot be null. (Parameter 'pattern')");
  return text.replace(/`([*?[\]`])/g, '$1');
}
