import { setFlagsFromString } from 'node:v8';

/**
 * Slices that the clock has ended before code is optimized as soon as V8 would by itself. Optimizing what a script's loops run through costs about 60 ms, which
 * a script that is over sooner never gets back; V8 counts what ran before too, so that a longer one has what it needs optimized at once.
 */
const slicesBeforeTierUp = 3;

/** V8's own values of the flags that make-snapshot.cjs sets higher, where V8 has them (Node 20). */
const ownFlags = { '--ticks-before-optimization': 3, '--max-bytecode-size-for-early-opt': 81 };

let slices = 0;

/** To be called when the clock has ended a time slice: at the third, V8's optimizing compiler is let loose. */
export function noteSliceUsed(): void {
  if (++slices === slicesBeforeTierUp) for (const flag of flagsToSetBack(process.execArgv)) setFlagsFromString(flag);
}

/** What sets back the flags that a node was started with (`execArgv`): to name one that V8 does not know would be a message on the standard output. */
export function flagsToSetBack(execArgv: readonly string[]): string[] {
  return Object.entries(ownFlags)
    .filter(([name]) => execArgv.some((word) => word.startsWith(`${name}=`)))
    .map(([name, value]) => `${name}=${value}`);
}
