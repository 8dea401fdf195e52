import { NetObject, type Value } from '../../objects/net-object.ts';
import { Single } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { defineType } from '../registry.ts';
import { defineColors } from './color.ts';

/** Point, Size and Rectangle, with whole numbers or floats: structs, so each read of a property of one gives a copy. */
class Shape extends NetObject {
  constructor(readonly parts: number[]) {
    super();
  }
  hashKey(): string {
    return this.parts.join(' ');
  }
}

/** Defines one shape: a name, its parts, and how it is written. */
function define(
  name: string,
  names: readonly string[],
  float: boolean,
  text: (n: readonly string[]) => string,
): (parts: number[]) => Shape {
  class Own extends Shape {}
  const own = `System.Drawing.${name}`;
  const type = float ? 'float' : 'int';
  const make = (parts: number[]): Shape => new Own(float ? parts.map(Math.fround) : parts);
  const value = (n: number): Value => (float ? new Single(n) : n);
  const read = (v: Value): number => (typeof v === 'number' ? v : (v as Single).value);
  const shown = (s: Shape): string => text(s.parts.map((n) => toText(value(n))));
  const isRectangle = names.length === 4;
  const [point, size] = float ? ['PointF', 'SizeF'] : ['Point', 'Size'];
  const edge = (get: (p: readonly number[]) => number) => ({ get: (s: Shape) => value(get(s.parts)) });
  defineType({
    name: own,
    kind: 'struct',
    jsClass: Own,
    defaultValue: () => make(names.map(() => 0)),
    constructors: {
      [`(${names.map((n) => `${type} ${n.toLowerCase()}`).join(', ')})`]: (_t, ...parts: Value[]) => make(parts.map(read)),
      ...(isRectangle && {
        [`(System.Drawing.${point} location, System.Drawing.${size} size)`]: (_t: unknown, p: Shape, s: Shape) =>
          make([...p.parts, ...s.parts]),
      }),
    },
    staticProperties: { [`${own} Empty`]: { get: () => make(names.map(() => 0)) } },
    properties: {
      ...(isRectangle && {
        [`System.Drawing.${point} Location`]: {
          get: (s: Shape) => makers[point!]!(s.parts.slice(0, 2)),
          set: (s: Shape, p: Shape) => {
            s.parts.splice(0, 2, ...p.parts);
          },
        },
        [`System.Drawing.${size} Size`]: {
          get: (s: Shape) => makers[size!]!(s.parts.slice(2)),
          set: (s: Shape, p: Shape) => {
            s.parts.splice(2, 2, ...p.parts);
          },
        },
      }),
      ...(!isRectangle && { 'bool IsEmpty': { get: (s: Shape) => s.parts.every((n) => n === 0) } }),
      ...Object.fromEntries(
        names.map((n, i) => [
          `${type} ${n}`,
          {
            get: (s: Shape) => value(s.parts[i] ?? 0),
            set: (s: Shape, v: Value) => {
              s.parts[i] = read(v);
            },
          },
        ]),
      ),
      ...(isRectangle && {
        [`${type} Left`]: edge((p) => p[0]!),
        [`${type} Top`]: edge((p) => p[1]!),
        [`${type} Right`]: edge((p) => p[0]! + p[2]!),
        [`${type} Bottom`]: edge((p) => p[1]! + p[3]!),
        'bool IsEmpty': { get: (s: Shape) => s.parts.every((n) => n === 0) },
      }),
    },
    methods: {
      'string ToString()': shown,
      'bool Equals(System.Object obj)': (s: Shape, o: Value) =>
        o instanceof Shape && o.netType === s.netType && o.hashKey() === s.hashKey(),
      ...(name.startsWith('Point') && {
        [`void Offset(${type} dx, ${type} dy)`]: (s: Shape, dx: Value, dy: Value) => {
          s.parts[0] = s.parts[0]! + read(dx);
          s.parts[1] = s.parts[1]! + read(dy);
        },
      }),
      ...(isRectangle && {
        [`bool Contains(${type} x, ${type} y)`]: (s: Shape, x: Value, y: Value) => contains(s.parts, read(x), read(y)),
        [`bool Contains(System.Drawing.${point} pt)`]: (s: Shape, p: Shape) => contains(s.parts, p.parts[0]!, p.parts[1]!),
        [`bool IntersectsWith(${own} rect)`]: (s: Shape, o: Shape) =>
          o.parts[0]! < s.parts[0]! + s.parts[2]! &&
          s.parts[0]! < o.parts[0]! + o.parts[2]! &&
          o.parts[1]! < s.parts[1]! + s.parts[3]! &&
          s.parts[1]! < o.parts[1]! + o.parts[3]!,
        [`void Inflate(${type} width, ${type} height)`]: (s: Shape, w: Value, h: Value) => {
          const [x, y, width, height] = s.parts as [number, number, number, number];
          s.parts.splice(0, 4, x - read(w), y - read(h), width + 2 * read(w), height + 2 * read(h));
        },
      }),
    },
    operators: {
      // What the type's converter makes of text: "1, 2".
      [`${own} op_Implicit(string text)`]: (_s, given: string) => make(given.split(',').map(Number)),
    },
  });
  makers[name] = make;
  return make;
}

const contains = (p: readonly number[], x: number, y: number): boolean =>
  x >= p[0]! && x < p[0]! + p[2]! && y >= p[1]! && y < p[1]! + p[3]!;

const makers: Record<string, (parts: number[]) => Shape> = {};

/** System.Drawing.Primitives: colours, points, sizes, rectangles. */
export function defineDrawing(): void {
  defineColors();
  define('Point', ['X', 'Y'], false, ([x, y]) => `{X=${x},Y=${y}}`);
  define('PointF', ['X', 'Y'], true, ([x, y]) => `{X=${x}, Y=${y}}`);
  define('Size', ['Width', 'Height'], false, ([w, h]) => `{Width=${w}, Height=${h}}`);
  define('SizeF', ['Width', 'Height'], true, ([w, h]) => `{Width=${w}, Height=${h}}`);
  define('Rectangle', ['X', 'Y', 'Width', 'Height'], false, ([x, y, w, h]) => `{X=${x},Y=${y},Width=${w},Height=${h}}`);
  define('RectangleF', ['X', 'Y', 'Width', 'Height'], true, ([x, y, w, h]) => `{X=${x},Y=${y},Width=${w},Height=${h}}`);
}
