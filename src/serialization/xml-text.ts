/** Dates, durations and numbers as XML Schema writes them (XmlConvert). */
import { NetDateTime } from '../dotnet/time/date-time.ts';
import { NetTimeSpan } from '../dotnet/time/time-span.ts';
import { doubleText, singleText } from '../objects/number-text.ts';

const ticksPerSecond = 10_000_000n;

const two = (n: number): string => String(n).padStart(2, '0');

function fractionText(ticks: bigint): string {
  const rest = (ticks < 0n ? -ticks : ticks) % ticksPerSecond;
  return rest === 0n ? '' : `.${String(rest).padStart(7, '0').replace(/0+$/, '')}`;
}

/** A date with its kind: `Z`, the offset of the local time, or nothing. */
export function dateTimeText(time: NetDateTime): string {
  const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  const text = `${date}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}${fractionText(time.ticks)}`;
  if (time.kind === 1) return `${text}Z`;
  if (time.kind !== 2) return text;
  const minutes = Number((time.ticks - time.toUniversalTime().ticks) / (60n * ticksPerSecond));
  const offset = Math.abs(minutes);
  return `${text}${minutes < 0 ? '-' : '+'}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

const dateForm = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?$/;

/** Reads what {@link dateTimeText} writes; undefined for other text. */
export function parseDateTimeText(text: string): NetDateTime | undefined {
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

/** A duration: `P1DT2H3M4.005S`. */
export function durationText(span: NetTimeSpan): string {
  const ticks = span.ticks < 0n ? -span.ticks : span.ticks;
  const seconds = ticks / ticksPerSecond;
  const days = seconds / 86_400n;
  const parts = [(seconds / 3600n) % 24n, (seconds / 60n) % 60n, seconds % 60n] as [bigint, bigint, bigint];
  const fraction = fractionText(ticks);
  let time = '';
  if (parts[0] > 0n) time += `${parts[0]}H`;
  if (parts[1] > 0n) time += `${parts[1]}M`;
  if (parts[2] > 0n || fraction !== '') time += `${parts[2]}${fraction}S`;
  const text = `${days > 0n ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
  return `${span.ticks < 0n ? '-' : ''}P${text === '' ? 'T0S' : text}`;
}

const durationForm = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

/** Reads what {@link durationText} writes; undefined for other text. */
export function parseDurationText(text: string): NetTimeSpan | undefined {
  const match = durationForm.exec(text.trim());
  if (!match || /[PT]$/.test(text.trim())) return undefined;
  const [years, months, days, hours, minutes, seconds] = match.slice(2, 8).map((part) => BigInt(part ?? 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const all = (((years * 365n + months * 30n + days) * 24n + hours) * 60n + minutes) * 60n + seconds;
  const ticks = all * ticksPerSecond + BigInt((match[8] ?? '').padEnd(7, '0').slice(0, 7));
  return new NetTimeSpan(match[1] === '-' ? -ticks : ticks);
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
  if (trimmed === 'INF') return Number.POSITIVE_INFINITY;
  if (trimmed === '-INF') return Number.NEGATIVE_INFINITY;
  if (trimmed === 'NaN') return Number.NaN;
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
