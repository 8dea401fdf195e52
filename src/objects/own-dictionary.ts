import { andThen, type Step } from '../scheduler/suspension.ts';
import { ValueReference } from './collections.ts';
import type { Value } from './net-object.ts';
import type { NetType } from './net-type.ts';

/** How a class that implements IDictionary<K, V> itself is asked for a key; undefined is the answer where it has none. */
export interface OwnTryGetValue {
  readonly keyType: NetType;
  read(target: Value, key: Value): Step<Value | undefined>;
}

const known = new WeakMap<NetType, OwnTryGetValue | null>();

function find(type: NetType): OwnTryGetValue | null {
  const face = type.interfaces.find((i) => i.genericDefinition?.fullName === 'System.Collections.Generic.IDictionary`2');
  const keyType = face?.genericArguments[0];
  const method = type.getMethods('TryGetValue', false).find((m) => m.parameters.length === 2 && m.parameters[0]?.type === keyType);
  if (!keyType || !method) return null;
  return {
    keyType,
    read(target, key) {
      const found = new ValueReference(null);
      return andThen(method.body(target, key, found) as Step<Value>, (has) => (has === true ? found.value : undefined));
    },
  };
}

/** TryGetValue of classes of scripts and of C# that are generic dictionaries (PSGetIndexBinder.GetIndexDictionary); null for all other types. */
export function ownTryGetValue(type: NetType): OwnTryGetValue | null {
  if (!type.isUserType) return null;
  let made = known.get(type);
  if (made === undefined) known.set(type, (made = find(type)));
  return made;
}
