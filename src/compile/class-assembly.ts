import type { Ast, FunctionDefinitionAst, TypeDefinitionAst } from '../../grammar/index.ts';
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

/**
 * The full name of a class or enum: behind the names of the functions that it stands in, and a mark for each other block
 * (TypeDefiner.GetClassNameInAssembly; the mark is another one in each process, as hash codes of texts are).
 */
export function classNameInAssembly(ast: TypeDefinitionAst): string {
  const parts = [ast.name];
  for (let node: Ast | null = ast.parent; node?.parent; node = node.parent) {
    if (node.kind !== 'ScriptBlockAst' && node.kind !== 'FunctionMemberAst') continue;
    const holder: Ast = node.parent;
    if (holder.kind === 'FunctionDefinitionAst') {
      parts.unshift((holder as FunctionDefinitionAst).name);
      node = holder;
    } else parts.unshift(`<${textMark(node.extent.text)}>`);
  }
  return parts.join('.');
}

let seed: number | null = null;

/** A hash of a text in hexadecimal digits, seeded by chance. */
function textMark(text: string): string {
  seed ??= Math.floor(Math.random() * 0x7fffffff);
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** What says which script an assembly was made for (TypeDefiner.GetAssemblyAttributeBuilders). */
function scriptFileAttribute(file: string | null): NetObject {
  const attribute = construct(getType('System.Management.Automation.DynamicClassImplementationAssemblyAttribute'), []) as NetObject;
  const property = attribute.netType.getProperty('ScriptFile', false);
  property?.body.set?.(attribute, file === null ? null : convertTo(file, wellKnown.string));
  return attribute;
}
