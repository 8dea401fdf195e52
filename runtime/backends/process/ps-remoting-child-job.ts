import { defineType } from '../../../src/dotnet/registry.ts';
import type { NetGuid } from '../../../src/dotnet/system/guid.ts';
import { parseGuid } from '../../../src/dotnet/system/guid.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { RemoteDebugger } from '../../hosting/debugger.ts';
import { Job, type JobStream } from '../../jobs/job.ts';
import { ownProperties } from '../../jobs/job-type.ts';
import type { PSDataCollection } from '../../jobs/ps-data-collection.ts';
import { PSStreamObject, type PSStreamObjectType } from '../../jobs/ps-stream-object.ts';
import { decodeStreamItem, type StreamItem } from '../../remoting/client/client-messages.ts';
import { ClientPowerShell, type PowerShellHandler } from '../../remoting/client/client-powershell.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import type { CreatePowerShell } from '../../remoting/power-shell-data.ts';
import { decodeHostCall } from '../../remoting/remoting-decoder.ts';
import type { PSInvocationState } from '../../remoting/remoting-encoder.ts';
import { RemotingDataType } from '../../remoting/remoting-message.ts';
import { ClientMethodExecutor } from './client-method-executor.ts';
import { brokenSession, cannotInvoke, isPipelineFailure, pipelineFailure, unreadableMessage } from './failure-record.ts';
import { LogCursor, MessageLog } from './message-log.ts';
import { setOriginNotes } from './origin-notes.ts';
import { untilFinished } from './ps-remoting-job.ts';
import type { RemoteRunspace } from './remote-runspace.ts';

/** What of the messages belongs to the interleaved results; progress, verbose and debug records are only in their streams. */
const resultTypes = new Map<number, PSStreamObjectType>([
  [RemotingDataType.powerShellOutput, 'Output'],
  [RemotingDataType.powerShellErrorRecord, 'Error'],
  [RemotingDataType.powerShellWarning, 'WarningRecord'],
  [RemotingDataType.powerShellInformationStream, 'Information'],
  [RemotingDataType.remoteHostCallUsingPowerShellHost, 'MethodExecutor'],
]);

/** How a call of the host that ends the session is written. */
const exitCall = '<ToString>SetShouldExit</ToString>';

/** Undecoded bytes that one look at the results brings in, unless everything is asked for. */
const batchBytes = 1 << 20;

/**
 * System.Management.Automation.PSRemotingChildJob (Job.cs): one pipeline in one session as a job. What the server sends is kept as it comes and
 * decoded when somebody reads it: twice when both the results and the streams are read, which are rarely both looked at. State messages act at
 * once, so that a job ends although nobody reads.
 */
export class PSRemotingChildJob extends Job implements PowerShellHandler {
  private readonly powerShell: ClientPowerShell;
  private readonly log = new MessageLog();
  private readonly resultsCursor = new LogCursor();
  private readonly streamsCursor = new LogCursor();
  private readonly runspaceId: NetGuid;
  readonly pool: ClientRunspacePool;
  private unsubscribe: () => void = () => undefined;
  readonly debugger: RemoteDebugger;
  /** Entries for the results after the cursor. */
  private unreadResults = 0;
  private somethingNew = false;
  /** Streams that somebody has asked for. */
  private readonly streamsMade = new Set<JobStream>();
  private stopIsCalled = false;
  /** The script has left by `exit`. */
  private hasExited = false;
  private readonly pendingInput: Value[] = [];
  private inputEnded = false;
  /** Told when a reader has unblocked the job. */
  onUnblocked: () => void = () => undefined;

  /**
   * @param runspace where it runs; opened when it is not yet
   * @param ownsPool the session is for this job alone and ends with it
   * @param session the PSSession of the runspace, where it is one
   * @param adopts the id of a pipeline that runs there already and is taken over
   */
  constructor(
    command: string,
    readonly runspace: RemoteRunspace,
    private readonly pipeline: CreatePowerShell,
    private readonly ownsPool: boolean,
    private readonly hideComputerName = true,
    override readonly session: Value = null,
    private readonly adopts?: string,
  ) {
    super(command);
    const { pool } = runspace;
    this.pool = pool;
    this.usesResultsCollection = true;
    this.runspaceId = parseGuid(pool.id);
    this.debugger = new RemoteDebugger('RemotingJobDebugger', this.runspace.breakpoints);
    this.powerShell = new ClientPowerShell(pool, this, adopts);
  }

  get location(): string {
    return this.pool.computerName;
  }
  get statusMessage(): string {
    return '';
  }
  get hasMoreData(): boolean {
    return this.results.isOpen || this.results.available > 0;
  }

  /** Each stream is fed from what was received. */
  override stream(name: JobStream): PSDataCollection {
    const stream = super.stream(name);
    if (!stream.feed) {
      stream.feed = name === 'results' ? (everything) => this.feedResults(everything) : () => this.feedStreams();
      if (name === 'results') stream.unfed = () => this.unreadResults;
      else this.streamsMade.add(name);
    }
    return stream;
  }

  /** Opens the session and sends the command. */
  startJob(): void {
    const { pool } = this;
    const refusal = this.ownsPool || this.adopts !== undefined ? null : cannotInvoke(this.runspace);
    if (refusal) {
      this.failureErrorRecord = refusal;
      this.setFinalState('Failed', refusal.exception);
      return;
    }
    const stops = this.runspace.onDebuggerStop(() => this.stopChanged());
    const states = pool.onStateChanged((state, reason) => {
      if (state === 'Opened') this.opened();
      else if (state === 'Disconnected') this.disconnected();
      else if (state === 'Broken') this.sessionBroken(reason);
      else if (state === 'Closed') this.sessionClosed();
    });
    this.unsubscribe = () => {
      stops();
      states();
    };
    if (this.adopts !== undefined) this.powerShell.adopt();
    else if (pool.state === 'BeforeOpen') pool.open();
    else if (pool.state === 'Opened') this.opened();
  }

  /** The session goes on without us; what the job gives is kept there. */
  private disconnected(): void {
    if (!this.isFinished) this.setJobState('Disconnected');
  }

  private opened(): void {
    if (this.state === 'Disconnected') this.setJobState('Running');
    if (this.stopIsCalled || this.powerShell.state !== 'NotStarted') return;
    this.powerShell.invoke(this.pipeline);
    for (const value of this.pendingInput.splice(0)) this.powerShell.writeInput(value);
    if (this.inputEnded) this.powerShell.endInput();
  }

  /** The script has stopped at a breakpoint and waits for a debugger, or it goes on. */
  private stopChanged(): void {
    const isStopped = this.runspace.debuggerStop !== null;
    this.debugger.inBreakpoint = isStopped;
    if (isStopped && this.state === 'Running') this.setJobState('AtBreakpoint');
    else if (!isStopped && this.state === 'AtBreakpoint') this.setJobState('Running');
  }

  /** One object for `$input`. */
  writeInput(value: Value): void {
    if (this.powerShell.state === 'NotStarted') this.pendingInput.push(value);
    else this.powerShell.writeInput(value);
  }
  endInput(): void {
    this.inputEnded = true;
    this.powerShell.endInput();
  }

  // ---- PowerShellHandler

  data(type: number, payload: Buffer): void {
    // `exit` closes the session, which stops the pipeline.
    if (type === RemotingDataType.remoteHostCallUsingPowerShellHost && payload.includes(exitCall)) this.hasExited = true;
    this.log.append(type, payload);
    if (resultTypes.has(type)) this.unreadResults++;
    this.somethingNew = true;
  }

  blocked(): void {
    this.setJobState('Blocked');
  }

  arrived(): void {
    if (!this.somethingNew || this.isDisposed) return;
    this.somethingNew = false;
    this.announce();
  }

  stateChanged(state: PSInvocationState): void {
    if (state === 'Running') {
      this.runspace.pipelineStarted();
      this.setJobState('Running');
    } else if (state === 'Completed' || state === 'Failed' || state === 'Stopped') {
      this.runspace.pipelineEnded();
      this.ended();
    }
  }

  /** The pipeline has ended: the job has when its session has, if that was for it alone. The server counts its pipelines, so they are closed first. */
  private ended(): void {
    const { pool } = this;
    if (this.ownsPool && pool.state === 'Opened') this.powerShell.close(() => pool.close());
    else {
      this.powerShell.close();
      if (pool.state === 'Broken') return;
      this.finish();
      // `exit` closes the session that it is called in.
      if (this.hasExited) pool.close();
    }
  }

  private sessionClosed(): void {
    if (!this.isFinished && this.state !== 'Disconnected') this.finish();
  }

  /** The session broke before or after the pipeline had ended: what it had sent stays. */
  private sessionBroken(reason: NetException | null): void {
    if (this.isFinished || !reason) return;
    this.failureErrorRecord = this.ownsPool ? brokenSession(reason, this.location) : pipelineFailure('Failed', reason, this.origin);
    this.setFinalState('Failed', reason);
  }

  /** DeterminedAndSetJobState. */
  private finish(): void {
    const { state, reason } = this.powerShell;
    if (isPipelineFailure(state, reason)) {
      this.failureErrorRecord = pipelineFailure(state, reason, this.origin);
      this.setFinalState('Failed', reason);
    } else this.setFinalState(state === 'Completed' && !this.hasExited ? 'Completed' : 'Stopped', null);
  }

  private setFinalState(state: 'Completed' | 'Failed' | 'Stopped', reason: NetException | null): void {
    this.unsubscribe();
    this.announce();
    this.setJobState(state, reason);
  }

  private get origin() {
    return { computerName: this.pool.computerName, runspaceId: this.pool.id };
  }

  // ---- reading

  /** Tells readers that there is something, without decoding it for those who do not look. */
  private announce(): void {
    if (this.unreadResults > 0) this.results.signal();
    for (const name of this.streamsMade) if (this.stream(name).isWatched) this.feedStreams();
  }

  private feedResults(everything: boolean): void {
    const { results } = this;
    for (let bytes = 0; this.unreadResults > 0 && (everything || bytes < batchBytes); ) {
      const entry = this.log.next(this.resultsCursor);
      if (!entry) return;
      bytes += entry.bytes.length;
      const type = resultTypes.get(entry.type);
      if (!type) continue;
      this.unreadResults--;
      const item = this.decode(entry.type, entry.bytes);
      if (item) results.receive(new PSStreamObject(item.stream === 'error' ? 'Error' : type, item.value, this.instanceId));
    }
  }

  private feedStreams(): void {
    for (;;) {
      const entry = this.log.next(this.streamsCursor);
      if (!entry) return;
      // Only the results have calls of the host.
      const item = entry.type === RemotingDataType.remoteHostCallUsingPowerShellHost ? null : this.decode(entry.type, entry.bytes);
      if (item && item.stream !== 'call') super.stream(item.stream).receive(item.value);
    }
  }

  /** What a message holds. One that makes no sense ends the pipeline, and a session that is for it alone. */
  private decode(type: number, bytes: Buffer): StreamItem | { readonly stream: 'call'; readonly value: ClientMethodExecutor } | null {
    const text = bytes.toString('utf8');
    try {
      if (type === RemotingDataType.remoteHostCallUsingPowerShellHost)
        return { stream: 'call', value: new ClientMethodExecutor(decodeHostCall(text), this.powerShell) };
      const item = decodeStreamItem(type, text, this.origin);
      if (item?.stream !== 'output') return item;
      return { stream: 'output', value: setOriginNotes(item.value, this.pool.computerName, this.runspaceId, !this.hideComputerName) };
    } catch (e) {
      const error = unreadableMessage(this.powerShell, e, this.origin);
      if (error === null && this.ownsPool) this.pool.abort();
      return error && { stream: 'error', value: error };
    }
  }

  // ---- ending

  /** A reader serves what the job asks: it is Running again (UnblockJob). */
  override unblockJob(): void {
    if (this.state !== 'Blocked') return;
    this.setJobState('Running');
    this.onUnblocked();
  }

  /** Asks for the end; the state says when it has come. */
  requestStop(): void {
    // What was left to itself is not this process's to stop.
    if (this.isFinished || this.stopIsCalled || this.state === 'Disconnected') return;
    this.stopIsCalled = true;
    if (this.powerShell.state === 'Running') this.powerShell.stop();
    else if (this.powerShell.state === 'NotStarted') {
      if (this.ownsPool) this.pool.abort();
      if (!this.isFinished && (!this.ownsPool || this.pool.state === 'BeforeOpen')) this.finish();
    }
  }

  *stopJob(): Steps<void> {
    if (this.isFinished || this.isDisposed || this.state === 'Disconnected') return;
    this.requestStop();
    yield* untilFinished(this);
  }

  /** Gives up what was received; the server is ended when it is this job's alone. */
  override dispose(): void {
    if (this.isDisposed) return;
    if (this.ownsPool) this.pool.abort();
    super.dispose();
    this.log.dispose();
    this.unreadResults = 0;
  }
}

const ns = 'System.Management.Automation.';
defineType({
  name: 'System.Management.Automation.PSRemotingChildJob',
  baseType: 'System.Management.Automation.Job',
  jsClass: PSRemotingChildJob,
  properties: {
    ...ownProperties(['StatusMessage', 'HasMoreData', 'Location']),
    [`${ns}Runspaces.Runspace Runspace`]: { get: (j: PSRemotingChildJob) => j.runspace },
    [`${ns}Debugger Debugger`]: { get: (j: PSRemotingChildJob) => j.debugger },
    // What is set reaches the debugger only.
    'bool IsAsync': { get: () => true, set: () => undefined },
  },
});
