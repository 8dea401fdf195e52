import { argumentException, argumentNull } from '../../errors/throw.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { formatNumber } from '../../objects/number-format.ts';
import type { NumberSymbols } from '../../objects/number-parse.ts';
import { doubleText, invariantNumberText, localizedNumber, singleText } from '../../objects/number-text.ts';
import { Decimal, Double, type NumberObject, Single } from '../../objects/numbers.ts';
import { comparisonOperators } from '../comparison-operators.ts';
import { numberFormatOf } from '../culture/index.ts';

/** The signs that a format provider (culture, NumberFormatInfo or null for the current culture) writes numbers with. */
export function symbolsOf(provider: Value): NumberSymbols {
  const f = numberFormatOf(provider);
  return {
    decimal: f.numberDecimalSeparator,
    group: f.numberGroupSeparator,
    currency: f.currencySymbol,
    negative: f.negativeSign,
    positive: f.positiveSign,
    infinity: f.positiveInfinitySymbol,
    nan: f.naNSymbol,
  };
}

/** NumberStyles as a number. */
export function stylesOf(styles: Value): number {
  return styles instanceof EnumValue ? styles.value : Number(styles);
}

/** T.ToString(format, provider). */
export function numberText(value: number | NumberObject, format: string | null, provider: Value): string {
  if (format !== null && format !== '') return formatNumber(value, format, numberFormatOf(provider));
  const info = numberFormatOf(provider);
  if (value instanceof Double || value instanceof Single) {
    const v = value.value;
    if (Number.isNaN(v)) return info.naNSymbol;
    if (!Number.isFinite(v)) return v > 0 ? info.positiveInfinitySymbol : info.negativeInfinitySymbol;
    return localizedNumber(value instanceof Double ? doubleText(v) : singleText(v), info.numberDecimalSeparator, info.negativeSign);
  }
  const text = invariantNumberText(value);
  return localizedNumber(text, value instanceof Decimal ? info.numberDecimalSeparator : '.', info.negativeSign);
}

/** The text argument of Parse. @throws ArgumentNullException */
export function requireText(s: string | null): string {
  if (s === null) throw argumentNull('s');
  return s;
}

/** "Object must be of type T." */
export function wrongType(name: string): never {
  throw argumentException(`Object must be of type ${name}.`);
}

const order = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN);

/** The operators that compare two numbers of one type. @param two the parameters in a signature: `type left, type right` */
export function numberComparisons(two: string): Record<string, MemberBody> {
  type N = { readonly value: number | bigint };
  return comparisonOperators(two, (a: N, b: N) => order(a.value, b.value));
}
