import '../../src/dotnet/index.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import { errorRecordOf } from '../../src/errors/throw.ts';
import { arrayOf, PSArray } from '../../src/objects/collections.ts';
import { decimalFromText } from '../../src/objects/decimal.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Double, Int64 } from '../../src/objects/numbers.ts';
import { toText } from '../../src/objects/to-string.ts';
import { typeOf } from '../../src/objects/type-of.ts';

/** Short ways to write values in tables of rules: a Double. */
export const d = (v: number): Double => new Double(v);
/** An Int64. */
export const l = (v: number | bigint): Int64 => new Int64(BigInt(v));
/** A Decimal. */
export const m = (text: string): Value => decimalFromText(text) as Value;
/** An array of objects. */
export const a = (...items: Value[]): PSArray => arrayOf(items);

/** A value as `Type text`; arrays as `[…]`. */
export function show(value: Value): string {
  if (value === null) return 'null';
  if (value instanceof PSArray) return `${typeOf(value).name}(${value.items.map(show).join(', ')})`;
  return `${typeOf(value).name} ${toText(value)}`;
}

/** What work throws, as `errorId: message`. */
export function failure(work: () => unknown): string {
  try {
    work();
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return `${errorRecordOf(e).fullyQualifiedErrorId}: ${e.message}`;
  }
  return 'no error';
}
