import type { ChildProcess, StdioOptions } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { hasProgramFormat } from '../dotnet/diagnostics/program-format.ts';
import { LineSplitter, type PieceDecoder } from './line-splitter.ts';
import type { NativePipe } from './pipe-pool.ts';
import { killDescendants } from './process-tree.ts';

/** A line that a program wrote. */
export interface OutputLine {
  readonly stream: 'output' | 'error';
  readonly text: string;
}

/** How a program is to be started. */
export interface NativeStart {
  readonly path: string;
  readonly args: readonly string[];
  readonly workingDirectory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** `pipe`: fed with {@link NativeProcess.write}; a process: its output, byte for byte; `none`: at its end at once. */
  readonly input: 'inherit' | 'pipe' | 'none' | NativeProcess;
  /** `next`: kept for the process that will be started with this one as its input. */
  readonly output: 'inherit' | 'lines' | 'bytes' | 'next';
  readonly error: 'inherit' | 'lines';
  /** Pipes for what is not inherited, as many as {@link pipesNeeded} says; null: Node makes sockets. */
  readonly pipes: readonly NativePipe[] | null;
  /** Makes what reads lines; it gives undefined where they are UTF-8. */
  readonly decoder: () => PieceDecoder | undefined;
}

/** How many pipes a start takes. */
export function pipesNeeded(start: Pick<NativeStart, 'input' | 'output' | 'error'>): number {
  return (start.input === 'pipe' ? 1 : 0) + (start.output === 'inherit' ? 0 : 1) + (start.error === 'inherit' ? 0 : 1);
}

/** Why a program could not be started, with the words of the C library. */
export class NativeStartError extends Error {
  constructor(
    message: string,
    /** The system's number of the error. */
    readonly errno: number,
  ) {
    super(message);
  }
}

const systemMessages: Record<string, string> = {
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  ENOEXEC: 'Exec format error',
  E2BIG: 'Argument list too long',
  ENOTDIR: 'Not a directory',
  EMFILE: 'Too many open files',
  ENOMEM: 'Cannot allocate memory',
  EAGAIN: 'Resource temporarily unavailable',
  ETXTBSY: 'Text file busy',
  ELOOP: 'Too many levels of symbolic links',
};

/** Lines that wait to be taken before the program is made to wait. */
const queueLimit = 2000;

/** One running native program. Its output is gathered as it arrives; {@link onActivity} tells when there is something to look at. */
export class NativeProcess {
  private readonly child: ChildProcess;
  private readonly lines: OutputLine[] = [];
  private readonly chunks: Uint8Array[] = [];
  private paused = false;
  private inputGone = false;
  private inputFull = false;
  private stdin: Writable | null;
  private stdout: Readable | null = null;
  private stderr: Readable | null;
  private outputEnd: number | Readable | undefined;
  private status: number | null = null;
  private openStreams = 0;
  /** The status once the program and its output have ended; 128 + n when signal n ended it. */
  exitCode: number | null = null;
  /** Called whenever lines, the end or room for more input have arrived. */
  onActivity: () => void = () => undefined;

  /**
   * Starts it.
   * @throws NativeStartError
   */
  constructor(readonly start: NativeStart) {
    const { spawn } = require('node:child_process') as typeof import('node:child_process');
    const { input, output, error } = start;
    const pipes = start.pipes?.slice();
    const inputPipe = input === 'pipe' ? pipes?.shift() : undefined;
    const outputPipe = output === 'inherit' ? undefined : pipes?.shift();
    const errorPipe = error === 'inherit' ? undefined : pipes?.shift();
    const source = input instanceof NativeProcess ? input.takeOutputEnd() : undefined;
    const stdio: StdioOptions = [
      input === 'inherit' ? 0 : input === 'none' ? 'ignore' : (source ?? inputPipe?.read ?? 'pipe'),
      output === 'inherit' ? 1 : (outputPipe?.write ?? 'pipe'),
      error === 'inherit' ? 2 : (errorPipe?.write ?? 'pipe'),
    ];
    let started = false;
    try {
      checkFormat(start);
      this.child = spawn(start.path, start.args.map(untilNull), { cwd: start.workingDirectory, env: start.environment, stdio });
      started = this.child.pid !== undefined;
      // Node reports a failed start once more, later, as an event that nobody needs any more.
      this.child.on('error', () => this.onActivity());
      if (!started) throw { code: failureCode(start) };
    } catch (e) {
      throw e instanceof NativeStartError ? e : startError(start, e);
    } finally {
      // The program has descriptors of its own now. Without closing ours nobody would ever see the end of a pipe.
      if (typeof source === 'number') closeSync(source);
      else source?.destroy();
      for (const end of [inputPipe?.read, outputPipe?.write, errorPipe?.write]) if (end !== undefined) closeSync(end);
      if (!started) for (const end of [inputPipe?.write, outputPipe?.read, errorPipe?.read]) if (end !== undefined) closeSync(end);
    }
    this.stdin = inputPipe ? socket(inputPipe.write, 'write') : this.child.stdin;
    this.stderr = errorPipe ? socket(errorPipe.read, 'read') : this.child.stderr;
    if (output === 'next') this.outputEnd = outputPipe?.read ?? this.child.stdout ?? undefined;
    else this.stdout = outputPipe ? socket(outputPipe.read, 'read') : this.child.stdout;
    this.watch();
  }

  /** The reading end of the output of a process that was started with output `next`; can be taken once. */
  private takeOutputEnd(): number | Readable | undefined {
    const end = this.outputEnd;
    this.outputEnd = undefined;
    return end;
  }

  /** Its number. */
  get id(): number {
    return this.child.pid as number;
  }

  private watch(): void {
    const { output, error } = this.start;
    if (error === 'lines') this.gatherLines('error', this.stderr);
    if (output === 'lines') this.gatherLines('output', this.stdout);
    else if (output === 'bytes')
      this.follow(this.stdout, (chunk) => {
        this.chunks.push(chunk);
        this.onActivity();
      });
    this.stdin?.on('error', () => {
      this.inputGone = true;
      this.onActivity();
    });
    this.stdin?.on('drain', () => {
      this.inputFull = false;
      this.onActivity();
    });
    this.child.on('exit', (code, signal) => {
      this.status = code ?? 128 + signalNumber(signal);
      this.settle();
    });
  }

  /** Reads a stream to its end; the process counts as running until then. */
  private follow(source: Readable | null, take: (chunk: Uint8Array) => void, end: () => void = () => undefined): void {
    if (!source) return;
    this.openStreams++;
    source.on('data', take);
    source.on('end', end);
    source.on('error', () => undefined);
    source.on('close', () => {
      this.openStreams--;
      this.settle();
    });
  }

  private settle(): void {
    if (this.status === null || this.openStreams > 0) return;
    this.exitCode = this.status;
    this.onActivity();
  }

  private gatherLines(stream: 'output' | 'error', source: Readable | null): void {
    const splitter = new LineSplitter(this.start.decoder());
    const add = (lines: string[]): void => {
      for (const text of lines) this.lines.push({ stream, text });
      if (this.lines.length > queueLimit && !this.paused) {
        this.paused = true;
        this.stdout?.pause();
        this.stderr?.pause();
      }
      if (lines.length > 0) this.onActivity();
    };
    this.follow(
      source,
      (chunk) => add(splitter.push(chunk)),
      () => add(splitter.end()),
    );
  }

  /** Takes the lines that have arrived. */
  takeLines(): OutputLine[] {
    const lines = this.lines.splice(0);
    if (this.paused) {
      this.paused = false;
      this.stdout?.resume();
      this.stderr?.resume();
    }
    return lines;
  }

  /** Takes the bytes that have arrived. */
  takeBytes(): Uint8Array[] {
    return this.chunks.splice(0);
  }

  /** True when there are lines or bytes to take. */
  get hasOutput(): boolean {
    return this.lines.length > 0 || this.chunks.length > 0;
  }

  /** True when {@link write} should wait for activity first. */
  get isInputFull(): boolean {
    return this.inputFull && !this.inputGone && this.exitCode === null;
  }

  /** Gives it input; dropped without a word when it reads no more. */
  write(data: string | Uint8Array): void {
    const { stdin } = this;
    if (!stdin || this.inputGone || stdin.destroyed) return;
    this.inputFull = !stdin.write(data);
  }

  /** No more input. */
  endInput(): void {
    if (!this.inputGone) this.stdin?.end();
  }

  /** Ends it at once and reads no more of its output (Process.Kill and Dispose). `all`: with every program that it has started. */
  kill(all = false): void {
    if (this.status === null) {
      if (all && this.child.pid !== undefined) killDescendants(this.child.pid);
      this.child.kill('SIGKILL');
    }
    this.stdin?.destroy();
    const end = this.takeOutputEnd();
    if (typeof end === 'number') closeSync(end);
    this.stdout?.destroy();
    this.stderr?.destroy();
  }

  /** Lets the process go on although the event loop may end. */
  unref(): void {
    this.child.unref();
  }
}

function socket(descriptor: number, direction: 'read' | 'write'): Readable & Writable {
  const { Socket } = require('node:net') as typeof import('node:net');
  return new Socket({ fd: descriptor, readable: direction === 'read', writable: direction === 'write' });
}

function signalNumber(signal: NodeJS.Signals | null): number {
  const { constants } = require('node:os') as typeof import('node:os');
  return (signal && constants.signals[signal]) ?? 0;
}

/** What `execve` would say: Node says only that it failed, and later. */
function failureCode(start: NativeStart): string {
  const { statSync, accessSync, constants } = require('node:fs') as typeof import('node:fs');
  try {
    if (!statSync(start.workingDirectory).isDirectory()) return 'ENOTDIR';
    accessSync(start.path, constants.X_OK);
  } catch (e) {
    return (e as NodeJS.ErrnoException).code ?? 'ENOENT';
  }
  // The file is there and may be run, so it is its interpreter that is missing.
  return 'ENOENT';
}

function startError(start: NativeStart, e: unknown): NativeStartError {
  const { code, message } = e as NodeJS.ErrnoException;
  const reason = (code && systemMessages[code]) || message || code || 'Unknown error';
  const { errno } = (require('node:os') as typeof import('node:os')).constants as { errno: Partial<Record<string, number>> };
  return new NativeStartError(
    `An error occurred trying to start process '${start.path}' with working directory '${start.workingDirectory}'. ${reason}`,
    (code && errno[code]) || 0,
  );
}

/** @throws NativeStartError for a file that is no program */
function checkFormat(start: NativeStart): void {
  const { accessSync, constants } = require('node:fs') as typeof import('node:fs');
  try {
    accessSync(start.path, constants.X_OK);
  } catch {
    // What may not be executed PowerShell gives to the desktop's opener, and there is none.
    throw startError(start, { code: 'ENOENT' });
  }
  if (!hasProgramFormat(start.path)) throw startError(start, { code: 'ENOEXEC' });
}

/** An argument as a C string holds it: up to its first null character. */
function untilNull(argument: string): string {
  const end = argument.indexOf('\0');
  return end < 0 ? argument : argument.slice(0, end);
}
