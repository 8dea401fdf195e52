import { describe, expect, it } from 'vitest';
import { Hashtable } from '../../src/dotnet/hashtable.ts';
import { PSArray } from '../../src/objects/collections.ts';
import {
  addMember,
  asPSObject,
  getMember,
  getProperty,
  getPropertyEnumerated,
  members,
  newCustomObject,
  setProperty,
} from '../../src/objects/member-access.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { PSAliasProperty, PSNoteProperty } from '../../src/objects/ps-member-info.ts';
import { toStringValue } from '../../src/objects/to-string.ts';
import { psTypeNames } from '../../src/objects/type-names.ts';
import { typeTable } from '../../src/objects/type-table.ts';
import { a, d, failure, show } from './values.ts';

const custom = (entries: Record<string, Value>): Value => newCustomObject(Object.entries(entries));
const hash = (entries: Record<string, Value>): Hashtable => {
  const table = Hashtable.literal();
  for (const [k, v] of Object.entries(entries)) table.set(k, v);
  return table;
};

describe('reading properties', () => {
  it('finds notes, keys and .NET properties without regard to case', () => {
    expect(getProperty(custom({ Name: 'x' }), 'NAME')).toBe('x');
    expect(getProperty(hash({ Count: 7 }), 'count')).toBe(7);
    expect(getProperty(hash({ a: 1 }), 'Count')).toBe(1);
    expect(getProperty('abc', 'length')).toBe(3);
    expect(getProperty(a(1, 2), 'Count')).toBe(2);
    expect(getProperty(custom({}), 'Nope')).toBe(undefined);
  });
  it('looks into the elements of a collection', () => {
    expect(show(getPropertyEnumerated(a('ab', 'cde'), 'Length') as Value)).toBe('Int32 2');
    expect(show(getPropertyEnumerated(a(hash({ k: 1 }), hash({ k: 2 })), 'k') as Value)).toBe('Object[](Int32 1, Int32 2)');
    expect(getPropertyEnumerated(a(hash({ k: 1 }), hash({ z: 2 })), 'k')).toBe(1);
    expect(show(getPropertyEnumerated(a(custom({ k: 1 }), custom({ z: 2 })), 'k') as Value)).toBe('Object[](Int32 1, null)');
    expect(show(getPropertyEnumerated(a(hash({ k: a(1, 2) }), hash({ k: 3 })), 'k') as Value)).toBe('Object[](Int32 1, Int32 2, Int32 3)');
    expect(getPropertyEnumerated(a(), 'k')).toBe(undefined);
  });
  it('follows aliases', () => {
    const o = newCustomObject([['a', 1]]);
    addMember(o, new PSAliasProperty('b', 'a'));
    expect(getProperty(o, 'b')).toBe(1);
    setProperty(o, 'b', 5);
    expect(getProperty(o, 'a')).toBe(5);
  });
});

describe('setting properties', () => {
  it('sets notes and keys', () => {
    const o = newCustomObject([['a', 1]]);
    setProperty(o, 'A', 2);
    expect(getProperty(o, 'a')).toBe(2);
    const h = hash({});
    setProperty(h, 'x', 1);
    expect(h.lookup('x')).toBe(1);
  });
  it.each<[string, () => unknown, string]>([
    [
      'null',
      () => setProperty(null, 'X', 1),
      "PropertyNotFound: The property 'X' cannot be found on this object. Verify that the property exists and can be set.",
    ],
    [
      'an array',
      () => setProperty(a(1), 'X', 1),
      "PropertyAssignmentException: The property 'X' cannot be found on this object. Verify that the property exists and can be set.",
    ],
    [
      'a custom object',
      () => setProperty(custom({}), 'X', 1),
      'ExceptionWhenSetting: Exception setting "X": "The property \'X\' cannot be found on this object. Verify that the property exists and can be set."',
    ],
    ['a read-only property', () => setProperty('abc', 'Length', 1), "PropertyAssignmentException: 'Length' is a ReadOnly property."],
  ])('%s', (_name, work, message) => expect(failure(work)).toBe(message));
});

describe('added members', () => {
  it('wraps values that cannot carry members', () => {
    const five = asPSObject(5);
    addMember(five, new PSNoteProperty('tag', 'x'));
    expect(getProperty(five, 'tag')).toBe('x');
    expect(toStringValue(five)).toBe('5');
    const list = new PSArray([1]);
    expect(asPSObject(list)).toBe(list);
  });
  it('lists added ones before those of the type', () => {
    const h = hash({});
    addMember(h, new PSNoteProperty('Added', 1));
    expect(members(h)[0]?.name).toBe('Added');
    expect(members(h).some((m) => m.name === 'Keys')).toBe(true);
  });
  it('takes members from the type table', () => {
    typeTable.addMember('Test.Thing', new PSNoteProperty('fixed', 9));
    const o = newCustomObject([['a', 1]], 'Test.Thing');
    expect(psTypeNames(o)).toEqual(['Test.Thing', 'System.Management.Automation.PSCustomObject', 'System.Object']);
    expect(getProperty(o, 'fixed')).toBe(9);
    expect(getMember(o, 'FIXED')?.memberType).toBe('NoteProperty');
    typeTable.remove('Test.Thing');
    expect(getProperty(o, 'fixed')).toBe(undefined);
  });
});

describe('text of values', () => {
  it.each<[string, Value, string]>([
    ['null', null, ''],
    ['an array', a(1, null, 'x'), '1  x'],
    ['a nested array', a(1, a(2)), '1 System.Object[]'],
    ['a custom object', custom({ a: 1, b: null, c: 'x' }), '@{a=1; b=; c=x}'],
    ['a nested custom object', custom({ a: custom({ b: 1 }) }), '@{a=}'],
    ['an empty custom object', custom({}), ''],
    ['a hashtable', hash({ a: 1 }), 'System.Collections.Hashtable'],
    ['a double', d(1 / 3), '0.333333333333333'],
    ['a boolean', true, 'True'],
  ])('%s', (_name, value, text) => expect(toStringValue(value)).toBe(text));
});
