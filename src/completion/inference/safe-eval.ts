import { type Expression, type Statement, type StatementBlockAst, TokenKind } from '../../../grammar/index.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { AutomationNull, PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { literalValue } from '../../objects/number-literal.ts';
import { runNow, scriptInvoker } from '../../objects/script-hooks.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { ScriptBlock } from '../../session/script-block.ts';

function statement(node: Statement): boolean {
  if (node.kind !== 'PipelineAst') return false;
  const expression = node.getPureExpression();
  return expression !== null && isSafeExpression(expression);
}

function block(body: StatementBlockAst): boolean {
  return body.traps.length === 0 && body.statements.length === 1 && statement(body.statements[0] as Statement);
}

/** True for an expression that completion may evaluate: nothing in it runs a command or calls a method (SafeExprEvaluator in CompletionCompleters.cs). */
function isSafeExpression(node: Expression): boolean {
  switch (node.kind) {
    case 'ConstantExpressionAst':
    case 'StringConstantExpressionAst':
    case 'VariableExpressionAst':
    case 'TypeExpressionAst':
    case 'ScriptBlockExpressionAst':
      return true;
    case 'SubExpressionAst':
    case 'ArrayExpressionAst':
      return block(node.subExpression);
    case 'MemberExpressionAst':
      return isSafeExpression(node.expression) && isSafeExpression(node.member as Expression);
    case 'IndexExpressionAst':
      return isSafeExpression(node.target) && isSafeExpression(node.index);
    case 'ArrayLiteralAst':
      return node.elements.every(isSafeExpression);
    case 'HashtableAst':
      return node.keyValuePairs.every((p) => isSafeExpression(p.key) && statement(p.value));
    case 'ParenExpressionAst':
      return statement(node.pipeline as Statement);
    case 'TernaryExpressionAst':
      return isSafeExpression(node.condition) && isSafeExpression(node.ifTrue) && isSafeExpression(node.ifFalse);
    case 'BinaryExpressionAst':
      return isSafeExpression(node.left) && isSafeExpression(node.right);
    case 'UnaryExpressionAst':
    case 'ConvertExpressionAst':
      return isSafeExpression(node.child);
    default:
      return false;
  }
}

/** The value of what is written as a literal: it is told without running anything, also of words that are no expression where they stand. */
function literal(node: Expression, context: ExecutionContext): Value | undefined {
  switch (node.kind) {
    case 'StringConstantExpressionAst':
      return node.value;
    case 'ConstantExpressionAst':
      return node.value === true ? true : literalValue(node.value);
    case 'VariableExpressionAst':
      return node.variablePath.isVariable ? context.getVariableValue(node.variablePath.userPath) : undefined;
    case 'ArrayLiteralAst': {
      const values = node.elements.map((e) => literal(e, context));
      return values.some((v) => v === undefined) ? undefined : new PSArray(values as Value[]);
    }
    default:
      return undefined;
  }
}

/** The text to evaluate in place of an expression: `++$x` is worth what it would be, but `$x` stays as it is. */
function textToEvaluate(node: Expression): string {
  if (node.kind === 'ParenExpressionAst' && node.pipeline.kind === 'PipelineAst') {
    const inner = node.pipeline.getPureExpression();
    if (inner) return `(${textToEvaluate(inner)})`;
  }
  if (node.kind !== 'UnaryExpressionAst') return node.extent.text;
  const { tokenKind, child } = node;
  if (tokenKind === TokenKind.PlusPlus) return `(${child.extent.text}) + 1`;
  if (tokenKind === TokenKind.MinusMinus) return `(${child.extent.text}) - 1`;
  return tokenKind === TokenKind.PostfixPlusPlus || tokenKind === TokenKind.PostfixMinusMinus ? child.extent.text : node.extent.text;
}

/** The value of an expression of the text, when it may be evaluated and can be; undefined otherwise (TrySafeEval). Nothing that goes wrong is shown. */
export function safeEval(node: Expression, context: ExecutionContext): Value | undefined {
  if (!isSafeExpression(node)) return undefined;
  const known = literal(node, context);
  if (known !== undefined || node.kind === 'StringConstantExpressionAst') return known;
  if (node.kind === 'VariableExpressionAst' && node.variablePath.isVariable) return undefined;
  try {
    // The comma keeps the pipeline from taking a collection apart.
    const block = scriptInvoker().create(`,(${textToEvaluate(node)})`) as ScriptBlock;
    const value = runNow(scriptInvoker().invoke(block, [], { context, useLocalScope: false, errors: 'swallow' }));
    return value === AutomationNull ? undefined : value;
  } catch (e) {
    // Half-written text fails in any way that a script can; faults of this program do not count as that.
    if (e instanceof NetException || isFlowControl(e)) return undefined;
    throw e;
  }
}
