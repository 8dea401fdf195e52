/** `async` and `await`. */

import { genericOf, wellKnown } from '../../dotnet/registry.ts';
import { taskOfStep } from '../../dotnet/system/task-start.ts';
import { NetTask, TaskHolder } from '../../dotnet/system/tasks.ts';
import { valueTaskOf } from '../../dotnet/system/value-task.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import type { Step } from '../../scheduler/suspension.ts';
import type { Expr } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { type Body, isVoid } from './body.ts';
import { bindValue } from './expressions.ts';
import { type Bound, badNode, node, unaryRun } from './node.ts';

/** T of Task<T>, System.Void for Task; null for other types. */
export function taskResult(type: NetType): NetType | null {
  const definition = (type.genericDefinition ?? type).fullName;
  if (/^System\.Threading\.Tasks\.(Value)?Task`1$/.test(definition)) return type.genericArguments[0] as NetType;
  return /^System\.Threading\.Tasks\.(Value)?Task$/.test(definition) ? wellKnown.void : null;
}

/** What `await` gives of a type; null where it cannot be awaited. */
function awaited(type: NetType): NetType | null {
  const definition = (type.genericDefinition ?? type).fullName;
  if (definition === 'System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1') return type.genericArguments[0] as NetType;
  return /^System\.Runtime\.CompilerServices\.(ConfiguredTask|Yield)Awaitable$/.test(definition) ? wellKnown.void : taskResult(type);
}

/** What an `async` function of this return type gives: work that may have to wait, as its task. */
export function asyncResult(returnType: NetType, work: () => Step<unknown>): Value {
  const result = taskResult(returnType);
  const task = taskOfStep(result === wellKnown.void ? null : result, work, true);
  return returnType.fullName.startsWith('System.Threading.Tasks.ValueTask') ? valueTaskOf(returnType, task) : task;
}

/** `await e`. */
export function bindAwait(b: Body, e: Expr, pos: number): Bound {
  const { isAsync, returnType, delegateType } = b.level;
  if (!isAsync && b.level.parent === null) {
    if (returnType && !isVoid(returnType)) b.error(pos, 'CS4032', shownType(genericOf('System.Threading.Tasks.Task', returnType)));
    else b.error(pos, 'CS4033');
  } else if (!isAsync && delegateType) b.error(pos, 'CS4034');
  const task = bindValue(b, e);
  if (task.isBad) return task;
  const result = awaited(task.type);
  if (!result) {
    b.error(pos, 'CS1061', shownType(task.type), 'GetAwaiter');
    return badNode();
  }
  return node(
    result,
    unaryRun(task.run, (v): Step<Value> => {
      if (v instanceof NetTask) return v.result(true);
      if (v instanceof TaskHolder) return v.task.result(true);
      throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    }),
  );
}

export { runNow };
