import { NetObject } from './net-object.ts';

/**
 * The numeric types that a JavaScript number cannot stand for. `Int32` itself is a plain JavaScript number. All are immutable;
 * their arithmetic is in `src/operators`, their text in `src/objects/number-format.ts`.
 */
export abstract class NumberObject extends NetObject {
  abstract readonly value: number | bigint;
  /** System.TypeCode of the type (see type-code.ts); stands on the prototype. BigInteger has -1, as it is no primitive. */
  declare readonly typeCode: number;
}

/** System.Double. */
export class Double extends NumberObject {
  constructor(readonly value: number) {
    super();
  }
}
/** System.Single; `value` is already rounded with Math.fround. */
export class Single extends NumberObject {
  constructor(readonly value: number) {
    super();
  }
}
/**
 * System.Int64: made of a bigint, or of an integer that a double holds exactly. Most are such, and are calculated with as doubles: the bigint
 * is made when somebody asks for it.
 */
export class Int64 extends NumberObject {
  /** The value where a double holds it exactly (Number.isSafeInteger), else NaN. */
  readonly small: number;
  private big: bigint | null;
  constructor(value: bigint | number) {
    super();
    if (typeof value === 'number') {
      this.small = value;
      this.big = null;
    } else {
      const n = Number(value);
      this.small = n >= Number.MIN_SAFE_INTEGER && n <= Number.MAX_SAFE_INTEGER ? n : Number.NaN;
      this.big = value;
    }
  }
  override get value(): bigint {
    return (this.big ??= BigInt(this.small));
  }
}
/** System.UInt64. */
export class UInt64 extends NumberObject {
  constructor(readonly value: bigint) {
    super();
  }
}
/** System.UInt32. */
export class UInt32 extends NumberObject {
  constructor(readonly value: number) {
    super();
  }
}
/** System.Int16. */
export class Int16 extends NumberObject {
  constructor(readonly value: number) {
    super();
  }
}
/** System.UInt16. */
export class UInt16 extends NumberObject {
  constructor(readonly value: number) {
    super();
  }
}
/** System.Byte. */
export class Byte extends NumberObject {
  constructor(readonly value: number) {
    super();
  }
}
/** System.SByte. */
export class SByte extends NumberObject {
  constructor(readonly value: number) {
    super();
  }
}
/** System.Numerics.BigInteger. */
export class BigInteger extends NumberObject {
  constructor(readonly value: bigint) {
    super();
  }
}
/** System.Decimal: `value` is the 96-bit coefficient with its sign, divided by ten to the power of `scale` (0 to 28). Keeps trailing zeros. */
export class Decimal extends NumberObject {
  constructor(
    readonly value: bigint,
    readonly scale: number,
  ) {
    super();
  }
}

/** The digits of a decimal as ToString() gives them, with all places of the scale. */
export function decimalText(a: Decimal): string {
  if (a.scale === 0) return a.value.toString();
  const negative = a.value < 0n;
  const digits = (negative ? -a.value : a.value).toString().padStart(a.scale + 1, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -a.scale)}.${digits.slice(-a.scale)}`;
}

/** System.Char, by UTF-16 code unit. Use {@link charOf}: the same code gives the same object. */
export class Char extends NetObject {
  constructor(readonly code: number) {
    super();
  }
  override toString(): string {
    return String.fromCharCode(this.code);
  }
}

const typeCodes: readonly [{ prototype: object }, number][] = [
  [SByte, 5],
  [Byte, 6],
  [Int16, 7],
  [UInt16, 8],
  [UInt32, 10],
  [Int64, 11],
  [UInt64, 12],
  [Single, 13],
  [Double, 14],
  [Decimal, 15],
  [BigInteger, -1],
];
for (const [type, code] of typeCodes) Object.defineProperty(type.prototype, 'typeCode', { value: code });

const chars: Char[] = [];

/** The Char of a UTF-16 code unit (0–65535). */
export function charOf(code: number): Char {
  return (chars[code] ??= new Char(code));
}
