/** Types that Add-Type makes of C# source. */
import { DefinedType } from '../../dotnet/defined-type.ts';
import { mayTake } from '../../dotnet/generic-methods.ts';
import { Method, Property } from '../../dotnet/members.ts';
import { isFlowControl, type NetException } from '../../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, MethodInfo, NetType, ParameterInfo, PropertyBody, PropertyInfo, TypeDefinition } from '../../objects/net-type.ts';
import { NumberObject } from '../../objects/numbers.ts';
import type { Step } from '../../scheduler/suspension.ts';
import type { Member, TypeDecl } from '../syntax/ast.ts';
import type { Compilation, TypeScope } from './compilation.ts';

/** An object of a class that derives from no class of .NET. */
export class CSharpObject extends NetObject {
  constructor(type: NetType) {
    super();
    this.netType = type;
  }
}

/** What objects of types of C# hold besides what a class of .NET gave them. */
interface WithFields {
  csFields?: Value[];
}

/** The values of an object's fields. */
export function fieldsOf(self: Value): Value[] {
  if (self === null) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  const holder = self as unknown as WithFields;
  let fields = holder.csFields;
  if (fields === undefined) {
    let type: NetType | null = (self as NetObject).netType;
    while (type && !(type instanceof CSharpType)) type = type.baseType;
    fields = type ? type.defaultFields() : [];
    holder.csFields = fields;
  }
  return fields;
}

/** Gives an object that something else has made the fields of its type. */
export function setFields(self: NetObject, fields: Value[]): void {
  (self as unknown as WithFields).csFields = fields;
}

/** Who may use a member. */
export type Access = 'public' | 'protected' | 'internal' | 'private';

/** The access that modifiers give; private where they say nothing. */
export function accessOf(modifiers: ReadonlySet<string>): Access {
  if (modifiers.has('public')) return 'public';
  if (modifiers.has('protected')) return 'protected';
  return modifiers.has('internal') ? 'internal' : 'private';
}

/** A method or constructor of C#. */
export class CSharpMethod extends Method {
  access: Access = 'private';
  isVirtual = false;
  isAbstract = false;
  isExtension = false;
  /** `async`: what the body gives is what the task holds. */
  member: Member | null = null;
  /** `ref T M()`: what gives the reference. */
  referenceBody: MemberBody | null = null;
  /** Compiles the body now, so that its errors are found; null when there is none. */
  check: (() => void) | null = null;
  /** Constructors: sets up an object of this class or one derived from it. `object` is null where a class of .NET makes it. */
  construct: ((object: NetObject | null, mostDerived: NetType, args: readonly Value[]) => Step<NetObject>) | null = null;
}

/** A property, indexer, field or event of C#. */
export class CSharpProperty extends Property {
  access: Access = 'private';
  setAccess: Access = 'private';
  isVirtual = false;
  isAbstract = false;
  isEvent = false;
  isReadonly = false;
  /** Fields: where objects (or the type) keep the value. */
  slot = -1;
  /** The value of a constant. */
  constant: Value | undefined = undefined;
  /** For what is said of fields that nobody uses. */
  reads = 0;
  writes = 0;
  member: Member | null = null;
  /** Events: add and remove, for those that scripts do not see. */
  accessors: readonly [CSharpMethod, CSharpMethod] | null = null;
  accessor(add: boolean): CSharpMethod {
    return (this.accessors as readonly [CSharpMethod, CSharpMethod])[add ? 0 : 1];
  }
  /** Works out the value of a constant. */
  evaluate: (() => Value | undefined) | null = null;
  constructor(
    name: string,
    type: NetType,
    of: NetType,
    isStatic: boolean,
    body: PropertyBody,
    indexParameters: readonly ParameterInfo[] = [],
  ) {
    super(name, type, of, isStatic, body, indexParameters);
  }
}

/** A member of a type of C#, as its own code sees it. */
export type CSharpMember = CSharpMethod | CSharpProperty;

/** A field that objects hold. */
export interface InstanceField {
  readonly slot: number;
  readonly type: NetType;
  /** Its first value; null for the default of its type. */
  init: ((self: Value) => Step<Value>) | null;
}

/** Fills types in; set by declare.ts, which knows how. */
export const declaring: {
  bases: (type: CSharpType) => void;
  members: (type: CSharpType) => void;
} = {
  bases: () => {
    throw new Error('the compiler is not loaded');
  },
  members: () => {
    throw new Error('the compiler is not loaded');
  },
};

/** A class, struct, interface, enum or delegate of C#. Bases and members are made when first asked for. */
export class CSharpType extends DefinedType {
  /** Own members of all accesses by their exact names. */
  readonly own = new Map<string, CSharpMember[]>();
  readonly instanceFields: InstanceField[] = [];
  readonly constructorList: CSharpMethod[] = [];
  /** Values of static fields. */
  readonly statics: Value[] = [];
  /** Gives static fields their first values and runs the static constructor. */
  staticWork: (() => Step<unknown>)[] = [];
  private slotTotal = -1;
  private basesState: 'none' | 'made' = 'none';
  private membersState: 'none' | 'made' = 'none';
  private initialization: 'none' | 'done' | NetException = 'none';
  /** Makes the attributes of the type, for reflection. */
  makeAttributes: (() => readonly NetObject[]) | null = null;

  constructor(
    def: TypeDefinition,
    readonly decl: TypeDecl,
    readonly compilation: Compilation,
    /** Names as the members see them. */
    readonly makeScope: (type: CSharpType) => TypeScope,
    definition: DefinedType | null = null,
    args: readonly NetType[] = [],
  ) {
    super(def, definition, args);
  }

  private scopeMade: TypeScope | null = null;
  get sourceNames(): TypeScope {
    return (this.scopeMade ??= this.makeScope(this));
  }
  override get assembly(): string {
    return this.compilation.assembly;
  }
  /** True for types that scripts and their sources define: their own enumerators and comparers count. */
  override get isUserType(): boolean {
    return true;
  }
  override get isIndexerFirst(): boolean {
    const { members } = this.decl;
    const visible = members.filter((m) => (m.kind === 'property' || m.kind === 'indexer') && m.modifiers.has('public') && !m.explicit);
    const first = visible.find((m) => !m.modifiers.has('static')) ?? null;
    return first === null
      ? members.every((m) => m.kind !== 'field') && (this.csharpBase?.isIndexerFirst ?? false)
      : first.kind === 'indexer';
  }
  override mayTake(args: readonly NetType[]): boolean {
    return mayTake(this.genericArguments, args);
  }
  protected override instantiate(args: readonly NetType[]): DefinedType {
    return new CSharpType(this.def, this.decl, this.compilation, this.makeScope, this, args);
  }

  makeBases(): void {
    if (this.basesState === 'made') return;
    this.basesState = 'made';
    declaring.bases(this);
  }
  makeMembers(): void {
    if (this.membersState === 'made') return;
    this.makeBases();
    this.membersState = 'made';
    declaring.members(this);
  }
  override get baseType(): NetType | null {
    this.makeBases();
    return super.baseType;
  }
  override set baseType(type: NetType | null) {
    super.baseType = type;
  }
  protected override ownInterfaces(): readonly NetType[] {
    this.makeBases();
    return super.ownInterfaces();
  }
  override hiddenMembers(): readonly CSharpMember[] {
    this.makeMembers();
    return [...this.own.values()].flat().filter((m) => m.access !== 'public' && !(m instanceof CSharpMethod && m.isConstructor));
  }
  protected override ownMethods(lowerName: string, isStatic: boolean): readonly MethodInfo[] {
    this.makeMembers();
    return super.ownMethods(lowerName, isStatic);
  }
  protected override ownMethodNames(isStatic: boolean): Iterable<string> {
    this.makeMembers();
    return [...super.ownMethodNames(isStatic)];
  }
  protected override ownProperty(lowerName: string, isStatic: boolean): PropertyInfo | undefined {
    this.makeMembers();
    return super.ownProperty(lowerName, isStatic);
  }
  protected override ownPropertyNames(isStatic: boolean): Iterable<string> {
    this.makeMembers();
    return [...super.ownPropertyNames(isStatic)];
  }
  protected override ownConstructors(): readonly MethodInfo[] {
    this.makeMembers();
    return super.ownConstructors();
  }
  /** Indexers that scripts see. */
  readonly publicIndexers: PropertyInfo[] = [];
  protected override ownIndexers(): readonly PropertyInfo[] {
    this.makeMembers();
    return [...super.ownIndexers(), ...this.publicIndexers];
  }

  override getBaseConstructors(): readonly MethodInfo[] {
    this.makeMembers();
    return this.constructorList.filter((c) => c.access !== 'private');
  }
  override membersForDerived(): { methods: readonly MethodInfo[]; properties: readonly PropertyInfo[] } {
    const methods: MethodInfo[] = [];
    const properties: PropertyInfo[] = [];
    for (let t: CSharpType | null = this; t; t = t.csharpBase) {
      t.makeMembers();
      for (const list of t.own.values())
        for (const m of list) {
          const isProtected = m.access === 'protected' || (m instanceof CSharpProperty && m.setAccess === 'protected');
          if (!isProtected) continue;
          if (m instanceof CSharpProperty) properties.push(m);
          else if (!methods.some((o) => o.name === m.name && o.signature === m.signature)) methods.push(m);
        }
    }
    return { methods, properties };
  }

  /** The base class, where it comes from C# too. */
  get csharpBase(): CSharpType | null {
    const base = this.baseType;
    return base instanceof CSharpType ? base : null;
  }

  /** How many values an object holds, those of base classes included. */
  get slotCount(): number {
    this.makeMembers();
    if (this.slotTotal < 0) this.slotTotal = (this.csharpBase?.slotCount ?? 0) + this.instanceFields.length;
    return this.slotTotal;
  }
  /** The default values of all fields. */
  defaultFields(): Value[] {
    const values = this.csharpBase?.defaultFields() ?? [];
    this.makeMembers();
    for (const field of this.instanceFields) values[field.slot] = field.type.defaultValue();
    return values;
  }
  /** A struct is a new object each time. */
  override defaultValue(): Value {
    if (this.kind !== 'struct') return super.defaultValue();
    const made = new CSharpObject(this);
    setFields(made, this.defaultFields());
    return made;
  }
  /** A copy of a struct. */
  copyOf(self: NetObject): NetObject {
    const made = new CSharpObject(self.netType);
    setFields(
      made,
      fieldsOf(self).map((v) => (v instanceof NetObject && !(v instanceof NumberObject) ? copyValue(v) : v)),
    );
    return made;
  }

  /** Runs what has to happen before the type is first used. @throws TypeInitializationException each time when that fails */
  initialize(run: (work: Step<unknown>) => void): void {
    if (this.initialization === 'done') return;
    if (this.initialization !== 'none') throw this.initialization;
    this.makeMembers();
    this.initialization = 'done';
    try {
      for (const work of this.staticWork) run(work());
    } catch (e) {
      if (isFlowControl(e)) throw e;
      const message = `The type initializer for '${this.fullName}' threw an exception.`;
      this.initialization = exceptionOf('System.TypeInitializationException', message, toNetException(e), { TypeName: this.fullName });
      throw this.initialization;
    }
  }
  get isInitialized(): boolean {
    return this.initialization === 'done';
  }
}

/** A value as something else keeps it: structs of C# are copied. */
export function copyValue(v: Value): Value {
  if (v instanceof CSharpObject && v.netType instanceof CSharpType && v.netType.kind === 'struct') return v.netType.copyOf(v);
  return v;
}

/** A copy of an object, as `with` begins with. */
export function cloneOf(self: NetObject): NetObject {
  const { netType } = self;
  if (netType instanceof CSharpType) return netType.copyOf(self);
  const made = new CSharpObject(netType);
  setFields(made, [...fieldsOf(self)]);
  return made;
}

/** A body that only says that nothing is there. */
export const noBody: MemberBody = () => {
  throw exceptionOf('System.NotImplementedException', 'The method or operation is not implemented.');
};
