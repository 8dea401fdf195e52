/** The objects behind Comparer`1.Default and EqualityComparer`1.Default (ComparerHelpers.cs of .NET): one for each type. */
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { DefaultComparer, DefaultEqualityComparer } from './comparers.ts';
import { callNow, type NetDelegate } from './delegates.ts';
import { netCompare } from './equality.ts';
import { findType, genericOf } from './registry.ts';

const ns = 'System.Collections.Generic.';
const comparers = new WeakMap<NetType, DefaultComparer>();
const equalities = new WeakMap<NetType, DefaultEqualityComparer>();

/** Whether a type implements an interface for itself, `IComparable[T]`. */
function implementsForItself(type: NetType, name: string): boolean {
  return genericOf(name, type).isAssignableFrom(type);
}

/** Comparer[T].Default. */
export function defaultComparer(type: NetType): DefaultComparer {
  let made = comparers.get(type);
  if (made === undefined) {
    const kind = implementsForItself(type, 'System.IComparable')
      ? 'GenericComparer'
      : type.kind === 'enum'
        ? 'EnumComparer'
        : 'ObjectComparer';
    comparers.set(type, (made = new DefaultComparer(genericOf(ns + kind, type), netCompare)));
  }
  return made;
}

/** EqualityComparer[T].Default. */
export function defaultEqualityComparer(type: NetType): DefaultEqualityComparer {
  let made = equalities.get(type);
  if (made === undefined) {
    const own = type.fullName === 'System.String' ? findType(`${ns}StringEqualityComparer`) : undefined;
    const kind = implementsForItself(type, 'System.IEquatable')
      ? 'GenericEqualityComparer'
      : type.kind === 'enum'
        ? 'EnumEqualityComparer'
        : 'ObjectEqualityComparer';
    equalities.set(type, (made = new DefaultEqualityComparer(own ?? genericOf(ns + kind, type))));
  }
  return made;
}

/** Comparer[T].Create. */
export function comparerFrom(type: NetType, comparison: NetDelegate): DefaultComparer {
  return new DefaultComparer(genericOf(`${ns}ComparisonComparer`, type), (a: Value, b: Value) => Number(callNow(comparison, [a, b])));
}
