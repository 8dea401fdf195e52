import { exceptionOf } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { TypeDefinition } from '../objects/net-type.ts';
import { ArrayListEnumerator, PlainEnumerator, StringEnumerator } from './collections/array-list.ts';
import { ArrayEnumerator } from './collections/array-type.ts';
import { GenericEnumerator } from './collections/generic-types.ts';
import { OrderedDictionaryEnumerator } from './collections/ordered-dictionary.ts';
import type { DictionaryEnumerator, NetEnumerator } from './enumerators.ts';
import type { DictionaryEntry } from './hashtable.ts';
import { HashtableEnumerator } from './hashtable-types.ts';
import { CharRangeEnumerator, RangeEnumerator } from './range-enumerator.ts';
import { defineType, defineTypes } from './registry.ts';
import { CharEnumerator } from './text/string-type.ts';

/** Current of the generic enumerators: the default of the type where there is no element. */
function uncheckedCurrent(e: NetEnumerator): Value {
  if (e.hasCurrent) return e.current;
  const element = e.netType.genericArguments[0];
  return element?.isValueType ? element.defaultValue() : null;
}

/** Current of the non-generic enumerators: an error before the first and after the last element. */
function checkedCurrent(e: NetEnumerator): Value {
  if (!e.started) throw exceptionOf('System.InvalidOperationException', 'Enumeration has not started. Call MoveNext.');
  if (!e.hasCurrent) throw exceptionOf('System.InvalidOperationException', 'Enumeration already finished.');
  return e.current;
}

const members: Pick<TypeDefinition, 'methods' | 'properties'> = {
  methods: { 'bool MoveNext()': (e: NetEnumerator) => e.moveNext(), 'void Reset()': (e: NetEnumerator) => e.reset() },
  properties: { 'System.Object Current': { get: checkedCurrent } },
};

const generic: Pick<TypeDefinition, 'methods' | 'properties'> = {
  methods: { ...members.methods, 'void Dispose()': (e: NetEnumerator) => e.dispose() },
  properties: { 'T Current': { get: uncheckedCurrent } },
};

function entryOf(e: DictionaryEnumerator): DictionaryEntry {
  return checkedCurrent(e) as DictionaryEntry;
}

const dictionary: Pick<TypeDefinition, 'methods' | 'properties'> = {
  methods: members.methods ?? {},
  properties: {
    ...members.properties,
    'System.Collections.DictionaryEntry Entry': { get: entryOf },
    'System.Object Key': { get: (e: DictionaryEnumerator) => entryOf(e).key },
    'System.Object Value': { get: (e: DictionaryEnumerator) => entryOf(e).value },
  },
};

const range = (type: string): Pick<TypeDefinition, 'methods' | 'properties' | 'interfaces'> => ({
  interfaces: ['System.Collections.IEnumerator'],
  methods: members.methods ?? {},
  properties: { [`${type} Current`]: { get: (e: NetEnumerator) => e.current } },
});

const plain = ['System.Collections.IEnumerator', 'System.ICloneable'];

defineTypes([
  { name: 'System.ArrayEnumerator', jsClass: ArrayEnumerator, interfaces: plain, ...members },
  { name: 'System.Management.Automation.RangeEnumerator', jsClass: RangeEnumerator, ...range('int') },
  { name: 'System.Management.Automation.CharRangeEnumerator', jsClass: CharRangeEnumerator, ...range('char') },
  {
    name: 'System.CharEnumerator',
    jsClass: CharEnumerator,
    interfaces: [...plain, 'System.Collections.Generic.IEnumerator[char]'],
    ...members,
  },
  { name: 'System.Collections.ArrayList+ArrayListEnumeratorSimple', jsClass: ArrayListEnumerator, interfaces: plain, ...members },
  {
    name: 'System.Collections.Hashtable+HashtableEnumerator',
    jsClass: HashtableEnumerator,
    interfaces: ['System.Collections.IDictionaryEnumerator', 'System.ICloneable'],
    ...dictionary,
  },
  {
    name: 'System.Collections.Specialized.OrderedDictionary+OrderedDictionaryEnumerator',
    jsClass: OrderedDictionaryEnumerator,
    interfaces: ['System.Collections.IDictionaryEnumerator'],
    ...dictionary,
  },
]);

/** Classes of the enumerators of other collections without type parameters. */
for (const name of ['Queue+QueueEnumerator', 'Stack+StackEnumerator', 'BitArray+BitArrayEnumeratorSimple'])
  defineType({ name: `System.Collections.${name}`, jsClass: PlainEnumerator, interfaces: plain, ...members });
defineType({
  name: 'System.Collections.Specialized.StringEnumerator',
  jsClass: StringEnumerator,
  methods: { 'bool MoveNext()': (e: StringEnumerator) => e.walk.moveNext(), 'void Reset()': (e: StringEnumerator) => e.walk.reset() },
  properties: { 'string Current': { get: (e: StringEnumerator) => checkedCurrent(e.walk) } },
});

for (const name of ['XmlChildEnumerator', 'XmlNodeListEnumerator', 'XmlElementListEnumerator'])
  defineType({ name: `System.Xml.${name}`, jsClass: PlainEnumerator, interfaces: ['System.Collections.IEnumerator'], ...members });

/** Nested enumerators of generic collections. */
for (const owner of [
  'System.Collections.Generic.List`1',
  'System.Collections.Generic.Queue`1',
  'System.Collections.Generic.Stack`1',
  'System.Collections.Generic.HashSet`1',
  'System.Collections.Generic.LinkedList`1',
  'System.Collections.Generic.SortedSet`1',
]) {
  defineType({
    name: `${owner}+Enumerator`,
    kind: 'struct',
    typeParameters: ['T'],
    jsClass: GenericEnumerator,
    interfaces: ['System.Collections.Generic.IEnumerator[T]'],
    ...generic,
  });
}
