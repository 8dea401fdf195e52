import type { PipelineAst, PipelineChainAst } from '../../grammar/index.ts';
import type { Frame } from '../compile/frame.ts';
import type { Step } from '../scheduler/suspension.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Starts `… &` as a job and writes the job object to the frame's output. */
export type StartBackground = (f: Frame, ast: PipelineAst | PipelineChainAst) => Step<undefined>;

const key = Symbol('StartBackground');

/** Set by the job system when it is part of the program. */
export function setBackgroundHook(context: ExecutionContext, start: StartBackground): void {
  context.services.set(key, start);
}

/** What starts background jobs; null when this program has no jobs. */
export function backgroundHook(context: ExecutionContext): StartBackground | null {
  return (context.services.get(key) as StartBackground | undefined) ?? null;
}
