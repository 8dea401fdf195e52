import { exceptionOf } from '../../../errors/throw.ts';
import type { PSArray } from '../../../objects/collections.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../../objects/net-type.ts';
import { andThen, type Step } from '../../../scheduler/suspension.ts';
import { NameValueCollection } from '../../collections/name-value-collection.ts';
import { readBytes, writeBytes } from '../../io/file-operations.ts';
import { fullPath } from '../../io/path.ts';
import { NetMemoryStream } from '../../io/streams.ts';
import { defineType, getType, wellKnown } from '../../registry.ts';
import { NetNetworkCredential } from '../../security/secure-string.ts';
import { taskOfStep } from '../../system/task-start.ts';
import { encodingByName, type NetEncoding, utf8 } from '../../text/encodings.ts';
import { byteArray, bytesOf, notNull } from '../../values.ts';
import { NetUri } from '../uri.ts';
import { urlEncode } from '../web-encoding.ts';
import { exchange, type HttpWebResponse, WebHeaderCollection } from './web-request.ts';

const ns = 'System.Net.';

/** System.Net.WebClient. */
export class WebClient extends NetObject {
  encoding: NetEncoding = utf8;
  base: NetUri | null = null;
  credentials: NetObject | null = null;
  useDefaultCredentials = false;
  headers = new WebHeaderCollection();
  query = new NameValueCollection();
  answered: WebHeaderCollection | null = null;
  proxy: Value = null;
  isBusy = false;

  /** The address in full: below the base address, with the query. @throws ArgumentNullException */
  private target(address: NetUri | string | null): NetUri {
    const given = notNull(address, 'address');
    let uri = typeof given === 'string' ? NetUri.of(given) : given;
    if (!uri.isAbsolute) uri = this.base ? NetUri.resolve(this.base, uri) : NetUri.of(`file://${fullPath(uri.originalString)}`);
    const pairs = this.query.pairs().flatMap(([name, values]) => values.map((v) => `${name ?? ''}=${encodeURIComponent(v ?? '')}`));
    if (pairs.length === 0 || uri.absolute.query !== '') return uri;
    return NetUri.of(`${uri.absoluteUri}?${pairs.join('&')}`);
  }
  /** One request and its answer. @throws WebException */
  send(
    address: NetUri | string | null,
    method: string,
    body: Uint8Array | null,
    type: string | null = null,
  ): Step<HttpWebResponse | Uint8Array> {
    const uri = this.target(address);
    if (uri.isFile) {
      try {
        return readBytes(uri.localPath);
      } catch (e) {
        const inner = e instanceof NetObject ? (e as ReturnType<typeof exceptionOf>) : null;
        if (!inner) throw e;
        throw exceptionOf('System.Net.WebException', inner.message, inner);
      }
    }
    const { headers } = this;
    if (type !== null && headers.get('Content-Type') === null) headers.set('Content-Type', type);
    // The headers of a request are used up by it, but for those that are the client's own choice.
    const sent = new WebHeaderCollection();
    for (const [name, values] of headers.pairs()) for (const value of values) sent.add(name, value);
    for (const name of perRequest) headers.remove(name);
    this.isBusy = true;
    const step = exchange({
      uri,
      method,
      headers: sent,
      body,
      timeoutMs: 100_000,
      redirects: true,
      credentials: this.credentials,
      cookies: null,
      decompression: 0,
    });
    return andThen(step, (response) => {
      this.isBusy = false;
      this.answered = response.headers;
      return response;
    });
  }
  data(address: NetUri | string | null, method = 'GET', body: Uint8Array | null = null, type: string | null = null): Step<Uint8Array> {
    return andThen(this.send(address, method, body, type), (r) => (r instanceof Uint8Array ? r : r.answer.shownContent.bytes()));
  }
  /** The answer as text: by its charset, its mark, or as the client is told. */
  text(address: NetUri | string | null, method = 'GET', body: Uint8Array | null = null): Step<string> {
    return andThen(this.send(address, method, body), (r) => {
      const bytes = r instanceof Uint8Array ? r : r.answer.shownContent.bytes();
      const charset = r instanceof Uint8Array ? undefined : /charset\s*=\s*"?([\w-]+)/i.exec(r.contentType)?.[1];
      const text = (charset === undefined ? this.encoding : encodingByName(charset)).decode(bytes);
      return text.startsWith('\ufeff') ? text.slice(1) : text;
    });
  }
  form(address: NetUri | string | null, method: string, values: NameValueCollection): Step<Uint8Array> {
    const pairs = values.keys.map((key) => `${urlEncode(key ?? '', true)}=${urlEncode(values.get(key) ?? '', true)}`);
    return this.data(address, method, Buffer.from(pairs.join('&'), 'latin1'), 'application/x-www-form-urlencoded');
  }
  /** A file as a form with one part. */
  file(address: NetUri | string | null, method: string, path: string): Step<Uint8Array> {
    const boundary = `---------------------${Date.now().toString(16)}`;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), readBytes(fullPath(path)), Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.data(address, method, body, `multipart/form-data; boundary=${boundary}`);
  }
}

/** System.Net.WebProxy: kept, but requests go their own way. */
class WebProxy extends NetObject {
  bypassLocal = false;
  credentials: Value = null;
  constructor(public address: NetUri | null) {
    super();
  }
}

/** Headers that HttpWebRequest has properties for: a request takes them out of the collection. */
const perRequest = ['Accept', 'Connection', 'Content-Type', 'Expect', 'Referer', 'User-Agent', 'Host'];

/** A member, and the one beside it that gives a task of it. */
function withTask(
  table: Record<string, MemberBody>,
  result: string,
  name: string,
  parameters: string,
  type: () => NetType | null,
  body: (c: WebClient, ...args: never[]) => Step<unknown>,
): void {
  table[`${result} ${name}(${parameters})`] = body as MemberBody;
  const task = result === 'void' ? 'System.Threading.Tasks.Task' : `System.Threading.Tasks.Task[${result}]`;
  table[`${task} ${name}TaskAsync(${parameters})`] = ((c: WebClient, ...args: never[]) =>
    taskOfStep(type(), () => body(c, ...args))) as MemberBody;
}

type Address = NetUri | string | null;

function methodTable(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  const bytes = (step: Step<Uint8Array>): Step<PSArray> => andThen(step, (data) => byteArray(data));
  const text = (): NetType => wellKnown.string;
  const array = (): NetType => wellKnown.byteArray;
  const stream = (): NetType => getType('System.IO.Stream');
  for (const address of ['string address', 'uri address']) {
    withTask(table, 'string', 'DownloadString', address, text, (c, a: Address) => c.text(a));
    withTask(table, 'byte[]', 'DownloadData', address, array, (c, a: Address) => bytes(c.data(a)));
    withTask(
      table,
      'void',
      'DownloadFile',
      `${address}, string fileName`,
      () => null,
      (c, a: Address, file: string | null) => {
        const path = fullPath(notNull(file, 'fileName'));
        return andThen(c.data(a), (data) => writeBytes(path, data));
      },
    );
    withTask(table, 'System.IO.Stream', 'OpenRead', address, stream, (c, a: Address) =>
      andThen(c.data(a), (data) => new NetMemoryStream(data, false)),
    );
    for (const [name, parameter, run] of [
      [
        'UploadData',
        'byte[] data',
        (c: WebClient, a: Address, m: string, d: PSArray | null) => bytes(c.data(a, m, bytesOf(notNull(d, 'data')))),
      ],
      [
        'UploadFile',
        'string fileName',
        (c: WebClient, a: Address, m: string, f: string | null) => bytes(c.file(a, m, notNull(f, 'fileName'))),
      ],
      [
        'UploadValues',
        'System.Collections.Specialized.NameValueCollection data',
        (c: WebClient, a: Address, m: string, v: NameValueCollection | null) => bytes(c.form(a, m, notNull(v, 'data'))),
      ],
    ] as const) {
      withTask(table, 'byte[]', name, `${address}, ${parameter}`, array, (c, a: Address, d: never) => run(c, a, 'POST', d));
      withTask(table, 'byte[]', name, `${address}, string method, ${parameter}`, array, (c, a: Address, m: string | null, d: never) =>
        run(c, a, m ?? 'POST', d),
      );
    }
    const upload = (c: WebClient, a: Address, m: string | null, d: string | null): Step<string> =>
      c.text(a, m ?? 'POST', c.encoding.encode(notNull(d, 'data')));
    withTask(table, 'string', 'UploadString', `${address}, string data`, text, (c, a: Address, d: string | null) => upload(c, a, null, d));
    withTask(
      table,
      'string',
      'UploadString',
      `${address}, string method, string data`,
      text,
      (c, a: Address, m: string, d: string | null) => upload(c, a, m, d),
    );
  }
  table['void CancelAsync()'] = () => undefined;
  return table;
}

/** Defines WebClient. */
export function defineWebClient(): void {
  type C = WebClient;
  const field = <K extends keyof C>(key: K): PropertyBody => ({
    get: (c: C) => c[key],
    set: (c: C, v: Value) => void Object.assign(c, { [key]: v }),
  });
  defineType({
    name: `${ns}WebClient`,
    baseType: 'System.ComponentModel.Component',
    jsClass: WebClient,
    interfaces: ['System.IDisposable'],
    constructors: { '()': () => new WebClient() },
    properties: {
      'System.Text.Encoding Encoding': field('encoding'),
      'string BaseAddress': {
        get: (c: C) => c.base?.absoluteUri ?? '',
        set: (c: C, v: string | null) => void (c.base = v === null || v === '' ? null : NetUri.of(v)),
      },
      [`${ns}ICredentials Credentials`]: field('credentials'),
      'bool UseDefaultCredentials': field('useDefaultCredentials'),
      [`${ns}WebHeaderCollection Headers`]: field('headers'),
      'System.Collections.Specialized.NameValueCollection QueryString': field('query'),
      [`${ns}WebHeaderCollection ResponseHeaders`]: { get: (c: C) => c.answered },
      [`${ns}IWebProxy Proxy`]: field('proxy'),
      'bool IsBusy': { get: (c: C) => c.isBusy },
    },
    methods: { ...methodTable(), 'void Dispose()': () => undefined },
  });
  const proxy = (address: NetUri | string | null): WebProxy =>
    new WebProxy(typeof address === 'string' ? NetUri.of(/:\/\//.test(address) ? address : `http://${address}`) : address);
  defineType({
    name: `${ns}WebProxy`,
    jsClass: WebProxy,
    interfaces: [`${ns}IWebProxy`],
    constructors: {
      '()': () => new WebProxy(null),
      '(uri Address)': (_t, a: NetUri | null) => proxy(a),
      '(uri Address, bool BypassOnLocal)': (_t, a: NetUri | null) => proxy(a),
      '(string Host, int Port)': (_t, host: string, port: number) => proxy(`http://${host}:${port}`),
      '(string Address)': (_t, a: string | null) => proxy(a),
      '(string Address, bool BypassOnLocal)': (_t, a: string | null) => proxy(a),
    },
    properties: {
      'uri Address': { get: (p: WebProxy) => p.address, set: (p: WebProxy, v: NetUri | null) => void (p.address = v) },
      'bool BypassProxyOnLocal': { get: (p: WebProxy) => p.bypassLocal, set: (p: WebProxy, v: boolean) => void (p.bypassLocal = v) },
      [`${ns}ICredentials Credentials`]: { get: (p: WebProxy) => p.credentials, set: (p: WebProxy, v: Value) => void (p.credentials = v) },
      'bool UseDefaultCredentials': { get: () => false, set: () => undefined },
    },
    methods: {
      'uri GetProxy(uri destination)': (p: WebProxy) => p.address,
      'bool IsBypassed(uri host)': (p: WebProxy) => p.address === null,
    },
  });
  class SystemCredential extends NetNetworkCredential {}
  defineType({ name: `${ns}SystemNetworkCredential`, baseType: `${ns}NetworkCredential`, jsClass: SystemCredential });
  const credential = { get: () => new SystemCredential() };
  defineType({
    name: `${ns}CredentialCache`,
    staticProperties: {
      [`${ns}ICredentials DefaultCredentials`]: credential,
      [`${ns}NetworkCredential DefaultNetworkCredentials`]: credential,
    },
  });
}
