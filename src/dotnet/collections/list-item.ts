import { argumentException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';

/** What IList.Add of a generic list takes: nothing but its own type (List`1, Collection`1). @throws ArgumentException */
export function listItem(element: NetType | null, item: Value): Value {
  if (element === null || item === null || element.isAssignableFrom(typeOf(item))) return item;
  const refused = `The value "${toText(item)}" is not of type "${element.fullName}" and cannot be used in this generic collection.`;
  throw argumentException(refused, 'value');
}
