/** What the debugger tells of a stop, and takes as an answer (debugger.cs). */

import { GenericCollection, GenericList } from '../dotnet/collections/generic-list.ts';
import { EventArgs } from '../dotnet/object-types.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import { PSArray } from '../objects/collections.ts';
import { enumMember } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { Breakpoint } from './breakpoints.ts';

const m = 'System.Management.Automation.';

/** DebuggerResumeAction, by name. */
export type ResumeAction = 'Continue' | 'StepInto' | 'StepOut' | 'StepOver' | 'Stop';

/** BreakpointUpdateType, by name. */
export type BreakpointUpdate = 'Set' | 'Removed' | 'Enabled' | 'Disabled';

/** The member of DebuggerResumeAction with this name; null for none. */
function resumeActionValue(action: ResumeAction | null): Value {
  return action === null ? null : (enumMember(getType(`${m}DebuggerResumeAction`), action) ?? null);
}

/** System.Management.Automation.DebuggerStopEventArgs: where a script has stopped, and how it is to go on. */
export class DebuggerStopEventArgs extends EventArgs {
  resumeAction: ResumeAction = 'Continue';
  constructor(
    readonly invocationInfo: InvocationInfo | null,
    readonly breakpoints: readonly Breakpoint[],
  ) {
    super();
  }
}

/** System.Management.Automation.PSDebugContext: `$PSDebugContext` while a script is stopped. */
export class PSDebugContext extends NetObject {
  readonly breakpoints: PSArray;
  constructor(
    readonly invocationInfo: InvocationInfo | null,
    breakpoints: readonly Breakpoint[],
    readonly trigger: Value,
  ) {
    super();
    this.breakpoints = new PSArray([...breakpoints], getType(`${m}Breakpoint[]`));
  }
}

/** System.Management.Automation.DebuggerCommandResults: what became of a command that was given to a debugger. */
export class DebuggerCommandResults extends NetObject {
  constructor(
    readonly resumeAction: ResumeAction | null,
    readonly evaluatedByDebugger: boolean,
  ) {
    super();
  }
}

/** System.Management.Automation.BreakpointUpdatedEventArgs. */
export class BreakpointUpdatedEventArgs extends EventArgs {
  constructor(
    readonly breakpoint: Breakpoint,
    readonly updateType: BreakpointUpdate,
    readonly breakpointCount: number,
  ) {
    super();
  }
}

/** The breakpoints as `List[Breakpoint]`. */
export function breakpointList(breakpoints: readonly Breakpoint[]): GenericList {
  return new GenericList([...breakpoints], genericOf('System.Collections.Generic.List', getType(`${m}Breakpoint`)));
}

defineType({
  name: `${m}DebuggerStopEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: DebuggerStopEventArgs,
  properties: {
    [`${m}InvocationInfo InvocationInfo`]: { get: (a: DebuggerStopEventArgs) => a.invocationInfo },
    [`System.Collections.ObjectModel.Collection[${m}Breakpoint] Breakpoints`]: {
      get: (a: DebuggerStopEventArgs) =>
        new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType(`${m}Breakpoint`)), [...a.breakpoints]),
    },
    [`${m}DebuggerResumeAction ResumeAction`]: {
      get: (a: DebuggerStopEventArgs) => resumeActionValue(a.resumeAction),
      set: (a: DebuggerStopEventArgs, value: Value) => {
        a.resumeAction = toText(value) as ResumeAction;
      },
    },
  },
});
defineType({
  name: `${m}PSDebugContext`,
  jsClass: PSDebugContext,
  properties: {
    [`${m}InvocationInfo InvocationInfo`]: { get: (c: PSDebugContext) => c.invocationInfo },
    [`${m}Breakpoint[] Breakpoints`]: { get: (c: PSDebugContext) => c.breakpoints },
    'System.Object Trigger': { get: (c: PSDebugContext) => c.trigger },
  },
});
defineType({
  name: `${m}DebuggerCommandResults`,
  jsClass: DebuggerCommandResults,
  sealed: true,
  properties: {
    [`System.Nullable[${m}DebuggerResumeAction] ResumeAction`]: {
      get: (r: DebuggerCommandResults) => resumeActionValue(r.resumeAction),
    },
    'bool EvaluatedByDebugger': { get: (r: DebuggerCommandResults) => r.evaluatedByDebugger },
  },
});
defineType({
  name: `${m}BreakpointUpdatedEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: BreakpointUpdatedEventArgs,
  properties: {
    [`${m}Breakpoint Breakpoint`]: { get: (a: BreakpointUpdatedEventArgs) => a.breakpoint },
    [`${m}BreakpointUpdateType UpdateType`]: {
      get: (a: BreakpointUpdatedEventArgs) => enumMember(getType(`${m}BreakpointUpdateType`), a.updateType) ?? null,
    },
    'int BreakpointCount': { get: (a: BreakpointUpdatedEventArgs) => a.breakpointCount },
  },
});
