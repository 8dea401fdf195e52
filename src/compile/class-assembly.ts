import type { TypeDefinitionAst } from '../../grammar/index.ts';
import { construct, convertTo } from '../binding/primitives.ts';
import { NetAssembly } from '../dotnet/reflection/assembly.ts';
import { getType, wellKnown } from '../dotnet/registry.ts';
import type { NetObject } from '../objects/net-object.ts';

/** The names of the assemblies that hold the types of a script: each text gets one when its first type is defined. */
const assemblyNames = new Map<string, string>();

/** The full name of the assembly that a class or enum of a script is in (TypeDefiner.DefineTypes). */
export function assemblyOfScript(ast: TypeDefinitionAst): string {
  const { text } = ast.extent.source;
  let name = assemblyNames.get(text);
  if (name === undefined) {
    name = `PowerShell Class Assembly, Version=1.0.0.${assemblyNames.size + 1}, Culture=neutral, PublicKeyToken=null`;
    assemblyNames.set(text, name);
    const { file } = ast.extent;
    NetAssembly.of(name).makeAttributes = () => [scriptFileAttribute(file)];
  }
  return name;
}

/** What says which script an assembly was made for (TypeDefiner.GetAssemblyAttributeBuilders). */
function scriptFileAttribute(file: string | null): NetObject {
  const attribute = construct(getType('System.Management.Automation.DynamicClassImplementationAssemblyAttribute'), []) as NetObject;
  const property = attribute.netType.getProperty('ScriptFile', false);
  property?.body.set?.(attribute, file === null ? null : convertTo(file, wellKnown.string));
  return attribute;
}
