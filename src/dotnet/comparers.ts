import { argumentException } from '../errors/throw.ts';
import { compareText } from '../objects/collation.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { runNow } from '../objects/script-hooks.ts';
import { hashCodeOf, mapKey, netCompare, netEquals } from './equality.ts';

/** How a dictionary or set finds its keys: equal keys give the same JavaScript Map key. */
export interface KeyComparer {
  keyOf(value: Value): unknown;
}

/** Object.Equals and GetHashCode. */
export const defaultKeys: KeyComparer = { keyOf: mapKey };

/** How text is compared: culture-sensitive or by code units, with or without regard to case. */
export type TextComparison =
  | 'CurrentCulture'
  | 'CurrentCultureIgnoreCase'
  | 'InvariantCulture'
  | 'InvariantCultureIgnoreCase'
  | 'Ordinal'
  | 'OrdinalIgnoreCase';

/** Names of System.StringComparison by number. */
export const textComparisons: readonly TextComparison[] = [
  'CurrentCulture',
  'CurrentCultureIgnoreCase',
  'InvariantCulture',
  'InvariantCultureIgnoreCase',
  'Ordinal',
  'OrdinalIgnoreCase',
];

/** Simple case mapping of .NET's ordinal comparisons: single characters only, so that `ß` stays `ß`. */
export function ordinalUpper(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  let result = '';
  for (const c of text) {
    const u = c.toUpperCase();
    result += u.length === c.length ? u : c;
  }
  return result;
}

/** Compares two strings as String.Compare(a, b, comparison) does. */
export function compareStrings(a: string | null, b: string | null, comparison: TextComparison): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  switch (comparison) {
    case 'Ordinal':
      return compareOrdinal(a, b);
    case 'OrdinalIgnoreCase':
      return a === '' || b === '' ? a.length - b.length : compareOrdinal(ordinalUpper(a), ordinalUpper(b));
    default:
      return compareText(a, b, comparison.endsWith('IgnoreCase'));
  }
}

/** String.CompareOrdinal: the difference of the first code units that differ, else of the lengths. */
function compareOrdinal(a: string, b: string): number {
  // an empty text has a first character of zero
  if (a === '' || b === '') return (a === '' ? 0 : a.charCodeAt(0)) - (b === '' ? 0 : b.charCodeAt(0));
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const d = a.charCodeAt(i) - b.charCodeAt(i);
    if (d !== 0) return d;
  }
  return a.length - b.length;
}

/** System.StringComparer. */
export class StringComparer extends NetObject implements KeyComparer {
  private readonly ignoreCase: boolean;
  constructor(readonly comparison: TextComparison) {
    super();
    this.ignoreCase = comparison.endsWith('IgnoreCase');
  }
  keyOf(value: Value): unknown {
    if (typeof value === 'string') return this.ignoreCase ? value.toLowerCase() : value;
    return mapKey(value);
  }
  compare(a: Value, b: Value): number {
    const x = textOrNull(a);
    const y = textOrNull(b);
    if (x !== undefined && y !== undefined) return compareStrings(x, y, this.comparison);
    return netCompare(a, b);
  }
  equals(a: Value, b: Value): boolean {
    const x = textOrNull(a);
    const y = textOrNull(b);
    return x !== undefined && y !== undefined ? compareStrings(x, y, this.comparison) === 0 : netEquals(a, b);
  }
  hashCode(value: Value): number {
    return hashCodeOf(typeof value === 'string' && this.ignoreCase ? value.toLowerCase() : value);
  }
}

function textOrNull(value: Value): string | null | undefined {
  return typeof value === 'string' || value === null ? value : undefined;
}

const stringComparers = new Map<TextComparison, StringComparer>();

/** The StringComparer of a kind; the same object each time. */
export function stringComparer(comparison: TextComparison): StringComparer {
  let made = stringComparers.get(comparison);
  if (!made) {
    made = new StringComparer(comparison);
    stringComparers.set(comparison, made);
  }
  return made;
}

/** What `@{}` finds its keys with: text without regard to case. */
export const ignoreCaseKeys: KeyComparer = {
  keyOf: (value) => (typeof value === 'string' ? value.toLowerCase() : mapKey(value)),
};

/** Keys found with an IEqualityComparer of a script class: the first of equal keys stands for all. */
class CustomKeys implements KeyComparer {
  private readonly seen = new Map<number, Value[]>();
  constructor(private readonly comparer: NetObject) {}
  keyOf(value: Value): unknown {
    const hash = Number(callMethod(this.comparer, 'GetHashCode', [value]));
    const list = this.seen.get(hash) ?? [];
    for (const other of list) if (callMethod(this.comparer, 'Equals', [other, value]) === true) return mapKey(other);
    this.seen.set(hash, [...list, value]);
    return mapKey(value);
  }
}

/** Calls a method of an object that implements an interface in script or here, by name and number of arguments. */
export function callMethod(target: NetObject, name: string, args: readonly Value[]): Value {
  const method = target.netType.getMethods(name, false).find((m) => m.parameters.length === args.length);
  if (!method) throw argumentException(`The object has no method ${name}.`);
  return (runNow(method.body(target, ...args)) ?? null) as Value;
}

/** The key comparer for an IEqualityComparer argument; null means the default. */
export function keysOf(comparer: Value): KeyComparer {
  if (comparer === null || typeof comparer !== 'object') return defaultKeys;
  if (comparer instanceof StringComparer) return comparer;
  if (comparer instanceof DefaultEqualityComparer) return defaultKeys;
  return new CustomKeys(comparer);
}

/** A comparison for an IComparer argument (or a Comparison delegate); null means Comparer.Default. */
export function comparisonOf(comparer: Value): (a: Value, b: Value) => number {
  if (comparer === null || typeof comparer !== 'object') return netCompare;
  if (comparer instanceof StringComparer) return (a, b) => comparer.compare(a, b);
  if (comparer instanceof DefaultComparer) return (a, b) => comparer.compare(a, b);
  const invoke = (comparer as { invoke?: (args: readonly Value[]) => unknown }).invoke;
  if (invoke) return (a, b) => Number(runNow(invoke.call(comparer, [a, b]) as Value));
  return (a, b) => Number(callMethod(comparer, 'Compare', [a, b]));
}

/** `Comparer[T].Default`, `Comparer.Default`, `Comparer[T]::Create(…)` and CaseInsensitiveComparer. */
export class DefaultComparer extends NetObject {
  constructor(
    type: NetType | null = null,
    readonly compare: (a: Value, b: Value) => number = netCompare,
  ) {
    super();
    if (type) this.netType = type;
  }
}

/** CaseInsensitiveComparer. */
export class CaseInsensitiveComparer extends DefaultComparer {
  constructor() {
    super(null, (a, b) => (typeof a === 'string' && typeof b === 'string' ? compareText(a, b, true) : netCompare(a, b)));
  }
}

/** `EqualityComparer[T].Default`. */
export class DefaultEqualityComparer extends NetObject {
  constructor(type: NetType) {
    super();
    this.netType = type;
  }
}

/** The test for equality of an IEqualityComparer argument; null means Object.Equals. */
export function equalityBy(comparer: Value): (a: Value, b: Value) => boolean {
  const keys = keysOf(comparer);
  return (a, b) => Object.is(keys.keyOf(a), keys.keyOf(b));
}
