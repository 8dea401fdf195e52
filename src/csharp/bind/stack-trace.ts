/** Exception.StackTrace: the methods of C# that an exception has left, the innermost first (StackTrace.ToString). */
import { NetException } from '../../errors/exceptions.ts';
import type { NetType, ParameterInfo } from '../../objects/net-type.ts';
import { type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';

function parameterText(p: ParameterInfo): string {
  return `${p.type.name}${p.isByRef ? '&' : ''} ${p.name}`;
}

/** One line of a trace: `   at Ns.Type.Method(String text, Int32& count)`. */
export function frameText(type: NetType, name: string, parameters: readonly ParameterInfo[]): string {
  const owner = (type.genericDefinition ?? type).fullName.replaceAll('+', '.');
  return `   at ${owner}.${name}(${parameters.map(parameterText).join(', ')})`;
}

function note(e: unknown, frame: () => string): void {
  if (e instanceof NetException) e.stackTrace = e.stackTrace === null ? frame() : `${e.stackTrace}\n${frame()}`;
}

function* tracedRest<T>(step: Suspension<T>, frame: () => string): Steps<T> {
  try {
    return yield* step.rest;
  } catch (e) {
    note(e, frame);
    throw e;
  }
}

/** Runs the body of a method: an exception that leaves it knows of it. */
export function traced<T>(frame: () => string, run: () => Step<T>): Step<T> {
  try {
    const step = run();
    return step instanceof Suspension ? new Suspension(tracedRest(step, frame)) : step;
  } catch (e) {
    note(e, frame);
    throw e;
  }
}
