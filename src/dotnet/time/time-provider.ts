import { NetObject, type Value } from '../../objects/net-object.ts';
import type { Int64 } from '../../objects/numbers.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { callMethod } from '../comparers.ts';
import { changeTimer, ThreadingTimer } from '../diagnostics/threading-timer.ts';
import { defineType } from '../registry.ts';
import { long, notNull } from '../values.ts';
import { NetDateTimeOffset } from './date-time-offset.ts';
import { NetTimeSpan } from './time-span.ts';
import { NetTimeZoneInfo } from './time-zone-info.ts';

/** System.TimeProvider: scripts derive from it to give a time of their own. */
export class TimeProvider extends NetObject {}
class SystemTimeProvider extends TimeProvider {}

/** TimeProvider.SystemTimeProviderTimer. */
class ProviderTimer extends ThreadingTimer {}

const frequency = 1_000_000_000n;

/** The time between two stamps. */
function elapsed(from: bigint, to: bigint): NetTimeSpan {
  return new NetTimeSpan(((to - from) * 10_000_000n) / frequency);
}

/** A property, a script's own where its class has one. */
function readProperty(target: NetObject, name: string): Value {
  return runNow(target.netType.getProperty(name, false)?.body.get?.(target) as never) as Value;
}

/** Defines System.TimeProvider. */
export function defineTimeProvider(): void {
  const system = new SystemTimeProvider();
  const own = 'System.TimeProvider';
  const offset = 'System.DateTimeOffset';
  const now = (p: TimeProvider): bigint => (callMethod(p, 'GetTimestamp', []) as Int64).value;
  const zoneOf = (p: TimeProvider): NetTimeZoneInfo => readProperty(p, 'LocalTimeZone') as NetTimeZoneInfo;
  const inZone = (time: NetDateTimeOffset, zone: NetTimeZoneInfo): NetDateTimeOffset => time.toOffset(zone.offsetAt(time.utcTicks));
  defineType({
    name: own,
    abstract: true,
    jsClass: TimeProvider,
    protectedConstructors: { '()': () => new TimeProvider() },
    properties: {
      'System.TimeZoneInfo LocalTimeZone': { get: () => NetTimeZoneInfo.local },
      'long TimestampFrequency': { get: () => long(frequency) },
    },
    staticProperties: { [`${own} System`]: { get: () => system } },
    methods: {
      [`${offset} GetUtcNow()`]: () => NetDateTimeOffset.now.toOffset(0n),
      [`${offset} GetLocalNow()`]: (p: TimeProvider) => inZone(callMethod(p, 'GetUtcNow', []) as NetDateTimeOffset, zoneOf(p)),
      'long GetTimestamp()': () => long(process.hrtime.bigint()),
      'timespan GetElapsedTime(long startingTimestamp)': (p: TimeProvider, from: Int64) => elapsed(from.value, now(p)),
      'timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)': (_p: TimeProvider, from: Int64, to: Int64) =>
        elapsed(from.value, to.value),
      'System.Threading.ITimer CreateTimer(System.Threading.TimerCallback callback, System.Object state, timespan dueTime, timespan period)':
        (_p: TimeProvider, callback: Value, state: Value, due: NetTimeSpan, period: NetTimeSpan) => {
          const timer = new ProviderTimer(notNull(callback, 'callback'), state);
          changeTimer(timer, due, period);
          return timer;
        },
    },
  });
  defineType({ name: 'System.Threading.ITimer', kind: 'interface', interfaces: ['System.IDisposable'] });
  defineType({
    name: `${own}+SystemTimeProviderTimer`,
    sealed: true,
    jsClass: ProviderTimer,
    interfaces: ['System.Threading.ITimer'],
    methods: {
      'bool Change(timespan dueTime, timespan period)': changeTimer,
      'void Dispose()': (t: ProviderTimer) => t.dispose(),
    },
  });
  defineType({ name: `${own}+SystemTimeProvider`, baseType: own, sealed: true, jsClass: SystemTimeProvider });
}
