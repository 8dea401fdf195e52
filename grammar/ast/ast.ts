/** The base classes of the syntax tree: the counterpart of the abstract classes in PowerShell's ast.cs. */

import type { ScriptExtent } from '../extent.ts';

/** What a visitor wants next (AstVisitAction). */
export enum AstVisitAction {
  Continue = 0,
  SkipChildren = 1,
  StopVisit = 2,
}

/** The call of a base constructor is passed over by PowerShell's Find and FindAll; what it consists of is not. */
function isSearched(ast: Ast): boolean {
  return ast.kind !== 'BaseCtorInvokeMemberExpressionAst';
}

/** A node of the syntax tree. Nodes are immutable once the parser has finished, apart from caches. */
export abstract class Ast {
  /** The class's name; set on each prototype, see kinds.ts. */
  declare readonly kind: string;
  // Declared only, and set in the constructor: initializers of fields are slow in Node 20.
  declare readonly extent: ScriptExtent;
  /** The node this one is a part of; null for the root. */
  declare parent: Ast | null;

  constructor(extent: ScriptExtent) {
    this.extent = extent;
    this.parent = null;
  }

  /** Calls `action` with each direct child, in the order PowerShell's visitors see them. */
  abstract forEachChild(action: (child: Ast) => void): void;

  /** The direct children, in the order PowerShell's visitors see them. */
  children(): Ast[] {
    const list: Ast[] = [];
    this.forEachChild((child) => list.push(child));
    return list;
  }

  /**
   * Walks this node and everything below it, parents first.
   * @returns false when `action` asked to stop.
   */
  visit(action: (ast: Ast) => AstVisitAction): boolean {
    // An explicit stack: a tree may be deeper than the JavaScript stack allows.
    const stack: Ast[] = [this];
    for (let ast = stack.pop(); ast !== undefined; ast = stack.pop()) {
      const next = action(ast);
      if (next === AstVisitAction.StopVisit) return false;
      if (next === AstVisitAction.SkipChildren) continue;
      const children = ast.children();
      for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
    }
    return true;
  }

  /** All nodes from this one on that satisfy `predicate` (Ast.FindAll). */
  findAll(predicate: (ast: Ast) => boolean, searchNestedScriptBlocks: boolean): Ast[] {
    const found: Ast[] = [];
    this.visit((ast) => {
      if (isSearched(ast) && predicate(ast)) found.push(ast);
      return this.#afterCheck(ast, searchNestedScriptBlocks);
    });
    return found;
  }

  /** The first node from this one on that satisfies `predicate`, or null (Ast.Find). */
  find(predicate: (ast: Ast) => boolean, searchNestedScriptBlocks: boolean): Ast | null {
    let found: Ast | null = null;
    this.visit((ast) => {
      if (isSearched(ast) && predicate(ast)) {
        found = ast;
        return AstVisitAction.StopVisit;
      }
      return this.#afterCheck(ast, searchNestedScriptBlocks);
    });
    return found;
  }

  #afterCheck(ast: Ast, searchNestedScriptBlocks: boolean): AstVisitAction {
    const nested = ast.kind === 'ScriptBlockExpressionAst' || ast.kind === 'FunctionDefinitionAst';
    return nested && !searchNestedScriptBlocks ? AstVisitAction.SkipChildren : AstVisitAction.Continue;
  }

  /** The source text (Ast.ToString). */
  toString(): string {
    return this.extent.text;
  }

  /** Makes this node the parent of `child`. Each node belongs to one parent. */
  protected adopt<T extends Ast | null>(child: T): T {
    if (child !== null) child.parent = this;
    return child;
  }

  /** Makes this node the parent of each of `children`. */
  protected adoptAll<T extends Ast>(children: readonly T[]): readonly T[] {
    for (const child of children) child.parent = this;
    return children;
  }
}

/** The root of the tree that a node stands in. */
export function rootOf(ast: Ast): Ast {
  let root = ast;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** Anything that can stand in a statement list. */
export abstract class StatementAst extends Ast {}

/** A pipeline, an assignment, a chain: what can stand where a value is wanted. */
export abstract class PipelineBaseAst extends StatementAst {}

/** A pipeline or a chain of them. */
export abstract class ChainableAst extends PipelineBaseAst {}

/** A word of a command: a parameter name or an argument. */
export abstract class CommandElementAst extends Ast {}

/** An expression; it may also be a command's argument. */
export abstract class ExpressionAst extends CommandElementAst {}
