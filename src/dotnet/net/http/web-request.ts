import type { NetException } from '../../../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../../../errors/throw.ts';
import type { EnumValue } from '../../../objects/enum-value.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import { andThen, complete, lift, type Step, type Steps } from '../../../scheduler/suspension.ts';
import { NameValueCollection } from '../../collections/name-value-collection.ts';
import { NetMemoryStream, type NetStream } from '../../io/streams.ts';
import { getType } from '../../registry.ts';
import { enumOf } from '../../values.ts';
import type { CookieContainer } from '../cookies.ts';
import type { NetUri } from '../uri.ts';
import { HttpClient } from './client.ts';
import { ByteArrayContent } from './content.ts';
import { HttpClientHandler } from './exchange.ts';
import { HttpMethod, HttpRequestMessage, type HttpResponseMessage } from './messages.ts';

/** System.Net.WebHeaderCollection. */
export class WebHeaderCollection extends NameValueCollection {
  /** Adds a line `Name: value`. @throws ArgumentException without a colon */
  addLine(line: string): void {
    const colon = line.indexOf(':');
    if (colon < 0)
      throw exceptionOf('System.ArgumentException', "Specified value does not have a ':' separator. (Parameter 'header')", null, {
        ParamName: 'header',
      });
    this.add(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  /** @throws ArgumentException for a name that no header can have */
  override add(name: string | null, value: string | null): void {
    if (name !== null && !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name))
      throw argumentException(`Specified value '${name}' has invalid HTTP Header characters.`, 'name');
    super.add(name, value);
  }
  override toString(): string {
    const lines = this.pairs().map(([name, values]) => `${name ?? ''}: ${values.join(', ')}\r\n`);
    return `${lines.join('')}\r\n`;
  }
}

/** The header that a value of HttpRequestHeader or HttpResponseHeader names: `UserAgent` is `User-Agent`. */
export function headerNameOf(header: EnumValue): string {
  const text = header.toString();
  const special: Record<string, string> = { ContentMd5: 'Content-MD5', Te: 'TE', ETag: 'ETag', WwwAuthenticate: 'WWW-Authenticate' };
  return special[text] ?? text.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
}

/** System.Net.HttpWebResponse. */
export class HttpWebResponse extends NetObject {
  isClosed = false;
  private stream: NetStream | null = null;
  constructor(
    readonly answer: HttpResponseMessage,
    readonly uri: NetUri,
    readonly method: string,
    readonly cookies: CookieContainer | null = null,
  ) {
    super();
  }
  readonly headers = new WebHeaderCollection();
  fillHeaders(): this {
    const sets = [this.answer.headers, this.answer.shownContent.headers];
    for (const set of sets) for (const [name, values] of set.pairs()) for (const value of values) this.headers.add(name, value);
    return this;
  }
  /** @throws ObjectDisposedException */
  check(): this {
    if (this.isClosed)
      throw exceptionOf(
        'System.ObjectDisposedException',
        "Cannot access a disposed object.\nObject name: 'System.Net.HttpWebResponse'.",
        null,
        {
          ObjectName: 'System.Net.HttpWebResponse',
        },
      );
    return this;
  }
  get contentType(): string {
    return this.answer.shownContent.headers.first('Content-Type') ?? '';
  }
  get body(): NetStream {
    this.stream ??= new NetMemoryStream(this.answer.shownContent.bytes(), false);
    return this.stream;
  }
}

function webException(message: string, status: string, inner: NetException | null, response: Value): NetException {
  const statuses = getType('System.Net.WebExceptionStatus');
  const value = Number(statuses.enumValues?.get(status) ?? 16);
  return exceptionOf('System.Net.WebException', message, inner, { Status: enumOf(statuses.fullName, value), Response: response });
}

/** A failure of an exchange as WebException (WebException.CreateCompatibleException). */
function asWebException(e: unknown): unknown {
  if (!(e instanceof NetObject)) return e;
  const failure = e as NetException;
  if (failure.netType.fullName === 'System.Threading.Tasks.TaskCanceledException')
    return webException('The operation has timed out.', 'Timeout', failure, null);
  if (failure.netType.fullName !== 'System.Net.Http.HttpRequestException') return e;
  const isName = failure.message.startsWith('Name or service not known');
  return webException(failure.message, isName ? 'NameResolutionFailure' : 'UnknownError', failure, null);
}

/** What both old clients ask for. */
export interface OldRequest {
  readonly uri: NetUri;
  readonly method: string;
  readonly headers: WebHeaderCollection;
  readonly body: Uint8Array | null;
  readonly timeoutMs: number;
  readonly redirects: boolean;
  readonly credentials: NetObject | null;
  readonly cookies: CookieContainer | null;
  readonly decompression: number;
}

/** Sends a request and waits for its answer. @throws WebException also for a status that says failure */
export function exchange(request: OldRequest): Step<HttpWebResponse> {
  return lift(exchangeSteps(request));
}

function* exchangeSteps(request: OldRequest): Steps<HttpWebResponse> {
  const handler = new HttpClientHandler();
  handler.allowAutoRedirect = request.redirects;
  handler.credentials = request.credentials;
  handler.decompression = request.decompression;
  handler.useCookies = request.cookies !== null;
  if (request.cookies) handler.cookies = request.cookies;
  const client = new HttpClient(handler);
  client.timeoutMs = request.timeoutMs;
  const message = new HttpRequestMessage(new HttpMethod(request.method), request.uri);
  if (request.body) message.content = new ByteArrayContent(request.body);
  for (const [name, values] of request.headers.pairs()) {
    const set = /^content-/i.test(name ?? '') ? message.content?.headers : message.headers;
    for (const value of values) if (!/^(content-length|host)$/i.test(name ?? '')) set?.add(name ?? '', value ?? '');
  }
  let answer: HttpResponseMessage;
  try {
    answer = (yield* complete(
      client.send(message, getType('System.Net.Http.HttpResponseMessage'), (a) => a).result(true),
    )) as HttpResponseMessage;
  } catch (e) {
    throw asWebException(e);
  }
  const response = new HttpWebResponse(answer, message.uri ?? request.uri, message.method.method, request.cookies).fillHeaders();
  if (answer.status >= 400) {
    const text = `The remote server returned an error: (${answer.status}) ${answer.reason ?? ''}.`;
    throw webException(text, 'ProtocolError', null, response);
  }
  return response;
}

/** System.Net.HttpWebRequest. */
export class HttpWebRequest extends NetObject {
  method = 'GET';
  timeoutMs = 100_000;
  headers = new WebHeaderCollection();
  allowAutoRedirect = true;
  credentials: NetObject | null = null;
  cookies: CookieContainer | null = null;
  decompression = 0;
  contentLength = -1n;
  readonly settings: Record<string, unknown> = {};
  private body: NetMemoryStream | null = null;
  private response: Step<HttpWebResponse> | null = null;
  hasResponse = false;
  constructor(readonly uri: NetUri) {
    super();
  }
  /** @throws NotSupportedException for what is no address of HTTP */
  static create(uri: NetUri): HttpWebRequest {
    if (!uri.isAbsolute) throw exceptionOf('System.UriFormatException', 'Invalid URI: The format of the URI could not be determined.');
    if (!/^https?$/.test(uri.absolute.scheme)) throw exceptionOf('System.NotSupportedException', 'The URI prefix is not recognized.');
    return new HttpWebRequest(uri);
  }
  /** The stream for the body. @throws ProtocolViolationException for verbs without one */
  get requestStream(): NetMemoryStream {
    if (/^(GET|HEAD)$/i.test(this.method))
      throw exceptionOf('System.Net.ProtocolViolationException', 'Cannot send a content-body with this verb-type.');
    this.body ??= new NetMemoryStream();
    return this.body;
  }
  getResponse(): Step<HttpWebResponse> {
    this.response ??= andThen(
      exchange({
        uri: this.uri,
        method: this.method.toUpperCase(),
        headers: this.headers,
        body: this.body?.toArray() ?? null,
        timeoutMs: this.timeoutMs,
        redirects: this.allowAutoRedirect,
        credentials: this.credentials,
        cookies: this.cookies,
        decompression: this.decompression,
      }),
      (response) => {
        this.hasResponse = true;
        this.response = response;
        return response;
      },
    );
    return this.response;
  }
}
