import { getType, wellKnown } from '../../dotnet/registry.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { TypeCode, typeCodeOf } from '../../objects/type-code.ts';

const signed: readonly number[] = [TypeCode.SByte, TypeCode.Int16, TypeCode.Int32, TypeCode.Int64];

/** System.TypeCode of a value as LanguagePrimitives.GetTypeCode(Type) gives it: an enum counts as its number, null as empty. */
function codeOf(value: Value): number {
  if (value instanceof EnumValue) return TypeCode.Int32;
  return typeCodeOf(value);
}

/** The type in which limits or an element of a range are compared (ValidateRangeAttribute.GetCommonType); null: not comparable. */
export function commonRangeType(a: Value, b: Value): NetType | null {
  const first = codeOf(a);
  const second = codeOf(b);
  const code = Math.max(first, second);
  const anySigned = signed.includes(first) || signed.includes(second);
  // TypeCode.Object, DBNull and Boolean lie below Int32 as well: those then fail to convert.
  if (code <= TypeCode.Int32) return wellKnown.int32;
  if (code <= TypeCode.UInt32) return anySigned ? wellKnown.double : wellKnown.uint32;
  if (code <= TypeCode.Int64) return wellKnown.int64;
  if (code <= TypeCode.UInt64) return anySigned ? wellKnown.double : wellKnown.uint64;
  if (code === TypeCode.Decimal) return getType('System.Decimal');
  if (code === TypeCode.Single || code === TypeCode.Double) return wellKnown.double;
  return null;
}
