/** The classes and enums that modules define (PSModuleInfo.GetExportedTypeDefinitions). */

import { parse, type TypeDefinitionAst } from '../../grammar/index.ts';
import { definitionOf, typesOfBlock } from '../compile/lexical-types.ts';
import type { NetType } from '../objects/net-type.ts';
import { moduleFiles } from './module-files.ts';
import type { PSModuleInfo } from './ps-module-info.ts';

/** The types that the script of a loaded module defines itself. */
function ownTypes(module: PSModuleInfo): NetType[] {
  // a module may be nested in itself; what it has of others is theirs
  const types = [...(module.sessionState?.globalScope.types?.values() ?? [])] as NetType[];
  return types.filter((type) => {
    const file = definitionOf(type)?.extent.file;
    return file !== undefined && (file ?? '') === (/\.psm1$/i.test(module.path) ? module.path : '');
  });
}

/** The types of a loaded module and of its nested modules, by their names; of two with the same name the last one counts, and the module's own. */
export function exportedTypes(module: PSModuleInfo): Map<string, NetType> {
  const found = new Map<string, NetType>();
  for (const nested of module.nestedModules) if (nested !== module) for (const [name, type] of exportedTypes(nested)) found.set(name, type);
  for (const type of ownTypes(module)) found.set(type.name.toLowerCase(), type);
  return found;
}

/** The script of a module that is listed and not loaded; null where there is none. */
function scriptOf(module: PSModuleInfo): string | null {
  const path = module.rootModule ? `${module.moduleBase}/${module.rootModule}` : module.path;
  if (!/\.psm1$/i.test(path)) return null;
  return moduleFiles().isFile(path) ? path : null;
}

/** The statements that define the types of a module, loaded or only listed, and of its nested modules. */
export function exportedTypeDefinitions(module: PSModuleInfo): Map<string, TypeDefinitionAst> {
  const found = new Map<string, TypeDefinitionAst>();
  for (const nested of module.nestedModules)
    if (nested !== module) for (const [name, ast] of exportedTypeDefinitions(nested)) found.set(name, ast);
  const path = module.sessionState === null ? scriptOf(module) : null;
  const own =
    path === null ? ownTypes(module).map((type) => definitionOf(type)!) : typesOfBlock(parse(moduleFiles().readText(path), path, {}).ast);
  for (const ast of own) found.set(ast.name.toLowerCase(), ast);
  return found;
}
