import { NetObject } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { NetDelegate } from '../../delegates.ts';
import type { NetCertificate } from '../../security/certificate.ts';
import { NetNetworkCredential } from '../../security/secure-string.ts';
import { CookieContainer } from '../cookies.ts';
import { NetUri } from '../uri.ts';
import { HttpHeaders } from './headers.ts';
import { type HttpRequestMessage, HttpResponseMessage } from './messages.ts';
import { type ProxyAddress, startRequest, type WebAnswer, type WebRequest } from './transport.ts';

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
  /** Where requests go instead of to their servers. */
  proxyFor: (target: URL) => ProxyAddress | null = () => null;
  /** Certificates of the client; one with a key is shown. */
  certificates: readonly NetCertificate[] = [];
  socketPath: string | null = null;
  tls: NonNullable<WebRequest['tls']> = {};
  readonly settings: Record<string, unknown> = {};
}

const redirections = new Set([300, 301, 302, 303, 307, 308]);

/** One exchange with its redirections: what HttpClientHandler does with a request. */
export class Exchange {
  private redirected = 0;
  private giveUp: () => void = () => undefined;
  private ended = false;
  private hasAuthorized = false;
  constructor(
    private readonly handler: HttpClientHandler,
    private readonly request: HttpRequestMessage,
    private readonly headers: HttpHeaders,
    private readonly done: (answer: HttpResponseMessage) => void,
    private readonly failed: (error: unknown) => void,
    private readonly timeouts: Pick<WebRequest, 'timeoutSeconds' | 'pauseSeconds'> = { timeoutSeconds: 0 },
  ) {}
  stop(): void {
    this.ended = true;
    this.giveUp();
  }
  send(url: URL, method: string, body: Uint8Array | null): void {
    const headers = new Map<string, string | readonly string[]>();
    for (const [name, values] of this.headers.pairs()) headers.set(name, HttpHeaders.join(name, values));
    for (const [name, values] of body === null ? [] : (this.request.content?.headers.pairs() ?? [])) headers.set(name, values.join(', '));
    const isChunked = this.headers.has('Transfer-Encoding');
    const needsLength = body !== null || !/^(GET|HEAD|CONNECT|OPTIONS|DELETE)$/.test(method);
    if (needsLength && !isChunked && !headers.has('Content-Length')) headers.set('Content-Length', String(body?.length ?? 0));
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
        ...this.timeouts,
        skipCertificateCheck: this.handler.validation instanceof AnyCertificate,
        socketPath: this.handler.socketPath,
        proxy: this.handler.proxyFor(url),
        certificate: this.certificate(),
        tls: this.handler.tls,
        keepsCompression: this.handler.decompression === 0,
      },
      (answer) => this.answered(url, method, body, answer),
      (error) => {
        if (!this.ended) this.failed(error);
      },
    );
  }
  /** The first certificate whose key is known. */
  private certificate(): { cert: string; key: string } | null {
    for (const { pem, key } of this.handler.certificates)
      if (key) return { cert: pem, key: key.export({ type: 'pkcs8', format: 'pem' }) as string };
    return null;
  }
  private encodings(): string {
    const names = ['gzip', 'deflate', 'br'].filter((_, i) => (this.handler.decompression & (1 << i)) !== 0);
    return names.join(', ');
  }
  /** Answers a challenge with the credentials of the handler, once. */
  private authorizes(answer: WebAnswer): boolean {
    const { credentials } = this.handler;
    const challenges = [...answer.headers].find(([name]) => name.toLowerCase() === 'www-authenticate')?.[1] ?? [];
    if (!(credentials instanceof NetNetworkCredential) || this.hasAuthorized) return false;
    if (!challenges.some((c) => /^basic\b/i.test(c))) return false;
    const pair = Buffer.from(`${credentials.userName}:${credentials.password}`).toString('base64');
    this.headers.set('Authorization', `Basic ${pair}`);
    this.hasAuthorized = true;
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
        this.hasAuthorized = false;
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
