import type { CmdletRuntime } from '../commands/cmdlet.ts';
import type { Value } from '../objects/net-object.ts';
import type { Done, Steps } from '../scheduler/suspension.ts';
import type { ScriptBlock } from './script-block.ts';

/** What ForEach-Object -Parallel was called with. */
export interface ParallelOptions {
  readonly block: ScriptBlock;
  readonly throttleLimit: number;
  /** 0: no limit. */
  readonly timeoutSeconds: number;
  readonly asJob: boolean;
  readonly useNewRunspace: boolean;
}

/** One ForEach-Object -Parallel: the job system runs the block for each object in a runspace of its own. */
export interface ParallelRun {
  /** Takes an input object; writes what has come in meanwhile. */
  process(item: Value): Done;
  /** After the last object: writes what comes until all have ended, or the job. */
  end(): Steps<void>;
  /** The command is over, however it ended: what still runs is stopped. */
  dispose(): void;
}

/** Begins a {@link ParallelRun}. @throws RuntimeException when a `$using:` value cannot be had */
export type StartParallel = (cmd: CmdletRuntime, options: ParallelOptions) => Steps<ParallelRun>;

let starter: StartParallel | null = null;

/** Set by the job system when it is part of the program. */
export function setParallelHook(start: StartParallel): void {
  starter = start;
}

/** What runs ForEach-Object -Parallel; null when this program has no jobs. */
export function parallelHook(): StartParallel | null {
  return starter;
}
