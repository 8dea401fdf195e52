import type { CompileContext } from '../compile-context.ts';
import type { SourceWriter } from './source-writer.ts';

/** Where code must not be made from text (`node --disallow-code-generation-from-strings`), all stays what it is. */
let isAllowed = true;

/** False for code that a debugger or a language mode looks at, and where code must not be made. */
export function mayCompile(c: CompileContext): boolean {
  return c.watch === null && !c.guards && isAllowed;
}

/**
 * Writes a text, and once more as long as it finds variables that take other kinds of values than they began with: these make other texts wherever they stand.
 * @param make writes it, given the lower-case names of such variables, to which it adds; null: there is no text
 */
export function settled<W extends SourceWriter>(
  make: (widened: Set<string>) => { readonly w: W; readonly text: string } | null,
): { readonly w: W; readonly text: string } | null {
  const widened = new Set<string>();
  for (;;) {
    const known = widened.size;
    const made = make(widened);
    if (made === null || widened.size === known) return made;
  }
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
