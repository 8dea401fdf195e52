/** Members of types by name, as C# finds them: with regard to case, hidden and inaccessible ones told apart. */
import { DefinedType } from '../../dotnet/defined-type.ts';
import { sameParameters } from '../../dotnet/implied-methods.ts';
import { Method, Property } from '../../dotnet/members.ts';
import { protectedPart } from '../../dotnet/protected-methods.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { defined } from '../../dotnet/type-table.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import type { TypeDecl } from '../syntax/ast.ts';
import { CSharpMethod, CSharpProperty, CSharpType } from '../types/csharp-type.ts';
import { isPSObject, psObjectMethod, psObjectProperty } from '../types/powershell-objects.ts';

/** The members of one name. */
export type Found = { kind: 'methods'; methods: MethodInfo[] } | { kind: 'property'; property: PropertyInfo };

function isExplicit(m: MethodInfo): boolean {
  return m instanceof Method && m.explicitInterface !== null;
}

/** What classes of .NET show to those derived from them. */
function* protectedParts(type: NetType): Iterable<NetType> {
  for (let t: NetType | null = type; t; t = t.baseType) {
    const part = defined(protectedPart((t.genericDefinition ?? t).fullName).toLowerCase());
    if (part) yield part instanceof DefinedType && part.isGenericTypeDefinition ? part.makeGenericType(t.genericArguments) : part;
  }
}

function dotnetMethods(type: NetType, name: string): MethodInfo[] {
  const all = [...type.getMethods(name, false), ...type.getMethods(name, true)];
  const found = all.filter((m) => m.name === name && !isExplicit(m));
  for (const part of protectedParts(type))
    for (const m of part.getMethods(name, false))
      if (m.name === name && m.declaringType === part && !found.some((o) => isSame(o, m))) found.push(m);
  return isPSObject(type) ? found.map((m) => (m.isStatic ? m : psObjectMethod(m))) : found;
}

function dotnetProperty(type: NetType, name: string): PropertyInfo | undefined {
  for (const isStatic of [false, true]) {
    const p = type.getProperty(name, isStatic);
    if (p && p.name === name) return p;
  }
  for (const part of protectedParts(type)) {
    const p = part.getProperty(name, false);
    if (p && p.name === name) return p;
  }
  return isPSObject(type) ? psObjectProperty(name) : undefined;
}

/** The types in which members of a type are looked for, most derived first. */
function* searched(type: NetType): Iterable<NetType> {
  if (type.kind === 'interface') {
    yield type;
    yield* type.interfaces;
    yield wellKnown.object;
    return;
  }
  for (let t: NetType | null = type; t; t = t.baseType) {
    yield t;
    // a class of .NET knows what it inherits
    if (!(t instanceof CSharpType)) return;
  }
}

const typeParameterCount = (m: MethodInfo): number => (m instanceof Method ? m.typeParameters.length : 0);

/** True for methods of one signature: the second one is hidden. */
function isSame(a: MethodInfo, b: MethodInfo): boolean {
  return sameParameters(a, b) && a.isStatic === b.isStatic && typeParameterCount(a) === typeParameterCount(b);
}

/** All that a type has by this name; undefined when there is nothing. */
export function findMember(type: NetType, name: string): Found | undefined {
  const methods: MethodInfo[] = [];
  for (const t of searched(type)) {
    if (t instanceof CSharpType && t.kind !== 'enum') {
      t.makeMembers();
      for (const m of t.own.get(name) ?? []) {
        if (m instanceof CSharpProperty) {
          if (methods.length === 0 && m.indexParameters.length === 0) return { kind: 'property', property: m };
        } else if (!isExplicit(m) && !methods.some((o) => isSame(o, m))) methods.push(m);
      }
      if (t.kind !== 'delegate') continue;
    }
    if (methods.length === 0) {
      const property = dotnetProperty(t, name);
      if (property) return { kind: 'property', property };
    }
    for (const m of dotnetMethods(t, name)) if (!methods.some((o) => isSame(o, m))) methods.push(m);
  }
  return methods.length > 0 ? { kind: 'methods', methods } : undefined;
}

/** The indexers of a type. */
export function findIndexers(type: NetType): PropertyInfo[] {
  const found: PropertyInfo[] = [];
  for (const t of searched(type)) {
    if (t instanceof CSharpType) {
      t.makeMembers();
      for (const list of t.own.values())
        for (const m of list) if (m instanceof CSharpProperty && m.indexParameters.length > 0 && !m.isStatic) found.push(m);
    } else found.push(...t.getIndexers());
  }
  return found;
}

/** The constructors of a type, of all accesses. */
export function findConstructors(type: NetType): readonly MethodInfo[] {
  if (type instanceof CSharpType) {
    type.makeMembers();
    if (type.kind !== 'delegate') return type.constructorList;
  }
  return type.getConstructors();
}

const definitionOf = (t: NetType): NetType => t.genericDefinition ?? t;

function isInside(decl: TypeDecl | null, outer: TypeDecl): boolean {
  for (let d = decl; d; d = d.outer) if (d === outer) return true;
  return false;
}

/** True when code of a type may use a member. */
export function isAccessible(member: MethodInfo | PropertyInfo, from: CSharpType | null, forWriting = false): boolean {
  if (!(member instanceof CSharpMethod || member instanceof CSharpProperty)) return true;
  const access = forWriting && member instanceof CSharpProperty ? member.setAccess : member.access;
  if (access === 'public' || access === 'internal') return true;
  const owner = member.declaringType as CSharpType;
  if (from && isInside(from.decl, owner.decl)) return true;
  if (access === 'private') return false;
  for (let d = from?.decl ?? null, t: NetType | null = from; d; d = d.outer) {
    for (; t; t = t.baseType) if (definitionOf(t) === definitionOf(owner)) return true;
    t = null;
  }
  return false;
}

const bodies = new WeakMap<MethodInfo, WeakMap<NetType, MemberBody>>();

function fits(o: MethodInfo, m: MethodInfo): boolean {
  if (o.isStatic) return false;
  if (typeParameterCount(m) > 0) return typeParameterCount(o) === typeParameterCount(m) && o.parameters.length === m.parameters.length;
  return sameParameters(o, m);
}

function implementation(m: MethodInfo, type: NetType): MemberBody {
  const definition = m instanceof Method ? m.genericMethodDefinition : null;
  if (definition) {
    // what overrides a generic method takes the type arguments behind the others
    const body = implementation(definition, type);
    const types = (m as Method).genericArguments;
    return body === definition.body ? m.body : (self, ...args) => body(self, ...args, types);
  }
  const isInterface = m.declaringType.kind === 'interface';
  if (isInterface) {
    const explicit = type
      .getMethods(m.name, false)
      .find((o) => isExplicit(o) && o.declaringType.kind !== 'interface' && fits(o, m) && implementsFor(o, m));
    if (explicit) return explicit.body;
    // the generic interfaces of an array say what its plain ones do
    const ofArray = type.kind === 'array' && type.getMethods(m.name, false).find((o) => o.parameters.length === m.parameters.length);
    if (ofArray) return ofArray.body;
  }
  for (let t: NetType | null = type; t; t = t.baseType) {
    if (t instanceof CSharpType) {
      t.makeMembers();
      const own = t.own.get(m.name)?.find((o) => o instanceof CSharpMethod && !isExplicit(o) && fits(o, m)) as CSharpMethod | undefined;
      if (own && (isInterface || own === m || own.member?.modifiers.has('override'))) return own.body;
      if (own && definitionOf(t) === definitionOf(m.declaringType)) return own.body;
    } else {
      const found = t.getMethods(m.name, false).find((o) => !isExplicit(o) && fits(o, m));
      if (found) return found.body;
      const any = t.getMethods(m.name, false).find((o) => fits(o, m));
      if (any) return any.body;
      if (!t.isScriptType) break;
    }
  }
  return m.body;
}

function implementsFor(o: MethodInfo, m: MethodInfo): boolean {
  const label = (o as Method).explicitInterface ?? '';
  const name = m.declaringType.name.replace(/`\d+$/, '');
  return label.split('[')[0]?.split('.').at(-1) === name;
}

/** What a virtual call of a method runs on an object. */
export function virtualBody(m: MethodInfo, self: Value): MemberBody {
  const type = typeOf(self);
  if (isPSObject(m.declaringType) && !(type instanceof CSharpType)) return m.body;
  if (type === m.declaringType && m.declaringType.kind !== 'interface') return m.body;
  let byType = bodies.get(m);
  if (!byType) bodies.set(m, (byType = new WeakMap()));
  let body = byType.get(type);
  if (!body) byType.set(type, (body = implementation(m, type)));
  return body;
}

/** True when a call of a method has to look at the object. */
export function isVirtualCall(m: MethodInfo): boolean {
  if (m.isStatic) return false;
  if (m instanceof CSharpMethod) return m.isVirtual || m.declaringType.kind === 'interface';
  return true;
}

/** The property that an access runs on an object. */
export function virtualProperty(p: PropertyInfo, self: Value): PropertyInfo {
  if (p instanceof CSharpProperty && !p.isVirtual && p.declaringType.kind !== 'interface') return p;
  const type = typeOf(baseObject(self));
  if (type === p.declaringType || isPSObject(p.declaringType)) return p;
  const isInterface = p.declaringType.kind === 'interface';
  // arrays have the members of their generic interfaces for these alone
  if (isInterface && type.kind === 'array' && p.declaringType.genericDefinition && p.indexParameters.length === 0) return p;
  for (let t: NetType | null = type; t; t = t.baseType) {
    if (t instanceof CSharpType) {
      t.makeMembers();
      if (isInterface) {
        const explicit = t.own.get(`${p.declaringType.fullName}.${p.name}`)?.[0];
        if (explicit instanceof CSharpProperty) return explicit;
      }
      const own = t.own
        .get(p.name)
        ?.find((o) => o instanceof CSharpProperty && !o.isStatic && o.indexParameters.length === p.indexParameters.length);
      if (own && (isInterface || own === p || own.member?.modifiers.has('override'))) return own as CSharpProperty;
    } else {
      if (p.indexParameters.length > 0) {
        const list = t.getIndexers().filter((o) => o.indexParameters.length === p.indexParameters.length);
        const same = list.find((o) => o.indexParameters.every((x, i) => x.type === p.indexParameters[i]?.type));
        return same ?? list[0] ?? p;
      }
      const found = t.getProperty(p.name, false);
      return found instanceof Property && found.body.get ? found : p;
    }
  }
  return p;
}
