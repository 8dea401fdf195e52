import type { Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { Double, Single } from '../../objects/numbers.ts';
import { comparisonOperators } from '../comparison-operators.ts';
import { hashCodeOf, netCompare, netEquals } from '../equality.ts';
import { defineType } from '../registry.ts';
import { floatingPointMethods, tryFormatMethods } from '../span-methods.ts';
import { enumOf } from '../values.ts';
import { convertibleMethods } from './convertible.ts';
import { numberText, wrongType } from './number-support.ts';
import { exponentOf, realFunctions } from './real-functions.ts';

type Real = Double | Single;

interface Row {
  readonly name: 'Double' | 'Single';
  readonly short: string;
  readonly code: number;
  readonly jsClass: typeof Double | typeof Single;
  readonly constants: Record<string, number>;
}

const rows: readonly Row[] = [
  {
    name: 'Double',
    short: 'double',
    code: 14,
    jsClass: Double,
    constants: {
      MinValue: -Number.MAX_VALUE,
      MaxValue: Number.MAX_VALUE,
      Epsilon: 5e-324,
      NegativeInfinity: Number.NEGATIVE_INFINITY,
      PositiveInfinity: Number.POSITIVE_INFINITY,
      NaN: Number.NaN,
      NegativeZero: -0,
      E: Math.E,
      Pi: Math.PI,
      Tau: 2 * Math.PI,
    },
  },
  {
    name: 'Single',
    short: 'float',
    code: 13,
    jsClass: Single,
    constants: {
      MinValue: -3.4028234663852886e38,
      MaxValue: 3.4028234663852886e38,
      Epsilon: 1.401298464324817e-45,
      NegativeInfinity: Number.NEGATIVE_INFINITY,
      PositiveInfinity: Number.POSITIVE_INFINITY,
      NaN: Number.NaN,
      NegativeZero: -0,
      E: Math.fround(Math.E),
      Pi: Math.fround(Math.PI),
      Tau: Math.fround(2 * Math.PI),
    },
  },
];

function define(row: Row): void {
  const { short: t, code } = row;
  const short = row.name === 'Single' ? 'f' : 'd';
  const most = row.name === 'Single' ? 6 : 15;
  const smallest = row.name === 'Single' ? 1.1754943508222875e-38 : 2.2250738585072014e-308;
  const make = (v: number): Real => (row.name === 'Single' ? new Single(Math.fround(v)) : new Double(v));
  const constants = (): Record<string, PropertyBody> => {
    const table: Record<string, PropertyBody> = {};
    for (const [name, value] of Object.entries(row.constants)) {
      const constant = make(value);
      table[`${t} ${name}`] = { get: () => constant };
    }
    return table;
  };
  defineType({
    name: `System.${row.name}`,
    kind: 'struct',
    jsClass: row.jsClass,
    interfaces: [
      'System.IComparable',
      'System.IConvertible',
      'System.ISpanFormattable',
      `System.IComparable[${t}]`,
      `System.IEquatable[${t}]`,
    ],
    defaultValue: () => make(0),
    staticProperties: constants(),
    operators: comparisonOperators(`${t} left, ${t} right`, (a: Real, b: Real) =>
      // NaN has no order, not even with itself
      Number.isNaN(a.value) || Number.isNaN(b.value) ? Number.NaN : netCompare(a, b),
    ),
    staticMethods: realFunctions({
      name: t,
      parameter: short,
      digits: most,
      smallest,
      make,
      text: (v) => numberText(v as Double, null, null),
    }),
    methods: {
      'int CompareTo(System.Object value)': (self: Real, other: Value) =>
        other === null ? 1 : other instanceof row.jsClass ? netCompare(self, other) : wrongType(row.name),
      [`int CompareTo(${t} value)`]: (self: Real, other: Real) => netCompare(self, other),
      'bool Equals(System.Object obj)': (self: Real, other: Value) => netEquals(self, other),
      [`bool Equals(${t} obj)`]: (self: Real, other: Real) => netEquals(self, other),
      'int GetHashCode()': (self: Real) => hashCodeOf(self),
      'string ToString()': (self: Real) => numberText(self, null, null),
      'string ToString(string format)': (self: Real, format: string | null) => numberText(self, format, null),
      'string ToString(System.IFormatProvider provider)': (self: Real, p: Value) => numberText(self, null, p),
      'string ToString(string format, System.IFormatProvider provider)': (self: Real, format: string | null, p: Value) =>
        numberText(self, format, p),
      'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', code),
      ...tryFormatMethods(),
      ...convertibleMethods,
      ...floatingPointMethods(t, {
        exponentBytes: t === 'double' ? 2 : 1,
        exponentBits: (self: Real) => {
          const e = exponentOf(self.value);
          return e >= 0 ? 32 - Math.clz32(e) : 33 - Math.clz32(~e);
        },
        significandBytes: t === 'double' ? 8 : 4,
        significandBits: t === 'double' ? 53 : 24,
      }),
    },
  });
}

for (const row of rows) define(row);
