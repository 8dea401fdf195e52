import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { invariantCulture } from '../culture/culture-info.ts';
import { formatDateTime } from './date-format.ts';
import { DateTimeKind, NetDateTime, offsetOf } from './date-time.ts';
import { localOffsetOfUtc } from './local-time.ts';
import { NetTimeSpan } from './time-span.ts';

/** System.DateTimeOffset: a clock time and its offset from UTC in ticks. */
export class NetDateTimeOffset extends NetObject {
  constructor(
    /** The clock time; kind Unspecified. */
    readonly dateTime: NetDateTime,
    readonly offsetTicks: bigint,
  ) {
    super();
  }

  /** `DateTimeOffset(dateTime, offset)`. @throws ArgumentException, ArgumentOutOfRangeException */
  static of(time: NetDateTime, offset: NetTimeSpan): NetDateTimeOffset {
    if (time.kind === DateTimeKind.Utc && offset.ticks !== 0n)
      throw exceptionOf('System.ArgumentException', "The UTC Offset for Utc DateTime instances must be 0. (Parameter 'offset')");
    if (time.kind === DateTimeKind.Local && offset.ticks !== offsetOf(time))
      throw exceptionOf(
        'System.ArgumentException',
        "The UTC Offset of the local dateTime parameter does not match the offset argument. (Parameter 'offset')",
      );
    if (offset.ticks % 600_000_000n !== 0n)
      throw exceptionOf('System.ArgumentException', "Offset must be specified in whole minutes. (Parameter 'offset')");
    if (offset.ticks > 504_000_000_000n || offset.ticks < -504_000_000_000n)
      throw exceptionOf('System.ArgumentOutOfRangeException', "Offset must be within plus or minus 14 hours. (Parameter 'offset')", null, {
        ParamName: 'offset',
      });
    const utc = time.ticks - offset.ticks;
    if (utc < 0n || utc > NetDateTime.maxValue.ticks)
      throw exceptionOf(
        'System.ArgumentOutOfRangeException',
        "The UTC time represented when the offset is applied must be between year 0 and 10,000. (Parameter 'offset')",
        null,
        { ParamName: 'offset' },
      );
    return new NetDateTimeOffset(new NetDateTime(time.ticks), offset.ticks);
  }
  /** A DateTime with the offset of its kind. */
  static ofDateTime(time: NetDateTime): NetDateTimeOffset {
    return new NetDateTimeOffset(new NetDateTime(time.ticks), offsetOf(time));
  }
  static ofUtc(utcTicks: bigint, offset = 0n): NetDateTimeOffset {
    return new NetDateTimeOffset(NetDateTime.ofTicks(utcTicks + offset), offset);
  }
  static get now(): NetDateTimeOffset {
    return NetDateTimeOffset.ofDateTime(NetDateTime.now);
  }

  get utcTicks(): bigint {
    return this.dateTime.ticks - this.offsetTicks;
  }
  get utcDateTime(): NetDateTime {
    return new NetDateTime(this.utcTicks, DateTimeKind.Utc);
  }
  get localDateTime(): NetDateTime {
    return this.utcDateTime.toLocalTime();
  }
  get offset(): NetTimeSpan {
    return new NetTimeSpan(this.offsetTicks);
  }
  /** The same offset with another clock time. */
  with(time: NetDateTime): NetDateTimeOffset {
    return new NetDateTimeOffset(time, this.offsetTicks);
  }
  toOffset(offset: bigint): NetDateTimeOffset {
    return NetDateTimeOffset.of(NetDateTime.ofTicks(this.utcTicks + offset), new NetTimeSpan(offset));
  }
  toLocalTime(): NetDateTimeOffset {
    return this.toOffset(localOffsetOfUtc(this.utcTicks));
  }
  compareTo(other: NetDateTimeOffset): number {
    return this.utcTicks < other.utcTicks ? -1 : this.utcTicks > other.utcTicks ? 1 : 0;
  }
  hashKey(): bigint {
    return this.utcTicks;
  }
  /** ToString(format, provider). */
  toStringFormat(format: string | null, provider: Value): string {
    return formatDateTime(this.dateTime, format, provider, this.offsetTicks);
  }
  /** What `"$x"` gives. */
  toLanguageString(): string {
    return this.toStringFormat(null, invariantCulture);
  }
}
