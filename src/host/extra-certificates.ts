/**
 * NODE_EXTRA_CA_CERTS names a file of certificates that Node is to trust besides its own. Node reads it at start, with all certificates it knows
 * itself, and that takes as long as all the rest of starting. So a process of ours is started with the name in another variable; it puts it back
 * for the programs that it starts itself, and reads the file when it first needs certificates.
 */
const ours = 'PWSH_LITE_EXTRA_CA_CERTS';
const nodes = 'NODE_EXTRA_CA_CERTS';

let deferred: string | null = null;

/** The environment for a process of this program: what Node would read at once is put where {@link takeExtraCertificates} finds it. */
export function withoutExtraCertificates(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { [nodes]: file, ...rest } = environment;
  return file ? { ...rest, [ours]: file } : rest;
}

/** At the start of the program: the environment is again as the user made it. */
export function takeExtraCertificates(): void {
  const file = process.env[ours];
  if (file === undefined) return;
  deferred = file;
  delete process.env[ours];
  process.env[nodes] ??= file;
}

/** Certificates to trust in a TLS connection; undefined: those that Node trusts anyway. */
export function trustedCertificates(): string[] | undefined {
  if (deferred === null) return undefined;
  const { rootCertificates } = require('node:tls') as typeof import('node:tls');
  const { readFileSync } = require('node:fs') as typeof import('node:fs');
  try {
    return [...rootCertificates, readFileSync(deferred, 'utf8')];
  } catch (e) {
    // Node, too, goes on without a file that cannot be read.
    if ((e as NodeJS.ErrnoException).code === undefined) throw e;
    return undefined;
  }
}
