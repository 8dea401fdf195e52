import type { PSArray } from '../../../objects/collections.ts';
import type { Value } from '../../../objects/net-object.ts';
import type { PropertyBody } from '../../../objects/net-type.ts';
import type { Int64 } from '../../../objects/numbers.ts';
import { lift } from '../../../scheduler/suspension.ts';
import { ArrayListEnumerator } from '../../collections/array-list.ts';
import { defineType, getType } from '../../registry.ts';
import { taskOfStep } from '../../system/task-start.ts';
import type { NetTask } from '../../system/tasks.ts';
import { NetVersion } from '../../system/version.ts';
import { encodingByName, utf8 } from '../../text/encodings.ts';
import { bytesOf, long, notNull, stringArray } from '../../values.ts';
import { Cookie, CookieCollection } from '../cookies.ts';
import type { NetIPEndPoint } from '../ip-address.ts';
import { endPointOf } from '../sockets/sockets.ts';
import { NetUri } from '../uri.ts';
import { HttpListener, ListenerContext, ListenerPrefixes, ListenerRequest, ListenerResponse } from './http-listener.ts';
import { reasonPhrase } from './status.ts';
import type { WebHeaderCollection } from './web-request.ts';

const ns = 'System.Net.';
type L = HttpListener;
type R = ListenerRequest;
type A = ListenerResponse;

function defineRequest(): void {
  const header = (name: string): PropertyBody => ({ get: (r: R) => r.headers.get(name) });
  const listed = (name: string): PropertyBody => ({
    get: (r: R) => {
      const text = r.headers.get(name);
      return text === null ? null : stringArray(text.split(',').map((t) => t.trim()));
    },
  });
  const end = (r: R, side: 'local' | 'remote'): string => {
    const { socket } = r.message;
    const [address, port] = side === 'local' ? [socket.localAddress, socket.localPort] : [socket.remoteAddress, socket.remotePort];
    return `${address?.replace(/^::ffff:/, '') ?? ''}:${port ?? 0}`;
  };
  defineType({
    name: `${ns}HttpListenerRequest`,
    sealed: true,
    jsClass: ListenerRequest,
    properties: {
      'string[] AcceptTypes': listed('Accept'),
      'string[] UserLanguages': listed('Accept-Language'),
      [`${ns}CookieCollection Cookies`]: {
        get: (r: R) => {
          const all = new CookieCollection();
          for (const part of (r.headers.get('Cookie') ?? '').split(/; */)) {
            const [name = '', value = ''] = part.split(/=(.*)/s);
            if (name !== '') all.add(Cookie.of(name, value));
          }
          return all;
        },
      },
      'System.Text.Encoding ContentEncoding': {
        get: (r: R) => {
          const charset = /charset\s*=\s*"?([\w-]+)/i.exec(r.headers.get('Content-Type') ?? '')?.[1];
          return charset === undefined ? utf8 : encodingByName(charset);
        },
      },
      'string ContentType': header('Content-Type'),
      'bool IsLocal': { get: (r: R) => r.message.socket.localAddress === r.message.socket.remoteAddress },
      'bool IsWebSocketRequest': { get: (r: R) => /websocket/i.test(r.headers.get('Upgrade') ?? '') },
      'bool KeepAlive': { get: (r: R) => !/close/i.test(r.headers.get('Connection') ?? '') },
      'System.Collections.Specialized.NameValueCollection QueryString': { get: (r: R) => r.query },
      'string RawUrl': { get: (r: R) => r.message.url ?? '/' },
      'string UserAgent': header('User-Agent'),
      'string UserHostAddress': { get: (r: R) => end(r, 'local') },
      'string UserHostName': header('Host'),
      'uri UrlReferrer': {
        get: (r: R) => {
          const text = r.headers.get('Referer');
          return text === null ? null : NetUri.of(text);
        },
      },
      'uri Url': { get: (r: R) => r.uri },
      'version ProtocolVersion': { get: (r: R) => new NetVersion(1, r.message.httpVersion === '1.0' ? 0 : 1) },
      'long ContentLength64': { get: (r: R) => long(Number(r.headers.get('Content-Length') ?? (r.body.length > 0 ? -1 : 0))) },
      'bool HasEntityBody': { get: (r: R) => r.body.length > 0 },
      'System.Collections.Specialized.NameValueCollection Headers': { get: (r: R) => r.headers },
      'string HttpMethod': { get: (r: R) => r.message.method ?? 'GET' },
      'System.IO.Stream InputStream': { get: (r: R) => r.input },
      'bool IsAuthenticated': { get: () => false },
      'bool IsSecureConnection': { get: () => false },
      'IPEndpoint LocalEndPoint': { get: (r: R) => endPoint(end(r, 'local')) },
      'IPEndpoint RemoteEndPoint': { get: (r: R) => endPoint(end(r, 'remote')) },
    },
  });
}

function endPoint(text: string): NetIPEndPoint {
  const colon = text.lastIndexOf(':');
  return endPointOf(text.slice(0, colon), Number(text.slice(colon + 1)));
}

function defineResponse(): void {
  const close = (a: A): void => a.end();
  const field = (get: (a: A) => Value, set: (a: A, v: never) => void): PropertyBody => ({
    get,
    set: ((a: A, v: never) => {
      a.checkNotSent();
      set(a, v);
    }) as NonNullable<PropertyBody['set']>,
  });
  defineType({
    name: `${ns}HttpListenerResponse`,
    sealed: true,
    jsClass: ListenerResponse,
    interfaces: ['System.IDisposable'],
    properties: {
      [`${ns}WebHeaderCollection Headers`]: { get: (a: A) => a.headers, set: (a: A, v: WebHeaderCollection) => void (a.headers = v) },
      'System.Text.Encoding ContentEncoding': { get: (a: A) => a.encoding, set: (a: A, v: Value) => void (a.encoding = v) },
      'string ContentType': field(
        (a) => a.headers.get('Content-Type'),
        (a, v: string | null) => (v === null ? a.headers.remove('Content-Type') : a.headers.set('Content-Type', v)),
      ),
      'bool SendChunked': field(
        (a) => a.sendChunked,
        (a, v: boolean) => void (a.sendChunked = v),
      ),
      'long ContentLength64': field(
        (a) => long(a.contentLength ?? 0),
        (a, v: Int64) => void (a.contentLength = Number(v.value)),
      ),
      'bool KeepAlive': field(
        (a) => a.keepAlive,
        (a, v: boolean) => void (a.keepAlive = v),
      ),
      'System.IO.Stream OutputStream': { get: (a: A) => a.output },
      'string RedirectLocation': field(
        (a) => a.headers.get('Location'),
        (a, v: string) => a.headers.set('Location', v),
      ),
      'string StatusDescription': field(
        (a) => a.phrase ?? reasonPhrase(a.status) ?? '',
        (a, v: string) => void (a.phrase = v),
      ),
      'version ProtocolVersion': { get: () => new NetVersion(1, 1), set: () => undefined },
      'int StatusCode': field(
        (a) => a.status,
        (a, v: number) => void (a.status = v),
      ),
    },
    methods: {
      'void AddHeader(string name, string value)': (a: A, name: string, value: string) => a.headers.set(name, value),
      'void AppendHeader(string name, string value)': (a: A, name: string, value: string) => a.headers.add(name, value),
      [`void AppendCookie(${ns}Cookie cookie)`]: (a: A, cookie: Cookie) => a.headers.add('Set-Cookie', cookie.toString()),
      [`void SetCookie(${ns}Cookie cookie)`]: (a: A, cookie: Cookie) => a.headers.add('Set-Cookie', cookie.toString()),
      'void Redirect(string url)': (a: A, url: string) => {
        a.headers.set('Location', url);
        a.status = 302;
      },
      'void Close()': close,
      'void Dispose()': close,
      'void Abort()': (a: A) => a.abort(),
      'void Close(byte[] responseEntity, bool willBlock)': (a: A, data: PSArray | null) => {
        const bytes = bytesOf(notNull(data, 'responseEntity'));
        a.contentLength ??= bytes.length;
        a.send(bytes);
        a.end();
      },
    },
  });
}

/** Defines HttpListener and what it gives. */
export function defineHttpListener(): void {
  const context = `${ns}HttpListenerContext`;
  const stop = (l: L): void => l.stop();
  defineType({
    name: `${ns}HttpListenerPrefixCollection`,
    jsClass: ListenerPrefixes,
    interfaces: ['System.Collections.Generic.ICollection[string]', 'System.Collections.IEnumerable'],
    properties: { 'int Count': { get: (p: ListenerPrefixes) => p.count }, 'bool IsReadOnly': { get: () => false } },
    methods: {
      'void Add(string uriPrefix)': (p: ListenerPrefixes, text: string | null) => p.add(notNull(text, 'uriPrefix')),
      'bool Contains(string uriPrefix)': (p: ListenerPrefixes, text: string) => p.items.includes(text),
      'bool Remove(string uriPrefix)': (p: ListenerPrefixes, text: string) => {
        const index = p.items.indexOf(text);
        if (index >= 0) p.items.splice(index, 1);
        return index >= 0;
      },
      'void Clear()': (p: ListenerPrefixes) => {
        p.items.length = 0;
      },
      'System.Collections.Generic.IEnumerator[string] GetEnumerator()': (p: ListenerPrefixes) =>
        new ArrayListEnumerator(() => p[Symbol.iterator]()),
    },
  });
  defineType({
    name: context,
    sealed: true,
    jsClass: ListenerContext,
    properties: {
      [`${ns}HttpListenerRequest Request`]: { get: (c: ListenerContext) => c.request },
      'System.Security.Principal.IPrincipal User': { get: () => null },
      [`${ns}HttpListenerResponse Response`]: { get: (c: ListenerContext) => c.response },
    },
  });
  const begin = (l: L) => {
    l.checkListening();
    return taskOfStep(getType(context), () => lift(l.context()));
  };
  defineType({
    name: `${ns}HttpListener`,
    sealed: true,
    jsClass: HttpListener,
    interfaces: ['System.IDisposable'],
    constructors: { '()': () => new HttpListener() },
    staticProperties: { 'bool IsSupported': { get: () => true } },
    properties: {
      [`${ns}HttpListenerPrefixCollection Prefixes`]: { get: (l: L) => l.prefixes },
      'bool IsListening': { get: (l: L) => l.isListening },
      'string Realm': { get: () => null, set: () => undefined },
      'bool IgnoreWriteExceptions': { get: () => false, set: () => undefined },
    },
    methods: {
      'void Start()': (l: L) => lift(l.start()),
      'void Stop()': stop,
      'void Close()': stop,
      'void Abort()': stop,
      'void Dispose()': stop,
      [`${context} GetContext()`]: (l: L) => lift(l.context()),
      [`System.Threading.Tasks.Task[${context}] GetContextAsync()`]: begin,
      'System.IAsyncResult BeginGetContext(System.AsyncCallback callback, System.Object state)': begin,
      [`${context} EndGetContext(System.IAsyncResult asyncResult)`]: (_l: L, task: NetTask) => task.result(true),
    },
  });
  defineRequest();
  defineResponse();
}
