import { type Ast, rootOf } from './ast.ts';
import { ScriptBlockAst } from './script.ts';
import { UsingStatementKind } from './types.ts';

/** The namespaces that the file around a node opens with `using namespace`, in the order of the text (about_Using). */
export function namespacesAround(ast: Ast): string[] {
  const root = rootOf(ast);
  if (!(root instanceof ScriptBlockAst)) return [];
  return root.usingStatements.flatMap((u) => (u.usingStatementKind === UsingStatementKind.Namespace && u.name ? [u.name.value] : []));
}
