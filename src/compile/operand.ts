import type { Value } from '../objects/net-object.ts';
import type { Expr, Frame } from './frame.ts';
import type { SlotVariable } from './slot-variable.ts';

/**
 * What the compiler knows of a node beyond how to run it. A steady node never answers a suspension and runs no script, so that who calls it
 * needs no test and nothing changes meanwhile but variables.
 */
export class NodeHint {
  constructor(
    /** The variable that the node reads, if it does nothing else. */
    readonly variable: SlotVariable | null = null,
    /** The value that the node always gives. */
    readonly constant: Value | undefined = undefined,
    readonly isSteady = true,
  ) {}
}

const steadyHint = new NodeHint();

/** Marks a node as steady (see {@link NodeHint}). */
export function steady(node: (f: Frame) => Value): Expr {
  (node as Expr).hint = steadyHint;
  return node;
}

/** True when a node is marked as steady. */
export function isSteady(node: Expr): boolean {
  return node.hint?.isSteady === true;
}

/** A node that always gives one value. */
export function constant(value: Value): Expr {
  const node: Expr = () => value;
  node.hint = new NodeHint(null, value);
  return node;
}

/** A steady node as an operand of another: variables and constants are read in place, without a call that could go anywhere. */
export class Operand {
  private readonly variable: SlotVariable | null;
  private readonly constant: Value | undefined;
  constructor(private readonly node: Expr) {
    this.variable = node.hint?.variable ?? null;
    this.constant = node.hint?.constant;
  }

  /** The operand's value. */
  get(f: Frame): Value {
    const { variable } = this;
    if (variable !== null) {
      // SlotVariable.read, written out: nothing is called more often before V8 has optimized
      const v = f.shape === variable.shape ? f.slots[variable.slot] : undefined;
      return v !== undefined ? v.value : variable.read(f);
    }
    if (this.constant !== undefined) return this.constant;
    return this.node(f) as Value;
  }
}

/** The integer that a node always gives, if it does. */
export function integerOf(node: Expr): number | undefined {
  const value = node.hint?.constant;
  return typeof value === 'number' ? value : undefined;
}
