import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/objects/net-object.ts';
import { BigInteger, Byte, charOf, Single, UInt32, UInt64 } from '../../src/objects/numbers.ts';
import { add, divide, increment, multiply, negate, remainder, subtract } from '../../src/operators/numeric-ops.ts';
import { a, d, failure, l, m, show } from '../objects/values.ts';

describe('+', () => {
  it.each<[Value, Value, string]>([
    [1, 2, 'Int32 3'],
    [2147483647, 1, 'Double 2147483648'],
    [l(9223372036854775807n), 1, 'Double 9.223372036854776E+18'],
    [2147483647, l(1), 'Int64 2147483648'],
    [1, d(1.5), 'Double 2.5'],
    [1, m('1.5'), 'Decimal 2.5'],
    [d(1.5), m('1.5'), 'Decimal 3.0'],
    [1, '1kb', 'Int32 1025'],
    [1, '5L', 'Int64 6'],
    [1, '1.5d', 'Decimal 2.5'],
    [1, '', 'Int32 1'],
    ['a', 1, 'String a1'],
    ['a', d(1 / 3), 'String a0.333333333333333'],
    ['a', null, 'String a'],
    [null, 5, 'Int32 5'],
    [5, null, 'Int32 5'],
    [true, 1, 'Int32 2'],
    [charOf(65), 1, 'String A1'],
    [1, charOf(65), 'Int32 66'],
    [new Byte(200), new Byte(100), 'Int32 300'],
    [new UInt32(4294967295), new UInt32(1), 'Double 4294967296'],
    [new UInt32(1), -2, 'Int64 -1'],
    [new UInt64(1n), 2, 'UInt64 3'],
    [new UInt64(1n), -2, 'Decimal -1'],
    [new Single(1.5), 1, 'Double 2.5'],
    [a(1), 2, 'Object[](Int32 1, Int32 2)'],
    [a(1), a(2, 3), 'Object[](Int32 1, Int32 2, Int32 3)'],
    [a(1), null, 'Object[](Int32 1, null)'],
  ])('case %#', (x, y, result) => expect(show(add(x, y))).toBe(result));

  it('fails on text that is no number', () =>
    expect(failure(() => add(1, 'abc'))).toBe(
      'InvalidCastFromStringToInteger: Cannot convert value "abc" to type "System.Int32". Error: "The input string \'abc\' was not in a correct format."',
    ));
  it('fails on a number and an array', () =>
    expect(failure(() => add(1, a(1)))).toBe(
      "MethodNotFound: Method invocation failed because [System.Object[]] does not contain a method named 'op_Addition'.",
    ));
});

describe('- * / %', () => {
  it.each<[string, Value, string]>([
    ["'10' - '3'", subtract('10', '3'), 'Int32 7'],
    ["'1.5' - 1", subtract('1.5', 1), 'Double 0.5'],
    ['$null - 1', subtract(null, 1), 'Int32 -1'],
    ['[int]::MinValue - 1', subtract(-2147483648, 1), 'Double -2147483649'],
    ["10 * '0x10'", multiply(10, '0x10'), 'Int32 160'],
    ['[int]::MaxValue * 2', multiply(2147483647, 2), 'Double 4294967294'],
    ["'ab' * 3", multiply('ab', 3), 'String ababab'],
    ["'ab' * '2'", multiply('ab', '2'), 'String abab'],
    ['(1,2) * 2', multiply(a(1, 2), 2), 'Object[](Int32 1, Int32 2, Int32 1, Int32 2)'],
    ['$null * 5', multiply(null, 5), 'null'],
    ['7 / 2', divide(7, 2), 'Double 3.5'],
    ['6 / 2', divide(6, 2), 'Int32 3'],
    ['[int]::MinValue / -1', divide(-2147483648, -1), 'Double 2147483648'],
    ['7L / 2', divide(l(7), 2), 'Double 3.5'],
    ['1d / 3', divide(m('1'), 3), 'Decimal 0.3333333333333333333333333333'],
    ['1.0 / 0', divide(d(1), 0), 'Double ∞'],
    ['-7 % 3', remainder(-7, 3), 'Int32 -1'],
    ['7.5 % 2', remainder(d(7.5), 2), 'Double 1.5'],
    ['10d % 3', remainder(m('10'), 3), 'Decimal 1'],
    ['-(5)', negate(5), 'Int32 -5'],
    ['-"5"', negate('5'), 'Int32 -5'],
    ['-[int]::MinValue', negate(-2147483648), 'Double 2147483648'],
    ['$x++ of null', increment(null, 1), 'Int32 1'],
    ['$x++ of MaxValue', increment(2147483647, 1), 'Double 2147483648'],
  ])('%s', (_text, value, result) => expect(show(value)).toBe(result));

  it.each([
    ['1/0', () => divide(1, 0), 'RuntimeException: Attempted to divide by zero.'],
    ['1 % 0', () => remainder(1, 0), 'RuntimeException: Attempted to divide by zero.'],
    ['1d / 0', () => divide(m('1'), 0), 'RuntimeException: Attempted to divide by zero.'],
    [
      "'a' - 1",
      () => subtract('a', 1),
      'InvalidCastFromStringToInteger: Cannot convert value "a" to type "System.Int32". Error: "The input string \'a\' was not in a correct format."',
    ],
    [
      '@() / 2',
      () => divide(a(), 2),
      "MethodNotFound: Method invocation failed because [System.Object[]] does not contain a method named 'op_Division'.",
    ],
    [
      "$x = 'a'; $x++",
      () => increment('a', 1),
      "OperatorRequiresNumber: The '++' operator works only on numbers. The operand is a 'System.String'.",
    ],
  ])('%s', (_text, work, message) => expect(failure(work)).toBe(message));

  it('computes with big integers', () =>
    expect(show(multiply(new BigInteger(10n ** 20n), new BigInteger(3n)))).toBe('BigInteger 300000000000000000000'));
});
