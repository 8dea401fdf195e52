/** Number literals, with the type and value PowerShell 7.6.5 gives each (numbers.txt; `!` marks what is no number there). */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type NumberKind, NumberLiteral, parse, tryParseNumber } from '../../grammar/index.ts';

const types: Record<string, NumberKind> = {
  Int32: 'int',
  Int64: 'long',
  Double: 'double',
  Decimal: 'decimal',
  BigInteger: 'bigint',
  Byte: 'byte',
  SByte: 'sbyte',
  Int16: 'short',
  UInt16: 'ushort',
  UInt32: 'uint',
  UInt64: 'ulong',
};

const lines = readFileSync(new URL('numbers.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** The literal a script consists of; null when it is something else. */
function literal(text: string): NumberLiteral | null {
  const { ast, errors } = parse(text);
  const node = ast.find((candidate) => candidate.kind === 'ConstantExpressionAst', true);
  if (errors.length > 0 || node === null || node.extent.text !== text) return null;
  const value = (node as unknown as { value: unknown }).value;
  return value instanceof NumberLiteral ? value : null;
}

test('literals have the types and values PowerShell gives them', () => {
  expect(lines.length).toBeGreaterThan(1000);
  for (const line of lines) {
    const [text, type, value] = line.split('\t') as [string, string, string];
    const found = literal(text);
    if (type === '!') {
      expect(found, text).toBeNull();
      continue;
    }
    expect(found?.kind, text).toBe(types[type]);
    if (type === 'Double') expect(found?.value, text).toBe(Number(value.replace('∞', 'Infinity')));
    else expect(String(found?.value), text).toBe(value);
  }
});

test.each([
  ['', 'int', 0],
  ['  12 ', 'int', 12],
  ['0x10', 'int', 16],
  ['1kb', 'int', 1024],
  ['-1.5e2', 'double', -150],
  ['+.5', 'double', 0.5],
  ['5L', 'long', 5n],
  ['1.50d', 'decimal', '1.50'],
])('the text %j read as a number', (text, kind, value) => {
  expect(tryParseNumber(text)).toMatchObject({ kind, value });
});

test.each(['x', '1 2', '1x', '--1', '.', '-', '1,5', '0x', '１'])('the text %j is no number', (text) => {
  // 0x is one, for PowerShell too.
  expect(tryParseNumber(text) === null).toBe(text !== '0x');
});
