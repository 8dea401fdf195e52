import type { ScriptExtent } from '../../grammar/index.ts';
import type { Value } from '../objects/net-object.ts';
import { Double } from '../objects/numbers.ts';
import { increment } from '../operators/numeric-ops.ts';
import { andThen, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { addValues, subtractValues } from './arithmetic-nodes.ts';
import type { Expr, Frame, Stmt } from './frame.ts';
import { Operand, steady } from './operand.ts';
import type { SlotVariable } from './slot-variable.ts';

/** Assignments to plain variables whose right side is steady: as a node that gives the value, and as a statement that gives nothing. */
export interface VariableAssignment {
  readonly value: Expr;
  readonly statement: Stmt;
}

/** `$x = right`. */
export function setVariable(variable: SlotVariable, right: Expr, sets: boolean, extent: ScriptExtent): VariableAssignment {
  const operand = new Operand(right);
  return {
    value: (f) => {
      f.position = extent;
      const v = operand.get(f);
      if (sets) f.context.questionMark = true;
      variable.write(f, v);
      return v;
    },
    statement: (f) => {
      f.position = extent;
      const v = operand.get(f);
      if (sets) f.context.questionMark = true;
      variable.write(f, v);
      return undefined;
    },
  };
}

/** `$x = right` where the right side may have to be waited for. */
export function setVariableLater(variable: SlotVariable, right: Expr, sets: boolean, extent: ScriptExtent): VariableAssignment {
  function* rest(f: Frame, pending: Suspension<Value>): Steps<Value> {
    const v = yield* pending.rest;
    variable.write(f, v);
    if (sets) f.context.questionMark = true;
    return v;
  }
  const value = (f: Frame): Step<Value> => {
    f.position = extent;
    const v = right(f);
    if (v instanceof Suspension) return new Suspension(rest(f, v));
    variable.write(f, v);
    if (sets) f.context.questionMark = true;
    return v;
  };
  return {
    value,
    statement: (f) => {
      f.position = extent;
      const v = right(f);
      if (v instanceof Suspension) return andThen(new Suspension(rest(f, v)), nothing);
      variable.write(f, v);
      if (sets) f.context.questionMark = true;
      return undefined;
    },
  };
}

const nothing = (): undefined => undefined;

type Update = (f: Frame, variable: SlotVariable, operand: Operand) => Value;

function addTo(f: Frame, variable: SlotVariable, operand: Operand): Value {
  const known = variable.find(f);
  const before = known === undefined ? variable.readToUpdate(f) : known.value;
  const r = operand.get(f);
  let after: Value;
  if (typeof before === 'number' && typeof r === 'number') {
    after = before + r;
    if (after !== (after | 0)) after = new Double(after);
  } else after = addValues(before, r);
  if (known?.isPlain()) known.value = after;
  else variable.write(f, after);
  return after;
}

function subtractFrom(f: Frame, variable: SlotVariable, operand: Operand): Value {
  const known = variable.find(f);
  const before = known === undefined ? variable.readToUpdate(f) : known.value;
  const r = operand.get(f);
  let after: Value;
  if (typeof before === 'number' && typeof r === 'number') {
    after = before - r;
    if (after !== (after | 0)) after = new Double(after);
  } else after = subtractValues(before, r);
  if (known?.isPlain()) known.value = after;
  else variable.write(f, after);
  return after;
}

/** `$x += right` and its like: `$x` is read before the right side. */
export function updateVariable(
  variable: SlotVariable,
  right: Expr,
  sets: boolean,
  extent: ScriptExtent,
  op: '+' | '-' | ((l: Value, r: Value) => Value),
): VariableAssignment {
  const operand = new Operand(right);
  if (op === '+')
    return {
      value: (f) => {
        f.position = extent;
        const v = addTo(f, variable, operand);
        if (sets) f.context.questionMark = true;
        return v;
      },
      statement: (f) => {
        f.position = extent;
        addTo(f, variable, operand);
        if (sets) f.context.questionMark = true;
        return undefined;
      },
    };
  const update: Update =
    op === '-'
      ? subtractFrom
      : (f) => {
          const before = variable.readToUpdate(f);
          const after = op(before, operand.get(f));
          variable.write(f, after);
          return after;
        };
  return {
    value: (f) => {
      f.position = extent;
      const v = update(f, variable, operand);
      if (sets) f.context.questionMark = true;
      return v;
    },
    statement: (f) => {
      f.position = extent;
      update(f, variable, operand);
      if (sets) f.context.questionMark = true;
      return undefined;
    },
  };
}

/** The number after or before a number, for `++` and `--` (null counts as 0). @throws OperatorRequiresNumber */
export function stepped(value: Value, delta: 1 | -1): Value {
  if (typeof value === 'number') {
    const next = value + delta;
    if (next === (next | 0)) return next;
  }
  return increment(value, delta);
}

function step(f: Frame, variable: SlotVariable, delta: 1 | -1, givesOld: boolean): Value {
  const known = variable.find(f);
  if (known?.isPlain()) {
    const before = known.value;
    if (typeof before === 'number') {
      const after = before + delta;
      if (after === (after | 0)) {
        known.value = after;
        return givesOld ? before : after;
      }
    }
  }
  const before = variable.read(f);
  const after = stepped(before, delta);
  variable.write(f, after);
  return givesOld ? (before ?? 0) : after;
}

/** `$x++`, `--$x` …: postfix forms give the old value. */
export function stepVariable(variable: SlotVariable, delta: 1 | -1, isPostfix: boolean): Expr {
  return steady((f) => step(f, variable, delta, isPostfix));
}

/** `$x++` and its like as a statement. */
export function stepStatement(variable: SlotVariable, delta: 1 | -1, extent: ScriptExtent): Stmt {
  return (f) => {
    f.position = extent;
    step(f, variable, delta, false);
    f.context.questionMark = true;
    return undefined;
  };
}
