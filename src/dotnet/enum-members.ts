import { argumentException, argumentNull, exceptionOf } from '../errors/throw.ts';
import { PSArray, type PSReference } from '../objects/collections.ts';
import { typeCodeOfType } from '../objects/conversion-rank.ts';
import { convertTo } from '../objects/convert.ts';
import { parseEnum } from '../objects/convert-enum.ts';
import { EnumValue, enumValue, sortedEnumValues } from '../objects/enum-value.ts';
import { formatEnum } from '../objects/format-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { integerOf, makeInteger } from '../objects/type-code.ts';
import { typeOf } from '../objects/type-of.ts';
import { DefinedType } from './defined-type.ts';
import { netCompare } from './equality.ts';
import { convertibleMethods } from './numbers/convertible.ts';
import { arrayTypeOf, defineType, wellKnown } from './registry.ts';
import { formattableSpanMethod, noSpans } from './span-methods.ts';
import { enumOf, stringArray } from './values.ts';

/** A number as the type behind an enum holds it: what is too large loses its upper bits. */
function wrapped(t: NetType, value: bigint): bigint {
  const sizes: Readonly<Record<string, number>> = {
    SByte: 8,
    Byte: 8,
    Int16: 16,
    UInt16: 16,
    Int32: 32,
    UInt32: 32,
    Int64: 64,
    UInt64: 64,
  };
  const name = requireEnum(t).underlyingType?.name ?? 'Int32';
  const bits = sizes[name] ?? 32;
  return name.startsWith('U') || name === 'Byte' ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value);
}

function requireEnum(t: NetType | null): NetType {
  if (t === null) throw argumentNull('enumType');
  if (!t.isEnum) throw argumentException('Type provided must be an Enum.', 'enumType');
  return t;
}

/** The integer type below an enum. */
export function underlyingType(t: NetType): NetType {
  return (t instanceof DefinedType && t.underlyingType) || wellKnown.int32;
}

/** The underlying number as a value of its integer type. */
export function underlyingValue(e: EnumValue): Value {
  return makeInteger(typeCodeOfType(underlyingType(e.netType)), e.value);
}

/** Enum.Parse. @throws ArgumentException for unknown names */
export function parseEnumText(t: NetType | null, text: string, ignoreCase: boolean): EnumValue {
  const type = requireEnum(t);
  if (text.trim() === '') throw argumentException('Must specify valid information for parsing in the string.', 'value');
  const number = /^[+-]?\d+$/.test(text.trim()) ? BigInt(text.trim().replace('+', '')) : undefined;
  if (number !== undefined && wrapped(type, number) !== number) {
    const { name } = underlyingType(type);
    throw exceptionOf(
      'System.OverflowException',
      `Value was either too large or too small for ${/^[IU]I?/.test(name) ? 'an' : 'a'} ${name}.`,
    );
  }
  const value = number === undefined ? parseEnum(type, text, ignoreCase) : enumValue(type, number);
  if (!value) throw argumentException(`Requested value '${text.trimStart()}' was not found.`);
  return value;
}

function tryParse(t: NetType | null, text: string | null, ignoreCase: boolean, result: PSReference): boolean {
  const type = requireEnum(t);
  try {
    result.value = parseEnumText(type, text ?? '', ignoreCase);
    return true;
  } catch (e) {
    if ((e as { netType?: NetType }).netType === undefined) throw e;
    result.value = enumValue(type, 0);
    return false;
  }
}

/** Enum.IsDefined and Type.IsEnumDefined: by name, by value, or by a number of the type behind the enum. @throws ArgumentException for other numbers */
export function isDefined(t: NetType | null, value: Value): boolean {
  if (t === null) throw argumentNull('enumType');
  if (value === null) throw argumentNull('value');
  const type = requireEnum(t);
  if (typeof value === 'string') return type.enumValues?.has(value) ?? false;
  checkSameEnum(type, value);
  const underlying = underlyingType(type);
  const given = typeOf(value);
  if (!(value instanceof EnumValue) && !wholePrimitives.has(given.name))
    throw exceptionOf('System.InvalidOperationException', 'Unknown enum type.');
  if (!(value instanceof EnumValue) && given !== underlying)
    throw argumentException(
      `Enum underlying type and the object must be same type or object must be a String. Type passed in was '${given.fullName}'; the enum underlying type was '${underlying.fullName}'.`,
    );
  const n = value instanceof EnumValue ? value.value : Number(integerOf(value));
  return sortedEnumValues(type).some(([, v]) => v === n);
}

/** A value of another enum is refused. @throws ArgumentException */
function checkSameEnum(type: NetType, value: Value): void {
  if (!(value instanceof EnumValue) || value.netType === type) return;
  throw argumentException(
    `Object must be the same type as the enum. The type passed in was '${value.netType.fullName}'; the enum type was '${type.fullName}'.`,
  );
}

/** Enum.Format. @throws ArgumentException, FormatException */
function formatOf(t: NetType | null, value: Value, format: string | null): string {
  if (t === null) throw argumentNull('enumType');
  if (value === null) throw argumentNull('value');
  if (format === null) throw argumentNull('format');
  const type = requireEnum(t);
  checkSameEnum(type, value);
  const [given, underlying] = [typeOf(value), underlyingType(type)];
  if (!(value instanceof EnumValue) && given !== underlying)
    throw argumentException(
      `Enum underlying type and the object must be same type or object. Type passed in was '${given.fullName}'; the enum underlying type was '${underlying.fullName}'.`,
    );
  return formatEnum(value instanceof EnumValue ? value : enumValue(type, wrapped(type, integerOf(value))), format === '' ? '?' : format);
}

/** The number that Enum.ToObject takes of a value. @throws ArgumentException for what is no whole number, character or truth value */
function numberOf(value: Value): bigint {
  if (value === null) throw argumentNull('value');
  if (value instanceof EnumValue) return BigInt(value.value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  const { name } = typeOf(value);
  if (!wholePrimitives.has(name))
    throw argumentException('The value passed in must be an enum base or an underlying type for an enum, such as an Int32.', 'value');
  return name === 'Char' ? BigInt(convertTo(value, wellKnown.int32) as number) : integerOf(value);
}

/** What names of enums can be asked for with: a value of any enum, or a primitive that is a whole number (Enum.GetName). */
const wholePrimitives = new Set(['SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Char']);

/** Enum.GetName and Type.GetEnumName: null for a number without a name. @throws ArgumentException for what is no whole number */
export function nameOf(t: NetType | null, value: Value): string | null {
  if (t === null) throw argumentNull('enumType');
  if (value === null) throw argumentNull('value');
  if (!(value instanceof EnumValue) && !wholePrimitives.has(typeOf(value).name))
    throw argumentException('The value passed in must be an enum base or an underlying type for an enum, such as an Int32.', 'value');
  const n =
    value instanceof EnumValue ? value.value : Number(typeOf(value).name === 'Char' ? convertTo(value, wellKnown.int32) : integerOf(value));
  return sortedEnumValues(requireEnum(t)).find(([, v]) => v === n)?.[0] ?? null;
}

const values = (t: NetType): PSArray =>
  new PSArray(
    sortedEnumValues(requireEnum(t)).map(([, v]) => enumValue(t, v)),
    arrayTypeOf(t),
  );
const names = (t: NetType): PSArray => stringArray(sortedEnumValues(requireEnum(t)).map(([name]) => name));
/** The underlying numbers of all names, in an array of the underlying type (Enum.GetValuesAsUnderlyingType). */
export function valuesAsUnderlyingType(t: NetType | null): PSArray {
  const type = requireEnum(t);
  const code = typeCodeOfType(underlyingType(type));
  return new PSArray(
    sortedEnumValues(type).map(([, v]) => makeInteger(code, v)),
    arrayTypeOf(underlyingType(type)),
  );
}
const first = (types: readonly NetType[]): NetType => types[0] as NetType;

function hasFlag(e: EnumValue, flag: Value): boolean {
  if (flag === null) throw argumentNull('flag');
  if (!(flag instanceof EnumValue) || flag.netType !== e.netType) {
    throw argumentException(
      `The argument type, '${flag instanceof EnumValue ? flag.netType.fullName : ''}', is not the same as the enum type '${e.netType.fullName}'.`,
    );
  }
  return (BigInt(e.value) & BigInt(flag.value)) === BigInt(flag.value);
}

const fromInteger = (_: null, t: NetType, v: Value): Value => enumValue(requireEnum(t), wrapped(t, integerOf(v)));
const spanText = 'System.ReadOnlySpan[char] value';

/** In the order of .NET, in which Get-Member lists overloads. */
const staticMethods: Record<string, MemberBody> = {
  'string Format(type enumType, System.Object value, string format)': (_: null, t: NetType | null, v: Value, format: string | null) =>
    formatOf(t, v, format),
  'string GetName[TEnum](TEnum value)': (_: null, v: Value, types: readonly NetType[]) => nameOf(first(types), v),
  'string GetName(type enumType, System.Object value)': (_: null, t: NetType | null, v: Value) => nameOf(t, v),
  'string[] GetNames[TEnum]()': (_: null, types: readonly NetType[]) => names(first(types)),
  'string[] GetNames(type enumType)': (_: null, t: NetType) => names(t),
  'type GetUnderlyingType(type enumType)': (_: null, t: NetType) => underlyingType(requireEnum(t)),
  'TEnum[] GetValues[TEnum]()': (_: null, types: readonly NetType[]) => values(first(types)),
  'array GetValues(type enumType)': (_: null, t: NetType) => values(t),
  'array GetValuesAsUnderlyingType[TEnum]()': (_: null, types: readonly NetType[]) => valuesAsUnderlyingType(first(types)),
  'array GetValuesAsUnderlyingType(type enumType)': (_: null, t: NetType) => valuesAsUnderlyingType(t),
  'bool IsDefined[TEnum](TEnum value)': (_: null, v: Value, types: readonly NetType[]) => isDefined(first(types), v),
  'bool IsDefined(type enumType, System.Object value)': (_: null, t: NetType, v: Value) => isDefined(t, v),
  'System.Object Parse(type enumType, string value)': (_: null, t: NetType, s: string) => parseEnumText(t, s, false),
  [`System.Object Parse(type enumType, ${spanText})`]: noSpans,
  'System.Object Parse(type enumType, string value, bool ignoreCase)': (_: null, t: NetType, s: string, i: boolean) =>
    parseEnumText(t, s, i),
  [`System.Object Parse(type enumType, ${spanText}, bool ignoreCase)`]: noSpans,
  'TEnum Parse[TEnum](string value)': (_: null, s: string, types: readonly NetType[]) => parseEnumText(first(types), s, false),
  [`TEnum Parse[TEnum](${spanText})`]: noSpans,
  'TEnum Parse[TEnum](string value, bool ignoreCase)': (_: null, s: string, i: boolean, types: readonly NetType[]) =>
    parseEnumText(first(types), s, i),
  [`TEnum Parse[TEnum](${spanText}, bool ignoreCase)`]: noSpans,
  'System.Object ToObject(type enumType, System.Object value)': (_: null, t: NetType, v: Value) => {
    const number = numberOf(v);
    return enumValue(requireEnum(t), wrapped(t, number));
  },
  ...Object.fromEntries(
    ['sbyte', 'short', 'int', 'byte', 'ushort', 'uint', 'long', 'ulong'].map((type) => [
      `System.Object ToObject(type enumType, ${type} value)`,
      fromInteger,
    ]),
  ),
  'bool TryFormat[TEnum](TEnum value, System.Span[char] destination, [out] int charsWritten, System.ReadOnlySpan[char] format = default)':
    noSpans,
  'bool TryParse(type enumType, string value, [out] System.Object result)': (_: null, t: NetType, s: string | null, r: PSReference) =>
    tryParse(t, s, false, r),
  [`bool TryParse(type enumType, ${spanText}, [out] System.Object result)`]: noSpans,
  'bool TryParse(type enumType, string value, bool ignoreCase, [out] System.Object result)': (
    _: null,
    t: NetType,
    s: string | null,
    i: boolean,
    r: PSReference,
  ) => tryParse(t, s, i, r),
  [`bool TryParse(type enumType, ${spanText}, bool ignoreCase, [out] System.Object result)`]: noSpans,
  'bool TryParse[TEnum](string value, [out] TEnum result)': (_: null, s: string | null, r: PSReference, types: readonly NetType[]) =>
    tryParse(first(types), s, false, r),
  [`bool TryParse[TEnum](${spanText}, [out] TEnum result)`]: noSpans,
  'bool TryParse[TEnum](string value, bool ignoreCase, [out] TEnum result)': (
    _: null,
    s: string | null,
    i: boolean,
    r: PSReference,
    types: readonly NetType[],
  ) => tryParse(first(types), s, i, r),
  [`bool TryParse[TEnum](${spanText}, bool ignoreCase, [out] TEnum result)`]: noSpans,
};

defineType({
  name: 'System.Enum',
  abstract: true,
  baseType: 'System.ValueType',
  jsClass: EnumValue,
  interfaces: ['System.IComparable', 'System.ISpanFormattable', 'System.IConvertible'],
  staticMethods,
  // a field, which can be set in a copy of the value that nobody keeps
  properties: { 'int value__': { get: underlyingValue, set: () => undefined } },
  methods: {
    'bool HasFlag(System.Enum flag)': hasFlag,
    'bool Equals(System.Object obj)': (e: EnumValue, o: Value) => e === o,
    'int GetHashCode()': (e: EnumValue) => e.value | 0,
    // enums over the short types give the difference, as these types do
    'int CompareTo(System.Object target)': (e: EnumValue, o: Value) =>
      /^S?Byte$|16$/.test(underlyingType(e.netType).name) && o instanceof EnumValue && o.netType === e.netType
        ? e.value - o.value
        : netCompare(e, o),
    'string ToString()': (e: EnumValue) => e.toString(),
    'string ToString(string format)': (e: EnumValue, format: string | null) => formatEnum(e, format ?? 'G'),
    'string ToString(System.IFormatProvider provider)': (e: EnumValue) => e.toString(),
    'string ToString(string format, System.IFormatProvider provider)': (e: EnumValue, format: string | null) =>
      formatEnum(e, format ?? 'G'),
    'System.TypeCode GetTypeCode()': (e: EnumValue) => enumOf('System.TypeCode', typeCodeOfType(underlyingType(e.netType))),
    ...convertibleMethods,
    ...formattableSpanMethod,
  },
});
