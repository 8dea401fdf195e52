/**
 * Milliseconds, with digits after the point, since some moment of this machine's life: a clock that never goes back. (`performance`, which has the same, makes
 * Node load nine of its modules.)
 */
export function monotonicTime(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
