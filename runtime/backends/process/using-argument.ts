import { type Ast, type Expression, UsingExpressionAst, VariableExpressionAst } from '../../../grammar/index.ts';
import { scriptServices } from '../../../src/binding/services.ts';
import { runtimeException } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import type { ScriptBlock } from '../../../src/session/script-block.ts';

/** The variable at the root of `$using:a.b[0]`. */
function rootVariable(expression: Expression): VariableExpressionAst | null {
  let found: Ast = expression;
  while (!(found instanceof VariableExpressionAst)) {
    let first: Ast | null = null;
    found.forEachChild((child) => {
      first ??= child;
    });
    if (first === null) return null;
    found = first;
  }
  return found;
}

/** How a `$using:` expression is named between the two sides (PsUtils.GetUsingExpressionKey): its text, in lower case when it is one variable. */
function keyOf(ast: UsingExpressionAst): string {
  const { text } = ast.extent;
  return ast.subExpression instanceof VariableExpressionAst ? text.toLowerCase() : text;
}

/**
 * All `$using:` expressions of a script block, also of blocks inside it, with their values here and now (GetUsingValuesAsDictionary).
 * @throws RuntimeException UsingVariableIsUndefined
 */
export function usingValues(context: ExecutionContext, block: ScriptBlock): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const ast of block.ast.findAll((a) => a instanceof UsingExpressionAst, true) as UsingExpressionAst[]) {
    const key = keyOf(ast);
    if (values.has(key)) continue;
    const variable = rootVariable(ast.subExpression);
    if (variable && context.getVariableValue(variable.variablePath.userPath) === undefined)
      throw runtimeException(
        'UsingVariableIsUndefined',
        'InvalidOperation',
        `The value of the using variable '$using:${variable.variablePath.userPath}' cannot be retrieved because it has not been set in the local session.`,
        variable.variablePath.userPath,
      );
    values.set(key, scriptServices().evaluateAttributeArgument(ast.subExpression, context.sessionState));
  }
  return values;
}
