import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { typeOf } from '../../objects/type-of.ts';
import type { DefinedType } from '../defined-type.ts';

const sizes: Record<string, number> = {
  'System.Byte': 1,
  'System.SByte': 1,
  'System.Char': 1,
  'System.Boolean': 4,
  'System.Int16': 2,
  'System.UInt16': 2,
  'System.Int32': 4,
  'System.UInt32': 4,
  'System.Single': 4,
  'System.Int64': 8,
  'System.UInt64': 8,
  'System.Double': 8,
  'System.IntPtr': 8,
  'System.Decimal': 16,
  'System.Guid': 16,
};

function sizeOf(type: NetType): number {
  const of = type.isEnum ? (type as DefinedType).underlyingType : type;
  const size = of && ownEntry(sizes, of.fullName);
  if (!size || type.isEnum !== (of !== type))
    throw exceptionOf(
      'System.ArgumentException',
      `Type '${String(type)}' cannot be marshaled as an unmanaged structure; no meaningful size or offset can be computed.`,
    );
  return size;
}

/** Marshal.SizeOf: sizes of the simple types. */
export const sizeMethods = {
  'int SizeOf(System.Object structure)': (_: null, value: Value) => sizeOf(typeOf(value)),
  'int SizeOf(type t)': (_: null, type: NetType) => sizeOf(type),
};
