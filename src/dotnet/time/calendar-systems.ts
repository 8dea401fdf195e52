/**
 * How the calendars of System.Globalization count: where their years begin and how long their months are. Days are numbers since 0001-01-01 (Gregorian).
 * Rules: the documentation of each calendar; the Persian, Umm al-Qura and East Asian ones are ICU's.
 */
import { dayNumber, isLeapYear } from './calendar.ts';
import { chineseMonths, ummAlQuraMonths } from './calendar-data.ts';

/** What a calendar's months and years are. Years are absolute: those of the Gregorian calendar where only eras differ. */
export interface CalendarSystem {
  /** Name of the type, without its namespace. */
  readonly name: string;
  /** System.Globalization.CalendarAlgorithmType. */
  readonly algorithm: 1 | 2 | 3;
  readonly minDay: number;
  readonly maxDay: number;
  readonly minYear: number;
  readonly maxYear: number;
  readonly twoDigitYearMax: number;
  readonly eras: readonly number[];
  /** How .NET words what is out of range: calendars that only shift the Gregorian years have texts of their own. */
  readonly texts: 'gregorian' | 'shifted' | 'day-range' | 'day-of-month';
  /** First day of a year. */
  start(year: number): number;
  /** Days of each month of a year. */
  months(year: number): readonly number[];
  isLeapYear(year: number): boolean;
  /** The month of a year that is put in, 0 for none. */
  leapMonth(year: number): number;
  isLeapDay(year: number, month: number, day: number): boolean;
  /** The year as it is shown, and its era. */
  shown(year: number, day: number): { year: number; era: number };
  /** The absolute year of a shown one; undefined where there is none. Era 0 is the current one. */
  absolute(year: number, era: number): number | undefined;
}

type Given = Partial<CalendarSystem> &
  Pick<CalendarSystem, 'name' | 'start' | 'months' | 'isLeapYear' | 'minYear' | 'maxYear' | 'twoDigitYearMax'>;

const lastDay = dayNumber(9999, 12, 31);

function system(given: Given): CalendarSystem {
  const made: CalendarSystem = {
    algorithm: 1,
    minDay: 0,
    maxDay: lastDay,
    eras: [1],
    texts: 'day-of-month',
    leapMonth: () => 0,
    isLeapDay: (year, month, day) => month === 12 && day === 30 && made.isLeapYear(year),
    shown: (year) => ({ year, era: 1 }),
    absolute: (year) => (year >= made.minYear && year <= made.maxYear ? year : undefined),
    ...given,
  };
  return made;
}

const common = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A calendar with Gregorian months whose years are `shift` more. */
function shifted(name: string, shift: number, given: Partial<CalendarSystem> & { twoDigitYearMax: number }): CalendarSystem {
  const minYear = (given.minYear ?? 1) + shift;
  const maxYear = 9999 + shift;
  return system({
    name,
    texts: 'shifted',
    start: (year) => dayNumber(year, 1, 1),
    months: (year) => (isLeapYear(year) ? leap : common),
    isLeapYear,
    isLeapDay: (year, month, day) => month === 2 && day === 29 && isLeapYear(year),
    shown: (year) => ({ year: year + shift, era: 1 }),
    absolute: (year) => (year >= minYear && year <= maxYear ? year - shift : undefined),
    ...given,
    minYear,
    maxYear,
  });
}

/** First days of the Japanese eras, the latest first, and the year before their first. */
const japaneseEras = [
  { era: 5, from: dayNumber(2019, 5, 1), before: 2018 },
  { era: 4, from: dayNumber(1989, 1, 8), before: 1988 },
  { era: 3, from: dayNumber(1926, 12, 25), before: 1925 },
  { era: 2, from: dayNumber(1912, 7, 30), before: 1911 },
  { era: 1, from: dayNumber(1868, 9, 8), before: 1867 },
] as const;

const julianMonths = (year: number): readonly number[] => (year % 4 === 0 ? leap : common);

const hijriLeap = (year: number): boolean => (year * 11 + 14) % 30 < 11;

function hijriStart(year: number): number {
  const cycles = Math.floor((year - 1) / 30);
  let days = cycles * 10631 + 227013;
  for (let y = year - cycles * 30 - 1; y > 0; y--) days += 354 + (hijriLeap(y) ? 1 : 0);
  return days;
}

/** Days from the epoch of the Hebrew calendar to the new year of a year, before the delays that keep years at their lengths. */
function hebrewElapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const day = 29 * months + Math.floor((12084 + 13753 * months) / 25920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

function hebrewStart(year: number): number {
  const [before, own, after] = [hebrewElapsed(year - 1), hebrewElapsed(year), hebrewElapsed(year + 1)];
  const delay = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return -1373428 + own + delay;
}

const hebrewLeap = (year: number): boolean => (7 * year + 1) % 19 < 7;

function hebrewMonths(year: number): readonly number[] {
  const length = (hebrewStart(year + 1) - hebrewStart(year)) % 10;
  const adar = hebrewLeap(year) ? [30, 29] : [29];
  return [30, length === 5 ? 30 : 29, length === 3 ? 29 : 30, 29, 30, ...adar, 30, 29, 30, 29, 30, 29];
}

/** Month (with `bis` of one that is put in) and day of a day, as ICU's calendar has them. */
class IcuDates {
  private made: Intl.DateTimeFormat | undefined;
  constructor(private readonly name: string) {}
  of(day: number): { month: string; day: number } {
    this.made ??= new Intl.DateTimeFormat(`en-u-ca-${this.name}-nu-latn`, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const parts = this.made.formatToParts(new Date((day - 719162) * 86_400_000));
    const text = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
    return { month: text('month'), day: Number.parseInt(text('day'), 10) };
  }
  /** The first day not before `from` that begins the first month. */
  newYear(from: number): number {
    for (let day = from; ; day++) {
      const at = this.of(day);
      if (at.month === '1' && at.day === 1) return day;
      // a month is 29 days at least
      if (at.month !== '12' && at.day > 2 && at.day < 29) day += 28 - at.day;
    }
  }
}

/** Years that are looked up in ICU once. */
function remembered<T>(make: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    let value = known.get(year);
    if (value === undefined) {
      value = make(year);
      known.set(year, value);
    }
    return value;
  };
}

/** Lengths of the months from one first of month to the next, as far as the next year; and which one is put in. */
function scanMonths(dates: IcuDates, start: number, end: number): { lengths: number[]; leapMonth: number } {
  const lengths: number[] = [];
  let leapMonth = 0;
  for (let day = start; day < end; ) {
    if (dates.of(day).month.endsWith('bis')) leapMonth = lengths.length + 1;
    const length = dates.of(day + 29).day === 1 ? 29 : 30;
    lengths.push(length);
    day += length;
  }
  return { lengths, leapMonth };
}

function persian(): CalendarSystem {
  const dates = new IcuDates('persian');
  const start = remembered((year) => dates.newYear(dayNumber(Math.min(year, 9378) + 621, 3, 17)));
  const isLeap = (year: number): boolean => year < 9378 && start(year + 1) - start(year) === 366;
  return system({
    name: 'PersianCalendar',
    minDay: dayNumber(622, 3, 22),
    minYear: 1,
    maxYear: 9378,
    twoDigitYearMax: 1410,
    start: (year) => start(year),
    months: (year) => [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, isLeap(year) ? 30 : 29],
    isLeapYear: isLeap,
  });
}

/** Lengths of months by a table of bits, and the first days of the years that follow each other. */
function fromTable(
  first: number,
  firstDay: number,
  count: number,
  of: (index: number) => number[],
): { start(y: number): number; months(y: number): number[] } {
  const lengths: number[][] = [];
  const starts = [firstDay];
  for (let i = 0; i < count; i++) {
    lengths.push(of(i));
    starts.push(starts[i]! + lengths[i]!.reduce((sum, n) => sum + n, 0));
  }
  return {
    start: (year) =>
      starts[year - first] ?? (year < first ? firstDay - 354 * (first - year) : starts[count]! + 354 * (year - first - count)),
    months: (year) => lengths[year - first] ?? [],
  };
}

const lengthsOf = (bits: number, count: number): number[] => Array.from({ length: count }, (_, i) => 29 + ((bits >> i) & 1));

function ummAlQura(): CalendarSystem {
  const bits = (i: number): number => Number.parseInt(ummAlQuraMonths.slice(i * 3, i * 3 + 3), 16);
  const { start, months } = fromTable(1318, dayNumber(1900, 4, 30), 183, (i) => lengthsOf(bits(i), 12));
  return system({
    name: 'UmAlQuraCalendar',
    algorithm: 2,
    minDay: dayNumber(1900, 4, 30),
    maxDay: dayNumber(2077, 11, 16),
    minYear: 1318,
    maxYear: 1500,
    twoDigitYearMax: 1451,
    start,
    months,
    isLeapYear: (year) => start(year + 1) - start(year) === 355,
  });
}

interface Lunisolar {
  start(year: number): number;
  months(year: number): readonly number[];
  leapMonth(year: number): number;
}

function chinese(): Lunisolar {
  const leapMonth = (year: number): number => Number.parseInt(chineseMonths[(year - 1901) * 5] ?? '0', 16);
  const bits = (i: number): number => Number.parseInt(chineseMonths.slice(i * 5 + 1, i * 5 + 5), 16);
  const table = fromTable(1901, dayNumber(1901, 2, 19), 200, (i) => lengthsOf(bits(i), leapMonth(i + 1901) > 0 ? 13 : 12));
  return { ...table, leapMonth };
}

function korean(): Lunisolar {
  const dates = new IcuDates('dangi');
  const start = remembered((year) => dates.newYear(dayNumber(year, 1, 20)));
  const months = remembered((year) => scanMonths(dates, start(year), start(year + 1)));
  return { start: (year) => start(year), months: (year) => months(year).lengths, leapMonth: (year) => months(year).leapMonth };
}

/** A calendar of moon and sun, as East Asia has them. `given` says in which years .NET has it. */
function lunisolar(
  { start, months, leapMonth }: Lunisolar,
  given: Partial<CalendarSystem> & Pick<CalendarSystem, 'name' | 'minYear' | 'maxYear' | 'twoDigitYearMax'>,
): CalendarSystem {
  const shift = given.shown ? 1911 : 0;
  return system({
    algorithm: 3,
    minDay: start(given.minYear + shift),
    maxDay: start(given.maxYear + shift + 1) - 1,
    start,
    months,
    isLeapYear: (year) => leapMonth(year) > 0,
    leapMonth,
    isLeapDay: (year, month) => leapMonth(year) === month,
    ...given,
  });
}

/** The systems by the name of their type, made when a calendar of theirs is. */
export const calendarSystems: ReadonlyMap<string, () => CalendarSystem> = new Map<string, () => CalendarSystem>([
  ['GregorianCalendar', () => shifted('GregorianCalendar', 0, { texts: 'gregorian', twoDigitYearMax: 2049 })],
  ['ThaiBuddhistCalendar', () => shifted('ThaiBuddhistCalendar', 543, { twoDigitYearMax: 2572 })],
  ['KoreanCalendar', () => shifted('KoreanCalendar', 2333, { twoDigitYearMax: 4362 })],
  ['TaiwanCalendar', () => shifted('TaiwanCalendar', -1911, { minYear: 1912, minDay: dayNumber(1912, 1, 1), twoDigitYearMax: 99 })],
  [
    'JapaneseCalendar',
    () => ({
      ...shifted('JapaneseCalendar', 0, { minDay: japaneseEras[4].from, twoDigitYearMax: 99 }),
      maxYear: 7981,
      eras: japaneseEras.map((e) => e.era),
      shown: (year, day) => {
        const at = japaneseEras.find((e) => day >= e.from) ?? japaneseEras[4];
        return { year: year - at.before, era: at.era };
      },
      absolute: (year, era) => {
        const at = japaneseEras.find((e) => e.era === (era || 5));
        return at && year >= 1 && year + at.before <= 9999 ? year + at.before : undefined;
      },
    }),
  ],
  [
    'JulianCalendar',
    () =>
      system({
        name: 'JulianCalendar',
        texts: 'day-range',
        minYear: 1,
        maxYear: 9999,
        twoDigitYearMax: 2049,
        start: (year) => (year - 1) * 365 + Math.floor((year - 1) / 4) - 2,
        months: julianMonths,
        isLeapYear: (year) => year % 4 === 0,
        isLeapDay: (_year, month, day) => month === 2 && day === 29,
      }),
  ],
  [
    'HijriCalendar',
    () =>
      system({
        name: 'HijriCalendar',
        algorithm: 2,
        minDay: 227013,
        minYear: 1,
        maxYear: 9666,
        twoDigitYearMax: 1451,
        start: hijriStart,
        months: (year) => [30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, hijriLeap(year) ? 30 : 29],
        isLeapYear: hijriLeap,
      }),
  ],
  ['UmAlQuraCalendar', ummAlQura],
  ['PersianCalendar', persian],
  [
    'HebrewCalendar',
    () =>
      system({
        name: 'HebrewCalendar',
        algorithm: 3,
        texts: 'day-range',
        minDay: dayNumber(1583, 1, 1),
        maxDay: dayNumber(2239, 9, 29),
        minYear: 5343,
        maxYear: 5999,
        twoDigitYearMax: 5790,
        start: hebrewStart,
        months: hebrewMonths,
        isLeapYear: hebrewLeap,
        leapMonth: (year) => (hebrewLeap(year) ? 7 : 0),
        isLeapDay: (year, month, day) => hebrewLeap(year) && (month === 7 || (month === 6 && day === 30)),
      }),
  ],
  [
    'ChineseLunisolarCalendar',
    () =>
      lunisolar(chinese(), {
        name: 'ChineseLunisolarCalendar',
        minYear: 1901,
        maxYear: 2100,
        twoDigitYearMax: 2048,
      }),
  ],
  [
    'KoreanLunisolarCalendar',
    () =>
      lunisolar(korean(), {
        name: 'KoreanLunisolarCalendar',
        minYear: 918,
        maxYear: 2050,
        twoDigitYearMax: 2048,
      }),
  ],
  [
    'TaiwanLunisolarCalendar',
    () =>
      lunisolar(chinese(), {
        name: 'TaiwanLunisolarCalendar',
        minYear: 1,
        maxYear: 139,
        twoDigitYearMax: 137,
        shown: (year) => ({ year: year - 1911, era: 1 }),
        absolute: (year) => (year >= 1 && year <= 139 ? year + 1911 : undefined),
      }),
  ],
]);
