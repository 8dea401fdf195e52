/** What debuggers of two processes tell each other (DebuggerStopEventArgs and DebuggerCommandResults as serialization.cs writes and rehydrates them). */
import type { Breakpoint } from '../../src/debugger/breakpoints.ts';
import { DebuggerCommandResults, DebuggerStopEventArgs, type ResumeAction } from '../../src/debugger/debugger-objects.ts';
import { arrayOf } from '../../src/objects/collections.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { PSObject } from '../../src/objects/ps-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { invocationNotes } from '../../src/serialization/informational-record-notes.ts';
import { breakpointBag, breakpointFromBag } from './breakpoint-bags.ts';
import { decodeInvocationInfo } from './invocation-info.ts';
import { listOf, managementEnum, optional, plain, propertyBag } from './remote-objects.ts';

const m = 'System.Management.Automation.';
/** DebuggerResumeAction in the order of its numbers. */
const actions: readonly ResumeAction[] = ['Continue', 'StepInto', 'StepOut', 'StepOver', 'Stop'];

/** How a script goes on, as the other side reads it. */
export function resumeActionBag(action: ResumeAction): Value {
  return managementEnum('DebuggerResumeAction', action, actions.indexOf(action));
}

/** How a script is to go on: an enum, its name or its number; null for anything else. */
export function resumeActionFromBag(value: Value): ResumeAction | null {
  const number = plain(value);
  const text = value === null ? '' : toText(value);
  return (typeof number === 'number' ? actions[number] : actions.find((action) => action === text)) ?? null;
}

function typed(bag: PSObject, ...names: string[]): PSObject {
  bag.typeNames = [...names, 'System.Object'];
  return bag;
}

/** Where a script has stopped, as the other side reads it. */
export function stopBag(stop: DebuggerStopEventArgs): Value {
  const { invocationInfo } = stop;
  const invocation = invocationInfo === null ? null : propertyBag([]);
  if (invocation !== null && invocationInfo !== null)
    for (const note of invocationNotes(invocationInfo)) invocation.instanceMembers.set(note);
  return typed(
    propertyBag([
      ['Breakpoints', arrayOf(stop.breakpoints.map(breakpointBag))],
      ['ResumeAction', resumeActionBag(stop.resumeAction)],
      ['SerializedInvocationInfo', invocation],
    ]),
    `${m}DebuggerStopEventArgs`,
    'System.EventArgs',
  );
}

/** Where a script of the other side has stopped. @throws PSRemotingDataStructureException */
export function stopFromBag(bag: Value): DebuggerStopEventArgs {
  const invocation = optional(bag, 'SerializedInvocationInfo') ?? null;
  const breakpoints = optional(bag, 'Breakpoints') === undefined ? [] : listOf(bag, 'Breakpoints').map(breakpointFromBag);
  return new DebuggerStopEventArgs(
    invocation === null ? null : decodeInvocationInfo(invocation),
    breakpoints.filter((b): b is Breakpoint => b !== null),
  );
}

/** What became of a command that a debugger was given, as the other side reads it. */
export function commandResultsBag(action: ResumeAction | null, evaluatedByDebugger: boolean): Value {
  return typed(
    propertyBag([
      ['ResumeAction', action === null ? null : resumeActionBag(action)],
      ['EvaluatedByDebugger', evaluatedByDebugger],
    ]),
    `${m}DebuggerCommandResults`,
  );
}

/** PowerShell's servers answer with the command itself where their script debugger took it. */
const answers = new Set([`${m}DebuggerCommandResults`, `${m}DebuggerCommand`]);

/** What became of a command at the other side; null for any other object. */
export function commandResultsFromBag(value: Value): DebuggerCommandResults | null {
  const name = value instanceof NetObject ? value.typeNames?.[0] : undefined;
  if (name === undefined || !answers.has(name.replace(/^Deserialized\./, ''))) return null;
  const action = resumeActionFromBag(optional(value, 'ResumeAction') ?? null);
  const isTaken = optional(value, 'EvaluatedByDebugger') === true || optional(value, 'ExecutedByDebugger') === true;
  return new DebuggerCommandResults(action, isTaken);
}
