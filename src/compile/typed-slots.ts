import { type AttributeAst, type FunctionDefinitionAst, namespacesAround, type ScriptBlockAst, typedSlots } from '../../grammar/index.ts';
import { findType, getType } from '../dotnet/registry.ts';
import { isSameOrSubclass } from '../objects/net-type.ts';
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
