import { findType, wellKnown } from '../dotnet/registry.ts';
import { PSArray } from './collections.ts';
import { NetObject, type Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import { baseObject, PSObject } from './ps-object.ts';

let int32: NetType | undefined;
let string: NetType | undefined;
let boolean: NetType | undefined;

/** The .NET type of a value (`$x.GetType()`); a PSObject answers for what it wraps, a custom object is a PSCustomObject. Not for null. */
export function typeOf(value: Value): NetType {
  switch (typeof value) {
    case 'number':
      return (int32 ??= wellKnown.int32);
    case 'string':
      return (string ??= wellKnown.string);
    case 'boolean':
      return (boolean ??= wellKnown.boolean);
  }
  if (value instanceof PSObject)
    return value.isCustomObject ? (value.baseObject as { netType: NetType }).netType : typeOf(value.baseObject);
  return (value as { netType: NetType }).netType;
}

/** Type.ToString(): `System.Int32`, ``System.Collections.Generic.List`1[System.Int32]``, as conversion errors show types. */
export function typeToString(type: NetType): string {
  return String(type);
}

/**
 * The name of a value's type as "Method invocation failed because [System.String] …" shows it (ParserOps.GetTypeFullName): the first
 * of PSTypeNames for custom objects, else the full name; empty for null.
 */
export function typeNameOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof PSObject) {
    const first = value.typeNames?.[0];
    if (first !== undefined) return first;
  }
  return typeToString(typeOf(baseObject(value)));
}

const interfaceTypes = new Map<string, NetType>();
const interfaceAnswers = new Map<string, WeakMap<NetType, boolean>>();

/** True when the type is, derives from or implements the named type (full name). Remembered by type. */
export function isKindOf(type: NetType, name: string): boolean {
  let wanted = interfaceTypes.get(name);
  if (!wanted) {
    wanted = findType(name);
    if (!wanted) return false;
    interfaceTypes.set(name, wanted);
  }
  let answers = interfaceAnswers.get(name);
  if (!answers) interfaceAnswers.set(name, (answers = new WeakMap()));
  let answer = answers.get(type);
  if (answer === undefined) answers.set(type, (answer = wanted.isAssignableFrom(type)));
  return answer;
}

/** True for System.Collections.IList: arrays, lists, but no sets or queues. */
export function isList(value: Value): boolean {
  return value instanceof PSArray || (value instanceof NetObject && isKindOf(value.netType, 'System.Collections.IList'));
}
