/** Functions, classes, enums and using statements. Same names as in PowerShell's ast.cs. */

import type { ScriptExtent } from '../extent.ts';
import { Ast, StatementAst } from './ast.ts';
import type { HashtableAst, StringConstantExpressionAst } from './expressions.ts';
import type { Expression, Member } from './kinds.ts';
import type { AttributeAst, ParameterAst, ScriptBlockAst, TypeConstraintAst } from './script.ts';

/** `function name(…) {…}` and `filter name {…}`. */
export class FunctionDefinitionAst extends StatementAst {
  declare readonly kind: 'FunctionDefinitionAst';
  /** The parameters in parentheses after the name; null when there are none there. */
  readonly parameters: readonly ParameterAst[] | null;
  constructor(
    extent: ScriptExtent,
    readonly isFilter: boolean,
    readonly isWorkflow: boolean,
    readonly name: string,
    parameters: readonly ParameterAst[] | null,
    readonly body: ScriptBlockAst,
    /** Where the name stands. */
    readonly nameExtent: ScriptExtent,
  ) {
    super(extent);
    this.parameters = parameters !== null && parameters.length > 0 ? this.adoptAll(parameters) : null;
    this.adopt(body);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.parameters?.forEach(action);
    action(this.body);
  }
}

/** What a type definition defines. */
export enum TypeAttributes {
  None = 0,
  Class = 1,
  Interface = 2,
  Enum = 4,
}

/** `class name : base {…}` and `enum name : base {…}`. */
export class TypeDefinitionAst extends StatementAst {
  declare readonly kind: 'TypeDefinitionAst';
  constructor(
    extent: ScriptExtent,
    readonly name: string,
    readonly attributes: readonly AttributeAst[],
    readonly members: readonly Member[],
    readonly typeAttributes: TypeAttributes,
    readonly baseTypes: readonly TypeConstraintAst[],
  ) {
    super(extent);
    this.adoptAll(attributes);
    this.adoptAll<Ast>(members);
    this.adoptAll(baseTypes);
  }
  get isEnum(): boolean {
    return (this.typeAttributes & TypeAttributes.Enum) !== 0;
  }
  get isClass(): boolean {
    return (this.typeAttributes & TypeAttributes.Class) !== 0;
  }
  get isInterface(): boolean {
    return (this.typeAttributes & TypeAttributes.Interface) !== 0;
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.attributes.forEach(action);
    this.baseTypes.forEach(action);
    this.members.forEach(action);
  }
}

/** A member of a class or enum. */
export abstract class MemberAst extends Ast {
  abstract readonly name: string;
}

/** Modifiers of a property. */
export enum PropertyAttributes {
  None = 0,
  Public = 1,
  Private = 2,
  Static = 16,
  Literal = 32,
  Hidden = 64,
}

/** A property of a class, or a value of an enum. */
export class PropertyMemberAst extends MemberAst {
  declare readonly kind: 'PropertyMemberAst';
  constructor(
    extent: ScriptExtent,
    readonly name: string,
    readonly propertyType: TypeConstraintAst | null,
    readonly attributes: readonly AttributeAst[],
    readonly propertyAttributes: PropertyAttributes,
    readonly initialValue: Expression | null,
  ) {
    super(extent);
    this.adopt(propertyType);
    this.adoptAll(attributes);
    this.adopt<Ast | null>(initialValue);
  }
  get isPublic(): boolean {
    return (this.propertyAttributes & PropertyAttributes.Public) !== 0;
  }
  get isPrivate(): boolean {
    return (this.propertyAttributes & PropertyAttributes.Private) !== 0;
  }
  get isHidden(): boolean {
    return (this.propertyAttributes & PropertyAttributes.Hidden) !== 0;
  }
  get isStatic(): boolean {
    return (this.propertyAttributes & PropertyAttributes.Static) !== 0;
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.propertyType) action(this.propertyType);
    this.attributes.forEach(action);
    if (this.initialValue) action(this.initialValue);
  }
}

/** Modifiers of a method. */
export enum MethodAttributes {
  None = 0,
  Public = 1,
  Private = 2,
  Static = 16,
  Hidden = 64,
}

/** A method or constructor of a class. */
export class FunctionMemberAst extends MemberAst {
  declare readonly kind: 'FunctionMemberAst';
  constructor(
    extent: ScriptExtent,
    /** The parameters and the body; in PowerShell this is not public, and it is this node's only child for both. */
    readonly functionDefinition: FunctionDefinitionAst,
    readonly returnType: TypeConstraintAst | null,
    readonly attributes: readonly AttributeAst[],
    readonly methodAttributes: MethodAttributes,
  ) {
    super(extent);
    this.adopt(functionDefinition);
    this.adopt(returnType);
    this.adoptAll(attributes);
  }
  override get name(): string {
    return this.functionDefinition.name;
  }
  get parameters(): readonly ParameterAst[] {
    return this.functionDefinition.parameters ?? [];
  }
  get body(): ScriptBlockAst {
    return this.functionDefinition.body;
  }
  get isPublic(): boolean {
    return (this.methodAttributes & MethodAttributes.Public) !== 0;
  }
  get isPrivate(): boolean {
    return (this.methodAttributes & MethodAttributes.Private) !== 0;
  }
  get isHidden(): boolean {
    return (this.methodAttributes & MethodAttributes.Hidden) !== 0;
  }
  get isStatic(): boolean {
    return (this.methodAttributes & MethodAttributes.Static) !== 0;
  }
  /** Whether it is named as its class is. */
  get isConstructor(): boolean {
    return this.parent instanceof TypeDefinitionAst && this.name.toLowerCase() === this.parent.name.toLowerCase();
  }
  /** Whether no return type is given, or `[void]`. */
  isReturnTypeVoid(): boolean {
    return this.returnType === null || /^(system\.)?void$/i.test(this.returnType.typeName.fullName);
  }
  override forEachChild(action: (child: Ast) => void): void {
    this.attributes.forEach(action);
    if (this.returnType) action(this.returnType);
    action(this.functionDefinition);
  }
}

/** What a using statement brings in. */
export enum UsingStatementKind {
  Assembly = 0,
  Command = 1,
  Module = 2,
  Namespace = 3,
  Type = 4,
}

/** `using namespace X`, `using module X`, `using assembly X`, `using type A = X`. */
export class UsingStatementAst extends StatementAst {
  declare readonly kind: 'UsingStatementAst';
  constructor(
    extent: ScriptExtent,
    readonly usingStatementKind: UsingStatementKind,
    /** Null when a hashtable describes the module. */
    readonly name: StringConstantExpressionAst | null,
    readonly alias: StringConstantExpressionAst | null,
    readonly moduleSpecification: HashtableAst | null,
  ) {
    super(extent);
    this.adopt(name);
    this.adopt(alias);
    this.adopt(moduleSpecification);
  }
  override forEachChild(action: (child: Ast) => void): void {
    if (this.name) action(this.name);
    if (this.moduleSpecification) action(this.moduleSpecification);
    if (this.alias) action(this.alias);
  }
}
