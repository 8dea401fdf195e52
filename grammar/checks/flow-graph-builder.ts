import type { AnyAst, Ast, Expression, Statement, StatementBlockAst } from '../ast.ts';
import { Block, type LoopTargets } from './flow-graph.ts';

/**
 * How control goes through statements: each kind makes the blocks of the flow graph that it needs, and visits its parts in them (the visitor
 * of PowerShell's VariableAnalysis.cs).
 */
export abstract class FlowGraphBuilder {
  protected readonly entry = new Block(true);
  protected readonly exit = new Block();
  /** The block that what is visited next belongs to. */
  protected current = this.entry;
  private readonly loops: LoopTargets[] = [];

  /** Visits a node of the tree: puts what it does into the current block, or calls the method for its kind of flow. */
  protected abstract visit(node: Ast): void;

  protected statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.visit(statement);
  }

  protected block(block: StatementBlockAst): void {
    this.statements(block.statements);
  }

  protected pipeline(elements: readonly Ast[]): void {
    let invokesCommand = false;
    for (const element of elements) {
      this.visit(element);
      if (element.kind === 'CommandAst') invokesCommand = true;
    }
    if (!invokesCommand || this.loops.length === 0) return;
    // A command may break or continue any loop around it.
    for (const loop of this.loops) {
      this.current.flowsTo(loop.breakBlock);
      this.current.flowsTo(loop.continueBlock);
    }
    const next = new Block();
    this.current.flowsTo(next);
    this.current = next;
  }

  /** Goes on after one of several branches. */
  protected branches(actions: readonly (() => void)[]): void {
    const after = new Block();
    const start = this.current;
    for (const action of actions) {
      this.current = new Block();
      start.flowsTo(this.current);
      action();
      this.current.flowsTo(after);
    }
    this.current = after;
  }

  protected ifStatement(ast: Extract<AnyAst, { kind: 'IfStatementAst' }>): void {
    const after = new Block();
    if (ast.elseClause === null) this.current.flowsTo(after);
    ast.clauses.forEach((clause, i) => {
      const body = new Block();
      const next = i === ast.clauses.length - 1 && ast.elseClause === null ? after : new Block();
      this.visit(clause.condition);
      this.current.flowsTo(body);
      this.current.flowsTo(next);
      this.current = body;
      this.block(clause.body);
      this.current.flowsTo(after);
      this.current = next;
    });
    if (ast.elseClause !== null) {
      this.block(ast.elseClause);
      this.current.flowsTo(after);
    }
    this.current = after;
  }

  protected switchBody(ast: Extract<AnyAst, { kind: 'SwitchStatementAst' }>): void {
    const after = new Block();
    ast.clauses.forEach((clause, i) => {
      const body = new Block();
      const isLast = i === ast.clauses.length - 1 && ast.default === null;
      const next = isLast ? after : new Block();
      this.visit(clause.condition);
      this.current.flowsTo(next);
      this.current.flowsTo(body);
      this.current = body;
      this.block(clause.body);
      if (!isLast) {
        this.current.flowsTo(next);
        this.current = next;
      }
    });
    if (ast.default !== null) {
      this.current.flowsTo(after);
      this.block(ast.default);
    }
    this.current.flowsTo(after);
    this.current = after;
  }

  protected whileLoop(label: string | null, condition: (() => void) | null, body: () => void, iterator: Ast | null = null): void {
    const continueBlock = new Block();
    if (iterator !== null) {
      const afterContinue = new Block();
      this.current.flowsTo(afterContinue);
      this.current = continueBlock;
      this.visit(iterator);
      this.current.flowsTo(afterContinue);
      this.current = afterContinue;
    } else {
      this.current.flowsTo(continueBlock);
      this.current = continueBlock;
    }
    const bodyBlock = new Block();
    const breakBlock = new Block();
    if (condition !== null) {
      condition();
      this.current.flowsTo(breakBlock);
    }
    this.loops.push({ label: label ?? '', breakBlock, continueBlock });
    this.current.flowsTo(bodyBlock);
    this.current = bodyBlock;
    body();
    this.current.flowsTo(continueBlock);
    this.current = breakBlock;
    this.loops.pop();
  }

  protected doLoop(label: string | null, body: StatementBlockAst, condition: Ast): void {
    const continueBlock = new Block();
    const bodyBlock = new Block();
    const breakBlock = new Block();
    const repeat = new Block();
    this.loops.push({ label: label ?? '', breakBlock, continueBlock });
    this.current.flowsTo(bodyBlock);
    this.current = bodyBlock;
    this.block(body);
    this.current.flowsTo(continueBlock);
    this.current = continueBlock;
    this.visit(condition);
    this.current.flowsTo(breakBlock);
    this.current.flowsTo(repeat);
    repeat.flowsTo(bodyBlock);
    this.current = breakBlock;
    this.loops.pop();
  }

  protected tryStatement(ast: Extract<AnyAst, { kind: 'TryStatementAst' }>): void {
    // The very first statement may throw: nothing in the body is sure to have happened.
    const before = this.current;
    this.current = new Block();
    before.flowsTo(this.current);
    this.block(ast.body);
    const lastInTry = this.current;
    const finallyBlock = ast.finally === null ? null : new Block();
    const after = new Block();
    for (const clause of ast.catchClauses) {
      this.current = new Block();
      before.flowsTo(this.current);
      this.block(clause.body);
      this.current.flowsTo(finallyBlock ?? after);
    }
    if (finallyBlock === null || ast.finally === null) lastInTry.flowsTo(after);
    else {
      lastInTry.flowsTo(finallyBlock);
      this.current = finallyBlock;
      this.block(ast.finally);
      this.current.flowsTo(after);
      if (!ast.catchClauses.some((clause) => clause.isCatchAll)) {
        before.flowsTo(finallyBlock);
        const rethrow = new Block();
        this.current.flowsTo(rethrow);
        rethrow.leaves = true;
        rethrow.flowsTo(this.exit);
      }
      this.current.flowsTo(after);
    }
    this.current = after;
  }

  protected breakOrContinue(label: Expression | null, isBreak: boolean): void {
    let target: LoopTargets | undefined;
    if (label === null) target = this.loops[this.loops.length - 1];
    else {
      this.visit(label);
      if (label.kind === 'StringConstantExpressionAst') {
        const name = label.value.toLowerCase();
        target = this.loops.findLast((loop) => loop.label.toLowerCase() === name);
      }
    }
    if (target === undefined) {
      this.current.flowsTo(this.exit);
      this.current.leaves = true;
    } else this.current.flowsTo(isBreak ? target.breakBlock : target.continueBlock);
    this.current = new Block();
  }
}
