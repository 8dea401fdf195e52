import { parseGuid } from '../../../src/dotnet/system/guid.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Done, Steps } from '../../../src/scheduler/suspension.ts';
import { Signal } from '../../../src/scheduler/wait.ts';
import { nextJobId } from '../../jobs/job-id.ts';
import { PSStreamObject, type PSStreamObjectType } from '../../jobs/ps-stream-object.ts';
import { decodeStreamItem } from '../../remoting/client/client-messages.ts';
import { ClientPowerShell, isFinalState, type PowerShellHandler } from '../../remoting/client/client-powershell.ts';
import type { CreatePowerShell } from '../../remoting/power-shell-data.ts';
import { optional, plain } from '../../remoting/remote-objects.ts';
import { decodeHostCall } from '../../remoting/remoting-decoder.ts';
import type { CommandDiscovery, PSInvocationState } from '../../remoting/remoting-encoder.ts';
import { RemotingDataType } from '../../remoting/remoting-message.ts';
import { ClientMethodExecutor } from '../process/client-method-executor.ts';
import { brokenSession, cannotInvoke, pipelineFailure, unreadableMessage } from '../process/failure-record.ts';
import { setOriginNotes } from '../process/origin-notes.ts';
import type { RemoteRunspace } from '../process/remote-runspace.ts';

/** Which results the messages of a pipeline are; progress, verbose and debug records are shown by host calls alone. */
const resultTypes: Readonly<Record<string, PSStreamObjectType>> = {
  output: 'Output',
  error: 'Error',
  warning: 'WarningRecord',
  information: 'Information',
};

/** How a call of the host that ends the session is written. */
const exitCall = '<ToString>SetShouldExit</ToString>';

/** Undecoded bytes of one pipeline that may wait here before its peer has to wait. */
const mostWaiting = 8 << 20;

/** A runspace to run something in. */
export interface InvocationTarget {
  readonly runspace: RemoteRunspace;
  /** It is for this command alone: opened before and closed afterwards. */
  readonly isTemporary: boolean;
}

/** How an invocation gives its results. */
export interface InvocationOptions {
  readonly command: CreatePowerShell;
  readonly throttleLimit: number;
  readonly hideComputerName: boolean;
  /** A `throw` in the one runspace ends the command here, too (DetermineThrowStatementBehavior). */
  readonly propagatesThrows: boolean;
  /** The session stays open when the script leaves by `exit`: whoever reads takes it for something else. */
  readonly keepsOpenAtExit?: boolean;
  /** Asks which commands there are, in place of {@link command}. */
  readonly discovery?: CommandDiscovery;
  /** Takes the error that a pipeline as a whole has ended with; absent: it is a result like others. */
  readonly failed?: (record: ErrorRecord) => void;
  /** It is no command of a script, and takes no number among the jobs. */
  readonly takesNoNumber?: boolean;
}

type Queued = { readonly pipeline: TargetPipeline; readonly type: number; readonly payload: Buffer } | PSStreamObject;

/**
 * A command that runs in several runspaces while the caller waits (PSInvokeExpressionSyncJob): what comes from all of them is given in the order in
 * which it arrives. Like PowerShell's it takes a number among the jobs.
 */
export class RemoteInvocation {
  private readonly queue: Queued[] = [];
  private readonly changed = new Signal();
  private readonly pipelines: TargetPipeline[];
  private readonly notStarted: TargetPipeline[];
  private unfinished: number;
  /** Nobody reads while another command of the same pipeline waits for a runspace: then nothing is held back. */
  private isUnbounded = false;

  constructor(
    targets: readonly InvocationTarget[],
    readonly options: InvocationOptions,
  ) {
    if (!options.takesNoNumber) nextJobId();
    this.pipelines = targets.map((target) => new TargetPipeline(this, target));
    this.notStarted = [...this.pipelines];
    this.unfinished = targets.length;
  }

  /** Starts as many pipelines as may run at a time. */
  start(): void {
    while (this.notStarted.length > 0 && this.unfinished - this.notStarted.length < this.options.throttleLimit)
      this.notStarted.shift()?.start();
  }

  /** One object of input for all. */
  writeInput(value: Value): void {
    for (const pipeline of this.pipelines) pipeline.writeInput(value);
  }
  /** No more input. */
  endInput(): void {
    for (const pipeline of this.pipelines) pipeline.endInput();
  }
  /** True while objects for `$input` may follow. */
  get expectsInput(): boolean {
    return this.pipelines.some((p) => p.expectsInput);
  }

  /** Takes something that has come. */
  add(item: Queued): void {
    this.queue.push(item);
    this.changed.wake();
  }
  /** A pipeline has ended, with all that belongs to it. */
  finished(): void {
    this.unfinished--;
    this.start();
    this.changed.wake();
  }
  /** True when what is held back would wait for a command that waits for us. */
  get holdsBack(): boolean {
    return !this.isUnbounded;
  }

  /** Lets everything come, because whoever reads waits for the runspace. */
  unbind(): void {
    this.isUnbounded = true;
    for (const pipeline of this.pipelines) pipeline.resume();
  }

  /** The results in their order: those that are there, or with `untilEnd` all. */
  *results(write: (item: PSStreamObject) => Done, untilEnd: boolean): Steps<void> {
    for (;;) {
      for (let item = this.queue.shift(); item; item = this.queue.shift()) {
        const result = item instanceof PSStreamObject ? item : item.pipeline.decode(item.type, item.payload);
        const s = result ? write(result) : undefined;
        if (s !== undefined) yield* s.rest;
      }
      if (!untilEnd || this.unfinished === 0) return;
      yield* this.changed.wait();
    }
  }

  /** The command is over: what still runs is stopped, and what is closed with it is closed. */
  dispose(): void {
    this.notStarted.length = 0;
    for (const pipeline of this.pipelines) pipeline.stop();
  }
}

/** One pipeline of a {@link RemoteInvocation}. */
class TargetPipeline implements PowerShellHandler {
  private readonly shell: ClientPowerShell;
  private readonly input: Value[] = [];
  private inputEnded: boolean;
  private waitingBytes = 0;
  private paused = false;
  private isOver = false;
  private isStopped = false;
  private hasExited = false;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly owner: RemoteInvocation,
    private readonly target: InvocationTarget,
  ) {
    this.shell = new ClientPowerShell(target.runspace.pool, this);
    this.inputEnded = owner.options.command.noInput;
  }

  private get pool() {
    return this.target.runspace.pool;
  }
  private get origin() {
    return { computerName: this.pool.computerName, runspaceId: this.pool.id };
  }

  start(): void {
    const { pool } = this;
    const { runspace, isTemporary } = this.target;
    const refusal = isTemporary ? null : cannotInvoke(runspace);
    if (refusal) {
      this.fail(refusal);
      return;
    }
    this.unsubscribe = pool.onStateChanged((state, reason) => {
      if (state === 'Opened') this.invoke();
      else if (state === 'Broken') this.broken(reason);
      else if (state === 'Closed' || state === 'Disconnected') this.end();
    });
    if (isTemporary) pool.open();
    else this.invoke();
  }

  private invoke(): void {
    if (this.isStopped || this.shell.state !== 'NotStarted') return;
    this.target.runspace.invocation = this.owner;
    const { command, discovery } = this.owner.options;
    if (discovery) this.shell.discover(discovery);
    else this.shell.invoke(command);
    for (const value of this.input.splice(0)) this.shell.writeInput(value);
    if (this.inputEnded) this.shell.endInput();
  }

  get expectsInput(): boolean {
    return !this.inputEnded && !this.isOver;
  }
  writeInput(value: Value): void {
    if (this.shell.state === 'NotStarted') this.input.push(value);
    else this.shell.writeInput(value);
  }
  endInput(): void {
    this.inputEnded = true;
    this.shell.endInput();
  }

  // ---- PowerShellHandler

  data(type: number, payload: Buffer): void {
    const isHostCall = type === RemotingDataType.remoteHostCallUsingPowerShellHost;
    if (isHostCall && !this.owner.options.keepsOpenAtExit && payload.includes(exitCall)) this.hasExited = true;
    this.waitingBytes += payload.length;
    // The bytes are good only during this call.
    this.owner.add({ pipeline: this, type, payload: Buffer.from(payload) });
    if (!this.paused && this.owner.holdsBack && this.waitingBytes > mostWaiting) {
      this.paused = true;
      this.pool.transport.pause();
    }
  }
  blocked(): void {}
  arrived(): void {}

  stateChanged(state: PSInvocationState, reason: NetException | null): void {
    const { runspace, isTemporary } = this.target;
    if (state === 'Running') {
      this.isInRunspace = true;
      runspace.pipelineStarted();
    }
    if (!isFinalState(state)) return;
    if (this.pool.state !== 'Broken') {
      const failure = pipelineFailure(state, reason, this.origin);
      if (failure) this.writeError(failure);
    }
    // The session is free for the next pipeline once the server has agreed that this one is closed.
    this.shell.close(() => {
      this.release();
      if (isTemporary || this.hasExited) this.pool.close();
      // `exit` closes the session; then the state says so when the command has ended.
      if (!isTemporary && !this.hasExited) this.end();
    });
  }

  private broken(reason: NetException | null): void {
    if (this.isOver) return;
    const failure = !reason
      ? null
      : this.target.isTemporary
        ? brokenSession(reason, this.pool.computerName)
        : pipelineFailure('Failed', reason, this.origin);
    if (failure) this.writeError(failure);
    this.end();
  }

  private fail(record: ErrorRecord): void {
    this.writeError(record);
    this.end();
  }

  /** An error of the pipeline as a whole. Where the script itself has thrown it, it may end the command here (GetExceptionFromErrorRecord). */
  private writeError(record: ErrorRecord): void {
    const { failed } = this.owner.options;
    if (failed) {
      failed(record);
      return;
    }
    const { exception } = record;
    const serialized = exception.details?.['SerializedRemoteException'] as Value | undefined;
    const isThrown = serialized !== undefined && plain(optional(serialized, 'WasThrownFromThrowStatement') ?? null) === true;
    if (!isThrown || !this.owner.options.propagatesThrows) {
      this.owner.add(new PSStreamObject('Error', record));
      return;
    }
    exception.wasThrownFromThrowStatement = true;
    this.owner.add(new PSStreamObject('Exception', exception));
  }

  /** The pipeline does not use its runspace any more. */
  private release(): void {
    if (!this.isInRunspace) return;
    this.isInRunspace = false;
    this.target.runspace.pipelineEnded();
  }
  private isInRunspace = false;

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.release();
    this.unsubscribe();
    const { runspace } = this.target;
    if (runspace.invocation === this.owner) runspace.invocation = null;
    this.owner.finished();
  }

  /** What a message is among the results; null for what only its host call shows. */
  decode(type: number, payload: Buffer): PSStreamObject | null {
    this.waitingBytes -= payload.length;
    if (this.waitingBytes < mostWaiting / 2) this.resume();
    try {
      return this.resultOf(type, payload.toString('utf8'));
    } catch (e) {
      const error = unreadableMessage(this.shell, e, this.origin);
      return error && new PSStreamObject('Error', error);
    }
  }

  private resultOf(type: number, text: string): PSStreamObject | null {
    if (type === RemotingDataType.remoteHostCallUsingPowerShellHost)
      return new PSStreamObject('MethodExecutor', new ClientMethodExecutor(decodeHostCall(text), this.shell));
    const item = decodeStreamItem(type, text, this.origin);
    const resultType = item && resultTypes[item.stream];
    if (!item || !resultType) return null;
    const { pool } = this;
    const value =
      item.stream === 'output'
        ? setOriginNotes(item.value, pool.computerName, parseGuid(pool.id), !this.owner.options.hideComputerName)
        : item.value;
    return new PSStreamObject(resultType, value);
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.pool.transport.resume();
  }

  stop(): void {
    if (this.isOver || this.isStopped) return;
    this.isStopped = true;
    this.resume();
    this.endInput();
    if (this.shell.state === 'Running') this.shell.stop();
    else if (this.shell.state === 'NotStarted') {
      if (this.target.isTemporary) this.pool.close();
      this.end();
    }
  }
}
