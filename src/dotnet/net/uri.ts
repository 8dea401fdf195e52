import type { NetException } from '../../errors/exceptions.ts';
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { parseIPv4, parseIPv6 } from './ip-address.ts';

/** Ports that need not be written. */
const defaultPorts: Record<string, number> = {
  http: 80,
  https: 443,
  ftp: 21,
  gopher: 70,
  nntp: 119,
  news: 119,
  mailto: 25,
  telnet: 23,
  ldap: 389,
  ws: 80,
  wss: 443,
};

/** The port of a scheme; -1 where it has none. */
function defaultPort(scheme: string): number {
  return ownEntry(defaultPorts, scheme) ?? -1;
}

/** The parts of an absolute URI, escaped. */
export interface UriParts {
  readonly scheme: string;
  readonly userInfo: string;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
  /** `//` follows the scheme. */
  readonly hasAuthority: boolean;
}

/** UriFormatException. */
function uriError(text: string): NetException {
  return exceptionOf('System.UriFormatException', `Invalid URI: ${text}`);
}

/** Characters that stay as they are in each part; `%` only when it begins an escape. */
const illegal = /%(?![0-9a-fA-F]{2})|[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu;
const illegalInQuery = /%(?![0-9a-fA-F]{2})|[^!$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~\\|^`{}]/gu;

function percent(text: string): string {
  return [...new TextEncoder().encode(text)].map((b) => `%${b.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

function escapePart(text: string, isQuery = false): string {
  const escaped = text.replace(isQuery ? illegalInQuery : illegal, percent);
  // Escapes of characters that need none are undone, and the others are in capitals.
  return escaped.replace(/%[0-9a-fA-F]{2}/g, (e) => {
    const ch = String.fromCharCode(Number.parseInt(e.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(ch) ? ch : e;
  });
}

/** Removes `.` and `..` segments. */
function compress(path: string): string {
  const parts = path.split('/');
  const result: string[] = [];
  parts.forEach((part, i) => {
    const last = i === parts.length - 1;
    if (part === '.') {
      if (last) result.push('');
    } else if (part === '..') {
      if (result.length > 1) result.pop();
      if (last) result.push('');
    } else result.push(part);
  });
  return result.join('/');
}

/** System.Uri. */
export class NetUri extends NetObject {
  private constructor(
    readonly originalString: string,
    /** Parts of an absolute URI, null for a relative one. */
    readonly parts: UriParts | null,
  ) {
    super();
  }

  /** A relative or absolute URI of any text. @throws UriFormatException when `kind` asks for another one than it is */
  static of(text: string | null, kind: 'either' | 'absolute' | 'relative' = 'either'): NetUri {
    if (text === null) throw argumentNull('uriString');
    const result = NetUri.tryOf(text, kind);
    if (result instanceof NetUri) return result;
    throw uriError(result);
  }

  /** As {@link of}; the error's text instead of a throw. */
  static tryOf(text: string, kind: 'either' | 'absolute' | 'relative'): NetUri | string {
    // On Unix a path that begins with a slash is a file only where an absolute URI is asked for.
    const absolute = kind !== 'absolute' && text.startsWith('/') ? 'relative' : parseAbsolute(text);
    if (typeof absolute === 'object') {
      if (kind === 'relative') return "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.";
      return new NetUri(text, absolute);
    }
    if (absolute === 'relative') {
      if (kind !== 'absolute') return new NetUri(text, null);
      return text === '' ? 'The URI is empty.' : notDetermined;
    }
    return absolute === notDetermined && kind !== 'absolute' ? new NetUri(text, null) : absolute;
  }

  /** Resolves a reference against an absolute base. @throws ArgumentOutOfRangeException, UriFormatException */
  static resolve(base: NetUri, reference: NetUri): NetUri {
    const b = base.parts;
    if (!b)
      throw exceptionOf('System.ArgumentOutOfRangeException', "The base URI must be absolute. (Parameter 'baseUri')", null, {
        ParamName: 'baseUri',
      });
    // A path that begins with a slash is absolute as a file on Unix, but not as a reference.
    const text = reference.originalString;
    if (reference.parts && !text.startsWith('/')) return reference;
    if (text === '') return NetUri.of(unsplit({ ...b, fragment: '' }));
    if (text.startsWith('//')) return NetUri.of(`${b.scheme}:${text}`);
    if (text.startsWith('#')) return NetUri.of(unsplit({ ...b, fragment: escapePart(text) }));
    const hash = text.indexOf('#');
    const fragment = hash < 0 ? '' : escapePart(text.slice(hash));
    const rest = hash < 0 ? text : text.slice(0, hash);
    const mark = rest.indexOf('?');
    const query = mark < 0 ? '' : escapePart(rest.slice(mark), true);
    const path = mark < 0 ? rest : rest.slice(0, mark);
    const merged = path === '' ? b.path : path.startsWith('/') ? path : b.path.slice(0, b.path.lastIndexOf('/') + 1) + path;
    return NetUri.of(unsplit({ ...b, path: compress(escapePart(merged)), query, fragment }));
  }

  get isAbsolute(): boolean {
    return this.parts !== null;
  }
  /** @throws InvalidOperationException for a relative URI */
  get absolute(): UriParts {
    if (!this.parts) throw exceptionOf('System.InvalidOperationException', 'This operation is not supported for a relative URI.');
    return this.parts;
  }
  get authority(): string {
    const p = this.absolute;
    return p.port >= 0 && p.port !== defaultPort(p.scheme) ? `${p.host}:${p.port}` : p.host;
  }
  /** The host in ASCII, international names as `xn--`. */
  get idnHost(): string {
    const host = this.absolute.host.replace(/^\[|\]$/g, '');
    return /[^\0-\x7f]/.test(host) ? new URL(`http://${host}`).hostname : host;
  }
  get isDefaultPort(): boolean {
    const p = this.absolute;
    return p.port === defaultPort(p.scheme);
  }
  get absoluteUri(): string {
    return unsplit(this.absolute);
  }
  get isFile(): boolean {
    return this.absolute.scheme === 'file';
  }
  get localPath(): string {
    const p = this.absolute;
    return unescapeData(p.path);
  }
  get segments(): string[] {
    const { path } = this.absolute;
    return path === '' ? [] : (path.match(/[^/]*\/|[^/]+$/g) ?? []);
  }
  /** UriHostNameType as a number. */
  get hostNameType(): number {
    return hostNameType(this.absolute.host);
  }
  /** Uri.ToString: escapes undone where that cannot change the meaning. */
  override toString(): string {
    if (!this.parts) return this.originalString;
    return this.absoluteUri.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => unescapeSafe(run));
  }
  hashKey(): string {
    if (!this.parts) return this.originalString;
    return unsplit({ ...this.parts, fragment: '', userInfo: '' });
  }
}

/** Undoes escapes but those of reserved and control characters. */
function unescapeSafe(run: string): string {
  const text = unescapeData(run);
  if (/^[^\0-\x1f%;/?:@&=+$,#[\]\x7f-\x9f\\]*$/.test(text)) return text;
  return (run.match(/%[0-9a-fA-F]{2}/g) ?? [])
    .map((e) => {
      const ch = String.fromCharCode(Number.parseInt(e.slice(1), 16));
      return /[ -~]/.test(ch) && !/[%;/?:@&=+$,#[\]\\]/.test(ch) ? ch : e;
    })
    .join('');
}

function unsplit(p: UriParts): string {
  const standard = defaultPort(p.scheme);
  const port = p.port >= 0 && p.port !== standard ? `:${p.port}` : '';
  const user = p.userInfo === '' ? '' : `${p.userInfo}@`;
  if (!p.hasAuthority && p.host !== '') return `${p.scheme}:${user}${p.host}${p.path}${p.query}${p.fragment}`;
  return `${p.scheme}:${p.hasAuthority ? `//${user}${p.host}${port}` : ''}${p.path}${p.query}${p.fragment}`;
}

/** Uri.CheckHostName: Unknown 0, Basic 1, Dns 2, IPv4 3, IPv6 4. */
export function hostNameType(host: string): number {
  if (host === '') return 1;
  if (/^\[.*\]$/.test(host) || host.includes(':')) return parseIPv6(host.replace(/^\[|\]$/g, '')) ? 4 : 0;
  if (/^\d+(\.\d+){3}$/.test(host) && parseIPv4(host) !== undefined) return 3;
  return /^(?!-)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.?$/u.test(host) ? 2 : 0;
}

const notDetermined = 'The format of the URI could not be determined.';

/** The parts of an absolute URI, 'relative' for what is none, else the text of the error. */
function parseAbsolute(source: string): UriParts | string {
  const text = source.trim();
  const none = { userInfo: '', host: '', port: -1, query: '', fragment: '' };
  if (text.startsWith('/') && !text.startsWith('//')) return { ...none, scheme: 'file', path: escapePath(text), hasAuthority: true };
  const dos = /^(?:([a-zA-Z]):|\\\\([^\\/]+))(.*)$/.exec(text);
  if (dos && (dos[2] !== undefined || !/^[a-zA-Z][a-zA-Z]/.test(text))) {
    const rest = (dos[3] as string).replaceAll('\\', '/');
    if (dos[1] !== undefined && !rest.startsWith('/')) return "A Dos path must be rooted, for example, 'c:\\\\'.";
    const path = dos[1] !== undefined ? `/${dos[1]}:${rest}` : rest;
    return { ...none, scheme: 'file', host: dos[2]?.toLowerCase() ?? '', path: escapePath(path), hasAuthority: true };
  }
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*):([\s\S]*)$/.exec(text);
  if (!match) return 'relative';
  const scheme = (match[1] as string).toLowerCase();
  let rest = match[2] as string;
  const hierarchical = ['http', 'https', 'ftp', 'ws', 'wss', 'gopher', 'file', 'nntp', 'telnet', 'ldap'].includes(scheme);
  if (hierarchical && scheme !== 'file') rest = rest.replace(/^[\\/]{2}[^?#]*/, (m) => m.replaceAll('\\', '/'));
  const hash = rest.indexOf('#');
  const fragment = hash < 0 ? '' : escapePart(rest.slice(hash));
  if (hash >= 0) rest = rest.slice(0, hash);
  const mark = rest.indexOf('?');
  const query = mark < 0 ? '' : escapePart(rest.slice(mark), true);
  if (mark >= 0) rest = rest.slice(0, mark);
  if (!rest.startsWith('//')) {
    if (hierarchical)
      return scheme === 'file' && rest.startsWith('/')
        ? { ...none, scheme, path: escapePath(rest), query, fragment, hasAuthority: true }
        : notDetermined;
    return parseOpaque(scheme, rest, query, fragment);
  }
  const authority = /^\/\/([^/]*)([\s\S]*)$/.exec(rest) as unknown as [string, string, string];
  const at = authority[1].lastIndexOf('@');
  const userInfo = at < 0 ? '' : escapePart(authority[1].slice(0, at));
  const hostPort = at < 0 ? authority[1] : authority[1].slice(at + 1);
  const parsed = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(hostPort);
  if (!parsed) return 'Invalid port specified.';
  const host = (parsed[1] as string).toLowerCase();
  if (parsed[2] !== undefined && parsed[2] !== '' && !/^\d{1,5}$/.test(parsed[2])) return 'Invalid port specified.';
  const port = parsed[2] ? Number(parsed[2]) : defaultPort(scheme);
  if (port > 65535) return 'Invalid port specified.';
  if (host === '' && scheme !== 'file' && hierarchical) return 'The hostname could not be parsed.';
  if (host !== '' && hostNameType(host) === 0) return 'The hostname could not be parsed.';
  const path = escapePath(authority[2]);
  return {
    scheme,
    userInfo,
    host,
    port,
    path: path === '' && (hierarchical || host !== '') ? '/' : path,
    query,
    fragment,
    hasAuthority: true,
  };
}

function escapePath(path: string): string {
  return compress(escapePart(path).replaceAll('#', '%23').replaceAll('?', '%3F'));
}

function parseOpaque(scheme: string, rest: string, query: string, fragment: string): UriParts {
  const base = { scheme, query, fragment, hasAuthority: false, port: defaultPort(scheme) };
  const at = scheme === 'mailto' ? rest.indexOf('@') : -1;
  if (at < 0) return { ...base, userInfo: '', host: '', path: escapePart(rest) };
  return { ...base, userInfo: rest.slice(0, at), host: rest.slice(at + 1).toLowerCase(), path: '' };
}

/** Uri.EscapeDataString. */
export function escapeData(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~]+/gu, percent);
}

/** Uri.EscapeUriString: leaves reserved characters. */
export function escapeUriString(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~;/?:@&=+$,#[\]!'()*]+/gu, percent);
}

/** Uri.UnescapeDataString: what is no UTF-8 stays escaped. */
export function unescapeData(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = (run.match(/[0-9a-fA-F]{2}/g) as string[]).map((h) => Number.parseInt(h, 16));
    let result = '';
    for (let i = 0; i < bytes.length; ) {
      const first = bytes[i] as number;
      const size = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
      const decoded = size > 0 && i + size <= bytes.length ? decodeOne(bytes.slice(i, i + size)) : null;
      if (decoded === null) {
        result += run.slice(i * 3, i * 3 + 3);
        i++;
      } else {
        result += decoded;
        i += size;
      }
    }
    return result;
  });
}

function decodeOne(bytes: number[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    // No UTF-8: the caller leaves the escape as it is.
    return null;
  }
}
