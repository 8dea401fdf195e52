/** Pipelines, commands, redirections and assignments. Same names as in PowerShell's ast.cs. */

import type { ScriptExtent } from '../extent.ts';
import type { RedirectionStream, TokenKind } from '../tokens.ts';
import { Ast, ChainableAst, CommandElementAst, PipelineBaseAst, StatementAst } from './ast.ts';
import { StringConstantExpressionAst } from './expressions.ts';
import type { Command, CommandElement, Expression, Redirection, Statement } from './kinds.ts';

/** Pipelines joined by `&&` or `||`. */
export class PipelineChainAst extends ChainableAst {
  declare readonly kind: 'PipelineChainAst';
  constructor(
    extent: ScriptExtent,
    readonly lhsPipelineChain: PipelineAst | PipelineChainAst,
    readonly rhsPipeline: PipelineAst,
    readonly operator: TokenKind.AndAnd | TokenKind.OrOr,
    readonly background: boolean,
  ) {
    super(extent);
    this.adopt<Ast>(lhsPipelineChain);
    this.adopt(rhsPipeline);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.lhsPipelineChain);
    action(this.rhsPipeline);
  }
}

/** Commands joined by `|`. */
export class PipelineAst extends ChainableAst {
  declare readonly kind: 'PipelineAst';
  constructor(
    extent: ScriptExtent,
    readonly pipelineElements: readonly Command[],
    /** Whether `&` ends it; the parser may set it when it meets the `&` after a chain. */
    public background: boolean,
  ) {
    super(extent);
    this.adoptAll<Ast>(pipelineElements);
  }
  /** The expression, when the pipeline is nothing but one without redirections; else null (GetPureExpression). */
  getPureExpression(): Expression | null {
    if (this.pipelineElements.length !== 1) return null;
    const element = this.pipelineElements[0]!;
    return element.kind === 'CommandExpressionAst' && element.redirections.length === 0 ? element.expression : null;
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.pipelineElements.forEach(action);
  }
}

/** One element of a pipeline. */
export abstract class CommandBaseAst extends StatementAst {
  constructor(
    extent: ScriptExtent,
    readonly redirections: readonly Redirection[],
  ) {
    super(extent);
    this.adoptAll<Ast>(redirections);
  }
}

/** A command with its arguments. */
export class CommandAst extends CommandBaseAst {
  declare readonly kind: 'CommandAst';
  constructor(
    extent: ScriptExtent,
    /** The command's name first, then parameters and arguments. */
    readonly commandElements: readonly CommandElement[],
    /** `&`, `.`, or Unknown when neither was written. */
    readonly invocationOperator: TokenKind,
    redirections: readonly Redirection[],
  ) {
    super(extent, redirections);
    this.adoptAll<Ast>(commandElements);
  }
  /** The command's name when it is written out, else null. */
  getCommandName(): string | null {
    const name = this.commandElements[0];
    return name instanceof StringConstantExpressionAst ? name.value : null;
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.commandElements.forEach(action);
    this.redirections.forEach(action);
  }
}

/** An expression standing where a command may. */
export class CommandExpressionAst extends CommandBaseAst {
  declare readonly kind: 'CommandExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly expression: Expression,
    redirections: readonly Redirection[],
  ) {
    super(extent, redirections);
    this.adopt<Ast>(expression);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.expression);
    this.redirections.forEach(action);
  }
}

/** `-Name` or `-Name:value` of a command. */
export class CommandParameterAst extends CommandElementAst {
  declare readonly kind: 'CommandParameterAst';
  constructor(
    extent: ScriptExtent,
    readonly parameterName: string,
    /** The value of `-Name:value`; null when the value, if any, is the next element. */
    readonly argument: Expression | null,
    /** The name with its dash, for error messages. */
    readonly errorPosition: ScriptExtent,
  ) {
    super(extent);
    this.adopt<Ast | null>(argument);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.argument) action(this.argument);
  }
}

/** A redirection. */
export abstract class RedirectionAst extends Ast {
  constructor(
    extent: ScriptExtent,
    readonly fromStream: RedirectionStream,
  ) {
    super(extent);
  }
}

/** `2>&1` and the like. */
export class MergingRedirectionAst extends RedirectionAst {
  declare readonly kind: 'MergingRedirectionAst';
  constructor(
    extent: ScriptExtent,
    fromStream: RedirectionStream,
    readonly toStream: RedirectionStream,
  ) {
    super(extent, fromStream);
  }
  override forEachChild(_action: (child: Ast) => void): void {}
}

/** `> file`, `2>> file` and the like. */
export class FileRedirectionAst extends RedirectionAst {
  declare readonly kind: 'FileRedirectionAst';
  constructor(
    extent: ScriptExtent,
    fromStream: RedirectionStream,
    readonly location: Expression,
    readonly append: boolean,
  ) {
    super(extent, fromStream);
    this.adopt<Ast>(location);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.location);
  }
}

/** `left = right` and `+=`, `??=` …. */
export class AssignmentStatementAst extends PipelineBaseAst {
  declare readonly kind: 'AssignmentStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly left: Expression,
    readonly operator: TokenKind,
    /** Any statement that gives a value; an expression comes as a CommandExpressionAst. */
    readonly right: Statement,
    /** The operator, for error messages. */
    readonly errorPosition: ScriptExtent,
  ) {
    super(extent);
    this.adopt<Ast>(left);
    this.adopt<Ast>(right);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.left);
    action(this.right);
  }
}
