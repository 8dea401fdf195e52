import { enumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import {
  type MemberBody,
  type MethodInfo,
  NetType,
  type ParameterInfo,
  type PropertyBody,
  type PropertyInfo,
  type TypeDefinition,
} from '../objects/net-type.ts';
import { assemblyOf } from './assemblies.ts';
import { Method, Parameter, Property } from './members.ts';
import { recordedPropertyOrder } from './property-orders.ts';
import { nameInSignature, type ParameterText, parseDefault, parseSignature } from './signature.ts';
import { typeDisplayName } from './type-text.ts';

/** What the names T, TKey … of a signature stand for. */
export type TypeScope = ReadonlyMap<string, NetType>;

/** How signatures find the types that they name; set by the registry, so that this file need not know it. */
export const typeResolution: {
  /** The type that a name in a signature means. Never fails: a name nothing is known of gives a placeholder type. */
  fromText(text: string, scope: TypeScope | null): NetType;
  /** Makes `element[]` or `element[,]`; the same object for the same arguments. */
  arrayOf(element: NetType, rank: number): NetType;
} = {
  fromText() {
    throw new Error('the type registry is not loaded');
  },
  arrayOf() {
    throw new Error('the type registry is not loaded');
  },
};

const none: readonly never[] = [];

/** What all types share: look-up of members through base types, assignability, interfaces. */
export abstract class TypeBase extends NetType {
  get isScriptType(): boolean {
    return false;
  }
  get isEnum(): boolean {
    return this.kind === 'enum';
  }
  get isValueType(): boolean {
    return this.kind === 'struct' || this.kind === 'enum';
  }
  get isFlags(): boolean {
    return false;
  }
  get elementType(): NetType | null {
    return null;
  }
  get arrayRank(): number {
    return 0;
  }
  get genericDefinition(): NetType | null {
    return null;
  }
  get genericArguments(): readonly NetType[] {
    return none;
  }
  get enumValues(): ReadonlyMap<string, number | bigint> | null {
    return null;
  }
  /** True for ``List`1`` without arguments and for types made of type parameters. */
  get containsGenericParameters(): boolean {
    return this.genericArguments.some((a) => a instanceof TypeBase && a.containsGenericParameters);
  }
  /** True for `[System.Collections.Generic.List`1]` itself. */
  get isGenericTypeDefinition(): boolean {
    return false;
  }
  get assembly(): string {
    return assemblyOf(this.genericDefinition?.fullName ?? this.fullName);
  }
  get assemblyQualifiedName(): string {
    return `${this.fullName}, ${this.assembly}`;
  }
  /** Type.ToString(): full name, generic arguments without their assemblies. */
  override toString(): string {
    return this.fullName;
  }

  /** Own overloads of one name (lower case); own members only. */
  protected abstract ownMethods(lowerName: string, isStatic: boolean): readonly MethodInfo[];
  protected abstract ownMethodNames(isStatic: boolean): Iterable<string>;
  protected abstract ownProperty(lowerName: string, isStatic: boolean): PropertyInfo | undefined;
  protected abstract ownPropertyNames(isStatic: boolean): Iterable<string>;
  protected abstract ownConstructors(): readonly MethodInfo[];
  protected abstract ownIndexers(): readonly PropertyInfo[];

  // Made when first asked for: a session defines many hundred types and looks into a few, and all are part of the start-up snapshot.
  private instanceMethods: Map<string, readonly MethodInfo[]> | null = null;
  private staticMethods: Map<string, readonly MethodInfo[]> | null = null;
  private instanceProperties: Map<string, PropertyInfo | null> | null = null;
  private staticProperties: Map<string, PropertyInfo | null> | null = null;
  private interfaceCache: readonly NetType[] | null = null;
  private indexerCache: readonly PropertyInfo[] | null = null;
  private ancestors: Set<NetType> | null = null;

  /** Forgets what was looked up, after members were added. */
  protected resetMembers(): void {
    this.instanceMethods = null;
    this.staticMethods = null;
    this.instanceProperties = null;
    this.staticProperties = null;
    this.interfaceCache = null;
    this.indexerCache = null;
    this.ancestors = null;
  }

  /** Interfaces that this type names itself. */
  protected abstract ownInterfaces(): readonly NetType[];

  get interfaces(): readonly NetType[] {
    if (this.interfaceCache) return this.interfaceCache;
    const all = new Set<NetType>();
    for (const i of this.baseType?.interfaces ?? none) all.add(i);
    for (const i of this.ownInterfaces()) {
      all.add(i);
      for (const j of i.interfaces) all.add(j);
    }
    this.interfaceCache = [...all];
    return this.interfaceCache;
  }

  /** Where inherited members come from: the base type, or for interfaces the interfaces they extend. */
  private get parents(): readonly NetType[] {
    if (this.kind === 'interface') return this.interfaces;
    return this.baseType ? [this.baseType] : none;
  }

  override getMethods(name: string, isStatic: boolean): readonly MethodInfo[] {
    const cache = isStatic ? (this.staticMethods ??= new Map()) : (this.instanceMethods ??= new Map());
    const cached = cache.get(name);
    if (cached) return cached;
    const lower = name.toLowerCase();
    let result = cache.get(lower);
    if (!result) {
      const own = this.ownMethods(lower, isStatic);
      let list: MethodInfo[] | null = null;
      for (const parent of this.parents) {
        for (const m of parent.getMethods(lower, isStatic)) {
          if (own.some((o) => sameParameters(o, m)) || list?.includes(m)) continue;
          list ??= [...own];
          list.push(m);
        }
      }
      result = isStatic || this.kind === 'interface' ? (list ?? own) : withInterfaceMethods(this, lower, list ?? own);
      if (result.length === 0 && /^[gs]et_./.test(lower))
        result = isStatic
          ? accessors(this.getProperty(lower.slice(4), true), lower)
          : [...accessors(this.getProperty(lower.slice(4), false), lower), ...indexerAccessors(this.getIndexers(), lower)];
      cache.set(lower, result);
    }
    if (name !== lower && cache.size < 2000) cache.set(name, result);
    return result;
  }

  override getConstructors(): readonly MethodInfo[] {
    return this.ownConstructors();
  }

  override getProperty(name: string, isStatic: boolean): PropertyInfo | undefined {
    const cache = isStatic ? (this.staticProperties ??= new Map()) : (this.instanceProperties ??= new Map());
    const cached = cache.get(name);
    if (cached !== undefined) return cached ?? undefined;
    const lower = name.toLowerCase();
    let found = this.ownProperty(lower, isStatic);
    if (!found) {
      for (const parent of this.parents) {
        found = parent.getProperty(lower, isStatic);
        if (found) break;
      }
    }
    if (cache.size < 2000) cache.set(name, found ?? null);
    return found;
  }

  override getIndexers(): readonly PropertyInfo[] {
    if (!this.indexerCache) {
      const list = [...this.ownIndexers()];
      for (const parent of this.parents) {
        for (const p of parent.getIndexers()) {
          if (!list.some((o) => sameIndex(o, p))) list.push(p);
        }
      }
      this.indexerCache = list;
    }
    return this.indexerCache;
  }

  override allMethods(isStatic: boolean): readonly MethodInfo[] {
    const names = new Set<string>(this.ownMethodNames(isStatic));
    for (const parent of this.parents) for (const m of parent.allMethods(isStatic)) names.add(m.name.toLowerCase());
    return [...names].flatMap((n) => this.getMethods(n, isStatic));
  }

  /** See {@link TypeDefinition.propertyOrder}; lower-case names. */
  protected get propertyOrder(): readonly string[] {
    return [];
  }

  override allProperties(isStatic: boolean): readonly PropertyInfo[] {
    const names = new Set<string>(isStatic ? [] : this.propertyOrder);
    for (const name of this.ownPropertyNames(isStatic)) names.add(name);
    for (const parent of this.parents) for (const p of parent.allProperties(isStatic)) names.add(p.name.toLowerCase());
    return [...names].map((n) => this.getProperty(n, isStatic)).filter((p) => p !== undefined);
  }

  override isAssignableFrom(other: NetType): boolean {
    if (this === other) return true;
    if (other instanceof TypeBase && other.allAncestors().has(this)) return true;
    return isVariantOf(this, other);
  }

  private allAncestors(): Set<NetType> {
    if (!this.ancestors) {
      const set = new Set<NetType>(this.interfaces);
      for (let t: NetType | null = this.baseType; t; t = t.baseType) set.add(t);
      if (this.kind === 'interface') set.add(typeResolution.fromText('object', null));
      this.ancestors = set;
    }
    return this.ancestors;
  }

  override defaultValue(): Value {
    return null;
  }
  override makeArrayType(rank = 1): NetType {
    return typeResolution.arrayOf(this, rank);
  }
}

function sameParameters(a: MethodInfo, b: MethodInfo): boolean {
  if (a.parameters.length !== b.parameters.length) return false;
  return a.parameters.every((p, i) => p.type === b.parameters[i]!.type && p.isByRef === b.parameters[i]!.isByRef);
}

/**
 * Adds the methods of interfaces that a class's methods implement, as PowerShell lists them next to the class's own
 * (`void ICollection[int].Add(int item)`). They are called only when the object is cast to the interface.
 */
function withInterfaceMethods(type: TypeBase, lowerName: string, methods: readonly MethodInfo[]): readonly MethodInfo[] {
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
function accessors(property: PropertyInfo | undefined, lowerName: string): readonly MethodInfo[] {
  if (!property || property.indexParameters.length > 0) return none;
  const { get, set } = property.body;
  const { declaringType: type, propertyType: of, isStatic } = property;
  if (lowerName.startsWith('get_')) return get ? [new Method(`get_${property.name}`, type, none, of, isStatic, get)] : none;
  const value = new Parameter('value', of, false, null, false, false, false, 0);
  return set ? [new Method(`set_${property.name}`, type, [value], null, isStatic, set)] : none;
}

/** `get_Item(key)` and `set_Item(key, value)` of indexers. */
function indexerAccessors(indexers: readonly PropertyInfo[], lowerName: string): MethodInfo[] {
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
function interfaceMethod(type: TypeBase, m: MethodInfo, label: string, own: readonly MethodInfo[]): Method {
  const exact = own.find((o) => sameParameters(o, m)) ?? own.find((o) => o.parameters.length === m.parameters.length);
  const body: MemberBody = (self, ...args) => (exact ?? (own[0] as MethodInfo)).body(self, ...args);
  const made = new Method(m.name, type, m.parameters, m.returnType, false, body);
  made.explicitInterface = label;
  return made;
}

function sameIndex(a: PropertyInfo, b: PropertyInfo): boolean {
  return (
    a.name === b.name &&
    a.indexParameters.length === b.indexParameters.length &&
    a.indexParameters.every((p, i) => p.type === b.indexParameters[i]!.type)
  );
}

/** Generic interfaces and delegates whose parameters are covariant, the last one only for Func. */
const covariant =
  /^System\.(Collections\.Generic\.(IEnumerable|IEnumerator|IReadOnlyList|IReadOnlyCollection)|Linq\.(IGrouping|IQueryable)|Func)`/;
/** Those whose parameters are contravariant. */
const contravariant =
  /^System\.(Collections\.Generic\.(IComparer|IEqualityComparer)|IComparable|Action|Predicate|Comparison|IProgress|Func)`/;

function isVariantOf(target: NetType, other: NetType): boolean {
  if (target.kind === 'array') {
    if (other.kind !== 'array' || target.arrayRank !== other.arrayRank) return false;
    const to = target.elementType as NetType;
    const from = other.elementType as NetType;
    return !from.isValueType && to.isAssignableFrom(from);
  }
  const definition = target.genericDefinition;
  if (!definition || (target.kind !== 'interface' && target.kind !== 'delegate')) return false;
  const isIn = contravariant.test(definition.fullName);
  const isOut = covariant.test(definition.fullName);
  if (!isIn && !isOut) return false;
  const candidates = other.genericDefinition === definition ? [other] : other.interfaces.filter((i) => i.genericDefinition === definition);
  return candidates.some((c) =>
    target.genericArguments.every((to, i) => {
      const from = c.genericArguments[i]!;
      if (to === from) return true;
      const outwards = isOut && (!isIn || i === target.genericArguments.length - 1);
      return outwards ? !from.isValueType && to.isAssignableFrom(from) : !to.isValueType && from.isAssignableFrom(to);
    }),
  );
}

/** Signature keys of one member table, grouped by name, and parsed when a name is first asked for. */
class SignatureTable<B, M> {
  private readonly byName = new Map<string, [string, B][]>();
  private readonly parsed = new Map<string, readonly M[]>();
  constructor(
    tables: readonly (Record<string, B> | undefined)[],
    private readonly make: (key: string, body: B) => M,
  ) {
    for (const table of tables) {
      for (const key in table) {
        const lower = nameInSignature(key).toLowerCase();
        const list = this.byName.get(lower);
        const entry: [string, B] = [key, table[key] as B];
        if (list) list.push(entry);
        else this.byName.set(lower, [entry]);
      }
    }
  }
  names(): Iterable<string> {
    return this.byName.keys();
  }
  get(lowerName: string): readonly M[] {
    const done = this.parsed.get(lowerName);
    if (done) return done;
    const made = (this.byName.get(lowerName) ?? []).map(([key, body]) => this.make(key, body));
    this.parsed.set(lowerName, made);
    return made;
  }
}

/** Splits a full name into namespace and simple name: `System.A+B` gives `System` and `B`. */
export function splitFullName(fullName: string): { namespace: string; name: string } {
  const plus = fullName.indexOf('+');
  const outer = plus < 0 ? fullName : fullName.slice(0, plus);
  const dot = outer.lastIndexOf('.');
  const lastPlus = fullName.lastIndexOf('+');
  return { namespace: dot < 0 ? '' : outer.slice(0, dot), name: lastPlus < 0 ? fullName.slice(dot + 1) : fullName.slice(lastPlus + 1) };
}

/**
 * A type made from a {@link TypeDefinition}: a plain type, a generic definition, or (with `genericArguments`) a constructed generic type.
 * `class` and `enum` statements derive from it: they add members with {@link addMethod} and the like, or override the own* methods.
 */
export class DefinedType extends TypeBase {
  readonly name: string;
  readonly namespace: string;
  private base: NetType | null | undefined;
  private readonly args: readonly NetType[];
  private readonly definition: DefinedType | null;
  private readonly scope: TypeScope | null;
  private tables: ReturnType<DefinedType['readTables']> | null = null;
  private enumMap: ReadonlyMap<string, number | bigint> | null | undefined;
  private addedMethods: [Map<string, MethodInfo[]>, Map<string, MethodInfo[]>] | null = null;
  private addedProperties: [Map<string, PropertyInfo>, Map<string, PropertyInfo>] | null = null;
  private readonly addedConstructors: MethodInfo[] = [];
  private readonly addedInterfaces: NetType[] = [];
  private constructed: Map<string, DefinedType> | null = null;
  private names: { full: string; text: string } | null = null;

  /**
   * @param def the table of members
   * @param definition for a constructed generic type: its definition, and
   * @param args the arguments
   */
  constructor(
    readonly def: TypeDefinition,
    definition: DefinedType | null = null,
    args: readonly NetType[] = none,
  ) {
    super();
    this.definition = definition;
    const { namespace, name } = splitFullName(def.name);
    this.namespace = namespace;
    this.name = name;
    const parameters = def.typeParameters ?? none;
    this.args = definition ? args : parameters.map((p, i) => new TypeParameter(p, i));
    this.scope = parameters.length > 0 ? new Map(parameters.map((p, i) => [p, this.args[i]!])) : null;
  }

  override get kind(): NetType['kind'] {
    return this.def.kind ?? 'class';
  }
  override get isAbstract(): boolean {
    return this.def.abstract === true || this.kind === 'interface' || this.kind === 'static';
  }
  get isSealed(): boolean {
    return this.def.sealed === true || this.isValueType || this.kind === 'static' || this.kind === 'delegate';
  }
  override get isFlags(): boolean {
    return this.def.flags === true;
  }
  override get genericDefinition(): NetType | null {
    return this.definition;
  }
  override get genericArguments(): readonly NetType[] {
    return this.args;
  }
  override get isGenericTypeDefinition(): boolean {
    return this.definition === null && this.args.length > 0;
  }
  override get fullName(): string {
    return this.definition ? this.constructedNames().full : this.def.name;
  }
  override toString(): string {
    if (this.definition) return this.constructedNames().text;
    return this.args.length > 0 ? `${this.def.name}[${this.args.map((a) => a.name).join(',')}]` : this.fullName;
  }
  private constructedNames(): { full: string; text: string } {
    this.names ??= {
      full: `${this.def.name}[${this.args.map((a) => `[${a instanceof TypeBase ? a.assemblyQualifiedName : a.fullName}]`).join(',')}]`,
      text: `${this.def.name}[${this.args.map(String).join(',')}]`,
    };
    return this.names;
  }

  override get baseType(): NetType | null {
    if (this.base === undefined) this.base = this.findBaseType();
    return this.base;
  }
  override set baseType(type: NetType | null) {
    this.base = type;
    this.resetMembers();
  }
  private findBaseType(): NetType | null {
    if (this.def.name === 'System.Object' || this.kind === 'interface') return null;
    if (this.def.baseType) return this.typeNamed(this.def.baseType);
    const byKind = { struct: 'System.ValueType', enum: 'System.Enum', delegate: 'System.MulticastDelegate' } as Record<string, string>;
    return this.typeNamed(byKind[this.kind] ?? 'System.Object');
  }
  protected override ownInterfaces(): readonly NetType[] {
    return [...(this.def.interfaces ?? none).map((i) => this.typeNamed(i)), ...this.addedInterfaces];
  }
  private typeNamed(text: string): NetType {
    return typeResolution.fromText(text, this.scope);
  }

  override get enumValues(): ReadonlyMap<string, number | bigint> | null {
    if (this.enumMap === undefined) this.enumMap = this.def.enumValues ? new Map(Object.entries(this.def.enumValues)) : null;
    return this.enumMap;
  }
  /** The integer type behind an enum. */
  get underlyingType(): NetType | null {
    return this.isEnum ? this.typeNamed(this.def.underlyingType ?? 'int') : null;
  }
  override defaultValue(): Value {
    if (this.def.defaultValue) return this.def.defaultValue();
    return this.isEnum ? enumValue(this, 0) : null;
  }

  /** The constructed type with these arguments; the same object for the same arguments. Only for generic definitions. */
  makeGenericType(args: readonly NetType[]): NetType {
    const key = args.map((a) => typeKey(a)).join(',');
    this.constructed ??= new Map();
    let made = this.constructed.get(key);
    if (!made) {
      made = this.instantiate(args);
      this.constructed.set(key, made);
    }
    return made;
  }
  protected instantiate(args: readonly NetType[]): DefinedType {
    return new DefinedType(this.def, this, args);
  }

  /** Adds an overload (types that are built in steps: script classes). */
  addMethod(method: MethodInfo): void {
    const table = (this.addedMethods ??= [new Map(), new Map()])[method.isStatic ? 1 : 0];
    const lower = method.name.toLowerCase();
    const list = table.get(lower);
    if (list) list.push(method);
    else table.set(lower, [method]);
    this.resetMembers();
  }
  addProperty(property: PropertyInfo): void {
    (this.addedProperties ??= [new Map(), new Map()])[property.isStatic ? 1 : 0].set(property.name.toLowerCase(), property);
    this.resetMembers();
  }
  addConstructor(method: MethodInfo): void {
    this.addedConstructors.push(method);
    this.allConstructors = null;
  }
  /** One list for as long as no constructor is added: call sites remember their choice by it. */
  private allConstructors: readonly MethodInfo[] | null = null;
  addInterface(type: NetType): void {
    this.addedInterfaces.push(type);
    this.resetMembers();
  }

  private readTables() {
    const { def } = this;
    const method = (isStatic: boolean) => (key: string, body: MemberBody) => this.readMethod(key, body, isStatic, false);
    const property = (isStatic: boolean) => (key: string, body: PropertyBody) => this.readProperty(key, body, isStatic);
    const staticProperties = new SignatureTable([def.staticProperties], property(true));
    return {
      methods: new SignatureTable([def.methods], method(false)),
      staticMethods: new SignatureTable([def.staticMethods, def.operators], method(true)),
      properties: new SignatureTable([def.properties], property(false)),
      staticProperties,
      constructors: Object.entries(def.constructors ?? {}).map(([key, body]) => this.readMethod(key, body, false, true)),
      indexers: Object.entries(def.indexers ?? {}).map(([key, body]) => this.readIndexer(key, body)),
    };
  }
  private table() {
    this.tables ??= this.readTables();
    return this.tables;
  }

  private readMethod(key: string, body: MemberBody, isStatic: boolean, isConstructor: boolean): Method {
    const text = parseSignature(key);
    let scope = this.scope;
    let typeParameters: readonly NetType[] = none;
    if (text.typeParameters.length > 0) {
      typeParameters = text.typeParameters.map((p, i) => new TypeParameter(p, i, true));
      scope = new Map([...(scope ?? []), ...typeParameters.map((p): [string, NetType] => [p.name, p])]);
    }
    const parameters = readParameters(text.parameters, scope);
    const returnType = isConstructor || text.returnType === 'void' ? null : typeResolution.fromText(text.returnType, scope);
    const made = new Method(isConstructor ? '.ctor' : text.name, this, parameters, returnType, isStatic, body);
    made.isConstructor = isConstructor;
    made.explicitInterface = text.explicitInterface && this.labelOf(text.explicitInterface);
    made.typeParameters = typeParameters;
    return made;
  }
  /** The name of an interface in a signature with T replaced: `ICollection[T]` of a List[int] is `ICollection[int]`. */
  private labelOf(label: string): string {
    const { scope } = this;
    if (!scope || !label.includes('[')) return label;
    return label.replace(/\w+/g, (word) => {
      const type = scope.get(word);
      return type ? typeDisplayName(type, true) : word;
    });
  }
  private readProperty(key: string, body: PropertyBody, isStatic: boolean): Property {
    const blank = key.lastIndexOf(' ');
    return new Property(key.slice(blank + 1), this, this.typeNamed(key.slice(0, blank).trim()), isStatic, body);
  }
  private readIndexer(key: string, body: PropertyBody): Property {
    const text = parseSignature(key);
    return new Property(text.name, this, this.typeNamed(text.returnType), false, body, readParameters(text.parameters, this.scope));
  }

  protected override ownMethods(lowerName: string, isStatic: boolean): readonly MethodInfo[] {
    const own = this.table()[isStatic ? 'staticMethods' : 'methods'].get(lowerName);
    const added = this.addedMethods?.[isStatic ? 1 : 0].get(lowerName);
    return added ? [...own, ...added] : own;
  }
  protected override *ownMethodNames(isStatic: boolean): Iterable<string> {
    yield* this.table()[isStatic ? 'staticMethods' : 'methods'].names();
    if (this.addedMethods) yield* this.addedMethods[isStatic ? 1 : 0].keys();
  }
  protected override ownProperty(lowerName: string, isStatic: boolean): PropertyInfo | undefined {
    const added = this.addedProperties?.[isStatic ? 1 : 0].get(lowerName);
    if (added) return added;
    const own = this.table()[isStatic ? 'staticProperties' : 'properties'].get(lowerName)[0];
    if (own || !isStatic || !this.enumValues) return own;
    for (const [name, value] of this.enumValues) {
      if (name.toLowerCase() === lowerName) return this.enumField(name, value);
    }
    return undefined;
  }
  private enumField(name: string, value: number | bigint): Property {
    const result = enumValue(this, value);
    const field = new Property(name, this, this, true, { get: () => result });
    field.isField = true;
    return field;
  }
  protected override get propertyOrder(): readonly string[] {
    const order = this.def.propertyOrder;
    return order === undefined ? recordedPropertyOrder(this.def.name) : order.toLowerCase().split(',');
  }

  protected override *ownPropertyNames(isStatic: boolean): Iterable<string> {
    yield* this.table()[isStatic ? 'staticProperties' : 'properties'].names();
    if (this.addedProperties) yield* this.addedProperties[isStatic ? 1 : 0].keys();
    if (isStatic && this.enumValues) for (const name of this.enumValues.keys()) yield name.toLowerCase();
  }
  protected override ownConstructors(): readonly MethodInfo[] {
    const own = this.table().constructors;
    if (this.addedConstructors.length === 0) return own;
    return (this.allConstructors ??= [...own, ...this.addedConstructors]);
  }
  protected override ownIndexers(): readonly PropertyInfo[] {
    return this.table().indexers;
  }
}

function readParameters(texts: readonly ParameterText[], scope: TypeScope | null): ParameterInfo[] {
  return texts.map((p, i) => {
    const type = typeResolution.fromText(p.type, scope);
    const isOptional = p.defaultText !== undefined;
    return new Parameter(
      p.name,
      type,
      isOptional,
      isOptional ? parseDefault(p.defaultText as string) : null,
      p.isParams,
      p.isByRef,
      p.isOut,
      i,
    );
  });
}

let typeNumber = 0;
const typeNumbers = new WeakMap<NetType, number>();

/** A number that tells this type object from all others. */
export function typeKey(type: NetType): number {
  let n = typeNumbers.get(type);
  if (n === undefined) {
    n = ++typeNumber;
    typeNumbers.set(type, n);
  }
  return n;
}

/** T of an open generic type or method. */
export class TypeParameter extends TypeBase {
  readonly namespace = '';
  readonly fullName = '';
  readonly isAbstract = false;
  constructor(
    readonly name: string,
    readonly position: number,
    readonly ofMethod = false,
  ) {
    super();
  }
  override get kind(): NetType['kind'] {
    return 'class';
  }
  override get containsGenericParameters(): boolean {
    return true;
  }
  override get baseType(): NetType {
    return typeResolution.fromText('object', null);
  }
  override toString(): string {
    return this.name;
  }
  protected override ownInterfaces(): readonly NetType[] {
    return none;
  }
  protected override ownMethods(): readonly MethodInfo[] {
    return none;
  }
  protected override ownMethodNames(): Iterable<string> {
    return none;
  }
  protected override ownProperty(): undefined {
    return undefined;
  }
  protected override ownPropertyNames(): Iterable<string> {
    return none;
  }
  protected override ownConstructors(): readonly MethodInfo[] {
    return none;
  }
  protected override ownIndexers(): readonly PropertyInfo[] {
    return none;
  }
}
