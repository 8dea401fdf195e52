/** One HTTP request over Node's own client; redirections are the caller's. */
import type { IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import { trustedCertificates } from '../../../host/extra-certificates.ts';
import type { Steps } from '../../../scheduler/suspension.ts';
import { waitEvent } from '../../../scheduler/wait.ts';

/** What came back: status, headers, bytes. */
export interface WebAnswer {
  readonly status: number;
  readonly reason: string;
  readonly httpVersion: string;
  /** Names as the server wrote them, values in order. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Uint8Array;
}

/** What is sent. */
export interface WebRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: ReadonlyMap<string, string | readonly string[]>;
  readonly body: Uint8Array | null;
  readonly timeoutSeconds: number;
  readonly skipCertificateCheck: boolean;
  readonly socketPath: string | null;
  /** The body stays compressed as it came. */
  readonly keepsCompression?: boolean;
}

/** A request that got no answer; the text is that of .NET. */
export class WebTransportError extends Error {
  constructor(
    message: string,
    readonly timedOut: boolean,
    /** What Node said. */
    readonly reason: NodeJS.ErrnoException | null = null,
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

/**
 * Starts a request; exactly one of the callbacks is called with the whole answer, or with a {@link WebTransportError}.
 * @returns a function that gives the request up
 */
export function startRequest(request: WebRequest, resume: (answer: WebAnswer) => void, fail: (error: unknown) => void): () => void {
  const isHttps = request.url.protocol === 'https:';
  const http = (isHttps ? require('node:https') : require('node:http')) as typeof import('node:http');
  const certificates = isHttps ? trustedCertificates() : undefined;
  const options: RequestOptions & { rejectUnauthorized?: boolean; ca?: string[] } = {
    method: request.method,
    headers: Object.fromEntries(request.headers) as OutgoingHttpHeaders,
    ...(isHttps && request.skipCertificateCheck ? { rejectUnauthorized: false } : {}),
    ...(certificates ? { ca: certificates } : {}),
    ...(request.socketPath === null ? {} : { socketPath: request.socketPath }),
  };
  let outgoing: import('node:http').ClientRequest;
  try {
    outgoing = http.request(request.url, options);
  } catch (e) {
    // Node refuses some names and values of headers at once
    fail(new WebTransportError((e as Error).message, false, e as NodeJS.ErrnoException));
    return () => undefined;
  }
  outgoing.on('response', (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('error', (e) => fail(new WebTransportError(failureText(e, request.url), false, e)));
    answer.on('end', () =>
      resume({
        status: answer.statusCode ?? 0,
        reason: answer.statusMessage ?? '',
        httpVersion: answer.httpVersion,
        headers: headerMap(answer.rawHeaders),
        body: request.keepsCompression ? Buffer.concat(chunks) : decoded(answer, Buffer.concat(chunks)),
      }),
    );
  });
  outgoing.on('error', (e) => fail(e instanceof WebTransportError ? e : new WebTransportError(failureText(e, request.url), false, e)));
  if (request.timeoutSeconds > 0)
    outgoing.setTimeout(request.timeoutSeconds * 1000, () => {
      const message = `The request was canceled due to the configured HttpClient.Timeout of ${request.timeoutSeconds} seconds elapsing.`;
      outgoing.destroy(new WebTransportError(message, true));
    });
  outgoing.end(request.body ?? undefined);
  return () => outgoing.destroy();
}

/** Sends a request and waits for the whole answer. @throws WebTransportError */
export function* send(request: WebRequest): Steps<WebAnswer> {
  return yield* waitEvent<WebAnswer>((resume, fail) => startRequest(request, resume, fail));
}
