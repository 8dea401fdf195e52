import type { UsingExpressionAst } from '../../grammar/index.ts';
import { throwRuntime } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { CompileContext } from './compile-context.ts';
import type { Expr } from './frame.ts';

const key = Symbol('UsingValues');

/** Values of `$using:` expressions by {@link usingKey}, as the caller of a job or remote command passed them. */
export type UsingValues = ReadonlyMap<string, Value>;

/**
 * What names a using expression in {@link UsingValues} (PsUtils.GetUsingExpressionKey): its text; that of a plain variable without regard
 * to case.
 */
export function usingKey(ast: UsingExpressionAst): string {
  const { text } = ast.extent;
  return ast.subExpression.kind === 'VariableExpressionAst' ? text.toLowerCase() : text;
}

/** Makes the values known to the runspace that runs the job; null: there are none (any more). */
export function setUsingValues(context: ExecutionContext, values: UsingValues | null): void {
  if (values === null) context.services.delete(key);
  else context.services.set(key, values);
}

/** `$using:name`: only in script blocks that were given to another runspace with their values (VariableOps.GetUsingValue). */
export function compileUsing(ast: UsingExpressionAst, _c: CompileContext): Expr {
  const name = usingKey(ast);
  return (f) => {
    const value = (f.context.services.get(key) as UsingValues | undefined)?.get(name);
    if (value === undefined)
      throwRuntime(
        'UsingWithoutInvokeCommand',
        'InvalidOperation',
        'A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.',
        null,
      );
    return value;
  };
}
