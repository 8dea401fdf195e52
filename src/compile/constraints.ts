import type { AttributeAst, TypeConstraintAst, VariableExpressionAst } from '../../grammar/index.ts';
import { ArgumentTypeConverterAttribute, checkBoolean, isBooleanOrSwitch } from '../binding/attributes/transformation-attributes.ts';
import { NetException } from '../errors/exceptions.ts';
import { exceptionOf, runtimeException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { convertTo } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { suspendNotSupported } from '../pipeline/preferences.ts';
import { PSVariable, ScopedItemOptions, type VariableConstraint } from '../session/ps-variable.ts';
import { AttributeConstraint, attributeConstraint } from './attribute-constraints.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Frame } from './frame.ts';
import type { Assign } from './places.ts';
import { isTypedSlot, mustBeBoxed } from './typed-slots.ts';
import { allScopeVariable, compileVariableSetter } from './variables.ts';

const noSlot = (): boolean => false;

/**
 * Converts for a typed target; a failure is PowerShell's ArgumentTransformationMetadataException (category MetadataError), or that of a cast
 * where the target is a typed slot.
 */
export function convertForAssignment(value: Value, type: NetType, refusesTexts = false, isSlot = noSlot): Value {
  if (value === AutomationNull) {
    if (type.fullName === 'System.Object') return value;
    // a cast of nothing at all gives what a new variable of the type holds (PSConvertBinder)
    if (isSlot()) return type.defaultValue();
  }
  try {
    if (refusesTexts) checkBoolean(value, type);
    const converted = convertTo(value === AutomationNull ? null : value, type);
    if (converted instanceof EnumValue && converted.value === 5 && type.name === 'ActionPreference')
      throw exceptionOf('System.NotSupportedException', suspendNotSupported);
    return converted;
  } catch (e) {
    if (!(e instanceof NetException) || isSlot()) throw e;
    throw runtimeException(
      'RuntimeException',
      'MetadataError',
      e.message,
      null,
      'System.Management.Automation.ArgumentTransformationMetadataException',
      e,
    );
  }
}

/** The constraint that `[type]` puts on a variable (ArgumentTypeConverterAttribute). */
export class TypeConstraint implements VariableConstraint {
  private made: ArgumentTypeConverterAttribute | null = null;
  /** @param isSlot whether the variable is a slot of that type: variables that are not have the attribute itself, and with it the check of booleans */
  constructor(
    readonly type: NetType,
    private readonly isSlot: () => boolean = noSlot,
  ) {}
  get attribute(): ArgumentTypeConverterAttribute {
    return (this.made ??= new ArgumentTypeConverterAttribute(this.type));
  }
  get isOfSlot(): boolean {
    return this.isSlot();
  }
  apply(value: Value): Value {
    const { type } = this;
    return convertForAssignment(value, type, typeof value === 'string' && isBooleanOrSwitch(type) && !this.isSlot(), this.isSlot);
  }
}

const unwritable = ScopedItemOptions.ReadOnly | ScopedItemOptions.Constant;

/**
 * `[int]$x = …`, `[ValidateRange(1, 5)]$x = …`: makes the variable with these constraints in the current scope; later assignments obey them
 * too (VariableOps.SetVariableValue with attributes). Attributes apply from the innermost outwards.
 */
export function constrainVariable(
  attributes: readonly (AttributeAst | TypeConstraintAst)[],
  target: VariableExpressionAst,
  c: CompileContext,
): Assign {
  const path = target.variablePath;
  const plain = compileVariableSetter(target, c);
  // items of other drives have no attributes (VariableOps.SetVariableValue)
  if (path.isDriveQualified)
    return (f, value) => {
      plain(f, value);
      return undefined;
    };
  const lower = path.unqualifiedPath.toLowerCase();
  const slot = (): boolean => isTypedSlot(c.script, lower);
  const makers = [...attributes].reverse().map((a): ((f: Frame) => VariableConstraint) => {
    if (a.kind === 'TypeConstraintAst') {
      const type = compiler.typeOf(a.typeName, c, a.extent);
      // locals of a block that runs in its own scope are typed slots; elsewhere the attribute stands at the variable
      return (f) => {
        const t = type(f);
        return new TypeConstraint(t, f.shape !== c.shape || mustBeBoxed(t) ? noSlot : slot);
      };
    }
    return (f) => attributeConstraint(f, a);
  });
  // what stands in the frame and not in a table keeps no constraints: the parser lets only [object] through
  if (lower === '_' || lower === 'psitem')
    return (f, value) => {
      const variable = new PSVariable(path.unqualifiedPath);
      plain(
        f,
        makers.reduce((v, make) => make(f).apply(v, variable), value),
      );
      return undefined;
    };
  return (f, value) => {
    const scope = path.isGlobal ? f.context.globalState.globalScope : path.isScript ? f.scope.script : f.scope;
    const known = scope.localVariable(lower) ?? allScopeVariable(scope, lower);
    if (known && (known.options & unwritable) !== 0) {
      plain(f, value);
      return undefined;
    }
    const fresh = makers.map((make) => make(f));
    const types = fresh.filter((k) => k instanceof TypeConstraint);
    const kept = (known?.constraints ?? []).filter((k) => !(k instanceof TypeConstraint) || types.length === 0);
    const variable = known ?? new PSVariable(path.unqualifiedPath);
    const holdsAnything = fresh.every((k) => k instanceof TypeConstraint && k.type.fullName === 'System.Object');
    const isSlot = fresh.every((k) => k instanceof TypeConstraint && k.isOfSlot);
    let v: Value = value === AutomationNull && !holdsAnything && !isSlot ? null : value;
    const constraints = [...kept, ...fresh];
    for (const k of constraints) v = k instanceof AttributeConstraint && !known ? k.applyFirst(v, variable) : k.apply(v, variable);
    variable.constraints = constraints;
    variable.value = v;
    if (!known) scope.putVariable(lower, variable);
    return undefined;
  };
}
