/** Variables, fields, elements and properties as JavaScript. */

import { wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType, PropertyInfo } from '../../objects/net-type.ts';
import type { Step } from '../../scheduler/suspension.ts';
import type { Local } from '../bind/body.ts';
import { numericCode } from '../bind/conversions.ts';
import type { Node, Place } from '../bind/node.ts';
import { numOf } from '../bind/numeric.ts';
import { fieldsOf } from '../types/csharp-type.ts';
import { operation } from './numbers.ts';
import { boxed, boxedCode, type Code, NoText, type PlaceCode, plain, type Writer } from './writer.ts';

function outside(): never {
  throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}
function nothing(): never {
  throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

/** What texts use by name. */
export const placeHelpers = {
  fieldsOf,
  numOf,
  at: (a: Value, i: number): Value => {
    if (!(a instanceof PSArray)) nothing();
    const { items } = a;
    return i >= 0 && i < items.length ? (items[i] as Value) : outside();
  },
  put: (a: Value, i: number, v: Value): void => {
    if (!(a instanceof PSArray)) nothing();
    const { items } = a;
    if (!(i >= 0 && i < items.length)) outside();
    items[i] = v;
  },
  charAt: (text: Value, i: number): number => {
    if (typeof text !== 'string') return nothing();
    return i >= 0 && i < text.length ? text.charCodeAt(i) : outside();
  },
  lengthOf: (a: Value): number => (a instanceof PSArray ? a.items.length : typeof a === 'string' ? a.length : nothing()),
};

/** A local variable: JavaScript's own, or in its frame. */
export function localCode(local: Local): PlaceCode {
  return {
    prepare: (w) => {
      const own = w.ownName(local);
      if (own) return { setup: '', read: own, write: (v) => `(${own}=${v})` };
      const held = w.ref(local);
      const t = w.temp();
      if (local.kind === 'reference')
        return {
          setup: '',
          read: plain(local.type, `${held}.reference(f).value`),
          write: (v) => `(${t}=${v},${held}.reference(f).value=${boxed(local.type, t)},${t})`,
        };
      return {
        setup: '',
        read: plain(local.type, `${held}.get(f)`),
        write: (v) => `(${t}=${v},${held}.set(f,${boxed(local.type, t)}),${t})`,
      };
    },
  };
}

/** `this`. */
export function selfCode(type: NetType): Code {
  return { type, text: () => 'f.self' };
}

/** A field of an object. */
export function fieldCode(target: Node, slot: number, type: NetType): PlaceCode {
  return {
    prepare: (w) => {
      const [of, v] = [w.temp(), w.temp()];
      const place = `fieldsOf(${of})[${slot}]`;
      return {
        setup: `${of}=${w.value(target)}`,
        read: plain(type, place),
        write: (text) => `(${v}=${text},${place}=${boxed(type, v)},${v})`,
      };
    },
  };
}

/** An index as a JavaScript number. */
function indexText(w: Writer, index: Node): string {
  const code = numericCode(index.type);
  const text = w.value(index);
  if (boxedCode(index.type) === 0 && code === 0) return `numOf(${text})`;
  return typeof code === 'number' && /^(System\.U?Int64)$/.test(index.type.fullName) ? `Number(${text})` : text;
}

/** An element of an array of one dimension. */
export function elementCode(target: Node, index: Node, type: NetType): PlaceCode {
  return {
    prepare: (w) => {
      const [a, i, v] = [w.temp(), w.temp(), w.temp()];
      return {
        setup: `${a}=${w.value(target)},${i}=${indexText(w, index)}`,
        read: plain(type, `at(${a},${i})`),
        write: (text) => `(${v}=${text},put(${a},${i},${boxed(type, v)}),${v})`,
      };
    },
  };
}

/** A character of a text. */
export function characterCode(target: Node, index: Node): Code {
  return { type: wellKnown.char, text: (w) => `charAt(${w.value(target)},${indexText(w, index)})` };
}

/** Reading a place. */
export function readCode(place: Place, type: NetType): Code {
  return {
    type,
    text: (w) => {
      if (!place.code) throw new NoText();
      const { setup, read } = place.code.prepare(w);
      return setup === '' ? read : `(${setup},${read})`;
    },
  };
}

/** The length of an array or text; undefined for other properties. */
export function lengthCode(p: PropertyInfo, target: Node): Code | undefined {
  if (p.name !== 'Length' || (target.type.kind !== 'array' && target.type !== wellKnown.string)) return undefined;
  if (p.propertyType !== wellKnown.int32) return undefined;
  return { type: p.propertyType, text: (w) => `lengthOf(${w.value(target)})` };
}

/** What a getter gives. */
export function getterCode(type: NetType, target: Node | null, get: (self: Value) => Step<Value>): Code {
  return {
    type,
    text: (w) => {
      const t = w.temp();
      const self = target === null ? 'null' : w.boxed(target);
      return `(${t}=${w.ref(get)}(${self}),${w.step(t)},${plain(type, t)})`;
    },
  };
}

/** Writing a place: `text` is what stands behind what finds it. Empty for a place without a text. */
function writingCode(
  { code }: Place,
  type: NetType,
  text: (w: Writer, place: ReturnType<PlaceCode['prepare']>) => string,
): { code?: Code } {
  if (!code) return {};
  return {
    code: {
      type,
      text: (w) => {
        const place = code.prepare(w);
        const written = text(w, place);
        return place.setup === '' ? written : `(${place.setup},${written})`;
      },
    },
  };
}

/** `a = b`. */
export function assignmentCode(place: Place, type: NetType, value: Node): { code?: Code } {
  return writingCode(place, type, (w, { write }) => write(w.value({ ...value, type })));
}

/** `a += b`: the node reads what was held through `held`. */
export function compoundCode(place: Place, type: NetType, held: Node, converted: Node): { code?: Code } {
  return writingCode(place, type, (w, { read, write }) => {
    const t = w.temp();
    return `(${t}=${read},${w.standingFor(held, t, () => write(w.value(converted)))})`;
  });
}

/** `a++` and `--a`. */
export function stepCode(place: Place, type: NetType, op: '++' | '--', isPostfix: boolean): { code?: Code } {
  const number = numericCode(type);
  if (number < 5 || number > 14) return {};
  return writingCode(place, type, (w, { read, write }) => {
    const t = w.temp();
    const next = write(stepText(op, number, t));
    return `(${t}=${read},${isPostfix ? `${next},${t}` : next})`;
  });
}

function stepText(op: '++' | '--', code: number, t: string): string {
  const sign = op === '++' ? '+' : '-';
  const isSmall = code < 9;
  if (!isSmall) return operation(sign, code, t, code === 11 || code === 12 ? '1n' : '1');
  const next = `(${t}${sign}1)`;
  return code === 6 ? `(${next}&255)` : code === 5 ? `(${next}<<24>>24)` : code === 7 ? `(${next}<<16>>16)` : `(${next}&65535)`;
}
