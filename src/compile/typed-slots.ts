import { type AttributeAst, type FunctionDefinitionAst, namespacesAround, type ScriptBlockAst, typedSlots } from '../../grammar/index.ts';
import { findType, getType } from '../dotnet/registry.ts';
import { isSameOrSubclass, type NetType } from '../objects/net-type.ts';
import { sessionTypes } from '../session/type-lookup.ts';

const slotsOf = new WeakMap<ScriptBlockAst, ReadonlySet<string>>();

/** Whether an attribute of a parameter validates or transforms what its variable is given later. */
function matters(attribute: AttributeAst): boolean {
  const found = sessionTypes.resolve(attribute.typeName, namespacesAround(attribute), true);
  const type = found && findType(found.fullName);
  if (!type) return true;
  return (
    isSameOrSubclass(type, getType('System.Management.Automation.ValidateArgumentsAttribute')) ||
    isSameOrSubclass(type, getType('System.Management.Automation.ArgumentTransformationAttribute'))
  );
}

/**
 * Whether a variable of a block that runs in a scope of its own has a slot of its type, which converts as a cast does; others keep the type
 * as an attribute, and a value that cannot be converted is a MetadataError (VariableAnalysis.cs). Asked only where it makes a difference.
 */
export function isTypedSlot(body: ScriptBlockAst, lower: string): boolean {
  let slots = slotsOf.get(body);
  if (slots === undefined) {
    const definition = body.parent?.kind === 'FunctionDefinitionAst' ? (body.parent as FunctionDefinitionAst) : null;
    const parameters = definition?.parameters ?? body.paramBlock?.parameters ?? [];
    slots = typedSlots(body, parameters, sessionTypes, namespacesAround(body), matters);
    slotsOf.set(body, slots);
  }
  return slots.has(lower);
}

/** Structs whose fields can be set: a variable of one of them holds it boxed (VariableAnalysis.MustBeBoxed). */
const mutableStructs =
  /^System\.(Nullable`1|ValueTuple`\d|Drawing\.(Point|Size|Rectangle)F?|Numerics\.(Vector\d|Quaternion|Matrix\dx\d|Plane))(\[|$)/;

/** Whether variables of a type are never slots of it. */
export function mustBeBoxed(type: NetType): boolean {
  return type.isValueType && mutableStructs.test(type.fullName);
}

const slotValues = new Set(
  'Int32 Int64 Int16 Byte SByte UInt16 UInt32 UInt64 Double Single Decimal Boolean Management.Automation.SwitchParameter'
    .split(' ')
    .map((n) => `System.${n}`),
);

/** Whether a parameter of a type is a slot of it: of value types, numbers and Booleans are. */
export function hasParameterSlot(type: NetType): boolean {
  return !type.isValueType || slotValues.has(type.fullName);
}
