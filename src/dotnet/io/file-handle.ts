/** File.OpenHandle and System.IO.RandomAccess: files that are read and written at places, without a position. */
import type { NetException } from '../../errors/exceptions.ts';
import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import type { Int64 } from '../../objects/numbers.ts';
import { defineType, genericOf, getType, wellKnown } from '../registry.ts';
import { NetMemory } from '../system/memory.ts';
import type { NetSpan } from '../system/spans.ts';
import { taskOfStep } from '../system/task-start.ts';
import { valueTaskOf } from '../system/value-task.ts';
import { byteOf, bytesOf, long, notNull } from '../values.ts';
import { accessDenied } from './errors.ts';
import { createFileStream } from './file-operations.ts';
import { FileAccess, FileMode, type NetFileStream } from './streams.ts';

const handleType = 'Microsoft.Win32.SafeHandles.SafeFileHandle';
const asynchronous = 0x40000000;

/** Microsoft.Win32.SafeHandles.SafeFileHandle: a file that is open. */
class SafeFileHandle extends NetObject {
  isClosed = false;
  constructor(
    readonly file: NetFileStream,
    readonly isAsync: boolean,
  ) {
    super();
  }
  close(): void {
    this.isClosed = true;
    this.file.close();
  }
}

const negative = (parameter: string): NetException => argumentOutOfRange(parameter, 'Non-negative number required.');

/** File.OpenHandle. @throws as FileStream does, and for a size to set aside where nothing is written */
const openHandle: MemberBody = (_s, path: string | null, m: EnumValue, a: EnumValue, share: EnumValue, options: EnumValue, set: Int64) => {
  const [mode, access, size] = [m.value, a.value, Number(set.value)];
  if (notNull(path, 'path') === '') throw argumentException('The value cannot be an empty string.', 'path');
  if (size < 0) throw negative('preallocationSize');
  if (size > 0 && (access & FileAccess.Write) === 0)
    throw argumentException('Preallocation size can be requested only in write mode.', 'access');
  if (size > 0 && mode !== FileMode.Create && mode !== FileMode.CreateNew)
    throw argumentException('Preallocation size can be requested only for new files.', 'mode');
  const file = createFileStream({ path: path as string, mode, access, exclusive: share.value === 0 });
  return new SafeFileHandle(file, (options.value & asynchronous) !== 0);
};

/** OpenHandle of System.IO.File. */
export const handleMembers: Record<string, MemberBody> = {
  [`${handleType} OpenHandle(string path, System.IO.FileMode mode = Open, System.IO.FileAccess access = Read, System.IO.FileShare share = Read, System.IO.FileOptions options = None, long preallocationSize = 0)`]:
    openHandle,
};

/** The file of a handle. @throws ArgumentNullException, ObjectDisposedException, ArgumentOutOfRangeException for a place before the file */
function fileOf(handle: SafeFileHandle | null, offset = 0): NetFileStream {
  const open = notNull(handle, 'handle');
  if (open.isClosed) throw exceptionOf('System.ObjectDisposedException', 'Cannot access a closed file.', null, { ObjectName: '' });
  if (offset < 0) throw negative('fileOffset');
  return open.file;
}

/** Bytes at a place: as many as there are, up to `count`. @throws UnauthorizedAccessException for a file that is only written */
function readAt(handle: SafeFileHandle | null, count: number, offset: number): Uint8Array {
  const file = fileOf(handle, offset);
  if (!file.canRead) throw accessDenied(file.path);
  file.position = offset;
  return file.read(count);
}

function writeAt(handle: SafeFileHandle | null, data: readonly Value[], offset: number): number {
  const file = fileOf(handle, offset);
  if (!file.canWrite) throw accessDenied(file.path);
  file.position = offset;
  file.write(bytesOf(new PSArray([...data], wellKnown.byteArray)));
  return data.length;
}

const memories = (buffers: Value): NetMemory[] =>
  [...(getEnumerable(notNull(buffers, 'buffers')) ?? [])].filter((b) => b instanceof NetMemory);

function fill(handle: SafeFileHandle | null, memory: NetMemory, offset: number): number {
  const data = readAt(handle, memory.length, offset);
  for (const [i, byte] of data.entries()) memory.items[memory.start + i] = byteOf(byte);
  return data.length;
}

/** Fills one buffer after the other until the file ends. */
function fillAll(handle: SafeFileHandle | null, buffers: Value, offset: number): number {
  fileOf(handle, offset);
  let all = 0;
  for (const memory of memories(buffers)) {
    const count = fill(handle, memory, offset + all);
    all += count;
    if (count < memory.length) break;
  }
  return all;
}

function writeAll(handle: SafeFileHandle | null, buffers: Value, offset: number): void {
  fileOf(handle, offset);
  let at = offset;
  for (const memory of memories(buffers)) at += writeAt(handle, memory.toArray(), at);
}

/** A member as a ValueTask of what it gives; what is wrong with the handle or the place is said at once. */
function asTask(result: NetType | null, body: (handle: SafeFileHandle | null, what: Value, offset: number) => Value): MemberBody {
  return (_s, handle: SafeFileHandle | null, what: Value, offset: Int64) => {
    const at = Number(offset.value);
    fileOf(handle, at);
    const type = result ? genericOf('System.Threading.Tasks.ValueTask', result) : getType('System.Threading.Tasks.ValueTask');
    return valueTaskOf(
      type,
      taskOfStep(result, () => body(handle, what, at)),
    );
  };
}

function defineRandomAccess(): void {
  type H = SafeFileHandle | null;
  const handle = `${handleType} handle`;
  const list = 'System.Collections.Generic.IReadOnlyList';
  const vt = 'System.Threading.Tasks.ValueTask';
  const more = 'long fileOffset, System.Threading.CancellationToken cancellationToken = default';
  defineType({
    name: 'System.IO.RandomAccess',
    kind: 'static',
    staticMethods: {
      [`long GetLength(${handle})`]: (_s, h: H) => long(fileOf(h).length),
      [`void SetLength(${handle}, long length)`]: (_s, h: H, length: Int64) => {
        const file = fileOf(h);
        if (Number(length.value) < 0) throw negative('length');
        if (!file.canWrite) throw exceptionOf('System.IO.IOException', `Invalid argument : '${file.path}'`);
        file.setLength(Number(length.value));
      },
      [`int Read(${handle}, System.Span[byte] buffer, long fileOffset)`]: (_s, h: H, span: NetSpan, at: Int64) => {
        const data = readAt(h, span.length, Number(at.value));
        for (const [i, byte] of data.entries()) span.put(i, byteOf(byte));
        return data.length;
      },
      [`long Read(${handle}, ${list}[System.Memory[byte]] buffers, long fileOffset)`]: (_s, h: H, buffers: Value, at: Int64) =>
        long(fillAll(h, buffers, Number(at.value))),
      [`${vt}[int] ReadAsync(${handle}, System.Memory[byte] buffer, ${more})`]: asTask(wellKnown.int32, (h, memory, at) =>
        fill(h, memory as NetMemory, at),
      ),
      [`${vt}[long] ReadAsync(${handle}, ${list}[System.Memory[byte]] buffers, ${more})`]: asTask(wellKnown.int64, (h, buffers, at) =>
        long(fillAll(h, buffers, at)),
      ),
      [`void Write(${handle}, System.ReadOnlySpan[byte] buffer, long fileOffset)`]: (_s, h: H, span: NetSpan, at: Int64) =>
        void writeAt(h, span.toArray(), Number(at.value)),
      [`void Write(${handle}, ${list}[System.ReadOnlyMemory[byte]] buffers, long fileOffset)`]: (_s, h: H, buffers: Value, at: Int64) =>
        writeAll(h, buffers, Number(at.value)),
      [`${vt} WriteAsync(${handle}, System.ReadOnlyMemory[byte] buffer, ${more})`]: asTask(null, (h, memory, at) => {
        writeAt(h, (memory as NetMemory).toArray(), at);
        return null;
      }),
      [`${vt} WriteAsync(${handle}, ${list}[System.ReadOnlyMemory[byte]] buffers, ${more})`]: asTask(null, (h, buffers, at) => {
        writeAll(h, buffers, at);
        return null;
      }),
      [`void FlushToDisk(${handle})`]: (_s, h: H) => fileOf(h).flush(),
    },
  });
}

/** Defines SafeFileHandle and RandomAccess. */
export function defineFileHandles(): void {
  const base = 'Microsoft.Win32.SafeHandles.SafeHandleZeroOrMinusOneIsInvalid';
  const close = (h: SafeFileHandle): void => h.close();
  defineType({ name: base, abstract: true, interfaces: ['System.IDisposable'] });
  defineType({
    name: handleType,
    baseType: base,
    sealed: true,
    jsClass: SafeFileHandle,
    properties: {
      'bool IsAsync': { get: (h: SafeFileHandle) => h.isAsync },
      'bool IsInvalid': { get: () => false },
      'bool IsClosed': { get: (h: SafeFileHandle) => h.isClosed },
    },
    methods: { 'void Close()': close, 'void Dispose()': close },
  });
  defineRandomAccess();
}
