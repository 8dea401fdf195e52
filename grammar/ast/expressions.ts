/** Expressions. Same names as in PowerShell's ast.cs. */

import type { ScriptExtent } from '../extent.ts';
import type { NumberLiteral } from '../numbers.ts';
import type { TokenKind } from '../token-kinds.ts';
import type { VariablePath } from '../variable-path.ts';
import { type Ast, ExpressionAst } from './ast.ts';
import type { CommandElement, Expression, PipelineBase, Statement } from './kinds.ts';
import type { AttributeAst, ScriptBlockAst, StatementBlockAst, TypeConstraintAst } from './script.ts';
import type { ITypeName } from './type-names.ts';

/** What was understood of an expression with a parse error. */
export class ErrorExpressionAst extends ExpressionAst {
  declare readonly kind: 'ErrorExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly nestedAst: readonly Ast[],
  ) {
    super(extent);
    this.adoptAll(nestedAst);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.nestedAst.forEach(action);
  }
}

/** `condition ? ifTrue : ifFalse`. */
export class TernaryExpressionAst extends ExpressionAst {
  declare readonly kind: 'TernaryExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly condition: Expression,
    readonly ifTrue: Expression,
    readonly ifFalse: Expression,
  ) {
    super(extent);
    this.adopt<Ast>(condition);
    this.adopt<Ast>(ifTrue);
    this.adopt<Ast>(ifFalse);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.condition);
    action(this.ifTrue);
    action(this.ifFalse);
  }
}

/** An operator between two expressions. */
export class BinaryExpressionAst extends ExpressionAst {
  declare readonly kind: 'BinaryExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly left: Expression,
    readonly operator: TokenKind,
    readonly right: Expression,
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

/** An operator before an expression, or `++`/`--` after it (PostfixPlusPlus, PostfixMinusMinus). */
export class UnaryExpressionAst extends ExpressionAst {
  declare readonly kind: 'UnaryExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly tokenKind: TokenKind,
    readonly child: Expression,
  ) {
    super(extent);
    this.adopt<Ast>(child);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.child);
  }
}

/** `[attribute()] expression`. */
export class AttributedExpressionAst<K extends string = 'AttributedExpressionAst'> extends ExpressionAst {
  declare readonly kind: K;
  constructor(
    extent: ScriptExtent,
    readonly attribute: AttributeAst | TypeConstraintAst,
    readonly child: Expression,
  ) {
    super(extent);
    this.adopt<Ast>(attribute);
    this.adopt<Ast>(child);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.attribute);
    action(this.child);
  }
}

/** `[type] expression`. */
export class ConvertExpressionAst extends AttributedExpressionAst<'ConvertExpressionAst'> {
  declare readonly attribute: TypeConstraintAst;
  constructor(extent: ScriptExtent, typeConstraint: TypeConstraintAst, child: Expression) {
    super(extent, typeConstraint, child);
  }
  get type(): TypeConstraintAst {
    return this.attribute;
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.attribute);
    action(this.child);
  }
}

/** `expression.member`, `expression::member` and `expression?.member`. */
export class MemberExpressionAst<K extends string = 'MemberExpressionAst'> extends ExpressionAst {
  declare readonly kind: K;
  /** Whether `::` was written. */
  readonly static: boolean;
  constructor(
    extent: ScriptExtent,
    readonly expression: Expression,
    /** A StringConstantExpressionAst for a plain name; any expression otherwise. */
    readonly member: CommandElement,
    isStatic: boolean,
    readonly nullConditional: boolean,
  ) {
    super(extent);
    this.static = isStatic;
    this.adopt<Ast>(expression);
    this.adopt<Ast>(member);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.expression);
    action(this.member);
  }
}

/** `expression.member(arguments)`. */
export class InvokeMemberExpressionAst<K extends string = 'InvokeMemberExpressionAst'> extends MemberExpressionAst<K> {
  /** The arguments; empty when there are none (PowerShell has null then). */
  readonly arguments: readonly Expression[];
  constructor(
    extent: ScriptExtent,
    expression: Expression,
    member: CommandElement,
    args: readonly Expression[],
    isStatic: boolean,
    nullConditional: boolean,
    readonly genericTypeArguments: readonly ITypeName[],
  ) {
    super(extent, expression, member, isStatic, nullConditional);
    this.arguments = args;
    this.adoptAll<Ast>(args);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.expression);
    action(this.member);
    this.arguments.forEach(action);
  }
}

/** `: base(arguments)` of a constructor. */
export class BaseCtorInvokeMemberExpressionAst extends InvokeMemberExpressionAst<'BaseCtorInvokeMemberExpressionAst'> {
  constructor(
    baseCallExtent: ScriptExtent,
    baseKeyword: VariableExpressionAst,
    member: StringConstantExpressionAst,
    args: readonly Expression[],
  ) {
    super(baseCallExtent, baseKeyword, member, args, false, false, []);
  }
}

/** `[type]` as a value. */
export class TypeExpressionAst extends ExpressionAst {
  declare readonly kind: 'TypeExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly typeName: ITypeName,
  ) {
    super(extent);
  }
  override forEachChild(_action: (child: Ast) => void): void {}
}

/** `$name`, `${name}` or `@name`. */
export class VariableExpressionAst extends ExpressionAst {
  declare readonly kind: 'VariableExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly variablePath: VariablePath,
    readonly splatted: boolean,
  ) {
    super(extent);
  }
  /** Whether this is `$true`, `$false` or `$null` (IsConstantVariable). */
  isConstantVariable(): boolean {
    if (!this.variablePath.isVariable) return false;
    const name = this.variablePath.unqualifiedPath.toLowerCase();
    return name === 'true' || name === 'false' || name === 'null';
  }
  override forEachChild(_action: (child: Ast) => void): void {}
}

/**
 * A number. Strings have a class of their own. The one other value is `true`, for an attribute argument named without a
 * value: `[Parameter(Mandatory)]`.
 */
export class ConstantExpressionAst<K extends string = 'ConstantExpressionAst', V = NumberLiteral | true> extends ExpressionAst {
  declare readonly kind: K;
  constructor(
    extent: ScriptExtent,
    readonly value: V,
  ) {
    super(extent);
  }
  override forEachChild(_action: (child: Ast) => void): void {}
}

/** How a string was written. */
export enum StringConstantType {
  SingleQuoted = 0,
  SingleQuotedHereString = 1,
  DoubleQuoted = 2,
  DoubleQuotedHereString = 3,
  BareWord = 4,
}

/** A string without expansion, of any form, and a plain word. */
export class StringConstantExpressionAst extends ConstantExpressionAst<'StringConstantExpressionAst', string> {
  constructor(
    extent: ScriptExtent,
    value: string,
    readonly stringConstantType: StringConstantType,
  ) {
    super(extent, value);
  }
}

/** A string or word with variables or sub-expressions in it. */
export class ExpandableStringExpressionAst extends ExpressionAst {
  declare readonly kind: 'ExpandableStringExpressionAst';
  constructor(
    extent: ScriptExtent,
    /** The text with escapes undone and expansions as written. */
    readonly value: string,
    readonly stringConstantType: StringConstantType,
    readonly nestedExpressions: readonly Expression[],
    /** The text in order, ready for evaluation: literal pieces with escapes undone, and the expressions between them. */
    readonly parts: readonly (string | Expression)[],
  ) {
    super(extent);
    this.adoptAll<Ast>(nestedExpressions);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.nestedExpressions.forEach(action);
  }
}

/** `{…}` as a value. */
export class ScriptBlockExpressionAst extends ExpressionAst {
  declare readonly kind: 'ScriptBlockExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly scriptBlock: ScriptBlockAst,
  ) {
    super(extent);
    this.adopt(scriptBlock);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.scriptBlock);
  }
}

/** `a, b, c`, or `, a`. */
export class ArrayLiteralAst extends ExpressionAst {
  declare readonly kind: 'ArrayLiteralAst';
  constructor(
    extent: ScriptExtent,
    readonly elements: readonly Expression[],
  ) {
    super(extent);
    this.adoptAll<Ast>(elements);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.elements.forEach(action);
  }
}

/** One entry of a hashtable literal (PowerShell's Tuple of the two). */
export interface KeyValuePair {
  readonly key: Expression;
  /** A pipeline, or a statement such as `if`. */
  readonly value: Statement;
}

/** `@{ key = value … }`; also the body of an object literal. */
export class HashtableAst extends ExpressionAst {
  declare readonly kind: 'HashtableAst';
  constructor(
    extent: ScriptExtent,
    readonly keyValuePairs: readonly KeyValuePair[],
  ) {
    super(extent);
    for (const pair of keyValuePairs) {
      this.adopt<Ast>(pair.key);
      this.adopt<Ast>(pair.value);
    }
  }
  override forEachChild(action: (child: Ast) => void): void {
    for (const pair of this.keyValuePairs) {
      action(pair.key);
      action(pair.value);
    }
  }
}

/** `@(…)`. */
export class ArrayExpressionAst extends ExpressionAst {
  declare readonly kind: 'ArrayExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly subExpression: StatementBlockAst,
  ) {
    super(extent);
    this.adopt(subExpression);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.subExpression);
  }
}

/** `(…)`. */
export class ParenExpressionAst extends ExpressionAst {
  declare readonly kind: 'ParenExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly pipeline: PipelineBase,
  ) {
    super(extent);
    this.adopt<Ast>(pipeline);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.pipeline);
  }
}

/** `$(…)`. */
export class SubExpressionAst extends ExpressionAst {
  declare readonly kind: 'SubExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly subExpression: StatementBlockAst,
  ) {
    super(extent);
    this.adopt(subExpression);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.subExpression);
  }
}

/** `$using:x` and members or elements of it. */
export class UsingExpressionAst extends ExpressionAst {
  declare readonly kind: 'UsingExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly subExpression: Expression,
  ) {
    super(extent);
    this.adopt<Ast>(subExpression);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.subExpression);
  }
}

/** `target[index]` and `target?[index]`. */
export class IndexExpressionAst extends ExpressionAst {
  declare readonly kind: 'IndexExpressionAst';
  constructor(
    extent: ScriptExtent,
    readonly target: Expression,
    readonly index: Expression,
    readonly nullConditional: boolean,
  ) {
    super(extent);
    this.adopt<Ast>(target);
    this.adopt<Ast>(index);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.target);
    action(this.index);
  }
}
