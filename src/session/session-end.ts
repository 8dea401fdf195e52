import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from './execution-context.ts';

const key = Symbol('SessionEnd');

/** Work that the end of a session has to wait for: jobs are stopped, processes ended, files removed. */
export type SessionEndWork = () => Steps<void>;

function workOf(context: ExecutionContext): { first: Set<SessionEndWork>; rest: Set<SessionEndWork> } {
  return context.service(key, () => ({ first: new Set<SessionEndWork>(), rest: new Set<SessionEndWork>() }));
}

/**
 * Asks for work to be done when the runspace closes (Runspace.Close).
 * @param first before all other work: script code that still runs (the actions of PowerShell.Exiting) finds everything as it was
 * @returns a function that takes it back
 */
export function atSessionEnd(context: ExecutionContext, work: SessionEndWork, first = false): () => void {
  const { first: early, rest } = workOf(context);
  const all = first ? early : rest;
  all.add(work);
  return () => void all.delete(work);
}

/** Closes a runspace: everything asked for with {@link atSessionEnd}, the latest first. Whoever made the runspace calls it once, on a fiber. */
export function* endSession(context: ExecutionContext): Steps<void> {
  const { first, rest } = workOf(context);
  while (first.size + rest.size > 0) {
    const all = first.size > 0 ? first : rest;
    for (const work of [...all].reverse()) {
      all.delete(work);
      yield* work();
    }
  }
}
