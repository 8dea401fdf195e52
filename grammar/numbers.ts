/** Number literals, as PowerShell's tokenizer.cs reads them. */

/** The .NET type a number literal has. */
export type NumberKind = 'int' | 'long' | 'double' | 'decimal' | 'bigint' | 'byte' | 'sbyte' | 'short' | 'ushort' | 'uint' | 'ulong';

/**
 * A number as written, with the type PowerShell gives it. `value` is a JavaScript number for the kinds up to 32 bits and
 * for doubles, a bigint for long, ulong and bigint, and text (digits, point, no exponent) for decimals.
 */
export class NumberLiteral {
  readonly kind: NumberKind;
  readonly value: number | bigint | string;
  readonly text: string;
  constructor(kind: NumberKind, value: number | bigint | string, text: string) {
    this.kind = kind;
    this.value = value;
    this.text = text;
  }
}
