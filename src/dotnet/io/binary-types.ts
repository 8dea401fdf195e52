import { argumentOutOfRange } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import {
  type Byte,
  type Char,
  charOf,
  Decimal,
  Double,
  Int16,
  Int64,
  type NumberObject,
  SByte,
  Single,
  UInt16,
  UInt32,
  UInt64,
} from '../../objects/numbers.ts';
import { halfOfBits } from '../numbers/half.ts';
import { defineType } from '../registry.ts';
import { charArray } from '../text/char-arrays.ts';
import { type NetEncoding, utf8NoBom } from '../text/encodings.ts';
import { byteArray, byteOf, bytesOf, notNull } from '../values.ts';
import { endOfStream } from './stream-types.ts';
import type { NetStream } from './streams.ts';

/** System.IO.BinaryReader. */
export class NetBinaryReader extends NetObject {
  constructor(
    readonly stream: NetStream,
    readonly encoding: NetEncoding,
    readonly leaveOpen: boolean,
  ) {
    super();
  }
  /** Exactly so many bytes. @throws EndOfStreamException */
  take(count: number): DataView {
    const data = new Uint8Array(count);
    let done = 0;
    while (done < count) {
      const part = this.stream.read(count - done);
      if (part.length === 0) throw endOfStream();
      data.set(part, done);
      done += part.length;
    }
    return new DataView(data.buffer);
  }
  /** A length of 7 bits a byte. */
  readLength(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.take(1).getUint8(0);
      value |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) return value;
    }
  }
  close(): void {
    if (!this.leaveOpen) this.stream.close();
  }
}

/** System.IO.BinaryWriter. */
export class NetBinaryWriter extends NetObject {
  constructor(
    readonly stream: NetStream,
    readonly encoding: NetEncoding,
    readonly leaveOpen: boolean,
  ) {
    super();
  }
  /** Writes a number of `size` bytes. */
  put(size: number, set: (view: DataView) => void): undefined {
    const view = new DataView(new ArrayBuffer(size));
    set(view);
    this.stream.write(new Uint8Array(view.buffer));
  }
  writeLength(length: number): void {
    const bytes: number[] = [];
    let rest = length >>> 0;
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
    this.stream.write(Uint8Array.from(bytes));
  }
  close(): void {
    if (this.leaveOpen) this.stream.flush();
    else this.stream.close();
  }
}

const readers: Record<string, MemberBody> = {
  'int PeekChar()': (r: NetBinaryReader) => {
    if (!r.stream.canSeek) return -1;
    const at = r.stream.position;
    const byte = r.stream.read(1)[0];
    r.stream.position = at;
    return byte ?? -1;
  },
  'int Read()': (r: NetBinaryReader) => r.stream.read(1)[0] ?? -1,
  'int Read(byte[] buffer, int index, int count)': (r: NetBinaryReader, buffer: PSArray, index: number, count: number) => {
    const data = r.stream.read(count);
    for (let i = 0; i < data.length; i++) buffer.items[index + i] = byteOf(data[i] as number);
    return data.length;
  },
  'bool ReadBoolean()': (r: NetBinaryReader) => r.take(1).getUint8(0) !== 0,
  'byte ReadByte()': (r: NetBinaryReader) => byteOf(r.take(1).getUint8(0)),
  'byte[] ReadBytes(int count)': (r: NetBinaryReader, count: number) => byteArray(r.stream.read(count)),
  'char ReadChar()': (r: NetBinaryReader) => charOf(readChar(r)),
  'char[] ReadChars(int count)': (r: NetBinaryReader, count: number) => charArray(readChars(r, count)),
  'System.Half ReadHalf()': (r: NetBinaryReader) => halfOfBits(r.take(2).getUint16(0, true)),
  'long Read7BitEncodedInt64()': (r: NetBinaryReader) => {
    let [value, shift] = [0n, 0n];
    for (;;) {
      const byte = r.take(1).getUint8(0);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return new Int64(BigInt.asIntN(64, value));
      shift += 7n;
    }
  },
  'decimal ReadDecimal()': (r: NetBinaryReader) => {
    const v = r.take(16);
    const low = BigInt(v.getUint32(0, true)) | (BigInt(v.getUint32(4, true)) << 32n) | (BigInt(v.getUint32(8, true)) << 64n);
    const flags = v.getInt32(12, true);
    return new Decimal(flags < 0 ? -low : low, (flags >> 16) & 0xff);
  },
  'double ReadDouble()': (r: NetBinaryReader) => new Double(r.take(8).getFloat64(0, true)),
  'short ReadInt16()': (r: NetBinaryReader) => new Int16(r.take(2).getInt16(0, true)),
  'int ReadInt32()': (r: NetBinaryReader) => r.take(4).getInt32(0, true),
  'long ReadInt64()': (r: NetBinaryReader) => new Int64(r.take(8).getBigInt64(0, true)),
  'sbyte ReadSByte()': (r: NetBinaryReader) => new SByte(r.take(1).getInt8(0)),
  'float ReadSingle()': (r: NetBinaryReader) => new Single(r.take(4).getFloat32(0, true)),
  'string ReadString()': (r: NetBinaryReader) => {
    const view = r.take(r.readLength());
    return r.encoding.decode(new Uint8Array(view.buffer));
  },
  'ushort ReadUInt16()': (r: NetBinaryReader) => new UInt16(r.take(2).getUint16(0, true)),
  'uint ReadUInt32()': (r: NetBinaryReader) => new UInt32(r.take(4).getUint32(0, true)),
  'ulong ReadUInt64()': (r: NetBinaryReader) => new UInt64(r.take(8).getBigUint64(0, true)),
  'int Read7BitEncodedInt()': (r: NetBinaryReader) => r.readLength(),
};

/** So many characters, fewer at the end of the stream (BinaryReader.ReadChars). */
function readChars(r: NetBinaryReader, count: number): string {
  if (count < 0) throw argumentOutOfRange('count', `count ('${count}') must be a non-negative value.`, count);
  let text = '';
  while (text.length < count && r.stream.position < r.stream.length) text += String.fromCharCode(readChar(r));
  return text;
}

/** One character in the reader's encoding; UTF-8 takes as many bytes as it needs. */
function readChar(r: NetBinaryReader): number {
  const first = r.take(1).getUint8(0);
  const unit = r.encoding.webName.startsWith('utf-16') ? 2 : r.encoding.webName.startsWith('utf-32') ? 4 : 0;
  const more = unit > 0 ? unit - 1 : r.encoding.isSingleByte || first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  const bytes = new Uint8Array(1 + more);
  bytes[0] = first;
  if (more > 0) bytes.set(new Uint8Array(r.take(more).buffer), 1);
  return r.encoding.decode(bytes).charCodeAt(0);
}

const num = (v: NumberObject): number => Number(v.value);
const big = (v: NumberObject): bigint => BigInt(v.value);

const writers: Record<string, MemberBody> = {
  'void Write(bool value)': (w: NetBinaryWriter, v: boolean) => w.put(1, (d) => d.setUint8(0, v ? 1 : 0)),
  'void Write(byte value)': (w: NetBinaryWriter, v: Byte) => w.put(1, (d) => d.setUint8(0, num(v))),
  'void Write(sbyte value)': (w: NetBinaryWriter, v: SByte) => w.put(1, (d) => d.setInt8(0, num(v))),
  'void Write(byte[] buffer)': (w: NetBinaryWriter, b: PSArray | null) => w.stream.write(bytesOf(notNull(b, 'buffer'))),
  'void Write(byte[] buffer, int index, int count)': (w: NetBinaryWriter, b: PSArray, i: number, n: number) =>
    w.stream.write(bytesOf(b, i, n)),
  'void Write(char ch)': (w: NetBinaryWriter, c: Char) => w.stream.write(w.encoding.encode(c.toString())),
  'void Write(char[] chars)': (w: NetBinaryWriter, c: PSArray) =>
    w.stream.write(w.encoding.encode((c.items as Char[]).map(String).join(''))),
  'void Write(double value)': (w: NetBinaryWriter, v: Double) => w.put(8, (d) => d.setFloat64(0, num(v), true)),
  'void Write(decimal value)': (w: NetBinaryWriter, v: Decimal) =>
    w.put(16, (d) => {
      const m = v.value < 0n ? -v.value : v.value;
      d.setUint32(0, Number(m & 0xffffffffn), true);
      d.setUint32(4, Number((m >> 32n) & 0xffffffffn), true);
      d.setUint32(8, Number(m >> 64n), true);
      d.setInt32(12, (v.scale << 16) | (v.value < 0n ? -2147483648 : 0), true);
    }),
  'void Write(short value)': (w: NetBinaryWriter, v: Int16) => w.put(2, (d) => d.setInt16(0, num(v), true)),
  'void Write(ushort value)': (w: NetBinaryWriter, v: UInt16) => w.put(2, (d) => d.setUint16(0, num(v), true)),
  'void Write(int value)': (w: NetBinaryWriter, v: number) => w.put(4, (d) => d.setInt32(0, v, true)),
  'void Write(uint value)': (w: NetBinaryWriter, v: UInt32) => w.put(4, (d) => d.setUint32(0, num(v), true)),
  'void Write(long value)': (w: NetBinaryWriter, v: Int64) => w.put(8, (d) => d.setBigInt64(0, big(v), true)),
  'void Write(ulong value)': (w: NetBinaryWriter, v: UInt64) => w.put(8, (d) => d.setBigUint64(0, big(v), true)),
  'void Write(float value)': (w: NetBinaryWriter, v: Single) => w.put(4, (d) => d.setFloat32(0, num(v), true)),
  'void Write(string value)': (w: NetBinaryWriter, s: string | null) => {
    const data = w.encoding.encode(notNull(s, 'value'));
    w.writeLength(data.length);
    w.stream.write(data);
  },
  'void Write7BitEncodedInt(int value)': (w: NetBinaryWriter, v: number) => w.writeLength(v),
};

/** Defines BinaryReader and BinaryWriter. */
export function defineBinaryReaders(): void {
  const constructors = (make: (stream: NetStream, e: NetEncoding, leave: boolean) => Value): Record<string, MemberBody> => ({
    '(System.IO.Stream input)': (_t, s: NetStream | null) => make(notNull(s, 'input'), utf8NoBom, false),
    '(System.IO.Stream input, System.Text.Encoding encoding)': (_t, s: NetStream | null, e: NetEncoding) =>
      make(notNull(s, 'input'), e, false),
    '(System.IO.Stream input, System.Text.Encoding encoding, bool leaveOpen)': (_t, s: NetStream | null, e: NetEncoding, leave: boolean) =>
      make(notNull(s, 'input'), e, leave),
  });
  const close = (x: NetBinaryReader | NetBinaryWriter): void => x.close();
  defineType({
    name: 'System.IO.BinaryReader',
    jsClass: NetBinaryReader,
    interfaces: ['System.IDisposable'],
    constructors: constructors((s, e, leave) => new NetBinaryReader(s, e, leave)),
    properties: { 'System.IO.Stream BaseStream': { get: (r: NetBinaryReader) => r.stream } },
    methods: { 'void Close()': close, 'void Dispose()': close, ...readers },
  });
  defineType({
    name: 'System.IO.BinaryWriter',
    jsClass: NetBinaryWriter,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    constructors: constructors((s, e, leave) => new NetBinaryWriter(s, e, leave)),
    properties: { 'System.IO.Stream BaseStream': { get: (w: NetBinaryWriter) => w.stream } },
    methods: {
      'void Close()': close,
      'void Dispose()': close,
      'void Flush()': (w: NetBinaryWriter) => w.stream.flush(),
      'long Seek(int offset, System.IO.SeekOrigin origin)': (w: NetBinaryWriter, offset: number, origin: { value: number }) =>
        new Int64(BigInt(w.stream.seek(offset, origin.value))),
      ...writers,
    },
  });
}
