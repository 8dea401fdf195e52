import { argumentException, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { Byte, Int16 } from '../../objects/numbers.ts';
import { randomUuid } from '../io/random-bytes.ts';
import { defineType } from '../registry.ts';
import { guidSpanMethods } from '../span-methods.ts';
import { byteArray, bytesOf, notNull } from '../values.ts';
import { bytesOfSpan, type NetSpan } from './spans.ts';

/** The last eight bytes of a guid that is made of its parts. @throws ArgumentException for another number of bytes */
function eightBytes(bytes: PSArray | null): readonly Byte[] {
  const given = notNull(bytes, 'd').items as Byte[];
  if (given.length !== 8) throw argumentException('Byte array for Guid must be exactly 8 bytes long.', 'd');
  return given;
}

function ofParts(a: number, b: number, c: number, rest: readonly Byte[]): NetGuid {
  const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');
  return new NetGuid(hex(a >>> 0, 8) + hex(b & 0xffff, 4) + hex(c & 0xffff, 4) + rest.map((x) => hex(x.value, 2)).join(''));
}

/** System.Guid, as 32 hexadecimal digits in small letters. */
export class NetGuid extends NetObject {
  constructor(readonly digits: string) {
    super();
  }
  static readonly empty: NetGuid = new NetGuid('0'.repeat(32));
  /** Guid.NewGuid. */
  static create(): NetGuid {
    return new NetGuid(randomUuid().replaceAll('-', ''));
  }
  /** The bytes as Guid.ToByteArray gives them: the first three fields little-endian. */
  get bytes(): Uint8Array {
    const b = Array.from({ length: 16 }, (_, i) => Number.parseInt(this.digits.slice(i * 2, i * 2 + 2), 16));
    return Uint8Array.from(fieldOrder.map((i) => b[i] as number));
  }
  static ofBytes(bytes: Uint8Array): NetGuid {
    return new NetGuid(fieldOrder.map((i) => (bytes[i] as number).toString(16).padStart(2, '0')).join(''));
  }
  /** ToString(format): N, D, B, P or X. @throws FormatException */
  format(format: string | null): string {
    const d = this.digits;
    const dashed = `${d.slice(0, 8)}-${d.slice(8, 12)}-${d.slice(12, 16)}-${d.slice(16, 20)}-${d.slice(20)}`;
    switch ((format || 'D').toUpperCase()) {
      case 'D':
        return dashed;
      case 'N':
        return d;
      case 'B':
        return `{${dashed}}`;
      case 'P':
        return `(${dashed})`;
      case 'X': {
        const rest = Array.from({ length: 8 }, (_, i) => `0x${d.slice(16 + i * 2, 18 + i * 2)}`).join(',');
        return `{0x${d.slice(0, 8)},0x${d.slice(8, 12)},0x${d.slice(12, 16)},{${rest}}}`;
      }
      default:
        throw exceptionOf('System.FormatException', 'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".');
    }
  }
  compareTo(other: NetGuid): number {
    return this.digits < other.digits ? -1 : this.digits > other.digits ? 1 : 0;
  }
  hashKey(): string {
    return this.digits;
  }
  toStringFormat(format: string | null): string {
    return this.format(format);
  }
  override toString(): string {
    return this.format('D');
  }
}

const fieldOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

const forms: Record<string, RegExp> = {
  N: /^[0-9a-f]{32}$/i,
  D: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  B: /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i,
  P: /^\([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\)$/i,
};
const hexForm = /^\{0x([0-9a-f]{1,8}),0x([0-9a-f]{1,4}),0x([0-9a-f]{1,4}),\{(0x[0-9a-f]{1,2}(?:,0x[0-9a-f]{1,2}){7})\}\}$/i;

/** Guid.TryParse (TryParseExact with a format); undefined when the text is none. */
export function tryParseGuid(text: string | null, format?: string): NetGuid | undefined {
  const trimmed = text?.trim() ?? '';
  for (const [letter, form] of Object.entries(forms)) {
    if (format !== undefined && format.toUpperCase() !== letter) continue;
    if (form.test(trimmed)) return new NetGuid(trimmed.replace(/[^0-9a-f]/gi, '').toLowerCase());
  }
  const hex = format === undefined || format.toUpperCase() === 'X' ? hexForm.exec(trimmed.replace(/\s/g, '')) : null;
  if (!hex) return undefined;
  const rest = (hex[4] as string).split(',').map((b) => b.slice(2).padStart(2, '0'));
  return new NetGuid(
    (
      (hex[1] as string).padStart(8, '0') +
      (hex[2] as string).padStart(4, '0') +
      (hex[3] as string).padStart(4, '0') +
      rest.join('')
    ).toLowerCase(),
  );
}

/** Guid.Parse. @throws FormatException with .NET's reasons */
export function parseGuid(text: string | null, format?: string): NetGuid {
  const given = notNull(text, 'input');
  const guid = tryParseGuid(given, format);
  if (guid) return guid;
  throw exceptionOf('System.FormatException', failure(given.trim(), format));
}

function failure(text: string, format: string | undefined): string {
  const dashes = 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).';
  if (format === undefined && text.length < 32) return 'Unrecognized Guid format.';
  const isDashed = text.includes('-');
  const kind = format?.toUpperCase() ?? (text.startsWith('(') ? 'P' : text.startsWith('{') ? (isDashed ? 'B' : 'X') : isDashed ? 'D' : 'N');
  const notHex = 'Guid string should only contain hexadecimal characters.';
  if (kind === 'X') return 'Unrecognized Guid format.';
  if (kind === 'N') return text.length === 32 ? notHex : dashes;
  if (text.length !== (kind === 'D' ? 36 : 38)) return dashes;
  const body = kind === 'D' ? text : text.slice(1, -1);
  return /^.{8}-.{4}-.{4}-.{4}-.{12}$/.test(body) ? notHex : 'Dashes are in the wrong position for GUID parsing.';
}

/** The bytes of a Guid. @throws ArgumentException for another number of them */
function sixteenBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 16)
    throw exceptionOf('System.ArgumentException', "Byte array for Guid must be exactly 16 bytes long. (Parameter 'b')", null, {
      ParamName: 'b',
    });
  return bytes;
}

/** Defines System.Guid. */
export function defineGuid(): void {
  type Out = { value: Value };
  const out = (ref: Out, guid: NetGuid | undefined): boolean => {
    ref.value = guid ?? NetGuid.empty;
    return guid !== undefined;
  };
  const provider = 'System.IFormatProvider provider';
  defineType({
    name: 'System.Guid',
    kind: 'struct',
    jsClass: NetGuid,
    accelerators: ['guid'],
    interfaces: ['System.IComparable', 'System.IComparable[guid]', 'System.IEquatable[guid]', 'System.IFormattable'],
    defaultValue: () => NetGuid.empty,
    constructors: {
      '(byte[] b)': (_t, b: PSArray | null) => NetGuid.ofBytes(sixteenBytes(bytesOf(notNull(b, 'b')))),
      '(System.ReadOnlySpan[byte] b)': (_t, b: NetSpan) => NetGuid.ofBytes(sixteenBytes(bytesOfSpan(b))),
      '(System.ReadOnlySpan[byte] b, bool bigEndian)': (_t, b: NetSpan, bigEndian: boolean) => {
        const bytes = sixteenBytes(bytesOfSpan(b));
        return bigEndian ? new NetGuid(Buffer.from(bytes).toString('hex')) : NetGuid.ofBytes(bytes);
      },
      '(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)': (
        _t,
        a: { value: number },
        b: { value: number },
        c: { value: number },
        ...d: Byte[]
      ) => ofParts(a.value, b.value, c.value, d),
      '(int a, short b, short c, byte[] d)': (_t, a: number, b: Int16, c: Int16, d: PSArray | null) =>
        ofParts(a, b.value, c.value, eightBytes(d)),
      '(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)': (
        _t,
        a: number,
        b: Int16,
        c: Int16,
        ...d: Byte[]
      ) => ofParts(a, b.value, c.value, d),
      '(string g)': (_t, text: string | null) => parseGuid(notNull(text, 'g')),
    },
    properties: {
      'int Variant': { get: (g: NetGuid) => Number.parseInt(g.digits[16] as string, 16) },
      'int Version': { get: (g: NetGuid) => Number.parseInt(g.digits[12] as string, 16) },
    },
    staticProperties: {
      'guid Empty': { get: () => NetGuid.empty },
      'guid AllBitsSet': { get: () => new NetGuid('f'.repeat(32)) },
    },
    methods: {
      ...guidSpanMethods,
      'int CompareTo(System.Object value)': (g: NetGuid, o: Value) => {
        if (o === null) return 1;
        if (!(o instanceof NetGuid)) throw exceptionOf('System.ArgumentException', "Object must be of type GUID. (Parameter 'value')");
        return g.compareTo(o);
      },
      'int CompareTo(guid value)': (g: NetGuid, o: NetGuid) => g.compareTo(o),
      'bool Equals(System.Object o)': (g: NetGuid, o: Value) => o instanceof NetGuid && o.digits === g.digits,
      'bool Equals(guid g)': (g: NetGuid, o: NetGuid) => o.digits === g.digits,
      'int GetHashCode()': (g: NetGuid) => {
        const view = new DataView(g.bytes.buffer);
        return view.getInt32(0, true) ^ view.getInt32(4, true) ^ view.getInt32(8, true) ^ view.getInt32(12, true);
      },
      'byte[] ToByteArray()': (g: NetGuid) => byteArray(g.bytes),
      'byte[] ToByteArray(bool bigEndian)': (g: NetGuid, bigEndian: boolean) =>
        byteArray(bigEndian ? new Uint8Array(Buffer.from(g.digits, 'hex')) : g.bytes),
      'string ToString()': (g: NetGuid) => g.toString(),
      'string ToString(string format)': (g: NetGuid, f: string | null) => g.format(f),
      [`string ToString(string format, ${provider})`]: (g: NetGuid, f: string | null) => g.format(f),
    },
    staticMethods: {
      'guid NewGuid()': () => NetGuid.create(),
      'guid CreateVersion7()': () => {
        const time = Date.now().toString(16).padStart(12, '0');
        const random = NetGuid.create().digits;
        return new NetGuid(`${time}7${random.slice(13)}`);
      },
      'guid Parse(string input)': (_s, text: string | null) => parseGuid(text),
      [`guid Parse(string s, ${provider})`]: (_s, text: string | null) => parseGuid(text),
      'guid ParseExact(string input, string format)': (_s, text: string | null, f: string | null) => {
        const format = notNull(f, 'format');
        if (!/^[DNPBX]$/i.test(format))
          throw exceptionOf('System.FormatException', 'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".');
        return parseGuid(text, format);
      },
      'bool TryParse(string input, [ref] guid result)': (_s, text: string | null, ref: Out) => out(ref, tryParseGuid(text)),
      [`bool TryParse(string s, ${provider}, [ref] guid result)`]: (_s, text: string | null, _p: Value, ref: Out) =>
        out(ref, tryParseGuid(text)),
      'bool TryParseExact(string input, string format, [ref] guid result)': (_s, text: string | null, f: string, ref: Out) =>
        out(ref, tryParseGuid(text, f)),
    },
    operators: {
      'bool op_Equality(guid a, guid b)': (_s, a: NetGuid, b: NetGuid) => a.digits === b.digits,
      'bool op_Inequality(guid a, guid b)': (_s, a: NetGuid, b: NetGuid) => a.digits !== b.digits,
      'bool op_LessThan(guid left, guid right)': (_s, a: NetGuid, b: NetGuid) => a.compareTo(b) < 0,
      'bool op_GreaterThan(guid left, guid right)': (_s, a: NetGuid, b: NetGuid) => a.compareTo(b) > 0,
      'bool op_LessThanOrEqual(guid left, guid right)': (_s, a: NetGuid, b: NetGuid) => a.compareTo(b) <= 0,
      'bool op_GreaterThanOrEqual(guid left, guid right)': (_s, a: NetGuid, b: NetGuid) => a.compareTo(b) >= 0,
    },
  });
}
