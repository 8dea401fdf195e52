/** Attributes that say something to others and do nothing here: tables of their constructors and properties. */

import { defineType, getType } from '../../dotnet/registry.ts';
import { enumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../objects/net-type.ts';
import { Attribute, CmdletAttribute } from './attributes.ts';

/** An attribute that only holds what it was made with. */
class PlainAttribute extends Attribute {
  /** Values by the lower-case names of properties. */
  readonly values = new Map<string, Value>();
}

/** A value of a table; of an enum the one that is made when it is asked for: enums without a table of their own are defined last. */
type Held = Value | (() => Value);
const heldValue = (held: Held): Value => (typeof held === 'function' ? held() : held);

/** The parameter lists of the constructors; the properties that can be written; those that only a constructor sets. */
interface PlainTable {
  readonly base?: string;
  readonly constructors?: readonly string[];
  readonly writable?: readonly string[];
  readonly readOnly?: readonly string[];
  /** First values of properties where they are not those of their types. */
  readonly first?: Readonly<Record<string, Held>>;
  /** The instances that static fields hold: the values of their properties. */
  readonly statics?: Readonly<Record<string, Readonly<Record<string, Held>>>>;
}

/** Static fields Yes, No and Default of an attribute with one truth value. */
const yesNo = (key: string, byDefault: boolean): Required<PlainTable>['statics'] => ({
  Yes: { [key]: true },
  No: { [key]: false },
  Default: { [key]: byDefault },
});
const enumOf = (type: string, value: number) => (): Value => enumValue(getType(`System.ComponentModel.${type}`), value);
const level = (value: number) => enumOf('InheritanceLevel', value);

const tables: Readonly<Record<string, PlainTable>> = {
  'System.FlagsAttribute': {},
  'System.Management.Automation.DynamicClassImplementationAssemblyAttribute': { writable: ['string ScriptFile'] },
  'System.SerializableAttribute': {},
  'System.NonSerializedAttribute': {},
  'System.ThreadStaticAttribute': {},
  'System.ParamArrayAttribute': {},
  'System.CLSCompliantAttribute': { constructors: ['bool isCompliant'], readOnly: ['bool IsCompliant'] },
  'System.AttributeUsageAttribute': {
    constructors: ['System.AttributeTargets validOn'],
    readOnly: ['System.AttributeTargets ValidOn'],
    writable: ['bool AllowMultiple', 'bool Inherited'],
    first: { inherited: true },
  },
  'System.ComponentModel.DescriptionAttribute': { constructors: ['', 'string description'], readOnly: ['string Description'] },
  'System.ComponentModel.DisplayNameAttribute': { constructors: ['', 'string displayName'], readOnly: ['string DisplayName'] },
  'System.ComponentModel.CategoryAttribute': { constructors: ['', 'string category'], readOnly: ['string Category'] },
  'System.ComponentModel.BrowsableAttribute': {
    constructors: ['bool browsable'],
    readOnly: ['bool Browsable'],
    statics: yesNo('browsable', true),
  },
  'System.ComponentModel.BindableAttribute': {
    constructors: ['bool bindable', 'bool bindable, System.ComponentModel.BindingDirection direction'],
    readOnly: ['bool Bindable', 'System.ComponentModel.BindingDirection Direction'],
    first: { direction: enumOf('BindingDirection', 0) },
    statics: yesNo('bindable', false),
  },
  'System.ComponentModel.ReadOnlyAttribute': {
    constructors: ['bool isReadOnly'],
    readOnly: ['bool IsReadOnly'],
    statics: yesNo('isreadonly', false),
  },
  'System.ComponentModel.LocalizableAttribute': {
    constructors: ['bool isLocalizable'],
    readOnly: ['bool IsLocalizable'],
    statics: yesNo('islocalizable', false),
  },
  'System.ComponentModel.DesignOnlyAttribute': {
    constructors: ['bool isDesignOnly'],
    readOnly: ['bool IsDesignOnly'],
    statics: yesNo('isdesignonly', false),
  },
  'System.ComponentModel.PasswordPropertyTextAttribute': {
    constructors: ['', 'bool password'],
    readOnly: ['bool Password'],
    statics: yesNo('password', false),
  },
  'System.ComponentModel.EditorBrowsableAttribute': {
    constructors: ['', 'System.ComponentModel.EditorBrowsableState state'],
    readOnly: ['System.ComponentModel.EditorBrowsableState State'],
    first: { state: enumOf('EditorBrowsableState', 0) },
  },
  'System.ComponentModel.InheritanceAttribute': {
    constructors: ['', 'System.ComponentModel.InheritanceLevel inheritanceLevel'],
    readOnly: ['System.ComponentModel.InheritanceLevel InheritanceLevel'],
    first: { inheritancelevel: level(3) },
    statics: {
      Inherited: { inheritancelevel: level(1) },
      InheritedReadOnly: { inheritancelevel: level(2) },
      NotInherited: { inheritancelevel: level(3) },
      Default: { inheritancelevel: level(3) },
    },
  },
  'System.ComponentModel.AmbientValueAttribute': { constructors: ['System.Object value'], readOnly: ['System.Object Value'] },
  'System.ComponentModel.DefaultPropertyAttribute': { constructors: ['string name'], readOnly: ['string Name'], statics: { Default: {} } },
  'System.ComponentModel.DefaultEventAttribute': { constructors: ['string name'], readOnly: ['string Name'], statics: { Default: {} } },
  'System.ComponentModel.DefaultBindingPropertyAttribute': {
    constructors: ['', 'string name'],
    readOnly: ['string Name'],
    statics: { Default: {} },
  },
  'System.ComponentModel.ComplexBindingPropertiesAttribute': {
    constructors: ['', 'string dataSource', 'string dataSource, string dataMember'],
    readOnly: ['string DataSource', 'string DataMember'],
    statics: { Default: {} },
  },
  'System.Reflection.AssemblyMetadataAttribute': {
    constructors: ['string key, string value'],
    readOnly: ['string Key', 'string Value'],
  },
  'System.Runtime.CompilerServices.ExtensionAttribute': {},
  'System.ComponentModel.DefaultValueAttribute': {
    constructors: ['System.Object value'],
    readOnly: ['System.Object Value'],
  },
  'System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute': { writable: ['string Justification'] },
  'System.Diagnostics.DebuggerDisplayAttribute': {
    constructors: ['string value'],
    readOnly: ['string Value'],
    writable: ['string Name', 'string Type', 'type Target', 'string TargetTypeName'],
  },
  'System.Runtime.Serialization.DataContractAttribute': { writable: ['bool IsReference', 'string Namespace', 'string Name'] },
  'System.Runtime.Serialization.DataMemberAttribute': {
    writable: ['string Name', 'int Order', 'bool IsRequired', 'bool EmitDefaultValue'],
    first: { order: -1, emitdefaultvalue: true },
  },
  'System.Text.Json.Serialization.JsonAttribute': {},
  'System.Text.Json.Serialization.JsonPropertyNameAttribute': {
    base: 'System.Text.Json.Serialization.JsonAttribute',
    constructors: ['string name'],
    readOnly: ['string Name'],
  },
};

const keyOf = (signature: string): string => signature.slice(signature.lastIndexOf(' ') + 1).toLowerCase();

function bodies(signature: string, canWrite: boolean, first: Held | undefined): PropertyBody {
  const key = keyOf(signature);
  const initial = first ?? (signature.startsWith('bool ') ? false : signature.startsWith('int ') ? 0 : '');
  return {
    get: (self: PlainAttribute) => self.values.get(key) ?? (initial === '' ? null : heldValue(initial)),
    ...(canWrite && {
      set: (self: PlainAttribute, value: Value) => {
        self.values.set(key, value);
      },
    }),
  };
}

function constructorOf(parameters: string): MemberBody {
  const keys = parameters === '' ? [] : parameters.split(', ').map(keyOf);
  return (type: NetType, ...args: Value[]) => {
    const made = Object.assign(new PlainAttribute(), { netType: type });
    keys.forEach((key, i) => void made.values.set(key, args[i] ?? null));
    return made as NetObject;
  };
}

const held = new Map<string, PlainAttribute>();

/** What a static field holds: always the same object for the same values. */
function instanceOf(name: string, values: Readonly<Record<string, Held>>): PlainAttribute {
  const key = `${name} ${Object.entries(values).map(([property, value]) => `${property},${heldValue(value)}`)}`;
  let made = held.get(key);
  if (!made) {
    made = Object.assign(new PlainAttribute(), { netType: getType(name) });
    for (const [property, value] of Object.entries(values)) made.values.set(property, heldValue(value));
    held.set(key, made);
  }
  return made;
}

/** Attributes that others may derive from, though none here does. */
const derivable: ReadonlySet<string> = new Set([
  'System.FlagsAttribute',
  'System.ThreadStaticAttribute',
  ...['Category', 'DefaultValue', 'Description', 'DisplayName'].map((name) => `System.ComponentModel.${name}Attribute`),
  'System.Management.Automation.DynamicClassImplementationAssemblyAttribute',
]);

for (const [name, table] of Object.entries(tables)) {
  const property = (signature: string, canWrite: boolean) =>
    [signature, bodies(signature, canWrite, table.first?.[keyOf(signature)])] as const;
  defineType({
    name,
    baseType: table.base ?? 'System.Attribute',
    sealed: table.base === undefined && !derivable.has(name),
    constructors: Object.fromEntries((table.constructors ?? ['']).map((p) => [`(${p})`, constructorOf(p)])),
    properties: Object.fromEntries([
      ...(table.writable ?? []).map((s) => property(s, true)),
      ...(table.readOnly ?? []).map((s) => property(s, false)),
    ]),
    staticProperties: Object.fromEntries(
      Object.entries(table.statics ?? {}).map(([field, values]) => [`${name} ${field}`, { get: () => instanceOf(name, values) }]),
    ),
  });
}

defineType({
  name: 'System.Management.Automation.CmdletAttribute',
  baseType: 'System.Management.Automation.CmdletCommonMetadataAttribute',
  sealed: true,
  jsClass: CmdletAttribute,
  constructors: {
    '(string verbName, string nounName)': (_t: NetType, verb: string, noun: string) => new CmdletAttribute(verb, noun),
  },
  properties: {
    'string NounName': { get: (self: CmdletAttribute) => self.nounName },
    'string VerbName': { get: (self: CmdletAttribute) => self.verbName },
  },
});
