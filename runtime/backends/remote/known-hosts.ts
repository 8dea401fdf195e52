import { matchesPatterns } from './ssh-config-file.ts';

/** What the files of known hosts say about the key of a host. */
export type HostKeyVerdict = 'known' | 'unknown' | 'changed' | 'revoked';

interface Entry {
  readonly patterns: string;
  readonly marker: string;
  readonly type: string;
  readonly key: string;
}

/** Keys of hosts as ssh keeps them (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT): plain and hashed names, ports, and revoked keys. Authorities are not followed. */
export class KnownHosts {
  private readonly entries: Entry[] = [];

  constructor(texts: Iterable<string>) {
    for (const text of texts)
      for (const line of text.split(/\r?\n/)) {
        const match = /^\s*(?:(@[\w-]+)\s+)?([^#\s]\S*)\s+(\S+)\s+([A-Za-z0-9+/=]+)/.exec(line);
        if (match)
          this.entries.push({ marker: match[1] ?? '', patterns: match[2] as string, type: match[3] as string, key: match[4] as string });
      }
  }

  /** The types of keys that are known for a host (`ssh-ed25519` …), so that the server can be asked for one of them. */
  typesFor(name: string): string[] {
    return [
      ...new Set(
        this.of(name)
          .filter((e) => e.marker === '')
          .map((e) => e.type),
      ),
    ];
  }

  /** Looks a host's key up. `name` is {@link hostKeyName}; `key` the public key as it came. */
  check(name: string, type: string, key: Buffer): HostKeyVerdict {
    const text = key.toString('base64');
    const found = this.of(name);
    if (found.some((e) => e.marker === '@revoked' && e.key === text)) return 'revoked';
    const plain = found.filter((e) => e.marker === '');
    if (plain.some((e) => e.key === text)) return 'known';
    return plain.some((e) => e.type === type) ? 'changed' : 'unknown';
  }

  private of(name: string): Entry[] {
    return this.entries.filter((e) => (e.patterns.startsWith('|1|') ? isHashOf(e.patterns, name) : matchesPatterns(e.patterns, name)));
  }
}

/** How a host is called in the files: `host`, or `[host]:port` where that is not 22. */
export function hostKeyName(host: string, port: number): string {
  const name = host.toLowerCase();
  return port === 22 ? name : `[${name}]:${port}`;
}

/** True for `|1|salt|hash` of a name. */
function isHashOf(pattern: string, name: string): boolean {
  const [, , salt = '', hash = ''] = pattern.split('|');
  const { createHmac } = require('node:crypto') as typeof import('node:crypto');
  return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash;
}

/** The type of a public key, which begins with its length. */
export function keyType(key: Buffer): string {
  return key.length < 4 ? '' : key.toString('latin1', 4, 4 + Math.min(key.readUInt32BE(0), key.length - 4));
}

/** How ssh calls a type of key when it speaks to people. */
export function keyTypeName(type: string): string {
  return type.startsWith('ecdsa') ? 'ECDSA' : type === 'ssh-rsa' ? 'RSA' : type === 'ssh-ed25519' ? 'ED25519' : type.toUpperCase();
}

/** The fingerprint of a key as ssh shows it. */
export function fingerprint(key: Buffer): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}
