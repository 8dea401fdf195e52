import type { Ast, ScriptBlockAst, UsingStatementAst } from '../../grammar/index.ts';
import { complete, lift, type Steps } from '../scheduler/suspension.ts';
import { moduleFiles } from '../session/module-files.ts';
import { moduleLoading, moduleNotFound } from '../session/module-loading.ts';
import type { Flow, Frame, Stmt } from './frame.ts';

/** The names of the modules that `using module` statements of a script name; empty for blocks inside of others. */
export function usedModules(ast: ScriptBlockAst): string[] {
  if ((ast.parent as Ast | null) !== null) return [];
  const usings: readonly UsingStatementAst[] = ast.usingStatements;
  return usings.flatMap((u) => (u.name !== null && /^using\s+module\b/i.test(u.extent.text) ? [u.name.value] : []));
}

/**
 * A block before which the modules that its script uses are imported, and the types that they define become names of its scope (about_Using).
 * A relative path begins at the folder of the script.
 */
export function afterModules(names: readonly string[], file: string | null, block: Stmt): Stmt {
  const folder = file === null ? null : file.slice(0, file.lastIndexOf('/'));
  return (f) => lift(run(f, names, folder, block));
}

function* run(f: Frame, names: readonly string[], folder: string | null, block: Stmt): Steps<Flow | undefined> {
  for (const name of names) {
    const given = folder !== null && /^\.{1,2}\//.test(name) ? `${folder}/${name}` : name;
    const path = moduleFiles().find(f.context, given);
    if (path === null) throw moduleNotFound(given === name ? name : given.replaceAll('/./', '/'));
    const module = yield* moduleLoading.load(f.context, path, { args: [], force: false, global: false, scopeLocal: false, filter: {} });
    const types = module.sessionState?.globalScope.types;
    if (!types) continue;
    for (const [key, type] of types) f.scope.defineType(key, type);
  }
  return yield* complete(block(f));
}
