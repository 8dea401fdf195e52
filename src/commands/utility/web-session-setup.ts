/** What the arguments of a web command make of its session (WebRequestPSCmdlet.PrepareSession). */

import type { UnixDomainSocketEndPoint } from '../../dotnet/net/sockets/unix-end-point.ts';
import { NetUri } from '../../dotnet/net/uri.ts';
import { NetCertificate } from '../../dotnet/security/certificate.ts';
import { storeLocations, X509Store } from '../../dotnet/security/certificate-store.ts';
import { type NetNetworkCredential, NetPSCredential, networkCredential } from '../../dotnet/security/secure-string.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { authorization } from './web-authentication.ts';
import { CommandProxy, WebRequestSession } from './web-session.ts';

/** The arguments of the web commands, by name. */
export type WebArguments = Record<string, unknown>;

/** The session of -WebSession, or a new one, with what the arguments say. */
export function prepareSession(cmd: CmdletRuntime, args: WebArguments): WebRequestSession {
  const given = baseObject((args['WebSession'] ?? null) as Value);
  const session = given instanceof WebRequestSession ? given : new WebRequestSession();
  if (args['SessionVariable'] !== undefined) cmd.context.sessionState.setVariable(String(args['SessionVariable']), session);
  setCredentials(session, args);
  setCertificates(cmd, session, args);
  if (args['UserAgent'] !== undefined && args['UserAgent'] !== null) session.userAgent = String(args['UserAgent']);
  setProxy(session, args);
  if (args['SslProtocol'] !== undefined) session.set('sslProtocol', Number((args['SslProtocol'] as EnumValue).value));
  if (args['MaximumRedirection'] !== undefined) session.set('maximumRedirection', Number(args['MaximumRedirection']));
  const socket = args['UnixSocket'] as UnixDomainSocketEndPoint | undefined;
  session.set('socketPath', socket?.path ?? null);
  session.set('skipsCertificateCheck', args['SkipCertificateCheck'] === true);
  const headers = baseObject((args['Headers'] ?? null) as Value);
  if (headers instanceof NetDictionary)
    for (const [name, value] of headers.entries()) if (value !== null) session.headers.set(toText(name), toStringValue(value));
  if (Number(args['MaximumRetryCount'] ?? 0) > 0) {
    session.maximumRetryCount = Number(args['MaximumRetryCount']);
    session.retryIntervalInSeconds = Number(args['RetryIntervalSec'] ?? 5);
  }
  session.set('timeoutSeconds', Number(args['ConnectionTimeoutSeconds'] ?? 0));
  return session;
}

function setCredentials(session: WebRequestSession, args: WebArguments): void {
  const secret = authorization(args);
  if (secret !== null) session.headers.set('Authorization', secret);
  else if (args['Credential'] instanceof NetPSCredential) {
    session.set('credentials', networkCredential(args['Credential']));
    session.set('useDefaultCredentials', false);
  } else if (args['UseDefaultCredentials'] === true) session.set('useDefaultCredentials', true);
}

function setCertificates(cmd: CmdletRuntime, session: WebRequestSession, args: WebArguments): void {
  const thumbprint = args['CertificateThumbprint'];
  if (thumbprint !== undefined) {
    const store = new X509Store('MY', storeLocations.currentUser);
    store.open(0);
    const found = store.certificates.find(0, String(thumbprint)).items;
    if (found.length === 0) {
      const words = 'Unable to retrieve certificates because the thumbprint is not valid. Verify the thumbprint and retry. ';
      const e = exceptionOf('System.Security.Cryptography.CryptographicException', words);
      cmd.throwTerminatingError(newErrorRecord(e, 'WebCmdletCertificateException', 'SecurityError'));
    }
    for (const certificate of found) session.addCertificate(certificate);
  }
  const { Certificate: certificate } = args;
  if (certificate instanceof NetCertificate) session.addCertificate(certificate);
}

function setProxy(session: WebRequestSession, args: WebArguments): void {
  if (args['NoProxy'] === true) {
    session.set('noProxy', true);
    return;
  }
  if (!(args['Proxy'] instanceof NetUri)) return;
  const credential = args['ProxyCredential'];
  const user: NetNetworkCredential | null = credential instanceof NetPSCredential ? networkCredential(credential) : null;
  const proxy = new CommandProxy(new URL(args['Proxy'].absoluteUri), user);
  if (!proxy.isSame(session.get('proxy'))) session.set('proxy', proxy);
}
