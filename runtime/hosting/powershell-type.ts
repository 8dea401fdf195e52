import { GenericCollection, NetList } from '../../src/dotnet/collections/generic-list.ts';
import { eventAccessors } from '../../src/dotnet/events.ts';
import { defineType, genericOf, getType, wellKnown } from '../../src/dotnet/registry.ts';
import type { NetTask } from '../../src/dotnet/system/tasks.ts';
import { exceptionOf, invalidOperation, psArgumentNull } from '../../src/errors/throw.ts';
import { NetDictionary } from '../../src/objects/collections.ts';
import { convertTo } from '../../src/objects/convert.ts';
import { enumMember, enumValue } from '../../src/objects/enum-value.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../src/objects/net-type.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { andThen, lift, type Step, type Steps } from '../../src/scheduler/suspension.ts';
import type { CommandInfo } from '../../src/session/command-info.ts';
import { currentContext } from '../../src/session/current-context.ts';
import { SteppablePipeline } from '../../src/session/types/steppable-pipeline.ts';
import type { RecordStream } from '../backends/thread/job-runspace.ts';
import { PSDataCollection } from '../jobs/ps-data-collection.ts';
import { openCommands } from './command-run.ts';
import type { InitialSessionState } from './initial-session-state.ts';
import {
  PowerShell,
  PowerShellAsyncResult,
  PSInvocationStateChangedEventArgs,
  PSInvocationStateInfo,
  resultCollection,
} from './powershell.ts';
import { type Command, PSCommand } from './ps-command.ts';
import { PSDataStreams } from './ps-data-streams.ts';
import type { Runspace } from './runspace.ts';
import { hostOf } from './runspace-factory.ts';
import type { RunspacePool } from './runspace-pool.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;
const notIdle = 'The state of the current PowerShell instance is not valid for this operation.';

/** An argument. @throws PSArgumentNullException where it is null */
function given<T>(value: T | null, name: string): T {
  if (value === null) throw psArgumentNull(name);
  return value;
}

/** The command that parameters go to. @throws PSInvalidOperationException before the first command */
function target(commands: PSCommand): Command {
  const { last } = commands;
  if (!last)
    throw exceptionOf(
      `${m}PSInvalidOperationException`,
      'A command is required to add a parameter. A command must be added to the PowerShell instance before adding a parameter.',
    );
  return last;
}

/** Methods that build commands, of PowerShell and PSCommand alike. */
function builders<T>(self: string, commandsOf: (o: T) => PSCommand, more: Record<string, MemberBody>): Record<string, MemberBody> {
  const add = (o: T, name: string | null, value: Value | undefined): Value => {
    target(commandsOf(o)).add(name, value);
    return o as Value;
  };
  const command = (o: T, content: string | null, isScript: boolean, local: boolean | null): Value => {
    commandsOf(o).addCommand(given(content, isScript ? 'script' : 'command'), isScript, local);
    return o as Value;
  };
  return {
    [`${self} AddCommand(string ${self === `${m}PSCommand` ? 'command' : 'cmdlet'})`]: (o: T, name: string) =>
      command(o, name, false, null),
    [`${self} AddCommand(string cmdlet, bool useLocalScope)`]: (o: T, name: string, local: boolean) => command(o, name, false, local),
    ...more,
    [`${self} AddScript(string script)`]: (o: T, script: string) => command(o, script, true, null),
    [`${self} AddScript(string script, bool useLocalScope)`]: (o: T, script: string, local: boolean) => command(o, script, true, local),
    [`${self} AddParameter(string parameterName, System.Object value)`]: (o: T, name: string, value: Value) => add(o, name, value),
    [`${self} AddParameter(string parameterName)`]: (o: T, name: string) => add(o, name, undefined),
    [`${self} AddArgument(System.Object value)`]: (o: T, value: Value) => add(o, null, value),
    [`${self} AddStatement()`]: (o: T) => {
      const { last } = commandsOf(o);
      if (last) last.isEndOfStatement = true;
      return o as Value;
    },
  };
}

function addParameters(ps: PowerShell, parameters: Value): PowerShell {
  const command = target(ps.commands);
  if (parameters instanceof NetDictionary) for (const [name, value] of parameters.entries()) command.add(toText(name), value);
  else for (const value of toItems(parameters, true)) command.add(null, value);
  return ps;
}

function inputOf(input: Value): Value[] | PSDataCollection | null {
  return input === null ? null : input instanceof PSDataCollection ? input : [...toItems(input, true)];
}

function invoke(ps: PowerShell, input: Value, settings: Value = null): Step<Value> {
  const results: Value[] = [];
  use(ps, settings);
  return andThen(lift(ps.invoke(inputOf(input), (value) => results.push(value))), () => resultCollection(results));
}

function invokeInto(ps: PowerShell, input: Value, output: Value): Step<undefined> {
  const put = (value: Value): void => {
    if (output instanceof NetList) output.push(value);
    else if (output instanceof PSDataCollection) output.add(value);
  };
  return lift(ps.invoke(inputOf(input), put));
}

/** What of the settings of a run matters here. */
function use(ps: PowerShell, given: Value): void {
  const chosen = baseObject(given);
  const values = chosen instanceof PSInvocationSettings ? chosen.values : new Map<string, Value>();
  const preference = values.get('ErrorActionPreference') ?? null;
  ps.addsToHistory = values.get('AddToHistory') === true;
  ps.errorAction = preference === null ? null : toText(preference);
  ps.exposesFlow = values.get('ExposeFlowControlExceptions') === true;
  const host = values.get('Host') ?? null;
  if (host !== null) ps.hostOfOwnRunspace = hostOf(host);
}

const begin = (ps: PowerShell, input: Value, output: Value, state: Value = null): PowerShellAsyncResult =>
  ps.beginInvoke(
    input === null ? null : input instanceof PSDataCollection ? input : null,
    output instanceof PSDataCollection ? output : null,
    state,
  );

const self = `${m}PowerShell`;
const idleCommands = (ps: PowerShell): PSCommand => {
  ps.assertIdle(notIdle);
  return ps.commands;
};
const building = builders<PowerShell>(self, idleCommands, {
  [`${self} AddCommand(${m}CommandInfo commandInfo)`]: (ps: PowerShell, info: CommandInfo | null) => {
    if (info === null)
      throw exceptionOf(
        `${m}PSArgumentNullException`,
        'Cannot process argument because the value of argument "commandInfo" is null. Change the value of argument "commandInfo" to a non-null value.',
      );
    idleCommands(ps).addInfo(info);
    return ps;
  },
});
const collection = (element: string): string => `${m}PSDataCollection[${element}]`;
const results = (element: string): string => `System.Collections.ObjectModel.Collection[${element}]`;
const task = `System.Threading.Tasks.Task[${collection('psobject')}]`;
const beginTask = (ps: PowerShell, input: Value, output: Value): NetTask =>
  ps.invokeAsync(input instanceof PSDataCollection ? input : null, output instanceof PSDataCollection ? output : null);
/** Only what runs in a session that was disconnected can be connected to. */
const notConnectable = (): never => {
  throw exceptionOf(`${m}InvalidPowerShellStateException`, notIdle);
};
const asyncResult = 'System.IAsyncResult';
const settings = `${m}PSInvocationSettings settings, System.AsyncCallback callback, System.Object state`;
const stateChanged = 'System.EventHandler[System.Management.Automation.PSInvocationStateChangedEventArgs]';

/** System.Management.Automation.PSInvocationSettings: what it holds is what was put in. */
class PSInvocationSettings extends NetObject {
  readonly values = new Map<string, Value>();
}

function defineInvocationSettings(): void {
  const setting = (name: string, unset: () => Value): PropertyBody => ({
    get: (s: PSInvocationSettings) => s.values.get(name) ?? unset(),
    set: (s: PSInvocationSettings, value: Value) => void s.values.set(name, value),
  });
  const enumDefault = (type: string, name: string) => (): Value => convertTo(name, getType(type));
  defineType({
    name: `${m}PSInvocationSettings`,
    jsClass: PSInvocationSettings,
    sealed: true,
    constructors: { '()': () => new PSInvocationSettings() },
    properties: {
      'System.Threading.ApartmentState ApartmentState': setting(
        'ApartmentState',
        enumDefault('System.Threading.ApartmentState', 'Unknown'),
      ),
      [`${m}Host.PSHost Host`]: setting('Host', () => null),
      [`${m}RemoteStreamOptions RemoteStreamOptions`]: setting('RemoteStreamOptions', () =>
        enumValue(getType(`${m}RemoteStreamOptions`), 0),
      ),
      'bool AddToHistory': setting('AddToHistory', () => false),
      [`System.Nullable[${m}ActionPreference] ErrorActionPreference`]: setting('ErrorActionPreference', () => null),
      'bool FlowImpersonationPolicy': setting('FlowImpersonationPolicy', () => false),
      'bool ExposeFlowControlExceptions': setting('ExposeFlowControlExceptions', () => false),
    },
  });
  defineType({
    name: `${m}RemoteStreamOptions`,
    kind: 'enum',
    flags: true,
    enumValues: {
      AddInvocationInfoToErrorRecord: 1,
      AddInvocationInfoToWarningRecord: 2,
      AddInvocationInfoToDebugRecord: 4,
      AddInvocationInfoToVerboseRecord: 8,
      AddInvocationInfo: 15,
    },
  });
}

/** The first statement as a pipeline that runs step by step (PowerShell.GetSteppablePipeline). */
function steppable(ps: PowerShell): SteppablePipeline {
  const [statement] = ps.commands.statements;
  if (!statement) throw invalidOperation('No commands are specified.');
  return new SteppablePipeline(function* (f, expectsInput) {
    return { processors: yield* openCommands(f, statement, expectsInput, f.out), redirections: [] };
  });
}

/** Invoke[T]: each object of the output as a T. */
function invokeTyped(ps: PowerShell, input: Value, type: NetType = wellKnown.psObject): Step<Value> {
  const found: Value[] = [];
  return andThen(
    lift(ps.invoke(inputOf(input), (value) => found.push(convertTo(value, type)))),
    () => new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', type), found),
  );
}

/** Defines the types. */
export function definePowerShell(): void {
  defineInvocationSettings();
  defineType({
    name: `${m}PowerShellAsyncResult`,
    jsClass: PowerShellAsyncResult,
    interfaces: [asyncResult],
    properties: {
      'bool CompletedSynchronously': { get: () => false },
      'bool IsCompleted': { get: (r: PowerShellAsyncResult) => r.isCompleted },
      'System.Object AsyncState': { get: (r: PowerShellAsyncResult) => r.asyncState },
      'System.Threading.WaitHandle AsyncWaitHandle': { get: (r: PowerShellAsyncResult) => r.handle },
    },
  });
  defineType({
    name: `${m}PSCommand`,
    jsClass: PSCommand,
    sealed: true,
    constructors: { '()': () => new PSCommand() },
    properties: { [`${m}Runspaces.CommandCollection Commands`]: { get: (c: PSCommand) => c.collectionOfCommands } },
    methods: {
      ...builders<PSCommand>(`${m}PSCommand`, (c) => c, {
        [`${m}PSCommand AddCommand(${m}Runspaces.Command command)`]: (c: PSCommand, command: Command | null) => {
          if (command === null) throw psArgumentNull('command');
          c.list.push(command);
          return c;
        },
      }),
      'void Clear()': (c: PSCommand) => c.clear(),
      [`${m}PSCommand Clone()`]: (c: PSCommand) => c.clone(),
    },
  });
  const stream = (name: RecordStream) => ({
    get: (s: PSDataStreams) => s.get(name),
    set: (s: PSDataStreams, value: PSDataCollection) => s.set(name, value),
  });
  defineType({
    name: `${m}PSDataStreams`,
    jsClass: PSDataStreams,
    sealed: true,
    properties: {
      [`${collection(`${m}ErrorRecord`)} Error`]: stream('error'),
      [`${collection(`${m}ProgressRecord`)} Progress`]: stream('progress'),
      [`${collection(`${m}VerboseRecord`)} Verbose`]: stream('verbose'),
      [`${collection(`${m}DebugRecord`)} Debug`]: stream('debug'),
      [`${collection(`${m}WarningRecord`)} Warning`]: stream('warning'),
      [`${collection(`${m}InformationRecord`)} Information`]: stream('information'),
    },
    methods: { 'void ClearStreams()': (s: PSDataStreams) => s.clear() },
  });
  defineType({
    name: `${m}PSInvocationStateInfo`,
    jsClass: PSInvocationStateInfo,
    sealed: true,
    properties: {
      [`${m}PSInvocationState State`]: {
        get: (i: PSInvocationStateInfo) => enumMember(getType(`${m}PSInvocationState`), i.state) ?? null,
      },
      'System.Exception Reason': { get: (i: PSInvocationStateInfo) => i.reason },
    },
  });
  defineType({
    name: `${m}PSInvocationStateChangedEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: PSInvocationStateChangedEventArgs,
    sealed: true,
    properties: { [`${m}PSInvocationStateInfo InvocationStateInfo`]: { get: (a: PSInvocationStateChangedEventArgs) => a.info } },
  });
  const create = (runspace: Runspace | null): PowerShell => {
    const ps = new PowerShell(currentContext());
    if (runspace !== null) ps.use(runspace);
    return ps;
  };
  defineType({
    name: `${m}RunspaceMode`,
    kind: 'enum',
    enumValues: { CurrentRunspace: 0, NewRunspace: 1 },
  });
  defineType({
    name: self,
    jsClass: PowerShell,
    sealed: true,
    interfaces: ['System.IDisposable'],
    staticMethods: {
      [`${self} Create()`]: () => create(null),
      [`${self} Create(${m}RunspaceMode runspace)`]: (_s: null, mode: Value) =>
        toText(mode) === 'CurrentRunspace' ? new PowerShell(currentContext(), true) : create(null),
      [`${self} Create(${m}Runspaces.Runspace runspace)`]: (_s: null, runspace: Runspace | null) => {
        if (runspace === null)
          throw exceptionOf(`${m}PSArgumentNullException`, "Value cannot be null. (Parameter 'runspace')", null, { ParamName: 'runspace' });
        return create(runspace);
      },
      [`${self} Create(${ns}InitialSessionState initialSessionState)`]: (_s: null, state: InitialSessionState) =>
        new PowerShell(currentContext(), false, state),
    },
    properties: {
      [`${m}PSCommand Commands`]: {
        get: (ps: PowerShell) => ps.commands,
        set: (ps: PowerShell, commands: PSCommand | null) => {
          if (commands === null) throw psArgumentNull('Command');
          ps.assertIdle(notIdle);
          ps.commands = commands.clone();
        },
      },
      [`${m}PSDataStreams Streams`]: { get: (ps: PowerShell) => ps.streams },
      'guid InstanceId': { get: (ps: PowerShell) => ps.instanceId },
      [`${m}PSInvocationStateInfo InvocationStateInfo`]: { get: (ps: PowerShell) => ps.stateInfo },
      'bool IsNested': { get: (ps: PowerShell) => ps.isNested },
      'bool HadErrors': { get: (ps: PowerShell) => ps.hadErrors },
      [`${m}Runspaces.Runspace Runspace`]: {
        // a runspace of its own is open for whoever looks at it
        get: (ps: PowerShell) => lift(openOwn(ps)),
        set: (ps: PowerShell, runspace: Runspace) => ps.use(runspace),
      },
      [`${m}Runspaces.RunspacePool RunspacePool`]: {
        get: (ps: PowerShell) => ps.runspacePool,
        set: (ps: PowerShell, pool: RunspacePool) => ps.use(pool),
      },
      'bool IsRunspaceOwner': { get: (ps: PowerShell) => ps.isRunspaceOwner },
      'string HistoryString': {
        get: (ps: PowerShell) => ps.historyString,
        set: (ps: PowerShell, value: string | null) => {
          ps.historyString = value;
        },
      },
    },
    methods: {
      ...building,
      [`${self} AddParameters(System.Collections.IList parameters)`]: addParameters,
      [`${self} AddParameters(System.Collections.IDictionary parameters)`]: addParameters,
      [`${results('psobject')} Invoke()`]: (ps: PowerShell) => invoke(ps, null),
      [`${results('psobject')} Invoke(System.Collections.IEnumerable input)`]: invoke,
      [`${results('psobject')} Invoke(System.Collections.IEnumerable input, ${m}PSInvocationSettings settings)`]: invoke,
      [`${results('T')} Invoke[T]()`]: (ps: PowerShell, [type]: NetType[]) => invokeTyped(ps, null, type),
      [`${results('T')} Invoke[T](System.Collections.IEnumerable input)`]: (ps: PowerShell, input: Value, [type]: NetType[]) =>
        invokeTyped(ps, input, type),
      [`${results('T')} Invoke[T](System.Collections.IEnumerable input, ${m}PSInvocationSettings settings)`]: (
        ps: PowerShell,
        input: Value,
        _settings: Value,
        [type]: NetType[],
      ) => invokeTyped(ps, input, type),
      'void Invoke[T](System.Collections.IEnumerable input, System.Collections.Generic.IList[T] output)': invokeInto,
      [`void Invoke[T](System.Collections.IEnumerable input, System.Collections.Generic.IList[T] output, ${m}PSInvocationSettings settings)`]:
        invokeInto,
      [`void Invoke[TInput,TOutput](${collection('TInput')} input, ${collection('TOutput')} output, ${m}PSInvocationSettings settings)`]:
        invokeInto,
      [`${asyncResult} BeginInvoke()`]: (ps: PowerShell) => begin(ps, null, null),
      [`${asyncResult} BeginInvoke[T](${collection('T')} input)`]: (ps: PowerShell, input: Value) => begin(ps, input, null),
      [`${asyncResult} BeginInvoke[T](${collection('T')} input, ${settings})`]: (
        ps: PowerShell,
        input: Value,
        _settings: Value,
        _callback: Value,
        state: Value,
      ) => begin(ps, input, null, state),
      [`${asyncResult} BeginInvoke[TInput,TOutput](${collection('TInput')} input, ${collection('TOutput')} output)`]: (
        ps: PowerShell,
        input: Value,
        output: Value,
      ) => begin(ps, input, output),
      [`${asyncResult} BeginInvoke[TInput,TOutput](${collection('TInput')} input, ${collection('TOutput')} output, ${settings})`]: (
        ps: PowerShell,
        input: Value,
        output: Value,
        _settings: Value,
        _callback: Value,
        state: Value,
      ) => begin(ps, input, output, state),
      [`${collection('psobject')} EndInvoke(${asyncResult} asyncResult)`]: (ps: PowerShell, result: PowerShellAsyncResult | null) =>
        lift(ps.endInvoke(given(result, 'asyncResult'))),
      [`${task} InvokeAsync()`]: (ps: PowerShell) => ps.invokeAsync(null, null),
      [`${task} InvokeAsync[T](${collection('T')} input)`]: (ps: PowerShell, input: Value) => beginTask(ps, input, null),
      [`${task} InvokeAsync[T](${collection('T')} input, ${settings})`]: (ps: PowerShell, input: Value) => beginTask(ps, input, null),
      [`${task} InvokeAsync[TInput,TOutput](${collection('TInput')} input, ${collection('TOutput')} output)`]: beginTask,
      [`${task} InvokeAsync[TInput,TOutput](${collection('TInput')} input, ${collection('TOutput')} output, ${settings})`]: beginTask,
      'System.Threading.Tasks.Task StopAsync(System.AsyncCallback callback, System.Object state)': (
        ps: PowerShell,
        _callback: Value,
        state: Value,
      ) => ps.stopAsync(state),
      [`${self} CreateNestedPowerShell()`]: (ps: PowerShell) => ps.createNested(),
      [`${m}SteppablePipeline GetSteppablePipeline()`]: steppable,
      [`${results('psobject')} Connect()`]: notConnectable,
      [`${asyncResult} ConnectAsync()`]: notConnectable,
      [`${asyncResult} ConnectAsync(${collection('psobject')} output, System.AsyncCallback invocationCallback, System.Object state)`]:
        notConnectable,
      'void Stop()': (ps: PowerShell) => lift(ps.stop()),
      [`${asyncResult} BeginStop(System.AsyncCallback callback, System.Object state)`]: (ps: PowerShell, _callback: Value, state: Value) =>
        ps.beginStop(state),
      [`void EndStop(${asyncResult} asyncResult)`]: (_ps: PowerShell, result: PowerShellAsyncResult | null) =>
        andThen(given(result, 'asyncResult').handle.wait(-1), () => undefined),
      'void Dispose()': (ps: PowerShell) => lift(ps.dispose()),
      'void IDisposable.Dispose()': (ps: PowerShell) => lift(ps.dispose()),
      ...eventAccessors('InvocationStateChanged', stateChanged),
    },
    events: [`${stateChanged} InvocationStateChanged`],
  });
}

function* openOwn(ps: PowerShell): Steps<Runspace | null> {
  const { runspace } = ps;
  if (runspace && ps.isOwnRunspace(runspace) && runspace.stateInfo.state === 'BeforeOpen') yield* runspace.open();
  return runspace;
}
