/** Calendars that count years, or months too, otherwise than the Gregorian one (System.Globalization). */
import type { NetObject } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { NetGregorianCalendar } from '../culture/types.ts';
import { defineType } from '../registry.ts';
import { arrayOfType } from '../values.ts';
import { dayNumber, ticksPerDay } from './calendar.ts';
import { NetDateTime } from './date-time.ts';

const ns = 'System.Globalization.';

interface Reading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly era: number;
}

/** A calendar that reads dates in its own way. */
class OtherCalendar extends NetGregorianCalendar {
  constructor(readonly read: (d: NetDateTime) => Reading) {
    super(false);
  }
}

const shifted =
  (years: number) =>
  (d: NetDateTime): Reading => ({ year: d.year + years, month: d.month, day: d.day, era: 1 });

/** First days of the Japanese eras, the latest first, and the year before their first. */
const eras = [
  [5, 2019, 5, 1, 2018],
  [4, 1989, 1, 8, 1988],
  [3, 1926, 12, 25, 1925],
  [2, 1912, 7, 30, 1911],
  [1, 1868, 9, 8, 1867],
] as const;

function japanese(d: NetDateTime): Reading {
  const days = Number(d.ticks / ticksPerDay);
  const [era, , , , before] = eras.find(([, y, m, day]) => days >= dayNumber(y, m, day)) ?? eras[4];
  return { year: d.year - before, month: d.month, day: d.day, era };
}

/** The Julian date of a day, by the number of the day before 0001-01-01 of that calendar. */
function julian(d: NetDateTime): Reading {
  let n = Number(d.ticks / ticksPerDay) + 2;
  const y4 = Math.floor(n / 1461);
  n -= y4 * 1461;
  const y1 = Math.min(3, Math.floor(n / 365));
  n -= y1 * 365;
  const lengths = [31, y1 === 3 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let month = 0;
  while (n >= lengths[month]!) n -= lengths[month++]!;
  return { year: y4 * 4 + y1 + 1, month: month + 1, day: n + 1, era: 1 };
}

/** A calendar as ICU knows it. */
const ofIcu =
  (name: string) =>
  (d: NetDateTime): Reading => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const parts = format.formatToParts(new Date(Date.UTC(d.year, d.month - 1, d.day)));
    const of = (type: string): number => Number.parseInt(parts.find((p) => p.type === type)?.value ?? '0', 10);
    return { year: of('year'), month: of('month'), day: of('day'), era: 1 };
  };

const part =
  (name: keyof Reading): MemberBody =>
  (c: OtherCalendar, d: NetDateTime) =>
    c.read(d)[name];

/** Defines the calendars with years of their own. */
export function defineOtherCalendars(): void {
  for (const [name, read, shift] of [
    ['ThaiBuddhistCalendar', shifted(543), 543],
    ['TaiwanCalendar', shifted(-1911), -1911],
    ['KoreanCalendar', shifted(2333), 2333],
    ['JapaneseCalendar', japanese, null],
    ['JulianCalendar', julian, null],
    ['PersianCalendar', ofIcu('persian'), null],
    ['HijriCalendar', ofIcu('islamic-tbla'), null],
    ['UmAlQuraCalendar', ofIcu('islamic-umalqura'), null],
  ] as const) {
    class Own extends OtherCalendar {}
    const toDate = (_c: NetObject, y: number, mo: number, d: number, h: number, m: number, s: number, ms: number): NetDateTime =>
      NetDateTime.of(y - (shift ?? 0), mo, d, h, m, s, ms);
    defineType({
      name: ns + name,
      baseType: `${ns}Calendar`,
      jsClass: Own,
      constructors: { '()': () => new Own(read) },
      properties: { 'int[] Eras': { get: () => arrayOfType('System.Int32', read === japanese ? [5, 4, 3, 2, 1] : [1]) } },
      methods: {
        'int GetYear(datetime time)': part('year'),
        'int GetMonth(datetime time)': part('month'),
        'int GetDayOfMonth(datetime time)': part('day'),
        'int GetEra(datetime time)': part('era'),
        ...(shift === null
          ? {}
          : { 'datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)': toDate }),
      },
    });
  }
}
