import type { EnumValue } from '../../../objects/enum-value.ts';
import type { NetObject, Value } from '../../../objects/net-object.ts';
import type { PropertyBody } from '../../../objects/net-type.ts';
import type { Int64 } from '../../../objects/numbers.ts';
import { defineType, getType } from '../../registry.ts';
import { taskOfStep } from '../../system/task-start.ts';
import { NetVersion } from '../../system/version.ts';
import { NetDateTime } from '../../time/date-time.ts';
import { enumOf, long, notNull, stringArray } from '../../values.ts';
import { cookieTarget } from '../cookie-types.ts';
import { CookieCollection, type CookieContainer } from '../cookies.ts';
import { NetUri } from '../uri.ts';
import { statusCode } from './status.ts';
import { HttpWebRequest, HttpWebResponse, headerNameOf, WebHeaderCollection } from './web-request.ts';

const ns = 'System.Net.';
type R = HttpWebRequest;
type A = HttpWebResponse;
type H = WebHeaderCollection;

const requestNames =
  'CacheControl Connection Date KeepAlive Pragma Trailer TransferEncoding Upgrade Via Warning Allow ContentLength ContentType ContentEncoding ContentLanguage ContentLocation ContentMd5 ContentRange Expires LastModified Accept AcceptCharset AcceptEncoding AcceptLanguage Authorization Cookie Expect From Host IfMatch IfModifiedSince IfNoneMatch IfRange IfUnmodifiedSince MaxForwards ProxyAuthorization Referer Range Te Translate UserAgent';
const responseNames =
  'CacheControl Connection Date KeepAlive Pragma Trailer TransferEncoding Upgrade Via Warning Allow ContentLength ContentType ContentEncoding ContentLanguage ContentLocation ContentMd5 ContentRange Expires LastModified AcceptRanges Age ETag Location ProxyAuthenticate RetryAfter Server SetCookie Vary WwwAuthenticate';
const numbered = (names: string): Record<string, number> => Object.fromEntries(names.split(' ').map((name, i) => [name, i]));

function defineHeaderCollection(): void {
  defineType({ name: `${ns}HttpRequestHeader`, kind: 'enum', enumValues: numbered(requestNames) });
  defineType({ name: `${ns}HttpResponseHeader`, kind: 'enum', enumValues: numbered(responseNames) });
  const byEnum: PropertyBody = {
    get: (h: H, name: EnumValue) => h.get(headerNameOf(name)),
    set: (h: H, value: string | null, name: EnumValue) => h.set(headerNameOf(name), value),
  };
  defineType({
    name: `${ns}WebHeaderCollection`,
    baseType: 'System.Collections.Specialized.NameValueCollection',
    jsClass: WebHeaderCollection,
    constructors: { '()': () => new WebHeaderCollection() },
    indexers: {
      [`string Item(${ns}HttpRequestHeader header)`]: byEnum,
      [`string Item(${ns}HttpResponseHeader header)`]: byEnum,
    },
    properties: {
      'int Count': { get: (h: H) => h.count },
      'System.Collections.Specialized.NameObjectCollectionBase+KeysCollection Keys': { get: (h: H) => stringArray(h.keys as string[]) },
      'string[] AllKeys': { get: (h: H) => stringArray(h.keys as string[]) },
    },
    methods: {
      'void Add(string header)': (h: H, line: string | null) => h.addLine(notNull(line, 'header')),
      [`void Add(${ns}HttpRequestHeader header, string value)`]: (h: H, name: EnumValue, value: string) => h.add(headerNameOf(name), value),
      [`void Add(${ns}HttpResponseHeader header, string value)`]: (h: H, name: EnumValue, value: string) =>
        h.add(headerNameOf(name), value),
      [`void Set(${ns}HttpRequestHeader header, string value)`]: (h: H, name: EnumValue, value: string) => h.set(headerNameOf(name), value),
      [`void Remove(${ns}HttpRequestHeader header)`]: (h: H, name: EnumValue) => h.remove(headerNameOf(name)),
      'string ToString()': (h: H) => h.toString(),
    },
    staticMethods: {
      'bool IsRestricted(string headerName)': (_s, name: string | null) =>
        /^(accept|connection|content-length|content-type|date|expect|host|if-modified-since|range|referer|transfer-encoding|user-agent|proxy-connection)$/i.test(
          name ?? '',
        ),
    },
  });
}

function defineResponse(): void {
  defineType({
    name: `${ns}WebResponse`,
    abstract: true,
    baseType: 'System.MarshalByRefObject',
    interfaces: ['System.Runtime.Serialization.ISerializable', 'System.IDisposable'],
    properties: {
      'bool IsFromCache': { get: () => false },
    },
    methods: {
      'void Dispose()': (a: A) => {
        a.isClosed = true;
      },
      'void Close()': (a: A) => {
        a.isClosed = true;
      },
      'System.IO.Stream GetResponseStream()': (a: A) => a.check().body,
    },
  });
  const known = (read: (a: A) => Value): PropertyBody => ({ get: (a: A) => read(a.check()) });
  defineType({
    name: `${ns}HttpWebResponse`,
    baseType: `${ns}WebResponse`,
    jsClass: HttpWebResponse,
    properties: {
      'bool IsMutuallyAuthenticated': known(() => false),
      'long ContentLength': known((a) => long(Number(a.headers.get('Content-Length') ?? -1))),
      'string ContentType': known((a) => a.contentType),
      'string ContentEncoding': known((a) => a.headers.get('Content-Encoding') ?? ''),
      [`${ns}CookieCollection Cookies`]: known((a) => {
        const request = a.answer.request;
        return request === null ? new CookieCollection() : (a.cookies?.cookiesFor(cookieTarget(a.uri)) ?? new CookieCollection());
      }),
      'datetime LastModified': known((a) => {
        const text = a.headers.get('Last-Modified');
        return text === null ? NetDateTime.now : NetDateTime.fromUnixMilliseconds(Date.parse(text)).toLocalTime();
      }),
      'string Server': known((a) => a.headers.get('Server') ?? ''),
      'version ProtocolVersion': known((a) => new NetVersion(1, a.answer.httpVersion === '1.0' ? 0 : 1)),
      [`${ns}WebHeaderCollection Headers`]: known((a) => a.headers),
      'string Method': known((a) => a.method),
      'uri ResponseUri': known((a) => a.uri),
      'System.Net.HttpStatusCode StatusCode': known((a) => statusCode(a.answer.status)),
      'string StatusDescription': known((a) => a.answer.reason ?? ''),
      'string CharacterSet': known((a) => /charset\s*=\s*"?([\w-]+)/i.exec(a.contentType)?.[1] ?? ''),
      'bool SupportsHeaders': known(() => true),
    },
    methods: {
      'string GetResponseHeader(string headerName)': (a: A, name: string) => a.check().headers.get(name) ?? '',
    },
  });
}

function headerField(name: string): PropertyBody {
  return {
    get: (r: R) => r.headers.get(name),
    set: (r: R, v: string | null) => (v === null ? r.headers.remove(name) : r.headers.set(name, v)),
  };
}

function defineRequest(): void {
  const create = (uri: NetUri | string | null): R =>
    HttpWebRequest.create(typeof uri === 'string' ? NetUri.of(uri) : notNull(uri, 'requestUri'));
  const kept = (name: string, initial: Value): PropertyBody => ({
    get: (r: R) => (r.settings[name] === undefined ? initial : (r.settings[name] as Value)),
    set: (r: R, v: Value) => void (r.settings[name] = v),
  });
  const response = `System.Threading.Tasks.Task[${ns}WebResponse] GetResponseAsync()`;
  defineType({
    name: `${ns}WebRequest`,
    abstract: true,
    baseType: 'System.MarshalByRefObject',
    staticProperties: { [`${ns}IWebProxy DefaultWebProxy`]: { get: () => null, set: () => undefined } },
    methods: {
      'System.IO.Stream GetRequestStream()': (r: R) => r.requestStream,
      [`${ns}WebResponse GetResponse()`]: (r: R) => r.getResponse(),
      [response]: (r: R) => taskOfStep(getType(`${ns}WebResponse`), () => r.getResponse()),
      'System.Threading.Tasks.Task[System.IO.Stream] GetRequestStreamAsync()': (r: R) =>
        taskOfStep(getType('System.IO.Stream'), () => r.requestStream),
      'void Abort()': () => undefined,
    },
    staticMethods: {
      [`${ns}WebRequest Create(string requestUriString)`]: (_s, uri: string | null) => create(notNull(uri, 'requestUriString')),
      [`${ns}WebRequest Create(uri requestUri)`]: (_s, uri: NetUri | null) => create(uri),
      [`${ns}HttpWebRequest CreateHttp(string requestUriString)`]: (_s, uri: string | null) => create(notNull(uri, 'requestUriString')),
      [`${ns}HttpWebRequest CreateHttp(uri requestUri)`]: (_s, uri: NetUri | null) => create(uri),
      [`${ns}IWebProxy GetSystemWebProxy()`]: () => null,
    },
  });
  defineType({
    name: `${ns}HttpWebRequest`,
    baseType: `${ns}WebRequest`,
    jsClass: HttpWebRequest,
    properties: {
      'string Accept': headerField('Accept'),
      'uri Address': { get: (r: R) => r.uri },
      'bool AllowAutoRedirect': { get: (r: R) => r.allowAutoRedirect, set: (r: R, v: boolean) => void (r.allowAutoRedirect = v) },
      'System.Net.DecompressionMethods AutomaticDecompression': {
        get: (r: R) => enumOf('System.Net.DecompressionMethods', r.decompression),
        set: (r: R, v: EnumValue) => void (r.decompression = Number(v.value)),
      },
      'string ContentType': headerField('Content-Type'),
      'long ContentLength': {
        get: (r: R) => long(r.contentLength),
        set: (r: R, v: Int64) => void (r.contentLength = v.value),
      },
      [`${ns}CookieContainer CookieContainer`]: {
        get: (r: R) => r.cookies,
        set: (r: R, v: CookieContainer | null) => void (r.cookies = v),
      },
      [`${ns}ICredentials Credentials`]: { get: (r: R) => r.credentials, set: (r: R, v: NetObject | null) => void (r.credentials = v) },
      'bool HaveResponse': { get: (r: R) => r.hasResponse },
      [`${ns}WebHeaderCollection Headers`]: { get: (r: R) => r.headers, set: (r: R, v: H) => void (r.headers = v) },
      'string Host': { get: (r: R) => r.headers.get('Host') ?? r.uri.authority, set: (r: R, v: string) => r.headers.set('Host', v) },
      'bool KeepAlive': kept('KeepAlive', true),
      'int MaximumAutomaticRedirections': kept('MaximumAutomaticRedirections', 50),
      'string Method': { get: (r: R) => r.method, set: (r: R, v: string) => void (r.method = v) },
      'bool PreAuthenticate': kept('PreAuthenticate', false),
      'version ProtocolVersion': { get: () => new NetVersion(1, 1), set: () => undefined },
      [`${ns}IWebProxy Proxy`]: kept('Proxy', null),
      'int ReadWriteTimeout': kept('ReadWriteTimeout', 300_000),
      'string Referer': headerField('Referer'),
      'uri RequestUri': { get: (r: R) => r.uri },
      'bool SendChunked': kept('SendChunked', false),
      'System.Net.Security.RemoteCertificateValidationCallback ServerCertificateValidationCallback': kept(
        'ServerCertificateValidationCallback',
        null,
      ),
      'bool SupportsCookieContainer': { get: () => true },
      'int Timeout': { get: (r: R) => r.timeoutMs, set: (r: R, v: number) => void (r.timeoutMs = v) },
      'bool UseDefaultCredentials': kept('UseDefaultCredentials', false),
      'string UserAgent': headerField('User-Agent'),
    },
  });
}

/** Defines WebRequest, HttpWebRequest, their responses and headers. */
export function defineWebRequests(): void {
  defineHeaderCollection();
  defineResponse();
  defineRequest();
}
