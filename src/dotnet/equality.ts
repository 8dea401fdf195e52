import { argumentException } from '../errors/throw.ts';
import { compareText } from '../objects/collation.ts';
import { compareDecimal } from '../objects/decimal.ts';
import { EnumValue } from '../objects/enum-value.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { type MemberBody, NetType } from '../objects/net-type.ts';
import { Char, Decimal, Double, Int64, NumberObject, Single, UInt64 } from '../objects/numbers.ts';
import { baseObject } from '../objects/ps-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import { typeOf } from '../objects/type-of.ts';
import { typeKey } from './type-base.ts';

/**
 * What value-like objects offer so that dictionaries can find them: two objects are equal exactly when their types and keys are.
 * (Types whose Equals has no such key work as well, but more slowly: see {@link mapKey}.)
 */
export interface Hashable {
  hashKey(): string | number | bigint;
}

function isHashable(value: NetObject): value is NetObject & Hashable {
  return typeof (value as Partial<Hashable>).hashKey === 'function';
}

const bodies = new Map<string, WeakMap<NetType, MemberBody | null>>();

/** The body of a method that a type itself (or a base below System.Object and System.ValueType) declares, by name and parameter count. */
function ownBody(type: NetType, name: string, parameters: number): MemberBody | null {
  const id = `${name}/${parameters}`;
  let cache = bodies.get(id);
  if (!cache) {
    cache = new WeakMap();
    bodies.set(id, cache);
  }
  let body = cache.get(type);
  if (body === undefined) {
    const found = type
      .getMethods(name, false)
      .find(
        (m) =>
          m.parameters.length === parameters &&
          !['System.Object', 'System.ValueType'].includes(m.declaringType.fullName) &&
          (parameters === 0 || m.parameters[0]?.type.fullName === 'System.Object'),
      );
    body = found?.body ?? null;
    if (!type.isScriptType) cache.set(type, body);
  }
  return body;
}

/** Object.Equals(a, b): value equality for numbers, strings, chars, enums and types with their own Equals; identity otherwise. */
export function netEquals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a !== 'object') return typeof b === 'object' ? a === baseObject(b) : false;
  const x = baseObject(a);
  const y = baseObject(b);
  if (x === y) return true;
  if (x === null || y === null || typeof x !== 'object' || typeof y !== 'object') return false;
  if (x instanceof NumberObject) return y instanceof NumberObject && x.constructor === y.constructor && equalNumbers(x, y);
  if (x instanceof Char || x instanceof EnumValue || x instanceof NetType) return false;
  if (isHashable(x)) return isHashable(y) && x.netType === y.netType && x.hashKey() === y.hashKey();
  const body = x.netType ? ownBody(x.netType, 'Equals', 1) : null;
  return body ? runNow(body(x, y)) === true : false;
}

/**
 * Where a value stands in a list by {@link netEquals}; -1 where it does not. Text and Int32 are compared in place: long lists are searched often.
 * @param valueFirst it is the value whose Equals is asked
 */
export function indexOfEqual(items: readonly Value[], value: Value, valueFirst = false): number {
  if (typeof value === 'object') return items.findIndex((x) => (valueFirst ? netEquals(value, x) : netEquals(x, value)));
  for (let i = 0; i < items.length; i++) {
    const x = items[i] as Value;
    if (x === value || (typeof x === 'object' && x !== null && netEquals(x, value))) return i;
  }
  return -1;
}

function equalNumbers(a: NumberObject, b: NumberObject): boolean {
  if (a instanceof Decimal) return compareDecimal(a, b as Decimal) === 0;
  return a.value === b.value || (Number.isNaN(a.value) && Number.isNaN(b.value));
}

/**
 * Stands for a value in a JavaScript Map: equal values have the same key. Strings and Int32 are their own keys; other types are told apart
 * by a prefix that no text has.
 */
export function mapKey(value: Value): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const v = baseObject(value);
  if (typeof v !== 'object' || v === null) return v;
  if (v instanceof Char) return v;
  if (v instanceof NumberObject) {
    if (v instanceof Decimal) return `\u0000m${decimalKey(v)}`;
    return `\u0000${v.typeCode}:${Object.is(v.value, -0) ? 0 : v.value}`;
  }
  if (v instanceof EnumValue || v instanceof NetType) return v;
  if (isHashable(v)) return `\u0000${typeKey(v.netType)}:${v.hashKey()}`;
  const hash = v.netType ? ownBody(v.netType, 'GetHashCode', 0) : null;
  const equals = v.netType ? ownBody(v.netType, 'Equals', 1) : null;
  return hash && equals ? representative(v, Number(runNow(hash(v))), (x, y) => runNow(equals(x, y)) === true) : v;
}

function decimalKey(d: Decimal): string {
  let { value, scale } = d;
  while (scale > 0 && value % 10n === 0n) {
    value /= 10n;
    scale--;
  }
  return `${value}e${scale}`;
}

const representatives = new Map<number, WeakRef<NetObject>[]>();

/** The first object seen that equals this one: it stands for all of them as a Map key. */
function representative(value: NetObject, hash: number, equals: (a: NetObject, b: NetObject) => boolean): NetObject {
  const list = representatives.get(hash) ?? [];
  for (const ref of list) {
    const other = ref.deref();
    if (other && (other === value || equals(value, other))) return other;
  }
  representatives.set(hash, [...list.filter((r) => r.deref() !== undefined), new WeakRef(value)]);
  return value;
}

const hashBuffer = new DataView(new ArrayBuffer(8));

/** A hash code that .NET computes the same way in every process; undefined for text, references and types that hash by identity. */
export function stableHash(value: Value): number | undefined {
  const v = baseObject(value);
  if (typeof v === 'number') return v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (typeof v === 'string' || v === null) return undefined;
  if (v instanceof Char) return v.code | (v.code << 16);
  if (v instanceof EnumValue) return v.value | 0;
  if (v instanceof Double) {
    hashBuffer.setFloat64(0, v.value === 0 ? 0 : v.value);
    return hashBuffer.getInt32(0) ^ hashBuffer.getInt32(4);
  }
  if (v instanceof Single) {
    hashBuffer.setFloat32(0, v.value === 0 ? 0 : v.value);
    return hashBuffer.getInt32(0);
  }
  if (v instanceof Int64 || v instanceof UInt64) {
    hashBuffer.setBigInt64(0, BigInt.asIntN(64, v.value));
    return hashBuffer.getInt32(0) ^ hashBuffer.getInt32(4);
  }
  if (v instanceof NumberObject && typeof v.value === 'number') return v.value | 0;
  return undefined;
}

let nextIdentity = 30015890;
const identities = new WeakMap<NetObject, number>();

function textHash(text: string): number {
  let h = 5381;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 33) ^ text.charCodeAt(i)) | 0;
  return h;
}

/** Object.GetHashCode(). */
export function hashCodeOf(value: Value): number {
  const v = baseObject(value);
  const stable = stableHash(v);
  if (stable !== undefined) return stable;
  if (typeof v === 'string') return textHash(v);
  if (v === null || typeof v !== 'object') return 0;
  const body = ownBody(v.netType, 'GetHashCode', 0);
  if (body) return Number(runNow(body(v)));
  if (isHashable(v)) return textHash(String(v.hashKey()));
  return identityHash(v);
}

/** A number that an object has for itself (RuntimeHelpers.GetHashCode). */
export function identityHash(v: NetObject): number {
  let id = identities.get(v);
  if (id === undefined) {
    id = nextIdentity;
    nextIdentity = (nextIdentity + 4181) & 0x3ffffff;
    identities.set(v, id);
  }
  return id;
}

/** A hash code for the text of a value-like object. */
export { textHash };

/** Comparer.Default.Compare: null first, then IComparable. @throws ArgumentException when the values cannot be compared. */
export function netCompare(a: Value, b: Value): number {
  const x = baseObject(a);
  const y = baseObject(b);
  if (x === y) return 0;
  if (x === null) return -1;
  if (y === null) return 1;
  if (typeof x === 'number' && typeof y === 'number') return x < y ? -1 : 1;
  if (typeof x === 'string' && typeof y === 'string') return compareText(x, y, false);
  if (typeof x === 'boolean' && typeof y === 'boolean') return x ? 1 : -1;
  if (typeof x !== 'object') {
    const name = typeof x === 'number' ? 'Int32' : typeof x === 'string' ? 'String' : 'Boolean';
    throw argumentException(`Object must be of type ${name}.`);
  }
  if (x instanceof NumberObject || x instanceof Char) {
    if (typeof y !== 'object' || y.constructor !== x.constructor) throw argumentException(`Object must be of type ${x.netType.name}.`);
    return compareSame(x, y);
  }
  if (x instanceof EnumValue) {
    if (!(y instanceof EnumValue) || y.netType !== x.netType) {
      throw argumentException(
        `Object must be the same type as the enum. The type passed in was '${y === null ? '' : typeOf(y).fullName}'; the enum type was '${x.netType.fullName}'.`,
      );
    }
    return Math.sign(x.value - y.value);
  }
  const body = compareBody(x.netType);
  if (body) return Number(runNow(body(x, y)));
  if (typeof y === 'object') {
    const other = compareBody(y.netType);
    if (other) return -Number(runNow(other(y, x)));
  }
  throw argumentException('At least one object must implement IComparable.');
}

function compareBody(type: NetType | undefined): MemberBody | null {
  if (!type) return null;
  const own = ownBody(type, 'CompareTo', 1);
  return own ?? type.getMethods('CompareTo', false).find((m) => m.parameters.length === 1)?.body ?? null;
}

function compareSame(x: NumberObject | Char, y: NetObject): number {
  if (x instanceof Char) return x.code - (y as Char).code;
  if (x instanceof Decimal) return compareDecimal(x, y as Decimal);
  const p = x.value;
  const q = (y as NumberObject).value;
  if (p < q) return -1;
  if (p > q) return 1;
  if (p === q) return 0;
  return Number.isNaN(p) ? (Number.isNaN(q) ? 0 : -1) : 1;
}
