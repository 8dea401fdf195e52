import type { WebAnswer } from '../../dotnet/net/http/transport.ts';
import { ErrorDetails } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Done } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { header, type WebReply } from './web-types.ts';

/** A size as Humanizer words it, and in bytes (ContentHelper.GetFriendlyContentLength). */
function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Number(value.toFixed(2))} ${units[unit]} (${bytes.toLocaleString('en-US')} bytes)`;
}

const plainType = (type: string | undefined): string => (type ? ` with ${type.split(';')[0]!.trim()} payload` : '');

/** What -Verbose says of a request: the query is only counted. */
export function requestSummary(
  method: string,
  url: URL,
  headers: ReadonlyMap<string, string>,
  body: Uint8Array | null,
  output: string | null,
): string {
  const query = url.search.length > 1 ? ` with query length ${url.search.length - 1}` : '';
  const type = [...headers].find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const length = body === null ? '' : ` with body size ${size(body.length)}`;
  return `WebRequest: v1.1 ${method} ${url.origin}${url.pathname}${query}${plainType(type)}${length}${output === null ? '' : ` output to ${output}`}`;
}

/** What -Verbose says of an answer. */
export function answerSummary(answer: WebAnswer): string {
  const length = header(answer, 'Content-Length');
  const words = length === undefined ? '' : ` with body size ${size(Number(length))}`;
  return `WebResponse: ${answer.status} ${answer.reason}${plainType(header(answer, 'Content-Type'))}${words}`;
}

/** After the answer is written: that a redirection was not followed because of -MaximumRedirection 0. */
export function reportRefusedRedirect(cmd: Pick<CmdletRuntime, 'writeError'>, reply: WebReply): Done {
  if (reply.refusedRedirect === undefined) return undefined;
  const e = exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current state of the object.');
  const record = newErrorRecord(e, 'MaximumRedirectExceeded', 'InvalidOperation', reply.refusedRedirect);
  record.errorDetails = new ErrorDetails(
    'The maximum redirection count has been exceeded. To increase the number of redirections allowed, supply a higher value to the -MaximumRedirection parameter.',
  );
  return cmd.writeError(record);
}
