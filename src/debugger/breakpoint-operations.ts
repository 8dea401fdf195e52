/** What can be done with the breakpoints of a runspace, here or in another process (the methods of Debugger). */
import { NetObject, type Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import type { Step } from '../scheduler/suspension.ts';
import { ExecutionContext } from '../session/execution-context.ts';
import type { Breakpoint } from './breakpoints.ts';
import { debuggerOf, type ScriptDebugger } from './script-debugger.ts';

/** See the module. */
export interface BreakpointOperations {
  all(): Step<readonly Breakpoint[]>;
  set<T extends Breakpoint>(breakpoint: T): Step<T>;
  /** @returns the breakpoint as it is now; null when it is unknown */
  enable(breakpoint: Breakpoint, enabled: boolean): Step<Breakpoint | null>;
  /** @returns whether it was there */
  remove(breakpoint: Breakpoint): Step<boolean>;
}

/** The breakpoints of a runspace of this process. */
export function localBreakpoints(target: ScriptDebugger): BreakpointOperations {
  return {
    all: () => target.breakpoints,
    set: (b) => target.add(b),
    enable: (b, enabled) => target.enable(b, enabled),
    remove: (b) => target.remove(b),
  };
}

/** The breakpoints of the runspace that a command was given; its own where that is null. */
export function breakpointsOf(context: ExecutionContext, runspace: Value): BreakpointOperations {
  const given = baseObject(runspace);
  if (!(given instanceof NetObject)) return localBreakpoints(debuggerOf(context));
  const { breakpoints } = given as { breakpoints?: BreakpointOperations };
  if (breakpoints !== undefined) return breakpoints;
  const { session } = given as { session?: unknown };
  return localBreakpoints(debuggerOf(session instanceof ExecutionContext ? session : context));
}
