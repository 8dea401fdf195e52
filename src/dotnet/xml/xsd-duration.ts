/** Durations as XML Schema writes them: `P1DT2H3M4.005S` (XsdDuration of System.Private.Xml). */
import { exceptionOf } from '../../errors/throw.ts';
import { ticksPerSecond } from '../time/calendar.ts';
import { NetTimeSpan } from '../time/time-span.ts';

/** XmlConvert.ToString(TimeSpan). */
export function durationText(span: NetTimeSpan): string {
  const ticks = span.ticks < 0n ? -span.ticks : span.ticks;
  const seconds = ticks / ticksPerSecond;
  const days = seconds / 86_400n;
  const fraction = ticks % ticksPerSecond;
  const second = `${seconds % 60n}${fraction === 0n ? '' : `.${String(fraction).padStart(7, '0').replace(/0+$/, '')}`}`;
  const part = (n: bigint, unit: string): string => (n > 0n ? `${n}${unit}` : '');
  const time = `${part((seconds / 3600n) % 24n, 'H')}${part((seconds / 60n) % 60n, 'M')}${second === '0' ? '' : `${second}S`}`;
  const text = `${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  return `${span.ticks < 0n ? '-' : ''}P${text === '' ? 'T0S' : text}`;
}

const durationForm = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(?=\.?\d)(\d*)(?:\.(\d*))?S)?)?$/;

/**
 * XmlConvert.ToTimeSpan: reads what {@link durationText} writes. Years have 365 days and months 30.
 *
 * @returns undefined for text that is no duration, or has a part of more than 31 bits
 * @throws OverflowException when the whole has more than 64 bits of ticks
 */
export function parseDurationText(given: string): NetTimeSpan | undefined {
  const text = given.trim();
  const match = durationForm.exec(text);
  if (!match || /[PT]$/.test(text)) return undefined;
  const [years, months, days, hours, minutes, seconds] = match.slice(2, 8).map((part) => BigInt(part || 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  if ([years, months, days, hours, minutes, seconds].some((part) => part > 0x7fffffffn)) return undefined;
  const all = (((years * 365n + months * 30n + days) * 24n + hours) * 60n + minutes) * 60n + seconds;
  const ticks = all * ticksPerSecond + BigInt((match[8] ?? '').padEnd(7, '0').slice(0, 7));
  const signed = match[1] === '-' ? -ticks : ticks;
  if (BigInt.asIntN(64, signed) !== signed) {
    throw exceptionOf('System.OverflowException', "Value 'Duration' was either too large or too small for TimeSpan.");
  }
  return new NetTimeSpan(signed);
}
