/** Statements other than pipelines and definitions. Same names as in PowerShell's ast.cs. */

import type { ScriptExtent } from '../extent.ts';
import type { Token } from '../tokens.ts';
import { Ast, PipelineBaseAst, StatementAst } from './ast.ts';
import type { VariableExpressionAst } from './expressions.ts';
import type { Expression, PipelineBase } from './kinds.ts';
import type { StatementBlockAst, TypeConstraintAst } from './script.ts';

/** One `if` or `elseif` with its condition (PowerShell's Tuple of the two). */
export interface IfClause {
  readonly condition: PipelineBase;
  readonly body: StatementBlockAst;
}

/** `if (…) {…} elseif (…) {…} else {…}`. */
export class IfStatementAst extends StatementAst {
  declare readonly kind: 'IfStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly clauses: readonly IfClause[],
    readonly elseClause: StatementBlockAst | null,
  ) {
    super(extent);
    for (const clause of clauses) {
      this.adopt<Ast>(clause.condition);
      this.adopt(clause.body);
    }
    this.adopt(elseClause);
  }
  override forEachChild(action: (child: Ast) => void): void {
    for (const clause of this.clauses) {
      action(clause.condition);
      action(clause.body);
    }
    if (this.elseClause) action(this.elseClause);
  }
}

/** `data [name] [-SupportedCommand …] {…}`. */
export class DataStatementAst extends StatementAst {
  declare readonly kind: 'DataStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly variable: string | null,
    readonly commandsAllowed: readonly Expression[],
    readonly body: StatementBlockAst,
  ) {
    super(extent);
    this.adoptAll<Ast>(commandsAllowed);
    this.adopt(body);
  }
  override forEachChild(action: (child: Ast) => void): void {
    // PowerShell's visitors see the body only.
    action(this.body);
  }
}

/** A statement that a label may name: the loops and switch. */
export abstract class LabeledStatementAst extends StatementAst {
  constructor(
    extent: ScriptExtent,
    readonly label: string | null,
    /** What is tested or looped over; null for a `for` without a condition. */
    readonly condition: PipelineBase | null,
  ) {
    super(extent);
    this.adopt<Ast | null>(condition);
  }
}

/** A loop. */
export abstract class LoopStatementAst extends LabeledStatementAst {
  constructor(
    extent: ScriptExtent,
    label: string | null,
    condition: PipelineBase | null,
    readonly body: StatementBlockAst,
  ) {
    super(extent, label, condition);
    this.adopt(body);
  }
}

/** Flags of a foreach statement. */
export enum ForEachFlags {
  None = 0,
  Parallel = 1,
}

/** `foreach ($x in …) {…}`. */
export class ForEachStatementAst extends LoopStatementAst {
  declare readonly kind: 'ForEachStatementAst';
  declare readonly condition: PipelineBase;
  constructor(
    extent: ScriptExtent,
    label: string | null,
    readonly flags: ForEachFlags,
    readonly throttleLimit: Expression | null,
    readonly variable: VariableExpressionAst,
    expression: PipelineBase,
    body: StatementBlockAst,
  ) {
    super(extent, label, expression, body);
    this.adopt(variable);
    this.adopt<Ast | null>(throttleLimit);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.variable);
    action(this.condition);
    // PowerShell's visitors pass over the throttle limit.
    action(this.body);
  }
}

/** `for (…; …; …) {…}`. */
export class ForStatementAst extends LoopStatementAst {
  declare readonly kind: 'ForStatementAst';
  constructor(
    extent: ScriptExtent,
    label: string | null,
    readonly initializer: PipelineBase | null,
    condition: PipelineBase | null,
    readonly iterator: PipelineBase | null,
    body: StatementBlockAst,
  ) {
    super(extent, label, condition, body);
    this.adopt<Ast | null>(initializer);
    this.adopt<Ast | null>(iterator);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.initializer) action(this.initializer);
    if (this.condition) action(this.condition);
    if (this.iterator) action(this.iterator);
    action(this.body);
  }
}

/** `do {…} while (…)`. */
export class DoWhileStatementAst extends LoopStatementAst {
  declare readonly kind: 'DoWhileStatementAst';
  declare readonly condition: PipelineBase;
  override forEachChild(action: (child: Ast) => void): void {
    action(this.condition);
    action(this.body);
  }
}

/** `do {…} until (…)`. */
export class DoUntilStatementAst extends LoopStatementAst {
  declare readonly kind: 'DoUntilStatementAst';
  declare readonly condition: PipelineBase;
  override forEachChild(action: (child: Ast) => void): void {
    action(this.condition);
    action(this.body);
  }
}

/** `while (…) {…}`. */
export class WhileStatementAst extends LoopStatementAst {
  declare readonly kind: 'WhileStatementAst';
  declare readonly condition: PipelineBase;
  override forEachChild(action: (child: Ast) => void): void {
    action(this.condition);
    action(this.body);
  }
}

/** Flags of a switch statement. */
export enum SwitchFlags {
  None = 0,
  File = 1,
  Regex = 2,
  Wildcard = 4,
  Exact = 8,
  CaseSensitive = 16,
  Parallel = 32,
}

/** One case of a switch (PowerShell's Tuple of the two). */
export interface SwitchClause {
  readonly condition: Expression;
  readonly body: StatementBlockAst;
}

/** `switch (…) { … }`. */
export class SwitchStatementAst extends LabeledStatementAst {
  declare readonly kind: 'SwitchStatementAst';
  declare readonly condition: PipelineBase;
  readonly default: StatementBlockAst | null;
  constructor(
    extent: ScriptExtent,
    label: string | null,
    condition: PipelineBase,
    readonly flags: SwitchFlags,
    readonly clauses: readonly SwitchClause[],
    defaultClause: StatementBlockAst | null,
  ) {
    super(extent, label, condition);
    for (const clause of clauses) {
      this.adopt<Ast>(clause.condition);
      this.adopt(clause.body);
    }
    this.default = this.adopt(defaultClause);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.condition);
    for (const clause of this.clauses) {
      action(clause.condition);
      action(clause.body);
    }
    if (this.default) action(this.default);
  }
}

/** `catch [type], [type] {…}`. */
export class CatchClauseAst extends Ast {
  declare readonly kind: 'CatchClauseAst';
  constructor(
    extent: ScriptExtent,
    readonly catchTypes: readonly TypeConstraintAst[],
    readonly body: StatementBlockAst,
  ) {
    super(extent);
    this.adoptAll(catchTypes);
    this.adopt(body);
  }
  get isCatchAll(): boolean {
    return this.catchTypes.length === 0;
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.catchTypes.forEach(action);
    action(this.body);
  }
}

/** `try {…} catch {…} finally {…}`. */
export class TryStatementAst extends StatementAst {
  declare readonly kind: 'TryStatementAst';
  readonly finally: StatementBlockAst | null;
  constructor(
    extent: ScriptExtent,
    readonly body: StatementBlockAst,
    readonly catchClauses: readonly CatchClauseAst[],
    finallyBlock: StatementBlockAst | null,
  ) {
    super(extent);
    this.adopt(body);
    this.adoptAll(catchClauses);
    this.finally = this.adopt(finallyBlock);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.body);
    this.catchClauses.forEach(action);
    if (this.finally) action(this.finally);
  }
}

/** `trap [type] {…}`. */
export class TrapStatementAst extends StatementAst {
  declare readonly kind: 'TrapStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly trapType: TypeConstraintAst | null,
    readonly body: StatementBlockAst,
  ) {
    super(extent);
    this.adopt(trapType);
    this.adopt(body);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.trapType) action(this.trapType);
    action(this.body);
  }
}

/** `break [label]`. */
export class BreakStatementAst extends StatementAst {
  declare readonly kind: 'BreakStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly label: Expression | null,
  ) {
    super(extent);
    this.adopt<Ast | null>(label);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.label) action(this.label);
  }
}

/** `continue [label]`. */
export class ContinueStatementAst extends StatementAst {
  declare readonly kind: 'ContinueStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly label: Expression | null,
  ) {
    super(extent);
    this.adopt<Ast | null>(label);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.label) action(this.label);
  }
}

/** `return [pipeline]`. */
export class ReturnStatementAst extends StatementAst {
  declare readonly kind: 'ReturnStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly pipeline: PipelineBase | null,
  ) {
    super(extent);
    this.adopt<Ast | null>(pipeline);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.pipeline) action(this.pipeline);
  }
}

/** `exit [pipeline]`. */
export class ExitStatementAst extends StatementAst {
  declare readonly kind: 'ExitStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly pipeline: PipelineBase | null,
  ) {
    super(extent);
    this.adopt<Ast | null>(pipeline);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.pipeline) action(this.pipeline);
  }
}

/** `throw [pipeline]`. */
export class ThrowStatementAst extends StatementAst {
  declare readonly kind: 'ThrowStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly pipeline: PipelineBase | null,
  ) {
    super(extent);
    this.adopt<Ast | null>(pipeline);
  }
  /** Whether this is a bare `throw` inside a catch clause, which throws the caught error again. */
  get isRethrow(): boolean {
    if (this.pipeline !== null) return false;
    for (let at = this.parent; at !== null; at = at.parent) if (at.kind === 'CatchClauseAst') return true;
    return false;
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.pipeline) action(this.pipeline);
  }
}

/** `parallel {…}` or `sequence {…}` of a workflow; only ever with a parse error. */
export class BlockStatementAst extends StatementAst {
  declare readonly kind: 'BlockStatementAst';
  constructor(
    extent: ScriptExtent,
    /** PowerShell's property Kind. */
    readonly kindToken: Token,
    readonly body: StatementBlockAst,
  ) {
    super(extent);
    this.adopt(body);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.body);
  }
}

/** What was understood of a statement with a parse error. */
export class ErrorStatementAst extends PipelineBaseAst {
  declare readonly kind: 'ErrorStatementAst';
  constructor(
    extent: ScriptExtent,
    /** PowerShell's property Kind: the keyword, where known. */
    readonly kindToken: Token | null,
    readonly flags: ReadonlyMap<string, { readonly token: Token; readonly ast: Ast | null }>,
    readonly conditions: readonly Ast[],
    readonly bodies: readonly Ast[],
    readonly nestedAst: readonly Ast[],
  ) {
    super(extent);
    for (const flag of flags.values()) this.adopt(flag.ast);
    this.adoptAll(conditions);
    this.adoptAll(bodies);
    this.adoptAll(nestedAst);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.nestedAst.forEach(action);
    for (const flag of this.flags.values()) if (flag.ast) action(flag.ast);
    this.conditions.forEach(action);
    this.bodies.forEach(action);
  }
}
