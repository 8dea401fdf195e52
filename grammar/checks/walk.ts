/** Walking a tree with notice of leaving a node, without recursion: a tree may be deeper than the JavaScript stack. */

import type { AnyAst, Ast } from '../ast.ts';

/**
 * Calls `enter` for each node before its children, and `leave` after them.
 * @param enter returns false to pass over the children
 */
export function walk(root: Ast, enter: (ast: AnyAst) => unknown, leave?: (ast: AnyAst) => void): void {
  const stack: { readonly ast: Ast; left: boolean }[] = [{ ast: root, left: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (top.left) {
      leave?.(top.ast as AnyAst);
      continue;
    }
    const goOn = enter(top.ast as AnyAst) !== false;
    if (leave !== undefined) stack.push({ ast: top.ast, left: true });
    if (!goOn) continue;
    const children = top.ast.children();
    for (let i = children.length - 1; i >= 0; i--) stack.push({ ast: children[i]!, left: false });
  }
}
