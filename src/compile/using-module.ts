import { type ConstantValue, constantValue } from '../../grammar/checks/constant-values.ts';
import type { Ast, ScriptBlockAst, UsingStatementAst } from '../../grammar/index.ts';
import { UsingStatementKind } from '../../grammar/index.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import type { NetType } from '../objects/net-type.ts';
import { complete, lift, type Steps } from '../scheduler/suspension.ts';
import { builtInModules } from '../session/built-in-modules.ts';
import { moduleFiles } from '../session/module-files.ts';
import { moduleLoading, moduleNotFound } from '../session/module-loading.ts';
import { exportedTypes } from '../session/module-types.ts';
import { builtInModule, fromScript, specificationOfConstants, useAssembly } from '../session/using-names.ts';
import type { Flow, Frame, Stmt } from './frame.ts';
import { AmbiguousTypeName } from './types.ts';

/** A module as a `using module` statement asks for it: a name or path, or the constants of a hashtable. */
export type UsedModule = string | ReadonlyMap<string, ConstantValue>;

/** What the `using module` statements of a script ask for; empty for blocks inside of others. */
export function usedModules(ast: ScriptBlockAst): UsedModule[] {
  if ((ast.parent as Ast | null) !== null) return [];
  const usings: readonly UsingStatementAst[] = ast.usingStatements;
  return usings.flatMap((u): UsedModule[] => {
    if (u.usingStatementKind !== UsingStatementKind.Module) return [];
    if (u.name !== null) return [u.name.value];
    const table = u.moduleSpecification === null ? null : constantValue(u.moduleSpecification);
    return table instanceof Map ? [table] : [];
  });
}

/** The names in the `using assembly` statements of a script; empty for blocks inside of others. */
export function usedAssemblies(ast: ScriptBlockAst): string[] {
  if ((ast.parent as Ast | null) !== null) return [];
  const usings: readonly UsingStatementAst[] = ast.usingStatements;
  return usings.flatMap((u) => (u.usingStatementKind === UsingStatementKind.Assembly && u.name !== null ? [u.name.value] : []));
}

/** A block before which the assemblies that its script uses are loaded. */
export function afterAssemblies(names: readonly string[], file: string | null, block: Stmt): Stmt {
  return (f) => {
    for (const name of names) useAssembly(name, file);
    return block(f);
  };
}

/**
 * A block before which the modules that its script uses are imported, and the types that they define become names of its scope (about_Using).
 * A relative path begins at the folder of the script.
 */
export function afterModules(names: readonly UsedModule[], file: string | null, block: Stmt): Stmt {
  return (f) => lift(run(f, names, file, block));
}

/** The file to load; null for a module of the program itself, which is there anyway. @throws what Import-Module reports where there is none */
function fileOf(f: Frame, wanted: UsedModule, file: string | null): string | null {
  if (typeof wanted !== 'string') {
    const specification = specificationOfConstants(wanted);
    if (builtInModule(f.context, specification)) return null;
    const path = moduleLoading.file(f.context, specification);
    if (path === null) throw moduleNotFound(specification.name);
    return path;
  }
  const given = fromScript(wanted, file);
  const path = moduleFiles().find(f.context, given);
  if (path !== null) return path;
  if (builtInModules(f.context).some((m) => m.name.toLowerCase() === given.toLowerCase())) return null;
  const e = exceptionOf('System.Management.Automation.RuntimeException', moduleNotFound(given).message);
  e.errorRecord = newErrorRecord(e, 'Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand', 'InvalidOperation', given);
  throw e;
}

function* run(f: Frame, names: readonly UsedModule[], file: string | null, block: Stmt): Steps<Flow | undefined> {
  const imported = new Map<string, { type: NetType; full: string }>();
  for (const name of names) {
    const path = fileOf(f, name, file);
    if (path === null) continue;
    const module = yield* moduleLoading.load(f.context, path, { args: [], force: false, global: false, scopeLocal: false, filter: {} });
    for (const [key, type] of exportedTypes(module)) {
      const full = `${module.name}.${type.name}`;
      f.scope.defineType(full.toLowerCase(), type);
      const other = imported.get(key);
      const isSame = other === undefined || other.type === type;
      if (isSame) imported.set(key, { type, full });
      f.scope.defineType(key, isSame ? type : new AmbiguousTypeName([other.full, full]));
    }
  }
  return yield* complete(block(f));
}
