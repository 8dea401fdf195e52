import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { NameValueCollection } from '../collections/name-value-collection.ts';
import { defineType } from '../registry.ts';
import { type NetEncoding, utf8 } from '../text/encodings.ts';
import { byteArray, bytesOf } from '../values.ts';
import { entityCodePoint } from './html-entities.ts';

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** WebUtility.HtmlEncode: markup, Latin-1's upper half and characters beyond the basic plane. */
export function htmlEncode(text: string): string {
  let result = '';
  for (const ch of text) {
    const code = ch.codePointAt(0) as number;
    const name = named[ch];
    if (name) result += name;
    else if ((code >= 160 && code < 256) || code > 0xffff) result += `&#${code};`;
    else result += code >= 0xd800 && code <= 0xdfff ? '\ufffd' : ch;
  }
  return result;
}

/** WebUtility.HtmlDecode. */
export function htmlDecode(text: string): string {
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]+)|#(\d+)|([A-Za-z][A-Za-z0-9]*));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : entityCodePoint(name as string);
      if (code === undefined || code > 0x10ffff || code === 0 || (code >= 0xd800 && code <= 0xdfff)) return whole;
      return String.fromCodePoint(code);
    },
  );
}

/** UrlEncode: form encoding, blanks as `+`. */
export function urlEncode(text: string, lowerCase: boolean): string {
  return encodeBytes(new TextEncoder().encode(text), lowerCase);
}

function encodeBytes(bytes: Uint8Array, lowerCase: boolean): string {
  let result = '';
  for (const byte of bytes) {
    const ch = String.fromCharCode(byte);
    if (/[A-Za-z0-9\-_.!*()]/.test(ch)) result += ch;
    else if (byte === 0x20) result += '+';
    else {
      const hex = byte.toString(16).padStart(2, '0');
      result += `%${lowerCase ? hex : hex.toUpperCase()}`;
    }
  }
  return result;
}

/** WebUtility.UrlDecode: `+` is a blank; bytes that the encoding does not know become the replacement character. */
export function urlDecode(text: string, encoding: NetEncoding = utf8): string {
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (h) => Number.parseInt(h, 16));
    return encoding.decode(bytes);
  });
}

/** HttpUtility.UrlDecode: `%uXXXX` is a character, too. */
function formDecode(text: string, encoding: NetEncoding = utf8): string {
  return text
    .split(/(%u[0-9a-fA-F]{4})/)
    .map((part, i) => (i % 2 === 1 ? String.fromCharCode(Number.parseInt(part.slice(2), 16)) : urlDecode(part, encoding)))
    .join('');
}

/** The bytes of encoded ones: `+` is a blank, what is no `%XX` stays. */
function decodeBytes(bytes: Uint8Array): Uint8Array {
  const result: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const hex = bytes[i] === 0x25 ? String.fromCharCode(...bytes.slice(i + 1, i + 3)) : '';
    const isHex = /^[0-9a-fA-F]{2}$/.test(hex);
    result.push(isHex ? Number.parseInt(hex, 16) : bytes[i] === 0x2b ? 0x20 : (bytes[i] as number));
    if (isHex) i += 2;
  }
  return Uint8Array.from(result);
}

/** An encoding that must be there. @throws NullReferenceException */
function given(encoding: NetEncoding | null): NetEncoding {
  if (encoding === null) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  return encoding;
}

/** Members of HttpUtility that take or give bytes. */
function byteMembers(encoding: string): Record<string, MemberBody> {
  const ascii = (text: string): PSArray => byteArray(new TextEncoder().encode(text));
  const decoded = (b: PSArray | null, i = 0, n?: number): Uint8Array | null => b && decodeBytes(bytesOf(b, i, n));
  const text = (bytes: Uint8Array | null, e: NetEncoding): string | null => bytes && e.decode(bytes);
  const array = (bytes: Uint8Array | null): PSArray | null => bytes && byteArray(bytes);
  return {
    'string UrlEncode(byte[] bytes)': (_s, b: PSArray | null) => b && encodeBytes(bytesOf(b), true),
    'string UrlEncode(byte[] bytes, int offset, int count)': (_s, b: PSArray | null, i: number, n: number) =>
      b && encodeBytes(bytesOf(b, i, n), true),
    'byte[] UrlEncodeToBytes(string str)': (_s, t: string | null) => t && ascii(urlEncode(t, true)),
    [`byte[] UrlEncodeToBytes(string str, ${encoding})`]: (_s, t: string | null, e: NetEncoding) =>
      t && ascii(encodeBytes(given(e).encode(t), true)),
    'byte[] UrlEncodeToBytes(byte[] bytes)': (_s, b: PSArray | null) => b && ascii(encodeBytes(bytesOf(b), true)),
    'byte[] UrlEncodeToBytes(byte[] bytes, int offset, int count)': (_s, b: PSArray | null, i: number, n: number) =>
      b && ascii(encodeBytes(bytesOf(b, i, n), true)),
    [`string UrlDecode(byte[] bytes, ${encoding})`]: (_s, b: PSArray | null, e: NetEncoding) => text(decoded(b), e),
    [`string UrlDecode(byte[] bytes, int offset, int count, ${encoding})`]: (_s, b: PSArray | null, i: number, n: number, e: NetEncoding) =>
      text(decoded(b, i, n), e),
    'byte[] UrlDecodeToBytes(string str)': (_s, t: string | null) => array(t === null ? null : decodeBytes(new TextEncoder().encode(t))),
    [`byte[] UrlDecodeToBytes(string str, ${encoding})`]: (_s, t: string | null, e: NetEncoding) =>
      array(t === null ? null : decodeBytes(e.encode(t))),
    'byte[] UrlDecodeToBytes(byte[] bytes)': (_s, b: PSArray | null) => array(decoded(b)),
    'byte[] UrlDecodeToBytes(byte[] bytes, int offset, int count)': (_s, b: PSArray | null, i: number, n: number) =>
      array(decoded(b, i, n)),
  };
}

/** What HttpUtility.ParseQueryString gives (HttpQSCollection): its text is a query string again. */
export class HttpValueCollection extends NameValueCollection {
  override toString(): string {
    const parts: string[] = [];
    for (const [key, values] of this.pairs()) {
      const prefix = key === null || key === '' ? '' : `${urlEncode(key, true)}=`;
      for (const value of values) parts.push(prefix + urlEncode(value ?? '', true));
    }
    return parts.join('&');
  }
}

function parseQuery(query: string | null, encoding: NetEncoding | null): HttpValueCollection {
  if (query === null) throw argumentNull('query');
  if (encoding === null) throw argumentNull('encoding');
  const result = new HttpValueCollection();
  const text = query.startsWith('?') ? query.slice(1) : query;
  if (text === '') return result;
  for (const part of text.split('&')) {
    const equals = part.indexOf('=');
    if (equals < 0) result.add(null, formDecode(part, encoding));
    else result.add(formDecode(part.slice(0, equals), encoding), formDecode(part.slice(equals + 1), encoding));
  }
  return result;
}

function javaScriptEncode(text: string, quotes: boolean): string {
  const escaped = text.replace(/[\0-\x1f"\\&'<>\u0085\u2028\u2029]/g, (ch) => {
    const short: Record<string, string> = { '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\', '\n': '\\n', '\b': '\\b', '\f': '\\f' };
    return short[ch] ?? `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return quotes ? `"${escaped}"` : escaped;
}

/** Defines System.Net.WebUtility and System.Web.HttpUtility. */
export function defineWebUtility(): void {
  const map = (f: (text: string) => string) => (_s: unknown, text: string | null) => (text === null ? null : f(text));
  defineType({
    name: 'System.Net.WebUtility',
    kind: 'static',
    staticMethods: {
      'string HtmlEncode(string value)': map(htmlEncode),
      'string HtmlDecode(string value)': map(htmlDecode),
      'string UrlEncode(string value)': map((t) => urlEncode(t, false)),
      'string UrlDecode(string encodedValue)': map((t) => urlDecode(t)),
      'byte[] UrlEncodeToBytes(byte[] value, int offset, int count)': (_s, b: PSArray, i: number, n: number) =>
        byteArray(new TextEncoder().encode(encodeBytes(bytesOf(b, i, n), false))),
      'byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)': (_s, b: PSArray, i: number, n: number) =>
        byteArray(decodeBytes(bytesOf(b, i, n))),
    },
  });
  const encoding = 'System.Text.Encoding e';
  defineType({
    name: 'System.Web.HttpUtility+HttpQSCollection',
    baseType: 'System.Collections.Specialized.NameValueCollection',
    jsClass: HttpValueCollection,
    methods: { 'string ToString()': (c: HttpValueCollection) => c.toString() },
  });
  defineType({
    name: 'System.Web.HttpUtility',
    staticMethods: {
      'string HtmlEncode(string s)': map(htmlEncode),
      'string HtmlDecode(string s)': map(htmlDecode),
      'string HtmlAttributeEncode(string s)': map((t) => t.replace(/[&"'<]/g, (c) => named[c] as string)),
      'string UrlEncode(string str)': map((t) => urlEncode(t, true)),
      [`string UrlEncode(string str, ${encoding})`]: (_s, text: string | null, e: NetEncoding) =>
        text === null ? null : encodeBytes(given(e).encode(text), true),
      ...byteMembers(encoding),
      'string UrlDecode(string str)': map((t) => formDecode(t)),
      [`string UrlDecode(string str, ${encoding})`]: (_s, text: string | null, e: NetEncoding | null) =>
        text === null ? null : formDecode(text, given(e)),
      'string UrlPathEncode(string str)': map((t) => {
        const mark = t.indexOf('?');
        const path = mark < 0 ? t : t.slice(0, mark);
        return path.replace(/[^!-~]/gu, (c) => encodeURIComponent(c).toLowerCase()) + (mark < 0 ? '' : t.slice(mark));
      }),
      'string JavaScriptStringEncode(string value)': (_s, text: string | null) => javaScriptEncode(text ?? '', false),
      'string JavaScriptStringEncode(string value, bool addDoubleQuotes)': (_s, text: string | null, quotes: boolean) =>
        javaScriptEncode(text ?? '', quotes),
      'System.Collections.Specialized.NameValueCollection ParseQueryString(string query)': (_s, query: string | null): Value =>
        parseQuery(query, utf8),
      [`System.Collections.Specialized.NameValueCollection ParseQueryString(string query, System.Text.Encoding encoding)`]: (
        _s,
        query: string | null,
        e: NetEncoding | null,
      ): Value => parseQuery(query, e),
    },
  });
}
