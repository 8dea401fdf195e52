import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { invariantCulture } from '../culture/culture-info.ts';
import { dateOfDay, ticksPerDay } from './calendar.ts';
import { formatDateTime } from './date-format.ts';
import { NetDateTime } from './date-time.ts';

/** System.DateOnly, by its day number. */
export class NetDateOnly extends NetObject {
  constructor(readonly dayNumber: number) {
    super();
  }
  static ofDateTime(time: NetDateTime): NetDateOnly {
    return new NetDateOnly(Number(time.ticks / ticksPerDay));
  }
  get date(): ReturnType<typeof dateOfDay> {
    return dateOfDay(this.dayNumber);
  }
  get dateTime(): NetDateTime {
    return new NetDateTime(BigInt(this.dayNumber) * ticksPerDay);
  }
  compareTo(other: NetDateOnly): number {
    return Math.sign(this.dayNumber - other.dayNumber);
  }
  hashKey(): number {
    return this.dayNumber;
  }
  /** ToString(format, provider): the date formats of DateTime. @throws FormatException for formats with a time */
  toStringFormat(format: string | null, provider: Value): string {
    const used = format === null || format === '' ? 'd' : format;
    if (used === 'o' || used === 'O') return formatDateTime(this.dateTime, 'yyyy-MM-dd', invariantCulture);
    if (used === 'r' || used === 'R') return formatDateTime(this.dateTime, 'ddd, dd MMM yyyy', invariantCulture);
    if (used.length === 1 ? !'dDmMyY'.includes(used) : /[hHmsftzK]/.test(withoutLiterals(used)))
      throw exceptionOf('System.FormatException', 'Input string was not in a correct format.');
    return formatDateTime(this.dateTime, used, provider);
  }
  /** What `"$x"` gives. */
  toLanguageString(): string {
    return this.toStringFormat(null, invariantCulture);
  }
}

/** System.TimeOnly, in ticks since midnight. */
export class NetTimeOnly extends NetObject {
  constructor(readonly ticks: bigint) {
    super();
  }
  static ofDateTime(time: NetDateTime): NetTimeOnly {
    return new NetTimeOnly(time.ticks % ticksPerDay);
  }
  get dateTime(): NetDateTime {
    return new NetDateTime(this.ticks);
  }
  /** Adds ticks, around midnight; `days` counts how often it was passed. */
  add(ticks: bigint): { time: NetTimeOnly; days: number } {
    const sum = this.ticks + ticks;
    let days = sum / ticksPerDay;
    let rest = sum % ticksPerDay;
    if (rest < 0n) {
      rest += ticksPerDay;
      days -= 1n;
    }
    return { time: new NetTimeOnly(rest), days: Number(days) };
  }
  compareTo(other: NetTimeOnly): number {
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
  hashKey(): bigint {
    return this.ticks;
  }
  /** ToString(format, provider): the time formats of DateTime. @throws FormatException for formats with a date */
  toStringFormat(format: string | null, provider: Value): string {
    const used = format === null || format === '' ? 't' : format;
    if (used === 'o' || used === 'O') return formatDateTime(this.dateTime, 'HH:mm:ss.fffffff', invariantCulture);
    if (used === 'r' || used === 'R') return formatDateTime(this.dateTime, 'HH:mm:ss', invariantCulture);
    if (used.length === 1 ? !'tT'.includes(used) : /[dMyzKg]/.test(withoutLiterals(used)))
      throw exceptionOf('System.FormatException', 'Input string was not in a correct format.');
    return formatDateTime(this.dateTime, used, provider);
  }
  /** What `"$x"` gives. */
  toLanguageString(): string {
    return this.toStringFormat(null, invariantCulture);
  }
}

function withoutLiterals(format: string): string {
  return format.replace(/'[^']*'|"[^"]*"|\\./g, '');
}
