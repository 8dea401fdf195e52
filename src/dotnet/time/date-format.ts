import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { dateFormatOf, invariantCulture } from '../culture/culture-info.ts';
import type { NetDateTimeFormatInfo } from '../culture/date-time-format-info.ts';
import { DateTimeKind, NetDateTime, offsetOf } from './date-time.ts';

const badFormat = 'Input string was not in a correct format.';

function formatError(): never {
  throw exceptionOf('System.FormatException', badFormat);
}

/** `+02:00` of an offset in ticks. */
function offsetText(offset: bigint, digits: 1 | 2 | 3): string {
  const minutes = Number((offset < 0n ? -offset : offset) / 600_000_000n);
  const sign = offset < 0n ? '-' : '+';
  const hours = Math.floor(minutes / 60);
  if (digits === 1) return `${sign}${hours}`;
  const padded = String(hours).padStart(2, '0');
  return digits === 2 ? `${sign}${padded}` : `${sign}${padded}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The custom pattern that a standard format letter stands for. */
export function standardPattern(letter: string, info: NetDateTimeFormatInfo, hasOffset: boolean): string {
  switch (letter) {
    case 'd':
      return info.shortDatePattern;
    case 'D':
      return info.longDatePattern;
    case 'f':
      return `${info.longDatePattern} ${info.shortTimePattern}`;
    case 'F':
      return info.fullDateTimePattern;
    case 'g':
      return `${info.shortDatePattern} ${info.shortTimePattern}`;
    case 'G':
      return `${info.shortDatePattern} ${info.longTimePattern}`;
    case 'm':
    case 'M':
      return info.monthDayPattern;
    case 'o':
    case 'O':
      return hasOffset ? "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz" : "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";
    case 'r':
    case 'R':
      return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
    case 's':
      return "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
    case 't':
      return info.shortTimePattern;
    case 'T':
      return info.longTimePattern;
    case 'u':
      return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
    case 'U':
      return info.fullDateTimePattern;
    case 'y':
    case 'Y':
      return info.yearMonthPattern;
    default:
      return formatError();
  }
}

const invariantLetters = 'oOrRsu';

/**
 * DateTime.ToString(format, provider), of DateTimeOffset too when `offset` is given.
 * @throws FormatException
 */
export function formatDateTime(time: NetDateTime, format: string | null = null, provider: Value = null, offset?: bigint): string {
  let info = dateFormatOf(provider);
  if (format === null || format === '') {
    const pattern = `${info.shortDatePattern} ${info.longTimePattern}`;
    return offset === undefined ? formatCustom(time, pattern, info) : formatCustom(time, `${pattern} zzz`, info, offset);
  }
  if (format.length > 1) return formatCustom(time, format, info, offset);
  if (invariantLetters.includes(format)) info = invariantCulture.dateTimeFormat;
  let value = time;
  if (format === 'U') {
    if (offset !== undefined) formatError();
    value = time.toUniversalTime();
  } else if (offset !== undefined && 'rRu'.includes(format)) value = new NetDateTime(time.ticks - offset);
  return formatCustom(value, standardPattern(format, info, offset !== undefined), info, offset);
}

/** True when the month stands beside a day number, where many languages use its genitive. */
function usesGenitive(pattern: string, at: number, count: number): boolean {
  const runs = [...pattern.matchAll(/d+|M+|y+|'[^']*'/g)];
  const index = runs.findIndex((r) => r.index === at && r[0].length === count);
  const isDay = (r: RegExpMatchArray | undefined): boolean => r !== undefined && /^d{1,2}$/.test(r[0]);
  for (let i = index - 1; i >= 0; i--) {
    if (isDay(runs[i])) return true;
    if (runs[i]?.[0].startsWith('d')) break;
  }
  for (let i = index + 1; i < runs.length; i++) if (isDay(runs[i])) return true;
  return false;
}

/** A custom pattern applied to a time (DateTimeFormat.FormatCustomized). */
function formatCustom(time: NetDateTime, pattern: string, info: NetDateTimeFormatInfo, offset?: bigint): string {
  let text = '';
  for (let i = 0; i < pattern.length; ) {
    const ch = pattern[i]!;
    let count = 1;
    while (pattern[i + count] === ch) count++;
    switch (ch) {
      case 'g':
        text += info.eraName === 'A.D.' ? 'A.D.' : info.eraName;
        break;
      case 'h':
        text += String(time.hour % 12 || 12).padStart(Math.min(count, 2), '0');
        break;
      case 'H':
        text += String(time.hour).padStart(Math.min(count, 2), '0');
        break;
      case 'm':
        text += String(time.minute).padStart(Math.min(count, 2), '0');
        break;
      case 's':
        text += String(time.second).padStart(Math.min(count, 2), '0');
        break;
      case 'f':
      case 'F': {
        if (count > 7) formatError();
        const digits = String(time.fraction).padStart(7, '0').slice(0, count);
        if (ch === 'f') text += digits;
        else {
          const kept = digits.replace(/0+$/, '');
          if (kept === '' && text.endsWith('.')) text = text.slice(0, -1);
          text += kept;
        }
        break;
      }
      case 't': {
        const half = time.hour < 12 ? info.amDesignator : info.pmDesignator;
        text += count === 1 ? half.slice(0, 1) : half;
        break;
      }
      case 'd':
        if (count <= 2) text += String(time.day).padStart(count, '0');
        else text += (count === 3 ? info.abbreviatedDayNames : info.dayNames)[time.dayOfWeek] ?? '';
        break;
      case 'M':
        if (count <= 2) text += String(time.month).padStart(count, '0');
        else {
          const genitive = usesGenitive(pattern, i, count);
          const names =
            count === 3
              ? genitive
                ? info.abbreviatedMonthGenitiveNames
                : info.abbreviatedMonthNames
              : genitive
                ? info.monthGenitiveNames
                : info.monthNames;
          text += names[time.month - 1] ?? '';
        }
        break;
      case 'y':
        if (count <= 2) text += String(time.year % 100).padStart(count, '0');
        else text += String(time.year).padStart(count, '0');
        break;
      case 'z':
        text += offsetText(offset ?? offsetOf(time), Math.min(count, 3) as 1 | 2 | 3);
        break;
      case 'K':
        count = 1;
        if (offset !== undefined) text += offsetText(offset, 3);
        else if (time.kind === DateTimeKind.Utc) text += 'Z';
        else if (time.kind === DateTimeKind.Local) text += offsetText(offsetOf(time), 3);
        break;
      case ':':
        count = 1;
        text += info.timeSeparator;
        break;
      case '/':
        count = 1;
        text += info.dateSeparator;
        break;
      case "'":
      case '"': {
        let at = i + 1;
        for (;;) {
          if (at >= pattern.length)
            throw exceptionOf('System.FormatException', `Cannot find a matching quote character for the character '${ch}'.`);
          const c = pattern[at++]!;
          if (c === ch) break;
          if (c === '\\') {
            if (at >= pattern.length) formatError();
            text += pattern[at++];
          } else text += c;
        }
        i = at;
        continue;
      }
      case '%': {
        const next = pattern[i + 1];
        if (next === undefined || next === '%') formatError();
        text += formatCustom(time, next, info, offset);
        i += 2;
        continue;
      }
      case '\\': {
        const next = pattern[i + 1];
        if (next === undefined) formatError();
        text += next;
        i += 2;
        continue;
      }
      default:
        count = 1;
        text += ch;
    }
    i += count;
  }
  return text;
}
