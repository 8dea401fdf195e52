import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { numberFormatOf } from '../culture/culture-info.ts';
import { NetTimeSpan, timeSpanParts } from './time-span.ts';

function formatError(): never {
  throw exceptionOf('System.FormatException', 'Input string was not in a correct format.');
}

/** TimeSpan.ToString(format, provider): `c` `g` `G` and custom formats. @throws FormatException */
export function formatTimeSpan(span: NetTimeSpan, format: string | null, provider: Value = null): string {
  if (format === null || format === '' || format === 'c' || format === 't' || format === 'T') return span.toString();
  const point = numberFormatOf(provider).numberDecimalSeparator;
  const { negative, days, hours, minutes, seconds, fraction } = timeSpanParts(span.ticks);
  const pad = (n: number): string => String(n).padStart(2, '0');
  const sign = negative ? '-' : '';
  if (format === 'g') {
    const digits = String(fraction).padStart(7, '0').replace(/0+$/, '');
    return `${sign}${days > 0 ? `${days}:` : ''}${hours}:${pad(minutes)}:${pad(seconds)}${digits === '' ? '' : point + digits}`;
  }
  if (format === 'G') return `${sign}${days}:${pad(hours)}:${pad(minutes)}:${pad(seconds)}${point}${String(fraction).padStart(7, '0')}`;
  if (format.length === 1) formatError();
  return custom(format, { d: days, h: hours, m: minutes, s: seconds }, fraction);
}

function custom(format: string, fields: Record<string, number>, fraction: number): string {
  const digits = String(fraction).padStart(7, '0');
  let text = '';
  for (let i = 0; i < format.length; ) {
    const ch = format[i]!;
    let count = 1;
    while (format[i + count] === ch) count++;
    switch (ch) {
      case 'h':
      case 'm':
      case 's':
        if (count > 2) formatError();
        text += String(fields[ch]).padStart(count, '0');
        break;
      case 'd':
        if (count > 8) formatError();
        text += String(fields['d']).padStart(count, '0');
        break;
      case 'f':
        if (count > 7) formatError();
        text += digits.slice(0, count);
        break;
      case 'F':
        if (count > 7) formatError();
        text += digits.slice(0, count).replace(/0+$/, '');
        break;
      case "'":
      case '"': {
        const close = format.indexOf(ch, i + 1);
        if (close < 0) formatError();
        text += format.slice(i + 1, close).replace(/\\(.)/g, '$1');
        i = close + 1;
        continue;
      }
      case '%': {
        const next = format[i + 1];
        if (next === undefined || next === '%') formatError();
        text += custom(next, fields, fraction);
        i += 2;
        continue;
      }
      case '\\': {
        const next = format[i + 1];
        if (next === undefined) formatError();
        text += next;
        i += 2;
        continue;
      }
      default:
        formatError();
    }
    i += count;
  }
  return text;
}

const unit = { day: 864_000_000_000n, hour: 36_000_000_000n, minute: 600_000_000n, second: 10_000_000n };

/** Why a text is no TimeSpan: its form, or numbers beyond their range. */
type ParseFailure = 'format' | 'overflow';

function build(
  negative: boolean,
  days: string,
  hours: number,
  minutes: number,
  seconds: number,
  fraction: string,
): NetTimeSpan | ParseFailure {
  if (days.length > 8 || Number(days) > 10675199 || hours > 23 || minutes > 59 || seconds > 59 || fraction.length > 7) return 'overflow';
  const ticks =
    BigInt(days) * unit.day +
    BigInt(hours) * unit.hour +
    BigInt(minutes) * unit.minute +
    BigInt(seconds) * unit.second +
    BigInt(fraction.padEnd(7, '0'));
  const signed = negative ? -ticks : ticks;
  if (signed > 9_223_372_036_854_775_807n || signed < -9_223_372_036_854_775_808n) return 'overflow';
  return new NetTimeSpan(signed);
}

const spanForm = /^\s*(-)?(?:(\d+)(?:([.:])(?=\d))?)?(?:(\d+))?(?::(\d+))?(?::(\d+))?(?:\.(\d*))?\s*$/;

function parse(text: string): NetTimeSpan | ParseFailure {
  if (!spanForm.test(text)) return 'format';
  const trimmed = text.trim();
  const negative = trimmed.startsWith('-');
  const body = negative ? trimmed.slice(1) : trimmed;
  if (!/^\d/.test(body)) return 'format';
  const single = /^(\d+)$/.exec(body);
  if (single) return build(negative, single[1]!, 0, 0, 0, '');
  const withDays = /^(\d+)\.(\d+):(\d+)(?::(\d+)(?:\.(\d*))?)?$/.exec(body);
  if (withDays) return build(negative, withDays[1]!, Number(withDays[2]), Number(withDays[3]), Number(withDays[4] ?? 0), withDays[5] ?? '');
  const colons = /^(\d+):(\d+)(?::(\d+))?(?::(\d+))?(?:\.(\d*))?$/.exec(body);
  if (!colons) return 'format';
  const [, a, b, c, d, fraction = ''] = colons as unknown as [
    string,
    string,
    string,
    string | undefined,
    string | undefined,
    string | undefined,
  ];
  if (d !== undefined) return build(negative, a, Number(b), Number(c), Number(d), fraction);
  if (c === undefined) return fraction === '' && !body.includes('.') ? build(negative, '0', Number(a), Number(b), 0, '') : 'format';
  const plain = build(negative, '0', Number(a), Number(b), Number(c), fraction);
  if (plain !== 'overflow' || body.includes('.')) return plain;
  // d:hh:mm, which .NET tries when hh:mm:ss does not fit.
  return build(negative, a, Number(b), Number(c), 0, '');
}

/** TimeSpan.TryParse; undefined when the text is none. */
export function tryParseTimeSpan(text: string | null): NetTimeSpan | undefined {
  const result = text === null ? 'format' : parse(text);
  return typeof result === 'string' ? undefined : result;
}

/** TimeSpan.Parse. @throws FormatException, OverflowException, ArgumentNullException */
export function parseTimeSpan(text: string | null): NetTimeSpan {
  if (text === null)
    throw exceptionOf('System.ArgumentNullException', "Value cannot be null. (Parameter 'input')", null, { ParamName: 'input' });
  const result = parse(text);
  if (typeof result !== 'string') return result;
  if (result === 'format') throw exceptionOf('System.FormatException', `String '${text}' was not recognized as a valid TimeSpan.`);
  throw exceptionOf(
    'System.OverflowException',
    `The TimeSpan string '${text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.`,
  );
}

/** TimeSpan.TryParseExact with standard and custom formats; undefined when the text does not have the form. */
export function tryParseTimeSpanExact(text: string, formats: readonly string[], negative = false): NetTimeSpan | undefined {
  for (const format of formats) {
    const result = parseExact(text, format, negative);
    if (result) return result;
  }
  return undefined;
}

/** True when the text follows the format but goes on behind it. */
function tooLong(text: string, format: string): boolean {
  for (let n = text.length - 1; n > 0; n--) if (parseExact(text.slice(0, n), format, false)) return true;
  return false;
}

/** TimeSpan.ParseExact. @throws FormatException, OverflowException */
export function parseTimeSpanExact(
  text: string,
  formats: readonly string[],
  negative = false,
  isSingle = formats.length === 1,
): NetTimeSpan {
  const result = tryParseTimeSpanExact(text, formats, negative);
  if (result) return result;
  if (formats.length === 1 && formats[0]!.length <= 1 && !/[ctTgG]/.test(formats[0]!))
    throw exceptionOf('System.FormatException', `Format specifier '${formats[0]!}' was invalid.`);
  // A custom format that the text does not follow is named as the cause, not the text (TimeSpanParse.TryParseByFormat).
  if (isSingle && formats[0]!.length > 1 && !tooLong(text, formats[0]!)) formatError();
  throw exceptionOf('System.FormatException', `String '${text}' was not recognized as a valid TimeSpan.`);
}

function parseExact(text: string, format: string, negative: boolean): NetTimeSpan | undefined {
  if (format.length === 1) {
    const forms: Record<string, RegExp> = {
      c: /^\s*(-)?(?:(\d+)\.)?(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,7}))?\s*$/,
      g: /^\s*(-)?(?:(\d+):)?(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:\.(\d{1,7}))?\s*$/,
      G: /^\s*(-)?(\d+):(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,7})\s*$/,
    };
    const form = forms[format === 't' || format === 'T' ? 'c' : format];
    const m = form?.exec(text);
    if (!m) return undefined;
    const made = build(m[1] === '-', m[2] ?? '0', Number(m[3]), Number(m[4]), Number(m[5] ?? 0), m[6] ?? '');
    return typeof made === 'string' ? undefined : made;
  }
  const found: Record<string, string> = { d: '0', h: '0', m: '0', s: '0', f: '' };
  let at = 0;
  const take = (min: number, max: number): string | undefined => {
    const start = at;
    while (at < text.length && at - start < max && /\d/.test(text[at]!)) at++;
    return at - start >= min ? text.slice(start, at) : undefined;
  };
  for (let i = 0; i < format.length; ) {
    let ch = format[i]!;
    let count = 1;
    if (ch === '%') {
      i++;
      ch = format[i] ?? '';
    } else while (format[i + count] === ch && 'dhmsfF'.includes(ch)) count++;
    let value: string | undefined;
    if (ch === 'd' || ch === 'h' || ch === 'm' || ch === 's') {
      value = take(count, count >= 2 ? count : ch === 'd' ? 8 : 2);
      if (value === undefined) return undefined;
      found[ch] = value;
    } else if (ch === 'f' || ch === 'F') {
      value = take(ch === 'f' ? count : 0, count);
      if (value === undefined) return undefined;
      found['f'] = value;
    } else if (ch === '\\') {
      if (text[at++] !== format[i + 1]) return undefined;
      count = 2;
    } else if (ch === "'" || ch === '"') {
      const close = format.indexOf(ch, i + 1);
      const literal = format.slice(i + 1, close < 0 ? format.length : close);
      if (close < 0) throw exceptionOf('System.FormatException', `Cannot find a matching quote character for the character '${ch}'.`);
      if (!text.startsWith(literal, at)) return undefined;
      at += literal.length;
      count = close + 1 - i;
    } else formatError();
    i += count;
  }
  if (at !== text.length) return undefined;
  const made = build(negative, found['d']!, Number(found['h']), Number(found['m']), Number(found['s']), found['f']!);
  return typeof made === 'string' ? undefined : made;
}
