import type { EnumValue } from '../../objects/enum-value.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { Double } from '../../objects/numbers.ts';
import { NetGregorianCalendar } from '../culture/types.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, enumOf } from '../values.ts';
import { daysInMonth, isLeapYear, ticksPerDay } from './calendar.ts';
import { NetDateOnly } from './date-only.ts';
import { NetDateTime } from './date-time.ts';

const ns = 'System.Globalization.';

/** Calendar.GetWeekOfYear of the Gregorian calendar. `rule`: 0 FirstDay, 1 FirstFullWeek, 2 FirstFourDayWeek. */
export function weekOfYear(time: NetDateTime, rule: number, firstDay: number): number {
  const dayOfYear = time.dayOfYear - 1;
  const firstOfYear = (time.dayOfWeek - (dayOfYear % 7) + 14) % 7;
  if (rule === 0) return Math.floor((dayOfYear + ((firstOfYear - firstDay + 14) % 7)) / 7) + 1;
  const fullDays = rule === 1 ? 7 : 4;
  let offset = (firstDay - firstOfYear + 14) % 7;
  if (offset !== 0 && offset >= fullDays) offset -= 7;
  const day = dayOfYear - offset;
  if (day >= 0) return Math.floor(day / 7) + 1;
  if (time.year === 1) return 1;
  return weekOfYear(time.addDays(-(dayOfYear + 1)), rule, firstDay);
}

/** ISO 8601: year and week. */
function isoWeek(time: NetDateTime): { year: number; week: number } {
  const weekday = time.dayOfWeek === 0 ? 7 : time.dayOfWeek;
  const week = Math.floor((time.dayOfYear - weekday + 10) / 7);
  if (week < 1) return { year: time.year - 1, week: weeksInYear(time.year - 1) };
  if (week > weeksInYear(time.year)) return { year: time.year + 1, week: 1 };
  return { year: time.year, week };
}

/** ISOWeek.GetWeeksInYear. */
function weeksInYear(year: number): number {
  const p = (y: number): number => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return p(year) === 4 || p(year - 1) === 3 ? 53 : 52;
}

const part =
  (get: (d: NetDateTime) => number): MemberBody =>
  (_c, d: NetDateTime) =>
    get(d);

/** Defines Calendar, GregorianCalendar and ISOWeek. */
export function defineCalendars(): void {
  defineType({
    name: `${ns}CalendarAlgorithmType`,
    kind: 'enum',
    enumValues: { Unknown: 0, SolarCalendar: 1, LunarCalendar: 2, LunisolarCalendar: 3 },
  });
  defineType({
    name: `${ns}GregorianCalendarTypes`,
    kind: 'enum',
    enumValues: { Localized: 1, USEnglish: 2, MiddleEastFrench: 9, Arabic: 10, TransliteratedEnglish: 11, TransliteratedFrench: 12 },
  });
  defineType({
    name: `${ns}Calendar`,
    abstract: true,
    interfaces: ['System.ICloneable'],
    properties: {
      'datetime MinSupportedDateTime': { get: () => NetDateTime.minValue },
      'datetime MaxSupportedDateTime': { get: () => NetDateTime.maxValue },
      [`${ns}CalendarAlgorithmType AlgorithmType`]: { get: () => enumOf(`${ns}CalendarAlgorithmType`, 1) },
      [`${ns}GregorianCalendarTypes CalendarType`]: { get: () => enumOf(`${ns}GregorianCalendarTypes`, 1), set: () => undefined },
      'int[] Eras': { get: () => arrayOfType('System.Int32', [1]) },
      'int TwoDigitYearMax': { get: () => 2049, set: () => undefined },
      'bool IsReadOnly': { get: (c: NetGregorianCalendar) => c.isReadOnly },
    },
    methods: {
      [`int GetWeekOfYear(datetime time, ${ns}CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)`]: (
        _c,
        d: NetDateTime,
        rule: EnumValue,
        first: EnumValue,
      ) => weekOfYear(d, rule.value, first.value),
      'int GetYear(datetime time)': part((d) => d.year),
      'int GetMonth(datetime time)': part((d) => d.month),
      'int GetDayOfMonth(datetime time)': part((d) => d.day),
      'int GetDayOfYear(datetime time)': part((d) => d.dayOfYear),
      'System.DayOfWeek GetDayOfWeek(datetime time)': (_c, d: NetDateTime) => enumOf('System.DayOfWeek', d.dayOfWeek),
      'int GetDaysInMonth(int year, int month)': (_c, y: number, m: number) => daysInMonth(y, m),
      'int GetDaysInYear(int year)': (_c, y: number) => (isLeapYear(y) ? 366 : 365),
      'int GetMonthsInYear(int year)': () => 12,
      'bool IsLeapYear(int year)': (_c, y: number) => isLeapYear(y),
      'datetime AddDays(datetime time, int days)': (_c, d: NetDateTime, n: number) => d.addDays(n),
      'datetime AddMonths(datetime time, int months)': (_c, d: NetDateTime, n: number) => d.addMonths(n),
      'datetime AddYears(datetime time, int years)': (_c, d: NetDateTime, n: number) => d.addYears(n),
      'datetime AddHours(datetime time, int hours)': (_c, d: NetDateTime, n: number) => d.addTicks(BigInt(n) * 36_000_000_000n),
      'datetime AddMinutes(datetime time, int minutes)': (_c, d: NetDateTime, n: number) => d.addTicks(BigInt(n) * 600_000_000n),
      'datetime AddSeconds(datetime time, int seconds)': (_c, d: NetDateTime, n: number) => d.addTicks(BigInt(n) * 10_000_000n),
      'datetime AddMilliseconds(datetime time, double milliseconds)': (_c, d: NetDateTime, n: Double) =>
        d.addTicks(BigInt(Math.round(n.value)) * 10_000n),
      'int GetEra(datetime time)': () => 1,
      'int GetHour(datetime time)': part((d) => d.hour),
      'int GetMinute(datetime time)': part((d) => d.minute),
      'int GetSecond(datetime time)': part((d) => d.second),
      'double GetMilliseconds(datetime time)': (_c, d: NetDateTime) => new Double(d.millisecond),
      'int GetLeapMonth(int year)': () => 0,
      'bool IsLeapMonth(int year, int month)': () => false,
      'bool IsLeapDay(int year, int month, int day)': (_c, y: number, m: number, day: number) => isLeapYear(y) && m === 2 && day === 29,
      'datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)': (
        _c,
        y: number,
        m: number,
        day: number,
        hour: number,
        minute: number,
        second: number,
        ms: number,
      ) => NetDateTime.of(y, m, day).addTicks(BigInt(((hour * 60 + minute) * 60 + second) * 1000 + ms) * 10_000n),
      'System.Object Clone()': () => new NetGregorianCalendar(false),
      'datetime AddWeeks(datetime time, int weeks)': (_c, d: NetDateTime, n: number) => d.addDays(n * 7),
      'int ToFourDigitYear(int year)': (_c, y: number) => (y > 99 ? y : y + (y > 49 ? 1900 : 2000)),
    },
  });
  defineType({
    name: `${ns}GregorianCalendar`,
    baseType: `${ns}Calendar`,
    jsClass: NetGregorianCalendar,
    constructors: { '()': () => new NetGregorianCalendar(false) },
  });
  defineType({
    name: `${ns}ISOWeek`,
    kind: 'static',
    staticMethods: {
      'int GetWeekOfYear(datetime date)': (_s, d: NetDateTime) => isoWeek(d).week,
      'int GetWeekOfYear(System.DateOnly date)': (_s, d: NetDateOnly) => isoWeek(d.dateTime).week,
      'int GetYear(datetime date)': (_s, d: NetDateTime) => isoWeek(d).year,
      'int GetYear(System.DateOnly date)': (_s, d: NetDateOnly) => isoWeek(d.dateTime).year,
      'System.DateOnly ToDateOnly(int year, int week, System.DayOfWeek dayOfWeek)': (_s, y: number, w: number, day: EnumValue) =>
        NetDateOnly.ofDateTime(isoDate(y, w, day.value === 0 ? 7 : day.value)),
      'int GetWeeksInYear(int year)': (_s, y: number) => weeksInYear(y),
      'datetime GetYearStart(int year)': (_s, y: number) => isoDate(y, 1, 1),
      'datetime GetYearEnd(int year)': (_s, y: number) => isoDate(y, weeksInYear(y), 7),
      'datetime ToDateTime(int year, int week, System.DayOfWeek dayOfWeek)': (_s, y: number, w: number, day: EnumValue) =>
        isoDate(y, w, day.value === 0 ? 7 : day.value),
    },
  });
}

function isoDate(year: number, week: number, weekday: number): NetDateTime {
  const january4 = NetDateTime.of(year, 1, 4);
  const offset = week * 7 + weekday - ((january4.dayOfWeek || 7) + 3);
  return NetDateTime.of(year, 1, 1).addTicks(BigInt(offset - 1) * ticksPerDay);
}
