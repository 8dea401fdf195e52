/** TimeZoneInfo.AdjustmentRule and TransitionTime: when the clocks of a zone change. */
import { argumentException, argumentOutOfRange } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject } from '../../objects/net-object.ts';
import { comparisonOperators } from '../comparison-operators.ts';
import { defineType } from '../registry.ts';
import { enumOf } from '../values.ts';
import { NetDateTime } from './date-time.ts';
import { NetTimeSpan } from './time-span.ts';

const own = 'System.TimeZoneInfo';
const day = 864_000_000_000n;
const minute = 600_000_000n;

/** TimeZoneInfo.TransitionTime. */
export class TransitionTime extends NetObject {
  constructor(
    readonly timeOfDay: bigint,
    readonly month: number,
    readonly week: number,
    readonly day: number,
    readonly dayOfWeek: number,
    readonly isFixed: boolean,
  ) {
    super();
  }
  hashKey(): string {
    return [this.timeOfDay, this.month, this.week, this.day, this.dayOfWeek, this.isFixed].join();
  }
  /** The time on the clocks in a year. */
  in(year: number): bigint {
    const last = new Date(Date.UTC(year, this.month, 0)).getUTCDate();
    let date: number;
    if (this.isFixed) date = Math.min(this.day, last);
    else if (this.week === 5) date = last - ((new Date(Date.UTC(year, this.month - 1, last)).getUTCDay() - this.dayOfWeek + 7) % 7);
    else date = 1 + ((this.dayOfWeek - new Date(Date.UTC(year, this.month - 1, 1)).getUTCDay() + 7) % 7) + 7 * (this.week - 1);
    return NetDateTime.of(year, this.month, date).ticks + this.timeOfDay;
  }
}

/** TimeZoneInfo.AdjustmentRule. */
export class AdjustmentRule extends NetObject {
  constructor(
    readonly dateStart: bigint,
    readonly dateEnd: bigint,
    readonly delta: bigint,
    readonly start: TransitionTime,
    readonly end: TransitionTime,
    readonly baseDelta: bigint = 0n,
  ) {
    super();
  }
  hashKey(): string {
    return [this.dateStart, this.dateEnd, this.delta, this.start.hashKey(), this.end.hashKey(), this.baseDelta].join();
  }
  /** True for a day on the clocks that the rule is about. */
  covers(ticks: bigint): boolean {
    return ticks >= this.dateStart && ticks < this.dateEnd + day;
  }
  /** True within daylight saving time; both ends by the clocks that stand at `delta` behind them. */
  isDaylight(ticks: bigint, startShift: bigint, endShift: bigint): boolean {
    const year = new NetDateTime(ticks).year;
    const start = this.start.in(year) + startShift;
    const end = this.end.in(year) + endShift;
    return start < end ? ticks >= start && ticks < end : ticks >= start || ticks < end;
  }
}

/** @throws ArgumentOutOfRangeException, ArgumentException for what no offset of a zone is */
export function checkedOffset(span: NetTimeSpan, parameter: string): bigint {
  if (span.ticks > 14n * 60n * minute || span.ticks < -14n * 60n * minute)
    throw argumentOutOfRange(
      parameter,
      'The TimeSpan parameter must be within plus or minus 14.0 hours.',
      parameter === 'baseUtcOffset' ? undefined : span,
    );
  if (span.ticks % minute !== 0n)
    throw argumentException('The TimeSpan parameter cannot be specified more precisely than whole minutes.', parameter);
  return span.ticks;
}

function transition(time: NetDateTime, month: number, week: number, date: number, weekday: number, isFixed: boolean): TransitionTime {
  if (time.ticks >= day || time.ticks % 10_000n !== 0n)
    throw argumentException(
      'The supplied DateTime must have the Year, Month, and Day properties set to 1.  The time cannot be specified more precisely than whole milliseconds.',
      'timeOfDay',
    );
  if (month < 1 || month > 12) throw argumentOutOfRange('month', 'The Month parameter must be in the range 1 through 12.');
  if (date < 1 || date > 31) throw argumentOutOfRange('day', 'The Day parameter must be in the range 1 through 31.');
  if (week < 1 || week > 5) throw argumentOutOfRange('week', 'The Week parameter must be in the range 1 through 5.');
  return new TransitionTime(time.ticks, month, week, date, weekday, isFixed);
}

function rule(
  from: NetDateTime,
  to: NetDateTime,
  delta: NetTimeSpan,
  start: TransitionTime,
  end: TransitionTime,
  base?: NetTimeSpan,
): AdjustmentRule {
  for (const [date, name] of [
    [from, 'dateStart'],
    [to, 'dateEnd'],
  ] as const)
    if (date.ticks % day !== 0n)
      throw argumentException('The supplied DateTime includes a TimeOfDay setting.   This is not supported.', name);
  if (start.hashKey() === end.hashKey())
    throw argumentException(
      'The DaylightTransitionStart property must not equal the DaylightTransitionEnd property.',
      'daylightTransitionEnd',
    );
  if (from.ticks > to.ticks) throw argumentException('The DateStart property must come before the DateEnd property.', 'dateStart');
  return new AdjustmentRule(
    from.ticks,
    to.ticks,
    checkedOffset(delta, 'daylightDelta'),
    start,
    end,
    base ? checkedOffset(base, 'baseUtcOffsetDelta') : 0n,
  );
}

/** Defines the types. */
export function defineAdjustmentRules(): void {
  type T = TransitionTime;
  type R = AdjustmentRule;
  const transitionType = `${own}+TransitionTime`;
  const ruleType = `${own}+AdjustmentRule`;
  const weekday = 'System.DayOfWeek';
  defineType({
    name: transitionType,
    kind: 'struct',
    jsClass: TransitionTime,
    interfaces: [`System.IEquatable[${transitionType}]`],
    defaultValue: () => new TransitionTime(0n, 0, 0, 0, 0, false),
    properties: {
      'datetime TimeOfDay': { get: (t: T) => new NetDateTime(t.timeOfDay) },
      'int Month': { get: (t: T) => t.month },
      'int Week': { get: (t: T) => t.week },
      'int Day': { get: (t: T) => t.day },
      [`${weekday} DayOfWeek`]: { get: (t: T) => enumOf(weekday, t.dayOfWeek) },
      'bool IsFixedDateRule': { get: (t: T) => t.isFixed },
    },
    methods: { [`bool Equals(${transitionType} other)`]: (t: T, o: T) => t.hashKey() === o.hashKey() },
    operators: comparisonEqual(transitionType, 't1', 't2'),
    staticMethods: {
      [`${transitionType} CreateFixedDateRule(datetime timeOfDay, int month, int day)`]: (
        _s,
        time: NetDateTime,
        month: number,
        date: number,
      ) => transition(time, month, 1, date, 0, true),
      [`${transitionType} CreateFloatingDateRule(datetime timeOfDay, int month, int week, ${weekday} dayOfWeek)`]: (
        _s,
        time: NetDateTime,
        month: number,
        week: number,
        on: EnumValue,
      ) => transition(time, month, week, 1, on.value, false),
    },
  });
  const five = `datetime dateStart, datetime dateEnd, timespan daylightDelta, ${transitionType} daylightTransitionStart, ${transitionType} daylightTransitionEnd`;
  defineType({
    name: ruleType,
    sealed: true,
    jsClass: AdjustmentRule,
    properties: {
      'datetime DateStart': { get: (r: R) => new NetDateTime(r.dateStart) },
      'datetime DateEnd': { get: (r: R) => new NetDateTime(r.dateEnd) },
      'timespan DaylightDelta': { get: (r: R) => new NetTimeSpan(r.delta) },
      [`${transitionType} DaylightTransitionStart`]: { get: (r: R) => r.start },
      [`${transitionType} DaylightTransitionEnd`]: { get: (r: R) => r.end },
      'timespan BaseUtcOffsetDelta': { get: (r: R) => new NetTimeSpan(r.baseDelta) },
    },
    methods: { [`bool Equals(${ruleType} other)`]: (r: R, o: R | null) => r.hashKey() === o?.hashKey() },
    staticMethods: {
      [`${ruleType} CreateAdjustmentRule(${five})`]: (_s, from: NetDateTime, to: NetDateTime, delta: NetTimeSpan, start: T, end: T) =>
        rule(from, to, delta, start, end),
      [`${ruleType} CreateAdjustmentRule(${five}, timespan baseUtcOffsetDelta)`]: (
        _s,
        from: NetDateTime,
        to: NetDateTime,
        delta: NetTimeSpan,
        start: T,
        end: T,
        base: NetTimeSpan,
      ) => rule(from, to, delta, start, end, base),
    },
  });
}

function comparisonEqual(type: string, a: string, b: string) {
  const all = comparisonOperators(`${type} ${a}, ${type} ${b}`, (x: TransitionTime, y: TransitionTime) =>
    x.hashKey() === y.hashKey() ? 0 : 1,
  );
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.includes('quality')));
}
