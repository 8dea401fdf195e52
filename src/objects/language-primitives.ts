/**
 * What the language does with values of any type (LanguagePrimitives.cs), gathered from its files.
 */
export { compareText, equalText, releaseCollators } from './collation.ts';
export { type CompareOptions, compare, equals, tryCompare } from './compare.ts';
export { ConversionRank } from './conversion-rank.ts';
export {
  convertAs,
  convertTo,
  figureConversion,
  getConversionRank,
  isEnumerableType,
  tryConvertTo,
  underlyingOfNullable,
} from './convert.ts';
export { parseEnum } from './convert-enum.ts';
export { setObjectProperties, toPSCustomObject } from './convert-object.ts';
export { getEnumerable, isEnumerable, setScriptEnumerator, toItems } from './enumerate.ts';
export { literalValue, scanLiteral } from './number-literal.ts';
export { joinElements, outputFieldSeparator, toStringValue, toText } from './to-string.ts';
export { isTrue } from './truth.ts';
export { isKindOf, isList, typeNameOf, typeOf, typeToString } from './type-of.ts';
