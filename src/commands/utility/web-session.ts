/** WebRequestSession: what requests of the web commands share (WebRequestSession.cs). */

import { stringComparer } from '../../dotnet/comparers.ts';
import { currentCulture } from '../../dotnet/culture/culture-info.ts';
import { newObject } from '../../dotnet/invocation.ts';
import { CookieContainer } from '../../dotnet/net/cookies.ts';
import { AnyCertificate, HttpClientHandler } from '../../dotnet/net/http/exchange.ts';
import type { ProxyAddress, WebRequest } from '../../dotnet/net/http/transport.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { NetCertificate } from '../../dotnet/security/certificate.ts';
import { PlainCertificateCollection } from '../../dotnet/security/certificate-collection.ts';
import { NetNetworkCredential } from '../../dotnet/security/secure-string.ts';
import { osDescription } from '../../dotnet/system/environment.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { powerShellVersion } from '../../session/powershell-version.ts';

const commands = 'Microsoft.PowerShell.Commands.';

/** Where the commands say they run, for servers (PSUserAgent.cs). */
function platform(): string {
  return `Linux; ${osDescription().trim()}; ${currentCulture().name}`;
}

/** How browsers of old named themselves. */
const agents: Readonly<Record<string, () => string>> = {
  InternetExplorer: () => `Mozilla/5.0 (compatible; MSIE 9.0; ${platform()})`,
  FireFox: () => `Mozilla/5.0 (${platform()}) Gecko/20100401 Firefox/4.0`,
  Chrome: () => `Mozilla/5.0 (${platform()}) AppleWebKit/534.6 (KHTML, like Gecko) Chrome/7.0.500.0 Safari/534.6`,
  Opera: () => `Opera/9.70 (${platform()}) Presto/2.2.1`,
  Safari: () => `Mozilla/5.0 (${platform()}) AppleWebKit/533.16 (KHTML, like Gecko) Version/5.0 Safari/533.16`,
};

/** A dictionary of texts whose names have no case. */
function headerDictionary(): NetDictionary {
  const type = genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string);
  return runNow(newObject(type, [stringComparer('OrdinalIgnoreCase')])) as NetDictionary;
}

/** The proxy of -Proxy; the own machine is reached without one (WebProxy.cs of the web commands). */
export class CommandProxy extends NetObject {
  constructor(
    readonly address: URL,
    readonly credentials: NetNetworkCredential | null,
  ) {
    super();
  }
  isSame(other: Value): boolean {
    return other instanceof CommandProxy && other.address.href === this.address.href && other.credentials === this.credentials;
  }
  isBypassed(target: URL): boolean {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(target.hostname);
  }
  addressFor(target: URL): ProxyAddress | null {
    if (this.isBypassed(target)) return null;
    const { credentials } = this;
    const pair = credentials && Buffer.from(`${credentials.userName}:${credentials.password}`).toString('base64');
    return { url: this.address, authorization: pair === null ? null : `Basic ${pair}` };
  }
}

/** What decides about connections: changing it makes the session connect anew. */
interface Connection {
  cookies: CookieContainer;
  useDefaultCredentials: boolean;
  credentials: Value;
  certificates: Value;
  proxy: Value;
  maximumRedirection: number;
  sslProtocol: number;
  skipsCertificateCheck: boolean;
  noProxy: boolean;
  timeoutSeconds: number;
  socketPath: string | null;
  allowsRedirect: boolean;
}

/** Cookies and settings that requests share (WebRequestSession). */
export class WebRequestSession extends NetObject {
  headers = headerDictionary();
  /** Headers that describe the body of the request that is being made. */
  readonly contentHeaders = new Map<string, readonly [name: string, value: string]>();
  userAgent: Value = `Mozilla/5.0 (${platform()}) PowerShell/${powerShellVersion}`;
  maximumRetryCount = 0;
  retryIntervalInSeconds = 0;
  private hasClient = false;
  private lostClient = false;
  private readonly connection: Connection = {
    cookies: new CookieContainer(),
    useDefaultCredentials: false,
    credentials: null,
    certificates: null,
    proxy: null,
    maximumRedirection: -1,
    sslProtocol: 0,
    skipsCertificateCheck: false,
    noProxy: false,
    timeoutSeconds: 0,
    socketPath: null,
    allowsRedirect: true,
  };
  get<K extends keyof Connection>(name: K): Connection[K] {
    return this.connection[name];
  }
  /** Another value than before closes the connections of the session. */
  set<K extends keyof Connection>(name: K, value: Connection[K]): void {
    if (this.connection[name] === value) return;
    this.closeClient();
    this.connection[name] = value;
    if (name === 'proxy' && value !== null) this.set('noProxy', false);
    else if (name === 'noProxy' && value === true) this.set('proxy', null);
  }
  private closeClient(): void {
    if (this.hasClient) this.lostClient = true;
    this.hasClient = false;
  }
  addCertificate(certificate: NetCertificate): void {
    const known = toItems(this.get('certificates'));
    if (known.some((c) => c instanceof NetCertificate && c.hashKey() === certificate.hashKey())) return;
    this.closeClient();
    this.connection.certificates = new PlainCertificateCollection([...known.filter((c) => c instanceof NetCertificate), certificate]);
  }
  /**
   * What sends requests now.
   * @param leavesRedirects redirections are the caller's
   * @returns the handler, and whether it is another one than before
   */
  handler(leavesRedirects: boolean): { handler: HttpClientHandler; wasReset: boolean } {
    this.set('allowsRedirect', !(leavesRedirects || this.get('maximumRedirection') === 0));
    const wasReset = this.lostClient;
    this.hasClient = true;
    this.lostClient = false;
    const { connection } = this;
    const handler = new HttpClientHandler();
    handler.cookies = connection.cookies;
    handler.decompression = -1;
    handler.credentials = connection.credentials instanceof NetNetworkCredential ? connection.credentials : null;
    handler.allowAutoRedirect = connection.allowsRedirect;
    if (connection.maximumRedirection > 0) handler.maxRedirections = connection.maximumRedirection;
    if (connection.skipsCertificateCheck) handler.validation = new AnyCertificate(getType('System.Delegate'));
    handler.certificates = toItems(connection.certificates).filter((c) => c instanceof NetCertificate);
    handler.socketPath = connection.socketPath;
    handler.tls = tlsVersions(connection.sslProtocol);
    const { proxy } = connection;
    if (!connection.noProxy && proxy instanceof CommandProxy) handler.proxyFor = (target) => proxy.addressFor(target);
    return { handler, wasReset };
  }
}

/** The versions of TLS that bits of SslProtocols allow; none stands for the default. */
function tlsVersions(bits: number): NonNullable<WebRequest['tls']> {
  const versions = (
    [
      ['TLSv1', 192],
      ['TLSv1.1', 768],
      ['TLSv1.2', 3072],
      ['TLSv1.3', 12288],
    ] as const
  ).filter(([, bit]) => (bits & bit) !== 0);
  const [first, last] = [versions[0], versions.at(-1)];
  return first && last ? { minVersion: first[0], maxVersion: last[0] } : {};
}

type S = WebRequestSession;

/** A property that decides about connections. */
function connecting<K extends keyof Connection>(type: string, name: string, key: K): Record<string, PropertyBody> {
  return {
    [`${type} ${name}`]: { get: (s: S) => s.get(key) as Value, set: (s: S, value: Connection[K]) => s.set(key, value) },
  };
}

/** A property that the next request looks at. */
function plain<K extends 'headers' | 'userAgent' | 'maximumRetryCount' | 'retryIntervalInSeconds'>(
  type: string,
  name: string,
  key: K,
): Record<string, PropertyBody> {
  return { [`${type} ${name}`]: { get: (s: S) => s[key], set: (s: S, value: S[K]) => void (s[key] = value) } };
}

defineType({
  name: `${commands}WebRequestSession`,
  jsClass: WebRequestSession,
  interfaces: ['System.IDisposable'],
  constructors: { 'WebRequestSession new()': () => new WebRequestSession() },
  methods: { 'void Dispose()': () => undefined },
  properties: {
    ...plain('System.Collections.Generic.Dictionary[string,string]', 'Headers', 'headers'),
    ...connecting('System.Net.CookieContainer', 'Cookies', 'cookies'),
    ...connecting('bool', 'UseDefaultCredentials', 'useDefaultCredentials'),
    ...connecting('System.Net.ICredentials', 'Credentials', 'credentials'),
    ...connecting('System.Security.Cryptography.X509Certificates.X509CertificateCollection', 'Certificates', 'certificates'),
    ...plain('string', 'UserAgent', 'userAgent'),
    ...connecting('System.Net.IWebProxy', 'Proxy', 'proxy'),
    ...connecting('int', 'MaximumRedirection', 'maximumRedirection'),
    ...plain('int', 'MaximumRetryCount', 'maximumRetryCount'),
    ...plain('int', 'RetryIntervalInSeconds', 'retryIntervalInSeconds'),
  },
});

defineType({ name: `${commands}WebProxy`, jsClass: CommandProxy, interfaces: ['System.Net.IWebProxy'] });

defineType({
  name: `${commands}PSUserAgent`,
  kind: 'static',
  staticProperties: Object.fromEntries(Object.entries(agents).map(([name, get]) => [`string ${name}`, { get }])),
});
