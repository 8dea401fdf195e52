import type { MemberBody } from '../../objects/net-type.ts';
import type { Single } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { arithmetic, equality, FloatParts, fields, fma, mul, single, sum } from './float-parts.ts';
import { type NetVector, vectorOf } from './vectors.ts';

const ns = 'System.Numerics.';
const own = `${ns}Quaternion`;
const vector3 = `${ns}Vector3`;

/** System.Numerics.Quaternion. */
export class NetQuaternion extends FloatParts {
  override toString(): string {
    return `{X:${this.text(0)} Y:${this.text(1)} Z:${this.text(2)} W:${this.text(3)}}`;
  }
}
const quaternion = (...parts: number[]): NetQuaternion => new NetQuaternion(parts.map(Math.fround));
const identity = (): NetQuaternion => quaternion(0, 0, 0, 1);
const sine = (x: number): number => Math.fround(Math.sin(x));
const cosine = (x: number): number => Math.fround(Math.cos(x));

/** The product, in the order in which Quaternion.cs adds its parts. */
function multiply(a: FloatParts, b: FloatParts): NetQuaternion {
  const orders = [
    { by: 3, places: [0, 1, 2, 3], signs: [1, 1, 1, 1] },
    { by: 0, places: [3, 2, 1, 0], signs: [1, -1, 1, -1] },
    { by: 1, places: [2, 3, 0, 1], signs: [1, 1, -1, -1] },
    { by: 2, places: [1, 0, 3, 2], signs: [-1, 1, 1, -1] },
  ];
  return quaternion(
    ...[0, 1, 2, 3].map((i) => sum(...orders.map((o) => mul(b.at(o.places[i] as number), a.at(o.by)) * (o.signs[i] as number)))),
  );
}

const conjugate = (q: FloatParts): NetQuaternion => quaternion(-q.at(0), -q.at(1), -q.at(2), q.at(3));

function inverse(q: FloatParts): NetQuaternion {
  const squared = q.dot(q);
  return conjugate(q).map((p) => p / squared);
}

function slerp(a: FloatParts, b: FloatParts, amount: number): FloatParts {
  const dot = a.dot(b);
  const sign = dot < 0 ? -1 : 1;
  const cosOmega = Math.abs(dot);
  let [s1, s2] = [Math.fround(1 - amount), amount * sign];
  if (cosOmega <= 1 - 1e-6) {
    const omega = Math.fround(Math.acos(cosOmega));
    const inverseSine = Math.fround(1 / sine(omega));
    s1 = mul(sine(Math.fround((1 - amount) * omega)), inverseSine);
    s2 = mul(sine(mul(amount, omega)), inverseSine) * sign;
  }
  return a.map((p, i) => mul(p, s1) + mul(b.at(i), s2));
}

function lerp(a: FloatParts, b: FloatParts, amount: number): FloatParts {
  const sign = a.dot(b) < 0 ? -1 : 1;
  return a.map((p, i) => fma(p, Math.fround(1 - amount), mul(b.at(i), amount) * sign)).normalized();
}

/** Quaternion.CreateFromYawPitchRoll. */
export function fromYawPitchRoll(yaw: number, pitch: number, roll: number): NetQuaternion {
  const half = (n: number): number => mul(n, 0.5);
  const [sr, cr] = [sine(half(roll)), cosine(half(roll))];
  const [sp, cp] = [sine(half(pitch)), cosine(half(pitch))];
  const [sy, cy] = [sine(half(yaw)), cosine(half(yaw))];
  const three = (a: number, b: number, c: number): number => mul(mul(a, b), c);
  return quaternion(
    sum(three(cy, sp, cr), three(sy, cp, sr)),
    sum(three(sy, cp, cr), -three(cy, sp, sr)),
    sum(three(cy, cp, sr), -three(sy, sp, cr)),
    sum(three(cy, cp, cr), three(sy, sp, sr)),
  );
}

/** Quaternion.CreateFromAxisAngle. */
export function fromAxisAngle(axis: FloatParts, angle: number): NetQuaternion {
  const half = mul(angle, 0.5);
  return quaternion(...axis.parts.map((p) => mul(p, sine(half))), cosine(half));
}

/** Quaternion.CreateFromRotationMatrix: by the largest part of the diagonal. */
function fromMatrix(m: FloatParts): NetQuaternion {
  const at = (row: number, column: number): number => m.at(4 * (row - 1) + column - 1);
  const trace = sum(at(1, 1), at(2, 2), at(3, 3));
  if (trace > 0) {
    const s = Math.fround(Math.sqrt(trace + 1));
    const inv = Math.fround(0.5 / s);
    return quaternion((at(2, 3) - at(3, 2)) * inv, (at(3, 1) - at(1, 3)) * inv, (at(1, 2) - at(2, 1)) * inv, s * 0.5);
  }
  const first = at(1, 1) >= at(2, 2) && at(1, 1) >= at(3, 3);
  const i = first ? 1 : at(2, 2) > at(3, 3) ? 2 : 3;
  const [j, k] = i === 1 ? [2, 3] : i === 2 ? [3, 1] : [1, 2];
  const s = Math.fround(Math.sqrt(1 + at(i, i) - at(j, j) - at(k, k)));
  const inv = Math.fround(0.5 / s);
  const parts = [0, 0, 0, (at(j, k) - at(k, j)) * inv];
  parts[i - 1] = s * 0.5;
  parts[j - 1] = (at(i, j) + at(j, i)) * inv;
  parts[k - 1] = (at(i, k) + at(k, i)) * inv;
  return quaternion(...parts);
}

/** Defines System.Numerics.Quaternion (Quaternion.cs). */
export function defineQuaternion(): void {
  const common = equality(own);
  const two = `(${own} value1, ${own} value2)`;
  const product: MemberBody = (_s, a: FloatParts, b: FloatParts) => multiply(a, b);
  const scaled: MemberBody = (_s, a: FloatParts, f: Single) => a.map((p) => p * f.value);
  const quotient: MemberBody = (_s, a: FloatParts, b: FloatParts) => multiply(a, inverse(b));
  defineType({
    name: own,
    kind: 'struct',
    jsClass: NetQuaternion,
    interfaces: [`System.IEquatable[${own}]`],
    defaultValue: () => quaternion(0, 0, 0, 0),
    constructors: {
      '(float x, float y, float z, float w)': (_t, ...parts: Single[]) => quaternion(...parts.map((p) => p.value)),
      [`(${vector3} vectorPart, float scalarPart)`]: (_t, v: NetVector, w: Single) => quaternion(...v.parts, w.value),
    },
    properties: { ...fields(['X', 'Y', 'Z', 'W']), 'bool IsIdentity': { get: (q: FloatParts) => q.hashKey() === '0;0;0;1' } },
    indexers: { 'float Item(int index)': { get: (q: FloatParts, i: number) => single(q.at(i)) } },
    staticProperties: { [`${own} Identity`]: { get: identity }, [`${own} Zero`]: { get: () => quaternion(0, 0, 0, 0) } },
    methods: {
      'float Length()': (q: FloatParts) => single(q.length),
      'float LengthSquared()': (q: FloatParts) => single(q.dot(q)),
      'string ToString()': (q: FloatParts) => q.toString(),
      ...common.methods,
    },
    staticMethods: {
      ...arithmetic(own),
      [`${own} Multiply${two}`]: product,
      [`${own} Multiply(${own} value1, float value2)`]: scaled,
      [`${own} Divide${two}`]: quotient,
      [`${own} Concatenate${two}`]: (_s, a: FloatParts, b: FloatParts) => multiply(b, a),
      [`${own} Conjugate(${own} value)`]: (_s, q: FloatParts) => conjugate(q),
      [`${own} Inverse(${own} value)`]: (_s, q: FloatParts) => inverse(q),
      [`${own} Normalize(${own} value)`]: (_s, q: FloatParts) => q.normalized(),
      [`float Dot(${own} quaternion1, ${own} quaternion2)`]: (_s, a: FloatParts, b: FloatParts) => single(a.dot(b)),
      [`${own} Lerp(${own} quaternion1, ${own} quaternion2, float amount)`]: (_s, a: FloatParts, b: FloatParts, t: Single) =>
        lerp(a, b, t.value),
      [`${own} Slerp(${own} quaternion1, ${own} quaternion2, float amount)`]: (_s, a: FloatParts, b: FloatParts, t: Single) =>
        slerp(a, b, t.value),
      [`${own} CreateFromAxisAngle(${vector3} axis, float angle)`]: (_s, axis: FloatParts, angle: Single) =>
        fromAxisAngle(axis, angle.value),
      [`${own} CreateFromYawPitchRoll(float yaw, float pitch, float roll)`]: (_s, yaw: Single, pitch: Single, roll: Single) =>
        fromYawPitchRoll(yaw.value, pitch.value, roll.value),
      [`${own} CreateFromRotationMatrix(${ns}Matrix4x4 matrix)`]: (_s, m: FloatParts) => fromMatrix(m),
    },
    operators: {
      ...common.operators,
      [`${own} op_Multiply${two}`]: product,
      [`${own} op_Multiply(${own} value1, float value2)`]: scaled,
      [`${own} op_Division${two}`]: quotient,
    },
  });
}

/** System.Numerics.Plane: a normal and the distance along it. */
class NetPlane extends FloatParts {
  get normal(): NetVector {
    return vectorOf(this.parts.slice(0, 3));
  }
  override toString(): string {
    return `{Normal:${this.normal} D:${this.text(3)}}`;
  }
}
const plane = (parts: readonly number[]): NetPlane => new NetPlane(parts.map(Math.fround));

function planeThrough(a: FloatParts, b: FloatParts, c: FloatParts): NetPlane {
  const [ax, ay, az] = b.parts.map((p, i) => Math.fround(p - a.at(i))) as [number, number, number];
  const [bx, by, bz] = c.parts.map((p, i) => Math.fround(p - a.at(i))) as [number, number, number];
  const normal = vectorOf([sum(mul(ay, bz), -mul(az, by)), sum(mul(az, bx), -mul(ax, bz)), sum(mul(ax, by), -mul(ay, bx))]).normalized();
  return plane([...normal.parts, -normal.dot(a)]);
}

/** Defines System.Numerics.Plane (Plane.cs). */
export function definePlane(): void {
  const name = `${ns}Plane`;
  const { methods, operators } = equality(name);
  type P = NetPlane;
  defineType({
    name,
    kind: 'struct',
    jsClass: NetPlane,
    interfaces: [`System.IEquatable[${name}]`],
    defaultValue: () => plane([0, 0, 0, 0]),
    constructors: {
      '(float x, float y, float z, float d)': (_t, ...parts: Single[]) => plane(parts.map((p) => p.value)),
      [`(${vector3} normal, float d)`]: (_t, v: NetVector, d: Single) => plane([...v.parts, d.value]),
      [`(${ns}Vector4 value)`]: (_t, v: NetVector) => plane(v.parts),
    },
    properties: {
      [`${vector3} Normal`]: {
        get: (p: P) => p.normal,
        set: (p: P, v: NetVector) => {
          p.parts = [...v.parts, p.at(3)];
        },
      },
      'float D': {
        get: (p: P) => single(p.at(3)),
        set: (p: P, d: Single) => {
          p.parts = [...p.parts.slice(0, 3), d.value];
        },
      },
    },
    methods: { 'string ToString()': (p: P) => p.toString(), ...methods },
    staticMethods: {
      [`${name} CreateFromVertices(${vector3} point1, ${vector3} point2, ${vector3} point3)`]: (
        _s,
        a: FloatParts,
        b: FloatParts,
        c: FloatParts,
      ) => planeThrough(a, b, c),
      [`float Dot(${name} plane, ${ns}Vector4 value)`]: (_s, p: P, v: FloatParts) => single(p.dot(v)),
      [`float DotCoordinate(${name} plane, ${vector3} value)`]: (_s, p: P, v: FloatParts) => single(sum(p.normal.dot(v), p.at(3))),
      [`float DotNormal(${name} plane, ${vector3} value)`]: (_s, p: P, v: FloatParts) => single(p.normal.dot(v)),
      [`${name} Normalize(${name} value)`]: (_s, p: P) => p.map((part) => part / p.normal.length),
    },
    operators: Object.fromEntries(Object.entries(operators).filter(([key]) => /op_(Equality|Inequality)/.test(key))),
  });
}
