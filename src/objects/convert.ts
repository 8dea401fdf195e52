import { wellKnown } from '../dotnet/registry.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { invalidCast, throwException, toNetException } from '../errors/throw.ts';
import { throwInvalidCast, wrapCast } from './cast-errors.ts';
import { castBigInteger, changeType, fromBigInteger, toBigInteger } from './change-type.ts';
import { AutomationNull, AutomationNullObject, PSArray, ValueReference } from './collections.ts';
import { ConversionRank, isIntegerCode, isNumericCode, numericRank, typeCodeOfType } from './conversion-rank.ts';
import { integerToEnum, isInvalidCast } from './convert-enum.ts';
import { figureObjectConversion } from './convert-object.ts';
import { customConverters, mayHaveConverter } from './custom-converters.ts';
import { getEnumerable } from './enumerate.ts';
import { checkReference, isConstrained, isConversionRefused, throwUnsupportedConversion } from './language-mode.ts';
import type { Value } from './net-object.ts';
import type { MethodInfo, NetType } from './net-type.ts';
import { scanLiteral } from './number-literal.ts';
import { integerOverflow, NumberStyles, parseDouble, parseInteger } from './number-parse.ts';
import { BigInteger, charOf, Decimal, Double } from './numbers.ts';
import { PSObject, WrappedNumber } from './ps-object.ts';
import { scriptInvoker } from './script-hooks.ts';
import { switchOff } from './switch-parameter.ts';
import { toStringValue } from './to-string.ts';
import { isTrue } from './truth.ts';
import { isKindOf, typeOf } from './type-of.ts';

/** A way from one type to another. */
export interface Conversion {
  readonly rank: number;
  convert(value: Value, type: NetType): Value;
}

const noConversion: Conversion = { rank: ConversionRank.None, convert: throwInvalidCast };
const asItIs: Conversion['convert'] = (value) => value;

let cache = new WeakMap<NetType, Map<NetType | null, Conversion>>();
/** Those of the constrained language. */
let constrainedCache: typeof cache = new WeakMap();

/** Notes that a type has got a converter of its own, and forgets remembered conversions (LanguagePrimitives.UpdateTypeConvertFromTypeTable). */
export function noteTypeConverter(typeName: string): void {
  customConverters.possible.add(typeName.toLowerCase());
  cache = new WeakMap();
  constrainedCache = new WeakMap();
}

function conversionsTo(type: NetType): Map<NetType | null, Conversion> {
  const known = isConstrained() ? constrainedCache : cache;
  let map = known.get(type);
  if (!map) known.set(type, (map = new Map()));
  return map;
}

/** LanguagePrimitives.FigureConversion of two types; `null` stands for the type of null. */
export function figureConversion(from: NetType | null, to: NetType): Conversion {
  const map = conversionsTo(to);
  let result = map.get(from);
  if (!result) {
    result = from === null ? figureFromNull(to) : figure(from, to);
    map.set(from, result);
  }
  return result;
}

/** LanguagePrimitives.GetConversionRank, for overload resolution. `from` is null for `$null`. */
export function getConversionRank(from: NetType | null, _value: Value, to: NetType): number {
  return figureConversion(from, to).rank;
}

function figureFromNull(to: NetType): Conversion {
  const code = typeCodeOfType(to);
  if (isNumericCode(code)) return { rank: ConversionRank.NullToValue, convert: () => changeType(0, code) };
  if (code === -1) return { rank: ConversionRank.NullToValue, convert: () => new BigInteger(0n) };
  if (code === 4) return { rank: ConversionRank.NullToValue, convert: () => charOf(0) };
  if (code === 3) return { rank: ConversionRank.NullToValue, convert: () => false };
  if (code === 18) return { rank: ConversionRank.ToString, convert: () => '' };
  if (to.fullName === 'System.Management.Automation.SwitchParameter') return { rank: ConversionRank.NullToValue, convert: () => switchOff };
  if (to === wellKnown.void) return { rank: ConversionRank.NullToValue, convert: () => AutomationNull };
  if (to.fullName === 'System.Management.Automation.PSReference')
    return { rank: ConversionRank.NullToRef, convert: () => new ValueReference(null) };
  if (underlyingOfNullable(to)) return { rank: ConversionRank.NullToValue, convert: () => null };
  if (!to.isValueType) return { rank: ConversionRank.NullToRef, convert: () => null };
  return noConversion;
}

/** T of Nullable[T]; null for other types. */
export function underlyingOfNullable(type: NetType): NetType | null {
  return type.genericDefinition?.fullName === 'System.Nullable`1' ? (type.genericArguments[0] ?? null) : null;
}

function figurePrimitive(from: NetType, to: NetType): Conversion | undefined {
  const a = typeCodeOfType(from);
  const b = typeCodeOfType(to);
  if (isNumericCode(a)) {
    if (b === 18) return { rank: ConversionRank.NumericString, convert: (v) => toStringValue(v) };
    if (b === 4) return { rank: ConversionRank.NumericString, convert: byChangeType(4) };
    if (b === 3) return { rank: ConversionRank.Language, convert: (v) => isTrue(v) };
    if (isNumericCode(b)) return { rank: numericRank(a, b), convert: byChangeType(b) };
    if (b === -1) return { rank: ConversionRank.Constructor, convert: guarded('InvalidCastConstructorException', toBigInteger) };
    return undefined;
  }
  if (a === -1) {
    if (b === 18) return { rank: ConversionRank.NumericString, convert: (v) => toStringValue(v) };
    if (b === 3) return { rank: ConversionRank.Language, convert: (v) => isTrue(v) };
    if (b === 4) return { rank: ConversionRank.NumericString, convert: guarded('InvalidCastIConvertible', notConvertible) };
    if (isNumericCode(b))
      return {
        rank: ConversionRank.ExplicitCast,
        convert: guarded('InvalidCastTargetInvocationExceptionop_Explicit', (v) => castBigInteger(v as BigInteger, b)),
      };
    return undefined;
  }
  if (a === 18) {
    if (isIntegerCode(b) || b === -1) return { rank: ConversionRank.NumericString, convert: (v, t) => stringToInteger(v as string, t, b) };
    if (b === 15) return { rank: ConversionRank.NumericString, convert: (v, t) => stringToDecimal(v as string, t) };
    if (b === 13 || b === 14) return { rank: ConversionRank.NumericString, convert: (v, t) => stringToReal(v as string, t, b) };
    if (b === 3) return { rank: ConversionRank.Language, convert: (v) => isTrue(v) };
    return undefined;
  }
  if (a === 4) {
    if (b === 13 || b === 14) return { rank: ConversionRank.Language, convert: (v) => changeType(changeType(v, 9), b) };
    if (b === 3) return { rank: ConversionRank.Language, convert: (v) => isTrue(v) };
    // through the constructor that takes an integer
    if (b === 15) return { rank: ConversionRank.Constructor, convert: (v) => changeType(changeType(v, 9), 15) };
    if (isNumericCode(b)) return { rank: ConversionRank.IConvertible, convert: byChangeType(b) };
  }
  if (a === 3) {
    if (b === -1) return { rank: ConversionRank.Language, convert: toBigInteger };
    if (isNumericCode(b) || b === 4) return { rank: ConversionRank.IConvertible, convert: byChangeType(b) };
  }
  return undefined;
}

/** Convert.ChangeType of an object without IConvertible: BigInteger is none. */
function notConvertible(): never {
  return throwException('System.InvalidCastException', 'Object must implement IConvertible.');
}

function guarded(id: string, convert: (v: Value) => Value): Conversion['convert'] {
  return (value, type) => {
    try {
      return convert(value);
    } catch (e) {
      throw wrapCast(id, e, value, type);
    }
  };
}

function byChangeType(code: number): Conversion['convert'] {
  return guarded('InvalidCastIConvertible', (v) => changeType(v, code));
}

/** Types whose values say themselves what they are as another type (DynamicMetaObject.BindConvert), by full name; undefined where they do not know. */
export const selfConverting: Map<string, (value: Value, to: NetType) => Value | undefined> = new Map();

function figure(from: NetType, to: NetType): Conversion {
  if (from === to) return { rank: ConversionRank.Identity, convert: asItIs };
  const own = selfConverting.get(from.fullName);
  if (!own) return figureByRules(from, to);
  const convert: Conversion['convert'] = (value, type) => own(value, type) ?? figureByRules(from, to).convert(value, type);
  return { rank: ConversionRank.ExplicitCast, convert };
}

/** A conversion operator to a type like Span: it counts for arguments of methods alone (PSConvertBinder.ConvertToByRefLikeTypeViaCasting). */
export function byRefLikeCast(from: NetType, to: NetType): MethodInfo | undefined {
  const casts = [...to.getMethods('op_Implicit', true), ...to.getMethods('op_Explicit', true)];
  return casts.find((m) => m.returnType === to && m.parameters[0]?.type.isAssignableFrom(from));
}

function figureByRefLike(from: NetType, to: NetType): Conversion {
  const cast = byRefLikeCast(from, to);
  const rank = !cast ? ConversionRank.None : cast.name === 'op_Implicit' ? ConversionRank.ImplicitCast : ConversionRank.ExplicitCast;
  const refuse = (): never => {
    const message = `Cannot convert to the ByRef-like type "${String(to)}". ByRef-like types are not supported in PowerShell.`;
    throw invalidCast('InvalidCastToByRefLikeType', message);
  };
  return { rank, convert: refuse };
}

function figureByRules(from: NetType, to: NetType): Conversion {
  if (to.isByRefLike) return figureByRefLike(from, to);
  const primitive = figurePrimitive(from, to);
  if (primitive) return primitive;
  if (to.isAssignableFrom(from) || isArrayOfItsEnum(from, to)) return { rank: ConversionRank.Assignable, convert: asItIs };
  if (to === wellKnown.psObject) return { rank: ConversionRank.PSObject, convert: asItIs };
  if (isConversionRefused(from, to)) return { rank: ConversionRank.None, convert: throwUnsupportedConversion };
  const language = figureLanguage(from, to);
  if (language && !('scalarToArray' in language)) return language;
  const found = figureObjectConversion(from, to);
  const other = mayHaveConverter(from) || mayHaveConverter(to) ? customFirst(from, found) : found;
  if (!language) return other ?? noConversion;
  if (!other) return language;
  return {
    rank: Math.max(language.rank, other.rank),
    convert: (value, type) => {
      try {
        return language.convert(value, type);
      } catch (e) {
        if (!isInvalidCast(e)) throw e;
        return other.convert(value, type);
      }
    },
  };
}

/** Converters of the types' own go before what .NET's members offer (ConvertCheckingForCustomConverter). */
function customFirst(from: NetType, otherwise: Conversion = noConversion): Conversion {
  return {
    rank: otherwise.rank === ConversionRank.None ? ConversionRank.Custom : otherwise.rank,
    convert: (value, type) => customConverters.convert(value, from, type) ?? otherwise.convert(value, type),
  };
}

/** To .NET an array of enum values is one of their underlying type: `[int[]][DayOfWeek].GetEnumValues()` stays what it is. */
function isArrayOfItsEnum(from: NetType, to: NetType): boolean {
  if (from.kind !== 'array' || to.kind !== 'array' || !from.elementType?.isEnum) return false;
  return (from.elementType.underlyingType ?? wellKnown.int32) === to.elementType;
}

/** LanguagePrimitives.FigureLanguageConversion: what the language itself defines. */
function figureLanguage(from: NetType, to: NetType): (Conversion & { scalarToArray?: true }) | undefined {
  const underlying = underlyingOfNullable(to);
  if (underlying) {
    const inner = figureConversion(from, underlying);
    return inner.rank === ConversionRank.None ? undefined : { rank: inner.rank, convert: (v) => inner.convert(v, underlying) };
  }
  if (to === wellKnown.void) return { rank: ConversionRank.Language, convert: () => AutomationNull };
  if (to === wellKnown.boolean) return { rank: ConversionRank.Language, convert: (v) => isTrue(v) };
  if (to === wellKnown.string && from.fullName === 'System.Management.Automation.Language.NullString')
    return { rank: ConversionRank.NullToRef, convert: () => null };
  if (to === wellKnown.string) return { rank: ConversionRank.ToString, convert: (v) => toStringValue(v) };
  if (from === wellKnown.string && to === wellKnown.charArray)
    return { rank: ConversionRank.StringToCharArray, convert: (v, t) => new PSArray([...charsOf(v as string)], t) };
  if (to.kind === 'array' && to.elementType) {
    const element = to.elementType;
    if (from.kind === 'array' && from.elementType) {
      return element.isAssignableFrom(from.elementType)
        ? { rank: ConversionRank.Language, convert: (v, t) => new PSArray([...(v as PSArray).items], t) }
        : {
            rank: ConversionRank.UnrelatedArrays,
            convert: (v, t) =>
              new PSArray(
                (v as PSArray).items.map((x) => convertTo(x, element)),
                t,
              ),
          };
    }
    if (isEnumerableType(from)) return { rank: ConversionRank.Language, convert: (v, t) => enumerableToArray(v, t, element) };
    const inner = figureConversion(from, element);
    if (inner.rank === ConversionRank.None) return undefined;
    return { rank: inner.rank & ConversionRank.ValueDependent, convert: (v, t) => scalarToArray(v, t, element, t), scalarToArray: true };
  }
  if (to === wellKnown.array) {
    if (from.kind === 'array') return { rank: ConversionRank.Assignable, convert: asItIs };
    const element = wellKnown.object;
    if (isEnumerableType(from))
      return { rank: ConversionRank.Language, convert: (v, t) => enumerableToArray(v, t, element, wellKnown.objectArray) };
    const rank = ConversionRank.Assignable & ConversionRank.ValueDependent;
    return { rank, convert: (v, t) => scalarToArray(v, t, element, wellKnown.objectArray), scalarToArray: true };
  }
  if (to.fullName === 'System.Management.Automation.PSReference')
    return {
      rank: ConversionRank.Language,
      convert: (v) => {
        checkReference();
        return new ValueReference(v);
      },
    };
  if (to.kind === 'delegate' && from.fullName === 'System.Management.Automation.ScriptBlock')
    return { rank: ConversionRank.Language, convert: (v, t) => scriptInvoker().toDelegate(v as never, t) };
  // which overload it is, and whether there is one, depends on the value
  if (to.kind === 'delegate' && from.fullName.startsWith('System.Management.Automation.PSMethod`1'))
    return {
      rank: ConversionRank.Language,
      convert: (v, t) => scriptInvoker().methodToDelegate(v as never, t) ?? throwInvalidCast(v, t),
    };
  if ((isIntegerCode(typeCodeOfType(from)) || from.isEnum) && to.isEnum) return { rank: ConversionRank.Language, convert: integerToEnum };
  return undefined;
}

function* charsOf(text: string): Generator<Value> {
  for (let i = 0; i < text.length; i++) yield charOf(text.charCodeAt(i));
}

/** LanguagePrimitives.IsTypeEnumerable. */
export function isEnumerableType(type: NetType): boolean {
  if (type === wellKnown.string) return false;
  return (
    isKindOf(type, 'System.Collections.IEnumerable') &&
    !isKindOf(type, 'System.Collections.IDictionary') &&
    !isKindOf(type, 'System.Xml.XmlNode')
  );
}

function enumerableToArray(value: Value, type: NetType, element: NetType, arrayType = type): Value {
  try {
    return new PSArray(
      [...(getEnumerable(value) ?? [])].map((x) => convertTo(x, element)),
      arrayType,
    );
  } catch (e) {
    throw wrapCast('InvalidCastExceptionEnumerableToArray', e, value, type);
  }
}

function scalarToArray(value: Value, type: NetType, element: NetType, arrayType: NetType): Value {
  try {
    return new PSArray([convertTo(value, element)], arrayType);
  } catch (e) {
    throw wrapCast('InvalidCastExceptionScalarToArray', e, value, type);
  }
}

/** The number that a text of up to nine decimal digits and nothing else stands for, -1 for other texts. */
function plainDigits(text: string): number {
  if (text.length > 9) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** LanguagePrimitives.ConvertStringToInteger; code -1 is BigInteger. */
function stringToInteger(text: string, type: NetType, code: number): Value {
  if (text.length === 0) return code === -1 ? new BigInteger(0n) : changeType(0, code);
  if (code === 9) {
    const plain = plainDigits(text);
    if (plain >= 0) return plain;
  }
  try {
    const literal = tryOr(() => scanLiteral(text));
    if (literal !== undefined) {
      const converted = tryOr(() =>
        code === -1 ? toBigInteger(literal) : literal instanceof BigInteger ? fromBigInteger(literal, code) : changeType(literal, code),
      );
      if (converted !== undefined) return converted;
    }
    if (code === -1) return new BigInteger(parseInteger(text, -1, NumberStyles.Integer | NumberStyles.AllowThousands));
    return convertFromText(text, code);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    if (toNetException(e).netType.fullName === 'System.FormatException') {
      const real = tryOr(() => new Double(parseDouble(text)));
      const converted = real && tryOr(() => (code === -1 ? toBigInteger(real) : changeType(real, code)));
      if (converted !== undefined) return converted;
    }
    throw wrapCast('InvalidCastFromStringToInteger', e, text, type);
  }
}

/** Int32Converter and its family: decimal, or hexadecimal after `#`, `0x` or `&h`. */
function convertFromText(given: string, code: number): Value {
  const text = given.trim();
  const hex = /^(?:#|0x|&h)([0-9a-f]+)$/i.exec(text);
  if (hex && BigInt(`0x${hex[1]}`) >= 1n << (code >= 11 ? 64n : 32n)) return integerOverflow(code >= 11 ? 12 : 10);
  const number = hex ? parseInteger(hex[1] as string, code, NumberStyles.HexNumber) : parseInteger(text, code);
  return fromBigInteger(new BigInteger(number), code);
}

/** The value, or undefined when it throws an ordinary exception. */
function tryOr<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (e) {
    if (isFlowControl(e)) throw e;
    toNetException(e);
    return undefined;
  }
}

function stringToDecimal(text: string, type: NetType): Value {
  if (text.length === 0) return changeType(0, 15);
  try {
    const literal = tryOr(() => scanLiteral(text));
    const converted =
      literal === undefined
        ? undefined
        : tryOr(() => (literal instanceof BigInteger ? fromBigInteger(literal, 15) : changeType(literal, 15)));
    return converted ?? changeType(text, 15);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    if (toNetException(e).netType.fullName === 'System.FormatException') {
      const converted = tryOr(() => changeType(new Double(parseDouble(text)), 15));
      if (converted !== undefined) return converted;
    }
    throw wrapCast('InvalidCastFromStringToDecimal', e, text, type);
  }
}

function stringToReal(text: string, type: NetType, code: number): Value {
  if (text.length === 0) return changeType(0, code);
  try {
    const literal = tryOr(() => scanLiteral(text));
    const converted =
      literal === undefined
        ? undefined
        : tryOr(() => (literal instanceof BigInteger ? fromBigInteger(literal, code) : changeType(literal, code)));
    return converted ?? changeType(text, code);
  } catch (e) {
    throw wrapCast('InvalidCastFromStringToDoubleOrSingle', e, text, type);
  }
}

let int32: NetType | undefined;
let double: NetType | undefined;
let string: NetType | undefined;

/**
 * LanguagePrimitives.ConvertTo: what a cast, a typed variable or a parameter does.
 * @throws PSInvalidCastException with PowerShell's text and id.
 */
export function convertTo(value: Value, type: NetType): Value {
  if (typeof value === 'number') {
    if (type === (int32 ??= wellKnown.int32)) return value;
    if (type === (double ??= wellKnown.double)) return new Double(value);
  } else if (typeof value === 'string') {
    if (type === (string ??= wellKnown.string)) return value;
    if (type === (int32 ??= wellKnown.int32) && value.length > 0) {
      const plain = plainDigits(value);
      if (plain >= 0) return plain;
    }
  } else if (value === null || value instanceof AutomationNullObject)
    return figureConversion(null, type).convert(value === null ? null : value, type);
  else if (value instanceof PSObject) return convertPSObject(value, type);
  else if (typeof value === 'object' && value.netType === type) return value;
  return figureConversion(typeOf(value), type).convert(value, type);
}

/** Types that are made of the words of any number (`-MinimumVersion 2.0`); to those of the second set a whole number is a value: ticks, an identifier. */
const madeOfText = new Set([
  'System.Version',
  'System.Management.Automation.SemanticVersion',
  'System.Uri',
  'System.Text.RegularExpressions.Regex',
  'System.Type',
  'System.Guid',
  'System.IO.FileInfo',
  'System.IO.DirectoryInfo',
]);
const madeOfFractionText = new Set([
  'System.TimeSpan',
  'System.DateTime',
  'System.Net.IPAddress',
  'System.Text.StringBuilder',
  'System.Globalization.CultureInfo',
]);

/** Whether a conversion makes a value of the words of a number, and not of the number itself. */
function isMadeOfText(type: NetType, number: Value): boolean {
  if (madeOfText.has(type.fullName)) return true;
  return (type.isEnum || madeOfFractionText.has(type.fullName)) && (number instanceof Double || number instanceof Decimal);
}

function convertPSObject(value: PSObject, type: NetType): Value {
  if (type === wellKnown.object || type === wellKnown.psObject) return value;
  if (value instanceof WrappedNumber) {
    if (type === wellKnown.string) return value.tokenText;
    if (isMadeOfText(type, value.baseObject)) return convertTo(value.tokenText, type);
  }
  // what came back from serialization as a number keeps the text that it had
  if (value.deserializedText !== undefined && type === wellKnown.string) return value.deserializedText;
  if (value.isCustomObject) {
    const custom = wellKnown.psCustomObject;
    const conversion = figureConversion(custom, type);
    return conversion.convert(value, type);
  }
  if (type.kind === 'array' && type.elementType === wellKnown.object && getEnumerable(value) === null) return new PSArray([value], type);
  return convertTo(value.baseObject, type);
}

/** Like {@link convertTo}, but undefined when there is no conversion or it fails with an invalid cast. */
export function tryConvertTo(value: Value, type: NetType): Value | undefined {
  try {
    return convertTo(value, type);
  } catch (e) {
    if (isInvalidCast(e)) return undefined;
    throw e;
  }
}

/** `-as`: null when the conversion fails. */
export function convertAs(value: Value, type: NetType): Value {
  try {
    return convertTo(value, type);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    toNetException(e);
    return null;
  }
}
