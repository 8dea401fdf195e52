import type { NetException } from '../../errors/exceptions.ts';
import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { type CodePageRow, rareCodePages } from './code-pages.ts';

/** System.Text.Encoding: text to bytes and back, through JavaScript strings. */
export abstract class NetEncoding extends NetObject {
  /** `utf-8`: the IANA name. */
  abstract readonly webName: string;
  abstract readonly encodingName: string;
  abstract readonly codePage: number;
  readonly preamble: Uint8Array = new Uint8Array(0);
  abstract encode(text: string): Uint8Array;
  abstract decode(bytes: Uint8Array): string;
  get isSingleByte(): boolean {
    return false;
  }
  hashKey(): string {
    return `${this.webName}/${this.preamble.length}`;
  }
}

/** A code point, or the replacement character for half a surrogate pair. */
function* codePoints(text: string): Generator<number> {
  for (const ch of text) {
    const code = ch.codePointAt(0) as number;
    yield code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
  }
}

/** EncoderFallbackException for a character that an encoding cannot write. */
export function unwritable(code: number, index: number): NetException {
  return exceptionOf(
    'System.Text.EncoderFallbackException',
    `Unable to translate Unicode character \\\\u${code.toString(16).toUpperCase().padStart(4, '0')} at index ${index} to specified code page.`,
  );
}

/** Refuses halves of surrogate pairs. @throws EncoderFallbackException */
function checkSurrogates(text: string): void {
  const at = text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  if (at >= 0) throw unwritable(text.charCodeAt(at), at);
}

/** DecoderFallbackException for the first bytes that are no UTF-8. */
function invalidBytes(bytes: Uint8Array): NetException {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] as number;
    const size = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    try {
      decoder.decode(bytes.subarray(at, at + size));
      at += size;
    } catch {
      // Here are the bytes that are no UTF-8: what is looked for.
      break;
    }
  }
  const shown = `[${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}]`;
  return exceptionOf(
    'System.Text.DecoderFallbackException',
    `Unable to translate bytes ${shown} at index ${at} from specified code page to Unicode.`,
  );
}

/** System.Text.UTF8Encoding. */
export class Utf8Encoding extends NetEncoding {
  readonly webName = 'utf-8';
  readonly encodingName = 'Unicode (UTF-8)';
  readonly codePage = 65001;
  override readonly preamble: Uint8Array;
  constructor(
    readonly emitsBom: boolean,
    readonly throwsOnInvalid = false,
  ) {
    super();
    this.preamble = emitsBom ? Uint8Array.of(0xef, 0xbb, 0xbf) : new Uint8Array(0);
  }
  encode(text: string): Uint8Array {
    if (this.throwsOnInvalid) checkSurrogates(text);
    return new TextEncoder().encode(text);
  }
  decode(bytes: Uint8Array): string {
    if (!this.throwsOnInvalid) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    try {
      return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
    } catch {
      throw invalidBytes(bytes);
    }
  }
}

/** System.Text.UnicodeEncoding. */
export class Utf16Encoding extends NetEncoding {
  readonly webName: string;
  readonly encodingName: string;
  readonly codePage: number;
  override readonly preamble: Uint8Array;
  constructor(
    readonly bigEndian: boolean,
    readonly emitsBom = true,
    readonly throwsOnInvalid = false,
  ) {
    super();
    this.webName = bigEndian ? 'utf-16BE' : 'utf-16';
    this.encodingName = bigEndian ? 'Unicode (Big-Endian)' : 'Unicode';
    this.codePage = bigEndian ? 1201 : 1200;
    this.preamble = !emitsBom ? new Uint8Array(0) : bigEndian ? Uint8Array.of(0xfe, 0xff) : Uint8Array.of(0xff, 0xfe);
  }
  encode(text: string): Uint8Array {
    if (this.throwsOnInvalid) checkSurrogates(text);
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      bytes[i * 2 + (this.bigEndian ? 1 : 0)] = code & 0xff;
      bytes[i * 2 + (this.bigEndian ? 0 : 1)] = code >> 8;
    }
    return bytes;
  }
  decode(bytes: Uint8Array): string {
    return new TextDecoder(this.bigEndian ? 'utf-16be' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
  }
}

/** System.Text.UTF32Encoding. */
export class Utf32Encoding extends NetEncoding {
  readonly webName: string;
  readonly encodingName: string;
  readonly codePage: number;
  override readonly preamble: Uint8Array;
  constructor(
    readonly bigEndian: boolean,
    readonly emitsBom = true,
    readonly throwsOnInvalid = false,
  ) {
    super();
    this.webName = bigEndian ? 'utf-32BE' : 'utf-32';
    this.encodingName = bigEndian ? 'Unicode (UTF-32 Big-Endian)' : 'Unicode (UTF-32)';
    this.codePage = bigEndian ? 12001 : 12000;
    this.preamble = !emitsBom ? new Uint8Array(0) : bigEndian ? Uint8Array.of(0, 0, 0xfe, 0xff) : Uint8Array.of(0xff, 0xfe, 0, 0);
  }
  encode(text: string): Uint8Array {
    if (this.throwsOnInvalid) checkSurrogates(text);
    const codes = [...codePoints(text)];
    const bytes = new Uint8Array(codes.length * 4);
    const view = new DataView(bytes.buffer);
    codes.forEach((code, i) => {
      view.setUint32(i * 4, code, !this.bigEndian);
    });
    return bytes;
  }
  decode(bytes: Uint8Array): string {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let text = '';
    for (let i = 0; i + 4 <= bytes.length; i += 4) {
      const code = view.getUint32(i, !this.bigEndian);
      text += code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
    }
    return bytes.length % 4 === 0 ? text : `${text}\ufffd`;
  }
}

/** Encodings of one byte a character: ASCII, Latin-1, and the code pages that PowerShell registers. */
export class SingleByteEncoding extends NetEncoding {
  private toByte: Map<number, number> | undefined;
  private toCode: readonly number[] | undefined;
  constructor(
    readonly webName: string,
    readonly encodingName: string,
    readonly codePage: number,
    /** What TextDecoder calls it; null for ASCII and Latin-1, whose bytes are the characters. */
    private readonly label: string | null,
    /** Characters 80 to FF, where TextDecoder does not have the page. */
    private readonly upper: string | null = null,
  ) {
    super();
  }
  override get isSingleByte(): boolean {
    return true;
  }
  private get limit(): number {
    return this.codePage === 20127 ? 0x80 : 0x100;
  }
  private table(): readonly number[] {
    if (this.upper !== null)
      this.toCode ??= Array.from({ length: 256 }, (_, i) => (i < 128 ? i : (this.upper as string).charCodeAt(i - 128)));
    if (!this.toCode) {
      const all = Uint8Array.from({ length: 256 }, (_, i) => i);
      const codes = [...new TextDecoder(this.label as string).decode(all)].map((c) => c.charCodeAt(0));
      // Node takes windows-1252 for Latin-1, which it is not between 80 and 9F.
      if (this.codePage === 1252) for (let i = 0; i < 32; i++) codes[0x80 + i] = windows1252.charCodeAt(i);
      this.toCode = codes;
    }
    return this.toCode;
  }
  encode(text: string): Uint8Array {
    const bytes = new Uint8Array(text.length);
    if ((this.label ?? this.upper) !== null && !this.toByte) this.toByte = new Map(this.table().map((code, i) => [code, i]));
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const byte = this.toByte ? this.toByte.get(code) : code < this.limit ? code : undefined;
      bytes[length++] = byte ?? this.toByte?.get((text[i] as string).normalize('NFD').charCodeAt(0)) ?? 0x3f;
    }
    return length === bytes.length ? bytes : bytes.slice(0, length);
  }
  decode(bytes: Uint8Array): string {
    const table = this.label === null && this.upper === null ? null : this.table();
    const limit = this.limit;
    let text = '';
    for (const byte of bytes)
      text += String.fromCharCode(table ? (table[byte] as number) : byte < limit ? byte : this.codePage === 20127 ? 0x3f : byte);
    return text;
  }
}

/** Encodings of East Asia: one byte for ASCII, two for most others. */
export class DoubleByteEncoding extends NetEncoding {
  private toBytes: Map<string, readonly number[]> | undefined;
  constructor(
    readonly webName: string,
    readonly encodingName: string,
    readonly codePage: number,
    private readonly label: string,
  ) {
    super();
  }
  private table(): Map<string, readonly number[]> {
    if (this.toBytes) return this.toBytes;
    const decoder = new TextDecoder(this.label);
    const table = new Map<string, readonly number[]>();
    const add = (...bytes: number[]): void => {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
    };
    for (let one = 0; one < 256; one++) add(one);
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
    this.toBytes = table;
    return table;
  }
  encode(text: string): Uint8Array {
    const table = this.table();
    return Uint8Array.from([...text].flatMap((c) => table.get(c) ?? table.get(c.normalize('NFD').charAt(0)) ?? [0x3f]));
  }
  decode(bytes: Uint8Array): string {
    return new TextDecoder(this.label).decode(bytes);
  }
}

/** The type of Encoding.UTF8 and Encoding.Default. */
export class SealedUtf8Encoding extends Utf8Encoding {}
/** System.Text.ASCIIEncoding, made by a script. */
export class PlainAsciiEncoding extends SingleByteEncoding {}
/** The type of Encoding.ASCII. */
export class SealedAsciiEncoding extends SingleByteEncoding {}
/** The type of Encoding.Latin1. */
export class SealedLatin1Encoding extends SingleByteEncoding {}

/** Characters 80 to 9F of windows-1252. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What writers use that are given no encoding: UTF-8 without a mark, of the plain type. */
export const writersUtf8: Utf8Encoding = new Utf8Encoding(false);
/** Encoding.UTF8: with a byte order mark in files. */
export const utf8: Utf8Encoding = new SealedUtf8Encoding(true);
/** What PowerShell and StreamWriter use: UTF-8 without a mark. */
export const utf8NoBom: Utf8Encoding = new SealedUtf8Encoding(false);
/** Encoding.Unicode. */
export const utf16: Utf16Encoding = new Utf16Encoding(false);
/** Encoding.BigEndianUnicode. */
export const utf16BigEndian: Utf16Encoding = new Utf16Encoding(true);
/** Encoding.UTF32. */
export const utf32: Utf32Encoding = new Utf32Encoding(false);
/** Encoding.ASCII. */
export const ascii: SingleByteEncoding = new SealedAsciiEncoding('us-ascii', 'US-ASCII', 20127, null);
/** Encoding.Latin1. */
export const latin1: SingleByteEncoding = new SealedLatin1Encoding('iso-8859-1', 'Western European (ISO)', 28591, null);

const codePages: readonly (readonly [number, string, string])[] = [
  [1250, 'windows-1250', 'Central European (Windows)'],
  [1251, 'windows-1251', 'Cyrillic (Windows)'],
  [1252, 'windows-1252', 'Western European (Windows)'],
  [1253, 'windows-1253', 'Greek (Windows)'],
  [1254, 'windows-1254', 'Turkish (Windows)'],
  [1255, 'windows-1255', 'Hebrew (Windows)'],
  [1256, 'windows-1256', 'Arabic (Windows)'],
  [1257, 'windows-1257', 'Baltic (Windows)'],
  [1258, 'windows-1258', 'Vietnamese (Windows)'],
  [866, 'cp866', 'Cyrillic (DOS)'],
  [20866, 'koi8-r', 'Cyrillic (KOI8-R)'],
  [28592, 'iso-8859-2', 'Central European (ISO)'],
  [28595, 'iso-8859-5', 'Cyrillic (ISO)'],
  [28597, 'iso-8859-7', 'Greek (ISO)'],
  [28605, 'iso-8859-15', 'Latin 9 (ISO)'],
];
const made = new Map<number, NetEncoding>();

const names: Record<string, NetEncoding> = {
  'utf-8': utf8,
  utf8,
  'unicode-1-1-utf-8': utf8,
  'utf-16': utf16,
  'utf-16le': utf16,
  unicode: utf16,
  'ucs-2': utf16,
  'utf-16be': utf16BigEndian,
  unicodefffe: utf16BigEndian,
  'utf-32': utf32,
  'utf-32le': utf32,
  'utf-32be': new Utf32Encoding(true),
  'us-ascii': ascii,
  ascii,
  'iso-8859-1': latin1,
  latin1,
  l1: latin1,
};

function codePage(row: readonly [number, string, string]): NetEncoding {
  let encoding = made.get(row[0]);
  if (!encoding) {
    encoding = new SingleByteEncoding(row[1], row[2], row[0], row[0] === 866 ? 'ibm866' : row[1]);
    made.set(row[0], encoding);
  }
  return encoding;
}

function rarePage(row: CodePageRow): NetEncoding {
  let encoding = made.get(row.codePage);
  if (!encoding) {
    encoding =
      row.label === null
        ? new SingleByteEncoding(row.name, row.shownName, row.codePage, null, row.upper)
        : new DoubleByteEncoding(row.name, row.shownName, row.codePage, row.label);
    made.set(row.codePage, encoding);
  }
  return encoding;
}

/** Encoding.GetEncoding(name). @throws ArgumentException */
export function encodingByName(name: string): NetEncoding {
  const lower = name.toLowerCase();
  const known = ownEntry(names, lower);
  if (known) return known;
  const row = codePages.find((r) => r[1] === lower || `cp${r[0]}` === lower);
  if (row) return codePage(row);
  const rare = rareCodePages().find(
    (r) => r.name === lower || new RegExp(`^(cp|ibm|windows-|dos-)?0*${r.codePage}$`).test(lower) || r.label === lower,
  );
  if (rare) return rarePage(rare);
  throw argumentException(
    `'${name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`,
    'name',
  );
}

/** Encoding.GetEncodings: the code pages, and what .NET has of its own. */
export function allEncodings(): NetEncoding[] {
  return [
    ...rareCodePages().map(rarePage),
    ...codePages.map((row) => codePage(row)),
    utf16,
    utf16BigEndian,
    utf32,
    new Utf32Encoding(true),
    ascii,
    latin1,
    utf8,
  ];
}

/** The code pages of OEM, Macintosh, a thread and Symbol (CP_OEMCP … CP_SYMBOL), which Encoding.GetEncoding has nothing for. */
const unsupportedPages: ReadonlySet<number> = new Set([1, 2, 3, 42]);

/** Encoding.GetEncoding(codepage). @throws ArgumentException, NotSupportedException */
export function encodingByCodePage(number: number): NetEncoding {
  if (number < 0 || number > 65535) throw argumentOutOfRange('codepage', 'Valid values are between 0 and 65535, inclusive.');
  if (number === 0) return utf8NoBom;
  if (unsupportedPages.has(number)) throw argumentException(`${number} is not a supported code page.`, 'codepage');
  const known = Object.values(names).find((e) => e.codePage === number);
  if (known) return known;
  const row = codePages.find((r) => r[0] === number);
  if (row) return codePage(row);
  const rare = rareCodePages().find((r) => r.codePage === number);
  if (rare) return rarePage(rare);
  throw exceptionOf(
    'System.NotSupportedException',
    `No data is available for encoding ${number}. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`,
  );
}

/** The encoding that a byte order mark at the start of data names, with the mark's length; null without one. */
export function detectBom(bytes: Uint8Array): { encoding: NetEncoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: utf8, length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    if (bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) return { encoding: utf32, length: 4 };
    return { encoding: utf16, length: 2 };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: utf16BigEndian, length: 2 };
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff)
    return { encoding: new Utf32Encoding(true), length: 4 };
  return null;
}

/** Text of a file's bytes: by its byte order mark, else in the given encoding. */
export function decodeFile(bytes: Uint8Array, encoding: NetEncoding): string {
  const bom = detectBom(bytes);
  return bom ? bom.encoding.decode(bytes.subarray(bom.length)) : encoding.decode(bytes);
}
