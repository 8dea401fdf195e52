/** Dates, times and durations. */
export { formatDateTime } from './date-format.ts';
export { NetDateOnly, NetTimeOnly } from './date-only.ts';
export { DateTimeKind, NetDateTime } from './date-time.ts';
export { NetDateTimeOffset } from './date-time-offset.ts';
export { parseDateTime, tryParseDateTime } from './date-time-types.ts';
export { NetStopwatch } from './stopwatch.ts';
export { NetTimeSpan } from './time-span.ts';
export { formatTimeSpan, parseTimeSpan } from './time-span-text.ts';
