/** The flow graph of a method's body (Block in PowerShell's VariableAnalysis.cs). */

import type { VariableExpressionAst } from '../ast.ts';

/** Something that matters to the flow: a use of a variable, or an assignment with the type converted to. */
export type FlowEvent =
  | { readonly use: VariableExpressionAst }
  | { readonly assign: string; readonly type: string | null; readonly variable: VariableExpressionAst | null };

/** Code without branches. */
export class Block {
  readonly events: FlowEvent[] = [];
  readonly successors: Block[] = [];
  readonly predecessors: Block[] = [];
  /** The variables assigned at its end; null until it has been looked at. */
  assigned: Set<string> | null = null;
  /** Whether it leaves the method by return, throw or exit. */
  leaves = false;
  reachable: boolean;
  constructor(reachable = false) {
    this.reachable = reachable;
  }
  /** Lets the flow go on to another block. What is reachable from here, as far as known now, is then reachable there. */
  flowsTo(next: Block): void {
    if (this.successors.includes(next)) return;
    if (this.reachable) next.reachable = true;
    this.successors.push(next);
    next.predecessors.push(this);
  }
}

/** Where break and continue go. */
export interface LoopTargets {
  readonly label: string;
  readonly breakBlock: Block;
  readonly continueBlock: Block;
}

/** The blocks that can be reached, each after those before it, loops aside. */
export function reverseDepthFirst(entry: Block): Block[] {
  const order: Block[] = [];
  const seen = new Set<Block>([entry]);
  const stack: { readonly block: Block; next: number }[] = [{ block: entry, next: 0 }];
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const successor = top.block.successors[top.next++];
    if (successor === undefined) {
      order.push(top.block);
      stack.pop();
    } else if (!seen.has(successor)) {
      seen.add(successor);
      stack.push({ block: successor, next: 0 });
    }
  }
  return order.reverse();
}

/** What is in both sets. */
export function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  const both = new Set<string>();
  for (const item of a) if (b.has(item)) both.add(item);
  return both;
}
