import type { NetException } from '../../errors/exceptions.ts';
import { argumentException, exceptionOf, toNetException } from '../../errors/throw.ts';
import { parseEnum } from '../../objects/convert-enum.ts';
import { EnumValue, enumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { NumberStyles, parseDecimal, parseDouble, parseInteger } from '../../objects/number-parse.ts';
import { Char, charOf, Double, Single } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { makeInteger } from '../../objects/type-code.ts';
import { typeOf } from '../../objects/type-of.ts';
import { runSync } from '../../scheduler/scheduler.ts';
import { dateFormatOf, NetCultureInfo } from '../culture/culture-info.ts';
import { listSeparatorOf } from '../culture/text-info-types.ts';
import { symbolsOf } from '../numbers/number-support.ts';
import { NetDateTime } from '../time/date-time.ts';
import { enumOf } from '../values.ts';

/** What a converter of System.ComponentModel does: from text, and to it (the sources of System.ComponentModel.TypeConverter). */
export interface ConverterRule {
  /** Its class, */
  name: string;
  /** and where that is, if not in System.ComponentModel. */
  space?: string;
  /** The full name of its base class, where that is not TypeConverter. */
  base?: string;
  /** The full name of the type it is for; absent for those that are for a kind of types. */
  type?: string;
  /** Makes a value of the type from text that is no null. Absent: it does not take text. */
  fromText?: (text: string, culture: Value, type: NetType) => Value;
  /** The text of a value of the type; the value's own where it is absent. */
  toText?: (value: Value, culture: Value, type: NetType) => string;
  /** The values that a user could choose from. */
  standard?: (type: NetType) => readonly Value[];
}

const shortNames: Readonly<Record<string, string>> = {
  s: 'System.String',
  p: 'System.IFormatProvider',
  i: 'System.Int32',
  k: 'System.UriKind',
};

/** Calls one overload of a type's own method: `signature` has a letter for each parameter (string, provider, int). */
function call(type: NetType, name: string, signature: string, self: Value, args: readonly Value[]): Value {
  const types = [...signature].map((letter) => shortNames[letter]);
  const isStatic = self === null;
  const found = (name === 'new' ? type.getConstructors() : type.getMethods(name, isStatic)).find(
    (m) => m.parameters.length === types.length && m.parameters.every((p, i) => p.type.fullName === types[i]),
  );
  if (!found) throw new Error(`${type.fullName} has no ${name}(${signature}).`);
  return runSync(found.body(name === 'new' ? type : self, ...args)) as Value;
}

/** `x is not a valid value for T.` */
function notValid(typeName: string, text: string, e: unknown, kind = 'System.FormatException'): NetException {
  const inner = toNetException(e);
  const message = `${text} is not a valid value for ${typeName}.`;
  const isArgument = kind === 'System.ArgumentException';
  return exceptionOf(kind, isArgument ? `${message} (Parameter 'value')` : message, inner, isArgument ? { ParamName: 'value' } : null);
}

function parsed(typeName: string, text: string, parse: () => Value, kind?: string): Value {
  try {
    return parse();
  } catch (e) {
    throw notValid(typeName, text, e, kind);
  }
}

/** A static Parse of the type itself. */
function ownParse(name: string, withCulture = true): NonNullable<ConverterRule['fromText']> {
  return (text, culture, type) =>
    parsed(name, text, () => call(type, 'Parse', withCulture ? 'sp' : 's', null, withCulture ? [text, culture] : [text]));
}

/** BaseNumberConverter: `#` and `0x` before digits make them hexadecimal. */
function number(name: string, code: number, read?: (text: string, culture: Value) => Value): ConverterRule {
  const fromText: ConverterRule['fromText'] = (given, culture) => {
    const text = given.trim();
    return parsed(
      name,
      text,
      () => {
        const hex = /^(?:#|0x|&h)([0-9a-f]+)$/i.exec(text)?.[1];
        if (hex !== undefined && !read) return makeInteger(code, parseInteger(hex, code, NumberStyles.HexNumber));
        return read ? read(text, culture) : makeInteger(code, parseInteger(text, code, NumberStyles.Integer, symbolsOf(culture)));
      },
      'System.ArgumentException',
    );
  };
  return {
    name: `${name}Converter`,
    base: 'BaseNumberConverter',
    type: `System.${name}`,
    fromText,
    toText: (value, culture) => toText(call(typeOf(value), 'ToString', 'p', value, [culture])),
  };
}

/** Numbers in one text, as the converters of points and sizes write them: `1, 2`. */
function tuple(name: string, parts: readonly string[]): ConverterRule {
  const separator = (culture: Value): string => (culture instanceof NetCultureInfo ? listSeparatorOf(culture) : ',');
  return {
    name: `${name}Converter`,
    type: `System.Drawing.${name}`,
    fromText: (text, culture, type) => {
      if (text.trim() === '') return null;
      const found = text.trim().split(separator(culture));
      if (found.length !== parts.length)
        throw argumentException(
          `Text "${text.trim()}" cannot be parsed. The expected text format is "${parts.map((p) => p.toLowerCase()).join(`${separator(culture)} `)}".`,
        );
      const numbers = found.map((t) => Number(parseInteger(t.trim(), 9)));
      return call(type, 'new', 'i'.repeat(numbers.length), null, numbers);
    },
    toText: (value, culture, type) =>
      parts.map((p) => toText((type.getProperty(p, false)?.body.get?.(value) ?? null) as Value)).join(`${separator(culture)} `),
  };
}

const isInvariant = (culture: Value): boolean => culture instanceof NetCultureInfo && culture.name === '';

/** A date and, unless it is midnight, its time (DateTimeConverter). */
function dateText(value: Value, culture: Value): string {
  const time = value as NetDateTime;
  const midnight = time.ticks % 864_000_000_000n === 0n;
  const write = (pattern: string | null): string => toText(call(time.netType, 'ToString', 'sp', time, [pattern, culture]));
  if (isInvariant(culture)) return write(midnight ? 'yyyy-MM-dd' : null);
  const info = dateFormatOf(culture);
  const pattern = midnight ? info.shortDatePattern : `${info.shortDatePattern} ${info.shortTimePattern}`;
  return write(pattern);
}

function enumFromText(text: string, _culture: Value, type: NetType): Value {
  return parsed(type.name, text, () => {
    const value = /^\s*[+-]?\d+\s*$/.test(text) ? enumValue(type, Number(text)) : parseEnum(type, text, true);
    if (value === undefined) throw argumentException(`Requested value '${text.trim()}' was not found.`);
    return value;
  });
}

function enumText(value: Value, _culture: Value, type: NetType): string {
  if (!(value instanceof EnumValue)) return toText(value);
  if (!type.isFlags && ![...(type.enumValues?.values() ?? [])].some((v) => Number(v) === value.value))
    throw argumentException(`The value '${toText(value)}' is not a valid value for the enum '${type.name}'.`, 'value');
  return toText(value);
}

/** The converters of .NET's own types. */
export const converterRules: readonly ConverterRule[] = [
  number('Byte', 6),
  number('SByte', 5),
  number('Int16', 7),
  number('UInt16', 8),
  number('Int32', 9),
  number('UInt32', 10),
  number('Int64', 11),
  number('UInt64', 12),
  number('Double', 14, (text, culture) => new Double(parseDouble(text, NumberStyles.Float, symbolsOf(culture)))),
  number('Single', 13, (text, culture) => new Single(Math.fround(parseDouble(text, NumberStyles.Float, symbolsOf(culture))))),
  number('Decimal', 15, (text, culture) => parseDecimal(text, NumberStyles.Float, symbolsOf(culture))),
  {
    name: 'BooleanConverter',
    type: 'System.Boolean',
    fromText: ownParse('Boolean', false),
    standard: () => [true, false],
  },
  {
    name: 'CharConverter',
    type: 'System.Char',
    fromText: (given) => {
      const text = given.length > 1 ? given.trim() : given;
      if (text.length > 1) throw exceptionOf('System.FormatException', `${text} is not a valid value for Char.`);
      return charOf(text === '' ? 0 : text.charCodeAt(0));
    },
    toText: (value) => (value instanceof Char && value.code === 0 ? '' : toText(value)),
  },
  { name: 'StringConverter', type: 'System.String', fromText: (text) => text },
  {
    name: 'DateTimeConverter',
    type: 'System.DateTime',
    fromText: (given, culture, type) =>
      given.trim() === '' ? NetDateTime.of(1, 1, 1) : (ownParse('DateTime')(given.trim(), culture, type) as Value),
    toText: dateText,
  },
  { name: 'DateTimeOffsetConverter', type: 'System.DateTimeOffset', fromText: ownParse('DateTimeOffset') },
  { name: 'DateOnlyConverter', type: 'System.DateOnly', fromText: ownParse('DateOnly') },
  { name: 'TimeOnlyConverter', type: 'System.TimeOnly', fromText: ownParse('TimeOnly') },
  { name: 'TimeSpanConverter', type: 'System.TimeSpan', fromText: ownParse('TimeSpan') },
  {
    name: 'GuidConverter',
    type: 'System.Guid',
    fromText: (text, _c, type) => call(type, 'Parse', 's', null, [text.trim()]),
  },
  {
    name: 'VersionConverter',
    type: 'System.Version',
    fromText: (text, culture, type) => ownParse('Version', false)(text, culture, type),
  },
  {
    name: 'CultureInfoConverter',
    type: 'System.Globalization.CultureInfo',
    fromText: (text, _c, type) => call(type, 'GetCultureInfo', 's', null, [text === '(Default)' ? '' : text]),
    toText: (value) => (value === null || toText(value) === '' ? '(Default)' : toText(value)),
  },
  {
    name: 'UriTypeConverter',
    space: 'System.',
    type: 'System.Uri',
    fromText: (text, _c, type) => (text === '' ? null : call(type, 'new', 'sk', null, [text, enumOf('System.UriKind', 0)])),
    toText: (value) => toText((typeOf(value).getProperty('OriginalString', false)?.body.get?.(value) ?? null) as Value),
  },
  tuple('Point', ['X', 'Y']),
  tuple('Size', ['Width', 'Height']),
  tuple('Rectangle', ['X', 'Y', 'Width', 'Height']),
];

/** Converters for kinds of types rather than for one. */
export const kindRules = {
  enum: { name: 'EnumConverter', fromText: enumFromText, toText: enumText, standard: enumStandard },
  array: {
    name: 'ArrayConverter',
    base: 'CollectionConverter',
    toText: (value: Value): string => `${typeOf(value).name} Array`,
  },
  collection: { name: 'CollectionConverter', toText: (): string => '(Collection)' },
  reference: { name: 'ReferenceConverter' },
} satisfies Record<string, ConverterRule>;

function enumStandard(type: NetType): readonly Value[] {
  return [...(type.enumValues?.values() ?? [])].map((v) => enumValue(type, v));
}
