import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { getType } from '../../dotnet/registry.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Byte, type Int64 } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { ClassProvider } from '../../providers/class-provider.ts';
import { ContentOrigin, contentObject } from '../../providers/content-line.ts';
import { LineReader, linesOf, requireReadable, tailOf } from '../../providers/content-reader.ts';
import { badArgument } from '../../providers/failures.ts';
import { decodeFile } from '../../providers/file-decoder.ts';
import { fullName, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import { contentOf } from '../../providers/session-providers.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { GetContentCommand } from './get-content-parameters.ts';

const count = (v: unknown): number | undefined =>
  v === undefined || v === null ? undefined : typeof v === 'number' ? v : Number((v as Int64).value);

/** FileSystemProvider.GetContentReader: bytes have no delimiters. */
function delimiterOfBytes(path: string): unknown {
  const message = "A delimiter cannot be specified when reading the stream one byte at a time. (Parameter 'delimiter')";
  const e = exceptionOf('System.ArgumentException', message);
  e.errorRecord = newErrorRecord(e, 'GetContentReaderArgumentError', 'InvalidArgument', path);
  return e;
}

/** FileSystemContentReaderWriter.SeekBackwards asks for a character that a delimiter of none does not have. */
function outsideOfDelimiter(path: string): unknown {
  const message = "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')";
  const e = exceptionOf('System.ArgumentOutOfRangeException', message);
  e.errorRecord = newErrorRecord(e, 'GetContentReaderIOError', 'ReadError', path);
  return e;
}

/** Writes the content of one item: lines, bytes or the whole text, from the beginning or the end, as the arguments ask for. @throws PSArgumentException for arguments that exclude each other; what reading the file throws */
export function* readContent(cmd: GetContentCommand, p: ProviderPath): Steps<void> {
  const origin = new ContentOrigin(paths(cmd.context), p);
  if (p.provider.name !== 'FileSystem' && (cmd.args.Tail ?? -1) >= 0) {
    const e = exceptionOf(
      'System.InvalidOperationException',
      'The Tail parameter currently is supported only for the FileSystem provider.',
    );
    e.errorRecord = newErrorRecord(e, 'TailNotSupported', 'InvalidOperation', cmd.args.Tail as number);
    throw e;
  }
  if (p.provider instanceof ClassProvider) return yield* emit(cmd, origin, p.provider.readContent(cmd.context, p.path));
  if (p.provider.name !== 'FileSystem') {
    if (p.path === '')
      throw badArgument(
        'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
      );
    // A list is read in one go: of one read for each object only its first element comes (SessionStateProviderBaseContentReaderWriter.Read).
    const content = baseObject(contentOf(p.provider.getItem(cmd.context, p.path) ?? null));
    if (content === null || count(cmd.args.TotalCount) === 0) return;
    const list = content instanceof NetObject && getType('System.Collections.IList').isAssignableFrom(content.netType) ? content : null;
    const values = list ? [...(getEnumerable(list) ?? [])] : [content];
    if ((count(cmd.args.ReadCount) ?? 1) === 1) return yield* emit(cmd, origin, values.slice(0, 1));
    return values.length === 0 ? undefined : yield* pass(cmd, contentObject(list ?? new PSArray(values), origin, values.length));
  }
  if (isDirectoryPath(p.path)) {
    const e = exceptionOf(
      'System.InvalidOperationException',
      `Unable to get content because it is a directory: '${fullName(p)}'. Please use 'Get-ChildItem' instead.`,
    );
    e.errorRecord = newErrorRecord(e, 'GetContainerContentException', 'InvalidOperation', null);
    throw e;
  }
  if (cmd.args.Raw)
    for (const name of ['TotalCount', 'Tail', 'Delimiter', 'Wait'] as const)
      if (cmd.isBound(name))
        throw badArgument(
          `The 'Raw' and '${name}' parameters cannot be specified in the same command.`,
          'PSInvalidOperationException',
          'InvalidOperation',
        );
  if (cmd.args.AsByteStream && cmd.isBound('Encoding')) {
    const s = cmd.writeWarning("Encoding not used when '-AsByteStream' specified.");
    if (s) yield* s.rest;
  }
  const encoding = cmd.args.Encoding as Value | undefined;
  const wholeFile = (): Buffer => {
    requireReadable(p.path);
    return (require('node:fs') as typeof import('node:fs')).readFileSync(p.path);
  };
  if (cmd.args.AsByteStream) {
    if (cmd.isBound('Delimiter')) throw delimiterOfBytes(p.path);
    const bytes = wholeFile();
    if (cmd.args.Raw) return yield* pass(cmd, contentObject(bytesOf(bytes), origin, 1));
    return yield* emit(
      cmd,
      origin,
      [...bytes].map((b) => new Byte(b)),
    );
  }
  if (cmd.args.Raw) {
    const text = decodeFile(wholeFile(), encoding);
    return text === '' ? undefined : yield* pass(cmd, contentObject(text, origin, 1));
  }
  // A delimiter of no characters is never met, and what was read until then never given; the search from the end looks at its last one.
  if (cmd.args.Delimiter === '') {
    if ((cmd.args.Tail ?? 0) > 0) throw outsideOfDelimiter(p.path);
    return;
  }
  if (cmd.isBound('Delimiter')) return yield* emit(cmd, origin, linesOf(decodeFile(wholeFile(), encoding), cmd.args.Delimiter));
  const tail = cmd.args.Tail;
  if (tail !== undefined && tail >= 0 && !cmd.args.Wait) return yield* emit(cmd, origin, tailOf(p.path, tail, encoding));
  const reader = new LineReader(p.path, encoding);
  try {
    yield* emitLines(cmd, origin, reader);
  } finally {
    reader.close();
  }
}

function* pass(cmd: GetContentCommand, value: Value): Steps<void> {
  const s = cmd.write(value);
  if (s) yield* s.rest;
}

function bytesOf(bytes: Buffer): Value {
  return new PSArray(
    [...bytes].map((b) => new Byte(b)),
    getType('System.Byte[]'),
  );
}

/** Lines as they are asked for, so that `Select-Object -First` ends the reading; with -Wait beyond the end of the file. */
function* emitLines(cmd: GetContentCommand, origin: ContentOrigin, reader: LineReader): Steps<void> {
  const total = count(cmd.args.TotalCount) ?? -1;
  const readCount = count(cmd.args.ReadCount) ?? 1;
  let batch: Value[] = [];
  let readContent = 0;
  if (cmd.args.Wait && (cmd.args.Tail ?? -1) >= 0) {
    const last: string[] = [];
    for (let line = reader.line(); line !== null; line = reader.line()) {
      last.push(line);
      if (last.length > (cmd.args.Tail as number)) last.shift();
    }
    for (const line of last) yield* pass(cmd, contentObject(line, origin, ++readContent));
  }
  while (total < 0 || readContent < total) {
    const line = reader.line();
    if (line === null) {
      if (!cmd.args.Wait) break;
      yield* reader.waitForMore();
      continue;
    }
    readContent++;
    if (readCount === 1) {
      const s = cmd.write(contentObject(line, origin, readContent));
      if (s) yield* s.rest;
      continue;
    }
    batch.push(line);
    if (batch.length !== readCount) continue;
    yield* pass(cmd, contentObject(new PSArray(batch), origin, readContent));
    batch = [];
  }
  if (batch.length > 0) yield* pass(cmd, contentObject(new PSArray(batch), origin, readContent));
}

/** What has been read already, by -TotalCount, -Tail and -ReadCount. */
function* emit(cmd: GetContentCommand, origin: ContentOrigin, all: readonly Value[]): Steps<void> {
  const total = count(cmd.args.TotalCount);
  const tail = cmd.args.Tail;
  let items = all;
  if (total !== undefined && total >= 0) items = items.slice(0, total);
  if (tail !== undefined && tail >= 0) items = tail === 0 ? [] : items.slice(-tail);
  const readCount = count(cmd.args.ReadCount) ?? 1;
  if (readCount === 1) {
    // Bytes go without notes: a stream of them is long. Other objects may be shared. Items of other providers are read all at once.
    let readContent = 0;
    for (const item of items) {
      readContent = origin.isFile ? readContent + 1 : items.length;
      const s = cmd.write(item instanceof NetObject ? item : contentObject(item, origin, readContent));
      if (s) yield* s.rest;
    }
    return;
  }
  const size = readCount <= 0 ? items.length : readCount;
  for (let i = 0; i < items.length; i += size) {
    const batch = items.slice(i, i + size);
    yield* pass(cmd, contentObject(new PSArray(batch), origin, i + batch.length));
  }
}
