/** What Invoke-WebRequest and Invoke-RestMethod share: requests, redirections, retries, errors (WebRequestPSCmdlet.Common.cs). */

import { tryStat } from '../../dotnet/io/errors.ts';
import { StringContent } from '../../dotnet/net/http/content.ts';
import { Exchange } from '../../dotnet/net/http/exchange.ts';
import { HttpRequestHeaders } from '../../dotnet/net/http/header-types.ts';
import { checkHeaderValue } from '../../dotnet/net/http/header-validation.ts';
import { HttpHeaders, requireHeaderName } from '../../dotnet/net/http/headers.ts';
import { HttpMethod, HttpRequestMessage, type HttpResponseMessage, isContentHeader } from '../../dotnet/net/http/messages.ts';
import { statusCode } from '../../dotnet/net/http/status.ts';
import { WebPauseError, WebTransportError } from '../../dotnet/net/http/transport.ts';
import { NetUri } from '../../dotnet/net/uri.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { sleep, waitEvent } from '../../scheduler/wait.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { unresolvedPath } from './file-access.ts';
import { bodyContent, fileContent, formContent, formText } from './web-content.ts';
import { failStatus, failTransport, refuseContentType, refuseRedirect } from './web-errors.ts';
import type { WebRequestSession } from './web-session.ts';
import { prepareSession, type WebArguments } from './web-session-setup.ts';
import { answerDetail, answerSummary, reportRefusedRedirect, requestDetail, requestSummary } from './web-summary.ts';
import { inputFile, validateWebArguments } from './web-validation.ts';

const redirectStatuses = new Set([300, 301, 302, 303, 307, 308]);

/** An address; without a scheme it is one of HTTP. @throws UriFormatException; WebCmdletIEDomNotSupportedException for other schemes */
function toUrl(cmd: CmdletRuntime, text: string): URL {
  const scheme = /^[a-z]:[\\/]/i.test(text) ? 'file' : /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    const e = exceptionOf('System.NotSupportedException', `The '${scheme}' scheme is not supported.`);
    cmd.throwTerminatingError(newErrorRecord(e, 'WebCmdletIEDomNotSupportedException', 'NotImplemented'));
  }
  try {
    return new URL(scheme === undefined ? `http://${text}` : text);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    throw exceptionOf('System.UriFormatException', 'Invalid URI: The hostname could not be parsed.');
  }
}

/** A request and the address that it goes to. */
interface Prepared {
  readonly request: HttpRequestMessage;
  readonly url: URL;
}

/** One web command for one input: its session, and what redirections and repetitions have changed so far. */
export class WebInvocation {
  readonly session: WebRequestSession;
  private readonly followsItself: boolean;
  private readonly output: string | null;
  private method: string;
  private body: Value;
  private resumes: boolean;
  private resumedAt = 0;
  private redirectsLeft = -1;
  /** The answer brought the rest of a file. */
  hasResumed = false;
  /** The file was complete already. */
  isComplete = false;
  constructor(
    private readonly cmd: CmdletRuntime,
    private readonly args: WebArguments,
  ) {
    const start = toUrl(cmd, toText(args['Uri'] as Value));
    validateWebArguments(cmd, args, start.protocol.slice(0, -1));
    this.session = prepareSession(cmd, args);
    const keepsSecret = args['PreserveAuthorizationOnRedirect'] === true && this.session.headers.containsKey('Authorization');
    this.followsItself = keepsSecret || args['AllowInsecureRedirect'] === true || args['PreserveHttpMethodOnRedirect'] === true;
    this.output = args['OutFile'] === undefined ? null : unresolvedPath(cmd, String(args['OutFile']));
    const method = String(args['Method'] ?? 'Default');
    this.method =
      args['CustomMethod'] !== undefined ? String(args['CustomMethod']).toUpperCase() : method === 'Default' ? 'GET' : method.toUpperCase();
    if (method === 'Default' && args['CustomMethod'] === undefined && args['Form'] !== undefined) this.method = 'POST';
    this.body = baseObject((args['Body'] ?? null) as Value);
    this.resumes = args['Resume'] === true;
  }

  /**
   * The answer for an address, once redirections are followed and failed attempts are repeated.
   * @param follows the address is a link of the answer before: secrets stay behind
   * @throws the command's terminating error WebCmdletWebResponseException
   */
  *answer(uri: Value, follows: boolean): Steps<HttpResponseMessage> {
    const { cmd } = this;
    const { wasReset } = this.session.handler(this.followsItself);
    if (wasReset)
      yield* complete(
        cmd.writeVerbose(
          'The WebSession properties were changed between requests forcing all HTTP connections in the session to be recreated.',
        ),
      );
    const first = this.request(toUrl(cmd, toText(uri)), follows);
    this.fill(first.request);
    this.redirectsLeft = this.session.get('maximumRedirection');
    const answer = yield* this.exchange(first);
    const isRefused = this.resumes && answer.status === 416 && rangeLength(answer) === this.resumedAt;
    if (isRefused) {
      const words = `The file will not be re-downloaded because the remote file is the same size as the OutFile: ${this.args['OutFile']}`;
      yield* complete(cmd.writeVerbose(words));
      this.isComplete = true;
    }
    this.checkInsecureRedirect(answer);
    if (!isRefused && !answer.isSuccess && this.args['SkipHttpErrorCheck'] !== true) return failStatus(cmd, answer);
    return answer;
  }
  /** After the answer is written: an error where -MaximumRedirection 0 has left a redirection alone. */
  *finish(answer: HttpResponseMessage): Steps<void> {
    if (this.redirectsLeft === 0 && redirectStatuses.has(answer.status) && answer.request)
      yield* complete(reportRefusedRedirect(this.cmd, answer.request));
  }

  private checkInsecureRedirect(answer: HttpResponseMessage): void {
    const location = answer.headers.first('Location');
    if (this.args['AllowInsecureRedirect'] === true || location === null) return;
    if (/^https:/i.test(answer.request?.uri?.absoluteUri ?? '') && /^http:/i.test(location)) refuseRedirect(this.cmd, answer.request);
  }

  /** The request for an address, without its content (GetRequest). @throws FormatException for headers that no request may have */
  private request(target: URL, isRedirect: boolean): Prepared {
    const { args, session } = this;
    const url = this.withQuery(target);
    const request = new HttpRequestMessage(new HttpMethod(this.method), NetUri.of(url.href));
    if (args['HttpVersion'] !== undefined) request.httpVersion = toText(args['HttpVersion'] as Value);
    const keepsSecret = !isRedirect || args['PreserveAuthorizationOnRedirect'] === true;
    session.contentHeaders.clear();
    for (const [key, value] of session.headers.entries()) {
      const name = toText(key);
      if (isContentHeader(name)) session.contentHeaders.set(name.toLowerCase(), [name, toText(value)]);
      else if (keepsSecret || name.toLowerCase() !== 'authorization') this.addHeader(request.headers, name, toText(value));
    }
    if (session.headers.containsKey('User-Agent')) session.userAgent = session.headers.lookup('User-Agent') ?? null;
    else this.addHeader(request.headers, 'User-Agent', toText(session.userAgent));
    if (args['DisableKeepAlive'] === true) request.headers.add('Connection', 'Close');
    if (args['TransferEncoding'] !== undefined || request.headers.has('Transfer-Encoding')) {
      const given = String(args['TransferEncoding'] ?? 'chunked').toLowerCase();
      for (const coding of new Set(['chunked', given]))
        if (!request.headers.values('Transfer-Encoding')?.includes(coding)) request.headers.add('Transfer-Encoding', coding);
    }
    if (this.resumes && this.output !== null) {
      const length = tryStat(this.output)?.size;
      request.headers.set('Range', `bytes=${length ?? 0}-`);
      if (length !== undefined) this.resumedAt = Number(length);
    }
    return { request, url };
  }
  private addHeader(headers: HttpRequestHeaders, name: string, value: string): void {
    if (this.args['SkipHeaderValidation'] !== true) {
      requireHeaderName(name);
      checkHeaderValue(name, value);
    }
    headers.add(name, value);
  }
  /** A body that is a dictionary becomes the query of a GET request. */
  private withQuery(target: URL): URL {
    if (!(this.body instanceof NetDictionary) || this.method !== 'GET') return target;
    const url = new URL(target);
    const text = formText(this.body);
    url.search = url.search.length > 1 ? `${url.search}&${text}` : `?${text}`;
    this.body = null;
    return url;
  }

  /** Gives a request its content (FillRequestStream). */
  private fill(request: HttpRequestMessage): void {
    const { args, session } = this;
    const known = session.contentHeaders;
    if (args['ContentType'] !== undefined) known.set('content-type', ['Content-Type', String(args['ContentType'] ?? '')]);
    else if (request.method.method === 'POST' && !known.get('content-type')?.[1])
      known.set('content-type', ['Content-Type', 'application/x-www-form-urlencoded']);
    const refuse = (e: NetException): void => {
      if (args['SkipHeaderValidation'] !== true) refuseContentType(this.cmd, e, known.get('content-type')?.[1] ?? null);
    };
    if (args['Form'] !== undefined) request.content = formContent(args['Form'] as NetDictionary);
    else if (this.body !== null) request.content = bodyContent(this.body, known.get('content-type')?.[1] ?? null, refuse);
    else if (args['InFile'] !== undefined) request.content = fileContent(inputFile(this.cmd, String(args['InFile'])));
    else if (request.method.method === 'GET' && args['ContentType'] === undefined) return;
    else {
      request.content = new StringContent('', null, null);
      request.content.headers.clear();
    }
    // a form says itself what it is
    if (/^multipart\/form-data/.test(request.content.headers.first('Content-Type') ?? '')) known.clear();
    for (const [name, value] of known.values()) {
      if (value.trim() === '') continue;
      try {
        if (args['SkipHeaderValidation'] !== true) checkHeaderValue(name, value);
      } catch (e) {
        if (!(e instanceof NetException)) throw e;
        refuse(e);
      }
      request.content.headers.set(name, value);
    }
  }

  /** Sends a request, and others for redirections and repetitions (GetResponse). */
  private *exchange(first: Prepared): Steps<HttpResponseMessage> {
    const { cmd, args, session } = this;
    let current = first;
    for (let left = session.maximumRetryCount + 1; ; left--) {
      let answer = yield* this.send(current);
      const location = answer.headers.first('Location');
      if (this.followsItself && this.redirectsLeft !== 0 && redirectStatuses.has(answer.status) && location !== null) {
        if (this.redirectsLeft > 0) this.redirectsLeft--;
        const { method } = current.request.method;
        const becomesGet = answer.status === 303 ? !/^(GET|HEAD)$/.test(method) : answer.status < 303 && method === 'POST';
        if (becomesGet && args['PreserveHttpMethodOnRedirect'] !== true) this.method = 'GET';
        const next = new URL(location, first.url);
        if (current.url.protocol === 'https:' && next.protocol === 'http:' && args['AllowInsecureRedirect'] !== true)
          return refuseRedirect(cmd, current.request);
        answer = yield* this.exchange(this.request(next, true));
      }
      const length = answer.status === 416 ? rangeLength(answer) : null;
      if (this.resumes && length !== null && length !== this.resumedAt) {
        yield* complete(
          cmd.writeVerbose('The remote server indicated it could not resume downloading. The local file will be overwritten.'),
        );
        this.resumes = false;
        const again = this.request(current.url, false);
        this.fill(again.request);
        answer = yield* this.exchange(again);
      }
      this.hasResumed = answer.status === 206;
      if (left > 1 && (answer.status === 304 || (answer.status >= 400 && answer.status <= 599))) {
        const after = answer.status === 429 ? (answer.headers.first('Retry-After') ?? '') : '';
        const seconds = /^\s*\d+\s*$/.test(after) ? Number(after) : session.retryIntervalInSeconds;
        const words = `Retrying after interval of ${seconds} seconds. Status code for previous attempt: ${statusCode(answer.status)}`;
        yield* complete(cmd.writeVerbose(words));
        yield* sleep(seconds * 1000);
        current = this.request(current.url, false);
        this.fill(current.request);
      }
      if (left <= 1 || answer.isSuccess) return answer;
    }
  }

  /** One exchange with the server, and those that redirections of the session ask for. */
  private *send({ request, url }: Prepared): Steps<HttpResponseMessage> {
    const { cmd, args, session } = this;
    yield* complete(cmd.writeVerbose(requestSummary(request, url, this.output)));
    const debugs = cmd.writesDebug();
    if (debugs) yield* complete(cmd.writeDebug(requestDetail(request, url, args['InFile'] !== undefined)));
    const { handler } = session.handler(this.followsItself);
    const headers = new HttpRequestHeaders();
    for (const [name, values] of request.headers.pairs()) headers.set(name, HttpHeaders.join(name, values));
    const timeouts = { timeoutSeconds: session.get('timeoutSeconds'), pauseSeconds: Number(args['OperationTimeoutSeconds'] ?? 0) };
    let answer: HttpResponseMessage;
    try {
      answer = yield* waitEvent<HttpResponseMessage>((resume, fail) => {
        const exchange = new Exchange(handler, request, headers, resume, fail, timeouts);
        exchange.send(url, request.method.method, request.content?.bytes() ?? null);
        return () => exchange.stop();
      });
    } catch (e) {
      if (!(e instanceof WebTransportError)) throw e;
      return failTransport(cmd, e, request, e instanceof WebPauseError);
    }
    yield* complete(cmd.writeVerbose(answerSummary(answer)));
    if (debugs) yield* complete(cmd.writeDebug(answerDetail(answer)));
    return answer;
  }
}

/** The length of the whole that Content-Range names; null without one. */
function rangeLength(answer: HttpResponseMessage): number | null {
  const found = /\/(\d+)\s*$/.exec(answer.shownContent.headers.first('Content-Range') ?? '');
  return found ? Number(found[1]) : null;
}
