import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { Decimal, Double, NumberObject, Single } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { numberComparisons, numberText } from './number-support.ts';
import { realFunctions } from './real-functions.ts';

/** The nearest number of 16 bits: ten bits behind the point, exponents from -14 to 15. */
function toHalf(x: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  const exponent = Math.max(-14, Math.floor(Math.log2(Math.abs(x))));
  const step = 2 ** (exponent - 10);
  const scaled = x / step;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  const rounded = (rest > 0.5 || (rest === 0.5 && whole % 2 !== 0) ? whole + 1 : whole) * step;
  return Math.abs(rounded) > 65504 ? Math.sign(rounded) * Number.POSITIVE_INFINITY : rounded;
}

/** System.Half. */
class Half extends NetObject {
  readonly value: number;
  constructor(value: number) {
    super();
    this.value = toHalf(value);
  }
  hashKey(): number {
    return this.value;
  }
  override toString(): string {
    return shortest(this.value);
  }
}

/** The half whose 16 bits are given: sign, five bits of exponent, ten behind the point. */
export function halfOfBits(bits: number): NetObject {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size =
    exponent === 31
      ? fraction === 0
        ? Number.POSITIVE_INFINITY
        : Number.NaN
      : exponent === 0
        ? fraction * 2 ** -24
        : (1 + fraction / 1024) * 2 ** (exponent - 15);
  return new Half(bits & 0x8000 ? -size : size);
}

/** The 16 bits of a half. */
export function bitsOfHalf(half: Value): number {
  const value = (half as Half).value;
  if (Number.isNaN(value)) return 0xfe00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (size < 2 ** -14) return sign | (size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  return sign | ((exponent + 15) << 10) | ((size / 2 ** exponent - 1) * 1024);
}

/** As few digits as tell a half from its neighbours; exponents as .NET writes them. */
function shortest(value: number): string {
  if (!Number.isFinite(value) || value === 0) return numberText(new Double(value), null, null);
  for (let digits = 1; digits < 6; digits++) {
    const text = value.toPrecision(digits);
    if (toHalf(Number(text)) === value) return numberText(new Double(Number(text)), null, null);
  }
  return numberText(new Double(value), null, null);
}

function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (value instanceof Decimal) return Number(value.value) / 10 ** value.scale;
  return value instanceof NumberObject ? Number((value as Double).value) : 0;
}

/** Defines System.Half. */
export function defineHalf(): void {
  const own = 'System.Half';
  const two = `${own} left, ${own} right`;
  type H = Half;
  const operators: Record<string, MemberBody> = {
    [`${own} op_UnaryNegation(${own} value)`]: (_s, v: H) => new Half(-v.value),
    [`double op_Explicit(${own} value)`]: (_s, v: H) => new Double(v.value),
    [`float op_Explicit(${own} value)`]: (_s, v: H) => new Single(v.value),
    [`int op_Explicit(${own} value)`]: (_s, v: H) => Math.trunc(v.value),
  };
  const arithmetic: Record<string, (a: number, b: number) => number> = {
    op_Addition: (a, b) => a + b,
    op_Subtraction: (a, b) => a - b,
    op_Multiply: (a, b) => a * b,
    op_Division: (a, b) => a / b,
    op_Modulus: (a, b) => a % b,
  };
  for (const [op, f] of Object.entries(arithmetic)) operators[`${own} ${op}(${two})`] = (_s, a: H, b: H) => new Half(f(a.value, b.value));
  Object.assign(operators, numberComparisons(two));
  for (const type of ['double', 'float', 'decimal', 'int', 'long', 'short', 'byte', 'sbyte', 'uint', 'ulong', 'ushort'])
    operators[`${own} op_Explicit(${type} value)`] = (_s, v: Value) => new Half(numberOf(v));
  const fixed = (v: number) => ({ get: () => new Half(v) });
  defineType({
    name: own,
    kind: 'struct',
    jsClass: Half,
    defaultValue: () => new Half(0),
    interfaces: ['System.IComparable', 'System.IFormattable', `System.IEquatable[${own}]`],
    operators,
    staticProperties: {
      [`${own} Epsilon`]: fixed(2 ** -24),
      [`${own} MaxValue`]: fixed(65504),
      [`${own} MinValue`]: fixed(-65504),
      [`${own} NaN`]: fixed(Number.NaN),
      [`${own} PositiveInfinity`]: fixed(Number.POSITIVE_INFINITY),
      [`${own} NegativeInfinity`]: fixed(Number.NEGATIVE_INFINITY),
      [`${own} One`]: fixed(1),
      [`${own} Zero`]: fixed(0),
      [`${own} Pi`]: fixed(Math.PI),
      [`${own} E`]: fixed(Math.E),
      [`${own} Tau`]: fixed(2 * Math.PI),
      [`${own} NegativeOne`]: fixed(-1),
      [`${own} NegativeZero`]: fixed(-0),
      [`${own} MultiplicativeIdentity`]: fixed(1),
    },
    staticMethods: {
      ...realFunctions({
        name: own,
        parameter: 'value',
        digits: 3,
        smallest: 2 ** -14,
        make: (v) => new Half(v),
        text: (v) => v.toString(),
      }),
    },
    methods: {
      'int CompareTo(System.Object obj)': (v: H, o: Value) => (o instanceof Half ? Math.sign(v.value - o.value) : 1),
      'bool Equals(System.Object obj)': (v: H, o: Value) => o instanceof Half && o.value === v.value,
      'string ToString()': (v: H) => v.toString(),
      'string ToString(string format)': (v: H, format: string | null) =>
        format ? numberText(new Double(v.value), format, null) : v.toString(),
    },
  });
}
