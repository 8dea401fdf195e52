/** Script blocks, their parts, parameters and attributes. Same names as in PowerShell's ast.cs. */

import type { ScriptExtent } from '../extent.ts';
import type { TokenKind } from '../token-kinds.ts';
import { Ast, type StatementAst } from './ast.ts';
import type { VariableExpressionAst } from './expressions.ts';
import type { Expression, Statement } from './kinds.ts';
import type { TrapStatementAst } from './statements.ts';
import type { ITypeName } from './type-names.ts';
import type { UsingStatementAst } from './types.ts';

/** A module named by `#Requires -Modules` (ModuleSpecification). */
export interface ModuleSpecification {
  readonly name: string;
  readonly guid: string | null;
  readonly version: string | null;
  readonly requiredVersion: string | null;
  readonly maximumVersion: string | null;
}

/** What the `#Requires` lines of a script ask for. */
export class ScriptRequirements {
  constructor(
    readonly requiredApplicationId: string | null,
    /** The version as written, or null. */
    readonly requiredPSVersion: string | null,
    readonly requiredPSEditions: readonly string[],
    readonly requiredModules: readonly ModuleSpecification[],
    readonly requiredAssemblies: readonly string[],
    readonly isElevationRequired: boolean,
  ) {}
}

/** A script, a function's body or the inside of `{…}`. */
export class ScriptBlockAst extends Ast {
  declare readonly kind: 'ScriptBlockAst';
  /** A slot for what the interpreter makes of this block. */
  compiled: unknown = undefined;
  /** Attributes of the block itself; a parsed script has them on the param block instead. */
  readonly attributes: readonly AttributeAst[] = [];
  constructor(
    extent: ScriptExtent,
    readonly usingStatements: readonly UsingStatementAst[],
    readonly paramBlock: ParamBlockAst | null,
    readonly beginBlock: NamedBlockAst | null,
    readonly processBlock: NamedBlockAst | null,
    readonly endBlock: NamedBlockAst | null,
    readonly cleanBlock: NamedBlockAst | null,
    readonly dynamicParamBlock: NamedBlockAst | null,
    /** What `#Requires` asks for; only on the root of a file that has such lines. */
    public scriptRequirements: ScriptRequirements | null = null,
  ) {
    super(extent);
    this.adoptAll(usingStatements);
    this.adopt(paramBlock);
    this.adopt(beginBlock);
    this.adopt(processBlock);
    this.adopt(endBlock);
    this.adopt(cleanBlock);
    this.adopt(dynamicParamBlock);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.usingStatements.forEach(action);
    this.attributes.forEach(action);
    if (this.paramBlock) action(this.paramBlock);
    if (this.dynamicParamBlock) action(this.dynamicParamBlock);
    if (this.beginBlock) action(this.beginBlock);
    if (this.processBlock) action(this.processBlock);
    if (this.endBlock) action(this.endBlock);
    if (this.cleanBlock) action(this.cleanBlock);
  }
}

/** `param(…)` with the attributes before it. */
export class ParamBlockAst extends Ast {
  declare readonly kind: 'ParamBlockAst';
  constructor(
    extent: ScriptExtent,
    readonly attributes: readonly AttributeAst[],
    readonly parameters: readonly ParameterAst[],
  ) {
    super(extent);
    this.adoptAll(attributes);
    this.adoptAll(parameters);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.attributes.forEach(action);
    this.parameters.forEach(action);
  }
}

/** `begin {…}`, `process {…}`, `end {…}`, `clean {…}`, `dynamicparam {…}`, or the statements of a block that names none. */
export class NamedBlockAst extends Ast {
  declare readonly kind: 'NamedBlockAst';
  constructor(
    extent: ScriptExtent,
    readonly blockKind: TokenKind,
    /** True when the statements stand without a block name around them. */
    readonly unnamed: boolean,
    readonly statements: readonly Statement[],
    readonly traps: readonly TrapStatementAst[],
  ) {
    super(extent);
    this.adoptAll<StatementAst>(statements);
    this.adoptAll(traps);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.traps.forEach(action);
    this.statements.forEach(action);
  }
}

/** Statements in braces, or inside `$(…)` and `@(…)`. */
export class StatementBlockAst extends Ast {
  declare readonly kind: 'StatementBlockAst';
  constructor(
    extent: ScriptExtent,
    readonly statements: readonly Statement[],
    readonly traps: readonly TrapStatementAst[],
  ) {
    super(extent);
    this.adoptAll<StatementAst>(statements);
    this.adoptAll(traps);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.traps.forEach(action);
    this.statements.forEach(action);
  }
}

/** One parameter of a param block, a function or a method. */
export class ParameterAst extends Ast {
  declare readonly kind: 'ParameterAst';
  constructor(
    extent: ScriptExtent,
    readonly name: VariableExpressionAst,
    /** Attributes and type constraints, in order. */
    readonly attributes: readonly (AttributeAst | TypeConstraintAst)[],
    readonly defaultValue: Expression | null,
  ) {
    super(extent);
    this.adoptAll<Ast>(attributes);
    this.adopt(name);
    this.adopt(defaultValue);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.attributes.forEach(action);
    action(this.name);
    if (this.defaultValue) action(this.defaultValue);
  }
}

/** An attribute or a type constraint. */
export abstract class AttributeBaseAst extends Ast {
  constructor(
    extent: ScriptExtent,
    readonly typeName: ITypeName,
  ) {
    super(extent);
  }
}

/** `[Name(positional, Named = value)]`. */
export class AttributeAst extends AttributeBaseAst {
  declare readonly kind: 'AttributeAst';
  constructor(
    extent: ScriptExtent,
    typeName: ITypeName,
    readonly positionalArguments: readonly Expression[],
    readonly namedArguments: readonly NamedAttributeArgumentAst[],
  ) {
    super(extent, typeName);
    this.adoptAll<Ast>(positionalArguments);
    this.adoptAll(namedArguments);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.positionalArguments.forEach(action);
    this.namedArguments.forEach(action);
  }
}

/** `Name = value` in an attribute, or `Name` alone, which means `$true`. */
export class NamedAttributeArgumentAst extends Ast {
  declare readonly kind: 'NamedAttributeArgumentAst';
  constructor(
    extent: ScriptExtent,
    readonly argumentName: string,
    readonly argument: Expression,
    readonly expressionOmitted: boolean,
  ) {
    super(extent);
    this.adopt<Ast>(argument);
  }
  override forEachChild(action: (child: Ast) => void): void {
    action(this.argument);
  }
}

/** `[type]` before a variable, a parameter or an expression. */
export class TypeConstraintAst extends AttributeBaseAst {
  declare readonly kind: 'TypeConstraintAst';
  override forEachChild(_action: (child: Ast) => void): void {}
}
