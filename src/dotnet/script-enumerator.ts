import { AutomationNull } from '../objects/collections.ts';
import { getEnumerable, setScriptEnumerator } from '../objects/enumerate.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import { isTrue } from '../objects/truth.ts';
import { isKindOf } from '../objects/type-of.ts';
import { invokeMethod } from './invocation.ts';

function call(target: Value, name: string): Value {
  const result = runNow(invokeMethod(target, name, []));
  return result === AutomationNull ? null : result;
}

function currentOf(enumerator: NetObject): Value {
  if (enumerator.netType.getMethods('get_Current', false).length > 0) return call(enumerator, 'get_Current');
  const property = enumerator.netType.getProperty('Current', false);
  return property?.body.get ? ((runNow(property.body.get(enumerator)) ?? null) as Value) : null;
}

/** Walks what implements IEnumerator in script. */
function* walk(enumerator: NetObject): IterableIterator<Value> {
  while (isTrue(call(enumerator, 'MoveNext'))) yield currentOf(enumerator);
}

/** How objects of script classes are walked: by their own MoveNext, or by what their GetEnumerator gives. */
setScriptEnumerator((value) => {
  if (isKindOf(value.netType, 'System.Collections.IEnumerator')) return walk(value);
  const enumerator = baseObject(call(value, 'GetEnumerator'));
  if (enumerator === null || typeof enumerator !== 'object') return null;
  return getEnumerable(enumerator) ?? walk(enumerator);
});
