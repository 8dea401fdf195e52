import { defineType, getType, wellKnown } from '../dotnet/registry.ts';
import { type NetDictionary, PSArray } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType, PropertyInfo, TypeDefinition } from '../objects/net-type.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { ParameterAttribute, visibleAttributes } from './attributes/attributes.ts';
import { isAttributeObject } from './attributes/from-ast.ts';
import { bindingError } from './binding-errors.ts';
import { CompiledCommandParameter } from './compiled-parameter.ts';
import { construct, enumerableOf } from './primitives.ts';
import { TextDictionary } from './text-dictionary.ts';

/** System.Management.Automation.RuntimeDefinedParameter: a parameter that a dynamicparam block makes. */
export class RuntimeDefinedParameter extends NetObject {
  #value: Value = null;
  isSet = false;
  constructor(
    public name: string,
    public parameterType: NetType,
    /** A Collection[Attribute]. */
    readonly attributes: Value,
  ) {
    super();
  }
  get value(): Value {
    return this.#value;
  }
  set value(v: Value) {
    this.#value = v;
    this.isSet = true;
  }
  /** The parameter for binding; null where an experimental feature keeps it away. */
  compile(): CompiledCommandParameter | null {
    const attributes = visibleAttributes([...(enumerableOf(this.attributes) ?? [])].filter(isAttributeObject));
    if (attributes === null) return null;
    return new CompiledCommandParameter({ name: this.name, type: this.parameterType, attributes, association: 'dynamic' });
  }
}

/** System.Management.Automation.RuntimeDefinedParameterDictionary: what a dynamicparam block gives. */
export class RuntimeDefinedParameterDictionary extends TextDictionary {
  helpFile = '';
  data: Value = null;
  constructor() {
    super(null);
  }
}

/** A parameter that is a property of the object that a dynamicparam block gave: what is bound goes there. */
class PropertyParameter extends RuntimeDefinedParameter {
  constructor(
    private readonly owner: NetObject,
    private readonly property: PropertyInfo,
    attributes: readonly NetObject[],
  ) {
    super(property.name, property.propertyType, new PSArray([...attributes]));
  }
  override set value(v: Value) {
    this.property.body.set?.(this.owner, v);
    this.isSet = true;
  }
}

/** The properties with [Parameter()] of an object of a class that a dynamicparam block gave (InternalParameterMetadata of a type). */
export function parametersOfObject(owner: NetObject): RuntimeDefinedParameterDictionary {
  const found = new RuntimeDefinedParameterDictionary();
  for (const property of owner.netType.allProperties(false)) {
    const { makeAttributes } = property as { readonly makeAttributes?: (() => readonly NetObject[]) | null };
    const attributes = makeAttributes?.() ?? [];
    if (attributes.some((attribute) => attribute instanceof ParameterAttribute) && property.body.set)
      found.set(property.name, new PropertyParameter(owner, property, attributes));
  }
  return found;
}

/**
 * The parameters in what a dynamicparam block gave. Those without [Parameter()] are in no parameter set, so that nothing can be given to them.
 * @throws ParameterBindingException when a key is not the name of its parameter
 */
export function compiledDynamicParameters(made: RuntimeDefinedParameterDictionary, invocation: InvocationInfo): CompiledCommandParameter[] {
  const list: CompiledCommandParameter[] = [];
  for (const [key, parameter] of made.entries()) {
    if (!(parameter instanceof RuntimeDefinedParameter)) continue;
    if (parameter.name.toLowerCase() !== String(key).toLowerCase())
      throw bindingError('RuntimeDefinedParameterNameMismatch', invocation, { parameterName: parameter.name, args: [String(key)] });
    const compiled = parameter.compile();
    if (compiled) list.push(compiled);
  }
  return list;
}

const management = 'System.Management.Automation.';

function attributeCollection(): Value {
  return construct(getType('System.Collections.ObjectModel.Collection[System.Attribute]'), []);
}

/** The types of dynamic parameters, as scripts make them. */
defineType({
  name: `${management}RuntimeDefinedParameter`,
  jsClass: RuntimeDefinedParameter,
  constructors: {
    '()': () => new RuntimeDefinedParameter('', wellKnown.object, attributeCollection()),
    '(string name, type parameterType, System.Collections.ObjectModel.Collection[System.Attribute] attributes)': (
      _type,
      name: string,
      type: NetType,
      attributes: Value,
    ) => new RuntimeDefinedParameter(name, type, attributes ?? attributeCollection()),
  },
  properties: {
    'string Name': {
      get: (p: RuntimeDefinedParameter) => p.name,
      set: (p: RuntimeDefinedParameter, value: string) => {
        p.name = value;
      },
    },
    'type ParameterType': {
      get: (p: RuntimeDefinedParameter) => p.parameterType,
      set: (p: RuntimeDefinedParameter, value: NetType) => {
        p.parameterType = value;
      },
    },
    'System.Object Value': {
      get: (p: RuntimeDefinedParameter) => p.value,
      set: (p: RuntimeDefinedParameter, value: Value) => {
        p.value = value;
      },
    },
    'bool IsSet': {
      get: (p: RuntimeDefinedParameter) => p.isSet,
      set: (p: RuntimeDefinedParameter, value: boolean) => {
        p.isSet = value;
      },
    },
    'System.Collections.ObjectModel.Collection[System.Attribute] Attributes': { get: (p: RuntimeDefinedParameter) => p.attributes },
  },
});

const keyList = (d: NetDictionary): PSArray => new PSArray([...d.entries()].map(([k]) => k));
const valueList = (d: NetDictionary): PSArray => new PSArray([...d.entries()].map(([, v]) => v));

/** Members of the dictionaries with text keys that binding has: both are Dictionary[string, T] in .NET. */
export function stringDictionaryMembers(valueType: string): Required<Pick<TypeDefinition, 'methods' | 'properties' | 'indexers'>> {
  return {
    methods: {
      [`void Add(string key, ${valueType} value)`]: (d: NetDictionary, key: Value, value: Value) => d.add(key, value),
      'bool ContainsKey(string key)': (d: NetDictionary, key: Value) => d.containsKey(key),
      [`bool ContainsValue(${valueType} value)`]: (d: NetDictionary, value: Value) => valueList(d).items.includes(value),
      'bool Remove(string key)': (d: NetDictionary, key: Value) => d.remove(key),
      'void Clear()': (d: NetDictionary) => d.clear(),
      [`bool TryGetValue(string key, [ref] ${valueType} value)`]: (d: NetDictionary, key: Value, out: { value: Value }) => {
        const found = d.lookup(key);
        out.value = found ?? null;
        return found !== undefined;
      },
    },
    properties: {
      'int Count': { get: (d) => d.count },
      'System.Collections.Generic.IEqualityComparer[string] Comparer': { get: () => null },
      'System.Collections.ICollection Keys': { get: keyList },
      'System.Collections.ICollection Values': { get: valueList },
    },
    indexers: {
      [`${valueType} Item(string key)`]: {
        get: (d, key) => d.lookup(key) ?? null,
        set: (d, value, key) => d.set(key, value),
      },
    },
  };
}

defineType({
  name: `${management}RuntimeDefinedParameterDictionary`,
  baseType: `System.Collections.Generic.Dictionary[string,${management}RuntimeDefinedParameter]`,
  interfaces: ['System.Collections.IDictionary'],
  jsClass: RuntimeDefinedParameterDictionary,
  constructors: { '()': () => new RuntimeDefinedParameterDictionary() },
  ...stringDictionaryMembers(`${management}RuntimeDefinedParameter`),
});
