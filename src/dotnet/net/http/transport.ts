/** One HTTP request over Node's own client; redirections are the caller's. */
import type { IncomingMessage, RequestOptions } from 'node:http';
import { trustedCertificates } from '../../host/extra-certificates.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import type { WebAnswer } from './web-types.ts';

/** What is sent. */
export interface WebRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array | null;
  readonly timeoutSeconds: number;
  readonly skipCertificateCheck: boolean;
  readonly socketPath: string | null;
}

/** A request that got no answer; the text is that of .NET. */
export class WebTransportError extends Error {
  constructor(
    message: string,
    readonly timedOut: boolean,
  ) {
    super(message);
  }
}

function failureText(e: NodeJS.ErrnoException, url: URL): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  switch (e.code) {
    case 'ECONNREFUSED':
      return `Connection refused (${host}:${port})`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Name or service not known (${host}:${port})`;
    case 'ECONNRESET':
      return 'An error occurred while sending the request.';
    default:
      return `${e.message} (${host}:${port})`;
  }
}

/** Header lines in the order and case in which the server sent them. */
function headerMap(raw: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i] as string;
    const known = names.get(name.toLowerCase()) ?? name;
    names.set(name.toLowerCase(), known);
    headers.set(known, [...(headers.get(known) ?? []), raw[i + 1] as string]);
  }
  return headers;
}

function decoded(answer: IncomingMessage, body: Buffer): Uint8Array {
  const zlib = require('node:zlib') as typeof import('node:zlib');
  switch ((answer.headers['content-encoding'] ?? '').toLowerCase()) {
    case 'gzip':
      return zlib.gunzipSync(body);
    case 'deflate':
      return zlib.inflateSync(body);
    case 'br':
      return zlib.brotliDecompressSync(body);
    default:
      return body;
  }
}

/** Sends a request and waits for the whole answer. @throws WebTransportError */
export function* send(request: WebRequest): Steps<WebAnswer> {
  return yield* waitEvent<WebAnswer>((resume, fail) => {
    const isHttps = request.url.protocol === 'https:';
    const http = (isHttps ? require('node:https') : require('node:http')) as typeof import('node:http');
    const certificates = isHttps ? trustedCertificates() : undefined;
    const options: RequestOptions & { rejectUnauthorized?: boolean; ca?: string[] } = {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(isHttps && request.skipCertificateCheck ? { rejectUnauthorized: false } : {}),
      ...(certificates ? { ca: certificates } : {}),
      ...(request.socketPath === null ? {} : { socketPath: request.socketPath }),
    };
    const outgoing = http.request(request.url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', (e) => fail(new WebTransportError(failureText(e, request.url), false)));
      answer.on('end', () =>
        resume({
          status: answer.statusCode ?? 0,
          reason: answer.statusMessage ?? '',
          httpVersion: answer.httpVersion,
          headers: headerMap(answer.rawHeaders),
          body: decoded(answer, Buffer.concat(chunks)),
        }),
      );
    });
    outgoing.on('error', (e) => fail(e instanceof WebTransportError ? e : new WebTransportError(failureText(e, request.url), false)));
    if (request.timeoutSeconds > 0)
      outgoing.setTimeout(request.timeoutSeconds * 1000, () => {
        const message = `The request was canceled due to the configured HttpClient.Timeout of ${request.timeoutSeconds} seconds elapsing.`;
        outgoing.destroy(new WebTransportError(message, true));
      });
    outgoing.end(request.body ?? undefined);
    return () => outgoing.destroy();
  });
}
