import { argumentException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { Byte, Char, charOf, Double, Int16, Int64, NumberObject, SByte, Single, UInt16, UInt32, UInt64 } from '../../objects/numbers.ts';

/** Sizes in bytes of the types whose arrays are plain memory. */
const sizes: Record<string, number> = {
  'System.Byte': 1,
  'System.SByte': 1,
  'System.Boolean': 1,
  'System.Int16': 2,
  'System.UInt16': 2,
  'System.Char': 2,
  'System.Int32': 4,
  'System.UInt32': 4,
  'System.Single': 4,
  'System.Int64': 8,
  'System.UInt64': 8,
  'System.Double': 8,
};

/** The size of an element. @throws ArgumentException for a type that is no primitive */
export function byteSizeOf(type: NetType, parameter = 'array'): number {
  const size = sizes[type.fullName];
  if (size === undefined) throw argumentException('Object must be an array of primitives.', parameter);
  return size;
}

/** An element as memory, least significant byte first. */
export function bytesOfElement(value: Value, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  if (value instanceof Double) bytes.writeDoubleLE(value.value);
  else if (value instanceof Single) bytes.writeFloatLE(value.value);
  else {
    const number =
      value instanceof Char
        ? value.code
        : value instanceof NumberObject
          ? (value as Int64 | Byte).value
          : value === true
            ? 1
            : ((value as number) ?? 0);
    let rest = BigInt.asUintN(size * 8, BigInt(number as number | bigint));
    for (let i = 0; i < size; i++, rest >>= 8n) bytes[i] = Number(rest & 255n);
  }
  return bytes;
}

/** The element that some memory is; bytes when no type is given. */
export function elementOfBytes(bytes: Buffer, type: NetType | null): Value {
  switch (type?.fullName) {
    case 'System.SByte':
      return new SByte(bytes.readInt8());
    case 'System.Boolean':
      return bytes[0] !== 0;
    case 'System.Int16':
      return new Int16(bytes.readInt16LE());
    case 'System.UInt16':
      return new UInt16(bytes.readUInt16LE());
    case 'System.Char':
      return charOf(bytes.readUInt16LE());
    case 'System.Int32':
      return bytes.readInt32LE();
    case 'System.UInt32':
      return new UInt32(bytes.readUInt32LE());
    case 'System.Single':
      return new Single(bytes.readFloatLE());
    case 'System.Int64':
      return new Int64(bytes.readBigInt64LE());
    case 'System.UInt64':
      return new UInt64(bytes.readBigUInt64LE());
    case 'System.Double':
      return new Double(bytes.readDoubleLE());
    default:
      return new Byte(bytes[0] ?? 0);
  }
}
