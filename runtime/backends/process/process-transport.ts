import type { ChildProcess } from 'node:child_process';
import type { Transport, TransportHandler } from '../../remoting/client/transport.ts';
import { type ChildProcesses, killGroup } from './child-processes.ts';
import { serverEnvironment, serverProgram } from './server-program.ts';

/** What a server process is started with (NewProcessConnectionInfo). */
export interface ProcessStart {
  /** Where it begins; null: where this process is. */
  readonly workingDirectory: string | null;
  /** A script that it runs before it serves (-InitializationScript), as text. */
  readonly initializationScript: string | null;
}

const parameters = ['-s', '-NoLogo', '-NoProfile'];

/** The arguments of a server (PowerShellProcessInstance). */
function serverArguments(start: ProcessStart): string[] {
  const args = [...parameters];
  if (start.workingDirectory !== null) args.push('-wd', start.workingDirectory);
  if (start.initializationScript !== null)
    args.push('-EncodedCommand', Buffer.from(start.initializationScript, 'utf16le').toString('base64'));
  return args;
}

/**
 * The standard streams of a child process that serves (OutOfProcessClientSessionTransportManager). The child leads a process group of its own.
 * That it has ended is known from its exit and not from the end of its output, which programs that it has left behind may still hold open.
 */
export class ProcessTransport implements Transport {
  /** A server that does not agree in this time is ended without it (PowerShell waits a minute). */
  readonly closeMilliseconds = 5000;
  private child: ChildProcess | null = null;
  private handler: TransportHandler | null = null;
  private ended = false;
  private errorText = '';

  constructor(
    private readonly children: ChildProcesses,
    private readonly start: ProcessStart,
  ) {}

  /** Its process number; undefined when it could not be started. */
  get processId(): number | undefined {
    return this.child?.pid;
  }

  open(handler: TransportHandler): void {
    this.handler = handler;
    const { spawn } = require('node:child_process') as typeof import('node:child_process');
    const { path, args } = serverProgram();
    let child: ChildProcess;
    try {
      child = spawn(path, [...args, ...serverArguments(this.start)], {
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
        env: serverEnvironment(),
      });
    } catch (e) {
      this.finish({ error: startFailure(e, path) });
      return;
    }
    this.child = child;
    this.children.add(child);
    child.once('error', (e) => {
      if (child.pid === undefined) this.finish({ error: startFailure(e, path) });
    });
    child.once('exit', (exitCode, signal) => this.exited(child, exitCode, signal));
    // Nobody reads any more: that the child has gone is told by its exit.
    child.stdin?.on('error', () => undefined);
    child.stdout?.on('data', (bytes: Buffer) => handler.received(bytes));
    child.stdout?.on('error', () => undefined);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errorText += text;
      // What the child wrote to its output before has arrived, but may not have been read yet.
      setImmediate(() => this.takeErrors());
    });
    child.stderr?.on('error', () => undefined);
  }

  send(lines: string): void {
    const input = this.child?.stdin;
    if (this.ended || !input || input.destroyed || input.writableEnded) return;
    input.write(lines);
  }

  pause(): void {
    this.child?.stdout?.pause();
  }
  resume(): void {
    this.child?.stdout?.resume();
  }

  end(): void {
    this.child?.stdin?.end();
  }

  close(everything: boolean): void {
    const { child } = this;
    if (!child || this.ended) return;
    if (everything) killGroup(child);
    else child.kill('SIGKILL');
  }

  /** The child has ended. What it wrote before may not have been read yet: it is there, so one look at each stream takes it. */
  private exited(child: ChildProcess, exitCode: number | null, signal: string | null): void {
    child.stdout?.resume();
    const streams = [child.stdout, child.stderr].filter((s) => s && !s.readableEnded && !s.destroyed);
    let open = streams.length;
    const finish = (): void => {
      for (const stream of streams) stream?.destroy();
      child.stdin?.destroy();
      if (this.errorText !== '') this.errorText += '\n';
      this.takeErrors();
      this.finish({ exitCode, signal });
    };
    if (open === 0) {
      finish();
      return;
    }
    for (const stream of streams) stream?.once('end', () => --open === 0 && finish());
    // A program that the child has left behind may hold the streams open for ever. What the child itself wrote is there already, so it has
    // all been read when two turns of the event loop brought nothing.
    let silentTurns = 0;
    for (const stream of streams)
      stream?.on('data', () => {
        silentTurns = 0;
      });
    const look = (): void => {
      if (this.ended) return;
      if (++silentTurns > 2) finish();
      else setImmediate(look);
    };
    setImmediate(look);
  }

  private takeErrors(): void {
    const lines = this.errorText.split('\n');
    this.errorText = lines.pop() as string;
    for (const line of lines) if (line.trim() !== '') this.handler?.errorLine(line);
  }

  private finish(end: { exitCode?: number | null; signal?: string | null; error?: string }): void {
    if (this.ended) return;
    this.ended = true;
    this.handler?.closed(end);
  }
}

/** Why a program could not be started, in the words of .NET's Process.Start. */
function startFailure(e: unknown, path: string): string {
  const { code, message } = e as NodeJS.ErrnoException;
  const reason =
    code === 'ENOENT'
      ? 'No such file or directory'
      : code === 'EACCES'
        ? 'Permission denied'
        : code === 'EAGAIN'
          ? 'Resource temporarily unavailable'
          : message;
  return `An error occurred trying to start process '${path}' with working directory '${process.cwd()}'. ${reason}`;
}
