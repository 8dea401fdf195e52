import type { NetObject, Value } from '../objects/net-object.ts';
import { NetObject as NetObjectBase } from '../objects/net-object.ts';

/** ScopedItemOptions as bits. */
export const ScopedItemOptions = { None: 0, ReadOnly: 1, Constant: 2, Private: 4, AllScope: 8, Unspecified: 16 } as const;

/** Checks or changes a value before a variable takes it: a type constraint, ValidateRange … in the order in which they were written. */
export interface VariableConstraint {
  /** The attribute object (ArgumentTypeConverterAttribute for types), for `Get-Variable`'s Attributes. */
  readonly attribute: NetObject | null;
  /** Whether it is the type of a slot: no attribute of the variable then. */
  readonly isOfSlot?: boolean;
  apply(value: Value, variable: PSVariable): Value;
}

/**
 * System.Management.Automation.PSVariable. `value` may be written directly only while {@link isPlain}; otherwise use {@link assign}.
 */
export class PSVariable extends NetObjectBase {
  value: Value;
  constraints: VariableConstraint[] | null = null;
  description = '';
  /** ScopedItemOptions bits. */
  options = 0;
  /** The name of the module that the variable belongs to. */
  moduleName = '';
  constructor(
    readonly name: string,
    value: Value = null,
    options = 0,
  ) {
    super();
    this.value = value;
    this.options = options;
  }
  /** True when any value may be stored as it is. */
  isPlain(): boolean {
    return this.constraints === null && (this.options & 3) === 0;
  }
  get isPrivate(): boolean {
    return (this.options & ScopedItemOptions.Private) !== 0;
  }
  /** Reads the value; special variables compute it. */
  read(): Value {
    return this.value;
  }
  /** Stores a value after its constraints. @throws SessionStateUnauthorizedAccessException through the hook in `session-state-errors.ts`. */
  assign(value: Value): void {
    if ((this.options & 3) !== 0) throw variableErrors.notWritable(this);
    if (this.constraints) for (const constraint of this.constraints) value = constraint.apply(value, this);
    this.value = value;
  }
}

/** Makers of the errors of variables, filled in by `session-errors.ts` (which knows texts and ids). */
export const variableErrors: { notWritable: (v: PSVariable) => unknown } = {
  notWritable: () => new Error('variable errors are not wired'),
};

/** A variable whose value is computed when it is read (`$?`, `$MyInvocation` of the runspace …), and stored through a function. */
export class ComputedVariable extends PSVariable {
  constructor(
    name: string,
    private readonly getter: () => Value,
    private readonly setter: ((value: Value) => void) | null = null,
    options = 0,
  ) {
    super(name, null, options);
    // so that it is not taken for one that is stored to directly
    this.constraints = [];
    Object.defineProperty(this, 'value', { get: getter, set: setter ?? (() => undefined) });
  }
  override read(): Value {
    return this.getter();
  }
  override assign(value: Value): void {
    if (this.setter === null) throw variableErrors.notWritable(this);
    if (this.constraints) for (const constraint of this.constraints) value = constraint.apply(value, this);
    this.setter(value);
  }
}
