import { getType } from '../dotnet/registry.ts';
import { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { construct } from './primitives.ts';

/** What a script block in `$PSDefaultParameterValues` is given: a custom object with the names of what is bound (WrapBindingState). */
export function bindingStateObject(state: {
  readonly boundParameters: Iterable<{ readonly name: string }>;
  readonly bound: { readonly boundPositionally: readonly string[] };
  readonly boundDefaults: readonly string[];
}): Value {
  const table = construct(getType('System.Collections.Specialized.OrderedDictionary'), []) as unknown as {
    set(key: Value, value: Value): void;
  };
  const list = (names: readonly string[]): Value => new PSArray([...names]);
  table.set('BoundParameters', list([...state.boundParameters].map((p) => p.name)));
  table.set('BoundPositionalParameters', list(state.bound.boundPositionally));
  table.set('BoundDefaultParameters', list(state.boundDefaults));
  return table as unknown as Value;
}
