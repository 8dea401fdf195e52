import { invariantDateFields, type NetDateTimeFormatInfo } from '../culture/date-time-format-info.ts';
import { isValidDate, ticksOf, ticksPerDay } from './calendar.ts';
import { NetDateTime } from './date-time.ts';
import { DateTimeStyles, type ParsedTime, type ParseFailure } from './parse-result.ts';

const form: ParseFailure = { failure: 'form', index: -1 };

type Order = 'MDY' | 'DMY' | 'YMD';

function dateOrder(info: NetDateTimeFormatInfo): Order {
  const letters = info.shortDatePattern.replace(/'[^']*'/g, '').replace(/[^dMy]/g, '');
  const order = letters.replace(/d+/g, 'D').replace(/M+/g, 'M').replace(/y+/g, 'Y');
  return order === 'DMY' || order === 'YMD' ? order : 'MDY';
}

/** What stands behind the year, the month and the day in Chinese and Japanese dates: read in every culture. */
const eastAsianParts = '年月日';
const otherBlanks = /[\u202f\u00a0]/g;

/** A number as it stands in the date part of a text. */
interface DateNumber {
  readonly value: number;
  readonly digits: number;
}

interface Words {
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
  readonly am: readonly string[];
  readonly pm: readonly string[];
}

const wordCache = new WeakMap<NetDateTimeFormatInfo, Words>();

function wordsOf(info: NetDateTimeFormatInfo): Words {
  const cached = wordCache.get(info);
  if (cached) return cached;
  const months = new Map<string, number>();
  const add = (map: Map<string, number>, names: readonly string[]): void => {
    names.forEach((name, i) => {
      const key = name.toLowerCase().replace(/\.$/, '');
      if (key !== '' && !map.has(key)) map.set(key, i);
    });
  };
  add(months, info.monthNames);
  add(months, info.monthGenitiveNames);
  add(months, info.abbreviatedMonthNames);
  add(months, info.abbreviatedMonthGenitiveNames);
  // the names of the invariant culture are always read as well
  add(months, invariantDateFields.monthNames);
  add(months, invariantDateFields.abbreviatedMonthNames);
  const days = new Map<string, number>();
  add(days, info.dayNames);
  add(days, info.abbreviatedDayNames);
  add(days, invariantDateFields.dayNames);
  add(days, invariantDateFields.abbreviatedDayNames);
  const words: Words = {
    months,
    days,
    am: [info.amDesignator.toLowerCase(), 'am'].filter((w) => w !== ''),
    pm: [info.pmDesignator.toLowerCase(), 'pm'].filter((w) => w !== ''),
  };
  if (info.isReadOnly) wordCache.set(info, words);
  return words;
}

/**
 * Reads a date and time in any of the forms that DateTime.Parse takes: numbers with separators in the culture's order or with the year
 * first, names of months and days, times with AM and PM, ISO 8601, RFC 1123, offsets.
 */
export function parseDate(text: string, info: NetDateTimeFormatInfo, styles: number): ParsedTime | ParseFailure {
  return new DateParser(text, info, styles).parse();
}

class DateParser {
  private pos = 0;
  private readonly numbers: DateNumber[] = [];
  private month = -1;
  /** How many numbers stood before the month's name. */
  private numbersBeforeMonth = 0;
  private weekday = -1;
  private hour = -1;
  private minute = 0;
  private second = 0;
  private fraction = 0;
  private half: 'am' | 'pm' | null = null;
  private offset: bigint | undefined;
  private isUtc = false;
  private readonly words: Words;

  constructor(
    private readonly text: string,
    private readonly info: NetDateTimeFormatInfo,
    private readonly styles: number,
  ) {
    this.words = wordsOf(info);
  }

  /** An offset stands behind a time, or behind a blank that follows a whole date. */
  private mayHaveOffset(text: string): boolean {
    if (this.hour >= 0) return true;
    return (
      /[\d\p{L}]\s+$/u.test(text.slice(0, this.pos)) &&
      /\d.*\D.*\d|\p{L}/u.test(text.slice(0, this.pos)) &&
      /^[+-]\d{1,2}(:?\d\d)?\s*$/.test(text.slice(this.pos))
    );
  }
  parse(): ParsedTime | ParseFailure {
    const { text } = this;
    let previousWasSeparator = true;
    while (this.pos < text.length) {
      const ch = text[this.pos]!;
      if (/[\s\u202f\u00a0]/.test(ch) || ch === '\0') {
        this.pos++;
        continue;
      }
      if (ch >= '0' && ch <= '9') {
        const failure = this.readNumber();
        if (failure) return failure;
        previousWasSeparator = false;
        continue;
      }
      if ((ch === '+' || ch === '-') && this.mayHaveOffset(text) && this.offset === undefined && /^[+-]\d/.test(text.slice(this.pos))) {
        if (!this.readOffset()) return form;
        continue;
      }
      if (eastAsianParts.includes(ch) && this.numbers.length > 0) {
        this.pos++;
        continue;
      }
      if (/\p{L}/u.test(ch)) {
        const failure = this.readWord();
        if (failure) return failure;
        previousWasSeparator = ch === 'T' || ch === 't';
        continue;
      }
      if (ch === ',' || ch === '/' || ch === '-' || ch === '.' || this.info.dateSeparator.startsWith(ch)) {
        if (previousWasSeparator && ch !== ',' && ch !== '.') return form;
        previousWasSeparator = ch === '/' || ch === '-';
        this.pos++;
        continue;
      }
      return form;
    }
    return this.result();
  }

  private readNumber(): ParseFailure | null {
    const match = /\d+/y;
    match.lastIndex = this.pos;
    const digits = match.exec(this.text)![0];
    if (digits.length > 9) return form;
    const after = this.pos + digits.length;
    const separator = this.info.timeSeparator;
    const isTime =
      this.text.startsWith(':', after) ||
      (separator !== '/' && separator !== this.info.dateSeparator && this.text.startsWith(separator, after));
    if (isTime) {
      if (this.hour >= 0 || digits.length > 2) return form;
      return this.readTime(Number(digits), after);
    }
    let behind = after;
    while (/[\s\u202f\u00a0]/.test(this.text[behind] ?? '')) behind++;
    const isYear = this.month >= 0 && this.numbers.length === 1;
    if (this.hour < 0 && !isYear && digits.length <= 2 && this.designatorAt(behind)) {
      this.hour = Number(digits);
      this.pos = after;
      return null;
    }
    if (this.dayWasHour || (this.hour < 0 && this.afterT)) return form;
    if (digits.length > 2 && this.isNoYear()) return form;
    this.numbers.push({ value: Number(digits), digits: digits.length });
    if (this.numbers.length > 3) return form;
    this.pos = after;
    return null;
  }

  /** AM or PM, as the culture or the invariant one writes it, at a place of the text. */
  private designatorAt(at: number): { half: 'am' | 'pm'; length: number } | null {
    for (const half of ['am', 'pm'] as const)
      for (const word of this.words[half]) {
        const there = this.text.slice(at, at + word.length);
        if (there.toLowerCase().replace(otherBlanks, ' ') !== word.replace(otherBlanks, ' ')) continue;
        if (!/^\p{L}/u.test(this.text.slice(at + word.length))) return { half, length: word.length };
      }
    return null;
  }

  private afterT = false;

  private readTime(hour: number, at: number): ParseFailure | null {
    const rest = /[^\d](\d{1,2})(?:[^\d\s](\d{1,2})(?:[.,](\d+))?)?/y;
    rest.lastIndex = at;
    const match = rest.exec(this.text);
    if (!match) return form;
    // A second part only when it is separated as the first one was.
    let [whole, minute, second, fraction] = match as unknown as [string, string, string | undefined, string | undefined];
    const separator = whole[0];
    if (second !== undefined && whole[1 + minute.length] !== separator) {
      whole = whole.slice(0, 1 + minute.length);
      second = undefined;
      fraction = undefined;
    }
    if (this.hour < 0 && this.numbers.length + (this.month >= 0 ? 1 : 0) === 2) return this.timeAfterDay(hour, at + whole.length, second);
    this.hour = hour;
    this.minute = Number(minute);
    this.second = Number(second ?? 0);
    if (fraction !== undefined) this.fraction = Math.round(Number(`0.${fraction}`) * 1e7);
    this.pos = at + whole.length;
    return null;
  }

  /** True where a number of three digits cannot be a year: behind a year, in a date without a month's name. */
  private isNoYear(): boolean {
    return this.month < 0 && (this.numbers[0]?.digits ?? 0) > 2;
  }

  private dayWasHour = false;

  /**
   * A time with a colon behind a date without a year: behind a month's name and a day .NET takes the day for the hour and the hour for the
   * minutes, and the date is today; behind two numbers it is an error (DateTimeParse.ParseByState).
   */
  private timeAfterDay(hour: number, end: number, second: string | undefined): ParseFailure | null {
    const day = this.numbers[0];
    if (this.month < 0 || day === undefined || day.digits > 2 || second !== undefined || this.afterT) return form;
    this.dayWasHour = true;
    this.hour = day.value;
    this.minute = hour;
    this.month = -1;
    this.numbers.length = 0;
    this.pos = end;
    return null;
  }

  private readOffset(): boolean {
    const match = /([+-])(\d{1,2}):?(\d{2})?/y;
    match.lastIndex = this.pos;
    const found = match.exec(this.text);
    if (!found) return false;
    const minutes = Number(found[3] ?? 0);
    if (minutes > 59) return false;
    const total = Number(found[2]) * 60 + minutes;
    if (total > 14 * 60) return false;
    this.offset = BigInt(found[1] === '-' ? -total : total) * 600_000_000n;
    this.pos += found[0].length;
    return true;
  }

  private readWord(): ParseFailure | null {
    const { text, words } = this;
    const letters = /[\p{L}\p{M}]+/uy;
    letters.lastIndex = this.pos;
    const word = letters.exec(text)![0];
    const lower = word.toLowerCase();
    const take = (length: number): null => {
      this.pos += length;
      if (text[this.pos] === '.') this.pos++;
      return null;
    };
    const month = words.months.get(lower);
    if (month !== undefined) {
      if (this.month >= 0) return form;
      this.month = month + 1;
      this.numbersBeforeMonth = this.numbers.length;
      return take(word.length);
    }
    const day = words.days.get(lower);
    if (day !== undefined) {
      this.weekday = day;
      return take(word.length);
    }
    const isWhole = this.hour < 0 && this.month >= 0 && this.numbers.length === 2;
    if ((this.hour >= 0 || isWhole) && this.half === null) {
      const found = this.designatorAt(this.pos);
      if (found) {
        this.half = found.half;
        // half of the day without an hour: midnight or noon
        if (isWhole) this.hour = 0;
        this.pos += found.length;
        return null;
      }
    }
    if ((lower === 'z' || lower === 'gmt') && (this.hour >= 0 || this.numbers.length > 1)) {
      this.offset = 0n;
      this.isUtc = true;
      // `GMT+2` is read as the offset behind it.
      this.pos += word.length;
      return null;
    }
    if (lower === 't' && this.numbers.length + (this.month >= 0 ? 1 : 0) > 0 && this.hour < 0) {
      this.afterT = true;
      this.pos++;
      return null;
    }
    // the names of the era say nothing wherever they stand: AD, and A in short
    if ((lower === 'a' && this.info.amDesignator === 'AM') || lower === 'ad' || lower === this.info.eraName.toLowerCase()) {
      this.pos += word.length;
      return null;
    }
    if (lower === 'de' && this.numbers.length > 0 && this.info.longDatePattern.includes("'de'")) return take(word.length);
    // a zone or a half of the day at a place where it says nothing
    if (lower === 'z' || lower === 'gmt' || (lower.length > 1 && (words.am.includes(lower) || words.pm.includes(lower)))) return form;
    return { failure: 'word', index: this.pos };
  }

  private result(): ParsedTime | ParseFailure {
    const date = this.date();
    if (date === null || (this.afterT && this.hour < 0)) return form;
    let hour = this.hour;
    if (this.half) {
      if (hour < 0 || hour > (this.half === 'am' ? 12 : 23)) return form;
      if (this.half === 'am') hour %= 12;
      else if (hour < 12) hour += 12;
    }
    const hasTime = hour >= 0;
    const range: ParseFailure = { failure: 'range', index: -1 };
    if (hour > 23 || this.minute > 59 || this.second > 59) return range;
    if (!hasTime && date === 'none') return form;
    let days: bigint;
    if (date === 'none') {
      days = this.styles & DateTimeStyles.NoCurrentDateDefault ? 0n : NetDateTime.now.ticks / ticksPerDay;
    } else days = ticksOf(date.year, date.month, date.day) / ticksPerDay;
    if (this.weekday >= 0 && Number((days + 1n) % 7n) !== this.weekday) return { failure: 'weekday', index: -1 };
    const ofDay = BigInt((Math.max(hour, 0) * 3600 + this.minute * 60 + this.second) * 10_000_000 + this.fraction);
    return { ticks: days * ticksPerDay + ofDay, offset: this.offset, isUtc: this.isUtc, hasDate: date !== 'none', hasTime };
  }

  /** What a number beside a month's name is where the culture writes day and month the other way round (DateTimeParse.GetDayOfMN and GetDayOfNM). */
  private isYearOfMonth(): boolean {
    const { monthDayPattern, yearMonthPattern } = this.info;
    const dayFirst = /d.*M/.test(monthDayPattern.replace(/'[^']*'/g, ''));
    const yearFirst = /y.*M/.test(yearMonthPattern.replace(/'[^']*'/g, ''));
    return this.numbersBeforeMonth === 0 ? dayFirst && !yearFirst : !dayFirst && yearFirst;
  }

  /** The date that the numbers and the month's name say; null when they say none, 'none' when there are none. */
  private date(): { year: number; month: number; day: number } | null | 'none' {
    const { numbers, month } = this;
    const order = dateOrder(this.info);
    const valid = (year: DateNumber | number, m: number, d: number): { year: number; month: number; day: number } | null => {
      const y = typeof year === 'number' ? year : fullYear(year);
      return isValidDate(y, m, d) ? { year: y, month: m, day: d } : null;
    };
    const thisYear = (): number => NetDateTime.now.year;
    const isYear = (n: DateNumber | undefined): boolean => n !== undefined && n.digits > 2;
    if (month >= 0) {
      const [a, b] = numbers;
      if (numbers.length > 2) return null;
      if (!a) return null;
      if (!b) return isYear(a) || this.isYearOfMonth() ? valid(a, month, 1) : valid(thisYear(), month, a.value);
      if (isYear(a)) return valid(a, month, b.value);
      if (isYear(b)) return valid(b, month, a.value);
      if (order === 'YMD' && this.numbersBeforeMonth > 0) return valid(a, month, b.value) ?? valid(b, month, a.value);
      return valid(b, month, a.value) ?? valid(a, month, b.value);
    }
    const [a, b, c] = numbers;
    if (!a) return this.weekday >= 0 && this.hour < 0 ? null : 'none';
    if (!b) return null;
    if (!c) {
      if (isYear(a)) return valid(a, b.value, 1);
      if (isYear(b)) return valid(b, a.value, 1);
      const dayFirst = /d.*M/.test(this.info.monthDayPattern.replace(/'[^']*'/g, ''));
      return dayFirst ? valid(thisYear(), b.value, a.value) : valid(thisYear(), a.value, b.value);
    }
    if (isYear(a)) return valid(a, b.value, c.value);
    if (isYear(b)) return null;
    if (order === 'YMD') return valid(a, b.value, c.value);
    return order === 'DMY' ? valid(c, b.value, a.value) : valid(c, a.value, b.value);
  }
}

/** A year of two digits lies between 1950 and 2049 (Calendar.TwoDigitYearMax). */
function fullYear(n: DateNumber): number {
  if (n.digits > 2) return n.value;
  return n.value + (n.value > 49 ? 1900 : 2000);
}
