/** What the web commands say of requests and answers with -Verbose and -Debug (WebRequestPSCmdlet.Common.cs). */
import {
  ByteArrayContent,
  type HttpContent,
  MultipartFormDataContent,
  StreamContent,
  StringContent,
} from '../../dotnet/net/http/content.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import { statusCode } from '../../dotnet/net/http/status.ts';
import { ErrorDetails } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Done } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { isText, mediaType } from './web-decoding.ts';

/** A size as Humanizer words it, and in bytes (ContentHelper.GetFriendlyContentLength). */
function size(bytes: number | null): string {
  if (bytes === null) return 'unknown size';
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Number(value.toFixed(2))} ${units[unit]} (${bytes.toLocaleString('en-US')} bytes)`;
}

const payload = (content: HttpContent | null): string => {
  const type = mediaType(content);
  return type === null ? '' : ` with ${type} payload`;
};

/** What -Verbose says of a request: the query is only counted. */
export function requestSummary(request: HttpRequestMessage, url: URL, output: string | null): string {
  const query = url.search.length > 1 ? ` with query length ${url.search.length - 1}` : '';
  const length = request.content?.headers.contentLength ?? null;
  const body = length === null ? '' : ` with body size ${size(length)}`;
  const target = output === null ? '' : ` output to ${output}`;
  return `WebRequest: v${request.httpVersion} ${request.method.method} ${url.origin}${url.pathname}${query}${payload(request.content)}${body}${target}`;
}

/** What -Verbose says of an answer. */
export function answerSummary(answer: HttpResponseMessage): string {
  const length = answer.shownContent.headers.first('Content-Length');
  const words = length === null ? '' : ` with body size ${size(Number(length))}`;
  return `WebResponse: ${answer.status} ${answer.reason ?? statusCode(answer.status)}${payload(answer.content)}${words}`;
}

/** What -Debug says of a request. */
export function requestDetail(request: HttpRequestMessage, url: URL, hasFile: boolean): string {
  const parts = ['WebRequest Detail\n'];
  if (url.search.length > 1) parts.push('--- QUERY\n', ...url.search.slice(1).split('&').join('\n'), '\n\n');
  parts.push('--- HEADERS\n', `${request.headers}\n`);
  if (request.content) parts.push(`${request.content.headers}\n`, `--- BODY\n${bodyDetail(request.content, hasFile)}\n\n`);
  return parts.join('').trim();
}

function bodyDetail(content: HttpContent, hasFile: boolean): string {
  if (content instanceof StringContent) return content.text();
  if (content instanceof MultipartFormDataContent) return `=> Multipart Form Content\n${content.text()}`;
  const length = size(content.headers.contentLength);
  if (content instanceof ByteArrayContent) return hasFile ? `[Binary content: ${length}]` : content.text();
  return content instanceof StreamContent ? `[Stream content: ${length}]` : '[Unknown content type]';
}

/** What -Debug says of an answer. */
export function answerDetail(answer: HttpResponseMessage): string {
  const content = answer.shownContent;
  const headers = `${answer.headers}\n${content.headers}`;
  const length = content.headers.first('Content-Length');
  const body = isText(mediaType(content)) ? content.text() : `[Binary content: ${size(length === null ? null : Number(length))}]`;
  return `WebResponse Detail\n--- HEADERS\n${headers}\n--- BODY\n${body}`.trim();
}

/** After the answer is written: that a redirection was not followed because of -MaximumRedirection 0. */
export function reportRefusedRedirect(cmd: Pick<CmdletRuntime, 'writeError'>, request: HttpRequestMessage): Done {
  const e = exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current state of the object.');
  const record = newErrorRecord(e, 'MaximumRedirectExceeded', 'InvalidOperation', request);
  record.errorDetails = new ErrorDetails(
    'The maximum redirection count has been exceeded. To increase the number of redirections allowed, supply a higher value to the -MaximumRedirection parameter.',
  );
  return cmd.writeError(record);
}
