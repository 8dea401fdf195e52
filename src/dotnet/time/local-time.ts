import { monotonicTime } from '../../scheduler/monotonic-time.ts';
import { dateOfDay, ticksPerDay, unixEpochTicks } from './calendar.ts';

/** When the clock that adds digits to the system clock's milliseconds began, in milliseconds since 1970; wrong until somebody asks. */
let origin = 0;

/** The time as the system clock has it now, in ticks of UTC, to less than two milliseconds; never earlier than the last answer unless that clock was set back. */
export function utcNowTicks(): bigint {
  const elapsed = monotonicTime();
  const now = Date.now();
  // The other clock does not follow changes of the system clock.
  if (Math.abs(origin + elapsed - now) >= 2) origin = now - elapsed;
  return unixEpochTicks + BigInt(Math.floor((origin + elapsed) * 10)) * 1000n;
}

/** Milliseconds since 1970 of ticks, rounded down. */
export function unixMilliseconds(ticks: bigint): number {
  const offset = ticks - unixEpochTicks;
  const ms = offset / 10_000n;
  return Number(offset < 0n && offset % 10_000n !== 0n ? ms - 1n : ms);
}

/** Ticks to add to a UTC time to get the local one. */
export function localOffsetOfUtc(utcTicks: bigint): bigint {
  return BigInt(Math.round(-new Date(unixMilliseconds(utcTicks)).getTimezoneOffset() * 60)) * 10_000_000n;
}

/** Ticks to take from a local time to get UTC. */
export function localOffsetOfLocal(localTicks: bigint): bigint {
  const { year, month, day } = dateOfDay(Number(localTicks / ticksPerDay));
  const ofDay = Number(localTicks % ticksPerDay) / 10_000;
  const date = new Date(2000, month - 1, day, 0, 0, 0, 0);
  date.setFullYear(year, month - 1, day);
  date.setHours(Math.floor(ofDay / 3_600_000), Math.floor(ofDay / 60_000) % 60, Math.floor(ofDay / 1000) % 60, Math.floor(ofDay % 1000));
  return BigInt(Math.round(-date.getTimezoneOffset() * 60)) * 10_000_000n;
}
