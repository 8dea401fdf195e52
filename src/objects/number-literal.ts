import { type NumberLiteral, tryParseNumber } from '../../grammar/index.ts';
import { decimalFromText } from './decimal.ts';
import type { Value } from './net-object.ts';
import { BigInteger, Byte, Double, Int16, Int64, SByte, UInt16, UInt32, UInt64 } from './numbers.ts';

/** The value of a number literal of a script. */
export function literalValue(literal: NumberLiteral): Value {
  const v = literal.value;
  switch (literal.kind) {
    case 'int':
      return Number(v);
    case 'long':
      return new Int64(BigInt(v));
    case 'double':
      return new Double(Number(v));
    case 'decimal':
      return decimalFromText(String(v)) as Value;
    case 'bigint':
      return new BigInteger(BigInt(v));
    case 'byte':
      return new Byte(Number(v));
    case 'sbyte':
      return new SByte(Number(v));
    case 'short':
      return new Int16(Number(v));
    case 'ushort':
      return new UInt16(Number(v));
    case 'uint':
      return new UInt32(Number(v));
    case 'ulong':
      return new UInt64(BigInt(v));
  }
}

/** Text read by the rules of number literals (`0x10`, `1kb`, `5L`, `1.5d`), with white space around; 0 for blank text; undefined when it is none. */
export function scanLiteral(text: string): Value | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  // most texts that come here are plain small integers
  if (trimmed.length < 10 && /^-?\d+$/.test(trimmed)) return Number(trimmed) | 0;
  if (!/^[+\-.\d]/.test(trimmed)) return undefined;
  const literal = tryParseNumber(trimmed);
  return literal ? literalValue(literal) : undefined;
}
