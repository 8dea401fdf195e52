import type { Value } from '../objects/net-object.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { Expr, Frame } from './frame.ts';

/**
 * Nodes from nodes: each evaluates its operands in order and applies a plain function. The fast path is a direct call; when an
 * operand suspends, a generator takes over from that operand on.
 */

/** Applies `op` to one operand. */
export function unary(a: Expr, op: (v: Value, f: Frame) => Step<Value>): Expr {
  return (f) => {
    const v = a(f);
    return v instanceof Suspension ? new Suspension(unaryRest(v, op, f)) : op(v, f);
  };
}

function* unaryRest(s: Suspension<Value>, op: (v: Value, f: Frame) => Step<Value>, f: Frame): Steps<Value> {
  const r = op(yield* s.rest, f);
  return r instanceof Suspension ? yield* r.rest : r;
}

/** Applies `op` to two operands, left first. */
export function binary(a: Expr, b: Expr, op: (l: Value, r: Value, f: Frame) => Step<Value>): Expr {
  return (f) => {
    const l = a(f);
    if (l instanceof Suspension) return new Suspension(binaryFromLeft(l, b, op, f));
    const r = b(f);
    if (r instanceof Suspension) return new Suspension(binaryFromRight(l, r, op, f));
    return op(l, r, f);
  };
}

/** The rest of {@link binary} when its left operand has to be waited for. */
export function* binaryFromLeft(s: Suspension<Value>, b: Expr, op: (l: Value, r: Value, f: Frame) => Step<Value>, f: Frame): Steps<Value> {
  const l = yield* s.rest;
  const rs = b(f);
  const r = rs instanceof Suspension ? yield* rs.rest : rs;
  const v = op(l, r, f);
  return v instanceof Suspension ? yield* v.rest : v;
}

/** The rest of {@link binary} when its right operand has to be waited for. */
export function* binaryFromRight(
  l: Value,
  s: Suspension<Value>,
  op: (l: Value, r: Value, f: Frame) => Step<Value>,
  f: Frame,
): Steps<Value> {
  const v = op(l, yield* s.rest, f);
  return v instanceof Suspension ? yield* v.rest : v;
}

/** Evaluates nodes in order and applies `op` to the list of values (a fresh list each time). */
export function nary(nodes: readonly Expr[], op: (values: Value[], f: Frame) => Step<Value>): Expr {
  const count = nodes.length;
  return (f) => {
    const values: Value[] = [];
    for (let i = 0; i < count; i++) {
      const v = nodes[i]!(f);
      if (v instanceof Suspension) return new Suspension(naryRest(values, v, nodes, i, op, f));
      values.push(v);
    }
    return op(values, f);
  };
}

function* naryRest(
  values: Value[],
  s: Suspension<Value>,
  nodes: readonly Expr[],
  at: number,
  op: (values: Value[], f: Frame) => Step<Value>,
  f: Frame,
): Steps<Value> {
  values.push(yield* s.rest);
  for (let i = at + 1; i < nodes.length; i++) {
    const v = nodes[i]!(f);
    values.push(v instanceof Suspension ? yield* v.rest : v);
  }
  const r = op(values, f);
  return r instanceof Suspension ? yield* r.rest : r;
}
