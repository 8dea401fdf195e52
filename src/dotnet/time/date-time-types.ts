import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray, PSReference } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { Double, Int64 } from '../../objects/numbers.ts';
import { currentCulture, dateFormatOf, invariantCulture } from '../culture/culture-info.ts';
import { dateTimePatternsOf } from '../culture/types.ts';
import { convertibleMethods } from '../numbers/convertible.ts';
import { defineType } from '../registry.ts';
import { explicitObjectData } from '../serializable.ts';
import { tryFormatMethods } from '../span-methods.ts';
import { dbl, enumOf, long, notNull, stringArray } from '../values.ts';
import {
  daysInMonth,
  isLeapYear,
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
  unixEpochTicks,
} from './calendar.ts';
import { formatDateTime } from './date-format.ts';
import { NetDateOnly, NetTimeOnly } from './date-only.ts';
import { parseDate } from './date-parse.ts';
import { parseDateExact } from './date-parse-exact.ts';
import { DateTimeKind, NetDateTime } from './date-time.ts';
import { dateTimeConstructors } from './date-time-constructors.ts';
import { DateTimeStyles, isFailure, type ParsedTime, type ParseFailure, parseError, toDateTime } from './parse-result.ts';
import { NetTimeSpan } from './time-span.ts';

type Out = { value: Value };

/** Reads a date with one of the formats; the failure of the last one when none fits. */
export function parseWithFormats(text: string, formats: readonly string[], provider: Value, styles: number): ParsedTime | ParseFailure {
  let result: ParsedTime | ParseFailure = { failure: 'form', index: -1 };
  for (const format of formats) {
    result = parseDateExact(text, format, dateFormatOf(provider), styles);
    if (!isFailure(result)) return result;
  }
  return result;
}

/**
 * DateTime.Parse.
 * @throws FormatException with .NET's texts
 */
export function parseDateTime(text: string | null, provider: Value = null, styles = 0): NetDateTime {
  const given = notNull(text, 's');
  const parsed = parseDate(given, dateFormatOf(provider), styles);
  if (isFailure(parsed)) throw parseError(given, parsed);
  const time = toDateTime(parsed, styles);
  if (!time) throw parseError(given, { failure: 'range', index: -1 });
  return time;
}

/** DateTime.TryParse; undefined when the text is none. */
export function tryParseDateTime(text: string | null, provider: Value = null, styles = 0): NetDateTime | undefined {
  if (text === null) return undefined;
  const parsed = parseDate(text, dateFormatOf(provider), styles);
  return isFailure(parsed) ? undefined : (toDateTime(parsed, styles) ?? undefined);
}

function parseExact(text: string | null, formats: readonly string[], provider: Value, styles: number): NetDateTime {
  const given = notNull(text, 's');
  const parsed = parseWithFormats(given, formats, provider, styles);
  if (isFailure(parsed)) throw parseError(given, parsed);
  const time = toDateTime(parsed, styles);
  if (!time) throw parseError(given, { failure: 'range', index: -1 });
  return time;
}

function tryParseExact(text: string | null, formats: readonly string[], provider: Value, styles: number): NetDateTime | undefined {
  if (text === null) return undefined;
  const parsed = parseWithFormats(text, formats, provider, styles);
  return isFailure(parsed) ? undefined : (toDateTime(parsed, styles) ?? undefined);
}

function out(reference: Out, value: NetDateTime | undefined): boolean {
  reference.value = value ?? NetDateTime.minValue;
  return value !== undefined;
}

function list(formats: PSArray | null): string[] {
  return notNull(formats, 'formats').items as string[];
}

const compare =
  (test: (c: number) => boolean): MemberBody =>
  (_s, a: NetDateTime, b: NetDateTime) =>
    test(a.compareTo(b));
const add =
  (unit: bigint): MemberBody =>
  (d: NetDateTime, value: Double) =>
    d.addUnits(value.value, unit);

const kindType = 'System.DateTimeKind';
const stylesType = 'System.Globalization.DateTimeStyles';
const provider = 'System.IFormatProvider provider';

/** Milliseconds of an OLE date: the fraction of a negative one counts forward from its day. */
function oaMilliseconds(d: number): number {
  const ms = Math.round(d * 86_400_000);
  return ms < 0 ? ms - (ms % 86_400_000) * 2 : ms;
}

/** The time in every pattern of a format, or of all formats; those that tell universal time say it in that. */
function allFormats(d: NetDateTime, provider: Value, format?: string): PSArray {
  const info = dateFormatOf(provider);
  if (format === 'U') return stringArray(dateTimePatternsOf(info, format).map((p) => formatDateTime(d.toUniversalTime(), p, provider)));
  return stringArray(dateTimePatternsOf(info, format).map((p) => formatDateTime(d, p, provider)));
}

/** A date can be converted to a date alone. */
const dateTimeItself: Record<string, MemberBody> = {
  'datetime IConvertible.ToDateTime(System.IFormatProvider provider)': (d: NetDateTime) => d,
};

const methods: Record<string, MemberBody> = {
  'void Deconstruct([out] System.DateOnly date, [out] System.TimeOnly time)': (d: NetDateTime, date: PSReference, time: PSReference) => {
    date.value = NetDateOnly.ofDateTime(d);
    time.value = NetTimeOnly.ofDateTime(d);
  },
  'void Deconstruct([out] int year, [out] int month, [out] int day)': (
    d: NetDateTime,
    year: PSReference,
    month: PSReference,
    day: PSReference,
  ) => {
    [year.value, month.value, day.value] = [d.year, d.month, d.day];
  },
  'datetime Add(timespan value)': (d: NetDateTime, t: NetTimeSpan) => d.addTicks(t.ticks),
  'datetime AddDays(double value)': add(ticksPerDay),
  'datetime AddHours(double value)': add(ticksPerHour),
  'datetime AddMilliseconds(double value)': add(ticksPerMillisecond),
  'datetime AddMicroseconds(double value)': add(10n),
  'datetime AddMinutes(double value)': add(ticksPerMinute),
  'datetime AddMonths(int months)': (d: NetDateTime, n: number) => d.addMonths(n),
  'datetime AddSeconds(double value)': add(ticksPerSecond),
  'datetime AddTicks(long value)': (d: NetDateTime, n: Int64) => d.addTicks(n.value),
  'datetime AddYears(int value)': (d: NetDateTime, n: number) => d.addYears(n),
  'int CompareTo(System.Object value)': (d: NetDateTime, o: Value) => {
    if (o === null) return 1;
    if (!(o instanceof NetDateTime)) throw exceptionOf('System.ArgumentException', 'Object must be of type DateTime.');
    return d.compareTo(o);
  },
  'int CompareTo(datetime value)': (d: NetDateTime, o: NetDateTime) => d.compareTo(o),
  'bool Equals(System.Object value)': (d: NetDateTime, o: Value) => o instanceof NetDateTime && o.ticks === d.ticks,
  'bool Equals(datetime value)': (d: NetDateTime, o: NetDateTime) => o.ticks === d.ticks,
  'string[] GetDateTimeFormats()': (d: NetDateTime) => allFormats(d, currentCulture()),
  'string[] GetDateTimeFormats(System.IFormatProvider provider)': (d: NetDateTime, p: Value) => allFormats(d, p),
  'string[] GetDateTimeFormats(char format)': (d: NetDateTime, f: { toString(): string }) => allFormats(d, currentCulture(), f.toString()),
  'string[] GetDateTimeFormats(char format, System.IFormatProvider provider)': (d: NetDateTime, f: { toString(): string }, p: Value) =>
    allFormats(d, p, f.toString()),
  'int GetHashCode()': (d: NetDateTime) => Number(BigInt.asIntN(32, d.ticks)) ^ Number(BigInt.asIntN(32, d.ticks >> 32n)),
  'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', 16),
  'bool IsDaylightSavingTime()': (d: NetDateTime) => {
    if (d.kind === DateTimeKind.Utc) return false;
    const january = new Date(d.year, 0, 1).getTimezoneOffset();
    const july = new Date(d.year, 6, 1).getTimezoneOffset();
    const now = new Date(d.year, d.month - 1, d.day, d.hour, d.minute).getTimezoneOffset();
    return january !== july && now === Math.min(january, july);
  },
  'timespan Subtract(datetime value)': (d: NetDateTime, o: NetDateTime) => new NetTimeSpan(d.ticks - o.ticks),
  'datetime Subtract(timespan value)': (d: NetDateTime, t: NetTimeSpan) => d.addTicks(-t.ticks),
  'long ToBinary()': (d: NetDateTime) => long(BigInt.asIntN(64, d.ticks | (BigInt(d.kind) << 62n))),
  'long ToFileTime()': (d: NetDateTime) => toFileTime(d.toUniversalTime()),
  'long ToFileTimeUtc()': (d: NetDateTime) => toFileTime(d.kind === DateTimeKind.Local ? d.toUniversalTime() : d),
  'datetime ToLocalTime()': (d: NetDateTime) => d.toLocalTime(),
  'string ToLongDateString()': (d: NetDateTime) => formatDateTime(d, 'D'),
  'string ToLongTimeString()': (d: NetDateTime) => formatDateTime(d, 'T'),
  'double ToOADate()': (d: NetDateTime) => dbl(oaDays(d.ticks)),
  'string ToShortDateString()': (d: NetDateTime) => formatDateTime(d, 'd'),
  'string ToShortTimeString()': (d: NetDateTime) => formatDateTime(d, 't'),
  'string ToString()': (d: NetDateTime) => formatDateTime(d),
  'string ToString(string format)': (d: NetDateTime, f: string | null) => formatDateTime(d, f),
  [`string ToString(${provider})`]: (d: NetDateTime, p: Value) => formatDateTime(d, null, p),
  [`string ToString(string format, ${provider})`]: (d: NetDateTime, f: string | null, p: Value) => formatDateTime(d, f, p),
  'datetime ToUniversalTime()': (d: NetDateTime) => d.toUniversalTime(),
};

const fileTimeEpoch = 504_911_232_000_000_000n;

/** DateTime.ToFileTimeUtc. @throws ArgumentOutOfRangeException before 1601 */
function toFileTime(utc: NetDateTime): Int64 {
  if (utc.ticks < fileTimeEpoch) throw exceptionOf('System.ArgumentOutOfRangeException', 'Not a valid Win32 FileTime.');
  return long(utc.ticks - fileTimeEpoch);
}

/** DateTime.FromFileTimeUtc. @throws ArgumentOutOfRangeException before 1601 and after 9999 */
function ofFileTime(time: bigint): NetDateTime {
  if (time < 0n || time > 2_650_467_743_999_999_999n) throw argumentOutOfRange('fileTime', 'Not a valid Win32 FileTime.');
  return new NetDateTime(time + fileTimeEpoch, DateTimeKind.Utc);
}
const oaEpoch = 599_264_352_000_000_000n;
const oaMinimum = 31_241_376_000_000_000n;

/** DateTime.ToOADate: days before 1899-12-30 count down, but their time of day counts up; a time alone is one of that day. @throws OverflowException */
function oaDays(ticks: bigint): number {
  if (ticks === 0n) return 0;
  const moved = ticks < 864_000_000_000n ? ticks + oaEpoch : ticks;
  if (moved < oaMinimum) throw exceptionOf('System.OverflowException', 'Not a legal OleAut date.');
  let milliseconds = Number((moved - oaEpoch) / 10_000n);
  const rest = milliseconds % 864e5;
  if (rest < 0) milliseconds -= (864e5 + rest) * 2;
  return milliseconds / 864e5;
}

const staticMethods: Record<string, MemberBody> = {
  'int Compare(datetime t1, datetime t2)': (_s, a: NetDateTime, b: NetDateTime) => a.compareTo(b),
  'int DaysInMonth(int year, int month)': (_s, year: number, month: number) => {
    if (month < 1 || month > 12) throw argumentOutOfRange('month', 'Month must be between one and twelve.', month);
    if (year < 1 || year > 9999) throw argumentOutOfRange('year', 'Year must be between 1 and 9999.');
    return daysInMonth(year, month);
  },
  'bool Equals(datetime t1, datetime t2)': (_s, a: NetDateTime, b: NetDateTime) => a.ticks === b.ticks,
  'datetime FromBinary(long dateData)': (_s, data: Int64) =>
    NetDateTime.ofTicks(BigInt.asUintN(62, data.value), Number(BigInt.asUintN(64, data.value) >> 62n) % 3),
  'datetime FromFileTime(long fileTime)': (_s, t: Int64) => ofFileTime(t.value).toLocalTime(),
  'datetime FromFileTimeUtc(long fileTime)': (_s, t: Int64) => ofFileTime(t.value),
  'datetime FromOADate(double d)': (_s, d: Double) => {
    if (!(d.value < 2958466 && d.value > -657435)) throw exceptionOf('System.ArgumentException', 'Not a legal OleAut date.');
    return NetDateTime.ofTicks(oaEpoch + BigInt(oaMilliseconds(d.value)) * 10_000n);
  },
  'bool IsLeapYear(int year)': (_s, year: number) => {
    if (year < 1 || year > 9999) throw argumentOutOfRange('year', 'Year must be between 1 and 9999.');
    return isLeapYear(year);
  },
  'datetime Parse(string s)': (_s, text: string | null) => parseDateTime(text),
  [`datetime Parse(string s, ${provider})`]: (_s, text: string | null, p: Value) => parseDateTime(text, p),
  [`datetime Parse(string s, ${provider}, ${stylesType} styles)`]: (_s, text: string | null, p: Value, st: EnumValue) =>
    parseDateTime(text, p, st.value),
  [`datetime ParseExact(string s, string format, ${provider})`]: (_s, text: string | null, f: string | null, p: Value) =>
    parseExact(text, [notNull(f, 'format')], p, 0),
  [`datetime ParseExact(string s, string format, ${provider}, ${stylesType} style)`]: (
    _s,
    text: string | null,
    f: string | null,
    p: Value,
    st: EnumValue,
  ) => parseExact(text, [notNull(f, 'format')], p, st.value),
  [`datetime ParseExact(string s, string[] formats, ${provider}, ${stylesType} style)`]: (
    _s,
    text: string | null,
    f: PSArray | null,
    p: Value,
    st: EnumValue,
  ) => parseExact(text, list(f), p, st.value),
  [`datetime SpecifyKind(datetime value, ${kindType} kind)`]: (_s, d: NetDateTime, kind: EnumValue) => new NetDateTime(d.ticks, kind.value),
  'bool TryParse(string s, [ref] datetime result)': (_s, text: string | null, ref: Out) => out(ref, tryParseDateTime(text)),
  [`bool TryParse(string s, ${provider}, [ref] datetime result)`]: (_s, text: string | null, p: Value, ref: Out) =>
    out(ref, tryParseDateTime(text, p)),
  [`bool TryParse(string s, ${provider}, ${stylesType} styles, [ref] datetime result)`]: (
    _s,
    text: string | null,
    p: Value,
    st: EnumValue,
    ref: Out,
  ) => out(ref, tryParseDateTime(text, p, st.value)),
  [`bool TryParseExact(string s, string format, ${provider}, ${stylesType} style, [ref] datetime result)`]: (
    _s,
    text: string | null,
    f: string | null,
    p: Value,
    st: EnumValue,
    ref: Out,
  ) => out(ref, f === null ? undefined : tryParseExact(text, [f], p, st.value)),
  [`bool TryParseExact(string s, string[] formats, ${provider}, ${stylesType} style, [ref] datetime result)`]: (
    _s,
    text: string | null,
    f: PSArray | null,
    p: Value,
    st: EnumValue,
    ref: Out,
  ) => out(ref, f === null ? undefined : tryParseExact(text, list(f), p, st.value)),
};

/** Defines System.DateTime and its enums. */
export function defineDateTime(): void {
  NetDateTime.prototype.toLanguageString = function (): string {
    return formatDateTime(this, null, invariantCulture);
  };
  NetDateTime.prototype.toStringFormat = function (format, culture): string {
    return formatDateTime(this, format, culture);
  };
  defineType({ name: kindType, kind: 'enum', enumValues: DateTimeKind });
  defineType({ name: stylesType, kind: 'enum', flags: true, enumValues: DateTimeStyles });
  defineType({
    name: 'System.DayOfWeek',
    kind: 'enum',
    enumValues: { Sunday: 0, Monday: 1, Tuesday: 2, Wednesday: 3, Thursday: 4, Friday: 5, Saturday: 6 },
  });
  defineType({
    name: 'System.DateTime',
    kind: 'struct',
    jsClass: NetDateTime,
    accelerators: ['datetime'],
    interfaces: [
      'System.IComparable',
      'System.IComparable[datetime]',
      'System.IConvertible',
      'System.IEquatable[datetime]',
      'System.IFormattable',
      'System.Runtime.Serialization.ISerializable',
    ],
    defaultValue: () => NetDateTime.minValue,
    constructors: dateTimeConstructors,
    properties: {
      'datetime Date': { get: (d: NetDateTime) => d.date },
      'int Day': { get: (d: NetDateTime) => d.day },
      'System.DayOfWeek DayOfWeek': { get: (d: NetDateTime) => enumOf('System.DayOfWeek', d.dayOfWeek) },
      'int DayOfYear': { get: (d: NetDateTime) => d.dayOfYear },
      'int Hour': { get: (d: NetDateTime) => d.hour },
      [`${kindType} Kind`]: { get: (d: NetDateTime) => enumOf(kindType, d.kind) },
      'int Millisecond': { get: (d: NetDateTime) => d.millisecond },
      'int Microsecond': { get: (d: NetDateTime) => d.microsecond },
      'int Nanosecond': { get: (d: NetDateTime) => d.nanosecond },
      'int Minute': { get: (d: NetDateTime) => d.minute },
      'int Month': { get: (d: NetDateTime) => d.month },
      'int Second': { get: (d: NetDateTime) => d.second },
      'long Ticks': { get: (d: NetDateTime) => long(d.ticks) },
      'timespan TimeOfDay': { get: (d: NetDateTime) => d.timeOfDay },
      'int Year': { get: (d: NetDateTime) => d.year },
    },
    staticProperties: {
      'datetime MaxValue': { get: () => NetDateTime.maxValue },
      'datetime MinValue': { get: () => NetDateTime.minValue },
      'datetime UnixEpoch': { get: () => new NetDateTime(unixEpochTicks, DateTimeKind.Utc) },
      'datetime Now': { get: () => NetDateTime.now },
      'datetime Today': { get: () => NetDateTime.now.date },
      'datetime UtcNow': { get: () => NetDateTime.utcNow },
    },
    methods: { ...methods, ...tryFormatMethods(), ...convertibleMethods, ...dateTimeItself, ...explicitObjectData },
    staticMethods,
    operators: {
      'datetime op_Addition(datetime d, timespan t)': (_s, d: NetDateTime, t: NetTimeSpan) => d.addTicks(t.ticks, 't'),
      'datetime op_Subtraction(datetime d, timespan t)': (_s, d: NetDateTime, t: NetTimeSpan) => d.addTicks(-t.ticks, 't'),
      'timespan op_Subtraction(datetime d1, datetime d2)': (_s, a: NetDateTime, b: NetDateTime) => new NetTimeSpan(a.ticks - b.ticks),
      'bool op_Equality(datetime d1, datetime d2)': compare((c) => c === 0),
      'bool op_Inequality(datetime d1, datetime d2)': compare((c) => c !== 0),
      'bool op_LessThan(datetime t1, datetime t2)': compare((c) => c < 0),
      'bool op_LessThanOrEqual(datetime t1, datetime t2)': compare((c) => c <= 0),
      'bool op_GreaterThan(datetime t1, datetime t2)': compare((c) => c > 0),
      'bool op_GreaterThanOrEqual(datetime t1, datetime t2)': compare((c) => c >= 0),
    },
  });
}
