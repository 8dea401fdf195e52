import { argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { type Char, charOf } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { mustNotBeNegative, placeOutOfRange } from '../argument-errors.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';
import { formatComposite } from './composite-format.ts';

/** System.Text.StringBuilder. Appended parts are joined when the text is looked at: V8's ropes make that cheap. */
export class NetStringBuilder extends NetObject {
  private content: string;
  private reserved: number;
  /** Where the chunks begin that .NET would keep the text in: they decide how the capacity grows and shrinks. */
  private starts: number[] = [0];
  constructor(
    text = '',
    capacity = 16,
    readonly maxCapacity = 2147483647,
  ) {
    super();
    this.content = text;
    this.reserved = Math.max(capacity, text.length);
  }
  get text(): string {
    return this.content;
  }
  set text(value: string) {
    const added = value.length - this.content.length;
    this.content = value;
    // Insert makes room for just what comes in when the chunk is full (StringBuilder.MakeRoom)
    if (this.reserved < value.length) this.makeRoom(added);
  }
  private makeRoom(count: number): void {
    this.starts.push(this.starts.at(-1)! + count);
    this.reserved += count;
  }
  /** Replace by something longer makes room for the difference in any case. */
  replaced(value: string): void {
    if (value.length > this.content.length) this.makeRoom(value.length - this.content.length);
    this.content = value;
  }
  /** Length = n for a shorter text: the chunk that it ends in takes the place of the last one. */
  truncate(n: number): void {
    let chunk = this.starts.length - 1;
    while (chunk > 0 && this.starts[chunk]! > n) chunk--;
    if (chunk < this.starts.length - 1) {
      const last = this.reserved - this.starts.at(-1)!;
      const wanted = Math.min(this.reserved, Math.max(Math.trunc((this.length * 6) / 5), last));
      const own = this.starts[chunk + 1]! - this.starts[chunk]!;
      this.starts.length = chunk + 1;
      this.reserved = this.starts[chunk]! + Math.max(wanted, own);
    }
    this.content = this.content.slice(0, n);
  }
  get length(): number {
    return this.content.length;
  }
  get capacity(): number {
    return this.reserved;
  }
  set capacity(value: number) {
    if (value < this.length) throw argumentOutOfRange('value', 'capacity was less than the current size.');
    this.reserved = value;
    this.starts = this.starts.filter((start) => start < Math.max(1, value));
  }
  append(text: string): this {
    if (this.content.length + text.length > this.maxCapacity)
      throw argumentOutOfRange('valueCount', 'The length cannot be greater than the capacity.');
    this.content += text;
    if (this.content.length > this.reserved) {
      // a new chunk of the length so far, 8000 at most (StringBuilder.ExpandByABlock)
      this.starts.push(this.reserved);
      this.reserved += Math.max(this.content.length - this.reserved, Math.min(this.reserved, 8000));
    }
    return this;
  }
  override toString(): string {
    return this.content;
  }
}

type Builder = NetStringBuilder;

function checkIndex(b: Builder, index: number, parameter = 'index'): void {
  if (index < 0 || index > b.length) throw placeOutOfRange(parameter);
}

function insert(b: Builder, index: number, text: string): Builder {
  checkIndex(b, index);
  b.text = b.text.slice(0, index) + text + b.text.slice(index);
  return b;
}

function replace(b: Builder, from: string | null, to: string | null, start = 0, count = b.length - start): Builder {
  const old = notNull(from, 'oldValue');
  if (old === '')
    throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'oldValue')", null, {
      ParamName: 'oldValue',
    });
  if (start < 0 || start > b.length)
    throw argumentOutOfRange('startIndex', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  if (count < 0 || start + count > b.length) throw placeOutOfRange('count');
  b.replaced(b.text.slice(0, start) + b.text.slice(start, start + count).replaceAll(old, () => to ?? '') + b.text.slice(start + count));
  return b;
}

function remove(b: Builder, start: number, length: number): Builder {
  if (length < 0) throw mustNotBeNegative('length', length);
  if (start < 0) throw mustNotBeNegative('startIndex', start);
  if (start + length > b.length) throw placeOutOfRange('length');
  b.text = b.text.slice(0, start) + b.text.slice(start + length);
  return b;
}

function charsText(chars: PSArray | null): string {
  return chars === null ? '' : (chars.items as Char[]).map((c) => String.fromCharCode(c.code)).join('');
}

const own = 'System.Text.StringBuilder';
const scalars = [
  'bool',
  'byte',
  'char',
  'decimal',
  'double',
  'float',
  'int',
  'long',
  'sbyte',
  'short',
  'uint',
  'ulong',
  'ushort',
  'System.Object',
];

/** The part of a text that Append takes: what .NET refuses of it has one order in all overloads, and other names for an array of chars. */
function partOf(text: string | null, start: number, count: number, isChars = false): string {
  const countName = isChars ? 'charCount' : 'count';
  if (start < 0) throw mustNotBeNegative('startIndex', start);
  if (count < 0) throw mustNotBeNegative(countName, count);
  if (text === null && (start > 0 || count > 0)) throw argumentNull('value');
  const given = text ?? '';
  if (start + count > given.length && (count > 0 || isChars)) throw placeOutOfRange(isChars ? countName : 'startIndex');
  return given.slice(start, start + count);
}

function appendOverloads(): Record<string, MemberBody> {
  const append: MemberBody = (b: Builder, value: Value) => b.append(toText(value));
  const table: Record<string, MemberBody> = {
    [`${own} Append(char value, int repeatCount)`]: (b: Builder, c: Char, n: number) => {
      if (n < 0) throw mustNotBeNegative('repeatCount', n);
      return b.append(String.fromCharCode(c.code).repeat(n));
    },
    [`${own} Append(char[] value, int startIndex, int charCount)`]: (b: Builder, chars: PSArray | null, i: number, n: number) =>
      b.append(partOf(chars && charsText(chars), i, n, true)),
    [`${own} Append(string value)`]: (b: Builder, s: string | null) => b.append(s ?? ''),
    [`${own} Append(string value, int startIndex, int count)`]: (b: Builder, s: string | null, i: number, n: number) =>
      b.append(partOf(s, i, n)),
    [`${own} Append(${own} value)`]: (b: Builder, o: Builder | null) => b.append(o?.text ?? ''),
    [`${own} Append(${own} value, int startIndex, int count)`]: (b: Builder, o: Builder | null, i: number, n: number) =>
      b.append(partOf(o === null ? null : o.text, i, n)),
  };
  for (const type of scalars) table[`${own} Append(${type} value)`] = append;
  table[`${own} Append(char[] value)`] = (b: Builder, chars: PSArray | null) => b.append(charsText(chars));
  return table;
}

function insertOverloads(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {
    [`${own} Insert(int index, string value, int count)`]: (b: Builder, i: number, s: string | null, n: number) =>
      insert(b, i, (s ?? '').repeat(n)),
    [`${own} Insert(int index, string value)`]: (b: Builder, i: number, s: string | null) => insert(b, i, s ?? ''),
    [`${own} Insert(int index, char[] value)`]: (b: Builder, i: number, chars: PSArray | null) => insert(b, i, charsText(chars)),
  };
  for (const type of scalars)
    table[`${own} Insert(int index, ${type} value)`] = (b: Builder, i: number, value: Value) => insert(b, i, toText(value));
  return table;
}

/** Defines System.Text.StringBuilder. */
export function defineStringBuilder(): void {
  const format = (b: Builder, provider: Value, f: string | null, args: readonly Value[]): Builder =>
    b.append(formatComposite(notNull(f, 'format'), args, provider));
  const provider = 'System.IFormatProvider provider';
  defineType({
    name: own,
    jsClass: NetStringBuilder,
    sealed: true,
    interfaces: ['System.Runtime.Serialization.ISerializable'],
    constructors: {
      '()': () => new NetStringBuilder(),
      '(int capacity)': (_t, n: number) => {
        if (n < 0) throw argumentOutOfRange('capacity', `capacity ('${n}') must be a non-negative value.`, n);
        return new NetStringBuilder('', n || 16);
      },
      '(string value)': (_t, s: string | null) => new NetStringBuilder(s ?? ''),
      '(string value, int capacity)': (_t, s: string | null, n: number) => {
        if (n < 0) throw mustNotBeNegative('capacity', n);
        return new NetStringBuilder(s ?? '', n || 16);
      },
      '(string value, int startIndex, int length, int capacity)': (_t, s: string | null, i: number, n: number, capacity: number) => {
        const text = s ?? '';
        if (i < 0) throw mustNotBeNegative('startIndex', i);
        if (n < 0 || i + n > text.length)
          throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
        return new NetStringBuilder(text.slice(i, i + n), capacity || 16);
      },
      '(int capacity, int maxCapacity)': (_t, n: number, max: number) => {
        if (n > max) throw argumentOutOfRange('capacity', 'Capacity exceeds maximum capacity.');
        if (max < 1) throw argumentOutOfRange('maxCapacity', 'MaxCapacity must be one or greater.');
        return new NetStringBuilder('', n || 16, max);
      },
    },
    indexers: {
      'char Chars(int index)': {
        get: (b: Builder, i: number) => {
          if (i < 0 || i >= b.length) throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
          return charOf(b.text.charCodeAt(i));
        },
        set: (b: Builder, c: Char, i: number) => {
          if (i < 0 || i >= b.length)
            throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
          b.text = b.text.slice(0, i) + String.fromCharCode(c.code) + b.text.slice(i + 1);
        },
      },
    },
    properties: {
      'int Capacity': {
        get: (b: Builder) => b.capacity,
        set: (b: Builder, n: number) => {
          b.capacity = n;
        },
      },
      'int MaxCapacity': { get: (b: Builder) => b.maxCapacity },
      'int Length': {
        get: (b: Builder) => b.length,
        set: (b: Builder, n: number) => {
          if (n < 0) throw argumentOutOfRange('value', `value ('${n}') must be a non-negative value.`, n);
          if (n <= b.length) b.truncate(n);
          else b.append('\0'.repeat(n - b.length));
        },
      },
    },
    methods: {
      ...appendOverloads(),
      [`${own} AppendFormat(string format, System.Object arg0)`]: (b: Builder, f: string, a: Value) => format(b, null, f, [a]),
      [`${own} AppendFormat(string format, System.Object arg0, System.Object arg1)`]: (b: Builder, f: string, x: Value, y: Value) =>
        format(b, null, f, [x, y]),
      [`${own} AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)`]: (
        b: Builder,
        f: string,
        x: Value,
        y: Value,
        z: Value,
      ) => format(b, null, f, [x, y, z]),
      [`${own} AppendFormat(string format, Params System.Object[] args)`]: (b: Builder, f: string, args: PSArray) =>
        format(b, null, f, args.items),
      [`${own} AppendFormat(${provider}, string format, System.Object arg0)`]: (b: Builder, p: Value, f: string, a: Value) =>
        format(b, p, f, [a]),
      [`${own} AppendFormat(${provider}, string format, System.Object arg0, System.Object arg1)`]: (
        b: Builder,
        p: Value,
        f: string,
        x: Value,
        y: Value,
      ) => format(b, p, f, [x, y]),
      [`${own} AppendFormat(${provider}, string format, Params System.Object[] args)`]: (b: Builder, p: Value, f: string, args: PSArray) =>
        format(b, p, f, args.items),
      [`${own} AppendJoin(string separator, Params System.Object[] values)`]: (b: Builder, s: string | null, v: PSArray) =>
        b.append(v.items.map(toText).join(s ?? '')),
      [`${own} AppendJoin(string separator, Params string[] values)`]: (b: Builder, s: string | null, v: PSArray) =>
        b.append(v.items.map(toText).join(s ?? '')),
      [`${own} AppendJoin(char separator, Params System.Object[] values)`]: (b: Builder, c: Char, v: PSArray) =>
        b.append(v.items.map(toText).join(c.toString())),
      [`${own} AppendJoin(char separator, Params string[] values)`]: (b: Builder, c: Char, v: PSArray) =>
        b.append(v.items.map(toText).join(c.toString())),
      [`${own} AppendLine()`]: (b: Builder) => b.append('\n'),
      [`${own} AppendLine(string value)`]: (b: Builder, s: string | null) => b.append(`${s ?? ''}\n`),
      [`${own} Clear()`]: (b: Builder) => {
        b.truncate(0);
        return b;
      },
      'void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)': (
        b: Builder,
        from: number,
        target: PSArray,
        at: number,
        count: number,
      ) => {
        if (count < 0) throw mustNotBeNegative('count', count);
        if (at < 0) throw mustNotBeNegative('destinationIndex', at);
        if (at > target.items.length - count)
          throw exceptionOf(
            'System.ArgumentException',
            'Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.',
          );
        if (from < 0 || from > b.length) throw placeOutOfRange('sourceIndex');
        if (from > b.length - count)
          throw exceptionOf('System.ArgumentException', 'Source string was not long enough. Check sourceIndex and count.');
        for (let i = 0; i < count; i++) target.items[at + i] = charOf(b.text.charCodeAt(from + i));
      },
      'int EnsureCapacity(int capacity)': (b: Builder, n: number) => {
        if (n < 0) throw mustNotBeNegative('capacity', n);
        if (b.capacity < n) b.capacity = n;
        return b.capacity;
      },
      [`bool Equals(${own} sb)`]: (b: Builder, o: Builder | null) => o !== null && o.text === b.text,
      ...insertOverloads(),
      [`${own} Remove(int startIndex, int length)`]: remove,
      [`${own} Replace(string oldValue, string newValue)`]: (b: Builder, from: string | null, to: string | null) => replace(b, from, to),
      [`${own} Replace(char oldChar, char newChar)`]: (b: Builder, from: Char, to: Char) => replace(b, from.toString(), to.toString()),
      [`${own} Replace(string oldValue, string newValue, int startIndex, int count)`]: replace,
      [`${own} Replace(char oldChar, char newChar, int startIndex, int count)`]: (b: Builder, from: Char, to: Char, i: number, n: number) =>
        replace(b, from.toString(), to.toString(), i, n),
      'string ToString()': (b: Builder) => b.text,
      'string ToString(int startIndex, int length)': (b: Builder, i: number, n: number) => {
        if (i < 0) throw mustNotBeNegative('startIndex', i);
        if (i > b.length) throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
        if (n < 0) throw mustNotBeNegative('length', n);
        if (n < 0 || i + n > b.length) throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
        return b.text.slice(i, i + n);
      },
    },
  });
}
