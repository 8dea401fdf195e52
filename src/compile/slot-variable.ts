import type { ScriptExtent } from '../../grammar/index.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { PSVariable } from '../session/ps-variable.ts';
import { emptyShape, type ScopeShape } from '../session/scope.ts';
import type { Frame } from './frame.ts';
import { setIn, undefinedVariable } from './variables.ts';

/** A shape that no scope has: until the variable's slot is known, no frame's shape is the one seen last. */
const noShape = {} as ScopeShape;

/**
 * One mention of `$name` in a script: reads and writes the variable by its slot where the frame's scope has the shape seen last, else by
 * name through the scopes. One class for all of them, so that the nodes around them can have it inlined.
 */
export class SlotVariable {
  /** The shape of the frame seen last, and where the variable stands in it; {@link Operand} reads by them, too. */
  shape: ScopeShape;
  slot: number;
  /** The shape of the block it stands in; noShape when that has no variables. */
  private readonly own: ScopeShape;
  /**
   * @param strictFrom the strict mode from which reading a variable that does not exist is an error
   * @param extent where it stands, for that error
   */
  constructor(
    readonly name: string,
    private readonly lower: string,
    shape: ScopeShape,
    private readonly strictFrom: number,
    private readonly extent: ScriptExtent,
  ) {
    const slot = shape === emptyShape ? undefined : shape.slot(lower);
    this.shape = slot === undefined ? noShape : shape;
    this.slot = slot ?? 0;
    this.own = shape === emptyShape || shape.isDynamic ? noShape : shape;
  }

  /** Where the variable stands in scopes of a shape; undefined where it has no slot in them. */
  slotIn(shape: ScopeShape): number | undefined {
    return shape.slot(this.lower);
  }

  /** The variable of the frame's own scope, if it stands in a slot. */
  find(f: Frame): PSVariable | undefined {
    return f.shape === this.shape ? f.slots[this.slot] : this.findInShape(f);
  }

  private findInShape(f: Frame): PSVariable | undefined {
    const slot = f.shape.slot(this.lower);
    if (slot === undefined) return undefined;
    this.shape = f.shape;
    this.slot = slot;
    return f.slots[slot];
  }

  /** The value as an expression reads it. @throws VariableIsUndefined under strict mode */
  read(f: Frame): Value {
    // {@link find}, written out: a script reads variables more often than it does anything else
    const v = f.shape === this.shape ? f.slots[this.slot] : this.findInShape(f);
    return v !== undefined ? v.value : this.readOuter(f);
  }

  /**
   * The value that `+=` and its like start from. Where the block runs in its own scope, a variable that it assigns is its own from the
   * beginning: one of the same name outside is not looked at (the local tuple of Compiler.cs). Dot-sourced blocks see the outer one,
   * and so do blocks whose commands may make variables.
   */
  readToUpdate(f: Frame): Value {
    const v = this.find(f);
    if (v !== undefined) return v.value;
    return f.shape === this.own && f.scope.localVariable(this.lower) === undefined ? null : this.readOuter(f);
  }

  private readOuter(f: Frame): Value {
    const v = f.sessionState.findVariable(this.lower, f.scope);
    return v === undefined ? undefinedVariable(f, this.name, this.extent, this.strictFrom) : v.value;
  }

  /** Stores a value in the frame's own scope (VariableOps.SetVariableValue). */
  write(f: Frame, value: Value): void {
    const v = f.shape === this.shape ? f.slots[this.slot] : this.findInShape(f);
    if (v === undefined) setIn(f.scope, this.lower, this.name, value);
    // PSVariable.isPlain, written out
    else if (v.constraints === null && (v.options & 3) === 0) v.value = value;
    else v.assign(value === AutomationNull && !v.constraints?.every((c) => c.isOfSlot) ? null : value);
  }
}
