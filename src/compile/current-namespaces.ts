import type { ScriptBlockAst } from '../../grammar/index.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { SessionStateScope } from '../session/scope.ts';

/** `using namespace` of each source text that has been compiled, for type names that are resolved later. */
export const sourceNamespaces = new WeakMap<object, readonly string[]>();

/** `using namespace` of the scripts that were dot-sourced into a scope. */
export const dottedNamespaces = new WeakMap<SessionStateScope, readonly string[]>();

/** What a dot-sourced script says with `using namespace` goes on for the scope that it ran in (SessionStateScope.TypeResolutionState). */
export function noteDottedNamespaces(scope: SessionStateScope, ast: ScriptBlockAst): void {
  const namespaces = sourceNamespaces.get(ast.extent.source);
  if (namespaces && namespaces.length > 0) dottedNamespaces.set(scope, namespaces);
}

/** `using namespace` of the script that runs now, for type names that commands get as text. */
export function currentNamespaces(context: ExecutionContext): readonly string[] {
  const source = context.frame?.position?.source;
  return source === undefined ? [] : (sourceNamespaces.get(source) ?? []);
}
