import { adapterFor } from './member-adapter.ts';
import { NetObject, type Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import { PSObject } from './ps-object.ts';
import { typeOf } from './type-of.ts';

const hierarchies = new WeakMap<NetType, readonly string[]>();

/** Full names of a type and its base types. */
export function typeHierarchy(type: NetType): readonly string[] {
  let names = hierarchies.get(type);
  if (!names) {
    const list: string[] = [];
    for (let t: NetType | null = type; t; t = t.baseType) list.push(t.fullName);
    hierarchies.set(type, (names = Object.freeze(list)));
  }
  return names;
}

const customNames: readonly string[] = Object.freeze(['System.Management.Automation.PSCustomObject', 'System.Object']);

/** PSTypeNames of a value: those set on it, else those of its type. Not for null. */
export function psTypeNames(value: Value): readonly string[] {
  if (value instanceof NetObject) {
    if (value.typeNames) return value.typeNames;
    if (value instanceof PSObject) return value.isCustomObject ? customNames : psTypeNames(value.baseObject);
    const adapter = adapterFor(value.netType);
    if (adapter?.typeNames) return adapter.typeNames(value);
  }
  return typeHierarchy(typeOf(value));
}
