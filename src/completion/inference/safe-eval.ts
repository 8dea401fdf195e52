import { type Expression, type Statement, type StatementBlockAst, TokenKind } from '../../../grammar/index.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import type { Value } from '../../objects/net-object.ts';
import { runNow, scriptInvoker } from '../../objects/script-hooks.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { ScriptBlock } from '../../session/script-block.ts';

const changes: ReadonlySet<TokenKind> = new Set([
  TokenKind.PlusPlus,
  TokenKind.MinusMinus,
  TokenKind.PostfixPlusPlus,
  TokenKind.PostfixMinusMinus,
]);

function statement(node: Statement): boolean {
  if (node.kind !== 'PipelineAst') return false;
  const expression = node.getPureExpression();
  return expression !== null && isSafeExpression(expression);
}

function block(body: StatementBlockAst): boolean {
  return body.traps.length === 0 && body.statements.length === 1 && statement(body.statements[0] as Statement);
}

/** True for an expression that completion may evaluate: nothing in it runs a command or calls a method (SafeExprEvaluator in CompletionCompleters.cs). */
export function isSafeExpression(node: Expression): boolean {
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
      return !changes.has(node.tokenKind) && isSafeExpression(node.child);
    case 'ConvertExpressionAst':
      return isSafeExpression(node.child);
    default:
      return false;
  }
}

/** The value of an expression of the text, when it may be evaluated and can be; undefined otherwise (TrySafeEval). Nothing that goes wrong is shown. */
export function safeEval(node: Expression, context: ExecutionContext): Value | undefined {
  if (!isSafeExpression(node)) return undefined;
  if (node.kind === 'VariableExpressionAst' && node.variablePath.isVariable) return context.getVariableValue(node.variablePath.userPath);
  try {
    // The comma keeps the pipeline from taking a collection apart.
    const block = scriptInvoker().create(`,(${node.extent.text})`) as ScriptBlock;
    const output: Value[] = [];
    runNow(scriptInvoker().invoke(block, [], { context, useLocalScope: false, errors: 'swallow', output }));
    return output[0];
  } catch (e) {
    // Half-written text fails in any way that a script can; faults of this program do not count as that.
    if (e instanceof NetException || isFlowControl(e)) return undefined;
    throw e;
  }
}
