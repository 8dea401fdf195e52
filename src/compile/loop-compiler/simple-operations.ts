import { wellKnown } from '../../dotnet/registry.ts';
import { AutomationNull, NetDictionary, PSArray } from '../../objects/collections.ts';
import { convertTo, toStringValue } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Double, NumberObject } from '../../objects/numbers.ts';
import { isExactly } from '../../operators/index-ops.ts';
import type { IndexSite } from '../../operators/index-site.ts';
import type { Frame } from '../frame.ts';
import { element, store } from '../index-nodes.ts';

/**
 * What compiled loops do with values of kinds that were not expected where they stand, as long as no script can run meanwhile. Everything else
 * throws {@link bail}: the statement has done nothing yet then, and its nodes do it.
 */

/** Thrown where the nodes of a statement have to do it. */
export const bail = Symbol('bail');

/** True for numbers, texts and the like, which no script has a say in. */
export function isSimple(v: Value): boolean {
  return typeof v !== 'object' || v === null || v instanceof NumberObject;
}

/** {@link isSimple} of each. */
export function areSimple(values: readonly Value[]): boolean {
  for (let i = 0; i < values.length; i++) if (!isSimple(values[i]!)) return false;
  return true;
}

type Operation = (l: Value, r: Value) => Value;
const simple = new Map<Operation, Operation>();

/** An operation on numbers, texts and the like. */
export function simply(op: Operation): Operation {
  let made = simple.get(op);
  if (made === undefined) {
    made = (l, r) => {
      if (!isSimple(l) || !isSimple(r)) throw bail;
      return op(l, r);
    };
    simple.set(op, made);
  }
  return made;
}

/** A value in a text (`"$v"`). */
export function textOf(v: Value): string {
  if (typeof v === 'string') return v;
  if (!isSimple(v)) throw bail;
  return v === null ? '' : toStringValue(v);
}

/** Leaves the statement to its nodes. */
export function leaveToNodes(): never {
  throw bail;
}

/** A number that takes part in the arithmetic of doubles. */
export function asDouble(v: Value): number {
  if (v instanceof Double) return v.value;
  if (typeof v === 'number') return v;
  throw bail;
}

/** The number that a text of one to nine digits is; -1 for others. */
function shortNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > 9) return -1;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    n = n * 10 + digit;
  }
  return n;
}

/** `[int]` of a double, which rounds halves to even numbers, or of a text. */
export function asInt(v: Value | number): number {
  if (typeof v === 'string') {
    const short = shortNumber(v);
    if (short >= 0) return short;
  }
  const n = v instanceof Double ? v.value : typeof v === 'string' ? (convertTo(v, wellKnown.int32) as number) : v;
  if (typeof n !== 'number') throw bail;
  const floor = Math.floor(n);
  const rest = n - floor;
  const whole = (rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1) | 0;
  // what is too large, and NaN, fails in its own way
  if (!(Math.abs(whole - n) <= 0.5)) throw bail;
  return whole;
}

/** `$x.Length` of texts and arrays. */
export function lengthOf(v: Value): number {
  if (typeof v === 'string') return v.length;
  if (v instanceof PSArray) return v.items.length;
  throw bail;
}

/** `target[index]`, where no script has a say in it. */
export function elementOf(f: Frame, site: IndexSite, target: Value, index: Value): Value {
  if (target instanceof NetObject && target.netType.isScriptType) throw bail;
  return element(f, site, target, index);
}

/** Shorter texts that were put together are in one piece at once (V8's ConsString::kMinLength). */
const shortestInPieces = 13;
let lastLooked = 0;

/**
 * Has a text put into one piece that somebody is going to keep. V8 leaves what was put together in pieces until a letter of it is asked for: a list of such texts is ten times as
 * many objects for the garbage collector.
 */
export function keepInOnePiece(value: Value): void {
  if (typeof value === 'string' && value.length >= shortestInPieces) lastLooked = value.charCodeAt(value.length - 1);
}

/** {@link keepInOnePiece}, as an operand: gives the value. */
export function keptInOnePiece(value: Value): Value {
  keepInOnePiece(value);
  return value;
}

/** The letter that {@link keepInOnePiece} has looked at last, which keeps V8 from leaving out the look. */
export const lastLetter = (): number => lastLooked;

/** `target[index] = value` of arrays and hashtables. */
export function storeElement(target: Value, index: Value, value: Value): void {
  if (target instanceof PSArray) {
    if (typeof index !== 'number' || target.lengths !== null) throw bail;
    const { items, elementType } = target;
    const at = index < 0 ? index + items.length : index;
    if (at < 0 || at >= items.length || !isExactly(value, elementType)) throw bail;
    items[at] = value;
  } else if (target instanceof NetDictionary && target.netType.genericDefinition === null && isSimple(index) && index !== null) {
    if (value === AutomationNull) throw bail;
    store(target, index, value);
  } else throw bail;
}
