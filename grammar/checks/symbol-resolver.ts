/** Types and properties by name: duplicates, unknown types in classes, properties without `$this` (PowerShell's SymbolResolver.cs). */

import type {
  AnyAst,
  AssignmentStatementAst,
  Ast,
  Expression,
  ITypeName,
  PropertyMemberAst,
  ScriptBlockAst,
  TypeDefinitionAst,
} from '../ast.ts';
import { AstVisitAction, TypeName, UsingStatementKind } from '../ast.ts';
import type { ErrorSink } from '../parse-error.ts';
import type { TypeLookup } from './type-lookup.ts';
import { checkUsing } from './using-statements.ts';
import { walk } from './walk.ts';

/** A scope of type names; a class's also knows its properties. */
interface Scope {
  readonly types: Map<string, TypeDefinitionAst>;
  readonly properties: Map<string, PropertyMemberAst>;
  readonly type: TypeDefinitionAst | null;
  readonly isMethod: boolean;
}

/** Checks names of types and properties. `types` is null when nothing is known of .NET types: no type is unknown then. */
export class SymbolResolver {
  private readonly scopes: Scope[] = [];
  /** Types of `using module` and `using assembly` are not known before the script runs. */
  private hasImports = false;
  constructor(
    private readonly errors: ErrorSink,
    private readonly types: TypeLookup | null,
    private readonly namespaces: readonly string[],
  ) {}

  /** Checks a whole script. */
  resolve(script: ScriptBlockAst): void {
    this.hasImports = script.usingStatements.some((u) => u.usingStatementKind !== UsingStatementKind.Namespace);
    this.enter(script, null, false);
    walk(
      script,
      (ast) => this.visit(ast),
      (ast) => this.leave(ast),
    );
    this.scopes.pop();
  }

  private enter(ast: Ast, type: TypeDefinitionAst | null, isMethod: boolean): void {
    const scope: Scope = { types: new Map(), properties: new Map(), type, isMethod };
    for (const member of type?.members ?? []) {
      if (member.kind !== 'PropertyMemberAst') continue;
      const key = member.name.toLowerCase();
      if (!scope.properties.has(key)) scope.properties.set(key, member);
    }
    this.scopes.push(scope);
    // All types of a scope are known throughout it, wherever they stand.
    ast.visit((node) => {
      if (node.kind === 'TypeDefinitionAst') this.addType(scope, node as TypeDefinitionAst);
      const nested = node.kind === 'ScriptBlockExpressionAst' || node.kind === 'FunctionDefinitionAst';
      return nested ? AstVisitAction.SkipChildren : AstVisitAction.Continue;
    });
  }

  private addType(scope: Scope, type: TypeDefinitionAst): void {
    const key = type.name.toLowerCase();
    if (scope.types.has(key)) this.errors.reportError(type.extent, 'MemberAlreadyDefined', type.name);
    else scope.types.set(key, type);
  }

  private visit(ast: AnyAst): void {
    switch (ast.kind) {
      case 'TypeDefinitionAst':
        this.enter(ast, ast, false);
        break;
      case 'ScriptBlockExpressionAst':
        this.enter(ast.scriptBlock, null, false);
        break;
      case 'FunctionDefinitionAst':
        if (ast.parent?.kind !== 'FunctionMemberAst') this.enter(ast.body, null, false);
        break;
      case 'FunctionMemberAst':
        this.enter(ast.body, null, true);
        break;
      case 'AssignmentStatementAst':
        if (this.scopes[this.scopes.length - 1]!.isMethod) this.checkAssignment(ast);
        break;
      case 'TypeExpressionAst':
      case 'TypeConstraintAst':
        this.checkType(ast.typeName, false);
        break;
      case 'AttributeAst':
        this.checkType(ast.typeName, true);
        break;
      case 'UsingStatementAst':
        checkUsing(ast, this.types, this.errors);
        break;
      default:
        break;
    }
  }

  private leave(ast: AnyAst): void {
    const isScope =
      ast.kind === 'TypeDefinitionAst' ||
      ast.kind === 'ScriptBlockExpressionAst' ||
      ast.kind === 'FunctionMemberAst' ||
      (ast.kind === 'FunctionDefinitionAst' && ast.parent?.kind !== 'FunctionMemberAst');
    if (isScope) this.scopes.pop();
  }

  /** Inside a method a property needs `$this.` or its class before it. */
  private checkAssignment(assignment: AssignmentStatementAst): void {
    const targets = assignment.left.kind === 'ArrayLiteralAst' ? assignment.left.elements : [assignment.left];
    for (const target of targets) {
      let expression: Expression = target;
      while (expression.kind === 'ConvertExpressionAst') expression = expression.child;
      if (expression.kind !== 'VariableExpressionAst' || !expression.variablePath.isVariable) continue;
      const key = expression.variablePath.userPath.toLowerCase();
      const scope = this.scopes.findLast((candidate) => candidate.properties.has(key));
      const property = scope?.properties.get(key);
      if (property === undefined) continue;
      if (property.isStatic) {
        this.errors.reportError(
          expression.extent,
          'MissingTypeInStaticPropertyAssignment',
          `[${this.currentType()?.name ?? ''}]::`,
          property.name,
        );
      } else this.errors.reportError(expression.extent, 'MissingThis', '$this.', property.name);
    }
  }

  private currentType(): TypeDefinitionAst | null {
    return this.scopes.findLast((scope) => scope.type !== null)?.type ?? null;
  }

  /** Inside a class every type must be known. */
  private checkType(name: ITypeName, isAttribute: boolean): void {
    if (this.types === null || this.currentType() === null) return;
    if (name.kind === 'ArrayTypeName') this.checkType(name.elementType, false);
    else if (name.kind === 'GenericTypeName') {
      if (this.types.resolve(name, this.namespaces, false) !== null) return;
      const { typeName, genericArguments } = name;
      const definition = new TypeName(typeName.extent, `${typeName.name}\`${genericArguments.length}`, typeName.assemblyName);
      if (!this.isKnown(definition, false) && !this.isKnown(typeName, false)) this.notFound(typeName, false);
      for (const argument of name.genericArguments) this.checkType(argument, false);
    } else if (!this.isKnown(name, isAttribute)) this.notFound(name, isAttribute);
  }

  private isKnown(name: ITypeName, isAttribute: boolean): boolean {
    if (name.assemblyName === null) {
      const key = name.name.toLowerCase();
      if (this.scopes.some((scope) => scope.types.has(key))) return true;
    }
    return this.types!.resolve(name, this.namespaces, isAttribute) !== null;
  }

  private notFound(name: ITypeName, isAttribute: boolean): void {
    // [ordered] looks like a type and is none.
    if (name.fullName.toLowerCase() === 'ordered' || this.hasImports || this.types?.mayExist?.(name)) return;
    this.errors.reportError(name.extent, isAttribute ? 'CustomAttributeTypeNotFound' : 'TypeNotFound', name.name);
  }
}
