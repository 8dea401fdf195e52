import { throwRuntime } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import { toStringValue } from '../objects/to-string.ts';
import { OrderedDictionary } from './collections/ordered-dictionary.ts';
import { Hashtable } from './hashtable.ts';

function duplicate(key: Value): never {
  return throwRuntime(
    'DuplicateKeyInHashLiteral',
    'InvalidOperation',
    `Duplicate keys '${toStringValue(key)}' are not allowed in hash literals.`,
    null,
  );
}

/** The table that `@{…}` makes: text keys without regard to case. */
export function newHashtableLiteral(entries: readonly (readonly [Value, Value])[]): Hashtable {
  const table = Hashtable.literal(entries.length);
  for (const [key, value] of entries) {
    if (table.containsKey(key)) duplicate(key);
    table.set(key, value);
  }
  return table;
}

/** The dictionary that `[ordered]@{…}` makes. */
export function newOrderedLiteral(entries: readonly (readonly [Value, Value])[]): OrderedDictionary {
  const table = OrderedDictionary.literal();
  for (const [key, value] of entries) {
    if (table.containsKey(key)) duplicate(key);
    table.set(key, value);
  }
  return table;
}
