import type { ChildProcess, StdioOptions } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { LineSplitter } from './line-splitter.ts';

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
}

/** Why a program could not be started, with the words of the C library. */
export class NativeStartError extends Error {}

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
  /** The status once the program and its output have ended; 128 + n when signal n ended it. */
  exitCode: number | null = null;
  /** Called whenever lines, the end or room for more input have arrived. */
  onActivity: () => void = () => undefined;

  /**
   * Starts it.
   * @throws NativeStartError
   */
  constructor(readonly start: NativeStart) {
    checkFormat(start);
    const { spawn } = require('node:child_process') as typeof import('node:child_process');
    const { input, output, error } = start;
    const source = input instanceof NativeProcess ? input.child.stdout : null;
    const stdio: StdioOptions = [
      input === 'inherit' ? 0 : input === 'pipe' ? 'pipe' : (source ?? 'ignore'),
      output === 'inherit' ? 1 : 'pipe',
      error === 'inherit' ? 2 : 'pipe',
    ];
    try {
      this.child = spawn(start.path, start.args as string[], { cwd: start.workingDirectory, env: start.environment, stdio });
    } catch (e) {
      throw startError(start, e);
    }
    if (this.child.pid === undefined) {
      const failure = { code: failureCode(start) };
      // Node reports it once more, later, as an event that nobody needs any more.
      this.child.on('error', () => undefined);
      throw startError(start, failure);
    }
    // The reader has its own descriptor now; without closing ours the writer would never learn that the reader has gone.
    source?.destroy();
    this.watch();
  }

  /** Its number. */
  get id(): number {
    return this.child.pid as number;
  }

  private watch(): void {
    const { child } = this;
    const { output, error } = this.start;
    child.on('error', () => this.onActivity());
    if (error === 'lines') this.gatherLines('error', child.stderr);
    if (output === 'lines') this.gatherLines('output', child.stdout);
    else if (output === 'bytes')
      child.stdout?.on('data', (chunk: Uint8Array) => {
        this.chunks.push(chunk);
        this.onActivity();
      });
    child.stdin?.on('error', () => {
      this.inputGone = true;
      this.onActivity();
    });
    child.stdin?.on('drain', () => {
      this.inputFull = false;
      this.onActivity();
    });
    child.on('close', (code, signal) => {
      this.exitCode = code ?? 128 + signalNumber(signal);
      this.onActivity();
    });
  }

  private gatherLines(stream: 'output' | 'error', source: NodeJS.ReadableStream | null): void {
    const splitter = new LineSplitter();
    const add = (lines: string[]): void => {
      for (const text of lines) this.lines.push({ stream, text });
      if (this.lines.length > queueLimit && !this.paused) {
        this.paused = true;
        this.child.stdout?.pause();
        this.child.stderr?.pause();
      }
      if (lines.length > 0) this.onActivity();
    };
    source?.on('data', (chunk: Uint8Array) => add(splitter.push(chunk)));
    source?.on('end', () => add(splitter.end()));
  }

  /** Takes the lines that have arrived. */
  takeLines(): OutputLine[] {
    const lines = this.lines.splice(0);
    if (this.paused) {
      this.paused = false;
      this.child.stdout?.resume();
      this.child.stderr?.resume();
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
    const { stdin } = this.child;
    if (!stdin || this.inputGone || stdin.destroyed) return;
    this.inputFull = !stdin.write(data);
  }

  /** No more input. */
  endInput(): void {
    if (!this.inputGone) this.child.stdin?.end();
  }

  /** Ends it at once and reads no more of its output (Process.Kill and Dispose). */
  kill(): void {
    if (this.exitCode === null) this.child.kill('SIGKILL');
    this.child.stdin?.destroy();
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
  }

  /** Lets the process go on although the event loop may end. */
  unref(): void {
    this.child.unref();
  }
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
  return new NativeStartError(
    `An error occurred trying to start process '${start.path}' with working directory '${start.workingDirectory}'. ${reason}`,
  );
}

/**
 * `execvp`, which Node uses, hands a file without a known format to the shell; PowerShell does not.
 * @throws NativeStartError
 */
function checkFormat(start: NativeStart): void {
  let head: string;
  try {
    const file = openSync(start.path, 'r');
    try {
      const bytes = Buffer.alloc(4);
      head = bytes.toString('latin1', 0, readSync(file, bytes, 0, 4, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // Programs need not be readable to be run; starting it will tell.
    return;
  }
  if (!head.startsWith('#!') && head !== '\u007fELF' && process.platform === 'linux') throw startError(start, { code: 'ENOEXEC' });
}
