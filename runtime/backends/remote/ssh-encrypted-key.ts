/** Private keys that have a passphrase: the server is asked first whether it would take the key, then the user for the passphrase. */
import type { BaseAgent, ParsedKey, SignCallback, SigningRequestOptions } from 'ssh2';
import type { Ssh2 } from './load-ssh2.ts';
import type { SshPrompter } from './ssh-prompts.ts';

/** True for a private key that cannot be read without a passphrase. */
export function isEncrypted(ssh2: Ssh2, text: Buffer): boolean {
  const parsed = ssh2.utils.parseKey(text);
  return parsed instanceof Error && /passphrase/i.test(parsed.message);
}

/** The key as an agent that asks for the passphrase when something is to be signed, so often as `tries` says. */
export function encryptedKey(
  ssh2: Ssh2,
  file: string,
  text: Buffer,
  publicText: Buffer | null,
  tries: number,
  prompter: SshPrompter,
): BaseAgent<ParsedKey> {
  let opened: ParsedKey | null = null;
  const open = async (): Promise<ParsedKey | null> => {
    for (let count = 0; opened === null && count < tries; count++) {
      const passphrase = await prompter.ask(`Enter passphrase for key '${file}': `);
      // an empty answer gives the key up, as in ssh
      if (passphrase === null || passphrase === '') return null;
      opened = keyOf(ssh2.utils.parseKey(text, passphrase));
    }
    return opened;
  };
  const publicKey = async (): Promise<ParsedKey | null> =>
    (publicText && keyOf(ssh2.utils.parseKey(publicText))) ?? keyOf(ssh2.utils.parseKey(publicHalf(text))) ?? (await open());
  class EncryptedKey extends ssh2.BaseAgent<ParsedKey> {
    override getIdentities(done: (error?: Error, keys?: ParsedKey[]) => void): void {
      publicKey().then((key) => done(undefined, key ? [key] : []), done);
    }
    override sign(_key: ParsedKey, data: Buffer, options: SigningRequestOptions | SignCallback, done?: SignCallback): void {
      const tell = typeof options === 'function' ? options : done;
      const hash = typeof options === 'function' ? undefined : options.hash;
      open().then((key) => {
        const signature = key ? key.sign(data, hash) : new Error('no passphrase was given');
        if (signature instanceof Error) tell?.(signature);
        else tell?.(undefined, signature);
      }, tell);
    }
  }
  return new EncryptedKey();
}

function keyOf(parsed: ParsedKey | ParsedKey[] | Error): ParsedKey | null {
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  return key === undefined || key instanceof Error ? null : key;
}

/** The public half that OpenSSH's form of a private key holds in the clear, as a line of text; empty for other forms. */
function publicHalf(text: Buffer): string {
  const body = /-----BEGIN OPENSSH PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END/.exec(text.toString('latin1'))?.[1];
  if (body === undefined) return '';
  const bytes = Buffer.from(body, 'base64');
  let at = 'openssh-key-v1\0'.length;
  const take = (): Buffer => {
    const start = at + 4;
    at = start + (start <= bytes.length ? bytes.readUInt32BE(start - 4) : 0);
    return bytes.subarray(start, at);
  };
  // cipher, key derivation and its options, then how many keys there are
  for (let i = 0; i < 3; i++) take();
  at += 4;
  const blob = take();
  const type = blob.length < 4 ? '' : blob.toString('latin1', 4, 4 + blob.readUInt32BE(0));
  return `${type} ${blob.toString('base64')}`;
}
