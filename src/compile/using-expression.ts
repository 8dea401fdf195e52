import type { UsingExpressionAst } from '../../grammar/index.ts';
import { throwRuntime } from '../errors/throw.ts';
import type { CompileContext } from './compile-context.ts';
import type { Expr } from './frame.ts';

const key = Symbol('UsingValues');

/** Values of `$using:` expressions by their source text, as the caller of a job or remote command passed them. */
export type UsingValues = ReadonlyMap<string, import('../objects/net-object.ts').Value>;

/** Makes the values known to the runspace that runs the job. */
export function setUsingValues(context: import('../session/execution-context.ts').ExecutionContext, values: UsingValues): void {
  context.services.set(key, values);
}

/** `$using:name`: only in script blocks that run in another runspace. */
export function compileUsing(ast: UsingExpressionAst, _c: CompileContext): Expr {
  const text = ast.subExpression.extent.text.toLowerCase();
  return (f) => {
    const values = f.context.services.get(key) as UsingValues | undefined;
    const value = values?.get(text);
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
