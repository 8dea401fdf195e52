import { NetException } from '../errors/exceptions.ts';
import { derivesFrom, exceptionOf } from '../errors/throw.ts';
import type { PSReference } from '../objects/collections.ts';
import { type CompareOptions, compare, equals, tryCompare } from '../objects/compare.ts';
import { convertTo, tryConvertTo } from '../objects/convert.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toStringValue } from '../objects/to-string.ts';
import { isTrue } from '../objects/truth.ts';
import { compareCulture } from './culture/compare-info.ts';
import { NetCultureInfo } from './culture/culture-info.ts';
import { invokeMethod } from './invocation.ts';
import { defineType } from './registry.ts';

const provider = 'System.IFormatProvider formatProvider';

function into(result: PSReference, value: Value | undefined): boolean {
  result.value = value ?? null;
  return value !== undefined;
}

const typeArgument = (types: readonly NetType[]): NetType => {
  const type = types[0];
  if (!type) throw exceptionOf('System.InvalidOperationException', 'The type argument is missing.');
  return type;
};

/** {@link compare}. @throws PSArgumentException where it throws an ArgumentException: without the name of a parameter */
function order(a: Value, b: Value, options: CompareOptions = {}): number {
  try {
    return compare(a, b, options);
  } catch (e) {
    if (!(e instanceof NetException) || !derivesFrom(e, 'System.ArgumentException')) throw e;
    throw exceptionOf('System.Management.Automation.PSArgumentException', e.message.replace(/ \(Parameter '\w+'\)$/, ''));
  }
}

/** How a text compares with a value under the rules of a culture; undefined for other values, and where no culture is given. */
function inCulture(a: Value, b: Value, ignoreCase: boolean, culture: Value): number | undefined {
  const first = baseObject(a);
  if (!(culture instanceof NetCultureInfo) || typeof first !== 'string' || baseObject(b) === null) return undefined;
  return compareCulture(first, toStringValue(b), { ignoreCase, ordinal: false, culture });
}

const comparing: Record<string, MemberBody> = {
  'bool Equals(System.Object first, System.Object second)': (_: null, a: Value, b: Value) => equals(a, b),
  'bool Equals(System.Object first, System.Object second, bool ignoreCase)': (_: null, a: Value, b: Value, ignoreCase: boolean) =>
    equals(a, b, { ignoreCase }),
  [`bool Equals(System.Object first, System.Object second, bool ignoreCase, ${provider})`]: (
    _: null,
    a: Value,
    b: Value,
    ignoreCase: boolean,
    culture: Value,
  ) => {
    const found = inCulture(a, b, ignoreCase, culture);
    return found === undefined ? equals(a, b, { ignoreCase }) : found === 0;
  },
  'int Compare(System.Object first, System.Object second)': (_: null, a: Value, b: Value) => order(a, b),
  'int Compare(System.Object first, System.Object second, bool ignoreCase)': (_: null, a: Value, b: Value, ignoreCase: boolean) =>
    order(a, b, { ignoreCase }),
  [`int Compare(System.Object first, System.Object second, bool ignoreCase, ${provider})`]: (
    _: null,
    a: Value,
    b: Value,
    ignoreCase: boolean,
    culture: Value,
  ) => inCulture(a, b, ignoreCase, culture) ?? order(a, b, { ignoreCase }),
  'bool TryCompare(System.Object first, System.Object second, [out] int result)': (_: null, a: Value, b: Value, r: PSReference) =>
    compared(r, tryCompare(a, b)),
  'bool TryCompare(System.Object first, System.Object second, bool ignoreCase, [out] int result)': (
    _: null,
    a: Value,
    b: Value,
    ignoreCase: boolean,
    r: PSReference,
  ) => compared(r, tryCompare(a, b, { ignoreCase })),
  [`bool TryCompare(System.Object first, System.Object second, bool ignoreCase, ${provider}, [out] int result)`]: (
    _: null,
    a: Value,
    b: Value,
    ignoreCase: boolean,
    culture: Value,
    r: PSReference,
  ) => compared(r, inCulture(a, b, ignoreCase, culture) ?? tryCompare(a, b, { ignoreCase })),
};

function compared(result: PSReference, value: number | undefined): boolean {
  result.value = value ?? 0;
  return value !== undefined;
}

/** LanguagePrimitives (engine/LanguagePrimitives.cs): the conversions and comparisons of the language, for scripts to call. */
defineType({
  name: 'System.Management.Automation.LanguagePrimitives',
  kind: 'static',
  staticMethods: {
    ...comparing,
    'bool IsTrue(System.Object obj)': (_: null, value: Value) => isTrue(value),
    'bool IsObjectEnumerable(System.Object obj)': (_: null, value: Value) => getEnumerable(value) !== null,
    'System.Collections.IEnumerable GetEnumerable(System.Object obj)': (_: null, value: Value) =>
      getEnumerable(value) === null ? null : baseObject(value),
    'System.Collections.IEnumerator GetEnumerator(System.Object obj)': (_: null, value: Value) =>
      getEnumerable(value) === null ? null : invokeMethod(baseObject(value), 'GetEnumerator', []),
    'System.Object ConvertTo(System.Object valueToConvert, type resultType)': (_: null, value: Value, type: NetType) =>
      convertTo(value, type),
    [`System.Object ConvertTo(System.Object valueToConvert, type resultType, ${provider})`]: (_: null, value: Value, type: NetType) =>
      convertTo(value, type),
    'T ConvertTo[T](System.Object valueToConvert)': (_: null, value: Value, types: readonly NetType[]) =>
      convertTo(value, typeArgument(types)),
    'bool TryConvertTo[T](System.Object valueToConvert, [out] T result)': (
      _: null,
      value: Value,
      r: PSReference,
      types: readonly NetType[],
    ) => into(r, tryConvertTo(value, typeArgument(types))),
    'bool TryConvertTo(System.Object valueToConvert, type resultType, [out] System.Object result)': (
      _: null,
      value: Value,
      type: NetType,
      r: PSReference,
    ) => into(r, tryConvertTo(value, type)),
    [`bool TryConvertTo(System.Object valueToConvert, type resultType, ${provider}, [out] System.Object result)`]: (
      _: null,
      value: Value,
      type: NetType,
      _provider: Value,
      r: PSReference,
    ) => into(r, tryConvertTo(value, type)),
  },
});
