/** The functions of the C library that P/Invoke can call here: those that Node can answer for (POSIX.1-2017, System Interfaces). */
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { Byte, Double, Int64 } from '../../objects/numbers.ts';
import { fs, os } from '../io/modules.ts';
import { NetStringBuilder } from '../text/string-builder.ts';
import { systemErrorText } from './error-texts.ts';

/** A function of a native library: takes converted arguments, gives a number or text. */
type NativeFunction = (...args: Value[]) => number | bigint | string | null;

let lastError = 0;

/** Marshal.GetLastPInvokeError: the errno of the last call that keeps it (SetLastError). */
export function lastNativeError(): number {
  return lastError;
}
/** Marshal.SetLastPInvokeError. */
export function setLastNativeError(error: number): void {
  lastError = error;
}

const numberOf = (v: Value | undefined): number =>
  typeof v === 'number' ? v : Number((v as { value?: number | bigint } | null | undefined)?.value ?? 0);
const textOf = (v: Value | undefined): string => (v instanceof NetStringBuilder ? v.text : typeof v === 'string' ? v : '');

/** Does something to the file system: 0, or -1 with errno. */
function attempt(work: () => void): number {
  try {
    work();
    lastError = 0;
    return 0;
  } catch (e) {
    const { errno } = e as NodeJS.ErrnoException;
    if (errno === undefined) throw e;
    lastError = Math.abs(errno);
    return -1;
  }
}

function fail(error: number): number {
  lastError = error;
  return -1;
}

/** Puts text into a buffer of the caller. */
function fill(buffer: Value | undefined, size: number, text: string): number {
  if (text.length + 1 > size) return fail(os().constants.errno.ENAMETOOLONG);
  if (buffer instanceof NetStringBuilder) buffer.text = text;
  else if (buffer instanceof PSArray) {
    const bytes = Buffer.from(`${text}\0`);
    for (let i = 0; i < bytes.length && i < buffer.items.length; i++) buffer.items[i] = new Byte(bytes[i] as number);
  }
  return 0;
}

function isTerminal(descriptor: number): number {
  const { isatty } = require('node:tty') as typeof import('node:tty');
  if (isatty(descriptor)) return 1;
  const { ENOTTY, EBADF } = os().constants.errno;
  try {
    fs().fstatSync(descriptor);
    lastError = ENOTTY;
  } catch {
    lastError = EBADF;
  }
  return 0;
}

const libc: Readonly<Record<string, NativeFunction>> = {
  getpid: () => process.pid,
  getppid: () => process.ppid,
  getuid: () => process.getuid?.() ?? 0,
  geteuid: () => process.geteuid?.() ?? 0,
  getgid: () => process.getgid?.() ?? 0,
  getegid: () => process.getegid?.() ?? 0,
  gethostname: (buffer, size) => fill(buffer, numberOf(size), os().hostname()),
  isatty: (descriptor) => isTerminal(numberOf(descriptor)),
  abs: (n) => Math.abs(numberOf(n)) | 0,
  labs: (n) => Math.abs(numberOf(n)),
  strlen: (s) => Buffer.byteLength(textOf(s)),
  atoi: (s) => Number.parseInt(textOf(s), 10) | 0,
  toupper: (c) => textOfCode(numberOf(c)).toUpperCase().charCodeAt(0),
  tolower: (c) => textOfCode(numberOf(c)).toLowerCase().charCodeAt(0),
  time: () => Math.floor(Date.now() / 1000),
  getpagesize: () => 4096,
  umask: (mask) => process.umask(numberOf(mask)),
  access: (path, mode) => attempt(() => fs().accessSync(textOf(path), numberOf(mode))),
  chmod: (path, mode) => attempt(() => fs().chmodSync(textOf(path), numberOf(mode))),
  mkdir: (path, mode) => attempt(() => void fs().mkdirSync(textOf(path), numberOf(mode))),
  rmdir: (path) => attempt(() => fs().rmdirSync(textOf(path))),
  unlink: (path) => attempt(() => fs().unlinkSync(textOf(path))),
  rename: (from, to) => attempt(() => fs().renameSync(textOf(from), textOf(to))),
  link: (from, to) => attempt(() => fs().linkSync(textOf(from), textOf(to))),
  symlink: (from, to) => attempt(() => fs().symlinkSync(textOf(from), textOf(to))),
  kill: (id, signal) => attempt(() => void process.kill(numberOf(id), numberOf(signal))),
  getenv: (name) => (Object.hasOwn(process.env, textOf(name)) ? (process.env[textOf(name)] ?? null) : null),
  strerror: (error) => systemErrorText(numberOf(error)),
};

const textOfCode = (code: number): string => String.fromCharCode(code);

const reals: readonly string[] = 'sin cos tan asin acos atan sinh cosh tanh exp log log10 log2 sqrt cbrt floor ceil trunc'.split(' ');

function mathFunction(name: string): NativeFunction | undefined {
  if (name === 'fabs') return (x) => Math.abs(numberOf(x));
  if (name === 'pow') return (x, y) => numberOf(x) ** numberOf(y);
  if (name === 'atan2') return (y, x) => Math.atan2(numberOf(y), numberOf(x));
  if (name === 'hypot') return (x, y) => Math.hypot(numberOf(x), numberOf(y));
  if (!reals.includes(name)) return undefined;
  const work = Math[name as 'sin'];
  return (x) => work(numberOf(x));
}

/** A function of a native library by the name that DllImport gives; undefined where there is no way to it. */
export function nativeFunction(library: string, name: string): NativeFunction | undefined {
  if (/^(libc|libc\.so\.6|c)$/.test(library)) return Object.hasOwn(libc, name) ? libc[name] : mathFunction(name);
  // without its number the name belongs to what compilers need, which is often missing
  return /^libm\.so\.\d+$/.test(library) ? mathFunction(name) : undefined;
}

/** The number of a native function as the value that arithmetic converts from. */
export function nativeNumber(n: number | bigint): Value {
  if (typeof n === 'bigint') return new Int64(n);
  return Number.isInteger(n) && n === (n | 0) ? n : new Double(n);
}
