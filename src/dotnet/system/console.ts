import { exceptionOf } from '../../errors/throw.ts';
import type { PSHost } from '../../host/ps-host.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { waitFor } from '../../scheduler/wait.ts';
import { currentContext } from '../../session/current-context.ts';
import { staticEventAccessors } from '../events.ts';
import { fs } from '../io/modules.ts';
import { UnseekableStream } from '../io/streams.ts';
import { NetTextReader, NetTextWriter } from '../io/text-readers.ts';
import { writeOverloads } from '../io/write-overloads.ts';
import { defineType, getType } from '../registry.ts';
import { type NetEncoding, utf8NoBom } from '../text/encodings.ts';
import { enumOf, notNull } from '../values.ts';
import type { ConsoleKeyInfo } from './console-key.ts';

/** The console of the process; in a job the runspace's host is another. */
function consoleHost(): PSHost {
  const { host } = currentContext();
  return host.console ?? host;
}

/** Writes to standard error, whatever the host does with errors. */
function writeError(text: string): void {
  const data = Buffer.from(text);
  for (let done = 0; done < data.length; ) {
    try {
      done += fs().writeSync(2, data, done);
    } catch (e) {
      if ((e as { code?: string }).code !== 'EAGAIN') throw e;
    }
  }
}

/** `[Console]::Out` and `[Console]::Error`: standard output goes through the host, so that the order of what is written stays. */
class ConsoleWriter extends NetTextWriter {
  constructor(readonly toError: boolean) {
    super();
  }
  get encoding(): NetEncoding {
    return utf8NoBom;
  }
  write(text: string): void {
    if (text === '') return;
    const host = consoleHost();
    if (this.toError && host.writeError) host.writeError(text);
    else if (this.toError) writeError(text);
    else if (outputEncoding.codePage === utf8NoBom.codePage) host.write(text);
    else host.writeBytes(outputEncoding.encode(text));
  }
  override close(): void {}
}

/** `[Console]::In`. */
class ConsoleReader extends NetTextReader {
  protected load(): string {
    return fs().readFileSync(0, 'utf8');
  }
}

/** The standard streams as bytes. */
class ConsoleStream extends UnseekableStream {
  constructor(readonly fd: 0 | 1 | 2) {
    super();
  }
  get canRead(): boolean {
    return this.fd === 0;
  }
  get canWrite(): boolean {
    return this.fd !== 0;
  }
  read(count: number): Uint8Array {
    const buffer = new Uint8Array(count);
    return buffer.subarray(0, fs().readSync(0, buffer, 0, count, null));
  }
  write(data: Uint8Array): void {
    if (this.fd === 1) consoleHost().writeBytes(data);
    else fs().writeSync(2, data);
  }
}

/** What `[Console]::SetOut` and its kind have put in place. */
let redirectedOut: NetTextWriter | null = null;
let redirectedError: NetTextWriter | null = null;
let redirectedIn: NetTextReader | null = null;
const standardOut = new ConsoleWriter(false);
const standardError = new ConsoleWriter(true);
let standardIn: ConsoleReader | null = null;
let outputEncoding: NetEncoding = utf8NoBom;
let inputEncoding: NetEncoding = utf8NoBom;
const colors = { foreground: -1, background: -1 };

/** `[Console]::OutputEncoding`. */
export function consoleOutputEncoding(): NetEncoding {
  return outputEncoding;
}

function out(): NetTextWriter {
  return redirectedOut ?? standardOut;
}

function* readLineSteps(): Steps<Value> {
  const host = consoleHost();
  return yield* waitFor(host.readPlainLine?.() ?? host.readLine());
}

function readLine(): Step<Value> {
  return redirectedIn ? redirectedIn.readLine() : new Suspension(readLineSteps());
}

function* readToEndSteps(): Steps<Value> {
  const host = consoleHost();
  if (host.readToEnd) return yield* waitFor(host.readToEnd());
  const lines: string[] = [];
  for (;;) {
    const line = yield* waitFor(host.readLine());
    if (line === null) return lines.map((l) => `${l}\n`).join('');
    lines.push(line);
  }
}

/** SGR numbers of ConsoleColor's values. */
const sgr = [30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97];

function setColor(which: 'foreground' | 'background', color: EnumValue): void {
  colors[which] = color.value;
  const host = consoleHost();
  if (host.supportsVirtualTerminal) host.write(`\u001b[${(sgr[color.value] ?? 39) + (which === 'background' ? 10 : 0)}m`);
}

function* keyAvailableSteps(): Steps<boolean> {
  const available = yield* waitFor(consoleHost().keyAvailable?.() ?? Promise.resolve(null));
  if (available !== null) return available;
  throw exceptionOf(
    'System.InvalidOperationException',
    'Cannot see if a key has been pressed when either application does not have a console or when console input has been redirected from a file. Try Console.In.Peek.',
  );
}

function* readKeySteps(intercept: boolean): Steps<ConsoleKeyInfo> {
  const host = consoleHost();
  const key = yield* waitFor(host.readKey?.() ?? Promise.resolve(null));
  if (key === null)
    throw exceptionOf(
      'System.InvalidOperationException',
      'Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read.',
    );
  if (!intercept && key.keyChar !== 0) host.write(String.fromCharCode(key.keyChar));
  return key;
}

/** Console.KeyAvailable. @throws InvalidOperationException where there is no terminal */
export function keyAvailable(): Step<boolean> {
  return new Suspension(keyAvailableSteps());
}

/** Console.ReadKey. @throws InvalidOperationException where there is no terminal */
export function readKey(intercept: boolean): Step<ConsoleKeyInfo> {
  return new Suspension(readKeySteps(intercept));
}

/** Defines System.Console. */
export function defineConsole(): void {
  defineType({
    name: 'System.IO.SyncTextReader',
    baseType: 'System.IO.TextReader',
    jsClass: ConsoleReader,
    methods: {
      'string ReadLine()': () => new Suspension(readLineSteps()),
      'string ReadToEnd()': () => new Suspension(readToEndSteps()),
    },
  });
  defineType({ name: 'System.IO.TextWriter+SyncTextWriter', baseType: 'System.IO.TextWriter', jsClass: ConsoleWriter });
  defineType({ name: 'System.ConsolePal+UnixConsoleStream', baseType: 'System.IO.Stream', jsClass: ConsoleStream });
  const number = (get: () => number): { get: () => Value; set: () => void } => ({ get, set: () => undefined });
  const color = (which: 'foreground' | 'background'): { get: () => Value; set: (s: null, c: EnumValue) => void } => ({
    get: () => enumOf('System.ConsoleColor', colors[which]),
    set: (_s, c) => setColor(which, c),
  });
  defineType({
    name: 'System.Console',
    kind: 'static',
    staticProperties: {
      'System.ConsoleColor BackgroundColor': color('background'),
      'System.ConsoleColor ForegroundColor': color('foreground'),
      'int BufferHeight': number(() => consoleHost().height),
      'int BufferWidth': number(() => consoleHost().width),
      'bool CapsLock': { get: () => false },
      'int CursorLeft': number(() => 0),
      'int CursorTop': number(() => 0),
      'int CursorSize': number(() => 100),
      'bool CursorVisible': { get: () => true, set: () => undefined },
      'System.IO.TextWriter Error': { get: () => redirectedError ?? standardError },
      'System.IO.TextReader In': {
        get: () => {
          standardIn ??= new ConsoleReader();
          return redirectedIn ?? standardIn;
        },
      },
      'System.IO.TextWriter Out': { get: () => out() },
      'System.Text.Encoding InputEncoding': {
        get: () => inputEncoding,
        set: (_s, e: NetEncoding) => {
          inputEncoding = e;
        },
      },
      'System.Text.Encoding OutputEncoding': {
        get: () => outputEncoding,
        set: (_s, e: NetEncoding) => {
          outputEncoding = e;
        },
      },
      'bool IsErrorRedirected': { get: () => !process.stderr.isTTY },
      'bool IsInputRedirected': { get: () => !process.stdin.isTTY },
      'bool IsOutputRedirected': { get: () => !process.stdout.isTTY },
      'bool KeyAvailable': { get: keyAvailable },
      'int LargestWindowHeight': { get: () => consoleHost().height },
      'int LargestWindowWidth': { get: () => consoleHost().width },
      'bool NumberLock': { get: () => false },
      'string Title': { get: () => '', set: () => undefined },
      'bool TreatControlCAsInput': { get: () => false, set: () => undefined },
      'int WindowHeight': number(() => consoleHost().height),
      'int WindowWidth': number(() => consoleHost().width),
      'int WindowLeft': number(() => 0),
      'int WindowTop': number(() => 0),
    },
    staticMethods: {
      ...staticEventAccessors(() => getType('System.Console'), 'CancelKeyPress', 'System.ConsoleCancelEventHandler'),
      'void Beep(int frequency, int duration)': () => {
        throw exceptionOf('System.PlatformNotSupportedException', 'Operation is not supported on this platform.');
      },
      'void Beep()': () => consoleHost().write('\u0007'),
      'void Clear()': () => {
        if (consoleHost().supportsVirtualTerminal) consoleHost().write('\u001b[H\u001b[2J\u001b[3J');
      },
      'System.IO.Stream OpenStandardInput()': () => new ConsoleStream(0),
      'System.IO.Stream OpenStandardOutput()': () => new ConsoleStream(1),
      'System.IO.Stream OpenStandardError()': () => new ConsoleStream(2),
      'int Read()': () => {
        standardIn ??= new ConsoleReader();
        return (redirectedIn ?? standardIn).read();
      },
      'string ReadLine()': () => readLine(),
      'System.ConsoleKeyInfo ReadKey()': () => readKey(false),
      'System.ConsoleKeyInfo ReadKey(bool intercept)': (_s, intercept: boolean) => readKey(intercept),
      'void ResetColor()': () => {
        colors.foreground = -1;
        colors.background = -1;
        if (consoleHost().supportsVirtualTerminal) consoleHost().write('\u001b[39;49m');
      },
      'void SetCursorPosition(int left, int top)': (_s, left: number, top: number) => {
        if (consoleHost().supportsVirtualTerminal) consoleHost().write(`\u001b[${top + 1};${left + 1}H`);
      },
      'void SetError(System.IO.TextWriter newError)': (_s, w: NetTextWriter | null) => {
        redirectedError = notNull(w, 'newError');
      },
      'void SetIn(System.IO.TextReader newIn)': (_s, r: NetTextReader | null) => {
        redirectedIn = notNull(r, 'newIn');
      },
      'void SetOut(System.IO.TextWriter newOut)': (_s, w: NetTextWriter | null) => {
        redirectedOut = notNull(w, 'newOut');
      },
      ...writeOverloads('Write', (_s: null, text) => out().put(text)),
      ...writeOverloads('WriteLine', (_s: null, text) => out().putLine(text)),
    },
  });
}
