import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findType, wellKnown } from '../../src/dotnet/registry.ts';
import { ConversionRank } from '../../src/objects/conversion-rank.ts';
import { convertAs, convertTo, getConversionRank, tryConvertTo } from '../../src/objects/convert.ts';
import { addDecimal, compareDecimal, decimalFromText, divideDecimal, multiplyDecimal, subtractDecimal } from '../../src/objects/decimal.ts';
import type { Value } from '../../src/objects/net-object.ts';
import type { NetType } from '../../src/objects/net-type.ts';
import { numberToText } from '../../src/objects/number-text.ts';
import { type BigInteger, charOf, type Decimal, type Double, decimalText, Int64 } from '../../src/objects/numbers.ts';
import { a, d, failure, l, m, show } from './values.ts';

const type = (name: string): NetType => findType(name) as NetType;
const cast = (value: Value, name: string): string => show(convertTo(value, type(name)));

describe('casts', () => {
  it.each<[Value, string, string]>([
    ['5', 'int', 'Int32 5'],
    [' 0x1F ', 'int', 'Int32 31'],
    ['1kb', 'int', 'Int32 1024'],
    ['1.5', 'int', 'Int32 2'],
    ['2.5', 'int', 'Int32 2'],
    ['1,000', 'int', 'Int32 1000'],
    ['', 'int', 'Int32 0'],
    ['1e3', 'int', 'Int32 1000'],
    [d(2.5), 'int', 'Int32 2'],
    [d(3.5), 'int', 'Int32 4'],
    [d(-2.5), 'int', 'Int32 -2'],
    [m('2.5'), 'long', 'Int64 2'],
    [true, 'int', 'Int32 1'],
    [charOf(65), 'int', 'Int32 65'],
    [null, 'int', 'Int32 0'],
    [null, 'string', 'String '],
    [null, 'bool', 'Boolean False'],
    ['1.5', 'double', 'Double 1.5'],
    ['1.10', 'decimal', 'Decimal 1.1'],
    [d(0.1), 'decimal', 'Decimal 0.1'],
    ['12345678901234567890123', 'bigint', 'BigInteger 12345678901234567890123'],
    ['123456789012345678901234567890', 'bigint', 'BigInteger 123456789012345677877719597056'],
    [65, 'char', 'Char A'],
    ['a', 'char', 'Char a'],
    [0, 'bool', 'Boolean False'],
    ['false', 'bool', 'Boolean True'],
    [a(), 'bool', 'Boolean False'],
    [a(0), 'bool', 'Boolean False'],
    [a(0, 0), 'bool', 'Boolean True'],
    [d(1 / 3), 'string', 'String 0.333333333333333'],
    [a(1, a(2, 3)), 'string', 'String 1 System.Object[]'],
    ['abc', 'char[]', 'Char[](Char a, Char b, Char c)'],
    [5, 'int[]', 'Int32[](Int32 5)'],
    [a('1', d(2.5)), 'int[]', 'Int32[](Int32 1, Int32 2)'],
    ['int', 'type', 'RuntimeType System.Int32'],
  ])('case %#', (value, name, result) => expect(cast(value, name)).toBe(result));

  it.each<[Value, string, string]>([
    [
      'x',
      'int',
      'InvalidCastFromStringToInteger: Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format."',
    ],
    [
      '99999999999',
      'int',
      'InvalidCastFromStringToInteger: Cannot convert value "99999999999" to type "System.Int32". Error: "Value was either too large or too small for an Int32."',
    ],
    [
      l(3000000000),
      'int',
      'InvalidCastIConvertible: Cannot convert value "3000000000" to type "System.Int32". Error: "Value was either too large or too small for an Int32."',
    ],
    [
      300,
      'byte',
      'InvalidCastIConvertible: Cannot convert value "300" to type "System.Byte". Error: "Value was either too large or too small for an unsigned byte."',
    ],
    [
      'ab',
      'char',
      'InvalidCastParseTargetInvocation: Cannot convert value "ab" to type "System.Char". Error: "String must be exactly one character long."',
    ],
    [
      'x',
      'double',
      'InvalidCastFromStringToDoubleOrSingle: Cannot convert value "x" to type "System.Double". Error: "The input string \'x\' was not in a correct format."',
    ],
    [
      a(1),
      'int',
      'ConvertToFinalInvalidCastException: Cannot convert the "System.Object[]" value of type "System.Object[]" to type "System.Int32".',
    ],
    [
      5,
      'hashtable',
      'ConvertToFinalInvalidCastException: Cannot convert the "5" value of type "System.Int32" to type "System.Collections.Hashtable".',
    ],
    [null, 'datetime', 'nullToObjectInvalidCast: Cannot convert null to type "System.DateTime".'],
    ['No.Such', 'type', 'InvalidCastFromStringToType: Cannot convert the "No.Such" value of type "System.String" to type "System.Type".'],
    [
      'xday',
      'System.DayOfWeek',
      'SubstringDisambiguationEnumParseThrewAnException: Cannot convert value "xday" to type "System.DayOfWeek". Error: "Unable to match the identifier name xday to a valid enumerator name. Specify one of the following enumerator names and try again:\nSunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday"',
    ],
    [
      12,
      'System.DayOfWeek',
      'UndefinedIntegerToEnum: Cannot convert value "12" to type "System.DayOfWeek" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday".',
    ],
  ])('failure %#', (value, name, message) => expect(failure(() => convertTo(value, type(name)))).toBe(message));

  it('reads enums by name, beginning, list and number', () => {
    for (const text of ['Monday', 'monday', 'mon', '1']) expect(cast(text, 'System.DayOfWeek')).toBe('DayOfWeek Monday');
    expect(cast(1, 'System.DayOfWeek')).toBe('DayOfWeek Monday');
    expect(cast('ReadOnly, hidden', 'System.IO.FileAttributes')).toBe('FileAttributes ReadOnly, Hidden');
  });

  it('-as gives null instead of failing', () => {
    expect(convertAs('x', type('int'))).toBe(null);
    expect(tryConvertTo('x', type('int'))).toBe(undefined);
  });
});

describe('ranks', () => {
  it.each<[string | null, string, keyof typeof ConversionRank]>([
    ['int', 'int', 'Identity'],
    ['int', 'long', 'NumericImplicit'],
    ['long', 'int', 'NumericExplicit'],
    ['int', 'uint', 'NumericExplicit1'],
    ['int', 'double', 'NumericImplicit'],
    ['double', 'int', 'NumericExplicit'],
    ['int', 'object', 'Assignable'],
    ['string', 'int', 'NumericString'],
    ['int', 'string', 'NumericString'],
    ['string', 'bool', 'Language'],
    ['string', 'char[]', 'StringToCharArray'],
    ['string', 'System.DayOfWeek', 'Parse'],
    ['hashtable', 'string', 'ToString'],
    [null, 'string', 'ToString'],
    [null, 'object', 'NullToRef'],
    ['object[]', 'int[]', 'UnrelatedArrays'],
    ['int', 'int[]', 'IdentityS2A'],
  ])('%s to %s is %s', (from, to, rank) =>
    expect(getConversionRank(from === null ? null : type(from), null, type(to))).toBe(ConversionRank[rank]),
  );
});

describe('inverses', () => {
  it('doubles come back from their text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (v) => {
        const back = convertTo(numberToText(d(v)), wellKnown.double) as Double;
        expect(Object.is(back.value, v) || (v === 0 && back.value === 0)).toBe(true);
      }),
    );
  });
  it('integers come back from their text', () => {
    fc.assert(
      fc.property(fc.integer(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (i, b) => {
        expect(convertTo(String(i), wellKnown.int32)).toBe(i);
        expect((convertTo(String(b), wellKnown.int64) as BigInteger).value).toBe(b);
        expect((convertTo(new Int64(b), wellKnown.bigInteger) as BigInteger).value).toBe(b);
      }),
    );
  });
  const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))
    .map(([v, scale]) => decimalFromText(`${v}e-${scale}`) as Decimal);
  it('decimals come back from their text, and from + and −', () => {
    fc.assert(
      fc.property(decimals, decimals, (x, y) => {
        expect(compareDecimal(convertTo(decimalText(x), wellKnown.decimal) as Decimal, x)).toBe(0);
        const back = subtractDecimal(addDecimal(x, y), y);
        expect(back.value * 10n ** BigInt(28 - back.scale)).toBe(x.value * 10n ** BigInt(28 - x.scale));
      }),
    );
  });
  it('division undoes multiplication', () => {
    fc.assert(
      fc.property(decimals, decimals, (x, y) => {
        fc.pre(y.value !== 0n);
        const back = divideDecimal(multiplyDecimal(x, y), y);
        expect(back.value * 10n ** BigInt(28 - back.scale)).toBe(x.value * 10n ** BigInt(28 - x.scale));
      }),
    );
  });
});
