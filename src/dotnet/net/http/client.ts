import type { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import { NetObject } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import type { NetCancellationToken } from '../../system/cancellation.ts';
import { taskUntil } from '../../system/task-start.ts';
import type { NetTask } from '../../system/tasks.ts';
import { NetUri } from '../uri.ts';
import { Exchange, HttpClientHandler } from './exchange.ts';
import { HttpRequestHeaders } from './header-types.ts';
import type { HttpRequestMessage, HttpResponseMessage } from './messages.ts';
import { WebTransportError } from './transport.ts';

/** The failure of a request as .NET says it. */
function requestFailure(error: unknown): NetException {
  if (!(error instanceof WebTransportError)) throw error;
  if (error.timedOut) {
    const timeout = exceptionOf('System.TimeoutException', 'A task was canceled.');
    return exceptionOf('System.Threading.Tasks.TaskCanceledException', error.message, timeout);
  }
  const inner = error.inner && exceptionOf(...error.inner);
  return exceptionOf('System.Net.Http.HttpRequestException', error.message, inner);
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
