import { GenericCollection } from '../dotnet/collections/generic-list.ts';
import { defineType, findType, genericOf, getType, wellKnown } from '../dotnet/registry.ts';
import { psArgumentNull } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType, TypeDefinition } from '../objects/net-type.ts';
import { toStringValue } from '../objects/to-string.ts';
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

/** What stands in a collection that {@link collectionOf} has made. */
function itemsOf(collection: Value): readonly Value[] {
  return collection instanceof GenericCollection || collection instanceof PSArray ? collection.items : [];
}

/** One parameter as `(Get-Command x).Parameters['…']` shows it, which scripts may change before a proxy is made of it (ParameterMetadata.cs). */
export class ParameterMetadata extends NetObject {
  name: string;
  isDynamic: boolean;
  #type: NetType | null = null;
  #attributes: Value = null;
  #aliases: Value = null;
  #sets: TextDictionary | null = null;
  constructor(readonly parameter: CompiledCommandParameter) {
    super();
    this.name = parameter.name;
    this.isDynamic = parameter.isDynamic;
  }
  get type(): NetType {
    return this.#type ?? this.parameter.type;
  }
  set type(type: NetType) {
    this.#type = type;
  }
  /** A Collection[Attribute]. */
  get attributes(): Value {
    return (this.#attributes ??= collectionOf(getType('System.Attribute'), this.parameter.attributes));
  }
  /** A Collection[string]. */
  get aliases(): Value {
    return (this.#aliases ??= collectionOf(wellKnown.string, this.parameter.aliases));
  }
  /** A Dictionary[string, ParameterSetMetadata]. */
  get parameterSets(): TextDictionary {
    this.#sets ??= new TextDictionary(
      dictionaryType(`${management}ParameterSetMetadata`),
      [...this.parameter.setData.values()].map((set) => [set.name, new ParameterSetMetadata(set)] as const),
    );
    return this.#sets;
  }
  /** The attributes that it has now. */
  get attributeList(): NetObject[] {
    return itemsOf(this.attributes).filter((x) => x instanceof NetObject);
  }
  /** The aliases that it has now. */
  get aliasList(): string[] {
    return itemsOf(this.aliases).map((x) => toStringValue(x));
  }
  /** The sets that it stands in now. */
  get setList(): [name: string, set: ParameterSetMetadata][] {
    return [...this.parameterSets.entries()].flatMap(([name, set]) =>
      set instanceof ParameterSetMetadata ? [[String(name), set] as [string, ParameterSetMetadata]] : [],
    );
  }
  /** A copy with collections of its own; the attributes are shared. */
  copy(): ParameterMetadata {
    const made = new ParameterMetadata(this.parameter);
    made.name = this.name;
    made.#type = this.#type;
    made.isDynamic = this.isDynamic;
    made.#attributes = collectionOf(getType('System.Attribute'), this.attributeList);
    made.#aliases = collectionOf(wellKnown.string, this.aliasList);
    made.#sets = new TextDictionary(
      dictionaryType(`${management}ParameterSetMetadata`),
      this.setList.map(([name, set]) => [name, set.copy()] as const),
    );
    return made;
  }
}

/** How a parameter stands in a set, for scripts, which may change it (ParameterSetMetadata). */
export class ParameterSetMetadata extends NetObject {
  isMandatory: boolean;
  position: number;
  valueFromPipeline: boolean;
  valueFromPipelineByPropertyName: boolean;
  valueFromRemainingArguments: boolean;
  helpMessage: string;
  helpMessageBaseName = '';
  helpMessageResourceId = '';
  constructor(private readonly set: ParameterSetSpecificMetadata) {
    super();
    this.isMandatory = set.mandatory;
    this.position = set.position ?? noPosition;
    this.valueFromPipeline = set.valueFromPipeline;
    this.valueFromPipelineByPropertyName = set.valueFromPipelineByPropertyName;
    this.valueFromRemainingArguments = set.valueFromRemainingArguments;
    this.helpMessage = set.helpMessage ?? '';
  }
  /** A copy of its own. */
  copy(): ParameterSetMetadata {
    return Object.assign(new ParameterSetMetadata(this.set), this);
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

type Field = Exclude<keyof ParameterSetMetadata, keyof NetObject | 'copy'>;
const field = (signature: string, key: Field): NonNullable<TypeDefinition['properties']> => ({
  [signature]: {
    get: (s: ParameterSetMetadata) => s[key],
    set: (s: ParameterSetMetadata, value: Value) => {
      Object.assign(s, { [key]: value });
    },
  },
});

defineType({
  name: `${management}ParameterMetadata`,
  jsClass: ParameterMetadata,
  constructors: {
    '(string name)': (_type, name: string) =>
      new ParameterMetadata(new CompiledCommandParameter({ name, type: wellKnown.object, attributes: [], association: 'declared' })),
    '(string name, type parameterType)': (_type, name: string, type: NetType) =>
      new ParameterMetadata(new CompiledCommandParameter({ name, type, attributes: [], association: 'declared' })),
    [`(${management}ParameterMetadata other)`]: (_type, other: ParameterMetadata | null) => {
      if (other === null) throw psArgumentNull('other');
      return other.copy();
    },
  },
  properties: {
    'string Name': {
      get: (p: ParameterMetadata) => p.name,
      set: (p: ParameterMetadata, value: string | null) => {
        if (!value) throw psArgumentNull('Name');
        p.name = value;
      },
    },
    'type ParameterType': {
      get: (p: ParameterMetadata) => p.type,
      set: (p: ParameterMetadata, value: NetType | null) => {
        p.type = value ?? wellKnown.object;
      },
    },
    'System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterSetMetadata] ParameterSets': {
      get: (p: ParameterMetadata) => p.parameterSets,
    },
    'bool IsDynamic': {
      get: (p: ParameterMetadata) => p.isDynamic,
      set: (p: ParameterMetadata, value: boolean) => {
        p.isDynamic = value;
      },
    },
    'System.Collections.ObjectModel.Collection[string] Aliases': { get: (p: ParameterMetadata) => p.aliases },
    'System.Collections.ObjectModel.Collection[System.Attribute] Attributes': { get: (p: ParameterMetadata) => p.attributes },
    'bool SwitchParameter': { get: (p: ParameterMetadata) => p.type === getType(`${management}SwitchParameter`) },
  },
});
defineType({
  name: `${management}ParameterSetMetadata`,
  jsClass: ParameterSetMetadata,
  properties: {
    ...field('bool IsMandatory', 'isMandatory'),
    ...field('int Position', 'position'),
    ...field('bool ValueFromPipeline', 'valueFromPipeline'),
    ...field('bool ValueFromPipelineByPropertyName', 'valueFromPipelineByPropertyName'),
    ...field('bool ValueFromRemainingArguments', 'valueFromRemainingArguments'),
    ...field('string HelpMessage', 'helpMessage'),
    ...field('string HelpMessageBaseName', 'helpMessageBaseName'),
    ...field('string HelpMessageResourceId', 'helpMessageResourceId'),
  },
});
