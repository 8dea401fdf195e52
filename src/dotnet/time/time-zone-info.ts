import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { DateTimeKind, NetDateTime } from './date-time.ts';
import { unixMilliseconds } from './local-time.ts';
import { newNames, olderTimeNames, windowsZone } from './windows-zones.ts';

const minute = 600_000_000n;

/** The name of the time zone that the environment sets; UTC where that is none (an empty TZ), as on a system without one. */
export function localZoneName(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone && timeZone !== 'Etc/Unknown' ? timeZone : 'UTC';
}

/** System.TimeZoneInfo, by its IANA name; rules come from Intl. */
export class NetTimeZoneInfo extends NetObject {
  private format: Intl.DateTimeFormat | undefined;
  constructor(
    readonly id: string,
    /** The name it was asked for by, where that is Windows' name of it. */
    readonly shownId: string = id,
  ) {
    super();
  }
  get hasIanaId(): boolean {
    return this.id === this.shownId;
  }
  get daylightName(): string {
    return this.name('long', this.hasDaylight);
  }
  get standardName(): string {
    return this.name('long', false);
  }
  /** True for a time that the clocks show twice, when summer ends. */
  isAmbiguous(ticks: bigint): boolean {
    return this.offsetsAround(ticks).size > 1 && [...this.offsetsAround(ticks)].filter((o) => this.offsetAt(ticks - o) === o).length > 1;
  }
  /** True for a time that the clocks skip, when summer begins. */
  isInvalid(ticks: bigint): boolean {
    return ![...this.offsetsAround(ticks)].some((o) => this.offsetAt(ticks - o) === o);
  }
  /** The offsets that a time which the clocks show twice may have, the smaller first. */
  ambiguousOffsets(ticks: bigint): bigint[] {
    return [...this.offsetsAround(ticks)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }
  private offsetsAround(ticks: bigint): Set<bigint> {
    const day = 1440n * minute;
    return new Set([this.offsetAt(ticks - day), this.offsetAt(ticks + day)]);
  }
  static get local(): NetTimeZoneInfo {
    return NetTimeZoneInfo.find(localZoneName());
  }
  static readonly utc: NetTimeZoneInfo = new NetTimeZoneInfo('UTC');

  /** FindSystemTimeZoneById, Windows' names too. @throws TimeZoneNotFoundException */
  static find(id: string | null): NetTimeZoneInfo {
    if (id === null) throw argumentNull('id');
    const windows = windowsZone(id);
    const name = windows ?? id;
    if (/^(utc|etc\/utc|gmt)$/i.test(name)) return name === 'UTC' ? NetTimeZoneInfo.utc : new NetTimeZoneInfo(name);
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: name });
    } catch {
      throw exceptionOf('System.TimeZoneNotFoundException', `The time zone ID '${id}' was not found on the local computer.`);
    }
    return windows ? new NetTimeZoneInfo(name, id) : new NetTimeZoneInfo(id);
  }
  /** The offset in ticks at a time in UTC. */
  offsetAt(utcTicks: bigint): bigint {
    this.format ??= new Intl.DateTimeFormat('en-US', {
      timeZone: this.id,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const ms = unixMilliseconds(utcTicks);
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(ms)) part[type] = Number(value);
    const there = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
    return BigInt(Math.round((there - Math.floor(ms / 1000) * 1000) / 60_000)) * minute;
  }
  /** The offset in ticks at a time on the clocks there. */
  offsetAtLocal(ticks: bigint): bigint {
    const first = this.offsetAt(ticks - this.offsetAt(ticks));
    const offset = this.offsetAt(ticks - first);
    // a time that the clocks show twice is taken as standard time (TimeZoneInfo.GetUtcOffset)
    const later = this.offsetAt(ticks - offset + 120n * minute);
    return later < offset && this.offsetAt(ticks - later) === later ? later : offset;
  }
  private yearOffsets(): [bigint, bigint] {
    const year = NetDateTime.utcNow.year;
    return [this.offsetAt(NetDateTime.of(year, 1, 1).ticks), this.offsetAt(NetDateTime.of(year, 7, 1).ticks)];
  }
  get baseOffset(): bigint {
    const [january, july] = this.yearOffsets();
    if (july < january) return july;
    return january;
  }
  get hasDaylight(): boolean {
    const [january, july] = this.yearOffsets();
    return january !== july;
  }
  isDaylight(time: NetDateTime): boolean {
    const offset = time.kind === DateTimeKind.Utc ? this.offsetAt(time.ticks) : this.offsetAtLocal(time.ticks);
    return offset !== this.baseOffset;
  }
  name(style: 'long' | 'short', summer: boolean): string {
    if (this.id === 'UTC') return 'Coordinated Universal Time';
    const year = NetDateTime.utcNow.year;
    const [january, july] = this.yearOffsets();
    const month = summer === july > january ? 6 : 0;
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: this.id, timeZoneName: style }).formatToParts(Date.UTC(year, month, 1));
    const name = parts.find((p) => p.type === 'timeZoneName')?.value ?? this.id;
    for (const [newer, older] of olderTimeNames) if (name.startsWith(newer)) return older + name.slice(newer.length);
    return name;
  }
  get displayName(): string {
    const base = this.baseOffset;
    if (this.id === 'UTC') return '(UTC) Coordinated Universal Time';
    const total = Number((base < 0n ? -base : base) / minute);
    const text = `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
    const city = this.id.slice(this.id.lastIndexOf('/') + 1).replaceAll('_', ' ');
    const place = newNames.get(city) ?? city;
    return `(UTC${base < 0n ? '-' : '+'}${text}) ${this.name('long', false).replace(/ Standard Time$/, ' Time')} (${place})`;
  }
  toUtc(time: NetDateTime): NetDateTime {
    return new NetDateTime(time.ticks - this.offsetAtLocal(time.ticks), DateTimeKind.Utc);
  }
  fromUtc(utcTicks: bigint): NetDateTime {
    const kind = this.id === 'UTC' ? DateTimeKind.Utc : this.id === localZoneName() ? DateTimeKind.Local : DateTimeKind.Unspecified;
    return new NetDateTime(utcTicks + this.offsetAt(utcTicks), kind);
  }
  /** The rules of the zone. @throws NotSupportedException for those of the system: they come from Intl, which does not tell them */
  adjustmentRules(): NetObject[] {
    if (this.id === 'UTC') return [];
    throw exceptionOf('System.NotSupportedException', `The adjustment rules of the time zone '${this.id}' are not available.`);
  }
  hashKey(): string {
    return this.id;
  }
  override toString(): string {
    return this.displayName;
  }
}
