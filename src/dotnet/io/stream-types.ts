import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray, PSReference } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { Byte, Int64 } from '../../objects/numbers.ts';
import { andThen, complete, type Done, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { closingMethods } from '../protected-methods.ts';
import { defineType, genericOf, getType, wellKnown } from '../registry.ts';
import { noSpans } from '../span-methods.ts';
import { ArraySegment } from '../system/index-range.ts';
import type { NetSpan } from '../system/spans.ts';
import { byteArray, byteOf, bytesOf, long, notNull } from '../values.ts';
import { requirePath } from './errors.ts';
import { openWith } from './io-options.ts';
import { fullPath } from './path.ts';
import { type Compression, FileAccess, FileMode, NetCompressionStream, NetFileStream, NetMemoryStream, NetStream } from './streams.ts';
import { asTasks } from './task-members.ts';

const ns = 'System.IO.';

/** @throws InvalidOperationException: no stream here can wait only for a time */
function noTimeouts(): never {
  throw exceptionOf('System.InvalidOperationException', 'Timeouts are not supported on this stream.');
}

function readInto(stream: NetStream, buffer: PSArray | null, offset: number, count: number): Step<number> {
  return stream.isLive && count > 0
    ? andThen(stream.ready(), () => readNow(stream, buffer, offset, count))
    : readNow(stream, buffer, offset, count);
}

/** Reads until so many bytes have come, or the end. */
function readAll(stream: NetStream, buffer: PSArray, offset: number, count: number): Step<number> {
  return lift(
    (function* (): Steps<number> {
      let total = 0;
      while (total < count) {
        const n = yield* complete(readInto(stream, buffer, offset + total, count - total));
        if (n === 0) break;
        total += n;
      }
      return total;
    })(),
  );
}

/** Copies what comes until the end. */
function copyTo(stream: NetStream, destination: NetStream | null): Step<undefined> {
  const target = notNull(destination, 'destination');
  if (!stream.isLive) {
    target.write(stream.readToEnd());
    return undefined;
  }
  return lift(
    (function* (): Steps<undefined> {
      for (;;) {
        yield* complete(stream.ready());
        const data = stream.read(65536);
        if (data.length === 0) return undefined;
        target.write(data);
      }
    })(),
  );
}

/** Stream.ValidateBufferArguments. @throws ArgumentOutOfRangeException */
function checkPart(buffer: PSArray, offset: number, count: number): void {
  if (offset < 0) throw argumentOutOfRange('offset', 'Non-negative number required.');
  if (count < 0 || count > buffer.items.length - offset)
    throw argumentOutOfRange(
      'count',
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
}

function readNow(stream: NetStream, buffer: PSArray | null, offset: number, count: number): number {
  const target = notNull(buffer, 'buffer');
  checkPart(target, offset, count);
  const data = stream.read(count);
  for (let i = 0; i < data.length; i++) target.items[offset + i] = byteOf(data[i] as number);
  return data.length;
}

const writes: Record<string, MemberBody> = {
  'void Write(byte[] buffer, int offset, int count)': (s: NetStream, buffer: PSArray | null, offset: number, count: number) => {
    const source = notNull(buffer, 'buffer');
    checkPart(source, offset, count);
    s.write(bytesOf(source, offset, count));
  },
  'void Write(System.ReadOnlySpan[byte] buffer)': (s: NetStream, buffer: NetSpan) =>
    s.write(Uint8Array.from(buffer.toArray(), (b) => (b as Byte).value)),
};

/** Reads what is there into a span: PowerShell makes one of an array. */
function readSpan(stream: NetStream, buffer: NetSpan): Step<number> {
  return andThen(stream.ready(), () => {
    const data = stream.read(buffer.length);
    for (const [i, b] of data.entries()) buffer.put(i, byteOf(b));
    return data.length;
  });
}

function defineStream(): void {
  const closing = closingMethods(`${ns}Stream`, (s: NetStream) => s.close(), true);
  defineType(closing.part);
  defineType({ name: `${ns}SeekOrigin`, kind: 'enum', enumValues: { Begin: 0, Current: 1, End: 2 } });
  defineType({ name: `${ns}FileMode`, kind: 'enum', enumValues: FileMode });
  defineType({ name: `${ns}FileAccess`, kind: 'enum', flags: true, enumValues: FileAccess });
  defineType({
    name: `${ns}FileShare`,
    kind: 'enum',
    flags: true,
    enumValues: { None: 0, Read: 1, Write: 2, ReadWrite: 3, Delete: 4, Inheritable: 16 },
  });
  defineType({
    name: `${ns}FileOptions`,
    kind: 'enum',
    flags: true,
    enumValues: {
      None: 0,
      Encrypted: 16384,
      DeleteOnClose: 67108864,
      SequentialScan: 134217728,
      RandomAccess: 268435456,
      Asynchronous: 1073741824,
      WriteThrough: -2147483648,
    },
  });
  defineType({
    name: `${ns}Stream`,
    baseType: 'System.MarshalByRefObject',
    abstract: true,
    jsClass: NetStream,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    properties: {
      'bool CanRead': { get: (s: NetStream) => s.canRead },
      'bool CanWrite': { get: (s: NetStream) => s.canWrite },
      'bool CanSeek': { get: (s: NetStream) => s.canSeek },
      'bool CanTimeout': { get: () => false },
      'long Length': { get: (s: NetStream) => long(s.length) },
      'long Position': {
        get: (s: NetStream) => long(s.position),
        set: (s: NetStream, value: Int64) => {
          s.position = Number(value.value);
        },
      },
      'int ReadTimeout': { get: noTimeouts, set: noTimeouts },
      'int WriteTimeout': { get: noTimeouts, set: noTimeouts },
    },
    staticProperties: { [`${ns}Stream Null`]: { get: () => new NetMemoryStream(new Uint8Array(0)) } },
    methods: {
      [`void CopyTo(${ns}Stream destination)`]: copyTo,
      [`void CopyTo(${ns}Stream destination, int bufferSize)`]: copyTo,
      ...closing.methods,
      'void Flush()': (s: NetStream) => s.flush(),
      'long Seek(long offset, System.IO.SeekOrigin origin)': (s: NetStream, offset: Int64, origin: EnumValue) =>
        long(s.seek(Number(offset.value), origin.value)),
      'void SetLength(long value)': (s: NetStream, length: Int64) => s.setLength(Number(length.value)),
      'int Read(byte[] buffer, int offset, int count)': readInto,
      'int Read(System.Span[byte] buffer)': readSpan,
      'int ReadByte()': (s: NetStream) => andThen(s.ready(), () => s.read(1)[0] ?? -1),
      'int ReadAtLeast(System.Span[byte] buffer, int minimumBytes, bool throwOnEndOfStream = True)': noSpans,
      'void ReadExactly(System.Span[byte] buffer)': noSpans,
      'void ReadExactly(byte[] buffer, int offset, int count)': (s: NetStream, buffer: PSArray, offset: number, count: number) =>
        andThen(readAll(s, buffer, offset, count), (n) => {
          if (n < count) throw endOfStream();
        }),
      ...writes,
      'void WriteByte(byte value)': (s: NetStream, value: Byte) => s.write(Uint8Array.of(value.value)),
      ...asTasks({ 'int Read(byte[] buffer, int offset, int count)': readInto }, () => wellKnown.int32, 'also'),
      ...asTasks(
        { ...writes, [`void CopyTo(${ns}Stream destination)`]: copyTo, 'void Flush()': (s: NetStream) => s.flush() },
        () => null,
        'also',
      ),
    },
  });
}

/** EndOfStreamException. */
export function endOfStream(): NetObject {
  return exceptionOf('System.IO.EndOfStreamException', 'Unable to read beyond the end of the stream.');
}

/** A stream over a part of an array, which what is written goes into. */
function over(array: PSArray | null, index: number, count: number, writable = true, visible = false): NetMemoryStream {
  const given = notNull(array, 'buffer');
  if (index < 0) throw argumentOutOfRange('index', `index ('${index}') must be a non-negative value.`, index);
  if (count < 0) throw argumentOutOfRange('count', `count ('${count}') must be a non-negative value.`, count);
  if (index + count > given.items.length)
    throw exceptionOf(
      'System.ArgumentException',
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
  const put = (at: number, data: Uint8Array): void => {
    for (let i = 0; i < data.length; i++) given.items[index + at + i] = byteOf(data[i] as number);
  };
  return new NetMemoryStream(bytesOf(given, index, count), writable, { put, visible });
}

function defineMemoryStream(): void {
  defineType({
    name: `${ns}MemoryStream`,
    baseType: `${ns}Stream`,
    jsClass: NetMemoryStream,
    constructors: {
      '()': () => new NetMemoryStream(),
      '(int capacity)': (_t, capacity: number) => {
        if (capacity < 0) throw argumentOutOfRange('capacity', `capacity ('${capacity}') must be a non-negative value.`, capacity);
        return new NetMemoryStream(new Uint8Array(capacity), true, null, 0);
      },
      '(byte[] buffer)': (_t, b: PSArray | null) => over(b, 0, b?.items.length ?? 0),
      '(byte[] buffer, bool writable)': (_t, b: PSArray | null, w: boolean) => over(b, 0, b?.items.length ?? 0, w),
      '(byte[] buffer, int index, int count)': (_t, b: PSArray, i: number, n: number) => over(b, i, n),
      '(byte[] buffer, int index, int count, bool writable)': (_t, b: PSArray, i: number, n: number, w: boolean) => over(b, i, n, w),
      '(byte[] buffer, int index, int count, bool writable, bool publiclyVisible)': (
        _t,
        b: PSArray,
        i: number,
        n: number,
        w: boolean,
        visible: boolean,
      ) => over(b, i, n, w, visible),
    },
    properties: {
      'int Capacity': {
        get: (m: NetMemoryStream) => m.capacity,
        set: (m: NetMemoryStream, n: number) => {
          m.capacity = n;
        },
      },
    },
    methods: {
      'byte[] GetBuffer()': (m: NetMemoryStream) => byteArray(m.visibleBuffer()),
      'bool TryGetBuffer([ref] System.ArraySegment[byte] buffer)': (m: NetMemoryStream, r: PSReference) => {
        const data = m.toArray();
        r.value = new ArraySegment(genericOf('System.ArraySegment', getType('byte')), byteArray(data), 0, data.length);
        return true;
      },
      'byte[] ToArray()': (m: NetMemoryStream) => byteArray(m.toArray()),
      [`void WriteTo(${ns}Stream stream)`]: (m: NetMemoryStream, target: NetStream) => target.write(m.toArray()),
    },
  });
}

function defineFileStream(): void {
  const open = (path: Value, mode: EnumValue, access?: Value, share?: EnumValue): NetFileStream => {
    const wanted = access instanceof EnumValue ? access.value : mode.value === FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite;
    return new NetFileStream(fullPath(requirePath(path as string | null)), mode.value, wanted, share?.value === 0);
  };
  const [m, a, s] = [`${ns}FileMode mode`, `${ns}FileAccess access`, `${ns}FileShare share`];
  defineType({
    name: `${ns}FileStream`,
    baseType: `${ns}Stream`,
    jsClass: NetFileStream,
    constructors: {
      [`(string path, ${ns}FileStreamOptions options)`]: (_t, path: string, options: Value) => openWith(path, options),
      [`(string path, ${m})`]: (_t, path: Value, mode: EnumValue) => open(path, mode),
      [`(string path, ${m}, ${a})`]: (_t, path: Value, mode: EnumValue, access: Value) => open(path, mode, access),
      [`(string path, ${m}, ${a}, ${s})`]: (_t, path: Value, mode: EnumValue, access: Value, share: EnumValue) =>
        open(path, mode, access, share),
      [`(string path, ${m}, ${a}, ${s}, int bufferSize)`]: (_t, path: Value, mode: EnumValue, access: Value, share: EnumValue) =>
        open(path, mode, access, share),
      [`(string path, ${m}, ${a}, ${s}, int bufferSize, bool useAsync)`]: (
        _t,
        path: Value,
        mode: EnumValue,
        access: Value,
        share: EnumValue,
      ) => open(path, mode, access, share),
      [`(string path, ${m}, ${a}, ${s}, int bufferSize, ${ns}FileOptions options)`]: (
        _t,
        path: Value,
        mode: EnumValue,
        access: Value,
        share: EnumValue,
      ) => open(path, mode, access, share),
    },
    properties: { 'string Name': { get: (f: NetFileStream) => f.path }, 'bool IsAsync': { get: () => false } },
    methods: { 'void Flush(bool flushToDisk)': (f: NetFileStream) => f.flush() },
  });
}

function defineCompression(): void {
  const space = 'System.IO.Compression.';
  defineType({ name: `${space}CompressionMode`, kind: 'enum', enumValues: { Decompress: 0, Compress: 1 } });
  defineType({ name: `${space}CompressionLevel`, kind: 'enum', enumValues: { Optimal: 0, Fastest: 1, NoCompression: 2, SmallestSize: 3 } });
  const kinds: readonly (readonly [string, Compression])[] = [
    ['GZipStream', 'gzip'],
    ['DeflateStream', 'deflate'],
    ['ZLibStream', 'zlib'],
    ['BrotliStream', 'brotli'],
  ];
  for (const [name, kind] of kinds) {
    class Stream extends NetCompressionStream {}
    const make =
      (leave?: 'leave') =>
      (_t: unknown, base: NetStream | null, mode: EnumValue, leaveOpen = false): NetCompressionStream => {
        const compresses = mode.netType.name === 'CompressionLevel' || mode.value === 1;
        return new Stream(notNull(base, 'stream'), kind, compresses, leave ? leaveOpen : false);
      };
    defineType({
      name: space + name,
      baseType: `${ns}Stream`,
      jsClass: Stream,
      constructors: {
        [`(${ns}Stream stream, ${space}CompressionMode mode)`]: make(),
        [`(${ns}Stream stream, ${space}CompressionMode mode, bool leaveOpen)`]: make('leave'),
        [`(${ns}Stream stream, ${space}CompressionLevel compressionLevel)`]: make(),
        [`(${ns}Stream stream, ${space}CompressionLevel compressionLevel, bool leaveOpen)`]: make('leave'),
      },
      properties: { [`${ns}Stream BaseStream`]: { get: (c: NetCompressionStream) => c.base } },
    });
  }
}

/** System.IO.BufferedStream: nothing needs to be held back here, so that it hands everything on. */
class NetBufferedStream extends NetStream {
  constructor(
    readonly base: NetStream,
    readonly bufferSize: number,
  ) {
    super();
    if (bufferSize <= 0)
      throw argumentOutOfRange('bufferSize', `bufferSize ('${bufferSize}') must be a non-negative and non-zero value.`, bufferSize);
  }
  get canRead(): boolean {
    return !this.isClosed && this.base.canRead;
  }
  get canWrite(): boolean {
    return !this.isClosed && this.base.canWrite;
  }
  get canSeek(): boolean {
    return !this.isClosed && this.base.canSeek;
  }
  get length(): number {
    this.checkOpen();
    return this.base.length;
  }
  get position(): number {
    this.checkOpen();
    return this.base.position;
  }
  set position(value: number) {
    this.checkOpen();
    this.base.position = value;
  }
  override get isLive(): boolean {
    return this.base.isLive;
  }
  override ready(): Done {
    return this.base.ready();
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    return this.base.read(count);
  }
  write(data: Uint8Array): void {
    this.checkOpen();
    this.base.write(data);
  }
  setLength(length: number): void {
    this.checkOpen();
    this.base.setLength(length);
  }
  override flush(): void {
    this.checkOpen();
    this.base.flush();
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.base.close();
  }
}

function defineBufferedStream(): void {
  defineType({
    name: `${ns}BufferedStream`,
    baseType: `${ns}Stream`,
    jsClass: NetBufferedStream,
    sealed: true,
    constructors: {
      [`(${ns}Stream stream)`]: (_t, base: NetStream | null) => new NetBufferedStream(notNull(base, 'stream'), 4096),
      [`(${ns}Stream stream, int bufferSize)`]: (_t, base: NetStream | null, size: number) =>
        new NetBufferedStream(notNull(base, 'stream'), size),
    },
    properties: {
      [`${ns}Stream UnderlyingStream`]: { get: (b: NetBufferedStream) => b.base },
      'int BufferSize': { get: (b: NetBufferedStream) => b.bufferSize },
    },
  });
}

/** Defines Stream and the streams derived from it. */
export function defineStreams(): void {
  defineStream();
  defineMemoryStream();
  defineFileStream();
  defineCompression();
  defineBufferedStream();
}
