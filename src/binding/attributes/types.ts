import { defineType, findType, getType, wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf, psArgumentNull } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { type EnumValue, enumMember, enumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, TypeDefinition } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { textOf } from '../primitives.ts';
import * as a from './attributes.ts';
import { makeGenerator } from './generator.ts';
import * as t from './transformation-attributes.ts';
import * as v from './validate-attributes.ts';

const management = 'System.Management.Automation.';

type Table = Omit<TypeDefinition, 'name' | 'baseType' | 'jsClass'>;
type Class = NonNullable<TypeDefinition['jsClass']>;

function define(name: string, jsClass: Class, base: string, table: Table = {}): void {
  defineType({
    name: name.includes('.') ? name : management + name,
    baseType: base.includes('.') ? base : management + base,
    jsClass,
    ...table,
  });
}

/** A string[] from texts. */
function stringArray(items: readonly string[]): PSArray {
  return new PSArray([...items], wellKnown.stringArray);
}

const texts = (array: PSArray): string[] => array.items.map(textOf);

function aliasTexts(names: PSArray | null): string[] {
  if (names === null) throw psArgumentNull('aliasNames');
  return texts(names);
}

// biome-ignore lint/suspicious/noExplicitAny: bodies are written with the class that their table is for
type Of<T> = (self: any) => T;

/** A property that holds a string, number or boolean under its own name in camel case. */
function plain(signature: string): Table['properties'] {
  const name = signature.slice(signature.lastIndexOf(' ') + 1);
  const key = name[0]?.toLowerCase() + name.slice(1);
  return {
    [signature]: {
      get: (self: Record<string, Value>) => self[key] ?? null,
      set: (self: Record<string, Value>, value: Value) => {
        self[key] = value;
      },
    },
  };
}

function enumProperty(signature: string, typeName: string): Table['properties'] {
  const name = signature.slice(signature.lastIndexOf(' ') + 1);
  const key = name[0]?.toLowerCase() + name.slice(1);
  return {
    [signature]: {
      get: (self: Record<string, string>) => enumMember(getType(management + typeName), self[key] ?? '') ?? null,
      set: (self: Record<string, Value>, value: EnumValue) => {
        self[key] = value.toString();
      },
    },
  };
}

const get = <T>(body: Of<T>): { get: Of<T> } => ({ get: body });
const make = (name: string, body: MemberBody): Record<string, MemberBody> => ({ [name]: body });

define('System.Attribute', a.Attribute, 'System.Object', {
  abstract: true,
  constructors: make('()', () => new a.Attribute()),
  properties: { 'System.Object TypeId': get((self: NetObject) => self.netType) },
});

define(`${management}Internal.CmdletMetadataAttribute`, a.CmdletMetadataAttribute, 'System.Attribute', {
  abstract: true,
  constructors: make('()', () => new a.CmdletMetadataAttribute()),
});
const metadata = `${management}Internal.CmdletMetadataAttribute`;
define(`${management}Internal.ParsingBaseAttribute`, a.ParsingBaseAttribute, metadata, { abstract: true });
const parsing = `${management}Internal.ParsingBaseAttribute`;

/** What an attribute of an experiment needs. @throws PSArgumentNullException, PSArgumentException (ExperimentalAttribute.ValidateArguments) */
function checkExperiment(name: string | null, action: EnumValue): void {
  if (!name)
    throw exceptionOf(
      `${management}PSArgumentNullException`,
      "The argument value for the parameter 'experimentName' cannot be null or an empty string.",
      null,
      { ParamName: 'experimentName' },
    );
  if (action.toString() === 'None')
    throw exceptionOf(
      `${management}PSArgumentException`,
      "The Enum member 'None' is not a valid value for the parameter 'experimentAction'. Specify one of the following members and try again: Hide, Show.",
      null,
      { ParamName: 'experimentAction' },
    );
}

define('ParameterAttribute', a.ParameterAttribute, parsing, {
  sealed: true,
  constructors: {
    '()': () => new a.ParameterAttribute(),
    [`(string experimentName, ${management}ExperimentAction experimentAction)`]: (_self, name: string | null, action: EnumValue) => {
      checkExperiment(name, action);
      return Object.assign(new a.ParameterAttribute(), { experiment: { name, action } });
    },
  },
  properties: {
    'string ExperimentName': get((self: a.ParameterAttribute) => self.experiment?.name ?? null),
    'System.Management.Automation.ExperimentAction ExperimentAction': get(
      (self: a.ParameterAttribute) => self.experiment?.action ?? enumMember(getType(`${management}ExperimentAction`), 'None') ?? null,
    ),
    ...plain('int Position'),
    ...plain('string ParameterSetName'),
    ...plain('bool Mandatory'),
    ...plain('bool ValueFromPipeline'),
    ...plain('bool ValueFromPipelineByPropertyName'),
    ...plain('bool ValueFromRemainingArguments'),
    ...plain('string HelpMessage'),
    ...plain('string HelpMessageBaseName'),
    ...plain('string HelpMessageResourceId'),
    ...plain('bool DontShow'),
  },
  staticProperties: { 'string AllParameterSets': get(() => a.allParameterSets) },
});
define('AliasAttribute', a.AliasAttribute, parsing, {
  sealed: true,
  constructors: make('(Params string[] aliasNames)', (_self, names: PSArray | null) => new a.AliasAttribute(aliasTexts(names))),
  properties: { 'System.Collections.Generic.IList[string] AliasNames': get((self: a.AliasAttribute) => stringArray(self.aliasNames)) },
});
define('CmdletCommonMetadataAttribute', a.CmdletCommonMetadataAttribute, metadata, {
  abstract: true,
  properties: {
    ...plain('string DefaultParameterSetName'),
    ...plain('bool SupportsShouldProcess'),
    ...plain('bool SupportsPaging'),
    ...plain('bool SupportsTransactions'),
    ...enumProperty(`${management}ConfirmImpact ConfirmImpact`, 'ConfirmImpact'),
    ...plain('string HelpUri'),
    ...enumProperty(`${management}RemotingCapability RemotingCapability`, 'RemotingCapability'),
  },
});
define('CmdletBindingAttribute', a.CmdletBindingAttribute, 'CmdletCommonMetadataAttribute', {
  constructors: make('()', () => new a.CmdletBindingAttribute()),
  properties: { ...plain('bool PositionalBinding') },
});
define('OutputTypeAttribute', a.OutputTypeAttribute, metadata, {
  sealed: true,
  constructors: {
    '(Params type[] type)': (_self, types: PSArray) => new a.OutputTypeAttribute(types.items.map((x) => typeNameOf(x as NetType))),
    '(Params string[] type)': (_self, types: PSArray) => new a.OutputTypeAttribute(texts(types).map((x) => new a.PSTypeName(x, null))),
  },
  properties: {
    [`${management}PSTypeName[] Type`]: get(
      (self: a.OutputTypeAttribute) => new PSArray([...self.types], getType(`${management}PSTypeName`).makeArrayType()),
    ),
    ...plain('string ProviderCmdlet'),
    'string[] ParameterSetName': {
      get: (self: a.OutputTypeAttribute) => stringArray(self.parameterSetName),
      set: (self: a.OutputTypeAttribute, value: PSArray) => {
        self.parameterSetName = texts(value);
      },
    },
  },
});
define('PSTypeName', a.PSTypeName, 'System.Object', {
  constructors: {
    '(type type)': (_self, type: NetType) => typeNameOf(type),
    '(string name)': (_self, name: string) => new a.PSTypeName(name, null),
  },
  properties: {
    'string Name': get((self: a.PSTypeName) => self.name),
    'type Type': get((self: a.PSTypeName) => self.type ?? findType(self.name) ?? null),
    // of a type that a script has defined and nobody has made yet; those are of tab completion alone
    [`${management}Language.TypeDefinitionAst TypeDefinitionAst`]: get(() => null),
  },
  methods: { 'string ToString()': (self: a.PSTypeName) => self.toString() },
});
/** PSTypeName of a type. */
export function typeNameOf(type: NetType): a.PSTypeName {
  return new a.PSTypeName(type.fullName, type);
}
define('PSTypeNameAttribute', a.PSTypeNameAttribute, 'System.Attribute', {
  constructors: make('(string psTypeName)', (_self, name: string) => new a.PSTypeNameAttribute(name)),
  properties: { 'string PSTypeName': get((self: a.PSTypeNameAttribute) => self.psTypeName) },
});
define('SupportsWildcardsAttribute', a.SupportsWildcardsAttribute, parsing, {
  sealed: true,
  constructors: make('()', () => new a.SupportsWildcardsAttribute()),
});
define('PSDefaultValueAttribute', a.PSDefaultValueAttribute, parsing, {
  sealed: true,
  constructors: make('()', () => new a.PSDefaultValueAttribute()),
  properties: { ...plain('System.Object Value'), ...plain('string Help') },
});
define('HiddenAttribute', a.HiddenAttribute, parsing, { sealed: true, constructors: make('()', () => new a.HiddenAttribute()) });
define('AllowNullAttribute', a.AllowNullAttribute, metadata, { sealed: true, constructors: make('()', () => new a.AllowNullAttribute()) });
define('AllowEmptyStringAttribute', a.AllowEmptyStringAttribute, metadata, {
  sealed: true,
  constructors: make('()', () => new a.AllowEmptyStringAttribute()),
});
define('AllowEmptyCollectionAttribute', a.AllowEmptyCollectionAttribute, metadata, {
  sealed: true,
  constructors: make('()', () => new a.AllowEmptyCollectionAttribute()),
});
define('System.Runtime.CompilerServices.CompilerGeneratedAttribute', a.CompilerGeneratedAttribute, 'System.Attribute', {
  constructors: make('()', () => new a.CompilerGeneratedAttribute()),
});
define('System.Diagnostics.CodeAnalysis.SuppressMessageAttribute', a.SuppressMessageAttribute, 'System.Attribute', {
  constructors: make(
    '(string category, string checkId)',
    (_self, category: string, id: string) => new a.SuppressMessageAttribute(category, id),
  ),
  properties: {
    'string Category': get((self: a.SuppressMessageAttribute) => self.category),
    'string CheckId': get((self: a.SuppressMessageAttribute) => self.checkId),
    ...plain('string Scope'),
    ...plain('string Target'),
    ...plain('string MessageId'),
    ...plain('string Justification'),
  },
});
define('System.ObsoleteAttribute', a.ObsoleteAttribute, 'System.Attribute', {
  sealed: true,
  constructors: {
    '()': () => new a.ObsoleteAttribute(),
    '(string message)': (_self, message: string) => new a.ObsoleteAttribute(message),
    '(string message, bool error)': (_self, message: string, error: boolean) => new a.ObsoleteAttribute(message, error),
  },
  properties: {
    'string Message': get((self: a.ObsoleteAttribute) => self.message),
    'bool IsError': get((self: a.ObsoleteAttribute) => self.isError),
    ...plain('string DiagnosticId'),
    ...plain('string UrlFormat'),
  },
});
define('ArgumentCompleterAttribute', a.ArgumentCompleterAttribute, 'System.Attribute', {
  constructors: {
    '(type type)': (_self, type: NetType) => new a.ArgumentCompleterAttribute(null, type),
    '(scriptblock scriptBlock)': (_self, block: ScriptBlock) => new a.ArgumentCompleterAttribute(block, null),
  },
  // for classes that implement IArgumentCompleterFactory
  protectedConstructors: { '()': () => new a.ArgumentCompleterAttribute(null, null) },
  properties: {
    'type Type': get((self: a.ArgumentCompleterAttribute) => self.type),
    'scriptblock ScriptBlock': get((self: a.ArgumentCompleterAttribute) => self.scriptBlock),
  },
});
define('ArgumentCompletionsAttribute', a.ArgumentCompletionsAttribute, 'System.Attribute', {
  constructors: make('(Params string[] completions)', (_self, items: PSArray) => new a.ArgumentCompletionsAttribute(texts(items))),
});
define('ExperimentalAttribute', a.ExperimentalAttribute, parsing, {
  constructors: make(
    `(string experimentName, ${management}ExperimentAction experimentAction)`,
    (_self, name: string, action: EnumValue) => {
      checkExperiment(name, action);
      return new a.ExperimentalAttribute(name, action.toString() as 'Show');
    },
  ),
  properties: {
    'string ExperimentName': get((self: a.ExperimentalAttribute) => self.experimentName),
    [`${management}ExperimentAction ExperimentAction`]: get(
      (self: a.ExperimentalAttribute) => enumMember(getType(`${management}ExperimentAction`), self.experimentAction) ?? null,
    ),
  },
});
for (const name of ['DebuggerHiddenAttribute', 'DebuggerStepThroughAttribute', 'DebuggerNonUserCodeAttribute'])
  defineType({
    name: `System.Diagnostics.${name}`,
    baseType: 'System.Attribute',
    constructors: make('()', (type: NetType) => Object.assign(new a.DebuggerAttribute(), { netType: type })),
  });

define('ValidateArgumentsAttribute', v.ValidateArgumentsAttribute, metadata, {
  abstract: true,
  constructors: make('()', () => new v.ValidateArgumentsAttribute()),
});
define('ValidateEnumeratedArgumentsAttribute', v.ValidateEnumeratedArgumentsAttribute, 'ValidateArgumentsAttribute', {
  abstract: true,
  constructors: make('()', () => new v.ValidateEnumeratedArgumentsAttribute()),
});
define(`${management}Internal.CommonParameters+ValidateVariableName`, v.ValidateVariableName, 'ValidateArgumentsAttribute');
const enumerated = 'ValidateEnumeratedArgumentsAttribute';
define('ValidateLengthAttribute', v.ValidateLengthAttribute, enumerated, {
  sealed: true,
  constructors: make('(int minLength, int maxLength)', (_self, min: number, max: number) => new v.ValidateLengthAttribute(min, max)),
  properties: {
    'int MinLength': get((self: v.ValidateLengthAttribute) => self.minLength),
    'int MaxLength': get((self: v.ValidateLengthAttribute) => self.maxLength),
  },
});
define('ValidateRangeAttribute', v.ValidateRangeAttribute, enumerated, {
  sealed: true,
  constructors: {
    '(System.Object minRange, System.Object maxRange)': (_self, min: Value, max: Value) => new v.ValidateRangeAttribute(min, max),
    [`(${management}ValidateRangeKind kind)`]: (_self, kind: EnumValue) =>
      new v.ValidateRangeAttribute(null, null, kind.toString() as v.RangeKind),
  },
  properties: {
    'System.Object MinRange': get((self: v.ValidateRangeAttribute) => self.minRange),
    'System.Object MaxRange': get((self: v.ValidateRangeAttribute) => self.maxRange),
  },
});
define('ValidatePatternAttribute', v.ValidatePatternAttribute, enumerated, {
  sealed: true,
  constructors: make('(string regexPattern)', (_self, pattern: string) => new v.ValidatePatternAttribute(pattern)),
  properties: {
    'string RegexPattern': get((self: v.ValidatePatternAttribute) => self.regexPattern),
    ...plain('System.Text.RegularExpressions.RegexOptions Options'),
    ...plain('string ErrorMessage'),
  },
});
define('ValidateScriptAttribute', v.ValidateScriptAttribute, enumerated, {
  sealed: true,
  constructors: make('(scriptblock scriptBlock)', (_self, block: ScriptBlock) => new v.ValidateScriptAttribute(block)),
  properties: {
    ...plain('string ErrorMessage'),
    'scriptblock ScriptBlock': get((self: v.ValidateScriptAttribute) => self.scriptBlock),
  },
});
define('ValidateCountAttribute', v.ValidateCountAttribute, 'ValidateArgumentsAttribute', {
  sealed: true,
  constructors: make('(int minLength, int maxLength)', (_self, min: number, max: number) => new v.ValidateCountAttribute(min, max)),
  properties: {
    'int MinLength': get((self: v.ValidateCountAttribute) => self.minLength),
    'int MaxLength': get((self: v.ValidateCountAttribute) => self.maxLength),
  },
});
define('ValidateSetAttribute', v.ValidateSetAttribute, enumerated, {
  sealed: true,
  constructors: {
    '(Params string[] validValues)': (_self, values: PSArray) => new v.ValidateSetAttribute(texts(values)),
    '(type valuesGeneratorType)': (_self, type: NetType) => new v.ValidateSetAttribute(null, makeGenerator(type)),
  },
  properties: {
    ...plain('string ErrorMessage'),
    ...plain('bool IgnoreCase'),
    'System.Collections.Generic.IList[string] ValidValues': get((self: v.ValidateSetAttribute) => stringArray(runNow(self.validValues()))),
  },
});
defineType({
  name: `${management}IValidateSetValuesGenerator`,
  kind: 'interface',
  methods: { 'string[] GetValidValues()': () => null },
});
define('ValidateTrustedDataAttribute', v.ValidateTrustedDataAttribute, 'ValidateArgumentsAttribute', {
  sealed: true,
  constructors: make('()', () => new v.ValidateTrustedDataAttribute()),
});
define('ValidateNotNullAttribute', v.ValidateNotNullAttribute, 'ValidateArgumentsAttribute', {
  sealed: true,
  constructors: make('()', () => new v.ValidateNotNullAttribute()),
});
define('ValidateNotNullOrEmptyAttribute', v.ValidateNotNullOrEmptyAttribute, 'ValidateArgumentsAttribute', {
  sealed: true,
  constructors: make('()', () => new v.ValidateNotNullOrEmptyAttribute()),
});
define('ValidateNotNullOrWhiteSpaceAttribute', v.ValidateNotNullOrWhiteSpaceAttribute, 'ValidateArgumentsAttribute', {
  sealed: true,
  constructors: make('()', () => new v.ValidateNotNullOrWhiteSpaceAttribute()),
});
define('ValidateDriveAttribute', v.ValidateDriveAttribute, 'ValidateArgumentsAttribute', {
  constructors: make('(Params string[] validRootDrives)', (_self, drives: PSArray) => new v.ValidateDriveAttribute(texts(drives))),
  properties: {
    'System.Collections.Generic.IList[string] ValidRootDrives': get((self: v.ValidateDriveAttribute) => stringArray(self.validRootDrives)),
  },
});
define('ValidateUserDriveAttribute', v.ValidateUserDriveAttribute, 'ValidateDriveAttribute', {
  sealed: true,
  constructors: make('()', () => new v.ValidateUserDriveAttribute()),
});
define('ArgumentTransformationAttribute', t.ArgumentTransformationAttribute, metadata, {
  abstract: true,
  constructors: make('()', () => new t.ArgumentTransformationAttribute()),
  properties: { 'bool TransformNullOptionalParameters': get(() => true) },
});
define('ArgumentTypeConverterAttribute', t.ArgumentTypeConverterAttribute, 'ArgumentTransformationAttribute', { sealed: true });
define('DeclaredTransformationAttribute', t.DeclaredTransformation, 'ArgumentTransformationAttribute', { sealed: true });
define(`${management}Runspaces.RunspaceAttribute`, t.RunspaceAttribute, 'ArgumentTransformationAttribute', {
  sealed: true,
  constructors: make('()', () => new t.RunspaceAttribute()),
});
define('CredentialAttribute', t.CredentialAttribute, 'ArgumentTransformationAttribute', {
  sealed: true,
  constructors: make('()', () => new t.CredentialAttribute()),
});
const markers: Readonly<Record<string, readonly (readonly [type: string, name: string, initial: Value])[]>> = {
  DscResourceAttribute: [[`${management}DSCResourceRunAsCredential`, 'RunAsCredential', 0]],
  DscPropertyAttribute: ['Key', 'Mandatory', 'NotConfigurable'].map((key) => ['bool', key, false] as const),
  DscLocalConfigurationManagerAttribute: [],
  'Language.NoRunspaceAffinityAttribute': [],
};
for (const [name, properties] of Object.entries(markers))
  defineType({
    name: management + name,
    baseType: metadata,
    constructors: make('()', (type: NetType) => Object.assign(new a.ClassMarkerAttribute(), { netType: type })),
    properties: Object.fromEntries(
      properties.map(([type, key, initial]) => {
        return [
          `${type} ${key}`,
          {
            get: (self: a.ClassMarkerAttribute) =>
              self.values.get(key) ?? (typeof initial === 'number' ? enumValue(getType(type), initial) : initial),
            set: (self: a.ClassMarkerAttribute, value: Value) => {
              self.values.set(key, value);
            },
          },
        ];
      }),
    ),
  });
