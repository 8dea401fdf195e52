import { ioException, isDirectoryPath, tryStat } from '../../dotnet/io/errors.ts';
import { requireUnlocked } from '../../dotnet/io/file-locks.ts';
import type { NetEncoding } from '../../dotnet/text/encodings.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, throwRuntime } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { getEnumerable, toText } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { Byte } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { ClassProvider } from '../../providers/class-provider.ts';
import { ContentWriter, liftReadOnly } from '../../providers/content-writer.ts';
import { ending } from '../../providers/failures.ts';
import { leafOf } from '../../providers/items.ts';
import { type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { encodingArgument, toEncoding, warnOfUtf7 } from '../utility/encoding-argument.ts';
import { givenPaths, isChosenAway, nameTest, nothingMatches, reportFailure, shown } from './item-support.ts';
import { encodingParameter, filterParameters, forceParameter } from './path-parameters.ts';

/** Parameters of Set-Content and Add-Content (WriteContentCommandBase.cs). */
export const writeContentParameters = {
  Value: {
    type: 'object[]',
    mandatory: true,
    position: 1,
    pipeline: 'both',
    allowNull: true,
    allowEmptyCollection: true,
    help: 'The content.',
  },
  PassThru: { type: 'switch', help: 'Gives the content.' },
  Path: {
    type: 'string[]',
    sets: { Path: { position: 0, mandatory: true, pipeline: 'propertyName' } },
    wildcards: true,
    help: 'The items.',
  },
  LiteralPath: {
    type: 'string[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPath: { mandatory: true, pipeline: 'propertyName' } },
    help: 'The items; no character is a wildcard.',
  },
  ...filterParameters,
  ...forceParameter,
  NoNewline: { type: 'switch', dynamic: true, help: 'No line ends between and after the values.' },
  ...encodingParameter,
  AsByteStream: { type: 'switch', dynamic: true, help: 'The values are bytes.' },
} as const;

/** What a run of Set-Content or Add-Content works with. */
export type WriteContentCmd = CmdletRuntime<typeof writeContentParameters>;

/** The targets of one run, each opened once. */
export interface WriteContentState {
  targets: ProviderPath[] | null;
  /** Values for providers that take them all at the end. */
  readonly collected: Value[];
  /** Set-Content: what is there goes first. */
  truncates?: boolean;
  /** The open files by path. */
  readonly writers: Map<string, ContentWriter>;
  /** The encodings of files that begin with a byte order mark and are appended to: they win over the one asked for. */
  readonly encodings: Map<string, NetEncoding>;
}

/** The state of a run that has not begun. */
export const newWriteContentState = (): WriteContentState => ({ targets: null, collected: [], writers: new Map(), encodings: new Map() });

/** Closes the files of a run, however it ends. */
export function closeTargets(state: WriteContentState): void {
  for (const writer of state.writers.values()) writer.close();
}

const fs = (): typeof import('node:fs') => require('node:fs');

/** What Add-Content means to variables and their like: their writers cannot go to the end (SessionStateProviderBase). */
function noSeek(): NetException {
  const message = 'Cannot call method. The content Seek method is not supported by this provider.';
  const e = exceptionOf('System.Management.Automation.PSNotSupportedException', message);
  e.errorRecord = newErrorRecord(e, 'NotSupported', 'NotImplemented', null);
  return e;
}

/** Opens the targets: `truncate` empties files (Set-Content), else they are appended to. */
export function* openTargets(cmd: WriteContentCmd, state: WriteContentState, truncate: boolean): Steps<ProviderPath[]> {
  if (state.targets) return state.targets;
  yield* warnOfUtf7(cmd, cmd.args.Encoding);
  if (cmd.args.AsByteStream && cmd.isBound('Encoding')) {
    const s = cmd.writeWarning("Encoding not used when '-AsByteStream' specified.");
    if (s) yield* s.rest;
  }
  const intrinsics = paths(cmd.context);
  const given = givenPaths(cmd.args);
  const targets: ProviderPath[] = [];
  for (const path of given.paths) {
    try {
      const isAbsent = !given.literal && isChosenAway(cmd, path);
      const matches = given.literal ? [intrinsics.parse(path)] : isAbsent ? [] : intrinsics.glob(path, cmd.args.Force);
      const accepts = nameTest(cmd.args, path);
      const found = matches.filter((p) => accepts(leafOf(p.path)));
      if (found.length === 0) throw nothingMatches(given.paths);
      for (const p of found) {
        if (p.provider.name === 'FileSystem') {
          if (!(yield* complete(cmd.shouldProcess(`Path: ${p.path}`, truncate ? 'Set Content' : 'Add Content')))) continue;
          // what is there is cleared first, which is an operation of its own (SetContentCommand.BeforeOpenStreams)
          if (truncate && tryStat(p.path)?.isDirectory() === false) yield* complete(cmd.shouldProcess(`Item: ${p.path}`, 'Clear Content'));
          const mode = cmd.args.Force ? liftReadOnly(p.path) : null;
          prepare(cmd, p.path, truncate);
          const marked =
            truncate || cmd.args.AsByteStream
              ? undefined
              : encodingOfMark(p.path, encodingArgument(cmd.args.Encoding as Value | undefined));
          if (marked) state.encodings.set(p.path, marked);
          state.writers.set(p.path, new ContentWriter(p.path, mode));
        }
        if (p.provider.name !== 'FileSystem' && !(p.provider instanceof ClassProvider)) {
          const target = `Path: ${shown(p)}`;
          if (!(yield* complete(cmd.shouldProcess(target, truncate ? 'Set Content' : 'Add Content')))) continue;
          if (!truncate) throw ending(noSeek());
        }
        targets.push(p);
      }
    } catch (e) {
      yield* reportFailure(cmd, e, path);
    }
  }
  state.targets = targets;
  state.truncates = truncate;
  return targets;
}

function directoryFailure(path: string, truncate: boolean): NetException {
  if (truncate)
    return ending(
      exceptionOf(
        'System.NotSupportedException',
        `Unable to clear content of '${path}' because it is a directory. Clear-Content is only supported on files.`,
      ),
    );
  const e = exceptionOf('System.InvalidOperationException', `Unable to write content because it is a directory: '${path}'.`);
  e.errorRecord = newErrorRecord(e, 'WriteContainerContentException', 'InvalidOperation', null);
  return e;
}

function prepare(cmd: WriteContentCmd, path: string, truncate: boolean): void {
  const fail = (type: string, message: string, id: string, category: 'ObjectNotFound' | 'PermissionDenied' | 'WriteError'): never => {
    const e: NetException = exceptionOf(type, message);
    e.errorRecord = newErrorRecord(e, id, category, path);
    throw e;
  };
  if (isDirectoryPath(path)) throw directoryFailure(path, truncate);
  try {
    const { preamble } = encodingArgument(cmd.args.Encoding as Value | undefined);
    const isNew = truncate || !fs().existsSync(path) || fs().statSync(path).size === 0;
    requireUnlocked(path);
    if (isNew) fs().writeFileSync(path, cmd.args.AsByteStream ? Buffer.alloc(0) : preamble);
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    if (code === 'ELOCKED') {
      const locked = ioException(e, path);
      if (truncate) throw ending(locked);
      locked.errorRecord = newErrorRecord(locked, 'GetContentWriterIOError', 'WriteError', path);
      throw locked;
    }
    if (code === 'ENOENT')
      fail(
        'System.IO.DirectoryNotFoundException',
        `Could not find a part of the path '${path}'.`,
        'GetContentWriterDirectoryNotFoundError',
        'ObjectNotFound',
      );
    if (code === 'EACCES')
      fail(
        'System.UnauthorizedAccessException',
        `Access to the path '${path}' is denied.`,
        'GetContentWriterUnauthorizedAccessError',
        'PermissionDenied',
      );
    throw e;
  }
}

/** Writes one batch of values to every target. */
export function* writeValues(cmd: WriteContentCmd, state: WriteContentState, targets: readonly ProviderPath[]): Steps<void> {
  const values = flatten((cmd.args.Value ?? [null]) as readonly Value[]);
  for (const p of targets) {
    try {
      if (p.provider.name === 'FileSystem') state.writers.get(p.path)?.write(encoded(cmd, values, state.encodings.get(p.path)));
      else state.collected.push(...values);
    } catch (e) {
      yield* reportFailure(cmd, e, '');
      continue;
    }
    if (!cmd.args.PassThru) continue;
    // What was written comes as the list that it is, once for each item.
    const s = cmd.write(new PSArray(values));
    if (s) yield* s.rest;
  }
}

/** Closes the files; items of other providers get all values at once. */
export function* finishTargets(cmd: WriteContentCmd, state: WriteContentState): Steps<void> {
  closeTargets(state);
  for (const p of state.targets ?? []) {
    if (p.provider.name === 'FileSystem') continue;
    try {
      if (p.provider instanceof ClassProvider) {
        p.provider.writeContent(cmd.context, p.path, new PSArray([...state.collected]), state.truncates === true);
        continue;
      }
      p.provider.setItem(cmd.context, p.path, state.collected.length === 1 ? state.collected[0]! : new PSArray([...state.collected]));
    } catch (e) {
      yield* reportFailure(cmd, e, shown(p));
    }
  }
}

function flatten(values: readonly Value[]): Value[] {
  return values.flatMap((v) => {
    const base = baseObject(v);
    if (base === null) return [];
    const elements = typeof base === 'object' && base !== null ? getEnumerable(base) : null;
    return elements === null ? [v] : [...elements];
  });
}

/** Byte order marks, the longer ones first, with the names of their encodings. */
const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf32'],
  [[0, 0, 0xfe, 0xff], 'bigendianutf32'],
  [[0xef, 0xbb, 0xbf], 'utf8bom'],
  [[0xff, 0xfe], 'unicode'],
  [[0xfe, 0xff], 'bigendianunicode'],
];

/**
 * The encoding that the byte order mark of a file tells (FileSystemContentReaderWriter.CreateStreams, StreamReader.Peek); where the file begins with
 * the mark of the encoding asked for, that one.
 */
function encodingOfMark(path: string, asked: NetEncoding): NetEncoding | undefined {
  const start = Buffer.alloc(4);
  const descriptor = fs().openSync(path, 'r');
  let length: number;
  try {
    length = fs().readSync(descriptor, start, 0, 4, 0);
  } finally {
    fs().closeSync(descriptor);
  }
  const begins = (bytes: readonly number[]): boolean => bytes.length <= length && bytes.every((b, i) => start[i] === b);
  const own = [...asked.preamble];
  if (own.length > 0 && begins(own)) return asked;
  const mark = marks.find(([bytes]) => begins(bytes));
  return mark && encodingArgument(toEncoding(mark[1]));
}

function encoded(cmd: WriteContentCmd, values: readonly Value[], marked: NetEncoding | undefined): Uint8Array {
  if (cmd.args.AsByteStream) return Uint8Array.from(values.map(byteOf));
  const text = values.map((v) => toText(v) + (cmd.args.NoNewline ? '' : '\n')).join('');
  return (marked ?? encodingArgument(cmd.args.Encoding as Value | undefined)).encode(text);
}

/** A value of a byte stream. @throws PSArgumentException for what is no byte */
function byteOf(v: Value): number {
  const base = baseObject(v);
  if (base instanceof Byte) return base.value;
  return throwRuntime(
    'Argument',
    'InvalidArgument',
    'Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.',
    null,
    'System.Management.Automation.PSArgumentException',
  );
}
