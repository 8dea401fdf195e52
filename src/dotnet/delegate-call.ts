import { exceptionOf } from '../errors/throw.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import type { Step } from '../scheduler/suspension.ts';

/** What delegates offer: a way to call them. */
export interface Callable {
  invoke(args: readonly Value[]): Step<Value>;
}

function isCallable(value: Value): value is NetObject & Callable {
  return value instanceof NetObject && typeof (value as Partial<Callable>).invoke === 'function';
}

/** Calls a delegate; the answer may have to be waited for. */
export function callDelegate(delegate: Value, args: readonly Value[]): Step<Value> {
  if (!isCallable(delegate)) throw exceptionOf('System.ArgumentException', 'The object is no delegate that can be called.');
  return delegate.invoke(args);
}

/** Calls a delegate on the spot, where the caller cannot be suspended (the evaluator of a regex, a comparison). */
export function callDelegateSync(delegate: Value, args: readonly Value[]): Value {
  return runNow(callDelegate(delegate, args));
}
