/** Ticks (100 ns) of .NET's units. */
export const ticksPerMillisecond = 10_000n;
/** Ticks of a second. */
export const ticksPerSecond = 10_000_000n;
/** Ticks of a minute. */
export const ticksPerMinute = 600_000_000n;
/** Ticks of an hour. */
export const ticksPerHour = 36_000_000_000n;
/** Ticks of a day. */
export const ticksPerDay = 864_000_000_000n;
/** Ticks of 9999-12-31T23:59:59.9999999, the last moment. */
export const maxTicks = 3_155_378_975_999_999_999n;
/** Ticks of 1970-01-01. */
export const unixEpochTicks = 621_355_968_000_000_000n;

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Gregorian leap years. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysBefore[month] as number) - (daysBefore[month - 1] as number);
}

/** True for a day that exists in the years 1 to 9999. */
export function isValidDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 0001-01-01 of a valid date. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year - 1;
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (daysBefore[month - 1] as number) + leap + day - 1;
}

/** Year, month, day and day of the year of a day number. */
export function dateOfDay(days: number): { year: number; month: number; day: number; dayOfYear: number } {
  let n = days;
  const y400 = Math.floor(n / 146097);
  n -= y400 * 146097;
  const y100 = Math.min(3, Math.floor(n / 36524));
  n -= y100 * 36524;
  const y4 = Math.floor(n / 1461);
  n -= y4 * 1461;
  const y1 = Math.min(3, Math.floor(n / 365));
  n -= y1 * 365;
  const year = y400 * 400 + y100 * 100 + y4 * 4 + y1 + 1;
  const leap = isLeapYear(year) ? 1 : 0;
  let month = 1;
  while (month < 12 && n >= (daysBefore[month] as number) + (month >= 2 ? leap : 0)) month++;
  const before = (daysBefore[month - 1] as number) + (month > 2 ? leap : 0);
  return { year, month, day: n - before + 1, dayOfYear: n + 1 };
}

/** Ticks of a valid date and time of day. */
export function ticksOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ticks = 0): bigint {
  return BigInt(dayNumber(year, month, day)) * ticksPerDay + BigInt((hour * 3600 + minute * 60 + second) * 10_000_000 + ticks);
}
