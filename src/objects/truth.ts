import { AutomationNullObject, NetCollection, PSArray } from './collections.ts';
import { EnumValue } from './enum-value.ts';
import type { Value } from './net-object.ts';
import { Char, NumberObject } from './numbers.ts';
import { baseObject, PSObject } from './ps-object.ts';
import { SwitchParameter } from './switch-parameter.ts';
import { isList } from './type-of.ts';

/**
 * LanguagePrimitives.IsTrue: null, false, 0, empty strings and empty lists are false; a list of one element is as true as the element
 * (a list in a list is true when it is not empty); everything else is true.
 */
export function isTrue(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string':
      return value.length !== 0;
  }
  return isTrueObject(value);
}

function isTrueObject(given: Value): boolean {
  const value = given instanceof PSObject ? baseObject(given) : given;
  if (value === null) return false;
  if (typeof value !== 'object') return isTrue(value);
  if (value instanceof PSArray) return isTrueList(value.items);
  if (value instanceof NumberObject) return Number(value.value) !== 0;
  if (value instanceof AutomationNullObject) return false;
  if (value instanceof Char) return value.code !== 0;
  if (value instanceof SwitchParameter) return value.isPresent;
  if (value instanceof EnumValue) return Number(value.value) !== 0;
  if (value instanceof NetCollection && isList(value)) return isTrueList([...value]);
  return true;
}

function isTrueList(items: readonly Value[]): boolean {
  if (items.length !== 1) return items.length > 1;
  const only = baseObject(items[0] as Value);
  if (only instanceof PSArray) return only.items.length > 0;
  if (only instanceof NetCollection && isList(only)) return (only.count ?? 1) > 0;
  return isTrue(only);
}
