/** One pipeline of a session on the server (ServerPowerShellDriver.cs, ServerPowerShellDataStructureHandler in serverremotingprotocolimplementation). */

import { historyOf } from '../../../src/commands/management/history.ts';
import { ErrorRecord } from '../../../src/errors/error-record.ts';
import { ExitException, isFlowControl, PipelineStoppedException, TerminateException } from '../../../src/errors/exceptions.ts';
import { errorRecordOf, exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import { AutomationNull } from '../../../src/objects/collections.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import type { Pipe } from '../../../src/pipeline/pipe.ts';
import type { ProgressRecord } from '../../../src/pipeline/progress-record.ts';
import { HostInformationMessage, InformationalRecord, InformationRecord } from '../../../src/pipeline/records.ts';
import type { Streams } from '../../../src/pipeline/streams.ts';
import { type Fiber, scheduler } from '../../../src/scheduler/scheduler.ts';
import { complete, type Done, type Steps } from '../../../src/scheduler/suspension.ts';
import { setCurrentContext } from '../../../src/session/current-context.ts';
import { exitCodeOf } from '../../../src/session/exit-code.ts';
import { setPreviousTokens } from '../../../src/session/previous-tokens.ts';
import type { RemoteHostCall } from '../host-encoder.ts';
import { type CreatePowerShell, RemoteStreamOptions } from '../power-shell-data.ts';
import * as encoder from '../remoting-encoder.ts';
import { RemotingDataType } from '../remoting-message.ts';
import type { ServerRemoteDebugger } from './debug-stop.ts';
import { invokeCommands } from './invoke-commands.ts';
import { PipelineInput } from './pipeline-input.ts';
import type { ServerRunspace } from './server-runspace.ts';

/** Sends a message of the pipeline. Answers a suspension when the client has to take something first. */
export type SendToClient = (dataType: RemotingDataType, payload: string) => Done;

/** A pipeline that a client has asked for. It runs on a fiber of its own, when its runspace is free. */
export class ServerPowerShellDriver {
  readonly input: PipelineInput | null;
  private fiber: Fiber<undefined> | null = null;
  private readonly finished: (() => void)[] = [];
  private isFinished = false;
  /** The client has closed the pipeline: nothing of it is sent any more. */
  private isClosed = false;
  private runspace: ServerRunspace | null = null;
  private stopped: ServerRemoteDebugger | null = null;

  constructor(
    readonly id: string,
    private readonly shell: CreatePowerShell,
    private readonly sendToClient: SendToClient,
  ) {
    this.input = shell.noInput ? null : new PipelineInput();
  }

  private send(dataType: RemotingDataType, payload: string): Done {
    return this.isClosed ? undefined : this.sendToClient(dataType, payload);
  }

  /**
   * Runs the pipeline in a runspace; `done` is called when it has ended and said so.
   * @param stopped the debugger, where a script of the runspace has stopped and the pipeline runs below it
   */
  start(runspace: ServerRunspace, done: () => void, stopped: ServerRemoteDebugger | null = null): void {
    this.runspace = runspace;
    this.stopped = stopped;
    const { current } = runspace;
    const { sendCall } = runspace.host;
    runspace.current = this;
    this.fiber = scheduler.start(this.run(runspace), 'remote pipeline');
    this.fiber.listeners.push(() => {
      runspace.current = stopped && current;
      runspace.host.sendCall = stopped && sendCall;
      this.finish();
      done();
    });
  }

  /** A pipeline that does nothing: the commands by which a client prepares its debugger (RunNoOpCommand). */
  completeAtOnce(): void {
    this.sendState('Completed', null);
    this.finish();
  }

  /** A pipeline whose output is known already. */
  answer(values: readonly Value[]): void {
    for (const value of values) void this.send(RemotingDataType.powerShellOutput, encoder.encodeObject(value, true));
    this.completeAtOnce();
  }

  /** Calls back when the pipeline has ended. */
  whenFinished(listener: () => void): void {
    if (this.isFinished) listener();
    else this.finished.push(listener);
  }

  private finish(): void {
    if (this.isFinished) return;
    this.isFinished = true;
    for (const listener of this.finished.splice(0)) listener();
  }

  /** Stops the pipeline (Signal). One that has not begun ends at once. */
  stop(): void {
    if (this.isFinished) return;
    if (!this.fiber) {
      this.sendState('Stopped', new PipelineStoppedException());
      this.finish();
      return;
    }
    this.runspace?.host.abortAllCalls();
    scheduler.stop(this.fiber as Fiber);
  }

  /** Stops the pipeline, of which the client wants nothing more (Close). */
  close(): void {
    this.isClosed = true;
    this.stop();
  }

  /** True once it has begun to run. */
  get hasStarted(): boolean {
    return this.fiber !== null || this.isFinished;
  }

  private *run(runspace: ServerRunspace): Steps<undefined> {
    const { context, host } = runspace;
    setCurrentContext(context);
    host.sendCall = (call) => void this.sendHostCall(call);
    const { shell } = this;
    // Only what was typed at a prompt comes with the text that the history keeps.
    const inHistory = shell.addToHistory && shell.historyText ? historyOf(context).begin(shell.historyText) : null;
    if (inHistory && shell.historyText) setPreviousTokens(context, shell.historyText);
    try {
      const statements = [shell.commands, ...shell.extraCommands];
      for (const [i, commands] of statements.entries())
        try {
          // A script reads what comes as `$input`; a command has to know whether anything comes before it is bound.
          const isPiped = this.input !== null && (commands[0]?.isScript === true || !(yield* this.input.isEmpty()));
          const input = isPiped ? this.input : null;
          const invocation = { context, commands, out: this.output, streams: context.streams as Streams, input };
          if (this.stopped) yield* this.stopped.run(invocation, this.output);
          else yield* invokeCommands(invocation);
        } catch (e) {
          // What ends a statement that others follow is an error of that statement alone.
          if (i === statements.length - 1 || isFlowControl(e) || e instanceof PipelineStoppedException) throw e;
          yield* complete((context.streams as Streams).error.add(errorRecordOf(e)));
        }
      inHistory?.(false);
      this.sendState('Completed', null);
    } catch (e) {
      inHistory?.(true);
      if (e instanceof ExitException) {
        host.setShouldExit(exitCodeOf(e.argument));
        this.sendState('Completed', null);
      } else if (e instanceof TerminateException) this.sendState('Completed', null);
      else if (e instanceof PipelineStoppedException) this.sendState('Stopped', e);
      else this.sendState('Failed', e);
    }
    return undefined;
  }

  private readonly output: Pipe = {
    add: (value) =>
      value === AutomationNull ? undefined : this.send(RemotingDataType.powerShellOutput, encoder.encodeObject(value, true)),
  };

  private sendState(state: 'Completed' | 'Failed' | 'Stopped', error: unknown): void {
    let reason = null;
    if (state === 'Stopped') {
      reason = exceptionOf('System.Management.Automation.PipelineStoppedException', 'The pipeline has been stopped.');
      reason.errorRecord = newErrorRecord(reason, 'PipelineStopped', 'OperationStopped');
    } else if (state === 'Failed') {
      const record = errorRecordOf(error);
      reason = record.exception;
      reason.errorRecord = record;
    }
    void this.send(RemotingDataType.powerShellStateInfo, encoder.encodePowerShellState(state, reason));
  }

  private sendHostCall(call: RemoteHostCall): Done {
    return this.send(RemotingDataType.remoteHostCallUsingPowerShellHost, encoder.encodeHostCall(call));
  }

  private asks(option: keyof typeof RemoteStreamOptions): boolean {
    return (this.shell.remoteStreamOptions & RemoteStreamOptions[option]) !== 0;
  }

  /** A record of the error stream. */
  sendError(value: Value): Done {
    const record =
      value instanceof ErrorRecord
        ? value
        : newErrorRecord(exceptionOf('System.Management.Automation.RuntimeException', toText(value)), 'RuntimeException', 'NotSpecified');
    return this.send(
      RemotingDataType.powerShellErrorRecord,
      encoder.encodeErrorRecord(record, this.asks('AddInvocationInfoToErrorRecord')),
    );
  }

  /** A record of the warning, verbose or debug stream: as a record, and once more as a call of the host, which shows it. */
  sendInformational(stream: 'Warning' | 'Verbose' | 'Debug', record: Value): Done {
    if (!(record instanceof InformationalRecord)) return undefined;
    const withInvocation = this.asks(`AddInvocationInfoTo${stream}Record`);
    void this.send(RemotingDataType[`powerShell${stream}`], encoder.encodeInformationalRecord(record, withInvocation));
    this.runspace?.host.callVoid(`Write${stream}Line`, [record.message]);
    return this.afterCall();
  }

  /** A record of the information stream; what Write-Host wrote is shown by a call of the host. */
  sendInformation(value: Value): Done {
    const record = value instanceof InformationRecord ? value : new InformationRecord(value, '');
    void this.send(RemotingDataType.powerShellInformationStream, encoder.encodeInformationRecord(record));
    const data = record.messageData;
    if (data instanceof HostInformationMessage) {
      const colours = [colourNumber(data.foregroundColor), colourNumber(data.backgroundColor)];
      this.runspace?.host.callVoid(data.noNewLine ? 'Write2' : 'WriteLine3', [...colours, data.message]);
    } else if (record.isShown) this.runspace?.host.callVoid('WriteLine2', [data === null ? '' : toText(data)]);
    return this.afterCall();
  }

  /** A state of a progress bar. */
  sendProgress(record: ProgressRecord): Done {
    void this.send(RemotingDataType.powerShellProgress, encoder.encodeProgressRecord(record));
    this.runspace?.host.showProgress(record);
    return this.afterCall();
  }

  private afterCall(): Done {
    return this.runspace && !this.isClosed ? this.runspace.waitForRoom() : undefined;
  }
}

function colourNumber(value: Value): number {
  const { value: number } = (value ?? { value: -1 }) as { value?: unknown };
  return typeof number === 'number' ? number : -1;
}
