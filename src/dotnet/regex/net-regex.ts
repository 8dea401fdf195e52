import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { analyze, type PatternFacts } from './analysis.ts';
import { emitJs } from './emit.ts';
import { isAscii, JsEngine, jsReplacement, replaceShort, shortText, splitAt } from './js-engine.ts';
import { MatchTimeout, type OwnMatch } from './matcher.ts';
import { MatchCollection, type MatchFinder, NetMatch } from './net-match.ts';
import { type RegexNode, RegexOptions, type RegexTree } from './nodes.ts';
import { PatternError } from './parse-error.ts';
import { parsePattern, unescapeText } from './parser.ts';
import { Program } from './program.ts';
import { parseReplacement, type Replacement } from './replacement.ts';

/**
 * System.Text.RegularExpressions.Regex. Patterns run on JavaScript's engine, translated, when it gives .NET's answer, and on our own
 * (`matcher.ts`) otherwise.
 */
export class NetRegex extends NetObject {
  readonly tree: RegexTree;
  readonly facts: PatternFacts;
  private asciiEngine: JsEngine | undefined;
  private unicodeEngine: JsEngine | undefined;
  private program: Program | undefined;
  private replacementText: string | undefined;
  private replacement: Replacement | undefined;
  private literal: string | null | undefined;
  private ownFinder: MatchFinder | undefined;

  /**
   * @param options RegexOptions as a number
   * @param timeoutMs time that one match may take, 0: any
   * @throws RegexParseException
   */
  constructor(
    readonly pattern: string,
    readonly options: number = RegexOptions.None,
    readonly timeoutMs = 0,
  ) {
    super();
    try {
      this.tree = parsePattern(pattern, options);
    } catch (e) {
      throw asParseException(e);
    }
    this.facts = analyze(this.tree);
  }

  get rightToLeft(): boolean {
    return (this.options & RegexOptions.RightToLeft) !== 0;
  }

  override toString(): string {
    return this.pattern;
  }

  /** Group names in the order of their numbers. */
  get groupNames(): string[] {
    return this.tree.groupNumbers.map((n) => this.tree.nameByNumber.get(n) as string);
  }

  private matchKeys: readonly (readonly [number, string | number])[] | undefined;
  /** The groups by number, and what `$Matches` calls them: unnamed ones are Int32s. */
  get groupKeys(): readonly (readonly [number, string | number])[] {
    return (this.matchKeys ??= this.tree.groupNumbers.map((n) => {
      const name = this.groupNameFromNumber(n);
      return [n, /^\d+$/.test(name) ? Number(name) : name] as const;
    }));
  }

  /** The number of a named or numbered group, -1 when there is none. */
  groupNumberFromName(name: string): number {
    const number = this.tree.numberByName.get(name);
    if (number !== undefined) return number;
    return /^\d+$/.test(name) && this.tree.groupNumbers.includes(Number(name)) ? Number(name) : -1;
  }

  /** The name of a group, empty when there is none of this number. */
  groupNameFromNumber(number: number): string {
    return this.tree.nameByNumber.get(number) ?? '';
  }

  /** Our own engine for this pattern. */
  get own(): Program {
    return (this.program ??= new Program(this.tree));
  }

  private get usesOwn(): boolean {
    return this.facts.needsOwnMatcher || this.timeoutMs > 0;
  }

  /** The JavaScript form for a subject. */
  engineFor(input: string): JsEngine {
    if (!this.facts.isUnicodeSensitive || isAscii(input)) return (this.asciiEngine ??= this.makeEngine(this.facts.isUnicodeSensitive));
    return (this.unicodeEngine ??= this.makeEngine(false));
  }

  private makeEngine(ascii: boolean): JsEngine {
    const { source, groups } = emitJs(this.tree, ascii);
    const slots = new Map<number, number[]>();
    groups.forEach((group, index) => {
      if (group < 0) return;
      const list = slots.get(group);
      if (list) list.push(index);
      else slots.set(group, [index]);
    });
    return new JsEngine(this, source, groups, slots);
  }

  private execOwn(input: string, start: number, searchStart = start): OwnMatch | null {
    try {
      return this.own.exec(input, start, this.timeoutMs > 0 ? Date.now() + this.timeoutMs : 0, searchStart);
    } catch (e) {
      if (!(e instanceof MatchTimeout)) throw e;
      throw exceptionOf(
        'System.Text.RegularExpressions.RegexMatchTimeoutException',
        'The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.',
      );
    }
  }

  private startOf(input: string, start: number | undefined): number {
    if (start === undefined) return this.rightToLeft ? input.length : 0;
    if (start < 0 || start > input.length)
      throw exceptionOf(
        'System.ArgumentOutOfRangeException',
        "Start index cannot be less than 0 or greater than input length. (Parameter 'startat')",
        null,
        { ParamName: 'startat' },
      );
    return start;
  }

  /** Regex.Match: the first match at or after `start` (or before it, right to left). An unsuccessful match when there is none. */
  match(input: string, start?: number): NetMatch {
    return this.find(input, this.startOf(input, start)) ?? NetMatch.empty(this);
  }

  /** The next match from `start`, null when there is none; `\\G` holds at `searchStart`. */
  find(input: string, start: number, searchStart = start): NetMatch | null {
    if (this.usesOwn) {
      const own = this.execOwn(input, start, searchStart);
      return own && NetMatch.ofOwn((this.ownFinder ??= { regex: this, engine: null }), input, own, searchStart);
    }
    const engine = this.engineFor(input);
    engine.search.lastIndex = start;
    const found = engine.search.exec(input);
    return found && new NetMatch(engine, input, found.index, found.index + found[0].length, found, start);
  }

  /** The first match from `start` and those after it, no more than `limit` (-1: all). */
  findAll(input: string, start: number, limit = -1): NetMatch[] {
    const all: NetMatch[] = [];
    if (this.usesOwn || this.rightToLeft) {
      for (let m = this.find(input, start); m && all.length !== limit; m = this.findAfter(m)) all.push(m);
      return all;
    }
    const engine = this.engineFor(input);
    const { search } = engine;
    let from = start;
    for (let searchStart = start; from <= input.length && all.length !== limit; ) {
      search.lastIndex = from;
      const found = search.exec(input);
      if (found === null) break;
      const end = search.lastIndex;
      all.push(new NetMatch(engine, input, found.index, end, found, searchStart));
      searchStart = end;
      from = end === found.index ? end + 1 : end;
    }
    return all;
  }

  /** The match after one: .NET moves on by one character after an empty match. */
  findAfter(previous: NetMatch): NetMatch | null {
    const { input } = previous;
    if (this.rightToLeft) {
      const from = previous.length === 0 ? previous.index - 1 : previous.index;
      return from < 0 ? null : this.find(input, from, previous.index);
    }
    const end = previous.index + previous.length;
    const from = previous.length === 0 ? end + 1 : end;
    return from > input.length ? null : this.find(input, from, end);
  }

  /** Regex.IsMatch. */
  isMatch(input: string, start?: number): boolean {
    const from = this.startOf(input, start);
    if (this.usesOwn) return this.execOwn(input, from) !== null;
    const search = this.engineFor(input).search;
    search.lastIndex = from;
    return search.test(input);
  }

  /** Regex.Count. */
  count(input: string, start?: number): number {
    let count = 0;
    for (let m = this.find(input, this.startOf(input, start)); m; m = this.findAfter(m)) count++;
    return count;
  }

  /** Regex.Matches; found when first looked at. */
  matches(input: string, start?: number): MatchCollection {
    return new MatchCollection(this, input, this.startOf(input, start));
  }

  /**
   * Regex.Replace.
   * @param replacement a replacement pattern, or a function that gives the text for a match
   * @param count how many matches to replace, -1: all
   */
  replace(input: string, replacement: string | ((match: NetMatch) => string), count = -1, start?: number): string {
    if (count < -1)
      throw exceptionOf('System.ArgumentOutOfRangeException', "Count cannot be less than -1. (Parameter 'count')", null, {
        ParamName: 'count',
      });
    const from = this.startOf(input, start);
    if (count === 0) return input;
    if (typeof replacement === 'string') {
      const parsed = this.parsed(replacement);
      if (count === -1 && from === 0 && !this.usesOwn && !this.facts.needsOwnCaptures) {
        const engine = this.engineFor(input);
        if (engine.replacement?.of !== parsed) engine.replacement = { of: parsed, js: jsReplacement(parsed, engine) };
        const { js } = engine.replacement;
        if (js !== null && parsed.isPlain && input.length <= shortText) return replaceShort(input, engine, parsed);
        if (js !== null) {
          engine.search.lastIndex = 0;
          return input.replace(engine.search, js);
        }
      }
      return this.replaceEach(input, count, from, (m) => expand(parsed, m));
    }
    return this.replaceEach(input, count, from, replacement);
  }

  private replaceEach(input: string, count: number, from: number, text: (match: NetMatch) => string): string {
    const matches = this.findAll(input, from, count);
    return this.replaceMatches(input, matches, matches.map(text));
  }

  /** The input with a text in the place of each of its matches, which are in the order in which they were found. */
  replaceMatches(input: string, matches: readonly NetMatch[], texts: readonly string[]): string {
    if (matches.length === 0) return input;
    let result = '';
    if (this.rightToLeft) {
      let end = input.length;
      matches.forEach((m, i) => {
        result = texts[i] + input.slice(m.index + m.length, end) + result;
        end = m.index;
      });
      return input.slice(0, end) + result;
    }
    let done = 0;
    for (let i = 0; i < matches.length; i++) {
      const m = matches[i]!;
      const { index } = m;
      result += input.slice(done, index) + texts[i];
      done = index + m.length;
    }
    return result + input.slice(done);
  }

  /** The text that a replacement pattern gives for a match (Match.Result). */
  expand(replacement: string, match: NetMatch): string {
    return expand(this.parsed(replacement), match);
  }

  /** {@link split} without groups, on JavaScript's engine from the beginning. */
  private splitPlainly(input: string, count: number): string[] {
    if (this.literal === undefined) this.literal = literalOf(this.tree.root);
    if (this.literal !== null && count === 0) return splitAt(input, this.literal);
    const { search } = this.engineFor(input);
    const parts: string[] = [];
    let done = 0;
    let from = 0;
    for (let left = count - 1; left !== 0 && from <= input.length; left--) {
      search.lastIndex = from;
      const found = search.exec(input);
      if (found === null) break;
      const end = found.index + found[0].length;
      parts.push(input.slice(done, found.index));
      done = end;
      from = found[0].length === 0 ? end + 1 : end;
    }
    parts.push(input.slice(done));
    return parts;
  }

  private parsed(text: string): Replacement {
    if (this.replacementText !== text || !this.replacement) {
      this.replacement = parseReplacement(text, this.tree);
      this.replacementText = text;
    }
    return this.replacement;
  }

  /** Regex.Split: texts between the matches, with what the groups captured among them; `count` 0: no limit. */
  split(input: string, count = 0, start?: number): string[] {
    if (count < 0)
      throw exceptionOf('System.ArgumentOutOfRangeException', "Count cannot be less than -1. (Parameter 'count')", null, {
        ParamName: 'count',
      });
    const from = this.startOf(input, start);
    if (count === 1) return [input];
    const groupNumbers = this.tree.groupNumbers;
    if (from === 0 && groupNumbers.length === 1 && !this.usesOwn) return this.splitPlainly(input, count);
    const parts: string[] = [];
    let left = count - 1;
    const addGroups = (m: NetMatch): void => {
      for (let i = 1; i < groupNumbers.length; i++) {
        const group = m.group(groupNumbers[i]!);
        if (group.success) parts.push(group.value);
      }
    };
    if (this.rightToLeft) {
      let end = input.length;
      for (let m = this.find(input, from); m; m = --left === 0 ? null : this.findAfter(m)) {
        parts.push(input.slice(m.index + m.length, end));
        end = m.index;
        addGroups(m);
      }
      parts.push(input.slice(0, end));
      return parts.reverse();
    }
    let done = 0;
    for (let m = this.find(input, from); m; m = --left === 0 ? null : this.findAfter(m)) {
      parts.push(input.slice(done, m.index));
      done = m.index + m.length;
      addGroups(m);
    }
    parts.push(input.slice(done));
    return parts;
  }
}

/** The text that a pattern stands for, where it is nothing but that text. */
function literalOf(node: RegexNode): string | null {
  if (node.kind === 'set') return node.set.single >= 0 && !node.set.ignoreCase ? String.fromCharCode(node.set.single) : null;
  if (node.kind !== 'concatenate' || node.items.length === 0) return null;
  let text = '';
  for (const item of node.items) {
    const part = literalOf(item);
    if (part === null) return null;
    text += part;
  }
  return text;
}

/** Set by the type table: the RegexParseError of a mistake. */
/** RegexParseException for a fault of a pattern; other errors as they are. */
function asParseException(e: unknown): unknown {
  if (!(e instanceof PatternError)) return e;
  const details = { Offset: e.offset, Error: parseErrorValue(e) };
  return exceptionOf('System.Text.RegularExpressions.RegexParseException', e.message, null, details);
}

let parseErrorValue: (error: PatternError) => NetObject | null = () => null;

/** Tells how a mistake in a pattern becomes a value of the enum RegexParseError (the type table does). */
export function setParseErrorValue(make: (error: PatternError) => NetObject | null): void {
  parseErrorValue = make;
}

function expand(replacement: Replacement, match: NetMatch): string {
  if (replacement.literal !== null) return replacement.literal;
  let text = '';
  for (const part of replacement.parts) {
    if (part.text !== undefined) text += part.text;
    else if (part.group !== undefined) text += match.group(part.group).value;
    else if (part.special === '`') text += match.input.slice(0, match.index);
    else if (part.special === "'") text += match.input.slice(match.index + match.length);
    else text += match.input;
  }
  return text;
}

/** By flags, then by pattern: no key has to be put together. */
const cache = new Map<number, Map<string, NetRegex>>();
let cacheSize = 0;

/**
 * A compiled regex for an operator; the same pattern gives the same object.
 * @param options `ignoreCase` adds RegexOptions.IgnoreCase; `options` gives them as a number
 * @throws RegexParseException
 */
export function getRegex(pattern: string, options: { ignoreCase?: boolean; options?: number } = {}): NetRegex {
  const flags = (options.options ?? 0) | (options.ignoreCase ? RegexOptions.IgnoreCase : 0);
  let known = cache.get(flags);
  let regex = known?.get(pattern);
  if (!regex) {
    regex = new NetRegex(pattern, flags);
    if (cacheSize >= 1000) {
      cache.clear();
      known = undefined;
      cacheSize = 0;
    }
    if (!known) {
      known = new Map();
      cache.set(flags, known);
    }
    known.set(pattern, regex);
    cacheSize++;
  }
  return regex;
}

/** Regex.Escape. */
export function escapePattern(text: string): string {
  return text.replace(/[\\*+?|{[()^$.# \t\n\f\r]/g, (ch) => escapes[ch] ?? `\\${ch}`);
}

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f' };

/**
 * Regex.Unescape.
 * @throws RegexParseException for an escape that does not exist
 */
export function unescapePattern(text: string): string {
  try {
    return unescapeText(text);
  } catch (e) {
    throw asParseException(e);
  }
}
