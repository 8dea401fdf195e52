/** What Invoke-WebRequest and Invoke-RestMethod share: building the request, redirections, retries, errors (WebRequestPSCmdlet.Common.cs). */

import { readBytes } from '../../dotnet/io/file-operations.ts';
import { NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import { fs } from '../../dotnet/io/modules.ts';
import { requireHeaderName } from '../../dotnet/net/http/headers.ts';
import { HttpMethod, HttpRequestMessage, HttpResponseMessage, isContentHeader } from '../../dotnet/net/http/messages.ts';
import { statusCode } from '../../dotnet/net/http/status.ts';
import { send, type WebAnswer, WebTransportError } from '../../dotnet/net/http/transport.ts';
import { NetUri } from '../../dotnet/net/uri.ts';
import { urlEncode } from '../../dotnet/net/web-encoding.ts';
import { NetXmlNode } from '../../dotnet/xml/node.ts';
import { ErrorDetails } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Byte } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { sleep } from '../../scheduler/wait.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { pathNotFound, unresolvedPath } from './file-access.ts';
import { authorization } from './web-authentication.ts';
import { multipart } from './web-form.ts';
import { answerSummary, requestSummary } from './web-summary.ts';
import { charsetOf, header, type WebReply, WebRequestSession } from './web-types.ts';
import { validateWebArguments } from './web-validation.ts';

/** The arguments of the web commands, by name. */
export type WebArguments = Record<string, unknown>;

type Runtime = CmdletRuntime;

/** An address; without a scheme it is one of HTTP. @throws UriFormatException; WebCmdletIEDomNotSupportedException for other schemes */
function toUrl(cmd: Runtime, text: string): URL {
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

/** `a=1&b=2`, encoded. */
function formText(table: NetDictionary): string {
  return [...table.entries()]
    .map(([key, value]) => `${urlEncode(toText(key), false)}=${value === null ? '' : urlEncode(toStringValue(value), false)}`)
    .join('&');
}

function methodOf(args: WebArguments): string {
  if (args['CustomMethod'] !== undefined) return String(args['CustomMethod']).toUpperCase();
  const method = String(args['Method'] ?? 'Default');
  return method === 'Default' ? (args['Form'] === undefined ? 'GET' : 'POST') : method.toUpperCase();
}

/** The file of -InFile. @throws ItemNotFoundException */
function inputFile(cmd: Runtime, given: string): string {
  const path = unresolvedPath(cmd, given);
  if (!fs().existsSync(path)) throw pathNotFound(path);
  return path;
}

/** The body and the content type it brings along. */
function bodyOf(cmd: Runtime, args: WebArguments, method: string, url: URL): { bytes: Uint8Array | null; type: string | null } {
  if (args['InFile'] !== undefined) return { bytes: readBytes(inputFile(cmd, String(args['InFile']))), type: null };
  if (args['Form'] !== undefined) return multipart(args['Form'] as NetDictionary);
  const body = baseObject((args['Body'] ?? null) as Value);
  if (body === null) return { bytes: null, type: null };
  if (body instanceof NetDictionary) {
    const text = formText(body);
    if (method === 'GET' || method === 'DEFAULT') {
      url.search = url.search === '' ? `?${text}` : `${url.search}&${text}`;
      return { bytes: null, type: null };
    }
    return { bytes: Buffer.from(text, 'utf8'), type: 'application/x-www-form-urlencoded' };
  }
  if (body instanceof PSArray && body.items.every((b) => b instanceof Byte))
    return { bytes: Uint8Array.from(body.items.map((b) => (b as Byte).value)), type: null };
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(String(args['ContentType'] ?? ''))?.[1]?.toLowerCase();
  const text = body instanceof NetFileInfo ? body.fullName : body instanceof NetXmlNode ? body.outerXml : toStringValue(body);
  return { bytes: Buffer.from(text, charset === 'iso-8859-1' || charset === 'latin1' ? 'latin1' : 'utf8'), type: null };
}

/** Every header that is sent, by name. */
function headersOf(
  args: WebArguments,
  session: WebRequestSession,
  url: URL,
  method: string,
  type: string | null,
  hasBody: boolean,
): Map<string, string> {
  const headers = new Map<string, string>();
  const put = (name: string, value: string): void => {
    for (const known of headers.keys()) if (known.toLowerCase() === name.toLowerCase()) headers.delete(known);
    headers.set(name, value);
  };
  const agent = args['UserAgent'] ?? session.userAgent;
  put('User-Agent', String(agent));
  put('Accept-Encoding', 'gzip, deflate, br');
  if (args['DisableKeepAlive'] === true) put('Connection', 'close');
  for (const table of [session.headers, baseObject((args['Headers'] ?? null) as Value)])
    if (table instanceof NetDictionary)
      for (const [name, value] of table.entries())
        put(
          toText(name),
          toItems(value)
            .map((v) => toStringValue(v))
            .join(', '),
        );
  const given = args['ContentType'] === undefined ? null : String(args['ContentType']);
  const known = [...headers.keys()].some((n) => n.toLowerCase() === 'content-type');
  if (given !== null) put('Content-Type', given);
  else if (type !== null && !known) put('Content-Type', type);
  else if (method === 'POST' && !known && hasBody) put('Content-Type', 'application/x-www-form-urlencoded');
  const cookies = session.cookies.headerFor(url);
  if (cookies !== '') put('Cookie', cookies);
  const secret = authorization(args);
  if (secret !== null) put('Authorization', secret);
  return headers;
}

function keepCookies(session: WebRequestSession, answer: WebAnswer, url: URL): void {
  for (const [name, values] of answer.headers)
    if (name.toLowerCase() === 'set-cookie') for (const value of values) session.cookies.take(url, value);
}

/** What is left of a product list without its comments, which may be nested. */
function withoutComments(text: string): string {
  const left = text.replace(/\([^()]*\)/g, '');
  return left === text ? text : withoutComments(left);
}

/** @throws FormatException for names and values that no header may have */
function checkHeaders(headers: ReadonlyMap<string, string>): void {
  for (const [name, value] of headers) {
    requireHeaderName(name);
    if (name === 'User-Agent' && !/^[!#$%&'*+\-.^_`|~0-9A-Za-z/\s]*$/.test(withoutComments(value)))
      throw exceptionOf('System.FormatException', `The format of value '${value}' is invalid.`);
  }
}

/** The request as a value: the target of errors about it. */
function requestMessage(method: string, url: URL, headers: ReadonlyMap<string, string>): HttpRequestMessage {
  const made = new HttpRequestMessage(new HttpMethod(method), NetUri.of(String(url)));
  for (const [name, value] of headers) if (!/^content-/i.test(name)) made.headers.add(name, value);
  return made;
}

/** The text of an error page: JSON is indented, of markup the tags are left away (FormatErrorMessage). */
function readableError(text: string, contentType: string): string {
  try {
    if (/json/i.test(contentType)) return `\n${JSON.stringify(JSON.parse(text), null, 2)}`;
  } catch (e) {
    if (!(e instanceof SyntaxError)) throw e;
  }
  return text.replace(/<[^>]*>/g, '');
}

function failTransport(cmd: Runtime, e: WebTransportError, target: Value): never {
  if (e.timedOut) {
    const late = exceptionOf('System.Threading.Tasks.TaskCanceledException', e.message);
    return cmd.throwTerminatingError(newErrorRecord(late, 'ConnectionTimeoutReached', 'OperationTimeout'));
  }
  const exception = exceptionOf('System.Net.Http.HttpRequestException', e.message);
  const record = newErrorRecord(exception, 'WebCmdletWebResponseException', 'InvalidOperation', target);
  // what is shown is the text of the socket's own exception
  record.errorDetails = new ErrorDetails(e.message.replace(/ \([^()]*:\d+\)$/, ''));
  return cmd.throwTerminatingError(record);
}

function failStatus(cmd: Runtime, answer: WebAnswer, request: HttpRequestMessage): never {
  const message = `Response status code does not indicate success: ${answer.status} (${answer.reason}).`;
  const exception = exceptionOf('Microsoft.PowerShell.Commands.HttpResponseException', message, null, {
    Response: HttpResponseMessage.ofAnswer(answer, request),
    StatusCode: statusCode(answer.status),
  });
  const record = newErrorRecord(exception, 'WebCmdletWebResponseException', 'InvalidOperation', request);
  const detail = readableError(answerText(answer), header(answer, 'Content-Type') ?? '');
  if (detail !== '') record.errorDetails = new ErrorDetails(detail);
  return cmd.throwTerminatingError(record);
}

/** The session of -WebSession, or a new one for -SessionVariable and for one request. */
function sessionOf(cmd: Runtime, args: WebArguments): WebRequestSession {
  const given = args['WebSession'];
  const session = given instanceof WebRequestSession ? given : new WebRequestSession();
  if (args['SessionVariable'] !== undefined) cmd.context.sessionState.setVariable(String(args['SessionVariable']), session);
  return session;
}

/** Headers of the content come after those of the response, as .NET keeps them apart. */
function inOrder(headers: WebAnswer['headers']): WebAnswer['headers'] {
  const ofContent = (name: string): number => (isContentHeader(name) ? 1 : 0);
  return new Map([...headers].sort(([a], [b]) => ofContent(a) - ofContent(b)));
}

const redirectStatuses = new Set([300, 301, 302, 303, 307, 308]);

/**
 * Sends the request that the arguments describe, follows redirections and repeats failed attempts.
 * @throws the command's terminating error WebCmdletWebResponseException
 */
export function* performRequest(cmd: Runtime, args: WebArguments): Steps<WebReply> {
  const session = sessionOf(cmd, args);
  let url = toUrl(cmd, args['Uri'] instanceof NetObject ? toText(args['Uri']) : String(args['Uri']));
  validateWebArguments(cmd, args, url.protocol.slice(0, -1));
  let method = methodOf(args);
  const { bytes, type } = bodyOf(cmd, args, method, url);
  let body = bytes;
  let redirects = Number(args['MaximumRedirection'] ?? (session.maximumRedirection >= 0 ? session.maximumRedirection : 50));
  let isRedirected = false;
  let retries = Number(args['MaximumRetryCount'] ?? 0);
  const timeoutSeconds = Number(args['ConnectionTimeoutSeconds'] ?? 0);
  const output = args['OutFile'] === undefined ? null : unresolvedPath(cmd, String(args['OutFile']));
  for (;;) {
    const headers = headersOf(args, session, url, method, isRedirected ? null : type, body !== null);
    if (body !== null) headers.set('Content-Length', String(body.length));
    if (args['SkipHeaderValidation'] !== true) checkHeaders(headers);
    yield* complete(cmd.writeVerbose(requestSummary(method, url, headers, body, output)));
    let answer: WebAnswer;
    try {
      answer = yield* send({
        url,
        method,
        headers,
        body,
        timeoutSeconds,
        skipCertificateCheck: args['SkipCertificateCheck'] === true,
        socketPath: null,
      });
    } catch (e) {
      if (!(e instanceof WebTransportError)) throw e;
      return failTransport(cmd, e, requestMessage(method, url, headers));
    }
    yield* complete(cmd.writeVerbose(answerSummary(answer)));
    keepCookies(session, answer, url);
    const location = header(answer, 'Location');
    if (redirectStatuses.has(answer.status) && location !== undefined && redirects > 0) {
      redirects--;
      const next = new URL(location, url);
      if (url.protocol === 'https:' && next.protocol === 'http:' && args['AllowInsecureRedirect'] !== true) {
        const message =
          'Cannot follow an insecure redirection by default. Reissue the command specifying the -AllowInsecureRedirect switch. ';
        return cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'InsecureRedirection', 'InvalidOperation', String(url)));
      }
      url = next;
      if (answer.status !== 307 && answer.status !== 308 && method !== 'HEAD') {
        if (args['PreserveHttpMethodOnRedirect'] !== true) method = 'GET';
        body = null;
        isRedirected = true;
      }
      continue;
    }
    if (retries > 0 && (answer.status === 304 || answer.status >= 400)) {
      retries--;
      const seconds = Number(args['RetryIntervalSec'] ?? 5);
      yield* complete(
        cmd.writeVerbose(
          `Retrying after interval of ${seconds} seconds. Status code for previous attempt: ${answer.reason.replaceAll(' ', '')}`,
        ),
      );
      yield* sleep(seconds * 1000);
      continue;
    }
    if ((answer.status < 200 || answer.status > 299) && args['SkipHttpErrorCheck'] !== true)
      return failStatus(cmd, answer, requestMessage(method, url, headers));
    const isLimit = Number(args['MaximumRedirection'] ?? -1) === 0 && redirectStatuses.has(answer.status);
    return {
      ...answer,
      headers: inOrder(answer.headers),
      requestUrl: String(url),
      ...(isLimit && { refusedRedirect: requestMessage(method, url, headers) }),
    };
  }
}

/** The text of an answer, by the charset that it names. */
export function answerText(answer: WebAnswer): string {
  const charset = charsetOf(answer);
  try {
    return new TextDecoder(charset).decode(answer.body);
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
    return new TextDecoder().decode(answer.body);
  }
}

/** True for answers that are text: they become BasicHtmlWebResponseObject. */
export function isText(answer: WebAnswer): boolean {
  const type = (header(answer, 'Content-Type') ?? '').toLowerCase();
  return /^text\/|json|xml|javascript|ecmascript|x-www-form-urlencoded/.test(type);
}
