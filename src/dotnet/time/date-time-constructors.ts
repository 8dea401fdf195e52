import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { Int64 } from '../../objects/numbers.ts';
import { notNull } from '../values.ts';
import { ticksPerDay } from './calendar.ts';
import type { NetDateOnly, NetTimeOnly } from './date-only.ts';
import { NetDateTime } from './date-time.ts';
import type { NetCalendar } from './net-calendar.ts';

/** The time of a date in a calendar, as the constructors of DateTime and Calendar.ToDateTime make it. @throws ArgumentOutOfRangeException */
export function timeIn(
  given: NetCalendar | null,
  date: readonly [year: number, month: number, day: number],
  time: readonly [hour: number, minute: number, second: number, millisecond: number] = [0, 0, 0, 0],
  era = 0,
): NetDateTime {
  const calendar = notNull(given, 'calendar');
  const [year, month, day] = date;
  const [hour, minute, second, ms] = time;
  if (calendar.system.texts === 'gregorian') {
    // every mistake is the same one
    if (era > 1) calendar.yearOf(1, era);
    return NetDateTime.of(year, month, day, hour, minute, second, ms);
  }
  const ofDay = NetDateTime.of(1, 1, 1, hour, minute, second, ms);
  return NetDateTime.ofTicks(BigInt(calendar.dayOf(calendar.yearOf(year, era), month, day)) * ticksPerDay + ofDay.ticks);
}

const kind = 'System.DateTimeKind kind';
const calendar = 'System.Globalization.Calendar calendar';
const upTo: Record<number, string> = {
  3: 'int year, int month, int day',
  6: 'int year, int month, int day, int hour, int minute, int second',
  7: 'int year, int month, int day, int hour, int minute, int second, int millisecond',
  8: 'int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond',
};

/**
 * A constructor from parts of a date: `count` numbers, then what `rest` names.
 * @param make turns the time and the arguments behind the calendar into the value
 */
export function ofParts(count: 3 | 6 | 7 | 8, rest: string, make: (time: NetDateTime, last: Value) => Value): [string, MemberBody] {
  const inCalendar = rest.startsWith(calendar);
  const body: MemberBody = (_t, ...given: Value[]) => {
    const [year, month, day, hour = 0, minute = 0, second = 0, ms = 0, us = 0] = given.slice(0, count) as [
      number,
      number,
      number,
      ...number[],
    ];
    const last = given[given.length - 1] ?? null;
    if (!inCalendar) return make(NetDateTime.of(year, month, day, hour, minute, second, ms, 0, us), last);
    const time = timeIn(given[count] as NetCalendar | null, [year, month, day], [hour, minute, second, ms]);
    return make(us === 0 ? time : time.addTicks(BigInt(us) * 10n), last);
  };
  return [`(${upTo[count]}${rest && `, ${rest}`})`, body];
}

const itself = (time: NetDateTime): Value => time;
const ofKind = (time: NetDateTime, last: Value): Value => new NetDateTime(time.ticks, Number((last as EnumValue).value));

/** The constructors of System.DateTime, in .NET's order. */
export const dateTimeConstructors: Record<string, MemberBody> = {
  '(long ticks)': (_t, ticks: Int64) => NetDateTime.ofTicks(ticks.value),
  [`(long ticks, ${kind})`]: (_t, ticks: Int64, of: EnumValue) => NetDateTime.ofTicks(ticks.value, of.value),
  '(System.DateOnly date, System.TimeOnly time)': (_t, d: NetDateOnly, t: NetTimeOnly) =>
    NetDateTime.ofTicks(BigInt(d.dayNumber) * ticksPerDay + t.ticks),
  [`(System.DateOnly date, System.TimeOnly time, ${kind})`]: (_t, d: NetDateOnly, t: NetTimeOnly, of: EnumValue) =>
    NetDateTime.ofTicks(BigInt(d.dayNumber) * ticksPerDay + t.ticks, of.value),
  ...Object.fromEntries([
    ofParts(3, '', itself),
    ofParts(3, calendar, itself),
    ofParts(7, `${calendar}, ${kind}`, ofKind),
    ofParts(6, '', itself),
    ofParts(6, kind, ofKind),
    ofParts(6, calendar, itself),
    ofParts(7, '', itself),
    ofParts(7, kind, ofKind),
    ofParts(7, calendar, itself),
    ofParts(8, '', itself),
    ofParts(8, kind, ofKind),
    ofParts(8, calendar, itself),
    ofParts(8, `${calendar}, ${kind}`, ofKind),
  ]),
};
