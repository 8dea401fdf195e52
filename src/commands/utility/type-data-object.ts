/** Type data as objects that scripts see and make (TypeData and TypeMemberData, TypeTable.cs). */
import { GenericDictionary } from '../../dotnet/collections/generic-dictionary.ts';
import { stringComparer } from '../../dotnet/comparers.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { stringArray } from '../../dotnet/values.ts';
import { exceptionOf, psArgumentNull } from '../../errors/throw.ts';
import { convertTo, tryConvertTo } from '../../objects/convert.ts';
import { toItems } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { NetType, type PropertyBody } from '../../objects/net-type.ts';
import {
  PSAliasProperty,
  type PSMemberInfo,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../objects/ps-member-info.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import type { TypeData } from '../../objects/type-table.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { newCodeMethod, newCodeProperty, toMethodInfo } from './code-members.ts';

const own = 'System.Management.Automation.Runspaces.';

/** One member of type data. */
export class TypeMemberData extends NetObject {
  constructor(
    public member: PSMemberInfo,
    kind: string,
  ) {
    super();
    this.netType = getType(`${own}${kind}`);
  }
  get isHidden(): boolean {
    return this.member.isHidden;
  }
  /** What it had may stand in the table of types: a copy of it changes. */
  set isHidden(value: boolean) {
    this.replace(this.member.copy());
    this.member.isHidden = value;
  }
  /** Another member takes its place. */
  replace(member: PSMemberInfo): void {
    member.isHidden = this.member.isHidden;
    this.member = member;
  }
}

/** The names of a property set. */
export class PropertySetData extends NetObject {
  readonly names: NetObject;
  constructor(
    names: Value,
    public isHidden = false,
  ) {
    super();
    this.names = convertTo(names, getType('System.Collections.ObjectModel.Collection[string]')) as NetObject;
  }
  /** The set under a name. */
  toMember(name: string): PSPropertySet {
    const set = new PSPropertySet(name, [...toItems(this.names)].map(toText));
    set.isHidden = this.isHidden;
    return set;
  }
}

/** The data of one type name: a copy of what the table has, or made by a script. */
export class TypeDataObject extends NetObject {
  readonly typeName: string;
  typeConverter: NetType | null;
  typeAdapter: NetType | null;
  isOverride = false;
  private dictionary: GenericDictionary | null = null;
  private readonly known: readonly PSMemberInfo[];
  private readonly standardMembers: Map<string, PSMemberInfo>;
  constructor(data: Pick<TypeData, 'typeName'> & Partial<TypeData>) {
    super();
    this.typeName = data.typeName;
    this.typeConverter = data.typeConverter ?? null;
    this.typeAdapter = data.typeAdapter ?? null;
    this.known = data.members ? ([...data.members.values()] as PSMemberInfo[]) : [];
    this.standardMembers = new Map(data.standardMembers);
  }
  /** @throws PSArgumentNullException for a name without characters */
  static named(typeName: string | null): TypeDataObject {
    if (typeName === null || typeName.trim() === '') throw psArgumentNull('typeName');
    return new TypeDataObject({ typeName });
  }
  /** The members by name, as a dictionary that can be changed. */
  get members(): GenericDictionary {
    if (this.dictionary) return this.dictionary;
    const type = genericOf('System.Collections.Generic.Dictionary', wellKnown.string, getType(`${own}TypeMemberData`));
    const ignoreCase = stringComparer('OrdinalIgnoreCase');
    const table = new GenericDictionary(type, ignoreCase, ignoreCase);
    for (const member of this.known) table.set(member.name, new TypeMemberData(member, kindOf(member)));
    this.dictionary = table;
    return table;
  }
  /** The members, as the table of types takes them. */
  get memberInfos(): PSMemberInfo[] {
    if (!this.dictionary) return [...this.known];
    const members: PSMemberInfo[] = [];
    for (const [, member] of this.dictionary.entries()) if (member instanceof TypeMemberData) members.push(member.member.copy());
    return members;
  }
  /** The members of PSStandardMembers: the sets of properties come last (TypeTable.Update). */
  get standardInfos(): PSMemberInfo[] {
    const all = [...this.standardMembers.values()];
    const sets = ['DefaultDisplayPropertySet', 'DefaultKeyPropertySet', 'PropertySerializationSet'];
    return [
      ...all.filter((m) => !(m instanceof PSPropertySet)),
      ...sets.flatMap((name) => all.filter((m) => m instanceof PSPropertySet && m.name === name)),
    ];
  }
  standard(name: string): Value {
    const member = this.standardMembers.get(name.toLowerCase());
    if (member instanceof PSNoteProperty) return member.value;
    if (member instanceof PSAliasProperty) return member.referencedMemberName;
    return member instanceof PSPropertySet ? new PropertySetData(stringArray(member.referencedPropertyNames), member.isHidden) : null;
  }
  /** Sets one of the standard members; null takes it away. */
  setStandard(name: string, value: Value): void {
    const key = name.toLowerCase();
    if (value === null) this.standardMembers.delete(key);
    else if (value instanceof PropertySetData) this.standardMembers.set(key, value.toMember(name));
    else if (key === 'stringserializationsource') this.standardMembers.set(key, new PSAliasProperty(name, toText(value)));
    else this.standardMembers.set(key, new PSNoteProperty(name, value));
  }
  copy(): TypeDataObject {
    const copy = new TypeDataObject({ typeName: this.typeName, typeConverter: this.typeConverter, typeAdapter: this.typeAdapter });
    copy.isOverride = this.isOverride;
    for (const [key, member] of this.standardMembers) copy.standardMembers.set(key, member.copy());
    for (const member of this.memberInfos) copy.members.set(member.name, new TypeMemberData(member, kindOf(member)));
    return copy;
  }
}

function kindOf(member: PSMemberInfo): string {
  if (member instanceof PSNoteProperty) return 'NotePropertyData';
  if (member instanceof PSAliasProperty) return 'AliasPropertyData';
  if (member instanceof PSScriptProperty) return 'ScriptPropertyData';
  if (member instanceof PSScriptMethod) return 'ScriptMethodData';
  if (member instanceof PSPropertySet) return 'PropertySetData';
  return member.memberType === 'CodeMethod' ? 'CodeMethodData' : 'CodePropertyData';
}

const nameOf = (text: string | null): string => {
  if (text !== null && text.trim() !== '') return text;
  const message =
    'Cannot process argument because the value of argument "name" is not valid. Change the value of the "name" argument and run the operation again.';
  throw exceptionOf('System.Management.Automation.PSArgumentException', message, null, { ParamName: 'name' });
};

interface MemberKind {
  readonly constructors: Record<string, (name: string, first: Value, second: Value) => PSMemberInfo>;
  readonly properties: Record<string, PropertyBody>;
}

/** A property of a kind: what it reads, and the member that takes the place of another one when it is set. */
function part<T extends PSMemberInfo>(get: (member: T) => Value, make: (member: T, value: Value) => PSMemberInfo): PropertyBody {
  return {
    get: (self: TypeMemberData) => get(self.member as T),
    set: (self: TypeMemberData, value: Value) => self.replace(make(self.member as T, value)),
  };
}

const block = (value: Value): ScriptBlock | null => value as ScriptBlock | null;
const memberKinds: Record<string, MemberKind> = {
  NotePropertyData: {
    // what a type brings along cannot be set on its objects
    constructors: { '(string name, System.Object value)': (name, value) => new PSNoteProperty(name, value, false) },
    properties: {
      'System.Object Value': part<PSNoteProperty>(
        (m) => m.value,
        (m, value) => new PSNoteProperty(m.name, value, false),
      ),
    },
  },
  AliasPropertyData: {
    constructors: {
      '(string name, string referencedMemberName)': (name, other) => new PSAliasProperty(name, toText(other)),
      '(string name, string referencedMemberName, type type)': (name, other, type) =>
        new PSAliasProperty(name, toText(other), type as NetType | null),
    },
    properties: {
      'string ReferencedMemberName': part<PSAliasProperty>(
        (m) => m.referencedMemberName,
        (m, other) => new PSAliasProperty(m.name, toText(other), m.conversionType),
      ),
      'type MemberType': part<PSAliasProperty>(
        (m) => m.conversionType,
        (m, type) => new PSAliasProperty(m.name, m.referencedMemberName, type as NetType | null),
      ),
    },
  },
  ScriptPropertyData: {
    constructors: {
      '(string name, scriptblock getScriptBlock)': (name, get) => new PSScriptProperty(name, block(get)),
      '(string name, scriptblock getScriptBlock, scriptblock setScriptBlock)': (name, get, set) =>
        new PSScriptProperty(name, block(get), block(set)),
    },
    properties: {
      'scriptblock GetScriptBlock': part<PSScriptProperty>(
        (m) => m.getterScript as Value,
        (m, get) => new PSScriptProperty(m.name, block(get), m.setterScript),
      ),
      'scriptblock SetScriptBlock': part<PSScriptProperty>(
        (m) => m.setterScript,
        (m, set) => new PSScriptProperty(m.name, m.getterScript, block(set)),
      ),
    },
  },
  ScriptMethodData: {
    constructors: {
      '(string name, scriptblock scriptToInvoke)': (name, script) => new PSScriptMethod(name, script as ScriptBlock),
    },
    properties: {
      'scriptblock Script': part<PSScriptMethod>(
        (m) => m.script,
        (m, script) => new PSScriptMethod(m.name, script as ScriptBlock),
      ),
    },
  },
  CodePropertyData: {
    constructors: {
      '(string name, System.Reflection.MethodInfo getMethod)': (name, get) => newCodeProperty(name, toMethodInfo(get), null),
      '(string name, System.Reflection.MethodInfo getMethod, System.Reflection.MethodInfo setMethod)': (name, get, set) =>
        newCodeProperty(name, toMethodInfo(get), toMethodInfo(set)),
    },
    properties: {},
  },
  CodeMethodData: {
    constructors: {
      '(string name, System.Reflection.MethodInfo methodToCall)': (name, method) =>
        newCodeMethod(name, toMethodInfo(method) as NonNullable<ReturnType<typeof toMethodInfo>>),
    },
    properties: {},
  },
};

defineType({
  name: `${own}TypeMemberData`,
  abstract: true,
  jsClass: TypeMemberData,
  properties: { 'string Name': { get: (self: TypeMemberData) => self.member.name } },
});
for (const [name, kind] of Object.entries(memberKinds)) {
  const hidden: Record<string, PropertyBody> = name.endsWith('MethodData')
    ? {}
    : {
        'bool IsHidden': {
          get: (self: TypeMemberData) => self.isHidden,
          set: (self: TypeMemberData, value: boolean) => {
            self.isHidden = value;
          },
        },
      };
  const constructors: Record<string, (type: unknown, name: string, first: Value, second: Value) => TypeMemberData> = {};
  for (const [signature, make] of Object.entries(kind.constructors))
    constructors[signature] = (_type, given, first, second) => new TypeMemberData(make(nameOf(given), first, second), name);
  defineType({
    name: `${own}${name}`,
    baseType: `${own}TypeMemberData`,
    sealed: true,
    constructors,
    properties: { ...kind.properties, ...hidden },
  });
}
defineType({
  name: `${own}PropertySetData`,
  sealed: true,
  jsClass: PropertySetData,
  constructors: {
    '(System.Collections.Generic.IEnumerable[string] referencedProperties)': (_type: unknown, names: Value) => {
      if (names === null) throw psArgumentNull('referencedProperties');
      return new PropertySetData(names);
    },
  },
  properties: {
    'System.Collections.ObjectModel.Collection[string] ReferencedProperties': { get: (self: PropertySetData) => self.names },
    'bool IsHidden': {
      get: (self: PropertySetData) => self.isHidden,
      set: (self: PropertySetData, value: boolean) => {
        self.isHidden = value;
      },
    },
  },
});

const standard = (name: string, missing: Value = null): PropertyBody => ({
  get: (self: TypeDataObject) => self.standard(name) ?? missing,
  set: (self: TypeDataObject, value: Value) => self.setStandard(name, value),
});
const field = (name: 'typeConverter' | 'typeAdapter'): PropertyBody => ({
  get: (self: TypeDataObject) => self[name],
  set: (self: TypeDataObject, value: NetType | null) => {
    self[name] = value;
  },
});

defineType({
  name: `${own}TypeData`,
  jsClass: TypeDataObject,
  constructors: {
    '(string typeName)': (_type: unknown, name: string | null) => TypeDataObject.named(name),
    '(type type)': (_type: unknown, type: NetType | null) => {
      if (type === null) throw psArgumentNull('type');
      return TypeDataObject.named(type.fullName);
    },
  },
  properties: {
    'string TypeName': { get: (self: TypeDataObject) => self.typeName },
    [`System.Collections.Generic.Dictionary[string,${own}TypeMemberData] Members`]: { get: (self: TypeDataObject) => self.members },
    'type TypeConverter': field('typeConverter'),
    'type TypeAdapter': field('typeAdapter'),
    'bool IsOverride': {
      get: (self: TypeDataObject) => self.isOverride,
      set: (self: TypeDataObject, value: boolean) => {
        self.isOverride = value;
      },
    },
    'string SerializationMethod': standard('SerializationMethod'),
    'type TargetTypeForDeserialization': standard('TargetTypeForDeserialization'),
    'uint SerializationDepth': {
      get: (self: TypeDataObject) => convertTo(self.standard('SerializationDepth') ?? 0, getType('System.UInt32')),
      set: (self: TypeDataObject, value: Value) => self.setStandard('SerializationDepth', value),
    },
    'string DefaultDisplayProperty': standard('DefaultDisplayProperty'),
    'bool InheritPropertySerializationSet': standard('InheritPropertySerializationSet', false),
    'string StringSerializationSource': standard('StringSerializationSource'),
    [`${own}TypeMemberData StringSerializationSourceProperty`]: { get: () => null },
    [`${own}PropertySetData DefaultDisplayPropertySet`]: standard('DefaultDisplayPropertySet'),
    [`${own}PropertySetData DefaultKeyPropertySet`]: standard('DefaultKeyPropertySet'),
    [`${own}PropertySetData PropertySerializationSet`]: standard('PropertySerializationSet'),
  },
  methods: { [`${own}TypeData Copy()`]: (self: TypeDataObject) => self.copy() },
});

/** Turns types, accelerators and type data into a type name (ArgumentToTypeNameTransformationAttribute). */
export function toTypeName(value: Value): Value {
  const base = baseObject(value);
  if (base instanceof NetType) return base.fullName;
  if (base instanceof TypeDataObject) return base.typeName;
  const type = typeof base === 'string' && base !== '' ? tryConvertTo(base, wellKnown.type) : undefined;
  return type instanceof NetType ? type.fullName : value;
}
