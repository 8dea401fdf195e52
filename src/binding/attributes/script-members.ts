import { runtimeException } from '../../errors/throw.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { Step } from '../../scheduler/suspension.ts';

/**
 * Calls a method by name on an object whose class is written in a script (or any other object that has it): how attribute classes of
 * scripts override Validate, Transform and GetValidValues.
 */
export function callScriptMethod(self: NetObject, name: string, args: readonly Value[]): Step<Value> {
  const overloads = self.netType.getMethods(name, false);
  const method = overloads.find((m) => m.parameters.length === args.length) ?? overloads[0];
  if (!method) {
    throw runtimeException(
      'NotImplementedException',
      'NotImplemented',
      `Method '${name}' in type '${self.netType.fullName}' does not have an implementation.`,
    );
  }
  return method.body(self, ...args) as Step<Value>;
}
