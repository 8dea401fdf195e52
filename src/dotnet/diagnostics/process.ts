import type { ChildProcess } from 'node:child_process';
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { scheduler } from '../../scheduler/scheduler.ts';
import { type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import { GenericCollection } from '../collections/generic-list.ts';
import { raiseEvent } from '../events.ts';
import { fs, os } from '../io/modules.ts';
import { processDirectory } from '../io/path.ts';
import { emptyEventArgs } from '../object-types.ts';
import { genericOf, wellKnown } from '../registry.ts';
import type { NetEncoding } from '../text/encodings.ts';
import { NetDateTime } from '../time/date-time.ts';
import { NetTimeSpan } from '../time/time-span.ts';
import { DataReceivedEventArgs, ProcessInput, ProcessReader } from './process-streams.ts';
import { hasProgramFormat } from './program-format.ts';

/** System.Diagnostics.ProcessStartInfo. */
export class NetProcessStartInfo extends NetObject {
  fileName = '';
  arguments = '';
  /** ArgumentList; null until somebody asks for it. */
  argumentCollection: GenericCollection | null = null;
  workingDirectory = '';
  useShellExecute = false;
  redirectStandardOutput = false;
  redirectStandardError = false;
  redirectStandardInput = false;
  createNoWindow = false;
  userName = '';
  verb = '';
  errorDialog = false;
  errorDialogParentHandle: Value = null;
  /** ProcessWindowStyle. */
  windowStyle = 0;
  /** Encodings of the standard streams; null for UTF-8. */
  standardInputEncoding: NetEncoding | null = null;
  standardOutputEncoding: NetEncoding | null = null;
  standardErrorEncoding: NetEncoding | null = null;
  /** File descriptors for the standard streams, where they go to files (Start-Process -RedirectStandardOutput); null: as the switches above say. */
  descriptors: readonly (number | null)[] = [null, null, null];
  /** Variables that differ from those of this process; null takes one away. */
  readonly environment = new Map<string, string | null>();
  /** The items of ArgumentList. */
  get argumentList(): Value[] {
    this.argumentCollection ??= new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.string));
    return this.argumentCollection.items;
  }
}

/** What /proc says about a process; null when it has gone. */
export interface ProcessFacts {
  readonly name: string;
  readonly parent: number;
  readonly session: number;
  readonly userTicks: number;
  readonly systemTicks: number;
  readonly priority: number;
  readonly nice: number;
  readonly threads: number;
  readonly startTicks: number;
  readonly virtualBytes: number;
  readonly residentPages: number;
}

/** A file as it stands in the memory of a process. */
export interface MappedFile {
  readonly path: string;
  readonly start: bigint;
  size: number;
}

const clockTicks = 100;
const pageSize = 4096;

/** Where the system tells of a process; the number 0 stands for this one (Interop.procfs). */
const procFolder = (pid: number): string => `/proc/${pid === 0 ? 'self' : pid}`;

/** Reads /proc/PID/stat; null when there is no such process (or no /proc). */
function readFacts(pid: number): ProcessFacts | null {
  let text: string;
  try {
    text = fs().readFileSync(`${procFolder(pid)}/stat`, 'utf8');
  } catch {
    // It ended meanwhile, or this system has no /proc.
    return null;
  }
  const close = text.lastIndexOf(')');
  const f = text.slice(close + 2).split(' ');
  const at = (i: number): number => Number(f[i - 3]);
  return {
    name: text.slice(text.indexOf('(') + 1, close),
    parent: at(4),
    session: at(6),
    userTicks: at(14),
    systemTicks: at(15),
    priority: at(18),
    nice: at(19),
    threads: at(20),
    startTicks: at(22),
    virtualBytes: at(23),
    residentPages: at(24),
  };
}

function bootTime(): number {
  try {
    const line = /^btime (\d+)$/m.exec(fs().readFileSync('/proc/stat', 'utf8'));
    if (line) return Number(line[1]) * 1000;
  } catch {
    // No /proc: the uptime will do.
  }
  return Date.now() - os().uptime() * 1000;
}

/** System.Diagnostics.Process. */
export class NetProcess extends NetObject {
  startInfo = new NetProcessStartInfo();
  child: ChildProcess | null = null;
  exitCodeValue: number | null = null;
  exitedAt: NetDateTime | null = null;
  enableRaisingEvents = false;
  private readonly waiters: (() => void)[] = [];
  output: ProcessReader | null = null;
  errors: ProcessReader | null = null;
  input: ProcessInput | null = null;
  private pid: number | null = null;
  private remembered: ProcessFacts | null = null;

  static ofId(pid: number): NetProcess {
    const process = new NetProcess();
    process.pid = pid;
    return process;
  }
  /** Every process that /proc shows, by id. */
  static all(): NetProcess[] {
    return fs()
      .readdirSync('/proc')
      .filter((n) => /^\d+$/.test(n))
      .map(Number)
      .sort((a, b) => a - b)
      .map((pid) => NetProcess.ofId(pid))
      .filter((p) => p.facts !== null);
  }

  /** @throws InvalidOperationException when nothing was started */
  get id(): number {
    const id = this.child?.pid ?? this.pid;
    if (id === null || id === undefined)
      throw exceptionOf('System.InvalidOperationException', 'No process is associated with this object.');
    return id;
  }
  get facts(): ProcessFacts | null {
    const facts = readFacts(this.id);
    if (facts) this.remembered = facts;
    return facts ?? this.remembered;
  }
  /** The program's name, in full where the kernel's 15 characters cut it off. */
  get processName(): string {
    const name = this.facts?.name ?? '';
    if (this.isThisProgram) return 'pwsh';
    if (name.length < 15) return name;
    try {
      const [first = ''] = fs().readFileSync(`/proc/${this.id}/cmdline`, 'utf8').split('\0');
      const base = first.slice(first.lastIndexOf('/') + 1);
      return base.startsWith(name) ? base : name;
    } catch {
      // It ended meanwhile: the short name is what there is.
      return name;
    }
  }
  /** This program runs inside another one, which calls its thread MainThread from version 24 on; who looks for it looks for PowerShell. */
  get isThisProgram(): boolean {
    const name = this.facts?.name ?? '';
    return (
      /^(?:node|(?:node-)?MainThread)$/.test(name) && this.commandLine.some((a) => /(^|\/)pwsh-lite((-server)?\.blob|\.cjs)?$/.test(a))
    );
  }
  get commandLine(): string[] {
    try {
      return fs()
        .readFileSync(`${procFolder(this.id)}/cmdline`, 'utf8')
        .split('\0')
        .slice(0, -1);
    } catch {
      // It ended meanwhile, or is a thread of the kernel.
      return [];
    }
  }
  /** Path of the program; null when it may not be seen. */
  get path(): string | null {
    try {
      return fs().readlinkSync(`${procFolder(this.id)}/exe`);
    } catch {
      // Another user's process.
      return null;
    }
  }
  /** The files that are mapped into its memory and run from there, that of the program first (Interop.procfs.ParseMapsModules); none that may not be seen. */
  get mappedFiles(): MappedFile[] {
    let text: string;
    try {
      text = fs().readFileSync(`${procFolder(this.id)}/maps`, 'utf8');
    } catch {
      // Another user's process, or none any more.
      return [];
    }
    const files: (MappedFile & { runs: boolean })[] = [];
    for (const line of text.split('\n')) {
      const entry = /^([\da-f]+)-([\da-f]+) (\S+) \S+ \S+ \S+\s+(\/.*)$/.exec(line);
      if (!entry) continue;
      const [, from = '0', to = '0', access = '', path = ''] = entry;
      const start = BigInt(`0x${from}`);
      const size = Number(BigInt(`0x${to}`) - start);
      const runs = access.includes('r') && access.includes('x');
      const last = files.at(-1);
      if (last?.path === path && last.start + BigInt(last.size) === start) {
        last.size += size;
        last.runs ||= runs;
      } else files.push({ path, start, size, runs });
    }
    const running = files.filter((f) => f.runs);
    const program = running.findIndex((f) => f.path === this.path);
    if (program > 0) running.unshift(...running.splice(program, 1));
    return running;
  }
  get startTime(): NetDateTime {
    const ticks = this.facts?.startTicks ?? 0;
    return NetDateTime.fromUnixMilliseconds(bootTime() + (ticks * 1000) / clockTicks).toLocalTime();
  }
  /** Of this process to the microsecond and as it is now, as .NET asks getrusage for it (Process.Linux.cs); of others as the system counts. */
  get userTime(): NetTimeSpan {
    if (this.id === process.pid) return NetTimeSpan.fromMilliseconds(process.cpuUsage().user / 1000);
    return NetTimeSpan.fromMilliseconds(((this.facts?.userTicks ?? 0) * 1000) / clockTicks);
  }
  get systemTime(): NetTimeSpan {
    if (this.id === process.pid) return NetTimeSpan.fromMilliseconds(process.cpuUsage().system / 1000);
    return NetTimeSpan.fromMilliseconds(((this.facts?.systemTicks ?? 0) * 1000) / clockTicks);
  }
  get workingSet(): number {
    return (this.facts?.residentPages ?? 0) * pageSize;
  }
  get hasExited(): boolean {
    if (this.child) return this.exitCodeValue !== null;
    return readFacts(this.id) === null;
  }
  /** @throws InvalidOperationException while it runs */
  get exitCode(): number {
    if (this.exitCodeValue === null)
      throw exceptionOf('System.InvalidOperationException', 'Process must exit before requested information can be determined.');
    return this.exitCodeValue;
  }

  /** Process.Start. @throws Win32Exception when the program cannot be run, InvalidOperationException without a name */
  start(): boolean {
    const info = this.startInfo;
    if (info.fileName === '')
      throw exceptionOf('System.InvalidOperationException', 'Cannot start process because a file name has not been provided.');
    const program = findProgram(info.fileName);
    const directory = info.workingDirectory || processDirectory();
    const failed = (why: string, code: number): NetException =>
      exceptionOf(
        'System.ComponentModel.Win32Exception',
        `An error occurred trying to start process '${info.fileName}' with working directory '${directory}'. ${why}`,
        null,
        { NativeErrorCode: code },
      );
    if (!program) throw failed('No such file or directory', 2);
    if (!hasProgramFormat(program)) throw failed('Exec format error', 8);
    const { spawn } = require('node:child_process') as typeof import('node:child_process');
    // without a prototype a variable may be called as anything
    const env: NodeJS.ProcessEnv = Object.assign(Object.create(null), process.env);
    for (const [name, value] of info.environment) {
      if (value === null) delete env[name];
      else env[name] = value;
    }
    const args = info.argumentList.length > 0 ? info.argumentList.map(String) : splitArguments(info.arguments);
    const pipe = (redirect: boolean, stream: 0 | 1 | 2): 'pipe' | 'inherit' | number =>
      info.descriptors[stream] ?? (redirect ? 'pipe' : 'inherit');
    const child = spawn(program, args, {
      argv0: info.fileName,
      cwd: directory,
      env,
      stdio: [pipe(info.redirectStandardInput, 0), pipe(info.redirectStandardOutput, 1), pipe(info.redirectStandardError, 2)],
    });
    this.child = child;
    this.exitCodeValue = null;
    if (child.stdout) this.output = new ProcessReader(child.stdout, info.standardOutputEncoding);
    if (child.stderr) this.errors = new ProcessReader(child.stderr, info.standardErrorEncoding);
    if (child.stdin) this.input = new ProcessInput(child.stdin, info.standardInputEncoding ?? undefined);
    child.on('error', () => this.ended(127));
    child.on('exit', (code, signal) => this.ended(code ?? 128 + (signal ? (os().constants.signals[signal] ?? 0) : 0)));
    return true;
  }

  private ended(code: number): void {
    if (this.exitCodeValue !== null) return;
    this.exitCodeValue = code;
    this.exitedAt = NetDateTime.now;
    for (const waiter of this.waiters.splice(0)) waiter();
    if (this.enableRaisingEvents) raiseEvent(this, 'Exited', [this, emptyEventArgs]);
  }

  private readonly pumps = new Map<'Output' | 'Error', { isOver: boolean; stops: boolean }>();

  /** BeginOutputReadLine and BeginErrorReadLine: each line becomes an event, the end one without data. @throws InvalidOperationException */
  beginRead(which: 'Output' | 'Error'): void {
    const reader = which === 'Output' ? this.output : this.errors;
    const name = which === 'Output' ? 'StandardOut' : 'StandardError';
    if (!reader)
      throw exceptionOf('System.InvalidOperationException', `${name} has not been redirected or the process hasn't started yet.`);
    if (reader.isSynchronous)
      throw exceptionOf('System.InvalidOperationException', 'Cannot mix synchronous and asynchronous operation on process stream.');
    const running = this.pumps.get(which);
    if (running && !running.stops)
      throw exceptionOf('System.InvalidOperationException', 'An async read operation has already been started on the stream.');
    const state = { isOver: false, stops: false };
    this.pumps.set(which, state);
    scheduler.start(this.pump(which, reader, state), 'process reader');
  }
  cancelRead(which: 'Output' | 'Error'): void {
    const state = this.pumps.get(which);
    if (!state) throw exceptionOf('System.InvalidOperationException', 'No async read operation is in progress on the stream.');
    state.stops = true;
  }
  private *pump(which: 'Output' | 'Error', reader: ProcessReader, state: { isOver: boolean; stops: boolean }): Steps<void> {
    for (;;) {
      const line = yield* reader.readLine();
      if (state.stops) break;
      raiseEvent(this, `${which}DataReceived`, [this, new DataReceivedEventArgs(line)]);
      if (line === null) break;
    }
    state.isOver = true;
    for (const waiter of this.waiters.splice(0)) waiter();
  }

  /** WaitForExit: false when the time was over first; without a time also the lines that are events have all come. */
  waitForExit(ms = -1): Step<boolean> {
    if (this.hasExited && (ms >= 0 || !this.hasLinesToCome)) return true;
    return new Suspension(this.waitSteps(ms));
  }
  private get hasLinesToCome(): boolean {
    return [...this.pumps.values()].some((p) => !p.isOver && !p.stops);
  }

  private *waitSteps(ms: number): Steps<boolean> {
    const until = ms < 0 ? Number.POSITIVE_INFINITY : Date.now() + ms;
    while (!this.hasExited || (ms < 0 && this.hasLinesToCome)) {
      const left = Math.max(0, until - Date.now());
      // A process that is no child of ours has to be looked at again and again.
      const pause = this.child ? left : Math.min(left, 50);
      yield* waitEvent<undefined>((resume) => {
        let done = false;
        const finish = (): void => {
          if (done) return;
          done = true;
          clearTimeout(timer);
          resume(undefined);
        };
        const timer = pause === Number.POSITIVE_INFINITY ? undefined : setTimeout(finish, pause);
        this.waiters.push(finish);
        return () => {
          done = true;
          clearTimeout(timer);
        };
      });
      if (Date.now() >= until) return this.hasExited;
    }
    return true;
  }

  kill(): void {
    if (this.hasExited) return;
    if (this.child) this.child.kill('SIGKILL');
    else process.kill(this.id, 'SIGKILL');
  }
  override toString(): string {
    return this.pid === null && !this.child ? 'System.Diagnostics.Process' : `System.Diagnostics.Process (${this.processName})`;
  }
}

/** The program that a name means: a path, or the first of PATH that may be run. */
function findProgram(name: string): string | null {
  const runs = (path: string): boolean => {
    try {
      fs().accessSync(path, fs().constants.X_OK);
      return fs().statSync(path).isFile();
    } catch {
      // Not there, or not to be run: not what is looked for.
      return false;
    }
  };
  if (name.includes('/')) return runs(name) ? name : null;
  for (const folder of (process.env['PATH'] ?? '').split(':')) if (folder !== '' && runs(`${folder}/${name}`)) return `${folder}/${name}`;
  return null;
}

/** Arguments of a line, as .NET splits it on Unix: blanks between them, double quotes around blanks, `\"` for a quote. */
function splitArguments(line: string): string[] {
  const result: string[] = [];
  let current = '';
  let any = false;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const ch = line[i] as string;
    if (ch === '\\') {
      let count = 1;
      while (line[i + count] === '\\') count++;
      if (line[i + count] === '"') {
        current += '\\'.repeat(Math.floor(count / 2));
        i += count - 1;
        if (count % 2 === 1) {
          current += '"';
          i++;
        }
      } else {
        current += '\\'.repeat(count);
        i += count - 1;
      }
      any = true;
    } else if (ch === '"') {
      quoted = !quoted;
      any = true;
    } else if (!quoted && (ch === ' ' || ch === '\t')) {
      if (any) result.push(current);
      current = '';
      any = false;
    } else {
      current += ch;
      any = true;
    }
  }
  if (any) result.push(current);
  return result;
}
