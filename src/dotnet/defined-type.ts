import { enumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, MethodInfo, NetType, ParameterInfo, PropertyBody, PropertyInfo, TypeDefinition } from '../objects/net-type.ts';
import { MemberTables } from './member-tables.ts';
import { Method, Parameter, Property } from './members.ts';
import { recordedPropertyOrder } from './property-orders.ts';
import { type ParameterText, parseDefault, parseSignature } from './signature.ts';
import { TypeBase, typeKey } from './type-base.ts';
import { TypeParameter } from './type-parameter.ts';
import { type TypeScope, typeResolution } from './type-resolution.ts';
import { typeDisplayName } from './type-text.ts';

const none: readonly never[] = [];

/** Splits a full name into namespace and simple name: `System.A+B` gives `System` and `B`. */
function splitFullName(fullName: string): { namespace: string; name: string } {
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
  private tables: MemberTables | null = null;
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
  /** Members that are not public, which reflection finds (BindingFlags.NonPublic). */
  hiddenMembers(): readonly (MethodInfo | PropertyInfo)[] {
    return [];
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
  override get underlyingType(): NetType | null {
    return this.isEnum ? this.typeNamed(this.def.underlyingType ?? 'int') : null;
  }
  override get isByRefLike(): boolean {
    return this.def.byRefLike === true;
  }
  override defaultValue(): Value {
    if (this.def.defaultValueOf) return this.def.defaultValueOf(this);
    if (this.def.defaultValue) return this.def.defaultValue();
    return this.isEnum ? enumValue(this, 0) : null;
  }

  /** False for arguments that break the constraints of a definition that has some. */
  mayTake(_args: readonly NetType[]): boolean {
    return true;
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

  private table(): MemberTables {
    this.tables ??= new MemberTables(this.def, {
      method: (key, body, isStatic, isConstructor) => this.readMethod(key, body, isStatic, isConstructor),
      property: (key, body, isStatic) => this.readProperty(key, body, isStatic),
      indexer: (key, body) => this.readIndexer(key, body),
    });
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
    const returnType = isConstructor || text.returnType === 'void' ? null : () => typeResolution.fromText(text.returnType, scope);
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
    const made = new Property(key.slice(blank + 1), this, () => this.typeNamed(key.slice(0, blank).trim()), isStatic, body);
    if (body.isField) made.isField = true;
    return made;
  }
  private readIndexer(key: string, body: PropertyBody): Property {
    const text = parseSignature(key);
    const made = new Property(
      text.name,
      this,
      () => this.typeNamed(text.returnType),
      false,
      body,
      readParameters(text.parameters, this.scope),
    );
    made.explicitInterface = text.explicitInterface && this.labelOf(text.explicitInterface);
    return made;
  }

  protected override ownMethods(lowerName: string, isStatic: boolean): readonly MethodInfo[] {
    const own = this.table().methodsOf(isStatic).get(lowerName);
    const added = this.addedMethods?.[isStatic ? 1 : 0].get(lowerName);
    return added ? [...own, ...added] : own;
  }
  protected override *ownMethodNames(isStatic: boolean): Iterable<string> {
    yield* this.table().methodsOf(isStatic).names();
    if (this.addedMethods) yield* this.addedMethods[isStatic ? 1 : 0].keys();
  }
  protected override ownProperty(lowerName: string, isStatic: boolean): PropertyInfo | undefined {
    const added = this.addedProperties?.[isStatic ? 1 : 0].get(lowerName);
    if (added) return added;
    const own = this.table().propertiesOf(isStatic).get(lowerName)[0];
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
    yield* this.table().propertiesOf(isStatic).names();
    if (this.addedProperties) yield* this.addedProperties[isStatic ? 1 : 0].keys();
    if (isStatic && this.enumValues) for (const name of this.enumValues.keys()) yield name.toLowerCase();
  }
  protected override ownConstructors(): readonly MethodInfo[] {
    const own = this.table().constructors;
    if (this.addedConstructors.length === 0) return own;
    return (this.allConstructors ??= [...own, ...this.addedConstructors]);
  }
  override getBaseConstructors(): readonly MethodInfo[] {
    const own = this.getConstructors();
    const more = this.table().protectedConstructors;
    return more.length === 0 ? own : [...own, ...more];
  }
  protected override ownIndexers(): readonly PropertyInfo[] {
    return this.table().indexers;
  }
}

function readParameters(texts: readonly ParameterText[], scope: TypeScope | null): ParameterInfo[] {
  return texts.map((p, i) => {
    const isOptional = p.defaultText !== undefined;
    return new Parameter(
      p.name,
      () => typeResolution.fromText(p.type, scope),
      isOptional,
      isOptional ? parseDefault(p.defaultText as string) : null,
      p.isParams,
      p.isByRef,
      p.isOut,
      i,
    );
  });
}
