import { GenericCollection } from '../../src/dotnet/collections/generic-list.ts';
import { eventAccessors, raiseEvent } from '../../src/dotnet/events.ts';
import { EventArgs } from '../../src/dotnet/object-types.ts';
import { defineType, genericOf, getType } from '../../src/dotnet/registry.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import { AutomationNull } from '../../src/objects/collections.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { Int64 } from '../../src/objects/numbers.ts';
import { lift, type Steps } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { PSDataCollection } from '../jobs/ps-data-collection.ts';
import { dataCollectionOf } from '../jobs/ps-data-collection-type.ts';
import { type InvocationState, PowerShell, resultCollection } from './powershell.ts';
import type { PSCommand } from './ps-command.ts';
import { invalidRunspaceState, type LocalRunspace } from './runspace.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** System.Management.Automation.Runspaces.PipelineStateInfo. */
export class PipelineStateInfo extends NetObject {
  constructor(
    readonly state: InvocationState,
    readonly reason: NetException | null = null,
  ) {
    super();
  }
  override toString(): string {
    return this.state;
  }
}

/** System.Management.Automation.Runspaces.PipelineStateEventArgs. */
class PipelineStateEventArgs extends EventArgs {
  constructor(readonly info: PipelineStateInfo) {
    super();
  }
}

/** PipelineReader`1 and PipelineWriter: one end of what goes through a pipeline. */
class PipelineEnd extends NetObject {
  constructor(
    readonly items: PSDataCollection,
    typeName: string,
  ) {
    super();
    this.netType = getType(typeName);
  }
}

let pipelineIds = 0;

/** System.Management.Automation.Runspaces.LocalPipeline (LocalPipeline.cs): commands that run once, in one runspace. */
export class LocalPipeline extends NetObject {
  readonly instanceId = new Int64(BigInt(++pipelineIds));
  private readonly powerShell: PowerShell;
  private readonly inputItems = dataCollectionOf('System.Object');
  private readonly outputItems = dataCollectionOf(`${m}PSObject`);
  private info = new PipelineStateInfo('NotStarted');
  setsSessionState = true;

  constructor(
    private readonly owner: ExecutionContext,
    readonly runspace: LocalRunspace,
    readonly isNested: boolean,
  ) {
    super();
    this.powerShell = new PowerShell(owner, isNested);
    if (!isNested) this.powerShell.use(runspace);
  }
  get commands(): PSCommand {
    return this.powerShell.commands;
  }
  get stateInfo(): PipelineStateInfo {
    return this.info;
  }
  get hadErrors(): boolean {
    return this.powerShell.hadErrors;
  }
  readonly input = new PipelineEnd(this.inputItems, `${ns}PipelineWriter`);
  readonly output = new PipelineEnd(this.outputItems, `${ns}PipelineReader[psobject]`);
  get error(): PipelineEnd {
    return new PipelineEnd(this.powerShell.streams.get('error'), `${ns}PipelineReader[System.Object]`);
  }

  private begin(): void {
    const { state } = this.runspace.stateInfo;
    if (state !== 'Opened')
      throw invalidRunspaceState(
        `Cannot invoke the pipeline because the runspace is not in the Opened state. Current state of the runspace is '${state}'.`,
        state,
        'Opened',
      );
    if (this.info.state !== 'NotStarted')
      throw exceptionOf(`${ns}InvalidPipelineStateException`, 'Cannot invoke pipeline because it has already been invoked.');
    if (this.commands.list.length === 0) throw exceptionOf(`${m}PSInvalidOperationException`, 'The pipeline does not contain a command.');
    this.setState('Running');
  }

  /** Runs the commands and gives what they wrote. @throws what ended them; InvalidPipelineStateException the second time */
  *invoke(input: readonly Value[]): Steps<Value> {
    this.begin();
    const results: Value[] = [];
    const given = [...this.inputItems.readAll(), ...input];
    try {
      yield* this.powerShell.invoke(given.length > 0 ? given : null, (value) => results.push(value));
    } finally {
      this.ended();
    }
    return resultCollection(results);
  }

  /** Starts the commands; what they write comes out of Output. */
  invokeAsync(): void {
    this.begin();
    const run = this.powerShell.beginInvoke(this.inputItems, this.outputItems, null);
    run.onFinish = () => {
      this.ended();
    };
  }

  *stop(): Steps<undefined> {
    if (this.info.state === 'Running') this.setState('Stopping');
    yield* this.powerShell.stop();
    if (this.info.state !== 'Stopped') this.ended();
    return undefined;
  }

  private ended(): void {
    const { state, reason } = this.powerShell.stateInfo;
    // A pipeline runs once: nothing more comes out of its readers.
    this.outputItems.complete();
    this.powerShell.streams.get('error').complete();
    this.setState(state, reason);
  }

  private setState(state: InvocationState, reason: NetException | null = null): void {
    this.info = new PipelineStateInfo(state, reason);
    raiseEvent(this, 'StateChanged', [this, new PipelineStateEventArgs(this.info)]);
  }

  /** A pipeline of the same commands that has not run. */
  copy(): LocalPipeline {
    const copy = new LocalPipeline(this.owner, this.runspace, this.isNested);
    copy.commands.list.push(...this.commands.clone().list);
    return copy;
  }
  *dispose(): Steps<undefined> {
    yield* this.powerShell.dispose();
    return undefined;
  }
}

/** The next object of a reader; waits until there is one or none will come (AutomationNull). */
function* read(end: PipelineEnd): Steps<Value> {
  const { items } = end;
  yield* items.untilReadable();
  if (items.count === 0) return AutomationNull;
  const [first] = items.items;
  items.removeAt(0);
  return first ?? null;
}

function* readToEnd(end: PipelineEnd): Steps<Value> {
  while (end.items.isOpen) yield* end.items.untilChanged();
  return collectionOf(end, end.items.readAll());
}

const collectionOf = (end: PipelineEnd, items: Value[]): GenericCollection =>
  new GenericCollection(
    genericOf('System.Collections.ObjectModel.Collection', end.netType.genericArguments[0] ?? getType('object')),
    items,
  );

/** Defines the types. */
export function definePipelines(): void {
  defineType({
    name: `${ns}PipelineStateInfo`,
    jsClass: PipelineStateInfo,
    sealed: true,
    properties: {
      [`${ns}PipelineState State`]: { get: (i: PipelineStateInfo) => enumMember(getType(`${ns}PipelineState`), i.state) ?? null },
      'System.Exception Reason': { get: (i: PipelineStateInfo) => i.reason },
    },
  });
  defineType({
    name: `${ns}PipelineStateEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: PipelineStateEventArgs,
    sealed: true,
    properties: { [`${ns}PipelineStateInfo PipelineStateInfo`]: { get: (a: PipelineStateEventArgs) => a.info } },
  });
  const ends = {
    'int Count': { get: (e: PipelineEnd) => e.items.count },
    'bool IsOpen': { get: (e: PipelineEnd) => e.items.isOpen },
    'int MaxCapacity': { get: () => 2147483647 },
  };
  defineType({
    name: `${ns}PipelineReader\`1`,
    typeParameters: ['T'],
    abstract: true,
    properties: { 'bool EndOfPipeline': { get: (e: PipelineEnd) => !e.items.isOpen && e.items.count === 0 }, ...ends },
    methods: {
      'T Read()': (e: PipelineEnd) => lift(read(e)),
      'T Peek()': (e: PipelineEnd) => e.items.items[0] ?? AutomationNull,
      'System.Collections.ObjectModel.Collection[T] ReadToEnd()': (e: PipelineEnd) => lift(readToEnd(e)),
      'System.Collections.ObjectModel.Collection[T] NonBlockingRead()': (e: PipelineEnd) => collectionOf(e, e.items.readAll()),
      'void Close()': (e: PipelineEnd) => e.items.complete(),
    },
  });
  defineType({
    name: `${ns}PipelineWriter`,
    abstract: true,
    properties: ends,
    methods: {
      'int Write(System.Object obj)': (e: PipelineEnd, value: Value) => {
        e.items.add(value);
        return 1;
      },
      'int Write(System.Object obj, bool enumerateCollection)': (e: PipelineEnd, value: Value, enumerates: boolean) => {
        const items = enumerates ? [...toItems(value, true)] : [value];
        for (const item of items) e.items.add(item);
        return items.length;
      },
      'void Close()': (e: PipelineEnd) => e.items.complete(),
      'void Flush()': () => undefined,
    },
  });
  const stateChanged = `System.EventHandler[${ns}PipelineStateEventArgs]`;
  const results = 'System.Collections.ObjectModel.Collection[psobject]';
  defineType({
    name: `${ns}Pipeline`,
    abstract: true,
    interfaces: ['System.IDisposable'],
    properties: {
      [`${ns}Runspace Runspace`]: { get: (p: LocalPipeline) => p.runspace },
      'bool IsNested': { get: (p: LocalPipeline) => p.isNested },
      [`${ns}PipelineWriter Input`]: { get: (p: LocalPipeline) => p.input },
      [`${ns}PipelineReader[psobject] Output`]: { get: (p: LocalPipeline) => p.output },
      [`${ns}PipelineReader[System.Object] Error`]: { get: (p: LocalPipeline) => p.error },
      [`${ns}PipelineStateInfo PipelineStateInfo`]: { get: (p: LocalPipeline) => p.stateInfo },
      'bool HadErrors': { get: (p: LocalPipeline) => p.hadErrors },
      'long InstanceId': { get: (p: LocalPipeline) => p.instanceId },
      [`${ns}CommandCollection Commands`]: { get: (p: LocalPipeline) => p.commands.collectionOfCommands },
      'bool SetPipelineSessionState': {
        get: (p: LocalPipeline) => p.setsSessionState,
        set: (p: LocalPipeline, value: boolean) => {
          p.setsSessionState = value;
        },
      },
    },
    methods: {
      [`${results} Invoke(System.Collections.IEnumerable input)`]: (p: LocalPipeline, input: Value) =>
        lift(p.invoke(input instanceof PSDataCollection ? input.readAll() : input === null ? [] : [...toItems(input, true)])),
      [`${results} Invoke()`]: (p: LocalPipeline) => lift(p.invoke([])),
      'void InvokeAsync()': (p: LocalPipeline) => p.invokeAsync(),
      'void Stop()': (p: LocalPipeline) => lift(p.stop()),
      'void StopAsync()': (p: LocalPipeline) => lift(p.stop()),
      [`${ns}Pipeline Copy()`]: (p: LocalPipeline) => p.copy(),
      'void Dispose()': (p: LocalPipeline) => lift(p.dispose()),
      'void IDisposable.Dispose()': (p: LocalPipeline) => lift(p.dispose()),
      ...eventAccessors('StateChanged', stateChanged),
    },
    events: [`${stateChanged} StateChanged`],
  });
  defineType({ name: `${ns}LocalPipeline`, baseType: `${ns}Pipeline`, jsClass: LocalPipeline, sealed: true });
}
