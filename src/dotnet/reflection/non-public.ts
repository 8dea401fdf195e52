import type { MemberBody, MethodInfo, NetType, PropertyBody, PropertyInfo } from '../../objects/net-type.ts';
import { DefinedType } from '../defined-type.ts';
import { Method, Parameter, Property } from '../members.ts';
import { getType } from '../registry.ts';

interface Declared {
  readonly kind: 'Property' | 'Field';
  readonly typeName: string;
  readonly name: string;
  readonly body: PropertyBody;
  readonly isStatic: boolean;
}

const declared = new Map<string, Declared[]>();
const made = new WeakMap<Declared, Property>();

/**
 * Declares a member that .NET has as internal or private, for reflection alone (BindingFlags.NonPublic): test frameworks reach for a few of
 * PowerShell's, such as ScriptBlock.SessionStateInternal.
 * @param owner full name of the type @param typeName full name of the member's type
 * @param isStatic true for one of the type itself
 */
export function defineNonPublic(
  owner: string,
  kind: Declared['kind'],
  typeName: string,
  name: string,
  body: PropertyBody,
  isStatic = false,
): void {
  const list = declared.get(owner) ?? [];
  list.push({ kind, typeName, name, body, isStatic });
  declared.set(owner, list);
}

/** What classes of C# keep for themselves. */
function* hidden(type: NetType): Iterable<MethodInfo | PropertyInfo> {
  for (let t: NetType | null = type; t; t = t.baseType) if (t instanceof DefinedType) yield* t.hiddenMembers();
}

/** The non-public members of objects (or of the types themselves) of a type and its bases, as far as they are declared. */
export function nonPublicMembers(type: NetType, kind: Declared['kind'], isStatic = false): PropertyInfo[] {
  const list: PropertyInfo[] = [];
  for (const m of hidden(type)) if (m instanceof Property && m.isStatic === isStatic && m.isField === (kind === 'Field')) list.push(m);
  for (let t: NetType | null = type; t; t = t.baseType)
    for (const d of declared.get(t.fullName) ?? []) {
      if (d.kind !== kind || d.isStatic !== isStatic) continue;
      let property = made.get(d);
      if (!property) {
        property = new Property(d.name, t, getType(d.typeName), isStatic, d.body);
        property.isField = kind === 'Field';
        made.set(d, property);
      }
      list.push(property);
    }
  return list;
}

interface DeclaredMethod {
  readonly name: string;
  readonly parameters: readonly (readonly [type: string, name: string])[];
  readonly returnType: string;
  readonly body: MemberBody;
}

const methods = new Map<string, DeclaredMethod[]>();

/** Declares an instance method that is not public, for reflection alone; see {@link defineNonPublic}. */
export function defineNonPublicMethod(owner: string, method: DeclaredMethod): void {
  const list = methods.get(owner) ?? [];
  list.push(method);
  methods.set(owner, list);
}

/** The non-public methods of a type (or of its objects) and its bases, as far as they are declared. */
export function nonPublicMethods(type: NetType, isStatic = false): Method[] {
  const list: Method[] = [];
  for (const m of hidden(type)) if (m instanceof Method && m.isStatic === isStatic) list.push(m);
  if (isStatic) return list;
  for (let t: NetType | null = type; t; t = t.baseType)
    for (const d of methods.get(t.fullName) ?? []) {
      const parameters = d.parameters.map(([name, text], i) => new Parameter(text, getType(name), false, null, false, false, false, i));
      list.push(new Method(d.name, t, parameters, getType(d.returnType), false, d.body));
    }
  return list;
}

interface DeclaredConstructor {
  readonly parameters: readonly (readonly [type: string, name: string])[];
  readonly body: MemberBody;
}

const constructors = new Map<string, DeclaredConstructor[]>();

/** Declares a constructor that is not public, for reflection alone; see {@link defineNonPublic}. */
export function defineNonPublicConstructor(owner: string, parameters: DeclaredConstructor['parameters'], body: MemberBody): void {
  const list = constructors.get(owner) ?? [];
  list.push({ parameters, body });
  constructors.set(owner, list);
}

/** The non-public constructors of a type, as far as they are declared. */
export function nonPublicConstructors(type: NetType): Method[] {
  return (constructors.get(type.fullName) ?? []).map((d) => {
    const parameters = d.parameters.map(
      ([typeName, name], i) => new Parameter(name, getType(typeName), false, null, false, false, false, i),
    );
    const method = new Method('.ctor', type, parameters, null, false, d.body);
    method.isConstructor = true;
    return method;
  });
}
