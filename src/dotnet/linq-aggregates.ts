/** What methods of System.Linq.Enumerable compute over whole sequences: extremes, sums, means, elements without their repetitions. */
import { exceptionOf } from '../errors/throw.ts';
import { addDecimal, decimalOf, divideDecimal } from '../objects/decimal.ts';
import type { Value } from '../objects/net-object.ts';
import { type Decimal, Double, Int64, Single } from '../objects/numbers.ts';
import { keysOf } from './comparers.ts';
import { netCompare } from './equality.ts';

/** The largest value (`sign` 1) or the smallest (-1), the first of equal ones; undefined where there is none. */
export function extreme(values: Value[], sign: number): Value | undefined {
  let best: Value | undefined;
  for (const v of values) if (best === undefined || netCompare(v, best) * sign > 0) best = v;
  return best;
}

/** The sum as values of the type `t`. @throws OverflowException where it has no room in it */
export function total(values: Value[], t: string): Value {
  if (t === 'decimal') return values.reduce<Decimal>((a, b) => addDecimal(a, b as Decimal), decimalOf(0));
  if (t === 'double' || t === 'float') {
    const sum = values.reduce<number>((a, b) => a + (b as Double).value, 0);
    return t === 'double' ? new Double(sum) : new Single(Math.fround(sum));
  }
  const sum = values.reduce<bigint>((a, b) => a + BigInt(typeof b === 'number' ? b : (b as Int64).value), 0n);
  const limit = t === 'int' ? 2147483647n : 9223372036854775807n;
  if (sum > limit || sum < -limit - 1n) throw exceptionOf('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
  return t === 'int' ? Number(sum) : new Int64(sum);
}

/** The mean of values of the type `t`, of which there is one at least. */
export function meanOf(values: Value[], t: string): Value {
  if (t === 'decimal') return divideDecimal(total(values, t) as Decimal, decimalOf(values.length));
  const sum = values.reduce<number>((a, b) => a + Number(typeof b === 'number' ? b : (b as Double).value), 0);
  return t === 'float' ? new Single(Math.fround(sum / values.length)) : new Double(sum / values.length);
}

/** Distinct elements by key, in order. */
export function distinct(source: Iterable<Value>, comparer: Value, keyOf: (v: Value) => Value = (v) => v): Value[] {
  const keys = keysOf(comparer);
  const seen = new Set<unknown>();
  const result: Value[] = [];
  for (const v of source) {
    const k = keys.keyOf(keyOf(v));
    if (!seen.has(k)) {
      seen.add(k);
      result.push(v);
    }
  }
  return result;
}
