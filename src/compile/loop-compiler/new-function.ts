import type { CompileContext } from '../compile-context.ts';
import type { SourceWriter } from './source-writer.ts';

/** Where code must not be made from text (`node --disallow-code-generation-from-strings`), all stays what it is. */
let isAllowed = true;

/** False for code that a debugger or a language mode looks at, and where code must not be made. */
export function mayCompile(c: CompileContext): boolean {
  return c.watch === null && !c.guards && isAllowed;
}

/** What a text gives that sees the writer's constants; null where code must not be made from text. */
export function newFunction<T>(text: string, w: SourceWriter): T | null {
  try {
    return new Function(...w.names, text)(...w.values) as T;
  } catch (e) {
    if (!(e instanceof EvalError)) throw e;
    isAllowed = false;
    return null;
  }
}
