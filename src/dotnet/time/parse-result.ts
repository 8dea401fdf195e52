import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { maxTicks } from './calendar.ts';
import { DateTimeKind, NetDateTime } from './date-time.ts';
import { localOffsetOfLocal, localOffsetOfUtc } from './local-time.ts';

/** System.Globalization.DateTimeStyles. */
export const DateTimeStyles = {
  None: 0,
  AllowLeadingWhite: 1,
  AllowTrailingWhite: 2,
  AllowInnerWhite: 4,
  AllowWhiteSpaces: 7,
  NoCurrentDateDefault: 8,
  AdjustToUniversal: 16,
  AssumeLocal: 32,
  AssumeUniversal: 64,
  RoundtripKind: 128,
} as const;

/** A date and time as read from text. */
export interface ParsedTime {
  /** Ticks as written. */
  readonly ticks: bigint;
  /** Offset from UTC in ticks when the text has one. */
  readonly offset: bigint | undefined;
  /** The offset was `Z` or `GMT`. */
  readonly isUtc: boolean;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
}

/** Why a text could not be read: `word` carries the place of an unknown word, `weekday` a wrong day of the week. */
export interface ParseFailure {
  readonly failure: 'form' | 'word' | 'weekday' | 'range';
  readonly index: number;
}

/** True for a failure. */
export function isFailure(result: ParsedTime | ParseFailure): result is ParseFailure {
  return 'failure' in result;
}

/** The FormatException of .NET for a failure. */
export function parseError(text: string, failure: ParseFailure, type = 'DateTime'): NetException {
  switch (failure.failure) {
    case 'word':
      return exceptionOf(
        'System.FormatException',
        `The string '${text}' was not recognized as a valid ${type}. There is an unknown word starting at index '${failure.index}'.`,
      );
    case 'weekday':
      return exceptionOf(
        'System.FormatException',
        `String '${text}' was not recognized as a valid ${type} because the day of week was incorrect.`,
      );
    case 'range':
      return exceptionOf(
        'System.FormatException',
        `The DateTime represented by the string '${text}' is not supported in calendar 'System.Globalization.GregorianCalendar'.`,
      );
    default:
      return exceptionOf('System.FormatException', `String '${text}' was not recognized as a valid ${type}.`);
  }
}

function inRange(ticks: bigint): bigint | null {
  return ticks < 0n || ticks > maxTicks ? null : ticks;
}

/** The DateTime that a parsed text stands for under the styles (DateTimeParse.DetermineTimeZoneAdjustments); null beyond its range. */
export function toDateTime(parsed: ParsedTime, styles: number): NetDateTime | null {
  const { ticks, offset } = parsed;
  const toUtc = (styles & DateTimeStyles.AdjustToUniversal) !== 0;
  if (offset === undefined) {
    if (styles & DateTimeStyles.AssumeLocal) {
      if (!toUtc) return new NetDateTime(ticks, DateTimeKind.Local);
      const utc = inRange(ticks - localOffsetOfLocal(ticks));
      return utc === null ? null : new NetDateTime(utc, DateTimeKind.Utc);
    }
    if (styles & DateTimeStyles.AssumeUniversal) {
      if (toUtc) return new NetDateTime(ticks, DateTimeKind.Utc);
      const local = inRange(ticks + localOffsetOfUtc(ticks));
      return local === null ? null : new NetDateTime(local, DateTimeKind.Local);
    }
    return new NetDateTime(ticks, DateTimeKind.Unspecified);
  }
  const utc = inRange(ticks - offset);
  if (utc === null) return null;
  if (toUtc || (parsed.isUtc && styles & DateTimeStyles.RoundtripKind)) return new NetDateTime(utc, DateTimeKind.Utc);
  const local = inRange(utc + localOffsetOfUtc(utc));
  return local === null ? null : new NetDateTime(local, DateTimeKind.Local);
}
