import { psArgumentNull } from '../errors/throw.ts';
import { AutomationNull, AutomationNullObject, NetCollection } from '../objects/collections.ts';
import { asPSObject } from '../objects/member-access.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { PSCustomObject, PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { typeOf, typeToString } from '../objects/type-of.ts';
import { NetEnumerator } from './enumerators.ts';
import { hashCodeOf, netEquals } from './equality.ts';
import { defineType, defineTypes, genericOf } from './registry.ts';
import { objectDataSignature } from './serializable.ts';

defineType({
  name: 'System.Object',
  jsClass: NetObject,
  constructors: { '()': () => new PlainObject() },
  methods: {
    'type GetType()': (self: Value) => typeOf(self),
    'string ToString()': (self: Value) => (self instanceof PlainObject || self === null ? 'System.Object' : toText(self)),
    // all custom objects have one and the same object of PSCustomObject below them, which is never the PSObject that is given
    'bool Equals(System.Object obj)': (self: Value, other: Value) =>
      typeOf(self).fullName !== 'System.Management.Automation.PSCustomObject' && netEquals(self, other),
    'int GetHashCode()': (self: Value) => hashCodeOf(self),
  },
  staticMethods: {
    'bool Equals(System.Object objA, System.Object objB)': (_: null, a: Value, b: Value) => netEquals(a, b),
    'bool ReferenceEquals(System.Object objA, System.Object objB)': (_: null, a: Value, b: Value) =>
      a === b && (a === null || typeof a === 'object' || typeof a === 'string'),
  },
});

/** `[object]::new()`. */
export class PlainObject extends NetObject {}

/** System.DBNull. */
export class DBNull extends NetObject {}
/** `[DBNull]::Value`. */
export const dbNull = new DBNull();
/** System.EventArgs. */
export class EventArgs extends NetObject {}
/** `[EventArgs]::Empty`. */
export const emptyEventArgs = new EventArgs();

defineTypes([
  { name: 'System.ValueType', abstract: true },
  { name: 'System.Void', kind: 'struct' },
  {
    name: 'System.DBNull',
    jsClass: DBNull,
    sealed: true,
    staticProperties: { 'System.DBNull Value': { get: () => dbNull } },
    methods: { 'string ToString()': () => '' },
  },
  {
    name: 'System.MarshalByRefObject',
    abstract: true,
    methods: { 'System.Object GetLifetimeService()': () => null, 'System.Object InitializeLifetimeService()': () => null },
  },
  {
    name: 'System.EventArgs',
    jsClass: EventArgs,
    constructors: { '()': () => new EventArgs() },
    staticProperties: { 'System.EventArgs Empty': { get: () => emptyEventArgs } },
  },
  {
    name: 'System.Management.Automation.Internal.AutomationNull',
    kind: 'static',
    jsClass: AutomationNullObject,
    staticProperties: { 'psobject Value': { get: () => AutomationNull } },
  },
  { name: 'System.Management.Automation.PSCustomObject', jsClass: PSCustomObject, methods: { 'string ToString()': () => '' } },
]);

/** Interfaces without members of interest: name to the interfaces they extend. Others have tables of their own. */
const interfaces: Record<string, readonly string[]> = {
  'System.IAsyncDisposable': [],
  'System.ISpanFormattable': ['System.IFormattable'],
  'System.IFormatProvider': [],
  'System.ICustomFormatter': [],
  'System.IAsyncResult': [],
  'System.IObservable`1': [],
  'System.IObserver`1': [],
  'System.IServiceProvider': [],
  'System.Runtime.CompilerServices.ITuple': [],
  'System.Collections.IStructuralComparable': [],
  'System.Collections.IStructuralEquatable': [],
  'System.ComponentModel.INotifyPropertyChanged': [],
  'System.ComponentModel.INotifyPropertyChanging': [],
  'System.ComponentModel.IComponent': ['System.IDisposable'],
  'System.Collections.Specialized.INotifyCollectionChanged': [],
  'System.Xml.XPath.IXPathNavigable': [],
  'System.Management.Automation.IArgumentCompleter': [],
  'System.Management.Automation.IArgumentCompleterFactory': [],
  'System.Management.Automation.IDynamicParameters': [],
  'System.Management.Automation.IModuleAssemblyInitializer': [],
  'System.Management.Automation.IModuleAssemblyCleanup': [],
  'System.Management.Automation.IContainsErrorRecord': [],
  'System.Management.Automation.Provider.IContentReader': ['System.IDisposable'],
  'System.Management.Automation.Provider.IContentWriter': ['System.IDisposable'],
  'System.Linq.IOrderedEnumerable`1': ['System.Collections.Generic.IEnumerable[T]'],
};

for (const [name, bases] of Object.entries(interfaces)) {
  const isGeneric = name.includes('`');
  defineType({ name, kind: 'interface', interfaces: [...bases], ...(isGeneric ? { typeParameters: ['T'] } : {}) });
}

const noBody = (): never => {
  throw new Error('an interface method has no body');
};

/** Interfaces that classes show next to their own methods: signatures as written in .NET. */
const described: Record<string, { typeParameters?: string[]; methods: readonly string[] }> = {
  'System.ICloneable': { methods: ['System.Object Clone()'] },
  'System.Runtime.Serialization.ISerializable': { methods: [objectDataSignature] },
  'System.Runtime.Serialization.IDeserializationCallback': { methods: ['void OnDeserialization(System.Object sender)'] },
  'System.IComparable': { methods: ['int CompareTo(System.Object obj)'] },
  'System.IComparable`1': { typeParameters: ['T'], methods: ['int CompareTo(T other)'] },
  'System.IEquatable`1': { typeParameters: ['T'], methods: ['bool Equals(T other)'] },
  'System.IProgress`1': { typeParameters: ['T'], methods: ['void Report(T value)'] },
  'System.IFormattable': { methods: ['string ToString(string format, System.IFormatProvider formatProvider)'] },
  'System.IConvertible': {
    methods: ['System.TypeCode GetTypeCode()', 'string ToString(System.IFormatProvider provider)'],
  },
};
for (const [name, { methods, ...rest }] of Object.entries(described)) {
  defineType({ name, kind: 'interface', ...rest, methods: Object.fromEntries(methods.map((m) => [m, () => noBody()])) });
}

/** A lazy sequence has no type but its interface. */
const walked = (self: Value): Value => {
  if (!(self instanceof NetCollection)) return noBody();
  const of = self.netType.genericArguments[0];
  return new NetEnumerator(() => self[Symbol.iterator](), of ? genericOf('System.Collections.Generic.IEnumerator', of) : null);
};
const enumerator = (self: Value): NetEnumerator => (self instanceof NetEnumerator ? self : noBody());
const currentOf = (self: Value): Value => enumerator(self).current;

/** What an object does that nobody needs any more; most have nothing to do. */
const disposed = (self: Value): void => (self as { dispose?: () => void } | null)?.dispose?.();
defineType({ name: 'System.IDisposable', kind: 'interface', methods: { 'void Dispose()': disposed } });

defineTypes([
  { name: 'System.Collections.IEnumerable', kind: 'interface', methods: { 'System.Collections.IEnumerator GetEnumerator()': walked } },
  {
    name: 'System.Collections.IEnumerator',
    kind: 'interface',
    methods: { 'bool MoveNext()': (e: Value) => enumerator(e).moveNext(), 'void Reset()': (e: Value) => enumerator(e).reset() },
    properties: { 'System.Object Current': { get: currentOf } },
  },
  {
    name: 'System.Collections.IDictionaryEnumerator',
    kind: 'interface',
    interfaces: ['System.Collections.IEnumerator'],
    properties: {
      'System.Collections.DictionaryEntry Entry': { get: noBody },
      'System.Object Key': { get: noBody },
      'System.Object Value': { get: noBody },
    },
  },
  { name: 'System.Collections.IComparer', kind: 'interface', methods: { 'int Compare(System.Object x, System.Object y)': noBody } },
  {
    name: 'System.Collections.IEqualityComparer',
    kind: 'interface',
    methods: { 'bool Equals(System.Object x, System.Object y)': noBody, 'int GetHashCode(System.Object obj)': noBody },
  },
  {
    name: 'System.Collections.Generic.IEnumerable`1',
    kind: 'interface',
    typeParameters: ['T'],
    interfaces: ['System.Collections.IEnumerable'],
    methods: { 'System.Collections.Generic.IEnumerator[T] GetEnumerator()': walked },
  },
  {
    name: 'System.Collections.Generic.IEnumerator`1',
    kind: 'interface',
    typeParameters: ['T'],
    interfaces: ['System.IDisposable', 'System.Collections.IEnumerator'],
    properties: { 'T Current': { get: currentOf } },
  },
  { name: 'System.Collections.Generic.IAsyncEnumerable`1', kind: 'interface', typeParameters: ['T'] },
  {
    name: 'System.Collections.Generic.IComparer`1',
    kind: 'interface',
    typeParameters: ['T'],
    methods: { 'int Compare(T x, T y)': noBody },
  },
  {
    name: 'System.Collections.Generic.IEqualityComparer`1',
    kind: 'interface',
    typeParameters: ['T'],
    methods: { 'bool Equals(T x, T y)': noBody, 'int GetHashCode(T obj)': noBody },
  },
  {
    name: 'System.Linq.IGrouping`2',
    kind: 'interface',
    typeParameters: ['TKey', 'TElement'],
    interfaces: ['System.Collections.Generic.IEnumerable[TElement]'],
    properties: { 'TKey Key': { get: (g: { readonly key: Value }) => g.key } },
  },
  {
    name: 'System.Linq.ILookup`2',
    kind: 'interface',
    typeParameters: ['TKey', 'TElement'],
    interfaces: ['System.Collections.Generic.IEnumerable[System.Linq.IGrouping[TKey,TElement]]'],
    properties: { 'int Count': { get: noBody } },
    indexers: { 'System.Collections.Generic.IEnumerable[TElement] Item(TKey key)': { get: noBody } },
    methods: { 'bool Contains(TKey key)': noBody },
  },
]);

defineType({
  name: 'System.Management.Automation.PSObject',
  jsClass: PSObject,
  interfaces: ['System.IFormattable', 'System.IComparable'],
  constructors: {
    '()': () => new PSObject(),
    '(System.Object obj)': (_: unknown, obj: Value) => {
      if (obj === null) throw psArgumentNull('obj');
      return obj instanceof PSObject ? obj : new PSObject(obj);
    },
  },
  methods: {
    'string ToString()': (self: PSObject) => toText(self),
    'psobject Copy()': (self: PSObject) => copyObject(self),
  },
  staticMethods: {
    'psobject AsPSObject(System.Object obj)': (_: null, obj: Value) => {
      if (obj === null) throw psArgumentNull('obj');
      return asPSObject(obj);
    },
  },
});

/** PSObject.Copy(): the same base object with copies of the members. */
function copyObject(self: PSObject): PSObject {
  const copy = new PSObject(self.baseObject);
  for (const member of self.instanceMembers.values()) {
    const clonable = member as { copy?: () => typeof member };
    copy.instanceMembers.set(clonable.copy ? clonable.copy() : member);
  }
  if (self.typeNames) copy.typeNames = [...self.typeNames];
  return copy;
}

/** Shown where PowerShell writes a type's own text. */
export { typeToString };
