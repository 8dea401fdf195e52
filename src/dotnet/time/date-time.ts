import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { dateOfDay, daysInMonth, isValidDate, maxTicks, ticksOf, ticksPerDay } from './calendar.ts';
import { localOffsetOfLocal, localOffsetOfUtc, utcNowTicks } from './local-time.ts';
import { NetTimeSpan } from './time-span.ts';

/** System.DateTimeKind. */
export const DateTimeKind = { Unspecified: 0, Utc: 1, Local: 2 } as const;

function outOfRange(parameter: string, message: string): never {
  throw exceptionOf('System.ArgumentOutOfRangeException', `${message} (Parameter '${parameter}')`, null, { ParamName: parameter });
}

/** ArgumentOutOfRangeException of a result beyond the years 1 to 9999. */
function unrepresentable(parameter: string): never {
  outOfRange(parameter, 'The added or subtracted value results in an un-representable DateTime.');
}

/** System.DateTime: ticks of 100 ns since 0001-01-01, and a kind. */
export class NetDateTime extends NetObject {
  /** What `"$date"` gives: the invariant culture's general form. Set with the type. */
  declare toLanguageString: () => string;
  /** ToString(format, provider), for `-f`. Set with the type. */
  declare toStringFormat: (format: string | null, provider: Value) => string;
  private parts: ReturnType<typeof dateOfDay> | undefined;
  constructor(
    readonly ticks: bigint,
    /** One of {@link DateTimeKind}. */
    readonly kind: number = DateTimeKind.Unspecified,
  ) {
    super();
  }

  static readonly minValue: NetDateTime = new NetDateTime(0n);
  static readonly maxValue: NetDateTime = new NetDateTime(maxTicks);

  /** `DateTime(ticks, kind)`. @throws ArgumentOutOfRangeException */
  static ofTicks(ticks: bigint, kind = 0): NetDateTime {
    if (ticks < 0n || ticks > maxTicks) outOfRange('ticks', 'Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.');
    return new NetDateTime(ticks, kind);
  }

  /** `DateTime(year, month, …)`. @throws ArgumentOutOfRangeException */
  static of(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0, kind = 0, microsecond = 0): NetDateTime {
    if (!isValidDate(year, month, day))
      throw exceptionOf('System.ArgumentOutOfRangeException', 'Year, Month, and Day parameters describe an un-representable DateTime.');
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
      throw exceptionOf('System.ArgumentOutOfRangeException', 'Hour, Minute, and Second parameters describe an un-representable DateTime.');
    if (ms < 0 || ms > 999) outOfRange('millisecond', 'Valid values are between 0 and 999, inclusive.');
    if (microsecond < 0 || microsecond > 999) outOfRange('microsecond', 'Valid values are between 0 and 999, inclusive.');
    return new NetDateTime(ticksOf(year, month, day, hour, minute, second, ms * 10_000 + microsecond * 10), kind);
  }

  static get utcNow(): NetDateTime {
    return new NetDateTime(utcNowTicks(), DateTimeKind.Utc);
  }
  static get now(): NetDateTime {
    return NetDateTime.utcNow.toLocalTime();
  }

  /** From JavaScript's milliseconds since 1970 in UTC (times of files, of processes). */
  static fromUnixMilliseconds(ms: number, kind: number = DateTimeKind.Utc): NetDateTime {
    const utc = new NetDateTime(621_355_968_000_000_000n + BigInt(Math.round(ms * 10_000)), DateTimeKind.Utc);
    return kind === DateTimeKind.Local ? utc.toLocalTime() : utc;
  }

  private get ymd(): ReturnType<typeof dateOfDay> {
    return (this.parts ??= dateOfDay(Number(this.ticks / ticksPerDay)));
  }
  get year(): number {
    return this.ymd.year;
  }
  get month(): number {
    return this.ymd.month;
  }
  get day(): number {
    return this.ymd.day;
  }
  get dayOfYear(): number {
    return this.ymd.dayOfYear;
  }
  /** 0 is Sunday. */
  get dayOfWeek(): number {
    return Number((this.ticks / ticksPerDay + 1n) % 7n);
  }
  /** Ticks since midnight, as a number. */
  get ticksOfDay(): number {
    return Number(this.ticks % ticksPerDay);
  }
  get hour(): number {
    return Math.floor(this.ticksOfDay / 36e9);
  }
  get minute(): number {
    return Math.floor(this.ticksOfDay / 6e8) % 60;
  }
  get second(): number {
    return Math.floor(this.ticksOfDay / 1e7) % 60;
  }
  get millisecond(): number {
    return Math.floor(this.ticksOfDay / 1e4) % 1000;
  }
  get microsecond(): number {
    return Math.floor(this.ticksOfDay / 10) % 1000;
  }
  get nanosecond(): number {
    return (this.ticksOfDay % 10) * 100;
  }
  /** Ticks below the second. */
  get fraction(): number {
    return this.ticksOfDay % 1e7;
  }
  get date(): NetDateTime {
    return new NetDateTime(this.ticks - (this.ticks % ticksPerDay), this.kind);
  }
  get timeOfDay(): NetTimeSpan {
    return new NetTimeSpan(this.ticks % ticksPerDay);
  }

  /** @throws ArgumentOutOfRangeException naming `parameter` */
  addTicks(ticks: bigint, parameter = 'value'): NetDateTime {
    const sum = this.ticks + ticks;
    if (sum < 0n || sum > maxTicks) unrepresentable(parameter);
    return new NetDateTime(sum, this.kind);
  }
  /** Adds `value` units of `unit` ticks; whole units exactly, the rest cut to ticks. */
  addUnits(value: number, unit: bigint, parameter = 'value'): NetDateTime {
    const limit = Number(maxTicks / unit);
    if (!(Math.abs(value) <= limit)) outOfRange(parameter, 'Value to add was out of range.');
    const whole = Math.trunc(value);
    const rest = (value - whole) * Number(unit);
    return this.addTicks(BigInt(whole) * unit + BigInt(Math.trunc(rest)), parameter);
  }
  addDays(value: number): NetDateTime {
    return this.addUnits(value, ticksPerDay);
  }
  addMonths(months: number, parameter = 'months'): NetDateTime {
    if (months < -120000 || months > 120000) outOfRange(parameter, 'Months value must be between +/-120000.');
    const { year, month, day } = this.ymd;
    const index = year * 12 + month - 1 + months;
    const y = Math.floor(index / 12);
    const m = (index % 12) + 1;
    if (y < 1 || y > 9999) unrepresentable(parameter);
    return new NetDateTime(ticksOf(y, m, Math.min(day, daysInMonth(y, m))) + (this.ticks % ticksPerDay), this.kind);
  }
  addYears(years: number): NetDateTime {
    if (years < -10000 || years > 10000) outOfRange('value', 'Years value must be between +/-10000.');
    return this.addMonths(years * 12, 'value');
  }
  toUniversalTime(): NetDateTime {
    if (this.kind === DateTimeKind.Utc) return this;
    return new NetDateTime(clamp(this.ticks - localOffsetOfLocal(this.ticks)), DateTimeKind.Utc);
  }
  toLocalTime(): NetDateTime {
    if (this.kind === DateTimeKind.Local) return this;
    return new NetDateTime(clamp(this.ticks + localOffsetOfUtc(this.ticks)), DateTimeKind.Local);
  }
  compareTo(other: NetDateTime): number {
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
  hashKey(): bigint {
    return this.ticks;
  }
}

function clamp(ticks: bigint): bigint {
  return ticks < 0n ? 0n : ticks > maxTicks ? maxTicks : ticks;
}

/** The offset from UTC that a time has by its kind. */
export function offsetOf(time: NetDateTime): bigint {
  return time.kind === DateTimeKind.Utc ? 0n : localOffsetOfLocal(time.ticks);
}
