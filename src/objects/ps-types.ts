import { defineType, defineTypes, getType } from '../dotnet/registry.ts';
import { argumentException, argumentOutOfRange, psArgumentNotValid, psArgumentNull } from '../errors/throw.ts';
import type { Step } from '../scheduler/suspension.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { arrayOf } from './collections.ts';
import { type EnumValue, enumMember } from './enum-value.ts';
import { getEnumerable } from './enumerate.ts';
import { matchMembers } from './matched-members.ts';
import { adaptedProperty } from './member-access.ts';
import { registerAdapter } from './member-adapter.ts';
import type { Value } from './net-object.ts';
import type { NetType, PropertyBody } from './net-type.ts';
import { PSEvent } from './ps-event.ts';
import { BoundMember, type MemberKind, memberOf, PSMemberInfoCollection, PSObjectView, TypeNameCollection } from './ps-intrinsics.ts';
import {
  PSAdaptedProperty,
  PSAliasProperty,
  PSCodeMethod,
  PSCodeProperty,
  PSMemberInfo,
  PSMemberSet,
  PSMethod,
  PSMethodInfo,
  PSNoteProperty,
  PSParameterizedProperty,
  PSPropertyInfo,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from './ps-member-info.ts';
import type { PSProperty } from './ps-members.ts';
import { joinElements, toText } from './to-string.ts';
import { containsWildcardCharacters, escapeWildcard, getWildcardPattern, unescapeWildcard, WildcardPattern } from './wildcard.ts';
import './type-data-builtin.ts';

const sma = 'System.Management.Automation.';

function member(self: Value): PSMemberInfo {
  return memberOf(self) as PSMemberInfo;
}
function targetOf(self: Value): Value {
  if (self instanceof BoundMember) return self.target;
  return self instanceof PSMethod ? self.target : null;
}
function memberValue(self: Value): Step<Value> {
  const m = member(self);
  return m instanceof PSPropertyInfo ? m.getValue(targetOf(self)) : m;
}
function setMemberValue(self: Value, value: Value): Step<void> {
  const m = member(self);
  if (m instanceof PSPropertyInfo) return m.setValue(targetOf(self), value);
  throw argumentException(`Cannot set the Value property for PSMemberInfo object of type "${m.netType.fullName}".`);
}

function requireName(name: string | null): string {
  if (!name) throw psArgumentNotValid('name');
  return name;
}

/** Properties that derived classes override: each class lists its own before those of its base, which is the order of `Format-List *`. */
const memberTypeEntry: Record<string, PropertyBody> = {
  [`${sma}PSMemberTypes MemberType`]: { get: (self: Value) => enumMember(getType(`${sma}PSMemberTypes`), member(self).memberType) },
};
const valueEntry: Record<string, PropertyBody> = { 'System.Object Value': { get: memberValue, set: setMemberValue } };
const typeNameEntry: Record<string, PropertyBody> = { 'string TypeNameOfValue': { get: (self: Value) => member(self).typeNameOfValue } };
const accessEntries: Record<string, PropertyBody> = {
  'bool IsSettable': { get: (self: Value) => (member(self) as PSPropertyInfo | PSParameterizedProperty).isSettable },
  'bool IsGettable': { get: (self: Value) => (member(self) as PSPropertyInfo | PSParameterizedProperty).isGettable },
};
const overloadEntry: Record<string, PropertyBody> = {
  'System.Collections.ObjectModel.Collection[string] OverloadDefinitions': {
    get: (self: Value) => arrayOf([...(member(self) as PSMethodInfo).overloadDefinitions()]),
  },
};

defineTypes([
  {
    name: `${sma}SplitOptions`,
    kind: 'enum',
    flags: true,
    enumValues: {
      SimpleMatch: 1,
      RegexMatch: 2,
      CultureInvariant: 4,
      IgnorePatternWhitespace: 8,
      Multiline: 16,
      Singleline: 32,
      IgnoreCase: 64,
      ExplicitCapture: 128,
    },
  },
  { name: `${sma}WildcardOptions`, kind: 'enum', flags: true, enumValues: { None: 0, Compiled: 1, IgnoreCase: 2, CultureInvariant: 4 } },
  {
    name: `${sma}PSMemberInfo`,
    abstract: true,
    jsClass: PSMemberInfo,
    properties: {
      ...memberTypeEntry,
      ...valueEntry,
      ...typeNameEntry,
      'string Name': { get: (self: Value) => member(self).name },
      'bool IsInstance': { get: (self: Value) => member(self).isInstance },
    },
    methods: {
      [`${sma}PSMemberInfo Copy()`]: (self: Value) => member(self).copy(),
      'string ToString()': (self: Value) => memberText(self),
    },
  },
  {
    name: `${sma}PSPropertyInfo`,
    abstract: true,
    baseType: `${sma}PSMemberInfo`,
    jsClass: PSPropertyInfo,
    properties: accessEntries,
  },
  {
    name: `${sma}PSMethodInfo`,
    abstract: true,
    baseType: `${sma}PSMemberInfo`,
    jsClass: PSMethodInfo,
    methods: {
      'System.Object Invoke(Params System.Object[] arguments)': (self: Value, args: { items: Value[] } | null) => {
        if (args === null) throw psArgumentNull('arguments');
        return (member(self) as PSMethodInfo).invoke(targetOf(self), args.items);
      },
    },
    properties: { ...overloadEntry, ...valueEntry },
  },
  {
    name: `${sma}PSNoteProperty`,
    baseType: `${sma}PSPropertyInfo`,
    jsClass: PSNoteProperty,
    properties: { ...memberTypeEntry, ...accessEntries, ...valueEntry, ...typeNameEntry },
    constructors: {
      '(string name, System.Object value)': (_: unknown, name: string, value: Value) => new PSNoteProperty(requireName(name), value),
    },
  },
  {
    name: `${sma}PSAliasProperty`,
    baseType: `${sma}PSPropertyInfo`,
    jsClass: PSAliasProperty,
    constructors: {
      '(string name, string referencedMemberName)': (_: unknown, name: string, to: string) => new PSAliasProperty(requireName(name), to),
      '(string name, string referencedMemberName, type conversionType)': (_: unknown, name: string, to: string, type: NetType | null) =>
        new PSAliasProperty(requireName(name), to, type),
    },
    properties: {
      'string ReferencedMemberName': { get: (self: Value) => (member(self) as PSAliasProperty).referencedMemberName },
      'type ConversionType': { get: (self: Value) => (member(self) as PSAliasProperty).conversionType },
      ...memberTypeEntry,
      ...typeNameEntry,
      ...accessEntries,
      ...valueEntry,
    },
  },
  {
    name: `${sma}PSScriptProperty`,
    baseType: `${sma}PSPropertyInfo`,
    jsClass: PSScriptProperty,
    constructors: {
      '(string name, scriptblock getterScript)': (_: unknown, name: string, get: ScriptBlock) =>
        new PSScriptProperty(requireName(name), get),
      '(string name, scriptblock getterScript, scriptblock setterScript)': (
        _: unknown,
        name: string,
        get: ScriptBlock | null,
        set: ScriptBlock | null,
      ) => new PSScriptProperty(requireName(name), get, set),
    },
    properties: {
      'scriptblock GetterScript': { get: (self: Value) => (member(self) as PSScriptProperty).getterScript },
      'scriptblock SetterScript': { get: (self: Value) => (member(self) as PSScriptProperty).setterScript },
      ...memberTypeEntry,
      ...accessEntries,
      ...valueEntry,
    },
  },
  {
    name: `${sma}PSCodeProperty`,
    baseType: `${sma}PSPropertyInfo`,
    jsClass: PSCodeProperty,
    properties: { ...memberTypeEntry, ...accessEntries, ...valueEntry },
  },
  {
    name: `${sma}PSProperty`,
    baseType: `${sma}PSPropertyInfo`,
    jsClass: PSAdaptedProperty,
    properties: { ...memberTypeEntry, ...valueEntry, ...accessEntries },
  },
  {
    name: `${sma}PSScriptMethod`,
    baseType: `${sma}PSMethodInfo`,
    jsClass: PSScriptMethod,
    constructors: {
      '(string name, scriptblock script)': (_: unknown, name: string, script: ScriptBlock) => new PSScriptMethod(requireName(name), script),
    },
    properties: {
      'scriptblock Script': { get: (self: Value) => (member(self) as PSScriptMethod).script },
      ...overloadEntry,
      ...memberTypeEntry,
      ...typeNameEntry,
    },
  },
  {
    name: `${sma}PSCodeMethod`,
    baseType: `${sma}PSMethodInfo`,
    jsClass: PSCodeMethod,
    properties: { ...overloadEntry, ...memberTypeEntry, ...typeNameEntry },
  },
  {
    name: `${sma}PSMethod`,
    baseType: `${sma}PSMethodInfo`,
    abstract: true,
    properties: { ...memberTypeEntry, ...overloadEntry, ...typeNameEntry },
  },
  { name: `${sma}PSMethod\`1`, baseType: `${sma}PSMethod`, jsClass: PSMethod },
  {
    name: `${sma}PSParameterizedProperty`,
    baseType: `${sma}PSMethodInfo`,
    jsClass: PSParameterizedProperty,
    properties: { ...accessEntries, ...overloadEntry, ...typeNameEntry, ...memberTypeEntry },
  },
  { name: `${sma}PSEvent`, baseType: `${sma}PSMemberInfo`, jsClass: PSEvent, properties: { ...typeNameEntry, ...memberTypeEntry } },
  {
    name: `${sma}PSPropertySet`,
    baseType: `${sma}PSMemberInfo`,
    jsClass: PSPropertySet,
    constructors: {
      '(string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames)': (_: unknown, name: string, names: Value) =>
        new PSPropertySet(
          requireName(name),
          [...(getEnumerable(names) ?? [])].map((n) => toText(n)),
        ),
      '(string name, string[] referencedPropertyNames)': (_: unknown, name: string, names: { items: string[] }) =>
        new PSPropertySet(requireName(name), [...names.items]),
    },
    properties: {
      'System.Collections.ObjectModel.Collection[string] ReferencedPropertyNames': {
        get: (self: Value) => arrayOf([...(member(self) as PSPropertySet).referencedPropertyNames]),
      },
    },
  },
  {
    name: `${sma}PSMemberSet`,
    baseType: `${sma}PSMemberInfo`,
    jsClass: PSMemberSet,
    constructors: {
      '(string name)': (_: unknown, name: string) => new PSMemberSet(requireName(name), []),
      [`(string name, System.Collections.Generic.IEnumerable[${sma}PSMemberInfo] members)`]: (_: unknown, name: string, list: Value) =>
        new PSMemberSet(
          requireName(name),
          [...(getEnumerable(list) ?? [])].map((m) => member(m)),
        ),
    },
    properties: {
      'bool InheritMembers': { get: (self: Value) => (member(self) as PSMemberSet).inheritMembers },
      'System.Object Members': { get: (self: Value) => arrayOf([...(member(self) as PSMemberSet).members]) },
    },
  },
]);

// The properties of a member set are those of its members (PSMemberSetAdapter, CoreAdapter.cs).
registerAdapter(`${sma}PSMemberSet`, {
  hidesType: true,
  // a property set in it is its own value
  getProperty: (target, name) =>
    target instanceof PSMemberSet
      ? (memberSetProperties(target).find((p) => sameName(p, name)) ?? (target.member(name) as PSProperty | undefined))
      : undefined,
  // of `psobject` only what it has itself: what every member has is hidden behind it
  properties: (target) =>
    target instanceof PSMemberSet
      ? memberSetProperties(target)
      : target.netType
          .allProperties(false)
          .filter((p) => p.declaringType === target.netType)
          .map(adaptedProperty),
});

function memberSetProperties(set: PSMemberSet): PSProperty[] {
  return set.members.filter((m): m is PSMemberInfo & PSProperty => 'getValue' in m);
}

function sameName(p: PSProperty, name: string): boolean {
  return p.name.toLowerCase() === name.toLowerCase();
}

function memberText(self: Value): string {
  return member(self).definition(targetOf(self));
}

const collection = (kind: MemberKind) => ({ get: (self: PSObjectView) => self.collection(kind) });

defineType({
  name: `${sma}PSInternalMemberSet`,
  baseType: `${sma}PSMemberSet`,
  jsClass: PSObjectView,
  properties: {
    'System.Object Members': collection('Members'),
    'System.Object Properties': collection('Properties'),
    'System.Object Methods': collection('Methods'),
    'System.Object ImmediateBaseObject': { get: (self: PSObjectView) => self.baseObject },
    'System.Object BaseObject': { get: (self: PSObjectView) => self.baseObject },
    'System.Collections.ObjectModel.Collection[string] TypeNames': { get: (self: PSObjectView) => new TypeNameCollection(self.target) },
  },
  methods: {
    'psobject Copy()': (self: PSObjectView) => self.copy(),
    'string ToString()': (self: PSObjectView) => {
      const elements = getEnumerable(self.target);
      return elements ? joinElements(elements, null, undefined, true) : toText(self.target);
    },
  },
});

defineType({
  name: `${sma}PSMemberInfoIntegratingCollection`,
  jsClass: PSMemberInfoCollection,
  interfaces: ['System.Collections.IEnumerable'],
  methods: {
    [`void Add(${sma}PSMemberInfo member)`]: (self: PSMemberInfoCollection, m: Value) => self.add(member(m)),
    [`void Add(${sma}PSMemberInfo member, bool preValidated)`]: (self: PSMemberInfoCollection, m: Value) => self.add(member(m)),
    'void Remove(string name)': (self: PSMemberInfoCollection, name: string) => self.remove(name),
    'System.Object Match(string name)': (self: PSMemberInfoCollection, name: string) => matchMembers(self, name),
    [`System.Object Match(string name, ${sma}PSMemberTypes memberTypes)`]: (self: PSMemberInfoCollection, name: string, types: EnumValue) =>
      matchMembers(self, name, types.value),
    'System.Collections.IEnumerator GetEnumerator()': (self: PSMemberInfoCollection) => arrayOf([...self]),
  },
  indexers: { [`${sma}PSMemberInfo Item(string name)`]: { get: (self: PSMemberInfoCollection, name: string) => self.item(name) } },
});

// the collection as C# declares it: every object has one of the class above
defineType({
  name: `${sma}PSMemberInfoCollection\`1`,
  abstract: true,
  typeParameters: ['T'],
  interfaces: ['System.Collections.Generic.IEnumerable[T]'],
  methods: {
    'void Add(T member)': (self: PSMemberInfoCollection, m: Value) => self.add(member(m)),
    'void Add(T member, bool preValidated)': (self: PSMemberInfoCollection, m: Value) => self.add(member(m)),
    'void Remove(string name)': (self: PSMemberInfoCollection, name: string) => self.remove(name),
    [`${sma}ReadOnlyPSMemberInfoCollection[T] Match(string name)`]: (self: PSMemberInfoCollection, name: string) =>
      matchMembers(self, name),
    [`${sma}ReadOnlyPSMemberInfoCollection[T] Match(string name, ${sma}PSMemberTypes memberTypes)`]: (
      self: PSMemberInfoCollection,
      name: string,
      types: EnumValue,
    ) => matchMembers(self, name, types.value),
  },
  indexers: { 'T Item(string name)': { get: (self: PSMemberInfoCollection, name: string) => self.item(name) } },
});

defineType({
  name: `${sma}ConsolidatedString`,
  jsClass: TypeNameCollection,
  interfaces: ['System.Collections.Generic.IList[string]', 'System.Collections.IList'],
  properties: { 'int Count': { get: (self: TypeNameCollection) => self.count } },
  methods: {
    'void Add(string item)': (self: TypeNameCollection, name: string) => self.add(name),
    'void Insert(int index, string item)': (self: TypeNameCollection, index: number, name: string | null) => {
      if (index < 0 || index > self.count) throw argumentOutOfRange('index', 'Index must be within the bounds of the List.', index);
      self.insert(index, name);
    },
    'bool Remove(string item)': (self: TypeNameCollection, name: string) => self.remove(name),
    'void RemoveAt(int index)': (self: TypeNameCollection, index: number) => self.removeAt(index),
    'void Clear()': (self: TypeNameCollection) => self.clear(),
    'bool Contains(string item)': (self: TypeNameCollection, name: string) => self.indexOf(name) >= 0,
    'int IndexOf(string item)': (self: TypeNameCollection, name: string) => self.indexOf(name),
  },
  indexers: {
    'string Item(int index)': {
      get: (self: TypeNameCollection, index: number) => {
        const name = self.get(index);
        if (name === undefined)
          throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
        return name;
      },
      set: (self: TypeNameCollection, name: string, index: number) => self.set(index, name),
    },
  },
});

const ignoreCase = 2;
const optionsOf = (options: EnumValue): boolean => (options.value & ignoreCase) !== 0;

defineType({
  name: `${sma}WildcardPattern`,
  jsClass: WildcardPattern,
  accelerators: ['WildcardPattern'],
  constructors: {
    '(string pattern)': (_: unknown, pattern: string) => new WildcardPattern(pattern, false),
    [`(string pattern, ${sma}WildcardOptions options)`]: (_: unknown, pattern: string, options: EnumValue) =>
      new WildcardPattern(pattern, optionsOf(options)),
  },
  methods: {
    'bool IsMatch(string input)': (self: WildcardPattern, text: string | null) => text !== null && self.isMatch(text),
    'string ToWql()': (self: WildcardPattern) => self.toWql(),
  },
  staticMethods: {
    [`${sma}WildcardPattern Get(string pattern, ${sma}WildcardOptions options)`]: (_: unknown, pattern: string, options: EnumValue) =>
      getWildcardPattern(pattern, optionsOf(options)),
    'string Escape(string pattern)': (_: unknown, pattern: string | null) => escapeWildcard(pattern),
    'string Unescape(string pattern)': (_: unknown, pattern: string | null) => unescapeWildcard(pattern),
    'bool ContainsWildcardCharacters(string pattern)': (_: unknown, pattern: string | null) =>
      pattern !== null && containsWildcardCharacters(pattern),
  },
});
