import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { byRefTypeOf } from '../by-ref-type.ts';
import { Method, Property } from '../members.ts';
import { recordedPropertyOrder } from '../property-orders.ts';
import { arrayTypeOf, getType } from '../registry.ts';
import { eventsOf, type NetEventInfo } from './event-info.ts';
import { recordedFields } from './fields.ts';
import { nonPublicMembers, nonPublicMethods } from './non-public.ts';
import { methodText } from './types.ts';

/** Kinds of members that reflection lists. */
export type ReflectedKind = 'Method' | 'Property' | 'Field' | 'Constructor' | 'Member' | 'Event';

const arrayTypes: Record<ReflectedKind, string> = {
  Method: 'System.Reflection.MethodInfo',
  Property: 'System.Reflection.PropertyInfo',
  Field: 'System.Reflection.FieldInfo',
  Constructor: 'System.Reflection.ConstructorInfo',
  Member: 'System.Reflection.MemberInfo',
  Event: 'System.Reflection.EventInfo',
};

/** A field, as classes of scripts have them, or as .NET has some that are properties in the tables here. */
function isField(p: PropertyInfo): boolean {
  if (p instanceof Property && p.isField) return true;
  return recordedFields(p.declaringType.fullName)?.has(p.name) === true;
}

/** The fields of a type in the order in which .NET lists them. */
function inFieldOrder(list: readonly PropertyInfo[]): PropertyInfo[] {
  const place = (p: PropertyInfo): number => [...(recordedFields(p.declaringType.fullName)?.keys() ?? [])].indexOf(p.name);
  return [...list].sort((a, b) => (a.declaringType === b.declaringType ? place(a) - place(b) : 0));
}

function statics(t: NetType, flags: number): readonly MethodInfo[] {
  // inherited static methods are listed only with FlattenHierarchy
  return t.allMethods(true).filter((m) => m.declaringType === t || (flags & 64) !== 0);
}

/** The get_ and set_ methods of the properties that classes of scripts declare. */
function accessorsOf(t: NetType, flags: number): MethodInfo[] {
  const properties = [
    ...(flags & 4 ? t.allProperties(false) : []),
    ...(flags & 8 ? t.allProperties(true).filter((p) => p.declaringType === t || (flags & 64) !== 0) : []),
  ];
  return properties
    .filter((p) => p.declaringType.isScriptType)
    .flatMap((p) => ['get_', 'set_'].flatMap((prefix) => p.declaringType.getMethods(prefix + p.name, p.isStatic)));
}

function methodsOf(t: NetType, flags: number): MethodInfo[] {
  const list: MethodInfo[] = t.isScriptType ? accessorsOf(t, flags) : [];
  if (flags & 16 && flags & 4) list.push(...t.allMethods(false).filter((m) => !(m instanceof Method && m.explicitInterface)));
  if (flags & 16 && flags & 8) list.push(...statics(t, flags));
  if (flags & 32 && flags & 4) list.push(...nonPublicMethods(t));
  if (flags & 32 && flags & 8) list.push(...nonPublicMethods(t, true));
  return list;
}

/** Types that declare their indexers before their properties; others have them behind. */
const indexersFirst =
  /^System\.(String|Collections\.(BitArray|Hashtable|IDictionary|IList|Specialized\.StringCollection)|Net\.CookieCollection|Data\.Data(Column|Table)Collection)$/;

function propertiesOf(t: NetType, flags: number): PropertyInfo[] {
  const list: PropertyInfo[] = [];
  if (flags & 32 && flags & 4) list.push(...nonPublicMembers(t, 'Property'), ...nonPublicMembers(t, 'Field'));
  if (flags & 32 && flags & 8) list.push(...nonPublicMembers(t, 'Property', true), ...nonPublicMembers(t, 'Field', true));
  if (!(flags & 16)) return list;
  if (flags & 4)
    list.push(
      ...(indexersFirst.test(t.fullName)
        ? [...t.getIndexers(), ...t.allProperties(false)]
        : [...t.allProperties(false), ...t.getIndexers()]),
    );
  if (flags & 8) list.push(...t.allProperties(true).filter((p) => p.declaringType === t || (flags & 64) !== 0));
  return inRecordedOrder(t, list);
}

/** Static properties stand among the others where their place is recorded. */
function inRecordedOrder(t: NetType, list: PropertyInfo[]): PropertyInfo[] {
  const order = recordedPropertyOrder(t.fullName);
  if (!list.some((p) => p.isStatic && order.includes(p.name.toLowerCase()))) return list;
  const place = (p: PropertyInfo): number => (order.indexOf(p.name.toLowerCase()) + order.length + 1) % (order.length + 1);
  return list.sort((a, b) => place(a) - place(b));
}

/** Gives constructors and fields the type that reflection has for them; other methods and properties have theirs. */
export function reflected<T>(member: T): T {
  if (member instanceof Method && member.isConstructor) member.netType = getType('System.Reflection.RuntimeConstructorInfo');
  else if (member instanceof Property && isField(member)) member.netType = getType('System.Reflection.RtFieldInfo');
  return member;
}

function eventsIn(t: NetType, flags: number): NetEventInfo[] {
  if (!(flags & 16)) return [];
  return [...(flags & 4 ? eventsOf(t, false) : []), ...(flags & 8 ? eventsOf(t, true) : [])];
}

/** The members of a type by BindingFlags (Type.GetMethods and its family). */
export function memberList(t: NetType, kind: ReflectedKind, flags: number): PSArray {
  let items: (MethodInfo | PropertyInfo | NetEventInfo)[] = [];
  if (kind === 'Method' || kind === 'Member') items.push(...methodsOf(t, flags));
  if ((kind === 'Constructor' || kind === 'Member') && flags & 4) items.push(...t.getConstructors());
  if (kind === 'Property' || kind === 'Member') items.push(...propertiesOf(t, flags).filter((p) => !isField(p)));
  if (kind === 'Field' || kind === 'Member') items.push(...inFieldOrder(propertiesOf(t, flags).filter(isField)));
  if (kind === 'Event' || kind === 'Member') items.push(...eventsIn(t, flags));
  if (flags & 2) items = items.filter((m) => m.declaringType === t);
  return new PSArray(items.map(reflected) as unknown as Value[], arrayTypeOf(getType(arrayTypes[kind])));
}

/**
 * Type.GetMethod. @param types exact parameter types, or null when the name alone must decide
 * @throws AmbiguousMatchException when several overloads fit
 */
export function methodMatching(t: NetType, name: string, types: readonly NetType[] | null, flags: number): Value {
  const ignoreCase = (flags & 1) !== 0;
  const found = methodsOf(t, flags).filter((m) => m.name === name || (ignoreCase && m.name.toLowerCase() === name.toLowerCase()));
  if (types) {
    const exact = found.find(
      (m) => m.parameters.length === types.length && m.parameters.every((p, i) => (p.isByRef ? byRefTypeOf(p.type) : p.type) === types[i]),
    );
    const fitting =
      exact ??
      found.find(
        (m) =>
          m.parameters.length === types.length && m.parameters.every((p, i) => !p.isByRef && p.type.isAssignableFrom(types[i] as NetType)),
      );
    return (fitting ?? null) as unknown as Value;
  }
  if (found.length > 1) {
    throw exceptionOf(
      'System.Reflection.AmbiguousMatchException',
      `Ambiguous match found for '${String(found[0]!.declaringType)} ${methodText(found[0] as Method)}'.`,
    );
  }
  return (found[0] ?? null) as unknown as Value;
}
