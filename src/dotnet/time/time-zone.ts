import { NetException } from '../../errors/exceptions.ts';
import { argumentException } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, notNull } from '../values.ts';
import { AdjustmentRule } from './adjustment-rules.ts';
import { customZones, serializeZone } from './custom-time-zone.ts';
import { DateTimeKind, NetDateTime } from './date-time.ts';
import type { NetDateTimeOffset } from './date-time-offset.ts';
import { NetTimeSpan } from './time-span.ts';
import { localZoneName, NetTimeZoneInfo } from './time-zone-info.ts';
import { windowsNameOf, windowsZone } from './windows-zones.ts';

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

/** The zone that a time is said to be of. @throws ArgumentException where its kind says something else */
function wrongKind(): NetException {
  return argumentException(
    'The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.',
    'sourceTimeZone',
  );
}

function checkedSource(time: NetDateTime, zone: NetTimeZoneInfo): NetTimeZoneInfo {
  const fits = time.kind === DateTimeKind.Unspecified || (time.kind === DateTimeKind.Utc ? zone.id === 'UTC' : zone.id === localZoneName());
  if (!fits) throw wrongKind();
  if (time.kind === DateTimeKind.Unspecified) validIn(zone, time);
  return zone;
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

/** The time that a zone shows at a moment. */
function timeIn(zone: NetTimeZoneInfo, moment: NetDateTimeOffset): NetDateTime {
  return NetDateTime.ofTicks(moment.utcTicks + zone.offsetAt(moment.utcTicks));
}

/** TimeZoneInfo.GetAmbiguousTimeOffsets. @throws ArgumentException */
function ambiguousOffsets(zone: NetTimeZoneInfo, time: NetDateTime, what: 'DateTime' | 'DateTimeOffset'): Value {
  if (!zone.isAmbiguous(time.ticks))
    throw argumentException(`The supplied ${what} is not in an ambiguous time range.`, `d${what.slice(1)}`);
  return arrayOfType(
    'System.TimeSpan',
    zone.ambiguousOffsets(time.ticks).map((ticks) => new NetTimeSpan(ticks)),
  );
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
      'bool IsDaylightSavingTime(System.DateTimeOffset dateTimeOffset)': (z: Z, d: NetDateTimeOffset) => z.isDaylight(timeIn(z, d)),
      'bool IsAmbiguousTime(System.DateTimeOffset dateTimeOffset)': (z: Z, d: NetDateTimeOffset) => z.isAmbiguous(timeIn(z, d).ticks),
      'bool IsInvalidTime(datetime dateTime)': (z: Z, d: NetDateTime) => d.kind !== DateTimeKind.Utc && z.isInvalid(d.ticks),
      'timespan[] GetAmbiguousTimeOffsets(datetime dateTime)': (z: Z, d: NetDateTime) => ambiguousOffsets(z, d, 'DateTime'),
      'timespan[] GetAmbiguousTimeOffsets(System.DateTimeOffset dateTimeOffset)': (z: Z, d: NetDateTimeOffset) =>
        ambiguousOffsets(z, timeIn(z, d), 'DateTimeOffset'),
      [`${own}+AdjustmentRule[] GetAdjustmentRules()`]: (z: Z) => arrayOfType(`${own}+AdjustmentRule`, z.adjustmentRules()),
      'string ToSerializedString()': (z: Z) =>
        serializeZone(
          z,
          z.adjustmentRules().filter((r) => r instanceof AdjustmentRule),
        ),
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
      ...customZones(),
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
      ) => convert(d, to, checkedSource(d, notNull(from, 'sourceTimeZone'))),
      [`System.DateTimeOffset ConvertTime(System.DateTimeOffset dateTimeOffset, ${own} destinationTimeZone)`]: (
        _s,
        d: NetDateTimeOffset,
        z: Z | null,
      ) => convertOffset(d, z),
      'System.DateTimeOffset ConvertTimeBySystemTimeZoneId(System.DateTimeOffset dateTimeOffset, string destinationTimeZoneId)': (
        _s,
        d: NetDateTimeOffset,
        id: string,
      ) => convertOffset(d, NetTimeZoneInfo.find(id)),
      'datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)': (_s, d: NetDateTime, id: string) =>
        convert(d, NetTimeZoneInfo.find(id)),
      'datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)': (
        _s,
        d: NetDateTime,
        from: string,
        to: string,
      ) => convert(d, NetTimeZoneInfo.find(to), NetTimeZoneInfo.find(from)),
      [`datetime ConvertTimeFromUtc(datetime dateTime, ${own} destinationTimeZone)`]: (_s, d: NetDateTime, z: Z | null) => {
        if (d.kind === DateTimeKind.Local) throw wrongKind();
        return notNull(z, 'destinationTimeZone').fromUtc(d.ticks);
      },
      'datetime ConvertTimeToUtc(datetime dateTime)': (_s, d: NetDateTime) => d.toUniversalTime(),
      [`datetime ConvertTimeToUtc(datetime dateTime, ${own} sourceTimeZone)`]: (_s, d: NetDateTime, z: Z | null) =>
        d.kind === DateTimeKind.Utc ? d : validIn(checkedSource(d, notNull(z, 'sourceTimeZone')), d),
    },
  });
}
