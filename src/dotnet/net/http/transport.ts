/** One HTTP request over Node's own client; redirections are the caller's. */
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import type { RequestOptions as HttpsOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SecureContextOptions } from 'node:tls';
import { trustedCertificates } from '../../../host/extra-certificates.ts';
import { ownEntry } from '../../../objects/own-entry.ts';
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

/** A proxy and what it is told about the user. */
export interface ProxyAddress {
  readonly url: URL;
  /** The Proxy-Authorization header. */
  readonly authorization: string | null;
}

/** What is sent. */
export interface WebRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: ReadonlyMap<string, string | readonly string[]>;
  readonly body: Uint8Array | null;
  /** How long the answer may take to begin; 0 for ever. */
  readonly timeoutSeconds: number;
  /** How long it may pause then; nothing or 0 for ever. */
  readonly pauseSeconds?: number;
  readonly skipCertificateCheck: boolean;
  readonly socketPath: string | null;
  /** The body stays compressed as it came. */
  readonly keepsCompression?: boolean;
  readonly proxy?: ProxyAddress | null;
  /** The client's certificate and its key, in PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string } | null;
  /** The versions of TLS that may be used; nothing for those that Node offers. */
  readonly tls?: Pick<SecureContextOptions, 'minVersion' | 'maxVersion'>;
}

/** A request that got no answer; the text is that of .NET. */
export class WebTransportError extends Error {
  constructor(
    message: string,
    readonly timedOut: boolean,
    /** What Node said. */
    readonly reason: NodeJS.ErrnoException | null = null,
    /** .NET's inner exception, where there is one: its type and what it says. */
    readonly inner: readonly [type: string, message: string] | null = null,
  ) {
    super(message);
  }
}

/** An answer that has begun and then paused for too long. */
export class WebPauseError extends WebTransportError {}

const certificateErrors: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'because of errors in the certificate chain: UntrustedRoot',
  SELF_SIGNED_CERT_IN_CHAIN: 'because of errors in the certificate chain: UntrustedRoot',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'because of errors in the certificate chain: PartialChain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'because of errors in the certificate chain: PartialChain',
  CERT_HAS_EXPIRED: 'because of errors in the certificate chain: NotTimeValid',
  CERT_NOT_YET_VALID: 'because of errors in the certificate chain: NotTimeValid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'according to the validation procedure: RemoteCertificateNameMismatch',
};

/** What .NET says of a failure of Node's. */
function failure(e: NodeJS.ErrnoException, url: URL): WebTransportError {
  if (e instanceof WebTransportError) return e;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const where = `(${url.hostname.replace(/^\[|\]$/g, '')}:${port})`;
  const certificate = ownEntry(certificateErrors, e.code ?? '');
  if (certificate !== undefined) {
    const words = `The remote certificate is invalid ${certificate}`;
    const outer = 'The SSL connection could not be established, see inner exception.';
    return new WebTransportError(outer, false, e, ['System.Security.Authentication.AuthenticationException', words]);
  }
  const socketError = (words: string): WebTransportError =>
    new WebTransportError(`${words} ${where}`, false, e, ['System.Net.Sockets.SocketException', words]);
  switch (e.code) {
    case 'ECONNREFUSED':
      return socketError('Connection refused');
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return socketError('Name or service not known');
    case 'ECONNRESET':
      return new WebTransportError('An error occurred while sending the request.', false, e);
    default:
      return socketError(e.message);
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

/** The body without its content encoding. @throws WebTransportError when it is not what its header says. */
function unpacked(answer: IncomingMessage, body: Buffer): Uint8Array {
  if (body.length === 0) return body;
  try {
    return decoded(answer, body);
  } catch (e) {
    throw new WebTransportError(
      'The archive entry was compressed using an unsupported compression method.',
      false,
      e as NodeJS.ErrnoException,
    );
  }
}

function decoded(answer: IncomingMessage, body: Buffer): Uint8Array {
  const zlib = require('node:zlib') as typeof import('node:zlib');
  switch ((answer.headers['content-encoding'] ?? '').toLowerCase()) {
    case 'gzip':
      return zlib.gunzipSync(body);
    case 'deflate':
      // Servers that call a raw deflate stream so are many; the low half of the first byte tells them apart (DecompressionHandler.cs).
      return ((body[0] ?? 8) & 15) === 8 ? zlib.inflateSync(body) : zlib.inflateRawSync(body);
    case 'br':
      return zlib.brotliDecompressSync(body);
    default:
      return body;
  }
}

/** The names of headers that say how a body was packed: they go with the packing (DecompressionHandler.cs). */
const packingHeaders = /^content-(encoding|length)$/i;

/** The parts of an answer once its body is there. @throws WebTransportError */
function answerOf(request: WebRequest, incoming: IncomingMessage, sent: Buffer): WebAnswer {
  const isPacked = !request.keepsCompression && /^(gzip|deflate|br)$/i.test(incoming.headers['content-encoding'] ?? '');
  const headers = headerMap(incoming.rawHeaders);
  if (isPacked) for (const name of [...headers.keys()]) if (packingHeaders.test(name)) headers.delete(name);
  return {
    status: incoming.statusCode ?? 0,
    reason: incoming.statusMessage ?? '',
    httpVersion: incoming.httpVersion,
    headers,
    body: isPacked ? unpacked(incoming, sent) : sent,
  };
}

/**
 * Starts a request; exactly one of the callbacks is called with the whole answer, or with a {@link WebTransportError}.
 * @returns a function that gives the request up
 */
export function startRequest(request: WebRequest, resume: (answer: WebAnswer) => void, fail: (error: unknown) => void): () => void {
  const isHttps = request.url.protocol === 'https:';
  const { proxy } = request;
  if (!isHttps || !proxy) return exchange(request, proxy ? throughProxy(request, proxy) : {}, resume, fail);
  const tunnel = openTunnel(
    request,
    proxy,
    (socket) => {
      giveUp = exchange(request, { createConnection: () => tlsOver(socket, request) }, resume, fail);
    },
    fail,
  );
  let giveUp = (): void => void tunnel.destroy();
  return () => giveUp();
}

/** A request without encryption goes to the proxy, with the whole address in its first line. */
function throughProxy(request: WebRequest, proxy: ProxyAddress): RequestOptions {
  const { url } = request;
  const headers = Object.fromEntries(request.headers) as OutgoingHttpHeaders;
  headers['Host'] = url.host;
  if (proxy.authorization !== null) headers['Proxy-Authorization'] = proxy.authorization;
  return {
    hostname: proxy.url.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.url.port || (proxy.url.protocol === 'https:' ? 443 : 80),
    path: `${url.origin}${url.pathname}${url.search}`,
    headers,
  };
}

/** Asks a proxy for a connection to the server. */
function openTunnel(
  request: WebRequest,
  proxy: ProxyAddress,
  connected: (socket: Duplex) => void,
  fail: (error: unknown) => void,
): ClientRequest {
  const http = (proxy.url.protocol === 'https:' ? require('node:https') : require('node:http')) as typeof import('node:http');
  const target = `${request.url.hostname}:${request.url.port || 443}`;
  const asking = http.request({
    hostname: proxy.url.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.url.port || (proxy.url.protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: target,
    headers: { Host: target, ...(proxy.authorization === null ? {} : { 'Proxy-Authorization': proxy.authorization }) },
    ...secureOptions(request),
  });
  asking.on('connect', (answer, socket) => {
    if (answer.statusCode === 200) {
      connected(socket);
      return;
    }
    socket.destroy();
    fail(
      new WebTransportError(
        `The proxy tunnel request to proxy '${proxy.url.href}' failed with status code '${answer.statusCode}'."`,
        false,
      ),
    );
  });
  asking.on('error', (e) => fail(failure(e, proxy.url)));
  asking.end();
  return asking;
}

function tlsOver(socket: Duplex, request: WebRequest): Duplex {
  const { connect } = require('node:tls') as typeof import('node:tls');
  return connect({ socket, servername: request.url.hostname, ...secureOptions(request) });
}

/** Which certificates are taken and shown, and the versions of TLS. */
function secureOptions(
  request: WebRequest,
): Pick<HttpsOptions, 'rejectUnauthorized' | 'ca' | 'cert' | 'key' | 'minVersion' | 'maxVersion'> {
  const authorities = trustedCertificates();
  return {
    ...(request.skipCertificateCheck ? { rejectUnauthorized: false } : {}),
    ...(authorities ? { ca: authorities } : {}),
    ...(request.certificate ?? {}),
    ...(request.tls ?? {}),
  };
}

function exchange(
  request: WebRequest,
  route: RequestOptions,
  resume: (answer: WebAnswer) => void,
  fail: (error: unknown) => void,
): () => void {
  const isHttps = request.url.protocol === 'https:';
  const http = (isHttps ? require('node:https') : require('node:http')) as typeof import('node:http');
  const options: HttpsOptions = {
    method: request.method,
    headers: Object.fromEntries(request.headers) as OutgoingHttpHeaders,
    ...(isHttps ? secureOptions(request) : {}),
    ...(request.socketPath === null ? {} : { socketPath: request.socketPath }),
    ...route,
  };
  let outgoing: ClientRequest;
  try {
    outgoing = http.request(request.url, options);
  } catch (e) {
    // Node refuses some names and values of headers at once
    fail(new WebTransportError((e as Error).message, false, e as NodeJS.ErrnoException));
    return () => undefined;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const end = (finish: () => void): void => {
    clearTimeout(timer);
    if (isOver) return;
    isOver = true;
    finish();
  };
  const failed = (e: Error): void => end(() => fail(failure(e, request.url)));
  const wait = (seconds: number, error: () => WebTransportError): void => {
    clearTimeout(timer);
    if (seconds <= 0 || isOver) return;
    timer = setTimeout(() => {
      failed(error());
      outgoing.destroy();
    }, seconds * 1000);
  };
  outgoing.on('response', (incoming) => {
    const chunks: Buffer[] = [];
    const pause = request.pauseSeconds ?? 0;
    const isLate = (): WebTransportError =>
      new WebPauseError(`The request was canceled due to the configured OperationTimeout of ${pause} seconds elapsing`, true);
    wait(pause, isLate);
    incoming.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      wait(pause, isLate);
    });
    incoming.on('error', failed);
    incoming.on('end', () => {
      let answer: WebAnswer;
      try {
        answer = answerOf(request, incoming, Buffer.concat(chunks));
      } catch (e) {
        end(() => fail(e));
        return;
      }
      end(() => resume(answer));
    });
  });
  outgoing.on('error', failed);
  wait(request.timeoutSeconds, () => {
    const words = `The request was canceled due to the configured HttpClient.Timeout of ${request.timeoutSeconds} seconds elapsing.`;
    return new WebTransportError(words, true);
  });
  outgoing.end(request.body ?? undefined);
  return () => {
    end(() => undefined);
    outgoing.destroy();
  };
}

/** Sends a request and waits for the whole answer. @throws WebTransportError */
export function* send(request: WebRequest): Steps<WebAnswer> {
  return yield* waitEvent<WebAnswer>((resume, fail) => startRequest(request, resume, fail));
}
