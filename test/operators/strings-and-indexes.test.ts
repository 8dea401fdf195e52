import { describe, expect, it } from 'vitest';
import { Hashtable } from '../../src/dotnet/hashtable.ts';
import { findType, wellKnown } from '../../src/dotnet/registry.ts';
import { AutomationNull, PSArray } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { formatOperator } from '../../src/operators/format-op.ts';
import { getIndex, setIndex } from '../../src/operators/index-ops.ts';
import { range } from '../../src/operators/range-ops.ts';
import { joinOperator, replaceOperator, splitOperator, unarySplit } from '../../src/operators/string-ops.ts';
import { asOperator, isOperator } from '../../src/operators/type-ops.ts';
import { a, d, failure, show } from '../objects/values.ts';

const value = (step: unknown): string => show(step as Value);

describe('-split, -join, -replace, -f', () => {
  it.each<[string, unknown, string]>([
    ["'a,b' -split ','", splitOperator('a,b', ','), 'String[](String a, String b)'],
    ["'a,b,c' -split ',', 2", splitOperator('a,b,c', a(',', 2)), 'String[](String a, String b,c)'],
    ["'a,b,c' -split ',', -2", splitOperator('a,b,c', a(',', -2)), 'String[](String a,b, String c)'],
    ["'a.b' -split '.', 0, 'SimpleMatch'", splitOperator('a.b', a('.', 0, 'SimpleMatch')), 'String[](String a, String b)'],
    ["'aXb' -csplit 'x'", splitOperator('aXb', 'x', false), 'String[](String aXb)'],
    ["-split ' a  b '", unarySplit(' a  b '), 'String[](String a, String b)'],
    ["1, 2 -join '-'", joinOperator(a(1, 2), '-'), 'String 1-2'],
    ["'abc' -replace 'B', 'x'", replaceOperator('abc', a('B', 'x')), 'String axc'],
    ["'a', 'b' -replace 'a'", replaceOperator(a('a', 'b'), 'a'), 'Object[](String , String b)'],
    ["'{0} {1:N1}' -f 1, 2.25", formatOperator('{0} {1:N1}', a(1, d(2.25))), 'String 1 2.2'],
    ["'{0,-4}|{1,4}' -f 'a', 'b'", formatOperator('{0,-4}|{1,4}', a('a', 'b')), 'String a   |   b'],
    ['1..3', range(1, 3), 'Object[](Int32 1, Int32 2, Int32 3)'],
    ["'c'..'a'", range('c', 'a'), 'Object[](Char c, Char b, Char a)'],
    ["'1'..'2'", range('1', '2'), 'Object[](Int32 1, Int32 2)'],
  ])('%s', (_text, result, expected) => expect(value(result)).toBe(expected));

  it.each<[string, () => unknown, string]>([
    [
      "'{1}' -f 1",
      () => formatOperator('{1}', 1),
      'FormatError: Error formatting a string: Index (zero based) must be greater than or equal to zero and less than the size of the argument list..',
    ],
    [
      "'{' -f 1",
      () => formatOperator('{', 1),
      'FormatError: Error formatting a string: Input string was not in a correct format. Failure to parse near offset 1. Format item ends prematurely..',
    ],
    ["'a' -replace '('", () => replaceOperator('a', '('), 'InvalidRegularExpression: The regular expression pattern ( is not valid.'],
    [
      "'a' -replace 1, 2, 3",
      () => replaceOperator('a', a('a', 'b', 'c')),
      'BadReplaceArgument: The -replace operator allows only two elements to follow it, not 3.',
    ],
  ])('%s', (_text, work, message) => expect(failure(work)).toBe(message));
});

describe('indexes', () => {
  const list = a(10, 20, 30);
  const table = Hashtable.literal();
  table.set('k', 1);
  it.each<[string, () => unknown, string]>([
    ['[1]', () => getIndex(list, 1), 'Int32 20'],
    ['[-1]', () => getIndex(list, -1), 'Int32 30'],
    ['[9]', () => getIndex(list, 9), 'null'],
    ["['1']", () => getIndex(list, '1'), 'Int32 20'],
    ['[0, 2, 9]', () => getIndex(list, a(0, 2, 9)), 'Object[](Int32 10, Int32 30)'],
    ["'abc'[1]", () => getIndex('abc', 1), 'Char b'],
    ["@{k=1}['K']", () => getIndex(table, 'K'), 'Int32 1'],
    ["@{k=1}['k', 'z']", () => getIndex(table, a('k', 'z')), 'Object[](Int32 1, null)'],
    ['(5)[0]', () => getIndex(5, 0), 'Int32 5'],
    ['(5)[1]', () => getIndex(5, 1), 'AutomationNull '],
  ])('%s', (_text, work, result) => expect(value(work())).toBe(result));

  it.each<[string, () => unknown, string]>([
    ['$null[0]', () => getIndex(null, 0), 'NullArray: Cannot index into a null array.'],
    ['$a[$null]', () => getIndex(list, null), 'NullArrayIndex: Index operation failed; the array index evaluated to null.'],
    ['$a[9] = 1', () => setIndex(list, 9, 1), 'System.IndexOutOfRangeException: Index was outside the bounds of the array.'],
    [
      '$a[0, 1] = 1',
      () => setIndex(list, a(0, 1), 1),
      'ArraySliceAssignmentFailed: Array assignment to [0,1] failed because assignment to slices is not supported.',
    ],
    ["'abc'[0] = 'x'", () => setIndex('abc', 0, 'x'), 'CannotIndex: Unable to index into an object of type "System.String".'],
  ])('%s', (_text, work, message) => expect(failure(work)).toBe(message));

  it('converts what it stores', () => {
    const ints = new PSArray([0], wellKnown.int32.makeArrayType());
    setIndex(ints, 0, '7');
    setIndex(ints, -1, d(8.5));
    expect(ints.items[0]).toBe(8);
    const any = a(1);
    setIndex(any, 0, AutomationNull);
    expect(any.items[0]).toBe(AutomationNull);
  });
});

describe('-is and -as', () => {
  it.each<[Value, string, boolean]>([
    [1, 'int', true],
    [1, 'object', true],
    ['a', 'System.Collections.IEnumerable', true],
    [null, 'object', false],
    [a(), 'array', true],
  ])('case %#', (v, name, result) => expect(isOperator(v, findType(name) as Value)).toBe(result));
  it('takes names of types', () => {
    expect(isOperator(1, 'int')).toBe(true);
    expect(asOperator('5', 'int')).toBe(5);
    expect(asOperator('x', 'int')).toBe(null);
    expect(failure(() => isOperator(1, null))).toBe("IsOperatorRequiresType: The right operand of '-is' must be a type.");
  });
});
