import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { Char } from '../../objects/numbers.ts';
import { charOf } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { compareStrings } from '../comparers.ts';
import { defineType } from '../registry.ts';
import { explicitObjectData } from '../serializable.ts';
import { comparisonArgument } from '../text/string-helpers.ts';
import { enumOf, notNull, stringArray } from '../values.ts';
import { escapeData, escapeUriString, hostNameType, NetUri, unescapeData } from './uri.ts';

type Out = { value: Value };
const kinds = ['either', 'absolute', 'relative'] as const;

function kindOf(kind: EnumValue): 'either' | 'absolute' | 'relative' {
  return kinds[kind.value] ?? 'either';
}

function out(ref: Out, made: NetUri | string | null): boolean {
  ref.value = made instanceof NetUri ? made : null;
  return made instanceof NetUri;
}

function tryResolve(base: NetUri | null, reference: NetUri | string | null): NetUri | null {
  if (!base?.isAbsolute || reference === null) return null;
  const relative = typeof reference === 'string' ? NetUri.tryOf(reference, 'either') : reference;
  return relative instanceof NetUri ? NetUri.resolve(base, relative) : null;
}

/** Uri.MakeRelativeUri. */
function makeRelative(base: NetUri, target: NetUri): NetUri {
  const a = base.absolute;
  const b = target.absolute;
  if (a.scheme !== b.scheme || a.host !== b.host || a.port !== b.port) return target;
  const from = a.path.split('/');
  const to = b.path.split('/');
  from.pop();
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  const path = '../'.repeat(from.length - same) + to.slice(same).join('/');
  return NetUri.of((path === '' && a.path !== b.path ? './' : path) + b.query + b.fragment);
}

/** Uri.GetLeftPart. */
function leftPart(u: NetUri, part: number): string {
  const p = u.absolute;
  if (part === 0) return p.hasAuthority ? `${p.scheme}://` : `${p.scheme}:`;
  const authority = p.hasAuthority ? `${p.scheme}://${p.userInfo ? `${p.userInfo}@` : ''}${u.authority}` : '';
  if (part === 1) return authority;
  const path = (p.hasAuthority ? authority : `${p.scheme}:`) + p.path;
  return part === 2 ? path : path + p.query;
}

/** The bits of UriComponents and where they stand in a URI. @throws InvalidOperationException for a relative one */
function componentsOf(u: NetUri, parts: number, format: number): string {
  const p = u.absolute;
  if (parts & 0x80000000) return u.originalString;
  const has = (bit: number): boolean => (parts & bit) !== 0;
  const isAlone = (bit: number): boolean => parts === bit;
  let text = '';
  if (has(1)) text += isAlone(1) ? p.scheme : `${p.scheme}:${p.hasAuthority ? '//' : ''}`;
  if (has(2) && p.userInfo !== '') text += p.userInfo + (isAlone(2) ? '' : '@');
  if (has(4)) text += has(256) ? u.idnHost : p.host;
  const isDefault = u.isDefaultPort;
  if (has(128) && p.port >= 0) text += isAlone(128) ? String(p.port) : `:${p.port}`;
  else if (has(8) && p.port >= 0 && !isDefault) text += isAlone(8) ? String(p.port) : `:${p.port}`;
  if (has(16)) text += isAlone(16) ? p.path.replace(/^\//, '') : p.path;
  if (has(32)) text += isAlone(32) ? p.query.slice(1) : p.query;
  if (has(64)) text += isAlone(64) ? p.fragment.slice(1) : p.fragment;
  return format === 1 ? text : unescapeData(text);
}

function isWellFormed(text: string | null, kind: EnumValue): boolean {
  if (text === null) return false;
  const made = NetUri.tryOf(text, kindOf(kind));
  if (!(made instanceof NetUri)) return false;
  if (/[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~\u0080-\uffff]|%(?![0-9a-fA-F]{2})/.test(text)) return false;
  return !made.isAbsolute || !text.startsWith('/');
}

function uriProperties(): Record<string, { get: (u: NetUri) => Value }> {
  return {
    'string AbsolutePath': { get: (u) => u.absolute.path },
    'string AbsoluteUri': { get: (u) => u.absoluteUri },
    'string LocalPath': { get: (u) => u.localPath },
    'string Authority': { get: (u) => u.authority },
    'System.UriHostNameType HostNameType': { get: (u) => enumOf('System.UriHostNameType', u.hostNameType) },
    'bool IsDefaultPort': { get: (u) => u.isDefaultPort },
    'bool IsFile': { get: (u) => u.isFile },
    'bool IsLoopback': {
      get: (u) => /^(localhost|loopback|127(\.\d+){3}|\[::1\])$/.test(u.absolute.host) || (u.isFile && u.absolute.host === ''),
    },
    'string PathAndQuery': { get: (u) => u.absolute.path + u.absolute.query },
    'string[] Segments': { get: (u) => stringArray(u.segments) },
    'bool IsUnc': { get: (u) => u.isFile && u.absolute.host !== '' },
    'string Host': { get: (u) => u.absolute.host },
    'int Port': { get: (u) => u.absolute.port },
    'string Query': { get: (u) => u.absolute.query },
    'string Fragment': { get: (u) => u.absolute.fragment },
    'string Scheme': { get: (u) => u.absolute.scheme },
    'string OriginalString': { get: (u) => u.originalString },
    'string DnsSafeHost': { get: (u) => u.absolute.host.replace(/^\[|\]$/g, '') },
    'string IdnHost': { get: (u) => u.idnHost },
    'bool IsAbsoluteUri': { get: (u) => u.isAbsolute },
    'bool UserEscaped': { get: () => false },
    'string UserInfo': { get: (u) => u.absolute.userInfo },
  };
}

/** Defines System.Uri. */
function defineUriType(): void {
  const equal = (a: NetUri | null, b: NetUri | null): boolean => (a === null || b === null ? a === b : a.hashKey() === b.hashKey());
  defineType({ name: 'System.UriKind', kind: 'enum', enumValues: { RelativeOrAbsolute: 0, Absolute: 1, Relative: 2 } });
  defineType({ name: 'System.UriPartial', kind: 'enum', enumValues: { Scheme: 0, Authority: 1, Path: 2, Query: 3 } });
  defineType({ name: 'System.UriHostNameType', kind: 'enum', enumValues: { Unknown: 0, Basic: 1, Dns: 2, IPv4: 3, IPv6: 4 } });
  const scheme = (name: string): { get: () => string } => ({ get: () => name });
  defineType({
    name: 'System.Uri',
    jsClass: NetUri as unknown as abstract new () => NetObject,
    accelerators: ['uri'],
    interfaces: ['System.Runtime.Serialization.ISerializable', 'System.IFormattable', 'System.IEquatable[uri]'],
    constructors: {
      '(string uriString)': (_t, text: string | null) => NetUri.of(text, 'absolute'),
      '(string uriString, bool dontEscape)': (_t, text: string | null) => NetUri.of(text, 'absolute'),
      '(string uriString, System.UriKind uriKind)': (_t, text: string | null, kind: EnumValue) => NetUri.of(text, kindOf(kind)),
      '(uri baseUri, string relativeUri)': (_t, base: NetUri | null, text: string | null) =>
        NetUri.resolve(notNull(base, 'baseUri'), NetUri.of(text ?? '')),
      '(uri baseUri, string relativeUri, bool dontEscape)': (_t, base: NetUri | null, text: string | null) =>
        NetUri.resolve(notNull(base, 'baseUri'), NetUri.of(text ?? '')),
      '(uri baseUri, uri relativeUri)': (_t, base: NetUri | null, relative: NetUri | null) =>
        NetUri.resolve(notNull(base, 'baseUri'), notNull(relative, 'relativeUri')),
    },
    properties: uriProperties(),
    staticProperties: {
      'string UriSchemeFile': scheme('file'),
      'string UriSchemeFtp': scheme('ftp'),
      'string UriSchemeHttp': scheme('http'),
      'string UriSchemeHttps': scheme('https'),
      'string UriSchemeMailto': scheme('mailto'),
      ...Object.fromEntries(
        ['Sftp', 'Ftps', 'Gopher', 'News', 'Nntp', 'Ssh', 'Telnet'].map((name) => [`string UriScheme${name}`, scheme(name.toLowerCase())]),
      ),
      'string UriSchemeNetTcp': scheme('net.tcp'),
      'string UriSchemeNetPipe': scheme('net.pipe'),
      'string UriSchemeWs': scheme('ws'),
      'string UriSchemeWss': scheme('wss'),
      'string SchemeDelimiter': scheme('://'),
    },
    methods: {
      ...explicitObjectData,
      'bool Equals(System.Object comparand)': (u: NetUri, o: Value) => o instanceof NetUri && equal(u, o),
      'string GetLeftPart(System.UriPartial part)': (u: NetUri, part: EnumValue) => leftPart(u, part.value),
      'string GetComponents(System.UriComponents components, System.UriFormat format)': (u: NetUri, parts: EnumValue, format: EnumValue) =>
        componentsOf(u, parts.value, format.value),
      'bool IsBaseOf(uri uri)': (u: NetUri, o: NetUri) => {
        if (!o.isAbsolute) return false;
        const [base, other] = [u.absolute, o.absolute];
        const sameServer = base.scheme === other.scheme && base.host === other.host && base.port === other.port;
        return sameServer && other.path.startsWith(base.path.slice(0, base.path.lastIndexOf('/') + 1));
      },
      'bool IsWellFormedOriginalString()': (u: NetUri) => isWellFormed(u.originalString, enumOf('System.UriKind', 0)),
      'uri MakeRelativeUri(uri uri)': (u: NetUri, o: NetUri | null) => makeRelative(u, notNull(o, 'uri')),
      'string ToString()': (u: NetUri) => u.toString(),
    },
    staticMethods: {
      'System.UriHostNameType CheckHostName(string name)': (_s, name: string) =>
        enumOf('System.UriHostNameType', name === '' ? 0 : hostNameType(name)),
      'bool CheckSchemeName(string schemeName)': (_s, name: string | null) => /^[a-zA-Z][a-zA-Z0-9+.-]*$/.test(name ?? ''),
      'int Compare(uri uri1, uri uri2)': (_s, a: NetUri, b: NetUri) => (a.hashKey() < b.hashKey() ? -1 : a.hashKey() > b.hashKey() ? 1 : 0),
      'string EscapeDataString(string stringToEscape)': (_s, text: string | null) => escapeData(notNull(text, 'stringToEscape')),
      'string EscapeUriString(string stringToEscape)': (_s, text: string | null) => escapeUriString(notNull(text, 'stringToEscape')),
      'string UnescapeDataString(string stringToUnescape)': (_s, text: string | null) => unescapeData(notNull(text, 'stringToUnescape')),
      'int FromHex(char digit)': (_s, c: Char) => {
        const value = Number.parseInt(toText(c), 16);
        if (Number.isNaN(value))
          throw exceptionOf('System.ArgumentException', "Value does not fall within the expected range. (Parameter 'digit')");
        return value;
      },
      'string HexEscape(char character)': (_s, c: Char) => {
        if (c.code > 255) {
          const shown = String(c);
          throw argumentOutOfRange('character', `character ('${shown}') must be less than or equal to '\u00ff'.`, shown);
        }
        return `%${c.code.toString(16).toUpperCase().padStart(2, '0')}`;
      },
      'char HexUnescape(string pattern, [ref] int index)': (_s, pattern: string, ref: Out) => {
        const at = ref.value as number;
        const match = /^%[0-9a-fA-F]{2}/.exec(pattern.slice(at));
        ref.value = at + (match ? 3 : 1);
        return match ? charOf(Number.parseInt(match[0].slice(1), 16)) : charOf(pattern.charCodeAt(at));
      },
      'bool IsHexDigit(char character)': (_s, c: Char) => /[0-9a-fA-F]/.test(toText(c)),
      'bool IsHexEncoding(string pattern, int index)': (_s, pattern: string, at: number) => /^%[0-9a-fA-F]{2}/.test(pattern.slice(at)),
      'int Compare(uri uri1, uri uri2, System.UriComponents partsToCompare, System.UriFormat compareFormat, System.StringComparison comparisonType)':
        (_s, a: NetUri | null, b: NetUri | null, parts: EnumValue, format: EnumValue, how: EnumValue) => {
          if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
          const text = (u: NetUri): string => (u.isAbsolute ? componentsOf(u, parts.value, format.value) : u.originalString);
          return compareStrings(text(a), text(b), comparisonArgument(how));
        },
      'bool IsWellFormedUriString(string uriString, System.UriKind uriKind)': (_s, text: string | null, kind: EnumValue) =>
        isWellFormed(text, kind),
      'bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)': (_s, text: string | null, kind: EnumValue, ref: Out) =>
        out(ref, text === null ? null : NetUri.tryOf(text, kindOf(kind))),
      'bool TryCreate(uri baseUri, string relativeUri, [ref] uri result)': (_s, base: NetUri | null, text: string | null, ref: Out) =>
        out(ref, tryResolve(base, text)),
      'bool TryCreate(uri baseUri, uri relativeUri, [ref] uri result)': (_s, base: NetUri | null, relative: NetUri | null, ref: Out) =>
        out(ref, tryResolve(base, relative)),
    },
    operators: {
      'bool op_Equality(uri uri1, uri uri2)': (_s, a: NetUri | null, b: NetUri | null) => equal(a, b),
      'bool op_Inequality(uri uri1, uri uri2)': (_s, a: NetUri | null, b: NetUri | null) => !equal(a, b),
    },
  });
}

/** System.UriBuilder. */
export class NetUriBuilder extends NetObject {
  scheme = 'http';
  host = 'localhost';
  port = -1;
  path = '/';
  query = '';
  fragment = '';
  userName = '';
  password = '';
  /** Takes the parts of a URI; a text without scheme gets `http://`. */
  static of(source: NetUri | string | null): NetUriBuilder {
    if (source === null) throw argumentNull('uri');
    let uri = typeof source === 'string' ? NetUri.of(source) : source;
    if (!uri.isAbsolute) uri = NetUri.of(`http://${uri.originalString}`, 'absolute');
    const p = uri.absolute;
    const builder = new NetUriBuilder();
    builder.scheme = p.scheme;
    builder.host = p.host;
    builder.port = p.port;
    builder.path = p.path;
    builder.query = p.query;
    builder.fragment = p.fragment;
    [builder.userName = '', builder.password = ''] = p.userInfo.split(':');
    return builder;
  }
  override toString(): string {
    const user = this.userName === '' ? '' : `${this.userName}${this.password === '' ? '' : `:${this.password}`}@`;
    const delimiter = this.scheme === 'mailto' ? ':' : '://';
    const path = this.path.startsWith('/') || this.host === '' ? this.path : `/${this.path}`;
    return `${this.scheme}${delimiter}${user}${this.host}${this.port >= 0 ? `:${this.port}` : ''}${path}${this.query}${this.fragment}`;
  }
}

/** The scheme that a text names, without what stands behind a colon. @throws ArgumentException */
function schemeOf(text: string | null): string {
  const scheme = (text ?? '').toLowerCase().replace(/:.*$/, '');
  if (scheme !== '' && !/^[a-z][a-z0-9+.-]*$/.test(scheme)) throw argumentException('Invalid URI: The URI scheme is not valid.', 'value');
  return scheme;
}

function defineUriBuilder(): void {
  type B = NetUriBuilder;
  const make = (scheme: string | null, host: string | null, port?: number, path?: string | null, extra?: string | null): NetUriBuilder => {
    const b = new NetUriBuilder();
    b.scheme = schemeOf(scheme) || 'http';
    b.host = host ?? '';
    if (port !== undefined) b.port = port;
    if (path !== undefined && path !== null) b.path = path.startsWith('/') ? path : `/${path}`;
    if (extra?.startsWith('#')) b.fragment = extra;
    else if (extra) b.query = extra;
    return b;
  };
  const text = (field: 'scheme' | 'host' | 'userName' | 'password'): { get: (b: B) => Value; set: (b: B, v: string | null) => void } => ({
    get: (b) => b[field],
    set: (b, v) => {
      b[field] = field === 'scheme' ? schemeOf(v) : (v ?? '');
    },
  });
  const prefixed = (field: 'query' | 'fragment', mark: string): { get: (b: B) => Value; set: (b: B, v: string | null) => void } => ({
    get: (b) => b[field],
    set: (b, v) => {
      b[field] = !v ? '' : v.startsWith(mark) ? v : mark + v;
    },
  });
  defineType({
    name: 'System.UriBuilder',
    jsClass: NetUriBuilder,
    constructors: {
      '()': () => new NetUriBuilder(),
      '(string uri)': (_t, uri: string | null) => NetUriBuilder.of(uri),
      '(uri uri)': (_t, uri: NetUri | null) => NetUriBuilder.of(uri),
      '(string schemeName, string hostName)': (_t, s: string, h: string) => make(s, h),
      '(string scheme, string host, int portNumber)': (_t, s: string, h: string, p: number) => make(s, h, p),
      '(string scheme, string host, int port, string pathValue)': (_t, s: string, h: string, p: number, path: string) =>
        make(s, h, p, path),
      '(string scheme, string host, int port, string path, string extraValue)': (
        _t,
        s: string,
        h: string,
        p: number,
        path: string,
        extra: string | null,
      ) => make(s, h, p, path, extra),
    },
    properties: {
      'string Scheme': text('scheme'),
      'string UserName': text('userName'),
      'string Password': text('password'),
      'string Host': text('host'),
      'int Port': {
        get: (b: B) => b.port,
        set: (b: B, v: number) => {
          b.port = v;
        },
      },
      'string Path': {
        get: (b: B) => b.path,
        set: (b: B, v: string | null) => {
          b.path = v ? v.replaceAll('\\', '/').replace(/[^!-~]/gu, (c) => encodeURIComponent(c)) : '/';
        },
      },
      'string Query': prefixed('query', '?'),
      'string Fragment': prefixed('fragment', '#'),
      'uri Uri': { get: (b: B) => NetUri.of(b.toString(), 'absolute') },
    },
    methods: { 'string ToString()': (b: B) => b.toString() },
  });
}

/** Defines System.Uri and System.UriBuilder. */
export function defineUri(): void {
  defineUriType();
  defineUriBuilder();
}
