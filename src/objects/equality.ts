import { compareDecimal } from './decimal.ts';
import { EnumValue } from './enum-value.ts';
import { NetObject, type Value } from './net-object.ts';
import type { MemberBody, NetType } from './net-type.ts';
import { Char, Decimal, Double, NumberObject, Single } from './numbers.ts';
import { PSObject } from './ps-object.ts';
import { runNow } from './script-hooks.ts';

const equalsBodies = new WeakMap<NetType, MemberBody | null>();

/** An Equals(object) that the type or a base declares, other than those of Object and ValueType. */
function equalsBody(type: NetType): MemberBody | null {
  let body = equalsBodies.get(type);
  if (body === undefined) {
    const method = type
      .getMethods('Equals', false)
      .find(
        (m) =>
          m.parameters.length === 1 &&
          m.parameters[0]?.type.fullName === 'System.Object' &&
          m.declaringType.fullName !== 'System.Object' &&
          m.declaringType.fullName !== 'System.ValueType',
      );
    body = method?.body ?? null;
    if (!type.isScriptType) equalsBodies.set(type, body);
  }
  return body;
}

/** .NET's `a.Equals(b)`: type and value must agree (Int32 1 is not Int64 1); objects by reference unless their type compares values. */
export function valueEquals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    if (a instanceof PSObject && !a.isCustomObject) return valueEquals(a.baseObject, b);
    if (b instanceof PSObject && !b.isCustomObject) return valueEquals(a, b.baseObject);
    // a class of a script is asked about texts and numbers too
    if (!(a instanceof NetObject) || !a.netType?.isScriptType || b === null) return false;
    const body = equalsBody(a.netType);
    return body !== null && runNow(body(a, b)) === true;
  }
  if (a instanceof PSObject) return !a.isCustomObject && valueEquals(a.baseObject, b);
  if (b instanceof PSObject) return !b.isCustomObject && valueEquals(a, b.baseObject);
  if (a instanceof NumberObject) {
    if (a.constructor !== b.constructor) return false;
    if (a instanceof Decimal) return compareDecimal(a, b as Decimal) === 0;
    const x = a.value;
    const y = (b as NumberObject).value;
    return x === y || (a instanceof Double || a instanceof Single ? Number.isNaN(x as number) && Number.isNaN(y as number) : false);
  }
  if (a instanceof Char || a instanceof EnumValue) return false;
  const body = equalsBody(a.netType);
  return body !== null && runNow(body(a, b)) === true;
}
