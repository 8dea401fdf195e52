/** Simple types with their facets (FacetChecker.cs and DatatypeImplementation.cs of System.Private.Xml). */
import { getRegex, type NetRegex } from '../../regex/index.ts';
import type { XmlQualifiedName } from '../qualified-name.ts';
import { type BuiltinType, builtinType, DecimalValue, type PrefixLookup, type Read, type SimpleValue } from './builtin-types.ts';
import type { SchemaObject } from './schema-object.ts';

/** The facets of one step of derivation. */
export interface Facets {
  length?: number;
  minLength?: number;
  maxLength?: number;
  patterns?: NetRegex;
  enumeration?: SimpleValue[];
  minInclusive?: SimpleValue;
  maxInclusive?: SimpleValue;
  minExclusive?: SimpleValue;
  maxExclusive?: SimpleValue;
  totalDigits?: number;
  fractionDigits?: number;
}

/** A simple type. */
export interface SimpleType {
  readonly name: XmlQualifiedName | null;
  readonly variety: 'atomic' | 'list' | 'union';
  /** The type that XML Schema brings along and that its values are read as; of lists that of the items. */
  readonly builtin: BuiltinType;
  readonly base: SimpleType | null;
  readonly item: SimpleType | null;
  readonly members: readonly SimpleType[];
  whiteSpace: BuiltinType['whiteSpace'];
  facets: Facets;
  /** What scripts see of it. */
  readonly object: SchemaObject;
}

/** The name of a type in messages: its own, or that of what it is made of. */
export function typeLabel(type: SimpleType): string {
  if (type.name !== null) return type.name.toString();
  if (type.variety === 'union') return 'Union';
  return type.variety === 'list' ? `List of ${type.item?.builtin.code ?? ''}` : type.builtin.code;
}

/** White space as a type treats it. */
function spaced(text: string, how: BuiltinType['whiteSpace']): string {
  if (how === 'preserve') return text;
  const replaced = text.replace(/[\t\n\r]/g, ' ');
  return how === 'replace' ? replaced : replaced.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** The value that a text has in a type, or what is wrong with it. */
export function readSimple(type: SimpleType, given: string, prefixes: PrefixLookup): Read & { member?: SimpleType } {
  if (type.variety === 'union') return readUnion(type, given, prefixes);
  const text = spaced(given, type.whiteSpace);
  if (!matchesPatterns(type, text)) return { error: 'The Pattern constraint failed.' };
  const read = type.variety === 'list' ? readList(type, text, prefixes) : type.builtin.read(text, prefixes);
  if ('error' in read) return read;
  const error = facetError(type, read.value, text);
  return error === null ? read : { error };
}

function readUnion(type: SimpleType, text: string, prefixes: PrefixLookup): Read & { member?: SimpleType } {
  if (!matchesPatterns(type, text)) return { error: 'The Pattern constraint failed.' };
  for (const member of type.members) {
    const read = readSimple(member, text, prefixes);
    if ('error' in read) continue;
    const error = facetError(type, read.value, text);
    return error === null ? { value: read.value, member: read.member ?? member } : { error };
  }
  return { error: `The value '${text}' is not valid according to any of the memberTypes of the union.` };
}

function readList(type: SimpleType, text: string, prefixes: PrefixLookup): Read {
  const items = text === '' ? [] : text.split(' ');
  if (items.length === 0 && type.builtin.name.endsWith('S')) return { error: 'The attribute value cannot be empty.' };
  const values: SimpleValue[] = [];
  for (const item of items) {
    const read = type.item ? readSimple(type.item, item, prefixes) : { value: item };
    if ('error' in read) return read;
    values.push(read.value);
  }
  return { value: values };
}

function matchesPatterns(type: SimpleType, text: string): boolean {
  for (let t: SimpleType | null = type; t; t = t.base) if (t.facets.patterns && !t.facets.patterns.isMatch(text)) return false;
  return true;
}

/** Orders two values of one type; NaN where they have no order. */
export function compareValues(a: SimpleValue, b: SimpleValue): number {
  if (a instanceof DecimalValue) return b instanceof DecimalValue ? a.compareTo(b) : Number.NaN;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((v, i) => compareValues(v, b[i] as SimpleValue) === 0) ? 0 : 1;
  if (typeof a === 'number' && Number.isNaN(a)) return typeof b === 'number' && Number.isNaN(b) ? 0 : Number.NaN;
  if (typeof a !== typeof b || b instanceof DecimalValue || Array.isArray(b)) return Number.NaN;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A text that is the same for equal values. */
export function valueKey(value: SimpleValue): string {
  if (value instanceof DecimalValue) return `${value.digits}e-${value.scale}`;
  return Array.isArray(value) ? value.map(valueKey).join(' ') : `${typeof value}:${String(value)}`;
}

function lengthOf(type: SimpleType, value: SimpleValue, text: string): number {
  if (Array.isArray(value)) return value.length;
  return type.builtin.facets === 'binary' && typeof value === 'string' ? value.length / 2 : text.length;
}

/** What is wrong with a value by the facets of the type and of those that it derives from. */
function facetError(type: SimpleType, value: SimpleValue, text: string): string | null {
  for (let t: SimpleType | null = type; t; t = t.base) {
    const failed = failedFacet(t, value, text);
    if (failed !== null) return failed;
  }
  return null;
}

function failedFacet(type: SimpleType, value: SimpleValue, text: string): string | null {
  const f = type.facets;
  const compare = (limit: SimpleValue): number => compareValues(value, limit);
  const length = f.length ?? f.minLength ?? f.maxLength;
  if (length !== undefined) {
    const actual = lengthOf(type, value, text);
    if (f.length !== undefined && actual !== f.length) return 'The actual length is not equal to the specified length.';
    if (f.minLength !== undefined && actual < f.minLength) return 'The actual length is less than the MinLength value.';
    if (f.maxLength !== undefined && actual > f.maxLength) return 'The actual length is greater than the MaxLength value.';
  }
  if (f.maxInclusive !== undefined && !(compare(f.maxInclusive) <= 0)) return failed('MaxInclusive');
  if (f.maxExclusive !== undefined && !(compare(f.maxExclusive) < 0)) return failed('MaxExclusive');
  if (f.minInclusive !== undefined && !(compare(f.minInclusive) >= 0)) return failed('MinInclusive');
  if (f.minExclusive !== undefined && !(compare(f.minExclusive) > 0)) return failed('MinExclusive');
  if (f.enumeration && !f.enumeration.some((one) => compare(one) === 0)) return failed('Enumeration');
  if (value instanceof DecimalValue) {
    if (f.fractionDigits !== undefined && value.scale > f.fractionDigits) return failed('FractionDigits');
    if (f.totalDigits !== undefined && value.totalDigits > f.totalDigits) return failed('TotalDigits');
  }
  return null;
}

const failed = (facet: string): string => `The ${facet} constraint failed.`;

const charClasses: Record<string, string> = {
  i: '_:A-Za-z\\u00C0-\\u02FF\\u0370-\\u1FFF\\u3001-\\uD7FF\\uF900-\\uFFFD',
  c: '-._:0-9A-Za-z\\u00B7\\u00C0-\\u037D\\u037F-\\u1FFF\\u203F\\u2040\\u3001-\\uD7FF\\uF900-\\uFFFD',
};

/**
 * The regular expression of the patterns of one step: XML Schema's classes of characters of names are written out.
 *
 * @throws RegexParseException
 */
export function patternOf(patterns: readonly string[]): NetRegex {
  const [first = ''] = patterns;
  const whole = patterns.length === 1 ? `^(${first})$` : `^(${patterns.join('|')})$`;
  let inSet = 0;
  const text = whole.replace(/\\([\s\S])|\[|\]/g, (found, escaped?: string) => {
    if (found === '[') inSet++;
    else if (found === ']') inSet = Math.max(0, inSet - 1);
    const set = escaped === undefined ? undefined : charClasses[escaped.toLowerCase()];
    if (set === undefined) return found;
    return inSet > 0 && escaped === escaped?.toLowerCase() ? set : `[${escaped === escaped?.toLowerCase() ? '' : '^'}${set}]`;
  });
  return getRegex(text);
}

/** A type that XML Schema brings along, with what scripts see of it. */
export function makeBuiltin(builtin: BuiltinType, name: XmlQualifiedName, base: SimpleType | null, object: SchemaObject): SimpleType {
  const item = builtin.item === undefined ? null : builtinType(builtin.item);
  return {
    name,
    variety: item ? 'list' : 'atomic',
    builtin,
    base,
    item: item
      ? { name: null, variety: 'atomic', builtin: item, base: null, item: null, members: [], whiteSpace: 'collapse', facets: {}, object }
      : null,
    members: [],
    whiteSpace: builtin.whiteSpace,
    facets: {},
    object,
  };
}
