/** Errors that the grammar alone does not show (PowerShell's SemanticChecks.cs): a pass over the finished tree. */

import type {
  AnyAst,
  AttributeAst,
  Expression,
  FunctionMemberAst,
  Member,
  ParameterAst,
  ReturnStatementAst,
  ScriptBlockAst,
  Statement,
  TryStatementAst,
  VariableExpressionAst,
} from './ast.ts';
import { ForEachFlags, SwitchFlags, TypeAttributes, UsingStatementKind } from './ast.ts';
import { isConstant } from './checks/constant-values.ts';
import { checkDscResource } from './checks/dsc-resource.ts';
import { ExpressionChecks } from './checks/expression-checks.ts';
import { checkRestrictedLanguage, dataSectionCommands } from './checks/restricted-language.ts';
import { SymbolResolver } from './checks/symbol-resolver.ts';
import type { TypeLookup } from './checks/type-lookup.ts';
import { analyzeMemberFunction } from './checks/variable-analysis.ts';
import { walk } from './checks/walk.ts';
import { ScriptExtent } from './extent.ts';
import type { ErrorSink } from './parse-error.ts';
import { TokenKind, tokenKindText } from './tokens.ts';

/** Variables of the session that a method may use. */
const accessibleInMethods = new Set(['lastexitcode', 'error', 'stacktrace', 'outputencoding', 'nestedpromptlevel', 'pwd', 'matches']);

const namespacePattern =
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*(?:\.[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*)*$/u;

/** Checks one script. */
class SemanticChecks extends ExpressionChecks {
  /** The members being visited, innermost last; null for a script block, which is no member. */
  private readonly members: (Member | null)[] = [];
  /** Uses of variables in methods that no assignment reaches. */
  private readonly notLocal = new Set<VariableExpressionAst>();

  check(script: ScriptBlockAst): void {
    walk(
      script,
      (ast) => this.visit(ast),
      (ast) => this.leave(ast),
    );
  }

  private get member(): Member | null {
    return this.members[this.members.length - 1] ?? null;
  }

  private visit(ast: AnyAst): void {
    switch (ast.kind) {
      case 'ScriptBlockAst':
        if (startsOwnScope(ast)) this.members.push(null);
        break;
      case 'ParamBlockAst':
        this.checkDuplicateParameters(ast.parameters);
        break;
      case 'ParameterAst':
        this.checkParameter(ast);
        break;
      case 'AttributeAst':
        this.checkAttribute(ast);
        break;
      case 'TypeDefinitionAst':
        checkDscResource(ast, this.lookup, this.namespaces, this.errors);
        break;
      case 'FunctionMemberAst':
        this.members.push(ast);
        this.checkMethod(ast);
        break;
      case 'PropertyMemberAst': {
        if (ast.propertyType !== null && this.typeOf(ast.propertyType.typeName) === 'System.Void') {
          this.errors.reportError(ast.propertyType.extent, 'TypeNotAllowedForProperty', ast.propertyType.typeName.fullName);
        }
        this.members.push(ast);
        break;
      }
      case 'FunctionDefinitionAst':
        if (ast.parameters !== null && ast.body.paramBlock !== null) {
          this.errors.reportError(ast.body.paramBlock.extent, 'OnlyOneParameterListAllowed');
        } else if (ast.parameters !== null) this.checkDuplicateParameters(ast.parameters);
        if (ast.isWorkflow) this.errors.reportError(ast.extent, 'WorkflowNotSupportedInPowerShellCore');
        break;
      case 'SwitchStatementAst':
        if ((ast.flags & SwitchFlags.Parallel) !== 0) {
          this.errors.reportError(ast.extent, 'KeywordParameterReservedForFutureUse', 'switch', 'parallel');
        }
        break;
      case 'ForEachStatementAst':
        if ((ast.flags & ForEachFlags.Parallel) !== 0) {
          this.errors.reportError(ast.extent, 'KeywordParameterReservedForFutureUse', 'foreach', 'parallel');
        }
        if (ast.throttleLimit !== null) {
          this.errors.reportError(ast.extent, 'KeywordParameterReservedForFutureUse', 'foreach', 'throttlelimit');
          if ((ast.flags & ForEachFlags.Parallel) === 0) this.errors.reportError(ast.extent, 'ThrottleLimitRequiresParallelFlag');
        }
        break;
      case 'DataStatementAst': {
        const allowedCommands = dataSectionCommands(ast);
        checkRestrictedLanguage(ast.body, { types: this.lookup, namespaces: this.namespaces, allowedCommands }, this.errors);
        break;
      }
      case 'TryStatementAst':
        this.checkCatches(ast);
        break;
      case 'BreakStatementAst':
      case 'ContinueStatementAst': {
        const label = ast.label === null ? '' : ast.label.kind === 'StringConstantExpressionAst' ? ast.label.value : null;
        this.checkFlowOutOfFinally(ast, label);
        this.checkLabelExists(ast, label);
        break;
      }
      case 'ReturnStatementAst':
        this.checkFlowOutOfFinally(ast, null);
        this.checkReturn(ast);
        break;
      case 'AssignmentStatementAst':
        this.checkTarget(ast.left, ast.operator === TokenKind.Equals, (bad) => this.errors.reportError(bad.extent, 'InvalidLeftHandSide'));
        break;
      case 'UnaryExpressionAst':
        if (isIncrement(ast.tokenKind)) {
          const text = tokenKindText(ast.tokenKind);
          this.checkTarget(ast.child, false, (bad) => this.errors.reportError(bad.extent, 'OperatorRequiresVariableOrProperty', text));
        }
        break;
      case 'ConvertExpressionAst':
        this.checkConvert(ast);
        break;
      case 'UsingExpressionAst': {
        const bad = this.badUsingExpression(ast.subExpression);
        if (bad !== null) this.errors.reportError(bad.extent, 'InvalidUsingExpression');
        break;
      }
      case 'VariableExpressionAst':
        this.checkVariable(ast);
        break;
      case 'HashtableAst': {
        const keys = new Set<string>();
        for (const { key } of ast.keyValuePairs) {
          if (key.kind !== 'ConstantExpressionAst' && key.kind !== 'StringConstantExpressionAst') continue;
          const text = key.kind === 'StringConstantExpressionAst' ? key.value : key.value === true ? 'True' : String(key.value.value);
          if (keys.has(text.toLowerCase())) this.errors.reportError(key.extent, 'DuplicateKeyInHashLiteral', text);
          keys.add(text.toLowerCase());
        }
        break;
      }
      case 'AttributedExpressionAst': {
        let child: Expression = ast.child;
        while (child.kind === 'AttributedExpressionAst' || child.kind === 'ConvertExpressionAst') child = child.child;
        if (child.kind !== 'VariableExpressionAst') {
          this.errors.reportError(ast.attribute.extent, 'UnexpectedAttribute', ast.attribute.typeName.fullName);
        }
        break;
      }
      case 'BlockStatementAst':
        this.errors.reportError(ast.kindToken.extent, 'UnexpectedKeyword', ast.kindToken.text);
        break;
      case 'UsingStatementAst':
        if (
          (ast.usingStatementKind !== UsingStatementKind.Namespace &&
            ast.usingStatementKind !== UsingStatementKind.Assembly &&
            ast.usingStatementKind !== UsingStatementKind.Module) ||
          ast.alias !== null
        ) {
          this.errors.reportError(ast.extent, 'UsingStatementNotSupported');
        }
        if (ast.usingStatementKind === UsingStatementKind.Namespace && ast.name !== null && !namespacePattern.test(ast.name.value)) {
          this.errors.reportError(ast.name.extent, 'InvalidNamespaceValue');
        }
        break;
      case 'TypeConstraintAst':
      case 'TypeExpressionAst': {
        let depth = 0;
        for (let type = ast.typeName; type.kind === 'ArrayTypeName'; type = type.elementType) depth++;
        if (depth > 200) this.errors.reportError(ast.extent, 'ScriptTooComplicated');
        break;
      }
      default:
        break;
    }
  }

  private leave(ast: AnyAst): void {
    if (ast.kind === 'FunctionMemberAst' || ast.kind === 'PropertyMemberAst') this.members.pop();
    else if (ast.kind === 'ScriptBlockAst' && startsOwnScope(ast)) this.members.pop();
  }

  private checkDuplicateParameters(parameters: readonly ParameterAst[]): void {
    const names = new Set<string>();
    for (const parameter of parameters) {
      const name = parameter.name.variablePath.userPath;
      if (names.has(name.toLowerCase())) this.errors.reportError(parameter.name.extent, 'DuplicateFormalParameter', name);
      names.add(name.toLowerCase());
      const void_ = parameter.attributes.find((a) => a.kind === 'TypeConstraintAst' && this.typeOf(a.typeName) === 'System.Void');
      if (void_ !== undefined) this.errors.reportError(void_.extent, 'VoidTypeConstraintNotAllowed');
    }
  }

  private checkParameter(parameter: ParameterAst): void {
    const isMethod = parameter.parent?.parent?.kind === 'FunctionMemberAst';
    let hasType = false;
    for (const attribute of parameter.attributes) {
      if (attribute.kind !== 'TypeConstraintAst') continue;
      if (attribute.typeName.fullName.toLowerCase() === 'ordered') {
        this.errors.reportError(attribute.extent, 'OrderedAttributeOnlyOnHashLiteralNode', attribute.typeName.fullName);
      } else if (isMethod) {
        if (hasType) this.errors.reportError(attribute.extent, 'MultipleTypeConstraintsOnMethodParam');
        hasType = true;
      }
    }
  }

  private checkAttribute(attribute: AttributeAst): void {
    const targets = this.attributeTargets(attribute);
    const context = targets === null ? this.attributeContext : this.classAttributeContext;
    if (targets !== null) this.checkAttributeUse(attribute, targets);
    const names = new Set<string>();
    const id =
      targets === null ? 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock' : 'ParameterAttributeArgumentNeedsToBeConstant';
    for (const named of attribute.namedArguments) {
      if (names.has(named.argumentName.toLowerCase())) {
        this.errors.reportError(named.extent, 'DuplicateNamedArgument', named.argumentName);
        continue;
      }
      names.add(named.argumentName.toLowerCase());
      if (!named.expressionOmitted && !isConstant(named.argument, context)) this.errors.reportError(named.argument.extent, id);
    }
    for (const argument of attribute.positionalArguments) if (!isConstant(argument, context)) this.errors.reportError(argument.extent, id);
  }

  /** What an attribute of a class or member stands on, as System.AttributeTargets names it; null outside of classes. */
  private attributeTargets(attribute: AttributeAst): string[] | null {
    const parent = attribute.parent as AnyAst | null;
    switch (parent?.kind) {
      case 'TypeDefinitionAst':
        return [(parent.typeAttributes & TypeAttributes.Class) !== 0 ? 'Class' : parent.isEnum ? 'Enum' : 'Interface'];
      case 'PropertyMemberAst':
        return ['Property', 'Field'];
      case 'FunctionMemberAst':
        return [parent.isConstructor ? 'Constructor' : 'Method'];
      case 'ParameterAst':
        return this.member?.kind === 'FunctionMemberAst' ? ['Parameter'] : null;
      default:
        return null;
    }
  }

  private checkAttributeUse(attribute: AttributeAst, targets: readonly string[]): void {
    const type = this.lookup.resolve(attribute.typeName, this.namespaces, true);
    if (type === null) return;
    const shown = type.displayName ?? type.fullName;
    const allowed = type.attributeTargets;
    if (allowed !== undefined && !targets.some((target) => allowed.includes(target))) {
      this.errors.reportError(attribute.extent, 'AttributeNotAllowedOnDeclaration', shown, allowed.join(', '));
    }
    const properties = type.attributeProperties;
    if (properties === undefined) return;
    for (const named of attribute.namedArguments) {
      const name = named.argumentName.toLowerCase();
      if (properties.some((property) => property.toLowerCase() === name)) continue;
      if (type.readOnlyProperties?.some((property) => property.toLowerCase() === name)) {
        this.errors.reportError(named.extent, 'ReadOnlyProperty', named.argumentName);
      } else this.errors.reportError(named.extent, 'PropertyNotFoundForAttribute', named.argumentName, shown, properties.join(', '));
    }
  }

  private checkMethod(method: FunctionMemberAst): void {
    const body = method.body;
    if (body.paramBlock !== null) this.errors.reportError(body.paramBlock.extent, 'ParamBlockNotAllowedInMethod');
    if (
      body.beginBlock !== null ||
      body.processBlock !== null ||
      body.cleanBlock !== null ||
      body.dynamicParamBlock !== null ||
      !body.endBlock?.unnamed
    ) {
      const at = body.dynamicParamBlock ?? body.beginBlock ?? body.processBlock ?? body.endBlock ?? body;
      this.errors.reportError(at.extent, 'NamedBlockNotAllowedInMethod');
    }
    if (method.isConstructor && method.returnType !== null) {
      this.errors.reportError(method.returnType.extent, 'ConstructorCantHaveReturnType');
    }
    const analysis = analyzeMemberFunction(method, this.lookup, this.namespaces);
    for (const variable of analysis.unassigned) this.notLocal.add(variable);
    if (!analysis.allPathsReturn && !method.isReturnTypeVoid()) {
      this.errors.reportError(method.functionDefinition.nameExtent, 'MethodHasCodePathNotReturn');
    }
  }

  private checkCatches(statement: TryStatementAst): void {
    const clauses = statement.catchClauses;
    const resolved = clauses.map((clause) =>
      clause.catchTypes.map((ast) => ({ ast, type: this.lookup.resolve(ast.typeName, this.namespaces, false) })),
    );
    const done = new Set<string>();
    for (let i = 0; i < clauses.length - 1; i++) {
      if (clauses[i]!.isCatchAll) {
        const second = clauses[i + 1]!;
        const start = Math.max(0, second.extent.startOffset - 1);
        this.errors.reportError(new ScriptExtent(second.extent.source, start, start), 'EmptyCatchNotLast');
      }
      for (const { type: first } of resolved[i]!) {
        // The same type again could only report the same again.
        if (first === null || done.has(first.fullName)) continue;
        done.add(first.fullName);
        for (const { ast, type: second } of resolved.slice(i + 1).flat()) {
          if (second !== null && (second.fullName === first.fullName || second.isSubclassOf(first))) {
            this.errors.reportError(ast.extent, 'ExceptionTypeAlreadyCaught', second.fullName);
          }
        }
      }
    }
  }

  /** In a method, the label of a break must be there. */
  private checkLabelExists(statement: Statement, label: string | null): void {
    if (label === null || label === '') return;
    for (let parent = statement.parent as AnyAst | null; parent !== null; parent = parent.parent as AnyAst | null) {
      if (parent.kind === 'FunctionDefinitionAst') {
        if (parent.parent?.kind === 'FunctionMemberAst') this.errors.reportError(statement.extent, 'LabelNotFound', label);
        return;
      }
      if (isLoop(parent) && (parent.label ?? '').toLowerCase() === label.toLowerCase()) return;
    }
  }

  /** Nothing may leave a finally block but throw and exit. */
  private checkFlowOutOfFinally(statement: Statement, label: string | null): void {
    for (let parent = statement.parent as AnyAst | null; parent !== null; parent = parent.parent as AnyAst | null) {
      if (parent.kind === 'NamedBlockAst' || parent.kind === 'TrapStatementAst' || parent.kind === 'ScriptBlockAst') return;
      if (label !== null && (isLoop(parent) || parent.kind === 'SwitchStatementAst')) {
        if (label === '' || (parent.label ?? '').toLowerCase() === label.toLowerCase()) return;
      }
      if (parent.kind === 'StatementBlockAst' && parent.parent?.kind === 'TryStatementAst') {
        if ((parent.parent as TryStatementAst).finally === parent) {
          this.errors.reportError(statement.extent, 'ControlLeavingFinally');
          return;
        }
      }
    }
  }

  private checkReturn(statement: ReturnStatementAst): void {
    const member = this.member;
    if (member?.kind !== 'FunctionMemberAst') return;
    if (statement.pipeline !== null && member.isReturnTypeVoid()) this.errors.reportError(statement.extent, 'VoidMethodHasReturn');
    else if (statement.pipeline === null && !member.isReturnTypeVoid())
      this.errors.reportError(statement.extent, 'NonVoidMethodMissingReturnValue');
  }

  private checkVariable(variable: VariableExpressionAst): void {
    const path = variable.variablePath;
    if (variable.splatted && variable.parent?.kind !== 'CommandAst' && variable.parent?.kind !== 'UsingExpressionAst') {
      const inList = variable.parent?.kind === 'ArrayLiteralAst' && variable.parent.parent?.kind === 'CommandAst';
      this.errors.reportError(variable.extent, inList ? 'SplattingNotPermittedInArgumentList' : 'SplattingNotPermitted', path.userPath);
    }
    if (
      path.isVariable &&
      this.notLocal.has(variable) &&
      !path.isGlobal &&
      !path.isScript &&
      !variable.isConstantVariable() &&
      !accessibleInMethods.has(path.userPath.toLowerCase())
    ) {
      this.errors.reportError(variable.extent, 'VariableNotLocal');
    }
    if (path.userPath.toLowerCase() === 'this' && this.member?.isStatic === true) {
      this.errors.reportError(variable.extent, 'NonStaticMemberAccessInStaticMember', path.userPath);
    }
  }
}

/** Whether a script block is not the body of a method, and so hides the method around it. */
function startsOwnScope(block: ScriptBlockAst): boolean {
  const parent = block.parent;
  return parent === null || parent.kind === 'ScriptBlockExpressionAst' || parent.parent?.kind !== 'FunctionMemberAst';
}

function isIncrement(kind: TokenKind): boolean {
  return (
    kind === TokenKind.PlusPlus ||
    kind === TokenKind.MinusMinus ||
    kind === TokenKind.PostfixPlusPlus ||
    kind === TokenKind.PostfixMinusMinus
  );
}

function isLoop(
  ast: AnyAst,
): ast is Extract<
  AnyAst,
  { kind: 'ForEachStatementAst' | 'ForStatementAst' | 'WhileStatementAst' | 'DoWhileStatementAst' | 'DoUntilStatementAst' }
> {
  return (
    ast.kind === 'ForEachStatementAst' ||
    ast.kind === 'ForStatementAst' ||
    ast.kind === 'WhileStatementAst' ||
    ast.kind === 'DoWhileStatementAst' ||
    ast.kind === 'DoUntilStatementAst'
  );
}

/**
 * Checks a script's tree and reports what is wrong with it.
 * @param types what is known of .NET types; null for the simple ones only, and then no type counts as unknown
 */
export function checkSemantics(script: ScriptBlockAst, errors: ErrorSink, types: TypeLookup | null = null): void {
  const namespaces = ['System'];
  for (const statement of script.usingStatements) {
    if (statement.usingStatementKind === UsingStatementKind.Namespace && statement.name !== null) namespaces.push(statement.name.value);
  }
  new SymbolResolver(errors, types, namespaces).resolve(script);
  new SemanticChecks(errors, types, namespaces).check(script);
}
