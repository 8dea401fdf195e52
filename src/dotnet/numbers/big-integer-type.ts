import { argumentException, argumentOutOfRange, exceptionOf, throwException } from '../../errors/throw.ts';
import { PSArray, type PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { NumberStyles, parseInteger, parseIntegerText } from '../../objects/number-parse.ts';
import { BigInteger, type Byte, type Decimal, Double, decimalText, Int64, type UInt64 } from '../../objects/numbers.ts';
import { netEquals, textHash } from '../equality.ts';
import { defineType, wellKnown } from '../registry.ts';
import { valueTuple } from '../tuple-types.ts';
import { byteArray } from '../values.ts';
import { numberText, requireText, stylesOf, symbolsOf } from './number-support.ts';
import { log } from './precise-math.ts';

type Big = BigInteger;
const big = (v: bigint): Big => new BigInteger(v);
const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (modulus === 0n) throwException('System.DivideByZeroException', 'Attempted to divide by zero.');
  let result = 1n % modulus;
  let b = base % modulus;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % modulus;
    b = (b * b) % modulus;
  }
  return result;
}

function divide(a: bigint, b: bigint): bigint {
  if (b === 0n) throwException('System.DivideByZeroException', 'Attempted to divide by zero.');
  return a / b;
}

/** Two's complement bytes, least significant first. */
function toBytes(v: bigint): PSArray {
  const bytes: number[] = [];
  let rest = v;
  for (;;) {
    const byte = Number(BigInt.asUintN(8, rest));
    bytes.push(byte);
    rest >>= 8n;
    if ((rest === 0n && byte < 128) || (rest === -1n && byte >= 128)) break;
  }
  return byteArray(bytes);
}

function fromBytes(items: readonly Value[]): bigint {
  let v = 0n;
  for (let i = items.length - 1; i >= 0; i--) v = (v << 8n) | BigInt((items[i] as Byte).value);
  return items.length > 0 ? BigInt.asIntN(items.length * 8, v) : 0n;
}

function logOf(v: bigint, base: number): number {
  if (v < 0n) return Number.NaN;
  if (v === 0n) return Number.NEGATIVE_INFINITY;
  const byBase = (x: number): number => (base === 1 ? Number.NaN : log(x) / log(base));
  if (v < 0x80000000n) return byBase(Number(v));
  const bits = v.toString(2).length;
  const top = bits > 64 ? v >> BigInt(bits - 64) : v << BigInt(64 - bits);
  return byBase(Number(top)) + (bits - 64) / (log(base) / log(2));
}

function fromDouble(v: number): Big {
  if (!Number.isFinite(v))
    throwException('System.OverflowException', `BigInteger cannot represent ${Number.isNaN(v) ? 'NaN' : 'infinity'}.`);
  return big(BigInt(Math.trunc(v)));
}

/** A Decimal without its fraction. */
const truncated = (v: Decimal): bigint => BigInt(decimalText(v).replace(/\..*$/, ''));

const two = 'bigint left, bigint right';
const binary: Record<string, (a: bigint, b: bigint) => bigint> = {
  Add: (a, b) => a + b,
  Subtract: (a, b) => a - b,
  Multiply: (a, b) => a * b,
  Divide: divide,
  Remainder: (a, b) => (b === 0n ? divide(a, b) : a % b),
  GreatestCommonDivisor: gcd,
  Max: (a, b) => (a >= b ? a : b),
  Min: (a, b) => (a <= b ? a : b),
};

const staticMethods: Record<string, MemberBody> = {
  'bigint Parse(string value)': (_: null, s: string | null) => big(parseInteger(requireText(s), -1)),
  'bigint Parse(string value, System.Globalization.NumberStyles style)': (_: null, s: string | null, style: Value) =>
    big(parseInteger(requireText(s), -1, stylesOf(style))),
  'bigint Parse(string value, System.IFormatProvider provider)': (_: null, s: string | null, p: Value) =>
    big(parseInteger(requireText(s), -1, NumberStyles.Integer, symbolsOf(p))),
  'bigint Parse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider)': (
    _: null,
    s: string | null,
    style: Value,
    p: Value,
  ) => big(parseInteger(requireText(s), -1, stylesOf(style), symbolsOf(p))),
  'bool TryParse(string value, [out] bigint result)': (_: null, s: string | null, r: PSReference) => {
    const parsed = s === null ? 'format' : parseIntegerText(s, -1);
    r.value = big(typeof parsed === 'object' ? parsed.value : 0n);
    return typeof parsed === 'object';
  },
  'bigint Abs(bigint value)': (_: null, v: Big) => big(v.value < 0n ? -v.value : v.value),
  'bigint Negate(bigint value)': (_: null, v: Big) => big(-v.value),
  'bigint Pow(bigint value, int exponent)': (_: null, v: Big, e: number) => {
    if (e < 0) throw argumentOutOfRange('exponent', `exponent ('${e}') must be a non-negative value.`, e);
    return big(v.value ** BigInt(e));
  },
  'bigint ModPow(bigint value, bigint exponent, bigint modulus)': (_: null, v: Big, e: Big, m: Big) =>
    big(modPow(v.value, e.value, m.value)),
  'bigint DivRem(bigint dividend, bigint divisor, [out] bigint remainder)': (_: null, a: Big, b: Big, r: PSReference) => {
    const q = divide(a.value, b.value);
    r.value = big(a.value - q * b.value);
    return big(q);
  },
  'double Log(bigint value)': (_: null, v: Big) => new Double(logOf(v.value, Math.E)),
  'double Log(bigint value, double baseValue)': (_: null, v: Big, b: Double) => new Double(logOf(v.value, b.value)),
  'double Log10(bigint value)': (_: null, v: Big) => new Double(logOf(v.value, 10)),
  'int Compare(bigint left, bigint right)': (_: null, a: Big, b: Big) => order(a.value, b.value),
  'bool IsPow2(bigint value)': (_: null, v: Big) => v.value > 0n && (v.value & (v.value - 1n)) === 0n,
};
const magnitude = (v: bigint): bigint => (v < 0n ? -v : v);
/** Bits of a value in whole 32-bit words, as BigInteger counts them. */
const wordBits = (v: bigint): number => Math.ceil((v < 0n ? ~v : v).toString(2).length / 32) * 32;
const bitsOf = (v: bigint): string => BigInt.asUintN(wordBits(v), v).toString(2).padStart(wordBits(v), '0');
const predicates: Record<string, (v: bigint) => boolean> = {
  IsEvenInteger: (v) => v % 2n === 0n,
  IsOddInteger: (v) => v % 2n !== 0n,
  IsNegative: (v) => v < 0n,
  IsPositive: (v) => v >= 0n,
};
for (const [name, test] of Object.entries(predicates)) staticMethods[`bool ${name}(bigint value)`] = (_: null, v: Big) => test(v.value);
Object.assign(staticMethods, {
  'bigint Clamp(bigint value, bigint min, bigint max)': (_: null, v: Big, min: Big, max: Big) => {
    if (min.value > max.value) throw argumentException(`'${min.value}' cannot be greater than ${max.value}.`);
    return v.value < min.value ? min : v.value > max.value ? max : v;
  },
  'bigint CopySign(bigint value, bigint sign)': (_: null, v: Big, sign: Big) =>
    big(sign.value < 0n ? -magnitude(v.value) : magnitude(v.value)),
  'System.ValueTuple[bigint,bigint] DivRem(bigint left, bigint right)': (_: null, a: Big, b: Big) => {
    const q = divide(a.value, b.value);
    return valueTuple([big(q), big(a.value - q * b.value)]);
  },
  'bigint Log2(bigint value)': (_: null, v: Big) => {
    if (v.value < 0n) throw argumentOutOfRange('value', 'Non-negative number required.');
    return big(BigInt(v.value.toString(2).length - 1));
  },
  'bigint PopCount(bigint value)': (_: null, v: Big) => big(BigInt(bitsOf(v.value).replaceAll('0', '').length)),
  'bigint LeadingZeroCount(bigint value)': (_: null, v: Big) => big(BigInt(/^0*/.exec(bitsOf(v.value))![0].length)),
  'bigint TrailingZeroCount(bigint value)': (_: null, v: Big) => big(BigInt(/0*$/.exec(bitsOf(v.value))![0].length)),
  'bigint MaxMagnitude(bigint x, bigint y)': (_: null, a: Big, b: Big) =>
    magnitude(a.value) > magnitude(b.value) || (magnitude(a.value) === magnitude(b.value) && a.value > b.value) ? a : b,
  'bigint MinMagnitude(bigint x, bigint y)': (_: null, a: Big, b: Big) =>
    magnitude(a.value) < magnitude(b.value) || (magnitude(a.value) === magnitude(b.value) && a.value < b.value) ? a : b,
  'bool TryParse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider, [out] bigint result)': (
    _: null,
    s: string | null,
    style: Value,
    p: Value,
    r: PSReference,
  ) => tryParse(s, stylesOf(style), p, r),
  'bool TryParse(string s, System.IFormatProvider provider, [out] bigint result)': (_: null, s: string | null, p: Value, r: PSReference) =>
    tryParse(s, NumberStyles.Integer, p, r),
});

function tryParse(s: string | null, styles: number, provider: Value, result: PSReference): boolean {
  const parsed = s === null ? 'format' : parseIntegerText(s, -1, styles, symbolsOf(provider));
  result.value = big(typeof parsed === 'object' ? parsed.value : 0n);
  return typeof parsed === 'object';
}

for (const [name, f] of Object.entries(binary))
  staticMethods[`bigint ${name}(${/^(Divide|Remainder)$/.test(name) ? 'bigint dividend, bigint divisor' : two})`] = (
    _: null,
    a: Big,
    b: Big,
  ) => big(f(a.value, b.value));

const ops: Record<string, MemberBody> = {
  'bigint op_Addition(bigint left, bigint right)': (_: null, a: Big, b: Big) => big(a.value + b.value),
  'bigint op_Subtraction(bigint left, bigint right)': (_: null, a: Big, b: Big) => big(a.value - b.value),
  'bigint op_Multiply(bigint left, bigint right)': (_: null, a: Big, b: Big) => big(a.value * b.value),
  'bigint op_Division(bigint dividend, bigint divisor)': (_: null, a: Big, b: Big) => big(divide(a.value, b.value)),
  'bigint op_Modulus(bigint dividend, bigint divisor)': (_: null, a: Big, b: Big) => big(binary['Remainder']!(a.value, b.value)),
  'bigint op_BitwiseAnd(bigint left, bigint right)': (_: null, a: Big, b: Big) => big(a.value & b.value),
  'bigint op_BitwiseOr(bigint left, bigint right)': (_: null, a: Big, b: Big) => big(a.value | b.value),
  'bigint op_ExclusiveOr(bigint left, bigint right)': (_: null, a: Big, b: Big) => big(a.value ^ b.value),
  'bigint op_OnesComplement(bigint value)': (_: null, a: Big) => big(~a.value),
  'bigint op_LeftShift(bigint value, int shift)': (_: null, a: Big, n: number) => big(a.value << BigInt(n)),
  'bigint op_RightShift(bigint value, int shift)': (_: null, a: Big, n: number) => big(a.value >> BigInt(n)),
  'bigint op_UnaryNegation(bigint value)': (_: null, a: Big) => big(-a.value),
  'bigint op_UnaryPlus(bigint value)': (_: null, a: Big) => a,
  'bigint op_Increment(bigint value)': (_: null, a: Big) => big(a.value + 1n),
  'bigint op_Decrement(bigint value)': (_: null, a: Big) => big(a.value - 1n),
  'bool op_Equality(bigint left, bigint right)': (_: null, a: Big, b: Big) => a.value === b.value,
  'bool op_Inequality(bigint left, bigint right)': (_: null, a: Big, b: Big) => a.value !== b.value,
  'bool op_LessThan(bigint left, bigint right)': (_: null, a: Big, b: Big) => a.value < b.value,
  'bool op_LessThanOrEqual(bigint left, bigint right)': (_: null, a: Big, b: Big) => a.value <= b.value,
  'bool op_GreaterThan(bigint left, bigint right)': (_: null, a: Big, b: Big) => a.value > b.value,
  'bool op_GreaterThanOrEqual(bigint left, bigint right)': (_: null, a: Big, b: Big) => a.value >= b.value,
};

/** BigInteger.ToByteArray(isUnsigned, isBigEndian). @throws OverflowException for a negative number without a sign */
function orderedBytes(value: bigint, unsigned: boolean, bigEndian: boolean): PSArray {
  if (unsigned && value < 0n) throw exceptionOf('System.OverflowException', 'Negative values do not have an unsigned representation.');
  const items = [...toBytes(value).items];
  if (unsigned && items.length > 1 && (items.at(-1) as { value: number } | undefined)?.value === 0) items.pop();
  return new PSArray(bigEndian ? items.reverse() : items, wellKnown.byteArray);
}

defineType({
  name: 'System.Numerics.BigInteger',
  operators: ops,
  kind: 'struct',
  jsClass: BigInteger,
  interfaces: ['System.IComparable', 'System.ISpanFormattable', 'System.IComparable[bigint]', 'System.IEquatable[bigint]'],
  defaultValue: () => big(0n),
  constructors: {
    '(int value)': (_: unknown, v: number) => big(BigInt(v)),
    '(uint value)': (_: unknown, v: { value: number }) => big(BigInt(v.value)),
    '(long value)': (_: unknown, v: Int64) => big(v.value),
    '(ulong value)': (_: unknown, v: { value: bigint }) => big(v.value),
    '(float value)': (_: unknown, v: { value: number }) => fromDouble(v.value),
    '(double value)': (_: unknown, v: { value: number }) => fromDouble(v.value),
    '(decimal value)': (_: unknown, v: Decimal) => big(truncated(v)),
    '(byte[] value)': (_: unknown, v: PSArray) => big(fromBytes(v.items)),
  },
  staticProperties: {
    'bigint Zero': { get: () => big(0n) },
    'bigint One': { get: () => big(1n) },
    'bigint MinusOne': { get: () => big(-1n) },
  },
  staticMethods,
  properties: {
    'bool IsPowerOfTwo': { get: (v: Big) => v.value > 0n && (v.value & (v.value - 1n)) === 0n },
    'bool IsZero': { get: (v: Big) => v.value === 0n },
    'bool IsOne': { get: (v: Big) => v.value === 1n },
    'bool IsEven': { get: (v: Big) => v.value % 2n === 0n },
    'int Sign': { get: (v: Big) => order(v.value, 0n) },
  },
  methods: {
    'int CompareTo(bigint other)': (self: Big, other: Big) => order(self.value, other.value),
    'int CompareTo(long other)': (self: Big, other: Int64) => order(self.value, other.value),
    'int CompareTo(ulong other)': (self: Big, other: UInt64) => order(self.value, other.value),
    'int CompareTo(System.Object obj)': (self: Big, other: Value) => {
      if (other === null) return 1;
      if (!(other instanceof BigInteger)) throw argumentException('The parameter must be a BigInteger.', 'obj');
      return order(self.value, other.value);
    },
    'bool Equals(System.Object obj)': (self: Big, other: Value) => netEquals(self, other),
    'bool Equals(bigint other)': (self: Big, other: Big) => self.value === other.value,
    'int GetHashCode()': (self: Big) => textHash(self.value.toString()),
    'byte[] ToByteArray()': (self: Big) => toBytes(self.value),
    'byte[] ToByteArray(bool isUnsigned = False, bool isBigEndian = False)': (self: Big, unsigned: boolean, bigEndian: boolean) =>
      orderedBytes(self.value, unsigned, bigEndian),
    'int GetByteCount(bool isUnsigned = False)': (self: Big, unsigned: boolean) => orderedBytes(self.value, unsigned, false).items.length,
    'long GetBitLength()': (self: Big) => new Int64(BigInt((self.value < 0n ? -self.value - 1n : self.value).toString(2).length)),
    'string ToString()': (self: Big) => numberText(self, null, null),
    'string ToString(string format)': (self: Big, format: string | null) => numberText(self, format, null),
    'string ToString(System.IFormatProvider provider)': (self: Big, p: Value) => numberText(self, null, p),
    'string ToString(string format, System.IFormatProvider provider)': (self: Big, format: string | null, p: Value) =>
      numberText(self, format, p),
  },
});
