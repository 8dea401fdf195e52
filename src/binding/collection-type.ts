import type { NetType } from '../objects/net-type.ts';

/** How a parameter type takes several values (ParameterCollectionTypeInformation). */
export interface CollectionType {
  readonly kind: 'none' | 'array' | 'list' | 'genericCollection';
  readonly elementType: NetType | null;
}

const notCollection: CollectionType = { kind: 'none', elementType: null };
const plainList: CollectionType = { kind: 'list', elementType: null };
const known = new WeakMap<NetType, CollectionType>();

/** What kind of collection a type is, for binding. Dictionaries are none. */
export function collectionTypeOf(type: NetType): CollectionType {
  let made = known.get(type);
  if (made === undefined) known.set(type, (made = examine(type)));
  return made;
}

function allInterfaces(type: NetType): NetType[] {
  const list: NetType[] = [];
  const add = (t: NetType): void => {
    if (list.includes(t)) return;
    list.push(t);
    t.interfaces.forEach(add);
  };
  for (let t: NetType | null = type; t; t = t.baseType) t.interfaces.forEach(add);
  return list;
}

function examine(type: NetType): CollectionType {
  if (type.kind === 'array') return { kind: 'array', elementType: type.elementType };
  if (type.fullName === 'System.Object' || type.fullName === 'System.String' || type.isValueType) return notCollection;
  const interfaces = allInterfaces(type);
  const self = type.kind === 'interface' ? [type, ...interfaces] : interfaces;
  const definitionName = (t: NetType): string => t.genericDefinition?.fullName ?? t.fullName;
  if (self.some((i) => i.fullName === 'System.Collections.IDictionary')) return notCollection;
  if (self.some((i) => definitionName(i) === 'System.Collections.Generic.IDictionary`2')) return notCollection;
  const isList = interfaces.some((i) => i.fullName === 'System.Collections.IList');
  if (isList && definitionName(type) === 'System.Collections.ObjectModel.Collection`1')
    return { kind: 'list', elementType: type.genericArguments[0] ?? null };
  const generic = interfaces.find((i) => definitionName(i) === 'System.Collections.Generic.ICollection`1');
  if (generic) return { kind: 'genericCollection', elementType: generic.genericArguments[0] ?? null };
  return isList ? plainList : notCollection;
}
