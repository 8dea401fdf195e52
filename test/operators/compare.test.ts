import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/objects/net-object.ts';
import { charOf } from '../../src/objects/numbers.ts';
import { contains, equal, greaterThan, isIn, lessOrEqual, lessThan, notEqual } from '../../src/operators/compare-ops.ts';
import { likeOperator, match } from '../../src/operators/match-ops.ts';
import { a, d, failure, l, m, show } from '../objects/values.ts';

describe('-eq', () => {
  it.each<[Value, Value, boolean]>([
    [1, 1, true],
    [1, d(1), true],
    [1, '1', true],
    [1, '1.0', true],
    [1, 'x', false],
    ['1', 1, true],
    ['1.0', 1, false],
    ['abc', 'ABC', true],
    [l(5), 5, true],
    [m('1.50'), d(1.5), true],
    [null, null, true],
    [null, 0, false],
    [0, null, false],
    [true, 1, true],
    [true, 'x', true],
    ['true', true, true],
    [charOf(97), 'A', true],
    [charOf(97), 97, true],
    [d(Number.NaN), d(Number.NaN), false],
    ['', null, false],
  ])('case %#', (x, y, result) => {
    expect(equal(x, y)).toBe(result);
    expect(notEqual(x, y)).toBe(!result);
  });
  it('knows case with -ceq', () => expect(equal('a', 'A', false)).toBe(false));
  it('filters collections', () => {
    expect(show(equal(a(1, 2, 1), 1))).toBe('Object[](Int32 1, Int32 1)');
    expect(show(notEqual(a(1, null, 'x'), null))).toBe('Object[](Int32 1, String x)');
  });
});

describe('-gt and its family', () => {
  it.each<[string, Value, boolean]>([
    ["2 -gt '10'", greaterThan(2, '10'), false],
    ["'2' -gt 10", greaterThan('2', 10), true],
    ["'b' -gt 'A'", greaterThan('b', 'A'), true],
    ["'a' -clt 'A'", lessThan('a', 'A', false), true],
    ['$null -lt 1', lessThan(null, 1), true],
    ['$null -lt -1', lessThan(null, -1), false],
    ['$null -le $null', lessOrEqual(null, null), true],
    ['1 -gt $null', greaterThan(1, null), true],
    ['NaN -lt 1', lessThan(d(Number.NaN), 1), false],
  ])('%s', (_text, value, result) => expect(value).toBe(result));
  it('says what cannot be compared', () => {
    expect(failure(() => greaterThan(1, 'x'))).toBe(
      'InvalidCastFromStringToInteger: Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format."',
    );
    expect(failure(() => greaterThan(5, a(1)))).toBe(
      'ComparisonFailure: Could not compare "5" to "1". Error: "Cannot convert the "System.Object[]" value of type "System.Object[]" to type "System.Int32"."',
    );
  });
});

describe('-contains, -in, -like, -match', () => {
  it('compares elements', () => {
    expect(contains(a(1, 'a'), 'A')).toBe(true);
    expect(contains(a(1, 'a'), 'A', false)).toBe(false);
    expect(isIn('2', a(1, 2))).toBe(true);
    expect(contains('abc', 'a')).toBe(false);
  });
  it('matches wildcards', () => {
    expect(likeOperator('Hello', 'h*o')).toBe(true);
    expect(likeOperator('Hello', 'h*o', false)).toBe(false);
    expect(show(likeOperator(a('ab', 12, 'cd'), '?b'))).toBe('Object[](String ab)');
  });
  it('gives $Matches', () => {
    const { value, matches } = match('key=val', '(?<k>\\w+)=(\\w+)');
    expect(value).toBe(true);
    expect(matches?.lookup('k')).toBe('key');
    expect(matches?.lookup(0)).toBe('key=val');
    expect(matches?.lookup(1)).toBe('val');
    expect(match('x', 'y').matches).toBe(null);
    expect(show(match(a('a1', 'b', 2), '\\d').value)).toBe('Object[](String a1, Int32 2)');
  });
});
