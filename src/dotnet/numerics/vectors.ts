import { argumentOutOfRange } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import type { Single } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { arithmetic, equality, FloatParts, fields, fma, mul, pair, single, sum } from './float-parts.ts';

const ns = 'System.Numerics.';
type V = FloatParts;

/** Vector2, Vector3 and Vector4. */
export class NetVector extends FloatParts {
  override toString(): string {
    return this.listed(null, null);
  }
}
const classes = [2, 3, 4].map(() => class extends NetVector {});

/** A vector of two, three or four parts. */
export function vectorOf(parts: readonly number[]): NetVector {
  const Vector = classes[parts.length - 2] as new (parts: readonly number[]) => NetVector;
  return new Vector(parts.map(Math.fround));
}

/** A vector as a row times the rows of a matrix, the products added one after the other (Vector4.Transform). */
export function rowTimes(row: readonly number[], matrix: FloatParts, columns: number): number[] {
  return Array.from({ length: columns }, (_, c) =>
    row.reduce((total, p, r) => (r === 0 ? mul(matrix.at(c), p) : fma(matrix.at(r * columns + c), p, total)), 0),
  );
}

/** A vector turned by a quaternion (Vector3.Transform). */
function rotated(v: readonly number[], q: FloatParts): number[] {
  const [x, y, z, w] = q.parts as [number, number, number, number];
  const [x2, y2, z2] = [x + x, y + y, z + z].map(Math.fround) as [number, number, number];
  const [wx, wy, wz, xx, xy, xz, yy, yz, zz] = [
    [w, x2],
    [w, y2],
    [w, z2],
    [x, x2],
    [x, y2],
    [x, z2],
    [y, y2],
    [y, z2],
    [z, z2],
  ].map(([a, b]) => mul(a as number, b as number)) as [number, number, number, number, number, number, number, number, number];
  const rows = [
    [sum(sum(1, -yy), -zz), sum(xy, -wz), sum(xz, wy)],
    [sum(xy, wz), sum(sum(1, -xx), -zz), sum(yz, -wx)],
    [sum(xz, -wy), sum(yz, wx), sum(sum(1, -xx), -yy)],
  ];
  const turned = rows.map((r) => sum(...v.slice(0, 3).map((p, i) => mul(p, r[i] as number))));
  return turned.slice(0, v.length).concat(v.slice(3));
}

function transforms(size: number, name: string): Record<string, MemberBody> {
  const cut = (parts: number[]): NetVector => vectorOf(parts.slice(0, size));
  const four: Record<string, MemberBody> = {
    [`${name} Transform(${name} position, ${ns}Matrix4x4 matrix)`]: (_s, v: V, m: FloatParts) => cut(rowTimes(padded(v), m, 4)),
    [`${name} Transform(${name} value, ${ns}Quaternion rotation)`]: (_s, v: V, q: FloatParts) =>
      cut(rotated(size === 2 ? [...v.parts, 0] : v.parts, q)),
  };
  if (size === 4) return four;
  return {
    ...four,
    [`${name} TransformNormal(${name} normal, ${ns}Matrix4x4 matrix)`]: (_s, v: V, m: FloatParts) =>
      cut(rowTimes([...v.parts, 0, 0].slice(0, 4), m, 4)),
    ...(size === 2 && {
      [`${name} Transform(${name} position, ${ns}Matrix3x2 matrix)`]: (_s: unknown, v: V, m: FloatParts) =>
        vectorOf([0, 1].map((c) => sum(fma(m.at(2 + c), v.at(1), mul(m.at(c), v.at(0))), m.at(4 + c)))),
      [`${name} TransformNormal(${name} normal, ${ns}Matrix3x2 matrix)`]: (_s: unknown, v: V, m: FloatParts) =>
        vectorOf([0, 1].map((c) => fma(m.at(2 + c), v.at(1), mul(m.at(c), v.at(0))))),
    }),
  };
}

/** A position as four parts: the last one is 1. */
function padded(v: V): number[] {
  return v.parts.length === 4 ? [...v.parts] : [...v.parts, ...(v.parts.length === 2 ? [0] : []), 1];
}

const constants: Record<string, number> = {
  E: Math.E,
  Epsilon: 1.401298464324817e-45,
  NaN: Number.NaN,
  NegativeInfinity: Number.NEGATIVE_INFINITY,
  NegativeZero: -0,
  One: 1,
  Pi: Math.PI,
  PositiveInfinity: Number.POSITIVE_INFINITY,
  Tau: 2 * Math.PI,
  Zero: 0,
};

function statics(size: number, name: string): Record<string, MemberBody> {
  const two = `(${name} value1, ${name} value2`;
  const scaled =
    (act: (p: number, f: number) => number): MemberBody =>
    (_s, v: V, f: Single) =>
      v.map((p) => act(p, f.value));
  const each =
    (act: (p: number) => number): MemberBody =>
    (_s, v: V) =>
      v.map(act);
  const between = (a: V, b: V): V => a.map((p, i) => p - b.at(i));
  return {
    ...arithmetic(name),
    ...transforms(size, name),
    [`${name} Max${two})`]: pair(Math.max),
    [`${name} Min${two})`]: pair(Math.min),
    [`${name} Multiply(${name} left, ${name} right)`]: pair(mul),
    [`${name} Multiply(${name} left, float right)`]: scaled(mul),
    [`${name} Multiply(float left, ${name} right)`]: (_s, f: Single, v: V) => v.map((p) => p * f.value),
    [`${name} Divide(${name} left, ${name} right)`]: pair((a, b) => a / b),
    [`${name} Divide(${name} left, float divisor)`]: scaled((p, f) => p / f),
    [`${name} Abs(${name} value)`]: each(Math.abs),
    [`${name} Truncate(${name} vector)`]: each(Math.trunc),
    [`${name} SquareRoot(${name} value)`]: each(Math.sqrt),
    [`${name} Clamp(${name} value1, ${name} min, ${name} max)`]: (_s, v: V, min: V, max: V) =>
      v.map((p, i) => Math.min(Math.max(p, min.at(i)), max.at(i))),
    ...(size < 4 && {
      [`${name} Reflect(${name} vector, ${name} normal)`]: (_s: unknown, v: V, n: V) => v.map((p, i) => p - 2 * v.dot(n) * n.at(i)),
    }),
    ...(size === 3 && {
      [`${name} Cross(${name} vector1, ${name} vector2)`]: (_s: unknown, a: V, b: V) => {
        const [x, y, z] = a.parts as [number, number, number];
        const [u, v, w] = b.parts as [number, number, number];
        return vectorOf([sum(mul(y, w), -mul(z, v)), sum(mul(z, u), -mul(x, w)), sum(mul(x, v), -mul(y, u))]);
      },
    }),
    [`float Dot(${name} vector1, ${name} vector2)`]: (_s, a: V, b: V) => single(a.dot(b)),
    [`float Sum(${name} value)`]: (_s, v: V) => single(sum(...v.parts)),
    [`float Distance${two})`]: (_s, a: V, b: V) => single(between(a, b).length),
    [`float DistanceSquared${two})`]: (_s, a: V, b: V) => single(between(a, b).dot(between(a, b))),
    [`${name} Normalize(${name} value)`]: (_s, v: V) => v.normalized(),
    [`${name} Lerp${two}, float amount)`]: (_s, a: V, b: V, t: Single) =>
      a.map((p, i) => fma(p, Math.fround(1 - t.value), mul(b.at(i), t.value))),
    [`${name} Create(float value)`]: (_s, v: Single) => vectorOf(Array<number>(size).fill(v.value)),
  };
}

function defineVector(size: number): void {
  const Vector = classes[size - 2] as (typeof classes)[0];
  const name = `${ns}Vector${size}`;
  const names = ['X', 'Y', 'Z', 'W'].slice(0, size);
  const fixed = (parts: readonly number[]): PropertyBody => ({ get: () => vectorOf(parts) });
  const place = (i: number): number => {
    if (i < 0 || i >= size) throw argumentOutOfRange('index');
    return i;
  };
  const common = equality(name);
  const smallerConstructors: Record<string, MemberBody> = {};
  for (let from = 2; from < size; from++)
    smallerConstructors[
      `(${ns}Vector${from} value, ${names
        .slice(from)
        .map((n) => `float ${n.toLowerCase()}`)
        .join(', ')})`
    ] = (_t, v: V, ...rest: Single[]) => vectorOf([...v.parts, ...rest.map((s) => s.value)]);
  defineType({
    name,
    kind: 'struct',
    jsClass: Vector,
    interfaces: [`System.IEquatable[${name}]`, 'System.IFormattable'],
    defaultValue: () => vectorOf(names.map(() => 0)),
    constructors: {
      '(float value)': (_t, v: Single) => vectorOf(names.map(() => v.value)),
      ...smallerConstructors,
      [`(${names.map((n) => `float ${n.toLowerCase()}`).join(', ')})`]: (_t, ...v: Single[]) => vectorOf(v.map((s) => s.value)),
    },
    properties: fields(names),
    indexers: {
      'float Item(int index)': {
        get: (v: V, i: number) => single(v.at(place(i))),
        set: (v: V, value: Single, i: number) => {
          v.parts = v.parts.map((p, k) => (k === place(i) ? value.value : p));
        },
      },
    },
    staticProperties: {
      ...Object.fromEntries(Object.entries(constants).map(([n, c]) => [`${name} ${n}`, fixed(names.map(() => c))])),
      ...Object.fromEntries(names.map((n, i) => [`${name} Unit${n}`, fixed(names.map((_, k) => (k === i ? 1 : 0)))])),
    },
    methods: {
      'float Length()': (v: V) => single(v.length),
      'float LengthSquared()': (v: V) => single(v.dot(v)),
      'string ToString()': (v: V) => v.toString(),
      'string ToString(string format)': (v: V, format: string | null) => v.listed(format, null),
      'string ToString(string format, System.IFormatProvider formatProvider)': (v: V, format: string | null, p: Value) =>
        v.listed(format, p),
      'void CopyTo(float[] array)': (v: V, target: PSArray) => {
        target.items.splice(0, size, ...v.parts.map(single));
      },
      ...common.methods,
    },
    staticMethods: statics(size, name),
    operators: {
      ...common.operators,
      [`${name} op_Multiply(${name} left, ${name} right)`]: pair(mul),
      [`${name} op_Multiply(${name} left, float right)`]: (_s, v: V, f: Single) => v.map((p) => p * f.value),
      [`${name} op_Multiply(float left, ${name} right)`]: (_s, f: Single, v: V) => v.map((p) => p * f.value),
      [`${name} op_Division(${name} left, ${name} right)`]: pair((a, b) => a / b),
      [`${name} op_Division(${name} left, float right)`]: (_s, v: V, f: Single) => v.map((p) => p / f.value),
    },
  });
}

/** Defines Vector2, Vector3 and Vector4 (Vector2.cs and its like). */
export function defineVectors(): void {
  for (const size of [2, 3, 4]) defineVector(size);
}
