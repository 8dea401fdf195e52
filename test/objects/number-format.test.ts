import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { invariantNumberFields } from '../../src/dotnet/culture/number-format-info.ts';
import { decimalFromText } from '../../src/objects/decimal.ts';
import { formatNumber } from '../../src/objects/number-format.ts';
import { doubleText, generalText, singleText } from '../../src/objects/number-text.ts';
import { BigInteger, Byte, Double, Int16, Int64, type NumberObject, SByte, Single } from '../../src/objects/numbers.ts';

const d = (v: number): Double => new Double(v);
const m = (text: string): NumberObject => decimalFromText(text) as NumberObject;

describe('text of doubles', () => {
  it.each([
    [0.1, '0.1'],
    [1 / 3, '0.3333333333333333'],
    [1e14, '100000000000000'],
    [1e15, '1000000000000000'],
    [1e17, '1E+17'],
    [123456789012345680, '1.2345678901234568E+17'],
    [1234567890123456, '1234567890123456'],
    [0.0001, '0.0001'],
    [0.00001, '1E-05'],
    [1.5e300, '1.5E+300'],
    [-0, '-0'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NaN, 'NaN'],
  ])('%d is %s', (value, text) => expect(doubleText(value)).toBe(text));

  it.each([
    [1 / 3, '0.333333333333333'],
    [0.1 + 0.2, '0.3'],
    [1e15, '1E+15'],
    [999999999999999, '999999999999999'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [1e-5, '1E-05'],
  ])('"$x" of %d is %s', (value, text) => expect(generalText(value, 15)).toBe(text));

  it.each([
    [Math.fround(0.1), '0.1'],
    [16777216, '16777216'],
    [1e8, '100000000'],
    [1e9, '1E+09'],
    [Math.fround(3.4028235e38), '3.4028235E+38'],
  ])('single %d is %s', (value, text) => expect(singleText(value)).toBe(text));
});

describe('standard formats', () => {
  it.each<[number | NumberObject, string, string]>([
    [1234567, 'N0', '1,234,567'],
    [42, 'D5', '00042'],
    [-42, 'D5', '-00042'],
    [255, 'X', 'FF'],
    [255, 'x4', '00ff'],
    [-1, 'X', 'FFFFFFFF'],
    [new Int16(-1), 'X', 'FFFF'],
    [new SByte(-1), 'X', 'FF'],
    [new Int64(-1n), 'x', 'ffffffffffffffff'],
    [5, 'B8', '00000101'],
    [new BigInteger(255n), 'X', '0FF'],
    [new BigInteger(-1n), 'X', 'F'],
    [d(1234.5678), 'N', '1,234.568'],
    [d(1234.5678), 'N2', '1,234.57'],
    [d(-1234.5678), 'N2', '-1,234.57'],
    [d(1234.5678), 'F', '1234.568'],
    [d(2.5), 'F0', '2'],
    [d(0.125), 'F2', '0.12'],
    [d(0.35), 'F1', '0.3'],
    [d(-0.5), 'N0', '-0'],
    [d(99.5), 'C0', '$100'],
    [d(-0.001), 'F2', '-0.00'],
    [d(1234.5678), 'C', '$1,234.57'],
    [d(-1234.5678), 'C', '-$1,234.57'],
    [d(0.1234), 'P', '12.340%'],
    [d(0.1234), 'P1', '12.3%'],
    [d(12345.678), 'E', '1.234568E+004'],
    [d(12345.678), 'e2', '1.23e+004'],
    [d(12345.678), 'G3', '1.23E+04'],
    [d(0.00001234), 'G', '1.234E-05'],
    [d(1e15), 'G', '1000000000000000'],
    [d(1e17), 'G', '1E+17'],
    [d(0.1), 'R', '0.1'],
    [12345, 'G2', '1.2E+04'],
    [12345, 'E2', '1.23E+004'],
    [12345, 'P0', '1,234,500%'],
    [m('1.50'), 'G', '1.50'],
    [m('0.00'), 'G', '0.00'],
    [m('-1.005'), 'F2', '-1.01'],
    [m('123.456'), 'N1', '123.5'],
    [new Byte(200), 'X2', 'C8'],
    [new Single(Math.fround(0.1)), 'G', '0.1'],
    [d(Number.POSITIVE_INFINITY), 'F2', '∞'],
  ])('%o with %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  it('uses two decimals in the invariant culture', () => {
    expect(formatNumber(d(1234.5), 'N', invariantNumberFields)).toBe('1,234.50');
    expect(formatNumber(d(-5), 'C', invariantNumberFields)).toBe('(¤5.00)');
    expect(formatNumber(d(0.5), 'P', invariantNumberFields)).toBe('50.00 %');
  });

  it.each([
    [d(1.5), 'D'],
    [1, 'Q'],
    [d(1), 'X'],
  ])('%o has no format %s', (value, format) => {
    expect(() => formatNumber(value, format)).toThrow(expect.objectContaining({ message: 'Format specifier was invalid.' }));
  });
});

describe('custom formats', () => {
  it.each<[number | NumberObject, string, string]>([
    [1234567, '#,##0', '1,234,567'],
    [d(1234.5678), '0.00', '1234.57'],
    [d(0.5), '#.##', '.5'],
    [0, '#', ''],
    [5, '000', '005'],
    [1234567, '0,,.0', '1.2'],
    [d(0.256), '0.0%', '25.6%'],
    [-5, '0;(0)', '(5)'],
    [0, '0;(0);zero', 'zero'],
    [d(0.001), '0.0;neg;zero', 'zero'],
    [5, "0 'items'", '5 items'],
    [5, '\\#0', '#5'],
    [12345, '0.00E+00', '1.23E+04'],
    [d(0.00012), '0.0e-0', '1.2e-4'],
    [1234567890, '(###) ###-####', '(123) 456-7890'],
    [-7, '00', '-07'],
    [d(0.1 + 0.2), '0.####################', '0.3'],
    [d(12.3), '00000.000', '00012.300'],
    [d(1234.5), '#,#.0#', '1,234.5'],
    [m('1.10'), '0.000', '1.100'],
  ])('%o with %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text));
});
