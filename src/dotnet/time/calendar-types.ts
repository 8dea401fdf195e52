import { argumentOutOfRange } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { Double } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, enumOf, notNull } from '../values.ts';
import { ticksPerDay } from './calendar.ts';
import { NetDateOnly } from './date-only.ts';
import { NetDateTime } from './date-time.ts';
import { timeIn } from './date-time-constructors.ts';
import { NetCalendar, NetGregorianCalendar } from './net-calendar.ts';

const ns = 'System.Globalization.';

/** Calendar.GetWeekOfYear of the Gregorian calendar. `rule`: 0 FirstDay, 1 FirstFullWeek, 2 FirstFourDayWeek. */
export function weekOfYear(
  time: NetDateTime,
  rule: number,
  firstDay: number,
  dayOfYearOf: (time: NetDateTime) => number = (d) => d.dayOfYear,
): number {
  const dayOfYear = dayOfYearOf(time) - 1;
  const firstOfYear = (time.dayOfWeek - (dayOfYear % 7) + 14) % 7;
  if (rule === 0) return Math.floor((dayOfYear + ((firstOfYear - firstDay + 14) % 7)) / 7) + 1;
  const fullDays = rule === 1 ? 7 : 4;
  let offset = (firstDay - firstOfYear + 14) % 7;
  if (offset !== 0 && offset >= fullDays) offset -= 7;
  const day = dayOfYear - offset;
  if (day >= 0) return Math.floor(day / 7) + 1;
  if (time.year === 1) return 1;
  return weekOfYear(time.addDays(-(dayOfYear + 1)), rule, firstDay, dayOfYearOf);
}

/** ISO 8601: year and week. */
function isoWeek(time: NetDateTime): { year: number; week: number } {
  const weekday = time.dayOfWeek === 0 ? 7 : time.dayOfWeek;
  const week = Math.floor((time.dayOfYear - weekday + 10) / 7);
  if (week < 1) return { year: time.year - 1, week: weeksInYear(time.year - 1) };
  if (week > weeksInYear(time.year)) return { year: time.year + 1, week: 1 };
  return { year: time.year, week };
}

/** A year that an ISO week can be in. @throws ArgumentOutOfRangeException */
function isoYear(year: number): number {
  if (year < 1 || year > 9999) throw argumentOutOfRange('year', 'Year must be between 1 and 9999.');
  return year;
}

/** ISOWeek.GetWeeksInYear. */
function weeksInYear(year: number): number {
  const p = (y: number): number => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return p(year) === 4 || p(year - 1) === 3 ? 53 : 52;
}

type Calendar = NetCalendar;

const dayOfTime = (d: NetDateTime): number => Number(d.ticks / ticksPerDay);
const withDay = (d: NetDateTime, day: number): NetDateTime => NetDateTime.ofTicks(BigInt(day) * ticksPerDay + (d.ticks % ticksPerDay));

/** The day of a time that the calendar knows. @throws ArgumentOutOfRangeException */
function dayIn(calendar: Calendar, time: NetDateTime): number {
  const { minDay, maxDay, texts } = calendar.system;
  const day = dayOfTime(time);
  if (day >= minDay && day <= maxDay) return day;
  const [from, to] = [NetDateTime.ofTicks(BigInt(minDay) * ticksPerDay), NetDateTime.ofTicks(BigInt(maxDay + 1) * ticksPerDay - 1n)];
  throw argumentOutOfRange(
    'time',
    `Specified time is not supported in this calendar. It should be between ${from.toLanguageString()} (Gregorian date) and ${to.toLanguageString()} (Gregorian date), inclusive.`,
    texts === 'shifted' ? null : String(time.ticks),
  );
}

const part =
  (get: (d: NetDateTime) => Value): MemberBody =>
  (_c, d: NetDateTime) =>
    get(d);
const add =
  (unit: bigint): MemberBody =>
  (_c, d: NetDateTime, n: number) =>
    d.addTicks(BigInt(n) * unit);

/** The members that take an era, and may do without it. */
function eraOverloads(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  const both = (type: string, name: string, parameters: string, body: (c: Calendar, era: number, ...rest: number[]) => Value): void => {
    const count = parameters.split(',').length;
    table[`${type} ${name}(${parameters}, int era)`] = (c: Calendar, ...all: number[]) => body(c, all[count]!, ...all.slice(0, count));
    table[`${type} ${name}(${parameters})`] = (c: Calendar, ...all: number[]) => body(c, 0, ...all);
  };
  both('int', 'GetDaysInMonth', 'int year, int month', (c, era, y, m) => c.daysInMonth(c.yearOf(y!, era), m!));
  both('int', 'GetDaysInYear', 'int year', (c, era, y) => c.system.months(c.yearOf(y!, era)).reduce((sum, n) => sum + n, 0));
  both('int', 'GetMonthsInYear', 'int year', (c, era, y) => c.system.months(c.yearOf(y!, era)).length);
  both('int', 'GetLeapMonth', 'int year', (c, era, y) => c.system.leapMonth(c.yearOf(y!, era)));
  both('bool', 'IsLeapYear', 'int year', (c, era, y) => c.system.isLeapYear(c.yearOf(y!, era)));
  both('bool', 'IsLeapMonth', 'int year, int month', (c, era, y, m) => {
    const year = c.yearOf(y!, era);
    c.daysInMonth(year, m!);
    return c.system.leapMonth(year) === m;
  });
  both('bool', 'IsLeapDay', 'int year, int month, int day', (c, era, y, m, d) => {
    const year = c.yearOf(y!, era);
    c.checkDay(year, m!, d!);
    return c.system.isLeapDay(year, m!, d!);
  });
  const date = 'int year, int month, int day, int hour, int minute, int second, int millisecond';
  both('datetime', 'ToDateTime', date, (c, era, y, mo, d, h, m, s, ms) => timeIn(c, [y!, mo!, d!], [h!, m!, s!, ms!], era));
  return table;
}

/** Defines the base of all calendars. */
function defineCalendar(): void {
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
  const shown = (c: Calendar, d: NetDateTime): { year: number; era: number } => {
    const day = dayIn(c, d);
    return c.system.shown(c.dateOf(day).absolute, day);
  };
  defineType({
    name: `${ns}Calendar`,
    abstract: true,
    jsClass: NetCalendar,
    interfaces: ['System.ICloneable'],
    staticProperties: { 'int CurrentEra': { get: () => 0 } },
    properties: {
      'datetime MinSupportedDateTime': { get: (c: Calendar) => NetDateTime.ofTicks(BigInt(c.system.minDay) * ticksPerDay) },
      'datetime MaxSupportedDateTime': { get: (c: Calendar) => NetDateTime.ofTicks(BigInt(c.system.maxDay + 1) * ticksPerDay - 1n) },
      [`${ns}CalendarAlgorithmType AlgorithmType`]: { get: (c: Calendar) => enumOf(`${ns}CalendarAlgorithmType`, c.system.algorithm) },
      'int[] Eras': { get: (c: Calendar) => arrayOfType('System.Int32', c.system.eras) },
      'int TwoDigitYearMax': {
        get: (c: Calendar) => c.twoDigitYearMax,
        set: (c: Calendar, n: number) => {
          c.twoDigitYearMax = n;
        },
      },
      'bool IsReadOnly': { get: (c: Calendar) => c.isReadOnly },
    },
    methods: {
      [`int GetWeekOfYear(datetime time, ${ns}CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)`]: (
        c: Calendar,
        d: NetDateTime,
        rule: EnumValue,
        first: EnumValue,
      ) => weekOfYear(d, rule.value, first.value, (time) => c.dayOfYear(dayIn(c, time))),
      'int GetYear(datetime time)': (c: Calendar, d: NetDateTime) => shown(c, d).year,
      'int GetMonth(datetime time)': (c: Calendar, d: NetDateTime) => c.dateOf(dayIn(c, d)).month,
      'int GetDayOfMonth(datetime time)': (c: Calendar, d: NetDateTime) => c.dateOf(dayIn(c, d)).day,
      'int GetDayOfYear(datetime time)': (c: Calendar, d: NetDateTime) => c.dayOfYear(dayIn(c, d)),
      'System.DayOfWeek GetDayOfWeek(datetime time)': part((d) => enumOf('System.DayOfWeek', d.dayOfWeek)),
      ...eraOverloads(),
      'datetime AddDays(datetime time, int days)': (_c, d: NetDateTime, n: number) => d.addDays(n),
      'datetime AddMonths(datetime time, int months)': (c: Calendar, d: NetDateTime, n: number) => withDay(d, c.addMonths(dayIn(c, d), n)),
      'datetime AddYears(datetime time, int years)': (c: Calendar, d: NetDateTime, n: number) => withDay(d, c.addYears(dayIn(c, d), n)),
      'datetime AddHours(datetime time, int hours)': add(36_000_000_000n),
      'datetime AddMinutes(datetime time, int minutes)': add(600_000_000n),
      'datetime AddSeconds(datetime time, int seconds)': add(10_000_000n),
      'datetime AddMilliseconds(datetime time, double milliseconds)': (_c, d: NetDateTime, n: Double) =>
        d.addTicks(BigInt(Math.round(n.value)) * 10_000n),
      'datetime AddWeeks(datetime time, int weeks)': (_c, d: NetDateTime, n: number) => d.addDays(n * 7),
      'int GetEra(datetime time)': (c: Calendar, d: NetDateTime) => shown(c, d).era,
      'int GetHour(datetime time)': part((d) => d.hour),
      'int GetMinute(datetime time)': part((d) => d.minute),
      'int GetSecond(datetime time)': part((d) => d.second),
      'double GetMilliseconds(datetime time)': part((d) => new Double(d.millisecond)),
      'System.Object Clone()': (c: Calendar) => c.copy(false),
      'int ToFourDigitYear(int year)': (c: Calendar, y: number) => c.toFourDigitYear(y),
    },
    staticMethods: {
      [`${ns}Calendar ReadOnly(${ns}Calendar calendar)`]: (_s, c: Calendar | null) =>
        notNull(c, 'calendar').isReadOnly ? c : notNull(c, 'calendar').copy(true),
    },
  });
}

/** Defines Calendar, GregorianCalendar and ISOWeek. */
export function defineCalendars(): void {
  defineCalendar();
  defineType({
    name: `${ns}GregorianCalendar`,
    baseType: `${ns}Calendar`,
    jsClass: NetGregorianCalendar,
    constructors: {
      '()': () => new NetGregorianCalendar(false),
      [`(${ns}GregorianCalendarTypes type)`]: (_t, type: EnumValue) =>
        Object.assign(new NetGregorianCalendar(false), { calendarType: Number(type.value) }),
    },
    staticProperties: { 'int ADEra': { get: () => 1 } },
    properties: {
      [`${ns}GregorianCalendarTypes CalendarType`]: {
        get: (c: NetGregorianCalendar) => enumOf(`${ns}GregorianCalendarTypes`, c.calendarType),
        set: (c: NetGregorianCalendar, type: EnumValue) => {
          c.calendarType = Number(type.value);
        },
      },
    },
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
        NetDateOnly.ofDateTime(isoDate(isoYear(y), w, day.value === 0 ? 7 : day.value)),
      'int GetWeeksInYear(int year)': (_s, y: number) => weeksInYear(isoYear(y)),
      'datetime GetYearStart(int year)': (_s, y: number) => isoDate(isoYear(y), 1, 1),
      'datetime GetYearEnd(int year)': (_s, y: number) => isoDate(isoYear(y), weeksInYear(y), 7),
      'datetime ToDateTime(int year, int week, System.DayOfWeek dayOfWeek)': (_s, y: number, w: number, day: EnumValue) =>
        isoDate(isoYear(y), w, day.value === 0 ? 7 : day.value),
    },
  });
}

function isoDate(year: number, week: number, weekday: number): NetDateTime {
  if (week < 1 || week > 53) throw argumentOutOfRange('week', 'The week parameter must be in the range 1 through 53.');
  const january4 = NetDateTime.of(year, 1, 4);
  const offset = week * 7 + weekday - ((january4.dayOfWeek || 7) + 3);
  return NetDateTime.of(year, 1, 1).addTicks(BigInt(offset - 1) * ticksPerDay);
}
