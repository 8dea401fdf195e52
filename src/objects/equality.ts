import { compareDecimal, decimalText } from './decimal.ts';
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

let nextIdentity = 1;
const identities = new WeakMap<NetObject, string>();

/** A text that is the same for the same object only. */
function identityKey(value: NetObject): string {
  let key = identities.get(value);
  if (!key) identities.set(value, (key = `#${nextIdentity++}`));
  return key;
}

const hashBodies = new WeakMap<NetType, MemberBody | null>();

/**
 * A key under which a JavaScript Map finds a value again: equal (as {@link valueEquals}) values have equal keys. Where values compare by
 * content through a type's own Equals, several values may share one key, so {@link isExactKey} tells whether it decides alone.
 * With `ignoreCase`, texts that differ in case share a key.
 */
export function hashKey(value: Value, ignoreCase = false): string | number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'string':
      return `s${ignoreCase ? value.toUpperCase() : value}`;
    case 'boolean':
      return value ? 'true' : 'false';
  }
  if (value === null) return 'null';
  if (value instanceof PSObject && !value.isCustomObject) return hashKey(value.baseObject, ignoreCase);
  if (value instanceof Decimal) {
    const text = decimalText(value);
    return `m${value.scale > 0 ? text.replace(/\.?0+$/, '') : text}`;
  }
  if (value instanceof NumberObject) return `${value.typeCode}:${Object.is(value.value, -0) ? 0 : value.value}`;
  if (value instanceof Char) return `c${value.code}`;
  if (value instanceof EnumValue) return `e${value.netType.fullName}:${value.value}`;
  const own = (value as { hashKey?: () => string }).hashKey;
  if (own) return own.call(value);
  if (equalsBody(value.netType) === null) return identityKey(value);
  let body = hashBodies.get(value.netType);
  if (body === undefined) {
    const method = value.netType.getMethods('GetHashCode', false).find((m) => m.parameters.length === 0);
    body =
      method && method.declaringType.fullName !== 'System.Object' && method.declaringType.fullName !== 'System.ValueType'
        ? method.body
        : null;
    hashBodies.set(value.netType, body);
  }
  return body ? `h${String(runNow(body(value)))}` : `t${value.netType.fullName}`;
}

/** True when {@link hashKey} of this value is shared only by equal values. */
export function isExactKey(value: Value): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (value instanceof PSObject) return value.isCustomObject || isExactKey(value.baseObject);
  if (value instanceof NumberObject || value instanceof Char || value instanceof EnumValue) return true;
  return 'hashKey' in value || equalsBody(value.netType) === null;
}
