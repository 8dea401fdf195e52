import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { integerOf, makeInteger } from '../../objects/type-code.ts';
import { defineType } from '../registry.ts';

const table: Record<string, MemberBody> = {};

function ones(bits: bigint): number {
  let n = 0;
  for (let b = bits; b > 0n; b &= b - 1n) n++;
  return n;
}

for (const [type, code, width] of [
  ['uint', 10, 32],
  ['ulong', 12, 64],
  ['int', 9, 32],
  ['long', 11, 64],
] as const) {
  const bits = (v: Value): bigint => BigInt.asUintN(width, integerOf(v));
  const length = (v: Value): number => (bits(v) === 0n ? 0 : bits(v).toString(2).length);
  const isSigned = code === 9 || code === 11;
  const trailing = (v: Value): number => {
    const b = bits(v);
    return b === 0n ? width : (b & -b).toString(2).length - 1;
  };
  table[`int TrailingZeroCount(${type} value)`] = (_: null, v: Value) => trailing(v);
  table[`bool IsPow2(${type} value)`] = (_: null, v: Value) => integerOf(v) > 0n && ones(bits(v)) === 1;
  if (isSigned) continue;
  const make = (b: bigint): Value => makeInteger(code, BigInt.asUintN(width, b));
  table[`int PopCount(${type} value)`] = (_: null, v: Value) => ones(bits(v));
  table[`int LeadingZeroCount(${type} value)`] = (_: null, v: Value) => width - length(v);
  table[`int Log2(${type} value)`] = (_: null, v: Value) => Math.max(0, length(v) - 1);
  table[`${type} RoundUpToPowerOf2(${type} value)`] = (_: null, v: Value) => {
    const b = bits(v);
    return make(b === 0n ? 0n : 1n << BigInt((b - 1n).toString(2).length - (b === 1n ? 1 : 0)));
  };
  const rotate = (v: Value, by: number): Value => {
    const n = BigInt(((by % width) + width) % width);
    return make((bits(v) << n) | (bits(v) >> (BigInt(width) - n)));
  };
  table[`${type} RotateLeft(${type} value, int offset)`] = (_: null, v: Value, n: number) => rotate(v, n);
  table[`${type} RotateRight(${type} value, int offset)`] = (_: null, v: Value, n: number) => rotate(v, -n);
}

defineType({ name: 'System.Numerics.BitOperations', kind: 'static', staticMethods: table });
