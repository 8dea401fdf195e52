/** What `using module` and `using assembly` name, and whether it is there (SymbolResolver.cs, Parser.ResolveUsingAssembly). */

import type { ConstantValue } from '../../grammar/checks/constant-values.ts';
import { newHashtableLiteral } from '../dotnet/hash-literals.ts';
import { isAssemblyFile, isDotnetFile, loadAssembly } from '../dotnet/reflection/assembly-files.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { throwRuntime, toNetException } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import { builtInModules } from './built-in-modules.ts';
import { currentContext, sessionContext } from './current-context.ts';
import type { ExecutionContext } from './execution-context.ts';
import { moduleFiles } from './module-files.ts';
import { moduleLoading } from './module-loading.ts';
import { type ModuleSpecification, specificationOf } from './module-specification.ts';
import type { PSModuleInfo } from './ps-module-info.ts';

type ConstantTable = ReadonlyMap<string, ConstantValue>;

/** The specification that a hashtable of constants is. @throws what is wrong with it */
export function specificationOfConstants(table: ConstantTable): ModuleSpecification {
  return specificationOf(newHashtableLiteral([...table].map(([key, value]): [Value, Value] => [key, value as Value])));
}

/** See TypeLookup.moduleProblem. */
export function moduleProblem(table: ConstantTable): string | null {
  try {
    specificationOfConstants(table);
    return null;
  } catch (e) {
    if (isFlowControl(e)) throw e;
    return toNetException(e).message;
  }
}

/** A path as a script names it: from the script's folder, or the location where there is none, on when it is a relative one. */
export function fromScript(name: string, file: string | null): string {
  const path = name.replaceAll('\\', '/');
  if (!path.includes('/') || path.startsWith('/')) return path;
  return `${folderOf(file)}/${path.replace(/^(?:\.\/+)+/, '')}`;
}

function folderOf(file: string | null): string {
  return file === null ? moduleFiles().location(currentContext()) : file.slice(0, file.lastIndexOf('/'));
}

/** The module of the program itself that a specification accepts. */
export function builtInModule(context: ExecutionContext, wanted: ModuleSpecification): PSModuleInfo | undefined {
  const name = wanted.name.toLowerCase();
  return builtInModules(context).find((m) => m.name.toLowerCase() === name && wanted.accepts(m.version, null));
}

/** See TypeLookup.hasModule. A path that ends as module files do counts as found: loading it is what fails. */
export function hasModule(wanted: string | ConstantTable, file: string | null): boolean {
  if (sessionContext() === null) return true;
  const context = currentContext();
  if (typeof wanted !== 'string') {
    const specification = specificationOfConstants(wanted);
    return builtInModule(context, specification) !== undefined || moduleLoading.file(context, specification) !== null;
  }
  const path = fromScript(wanted, file);
  if (path.includes('/')) return /\.(psd1|psm1|ps1|cdxml|dll|exe)$/i.test(path) || moduleFiles().versions(context, path).length > 0;
  const isBuiltIn = builtInModules(context).some((m) => m.name.toLowerCase() === path.toLowerCase());
  return isBuiltIn || (!/\.(psd1|psm1|ps1)$/i.test(path) && moduleFiles().find(context, path) !== null);
}

/** See TypeLookup.hasAssembly. A relative path begins at the script's folder, or at the location where there is no file; a full one is taken as it is. */
export function hasAssembly(name: string, file: string | null): boolean {
  if (sessionContext() === null) return true;
  return /^(\/|file:)/i.test(name) || moduleFiles().isFile(assemblyFile(name, file));
}

/** The file that `using assembly` names. */
function assemblyFile(name: string, file: string | null): string {
  const path = name.replaceAll('\\', '/').replace(/^file:\/\//i, '');
  return path.startsWith('/') ? path : `${folderOf(file)}/${path}`;
}

/**
 * Loads what `using assembly` names, when the script runs (Compiler.LoadUsingsAtRuntime). Files that .NET has compiled are passed over.
 * @throws ErrorLoadingAssembly
 */
export function useAssembly(name: string, file: string | null): void {
  const path = assemblyFile(name, file);
  if (isDotnetFile(path)) return;
  if (!isAssemblyFile(path))
    throwRuntime('ErrorLoadingAssembly', 'InvalidOperation', `Cannot load assembly '${/^file:/i.test(name) ? name : path}'.`, null);
  loadAssembly(path);
}
