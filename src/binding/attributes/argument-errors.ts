import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { textOf } from '../primitives.ts';

/** PSArgumentOutOfRangeException as PSTraceSource.NewArgumentOutOfRangeException makes it. */
export function outOfRange(parameter: string, actual: Value): NetException {
  const shown = actual === null ? '' : `\nActual value was ${textOf(actual)}.`;
  return exceptionOf(
    'System.Management.Automation.PSArgumentOutOfRangeException',
    `Cannot process argument because the value of argument "${parameter}" is out of range. Change argument "${parameter}" to a value that is within range. (Parameter '${parameter}')${shown}`,
    null,
    { ParamName: parameter, ActualValue: actual },
  );
}
