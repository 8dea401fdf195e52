/** Dates and numbers as XML Schema writes them (XmlConvert). */
import { NetDateTime } from '../dotnet/time/date-time.ts';
import { doubleText, singleText } from '../objects/number-text.ts';

const ticksPerSecond = 10_000_000n;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

const ticksPerDay = 864_000_000_000n;

/** Year, month and day of a day counted from 0001-01-01 (the proleptic Gregorian calendar). */
function civil(day: number): [year: number, month: number, day: number] {
  // days from 0000-03-01, in eras of 400 years
  const z = day + 306;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1];
}

/** A date with its kind: `Z`, the offset of the local time, or nothing. */
export function dateTimeText(time: NetDateTime): string {
  const { ticks } = time;
  const days = ticks / ticksPerDay;
  // ticks of one day are safe integers
  const rest = Number(ticks - days * ticksPerDay);
  const [year, month, day] = civil(Number(days));
  const seconds = Math.floor(rest / 1e7);
  const fraction = rest - seconds * 1e7;
  let text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (fraction !== 0) text += `.${String(fraction).padStart(7, '0').replace(/0+$/, '')}`;
  if (time.kind === 1) return `${text}Z`;
  if (time.kind !== 2) return text;
  const minutes = Number((ticks - time.toUniversalTime().ticks) / (60n * ticksPerSecond));
  const offset = Math.abs(minutes);
  return `${text}${minutes < 0 ? '-' : '+'}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

const dateForm = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?$/;

/** Reads what {@link dateTimeText} writes; undefined for other text. */
export function parseDateTimeText(text: string): NetDateTime | undefined {
  return usualDateTime(text) ?? anyDateTime(text);
}

/** The number that so many digits make; NaN for other characters. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** `yyyy-MM-ddTHH:mm:ss` alone or with Z: what most dates are. Undefined for other forms, and for dates that there are not. */
function usualDateTime(text: string): NetDateTime | undefined {
  const isUtc = text.length === 20 && text.charCodeAt(19) === 90;
  if ((text.length !== 19 && !isUtc) || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':')
    return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const seconds = digits(text, 11, 2) * 3600 + digits(text, 14, 2) * 60 + digits(text, 17, 2);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const inMonth = (month === 2 && isLeap ? 1 : 0) + (daysBefore[month] ?? 0) - (daysBefore[month - 1] ?? 0);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= inMonth)) return undefined;
  if (!(digits(text, 11, 2) < 24 && digits(text, 14, 2) < 60 && digits(text, 17, 2) < 60)) return undefined;
  const y = year - 1;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const all = days + (daysBefore[month - 1] as number) + (month > 2 && isLeap ? 1 : 0) + day - 1;
  const ticks = BigInt(all * 86_400 + seconds) * ticksPerSecond;
  return isUtc ? new NetDateTime(ticks, 1) : new NetDateTime(ticks);
}

function anyDateTime(text: string): NetDateTime | undefined {
  const match = dateForm.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const whole = NetDateTime.of(year, month, day, hour, minute, second);
  const ticks = whole.ticks + BigInt((match[7] ?? '').padEnd(7, '0').slice(0, 7));
  const zone = match[8];
  if (zone === undefined) return new NetDateTime(ticks);
  if (zone === 'Z') return new NetDateTime(ticks, 1);
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const offset = BigInt(zone.startsWith('-') ? -minutes : minutes) * 60n * ticksPerSecond;
  return new NetDateTime(ticks - offset, 1).toLocalTime();
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? undefined : value > 0 ? 'INF' : '-INF';
}

/** XmlConvert.ToString(double). */
export function doubleXmlText(value: number): string {
  return special(value) ?? doubleText(value);
}

/** XmlConvert.ToString(float). */
export function singleXmlText(value: number): string {
  return special(value) ?? singleText(value);
}

/** XmlConvert.ToDouble; undefined for what is no number. */
export function parseDoubleXmlText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === 'INF' || trimmed === 'Infinity') return Number.POSITIVE_INFINITY;
  if (trimmed === '-INF' || trimmed === '-Infinity') return Number.NEGATIVE_INFINITY;
  if (trimmed === 'NaN') return Number.NaN;
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
