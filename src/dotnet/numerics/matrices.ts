import type { PSReference } from '../../objects/collections.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import type { Single } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { arithmetic, equality, FloatParts, fields, fma, mul, single, sum } from './float-parts.ts';
import { fromAxisAngle, fromYawPitchRoll } from './quaternion.ts';
import { rowTimes, vectorOf } from './vectors.ts';

const ns = 'System.Numerics.';
const vector2 = `${ns}Vector2`;
const vector3 = `${ns}Vector3`;
const quaternion = `${ns}Quaternion`;

/** A matrix of Singles, its rows one after the other. */
abstract class NetMatrix extends FloatParts {
  abstract readonly columns: number;
  override toString(): string {
    const cells = this.parts.map((_, i) => `M${Math.floor(i / this.columns) + 1}${(i % this.columns) + 1}:${this.text(i)}`);
    const rows = Array.from({ length: this.parts.length / this.columns }, (_, r) =>
      cells.slice(r * this.columns, (r + 1) * this.columns).join(' '),
    );
    return `{ ${rows.map((r) => `{${r}}`).join(' ')} }`;
  }
}
class NetMatrix3x2 extends NetMatrix {
  readonly columns = 2;
}
class NetMatrix4x4 extends NetMatrix {
  readonly columns = 4;
}
const flat = (parts: readonly number[]): NetMatrix3x2 => new NetMatrix3x2(parts.map((p) => Math.fround(p) + 0));
const full = (parts: readonly number[]): NetMatrix4x4 => new NetMatrix4x4(parts.map((p) => Math.fround(p) + 0));

/** Sine and cosine as Matrix3x2.CreateRotation takes them: exact at quarter turns. */
function turn(radians: number): { s: number; c: number } {
  const epsilon = (0.001 * Math.PI) / 180;
  const whole = 2 * Math.PI;
  const x = Math.fround(radians - whole * Math.round(radians / whole));
  if (x > -epsilon && x < epsilon) return { s: 0, c: 1 };
  if (Math.abs(x - Math.PI / 2) < epsilon) return { s: 1, c: 0 };
  if (x < -Math.PI + epsilon || x > Math.PI - epsilon) return { s: 0, c: -1 };
  if (Math.abs(x + Math.PI / 2) < epsilon) return { s: -1, c: 0 };
  return { s: Math.fround(Math.sin(x)), c: Math.fround(Math.cos(x)) };
}

const determinant2 = (m: FloatParts): number => sum(mul(m.at(0), m.at(3)), -mul(m.at(2), m.at(1)));

function multiply3x2(a: FloatParts, b: FloatParts): NetMatrix3x2 {
  const row = (r: number): number[] =>
    [0, 1].map((c) => sum(sum(mul(a.at(2 * r), b.at(c)), mul(a.at(2 * r + 1), b.at(2 + c))), r === 2 ? b.at(4 + c) : 0));
  return flat([...row(0), ...row(1), ...row(2)]);
}

function invert3x2(m: FloatParts): NetMatrix3x2 | null {
  const det = determinant2(m);
  if (Math.abs(det) < 1.401298464324817e-45) return null;
  const [a, b, c, d, e, f] = m.parts as [number, number, number, number, number, number];
  return flat([d / det, -b / det, -c / det, a / det, (c * f - e * d) / det, (e * b - a * f) / det]);
}

const multiply4x4 = (a: FloatParts, b: FloatParts): NetMatrix4x4 =>
  full([0, 1, 2, 3].flatMap((r) => rowTimes(a.parts.slice(4 * r, 4 * r + 4), b, 4)));

const transposed = (m: FloatParts): NetMatrix4x4 => full(m.parts.map((_, i) => m.at(4 * (i % 4) + Math.floor(i / 4))));

/** The 3x3 determinant without one row and column. */
function minor(m: FloatParts, row: number, column: number): number {
  const rest = [0, 1, 2, 3].filter((r) => r !== row).map((r) => [0, 1, 2, 3].filter((c) => c !== column).map((c) => m.at(4 * r + c)));
  const [[a, b, c], [d, e, f], [g, h, i]] = rest as [[number, number, number], [number, number, number], [number, number, number]];
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
const determinant4 = (m: FloatParts): number => [0, 1, 2, 3].reduce((total, c) => total + (c % 2 ? -1 : 1) * m.at(c) * minor(m, 0, c), 0);

function invert4x4(m: FloatParts): NetMatrix4x4 | null {
  const det = determinant4(m);
  if (Math.abs(det) < 1.401298464324817e-45) return null;
  return full(
    m.parts.map((_, i) => {
      const [r, c] = [Math.floor(i / 4), i % 4];
      return (((r + c) % 2 ? -1 : 1) * minor(m, c, r)) / det;
    }),
  );
}

/** Matrix4x4.CreateFromQuaternion. */
function ofQuaternion(q: FloatParts): NetMatrix4x4 {
  const [x, y, z, w] = q.parts as [number, number, number, number];
  const [xx, yy, zz, xy, wz, xz, wy, yz, wx] = [
    mul(x, x),
    mul(y, y),
    mul(z, z),
    mul(x, y),
    mul(z, w),
    mul(z, x),
    mul(y, w),
    mul(y, z),
    mul(x, w),
  ] as [number, number, number, number, number, number, number, number, number];
  const one = (a: number, b: number): number => Math.fround(1 - 2 * Math.fround(a + b));
  const two = (a: number, b: number): number => 2 * Math.fround(a + b);
  return full([
    ...[one(yy, zz), two(xy, wz), two(xz, -wy), 0],
    ...[two(xy, -wz), one(zz, xx), two(yz, wx), 0],
    ...[two(xz, wy), two(yz, -wx), one(yy, xx), 0],
    ...[0, 0, 0, 1],
  ]);
}

const diagonal = (x: number, y: number, z: number): NetMatrix4x4 => full([x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1]);
const moved = (m: FloatParts, x: number, y: number, z: number): NetMatrix4x4 => full([...m.parts.slice(0, 12), x, y, z, 1]);

function lookAt(position: FloatParts, target: FloatParts, up: FloatParts): NetMatrix4x4 {
  const cross = (a: FloatParts, b: FloatParts): FloatParts =>
    vectorOf([a.at(1) * b.at(2) - a.at(2) * b.at(1), a.at(2) * b.at(0) - a.at(0) * b.at(2), a.at(0) * b.at(1) - a.at(1) * b.at(0)]);
  const z = position.map((p, i) => p - target.at(i)).normalized();
  const x = cross(up, z).normalized();
  const y = cross(z, x);
  const axes = [x, y, z];
  return full([...[0, 1, 2].flatMap((r) => [...axes.map((axis) => axis.at(r)), 0]), ...axes.map((axis) => -axis.dot(position)), 1]);
}

function perspective(fieldOfView: number, aspect: number, near: number, far: number): NetMatrix4x4 {
  const height = Math.fround(1 / Math.fround(Math.tan(mul(fieldOfView, 0.5))));
  const range = Number.isFinite(far) ? Math.fround(far / Math.fround(near - far)) : -1;
  return full([Math.fround(height / aspect), 0, 0, 0, 0, height, 0, 0, 0, 0, range, -1, 0, 0, mul(range, near), 0]);
}

type M = FloatParts;
const names = (rows: number, columns: number): string[] =>
  Array.from({ length: rows * columns }, (_, i) => `M${Math.floor(i / columns) + 1}${(i % columns) + 1}`);

/** What both kinds of matrices have. */
function shared(
  name: string,
  columns: number,
  make: (parts: readonly number[]) => NetMatrix,
  identity: readonly number[],
  product: MemberBody,
) {
  const rows = identity.length / columns;
  const { methods, operators } = equality(name);
  const scaled: MemberBody = (_s, m: M, f: Single) => m.map((p) => p * f.value);
  const isIdentity: PropertyBody = { get: (m: M) => m.parts.every((p, i) => p === identity[i]) };
  return {
    name,
    kind: 'struct' as const,
    interfaces: [`System.IEquatable[${name}]`],
    defaultValue: () => make(identity.map(() => 0)),
    properties: { ...fields(names(rows, columns)), 'bool IsIdentity': isIdentity },
    indexers: {
      'float Item(int row, int column)': {
        get: (m: M, r: number, c: number) => single(m.at(r * columns + c)),
        set: (m: M, value: Single, r: number, c: number) => {
          m.parts = m.parts.map((p, i) => (i === r * columns + c ? value.value : p));
        },
      },
    },
    staticProperties: { [`${name} Identity`]: { get: () => make(identity) } },
    methods: { 'string ToString()': (m: M) => m.toString(), ...methods },
    statics: {
      ...arithmetic(name),
      [`${name} Multiply(${name} value1, ${name} value2)`]: product,
      [`${name} Multiply(${name} value1, float value2)`]: scaled,
      [`${name} Lerp(${name} matrix1, ${name} matrix2, float amount)`]: (_s: null, a: M, b: M, t: Single) =>
        a.map((p, i) => fma(p, Math.fround(1 - t.value), mul(b.at(i), t.value))),
    } satisfies Record<string, MemberBody>,
    operators: {
      ...operators,
      [`${name} op_Multiply(${name} value1, ${name} value2)`]: product,
      [`${name} op_Multiply(${name} value1, float value2)`]: scaled,
    },
  };
}

function inverts(name: string, invert: (m: M) => NetMatrix | null, size: number): Record<string, MemberBody> {
  return {
    [`bool Invert(${name} matrix, [out] ${name} result)`]: (_s, m: M, result: PSReference) => {
      const made = invert(m);
      result.value = made ?? m.with(Array<number>(size).fill(Number.NaN));
      return made !== null;
    },
  };
}

function defineMatrix3x2(): void {
  const name = `${ns}Matrix3x2`;
  const { statics, ...rest } = shared(name, 2, flat, [1, 0, 0, 1, 0, 0], (_s, a: M, b: M) => multiply3x2(a, b));
  const about = (m: FloatParts, center: FloatParts): NetMatrix3x2 => {
    const [x, y] = center.parts as [number, number];
    const at = (c: number): number => sum(center.at(c), -mul(x, m.at(c)), -mul(y, m.at(2 + c)));
    return flat([...m.parts.slice(0, 4), at(0), at(1)]);
  };
  const rotation = (radians: number): NetMatrix3x2 => {
    const { s, c } = turn(radians);
    return flat([c, s, -s, c, 0, 0]);
  };
  const scale = (x: number, y: number): NetMatrix3x2 => flat([x, 0, 0, y, 0, 0]);
  const skew = (x: Single, y: Single): NetMatrix3x2 => flat([1, Math.tan(y.value), Math.tan(x.value), 1, 0, 0]);
  const make = `${name} Create`;
  defineType({
    ...rest,
    jsClass: NetMatrix3x2,
    constructors: {
      [`(${names(3, 2)
        .map((n) => `float ${n.toLowerCase()}`)
        .join(', ')})`]: (_t, ...parts: Single[]) => flat(parts.map((p) => p.value)),
    },
    properties: {
      ...rest.properties,
      [`${vector2} Translation`]: {
        get: (m: M) => vectorOf(m.parts.slice(4)),
        set: (m: M, v: M) => {
          m.parts = [...m.parts.slice(0, 4), ...v.parts];
        },
      },
    },
    methods: { 'float GetDeterminant()': (m: M) => single(determinant2(m)), ...rest.methods },
    staticMethods: {
      ...statics,
      ...inverts(name, invert3x2, 6),
      [`${make}Rotation(float radians)`]: (_s, r: Single) => rotation(r.value),
      [`${make}Rotation(float radians, ${vector2} centerPoint)`]: (_s, r: Single, c: M) => about(rotation(r.value), c),
      [`${make}Scale(float scale)`]: (_s, f: Single) => scale(f.value, f.value),
      [`${make}Scale(${vector2} scales)`]: (_s, v: M) => scale(v.at(0), v.at(1)),
      [`${make}Scale(float xScale, float yScale)`]: (_s, x: Single, y: Single) => scale(x.value, y.value),
      [`${make}Scale(float scale, ${vector2} centerPoint)`]: (_s, f: Single, c: M) => about(scale(f.value, f.value), c),
      [`${make}Skew(float radiansX, float radiansY)`]: (_s, x: Single, y: Single) => skew(x, y),
      [`${make}Translation(${vector2} position)`]: (_s, v: M) => flat([1, 0, 0, 1, ...v.parts]),
      [`${make}Translation(float xPosition, float yPosition)`]: (_s, x: Single, y: Single) => flat([1, 0, 0, 1, x.value, y.value]),
    },
  });
}

function rotations(make: string): Record<string, MemberBody> {
  const about = (axis: number, r: number): NetMatrix4x4 => {
    const [s, c] = [Math.fround(Math.sin(r)), Math.fround(Math.cos(r))];
    const parts = [...diagonal(1, 1, 1).parts];
    const [i, j] = axis === 0 ? [1, 2] : axis === 1 ? [2, 0] : [0, 1];
    parts[5 * i] = c;
    parts[5 * j] = c;
    parts[4 * i + j] = s;
    parts[4 * j + i] = -s;
    return full(parts);
  };
  return {
    [`${make}RotationX(float radians)`]: (_s, r: Single) => about(0, r.value),
    [`${make}RotationY(float radians)`]: (_s, r: Single) => about(1, r.value),
    [`${make}RotationZ(float radians)`]: (_s, r: Single) => about(2, r.value),
    [`${make}FromQuaternion(${quaternion} quaternion)`]: (_s, q: M) => ofQuaternion(q),
    [`${make}FromAxisAngle(${vector3} axis, float angle)`]: (_s, axis: M, angle: Single) => ofQuaternion(fromAxisAngle(axis, angle.value)),
    [`${make}FromYawPitchRoll(float yaw, float pitch, float roll)`]: (_s, yaw: Single, pitch: Single, roll: Single) =>
      ofQuaternion(fromYawPitchRoll(yaw.value, pitch.value, roll.value)),
  };
}

function defineMatrix4x4(): void {
  const name = `${ns}Matrix4x4`;
  const identity = diagonal(1, 1, 1);
  const { statics, ...rest } = shared(name, 4, full, identity.parts, (_s, a: M, b: M) => multiply4x4(a, b));
  const make = `${name} Create`;
  defineType({
    ...rest,
    jsClass: NetMatrix4x4,
    constructors: {
      [`(${names(4, 4)
        .map((n) => `float ${n.toLowerCase()}`)
        .join(', ')})`]: (_t, ...parts: Single[]) => full(parts.map((p) => p.value)),
    },
    properties: {
      ...rest.properties,
      [`${vector3} Translation`]: {
        get: (m: M) => vectorOf(m.parts.slice(12, 15)),
        set: (m: M, v: M) => {
          m.parts = [...m.parts.slice(0, 12), ...v.parts, m.at(15)];
        },
      },
    },
    methods: { 'float GetDeterminant()': (m: M) => single(determinant4(m)), ...rest.methods },
    staticMethods: {
      ...statics,
      ...inverts(name, invert4x4, 16),
      ...rotations(make),
      [`${name} Transpose(${name} matrix)`]: (_s, m: M) => transposed(m),
      [`${name} Transform(${name} value, ${quaternion} rotation)`]: (_s, m: M, q: M) => multiply4x4(m, ofQuaternion(q)),
      [`${make}Scale(float scale)`]: (_s, f: Single) => diagonal(f.value, f.value, f.value),
      [`${make}Scale(${vector3} scales)`]: (_s, v: M) => diagonal(v.at(0), v.at(1), v.at(2)),
      [`${make}Scale(float xScale, float yScale, float zScale)`]: (_s, x: Single, y: Single, z: Single) =>
        diagonal(x.value, y.value, z.value),
      [`${make}Translation(${vector3} position)`]: (_s, v: M) => moved(identity, v.at(0), v.at(1), v.at(2)),
      [`${make}Translation(float xPosition, float yPosition, float zPosition)`]: (_s, x: Single, y: Single, z: Single) =>
        moved(identity, x.value, y.value, z.value),
      [`${make}LookAt(${vector3} cameraPosition, ${vector3} cameraTarget, ${vector3} cameraUpVector)`]: (_s, a: M, b: M, up: M) =>
        lookAt(a, b, up),
      [`${make}PerspectiveFieldOfView(float fieldOfView, float aspectRatio, float nearPlaneDistance, float farPlaneDistance)`]: (
        _s,
        ...n: Single[]
      ) => perspective(...(n.map((s) => s.value) as [number, number, number, number])),
    },
  });
}

/** Defines Matrix3x2 and Matrix4x4 (Matrix3x2.Impl.cs, Matrix4x4.Impl.cs). */
export function defineMatrices(): void {
  defineMatrix3x2();
  defineMatrix4x4();
}
