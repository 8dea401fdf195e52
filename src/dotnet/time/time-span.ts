import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute, ticksPerSecond } from './calendar.ts';

const maxValue = 9_223_372_036_854_775_807n;
const minValue = -9_223_372_036_854_775_808n;

/** OverflowException of TimeSpan arithmetic. */
function timeSpanOverflow(): NetException {
  return exceptionOf('System.OverflowException', 'TimeSpan overflowed because the duration is too long.');
}

/** System.TimeSpan: a number of ticks of 100 ns. */
export class NetTimeSpan extends NetObject {
  /** ToString(format, provider), for `-f`. Set with the type. */
  declare toStringFormat: (format: string | null, provider: Value) => string;
  constructor(readonly ticks: bigint) {
    super();
  }
  /** @throws OverflowException beyond 64 bits */
  static of(ticks: bigint): NetTimeSpan {
    if (ticks > maxValue || ticks < minValue) throw timeSpanOverflow();
    return new NetTimeSpan(ticks);
  }
  static readonly zero: NetTimeSpan = new NetTimeSpan(0n);
  static readonly maxValue: NetTimeSpan = new NetTimeSpan(maxValue);
  static readonly minValue: NetTimeSpan = new NetTimeSpan(minValue);

  /** TimeSpan.FromDays and its family: `value` units of `unit` ticks, cut to whole ticks. */
  static from(value: number, unit: bigint): NetTimeSpan {
    if (Number.isNaN(value)) throw exceptionOf('System.ArgumentException', 'TimeSpan does not accept floating point Not-a-Number values.');
    const ticks = value * Number(unit);
    if (ticks > 9.223372036854776e18 || ticks < -9.223372036854776e18) throw timeSpanOverflow();
    if (ticks === 9.223372036854776e18) return NetTimeSpan.maxValue;
    return new NetTimeSpan(BigInt(Math.trunc(ticks)));
  }
  static fromMilliseconds(value: number): NetTimeSpan {
    return NetTimeSpan.from(value, ticksPerMillisecond);
  }

  get days(): number {
    return Number(this.ticks / ticksPerDay);
  }
  get hours(): number {
    return Number((this.ticks / ticksPerHour) % 24n);
  }
  get minutes(): number {
    return Number((this.ticks / ticksPerMinute) % 60n);
  }
  get seconds(): number {
    return Number((this.ticks / ticksPerSecond) % 60n);
  }
  get milliseconds(): number {
    return Number((this.ticks / ticksPerMillisecond) % 1000n);
  }
  get microseconds(): number {
    return Number((this.ticks / 10n) % 1000n);
  }
  get nanoseconds(): number {
    return Number(this.ticks % 10n) * 100;
  }
  get totalDays(): number {
    return Number(this.ticks) / 864e9;
  }
  get totalHours(): number {
    return Number(this.ticks) / 36e9;
  }
  get totalMinutes(): number {
    return Number(this.ticks) / 6e8;
  }
  get totalSeconds(): number {
    return Number(this.ticks) / 1e7;
  }
  get totalMilliseconds(): number {
    const ms = Number(this.ticks) / 1e4;
    return Math.max(-922337203685477, Math.min(922337203685477, ms)) === ms ? ms : ms > 0 ? 922337203685477 : -922337203685477;
  }

  /** @throws OverflowException for the smallest value, as all arithmetic does beyond 64 bits */
  negate(): NetTimeSpan {
    if (this.ticks === minValue)
      throw exceptionOf('System.OverflowException', 'Negating the minimum value of a twos complement number is invalid.');
    return new NetTimeSpan(-this.ticks);
  }
  add(other: NetTimeSpan): NetTimeSpan {
    return NetTimeSpan.of(this.ticks + other.ticks);
  }
  subtract(other: NetTimeSpan): NetTimeSpan {
    return NetTimeSpan.of(this.ticks - other.ticks);
  }
  multiply(factor: number): NetTimeSpan {
    if (Number.isNaN(factor))
      throw exceptionOf('System.ArgumentException', "TimeSpan does not accept floating point Not-a-Number values. (Parameter 'factor')");
    return NetTimeSpan.from(roundEven(Number(this.ticks) * factor), 1n);
  }
  divide(divisor: number): NetTimeSpan {
    if (Number.isNaN(divisor))
      throw exceptionOf('System.ArgumentException', "TimeSpan does not accept floating point Not-a-Number values. (Parameter 'divisor')");
    return NetTimeSpan.from(roundEven(Number(this.ticks) / divisor), 1n);
  }
  duration(): NetTimeSpan {
    if (this.ticks === minValue)
      throw exceptionOf(
        'System.OverflowException',
        'The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.',
      );
    return this.ticks < 0n ? new NetTimeSpan(-this.ticks) : this;
  }
  compareTo(other: NetTimeSpan): number {
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
  hashKey(): bigint {
    return this.ticks;
  }
  /** The constant format: `[-][d.]hh:mm:ss[.fffffff]`. */
  override toString(): string {
    const { negative, days, hours, minutes, seconds, fraction } = timeSpanParts(this.ticks);
    const day = days > 0 ? `${days}.` : '';
    const rest = fraction > 0 ? `.${String(fraction).padStart(7, '0')}` : '';
    return `${negative ? '-' : ''}${day}${two(hours)}:${two(minutes)}:${two(seconds)}${rest}`;
  }
}

/** Math.Round of doubles, half to even. */
function roundEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** The absolute parts of a duration. */
export function timeSpanParts(ticks: bigint): {
  negative: boolean;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
  /** Ticks below the second. */
  fraction: number;
} {
  const absolute = ticks < 0n ? -ticks : ticks;
  const days = Number(absolute / ticksPerDay);
  const ofDay = Number(absolute % ticksPerDay);
  const allSeconds = Math.floor(ofDay / 1e7);
  return {
    negative: ticks < 0n,
    days,
    hours: Math.floor(allSeconds / 3600),
    minutes: Math.floor(allSeconds / 60) % 60,
    seconds: allSeconds % 60,
    fraction: ofDay % 1e7,
  };
}
