import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, TypeDefinition } from '../../objects/net-type.ts';
import type { Double, Int64 } from '../../objects/numbers.ts';
import { comparisonOperators } from '../comparison-operators.ts';
import { dateFormatOf } from '../culture/culture-info.ts';
import { defineType } from '../registry.ts';
import { enumOf, long, notNull } from '../values.ts';
import { ticksPerDay, ticksPerHour, ticksPerMinute } from './calendar.ts';
import { NetDateOnly, NetTimeOnly } from './date-only.ts';
import { parseDate } from './date-parse.ts';
import { NetDateTime } from './date-time.ts';
import { ofParts } from './date-time-constructors.ts';
import { parseWithFormats } from './date-time-types.ts';
import { DateTimeStyles, isFailure, type ParsedTime, type ParseFailure } from './parse-result.ts';
import { NetTimeSpan } from './time-span.ts';

type Out = { value: Value };
interface Comparable<T> {
  compareTo(other: T): number;
}

const provider = 'System.IFormatProvider provider';
const stylesType = 'System.Globalization.DateTimeStyles style';

/** Members that DateOnly and TimeOnly have alike: parsing, text, comparison. */
function common<T extends NetObject & Comparable<T> & { toStringFormat(f: string | null, p: Value): string }>(
  name: 'DateOnly' | 'TimeOnly',
  isOwn: (v: Value) => v is T,
  make: (parsed: ParsedTime) => T | null,
  defaultValue: T,
): { methods: Record<string, MemberBody>; staticMethods: Record<string, MemberBody>; operators: Record<string, MemberBody> } {
  const own = `System.${name}`;
  const read = (parsed: ParsedTime | ParseFailure): T | null => (isFailure(parsed) ? null : make(parsed));
  const required = (text: string, parsed: ParsedTime | ParseFailure): T => {
    const value = read(parsed);
    if (value) return value;
    if (!isFailure(parsed))
      throw exceptionOf('System.FormatException', `String '${text}' contains parts which are not specific to the ${name}.`);
    throw exceptionOf('System.FormatException', `String '${text}' was not recognized as a valid ${name}.`);
  };
  const lenient = (text: string, p: Value): ParsedTime | ParseFailure =>
    parseDate(text, dateFormatOf(p), DateTimeStyles.NoCurrentDateDefault);
  const parse = (text: string | null, p: Value): T => required(notNull(text, 's'), lenient(notNull(text, 's'), p));
  const exact = (text: string, formats: readonly string[], p: Value): ParsedTime | ParseFailure =>
    parseWithFormats(text, formats.map(standard), p, DateTimeStyles.NoCurrentDateDefault);
  const standard = (f: string): string => {
    if (name === 'DateOnly') return f === 'o' || f === 'O' ? 'yyyy-MM-dd' : f === 'r' || f === 'R' ? 'ddd, dd MMM yyyy' : f;
    return f === 'o' || f === 'O' ? 'HH:mm:ss.fffffff' : f === 'r' || f === 'R' ? 'HH:mm:ss' : f;
  };
  const out = (ref: Out, value: T | null): boolean => {
    ref.value = value ?? defaultValue;
    return value !== null;
  };
  return {
    methods: {
      [`int CompareTo(${own} value)`]: (d: T, o: T) => d.compareTo(o),
      'int CompareTo(System.Object value)': (d: T, o: Value) => {
        if (o === null) return 1;
        if (!isOwn(o)) throw exceptionOf('System.ArgumentException', `Object must be of type ${name}.`);
        return d.compareTo(o);
      },
      [`bool Equals(${own} value)`]: (d: T, o: T) => d.compareTo(o) === 0,
      'bool Equals(System.Object value)': (d: T, o: Value) => isOwn(o) && d.compareTo(o) === 0,
      'string ToString()': (d: T) => d.toStringFormat(null, null),
      'string ToString(string format)': (d: T, f: string | null) => d.toStringFormat(f, null),
      [`string ToString(${provider})`]: (d: T, p: Value) => d.toStringFormat(null, p),
      [`string ToString(string format, ${provider})`]: (d: T, f: string | null, p: Value) => d.toStringFormat(f, p),
    },
    staticMethods: {
      [`${own} Parse(string s)`]: (_s, text: string | null) => parse(text, null),
      [`${own} Parse(string s, ${provider})`]: (_s, text: string | null, p: Value) => parse(text, p),
      [`${own} Parse(string s, ${provider}, ${stylesType} = None)`]: (_s, text: string | null, p: Value) => parse(text, p),
      [`${own} ParseExact(string s, string[] formats, ${provider}, ${stylesType} = None)`]: (_s, text: string, f: PSArray, p: Value) =>
        required(text, exact(text, f.items as string[], p)),
      [`${own} ParseExact(string s, string format)`]: (_s, text: string, f: string) => required(text, exact(text, [f], null)),
      [`${own} ParseExact(string s, string[] formats)`]: (_s, text: string, f: PSArray) =>
        required(text, exact(text, f.items as string[], null)),
      [`${own} ParseExact(string s, string format, ${provider}, ${stylesType} = None)`]: (_s, text: string, f: string, p: Value) =>
        required(text, exact(text, [f], p)),
      [`bool TryParse(string s, [ref] ${own} result)`]: (_s, text: string | null, ref: Out) =>
        out(ref, text === null ? null : read(lenient(text, null))),
      [`bool TryParse(string s, ${provider}, [ref] ${own} result)`]: (_s, text: string | null, p: Value, ref: Out) =>
        out(ref, text === null ? null : read(lenient(text, p))),
      [`bool TryParseExact(string s, string format, [ref] ${own} result)`]: (_s, text: string | null, f: string, ref: Out) =>
        out(ref, text === null ? null : read(exact(text, [f], null))),
      [`bool TryParse(string s, ${provider}, ${stylesType}, [ref] ${own} result)`]: (
        _s,
        text: string | null,
        p: Value,
        _st: EnumValue,
        ref: Out,
      ) => out(ref, text === null ? null : read(lenient(text, p))),
      [`bool TryParseExact(string s, string[] formats, [ref] ${own} result)`]: (_s, text: string | null, f: PSArray, ref: Out) =>
        out(ref, text === null ? null : read(exact(text, f.items as string[], null))),
      [`bool TryParseExact(string s, string[] formats, ${provider}, ${stylesType}, [ref] ${own} result)`]: (
        _s,
        text: string | null,
        f: PSArray,
        p: Value,
        _st: EnumValue,
        ref: Out,
      ) => out(ref, text === null ? null : read(exact(text, f.items as string[], p))),
      [`bool TryParseExact(string s, string format, ${provider}, ${stylesType}, [ref] ${own} result)`]: (
        _s,
        text: string | null,
        f: string,
        p: Value,
        _st: EnumValue,
        ref: Out,
      ) => out(ref, text === null ? null : read(exact(text, [f], p))),
    },
    operators: {
      ...comparisonOperators(`${own} left, ${own} right`, (a: T, b: T) => a.compareTo(b)),
    },
  };
}

function outOfRange(parameter: string): never {
  throw exceptionOf('System.ArgumentOutOfRangeException', `Value to add was out of range. (Parameter '${parameter}')`, null, {
    ParamName: parameter,
  });
}

function day(number: number): NetDateOnly {
  if (number < 0 || number > 3652058) outOfRange('value');
  return new NetDateOnly(number);
}

/** Defines System.DateOnly and System.TimeOnly. */
export function defineDateOnly(): void {
  const minDate = new NetDateOnly(0);
  const dates = common(
    'DateOnly',
    (v): v is NetDateOnly => v instanceof NetDateOnly,
    (p) => (p.hasDate && !p.hasTime && p.offset === undefined ? new NetDateOnly(Number(p.ticks / ticksPerDay)) : null),
    minDate,
  );
  const comparable = (name: string): string[] => [
    'System.IComparable',
    `System.IComparable[${name}]`,
    `System.IEquatable[${name}]`,
    'System.IFormattable',
  ];
  const dateOnly: TypeDefinition = {
    name: 'System.DateOnly',
    kind: 'struct',
    jsClass: NetDateOnly,
    interfaces: comparable('System.DateOnly'),
    defaultValue: () => minDate,
    constructors: {
      ...Object.fromEntries([
        ofParts(3, '', (time) => NetDateOnly.ofDateTime(time)),
        ofParts(3, 'System.Globalization.Calendar calendar', (time) => NetDateOnly.ofDateTime(time)),
      ]),
    },
    properties: {
      'int Year': { get: (d: NetDateOnly) => d.date.year },
      'int Month': { get: (d: NetDateOnly) => d.date.month },
      'int Day': { get: (d: NetDateOnly) => d.date.day },
      'System.DayOfWeek DayOfWeek': { get: (d: NetDateOnly) => enumOf('System.DayOfWeek', (d.dayNumber + 1) % 7) },
      'int DayOfYear': { get: (d: NetDateOnly) => d.date.dayOfYear },
      'int DayNumber': { get: (d: NetDateOnly) => d.dayNumber },
    },
    staticProperties: {
      'System.DateOnly MinValue': { get: () => minDate },
      'System.DateOnly MaxValue': { get: () => new NetDateOnly(3652058) },
    },
    methods: {
      'System.DateOnly AddDays(int value)': (d: NetDateOnly, n: number) => day(d.dayNumber + n),
      'System.DateOnly AddMonths(int value)': (d: NetDateOnly, n: number) => NetDateOnly.ofDateTime(d.dateTime.addMonths(n)),
      'System.DateOnly AddYears(int value)': (d: NetDateOnly, n: number) => NetDateOnly.ofDateTime(d.dateTime.addYears(n)),
      'datetime ToDateTime(System.TimeOnly time)': (d: NetDateOnly, t: NetTimeOnly) => new NetDateTime(d.dateTime.ticks + t.ticks),
      'datetime ToDateTime(System.TimeOnly time, System.DateTimeKind kind)': (d: NetDateOnly, t: NetTimeOnly, kind: EnumValue) =>
        new NetDateTime(d.dateTime.ticks + t.ticks, kind.value),
      'void Deconstruct([ref] int year, [ref] int month, [ref] int day)': (d: NetDateOnly, y: Out, m: Out, day: Out) => {
        y.value = d.date.year;
        m.value = d.date.month;
        day.value = d.date.day;
      },
      'int GetHashCode()': (d: NetDateOnly) => d.dayNumber,
      'string ToLongDateString()': (d: NetDateOnly) => d.toStringFormat('D', null),
      'string ToShortDateString()': (d: NetDateOnly) => d.toStringFormat('d', null),
      ...dates.methods,
    },
    staticMethods: {
      'System.DateOnly FromDateTime(datetime dateTime)': (_s, d: NetDateTime) => NetDateOnly.ofDateTime(d),
      'System.DateOnly FromDayNumber(int dayNumber)': (_s, n: number) => day(n),
      ...dates.staticMethods,
    },
    operators: dates.operators,
  };
  defineType(dateOnly);
  defineTimeOnly(comparable('System.TimeOnly'));
}

/** Deconstruct of TimeOnly: two to five of its parts. */
const deconstruct: Record<string, MemberBody> = {};
const timeParts = ['hour', 'minute', 'second', 'millisecond', 'microsecond'] as const;
for (let count = 2; count <= timeParts.length; count++) {
  const parts = timeParts.slice(0, count);
  deconstruct[`void Deconstruct(${parts.map((p) => `[ref] int ${p}`).join(', ')})`] = (t: NetTimeOnly, ...refs: Out[]) => {
    for (const [i, p] of parts.entries()) (refs[i] as Out).value = t.dateTime[p];
  };
}

function defineTimeOnly(interfaces: string[]): void {
  const minTime = new NetTimeOnly(0n);
  const times = common(
    'TimeOnly',
    (v): v is NetTimeOnly => v instanceof NetTimeOnly,
    (p) => (p.hasTime && !p.hasDate && p.offset === undefined ? new NetTimeOnly(p.ticks % ticksPerDay) : null),
    minTime,
  );
  const of = (h: number, m: number, s = 0, ms = 0): NetTimeOnly => NetTimeOnly.ofDateTime(NetDateTime.of(1, 1, 1, h, m, s, ms));
  const difference = (a: NetTimeOnly, b: NetTimeOnly): NetTimeSpan => new NetTimeSpan((a.ticks - b.ticks + ticksPerDay) % ticksPerDay);
  const fromUnits = (t: NetTimeOnly, value: Double, unit: bigint): { time: NetTimeOnly; days: number } =>
    t.add(NetTimeSpan.from(value.value, unit).ticks);
  const wrapped = (sum: { time: NetTimeOnly; days: number }, ref: Out): NetTimeOnly => {
    ref.value = sum.days;
    return sum.time;
  };
  defineType({
    name: 'System.TimeOnly',
    kind: 'struct',
    jsClass: NetTimeOnly,
    interfaces,
    defaultValue: () => minTime,
    constructors: {
      '(int hour, int minute)': (_t, h: number, m: number) => of(h, m),
      '(int hour, int minute, int second)': (_t, h: number, m: number, s: number) => of(h, m, s),
      '(int hour, int minute, int second, int millisecond)': (_t, h: number, m: number, s: number, ms: number) => of(h, m, s, ms),
      '(int hour, int minute, int second, int millisecond, int microsecond)': (
        _t,
        h: number,
        m: number,
        s: number,
        ms: number,
        us: number,
      ) => NetTimeOnly.ofDateTime(NetDateTime.of(1, 1, 1, h, m, s, ms, 0, us)),
      '(long ticks)': (_t, ticks: Int64) => {
        if (ticks.value < 0n || ticks.value >= ticksPerDay)
          throw exceptionOf(
            'System.ArgumentOutOfRangeException',
            "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks. (Parameter 'ticks')",
            null,
            {
              ParamName: 'ticks',
            },
          );
        return new NetTimeOnly(ticks.value);
      },
    },
    properties: {
      'int Hour': { get: (t: NetTimeOnly) => t.dateTime.hour },
      'int Minute': { get: (t: NetTimeOnly) => t.dateTime.minute },
      'int Second': { get: (t: NetTimeOnly) => t.dateTime.second },
      'int Millisecond': { get: (t: NetTimeOnly) => t.dateTime.millisecond },
      'int Microsecond': { get: (t: NetTimeOnly) => t.dateTime.microsecond },
      'int Nanosecond': { get: (t: NetTimeOnly) => t.dateTime.nanosecond },
      'long Ticks': { get: (t: NetTimeOnly) => long(t.ticks) },
    },
    staticProperties: {
      'System.TimeOnly MinValue': { get: () => minTime },
      'System.TimeOnly MaxValue': { get: () => new NetTimeOnly(ticksPerDay - 1n) },
    },
    methods: {
      'System.TimeOnly Add(timespan value)': (t: NetTimeOnly, s: NetTimeSpan) => t.add(s.ticks).time,
      'System.TimeOnly Add(timespan value, [ref] int wrappedDays)': (t: NetTimeOnly, s: NetTimeSpan, ref: Out) =>
        wrapped(t.add(s.ticks), ref),
      'System.TimeOnly AddHours(double value)': (t: NetTimeOnly, v: Double) => fromUnits(t, v, ticksPerHour).time,
      'System.TimeOnly AddHours(double value, [ref] int wrappedDays)': (t: NetTimeOnly, v: Double, ref: Out) =>
        wrapped(fromUnits(t, v, ticksPerHour), ref),
      'System.TimeOnly AddMinutes(double value)': (t: NetTimeOnly, v: Double) => fromUnits(t, v, ticksPerMinute).time,
      'System.TimeOnly AddMinutes(double value, [ref] int wrappedDays)': (t: NetTimeOnly, v: Double, ref: Out) =>
        wrapped(fromUnits(t, v, ticksPerMinute), ref),
      'bool IsBetween(System.TimeOnly start, System.TimeOnly end)': (t: NetTimeOnly, start: NetTimeOnly, end: NetTimeOnly) =>
        start.ticks <= end.ticks ? t.ticks >= start.ticks && t.ticks < end.ticks : t.ticks >= start.ticks || t.ticks < end.ticks,
      ...deconstruct,
      'timespan ToTimeSpan()': (t: NetTimeOnly) => new NetTimeSpan(t.ticks),
      'int GetHashCode()': (t: NetTimeOnly) => Number(BigInt.asIntN(32, t.ticks)),
      'string ToLongTimeString()': (t: NetTimeOnly) => t.toStringFormat('T', null),
      'string ToShortTimeString()': (t: NetTimeOnly) => t.toStringFormat('t', null),
      ...times.methods,
    },
    staticMethods: {
      'System.TimeOnly FromDateTime(datetime dateTime)': (_s, d: NetDateTime) => NetTimeOnly.ofDateTime(d),
      'System.TimeOnly FromTimeSpan(timespan timeSpan)': (_s, s: NetTimeSpan) => new NetTimeOnly(s.ticks),
      ...times.staticMethods,
    },
    operators: {
      'timespan op_Subtraction(System.TimeOnly t1, System.TimeOnly t2)': (_s, a: NetTimeOnly, b: NetTimeOnly) => difference(a, b),
      ...times.operators,
    },
  });
}
