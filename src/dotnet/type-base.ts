import type { Value } from '../objects/net-object.ts';
import { type MethodInfo, NetType, type PropertyInfo } from '../objects/net-type.ts';
import { assemblyOf } from './assemblies.ts';
import { accessors, indexerAccessors, sameParameters, withInterfaceMethods } from './implied-methods.ts';
import { typeResolution } from './type-resolution.ts';
import { isVariantOf } from './variance.ts';

const none: readonly never[] = [];

/** What all types share: look-up of members through base types, assignability, interfaces. */
export abstract class TypeBase extends NetType {
  get isScriptType(): boolean {
    return false;
  }
  get isUserType(): boolean {
    return this.isScriptType;
  }
  get isIndexerFirst(): boolean {
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
  get underlyingType(): NetType | null {
    return null;
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

  /** Members that only classes derived from this type see. */
  membersForDerived(): { methods: readonly MethodInfo[]; properties: readonly PropertyInfo[] } {
    return { methods: none, properties: none };
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

function sameIndex(a: PropertyInfo, b: PropertyInfo): boolean {
  return (
    a.name === b.name &&
    a.indexParameters.length === b.indexParameters.length &&
    a.indexParameters.every((p, i) => p.type === b.indexParameters[i]!.type)
  );
}

/** A type that declares no members itself: arrays and type parameters. */
export abstract class TypeWithoutMembers extends TypeBase {
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
