/** Arithmetic of C# as text: conversions and operators of numbers that are plain JavaScript numbers, Int64 and UInt64 bigints. */
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { Double, type NumberObject } from '../../objects/numbers.ts';
import { TypeCode } from '../../objects/type-code.ts';
import { numericCode } from '../bind/conversions.ts';
import type { Node } from '../bind/node.ts';
import { convertNumber } from '../bind/numeric.ts';
import { type Code, NoText } from './writer.ts';

const isBig = (code: number): boolean => code === TypeCode.Int64 || code === TypeCode.UInt64;
const isReal = (code: number): boolean => code === TypeCode.Single || code === TypeCode.Double;

function byZero(): never {
  throw exceptionOf('System.DivideByZeroException', 'Attempted to divide by zero.');
}
function overflow(): never {
  throw exceptionOf('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
}

/** What texts use by name. */
export const numberHelpers = {
  div32: (a: number, b: number): number => (b === 0 ? byZero() : a === -2147483648 && b === -1 ? overflow() : (a / b) | 0),
  rem32: (a: number, b: number): number => (b === 0 ? byZero() : (a % b) | 0),
  divU: (a: number, b: number): number => (b === 0 ? byZero() : Math.trunc(a / b)),
  remU: (a: number, b: number): number => (b === 0 ? byZero() : a % b),
  divBig: (a: bigint, b: bigint): bigint => (b === 0n ? byZero() : a / b),
  remBig: (a: bigint, b: bigint): bigint => (b === 0n ? byZero() : a % b),
  // reals become integers as the nodes do it
  realTo: (x: number, code: number): Value | bigint => {
    const made = convertNumber(new Double(x), code, false);
    return typeof made === 'number' ? made : (made as NumberObject).value;
  },
  charOfReal: (x: number): number => (convertNumber(new Double(x), TypeCode.Char, false) as unknown as { code: number }).code,
};

/** A conversion that is not checked. @throws NoText for types other than integers, chars and reals */
export function converted(from: number, to: number, text: string): string {
  if (from === to) return text;
  if (from === TypeCode.Decimal || to === TypeCode.Decimal || from === 0 || to === 0) throw new NoText();
  if (to === TypeCode.Double) return isBig(from) ? `Number(${text})` : text;
  if (to === TypeCode.Single) return `Math.fround(${isBig(from) ? `Number(${text})` : text})`;
  if (isReal(from)) return to === TypeCode.Char ? `charOfReal(${text})` : `realTo(${text},${to})`;
  if (to === TypeCode.Int64) return isBig(from) ? `BigInt.asIntN(64,${text})` : `BigInt(${text})`;
  if (to === TypeCode.UInt64) return `BigInt.asUintN(64,${isBig(from) ? text : `BigInt(${text})`})`;
  const whole = isBig(from) ? `Number(BigInt.asIntN(32,${text}))` : text;
  switch (to) {
    case TypeCode.Byte:
      return `(${whole}&255)`;
    case TypeCode.SByte:
      return `(${whole}<<24>>24)`;
    case TypeCode.Int16:
      return `(${whole}<<16>>16)`;
    case TypeCode.UInt16:
    case TypeCode.Char:
      return `(${whole}&65535)`;
    case TypeCode.UInt32:
      return `(${whole}>>>0)`;
    default:
      return from === TypeCode.UInt32 || isBig(from) ? `(${whole}|0)` : whole;
  }
}

/** The code of a conversion. */
export function conversionCode(e: Node, to: NetType): Code {
  return { type: to, text: (w) => converted(numericCode(e.type), numericCode(to), w.value(e)) };
}

const signs: Readonly<Record<string, string>> = { '==': '===', '!=': '!==', '<': '<', '>': '>', '<=': '<=', '>=': '>=' };

/** An operator on two numbers of the type with a code. @throws NoText for what has no text */
export function operation(op: string, code: number, a: string, b: string): string {
  const sign = signs[op];
  if (sign) {
    if (code === TypeCode.Decimal) throw new NoText();
    return `(${a}${sign}${b})`;
  }
  switch (code) {
    case TypeCode.Int32:
      if (op === '*') return `Math.imul(${a},${b})`;
      if (op === '/' || op === '%') return `${op === '/' ? 'div32' : 'rem32'}(${a},${b})`;
      return /^[-+]$/.test(op) ? `(${a} ${op} ${b}|0)` : `(${a} ${op} ${b})`;
    case TypeCode.UInt32:
      if (op === '*') return `(Math.imul(${a},${b})>>>0)`;
      if (op === '/' || op === '%') return `${op === '/' ? 'divU' : 'remU'}(${a},${b})`;
      return `((${a} ${op} ${b})>>>0)`;
    case TypeCode.Int64:
    case TypeCode.UInt64: {
      const work = op === '/' ? `divBig(${a},${b})` : op === '%' ? `remBig(${a},${b})` : `${a} ${op} ${b}`;
      return `BigInt.${code === TypeCode.Int64 ? 'asIntN' : 'asUintN'}(64,${work})`;
    }
    case TypeCode.Double:
      if (/^[-+*/%]$/.test(op)) return `(${a} ${op} ${b})`;
      break;
    case TypeCode.Single:
      if (/^[-+*/%]$/.test(op)) return `Math.fround(${a} ${op} ${b})`;
      break;
    default:
  }
  throw new NoText();
}

/** The code of an operator whose operands have been promoted. */
export function operatorCode(op: string, code: number, l: Node, r: Node, type: NetType): Code {
  return { type, text: (w) => operation(op, code, w.value(l), w.value(r)) };
}

/** The code of a shift by an Int32. */
export function shiftCode(op: string, code: number, l: Node, r: Node, type: NetType): Code {
  return {
    type,
    text: (w) => {
      const [a, b] = [w.value(l), converted(numericCode(r.type), TypeCode.Int32, w.value(r))];
      if (code === TypeCode.Int32) return op === '>>>' ? `(${a}>>>${b}|0)` : `(${a}${op}${b})`;
      if (code === TypeCode.UInt32) return `(${op === '<<' ? `(${a}<<${b})` : a}>>>${op === '<<' ? '0' : b})`;
      const wrap = code === TypeCode.Int64 ? 'asIntN' : 'asUintN';
      if (op === '>>>' && code === TypeCode.Int64) throw new NoText();
      return `BigInt.${wrap}(64,${a}${op === '<<' ? '<<' : '>>'}BigInt(${b}&63))`;
    },
  };
}

/** The code of `-x` and `~x`. */
export function negationCode(op: string, code: number, e: Node, type: NetType): Code {
  return {
    type,
    text: (w) => {
      const x = w.value(e);
      if (code === TypeCode.Int32) return op === '-' ? `(-${x}|0)` : `(~${x})`;
      if (code === TypeCode.UInt32 && op === '~') return `(~${x}>>>0)`;
      if (code === TypeCode.Int64) return `BigInt.asIntN(64,${op}${x})`;
      if (code === TypeCode.UInt64 && op === '~') return `BigInt.asUintN(64,~${x})`;
      if (isReal(code) && op === '-') return `(-${x})`;
      throw new NoText();
    },
  };
}
