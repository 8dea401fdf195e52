/** What attributes may stand on (System.AttributeUsageAttribute), for the checks of classes before they come into being. */

import type { NetType } from '../../objects/net-type.ts';

const m = 'System.Management.Automation.';

/** Targets as PowerShell shows them, and the attributes that say so; those that derive from them inherit it. */
const usages: readonly (readonly [targets: string, ...attributes: string[]])[] = [
  [
    'Property, Field',
    `${m}ValidateArgumentsAttribute`,
    `${m}ArgumentTransformationAttribute`,
    `${m}ParameterAttribute`,
    `${m}PSTypeNameAttribute`,
    `${m}SupportsWildcardsAttribute`,
    `${m}PSDefaultValueAttribute`,
    `${m}AllowNullAttribute`,
    `${m}AllowEmptyStringAttribute`,
    `${m}AllowEmptyCollectionAttribute`,
    `${m}ArgumentCompleterAttribute`,
    `${m}ArgumentCompletionsAttribute`,
    `${m}DscPropertyAttribute`,
    'System.Runtime.Serialization.DataMemberAttribute',
    'System.Text.Json.Serialization.JsonAttribute',
  ],
  [
    'Class',
    `${m}DscResourceAttribute`,
    `${m}DscLocalConfigurationManagerAttribute`,
    `${m}CmdletCommonMetadataAttribute`,
    `${m}OutputTypeAttribute`,
    `${m}Language.NoRunspaceAffinityAttribute`,
    'System.AttributeUsageAttribute',
    'System.ComponentModel.DefaultPropertyAttribute',
    'System.ComponentModel.DefaultEventAttribute',
    'System.ComponentModel.DefaultBindingPropertyAttribute',
    'System.ComponentModel.ComplexBindingPropertiesAttribute',
  ],
  ['Property, Field, Event', 'System.ComponentModel.InheritanceAttribute'],
  ['Assembly', 'System.Reflection.AssemblyMetadataAttribute'],
  ['Assembly, Class, Method', 'System.Runtime.CompilerServices.ExtensionAttribute'],
  [
    'Class, Struct, Enum, Constructor, Method, Property, Field, Event, Interface, Delegate',
    'System.ComponentModel.EditorBrowsableAttribute',
  ],
  ['Class, Property, Field', `${m}AliasAttribute`, `${m}ExperimentalAttribute`],
  ['Constructor, Method, Property, Field, Event', `${m}HiddenAttribute`],
  ['Enum', 'System.FlagsAttribute'],
  ['Field', 'System.NonSerializedAttribute', 'System.ThreadStaticAttribute'],
  ['Parameter', 'System.ParamArrayAttribute'],
  ['Class, Struct, Enum', 'System.Runtime.Serialization.DataContractAttribute'],
  ['Class, Struct, Enum, Delegate', 'System.SerializableAttribute'],
  ['Class, Struct, Enum, Constructor, Method, Property, Field, Event, Interface, Delegate', 'System.ObsoleteAttribute'],
  ['Class, Method, Property, Event', 'System.ComponentModel.DisplayNameAttribute'],
  ['Assembly, Class, Struct, Constructor, Method, Property, Event', 'System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute'],
  ['Constructor, Method, Property', 'System.Diagnostics.DebuggerHiddenAttribute'],
  ['Class, Struct, Constructor, Method', 'System.Diagnostics.DebuggerStepThroughAttribute'],
  ['Class, Struct, Constructor, Method, Property', 'System.Diagnostics.DebuggerNonUserCodeAttribute'],
  ['Assembly, Class, Struct, Enum, Property, Field, Delegate', 'System.Diagnostics.DebuggerDisplayAttribute'],
];

let byName: Map<string, readonly string[]> | null = null;

function table(): Map<string, readonly string[]> {
  byName ??= new Map(usages.flatMap(([targets, ...names]) => names.map((name) => [name, targets.split(', ')] as const)));
  return byName;
}

/** What an attribute may stand on (names of System.AttributeTargets); undefined for anything. */
export function attributeTargetsOf(attribute: NetType): readonly string[] | undefined {
  for (let type: NetType | null = attribute; type; type = type.baseType) {
    const targets = table().get(type.fullName);
    if (targets) return targets;
  }
  return undefined;
}
