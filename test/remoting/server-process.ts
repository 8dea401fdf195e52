import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Fragmentor } from '../../runtime/remoting/fragmentor.ts';
import { runspaceHostInfo } from '../../runtime/remoting/host-encoder.ts';
import { controlPacket, dataPacket, sessionGuid } from '../../runtime/remoting/out-of-process.ts';
import { powerShellOf, type RemoteParameter, scriptCommand } from '../../runtime/remoting/power-shell-data.ts';
import * as encoder from '../../runtime/remoting/remoting-encoder.ts';
import { encodeMessage, RemotingDataType, type RemotingMessage } from '../../runtime/remoting/remoting-message.ts';
import { type Said, said } from './conversation.ts';

/** A server process of ours, and a client that only writes and reads lines. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly lines: string[] = [];
  errors = '';
  exitCode: number | null = null;
  private rest = '';
  private waiting: (() => void)[] = [];
  private readonly fragmentor = new Fragmentor();
  readonly poolId = '2a08c9a5-5037-4dc5-b2f6-312ac1ad62c3';

  constructor(mode = '-s', args: readonly string[] = []) {
    // another build than the published one can be tested by naming its folder
    const program = join(process.env['PWSH_LITE_BUILD'] ?? join(import.meta.dirname, '../../dist'), 'pwsh-lite.cjs');
    this.child = spawn(process.execPath, [program, mode, '-NoLogo', '-NoProfile', ...args]);
    this.child.stdout?.on('data', (chunk: Buffer) => {
      const lines = (this.rest + chunk.toString('utf8')).split('\n');
      this.rest = lines.pop() ?? '';
      this.lines.push(...lines);
      this.wake();
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString('utf8');
    });
    this.child.on('close', (code) => {
      this.exitCode = code ?? -1;
      this.wake();
    });
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  write(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  /** Waits until the condition holds. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.exitCode !== null) throw new Error(`The server has ended with ${this.exitCode}: ${this.errors}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  async ended(): Promise<number> {
    while (this.exitCode === null) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.exitCode;
  }

  get said(): Said[] {
    return said(this.lines);
  }

  /** Messages of one type, of one pipeline. */
  payloads(dataType: number, psGuid?: string): string[] {
    return this.said
      .filter((s) => psGuid === undefined || s.psGuid === psGuid)
      .flatMap((s) => s.messages)
      .filter((m) => m.dataType === dataType)
      .map((m) => m.payload);
  }

  send(dataType: RemotingMessage['dataType'], payload: string, psGuid = sessionGuid): void {
    const message = { destination: 2, dataType, runspacePoolId: this.poolId, powerShellId: psGuid, payload };
    for (const fragment of this.fragmentor.fragment(encodeMessage(message))) this.write(dataPacket(fragment, psGuid));
  }

  /** Opens the session. */
  async open(maxRunspaces = 1): Promise<void> {
    this.send(RemotingDataType.sessionCapability, encoder.encodeSessionCapability());
    const hostInfo = { ...runspaceHostInfo, isHostNull: false, isHostUINull: false, isHostRawUINull: false, useRunspaceHost: false };
    this.send(
      RemotingDataType.createRunspacePool,
      encoder.encodeCreateRunspacePool({ minRunspaces: 1, maxRunspaces, applicationArguments: null, hostInfo }),
    );
    await this.until(() => this.payloads(RemotingDataType.runspacePoolStateInfo).length === 1);
  }

  /** Asks for a pipeline; gives its id. */
  start(script: string, options: { parameters?: readonly RemoteParameter[]; noInput?: boolean } = {}): string {
    const psGuid = `00000000-0000-0000-0000-${String(++pipelines).padStart(12, '0')}`;
    this.write(controlPacket('Command', psGuid));
    const shell = powerShellOf([scriptCommand(script, options.parameters ?? [])], { noInput: options.noInput ?? true });
    this.send(RemotingDataType.createPowerShell, encoder.encodeCreatePowerShell(shell), psGuid);
    return psGuid;
  }

  /** Waits for the end of a pipeline; gives its last payload. */
  async finished(psGuid: string): Promise<string> {
    await this.until(() => this.payloads(RemotingDataType.powerShellStateInfo, psGuid).length > 0);
    return this.payloads(RemotingDataType.powerShellStateInfo, psGuid)[0] as string;
  }
}

let pipelines = 0;
