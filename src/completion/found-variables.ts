import {
  type AnyAst,
  type Ast,
  AstVisitAction,
  type CommandAst,
  type Expression,
  RedirectionStream,
  type Statement,
  type VariableExpressionAst,
} from '../../grammar/index.ts';
import type { PSTypeName } from '../binding/attributes/attributes.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { literalValue } from '../objects/number-literal.ts';
import { typeOf } from '../objects/type-of.ts';
import { inferTypeOf } from './inference/infer.ts';
import type { TypeInferenceContext } from './inference/inference-context.ts';
import { typeCalled, typeNamed } from './inference/inferred-type.ts';
import { constantText, syntacticBinding } from './inference/syntactic-binding.ts';
import { typeNameOf } from './inference/type-names.ts';
import { assignedVariable, isDotSourced, outVariableParameters, recordOf, variableCommands } from './inference/variable-assignments.ts';
import { specialVariables } from './special-variables.ts';

/** What the text says of a variable before the cursor. */
export interface FoundVariable {
  readonly name: string;
  constraint: PSTypeName | null;
  assigned: PSTypeName | null;
}

/** Looks for the variables that a text sets before a place in it (FindVariablesVisitor in CompletionCompleters.cs). */
class VariableFinder {
  readonly found = new Map<string, FoundVariable>();
  private top: Ast | null = null;
  constructor(
    private readonly target: Ast,
    private readonly context: TypeInferenceContext,
  ) {}

  search(top: Ast): void {
    this.top = top;
    top.visit((node) => this.look(node as AnyAst));
  }

  private save(name: string, type: PSTypeName | null, isConstraint: boolean): void {
    const key = name.toLowerCase();
    let info = this.found.get(key);
    if (!info) {
      info = { name, constraint: null, assigned: null };
      this.found.set(key, info);
    }
    if (isConstraint) info.constraint = type;
    else info.assigned = type;
  }

  private look(node: AnyAst): AstVisitAction {
    const stop = this.target.extent.startOffset;
    if (node.extent.startOffset > stop) {
      const behind = node.parent?.kind === 'DoUntilStatementAst' || node.parent?.kind === 'DoWhileStatementAst';
      return behind && node.kind !== 'StatementBlockAst' ? AstVisitAction.SkipChildren : AstVisitAction.StopVisit;
    }
    switch (node.kind) {
      case 'AssignmentStatementAst':
        this.assign(node.left, node.right);
        return AstVisitAction.Continue;
      case 'CommandAst':
        this.lookAtCommand(node);
        return AstVisitAction.Continue;
      case 'ParameterAst': {
        if ((node.name as Ast) === this.target) return AstVisitAction.Continue;
        const constraint = node.attributes.find((a) => a.kind === 'TypeConstraintAst');
        const type = constraint ? typeNameOf(constraint.typeName, node, this.context.execution) : typeNamed(wellKnown.object);
        this.save(node.name.variablePath.unqualifiedPath, type, true);
        return AstVisitAction.Continue;
      }
      case 'ForEachStatementAst':
        if ((node.variable as Ast) === this.target) return AstVisitAction.StopVisit;
        this.save(node.variable.variablePath.unqualifiedPath, null, false);
        return AstVisitAction.Continue;
      case 'DataStatementAst':
        if (node.extent.startOffset >= stop) return AstVisitAction.StopVisit;
        if (node.variable !== null) this.save(node.variable, null, false);
        return AstVisitAction.SkipChildren;
      case 'AttributeAst':
        return AstVisitAction.SkipChildren;
      case 'FunctionDefinitionAst':
        return node === this.top ? AstVisitAction.Continue : AstVisitAction.SkipChildren;
      case 'ScriptBlockExpressionAst':
        return node === this.top || isDotSourced(node) ? AstVisitAction.Continue : AstVisitAction.SkipChildren;
      default:
        return AstVisitAction.Continue;
    }
  }

  private assign(left: Expression, right: Statement): void {
    if (left.kind === 'ArrayLiteralAst') {
      for (const element of left.elements) this.assign(element, right);
      return;
    }
    if (left.kind === 'ParenExpressionAst') {
      const inner = left.pipeline.kind === 'PipelineAst' ? left.pipeline.getPureExpression() : null;
      if (inner) this.assign(inner, right);
      return;
    }
    const assigned = assignedVariable(left);
    if (!assigned) return;
    const { variable, constraint } = assigned;
    if ((variable as Ast) === this.target || specialVariables.has(variable.variablePath.userPath.toLowerCase())) return;
    const name = variable.variablePath.unqualifiedPath;
    if (constraint) this.save(name, typeNameOf(constraint, variable, this.context.execution), true);
    else this.save(name, right.kind === 'CommandExpressionAst' ? this.literalType(right.expression) : null, false);
  }

  /** The type of what is written as a literal; null for anything else. */
  private literalType(ast: Ast): PSTypeName | null {
    const expression = ast as Expression;
    switch (expression.kind) {
      case 'ConstantExpressionAst':
        return typeNamed(expression.value === true ? wellKnown.boolean : typeOf(literalValue(expression.value)));
      case 'StringConstantExpressionAst':
      case 'ExpandableStringExpressionAst':
        return typeNamed(wellKnown.string);
      case 'ConvertExpressionAst':
        return typeNameOf(expression.type.typeName, expression, this.context.execution);
      case 'HashtableAst':
        return typeNamed(wellKnown.hashtable);
      case 'ArrayExpressionAst':
      case 'ArrayLiteralAst':
        return typeNamed(wellKnown.objectArray);
      case 'ScriptBlockExpressionAst':
        return typeNamed(wellKnown.scriptBlock);
      default:
        return null;
    }
  }

  private lookAtCommand(command: CommandAst): void {
    const bound = syntacticBinding(command);
    const name = command.getCommandName()?.toLowerCase();
    const variable = name !== undefined && variableCommands.has(name) ? constantText(bound.get('name')) : null;
    if (variable !== null) {
      const value = bound.get('value');
      this.save(variable, value ? this.literalType(value) : null, false);
    }
    for (const [parameter] of outVariableParameters) {
      const out = constantText(bound.get(parameter.toLowerCase()));
      if (out !== null) this.save(out, typeNamed(wellKnown.arrayList), false);
    }
    const pipeline = command.parent;
    if (pipeline?.kind === 'PipelineAst' && pipeline.extent.endOffset > this.target.extent.startOffset)
      for (const parameter of ['pipelinevariable', 'pv']) {
        const out = constantText(bound.get(parameter));
        if (out !== null) this.save(out, inferTypeOf(command, this.context, true)[0] ?? null, false);
      }
    for (const redirection of command.redirections) {
      if (redirection.kind !== 'FileRedirectionAst' || redirection.location.kind !== 'StringConstantExpressionAst') continue;
      const out = /^variable:(.+)$/is.exec(redirection.location.value)?.[1];
      if (out === undefined) continue;
      const record = redirection.fromStream === RedirectionStream.Output ? null : recordOf(redirection.fromStream);
      this.save(out, record ? typeCalled(record) : null, false);
    }
  }
}

const hasParameters = (ast: Ast): boolean => /^(ScriptBlock|FunctionDefinition|FunctionMember)Ast$/.test(ast.kind);

/** The variables that the text sets before a node, those of the innermost scope first. */
export function findVariables(target: Ast, context: TypeInferenceContext): FoundVariable[] {
  const finder = new VariableFinder(target, context);
  for (let at = target.parent; at; at = at.parent) if (hasParameters(at)) finder.search(at);
  return [...finder.found.values()];
}

/** The type constraint that the text last gave a variable; null when it gave none (GetLastDeclaredTypeConstraint). */
export function lastConstraint(variable: VariableExpressionAst, context: TypeInferenceContext): PSTypeName | null {
  const finder = new VariableFinder(variable, context);
  for (let at: Ast | null = variable.parent; at; at = at.parent) {
    if (hasParameters(at)) finder.search(at);
    const found = finder.found.get(variable.variablePath.userPath.toLowerCase());
    if (found?.constraint) return found.constraint;
  }
  return null;
}
