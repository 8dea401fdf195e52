import type { ScriptExtent } from '../../grammar/index.ts';
import { AutomationNull, NetDictionary, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { setIndex } from '../operators/index-ops.ts';
import { IndexSite } from '../operators/index-site.ts';
import { runSync } from '../scheduler/scheduler.ts';
import { andThen, type Done, type Step, Suspension } from '../scheduler/suspension.ts';
import type { Expr, Frame, Stmt } from './frame.ts';
import { Operand, steady } from './operand.ts';
import { stepped } from './variable-nodes.ts';

/**
 * Nodes of `target[index]` with steady operands. No indexer that .NET types have waits for anything, so that reading is steady too.
 */

const nothing = (): undefined => undefined;

/** `target[index]` at one place. */
export function element(f: Frame, site: IndexSite, t: Value, i: Value): Value {
  if (typeof i === 'number' && t instanceof PSArray && t.lengths === null) {
    const { items } = t;
    const at = i < 0 ? i + items.length : i;
    if (at >= 0 && at < items.length) return items[at]!;
  }
  // as getIndex does: tables are what scripts look into most
  if (typeof i === 'string' && t instanceof NetDictionary && t.netType.genericDefinition === null) return t.lookup(i) ?? null;
  const v = site.read(t, i, f.context);
  return v instanceof Suspension ? runSync(v) : v;
}

/** `target[index]`, `target?[index]`. */
export function indexNode(target: Expr, index: Expr, conditional: boolean): Expr {
  const a = new Operand(target);
  const b = new Operand(index);
  const site = new IndexSite();
  if (!conditional) return steady((f) => element(f, site, a.get(f), b.get(f)));
  return steady((f) => {
    const t = a.get(f);
    return t === null || t === AutomationNull ? null : element(f, site, t, b.get(f));
  });
}

/** `target[index] = value`. */
export function store(t: Value, i: Value, v: Value): Done {
  const s = setIndex(t, i, v);
  return s instanceof Suspension ? (andThen(s, nothing) as Done) : undefined;
}

/** `target[index] = right`, as a node and as a statement: the right side is evaluated first. */
export function setElement(
  target: Expr,
  index: Expr,
  right: Expr,
  sets: boolean,
  extent: ScriptExtent,
): { readonly value: Expr; readonly statement: Stmt } {
  const a = new Operand(target);
  const b = new Operand(index);
  const c = new Operand(right);
  return {
    value: (f) => {
      f.position = extent;
      const v = c.get(f);
      if (sets) f.context.questionMark = true;
      const s = store(a.get(f), b.get(f), v);
      return s === undefined ? v : andThen(s, () => v);
    },
    statement: (f) => {
      f.position = extent;
      const v = c.get(f);
      if (sets) f.context.questionMark = true;
      return store(a.get(f), b.get(f), v);
    },
  };
}

/** `target[index] += right` and its like: the operands are evaluated once. */
export function updateElement(
  target: Expr,
  index: Expr,
  right: Expr,
  sets: boolean,
  extent: ScriptExtent,
  op: (l: Value, r: Value) => Value,
): Expr {
  const a = new Operand(target);
  const b = new Operand(index);
  const c = new Operand(right);
  const site = new IndexSite();
  return (f) => {
    f.position = extent;
    const t = a.get(f);
    const i = b.get(f);
    const before = element(f, site, t, i);
    const v = op(before, c.get(f));
    if (sets) f.context.questionMark = true;
    const s = store(t, i, v);
    return s === undefined ? v : andThen(s, () => v);
  };
}

/** `target[index]++` and its like. */
export function stepElement(target: Expr, index: Expr, delta: 1 | -1, isPostfix: boolean): Expr {
  const a = new Operand(target);
  const b = new Operand(index);
  const site = new IndexSite();
  return (f): Step<Value> => {
    const t = a.get(f);
    const i = b.get(f);
    const before = element(f, site, t, i);
    const after = stepped(before, delta);
    const result = isPostfix ? (before ?? 0) : after;
    const s = store(t, i, after);
    return s === undefined ? result : andThen(s, () => result);
  };
}
