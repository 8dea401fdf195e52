/** Methods that nobody declares: those that a class has for its interfaces, and the accessors of properties and indexers. */
import type { MemberBody, MethodInfo, NetType, PropertyInfo } from '../objects/net-type.ts';
import { Method, Parameter } from './members.ts';
import { recordedFields } from './reflection/fields.ts';
import { typeDisplayName } from './type-text.ts';

const none: readonly never[] = [];

/** True for parameters of the same types, passed the same way. */
export function sameParameters(a: MethodInfo, b: MethodInfo): boolean {
  if (a.parameters.length !== b.parameters.length) return false;
  return a.parameters.every((p, i) => isSameType(p.type, b.parameters[i]!.type) && p.isByRef === b.parameters[i]!.isByRef);
}

/** The place of a type parameter of a method; undefined for all other types. */
function placeInMethod(type: NetType): number | undefined {
  const parameter = type as NetType & { readonly ofMethod?: boolean; readonly position?: number };
  return parameter.ofMethod ? parameter.position : undefined;
}

/** True for types that mean the same: each generic method has type parameters of its own. */
export function isSameType(a: NetType, b: NetType): boolean {
  if (a === b) return true;
  const place = placeInMethod(a);
  if (place !== undefined) return place === placeInMethod(b);
  if (a.kind === 'array')
    return b.kind === 'array' && a.arrayRank === b.arrayRank && isSameType(a.elementType as NetType, b.elementType as NetType);
  if (a.genericDefinition === null || a.genericDefinition !== b.genericDefinition) return false;
  return a.genericArguments.every((t, i) => isSameType(t, b.genericArguments[i] as NetType));
}

/**
 * Adds the methods of interfaces that a class's methods implement, as PowerShell lists them next to the class's own
 * (`void ICollection[int].Add(int item)`). They are called only when the object is cast to the interface.
 */
export function withInterfaceMethods(type: NetType, lowerName: string, methods: readonly MethodInfo[]): readonly MethodInfo[] {
  if (methods.length === 0 || type.interfaces.length === 0) return methods;
  const isExplicit = (m: MethodInfo): string | null => (m instanceof Method ? m.explicitInterface : null);
  const own = methods.filter((m) => !isExplicit(m));
  if (own.length === 0) return methods;
  const given = methods.filter((m) => isExplicit(m));
  const shown: MethodInfo[] = [];
  const used = new Set<MethodInfo>();
  for (const i of type.interfaces) {
    if (type.kind === 'array' && i.genericDefinition) continue;
    const label = typeDisplayName(i, true);
    for (const m of i.getMethods(lowerName, false)) {
      if (m.declaringType !== i) continue;
      const byHand = given.find((g) => isExplicit(g) === label && g.parameters.length === m.parameters.length);
      if (byHand) used.add(byHand);
      shown.push(byHand ?? interfaceMethod(type, m, label, own));
    }
  }
  const rest = given.filter((g) => !used.has(g));
  return [...own, ...shown, ...rest];
}

/** `get_X()` and `set_X(value)` of a property: methods that Get-Member shows with -Force alone. */
export function accessors(property: PropertyInfo | undefined, lowerName: string): readonly MethodInfo[] {
  if (!property || property.indexParameters.length > 0) return none;
  // fields have none
  if (property.declaringType.isEnum || recordedFields(property.declaringType.fullName)?.has(property.name)) return none;
  const { get, set } = property.body;
  const { declaringType: type, propertyType: of, isStatic } = property;
  if (lowerName.startsWith('get_')) return get ? [new Method(`get_${property.name}`, type, none, of, isStatic, get)] : none;
  // the compiler of classes names no parameter
  const value = new Parameter(type.isScriptType ? '' : 'value', of, false, null, false, false, false, 0);
  return set ? [new Method(`set_${property.name}`, type, [value], null, isStatic, set)] : none;
}

/** `get_Item(key)` and `set_Item(key, value)` of indexers. */
export function indexerAccessors(indexers: readonly PropertyInfo[], lowerName: string): MethodInfo[] {
  const made: MethodInfo[] = [];
  for (const p of indexers) {
    if (p.name.toLowerCase() !== lowerName.slice(4)) continue;
    const { get, set } = p.body;
    const { declaringType: type, propertyType: of, indexParameters: keys } = p;
    if (lowerName.startsWith('get_')) {
      if (get) made.push(new Method(`get_${p.name}`, type, keys, of, false, get));
    } else if (set) {
      const value = new Parameter('value', of, false, null, false, false, false, keys.length);
      made.push(
        new Method(`set_${p.name}`, type, [...keys, value], null, false, (self, ...args) => set(self, args.at(-1), ...args.slice(0, -1))),
      );
    }
  }
  return made;
}

/** An interface's method on a class: calls the class's own method of that name. */
function interfaceMethod(type: NetType, m: MethodInfo, label: string, own: readonly MethodInfo[]): Method {
  const exact = own.find((o) => sameParameters(o, m)) ?? own.find((o) => o.parameters.length === m.parameters.length);
  const body: MemberBody = (self, ...args) => (exact ?? (own[0] as MethodInfo)).body(self, ...args);
  const made = new Method(m.name, type, m.parameters, m.returnType, false, body);
  made.explicitInterface = label;
  return made;
}
