/** The host that a session has on the server: what it shows and asks goes to the client's host (ServerRemoteHost.cs, ServerMethodExecutor.cs). */
import { NetSecureString } from '../../../src/dotnet/security/secure-string.ts';
import { exceptionOf } from '../../../src/errors/throw.ts';
import type { PSHost } from '../../../src/host/ps-host.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { Int64 } from '../../../src/objects/numbers.ts';
import { toText } from '../../../src/objects/to-string.ts';
import type { ProgressRecord } from '../../../src/pipeline/progress-record.ts';
import { powerShellVersion } from '../../../src/session/powershell-version.ts';
import {
  defaultConsole,
  type HostInfo,
  type RemoteHostCall,
  type RemoteHostMethod,
  type RemoteHostResponse,
  voidCallId,
} from '../host-encoder.ts';
import { plain } from '../remote-objects.ts';
import { progressBag } from '../remoting-encoder.ts';
import { remoteQuestions } from './remote-questions.ts';

/** Sends a host call to the client, for the pipeline that runs or for the session. */
export type SendHostCall = (call: RemoteHostCall) => void;

interface Waiting {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/** A console that nobody sees, and from which nothing comes (TextWriter.Null, TextReader.Null). */
const nullConsole: PSHost = {
  name: 'ConsoleHost',
  version: powerShellVersion,
  interactive: false,
  width: 80,
  height: 24,
  supportsVirtualTerminal: false,
  write: () => undefined,
  writeLine: () => undefined,
  writeErrorLine: () => undefined,
  writeError: () => undefined,
  writeWarningLine: () => undefined,
  writeVerboseLine: () => undefined,
  writeDebugLine: () => undefined,
  writeInformationLine: () => undefined,
  writeProgress: () => undefined,
  readLine: () => Promise.resolve(null),
  readSecret: () => Promise.resolve(null),
  writeBytes: () => undefined,
};

/** The largest size that a console can have (Int16). */
const largestConsole = 32_767;

/** What a client says of its console, where that can be. */
const consoleSize = (said: number | undefined, otherwise: number): number =>
  said !== undefined && said > 0 && said <= largestConsole ? said : otherwise;

/** Host of one runspace. Calls without an answer are sent and forgotten; the others wait for the client. */
export class ServerRemoteHost implements PSHost {
  readonly name = 'ServerRemoteHost';
  readonly version = powerShellVersion;
  readonly interactive = true;
  readonly supportsVirtualTerminal = false;
  /** What `[Console]` writes goes nowhere: standard output is the channel. */
  readonly console = nullConsole;
  readonly questions = remoteQuestions((method, parameters) => this.call(method, parameters));
  private readonly waiting = new Map<number, Waiting>();
  private lastCall = 0;
  /** Who carries calls: the pipeline that runs now. */
  sendCall: SendHostCall | null = null;

  constructor(readonly info: HostInfo) {}

  get width(): number {
    return consoleSize(this.info.defaultData?.bufferSize.first, defaultConsole.bufferSize.first);
  }
  get height(): number {
    return consoleSize(this.info.defaultData?.windowSize.second, defaultConsole.windowSize.second);
  }

  /** A call whose answer nobody waits for. Without a client's host nothing is sent. */
  callVoid(method: RemoteHostMethod, parameters: readonly Value[]): void {
    if (!this.info.isHostNull) this.sendCall?.({ callId: voidCallId, method, parameters });
  }

  /** A call that the client answers. Rejects with what its host threw, and when the call is given up ({@link abortAllCalls}). */
  call(method: RemoteHostMethod, parameters: readonly Value[]): Promise<Value> {
    if (this.info.isHostNull || !this.sendCall) return Promise.resolve(null);
    const callId = ++this.lastCall;
    const answer = new Promise<Value>((resolve, reject) => this.waiting.set(callId, { resolve, reject }));
    this.sendCall({ callId, method, parameters });
    return answer;
  }

  /** Takes the client's answer to the call that it names; others are nobody's. */
  respond(response: RemoteHostResponse): void {
    const waiting = this.waiting.get(response.callId);
    if (!waiting) return;
    this.waiting.delete(response.callId);
    if (response.exception) waiting.reject(response.exception);
    else waiting.resolve(response.returnValue);
  }

  /** Nobody waits for answers any more: the pipeline is being stopped. */
  abortAllCalls(): void {
    this.waiting.clear();
  }

  write(text: string): void {
    this.callVoid('Write1', [text]);
  }
  writeLine(text: string): void {
    if (text === '') this.callVoid('WriteLine1', []);
    else this.callVoid('WriteLine2', [text]);
  }
  writeErrorLine(text: string): void {
    this.callVoid('WriteErrorLine', [text]);
  }
  writeWarningLine(message: string): void {
    this.callVoid('WriteWarningLine', [message]);
  }
  writeVerboseLine(message: string): void {
    this.callVoid('WriteVerboseLine', [message]);
  }
  writeDebugLine(message: string): void {
    this.callVoid('WriteDebugLine', [message]);
  }
  writeInformationLine(message: string): void {
    this.callVoid('WriteLine2', [message]);
  }
  writeProgress(): void {
    // Progress comes as whole records: see showProgress.
  }
  /** Has the client's host show a state of a progress bar. */
  showProgress(record: ProgressRecord): void {
    this.callVoid('WriteProgress', [new Int64(0n), progressBag(record)]);
  }
  /** @throws PSRemotingDataStructureException: nobody asks a client for a prompt (ServerRemoteHost.EnterNestedPrompt) */
  enterNestedPrompt(): never {
    throw exceptionOf(
      'System.Management.Automation.Remoting.PSRemotingDataStructureException',
      'Remote host method EnterNestedPrompt is not implemented.',
    );
  }
  popRunspace(): void {
    this.callVoid('PopRunspace', []);
  }
  setShouldExit(code: number): void {
    this.callVoid('SetShouldExit', [code]);
  }
  writeBytes(): void {
    // Standard output is the channel; what programs print comes as objects.
  }

  async readLine(): Promise<string | null> {
    const answer = plain(await this.call('ReadLine', []));
    return answer === null ? null : toText(answer);
  }
  async readSecret(): Promise<string | null> {
    const answer = plain(await this.call('ReadLineAsSecureString', []));
    return answer instanceof NetSecureString ? answer.text : null;
  }
}
