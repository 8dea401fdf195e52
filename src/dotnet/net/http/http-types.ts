import { exceptionOf } from '../../../errors/throw.ts';
import type { PSArray } from '../../../objects/collections.ts';
import type { EnumValue } from '../../../objects/enum-value.ts';
import { toItems } from '../../../objects/enumerate.ts';
import type { NetObject, Value } from '../../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../../objects/net-type.ts';
import { toText } from '../../../objects/to-string.ts';
import { ArrayListEnumerator } from '../../collections/array-list.ts';
import { NetMemoryStream, type NetStream } from '../../io/streams.ts';
import { defineType, getType, wellKnown } from '../../registry.ts';
import type { NetCancellationToken } from '../../system/cancellation.ts';
import { taskOfStep } from '../../system/task-start.ts';
import type { NetTask } from '../../system/tasks.ts';
import { NetVersion, parseVersion } from '../../system/version.ts';
import type { NetEncoding } from '../../text/encodings.ts';
import { NetTimeSpan } from '../../time/time-span.ts';
import { KeyValuePair } from '../../tuple-types.ts';
import { byteArray, bytesOf, enumOf, long, notNull } from '../../values.ts';
import type { CookieContainer } from '../cookies.ts';
import { NetUri } from '../uri.ts';
import { HttpClient } from './client.ts';
import {
  ByteArrayContent,
  EmptyContent,
  FormUrlEncodedContent,
  HttpContent,
  MultipartContent,
  MultipartFormDataContent,
  ResponseContent,
  StreamContent,
  StringContent,
} from './content.ts';
import { AnyCertificate, HttpClientHandler } from './exchange.ts';
import { defineHttpHeaders } from './header-types.ts';
import type { MediaTypeHeader } from './header-values.ts';
import { HttpMethod, HttpRequestMessage, HttpResponseMessage } from './messages.ts';
import { defineHttpStatus, statusCode } from './status.ts';

const ns = 'System.Net.Http.';
const tasks = 'System.Threading.Tasks.Task';
const token = 'System.Threading.CancellationToken cancellationToken';
const nothing = (): undefined => undefined;

function defineContents(): void {
  const read =
    (make: (c: HttpContent) => Value, type: () => NetType): MemberBody =>
    (c: HttpContent) =>
      taskOfStep(type(), () => make(c));
  const reads = {
    string: read(
      (c) => c.text(),
      () => wellKnown.string,
    ),
    bytes: read(
      (c) => byteArray(c.load()),
      () => wellKnown.byteArray,
    ),
    stream: read(
      (c) => c.asStream(),
      () => getType('System.IO.Stream'),
    ),
  };
  const copy = (c: HttpContent, target: NetStream | null): NetTask => {
    const stream = notNull(target, 'stream');
    return taskOfStep(null, () => stream.write(c.bytes()));
  };
  const content = `${ns}HttpContent`;
  defineType({
    name: content,
    abstract: true,
    jsClass: HttpContent,
    interfaces: ['System.IDisposable'],
    properties: { [`${ns}Headers.HttpContentHeaders Headers`]: { get: (c: HttpContent) => c.headers } },
    methods: {
      [`${tasks}[string] ReadAsStringAsync()`]: reads.string,
      [`${tasks}[string] ReadAsStringAsync(${token})`]: reads.string,
      [`${tasks}[byte[]] ReadAsByteArrayAsync()`]: reads.bytes,
      [`${tasks}[byte[]] ReadAsByteArrayAsync(${token})`]: reads.bytes,
      'System.IO.Stream ReadAsStream()': (c: HttpContent) => c.asStream(),
      [`System.IO.Stream ReadAsStream(${token})`]: (c: HttpContent) => c.asStream(),
      [`${tasks}[System.IO.Stream] ReadAsStreamAsync()`]: reads.stream,
      [`${tasks}[System.IO.Stream] ReadAsStreamAsync(${token})`]: reads.stream,
      [`${tasks} CopyToAsync(System.IO.Stream stream)`]: copy,
      [`${tasks} CopyToAsync(System.IO.Stream stream, ${token})`]: copy,
      [`${tasks} LoadIntoBufferAsync()`]: (c: HttpContent) => taskOfStep(null, () => void c.load()),
      'void Dispose()': nothing,
    },
  });
  defineType({
    name: `${ns}ByteArrayContent`,
    baseType: content,
    jsClass: ByteArrayContent,
    constructors: {
      '(byte[] content)': (_t, data: PSArray | null) => new ByteArrayContent(bytesOf(notNull(data, 'content'))),
      '(byte[] content, int offset, int count)': (_t, data: PSArray | null, offset: number, count: number) =>
        new ByteArrayContent(bytesOf(notNull(data, 'content'), offset, count)),
    },
  });
  defineType({ name: `${ns}HttpConnectionResponseContent`, baseType: content, jsClass: ResponseContent });
  defineType({ name: `${ns}EmptyContent`, baseType: content, jsClass: EmptyContent });
  const media = `${ns}Headers.MediaTypeHeaderValue mediaType`;
  const text = (_t: NetType, s: string | null, e: NetEncoding | null = null, m: string | MediaTypeHeader | null = null): StringContent =>
    new StringContent(notNull(s, 'content'), e, m);
  defineType({
    name: `${ns}StringContent`,
    baseType: `${ns}ByteArrayContent`,
    jsClass: StringContent,
    constructors: {
      '(string content)': text,
      [`(string content, ${media})`]: (t, s: string | null, m: MediaTypeHeader | null) => text(t, s, null, m),
      '(string content, System.Text.Encoding encoding)': text,
      '(string content, System.Text.Encoding encoding, string mediaType)': text,
      [`(string content, System.Text.Encoding encoding, ${media})`]: text,
    },
  });
  const pairs = 'System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[string,string]]';
  defineType({
    name: `${ns}FormUrlEncodedContent`,
    baseType: `${ns}ByteArrayContent`,
    jsClass: FormUrlEncodedContent,
    constructors: {
      [`(${pairs} nameValueCollection)`]: (_t, list: Value) =>
        new FormUrlEncodedContent(
          pairsOf(notNull(list, 'nameValueCollection')).map(
            ([name, value]) => [toText(name), value === null ? '' : toText(value)] as const,
          ),
        ),
    },
  });
  const ofStream = (_t: NetType, s: NetStream | null): StreamContent => new StreamContent(notNull(s, 'content'));
  defineType({
    name: `${ns}StreamContent`,
    baseType: content,
    jsClass: StreamContent,
    constructors: { '(System.IO.Stream content)': ofStream, '(System.IO.Stream content, int bufferSize)': ofStream },
  });
  defineType({
    name: `${ns}MultipartContent`,
    baseType: content,
    jsClass: MultipartContent,
    constructors: {
      '()': () => new MultipartContent('mixed', null),
      '(string subtype)': (_t, s: string) => new MultipartContent(s, null),
      '(string subtype, string boundary)': (_t, s: string, b: string) => new MultipartContent(s, b),
    },
    methods: {
      [`void Add(${content} content)`]: (c: MultipartContent, part: HttpContent | null) => void c.parts.push(notNull(part, 'content')),
      [`System.Collections.Generic.IEnumerator[${content}] GetEnumerator()`]: (c: MultipartContent) =>
        new ArrayListEnumerator(() => c[Symbol.iterator]()),
    },
  });
  type F = MultipartFormDataContent;
  defineType({
    name: `${ns}MultipartFormDataContent`,
    baseType: `${ns}MultipartContent`,
    jsClass: MultipartFormDataContent,
    constructors: {
      '()': () => new MultipartFormDataContent(),
      '(string boundary)': (_t, b: string) => new MultipartFormDataContent(b),
    },
    methods: {
      [`void Add(${content} content)`]: (c: F, part: HttpContent) => c.addPart(part),
      [`void Add(${content} content, string name)`]: (c: F, part: HttpContent, name: string) => c.addPart(part, name),
      [`void Add(${content} content, string name, string fileName)`]: (c: F, part: HttpContent, name: string, file: string) =>
        c.addPart(part, name, file),
    },
  });
}

/** Keys and values of a dictionary or of a sequence of pairs. */
function pairsOf(list: Value): (readonly [Value, Value])[] {
  const table = list as { entries?: () => Iterable<[Value, Value]> };
  if (typeof table.entries === 'function') return [...table.entries()];
  return toItems(list).map((p) => (p instanceof KeyValuePair ? ([p.key, p.value] as const) : ([p, null] as const)));
}

function defineMessages(): void {
  const method = `${ns}HttpMethod`;
  const fixed = (name: string): Record<string, PropertyBody> => ({
    [`${method} ${name}`]: { get: () => new HttpMethod(name.toUpperCase()) },
  });
  defineType({
    name: method,
    jsClass: HttpMethod,
    constructors: { '(string method)': (_t, m: string | null) => new HttpMethod(notNull(m, 'method')) },
    staticProperties: {
      ...fixed('Get'),
      ...fixed('Put'),
      ...fixed('Post'),
      ...fixed('Delete'),
      ...fixed('Head'),
      ...fixed('Options'),
      ...fixed('Trace'),
      ...fixed('Patch'),
      ...fixed('Query'),
      ...fixed('Connect'),
    },
    properties: { 'string Method': { get: (m: HttpMethod) => m.method } },
    methods: {
      'string ToString()': (m: HttpMethod) => m.method,
      'bool Equals(System.Object obj)': (m: HttpMethod, o: Value) => o instanceof HttpMethod && m.hashKey() === o.hashKey(),
      [`bool Equals(${method} other)`]: (m: HttpMethod, o: HttpMethod | null) => o !== null && m.hashKey() === o.hashKey(),
    },
    staticMethods: { [`${method} Parse(string method)`]: (_s, m: string) => new HttpMethod(m) },
  });
  type R = HttpRequestMessage;
  const request = (_t: NetType, m: HttpMethod, uri: NetUri | string | null): R =>
    new HttpRequestMessage(m, typeof uri === 'string' ? (uri === '' ? null : NetUri.of(uri)) : uri);
  const version: PropertyBody = {
    get: (r: R) => parseVersion(r.httpVersion),
    set: (r: R, v: NetVersion | null) => void (r.httpVersion = notNull(v, 'value').toString()),
  };
  defineType({
    name: `${ns}HttpRequestMessage`,
    jsClass: HttpRequestMessage,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new HttpRequestMessage(),
      [`(${method} method, uri requestUri)`]: request,
      [`(${method} method, string requestUri)`]: request,
    },
    properties: {
      'version Version': version,
      [`${ns}HttpVersionPolicy VersionPolicy`]: { get: () => enumOf(`${ns}HttpVersionPolicy`, 0), set: nothing },
      [`${ns}HttpContent Content`]: { get: (r: R) => r.content, set: (r: R, v: HttpContent | null) => void (r.content = v) },
      [`${method} Method`]: { get: (r: R) => r.method, set: (r: R, v: HttpMethod | null) => void (r.method = notNull(v, 'value')) },
      'uri RequestUri': { get: (r: R) => r.uri, set: (r: R, v: NetUri | null) => void (r.uri = v) },
      [`${ns}Headers.HttpRequestHeaders Headers`]: { get: (r: R) => r.headers },
    },
    methods: { 'string ToString()': (r: R) => r.toString(), 'void Dispose()': nothing },
  });
  type A = HttpResponseMessage;
  defineType({
    name: `${ns}HttpResponseMessage`,
    jsClass: HttpResponseMessage,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new HttpResponseMessage(),
      '(System.Net.HttpStatusCode statusCode)': (_t, s: EnumValue) => new HttpResponseMessage(Number(s.value)),
    },
    properties: {
      'version Version': { get: (a: A) => new NetVersion(1, a.httpVersion === '1.0' ? 0 : 1), set: nothing },
      [`${ns}HttpContent Content`]: {
        get: (a: A) => a.content,
        set: (a: A, v: HttpContent | null) => void (a.content = v),
      },
      'System.Net.HttpStatusCode StatusCode': {
        get: (a: A) => statusCode(a.status),
        set: (a: A, v: EnumValue) => void (a.status = Number(v.value)),
      },
      'string ReasonPhrase': { get: (a: A) => a.reason, set: (a: A, v: string | null) => void (a.reason = v) },
      [`${ns}Headers.HttpResponseHeaders Headers`]: { get: (a: A) => a.headers },
      [`${ns}Headers.HttpResponseHeaders TrailingHeaders`]: { get: (a: A) => a.trailing },
      [`${ns}HttpRequestMessage RequestMessage`]: { get: (a: A) => a.request, set: (a: A, v: R | null) => void (a.request = v) },
      'bool IsSuccessStatusCode': { get: (a: A) => a.isSuccess },
    },
    methods: {
      [`${ns}HttpResponseMessage EnsureSuccessStatusCode()`]: (a: A) => a.ensureSuccess(),
      'string ToString()': (a: A) => a.toString(),
      'void Dispose()': nothing,
    },
  });
}

function defineHandlers(): void {
  type H = HttpClientHandler;
  const kept = (name: string, initial: () => Value): PropertyBody => ({
    get: (h: H) => (h.settings[name] === undefined ? initial() : (h.settings[name] as Value)),
    set: (h: H, v: Value) => void (h.settings[name] = v),
  });
  defineType({ name: `${ns}HttpCompletionOption`, kind: 'enum', enumValues: { ResponseContentRead: 0, ResponseHeadersRead: 1 } });
  defineType({ name: `${ns}ClientCertificateOption`, kind: 'enum', enumValues: { Manual: 0, Automatic: 1 } });
  defineType({
    name: `${ns}HttpVersionPolicy`,
    kind: 'enum',
    enumValues: { RequestVersionOrLower: 0, RequestVersionOrHigher: 1, RequestVersionExact: 2 },
  });
  defineType({
    name: 'System.Net.DecompressionMethods',
    kind: 'enum',
    flags: true,
    enumValues: { None: 0, GZip: 1, Deflate: 2, Brotli: 4, All: -1 },
  });
  const handler = `${ns}HttpMessageHandler`;
  defineType({ name: handler, abstract: true, interfaces: ['System.IDisposable'], methods: { 'void Dispose()': nothing } });
  const certificates = 'System.Security.Cryptography.X509Certificates.X509Certificate2';
  const chain = 'System.Security.Cryptography.X509Certificates.X509Chain';
  let any: AnyCertificate | undefined;
  // as the property has it: the types of certificates in it are names only
  const callbackType = (): NetType =>
    getType(`${ns}HttpClientHandler`).getProperty('ServerCertificateCustomValidationCallback', false)!.propertyType;
  const callback = `System.Func[${ns}HttpRequestMessage,${certificates},${chain},System.Net.Security.SslPolicyErrors,bool]`;
  defineType({
    name: `${ns}HttpClientHandler`,
    baseType: handler,
    jsClass: HttpClientHandler,
    constructors: { '()': () => new HttpClientHandler() },
    properties: {
      'bool SupportsAutomaticDecompression': { get: () => true },
      'bool SupportsProxy': { get: () => true },
      'bool SupportsRedirectConfiguration': { get: () => true },
      'bool UseCookies': { get: (h: H) => h.useCookies, set: (h: H, v: boolean) => void (h.useCookies = v) },
      'System.Net.CookieContainer CookieContainer': {
        get: (h: H) => h.cookies,
        set: (h: H, v: CookieContainer | null) => void (h.cookies = notNull(v, 'value')),
      },
      'System.Net.DecompressionMethods AutomaticDecompression': {
        get: (h: H) => enumOf('System.Net.DecompressionMethods', h.decompression),
        set: (h: H, v: EnumValue) => void (h.decompression = Number(v.value)),
      },
      'bool UseProxy': kept('UseProxy', () => true),
      'System.Net.IWebProxy Proxy': kept('Proxy', () => null),
      'System.Net.ICredentials DefaultProxyCredentials': kept('DefaultProxyCredentials', () => null),
      'bool PreAuthenticate': kept('PreAuthenticate', () => false),
      'bool UseDefaultCredentials': kept('UseDefaultCredentials', () => false),
      'System.Net.ICredentials Credentials': {
        get: (h: H) => h.credentials,
        set: (h: H, v: NetObject | null) => void (h.credentials = v),
      },
      'bool AllowAutoRedirect': { get: (h: H) => h.allowAutoRedirect, set: (h: H, v: boolean) => void (h.allowAutoRedirect = v) },
      'int MaxAutomaticRedirections': { get: (h: H) => h.maxRedirections, set: (h: H, v: number) => void (h.maxRedirections = v) },
      'int MaxConnectionsPerServer': kept('MaxConnectionsPerServer', () => 2147483647),
      'long MaxRequestContentBufferSize': kept('MaxRequestContentBufferSize', () => long(0)),
      'int MaxResponseHeadersLength': kept('MaxResponseHeadersLength', () => 64),
      [`${ns}ClientCertificateOption ClientCertificateOptions`]: kept('ClientCertificateOptions', () =>
        enumOf(`${ns}ClientCertificateOption`, 0),
      ),
      [`${callback} ServerCertificateCustomValidationCallback`]: {
        get: (h: H) => h.validation,
        set: (h: H, v: NetObject | null) => {
          // an answer of the callback that nobody asks for would leave connections open that it refuses
          if (v !== null && !(v instanceof AnyCertificate))
            throw exceptionOf(
              'System.PlatformNotSupportedException',
              'Callbacks that look at certificates are not supported. Only DangerousAcceptAnyServerCertificateValidator can be set.',
            );
          h.validation = v;
        },
      },
      'bool CheckCertificateRevocationList': kept('CheckCertificateRevocationList', () => false),
      'System.Security.Authentication.SslProtocols SslProtocols': kept('SslProtocols', () =>
        enumOf('System.Security.Authentication.SslProtocols', 0),
      ),
    },
    staticProperties: {
      [`${callback} DangerousAcceptAnyServerCertificateValidator`]: { get: () => (any ??= new AnyCertificate(callbackType())) },
    },
  });
}

/** The methods of HttpClient. */
function clientMethods(): Record<string, MemberBody> {
  type C = HttpClient;
  const response = `${ns}HttpResponseMessage`;
  const option = `${ns}HttpCompletionOption completionOption`;
  const answerType = (): NetType => getType(response);
  const send = (c: C, verb: string, uri: NetUri | string | null, body: HttpContent | null, t: NetCancellationToken | null): NetTask => {
    const request = new HttpRequestMessage(new HttpMethod(verb), typeof uri === 'string' ? (uri === '' ? null : NetUri.of(uri)) : uri);
    request.content = body;
    return c.send(request, answerType(), (a) => a, t);
  };
  const get = (
    c: C,
    uri: NetUri | string | null,
    type: NetType,
    take: (a: HttpResponseMessage) => NetObject | string,
    t: NetCancellationToken | null,
  ): NetTask =>
    c.send(
      new HttpRequestMessage(new HttpMethod('GET'), typeof uri === 'string' ? NetUri.of(uri) : uri),
      type,
      (a) => take(a.ensureSuccess()),
      t,
    );
  const methods: Record<string, MemberBody> = {};
  for (const uri of ['string requestUri', 'uri requestUri']) {
    for (const [name, result, type, take] of [
      ['GetStringAsync', 'string', () => wellKnown.string, (a: HttpResponseMessage) => a.shownContent.text()],
      ['GetByteArrayAsync', 'byte[]', () => wellKnown.byteArray, (a: HttpResponseMessage) => byteArray(a.shownContent.bytes())],
      [
        'GetStreamAsync',
        'System.IO.Stream',
        () => getType('System.IO.Stream'),
        (a: HttpResponseMessage) => new NetMemoryStream(a.shownContent.bytes(), false),
      ],
    ] as const) {
      methods[`${tasks}[${result}] ${name}(${uri})`] = (c: C, u: NetUri | string | null) => get(c, u, type(), take, null);
      methods[`${tasks}[${result}] ${name}(${uri}, ${token})`] = (c: C, u: NetUri | string | null, t: NetCancellationToken) =>
        get(c, u, type(), take, t);
    }
    const task = `${tasks}[${response}]`;
    methods[`${task} GetAsync(${uri})`] = (c: C, u: NetUri | string | null) => send(c, 'GET', u, null, null);
    methods[`${task} GetAsync(${uri}, ${option})`] = (c: C, u: NetUri | string | null) => send(c, 'GET', u, null, null);
    methods[`${task} GetAsync(${uri}, ${token})`] = (c: C, u: NetUri | string | null, t: NetCancellationToken) =>
      send(c, 'GET', u, null, t);
    methods[`${task} GetAsync(${uri}, ${option}, ${token})`] = (c: C, u: NetUri | string | null, _o: Value, t: NetCancellationToken) =>
      send(c, 'GET', u, null, t);
    for (const verb of ['Post', 'Put', 'Patch']) {
      methods[`${task} ${verb}Async(${uri}, ${ns}HttpContent content)`] = (c: C, u: NetUri | string | null, body: HttpContent | null) =>
        send(c, verb.toUpperCase(), u, body, null);
      methods[`${task} ${verb}Async(${uri}, ${ns}HttpContent content, ${token})`] = (
        c: C,
        u: NetUri | string | null,
        body: HttpContent | null,
        t: NetCancellationToken,
      ) => send(c, verb.toUpperCase(), u, body, t);
    }
    methods[`${task} DeleteAsync(${uri})`] = (c: C, u: NetUri | string | null) => send(c, 'DELETE', u, null, null);
    methods[`${task} DeleteAsync(${uri}, ${token})`] = (c: C, u: NetUri | string | null, t: NetCancellationToken) =>
      send(c, 'DELETE', u, null, t);
  }
  const request = `${ns}HttpRequestMessage request`;
  const sent = (c: C, r: HttpRequestMessage | null, t: NetCancellationToken | null): NetTask =>
    c.send(notNull(r, 'request'), answerType(), (a) => a, t);
  const sendNow: MemberBody = (c: C, r: HttpRequestMessage | null) => sent(c, r, null).result(true);
  Object.assign(methods, {
    [`${response} Send(${request})`]: sendNow,
    [`${response} Send(${request}, ${option})`]: sendNow,
    [`${response} Send(${request}, ${token})`]: (c: C, r: HttpRequestMessage, t: NetCancellationToken) => sent(c, r, t).result(true),
    [`${tasks}[${response}] SendAsync(${request})`]: (c: C, r: HttpRequestMessage) => sent(c, r, null),
    [`${tasks}[${response}] SendAsync(${request}, ${token})`]: (c: C, r: HttpRequestMessage, t: NetCancellationToken) => sent(c, r, t),
    [`${tasks}[${response}] SendAsync(${request}, ${option})`]: (c: C, r: HttpRequestMessage) => sent(c, r, null),
    [`${tasks}[${response}] SendAsync(${request}, ${option}, ${token})`]: (
      c: C,
      r: HttpRequestMessage,
      _o: Value,
      t: NetCancellationToken,
    ) => sent(c, r, t),
    'void CancelPendingRequests()': (c: C) => c.cancelPending(),
  });
  return methods;
}

function defineClient(): void {
  type C = HttpClient;
  const own = `${ns}HttpClient`;
  defineType({
    name: `${ns}HttpMessageInvoker`,
    interfaces: ['System.IDisposable'],
    methods: {
      'void Dispose()': (c: C) => {
        c.cancelPending();
        c.isDisposed = true;
      },
    },
  });
  const make = (_t: NetType, handler: HttpClientHandler | null): C => new HttpClient(notNull(handler, 'handler'));
  defineType({
    name: own,
    baseType: `${ns}HttpMessageInvoker`,
    jsClass: HttpClient,
    constructors: {
      '()': () => new HttpClient(),
      [`(${ns}HttpMessageHandler handler)`]: make,
      [`(${ns}HttpMessageHandler handler, bool disposeHandler)`]: make,
    },
    properties: {
      [`${ns}Headers.HttpRequestHeaders DefaultRequestHeaders`]: { get: (c: C) => c.defaultHeaders },
      'version DefaultRequestVersion': { get: () => new NetVersion(1, 1), set: nothing },
      [`${ns}HttpVersionPolicy DefaultVersionPolicy`]: { get: () => enumOf(`${ns}HttpVersionPolicy`, 0), set: nothing },
      'uri BaseAddress': { get: (c: C) => c.baseAddress, set: (c: C, v: NetUri | null) => c.setBase(v) },
      'timespan Timeout': {
        get: (c: C) => NetTimeSpan.fromMilliseconds(c.timeoutMs),
        set: (c: C, v: NetTimeSpan) => c.setTimeout(v.totalMilliseconds),
      },
      'long MaxResponseContentBufferSize': { get: () => long(2147483647), set: nothing },
    },
    methods: clientMethods(),
  });
}

/** Defines HttpClient and what belongs to it. */
export function defineHttp(): void {
  defineHttpStatus();
  defineHttpHeaders();
  defineContents();
  defineMessages();
  defineHandlers();
  defineClient();
}
