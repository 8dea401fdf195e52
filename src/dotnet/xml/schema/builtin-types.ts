/** The simple types that XML Schema brings along: how their texts are read (DatatypeImplementation.cs of System.Private.Xml). */
import { dayNumber, isValidDate, ticksPerSecond } from '../../time/calendar.ts';

/** A value as facets, keys and fixed values compare it. */
export type SimpleValue = string | number | bigint | boolean | DecimalValue | SimpleValue[];

/** A decimal number: an integer divided by a power of ten. */
export class DecimalValue {
  readonly digits: bigint;
  readonly scale: number;
  constructor(text: string) {
    const [whole = '', fraction = ''] = text.replace('+', '').split('.');
    const trimmed = fraction.replace(/0+$/, '');
    this.digits = BigInt(`${whole === '' || whole === '-' ? `${whole}0` : whole}${trimmed}`);
    this.scale = trimmed.length;
  }
  compareTo(other: DecimalValue): number {
    const scale = Math.max(this.scale, other.scale);
    const a = this.digits * 10n ** BigInt(scale - this.scale);
    const b = other.digits * 10n ** BigInt(scale - other.scale);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  /** How many digits it has, leading zeros of a fraction not among them. */
  get totalDigits(): number {
    return String(this.digits < 0n ? -this.digits : this.digits).length;
  }
}

/** What reading a text comes to. */
export type Read = { readonly value: SimpleValue } | { readonly error: string };

/** The namespace of a prefix where the text stands; undefined for none. */
export type PrefixLookup = (prefix: string) => string | undefined;

/** One of the types that XML Schema brings along. */
export interface BuiltinType {
  readonly name: string;
  readonly base: string | null;
  /** The member of XmlTypeCode. */
  readonly code: string;
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  /** For lists: the type of the items. */
  readonly item?: string;
  /** Which facets it may have. */
  readonly facets: 'text' | 'number' | 'decimal' | 'order' | 'none' | 'binary';
  readonly read: (text: string, prefixes: PrefixLookup) => Read;
}

const bad = (text: string, type: string): Read => ({ error: `The string '${text}' is not a valid ${type} value.` });
const maxDecimal = new DecimalValue('79228162514264337593543950335');
const minDecimal = new DecimalValue('-79228162514264337593543950335');

function readDecimal(text: string): Read {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return bad(text, 'Decimal');
  const value = new DecimalValue(text);
  return value.compareTo(maxDecimal) > 0 || value.compareTo(minDecimal) < 0 ? bad(text, 'Decimal') : { value };
}

/** Integers within a range; those outside are no texts of the type. */
function integer(netName: string, low: bigint, high: bigint): BuiltinType['read'] {
  return (text) => {
    if (!/^[+-]?\d+$/.test(text)) return bad(text, netName);
    const value = BigInt(text.replace('+', ''));
    return value < low || value > high ? bad(text, netName) : { value: new DecimalValue(text) };
  };
}

/** Integers of any size on one side of zero. */
function limited(code: string, fits: (value: bigint) => boolean): BuiltinType['read'] {
  const whole = integer('Integer', minDecimal.digits, maxDecimal.digits);
  return (text, prefixes) => {
    const read = whole(text, prefixes);
    if ('error' in read || fits((read.value as DecimalValue).digits)) return read;
    return { error: `Value '${text.replace('+', '')}' was either too large or too small for ${code}.` };
  };
}

function float(netName: string): BuiltinType['read'] {
  return (text) => {
    if (text === 'INF') return { value: Number.POSITIVE_INFINITY };
    if (text === '-INF') return { value: Number.NEGATIVE_INFINITY };
    if (text === 'NaN') return { value: Number.NaN };
    if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return bad(text, netName);
    return { value: netName === 'Single' ? Math.fround(Number(text)) : Number(text) };
  };
}

const zone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const clock = '(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d+))?';

/** Dates and times: parts that are missing are those of the first of January 1904, a leap year. */
function date(code: string, form: string, parts: string): BuiltinType['read'] {
  const pattern = new RegExp(`^${form}(${zone})$`);
  return (text) => {
    const match = pattern.exec(text);
    if (!match) return bad(text, code);
    const found: Record<string, number> = { y: 1904, m: 1, d: 1, H: 0, M: 0, S: 0 };
    [...parts].forEach((part, i) => {
      if (part !== 'F') found[part] = Number(match[i + 1]);
    });
    const { y = 0, m = 0, d = 0, H = 0, M = 0, S = 0 } = found;
    if (!isValidDate(y, m, d) || H > 23 || M > 59 || S > 59) return bad(text, code);
    const fraction = parts.endsWith('F') ? (match[parts.length] ?? '') : '';
    const seconds = BigInt(dayNumber(y, m, d)) * 86_400n + BigInt(H * 3600 + M * 60 + S) - zoneSeconds(match[parts.length + 1] ?? '');
    return { value: seconds * ticksPerSecond + BigInt(fraction.padEnd(7, '0').slice(0, 7)) };
  };
}

function zoneSeconds(text: string): bigint {
  if (text === '' || text === 'Z') return 0n;
  const seconds = BigInt(Number(text.slice(1, 3)) * 3600 + Number(text.slice(4)) * 60);
  return text.startsWith('-') ? -seconds : seconds;
}

const durationForm = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

function readDuration(text: string): Read {
  const match = durationForm.exec(text);
  if (!match || /[PT]$/.test(text)) return bad(text, 'Duration');
  const [years, months, days, hours, minutes, seconds] = match.slice(2, 8).map((part) => BigInt(part ?? 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const whole = (((years * 365n + months * 30n + days) * 24n + hours) * 60n + minutes) * 60n + seconds;
  const ticks = whole * ticksPerSecond + BigInt((match[8] ?? '').padEnd(7, '0').slice(0, 7));
  return { value: match[1] === '-' ? -ticks : ticks };
}

function hex(text: string): Read {
  if (!/^[0-9a-fA-F]*$/.test(text)) return { error: `'${text}' is not a valid BinHex text sequence.` };
  if (text.length % 2 === 0) return { value: text.toUpperCase() };
  return { error: `'${text}' is not a valid BinHex text sequence. The sequence must contain an even number of characters.` };
}

function base64(text: string): Read {
  const packed = text.replace(/\s/g, '');
  if (packed.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return { value: Buffer.from(packed, 'base64').toString('hex') };
  return {
    error:
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
  };
}

const nameStart = /[A-Z_a-z\u00c0-\u02ff\u0370-\u1fff\u3001-\ud7ff\uf900-\ufffd]/;
const nameChar = /[-.0-9A-Z_a-z\u00b7\u00c0-\u037d\u037f-\u1fff\u203f\u2040\u3001-\ud7ff\uf900-\ufffd]/;

/** What is wrong with a name; null for a good one. */
export function nameError(text: string, hasColons: boolean, isToken = false): string | null {
  if (text === '') return "The empty string '' is not a valid name.";
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ((c === ':' && hasColons) || (i === 0 && !isToken ? nameStart : nameChar).test(c)) continue;
    const which = `the '${c}' character, hexadecimal value 0x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    return i === 0 && !isToken ? `Name cannot begin with ${which}.` : `T${which.slice(1)}, cannot be included in a name.`;
  }
  return null;
}

function name(hasColons: boolean, isToken = false): BuiltinType['read'] {
  return (text) => {
    const error = nameError(text, hasColons, isToken);
    return error === null ? { value: text } : { error };
  };
}

function qualifiedName(text: string, prefixes: PrefixLookup): Read {
  if (text === '') return { error: 'The attribute value cannot be empty.' };
  const [prefix, local] = text.includes(':') ? (text.split(/:(.*)/s) as [string, string]) : ['', text];
  const error = nameError(local, false) ?? (prefix === '' ? null : nameError(prefix, false));
  if (error !== null) return { error };
  const namespace = prefixes(prefix);
  if (prefix !== '' && namespace === undefined) return { error: `'${prefix}' is an undeclared prefix.` };
  return { value: namespace ? `${namespace}:${local}` : local };
}

const language = (text: string): Read =>
  /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(text) ? { value: text } : { error: "'' is an invalid language identifier." };
const any = (text: string): Read => ({ value: text });
const boolean = (text: string): Read =>
  /^(true|false|0|1)$/.test(text) ? { value: text === 'true' || text === '1' } : bad(text, 'Boolean');

const max64 = 0xffff_ffff_ffff_ffffn;
type Row = readonly [name: string, base: string | null, facets: BuiltinType['facets'], read: BuiltinType['read'], code?: string];

function rows(): readonly Row[] {
  const whole = integer('Integer', minDecimal.digits, maxDecimal.digits);
  return [
    ['anySimpleType', null, 'none', any, 'AnyAtomicType'],
    ['string', 'anySimpleType', 'text', any],
    ['normalizedString', 'string', 'text', any],
    ['token', 'normalizedString', 'text', any],
    ['language', 'token', 'text', language],
    ['NMTOKEN', 'token', 'text', name(true, true), 'NmToken'],
    ['Name', 'token', 'text', name(true)],
    ['NCName', 'Name', 'text', name(false), 'NCName'],
    ['ID', 'NCName', 'text', name(false), 'Id'],
    ['IDREF', 'NCName', 'text', name(false), 'Idref'],
    ['ENTITY', 'NCName', 'text', name(false), 'Entity'],
    ['NMTOKENS', 'anySimpleType', 'text', any, 'NmToken'],
    ['IDREFS', 'anySimpleType', 'text', any, 'Idref'],
    ['ENTITIES', 'anySimpleType', 'text', any, 'Entity'],
    ['boolean', 'anySimpleType', 'none', boolean],
    ['decimal', 'anySimpleType', 'decimal', readDecimal],
    ['integer', 'decimal', 'decimal', whole],
    ['nonPositiveInteger', 'integer', 'decimal', limited('NonPositiveInteger', (v) => v <= 0n)],
    ['negativeInteger', 'nonPositiveInteger', 'decimal', limited('NegativeInteger', (v) => v < 0n)],
    ['nonNegativeInteger', 'integer', 'decimal', limited('NonNegativeInteger', (v) => v >= 0n)],
    ['positiveInteger', 'nonNegativeInteger', 'decimal', limited('PositiveInteger', (v) => v > 0n)],
    ['long', 'integer', 'decimal', integer('Int64', -(1n << 63n), (1n << 63n) - 1n)],
    ['int', 'long', 'decimal', integer('Int32', -0x8000_0000n, 0x7fff_ffffn)],
    ['short', 'int', 'decimal', integer('Int16', -0x8000n, 0x7fffn)],
    ['byte', 'short', 'decimal', integer('SByte', -128n, 127n)],
    ['unsignedLong', 'nonNegativeInteger', 'decimal', integer('UInt64', 0n, max64)],
    ['unsignedInt', 'unsignedLong', 'decimal', integer('UInt32', 0n, 0xffff_ffffn)],
    ['unsignedShort', 'unsignedInt', 'decimal', integer('UInt16', 0n, 0xffffn)],
    ['unsignedByte', 'unsignedShort', 'decimal', integer('Byte', 0n, 255n)],
    ['float', 'anySimpleType', 'number', float('Single')],
    ['double', 'anySimpleType', 'number', float('Double')],
    ['duration', 'anySimpleType', 'order', readDuration],
    ['dateTime', 'anySimpleType', 'order', date('DateTime', `(\\d{4})-(\\d\\d)-(\\d\\d)T${clock}`, 'ymdHMSF')],
    ['time', 'anySimpleType', 'order', date('Time', clock, 'HMSF')],
    ['date', 'anySimpleType', 'order', date('Date', '(\\d{4})-(\\d\\d)-(\\d\\d)', 'ymd')],
    ['gYearMonth', 'anySimpleType', 'order', date('GYearMonth', '(\\d{4})-(\\d\\d)', 'ym'), 'GYearMonth'],
    ['gYear', 'anySimpleType', 'order', date('GYear', '(\\d{4})', 'y'), 'GYear'],
    ['gMonthDay', 'anySimpleType', 'order', date('GMonthDay', '--(\\d\\d)-(\\d\\d)', 'md'), 'GMonthDay'],
    ['gDay', 'anySimpleType', 'order', date('GDay', '---(\\d\\d)', 'd'), 'GDay'],
    ['gMonth', 'anySimpleType', 'order', date('GMonth', '--(\\d\\d)', 'm'), 'GMonth'],
    ['hexBinary', 'anySimpleType', 'binary', hex],
    ['base64Binary', 'anySimpleType', 'binary', base64],
    ['anyURI', 'anySimpleType', 'text', any, 'AnyUri'],
    ['QName', 'anySimpleType', 'text', qualifiedName, 'QName'],
    ['NOTATION', 'anySimpleType', 'text', qualifiedName, 'Notation'],
  ];
}

let table: Map<string, BuiltinType> | null = null;

function made([name, base, facets, read, code]: Row): BuiltinType {
  const whiteSpace = name === 'string' || name === 'anySimpleType' ? 'preserve' : name === 'normalizedString' ? 'replace' : 'collapse';
  const item = { NMTOKENS: 'NMTOKEN', IDREFS: 'IDREF', ENTITIES: 'ENTITY' }[name];
  const type = { name, base, facets, read, whiteSpace, code: code ?? (name[0] as string).toUpperCase() + name.slice(1) } as const;
  return item === undefined ? type : { ...type, item };
}

/** The type with a name; undefined when XML Schema has none of it. */
export function builtinType(name: string): BuiltinType | undefined {
  table ??= new Map(rows().map((row) => [row[0], made(row)]));
  return table.get(name);
}

/** The names of all of them. */
export const builtinTypeNames: readonly string[] =
  'anySimpleType string normalizedString token language NMTOKEN Name NCName ID IDREF ENTITY NMTOKENS IDREFS ENTITIES boolean decimal integer nonPositiveInteger negativeInteger nonNegativeInteger positiveInteger long int short byte unsignedLong unsignedInt unsignedShort unsignedByte float double duration dateTime time date gYearMonth gYear gMonthDay gDay gMonth hexBinary base64Binary anyURI QName NOTATION'.split(
    ' ',
  );

/** The name of the type with a member of XmlTypeCode; empty for none. */
export function builtinNameOf(code: string): string {
  for (const row of rows()) if (made(row).code === code) return row[0];
  return '';
}
