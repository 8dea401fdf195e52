/** Finding patterns in lines for Select-String (DoMatchWorker, MatchString.cs). */
import { getRegex, type NetRegex } from '../../dotnet/regex/index.ts';
import { arrayOfType } from '../../dotnet/values.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { MatchInfo, MatchInfoContext } from './match-info.ts';

/** What Select-String was asked to look for. */
export interface MatcherOptions {
  patterns: readonly string[];
  simple: boolean;
  caseSensitive: boolean;
  /** The culture whose letters are the same in both cases, of simple patterns; null for all others. */
  culture: string | null;
  notMatch: boolean;
  allMatches: boolean;
  emphasize: boolean;
  /** True when matches carry their context. */
  hasContext: boolean;
}

/** A pattern that is no regular expression. */
export class InvalidPattern extends Error {
  constructor(
    readonly pattern: string,
    readonly inner: NetException,
  ) {
    super(inner.message);
  }
}

interface Found {
  patternIndex: number;
  matches: NetObject[];
  spans: [number, number][];
}

/** Looks for patterns in one line after the other. */
export class StringMatcher {
  private readonly regexes: readonly NetRegex[];
  /** @throws InvalidPattern */
  constructor(private readonly options: MatcherOptions) {
    this.regexes = options.simple ? [] : options.patterns.map((p) => compile(p, !options.caseSensitive));
  }

  private find(line: string): Found | null {
    const { options } = this;
    if (options.simple) return this.findSimple(line);
    for (const [patternIndex, regex] of this.regexes.entries()) {
      if (options.allMatches && !options.notMatch) {
        const all = regex.matches(line).items;
        if (all.length > 0) return { patternIndex, matches: [...all], spans: all.map((m) => [m.index, m.length]) };
        continue;
      }
      const match = regex.find(line, regex.rightToLeft ? line.length : 0);
      if (match) return { patternIndex, matches: [match], spans: [[match.index, match.length]] };
    }
    return null;
  }

  private findSimple(line: string): Found | null {
    const { caseSensitive, culture } = this.options;
    const fold = (s: string): string => (caseSensitive ? s : culture === null ? s.toLowerCase() : s.toLocaleLowerCase(culture));
    const text = fold(line);
    for (const [patternIndex, pattern] of this.options.patterns.entries()) {
      const at = text.indexOf(fold(pattern));
      if (at >= 0) return { patternIndex, matches: [], spans: [[at, pattern.length]] };
    }
    return null;
  }

  /**
   * The match in a line, or null.
   * @param earlier a match that was piped in: it goes on itself when its line matches again
   */
  match(line: string, earlier: MatchInfo | null): MatchInfo | null {
    const { options } = this;
    const found = this.find(line);
    if ((found !== null) === options.notMatch) return null;
    if (earlier) {
      if (!earlier.context) return earlier;
      const copy = earlier.copy();
      if (copy.context) {
        copy.context.displayPreContext = [];
        copy.context.displayPostContext = [];
      }
      return copy;
    }
    const result = new MatchInfo(options.emphasize ? (found?.spans ?? []) : null);
    result.ignoreCase = !options.caseSensitive;
    result.line = line;
    result.pattern = options.patterns[found?.patternIndex ?? 0] as string;
    if (options.hasContext) result.context = new MatchInfoContext();
    result.matches = arrayOfType('System.Text.RegularExpressions.Match', found?.matches ?? []);
    return result;
  }
}

function compile(pattern: string, ignoreCase: boolean): NetRegex {
  try {
    return getRegex(pattern, { ignoreCase });
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    throw new InvalidPattern(pattern, e);
  }
}
