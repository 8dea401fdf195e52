import type { ExecutionContext } from '../session/execution-context.ts';
import { sourceNamespaces } from './script-block-data.ts';

/** `using namespace` of the script that runs now, for type names that commands get as text. */
export function currentNamespaces(context: ExecutionContext): readonly string[] {
  const source = context.frame?.position?.source;
  return source === undefined ? [] : (sourceNamespaces.get(source) ?? []);
}
