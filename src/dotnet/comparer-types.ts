import { argumentNull } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import {
  CaseInsensitiveComparer,
  compareStrings,
  DefaultComparer,
  DefaultEqualityComparer,
  StringComparer,
  stringComparer,
  type TextComparison,
} from './comparers.ts';
import { comparerFrom, defaultComparer, defaultEqualityComparer } from './default-comparers.ts';
import type { NetDelegate } from './delegates.ts';
import { hashCodeOf, netEquals } from './equality.ts';
import { defineType, defineTypes } from './registry.ts';
import { comparisonArgument } from './text/string-helpers.ts';

const kinds: readonly TextComparison[] = [
  'CurrentCulture',
  'CurrentCultureIgnoreCase',
  'InvariantCulture',
  'InvariantCultureIgnoreCase',
  'Ordinal',
  'OrdinalIgnoreCase',
];

defineType({
  name: 'System.StringComparer',
  abstract: true,
  jsClass: StringComparer,
  interfaces: [
    'System.Collections.IComparer',
    'System.Collections.IEqualityComparer',
    'System.Collections.Generic.IComparer[string]',
    'System.Collections.Generic.IEqualityComparer[string]',
  ],
  staticProperties: Object.fromEntries(kinds.map((k) => [`System.StringComparer ${k}`, { get: () => stringComparer(k) }])),
  staticMethods: {
    'System.StringComparer FromComparison(System.StringComparison comparisonType)': (_: null, k: Value) =>
      stringComparer(comparisonArgument(k)),
    'System.StringComparer Create(cultureinfo culture, bool ignoreCase)': (_: null, _c: Value, i: boolean) =>
      stringComparer(i ? 'CurrentCultureIgnoreCase' : 'CurrentCulture'),
  },
  methods: {
    'int Compare(System.Object x, System.Object y)': (c: StringComparer, a: Value, b: Value) => c.compare(a, b),
    'int Compare(string x, string y)': (c: StringComparer, a: string | null, b: string | null) => compareStrings(a, b, c.comparison),
    'bool Equals(System.Object x, System.Object y)': (c: StringComparer, a: Value, b: Value) => c.equals(a, b),
    'bool Equals(string x, string y)': (c: StringComparer, a: string | null, b: string | null) => compareStrings(a, b, c.comparison) === 0,
    'int GetHashCode(System.Object obj)': (c: StringComparer, v: Value) => c.hashCode(v),
    'int GetHashCode(string obj)': (c: StringComparer, v: Value) => c.hashCode(v),
  },
});

/** The classes behind the comparers, whose names scripts can see. */
for (const [name, list] of [
  ['CultureAwareComparer', kinds.slice(0, 4)],
  ['OrdinalCaseSensitiveComparer', ['Ordinal']],
  ['OrdinalIgnoreCaseComparer', ['OrdinalIgnoreCase']],
] as const) {
  const type = defineType({ name: `System.${name}`, baseType: 'System.StringComparer', sealed: true });
  for (const kind of list) stringComparer(kind as TextComparison).netType = type;
}

const plainComparer = new DefaultComparer();
defineTypes([
  {
    name: 'System.Collections.Comparer',
    jsClass: DefaultComparer,
    interfaces: ['System.Collections.IComparer'],
    constructors: {
      '(cultureinfo culture)': (_t: NetType, culture: Value) => {
        if (culture === null) throw argumentNull('culture');
        return new DefaultComparer();
      },
    },
    staticProperties: {
      'System.Collections.Comparer Default': { get: () => plainComparer },
      'System.Collections.Comparer DefaultInvariant': { get: () => plainComparer },
    },
    methods: { 'int Compare(System.Object a, System.Object b)': (c: DefaultComparer, a: Value, b: Value) => c.compare(a, b) },
  },
  {
    name: 'System.Collections.CaseInsensitiveComparer',
    jsClass: CaseInsensitiveComparer,
    interfaces: ['System.Collections.IComparer'],
    constructors: { '()': () => new CaseInsensitiveComparer() },
    staticProperties: {
      'System.Collections.CaseInsensitiveComparer Default': { get: () => new CaseInsensitiveComparer() },
      'System.Collections.CaseInsensitiveComparer DefaultInvariant': { get: () => new CaseInsensitiveComparer() },
    },
    methods: { 'int Compare(System.Object a, System.Object b)': (c: DefaultComparer, a: Value, b: Value) => c.compare(a, b) },
  },
  {
    name: 'System.Collections.Generic.Comparer`1',
    typeParameters: ['T'],
    abstract: true,
    jsClass: DefaultComparer,
    interfaces: ['System.Collections.IComparer', 'System.Collections.Generic.IComparer[T]'],
    staticProperties: {
      'System.Collections.Generic.Comparer[T] Default': { get: (t: NetType) => defaultComparer(t.genericArguments[0] as NetType) },
    },
    staticMethods: {
      'System.Collections.Generic.Comparer[T] Create(System.Comparison[T] comparison)': (t: NetType, f: NetDelegate) =>
        comparerFrom(t.genericArguments[0] as NetType, f),
    },
    methods: { 'int Compare(T x, T y)': (c: DefaultComparer, a: Value, b: Value) => c.compare(a, b) },
  },
  {
    name: 'System.Collections.Generic.EqualityComparer`1',
    typeParameters: ['T'],
    abstract: true,
    jsClass: DefaultEqualityComparer,
    interfaces: ['System.Collections.IEqualityComparer', 'System.Collections.Generic.IEqualityComparer[T]'],
    staticProperties: {
      'System.Collections.Generic.EqualityComparer[T] Default': {
        get: (t: NetType) => defaultEqualityComparer(t.genericArguments[0] as NetType),
      },
    },
    methods: {
      'bool Equals(T x, T y)': (_: DefaultEqualityComparer, a: Value, b: Value) => netEquals(a, b),
      'int GetHashCode(T obj)': (_: DefaultEqualityComparer, v: Value) => hashCodeOf(v),
    },
  },
  ...['GenericComparer', 'EnumComparer', 'ObjectComparer', 'ComparisonComparer'].map((name) => ({
    name: `System.Collections.Generic.${name}\`1`,
    typeParameters: ['T'],
    baseType: 'System.Collections.Generic.Comparer[T]',
    sealed: true,
  })),
  ...['GenericEqualityComparer', 'EnumEqualityComparer', 'ObjectEqualityComparer'].map((name) => ({
    name: `System.Collections.Generic.${name}\`1`,
    typeParameters: ['T'],
    baseType: 'System.Collections.Generic.EqualityComparer[T]',
    sealed: true,
  })),
  {
    name: 'System.Collections.Generic.StringEqualityComparer',
    baseType: 'System.Collections.Generic.EqualityComparer[string]',
    sealed: true,
  },
]);
