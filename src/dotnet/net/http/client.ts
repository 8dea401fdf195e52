import type { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import { NetObject } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { NetDelegate } from '../../delegates.ts';
import { NetNetworkCredential } from '../../security/secure-string.ts';
import type { NetCancellationToken } from '../../system/cancellation.ts';
import { taskUntil } from '../../system/task-start.ts';
import type { NetTask } from '../../system/tasks.ts';
import { CookieContainer } from '../cookies.ts';
import { NetUri } from '../uri.ts';
import { HttpRequestHeaders } from './header-types.ts';
import { HttpHeaders } from './headers.ts';
import { type HttpRequestMessage, HttpResponseMessage } from './messages.ts';
import { startRequest, type WebAnswer, WebTransportError } from './transport.ts';

/** DangerousAcceptAnyServerCertificateValidator: a delegate that always says yes. */
export class AnyCertificate extends NetDelegate {
  /** @param type the type of the handler's callback */
  constructor(type: NetType) {
    super(type, () => true);
  }
}

/** HttpClientHandler: how requests are made. */
export class HttpClientHandler extends NetObject {
  allowAutoRedirect = true;
  maxRedirections = 50;
  useCookies = true;
  cookies = new CookieContainer();
  decompression = 0;
  credentials: NetObject | null = null;
  /** Set: certificates are not looked at. */
  validation: AnyCertificate | null = null;
  readonly settings: Record<string, unknown> = {};
}

/** The failure of a request as .NET says it. */
function requestFailure(error: unknown): NetException {
  if (!(error instanceof WebTransportError)) throw error;
  if (error.timedOut) {
    const timeout = exceptionOf('System.TimeoutException', 'A task was canceled.');
    return exceptionOf('System.Threading.Tasks.TaskCanceledException', error.message, timeout);
  }
  const words = error.message.replace(/ \([^()]*\)$/, '');
  const code = error.reason?.code;
  const socket = code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  const inner = socket ? exceptionOf('System.Net.Sockets.SocketException', words) : null;
  return exceptionOf('System.Net.Http.HttpRequestException', error.message, inner);
}

const redirections = new Set([300, 301, 302, 303, 307, 308]);

/** One exchange with its redirections: what HttpClientHandler does with a request. */
class Exchange {
  private redirected = 0;
  private giveUp: () => void = () => undefined;
  private ended = false;
  constructor(
    private readonly handler: HttpClientHandler,
    private readonly request: HttpRequestMessage,
    private readonly headers: HttpHeaders,
    private readonly done: (answer: HttpResponseMessage) => void,
    private readonly failed: (error: unknown) => void,
  ) {}
  stop(): void {
    this.ended = true;
    this.giveUp();
  }
  send(url: URL, method: string, body: Uint8Array | null): void {
    const headers = new Map<string, string | readonly string[]>();
    for (const [name, values] of this.headers.pairs()) headers.set(name, HttpHeaders.join(name, values));
    for (const [name, values] of body === null ? [] : (this.request.content?.headers.pairs() ?? [])) headers.set(name, values.join(', '));
    if (body !== null || method === 'POST' || method === 'PUT') headers.set('Content-Length', String(body?.length ?? 0));
    if (this.handler.useCookies) {
      const cookies = this.handler.cookies.headerFor(url);
      const own = this.headers.values('Cookie');
      if (cookies !== '') headers.set('Cookie', own ? [...own, cookies].join('; ') : cookies);
    }
    if (this.handler.decompression !== 0 && !headers.has('Accept-Encoding')) headers.set('Accept-Encoding', this.encodings());
    this.giveUp = startRequest(
      {
        url,
        method,
        headers,
        body,
        timeoutSeconds: 0,
        skipCertificateCheck: this.handler.validation instanceof AnyCertificate,
        socketPath: null,
        keepsCompression: this.handler.decompression === 0,
      },
      (answer) => this.answered(url, method, body, answer),
      (error) => {
        if (!this.ended) this.failed(error);
      },
    );
  }
  private encodings(): string {
    const names = ['gzip', 'deflate', 'br'].filter((_, i) => (this.handler.decompression & (1 << i)) !== 0);
    return names.join(', ');
  }
  /** Answers a challenge with the credentials of the handler, once. */
  private authorizes(answer: WebAnswer): boolean {
    const { credentials } = this.handler;
    const challenges = [...answer.headers].find(([name]) => name.toLowerCase() === 'www-authenticate')?.[1] ?? [];
    if (!(credentials instanceof NetNetworkCredential) || this.headers.has('Authorization')) return false;
    if (!challenges.some((c) => /^basic\b/i.test(c))) return false;
    const pair = Buffer.from(`${credentials.userName}:${credentials.password}`).toString('base64');
    this.headers.set('Authorization', `Basic ${pair}`);
    return true;
  }
  private answered(url: URL, method: string, body: Uint8Array | null, answer: WebAnswer): void {
    if (this.ended) return;
    if (this.handler.useCookies)
      for (const [name, values] of answer.headers)
        if (name.toLowerCase() === 'set-cookie') for (const value of values) this.handler.cookies.take(url, value);
    const location = [...answer.headers].find(([name]) => name.toLowerCase() === 'location')?.[1][0];
    if (
      this.handler.allowAutoRedirect &&
      redirections.has(answer.status) &&
      location !== undefined &&
      this.redirected < this.handler.maxRedirections
    ) {
      const next = new URL(location, url);
      if (url.protocol !== 'https:' || next.protocol === 'https:') {
        this.redirected++;
        this.headers.remove('Authorization');
        const becomesGet = answer.status === 303 ? method !== 'GET' && method !== 'HEAD' : answer.status < 303 && method === 'POST';
        this.send(next, becomesGet ? 'GET' : method, becomesGet ? null : body);
        return;
      }
    }
    if (answer.status === 401 && this.authorizes(answer)) {
      this.send(url, method, body);
      return;
    }
    this.request.uri = NetUri.of(url.href);
    this.done(HttpResponseMessage.ofAnswer(answer, this.request));
  }
}

/** System.Net.Http.HttpClient. */
export class HttpClient extends NetObject {
  readonly defaultHeaders = new HttpRequestHeaders();
  baseAddress: NetUri | null = null;
  timeoutMs = 100_000;
  isDisposed = false;
  private hasStarted = false;
  private readonly pending = new Set<() => void>();
  constructor(readonly handler: HttpClientHandler = new HttpClientHandler()) {
    super();
  }
  /** @throws InvalidOperationException, NotSupportedException, ObjectDisposedException */
  private target(request: HttpRequestMessage): URL {
    if (this.isDisposed)
      throw exceptionOf(
        'System.ObjectDisposedException',
        "Cannot access a disposed object.\nObject name: 'System.Net.Http.HttpClient'.",
        null,
        {
          ObjectName: 'System.Net.Http.HttpClient',
        },
      );
    if (request.wasSent)
      throw exceptionOf(
        'System.InvalidOperationException',
        'The request message was already sent. Cannot send the same request message multiple times.',
      );
    const { uri } = request;
    if (uri === null && this.baseAddress === null) throw invalidUri();
    const full = uri === null ? this.baseAddress! : uri.isAbsolute ? uri : this.baseAddress ? NetUri.resolve(this.baseAddress, uri) : null;
    if (!full) throw invalidUri();
    if (full.absolute.scheme !== 'http' && full.absolute.scheme !== 'https')
      throw exceptionOf('System.NotSupportedException', `The '${full.absolute.scheme}' scheme is not supported.`);
    return new URL(full.absoluteUri);
  }
  /**
   * Sends a request: a task of what `take` makes of the answer.
   * @throws what is wrong with the request, at once
   */
  send(
    request: HttpRequestMessage,
    result: NetType,
    take: (answer: HttpResponseMessage) => NetObject | string,
    token: NetCancellationToken | null = null,
  ): NetTask {
    const url = this.target(request);
    request.wasSent = true;
    this.hasStarted = true;
    const headers = new HttpRequestHeaders();
    for (const set of [request.headers, this.defaultHeaders])
      for (const [name, values] of set.pairs())
        if (set === request.headers || !request.headers.has(name)) for (const v of values) headers.add(name, v);
    return taskUntil(result, (task) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = (finish: () => void): void => {
        clearTimeout(timer);
        this.pending.delete(cancel);
        forget();
        if (!task.isCompleted) finish();
      };
      const exchange = new Exchange(
        this.handler,
        request,
        headers,
        (answer) => end(() => task.settle(() => take(answer))),
        (error) => end(() => task.reject(requestFailure(error))),
      );
      const cancel = (): void =>
        end(() => {
          exchange.stop();
          task.cancel(exceptionOf('System.Threading.Tasks.TaskCanceledException', 'The operation was canceled.'));
        });
      const forget = token?.source?.onCancel(cancel) ?? ((): void => undefined);
      if (this.timeoutMs >= 0)
        timer = setTimeout(() => {
          const text = `The request was canceled due to the configured HttpClient.Timeout of ${this.timeoutMs / 1000} seconds elapsing.`;
          end(() => {
            exchange.stop();
            task.cancel(requestFailure(new WebTransportError(text, true)));
          });
        }, this.timeoutMs);
      this.pending.add(cancel);
      const { content } = request;
      if (!task.isCompleted) exchange.send(url, request.method.method, content === null ? null : content.bytes());
    });
  }
  /** @throws InvalidOperationException once a request was sent: settings are made before */
  private checkNotStarted(): void {
    if (this.hasStarted)
      throw exceptionOf(
        'System.InvalidOperationException',
        'This instance has already started one or more requests. Properties can only be modified before sending the first request.',
      );
  }
  setBase(uri: NetUri | null): void {
    this.checkNotStarted();
    this.baseAddress = uri;
  }
  setTimeout(ms: number): void {
    this.checkNotStarted();
    this.timeoutMs = ms;
  }
  cancelPending(): void {
    for (const cancel of [...this.pending]) cancel();
  }
}

function invalidUri(): NetException {
  return exceptionOf(
    'System.InvalidOperationException',
    'An invalid request URI was provided. Either the request URI must be an absolute URI or BaseAddress must be set.',
  );
}
