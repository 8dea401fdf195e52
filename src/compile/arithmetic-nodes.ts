import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { Double } from '../objects/numbers.ts';
import { add, divide, multiply, remainder, subtract } from '../operators/numeric-ops.ts';
import { Suspension } from '../scheduler/suspension.ts';
import { binary, binaryFromLeft, binaryFromRight } from './combinators.ts';
import type { Expr } from './frame.ts';
import { integerOf, isSteady, Operand, steady } from './operand.ts';

/**
 * The nodes of `+ - * / %`. Each has its own code for steady operands (see {@link Operand}), one more where the right operand is an integer
 * that stands in the script, and does integers and doubles itself; everything else is the operator's own.
 */

const plain = (v: Value): Value => (v === AutomationNull ? null : v);

/** `l + r` of any values, no output counting as null. */
export function addValues(l: Value, r: Value): Value {
  if (typeof l === 'string' && typeof r === 'string') return l + r;
  if (l instanceof Double) {
    if (r instanceof Double) return new Double(l.value + r.value);
    if (typeof r === 'number') return new Double(l.value + r);
  }
  return add(plain(l), r);
}

/** `l - r` of any values. */
export function subtractValues(l: Value, r: Value): Value {
  if (l instanceof Double) {
    if (r instanceof Double) return new Double(l.value - r.value);
    if (typeof r === 'number') return new Double(l.value - r);
  }
  return subtract(plain(l), plain(r));
}

/** `l * r` of any values. */
export function multiplyValues(l: Value, r: Value): Value {
  if (l instanceof Double) {
    if (r instanceof Double) return new Double(l.value * r.value);
    if (typeof r === 'number') return new Double(l.value * r);
  }
  return multiply(plain(l), plain(r));
}

/** `l / r` of any values. */
export function divideValues(l: Value, r: Value): Value {
  return divide(plain(l), plain(r));
}

/** `l % r` of any values. */
export function remainderValues(l: Value, r: Value): Value {
  return remainder(plain(l), plain(r));
}

/** `left + right`. */
export function addNode(left: Expr, right: Expr): Expr {
  if (!isSteady(left) || !isSteady(right))
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, addValues, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, addValues, f));
      if (typeof l === 'number' && typeof r === 'number') {
        const v = l + r;
        if (v === (v | 0)) return v;
      }
      return addValues(l, r);
    };
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      if (typeof l === 'number') {
        const v = l + k;
        if (v === (v | 0)) return v;
      }
      return addValues(l, k);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') {
      const v = l + r;
      if (v === (v | 0)) return v;
    } else if (l instanceof Double && r instanceof Double) return new Double(l.value + r.value);
    return addValues(l, r);
  });
}

/** `left - right`. */
export function subtractNode(left: Expr, right: Expr): Expr {
  if (!isSteady(left) || !isSteady(right))
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, subtractValues, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, subtractValues, f));
      if (typeof l === 'number' && typeof r === 'number') {
        const v = l - r;
        if (v === (v | 0)) return v;
      }
      return subtractValues(l, r);
    };
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      if (typeof l === 'number') {
        const v = l - k;
        if (v === (v | 0)) return v;
      }
      return subtractValues(l, k);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') {
      const v = l - r;
      if (v === (v | 0)) return v;
    } else if (l instanceof Double && r instanceof Double) return new Double(l.value - r.value);
    return subtractValues(l, r);
  });
}

/** `left * right`. */
export function multiplyNode(left: Expr, right: Expr): Expr {
  if (!isSteady(left) || !isSteady(right)) return binary(left, right, multiplyValues);
  const a = new Operand(left);
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (l instanceof Double && r instanceof Double) return new Double(l.value * r.value);
    return multiplyValues(l, r);
  });
}

/** `left / right`. */
export function divideNode(left: Expr, right: Expr): Expr {
  if (!isSteady(left) || !isSteady(right)) return binary(left, right, divideValues);
  const a = new Operand(left);
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l !== 'number' || typeof r !== 'number' || r === 0) return divideValues(l, r);
    const v = l / r;
    // | 0 for the zero that has a sign
    return v === (v | 0) ? v | 0 : new Double(v);
  });
}

/** `left % right`. */
export function remainderNode(left: Expr, right: Expr): Expr {
  if (!isSteady(left) || !isSteady(right)) return binary(left, right, remainderValues);
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined && k > 0)
    return steady((f) => {
      const l = a.get(f);
      return typeof l === 'number' ? (l % k) | 0 : remainderValues(l, k);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    return typeof l === 'number' && typeof r === 'number' && r !== 0 ? (l % r) | 0 : remainderValues(l, r);
  });
}
