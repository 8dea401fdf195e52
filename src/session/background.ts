import type { PipelineAst, PipelineChainAst } from '../../grammar/index.ts';
import type { Frame } from '../compile/frame.ts';
import type { Step } from '../scheduler/suspension.ts';

/** Starts `… &` as a job and writes the job object to the frame's output. */
export type StartBackground = (f: Frame, ast: PipelineAst | PipelineChainAst) => Step<undefined>;

let hook: StartBackground | null = null;

/** Set by the job system when it is part of the program. */
export function setBackgroundHook(start: StartBackground): void {
  hook = start;
}

/** What starts background jobs; null when this program has no jobs. */
export function backgroundHook(): StartBackground | null {
  return hook;
}
