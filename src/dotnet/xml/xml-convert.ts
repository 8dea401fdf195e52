import { exceptionOf, throwException } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { type Char, Double } from '../../objects/numbers.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';
import { integerTypeNames } from '../../objects/type-code.ts';
import { invariantCulture } from '../culture/culture-info.ts';
import { defineType, getType } from '../registry.ts';
import { formatDateTime } from '../time/date-format.ts';
import { NetDateTime } from '../time/date-time.ts';
import { NetDateTimeOffset } from '../time/date-time-offset.ts';
import { NetTimeSpan } from '../time/time-span.ts';
import { notNull } from '../values.ts';
import { durationText, parseDurationText } from './xsd-duration.ts';

const ns = 'System.Xml.';
const nameStart = /[A-Z_a-z\u00c0-\u02ff\u0370-\u1fff\u3001-\ud7ff\uf900-\ufffd]/;
const nameChar = /[-.0-9A-Z_a-z\u00b7\u00c0-\u037d\u037f-\u1fff\u203f\u2040\u3001-\ud7ff\uf900-\ufffd]/;

/** XmlConvert.EncodeName and EncodeLocalName: characters that no name may have, as `_x0020_`. */
export function encodeName(name: string, colon: boolean): string {
  return [...name]
    .map((c, i) => {
      const fits = (colon && c === ':') || (i === 0 ? nameStart : nameChar).test(c);
      const isEscape = c === '_' && /^_x[0-9A-Fa-f]{4}_/.test(name.slice(i));
      return fits && !isEscape ? c : `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .join('');
}

/** XmlConvert.DecodeName: takes back what {@link encodeName} did. */
export function decodeName(name: string): string {
  return name.replace(/_x([0-9A-Fa-f]{4})_/g, (_m, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** @throws FormatException, OverflowException */
function spanOf(text: string): NetTimeSpan {
  return parseDurationText(text) ?? throwException('System.FormatException', `The string '${text}' is not a valid TimeSpan value.`);
}

function parseDouble(text: string): Double {
  const trimmed = text.trim();
  if (trimmed === 'INF') return new Double(Number.POSITIVE_INFINITY);
  if (trimmed === '-INF') return new Double(Number.NEGATIVE_INFINITY);
  return parsed(trimmed, 'System.Double') as Double;
}

/** What the type's own Parse gives. @throws FormatException */
function parsed(text: string, type: string): Value {
  const parse = getType(type)
    .getMethods('Parse', true)
    .find((p) => p.parameters.length === 1);
  return parse ? (parse.body(null, text.trim()) as Value) : convertTo(text, getType(type));
}

function boolean(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '1' || trimmed === 'true') return true;
  if (trimmed === '0' || trimmed === 'false') return false;
  return throwException('System.FormatException', `The string '${text}' is not a valid Boolean value.`);
}

/** A value as XML Schema writes it: XmlWriter.WriteValue, and the content of elements of LINQ to XML. */
export function xmlText(value: Value): string {
  if (typeof value === 'boolean') return String(value);
  if (value instanceof NetDateTime) return formatDateTime(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK");
  if (value instanceof NetDateTimeOffset) return formatDateTime(value.dateTime, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF") + offsetText(value);
  if (value instanceof NetTimeSpan) return durationText(value);
  if (value instanceof Double && Math.abs(value.value) === Number.POSITIVE_INFINITY) return value.value > 0 ? 'INF' : '-INF';
  return toStringValue(value);
}

function offsetText(value: NetDateTimeOffset): string {
  const minutes = Math.round(Number(value.offsetTicks) / 600_000_000);
  if (minutes === 0) return 'Z';
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** XmlReader.IsName. */
export function isXmlName(name: string): boolean {
  return name !== '' && [...name].every((c, i) => c === ':' || (i === 0 ? nameStart : nameChar).test(c));
}

/** VerifyName and VerifyNCName. @throws XmlException for a character that no name has */
export function verifyName(name: string | null, mayHaveColon: boolean): string {
  const given = notNull(name, 'name');
  if (given === '') throw exceptionOf('System.ArgumentNullException', "The empty string '' is not a valid name. (Parameter 'name')");
  const at = [...given].findIndex((c, i) => !((c === ':' && mayHaveColon) || (i === 0 ? nameStart : nameChar).test(c)));
  if (at >= 0) {
    const bad = [...given][at] as string;
    const which = `the '${bad}' character, hexadecimal value 0x${bad.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    throw exceptionOf(
      'System.Xml.XmlException',
      at === 0 ? `Name cannot begin with ${which}.` : `T${which.slice(1)}, cannot be included in a name.`,
    );
  }
  return given;
}

/** True for a character that XML may have; halves of pairs are looked at by nobody. */
function isXmlCharacter(code: number): boolean {
  return code >= 0x20 ? code < 0xfffe : code === 9 || code === 10 || code === 13;
}

/** @throws XmlException for the first character that may not be there */
function verifyCharacters(text: string, fits: (code: number) => boolean): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (fits(code)) continue;
    const shown = code === 0 ? '.' : text[i];
    throw exceptionOf(
      'System.Xml.XmlException',
      `'${shown}', hexadecimal value 0x${code.toString(16).toUpperCase().padStart(2, '0')}, is an invalid character.`,
    );
  }
  return text;
}

/** @throws XmlException for what is no token of names */
function verifyToken(name: string | null): string {
  const given = notNull(name, 'name');
  if (given === '') throw exceptionOf('System.Xml.XmlException', "The empty string '' is not a valid local name.");
  const bad = [...given].find((c) => c !== ':' && !nameChar.test(c));
  if (bad === undefined) return given;
  const hex = bad.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  throw exceptionOf('System.Xml.XmlException', `The '${bad}' character, hexadecimal value 0x${hex}, cannot be included in a name.`);
}

function xmlConvertMethods(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {
    'string ToString(bool value)': (_s, v: boolean) => String(v),
    'string ToString(timespan value)': (_s, v: NetTimeSpan) => durationText(v),
    'string ToString(datetime value)': (_s, v: NetDateTime) => formatDateTime(v, "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"),
    'string ToString(System.DateTimeOffset value)': (_s, v: NetDateTimeOffset) => xmlText(v),
    'string ToString(datetime value, string format)': (_s, v: NetDateTime, format: string) => formatDateTime(v, format),
    [`string ToString(datetime value, ${ns}XmlDateTimeSerializationMode dateTimeOption)`]: (_s, v: NetDateTime, mode: EnumValue) =>
      formatDateTime(Number(mode.value) === 1 ? v.toUniversalTime() : v, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"),
    'string EncodeName(string name)': (_s, name: string | null) => name && encodeName(name, true),
    'string EncodeLocalName(string name)': (_s, name: string | null) => name && encodeName(name, false),
    'string EncodeNmToken(string name)': (_s, name: string | null) => name && encodeName(`x${name}`, true).slice(1),
    'string VerifyNMTOKEN(string name)': (_s, name: string | null) => verifyToken(name),
    'string VerifyTOKEN(string token)': (_s, text: string | null) => {
      if (text === null || !/^ | $| {2}|[\t\n\r]/.test(text)) return text;
      throw exceptionOf(
        'System.Xml.XmlException',
        "line-feed (#xA) or tab (#x9) characters, leading or trailing spaces and sequences of one or more spaces (#x20) are not allowed in 'xs:token'.",
      );
    },
    'string VerifyXmlChars(string content)': (_s, text: string | null) => verifyCharacters(notNull(text, 'content'), isXmlCharacter),
    'string VerifyWhitespace(string content)': (_s, text: string | null) =>
      verifyCharacters(notNull(text, 'content'), (code) => [9, 10, 13, 32].includes(code)),
    'string VerifyPublicId(string publicId)': (_s, text: string | null) =>
      verifyCharacters(notNull(text, 'publicId'), (code) => /[-'()+,./:=?;!*#@$_% \r\na-zA-Z0-9]/.test(String.fromCharCode(code))),
    'System.DateTimeOffset ToDateTimeOffset(string s)': (_s, text: string | null) => parsed(notNull(text, 's'), 'System.DateTimeOffset'),
    'string DecodeName(string name)': (_s, name: string | null) => name && decodeName(name),
    'string VerifyName(string name)': (_s, name: string | null) => verifyName(name, true),
    'string VerifyNCName(string name)': (_s, name: string | null) => verifyName(name, false),
    'bool IsStartNCNameChar(char ch)': (_s, c: Char) => nameStart.test(String(c)) && String(c) !== ':',
    'bool IsNCNameChar(char ch)': (_s, c: Char) => nameChar.test(String(c)) && String(c) !== ':',
    'bool IsWhitespaceChar(char ch)': (_s, c: Char) => [9, 10, 13, 32].includes(c.code),
    'bool IsXmlChar(char ch)': (_s, c: Char) =>
      c.code >= 0x20 ? c.code < 0xd800 || (c.code > 0xdfff && c.code < 0xfffe) : [9, 10, 13].includes(c.code),
    'bool ToBoolean(string s)': (_s, text: string | null) => boolean(notNull(text, 's')),
    'double ToDouble(string s)': (_s, text: string | null) => parseDouble(notNull(text, 's')),
    'timespan ToTimeSpan(string s)': (_s, text: string | null) => spanOf(notNull(text, 's')),
    'datetime ToDateTime(string s)': (_s, text: string | null) => parsed(notNull(text, 's'), 'System.DateTime') as NetDateTime,
    'datetime ToDateTime(string s, string format)': (_s, text: string | null, format: string) =>
      getType('System.DateTime')
        .getMethods('ParseExact', true)
        .find((m) => m.parameters.length === 3)
        ?.body(null, notNull(text, 's'), format, invariantCulture),
    [`datetime ToDateTime(string s, ${ns}XmlDateTimeSerializationMode dateTimeOption)`]: (_s, text: string, mode: EnumValue) => {
      const time = parsed(text, 'System.DateTime') as NetDateTime;
      return Number(mode.value) === 1 ? time.toUniversalTime() : time;
    },
  };
  for (const type of ['byte', 'sbyte', 'char', 'decimal', 'double', 'float', 'guid', 'int', 'long', 'short', 'uint', 'ulong', 'ushort'])
    table[`string ToString(${type} value)`] = (_s, v: Value) =>
      v instanceof Double && !Number.isFinite(v.value) && !Number.isNaN(v.value) ? (v.value > 0 ? 'INF' : '-INF') : toText(v);
  for (const name of [...integerTypeNames, 'Single', 'Decimal', 'Guid', 'Char'])
    table[`System.${name} To${name}(string s)`] = (_s, text: string | null) => parsed(notNull(text, 's'), `System.${name}`);
  return table;
}

/** Defines XmlConvert and SecurityElement.Escape. */
export function defineXmlConvert(): void {
  defineType({
    name: `${ns}XmlDateTimeSerializationMode`,
    kind: 'enum',
    enumValues: { Local: 0, Utc: 1, Unspecified: 2, RoundtripKind: 3 },
  });
  defineType({ name: `${ns}XmlConvert`, staticMethods: xmlConvertMethods() });
  const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };
  defineType({
    name: 'System.Security.SecurityElement',
    staticMethods: { 'string Escape(string str)': (_s, text: string | null) => text?.replace(/[<>"'&]/g, (c) => escapes[c]!) },
  });
}
