/** Text that Newtonsoft.Json reads as a date: ISO 8601 with date, time and perhaps an offset, or `/Date(milliseconds)/`. */
import { isValidDate, ticksOf, ticksPerMinute, unixEpochTicks } from '../time/calendar.ts';
import { DateTimeKind, NetDateTime } from '../time/date-time.ts';
import { NetDateTimeOffset } from '../time/date-time-offset.ts';
import type { DateReader } from './json-reader.ts';

/** The values of -DateKind. */
export type JsonDateKind = 'Default' | 'Local' | 'Utc' | 'Offset' | 'String';

interface ParsedDate {
  ticks: bigint;
  /** Offset from UTC in ticks; null when the text names no zone. */
  offset: bigint | null;
  isUtc: boolean;
}

const isoDate = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?(?:([Zz])|([-+])(\d\d)(?::?(\d\d))?)?$/;

function parseIso(text: string): ParsedDate | undefined {
  const m = isoDate.exec(text);
  if (!m) return undefined;
  const n = (i: number): number => Number(m[i] ?? 0);
  if (n(1) < 1 || !isValidDate(n(1), n(2), n(3)) || n(4) > 24 || n(5) > 59 || n(6) > 59) return undefined;
  const fraction = Number((m[7] ?? '').padEnd(7, '0'));
  if (n(4) === 24 && (n(5) !== 0 || n(6) !== 0 || fraction !== 0)) return undefined;
  const day = n(4) === 24 ? ticksOf(n(1), n(2), n(3)) + 864_000_000_000n : ticksOf(n(1), n(2), n(3), n(4), n(5), n(6), fraction);
  if (m[8]) return { ticks: day, offset: 0n, isUtc: true };
  if (!m[9]) return { ticks: day, offset: null, isUtc: false };
  const offset = BigInt(n(10) * 60 + n(11)) * ticksPerMinute * (m[9] === '-' ? -1n : 1n);
  return { ticks: day, offset, isUtc: false };
}

function parseMicrosoft(text: string): ParsedDate | undefined {
  const m = /^\/Date\((-?\d+)([-+]\d{4})?\)\/$/.exec(text);
  if (!m) return undefined;
  const utc = unixEpochTicks + BigInt(m[1] as string) * 10_000n;
  if (!m[2]) return { ticks: utc, offset: 0n, isUtc: true };
  const sign = m[2].startsWith('-') ? -1n : 1n;
  const offset = sign * BigInt(Number(m[2].slice(1, 3)) * 60 + Number(m[2].slice(3))) * ticksPerMinute;
  return { ticks: utc + offset, offset, isUtc: false };
}

/** A reader of dates for a -DateKind. */
export function dateReader(kind: JsonDateKind): DateReader {
  if (kind === 'String') return (text) => text;
  return (text) => {
    if (text.length < 9 || (text[0] !== '/' && (text.length < 19 || text.length > 40 || text[10] !== 'T'))) return text;
    const parsed = text[0] === '/' ? parseMicrosoft(text) : parseIso(text);
    if (!parsed) return text;
    if (kind === 'Offset') {
      const clock = new NetDateTime(parsed.ticks);
      return parsed.offset === null ? NetDateTimeOffset.ofDateTime(clock) : new NetDateTimeOffset(clock, parsed.offset);
    }
    let time: NetDateTime;
    if (parsed.offset === null) time = new NetDateTime(parsed.ticks);
    else {
      const utc = new NetDateTime(parsed.ticks - parsed.offset, DateTimeKind.Utc);
      time = parsed.isUtc ? utc : utc.toLocalTime();
    }
    if (kind === 'Local')
      return time.kind === DateTimeKind.Unspecified ? new NetDateTime(time.ticks, DateTimeKind.Local) : time.toLocalTime();
    if (kind === 'Utc')
      return time.kind === DateTimeKind.Unspecified ? new NetDateTime(time.ticks, DateTimeKind.Utc) : time.toUniversalTime();
    return time;
  };
}
