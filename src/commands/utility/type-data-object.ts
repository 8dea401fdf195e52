/** Type data as objects that scripts see (TypeData and TypeMemberData, TypeTable.cs). */
import { newObject } from '../../dotnet/invocation.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { stringArray } from '../../dotnet/values.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { tryConvertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { NetType } from '../../objects/net-type.ts';
import { UInt32 } from '../../objects/numbers.ts';
import {
  PSAliasProperty,
  type PSMemberInfo,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../objects/ps-member-info.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import type { TypeData } from '../../objects/type-table.ts';

const own = 'System.Management.Automation.Runspaces.';

/** One member of type data. */
export class TypeMemberData extends NetObject {
  constructor(
    readonly member: PSMemberInfo,
    kind: string,
  ) {
    super();
    this.netType = getType(`${own}${kind}`);
  }
}

/** The names of a property set. */
export class PropertySetData extends NetObject {
  constructor(
    readonly names: readonly string[],
    readonly isHidden = false,
  ) {
    super();
  }
}

/** The data of one type name. */
export class TypeDataObject extends NetObject {
  constructor(readonly data: TypeData) {
    super();
  }
  /** The members by name, as a dictionary. */
  get members(): Value {
    const table = runNow(
      newObject(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, getType(`${own}TypeMemberData`)), []),
    ) as NetDictionary;
    for (const member of this.data.members.values())
      table.set(member.name, new TypeMemberData(member as PSMemberInfo, kindOf(member as PSMemberInfo)));
    return table;
  }
  standard(name: string): Value {
    const member = this.data.standardMembers.get(name.toLowerCase());
    if (member instanceof PSNoteProperty) return member.value;
    if (member instanceof PSAliasProperty) return member.referencedMemberName;
    return member instanceof PSPropertySet ? new PropertySetData(member.referencedPropertyNames, member.isHidden) : null;
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

type Getters = Record<string, { get: (self: TypeMemberData) => Value }>;
const memberKinds: Record<string, Getters> = {
  NotePropertyData: { 'System.Object Value': { get: (self) => (self.member as PSNoteProperty).value } },
  AliasPropertyData: {
    'string ReferencedMemberName': { get: (self) => (self.member as PSAliasProperty).referencedMemberName },
    'type MemberType': { get: (self) => (self.member as PSAliasProperty).conversionType },
  },
  ScriptPropertyData: {
    'scriptblock GetScriptBlock': { get: (self) => (self.member as PSScriptProperty).getterScript as Value },
    'scriptblock SetScriptBlock': { get: (self) => (self.member as PSScriptProperty).setterScript },
  },
  ScriptMethodData: { 'scriptblock Script': { get: (self) => (self.member as PSScriptMethod).script } },
  CodePropertyData: {},
  CodeMethodData: {},
};

defineType({
  name: `${own}TypeMemberData`,
  abstract: true,
  jsClass: TypeMemberData,
  properties: { 'string Name': { get: (self: TypeMemberData) => self.member.name } },
});
for (const [name, properties] of Object.entries(memberKinds)) {
  const hidden = { 'bool IsHidden': { get: (self: TypeMemberData) => self.member.isHidden } };
  defineType({ name: `${own}${name}`, baseType: `${own}TypeMemberData`, sealed: true, properties: { ...properties, ...hidden } });
}
defineType({
  name: `${own}PropertySetData`,
  sealed: true,
  jsClass: PropertySetData,
  properties: {
    'System.Collections.ObjectModel.Collection[string] ReferencedProperties': { get: (self: PropertySetData) => stringArray(self.names) },
    'bool IsHidden': { get: (self: PropertySetData) => self.isHidden },
  },
});

const standard = (name: string): { get: (self: TypeDataObject) => Value } => ({ get: (self) => self.standard(name) });

defineType({
  name: `${own}TypeData`,
  jsClass: TypeDataObject,
  properties: {
    'string TypeName': { get: (self: TypeDataObject) => self.data.typeName },
    [`System.Collections.Generic.Dictionary[string,${own}TypeMemberData] Members`]: { get: (self: TypeDataObject) => self.members },
    'type TypeConverter': { get: (self: TypeDataObject) => self.data.typeConverter },
    'type TypeAdapter': { get: (self: TypeDataObject) => self.data.typeAdapter },
    'bool IsOverride': { get: () => false },
    'string SerializationMethod': standard('SerializationMethod'),
    'type TargetTypeForDeserialization': standard('TargetTypeForDeserialization'),
    'uint SerializationDepth': { get: (self: TypeDataObject) => new UInt32(Number(self.standard('SerializationDepth') ?? 0)) },
    'string DefaultDisplayProperty': standard('DefaultDisplayProperty'),
    'bool InheritPropertySerializationSet': { get: (self: TypeDataObject) => self.standard('InheritPropertySerializationSet') === true },
    'string StringSerializationSource': standard('StringSerializationSource'),
    [`${own}TypeMemberData StringSerializationSourceProperty`]: { get: () => null },
    [`${own}PropertySetData DefaultDisplayPropertySet`]: standard('DefaultDisplayPropertySet'),
    [`${own}PropertySetData DefaultKeyPropertySet`]: standard('DefaultKeyPropertySet'),
    [`${own}PropertySetData PropertySerializationSet`]: standard('PropertySerializationSet'),
  },
});

/** Turns types, accelerators and type data into a type name (ArgumentToTypeNameTransformationAttribute). */
export function toTypeName(value: Value): Value {
  const base = baseObject(value);
  if (base instanceof NetType) return base.fullName;
  if (base instanceof TypeDataObject) return base.data.typeName;
  const type = typeof base === 'string' && base !== '' ? tryConvertTo(base, wellKnown.type) : undefined;
  return type instanceof NetType ? type.fullName : value;
}
