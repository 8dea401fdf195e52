import { NetException } from '../../errors/exceptions.ts';
import { argumentException, argumentNull, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, notNull } from '../values.ts';
import { DateTimeKind, NetDateTime } from './date-time.ts';
import type { NetDateTimeOffset } from './date-time-offset.ts';
import { unixMilliseconds } from './local-time.ts';
import { NetTimeSpan } from './time-span.ts';
import { newNames, olderTimeNames, windowsNameOf, windowsZone } from './windows-zones.ts';

const minute = 600_000_000n;

/** The name of the time zone that the environment sets; UTC where that is none (an empty TZ), as on a system without one. */
function localZoneName(): string {
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
  hashKey(): string {
    return this.id;
  }
  override toString(): string {
    return this.displayName;
  }
}

/** What TimeZoneInfo.CreateCustomTimeZone makes: one offset all the year. */
class CustomTimeZone extends NetTimeZoneInfo {
  constructor(
    id: string,
    private readonly offset: bigint,
    private readonly shown: string | null,
    private readonly standard: string | null,
  ) {
    super(id);
  }
  override offsetAt(): bigint {
    return this.offset;
  }
  override get hasIanaId(): boolean {
    return false;
  }
  override name(): string {
    return this.standard ?? '';
  }
  override get displayName(): string {
    return this.shown ?? '';
  }
}

function toUtcTicks(time: NetDateTime, source: NetTimeZoneInfo | null): bigint {
  if (time.kind === DateTimeKind.Utc) return time.ticks;
  return (source ? source.toUtc(time) : time.toUniversalTime()).ticks;
}

/** System.TimeZone: the old class; there is only the zone of this machine. */
class NetTimeZone extends NetObject {
  static readonly current = new NetTimeZone();
}

function defineCurrentTimeZone(): void {
  const local = (): NetTimeZoneInfo => NetTimeZoneInfo.local;
  defineType({
    name: 'System.TimeZone',
    jsClass: NetTimeZone,
    abstract: true,
    properties: {
      'string StandardName': { get: () => local().name('long', false) },
      'string DaylightName': { get: () => local().name('long', local().hasDaylight) },
    },
    staticProperties: { 'System.TimeZone CurrentTimeZone': { get: () => NetTimeZone.current } },
    methods: {
      'timespan GetUtcOffset(datetime time)': (_z: NetTimeZone, d: NetDateTime) =>
        new NetTimeSpan(d.kind === DateTimeKind.Utc ? 0n : local().offsetAtLocal(d.ticks)),
      'datetime ToUniversalTime(datetime time)': (_z: NetTimeZone, d: NetDateTime) => d.toUniversalTime(),
      'datetime ToLocalTime(datetime time)': (_z: NetTimeZone, d: NetDateTime) =>
        d.kind === DateTimeKind.Local ? d : new NetDateTime(local().fromUtc(d.ticks).ticks, DateTimeKind.Local),
      'bool IsDaylightSavingTime(datetime time)': (_z: NetTimeZone, d: NetDateTime) => d.kind !== DateTimeKind.Utc && local().isDaylight(d),
    },
  });
}

/** The time in UTC. @throws ArgumentException for a time that the clocks skip */
function validIn(zone: NetTimeZoneInfo, time: NetDateTime): NetDateTime {
  if (zone.isInvalid(time.ticks))
    throw argumentException(
      'The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid.',
      'dateTime',
    );
  return zone.toUtc(time);
}

/** Defines System.TimeZoneInfo and System.TimeZone. */
export function defineTimeZone(): void {
  defineCurrentTimeZone();
  type Z = NetTimeZoneInfo;
  const own = 'System.TimeZoneInfo';
  const convert = (time: NetDateTime, target: Z | null, source: Z | null = null): NetDateTime =>
    notNull(target, 'destinationTimeZone').fromUtc(toUtcTicks(time, source));
  const convertOffset = (time: NetDateTimeOffset, zone: Z | null): NetDateTimeOffset =>
    time.toOffset(notNull(zone, 'destinationTimeZone').offsetAt(time.utcTicks));
  defineType({
    name: own,
    jsClass: NetTimeZoneInfo,
    sealed: true,
    properties: {
      'string Id': { get: (z: Z) => z.shownId },
      'bool HasIanaId': { get: (z: Z) => z.hasIanaId },
      'string DisplayName': { get: (z: Z) => z.displayName },
      'string StandardName': { get: (z: Z) => z.standardName },
      'string DaylightName': { get: (z: Z) => z.daylightName },
      'timespan BaseUtcOffset': { get: (z: Z) => new NetTimeSpan(z.baseOffset) },
      'bool SupportsDaylightSavingTime': { get: (z: Z) => z.hasDaylight },
    },
    staticProperties: { [`${own} Local`]: { get: () => NetTimeZoneInfo.local }, [`${own} Utc`]: { get: () => NetTimeZoneInfo.utc } },
    methods: {
      'timespan GetUtcOffset(datetime dateTime)': (z: Z, d: NetDateTime) =>
        new NetTimeSpan(d.kind === DateTimeKind.Utc ? z.offsetAt(d.ticks) : z.offsetAtLocal(d.ticks)),
      'timespan GetUtcOffset(System.DateTimeOffset dateTimeOffset)': (z: Z, d: NetDateTimeOffset) =>
        new NetTimeSpan(z.offsetAt(d.utcTicks)),
      'bool IsDaylightSavingTime(datetime dateTime)': (z: Z, d: NetDateTime) => z.isDaylight(d),
      'bool IsAmbiguousTime(datetime dateTime)': (z: Z, d: NetDateTime) => d.kind !== DateTimeKind.Utc && z.isAmbiguous(d.ticks),
      'bool IsInvalidTime(datetime dateTime)': (z: Z, d: NetDateTime) => d.kind !== DateTimeKind.Utc && z.isInvalid(d.ticks),
      'timespan[] GetAmbiguousTimeOffsets(datetime dateTime)': (z: Z, d: NetDateTime) => {
        if (!z.isAmbiguous(d.ticks)) throw argumentException('The supplied DateTime is not in an ambiguous time range.', 'dateTime');
        return arrayOfType(
          'System.TimeSpan',
          z.ambiguousOffsets(d.ticks).map((ticks) => new NetTimeSpan(ticks)),
        );
      },
      [`bool HasSameRules(${own} other)`]: (z: Z, o: Z) =>
        o.id === z.id || (o.baseOffset === z.baseOffset && !o.hasDaylight && !z.hasDaylight),
      'bool Equals(System.Object obj)': (z: Z, o: Value) => o instanceof NetTimeZoneInfo && o.id === z.id,
      'string ToString()': (z: Z) => z.displayName,
    },
    staticMethods: {
      [`${own} FindSystemTimeZoneById(string id)`]: (_s, id: string | null) => NetTimeZoneInfo.find(id),
      [`bool TryFindSystemTimeZoneById(string id, [out] ${own} timeZoneInfo)`]: (_s, id: string | null, result: { value: Value }) => {
        try {
          result.value = NetTimeZoneInfo.find(id);
          return true;
        } catch (e) {
          if (!(e instanceof NetException)) throw e;
          result.value = null;
          return false;
        }
      },
      'bool TryConvertWindowsIdToIanaId(string windowsId, [out] string ianaId)': (_s, id: string, result: { value: Value }) => {
        result.value = windowsZone(id) ?? null;
        return result.value !== null;
      },
      'bool TryConvertIanaIdToWindowsId(string ianaId, [out] string windowsId)': (_s, id: string, result: { value: Value }) => {
        result.value = windowsNameOf(id) ?? null;
        return result.value !== null;
      },
      [`${own} CreateCustomTimeZone(string id, timespan baseUtcOffset, string displayName, string standardDisplayName)`]: (
        _s,
        id: string | null,
        offset: NetTimeSpan,
        shown: string | null,
        standard: string | null,
      ) => new CustomTimeZone(notNull(id, 'id'), offset.ticks, shown, standard),
      'void ClearCachedData()': () => undefined,
      [`System.Collections.ObjectModel.ReadOnlyCollection[${own}] GetSystemTimeZones()`]: () =>
        arrayOfType(
          own,
          Intl.supportedValuesOf('timeZone').map((id) => new NetTimeZoneInfo(id)),
        ),
      [`datetime ConvertTime(datetime dateTime, ${own} destinationTimeZone)`]: (_s, d: NetDateTime, z: Z | null) => convert(d, z),
      [`datetime ConvertTime(datetime dateTime, ${own} sourceTimeZone, ${own} destinationTimeZone)`]: (
        _s,
        d: NetDateTime,
        from: Z,
        to: Z,
      ) => convert(d, to, from),
      [`System.DateTimeOffset ConvertTime(System.DateTimeOffset dateTimeOffset, ${own} destinationTimeZone)`]: (
        _s,
        d: NetDateTimeOffset,
        z: Z | null,
      ) => convertOffset(d, z),
      'datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)': (_s, d: NetDateTime, id: string) =>
        convert(d, NetTimeZoneInfo.find(id)),
      'datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)': (
        _s,
        d: NetDateTime,
        from: string,
        to: string,
      ) => convert(d, NetTimeZoneInfo.find(to), NetTimeZoneInfo.find(from)),
      [`datetime ConvertTimeFromUtc(datetime dateTime, ${own} destinationTimeZone)`]: (_s, d: NetDateTime, z: Z | null) =>
        notNull(z, 'destinationTimeZone').fromUtc(d.ticks),
      'datetime ConvertTimeToUtc(datetime dateTime)': (_s, d: NetDateTime) => d.toUniversalTime(),
      [`datetime ConvertTimeToUtc(datetime dateTime, ${own} sourceTimeZone)`]: (_s, d: NetDateTime, z: Z | null) =>
        d.kind === DateTimeKind.Utc ? d : validIn(notNull(z, 'sourceTimeZone'), d),
    },
  });
}
