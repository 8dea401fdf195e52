import { wellKnown } from '../dotnet/registry.ts';
import { NetException } from '../errors/exceptions.ts';
import { derivesFrom, invalidCast, runtimeException } from '../errors/throw.ts';
import { enumNamesText, wrapCast } from './cast-errors.ts';
import { typeCodeOfType } from './conversion-rank.ts';
import { convertTo } from './convert.ts';
import { type EnumValue, enumValue, sortedEnumValues } from './enum-value.ts';
import { getEnumerable } from './enumerate.ts';
import type { Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import type { NumberObject } from './numbers.ts';
import { toText } from './to-string.ts';
import { integerRanges } from './type-code.ts';
import { typeToString } from './type-of.ts';
import { getWildcardPattern } from './wildcard.ts';

/** What conversions have found out about an enum (EnumSingleTypeConverter.EnumHashEntry). */
interface EnumFacts {
  readonly hasNegative: boolean;
  readonly numbers: ReadonlySet<number>;
  /** All bits of its values. */
  readonly all: bigint;
  /** What texts have meant, until there are many. */
  readonly texts: Map<string, EnumValue>;
}
const knownEnums = new WeakMap<NetType, EnumFacts>();
/** So many texts are remembered for one enum. */
const maxTexts = 100;

function factsOf(type: NetType): EnumFacts {
  let facts = knownEnums.get(type);
  if (!facts) {
    const values = sortedEnumValues(type).map(([, n]) => n);
    const hasNegative = values.some((n) => n < 0);
    facts = { hasNegative, numbers: new Set(values), all: values.reduce((bits, n) => bits | BigInt(n), 0n), texts: new Map() };
    knownEnums.set(type, facts);
  }
  return facts;
}

/** EnumSingleTypeConverter.IsDefinedEnum: a named value, or for flags a union of named bits. Enums with negative values take anything. */
function isDefinedEnum(type: NetType, number: number): boolean {
  const { hasNegative, numbers, all } = factsOf(type);
  if (hasNegative) return true;
  if (number < 0) return false;
  if (numbers.has(number)) return true;
  return type.isFlags && (BigInt(number) | all) === all;
}

/** Throws the error for a number that the enum does not have. */
function throwForUndefinedEnum(id: string, type: NetType, number: number, shown: Value): void {
  if (!isDefinedEnum(type, number)) throwInvalidEnum(id, type, shown);
}

function throwInvalidEnum(id: string, type: NetType, shown: Value): never {
  throw invalidCast(
    id,
    `Cannot convert value "${toText(shown)}" to type "${typeToString(type)}" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "${enumNamesText(type)}".`,
  );
}

/** Enum.Parse: names (or numbers) joined by commas; undefined when a part is neither. */
export function parseEnum(type: NetType, text: string, ignoreCase: boolean): EnumValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (/^[+-]?\d+$/.test(trimmed)) return enumValue(type, Number(trimmed));
  let bits = 0n;
  for (const part of trimmed.split(',')) {
    const name = part.trim();
    const number = findName(type, name, ignoreCase);
    if (number === undefined) return undefined;
    bits |= BigInt(number);
  }
  return enumValue(type, Number(bits));
}

function findName(type: NetType, name: string, ignoreCase: boolean): number | bigint | undefined {
  const exact = type.enumValues?.get(name);
  if (exact !== undefined || !ignoreCase) return exact;
  const lower = name.toLowerCase();
  for (const [key, value] of type.enumValues ?? []) if (key.toLowerCase() === lower) return value;
  return undefined;
}

/** EnumMinimumDisambiguation.EnumDisambiguate: the one name that begins with the text. @throws RuntimeException where none or several do */
export function disambiguateEnumName(type: NetType, text: string): string {
  const lower = text.toLowerCase();
  const names = sortedEnumValues(type).map(([name]) => name);
  const matches = names.filter((n) => n.toLowerCase().startsWith(lower));
  if (matches.length === 1) return matches[0] as string;
  if (matches.length === 0)
    throw runtimeException(
      'NoEnumNameMatch',
      'InvalidOperation',
      `Unable to match the identifier name ${text} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${names.join(', ')}`,
    );
  const same = matches.find((n) => n.toLowerCase() === lower);
  if (same) return same;
  if (type.fullName === 'System.IO.FileAttributes') {
    const special = ['Directory', 'ReadOnly', 'System'].find((n) => n.toLowerCase().startsWith(lower));
    if (special) return special;
  }
  throw runtimeException(
    'MultipleEnumNameMatch',
    'InvalidOperation',
    `The identifier name ${text} cannot be processed because it is either too similar or identical to the following enumerator names: ${matches.join(', ')}. Use a more specific identifier name.`,
  );
}

/** Enums whose text may be a list of patterns: `*Property,Method` (LanguagePrimitives.EnumMultipleTypeConverter). */
const patternEnums = new Set(['System.Management.Automation.PSMemberTypes', 'System.Management.Automation.PSMemberViewTypes']);

function patternsToEnum(text: string, type: NetType): Value {
  let bits = 0;
  for (const part of text.split(',')) {
    const pattern = getWildcardPattern(part.trim());
    const found = [...(type.enumValues ?? [])].filter(([name]) => pattern.isMatch(name));
    if (found.length === 0) {
      try {
        throwInvalidEnum('NoEnumMatch', type, text);
      } catch (e) {
        throw wrapCast('InvalidCastFromStringToEnumeration', e, text, type);
      }
    }
    for (const [, number] of found) bits |= Number(number);
  }
  return enumValue(type, bits);
}

/** LanguagePrimitives.ConvertStringToEnum: exact names, then any case, then the beginning of one name. */
export function stringToEnum(value: Value, type: NetType): Value {
  const text = value as string;
  const { texts } = factsOf(type);
  const known = texts.get(text);
  if (known) return known;
  if (patternEnums.has(type.fullName) && !/^\s*\d+\s*$/.test(text)) return patternsToEnum(text, type);
  let result = parseEnum(type, text, false) ?? parseEnum(type, text, true);
  if (!result) {
    try {
      result = parseEnum(type, disambiguateEnumName(type, text), false) as EnumValue;
    } catch (e) {
      throw wrapCast('SubstringDisambiguationEnumParseThrewAnException', e, value, type);
    }
  }
  throwForUndefinedEnum('EnumParseUndefined', type, result.value, value);
  if (texts.size < maxTexts) texts.set(text, result);
  return result;
}

/** LanguagePrimitives.ConvertEnumerableToEnum: the elements as a comma list. */
export function enumerableToEnum(value: Value, type: NetType): Value {
  const parts: string[] = [];
  for (const element of getEnumerable(value) ?? []) parts.push(typeof element === 'string' ? element : toText(convertTo(element, type)));
  return stringToEnum(parts.join(','), type);
}

/** A number as a value of an enum holds it: what is too large for the underlying type loses its upper bits (Enum.ToObject). */
export function withinUnderlying(type: NetType, given: number | bigint): number {
  const underlying = type.underlyingType ?? wellKnown.int32;
  const code = typeCodeOfType(underlying);
  if (code === 9 && typeof given === 'number' && (given | 0) === given) return given;
  const [low, high] = integerRanges[code] as readonly [bigint, bigint];
  if (given >= low && given <= high) return Number(given);
  const bits = 8 << ((code - 5) >> 1);
  return Number(low < 0n ? BigInt.asIntN(bits, BigInt(given)) : BigInt.asUintN(bits, BigInt(given)));
}

/** LanguagePrimitives.ConvertIntegerToEnum: of an integer, or of a value of another enum. */
export function integerToEnum(value: Value, type: NetType): Value {
  const number = withinUnderlying(type, typeof value === 'number' ? value : (value as NumberObject | EnumValue).value);
  throwForUndefinedEnum('UndefinedIntegerToEnum', type, number, value);
  return enumValue(type, number);
}

/** True for the exceptions that conversions throw when a value does not fit. */
export function isInvalidCast(e: unknown): e is NetException {
  return e instanceof NetException && derivesFrom(e, 'System.InvalidCastException');
}
