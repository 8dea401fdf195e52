import { setFlagsFromString, startupSnapshot } from 'node:v8';

/** A flag of V8 that changes while a script runs, at the end of how many slices of the clock, for a node that was started with the flag `startedWith`. */
interface LateFlag {
  readonly flag: string;
  readonly startedWith: string;
  readonly slices: number;
}

/**
 * At the third slice code is optimized as soon as V8 would by itself (make-snapshot.cjs sets that higher). Optimizing what a script's loops run through costs about
 * 60 ms, which a script that is over sooner never gets back; V8 counts what ran before too, so that a longer one has what it needs optimized at once.
 * The room for new objects begins with 8 MB. After half a second it may grow, where much of what is made lives on: a program of many modules spends a sixth
 * of its time on collections otherwise, and a short script would spend more on page faults. (A factor of 1 is not known to V8 while it starts.)
 */
const lateFlags: readonly LateFlag[] = [
  { flag: '--semi-space-growth-factor=1', startedWith: '--semi-space-growth-factor=', slices: 1 },
  { flag: '--ticks-before-optimization=3', startedWith: '--ticks-before-optimization=', slices: 3 },
  { flag: '--max-bytecode-size-for-early-opt=81', startedWith: '--max-bytecode-size-for-early-opt=', slices: 3 },
  { flag: '--semi-space-growth-factor=2', startedWith: '--semi-space-growth-factor=', slices: 40 },
];

let slices = 0;

/** To be called when the clock has ended a time slice. A snapshot that is being made keeps the flags that it is made with: they must be those that it is used with. */
export function noteSliceUsed(): void {
  if (startupSnapshot.isBuildingSnapshot()) return;
  slices++;
  for (const flag of flagsAt(slices, process.execArgv)) setFlagsFromString(flag);
}

/** The flags to set at the end of that many slices, for a node that was started with `execArgv`: to name one that V8 does not know would be a message on the standard output. */
export function flagsAt(ended: number, execArgv: readonly string[]): string[] {
  return lateFlags
    .filter(({ startedWith, slices: at }) => at === ended && execArgv.some((word) => word.startsWith(startedWith)))
    .map(({ flag }) => flag);
}
