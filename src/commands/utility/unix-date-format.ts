import { formatDateTime } from '../../dotnet/time/date-format.ts';
import type { NetDateTime } from '../../dotnet/time/date-time.ts';
import { exceptionOf } from '../../errors/throw.ts';

/** The year and week of ISO 8601 that a date is in (ISOWeek). */
function isoWeek(date: NetDateTime): { year: number; week: number } {
  const weekday = date.dayOfWeek === 0 ? 7 : date.dayOfWeek;
  const thursday = date.addDays(4 - weekday);
  return { year: thursday.year, week: Math.floor((thursday.dayOfYear - 1) / 7) + 1 };
}

function pad(value: number, width: number, fill = '0'): string {
  return String(value).padStart(width, fill);
}

/** What each letter of a Unix format means, as a .NET format or a function. */
const specifiers: Record<string, string | ((date: NetDateTime) => string)> = {
  A: 'dddd',
  a: 'ddd',
  B: 'MMMM',
  b: 'MMM',
  C: (d) => String(Math.floor(d.year / 100)),
  c: 'ddd dd MMM yyyy HH:mm:ss',
  D: 'MM/dd/yy',
  d: 'dd',
  e: (d) => pad(d.day, 2, ' '),
  F: 'yyyy-MM-dd',
  G: (d) => pad(isoWeek(d).year, 4),
  g: (d) => pad(isoWeek(d).year % 100, 2),
  H: 'HH',
  h: 'MMM',
  I: 'hh',
  j: (d) => pad(d.dayOfYear, 3),
  k: (d) => pad(d.hour, 2, ' '),
  l: (d) => formatDateTime(d, '%h').padStart(2),
  M: 'mm',
  m: 'MM',
  n: () => '\n',
  p: 'tt',
  R: 'HH:mm',
  r: 'hh:mm:ss tt',
  S: 'ss',
  s: (d) => String(Math.round(Number(d.toUniversalTime().ticks - 621_355_968_000_000_000n) / 1e7)),
  T: 'HH:mm:ss',
  t: () => '\t',
  U: (d) => String(Math.floor(d.dayOfYear / 7)),
  u: (d) => String(d.dayOfWeek === 0 ? 7 : d.dayOfWeek),
  V: (d) => pad(isoWeek(d).week, 2),
  W: (d) => String(Math.floor(d.dayOfYear / 7)),
  w: (d) => String(d.dayOfWeek),
  X: 'HH:mm:ss',
  x: 'MM/dd/yy',
  Y: 'yyyy',
  y: 'yy',
  Z: 'zz',
};

/**
 * A date by a format of `date +FORMAT` (UFormatDateString, GetDateCommand.cs). Unknown letters stand for themselves.
 * @throws IndexOutOfRangeException for a percent sign at the end
 */
export function formatUnixDate(format: string, date: NetDateTime): string {
  let text = '';
  for (let i = format.startsWith('+') ? 1 : 0; i < format.length; i++) {
    if (format[i] !== '%') {
      text += format[i];
      continue;
    }
    const letter = format[++i];
    if (letter === undefined) throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
    const meaning = specifiers[letter];
    text += meaning === undefined ? letter : typeof meaning === 'string' ? formatDateTime(date, meaning) : meaning(date);
  }
  return text;
}
