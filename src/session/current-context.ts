import { scheduler } from '../scheduler/scheduler.ts';
import type { ExecutionContext } from './execution-context.ts';

let latest: ExecutionContext | null = null;

/** Notes the runspace that a fiber works for, and the one to use outside fibers. */
export function setCurrentContext(context: ExecutionContext): void {
  latest = context;
  if (scheduler.current) scheduler.current.local = context;
}

/** The runspace of the running fiber; outside fibers the one made last. @throws Error when there is none at all. */
export function currentContext(): ExecutionContext {
  const context = (scheduler.current?.local as ExecutionContext | null | undefined) ?? latest;
  if (!context) throw new Error('There is no runspace.');
  return context;
}
