/** System.Span and System.ReadOnlySpan: what C# of Add-Type does with them. Scripts cannot hold any (ByRef-like types), only give texts and arrays for them. */
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType, TypeDefinition } from '../../objects/net-type.ts';
import { type Byte, type Char, charOf } from '../../objects/numbers.ts';
import { NetEnumerator } from '../enumerators.ts';
import { defineType, genericOf, wellKnown } from '../registry.ts';

/** A part of an array, or of a text. */
export class NetSpan extends NetObject {
  constructor(
    private readonly items: Value[],
    private readonly start: number,
    readonly length: number,
    type: NetType,
  ) {
    super();
    this.netType = type;
  }
  private place(index: number): number {
    if (index < 0 || index >= this.length)
      throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
    return this.start + index;
  }
  at(index: number): Value {
    return this.items[this.place(index)] as Value;
  }
  put(index: number, value: Value): void {
    this.items[this.place(index)] = value;
  }
  slice(start: number, length = this.length - start): NetSpan {
    if (start < 0 || length < 0 || start + length > this.length)
      throw exceptionOf('System.ArgumentOutOfRangeException', 'Specified argument was out of the range of valid values.');
    return new NetSpan(this.items, this.start + start, length, this.netType);
  }
  toArray(): Value[] {
    return this.items.slice(this.start, this.start + this.length);
  }
  as(type: NetType): NetSpan {
    return new NetSpan(this.items, this.start, this.length, type);
  }
  override toString(): string {
    const element = this.netType.genericArguments[0];
    if (element === wellKnown.char)
      return this.toArray()
        .map((c) => String.fromCharCode((c as Char).code))
        .join('');
    return `System.${this.netType.name.replace(/`1$/, '')}<${element?.name ?? 'T'}>[${this.length}]`;
  }
}

/** The bytes of a span of them. */
export const bytesOfSpan = (bytes: NetSpan): Buffer => Buffer.from(bytes.toArray().map((b) => (b as Byte).value));

const span = 'System.Span';
const readOnly = 'System.ReadOnlySpan';
const spanOf = (name: string, element: NetType): NetType => genericOf(name, element);

function ofArray(name: string, array: PSArray | null, element: NetType, start = 0, length = (array?.items.length ?? 0) - start): NetSpan {
  return new NetSpan(array?.items ?? [], 0, array?.items.length ?? 0, spanOf(name, element)).slice(start, length);
}

function ofText(text: string | null, start = 0, length = (text?.length ?? 0) - start): NetSpan {
  const chars = Array.from(text ?? '', (_c, i) => charOf((text as string).charCodeAt(i)));
  const units: Value[] =
    chars.length === (text?.length ?? 0) ? chars : [...Array(text?.length ?? 0).keys()].map((i) => charOf((text as string).charCodeAt(i)));
  return new NetSpan(units, 0, units.length, spanOf(readOnly, wellKnown.char)).slice(start, length);
}

function members(name: string): Pick<TypeDefinition, 'properties' | 'methods' | 'indexers'> {
  const self = `${name}[T]`;
  const isWritable = name === span;
  return {
    properties: { 'int Length': { get: (s: NetSpan) => s.length }, 'bool IsEmpty': { get: (s: NetSpan) => s.length === 0 } },
    indexers: {
      'T Item(int index)': {
        get: (s: NetSpan, index: number) => s.at(index),
        ...(isWritable && { set: (s: NetSpan, value: Value, index: number) => s.put(index, value) }),
      },
    },
    methods: {
      [`${self} Slice(int start)`]: (s: NetSpan, start: number) => s.slice(start),
      [`${self} Slice(int start, int length)`]: (s: NetSpan, start: number, length: number) => s.slice(start, length),
      'T[] ToArray()': (s: NetSpan) => new PSArray(s.toArray(), (s.netType.genericArguments[0] as NetType).makeArrayType()),
      'string ToString()': (s: NetSpan) => s.toString(),
      'System.Collections.Generic.IEnumerator[T] GetEnumerator()': (s: NetSpan) =>
        new NetEnumerator(
          () => s.toArray()[Symbol.iterator](),
          genericOf('System.Collections.Generic.IEnumerator', s.netType.genericArguments[0] as NetType),
        ),
      [`void CopyTo(${span}[T] destination)`]: (s: NetSpan, to: NetSpan) => {
        for (const [i, v] of s.toArray().entries()) to.put(i, v);
      },
      ...(isWritable && {
        'void Clear()': (s: NetSpan) => {
          for (let i = 0; i < s.length; i++) s.put(i, (s.netType.genericArguments[0] as NetType).defaultValue());
        },
        'void Fill(T value)': (s: NetSpan, value: Value) => {
          for (let i = 0; i < s.length; i++) s.put(i, value);
        },
      }),
    },
  };
}

const empty = (type: NetType): NetSpan => new NetSpan([], 0, 0, type);

for (const name of [span, readOnly]) {
  const isWritable = name === span;
  defineType({
    name: `${name}\`1`,
    kind: 'struct',
    typeParameters: ['T'],
    byRefLike: true,
    defaultValueOf: empty,
    constructors: {
      '(T[] array)': (type: NetType, array: PSArray | null) => ofArray(name, array, type.genericArguments[0] as NetType),
      '(T[] array, int start, int length)': (type: NetType, array: PSArray | null, start: number, length: number) =>
        ofArray(name, array, type.genericArguments[0] as NetType, start, length),
    },
    ...members(name),
    staticProperties: { [`${name}[T] Empty`]: { get: empty } },
    operators: {
      [`${name}[T] op_Implicit(T[] array)`]: (_t, array: PSArray | null) =>
        ofArray(name, array, array?.netType.elementType ?? wellKnown.object),
      ...(isWritable
        ? {
            [`${readOnly}[T] op_Implicit(${span}[T] span)`]: (_t, s: NetSpan) =>
              s.as(spanOf(readOnly, s.netType.genericArguments[0] as NetType)),
          }
        : { [`${readOnly}[char] op_Implicit(string value)`]: (_t, text: string | null) => ofText(text) }),
    },
  });
}

defineType({
  name: 'System.MemoryExtensions',
  kind: 'static',
  staticMethods: {
    [`${readOnly}[char] AsSpan(string text)`]: (_t, text: string | null) => ofText(text),
    [`${readOnly}[char] AsSpan(string text, int start)`]: (_t, text: string | null, start: number) => ofText(text, start),
    [`${readOnly}[char] AsSpan(string text, int start, int length)`]: (_t, text: string | null, start: number, length: number) =>
      ofText(text, start, length),
    [`${span}[T] AsSpan[T](T[] array)`]: (_t, array: PSArray | null, types: readonly NetType[]) =>
      ofArray(span, array, types[0] as NetType),
    [`${span}[T] AsSpan[T](T[] array, int start)`]: (_t, array: PSArray | null, start: number, types: readonly NetType[]) =>
      ofArray(span, array, types[0] as NetType, start),
    [`${span}[T] AsSpan[T](T[] array, int start, int length)`]: (
      _t,
      array: PSArray | null,
      start: number,
      length: number,
      types: readonly NetType[],
    ) => ofArray(span, array, types[0] as NetType, start, length),
  },
});
