import { GenericCollection } from '../dotnet/collections/generic-list.ts';
import { defineType, findType, genericOf, getType, wellKnown } from '../dotnet/registry.ts';
import { PSArray } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { noPosition } from './attributes/attributes.ts';
import type { CommandMetadata } from './command-metadata.ts';
import { CompiledCommandParameter, type ParameterSetSpecificMetadata } from './compiled-parameter.ts';
import { TextDictionary } from './text-dictionary.ts';

const management = 'System.Management.Automation.';

/** A Collection[T], or an array where that type is not there. */
export function collectionOf(elementType: NetType, items: readonly Value[]): Value {
  const type = findType(`System.Collections.ObjectModel.Collection[${elementType.fullName}]`);
  return type ? new GenericCollection(type, [...items]) : new PSArray([...items], elementType.makeArrayType());
}

function dictionaryType(valueType: string): NetType {
  return genericOf('System.Collections.Generic.Dictionary', wellKnown.string, getType(valueType));
}

/** One parameter as `(Get-Command x).Parameters['…']` shows it (ParameterMetadata.cs). */
export class ParameterMetadata extends NetObject {
  #attributes: Value = null;
  #aliases: Value = null;
  #sets: Value = null;
  constructor(readonly parameter: CompiledCommandParameter) {
    super();
  }
  get attributes(): Value {
    return (this.#attributes ??= collectionOf(getType('System.Attribute'), this.parameter.attributes));
  }
  get aliases(): Value {
    return (this.#aliases ??= collectionOf(wellKnown.string, this.parameter.aliases));
  }
  get parameterSets(): Value {
    this.#sets ??= new TextDictionary(
      dictionaryType(`${management}ParameterSetMetadata`),
      [...this.parameter.setData.values()].map((set) => [set.name, new ParameterSetMetadata(set)] as const),
    );
    return this.#sets;
  }
}

/** How a parameter stands in a set, for scripts (ParameterSetMetadata). */
export class ParameterSetMetadata extends NetObject {
  constructor(readonly set: ParameterSetSpecificMetadata) {
    super();
  }
}

/** Dictionary[string, ParameterMetadata]. */
export function parameterDictionaryType(): NetType {
  return dictionaryType(`${management}ParameterMetadata`);
}

const made = new WeakMap<CommandMetadata, TextDictionary>();

/** All parameters of a command by name, common ones included: `(Get-Command x).Parameters`. */
export function parameterDictionary(metadata: CommandMetadata): TextDictionary {
  let table = made.get(metadata);
  if (!table) {
    table = new TextDictionary(
      dictionaryType(`${management}ParameterMetadata`),
      metadata.bindable.map((p) => [p.name, new ParameterMetadata(p)] as const),
    );
    made.set(metadata, table);
  }
  return table;
}

defineType({
  name: `${management}ParameterMetadata`,
  jsClass: ParameterMetadata,
  constructors: {
    '(string name)': (_type, name: string) =>
      new ParameterMetadata(new CompiledCommandParameter({ name, type: wellKnown.object, attributes: [], association: 'declared' })),
    '(string name, type parameterType)': (_type, name: string, type: NetType) =>
      new ParameterMetadata(new CompiledCommandParameter({ name, type, attributes: [], association: 'declared' })),
  },
  properties: {
    'string Name': { get: (p: ParameterMetadata) => p.parameter.name },
    'type ParameterType': { get: (p: ParameterMetadata) => p.parameter.type },
    'System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterSetMetadata] ParameterSets': {
      get: (p: ParameterMetadata) => p.parameterSets,
    },
    'bool IsDynamic': { get: (p: ParameterMetadata) => p.parameter.isDynamic, set: () => undefined },
    'System.Collections.ObjectModel.Collection[string] Aliases': { get: (p: ParameterMetadata) => p.aliases },
    'System.Collections.ObjectModel.Collection[System.Attribute] Attributes': { get: (p: ParameterMetadata) => p.attributes },
    'bool SwitchParameter': { get: (p: ParameterMetadata) => p.parameter.isSwitch },
  },
});
defineType({
  name: `${management}ParameterSetMetadata`,
  jsClass: ParameterSetMetadata,
  properties: {
    'bool IsMandatory': { get: (s: ParameterSetMetadata) => s.set.mandatory },
    'int Position': { get: (s: ParameterSetMetadata) => s.set.position ?? noPosition },
    'bool ValueFromPipeline': { get: (s: ParameterSetMetadata) => s.set.valueFromPipeline },
    'bool ValueFromPipelineByPropertyName': { get: (s: ParameterSetMetadata) => s.set.valueFromPipelineByPropertyName },
    'bool ValueFromRemainingArguments': { get: (s: ParameterSetMetadata) => s.set.valueFromRemainingArguments },
    'string HelpMessage': { get: (s: ParameterSetMetadata) => s.set.helpMessage ?? '' },
    'string HelpMessageBaseName': { get: () => '' },
    'string HelpMessageResourceId': { get: () => '' },
  },
});
