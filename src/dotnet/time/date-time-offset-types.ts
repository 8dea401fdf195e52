import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { Double, Int64 } from '../../objects/numbers.ts';
import { comparisonOperators } from '../comparison-operators.ts';
import { dateFormatOf } from '../culture/culture-info.ts';
import { defineType } from '../registry.ts';
import { enumOf, long, notNull } from '../values.ts';
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute, ticksPerSecond, unixEpochTicks } from './calendar.ts';
import type { NetDateOnly, NetTimeOnly } from './date-only.ts';
import { parseDate } from './date-parse.ts';
import { DateTimeKind, NetDateTime } from './date-time.ts';
import { ofParts } from './date-time-constructors.ts';
import { NetDateTimeOffset } from './date-time-offset.ts';
import { parseWithFormats } from './date-time-types.ts';
import { localOffsetOfLocal } from './local-time.ts';
import { DateTimeStyles, isFailure, type ParsedTime, type ParseFailure, parseError } from './parse-result.ts';
import { NetTimeSpan } from './time-span.ts';

type Out = { value: Value };

function fromParsed(parsed: ParsedTime | ParseFailure, styles: number): NetDateTimeOffset | undefined {
  if (isFailure(parsed)) return undefined;
  const offset = parsed.offset ?? (styles & DateTimeStyles.AssumeUniversal ? 0n : localOffsetOfLocal(parsed.ticks));
  const made = new NetDateTimeOffset(new NetDateTime(parsed.ticks), offset);
  return styles & DateTimeStyles.AdjustToUniversal ? made.toOffset(0n) : made;
}

function required(text: string, parsed: ParsedTime | ParseFailure, styles: number): NetDateTimeOffset {
  if (isFailure(parsed)) throw parseError(text, parsed);
  return fromParsed(parsed, styles) as NetDateTimeOffset;
}

function parse(text: string | null, provider: Value, styles: number): NetDateTimeOffset {
  const given = notNull(text, 'input');
  return required(given, parseDate(given, dateFormatOf(provider), styles), styles);
}

function parseExact(text: string | null, formats: readonly string[], provider: Value, styles: number): NetDateTimeOffset {
  const given = notNull(text, 'input');
  return required(given, parseWithFormats(given, formats, provider, styles), styles);
}

function out(ref: Out, value: NetDateTimeOffset | undefined): boolean {
  ref.value = value ?? minValue;
  return value !== undefined;
}

const minValue = new NetDateTimeOffset(new NetDateTime(0n), 0n);
const maxValue = new NetDateTimeOffset(NetDateTime.maxValue, 0n);

const add =
  (unit: bigint): MemberBody =>
  (d: NetDateTimeOffset, value: Double) =>
    d.with(d.dateTime.addUnits(value.value, unit));

const provider = 'System.IFormatProvider formatProvider';
const styles = 'System.Globalization.DateTimeStyles styles';
const own = 'System.DateTimeOffset';

const withOffset = (time: NetDateTime, offset: Value): Value => NetDateTimeOffset.of(time, offset as NetTimeSpan);

/** Defines System.DateTimeOffset. */
export function defineDateTimeOffset(): void {
  defineType({
    name: own,
    kind: 'struct',
    jsClass: NetDateTimeOffset,
    interfaces: [
      'System.IComparable',
      `System.IComparable[${own}]`,
      `System.IEquatable[${own}]`,
      'System.IFormattable',
      'System.Runtime.Serialization.ISerializable',
    ],
    defaultValue: () => minValue,
    constructors: {
      '(long ticks, timespan offset)': (_t, ticks: Int64, o: NetTimeSpan) => NetDateTimeOffset.of(NetDateTime.ofTicks(ticks.value), o),
      '(datetime dateTime)': (_t, d: NetDateTime) => NetDateTimeOffset.ofDateTime(d),
      '(datetime dateTime, timespan offset)': (_t, d: NetDateTime, o: NetTimeSpan) => NetDateTimeOffset.of(d, o),
      '(System.DateOnly date, System.TimeOnly time, timespan offset)': (_t, d: NetDateOnly, t: NetTimeOnly, o: NetTimeSpan) =>
        NetDateTimeOffset.of(new NetDateTime(d.dateTime.ticks + t.ticks), o),
      ...Object.fromEntries([
        ofParts(6, 'timespan offset', withOffset),
        ofParts(7, 'timespan offset', withOffset),
        ofParts(7, 'System.Globalization.Calendar calendar, timespan offset', withOffset),
        ofParts(8, 'timespan offset', withOffset),
        ofParts(8, 'System.Globalization.Calendar calendar, timespan offset', withOffset),
      ]),
    },
    properties: {
      'datetime DateTime': { get: (d: NetDateTimeOffset) => d.dateTime },
      'datetime UtcDateTime': { get: (d: NetDateTimeOffset) => d.utcDateTime },
      'datetime LocalDateTime': { get: (d: NetDateTimeOffset) => d.localDateTime },
      'datetime Date': { get: (d: NetDateTimeOffset) => d.dateTime.date },
      'int Day': { get: (d: NetDateTimeOffset) => d.dateTime.day },
      'System.DayOfWeek DayOfWeek': { get: (d: NetDateTimeOffset) => enumOf('System.DayOfWeek', d.dateTime.dayOfWeek) },
      'int DayOfYear': { get: (d: NetDateTimeOffset) => d.dateTime.dayOfYear },
      'int Hour': { get: (d: NetDateTimeOffset) => d.dateTime.hour },
      'int Millisecond': { get: (d: NetDateTimeOffset) => d.dateTime.millisecond },
      'int Microsecond': { get: (d: NetDateTimeOffset) => d.dateTime.microsecond },
      'int Nanosecond': { get: (d: NetDateTimeOffset) => d.dateTime.nanosecond },
      'int Minute': { get: (d: NetDateTimeOffset) => d.dateTime.minute },
      'int Month': { get: (d: NetDateTimeOffset) => d.dateTime.month },
      'timespan Offset': { get: (d: NetDateTimeOffset) => d.offset },
      'int TotalOffsetMinutes': { get: (d: NetDateTimeOffset) => Number(d.offsetTicks / ticksPerMinute) },
      'int Second': { get: (d: NetDateTimeOffset) => d.dateTime.second },
      'long Ticks': { get: (d: NetDateTimeOffset) => long(d.dateTime.ticks) },
      'long UtcTicks': { get: (d: NetDateTimeOffset) => long(d.utcTicks) },
      'timespan TimeOfDay': { get: (d: NetDateTimeOffset) => d.dateTime.timeOfDay },
      'int Year': { get: (d: NetDateTimeOffset) => d.dateTime.year },
    },
    staticProperties: {
      [`${own} MinValue`]: { get: () => minValue },
      [`${own} MaxValue`]: { get: () => maxValue },
      [`${own} UnixEpoch`]: { get: () => NetDateTimeOffset.ofUtc(unixEpochTicks) },
      [`${own} Now`]: { get: () => NetDateTimeOffset.now },
      [`${own} UtcNow`]: { get: () => NetDateTimeOffset.ofUtc(NetDateTime.utcNow.ticks) },
    },
    methods: {
      [`${own} Add(timespan timeSpan)`]: (d: NetDateTimeOffset, t: NetTimeSpan) => d.with(d.dateTime.addTicks(t.ticks)),
      [`${own} AddDays(double days)`]: add(ticksPerDay),
      [`${own} AddHours(double hours)`]: add(ticksPerHour),
      [`${own} AddMilliseconds(double milliseconds)`]: add(ticksPerMillisecond),
      [`${own} AddMicroseconds(double microseconds)`]: add(10n),
      [`${own} AddMinutes(double minutes)`]: add(ticksPerMinute),
      [`${own} AddMonths(int months)`]: (d: NetDateTimeOffset, n: number) => d.with(d.dateTime.addMonths(n)),
      [`${own} AddSeconds(double seconds)`]: add(ticksPerSecond),
      [`${own} AddTicks(long ticks)`]: (d: NetDateTimeOffset, n: Int64) => d.with(d.dateTime.addTicks(n.value)),
      [`${own} AddYears(int years)`]: (d: NetDateTimeOffset, n: number) => d.with(d.dateTime.addYears(n)),
      [`int CompareTo(${own} other)`]: (d: NetDateTimeOffset, o: NetDateTimeOffset) => d.compareTo(o),
      'int IComparable.CompareTo(System.Object obj)': (d: NetDateTimeOffset, o: Value) => {
        if (o === null) return 1;
        if (!(o instanceof NetDateTimeOffset)) throw exceptionOf('System.ArgumentException', 'Object must be of type DateTimeOffset.');
        return d.compareTo(o);
      },
      'bool Equals(System.Object obj)': (d: NetDateTimeOffset, o: Value) => o instanceof NetDateTimeOffset && o.compareTo(d) === 0,
      [`bool Equals(${own} other)`]: (d: NetDateTimeOffset, o: NetDateTimeOffset) => o.compareTo(d) === 0,
      [`bool EqualsExact(${own} other)`]: (d: NetDateTimeOffset, o: NetDateTimeOffset) =>
        o.dateTime.ticks === d.dateTime.ticks && o.offsetTicks === d.offsetTicks,
      'int GetHashCode()': (d: NetDateTimeOffset) => Number(BigInt.asIntN(32, d.utcTicks)) ^ Number(BigInt.asIntN(32, d.utcTicks >> 32n)),
      [`timespan Subtract(${own} value)`]: (d: NetDateTimeOffset, o: NetDateTimeOffset) => new NetTimeSpan(d.utcTicks - o.utcTicks),
      [`${own} Subtract(timespan value)`]: (d: NetDateTimeOffset, t: NetTimeSpan) => d.with(d.dateTime.addTicks(-t.ticks)),
      'long ToFileTime()': (d: NetDateTimeOffset) => long(d.utcTicks - 504_911_232_000_000_000n),
      [`${own} ToLocalTime()`]: (d: NetDateTimeOffset) => d.toLocalTime(),
      [`${own} ToOffset(timespan offset)`]: (d: NetDateTimeOffset, o: NetTimeSpan) => d.toOffset(o.ticks),
      'string ToString()': (d: NetDateTimeOffset) => d.toStringFormat(null, null),
      'string ToString(string format)': (d: NetDateTimeOffset, f: string | null) => d.toStringFormat(f, null),
      [`string ToString(${provider})`]: (d: NetDateTimeOffset, p: Value) => d.toStringFormat(null, p),
      [`string ToString(string format, ${provider})`]: (d: NetDateTimeOffset, f: string | null, p: Value) => d.toStringFormat(f, p),
      [`${own} ToUniversalTime()`]: (d: NetDateTimeOffset) => d.toOffset(0n),
      'long ToUnixTimeMilliseconds()': (d: NetDateTimeOffset) => long(floorDivide(d.utcTicks - unixEpochTicks, ticksPerMillisecond)),
      'long ToUnixTimeSeconds()': (d: NetDateTimeOffset) => long(floorDivide(d.utcTicks - unixEpochTicks, ticksPerSecond)),
    },
    staticMethods: {
      [`int Compare(${own} first, ${own} second)`]: (_s, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.compareTo(b),
      [`bool Equals(${own} first, ${own} second)`]: (_s, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.compareTo(b) === 0,
      [`${own} FromFileTime(long fileTime)`]: (_s, t: Int64) => NetDateTimeOffset.ofUtc(t.value + 504_911_232_000_000_000n).toLocalTime(),
      [`${own} FromUnixTimeMilliseconds(long milliseconds)`]: (_s, ms: Int64) => fromUnix(ms.value, ticksPerMillisecond, 'milliseconds'),
      [`${own} FromUnixTimeSeconds(long seconds)`]: (_s, s: Int64) => fromUnix(s.value, ticksPerSecond, 'seconds'),
      [`${own} Parse(string input)`]: (_s, text: string | null) => parse(text, null, 0),
      [`${own} Parse(string input, ${provider})`]: (_s, text: string | null, p: Value) => parse(text, p, 0),
      [`${own} Parse(string input, ${provider}, ${styles})`]: (_s, text: string | null, p: Value, st: EnumValue) =>
        parse(text, p, st.value),
      [`${own} ParseExact(string input, string format, ${provider})`]: (_s, text: string | null, f: string | null, p: Value) =>
        parseExact(text, [notNull(f, 'format')], p, 0),
      [`${own} ParseExact(string input, string format, ${provider}, ${styles})`]: (
        _s,
        text: string | null,
        f: string | null,
        p: Value,
        st: EnumValue,
      ) => parseExact(text, [notNull(f, 'format')], p, st.value),
      [`${own} ParseExact(string input, string[] formats, ${provider}, ${styles})`]: (
        _s,
        text: string | null,
        f: PSArray | null,
        p: Value,
        st: EnumValue,
      ) => parseExact(text, notNull(f, 'formats').items as string[], p, st.value),
      [`bool TryParse(string input, [ref] ${own} result)`]: (_s, text: string | null, ref: Out) =>
        out(ref, text === null ? undefined : fromParsed(parseDate(text, dateFormatOf(null), 0), 0)),
      [`bool TryParse(string input, ${provider}, ${styles}, [ref] ${own} result)`]: (
        _s,
        text: string | null,
        p: Value,
        st: EnumValue,
        ref: Out,
      ) => out(ref, text === null ? undefined : fromParsed(parseDate(text, dateFormatOf(p), st.value), st.value)),
      [`bool TryParse(string input, ${provider}, [ref] ${own} result)`]: (_s, text: string | null, p: Value, ref: Out) =>
        out(ref, text === null ? undefined : fromParsed(parseDate(text, dateFormatOf(p), 0), 0)),
      [`bool TryParseExact(string input, string[] formats, ${provider}, ${styles}, [ref] ${own} result)`]: (
        _s,
        text: string | null,
        f: PSArray | null,
        p: Value,
        st: EnumValue,
        ref: Out,
      ) =>
        out(ref, text === null || f === null ? undefined : fromParsed(parseWithFormats(text, f.items as string[], p, st.value), st.value)),
      [`bool TryParseExact(string input, string format, ${provider}, ${styles}, [ref] ${own} result)`]: (
        _s,
        text: string | null,
        f: string | null,
        p: Value,
        st: EnumValue,
        ref: Out,
      ) => out(ref, text === null || f === null ? undefined : fromParsed(parseWithFormats(text, [f], p, st.value), st.value)),
    },
    operators: {
      [`${own} op_Implicit(datetime dateTime)`]: (_s, d: NetDateTime) => NetDateTimeOffset.ofDateTime(d),
      [`${own} op_Addition(${own} dateTimeOffset, timespan timeSpan)`]: (_s, d: NetDateTimeOffset, t: NetTimeSpan) =>
        d.with(d.dateTime.addTicks(t.ticks)),
      [`${own} op_Subtraction(${own} dateTimeOffset, timespan timeSpan)`]: (_s, d: NetDateTimeOffset, t: NetTimeSpan) =>
        d.with(d.dateTime.addTicks(-t.ticks)),
      [`timespan op_Subtraction(${own} left, ${own} right)`]: (_s, a: NetDateTimeOffset, b: NetDateTimeOffset) =>
        new NetTimeSpan(a.utcTicks - b.utcTicks),
      ...comparisonOperators(`${own} left, ${own} right`, (a: NetDateTimeOffset, b: NetDateTimeOffset) => a.compareTo(b)),
    },
  });
}

function fromUnix(value: bigint, unit: bigint, parameter: string): NetDateTimeOffset {
  const ticks = unixEpochTicks + value * unit;
  if (ticks < 0n || ticks > NetDateTime.maxValue.ticks) {
    const [low, high] = unit === ticksPerSecond ? ['-62135596800', '253402300799'] : ['-62135596800000', '253402300799999'];
    throw exceptionOf(
      'System.ArgumentOutOfRangeException',
      `Valid values are between ${low} and ${high}, inclusive. (Parameter '${parameter}')\nActual value was ${value}.`,
      null,
      { ParamName: parameter },
    );
  }
  return new NetDateTimeOffset(new NetDateTime(ticks, DateTimeKind.Unspecified), 0n);
}

function floorDivide(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a % b < 0n ? q - 1n : q;
}
