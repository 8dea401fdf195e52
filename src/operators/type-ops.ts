import { wellKnown } from '../dotnet/registry.ts';
import { exceptionOf, throwInterpreter } from '../errors/throw.ts';
import { convertAs, convertTo } from '../objects/convert.ts';
import { isInvalidCast } from '../objects/convert-enum.ts';
import type { Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';

function operandType(r: Value, operator: '-is' | '-as'): NetType {
  const given = baseObject(r);
  if (given instanceof NetType) return given;
  const type = operator === '-is' ? operandConversion(given) : convertTo(given, wellKnown.type);
  if (type instanceof NetType) return type;
  const id = operator === '-is' ? 'IsOperatorRequiresType' : 'AsOperatorRequiresType';
  return throwInterpreter(id, `The right operand of '${operator}' must be a type.`, r);
}

/** ParserOps.ConvertTo: a failed cast becomes a RuntimeException around it. */
function operandConversion(value: Value): Value {
  try {
    return convertTo(value, wellKnown.type);
  } catch (e) {
    if (!isInvalidCast(e)) throw e;
    throw exceptionOf('System.Management.Automation.RuntimeException', e.message, e);
  }
}

/** `l -is r`. Throws PSInvalidCastException when r names no type. */
export function isOperator(l: Value, r: Value): boolean {
  const type = operandType(r, '-is');
  const value = baseObject(l);
  if (value instanceof PSObject) return type === wellKnown.psCustomObject || type === wellKnown.psObject || type === wellKnown.object;
  if (type === wellKnown.psObject) return l instanceof PSObject || (l !== null && typeof l === 'object' && l.instanceMembers !== undefined);
  return value !== null && type.isAssignableFrom(typeOf(value));
}

/** `l -as r`: null when it cannot be converted. */
export function asOperator(l: Value, r: Value): Value {
  return convertAs(l, operandType(r, '-as'));
}
