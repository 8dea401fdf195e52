import { AutomationNull } from '../objects/collections.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { Double } from '../objects/numbers.ts';
import { equal, greaterOrEqual, greaterThan, lessOrEqual, lessThan, notEqual } from '../operators/compare-ops.ts';
import { andThen, type Step, Suspension } from '../scheduler/suspension.ts';
import { binaryFromLeft, binaryFromRight, unary } from './combinators.ts';
import type { Expr, Frame } from './frame.ts';
import { integerOf, isSteady, Operand, steady } from './operand.ts';

/**
 * The nodes of the comparison operators, `-and`, `-or` and `-not`. As with arithmetic, each comparison has its own code for steady operands
 * and for an integer that stands on its right.
 */

const plain = (v: Value): Value => (v === AutomationNull ? null : v);

/** `left -eq right`. */
export function equalNode(left: Expr, right: Expr, ignoreCase: boolean): Expr {
  if (!isSteady(left) || !isSteady(right)) {
    const op = (l: Value, r: Value): Value => equal(plain(l), plain(r), ignoreCase);
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, op, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, op, f));
      return typeof l === 'number' && typeof r === 'number' ? l === r : op(l, r);
    };
  }
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      return typeof l === 'number' ? l === k : equal(plain(l), k, ignoreCase);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') return l === r;
    if (l instanceof Double && r instanceof Double) return l.value === r.value;
    return equal(plain(l), plain(r), ignoreCase);
  });
}

/** `left -ne right`. */
export function notEqualNode(left: Expr, right: Expr, ignoreCase: boolean): Expr {
  if (!isSteady(left) || !isSteady(right)) {
    const op = (l: Value, r: Value): Value => notEqual(plain(l), plain(r), ignoreCase);
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, op, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, op, f));
      return typeof l === 'number' && typeof r === 'number' ? l !== r : op(l, r);
    };
  }
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      return typeof l === 'number' ? l !== k : notEqual(plain(l), k, ignoreCase);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') return l !== r;
    if (l instanceof Double && r instanceof Double) return l.value !== r.value;
    return notEqual(plain(l), plain(r), ignoreCase);
  });
}

/** `left -lt right`. */
export function lessNode(left: Expr, right: Expr, ignoreCase: boolean): Expr {
  if (!isSteady(left) || !isSteady(right)) {
    const op = (l: Value, r: Value): Value => lessThan(plain(l), plain(r), ignoreCase);
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, op, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, op, f));
      return typeof l === 'number' && typeof r === 'number' ? l < r : op(l, r);
    };
  }
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      return typeof l === 'number' ? l < k : lessThan(plain(l), k, ignoreCase);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') return l < r;
    if (l instanceof Double && r instanceof Double) return l.value < r.value;
    return lessThan(plain(l), plain(r), ignoreCase);
  });
}

/** `left -le right`. */
export function lessOrEqualNode(left: Expr, right: Expr, ignoreCase: boolean): Expr {
  if (!isSteady(left) || !isSteady(right)) {
    const op = (l: Value, r: Value): Value => lessOrEqual(plain(l), plain(r), ignoreCase);
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, op, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, op, f));
      return typeof l === 'number' && typeof r === 'number' ? l <= r : op(l, r);
    };
  }
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      return typeof l === 'number' ? l <= k : lessOrEqual(plain(l), k, ignoreCase);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') return l <= r;
    if (l instanceof Double && r instanceof Double) return l.value <= r.value;
    return lessOrEqual(plain(l), plain(r), ignoreCase);
  });
}

/** `left -gt right`. */
export function greaterNode(left: Expr, right: Expr, ignoreCase: boolean): Expr {
  if (!isSteady(left) || !isSteady(right)) {
    const op = (l: Value, r: Value): Value => greaterThan(plain(l), plain(r), ignoreCase);
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, op, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, op, f));
      return typeof l === 'number' && typeof r === 'number' ? l > r : op(l, r);
    };
  }
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      return typeof l === 'number' ? l > k : greaterThan(plain(l), k, ignoreCase);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') return l > r;
    if (l instanceof Double && r instanceof Double) return l.value > r.value;
    return greaterThan(plain(l), plain(r), ignoreCase);
  });
}

/** `left -ge right`. */
export function greaterOrEqualNode(left: Expr, right: Expr, ignoreCase: boolean): Expr {
  if (!isSteady(left) || !isSteady(right)) {
    const op = (l: Value, r: Value): Value => greaterOrEqual(plain(l), plain(r), ignoreCase);
    return (f) => {
      const l = left(f);
      if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, right, op, f));
      const r = right(f);
      if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, op, f));
      return typeof l === 'number' && typeof r === 'number' ? l >= r : op(l, r);
    };
  }
  const a = new Operand(left);
  const k = integerOf(right);
  if (k !== undefined)
    return steady((f) => {
      const l = a.get(f);
      return typeof l === 'number' ? l >= k : greaterOrEqual(plain(l), k, ignoreCase);
    });
  const b = new Operand(right);
  return steady((f) => {
    const l = a.get(f);
    const r = b.get(f);
    if (typeof l === 'number' && typeof r === 'number') return l >= r;
    if (l instanceof Double && r instanceof Double) return l.value >= r.value;
    return greaterOrEqual(plain(l), plain(r), ignoreCase);
  });
}

/** `left -and right`, `left -or right`. */
export function logicalNode(left: Expr, right: Expr, isAnd: boolean): Expr {
  if (isSteady(left) && isSteady(right)) {
    const a = new Operand(left);
    const b = new Operand(right);
    if (isAnd) return steady((f) => isTrue(a.get(f)) && isTrue(b.get(f)));
    return steady((f) => isTrue(a.get(f)) || isTrue(b.get(f)));
  }
  const afterLeft = (f: Frame, l: Value): Step<Value> => {
    if (isTrue(l) !== isAnd) return !isAnd;
    const r = right(f);
    return r instanceof Suspension ? andThen(r, isTrue) : isTrue(r);
  };
  return (f) => {
    const l = left(f);
    return l instanceof Suspension ? andThen(l, (v) => afterLeft(f, v)) : afterLeft(f, l);
  };
}

/** `-not operand`. */
export function notNode(operand: Expr): Expr {
  if (!isSteady(operand)) return unary(operand, (v) => !isTrue(v));
  const a = new Operand(operand);
  return steady((f) => !isTrue(a.get(f)));
}
