import { historyOf } from '../../src/commands/management/history.ts';
import { Frame } from '../../src/compile/frame.ts';
import { GenericCollection } from '../../src/dotnet/collections/generic-list.ts';
import { raiseEvent } from '../../src/dotnet/events.ts';
import { genericOf, getType, wellKnown } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { NetTask } from '../../src/dotnet/system/tasks.ts';
import { NetManualResetEvent } from '../../src/dotnet/system/wait-handle.ts';
import { ErrorRecord } from '../../src/errors/error-record.ts';
import { NetException, PipelineStoppedException } from '../../src/errors/exceptions.ts';
import { derivesFrom, errorRecordOf, exceptionOf, runtimeException, throwRuntime } from '../../src/errors/throw.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { Pipe } from '../../src/pipeline/pipe.ts';
import type { Streams } from '../../src/pipeline/streams.ts';
import { type Fiber, scheduler } from '../../src/scheduler/scheduler.ts';
import type { Done, Steps } from '../../src/scheduler/suspension.ts';
import { waitEvent } from '../../src/scheduler/wait.ts';
import { currentContext, enterRunspace, startInRunspace } from '../../src/session/current-context.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { setPreviousTokens } from '../../src/session/previous-tokens.ts';
import { collectingStreams, liveStreams, type RecordStream } from '../backends/thread/job-runspace.ts';
import { outcomeOf, type RunOutcome } from '../backends/thread/script-run.ts';
import type { PSDataCollection } from '../jobs/ps-data-collection.ts';
import { dataCollectionOf } from '../jobs/ps-data-collection-type.ts';
import { type Batch, runCommands } from './command-run.ts';
import type { InitialSessionState } from './initial-session-state.ts';
import { PSCommand } from './ps-command.ts';
import { PSDataStreams } from './ps-data-streams.ts';
import { invalidRunspaceState, LocalRunspace, Runspace, runspaceOf } from './runspace.ts';
import type { RunspacePool } from './runspace-pool.ts';
import { inputItems } from './streamed-input.ts';
import { runTranscribed } from './transcribed-run.ts';

const m = 'System.Management.Automation.';
const alreadyRunning = 'The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.';

/** PSInvocationState, by name. */
export type InvocationState = 'NotStarted' | 'Running' | 'Stopping' | 'Stopped' | 'Completed' | 'Failed';

/** System.Management.Automation.PSInvocationStateInfo. */
export class PSInvocationStateInfo extends NetObject {
  constructor(
    readonly state: InvocationState,
    readonly reason: NetException | null = null,
  ) {
    super();
  }
}

/** System.Management.Automation.PSInvocationStateChangedEventArgs. */
export class PSInvocationStateChangedEventArgs extends NetObject {
  constructor(readonly info: PSInvocationStateInfo) {
    super();
  }
}

/** PowerShellAsyncResult: a run that BeginInvoke has started. */
export class PowerShellAsyncResult extends NetObject {
  readonly handle = new NetManualResetEvent(false, false);
  constructor(
    readonly owner: PowerShell,
    readonly output: PSDataCollection,
    readonly asyncState: Value,
    /** False when the output goes into a collection of the caller's: EndInvoke then gives none. */
    readonly givesOutput = true,
    /** True for Stop: EndInvoke does not take it. */
    readonly isStop = false,
  ) {
    super();
  }
  outcome: RunOutcome | null = null;
  onFinish: ((outcome: RunOutcome) => void) | null = null;
  get isCompleted(): boolean {
    return this.handle.isSet;
  }
  finish(outcome: RunOutcome): void {
    this.outcome = outcome;
    this.handle.set();
    this.onFinish?.(outcome);
  }
}

function disposed(): NetException {
  return exceptionOf(
    `${m}PSObjectDisposedException`,
    'Cannot perform operation because object "PowerShell" has already been disposed.\nObject name: \'PowerShell\'.',
  );
}

function closedState(message: string): NetException {
  return runtimeException('InvalidOperation', 'InvalidOperation', message, null, `${m}PSInvalidOperationException`);
}

/** What ended a run, for the fiber that asks: that the run was stopped does not stop that one. */
function catchable(reason: NetException): NetException {
  return reason instanceof PipelineStoppedException ? exceptionOf(`${m}PipelineStoppedException`, reason.message) : reason;
}

/** Waits for a fiber to end; when the waiting fiber is stopped, so is that one. */
function* whenEnded<T>(fiber: Fiber<T>): Steps<void> {
  if (fiber.outcome) return;
  yield* waitEvent<void>((resume) => {
    fiber.listeners.push(() => resume(undefined));
    return () => scheduler.stop(fiber as Fiber);
  });
}

/**
 * System.Management.Automation.PowerShell: commands that a script builds and runs in another runspace, now or while it goes on. Each run has a
 * fiber of its own; Invoke suspends only the fiber that calls it.
 */
export class PowerShell extends NetObject {
  commands = new PSCommand();
  readonly streams = new PSDataStreams();
  hadErrors = false;
  historyString: string | null = null;
  /** The settings of a run: AddToHistory, ErrorActionPreference, ExposeFlowControlExceptions. */
  addsToHistory = false;
  errorAction: string | null = null;
  hostOfOwnRunspace: PSHost | null = null;
  exposesFlow = false;
  /** True while what ended the last of several statements is in the error stream, and nowhere else. */
  private absorbed = false;
  private isAsync = false;
  private guid: NetGuid | null = null;
  private info = new PSInvocationStateInfo('NotStarted');
  private ownRunspace: LocalRunspace | null = null;
  private runspaceInUse: Runspace | RunspacePool | null = null;
  private fiber: Fiber<RunOutcome> | null = null;
  private disposed = false;

  constructor(
    private readonly owner: ExecutionContext,
    /** Runs in the runspace and on the fiber of whoever calls Invoke. */
    readonly isNested = false,
    /** What its own runspace begins with. */
    private readonly initialState: InitialSessionState | null = null,
  ) {
    super();
  }
  get instanceId(): NetGuid {
    this.guid ??= NetGuid.create();
    return this.guid;
  }
  get stateInfo(): PSInvocationStateInfo {
    return this.info;
  }
  get isRunspaceOwner(): boolean {
    return this.ownRunspace !== null && this.runspaceInUse === null;
  }
  /** The runspace that was set, or its own, made when it is first asked for. */
  get runspace(): Runspace | null {
    if (this.runspaceInUse instanceof Runspace) return this.runspaceInUse;
    if (this.runspaceInUse !== null) return null;
    if (this.isNested) return runspaceOf(this.owner);
    this.ownRunspace ??= new LocalRunspace(this.owner, this.hostOfOwnRunspace, this.initialState);
    return this.ownRunspace;
  }
  /** True for the runspace that was made for this object. */
  isOwnRunspace(runspace: Runspace): boolean {
    return runspace === this.ownRunspace;
  }
  get runspacePool(): RunspacePool | null {
    return this.runspaceInUse instanceof Runspace ? null : this.runspaceInUse;
  }
  use(runspace: Runspace | RunspacePool | null): void {
    this.assertIdle('The state of the current PowerShell instance is not valid for this operation.');
    this.runspaceInUse = runspace;
  }

  /** @throws InvalidPowerShellStateException while it runs; ObjectDisposedException */
  assertIdle(message: string): void {
    if (this.disposed) throw disposed();
    if (this.info.state === 'Running' || this.info.state === 'Stopping') throw exceptionOf(`${m}InvalidPowerShellStateException`, message);
  }

  /** Runs the commands and gives what they wrote. @throws what ended them */
  *invoke(input: Value[] | PSDataCollection | null, output: (value: Value) => void): Steps<undefined> {
    const out: Pipe = {
      add(value) {
        output(value);
        return undefined;
      },
    };
    if (this.isNested) yield* this.nested(input, out);
    else yield* whenEnded(this.begin(input, out));
    const { reason, state } = this.info;
    if (reason && state !== 'Completed' && !this.absorbed) throw catchable(reason);
    return undefined;
  }

  private refuseNested(): void {
    if (this.isNested) throw closedState('Nested PowerShell instances cannot be invoked asynchronously. Use the Invoke method.');
  }

  /** Starts the commands. @returns what EndInvoke takes */
  beginInvoke(input: PSDataCollection | null, output: PSDataCollection | null, asyncState: Value): PowerShellAsyncResult {
    const into = output ?? dataCollectionOf(`${m}PSObject`);
    const result = new PowerShellAsyncResult(this, into, asyncState, output === null);
    this.refuseNested();
    if (this.isRefused()) {
      // What runs already is found by the thread that would run this: EndInvoke tells it.
      if (output === null) into.complete();
      const reason = closedState(alreadyRunning);
      this.setState('Failed', reason);
      result.finish({ state: 'Failed', reason });
      return result;
    }
    const release = into.hold();
    this.isAsync = true;
    this.begin(input, { add: (value) => into.add(value) }).listeners.push((o) => {
      release();
      if (output === null) into.complete();
      result.finish(o.ok ? o.value : { state: 'Failed', reason: null });
    });
    return result;
  }

  /** Starts the commands. @returns a task of their output (InvokeAsync) */
  invokeAsync(input: PSDataCollection | null, output: PSDataCollection | null): NetTask {
    this.refuseNested();
    if (this.isRefused()) {
      const failed = new NetTask(genericOf('System.Threading.Tasks.Task', genericOf(`${m}PSDataCollection`, wellKnown.psObject)));
      failed.reject(closedState(alreadyRunning));
      return failed;
    }
    const run = this.beginInvoke(input, output, null);
    const task = new NetTask(genericOf('System.Threading.Tasks.Task', run.output.netType));
    run.onFinish = ({ reason, state }) => {
      if (reason && state !== 'Completed') task.reject(catchable(reason));
      else task.resolve(run.output);
    };
    return task;
  }

  /** Waits for a run and gives its output. @throws what ended it; ArgumentException for a result of another object */
  *endInvoke(result: PowerShellAsyncResult): Steps<PSDataCollection | null> {
    if (result.owner !== this || result.isStop)
      throw exceptionOf(
        `${m}PSArgumentException`,
        'The IAsyncResult object was not created by calling BeginInvoke on this PowerShell instance.',
      );
    const s = result.handle.wait(-1);
    if (typeof s !== 'boolean') yield* s.rest;
    const { outcome } = result;
    if (outcome?.reason && outcome.state !== 'Completed' && !this.absorbed) throw catchable(outcome.reason);
    return result.givesOutput ? result.output : null;
  }

  /** True where the runspace of the caller's choice runs something else already. */
  private isRefused(): boolean {
    const { runspace } = this;
    this.assertReady();
    return runspace instanceof LocalRunspace && runspace !== this.ownRunspace && runspace.isOpen && runspace.isRunning;
  }

  private assertReady(): void {
    if (this.commands.list.length === 0) throw closedState('No commands are specified.');
    if (this.disposed) throw disposed();
    if (this.info.state === 'Running' || this.info.state === 'Stopping')
      throw exceptionOf(
        'System.InvalidOperationException',
        'The operation cannot be performed because a command has already been started. Wait for the command to complete, or stop it, and then try the operation again.',
      );
    this.hadErrors = false;
    this.absorbed = false;
    this.isAsync = false;
  }

  /** How several statements run (AddStatement): what ends one is an error of it, and the next one runs. */
  private get batch(): Batch {
    const goesOn = (e: unknown): boolean => {
      this.absorbed = false;
      if (!(e instanceof NetException) || e instanceof PipelineStoppedException || this.errorAction === 'Stop') return false;
      if (derivesFrom(e, `${m}ActionPreferenceStopException`)) return false;
      this.absorbed = true;
      this.hadErrors = true;
      noteFailure(currentContext(), e);
      if (this.errorAction !== 'Ignore') this.streams.get('error').add(errorRecordOf(e));
      return true;
    };
    return { goesOn, repeatsInput: !this.isAsync, exposesFlow: this.exposesFlow };
  }

  private begin(input: Value[] | PSDataCollection | null, out: Pipe): Fiber<RunOutcome> {
    this.assertReady();
    const { runspace, runspacePool } = this;
    if (runspace?.isRemote) this.checkRemote(runspace);
    else if (runspace instanceof LocalRunspace && runspace !== this.ownRunspace) {
      void runspace.session;
      if (runspace.isRunning) throw closedState(alreadyRunning);
      runspace.busy = true;
    }
    this.setState('Running');
    const run = runspace?.isRemote
      ? this.runElsewhere(runspace, input, out)
      : this.runOn(runspace as LocalRunspace | null, runspacePool, input, out);
    const ended = runspace?.markInUse();
    const fiber = startInRunspace(this.owner, run, 'PowerShell');
    this.fiber = fiber;
    fiber.listeners.push((o) => {
      ended?.();
      this.fiber = null;
      const outcome: RunOutcome = o.ok ? o.value : { state: 'Failed', reason: o.error instanceof NetException ? o.error : null };
      if (outcome.reason && !derivesFrom(outcome.reason, `${m}FlowControlException`)) this.hadErrors = true;
      this.setState(outcome.state, outcome.reason);
    });
    return fiber;
  }

  private checkRemote(runspace: Runspace): void {
    const { state } = runspace.stateInfo;
    if (state !== 'Opened') throw invalidRunspaceState('The runspace state is not valid for this operation.', state, 'Opened');
  }

  /** In a runspace of another process. */
  private *runElsewhere(runspace: Runspace, input: Value[] | PSDataCollection | null, out: Pipe): Steps<RunOutcome> {
    const record = (stream: RecordStream, value: Value): Done => this.record(stream, value);
    try {
      yield* runspace.runCommands({ statements: this.commands.statements, input: inputItems(input), out, record });
      return { state: 'Completed', reason: null };
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      return { state: e instanceof PipelineStoppedException ? 'Stopped' : 'Failed', reason: e };
    }
  }

  private *runOn(
    given: LocalRunspace | null,
    pool: RunspacePool | null,
    input: Value[] | PSDataCollection | null,
    out: Pipe,
  ): Steps<RunOutcome> {
    let runspace = given;
    if (pool) runspace = yield* pool.acquire();
    else if (runspace && runspace === this.ownRunspace && runspace.stateInfo.state === 'BeforeOpen') yield* runspace.open();
    const target = runspace as LocalRunspace;
    try {
      return yield* outcomeOf(this.runIn(target, input, out));
    } finally {
      if (target.isOpen && target.session.hadErrors) this.hadErrors = true;
      target.busy = false;
      pool?.release(target);
    }
  }

  private *runIn(runspace: LocalRunspace, input: Value[] | PSDataCollection | null, out: Pipe): Steps<void> {
    const context = runspace.session;
    context.hadErrors = false;
    const fiber = scheduler.current;
    enterRunspace(context);
    // Stopped before it began: nothing runs (PipelineProcessor.Start).
    if (fiber?.stopRequested) throw new PipelineStoppedException();
    const streams = this.collect(runspace.hasHost ? liveStreams(context) : null);
    context.streams = streams;
    const state = context.globalState;
    const frame = new Frame(context, state, state.globalScope, out, streams, null, '<ScriptBlock>', null, null);
    if (String(runspace.languageMode) === 'NoLanguage') this.refuseScripts();
    const ended = historyOf(context).begin(this.addsToHistory ? this.historyText : null);
    if (this.addsToHistory) for (const c of this.commands.statements.flat()) if (c.isScript) setPreviousTokens(context, c.commandText);
    let failed = true;
    try {
      yield* runTranscribed(frame, this.commands, inputItems(input), out, this.batch);
      failed = false;
    } catch (e) {
      // what ends the commands is an error of the runspace too (LocalPipeline.InvokeHelper)
      noteFailure(context, e);
      throw e;
    } finally {
      ended(failed);
    }
  }

  /** HistoryString, or the text of the commands. */
  private get historyText(): string {
    return this.historyString ?? this.commands.statements.map((s) => s.map((c) => c.commandText).join(' | ')).join('; ');
  }

  /** In the caller's own runspace and scope. */
  private *nested(input: Value[] | PSDataCollection | null, out: Pipe): Steps<void> {
    this.assertReady();
    const context = currentContext();
    const before = context.hadErrors;
    context.hadErrors = false;
    const streams = this.collect(null);
    const state = context.sessionState;
    const frame = new Frame(context, state, state.currentScope, out, streams, context.frame, '<ScriptBlock>', null, null);
    this.setState('Running');
    const outcome = yield* outcomeOf(runCommands(frame, this.commands, inputItems(input), out, this.batch));
    context.nestedPipelineEnded = true;
    if (outcome.reason || context.hadErrors) this.hadErrors = true;
    context.hadErrors ||= before;
    this.setState(outcome.state, outcome.reason);
  }

  private collect(shown: Streams | null): Streams {
    return collectingStreams((stream, record) => this.record(stream, record), shown);
  }

  private record(stream: RecordStream, record: Value): Done {
    if (stream === 'error') this.hadErrors = true;
    return this.streams.get(stream).add(record);
  }

  /** Command.CreateCommandProcessor: no text is run where there is no language. */
  private refuseScripts(): void {
    const script = this.commands.commands.find((c) => c.isScript);
    if (script)
      throw throwRuntime(
        'ScriptsNotAllowed',
        'InvalidOperation',
        'The syntax is not supported by this runspace. This can occur if the runspace is in no-language mode.',
        script.commandText,
        'System.Management.Automation.ParseException',
      );
  }

  /** Asks a run to end. @returns a result that is complete when it has */
  beginStop(asyncState: Value): PowerShellAsyncResult {
    const result = new PowerShellAsyncResult(this, dataCollectionOf(`${m}PSObject`), asyncState, true, true);
    const done = (): void => result.finish({ state: 'Stopped', reason: null });
    const { fiber } = this;
    if (!fiber) {
      if (this.info.state === 'NotStarted') this.setState('Stopped');
      done();
      return result;
    }
    this.setState('Stopping');
    fiber.listeners.push(done);
    scheduler.stop(fiber as Fiber);
    return result;
  }

  /** Ends a run; done when it has ended. */
  *stop(): Steps<undefined> {
    const result = this.beginStop(null);
    const s = result.handle.wait(-1);
    if (typeof s !== 'boolean') yield* s.rest;
    return undefined;
  }

  /** StopAsync: a task that is done when the run has ended. */
  stopAsync(asyncState: Value): NetTask {
    const task = new NetTask(getType('System.Threading.Tasks.Task'));
    const result = this.beginStop(asyncState);
    if (result.isCompleted) task.resolve(null);
    else result.onFinish = () => task.resolve(null);
    return task;
  }

  /** A PowerShell object whose commands run inside this one's. @throws PSInvalidOperationException when this one does not run */
  createNested(): PowerShell {
    if (this.info.state !== 'Running')
      throw closedState(
        'The PowerShell instance is not in the correct state for creating a nested PowerShell instance. Nested PowerShell instances should only be created in a running PowerShell instance.',
      );
    return new PowerShell(this.owner, true);
  }

  *dispose(): Steps<undefined> {
    if (this.disposed) return undefined;
    if (this.fiber) yield* this.stop();
    this.disposed = true;
    if (this.ownRunspace) yield* this.ownRunspace.close();
    return undefined;
  }

  private setState(state: InvocationState, reason: NetException | null = null): void {
    this.info = new PSInvocationStateInfo(state, reason);
    raiseEvent(this, 'InvocationStateChanged', [this, new PSInvocationStateChangedEventArgs(this.info)]);
  }
}

/** `$Error` gets what ends commands, where it has not got it yet. */
function noteFailure(context: ExecutionContext, e: unknown): void {
  if (!(e instanceof NetException) || e instanceof PipelineStoppedException) return;
  const [last] = context.errors;
  if (last !== e && !(last instanceof ErrorRecord && (last.exception === e || last === e.errorRecord))) context.errors.unshift(e);
}

/** Collection[PSObject] of what Invoke gives. */
export function resultCollection(items: Value[]): GenericCollection {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.psObject), items);
}
