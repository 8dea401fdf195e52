/**
 * `-is [psobject]` and `-is [pscustomobject]` (one type): true of whatever comes as a PSObject, which texts and numbers here never do. So it is told
 * from where the left operand comes: `$_` of a pipeline, what a cmdlet has written, parameters of that type or from the pipeline, and variables that
 * get one of these in one place. Sources: TypeOps.IsInstance, MshCommandRuntime.WriteObject, CmdletParameterBinderController.
 */
import {
  ArrayExpressionAst,
  AssignmentStatementAst,
  type Ast,
  type AttributeAst,
  type BinaryExpressionAst,
  CommandExpressionAst,
  ConvertExpressionAst,
  type Expression,
  ForEachStatementAst,
  IndexExpressionAst,
  ParameterAst,
  ParenExpressionAst,
  PipelineAst,
  ScriptBlockAst,
  type Statement,
  TokenKind,
  UnaryExpressionAst,
  VariableExpressionAst,
} from '../../grammar/index.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { isOperator } from '../operators/type-ops.ts';
import { andThen } from '../scheduler/suspension.ts';
import type { Expr, Frame } from './frame.ts';
import { type Wrapping, wrappingOf, writtenBy } from './wrapped-values.ts';

const objectType = /^(System\.Management\.Automation\.)?PS(Custom)?Object$/i;

/** The node of `-is` or `-isnot` with that type; null where nothing is known of the left operand but its value. */
export function compileWrappedTest(ast: BinaryExpressionAst, left: Expr, right: () => Expr): Expr | null {
  if (ast.right.kind !== 'TypeExpressionAst' || !objectType.test(ast.right.typeName.name)) return null;
  const wraps = wrappedOperand(ast.left);
  if (wraps === null) return null;
  const type = right();
  const isNegative = ast.operator === TokenKind.IsNot;
  const test = (f: Frame, value: Value): Value => {
    if (value !== null && value !== AutomationNull && wraps(f, value)) return !isNegative;
    return andThen(type(f), (t) => isOperator(value, t) !== isNegative) as Value;
  };
  return (f) => andThen(left(f), (value) => test(f, value));
}

function wrappedOperand(operand: Expression): Wrapping | null {
  if (operand instanceof ConvertExpressionAst && isObjectCast(operand)) return always;
  return (
    wrappingOf(operand) ??
    (operand instanceof VariableExpressionAst ? ofVariable(operand, 0) : operand instanceof IndexExpressionAst ? ofElement(operand) : null)
  );
}

const always: Wrapping = () => true;
const isObjectCast = (ast: ConvertExpressionAst): boolean => /^(System\.Management\.Automation\.)?PSObject$/i.test(ast.type.typeName.name);
const depthLimit = 4;

/** A name that stands for a variable of the block or of those around it; null for all others. */
function plainName(variable: VariableExpressionAst): string | null {
  const { variablePath: path, splatted } = variable;
  return !splatted && path.isVariable && path.isUnscopedVariable ? path.unqualifiedPath.toLowerCase() : null;
}

/** How the values of a variable come that gets them in one place; null for others. */
function ofVariable(variable: VariableExpressionAst, depth: number): Wrapping | null {
  const source = onlySource(variable, depth);
  if (source instanceof ParameterAst) return ofParameter(source);
  if (source instanceof ForEachStatementAst) return ofElements(source.condition, depth + 1);
  if (!(source instanceof AssignmentStatementAst)) return null;
  if (source.left instanceof ConvertExpressionAst) return isObjectCast(source.left) ? always : null;
  return wrappingOf(source.right) ?? ofCopy(source.right, depth);
}

function ofCopy(right: Statement, depth: number): Wrapping | null {
  const expression = plainExpression(right);
  if (expression === null) return null;
  if (expression instanceof ConvertExpressionAst && isObjectCast(expression)) return always;
  return wrappingOf(expression) ?? (expression instanceof VariableExpressionAst ? ofVariable(expression, depth + 1) : null);
}

function plainExpression(statement: Statement): Expression | null {
  if (statement instanceof CommandExpressionAst) return statement.expression;
  if (!(statement instanceof PipelineAst) || statement.pipelineElements.length !== 1) return null;
  const [only] = statement.pipelineElements;
  return only instanceof CommandExpressionAst ? only.expression : null;
}

/** How the elements of a collection come: those that a pipeline with a cmdlet at its end has given, and those of `$input`. */
function ofElements(collection: Statement | Expression, depth: number): Wrapping | null {
  if (depth > depthLimit) return null;
  const written = writtenBy(collection);
  if (written !== null) return written;
  const expression =
    collection instanceof PipelineAst || collection instanceof CommandExpressionAst ? plainExpression(collection) : collection;
  if (expression instanceof ParenExpressionAst) return ofElements(expression.pipeline, depth);
  if (expression instanceof IndexExpressionAst) return ofElements(expression.target, depth);
  if (expression instanceof ArrayExpressionAst) {
    const [only, second] = expression.subExpression.statements;
    return only && !second ? ofElements(only, depth) : null;
  }
  if (!(expression instanceof VariableExpressionAst)) return null;
  if (plainName(expression) === 'input') return always;
  const source = onlySource(expression, depth);
  if (source instanceof ParameterAst) return isObjectArray(source) ? always : ofParameter(source);
  return source instanceof AssignmentStatementAst && source.left instanceof VariableExpressionAst
    ? ofElements(source.right, depth + 1)
    : null;
}

/** `$lines[0]`: where the variable has an array, what holds for the elements of its collection. */
function ofElement({ target }: IndexExpressionAst): Wrapping | null {
  if (target instanceof ParenExpressionAst || target instanceof ArrayExpressionAst) return ofElements(target, 0);
  if (!(target instanceof VariableExpressionAst)) return null;
  const name = plainName(target);
  const wraps = name === null ? null : ofElements(target, 0);
  if (name === null || wraps === null) return null;
  return (f, value) => f.sessionState.findVariable(name, f.scope)?.value instanceof PSArray && wraps(f, value);
}

const isObjectArray = (parameter: ParameterAst): boolean =>
  parameter.attributes.some(
    (a) => a.kind === 'TypeConstraintAst' && /^(System\.Management\.Automation\.)?PSObject\[\]$/i.test(a.typeName.fullName),
  );

/** Parameters of the type itself; those that the pipeline gives whole, while it does (`$_` is the same then). */
function ofParameter(parameter: ParameterAst): Wrapping | null {
  let isObject = true;
  for (const attribute of parameter.attributes) {
    if (attribute.kind !== 'TypeConstraintAst') continue;
    if (objectType.test(attribute.typeName.name)) return always;
    if (!/^(System\.)?Object$/i.test(attribute.typeName.name)) isObject = false;
  }
  const takesInput = parameter.attributes.some(
    (a) => a.kind === 'AttributeAst' && /^Parameter(Attribute)?$/i.test(a.typeName.name) && takesPipeline(a),
  );
  return isObject && takesInput ? (f, value) => f.scope.dollarUnder === value : null;
}

function takesPipeline(attribute: AttributeAst): boolean {
  return attribute.namedArguments.some(
    (a) =>
      /^ValueFromPipeline$/i.test(a.argumentName) &&
      (a.expressionOmitted || !(a.argument instanceof VariableExpressionAst) || plainName(a.argument) !== 'false'),
  );
}

/** The one place where a variable gets its value, in the block around it or, where that has none, in those around it up to the function. */
function onlySource(variable: VariableExpressionAst, depth: number): Ast | null {
  const name = plainName(variable);
  if (name === null || depth > depthLimit) return null;
  for (let at: Ast | null = variable; at !== null; at = at.parent) {
    if (at.kind === 'FunctionDefinitionAst' || at.kind === 'FunctionMemberAst') return null;
    if (!(at instanceof ScriptBlockAst)) continue;
    const sources = sourcesIn(at).get(name);
    if (sources !== undefined) return sources.length === 1 ? (sources[0] ?? null) : lastBefore(variable, sources);
  }
  return null;
}

/** Of several places the last one before a variable, where the way to the variable always goes through it. */
function lastBefore(variable: VariableExpressionAst, sources: readonly Ast[]): Ast | null {
  const start = variable.extent.startOffset;
  const last = sources.filter((s) => s.extent.startOffset < start).at(-1);
  if (last === undefined || last instanceof VariableExpressionAst) return null;
  const around = last instanceof AssignmentStatementAst ? last.parent : last;
  for (let at: Ast | null = variable; at !== null; at = at.parent) if (at === around) return last;
  return null;
}

const changing = new Set([TokenKind.PlusPlus, TokenKind.MinusMinus, TokenKind.PostfixPlusPlus, TokenKind.PostfixMinusMinus]);
const isReference = (ast: Ast): ast is ConvertExpressionAst => ast instanceof ConvertExpressionAst && /^ref$/i.test(ast.type.typeName.name);

const known = new WeakMap<ScriptBlockAst, ReadonlyMap<string, readonly Ast[]>>();

/** What gives values to variables in a block and the blocks within it. */
function sourcesIn(block: ScriptBlockAst): ReadonlyMap<string, readonly Ast[]> {
  const done = known.get(block);
  if (done) return done;
  const sources = new Map<string, Ast[]>();
  const add = (target: Ast, source: Ast): void => {
    for (const found of [target, ...target.findAll((a) => a instanceof VariableExpressionAst, false)]) {
      const name = found instanceof VariableExpressionAst ? plainName(found) : null;
      if (name === null) continue;
      const list = sources.get(name) ?? [];
      if (!list.includes(source)) list.push(source);
      sources.set(name, list);
    }
  };
  const visit = (ast: Ast): void => {
    if (ast.kind === 'FunctionDefinitionAst' || ast.kind === 'TypeDefinitionAst') return;
    if (ast instanceof ParameterAst) add(ast.name, ast);
    else if (ast instanceof ForEachStatementAst) add(ast.variable, ast);
    else if (ast instanceof AssignmentStatementAst) {
      const isWhole =
        ast.operator === TokenKind.Equals && (ast.left instanceof VariableExpressionAst || ast.left instanceof ConvertExpressionAst);
      add(ast.left, isWhole ? ast : ast.left);
    } else if (ast instanceof UnaryExpressionAst) {
      if (changing.has(ast.tokenKind)) add(ast.child, ast.child);
    } else if (isReference(ast)) add(ast.child, ast.child);
    ast.forEachChild(visit);
  };
  // a function's parameters in parentheses stand beside its body
  if (block.parent?.kind === 'FunctionDefinitionAst') block.parent.forEachChild((child) => child instanceof ParameterAst && visit(child));
  block.forEachChild(visit);
  known.set(block, sources);
  return sources;
}
