import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { GenericDictionary } from '../../src/dotnet/collections/generic-dictionary.ts';
import { OrderedDictionary } from '../../src/dotnet/collections/ordered-dictionary.ts';
import { Hashtable } from '../../src/dotnet/hashtable.ts';
import { invokeMethod, newObject } from '../../src/dotnet/invocation.ts';
import { getType } from '../../src/dotnet/registry.ts';
import type { NetDictionary, PSArray } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { charOf, Double } from '../../src/objects/numbers.ts';
import { toText } from '../../src/objects/to-string.ts';

const keys = (d: NetDictionary): string => [...d.entries()].map(([k]) => toText(k)).join(' ');

function filled<D extends NetDictionary>(d: D, ...added: Value[]): D {
  for (const k of added) d.set(k, null);
  return d;
}

describe('Hashtable', () => {
  it('walks numbers, chars and booleans in the order of .NET', () => {
    expect(keys(filled(Hashtable.literal(3), 1, 2, 3))).toBe('3 2 1');
    expect(keys(filled(new Hashtable(), 10, 20, 30, 40, 5))).toBe('20 40 10 30 5');
    expect(keys(filled(new Hashtable(), charOf(97), charOf(98)))).toBe('a b');
    expect(keys(filled(new Hashtable(), true, false))).toBe('True False');
  });

  it('keeps the buckets it grew when entries are removed', () => {
    const table = new Hashtable();
    for (let i = 0; i <= 60; i++) table.set(i, null);
    for (let i = 0; i <= 50; i++) table.remove(i);
    for (let i = 100; i <= 103; i++) table.set(i, null);
    expect(keys(table)).toBe('60 59 58 57 56 55 54 53 52 51 103 102 101 100');
  });

  it('walks text in the order it was added', () => {
    expect(keys(filled(Hashtable.literal(), 'z', 'a', 'M'))).toBe('z a M');
  });

  it('tells keys of different types apart', () => {
    const table = filled(Hashtable.literal(), 1, '1', new Double(1));
    expect(table.count).toBe(3);
  });

  it('ignores the case of text only as a literal', () => {
    expect(filled(Hashtable.literal(), 'a', 'A').count).toBe(1);
    expect(filled(new Hashtable(), 'a', 'A').count).toBe(2);
  });

  it('notices changes while it is walked', () => {
    const table = filled(Hashtable.literal(), 'a', 'b');
    expect(() => {
      for (const [k] of table.entries()) table.set(k, 1);
    }).toThrow(expect.objectContaining({ message: 'Collection was modified; enumeration operation may not execute.' }));
  });
});

describe('OrderedDictionary', () => {
  it('takes over the casing of the last assignment', () => {
    const d = filled(OrderedDictionary.literal(), 'K', 'x');
    d.set('k', 2);
    expect(keys(d)).toBe('k x');
  });
});

describe('Dictionary', () => {
  it('puts a new entry where the last removed one was', () => {
    const d = new GenericDictionary(getType('System.Collections.Generic.Dictionary[string,object]'));
    filled(d, 'a', 'b', 'c');
    d.remove('b');
    d.set('d', null);
    expect(keys(d)).toBe('a d c');
  });

  it.each<[string, Value[], string]>([
    ['Add', ['a', 2], 'An item with the same key has already been added. Key: a'],
    ['ContainsKey', [null], ''],
  ])('%s', (name, args, message) => {
    const d = filled(new GenericDictionary(getType('System.Collections.Generic.Dictionary[string,object]')), 'a');
    if (message === '') expect(invokeMethod(d, name, args)).toBe(false);
    else expect(() => invokeMethod(d, name, args)).toThrow(expect.objectContaining({ message: expect.stringContaining(message) }));
  });
});

describe('other collections', () => {
  const make = (type: string, ...args: Value[]): Value => newObject(getType(type), args) as Value;
  const text = (v: Value): string => (v as PSArray).items.map((x) => toText(x)).join(' ');

  it('stacks give the last first, queues the first', () => {
    const stack = make('System.Collections.Generic.Stack[int]');
    const queue = make('System.Collections.Generic.Queue[int]');
    for (const n of [1, 2, 3]) {
      invokeMethod(stack, 'Push', [n]);
      invokeMethod(queue, 'Enqueue', [n]);
    }
    expect(text(invokeMethod(stack, 'ToArray', []) as Value)).toBe('3 2 1');
    expect(invokeMethod(queue, 'Dequeue', [])).toBe(1);
  });

  it('sorted collections keep their order', () => {
    const list = make('System.Collections.Generic.SortedDictionary[string,int]');
    for (const k of ['b', 'c', 'a']) invokeMethod(list, 'Add', [k, 1]);
    expect(keys(list as unknown as NetDictionary)).toBe('a b c');
  });

  it('priority queues give the smallest priority first', () => {
    const queue = make('System.Collections.Generic.PriorityQueue[string,int]');
    for (const [e, p] of [
      ['x', 3],
      ['y', 1],
      ['z', 2],
    ] as const)
      invokeMethod(queue, 'Enqueue', [e, p]);
    expect([1, 2, 3].map(() => invokeMethod(queue, 'Dequeue', [])).join(' ')).toBe('y z x');
  });
});
