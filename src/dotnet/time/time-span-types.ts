import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { Double, Int64 } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { tryFormatMethods } from '../span-methods.ts';
import { dbl, long, notNull } from '../values.ts';
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute, ticksPerSecond } from './calendar.ts';
import { NetTimeSpan } from './time-span.ts';
import { formatTimeSpan, parseTimeSpan, parseTimeSpanExact, tryParseTimeSpan, tryParseTimeSpanExact } from './time-span-text.ts';

type Out = { value: Value };

function whole(
  days: number | bigint,
  hours: number | bigint,
  minutes: number | bigint,
  seconds: number | bigint,
  ms: number | bigint = 0,
  us: number | bigint = 0,
): NetTimeSpan {
  const ticks =
    BigInt(days) * ticksPerDay +
    BigInt(hours) * ticksPerHour +
    BigInt(minutes) * ticksPerMinute +
    BigInt(seconds) * ticksPerSecond +
    BigInt(ms) * ticksPerMillisecond +
    BigInt(us) * 10n;
  if (ticks > NetTimeSpan.maxValue.ticks || ticks < NetTimeSpan.minValue.ticks)
    throw exceptionOf('System.ArgumentOutOfRangeException', 'TimeSpan overflowed because the duration is too long.');
  return new NetTimeSpan(ticks);
}

function out(reference: Out, value: NetTimeSpan | undefined): boolean {
  reference.value = value ?? NetTimeSpan.zero;
  return value !== undefined;
}

function formats(format: string | PSArray | null): string[] {
  const given = notNull(format, 'formats');
  return typeof given === 'string' ? [given] : (given.items as string[]);
}

/** TimeSpan.TryParseExact: nothing for a format that is none. */
function exactOrNothing(text: string | null, format: string | PSArray | null, negative = false): NetTimeSpan | undefined {
  if (text === null || format === null) return undefined;
  try {
    return tryParseTimeSpanExact(text, formats(format), negative);
  } catch (e) {
    if (e instanceof NetException && e.netType.fullName === 'System.FormatException') return undefined;
    throw e;
  }
}

const from =
  (unit: bigint): MemberBody =>
  (_s, value: Double) =>
    NetTimeSpan.from(value.value, unit);
const compare =
  (test: (c: number) => boolean): MemberBody =>
  (_s, a: NetTimeSpan, b: NetTimeSpan) =>
    test(a.compareTo(b));

/** Defines System.TimeSpan. */
export function defineTimeSpan(): void {
  NetTimeSpan.prototype.toStringFormat = function (format, culture): string {
    return formatTimeSpan(this, format, culture);
  };
  defineType({ name: 'System.Globalization.TimeSpanStyles', kind: 'enum', flags: true, enumValues: { None: 0, AssumeNegative: 1 } });
  const provider = 'System.IFormatProvider formatProvider';
  const styles = 'System.Globalization.TimeSpanStyles styles';
  defineType({
    name: 'System.TimeSpan',
    kind: 'struct',
    jsClass: NetTimeSpan,
    accelerators: ['timespan'],
    interfaces: ['System.IComparable', 'System.IComparable[timespan]', 'System.IEquatable[timespan]', 'System.IFormattable'],
    defaultValue: () => NetTimeSpan.zero,
    constructors: {
      '(long ticks)': (_t, ticks: Int64) => new NetTimeSpan(ticks.value),
      '(int hours, int minutes, int seconds)': (_t, h: number, m: number, s: number) => whole(0, h, m, s),
      '(int days, int hours, int minutes, int seconds)': (_t, d: number, h: number, m: number, s: number) => whole(d, h, m, s),
      '(int days, int hours, int minutes, int seconds, int milliseconds)': (_t, d: number, h: number, m: number, s: number, ms: number) =>
        whole(d, h, m, s, ms),
      '(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)': (
        _t,
        d: number,
        h: number,
        m: number,
        s: number,
        ms: number,
        us: number,
      ) => whole(d, h, m, s, ms, us),
    },
    properties: {
      'long Ticks': { get: (t: NetTimeSpan) => long(t.ticks) },
      'int Days': { get: (t: NetTimeSpan) => t.days },
      'int Hours': { get: (t: NetTimeSpan) => t.hours },
      'int Milliseconds': { get: (t: NetTimeSpan) => t.milliseconds },
      'int Microseconds': { get: (t: NetTimeSpan) => t.microseconds },
      'int Nanoseconds': { get: (t: NetTimeSpan) => t.nanoseconds },
      'int Minutes': { get: (t: NetTimeSpan) => t.minutes },
      'int Seconds': { get: (t: NetTimeSpan) => t.seconds },
      'double TotalDays': { get: (t: NetTimeSpan) => dbl(t.totalDays) },
      'double TotalHours': { get: (t: NetTimeSpan) => dbl(t.totalHours) },
      'double TotalMilliseconds': { get: (t: NetTimeSpan) => dbl(t.totalMilliseconds) },
      'double TotalMicroseconds': { get: (t: NetTimeSpan) => dbl(Number(t.ticks) / 10) },
      'double TotalNanoseconds': { get: (t: NetTimeSpan) => dbl(Number(t.ticks) * 100) },
      'double TotalMinutes': { get: (t: NetTimeSpan) => dbl(t.totalMinutes) },
      'double TotalSeconds': { get: (t: NetTimeSpan) => dbl(t.totalSeconds) },
    },
    staticProperties: {
      'timespan Zero': { get: () => NetTimeSpan.zero },
      'timespan MaxValue': { get: () => NetTimeSpan.maxValue },
      'timespan MinValue': { get: () => NetTimeSpan.minValue },
      'long NanosecondsPerTick': { get: () => long(100) },
      'long TicksPerMicrosecond': { get: () => long(10) },
      'long TicksPerMillisecond': { get: () => long(ticksPerMillisecond) },
      'long TicksPerSecond': { get: () => long(ticksPerSecond) },
      'long TicksPerMinute': { get: () => long(ticksPerMinute) },
      'long TicksPerHour': { get: () => long(ticksPerHour) },
      'long TicksPerDay': { get: () => long(ticksPerDay) },
      'long MicrosecondsPerMillisecond': { get: () => long(1000) },
      'long MicrosecondsPerSecond': { get: () => long(1_000_000) },
      'long MicrosecondsPerMinute': { get: () => long(60_000_000) },
      'long MicrosecondsPerHour': { get: () => long(3_600_000_000) },
      'long MicrosecondsPerDay': { get: () => long(86_400_000_000) },
      'long MillisecondsPerSecond': { get: () => long(1000) },
      'long MillisecondsPerMinute': { get: () => long(60_000) },
      'long MillisecondsPerHour': { get: () => long(3_600_000) },
      'long MillisecondsPerDay': { get: () => long(86_400_000) },
      'long SecondsPerMinute': { get: () => long(60) },
      'long SecondsPerHour': { get: () => long(3600) },
      'long SecondsPerDay': { get: () => long(86_400) },
      'long MinutesPerHour': { get: () => long(60) },
      'long MinutesPerDay': { get: () => long(1440) },
      'int HoursPerDay': { get: () => 24 },
    },
    methods: {
      ...tryFormatMethods('formatProvider'),
      'timespan Add(timespan ts)': (t: NetTimeSpan, o: NetTimeSpan) => t.add(o),
      'timespan Subtract(timespan ts)': (t: NetTimeSpan, o: NetTimeSpan) => t.subtract(o),
      'timespan Negate()': (t: NetTimeSpan) => t.negate(),
      'timespan Duration()': (t: NetTimeSpan) => t.duration(),
      'timespan Multiply(double factor)': (t: NetTimeSpan, f: Double) => t.multiply(f.value),
      'timespan Divide(double divisor)': (t: NetTimeSpan, f: Double) => t.divide(f.value),
      'double Divide(timespan ts)': (t: NetTimeSpan, o: NetTimeSpan) => dbl(Number(t.ticks) / Number(o.ticks)),
      'int CompareTo(System.Object value)': (t: NetTimeSpan, o: Value) => {
        if (o === null) return 1;
        if (!(o instanceof NetTimeSpan)) throw exceptionOf('System.ArgumentException', 'Object must be of type TimeSpan.');
        return t.compareTo(o);
      },
      'int CompareTo(timespan value)': (t: NetTimeSpan, o: NetTimeSpan) => t.compareTo(o),
      'bool Equals(System.Object value)': (t: NetTimeSpan, o: Value) => o instanceof NetTimeSpan && o.ticks === t.ticks,
      'bool Equals(timespan obj)': (t: NetTimeSpan, o: NetTimeSpan) => o.ticks === t.ticks,
      'int GetHashCode()': (t: NetTimeSpan) => Number(BigInt.asIntN(32, t.ticks)) ^ Number(BigInt.asIntN(32, t.ticks >> 32n)),
      'string ToString()': (t: NetTimeSpan) => t.toString(),
      'string ToString(string format)': (t: NetTimeSpan, f: string | null) => formatTimeSpan(t, f),
      [`string ToString(string format, ${provider})`]: (t: NetTimeSpan, f: string | null, p: Value) => formatTimeSpan(t, f, p),
    },
    staticMethods: {
      'timespan FromDays(double value)': from(ticksPerDay),
      'timespan FromDays(int days)': (_s, d: number) => whole(d, 0, 0, 0),
      'timespan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)': (
        _s,
        d: number,
        h: number,
        m: Int64,
        s: Int64,
        ms: Int64,
        us: Int64,
      ) => whole(d, h, m.value, s.value, ms.value, us.value),
      'timespan FromHours(double value)': from(ticksPerHour),
      'timespan FromHours(int hours)': (_s, h: number) => whole(0, h, 0, 0),
      'timespan FromHours(int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)': (
        _s,
        h: number,
        m: Int64,
        s: Int64,
        ms: Int64,
        us: Int64,
      ) => whole(0, h, m.value, s.value, ms.value, us.value),
      'timespan FromMinutes(double value)': from(ticksPerMinute),
      'timespan FromMinutes(long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0)': (
        _s,
        m: Int64,
        s: Int64,
        ms: Int64,
        us: Int64,
      ) => whole(0, 0, m.value, s.value, ms.value, us.value),
      'timespan FromMinutes(long minutes)': (_s, m: Int64) => whole(0, 0, m.value, 0),
      'timespan FromSeconds(double value)': from(ticksPerSecond),
      'timespan FromSeconds(long seconds)': (_s, s: Int64) => whole(0, 0, 0, s.value),
      'timespan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0)': (_s, s: Int64, ms: Int64, us: Int64) =>
        whole(0, 0, 0, s.value, ms.value, us.value),
      'timespan FromMilliseconds(long milliseconds, long microseconds = 0)': (_s, ms: Int64, us: Int64) =>
        whole(0, 0, 0, 0, ms.value, us.value),
      'timespan FromMilliseconds(double value)': from(ticksPerMillisecond),
      'timespan FromMilliseconds(long milliseconds)': (_s, ms: Int64) => whole(0, 0, 0, 0, ms.value),
      'timespan FromMicroseconds(double value)': from(10n),
      'timespan FromMicroseconds(long microseconds)': (_s, us: Int64) => whole(0, 0, 0, 0, 0, us.value),
      'timespan FromTicks(long value)': (_s, ticks: Int64) => new NetTimeSpan(ticks.value),
      'int Compare(timespan t1, timespan t2)': (_s, a: NetTimeSpan, b: NetTimeSpan) => a.compareTo(b),
      'bool Equals(timespan t1, timespan t2)': (_s, a: NetTimeSpan, b: NetTimeSpan) => a.ticks === b.ticks,
      'timespan Parse(string s)': (_s, text: string | null) => parseTimeSpan(text),
      [`timespan Parse(string input, ${provider})`]: (_s, text: string | null) => parseTimeSpan(text),
      'bool TryParse(string s, [ref] timespan result)': (_s, text: string | null, ref: Out) => out(ref, tryParseTimeSpan(text)),
      [`bool TryParse(string input, ${provider}, [ref] timespan result)`]: (_s, text: string | null, _p: Value, ref: Out) =>
        out(ref, tryParseTimeSpan(text)),
      [`timespan ParseExact(string input, string format, ${provider})`]: (_s, text: string | null, f: string) =>
        parseTimeSpanExact(notNull(text, 'input'), formats(f)),
      [`timespan ParseExact(string input, string[] formats, ${provider})`]: (_s, text: string | null, f: PSArray) =>
        parseTimeSpanExact(notNull(text, 'input'), formats(f)),
      [`timespan ParseExact(string input, string format, ${provider}, ${styles})`]: (
        _s,
        text: string | null,
        f: string,
        _p: Value,
        st: EnumValue,
      ) => parseTimeSpanExact(notNull(text, 'input'), formats(f), st.value === 1),
      [`timespan ParseExact(string input, string[] formats, ${provider}, ${styles})`]: (
        _s,
        text: string | null,
        f: PSArray,
        _p: Value,
        st: EnumValue,
      ) => parseTimeSpanExact(notNull(text, 'input'), formats(f), st.value === 1),
      [`bool TryParseExact(string input, string[] formats, ${provider}, [ref] timespan result)`]: (
        _s,
        text: string | null,
        f: PSArray,
        _p: Value,
        ref: Out,
      ) => out(ref, exactOrNothing(text, f)),
      [`bool TryParseExact(string input, string[] formats, ${provider}, ${styles}, [ref] timespan result)`]: (
        _s,
        text: string | null,
        f: PSArray,
        _p: Value,
        st: EnumValue,
        ref: Out,
      ) => out(ref, exactOrNothing(text, f, st.value === 1)),
      [`bool TryParseExact(string input, string format, ${provider}, [ref] timespan result)`]: (
        _s,
        text: string | null,
        f: string | null,
        _p: Value,
        ref: Out,
      ) => out(ref, exactOrNothing(text, f)),
      [`bool TryParseExact(string input, string format, ${provider}, ${styles}, [ref] timespan result)`]: (
        _s,
        text: string | null,
        f: string,
        _p: Value,
        st: EnumValue,
        ref: Out,
      ) => out(ref, exactOrNothing(text, f, st.value === 1)),
    },
    operators: {
      'timespan op_UnaryNegation(timespan t)': (_s, t: NetTimeSpan) => t.negate(),
      'timespan op_UnaryPlus(timespan t)': (_s, t: NetTimeSpan) => t,
      'timespan op_Addition(timespan t1, timespan t2)': (_s, a: NetTimeSpan, b: NetTimeSpan) => a.add(b),
      'timespan op_Subtraction(timespan t1, timespan t2)': (_s, a: NetTimeSpan, b: NetTimeSpan) => a.subtract(b),
      'timespan op_Multiply(timespan timeSpan, double factor)': (_s, t: NetTimeSpan, f: Double) => t.multiply(f.value),
      'timespan op_Multiply(double factor, timespan timeSpan)': (_s, f: Double, t: NetTimeSpan) => t.multiply(f.value),
      'timespan op_Division(timespan timeSpan, double divisor)': (_s, t: NetTimeSpan, f: Double) => t.divide(f.value),
      'double op_Division(timespan t1, timespan t2)': (_s, a: NetTimeSpan, b: NetTimeSpan) => dbl(Number(a.ticks) / Number(b.ticks)),
      'bool op_Equality(timespan t1, timespan t2)': compare((c) => c === 0),
      'bool op_Inequality(timespan t1, timespan t2)': compare((c) => c !== 0),
      'bool op_LessThan(timespan t1, timespan t2)': compare((c) => c < 0),
      'bool op_LessThanOrEqual(timespan t1, timespan t2)': compare((c) => c <= 0),
      'bool op_GreaterThan(timespan t1, timespan t2)': compare((c) => c > 0),
      'bool op_GreaterThanOrEqual(timespan t1, timespan t2)': compare((c) => c >= 0),
    },
  });
}
