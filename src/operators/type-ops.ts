import { wellKnown } from '../dotnet/registry.ts';
import { convertAs, convertTo } from '../objects/convert.ts';
import type { Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';

function operandType(r: Value): NetType {
  const given = baseObject(r);
  return given instanceof NetType ? given : (convertTo(given, wellKnown.type) as NetType);
}

/** `l -is r`. Throws PSInvalidCastException when r names no type. */
export function isOperator(l: Value, r: Value): boolean {
  const type = operandType(r);
  const value = baseObject(l);
  if (value instanceof PSObject) return type === wellKnown.psCustomObject || type === wellKnown.psObject || type === wellKnown.object;
  if (type === wellKnown.psObject) return l instanceof PSObject || (l !== null && typeof l === 'object' && l.instanceMembers !== undefined);
  return value !== null && type.isAssignableFrom(typeOf(value));
}

/** `l -as r`: null when it cannot be converted. */
export function asOperator(l: Value, r: Value): Value {
  return convertAs(l, operandType(r));
}
