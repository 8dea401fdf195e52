/** Microsoft.VisualBasic.Strings: places in texts count from 1. */
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { type Char, charOf } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { defineType } from '../registry.ts';
import { formatComposite } from '../text/composite-format.ts';
import { stringArray } from '../values.ts';

const ns = 'Microsoft.VisualBasic.';
const compared = `${ns}CompareMethod Compare = Binary`;

/** ArgumentException that names a parameter, in the words of Microsoft.VisualBasic. */
export function badArgument(parameter: string, message: string): NetException {
  return exceptionOf('System.ArgumentException', `${message} (Parameter '${parameter}')`, null, { ParamName: parameter });
}
const belowZero = (name: string): NetException => badArgument(name, `Argument '${name}' must be greater or equal to zero.`);
const belowOne = (name: string): NetException => badArgument(name, `Argument '${name}' must be greater than zero.`);

/** PlatformNotSupportedException of what is there on Windows only. */
export function windowsOnly(message = 'Operation is not supported on this platform.'): never {
  throw exceptionOf('System.PlatformNotSupportedException', message);
}

/** The text as it is compared: CompareMethod.Text knows no case. */
const folded = (text: string, compare?: EnumValue): string => (Number(compare?.value ?? 0) === 1 ? text.toLowerCase() : text);

function inStr(start: number, text: string | null, part: string | null, compare?: EnumValue): number {
  if (start < 1) throw belowOne('Start');
  if (!text || start > text.length) return 0;
  if (!part) return start;
  return folded(text, compare).indexOf(folded(part, compare), start - 1) + 1;
}

function inStrRev(text: string | null, part: string | null, start = -1, compare?: EnumValue): number {
  if (start === 0 || start < -1) throw badArgument('Start', "Argument 'Start' must be greater than zero or equal to -1.");
  if (!text || start > text.length) return 0;
  const end = start === -1 ? text.length : start;
  if (!part) return end;
  return folded(text.slice(0, end), compare).lastIndexOf(folded(part, compare)) + 1;
}

/** The parts between delimiters, at most `limit`. */
function split(text: string, delimiter: string, limit: number, compare?: EnumValue): string[] {
  if (delimiter === '') return [text];
  const source = folded(text, compare);
  const mark = folded(delimiter, compare);
  const parts: string[] = [];
  let from = 0;
  for (let at = source.indexOf(mark); at >= 0 && parts.length !== limit - 1; at = source.indexOf(mark, from)) {
    parts.push(text.slice(from, at));
    from = at + mark.length;
  }
  parts.push(text.slice(from));
  return parts;
}

function replace(text: string | null, find: string | null, by: string | null, start = 1, count = -1, compare?: EnumValue): string | null {
  if (count < -1) throw badArgument('Count', "Argument 'Count' must be greater or equal to -1.");
  if (start <= 0) throw belowOne('Start');
  if (!text || start > text.length) return null;
  const rest = text.slice(start - 1);
  if (!find || count === 0) return rest;
  return split(rest, find, count === -1 ? -1 : count + 1, compare).join(by ?? '');
}

function mid(text: string | null, start: number, length?: number): string | null {
  if (start <= 0) throw belowOne('Start');
  if (length !== undefined && length < 0) throw belowZero('Length');
  if (text === null && length === undefined) return null;
  return (text ?? '').slice(start - 1, length === undefined ? undefined : start - 1 + length);
}

function filter(source: PSArray, match: string | null, include = true, compare?: EnumValue): PSArray {
  const wanted = folded(match ?? '', compare);
  return stringArray(source.items.map(toText).filter((text) => folded(text, compare).includes(wanted) === include));
}

function strComp(a: string | null, b: string | null, compare?: EnumValue): number {
  const [x, y] = [a ?? '', b ?? ''];
  if (Number(compare?.value ?? 0) === 1) return Math.sign(x.localeCompare(y, undefined, { sensitivity: 'base' }));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A number formatted with one of .NET's letters and the digits that were asked for. */
const formatted =
  (letter: string): MemberBody =>
  (_s, value: Value, digits = -1) =>
    formatComposite(`{0:${letter}${Number(digits) >= 0 ? Number(digits) : ''}}`, [value]);

const trimmed =
  (pattern: RegExp): MemberBody =>
  (_s, text: string | null) =>
    (text ?? '').replace(pattern, '');
const upper = (_s: unknown, text: string | null): string => (text ?? '').toUpperCase();
const lower = (_s: unknown, text: string | null): string => (text ?? '').toLowerCase();
const charCase =
  (change: (text: string) => string): MemberBody =>
  (_s, c: Char) =>
    charOf(change(c.toString()).charCodeAt(0));

const sizes: Record<string, number> = {
  bool: 2,
  sbyte: 1,
  byte: 1,
  short: 2,
  ushort: 2,
  int: 4,
  uint: 4,
  long: 8,
  ulong: 8,
  decimal: 8,
  float: 4,
  double: 8,
  datetime: 8,
  char: 2,
};

function firstCode(text: string | null): number {
  if (!text) throw badArgument('String', "Length of argument 'String' must be greater than zero.");
  return text.charCodeAt(0);
}

const tri = `${ns}TriState`;
const numberOptions = `int NumDigitsAfterDecimal = -1, ${tri} IncludeLeadingDigit = UseDefault, ${tri} UseParensForNegativeNumbers = UseDefault, ${tri} GroupDigits = UseDefault`;

const dateFormats = ['G', 'D', 'd', 'T', 'HH:mm'];

const staticMethods: Record<string, MemberBody> = {
  'int Asc(char String)': (_s, c: Char) => c.code,
  'int Asc(string String)': (_s, text: string | null) => firstCode(text),
  'int AscW(string String)': (_s, text: string | null) => firstCode(text),
  'int AscW(char String)': (_s, c: Char) => c.code,
  'char Chr(int CharCode)': (_s, code: number) => charOf(code & 0xffff),
  'char ChrW(int CharCode)': (_s, code: number) => charOf(code & 0xffff),
  [`string[] Filter(System.Object[] Source, string Match, bool Include = True, ${compared})`]: (_s, ...all: Parameters<typeof filter>) =>
    filter(...all),
  [`string[] Filter(string[] Source, string Match, bool Include = True, ${compared})`]: (_s, ...all: Parameters<typeof filter>) =>
    filter(...all),
  [`int InStr(string String1, string String2, ${compared})`]: (_s, text: string | null, part: string | null, compare?: EnumValue) =>
    inStr(1, text, part, compare),
  [`int InStr(int Start, string String1, string String2, ${compared})`]: (_s, ...all: Parameters<typeof inStr>) => inStr(...all),
  [`int InStrRev(string StringCheck, string StringMatch, int Start = -1, ${compared})`]: (_s, ...all: Parameters<typeof inStrRev>) =>
    inStrRev(...all),
  'string Join(System.Object[] SourceArray, string Delimiter = " ")': (_s, parts: PSArray, delimiter = ' ') =>
    parts.items.map(toText).join(String(delimiter ?? '')),
  'string Join(string[] SourceArray, string Delimiter = " ")': (_s, parts: PSArray, delimiter = ' ') =>
    parts.items.map(toText).join(String(delimiter ?? '')),
  'string LCase(string Value)': lower,
  'char LCase(char Value)': charCase((c) => c.toLowerCase()),
  ...Object.fromEntries(Object.entries(sizes).map(([type, size]): [string, MemberBody] => [`int Len(${type} Expression)`, () => size])),
  'int Len(string Expression)': (_s, text: string | null) => text?.length ?? 0,
  [`string Replace(string Expression, string Find, string Replacement, int Start = 1, int Count = -1, ${compared})`]: (
    _s,
    ...all: Parameters<typeof replace>
  ) => replace(...all),
  'string Space(int Number)': (_s, count: number) => {
    if (count < 0) throw belowZero('Number');
    return ' '.repeat(count);
  },
  [`string[] Split(string Expression, string Delimiter = " ", int Limit = -1, ${compared})`]: (
    _s,
    text: string | null,
    delimiter = ' ',
    limit = -1,
    compare?: EnumValue,
  ) => stringArray(split(text ?? '', String(delimiter ?? ''), Number(limit), compare)),
  'string LSet(string Source, int Length)': (_s, text: string | null, n: number) => (text ?? '').slice(0, n).padEnd(n),
  'string RSet(string Source, int Length)': (_s, text: string | null, n: number) => (text ?? '').slice(0, n).padStart(n),
  'string StrDup(int Number, char Character)': (_s, count: number, c: Char) => {
    if (count < 0) throw belowZero('Number');
    return c.toString().repeat(count);
  },
  'string StrDup(int Number, string Character)': (_s, count: number, text: string | null) => {
    if (count < 0) throw belowZero('Number');
    if (!text) throw badArgument('Character', "Length of argument 'Character' must be greater than zero.");
    return text.charAt(0).repeat(count);
  },
  'string StrReverse(string Expression)': (_s, text: string | null) => [...(text ?? '')].reverse().join(''),
  'string UCase(string Value)': upper,
  'char UCase(char Value)': charCase((c) => c.toUpperCase()),
  'string Format(System.Object Expression, string Style = "")': (_s, value: Value, style = '') =>
    formatComposite(style ? `{0:${style}}` : '{0}', [value]),
  [`string FormatCurrency(System.Object Expression, ${numberOptions})`]: formatted('C'),
  [`string FormatDateTime(datetime Expression, ${ns}DateFormat NamedFormat = GeneralDate)`]: (_s, time: Value, format?: EnumValue) =>
    formatComposite(`{0:${dateFormats[Number(format?.value ?? 0)] ?? 'G'}}`, [time]),
  [`string FormatNumber(System.Object Expression, ${numberOptions})`]: formatted('N'),
  [`string FormatPercent(System.Object Expression, ${numberOptions})`]: (_s, value: Value, digits = -1) =>
    formatComposite(`{0:P${Number(digits) >= 0 ? Number(digits) : ''}}`, [value]),
  'char GetChar(string str, int Index)': (_s, text: string | null, at: number) => {
    if (!text) throw badArgument('str', "Length of argument 'str' must be greater than zero.");
    if (at < 1) throw badArgument('Index', "Argument 'Index' must be greater or equal to 1.");
    if (at > text.length) throw badArgument('Index', "Argument 'Index' must be less than or equal to the length of argument 'String'.");
    return charOf(text.charCodeAt(at - 1));
  },
  'string Left(string str, int Length)': (_s, text: string | null, n: number) => {
    if (n < 0) throw belowZero('Length');
    return (text ?? '').slice(0, n);
  },
  'string LTrim(string str)': trimmed(/^[ \u3000]+/),
  'string Mid(string str, int Start)': (_s, text: string | null, start: number) => mid(text, start),
  'string Mid(string str, int Start, int Length)': (_s, text: string | null, start: number, n: number) => mid(text, start, n),
  'string Right(string str, int Length)': (_s, text: string | null, n: number) => {
    if (n < 0) throw belowZero('Length');
    return n === 0 ? '' : (text ?? '').slice(-n);
  },
  'string RTrim(string str)': trimmed(/[ \u3000]+$/),
  'string Trim(string str)': trimmed(/^[ \u3000]+|[ \u3000]+$/g),
  [`int StrComp(string String1, string String2, ${compared})`]: (_s, ...all: Parameters<typeof strComp>) => strComp(...all),
  [`string StrConv(string str, ${ns}VbStrConv Conversion, int LocaleID = 0)`]: () => windowsOnly(),
};

/** Defines Microsoft.VisualBasic.Strings and the enums that its members take. */
export function defineVisualBasicStrings(): void {
  defineType({ name: `${ns}CompareMethod`, kind: 'enum', enumValues: { Binary: 0, Text: 1 } });
  defineType({ name: `${ns}TriState`, kind: 'enum', enumValues: { UseDefault: -2, True: -1, False: 0 } });
  defineType({
    name: `${ns}DateFormat`,
    kind: 'enum',
    enumValues: { GeneralDate: 0, LongDate: 1, ShortDate: 2, LongTime: 3, ShortTime: 4 },
  });
  defineType({
    name: `${ns}VbStrConv`,
    kind: 'enum',
    flags: true,
    enumValues: {
      None: 0,
      Uppercase: 1,
      Lowercase: 2,
      ProperCase: 3,
      Wide: 4,
      Narrow: 8,
      Katakana: 16,
      Hiragana: 32,
      SimplifiedChinese: 256,
      TraditionalChinese: 512,
      LinguisticCasing: 1024,
    },
  });
  defineType({ name: `${ns}Strings`, sealed: true, staticMethods });
}
