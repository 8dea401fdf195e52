import { argumentOutOfRange } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import type { Byte } from '../../objects/numbers.ts';
import { defineType, getType } from '../registry.ts';
import type { NetSpan } from '../system/spans.ts';
import { byteOf } from '../values.ts';
import { byteSizeOf, bytesOfElement, elementOfBytes } from './element-bytes.ts';

/** The numbers that it reads and writes: the words of the methods, and the types. */
const kinds = [
  ['Int16', 'short'],
  ['UInt16', 'ushort'],
  ['Int32', 'int'],
  ['UInt32', 'uint'],
  ['Int64', 'long'],
  ['UInt64', 'ulong'],
  ['Single', 'float'],
  ['Double', 'double'],
] as const;

const tooShort = (): never => {
  throw argumentOutOfRange('length');
};

/** Defines System.Buffers.Binary.BinaryPrimitives: numbers in bytes, either end first. */
export function defineBinaryPrimitives(): void {
  const staticMethods: Record<string, MemberBody> = {};
  const reversed = (v: Value, size: number, type: NetType): Value => elementOfBytes(bytesOfElement(v, size).reverse(), type);
  for (const [name, t] of kinds) {
    const typeOfIt = (): NetType => getType(`System.${name}`);
    const size = (): number => byteSizeOf(typeOfIt());
    for (const order of ['BigEndian', 'LittleEndian'] as const) {
      const laid = (bytes: Buffer): Buffer => (order === 'BigEndian' ? bytes.reverse() : bytes);
      const read = (source: NetSpan): Value | undefined =>
        source.length < size()
          ? undefined
          : elementOfBytes(
              laid(
                Buffer.from(
                  source
                    .slice(0, size())
                    .toArray()
                    .map((b) => (b as Byte).value),
                ),
              ),
              typeOfIt(),
            );
      const write = (target: NetSpan, value: Value): boolean => {
        if (target.length < size()) return false;
        for (const [i, b] of laid(bytesOfElement(value, size())).entries()) target.put(i, byteOf(b));
        return true;
      };
      staticMethods[`${t} Read${name}${order}(System.ReadOnlySpan[byte] source)`] = (_s, source: NetSpan) => read(source) ?? tooShort();
      staticMethods[`void Write${name}${order}(System.Span[byte] destination, ${t} value)`] = (_s, target: NetSpan, v: Value) => {
        if (!write(target, v)) tooShort();
      };
      staticMethods[`bool TryRead${name}${order}(System.ReadOnlySpan[byte] source, [out] ${t} value)`] = (
        _s,
        source: NetSpan,
        r: PSReference,
      ) => {
        const value = read(source);
        r.value = value ?? typeOfIt().defaultValue();
        return value !== undefined;
      };
      staticMethods[`bool TryWrite${name}${order}(System.Span[byte] destination, ${t} value)`] = (_s, target: NetSpan, v: Value) =>
        write(target, v);
    }
    if (name !== 'Single' && name !== 'Double')
      staticMethods[`${t} ReverseEndianness(${t} value)`] = (_s, v: Value) => reversed(v, size(), typeOfIt());
  }
  for (const t of ['byte', 'sbyte']) staticMethods[`${t} ReverseEndianness(${t} value)`] = (_s, v: Value) => v;
  defineType({ name: 'System.Buffers.Binary.BinaryPrimitives', kind: 'static', staticMethods });
}
