/** The types that are defined: by tables of members, which are made when a type is first asked for, and the accelerators that name them. */
import type { NetObject } from '../objects/net-object.ts';
import type { NetType, TypeDefinition } from '../objects/net-type.ts';
import { builtinAccelerators } from './accelerators.ts';
import { DefinedType } from './defined-type.ts';
import { knownEnum, knownEnumNames } from './net-enums.ts';
import { knownPowerShellType, knownTypeNames } from './powershell-types/known-types.ts';
import { acceleratorByType } from './type-text.ts';

/** What names were found to mean, until the next type is defined. */
export const typesByName = new Map<string, NetType>();
/** Defined types by full name in lower case. */
const types = new Map<string, DefinedType>();
/** Accelerators in lower case, to full names. Scripts may add to them. */
export const accelerators = new Map<string, string>();
/** Accelerators that scripts added (`[psobject].Assembly…TypeAccelerators::Add`), by their names in lower case. */
export const userAccelerators = new Map<string, { readonly name: string; readonly type: NetType }>();

for (const [fullName, names] of Object.entries(builtinAccelerators)) {
  for (const name of names) accelerators.set(name.toLowerCase(), fullName);
  if (names[0]) acceleratorByType.set(fullName, names[0]);
}

/**
 * Defines a type. Cheap: signatures are parsed when a member is first looked up. The type is set on the prototype of `jsClass`, except for
 * generic definitions, whose instances carry their own constructed type. In constructors, and in static members of generic types, `self` is
 * the type itself (the constructed one), so that a body knows its T.
 * @returns the type (a generic definition when `typeParameters` is given)
 * @throws Error when the name is taken: two tables of one type would hide each other
 */
export function defineType(def: TypeDefinition): DefinedType {
  const type = new DefinedType(def);
  const key = def.name.toLowerCase();
  if (types.has(key)) throw new Error(`The type ${def.name} is defined twice.`);
  types.set(key, type);
  nameAccelerators(def.name, def.accelerators);
  if (def.jsClass && !def.typeParameters) setPrototypeType(def.jsClass.prototype, type);
  typesByName.clear();
  return type;
}

/** Makes a type that came into being while scripts run known by its full name. @throws Error when the name is taken */
export function registerType(type: DefinedType): void {
  const key = type.fullName.toLowerCase();
  if (types.has(key) || pending.has(key)) throw new Error(`The type ${type.fullName} is defined twice.`);
  types.set(key, type);
  typesByName.clear();
}

/** Makes a name mean another type from now on: the assemblies of modules come before others (TypeResolver.ResolveTypeName). */
export function preferType(type: DefinedType): void {
  const key = type.fullName.toLowerCase();
  if (types.get(key) === type || pending.has(key)) return;
  types.set(key, type);
  typesByName.clear();
}

function nameAccelerators(fullName: string, names: readonly string[] = []): void {
  for (const name of names) {
    accelerators.set(name.toLowerCase(), fullName);
    if (!acceleratorByType.has(fullName)) acceleratorByType.set(fullName, name);
  }
}

function setPrototypeType(prototype: NetObject, type: NetType): void {
  Object.defineProperty(prototype, 'netType', plainProperty(type));
}

function plainProperty(type: NetType | undefined): PropertyDescriptor {
  return { value: type, writable: true, enumerable: true, configurable: true };
}

/** Defines several types when one of them is first asked for. There are hundreds of these in the start-up snapshot, so they hold as little as may be. */
class TypeGroup {
  constructor(
    private readonly names: string,
    private readonly define: (drawer: number, table: number) => void,
    private readonly drawer: number,
    private readonly table: number,
  ) {}
  /** The full names of the types, each with its accelerators. */
  *entries(): Generator<[name: string, ...accelerators: string[]]> {
    for (const text of this.names.split(' ')) {
      const [name = '', ...accelerators] = text.split('|');
      yield [name, ...accelerators];
    }
  }
  open(): void {
    for (const [name] of this.entries()) pending.delete(name.toLowerCase());
    this.define(this.drawer, this.table);
  }
}

/** Types of one table, each of which is made when it is first asked for. */
class TypeSeries {
  constructor(
    private readonly names: readonly string[],
    private readonly make: (index: number) => TypeDefinition,
  ) {}
  definition(key: string): TypeDefinition {
    return this.make(this.names.findIndex((name) => name.toLowerCase() === key));
  }
}

/** Definitions that nobody has asked for yet, by full name in lower case, and for value classes the name of their type. */
const pending = new Map<string, (() => TypeDefinition) | TypeGroup | TypeSeries>();
const owners = new Map<NetObject, string>();

/**
 * {@link defineType}, but the table is made when the type is first asked for: by name, or as the type of a value. The build turns calls of
 * `defineType` into calls of this (scripts/lazy-tables.mjs), because the tables of all types would double the start-up snapshot.
 */
defineType.lazily = (
  name: string,
  names: readonly string[] | undefined,
  jsClass: TypeDefinition['jsClass'],
  make: () => TypeDefinition,
): void => {
  const key = name.toLowerCase();
  types.delete(key);
  pending.set(key, make);
  nameAccelerators(name, names);
  typesByName.clear();
  if (jsClass) defineType.owns(jsClass, name);
};

/**
 * Says that `define` defines the types with these names, with blanks between them (`Name|accelerator|accelerator`): it is called when one of them is first asked
 * for. The build makes the definitions of a module into calls of this (scripts/type-groups.mjs); groups whose definitions have moved share one function, which is
 * told the `drawer` and the `table` in it (scripts/drawers.mjs).
 */
defineType.group = (names: string, define: (drawer: number, table: number) => void, drawer = 0, table = 0): void => {
  const group = new TypeGroup(names, define, drawer, table);
  for (const [name, ...accelerated] of group.entries()) {
    const key = name.toLowerCase();
    types.delete(key);
    pending.set(key, group);
    nameAccelerators(name, accelerated);
  }
  typesByName.clear();
};

/** {@link defineType} for each of these full names, with the definition that `make` answers for its place in the list when that type is first asked for. */
defineType.each = (names: readonly string[], make: (index: number) => TypeDefinition): void => {
  const series = new TypeSeries(names, make);
  for (const name of names) pending.set(name.toLowerCase(), series);
  typesByName.clear();
};

/** Says which type the values of a class have, where the class is made after its type was defined {@link defineType.lazily | lazily}. */
defineType.owns = (jsClass: NonNullable<TypeDefinition['jsClass']>, name: string): void => {
  const prototype = jsClass.prototype as NetObject;
  owners.set(prototype, name.toLowerCase());
  Object.defineProperty(prototype, 'netType', { get: pendingType, set: replacePendingType, enumerable: true, configurable: true });
};

/** `netType` of the values of a class whose type is {@link pending}: makes the type, which puts a plain property in this one's place. */
function pendingType(this: NetObject): NetType | undefined {
  for (let p = this; p; p = Object.getPrototypeOf(p) as NetObject) {
    const key = owners.get(p);
    if (key !== undefined) return defined(key);
  }
  return undefined;
}

function replacePendingType(this: NetObject, type: NetType): void {
  pendingType.call(this);
  Object.defineProperty(this, 'netType', plainProperty(type));
}

/** Tells of types that nobody defines with {@link defineType}, by full name in lower case: the classes of cmdlets. Set by who has them. */
export const typeSource: { current: ((key: string) => TypeDefinition | undefined) | null } = { current: null };

/** The defined type with this key, made now when it is {@link pending}. */
export function defined(key: string): DefinedType | undefined {
  let make = pending.get(key);
  if (make instanceof TypeGroup) {
    make.open();
    make = pending.get(key);
    if (make instanceof TypeGroup) throw new Error(`The type ${key} is not defined by its group.`);
  }
  if (!make) {
    const known = types.get(key);
    if (known) return known;
    const told = typeSource.current?.(key) ?? knownPowerShellType(key) ?? knownEnum(key);
    return told && defineType(told);
  }
  pending.delete(key);
  const def = make instanceof TypeSeries ? make.definition(key) : make();
  const type = new DefinedType(def);
  types.set(key, type);
  const prototype = def.jsClass?.prototype as NetObject | undefined;
  if (prototype && owners.get(prototype) === key) setPrototypeType(prototype, type);
  return type;
}

/** True when a table of members says what the type with this full name is. */
export function isDefined(fullName: string): boolean {
  const key = fullName.toLowerCase();
  return types.has(key) || pending.has(key);
}

/** {@link defineType} for a generic definition (``System.Collections.Generic.List`1`` with `typeParameters: ['T']`). */
export function defineGenericType(def: TypeDefinition & { typeParameters: string[] }): DefinedType {
  return defineType(def);
}
defineGenericType.lazily = defineType.lazily;
defineGenericType.owns = defineType.owns;

/** Defines several types. */
export function defineTypes(defs: readonly TypeDefinition[]): void {
  for (const def of defs) defineType(def);
}

/** Every defined type, generic definitions included; no arrays or constructed types. */
export function allTypes(): IterableIterator<NetType> {
  for (const key of [...pending.keys(), ...knownTypeNames(), ...knownEnumNames()]) defined(key);
  return types.values();
}
