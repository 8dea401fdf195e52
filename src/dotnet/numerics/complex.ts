import { throwException } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { formatNumber } from '../../objects/number-format.ts';
import { doubleText } from '../../objects/number-text.ts';
import { Double, type NumberObject } from '../../objects/numbers.ts';
import { numberFormatOf } from '../culture/culture-info.ts';
import * as precise from '../numbers/precise-math.ts';
import { defineType } from '../registry.ts';
import { dbl } from '../values.ts';

/** sinh and cosh as .NET takes them of one exponential. */
function hyperbolic(x: number): [sinh: number, cosh: number] {
  const p = precise.exp(x);
  const q = 1 / p;
  return [(p - q) * 0.5, (p + q) * 0.5];
}

/** Complex.Parse: `<real; imaginary>`; null when the text is none. */
function parseComplex(text: string | null): NetComplex | null {
  const found = /^\s*<\s*([^;]+?)\s*;\s*([^>]+?)\s*>\s*$/.exec(text ?? '');
  const [real, imaginary] = [Number(found?.[1] ?? Number.NaN), Number(found?.[2] ?? Number.NaN)];
  return Number.isNaN(real) || Number.isNaN(imaginary) ? null : new NetComplex(real, imaginary);
}

/** System.Numerics.Complex. */
export class NetComplex extends NetObject {
  constructor(
    readonly real: number,
    readonly imaginary: number,
  ) {
    super();
  }
  static polar(magnitude: number, phase: number): NetComplex {
    return new NetComplex(magnitude * precise.cos(phase), magnitude * precise.sin(phase));
  }
  get magnitude(): number {
    return Math.hypot(this.real, this.imaginary);
  }
  get phase(): number {
    return precise.atan2(this.imaginary, this.real);
  }
  add(o: NetComplex): NetComplex {
    return new NetComplex(this.real + o.real, this.imaginary + o.imaginary);
  }
  subtract(o: NetComplex): NetComplex {
    return new NetComplex(this.real - o.real, this.imaginary - o.imaginary);
  }
  multiply(o: NetComplex): NetComplex {
    return new NetComplex(this.real * o.real - this.imaginary * o.imaginary, this.imaginary * o.real + this.real * o.imaginary);
  }
  /** Smith's algorithm, as .NET divides. */
  divide(o: NetComplex): NetComplex {
    const { real: a, imaginary: b } = this;
    const { real: c, imaginary: d } = o;
    if (Math.abs(d) < Math.abs(c)) {
      const q = d / c;
      return new NetComplex((a + b * q) / (c + d * q), (b - a * q) / (c + d * q));
    }
    const q = c / d;
    return new NetComplex((b + a * q) / (d + c * q), (-a + b * q) / (d + c * q));
  }
  sqrt(): NetComplex {
    if (this.imaginary === 0) return this.real < 0 ? new NetComplex(0, Math.sqrt(-this.real)) : new NetComplex(Math.sqrt(this.real), 0);
    const m = Math.sqrt((this.magnitude + Math.abs(this.real)) / 2);
    const n = this.imaginary / (2 * m);
    return this.real >= 0 ? new NetComplex(m, n) : new NetComplex(Math.abs(n), Math.sign(this.imaginary) * m);
  }
  pow(power: NetComplex): NetComplex {
    if (power.real === 0 && power.imaginary === 0) return new NetComplex(1, 0);
    if (this.real === 0 && this.imaginary === 0) return new NetComplex(0, 0);
    const rho = this.magnitude;
    const theta = this.phase;
    const newRho = power.real * theta + power.imaginary * precise.log(rho);
    const t = precise.pow(rho, power.real) * precise.exp(-power.imaginary * theta);
    return new NetComplex(t * precise.cos(newRho), t * precise.sin(newRho));
  }
  exp(): NetComplex {
    return NetComplex.polar(precise.exp(this.real), this.imaginary);
  }
  log(): NetComplex {
    return new NetComplex(precise.log(this.magnitude), this.phase);
  }
  sin(): NetComplex {
    const [sinh, cosh] = hyperbolic(this.imaginary);
    return new NetComplex(precise.sin(this.real) * cosh, precise.cos(this.real) * sinh);
  }
  cos(): NetComplex {
    const [sinh, cosh] = hyperbolic(this.imaginary);
    return new NetComplex(precise.cos(this.real) * cosh, -precise.sin(this.real) * sinh);
  }
  tan(): NetComplex {
    const x = 2 * this.real;
    const [sinh, cosh] = hyperbolic(2 * this.imaginary);
    if (Math.abs(this.imaginary) <= 4) {
      const d = precise.cos(x) + cosh;
      return new NetComplex(precise.sin(x) / d, sinh / d);
    }
    const d = 1 + precise.cos(x) / cosh;
    return new NetComplex(precise.sin(x) / cosh / d, Math.tanh(2 * this.imaginary) / d);
  }
  /** -i log(iz + sqrt(1 - z²)) */
  asin(): NetComplex {
    const root = new NetComplex(1 - (this.real * this.real - this.imaginary * this.imaginary), -2 * this.real * this.imaginary).sqrt();
    return new NetComplex(root.real - this.imaginary, root.imaginary + this.real).log().turnedBack();
  }
  /** π/2 - asin z */
  acos(): NetComplex {
    const s = this.asin();
    return new NetComplex(Math.PI / 2 - s.real, -s.imaginary);
  }
  /** i/2 (log(1 - iz) - log(1 + iz)) */
  atan(): NetComplex {
    const a = new NetComplex(1 + this.imaginary, -this.real).log();
    const b = new NetComplex(1 - this.imaginary, this.real).log();
    return new NetComplex((b.imaginary - a.imaginary) / 2, (a.real - b.real) / 2);
  }
  /** Multiplied by i: hyperbolic functions are those of the circle there. */
  turned(): NetComplex {
    return new NetComplex(-this.imaginary, this.real);
  }
  /** Multiplied by -i. */
  turnedBack(): NetComplex {
    return new NetComplex(this.imaginary, -this.real);
  }
  get isFinite(): boolean {
    return Number.isFinite(this.real) && Number.isFinite(this.imaginary);
  }
  hashKey(): string {
    return `${this.real};${this.imaginary}`;
  }
  toStringFormat(format: string | null, provider: Value): string {
    const text = (n: number): string => (format ? formatNumber(new Double(n), format, numberFormatOf(provider)) : doubleText(n));
    return `<${text(this.real)}; ${text(this.imaginary)}>`;
  }
  override toString(): string {
    return this.toStringFormat(null, null);
  }
  /** As text in the language: with the invariant names of infinity and NaN. */
  toLanguageString(): string {
    return this.toStringFormat(null, null).replaceAll('∞', 'Infinity');
  }
}

const own = 'System.Numerics.Complex';
type C = NetComplex;

function binary(name: string, act: (a: C, b: C) => Value | C): Record<string, MemberBody> {
  return { [name]: (_s, a: C, b: C) => act(a, b) };
}

/** Defines System.Numerics.Complex. */
export function defineComplex(): void {
  const fixed = (re: number, im: number): PropertyBody => ({ get: () => new NetComplex(re, im) });
  const unary =
    (act: (c: C) => C | Value): MemberBody =>
    (_s, c: C) =>
      act(c);
  const real = (n: NumberObject | number): C => new NetComplex(Number(typeof n === 'number' ? n : n.value), 0);
  const implicit: Record<string, MemberBody> = {};
  for (const type of ['double', 'float', 'int', 'long', 'short', 'byte', 'sbyte', 'uint', 'ushort', 'ulong', 'bigint'])
    implicit[`${own} op_Implicit(${type} value)`] = (_s, n) => real(n);
  const provider = 'System.IFormatProvider provider';
  const div = (a: C, b: C): C => a.divide(b);
  defineType({
    name: own,
    kind: 'struct',
    jsClass: NetComplex,
    interfaces: [`System.IEquatable[${own}]`, 'System.IFormattable'],
    defaultValue: () => new NetComplex(0, 0),
    constructors: { '(double real, double imaginary)': (_t, re: Double, im: Double) => new NetComplex(re.value, im.value) },
    properties: {
      'double Real': { get: (c: C) => dbl(c.real) },
      'double Imaginary': { get: (c: C) => dbl(c.imaginary) },
      'double Magnitude': { get: (c: C) => dbl(c.magnitude) },
      'double Phase': { get: (c: C) => dbl(c.phase) },
    },
    staticProperties: {
      [`${own} Zero`]: fixed(0, 0),
      [`${own} One`]: fixed(1, 0),
      [`${own} ImaginaryOne`]: fixed(0, 1),
      [`${own} NaN`]: fixed(Number.NaN, Number.NaN),
      [`${own} Infinity`]: fixed(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    },
    methods: {
      'bool Equals(System.Object obj)': (c: C, o: Value) => o instanceof NetComplex && o.hashKey() === c.hashKey(),
      [`bool Equals(${own} value)`]: (c: C, o: C) => o.hashKey() === c.hashKey(),
      'string ToString()': (c: C) => c.toString(),
      'string ToString(string format)': (c: C, f: string | null) => c.toStringFormat(f, null),
      [`string ToString(string format, ${provider})`]: (c: C, f: string | null, p: Value) => c.toStringFormat(f, p),
    },
    staticMethods: {
      [`double Abs(${own} value)`]: unary((c) => dbl(c.magnitude)),
      [`${own} Conjugate(${own} value)`]: unary((c) => new NetComplex(c.real, -c.imaginary)),
      [`${own} Negate(${own} value)`]: unary((c) => new NetComplex(-c.real, -c.imaginary)),
      [`${own} Reciprocal(${own} value)`]: unary((c) => new NetComplex(1, 0).divide(c)),
      [`${own} Sqrt(${own} value)`]: unary((c) => c.sqrt()),
      [`${own} Exp(${own} value)`]: unary((c) => c.exp()),
      [`${own} Log(${own} value)`]: unary((c) => c.log()),
      [`${own} Log(${own} value, double baseValue)`]: (_s, c: C, base: Double) =>
        c.log().divide(new NetComplex(precise.log(base.value), 0)),
      // biome-ignore lint/suspicious/noApproximativeNumericConstant: .NET multiplies with this number (Complex.cs), and its results show it
      [`${own} Log10(${own} value)`]: unary((c) => c.log().multiply(new NetComplex(0.43429448190325, 0))),
      [`${own} Sin(${own} value)`]: unary((c) => c.sin()),
      [`${own} Cos(${own} value)`]: unary((c) => c.cos()),
      [`${own} Tan(${own} value)`]: unary((c) => c.tan()),
      [`${own} Asin(${own} value)`]: unary((c) => c.asin()),
      [`${own} Acos(${own} value)`]: unary((c) => c.acos()),
      [`${own} Atan(${own} value)`]: unary((c) => c.atan()),
      [`bool IsRealNumber(${own} value)`]: unary((c) => c.imaginary === 0 && !Number.isNaN(c.real)),
      [`bool IsImaginaryNumber(${own} value)`]: unary((c) => c.real === 0 && !Number.isNaN(c.imaginary)),
      [`bool IsComplexNumber(${own} value)`]: unary((c) => c.real !== 0 && c.imaginary !== 0),
      [`bool IsInteger(${own} value)`]: unary((c) => c.imaginary === 0 && Number.isInteger(c.real)),
      [`${own} MaxMagnitude(${own} x, ${own} y)`]: (_s, a: C, b: C) => (a.magnitude >= b.magnitude ? a : b),
      [`${own} MinMagnitude(${own} x, ${own} y)`]: (_s, a: C, b: C) => (a.magnitude <= b.magnitude ? a : b),
      [`${own} Sinh(${own} value)`]: unary((c) => c.turned().sin().turnedBack()),
      [`${own} Cosh(${own} value)`]: unary((c) => c.turned().cos()),
      [`${own} Tanh(${own} value)`]: unary((c) => c.turned().tan().turnedBack()),
      [`bool IsFinite(${own} value)`]: unary((c) => c.isFinite),
      [`bool IsNaN(${own} value)`]: unary(
        (c) => !c.isFinite && Math.abs(c.real) !== Number.POSITIVE_INFINITY && Math.abs(c.imaginary) !== Number.POSITIVE_INFINITY,
      ),
      [`bool IsInfinity(${own} value)`]: unary(
        (c) => Math.abs(c.real) === Number.POSITIVE_INFINITY || Math.abs(c.imaginary) === Number.POSITIVE_INFINITY,
      ),
      [`${own} Parse(string s, ${provider})`]: (_s, text: string | null) =>
        parseComplex(text) ?? throwException('System.FormatException', `The input string '${text ?? ''}' was not in a correct format.`),
      [`bool TryParse(string s, ${provider}, [out] ${own} result)`]: (_s, text: string | null, _p: Value, result: PSReference) => {
        const made = parseComplex(text);
        result.value = made ?? new NetComplex(0, 0);
        return made !== null;
      },
      [`${own} FromPolarCoordinates(double magnitude, double phase)`]: (_s, m: Double, p: Double) => NetComplex.polar(m.value, p.value),
      ...binary(`${own} Add(${own} left, ${own} right)`, (a, b) => a.add(b)),
      ...binary(`${own} Subtract(${own} left, ${own} right)`, (a, b) => a.subtract(b)),
      ...binary(`${own} Multiply(${own} left, ${own} right)`, (a, b) => a.multiply(b)),
      ...binary(`${own} Divide(${own} dividend, ${own} divisor)`, div),
      ...binary(`${own} Pow(${own} value, ${own} power)`, (a, b) => a.pow(b)),
      [`${own} Pow(${own} value, double power)`]: (_s, c: C, p: Double) => c.pow(new NetComplex(p.value, 0)),
    },
    operators: {
      ...implicit,
      ...binary(`${own} op_Addition(${own} left, ${own} right)`, (a, b) => a.add(b)),
      ...binary(`${own} op_Subtraction(${own} left, ${own} right)`, (a, b) => a.subtract(b)),
      ...binary(`${own} op_Multiply(${own} left, ${own} right)`, (a, b) => a.multiply(b)),
      ...binary(`${own} op_Division(${own} left, ${own} right)`, div),
      [`${own} op_UnaryNegation(${own} value)`]: unary((c) => new NetComplex(-c.real, -c.imaginary)),
      ...binary(`bool op_Equality(${own} left, ${own} right)`, (a, b) => a.hashKey() === b.hashKey()),
      ...binary(`bool op_Inequality(${own} left, ${own} right)`, (a, b) => a.hashKey() !== b.hashKey()),
    },
  });
}
