import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { formatNumber } from '../../objects/number-format.ts';
import { Single } from '../../objects/numbers.ts';
import { numberFormatOf } from '../culture/culture-info.ts';
import { numberText } from '../numbers/number-support.ts';

/** A Single. */
export const single = (n: number): Single => new Single(Math.fround(n));
/** a*b+c of Singles with one rounding, as the processor's fused operation gives (Vector128.MultiplyAddEstimate). */
export const fma = (a: number, b: number, c: number): number => Math.fround(a * b + c);
/** A product of Singles. */
export const mul = (a: number, b: number): number => Math.fround(a * b);
/** A sum of Singles, from the left. */
export const sum = (...parts: number[]): number => parts.reduce((a, b) => Math.fround(a + b));

/** A struct of System.Numerics that is so many Singles: vectors, quaternions, planes and matrices. */
export class FloatParts extends NetObject {
  parts: readonly number[];
  constructor(parts: readonly number[]) {
    super();
    this.parts = parts;
  }
  at(i: number): number {
    return this.parts[i] as number;
  }
  get length(): number {
    return Math.fround(Math.sqrt(this.dot(this)));
  }
  dot(o: FloatParts): number {
    return this.parts.reduce((total, p, i) => Math.fround(total + mul(p, o.at(i))), 0);
  }
  /** The same struct with other parts. */
  map(act: (part: number, i: number) => number): this {
    return this.with(this.parts.map((p, i) => act(p, i)));
  }
  with(parts: readonly number[]): this {
    return new (this.constructor as new (parts: readonly number[]) => this)(parts.map(Math.fround));
  }
  normalized(): this {
    const { length } = this;
    return this.map((p) => p / length);
  }
  hashKey(): string {
    return this.parts.join(';');
  }
  /** One part as text. */
  text(i: number): string {
    return numberText(single(this.at(i)), null, null);
  }
  /** `<1, 2>`, each part in a format. */
  listed(format: string | null, provider: Value): string {
    const info = numberFormatOf(provider);
    return `<${this.parts.map((p) => formatNumber(single(p), format || 'G', info)).join(`${info.numberGroupSeparator} `)}>`;
  }
}

/** Fields X, Y … of a struct by the names of its parts. */
export function fields(names: readonly string[]): Record<string, PropertyBody> {
  return Object.fromEntries(
    names.map((n, i) => [
      `float ${n}`,
      {
        get: (v: FloatParts) => single(v.at(i)),
        set: (v: FloatParts, value: Single) => {
          v.parts = v.parts.map((p, k) => (k === i ? value.value : p));
        },
      },
    ]),
  );
}

/** A member of two structs, part by part. */
export const pair =
  (act: (a: number, b: number) => number): MemberBody =>
  (_s, a: FloatParts, b: FloatParts) =>
    a.map((p, i) => act(p, b.at(i)));

/** Equals and the operators that every one of these structs has. */
export function equality(name: string): { methods: Record<string, MemberBody>; operators: Record<string, MemberBody> } {
  const same = (a: FloatParts, b: Value): boolean =>
    b instanceof FloatParts && b.constructor === a.constructor && a.parts.every((p, i) => p === b.at(i));
  const two = `(${name} left, ${name} right)`;
  return {
    methods: {
      'bool Equals(System.Object obj)': same,
      [`bool Equals(${name} other)`]: same,
    },
    operators: {
      [`bool op_Equality${two}`]: (_s, a: FloatParts, b: FloatParts) => same(a, b),
      [`bool op_Inequality${two}`]: (_s, a: FloatParts, b: FloatParts) => !same(a, b),
      [`${name} op_Addition${two}`]: pair((a, b) => a + b),
      [`${name} op_Subtraction${two}`]: pair((a, b) => a - b),
      [`${name} op_UnaryNegation(${name} value)`]: (_s, v: FloatParts) => v.map((p) => -p),
    },
  };
}

/** The same static methods for operators: Add, Subtract, Negate. */
export function arithmetic(name: string): Record<string, MemberBody> {
  return {
    [`${name} Add(${name} left, ${name} right)`]: pair((a, b) => a + b),
    [`${name} Subtract(${name} left, ${name} right)`]: pair((a, b) => a - b),
    [`${name} Negate(${name} value)`]: (_s, v: FloatParts) => v.map((p) => -p),
  };
}
