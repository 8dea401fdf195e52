/** The Authorization header of -Authentication, -Credential and -Token. */
import { NetPSCredential, NetSecureString } from '../../dotnet/security/secure-string.ts';

/** The header's value, null without one. */
export function authorization(args: Record<string, unknown>): string | null {
  const kind = String(args['Authentication'] ?? 'None');
  const { Credential: credential, Token: token } = args;
  if ((kind === 'Bearer' || kind === 'OAuth') && token instanceof NetSecureString) return `Bearer ${token.text}`;
  if (kind !== 'Basic' || !(credential instanceof NetPSCredential)) return null;
  return `Basic ${Buffer.from(`${credential.userName}:${credential.password.text}`, 'utf8').toString('base64')}`;
}
