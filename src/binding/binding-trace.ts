/** What the trace source ParameterBinding says (ParameterBinderBase.BindParameter, CommandProcessor.cs). */
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import { type Tracer, tracing } from '../objects/tracing.ts';
import { typeOf, typeToString } from '../objects/type-of.ts';
import { andThen, type Step } from '../scheduler/suspension.ts';
import { isListValue } from './coerce.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';

/** A step without anything below it: `CALLING BeginProcessing`. */
export function traceStep(text: string): void {
  tracing.binding?.enter(text);
  tracing.binding?.leave();
}

/** What Object.ToString gives: collections are named by their types. */
function shown(value: Value): string {
  if (value === null) return '';
  return value instanceof NetObject && isListValue(value) ? typeToString(value.netType) : toText(value);
}

/** Binds an argument with what is said before and after it. */
export function traceArgument(
  trace: Tracer,
  parameter: CompiledCommandParameter,
  value: Value,
  coerces: boolean,
  bind: () => Step<boolean>,
): Step<boolean> {
  const { depth } = trace;
  trace.enter(`BIND arg [${shown(value)}] to parameter [${parameter.name}]`);
  if (coerces && parameter.declaration !== null) {
    const to = typeToString(parameter.type);
    trace.enter(`COERCE arg to [${to}]`);
    const from = value === null ? null : typeOf(value);
    if (from === parameter.type) trace.line('Parameter and arg types the same, no coercion is needed.');
    else trace.enter(`Trying to convert argument value from ${from === null ? 'null' : typeToString(from)} to ${to}`);
    trace.depth = depth + 1;
  }
  for (const validation of parameter.validations) traceStep(`Executing VALIDATION metadata: [${typeOf(validation).fullName}]`);
  return andThen(bind(), (bound) => {
    trace.depth = depth + 1;
    if (bound) trace.line(`BIND arg [${shown(value)}] to param [${parameter.name}] SUCCESSFUL`);
    trace.depth = depth;
    return bound;
  });
}
