/** What can be assigned to, and casts and `$using:` that cannot be: the part of PowerShell's SemanticChecks.cs about expressions. */

import type { AnyAst, Ast, ConvertExpressionAst, Expression, IndexExpressionAst, ITypeName } from '../ast.ts';
import type { ErrorSink } from '../parse-error.ts';
import { type ConstantContext, isConstant } from './constant-values.ts';
import { simpleTypeLookup, type TypeLookup } from './type-lookup.ts';

/** Automatic variables that may be assigned only with their own type before them. */
const automaticTypes = new Map<string, string>([
  ['_', 'System.Object'],
  ['args', 'System.Object[]'],
  ['this', 'System.Object'],
  ['input', 'System.Object'],
  ['pscmdlet', 'System.Management.Automation.PSScriptCmdlet'],
  ['psboundparameters', 'System.Management.Automation.PSBoundParametersDictionary'],
  ['myinvocation', 'System.Management.Automation.InvocationInfo'],
  ['psscriptroot', 'System.String'],
  ['pscommandpath', 'System.String'],
]);

/** Checks of expressions, for the checks of a whole script to build on. */
export abstract class ExpressionChecks {
  protected readonly lookup: TypeLookup;
  protected readonly attributeContext: ConstantContext;
  protected readonly classAttributeContext: ConstantContext;

  constructor(
    protected readonly errors: ErrorSink,
    types: TypeLookup | null,
    protected readonly namespaces: readonly string[],
  ) {
    this.lookup = types ?? simpleTypeLookup;
    this.attributeContext = { types: this.lookup, namespaces, attributeArgument: true };
    this.classAttributeContext = { ...this.attributeContext, classAttributeArgument: true };
  }

  /** The full name of the type that a name means; null when it is not known. */
  protected typeOf(name: ITypeName): string | null {
    return this.lookup.resolve(name, this.namespaces, false)?.fullName ?? null;
  }

  /** Whether something can be assigned to; `report` gets the part that cannot (CheckAssignmentTarget). */
  protected checkTarget(ast: Expression, simple: boolean, report: (bad: Ast) => void): void {
    switch (ast.kind) {
      case 'ArrayLiteralAst':
        if (simple) for (const element of ast.elements) this.checkTarget(element, true, report);
        else report(ast);
        return;
      case 'ParenExpressionAst': {
        const inner = ast.pipeline.kind === 'PipelineAst' ? ast.pipeline.getPureExpression() : null;
        if (inner === null) report(ast.pipeline);
        else this.checkTarget(inner, simple, report);
        return;
      }
      case 'MemberExpressionAst':
      case 'InvokeMemberExpressionAst':
      case 'BaseCtorInvokeMemberExpressionAst':
      case 'IndexExpressionAst':
        if ((ast as IndexExpressionAst).nullConditional) report(ast);
        return;
      case 'VariableExpressionAst':
        return;
      case 'AttributedExpressionAst':
      case 'ConvertExpressionAst':
        this.checkTypedTarget(ast, simple, report);
        return;
      default:
        report(ast);
    }
  }

  private checkTypedTarget(ast: Expression, simple: boolean, report: (bad: Ast) => void): void {
    let expression = ast;
    let converts = 0;
    let reference: ConvertExpressionAst | null = null;
    let lastType: string | null = null;
    while (expression.kind === 'AttributedExpressionAst' || expression.kind === 'ConvertExpressionAst') {
      if (expression.kind === 'ConvertExpressionAst') {
        converts++;
        lastType = this.typeOf(expression.type.typeName);
        if (lastType === 'System.Management.Automation.PSReference') reference = expression;
        else if (lastType === 'System.Void') this.errors.reportError(expression.type.extent, 'VoidTypeConstraintNotAllowed');
      }
      expression = expression.child;
    }
    if (reference !== null && converts > 1) {
      this.errors.reportError(reference.type.extent, 'ReferenceNeedsToBeByItselfInTypeConstraint');
      return;
    }
    if (expression.kind === 'VariableExpressionAst') {
      const path = expression.variablePath;
      const expected = automaticTypes.get(path.unqualifiedPath.toLowerCase());
      const isLocal = path.isUnqualified || path.isLocal || path.isPrivate;
      // A type that is not known here may well be the right one.
      const isKnown = lastType !== null || converts === 0 || this.lookup !== simpleTypeLookup;
      if (expected !== undefined && isLocal && isKnown && expected !== lastType) {
        this.errors.reportError(ast.extent, 'AssignmentStatementToAutomaticNotSupported', path.unqualifiedPath, expected);
      }
    }
    this.checkTarget(expression, simple, report);
  }

  private isReference(ast: ConvertExpressionAst): boolean {
    return this.typeOf(ast.type.typeName) === 'System.Management.Automation.PSReference';
  }

  protected checkConvert(convert: ConvertExpressionAst): void {
    if (convert.type.typeName.fullName.toLowerCase() === 'ordered') {
      if (convert.child.kind !== 'HashtableAst') {
        this.errors.reportError(convert.extent, 'OrderedAttributeOnlyOnHashLiteralNode', convert.type.typeName.fullName);
      }
      return;
    }
    if (!this.isReference(convert)) return;
    let multiple = false;
    for (
      let child = convert.child;
      child.kind === 'AttributedExpressionAst' || child.kind === 'ConvertExpressionAst';
      child = child.child
    ) {
      if (child.kind === 'ConvertExpressionAst' && this.isReference(child)) {
        multiple = true;
        this.errors.reportError(child.type.extent, 'ReferenceNeedsToBeByItselfInTypeSequence');
      }
    }
    const parent = convert.parent as AnyAst | null;
    if (multiple || parent?.kind !== 'ConvertExpressionAst' || this.isReference(parent)) return;
    // On the left side of an assignment there is another error.
    for (let ast = parent.parent as AnyAst | null; ast !== null; ast = ast.parent as AnyAst | null) {
      if (ast.kind === 'AssignmentStatementAst') {
        if (ast.left.find((node) => node === convert, true) !== null) return;
        break;
      }
      if (ast.kind === 'CommandExpressionAst') break;
    }
    this.errors.reportError(convert.type.extent, 'ReferenceNeedsToBeLastTypeInTypeConversion');
  }

  /** The part of `$using:…` that has side effects or is not known, if any. */
  protected badUsingExpression(expression: Expression): Expression | null {
    let ast = expression;
    for (;;) {
      if (ast.kind === 'VariableExpressionAst') return null;
      if (ast.kind === 'MemberExpressionAst' && ast.member.kind === 'StringConstantExpressionAst') ast = ast.expression;
      else if (ast.kind === 'IndexExpressionAst') {
        if (!isConstant(ast.index, this.attributeContext)) return ast.index;
        ast = ast.target;
      } else return ast;
    }
  }
}
