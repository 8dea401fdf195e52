/** System.Memory and System.ReadOnlyMemory: parts of arrays that scripts can hold, unlike spans. */
import { argumentOutOfRange } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType, TypeDefinition } from '../../objects/net-type.ts';
import type { Char } from '../../objects/numbers.ts';
import { defineType, genericOf, wellKnown } from '../registry.ts';

/** A part of an array. */
export class NetMemory extends NetObject {
  constructor(
    readonly items: Value[],
    readonly start: number,
    readonly length: number,
    type: NetType,
  ) {
    super();
    this.netType = type;
  }
  slice(start: number, length = this.length - start): NetMemory {
    if (start < 0 || start > this.length) throw argumentOutOfRange('start');
    if (length < 0 || start + length > this.length) throw argumentOutOfRange('length');
    return new NetMemory(this.items, this.start + start, length, this.netType);
  }
  toArray(): Value[] {
    return this.items.slice(this.start, this.start + this.length);
  }
  isSame(other: Value): boolean {
    return other instanceof NetMemory && other.items === this.items && other.start === this.start && other.length === this.length;
  }
  override toString(): string {
    const element = elementOf(this.netType);
    if (element === wellKnown.char)
      return this.toArray()
        .map((c) => String.fromCharCode((c as Char).code))
        .join('');
    return `${this.netType.name.startsWith('R') ? readOnly : memory}<${element.name}>[${this.length}]`;
  }
}

const memory = 'System.Memory';
const readOnly = 'System.ReadOnlyMemory';
const elementOf = (type: NetType): NetType => type.genericArguments[0] as NetType;

function ofArray(type: NetType, array: PSArray | null, start = 0, length = (array?.items.length ?? 0) - start): NetMemory {
  const items = array?.items ?? [];
  return new NetMemory(items, 0, items.length, type).slice(start, length);
}

function members(name: string): Pick<TypeDefinition, 'properties' | 'methods'> {
  const self = `${name}[T]`;
  const span = name === memory ? 'System.Span' : 'System.ReadOnlySpan';
  return {
    properties: {
      'int Length': { get: (m: NetMemory) => m.length },
      'bool IsEmpty': { get: (m: NetMemory) => m.length === 0 },
      // PowerShell has no values of spans
      [`${span}[T] Span`]: { get: () => null },
    },
    methods: {
      [`${self} Slice(int start)`]: (m: NetMemory, start: number) => m.slice(start),
      [`${self} Slice(int start, int length)`]: (m: NetMemory, start: number, length: number) => m.slice(start, length),
      'T[] ToArray()': (m: NetMemory) => new PSArray(m.toArray(), elementOf(m.netType).makeArrayType()),
      [`void CopyTo(${memory}[T] destination)`]: (m: NetMemory, to: NetMemory) => {
        for (const [i, v] of m.toArray().entries()) to.items[to.start + i] = v;
      },
      'bool Equals(System.Object obj)': (m: NetMemory, o: Value) => m.isSame(o),
      [`bool Equals(${self} other)`]: (m: NetMemory, o: NetMemory) => m.isSame(o),
      'string ToString()': (m: NetMemory) => m.toString(),
    },
  };
}

/** Defines Memory and ReadOnlyMemory. */
export function defineMemory(): void {
  for (const name of [memory, readOnly]) {
    const empty = (type: NetType): NetMemory => new NetMemory([], 0, 0, type);
    defineType({
      name: `${name}\`1`,
      kind: 'struct',
      typeParameters: ['T'],
      defaultValueOf: empty,
      interfaces: [`System.IEquatable[${name}[T]]`],
      constructors: {
        '(T[] array)': (type: NetType, array: PSArray | null) => ofArray(type, array),
        '(T[] array, int start, int length)': (type: NetType, array: PSArray | null, start: number, length: number) =>
          ofArray(type, array, start, length),
      },
      ...members(name),
      staticProperties: { [`${name}[T] Empty`]: { get: empty } },
      operators: {
        [`${name}[T] op_Implicit(T[] array)`]: (_t, array: PSArray | null) =>
          ofArray(genericOf(name, array?.netType.elementType ?? wellKnown.object), array),
        ...(name === memory && {
          [`${readOnly}[T] op_Implicit(${memory}[T] memory)`]: (_t: unknown, m: NetMemory) =>
            new NetMemory(m.items, m.start, m.length, genericOf(readOnly, elementOf(m.netType))),
        }),
      },
    });
  }
}
