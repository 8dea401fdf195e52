import { setFlagsFromString } from 'node:v8';

/**
 * Slices that the clock has ended before code is optimized as soon as V8 would by itself. Optimizing what a script's loops run through costs about 60 ms, which
 * a script that is over sooner never gets back; V8 counts what ran before too, so that a longer one has what it needs optimized at once.
 */
const slicesBeforeTierUp = 3;

/** V8's own values of the flags that make-snapshot.cjs sets higher. */
const ownFlags = ['--ticks-before-optimization=3', '--max-bytecode-size-for-early-opt=81'];

let slices = 0;

/** To be called when the clock has ended a time slice: at the third, V8's optimizing compiler is let loose. */
export function noteSliceUsed(): void {
  if (++slices === slicesBeforeTierUp) for (const flag of ownFlags) setFlagsFromString(flag);
}
