import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from './execution-context.ts';

const key = Symbol('SessionEnd');

/** Work that the end of a session has to wait for: jobs are stopped, processes ended, files removed. */
export type SessionEndWork = () => Steps<void>;

function workOf(context: ExecutionContext): Set<SessionEndWork> {
  return context.service(key, () => new Set<SessionEndWork>());
}

/** Asks for work to be done when the runspace closes (Runspace.Close). @returns a function that takes it back */
export function atSessionEnd(context: ExecutionContext, work: SessionEndWork): () => void {
  const all = workOf(context);
  all.add(work);
  return () => void all.delete(work);
}

/** Closes a runspace: everything asked for with {@link atSessionEnd}, the latest first. Whoever made the runspace calls it once, on a fiber. */
export function* endSession(context: ExecutionContext): Steps<void> {
  const all = workOf(context);
  while (all.size > 0)
    for (const work of [...all].reverse()) {
      all.delete(work);
      yield* work();
    }
}
