import type { ParameterAst } from '../../grammar/index.ts';
import { isInstanceOf as isAlready } from '../binding/coerce.ts';
import { convertDefaultValue } from '../binding/default-value-script.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { complete, type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import { PSVariable, type VariableConstraint, variableErrors } from '../session/ps-variable.ts';
import { activate } from './activation.ts';
import { AttributeConstraint, attributeConstraint } from './attribute-constraints.ts';
import type { CompileContext } from './compile-context.ts';
import { TypeConstraint } from './constraints.ts';
import type { Frame } from './frame.ts';
import type { CompiledScriptBlockData, ParameterData } from './script-block-data.ts';
import { hasParameterSlot, isTypedSlot } from './typed-slots.ts';
import { compileTypeName } from './types.ts';

interface ParameterConstraints {
  readonly list: VariableConstraint[] | null;
  readonly dotted: VariableConstraint[] | null;
  /** The declared type, for the value of a parameter that is neither given nor has a default. */
  readonly type: NetType | null;
}

const constraintCache = new WeakMap<ParameterAst, ParameterConstraints>();

/** What stays with a parameter's variable: its types and validation attributes, outermost last. */
function constraintsOf(f: Frame, p: ParameterData, data: CompiledScriptBlockData): ParameterConstraints {
  const known = constraintCache.get(p.ast);
  if (known) return known;
  const c = { namespaces: data.namespaces, script: data.ast } as CompileContext;
  const list: VariableConstraint[] = [];
  let type: NetType | null = null;
  const isSlot = (): boolean => isTypedSlot(data.ast, p.name.toLowerCase());
  for (const a of [...p.ast.attributes].reverse()) {
    if (a.kind === 'TypeConstraintAst') {
      const t = compileTypeName(a.typeName, c)(f);
      type ??= t;
      if (t.fullName !== 'System.Object' && t.fullName !== 'System.Management.Automation.PSObject')
        list.push(hasParameterSlot(t) ? new TypeConstraint(t, isSlot) : new TypeConstraint(t));
    } else {
      const constraint = attributeConstraint(f, a);
      if (constraint.checks) list.push(constraint);
    }
  }
  const result: ParameterConstraints = {
    list: list.length > 0 ? list : null,
    // a block that runs in the scope of another has no slots
    dotted: list.length > 0 ? list.map((k) => (k instanceof TypeConstraint ? new TypeConstraint(k.type) : k)) : null,
    type,
  };
  constraintCache.set(p.ast, result);
  return result;
}

/** Types that `$null` converts to: a parameter of one of them is never null. */
const zeroTypes = new Set(
  'Int32 Int64 Int16 Byte SByte UInt16 UInt32 UInt64 Double Single Decimal Boolean Numerics.BigInteger Management.Automation.SwitchParameter'
    .split(' ')
    .map((n) => `System.${n}`),
);

/** The value of a typed parameter that nothing was given for: zero of a number type, the empty string, else null. */
function unboundValue(type: NetType | null): Value {
  if (type === null) return null;
  if (type.fullName === 'System.String') return '';
  return zeroTypes.has(type.fullName) ? type.defaultValue() : null;
}

/**
 * What becomes of a parameter whose name is one of the engine's: `$args` and `$input` are those of the call (ScriptCommandProcessor,
 * PSScriptCmdlet.RunClause); `$_` is set; what is read-only in all scopes refuses the call.
 * @returns false where the parameter has a variable like any other
 */
function takenByEngine(f: Frame, p: ParameterData, value: Value | undefined): boolean {
  switch (p.special) {
    case 'fixed':
      throw variableErrors.notWritable(new PSVariable(p.name));
    case '_':
      f.scope.dollarUnder = value ?? null;
      return true;
    case null:
      return false;
    default:
      return f.scope.automatic?.sets?.(p.special) ?? false;
  }
}

/**
 * Makes the variables of a script block's parameters in its scope: bound values as they are (the binder has converted them), then, in
 * order, those that nothing was bound to. A default value may use the parameters before it; of its own name, and of those after it that
 * are not bound, it sees the variable outside.
 * @param made parameters whose variables are there already
 */
export function parameterVariables(
  f: Frame,
  data: CompiledScriptBlockData,
  values: readonly (Value | undefined)[],
  made?: ReadonlySet<number>,
): Done {
  const { parameters } = data;
  if (parameters.length === 0) return undefined;
  // without default values the order does not matter
  let waits = false;
  for (let i = 0; i < parameters.length; i++) if (values[i] === undefined && parameters[i]!.defaultValue !== null) waits = true;
  for (let i = 0; i < parameters.length; i++) {
    const p = parameters[i]!;
    const value = values[i];
    if ((value === undefined && waits) || made?.has(i)) continue;
    makeVariable(f, data, p, value);
  }
  if (!waits) return undefined;
  f.isHidden = true;
  return defaults(f, data, values, 0);
}

/**
 * The variables that a dynamicparam block sees: those of the parameters bound so far. Of the others it has locals that convert to their types
 * but know no attributes and no default values, and nothing at all where the block is left unoptimized (VariableAnalysis.cs).
 * @returns the parameters that are bound: what the block assigns to their variables stays
 */
export function earlyParameterVariables(
  f: Frame,
  data: CompiledScriptBlockData,
  values: readonly (Value | undefined)[],
): ReadonlySet<number> {
  const bound = new Set<number>();
  for (let i = 0; i < data.parameters.length; i++) {
    const p = data.parameters[i]!;
    const value = values[i];
    if (value === undefined && data.shape.isDynamic) continue;
    const variable = makeVariable(f, data, p, value);
    if (value !== undefined) bound.add(i);
    else if (variable) variable.constraints = variable.constraints?.filter((constraint) => constraint instanceof TypeConstraint) ?? null;
  }
  return bound;
}

/** A parameter's variable as soon as it is bound: attributes of the parameters after it may run scripts that read it. */
export function boundParameterVariable(f: Frame, data: CompiledScriptBlockData, index: number, value: Value): void {
  // the common parameters have no variables
  if (index >= 0) makeVariable(f, data, data.parameters[index]!, value);
}

/** The variable of a parameter; null where the engine has one of its own. */
function makeVariable(f: Frame, data: CompiledScriptBlockData, p: ParameterData, value: Value | undefined): PSVariable | null {
  const { list, dotted, type } = constraintsOf(f, p, data);
  if (p.special !== null && takenByEngine(f, p, value)) return null;
  const variable = new PSVariable(p.name, value === undefined ? unboundValue(type) : value);
  const isOwn = f.scope.shape === data.shape;
  variable.constraints = isOwn ? list : dotted;
  if (isOwn) f.scope.slots[p.slot] = variable;
  else f.scope.putVariable(p.name.toLowerCase(), variable);
  return variable;
}

/** Makes the variables of the parameters from one on that nothing was bound to. */
function defaults(f: Frame, data: CompiledScriptBlockData, values: readonly (Value | undefined)[], from: number): Done {
  for (let i = from; i < data.parameters.length; i++) {
    if (values[i] !== undefined) continue;
    const p = data.parameters[i]!;
    if (p.defaultValue === null) {
      makeVariable(f, data, p, undefined);
      continue;
    }
    const value = activate(f, p.defaultValue);
    if (value instanceof Suspension) return new Suspension(defaultsRest(f, data, values, i, value));
    setDefault(f, data, p, value);
  }
  f.isHidden = false;
  return undefined;
}

function* defaultsRest(
  f: Frame,
  data: CompiledScriptBlockData,
  values: readonly (Value | undefined)[],
  at: number,
  s: Suspension<Value>,
): Steps<undefined> {
  setDefault(f, data, data.parameters[at]!, yield* s.rest);
  return yield* complete(defaults(f, data, values, at + 1));
}

function setDefault(f: Frame, data: CompiledScriptBlockData, p: ParameterData, value: Value): void {
  const variable = makeVariable(f, data, p, undefined);
  if (!variable) return;
  const { type } = constraintsOf(f, p, data);
  const plain = value === AutomationNull ? null : value;
  variable.value = inType(f, p, type, plain);
  if (plain === null) return;
  const transforms = variable.constraints?.filter(isTransformation) ?? [];
  for (const transform of transforms) variable.value = inType(f, p, type, transform.apply(variable.value, variable));
}

function inType(f: Frame, p: ParameterData, type: NetType | null, value: Value): Value {
  return type === null || isAlready(value, type) ? value : convertDefaultValue(p.name, type, value, f.invocation);
}

/** Default values are transformed as arguments are, but not validated (PSVariable's attributes, ScriptParameterBinder.BindParameter). */
function isTransformation(constraint: VariableConstraint): boolean {
  return constraint instanceof AttributeConstraint && constraint.isTransformation;
}
