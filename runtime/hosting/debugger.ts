import { callStackOf } from '../../src/commands/utility/call-stack-frame.ts';
import { type BreakpointOperations, localBreakpoints } from '../../src/debugger/breakpoint-operations.ts';
import { accessModeOf, Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from '../../src/debugger/breakpoints.ts';
import { breakpointList, DebuggerCommandResults } from '../../src/debugger/debugger-objects.ts';
import { ScriptDebugger, debuggerOf as scriptDebuggerOf, type UnhandledBreakpoints } from '../../src/debugger/script-debugger.ts';
import { eventAccessors } from '../../src/dotnet/events.ts';
import { defineType, getType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { exceptionOf, runtimeException } from '../../src/errors/throw.ts';
import { AutomationNull } from '../../src/objects/collections.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { PropertyBody } from '../../src/objects/net-type.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { complete, lift, type Step, type Steps } from '../../src/scheduler/suspension.ts';
import { currentContext } from '../../src/session/current-context.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import type { PSDataCollection } from '../jobs/ps-data-collection.ts';
import { PowerShell } from './powershell.ts';
import { PSCommand } from './ps-command.ts';
import { openRunspaces } from './runspace.ts';

const m = 'System.Management.Automation.';

/** Which of PowerShell's debuggers of other processes an object stands for. */
export type RemoteDebuggerKind = 'RemoteDebugger' | 'RemotingJobDebugger';

/** The debugger of a session in another process: its breakpoints, and whether it has stopped. */
export class RemoteDebugger extends NetObject {
  /** DebugMode; null for Default. */
  mode: Value = null;
  inBreakpoint = false;
  unhandled: UnhandledBreakpoints = 'Ignore';
  constructor(
    kind: RemoteDebuggerKind,
    readonly breakpoints: BreakpointOperations | null,
  ) {
    super();
    this.netType = getType(m + kind);
  }
}

/** System.Management.Automation.JobManager: knows no job source but the built-in ones. */
export class JobManager extends NetObject {}

type Debugger = ScriptDebugger | RemoteDebugger;

const instanceIds = new WeakMap<Debugger, NetGuid>();

function instanceIdOf(d: Debugger): NetGuid {
  let id = instanceIds.get(d);
  if (id === undefined) instanceIds.set(d, (id = NetGuid.create()));
  return id;
}

function nullArgument(name: string): never {
  throw exceptionOf(
    `${m}PSArgumentNullException`,
    `Cannot process argument because the value of argument "${name}" is null. Change the value of argument "${name}" to a non-null value.`,
  );
}

/** The breakpoints of a debugger, or of the runspace with an id. @throws PSArgumentException for an id that is none */
function breakpointsAt(d: Debugger, runspaceId: Value): BreakpointOperations {
  if (runspaceId !== null) {
    const found = openRunspaces(currentContext()).find((r) => r.id === runspaceId);
    if (found === undefined) throw exceptionOf(`${m}PSArgumentException`, `Invalid runspace id: ${toText(runspaceId)}`);
    if (!found.isRemote) return localBreakpoints(scriptDebuggerOf(found.session));
  }
  const own = d instanceof ScriptDebugger ? localBreakpoints(d) : d.breakpoints;
  if (own === null) throw exceptionOf(`${m}PSNotImplementedException`, 'The method or operation is not implemented.');
  return own;
}

function breakpointOf(value: Value): Breakpoint {
  const given = baseObject(value);
  return given instanceof Breakpoint ? given : nullArgument('breakpoint');
}

const orNull = (text: string | null): string | null => (text === '' ? null : text);

/** Each method of breakpoints once as it is and once with the id of a runspace. */
function both(
  returns: string,
  name: string,
  parameters: string,
  work: (at: BreakpointOperations, ...args: never[]) => Step<Value>,
): Record<string, (d: Debugger, ...args: Value[]) => Step<Value>> {
  const run = work as (at: BreakpointOperations, ...args: Value[]) => Step<Value>;
  const comma = parameters === '' ? '' : ', ';
  return {
    [`${returns} ${name}(${parameters})`]: (d, ...args) => run(breakpointsAt(d, null), ...args),
    [`${returns} ${name}(${parameters}${comma}System.Nullable[int] runspaceId)`]: (d, ...args) =>
      run(breakpointsAt(d, args.at(-1) ?? null), ...args.slice(0, -1)),
  };
}

function* setAll(at: BreakpointOperations, breakpoints: Value): Steps<Value> {
  for (const b of toItems(breakpoints, true)) yield* complete(at.set(breakpointOf(b)));
  return AutomationNull;
}
function* listed(at: BreakpointOperations): Steps<Value> {
  return breakpointList(yield* complete(at.all()));
}
function* found(at: BreakpointOperations, id: number): Steps<Value> {
  return (yield* complete(at.all())).find((b) => b.id === id) ?? null;
}

/**
 * A command for a debugger that has stopped: one of its own, or any other, which runs where the script stands (ScriptDebugger.ProcessCommand,
 * PowerShell.InvokeWithDebugger).
 */
function* processCommand(d: Debugger, given: Value, output: Value): Steps<Value> {
  const command = baseObject(given);
  const into = baseObject(output);
  if (!(command instanceof PSCommand)) return nullArgument('command');
  if (into === null) return nullArgument('output');
  const stop = d instanceof ScriptDebugger ? d.stop : null;
  if (stop === null || !(d instanceof ScriptDebugger))
    throw runtimeException(
      'Debugger:CannotProcessCommandNotStopped',
      'InvalidOperation',
      'The debugger cannot process commands unless it is in the Stopped state.',
      null,
      `${m}PSInvalidOperationException`,
    );
  const add = (value: Value): void => void (into as PSDataCollection).add(value);
  const text = command.list.length > 0 ? command.commands[0]!.commandText : '';
  if (/^(?:d|detach)$/i.test(text.trim()))
    throw exceptionOf(
      `${m}PSInvalidOperationException`,
      'The debugger detach command is not applicable.  The detach command only applies when debugging jobs and runspaces with the Debug-Job or Debug-Runspace cmdlets.',
    );
  const meant = d.commands.process(text.trim(), stop.invocationInfo, add);
  if (meant.resumeAction !== null || meant.executedByDebugger) return new DebuggerCommandResults(meant.resumeAction, true);
  const shell = new PowerShell(currentContext(), true);
  const isOther = meant.command.toLowerCase() !== text.trim().toLowerCase();
  if (isOther) shell.commands.addCommand(meant.command, false, true);
  else shell.commands = command;
  for (const c of shell.commands.commands) c.merges.push('All');
  yield* shell.invoke(null, add);
  return new DebuggerCommandResults(null, isOther);
}

const enumOf = (type: string, name: string): Value => enumMember(getType(m + type), name) ?? null;

/** Defines the types. */
export function defineDebuggers(): void {
  const mode: PropertyBody = { get: (d: Debugger) => d.mode ?? enumOf('DebugModes', 'Default') };
  const stopArgs = `${m}DebuggerStopEventArgs`;
  const breakpoint = `${m}Breakpoint`;
  defineType({
    name: `${m}Debugger`,
    abstract: true,
    events: [`System.EventHandler[${stopArgs}] DebuggerStop`, `System.EventHandler[${m}BreakpointUpdatedEventArgs] BreakpointUpdated`],
    properties: {
      'bool InBreakpoint': { get: (d: Debugger) => d.inBreakpoint },
      [`${m}DebugModes DebugMode`]: mode,
      'bool IsActive': { get: (d: Debugger) => d instanceof ScriptDebugger && d.stop !== null },
      'guid InstanceId': { get: (d: Debugger) => instanceIdOf(d) },
    },
    methods: {
      ...eventAccessors('DebuggerStop', `System.EventHandler[${stopArgs}]`),
      ...eventAccessors('BreakpointUpdated', `System.EventHandler[${m}BreakpointUpdatedEventArgs]`),
      [`void SetDebugMode(${m}DebugModes mode)`]: (d: Debugger, value: Value) => {
        d.mode = toText(value) === 'Default' ? null : value;
      },
      'void SetDebuggerStepMode(bool enabled)': (d: Debugger, on: boolean) => {
        if (d instanceof ScriptDebugger) d.setStepMode(on);
      },
      [`${m}DebuggerCommandResults ProcessCommand(${m}PSCommand command, ${m}PSDataCollection[psobject] output)`]: (
        d: Debugger,
        command: Value,
        output: Value,
      ) => lift(processCommand(d, command, output)),
      'void StopProcessCommand()': () => undefined,
      [`${stopArgs} GetDebuggerStopArgs()`]: (d: Debugger) => (d instanceof ScriptDebugger ? d.stop : null),
      [`void SetDebuggerAction(${m}DebuggerResumeAction resumeAction)`]: () => {
        throw exceptionOf(`${m}PSNotSupportedException`, 'SetDebugAction is not implemented for the local script debugger.');
      },
      [`System.Collections.Generic.IEnumerable[${m}CallStackFrame] GetCallStack()`]: (d: Debugger) =>
        callStackOf(d instanceof ScriptDebugger ? d.context : currentContext()),
      [`void ResetCommandProcessorSource()`]: (d: Debugger) => {
        if (d instanceof ScriptDebugger) d.commands.reset();
      },
      ...both('void', 'SetBreakpoints', `System.Collections.Generic.IEnumerable[${breakpoint}] breakpoints`, (at, all: Value) =>
        lift(setAll(at, all)),
      ),
      ...both(breakpoint, 'GetBreakpoint', 'int id', (at, id: number) => lift(found(at, id))),
      ...both(`System.Collections.Generic.List[${breakpoint}]`, 'GetBreakpoints', '', (at) => lift(listed(at))),
      ...both(
        `${m}CommandBreakpoint`,
        'SetCommandBreakpoint',
        'string command, scriptblock action, string path',
        (at, command: string, action: ScriptBlock | null, path: string | null) =>
          at.set(new CommandBreakpoint(orNull(path), command, action)),
      ),
      ...both(
        `${m}LineBreakpoint`,
        'SetLineBreakpoint',
        'string path, int line, int column, scriptblock action',
        (at, path: string, line: number, column: number, action: ScriptBlock | null) =>
          at.set(new LineBreakpoint(path, line, column, action)),
      ),
      ...both(
        `${m}VariableBreakpoint`,
        'SetVariableBreakpoint',
        `string variableName, ${m}VariableAccessMode accessMode, scriptblock action, string path`,
        (at, name: string, access: Value, action: ScriptBlock | null, path: string | null) =>
          at.set(new VariableBreakpoint(orNull(path), name, accessModeOf(access), action)),
      ),
      ...both(breakpoint, 'EnableBreakpoint', `${breakpoint} breakpoint`, (at, b: Value) => at.enable(breakpointOf(b), true)),
      ...both(breakpoint, 'DisableBreakpoint', `${breakpoint} breakpoint`, (at, b: Value) => at.enable(breakpointOf(b), false)),
      ...both('bool', 'RemoveBreakpoint', `${breakpoint} breakpoint`, (at, b: Value) => at.remove(breakpointOf(b))),
    },
  });
  defineType({ name: `${m}ScriptDebugger`, baseType: `${m}Debugger`, sealed: true, jsClass: ScriptDebugger });
  for (const kind of ['RemoteDebugger', 'RemotingJobDebugger']) defineType({ name: m + kind, baseType: `${m}Debugger`, sealed: true });
  defineType({
    name: `${m}DebugModes`,
    kind: 'enum',
    flags: true,
    enumValues: { None: 0, Default: 1, LocalScript: 2, RemoteScript: 4 },
  });
  defineType({
    name: `${m}JobManager`,
    jsClass: JobManager,
    sealed: true,
    methods: { 'bool IsRegistered(string typeName)': (_m: JobManager, name: string) => name === 'ThreadJobSourceAdapter' },
  });
}
