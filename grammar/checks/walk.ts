/** Walking a tree with notice of leaving a node, without recursion: a tree may be deeper than the JavaScript stack. */

import type { AnyAst, Ast } from '../ast.ts';

/**
 * Calls `enter` for each node before its children, and `leave` after them.
 * @param enter returns false to pass over the children
 */
export function walk(root: Ast, enter: (ast: AnyAst) => unknown, leave?: (ast: AnyAst) => void): void {
  const stack: Ast[] = [root];
  /** For each node on the stack whether it has been entered: it is left when it comes up again. */
  const entered: boolean[] = [false];
  const push = (child: Ast): void => {
    stack.push(child);
    entered.push(false);
  };
  while (stack.length > 0) {
    const top = stack.length - 1;
    const ast = stack[top]! as AnyAst;
    if (entered[top]) {
      leave?.(ast);
      stack.pop();
      entered.pop();
      continue;
    }
    const goOn = enter(ast) !== false;
    if (leave === undefined) {
      stack.pop();
      entered.pop();
    } else entered[top] = true;
    if (!goOn) continue;
    const first = stack.length;
    ast.forEachChild(push);
    // The first child is to come off the stack first.
    for (let i = first, j = stack.length - 1; i < j; i++, j--) {
      const swapped = stack[i]!;
      stack[i] = stack[j]!;
      stack[j] = swapped;
    }
  }
}
