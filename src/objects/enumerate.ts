import { NetCollection, NetDictionary, PSArray } from './collections.ts';
import type { NetObject, Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import { PSObject } from './ps-object.ts';
import { isKindOf } from './type-of.ts';

/** Walks what a script class's GetEnumerator() gives; set by whoever can call methods of script classes. */
let scriptEnumerator: ((value: NetObject) => Iterable<Value> | null) | undefined;
/** Called once by the interpreter: how objects of script classes that implement IEnumerable are walked. */
export function setScriptEnumerator(walk: (value: NetObject) => Iterable<Value> | null): void {
  scriptEnumerator = walk;
}

/**
 * LanguagePrimitives.GetEnumerable: the elements that a pipeline, `foreach` or an array operator sees in a value; null when the language
 * takes the value as one thing. Strings, dictionaries and XML nodes are such things although .NET could enumerate them.
 */
export function getEnumerable(value: Value): Iterable<Value> | null {
  if (value === null || typeof value !== 'object') return null;
  if (value instanceof PSArray) return value.items;
  if (value instanceof NetCollection) return value;
  if (value instanceof PSObject) return value.isCustomObject ? null : getEnumerable(value.baseObject);
  if (value instanceof NetDictionary || !value.netType?.isUserType) return null;
  const type = value.netType;
  let walks = walkedTypes.get(type);
  if (walks === undefined) walkedTypes.set(type, (walks = isWalked(type)));
  return walks ? (scriptEnumerator?.(value) ?? null) : null;
}

/** Whether objects of a script class are walked, by class. */
const walkedTypes = new WeakMap<NetType, boolean>();

function isWalked(type: NetType): boolean {
  const walks = isKindOf(type, 'System.Collections.IEnumerable') || isKindOf(type, 'System.Collections.IEnumerator');
  return walks && !isKindOf(type, 'System.Collections.IDictionary');
}

/** True when {@link getEnumerable} would give elements. */
export function isEnumerable(value: Value): boolean {
  return getEnumerable(value) !== null;
}

/** The elements of a value as a JavaScript array: those of a collection, or the value alone (nothing for null when `nullIsEmpty`). */
export function toItems(value: Value, nullIsEmpty = false): readonly Value[] {
  if (value instanceof PSArray) return value.items;
  const elements = getEnumerable(value);
  if (elements) return [...elements];
  return value === null && nullIsEmpty ? [] : [value];
}
