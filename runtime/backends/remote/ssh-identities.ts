import type { AgentAuthMethod, AnyAuthMethod, AuthHandlerMiddleware, ParsedKey } from 'ssh2';
import type { Ssh2 } from './load-ssh2.ts';
import type { SshSettings } from './ssh-config.ts';

/** Who may log in: the keys that are tried, in ssh's order, and what the server would have taken. Nobody is ever asked for a password. */
export class SshIdentities {
  /** The ways that the server has offered last, for the error. */
  offered: readonly string[] = [];
  private readonly attempts: AnyAuthMethod[] = [];
  private asked = false;

  /** @param readFile the bytes of a file; null when there is none */
  constructor(
    private readonly ssh2: Ssh2,
    private readonly settings: SshSettings,
    readFile: (path: string) => Buffer | null,
  ) {
    const username = settings.user;
    for (const file of settings.identityFiles) {
      const text = readFile(file);
      const key = text && this.privateKey(text);
      if (key) this.attempts.push({ type: 'publickey', username, key });
    }
    if (settings.agent !== null) {
      const agent = this.agent(readFile);
      // Keys that were named go first, the usual ones last.
      if (settings.hasOwnIdentities) this.attempts.push(agent);
      else this.attempts.unshift(agent);
    }
  }

  /** What a file holds; null for what is no private key, or one that has a passphrase: nobody can be asked for it. */
  private privateKey(text: Buffer): ParsedKey | null {
    const parsed = this.ssh2.utils.parseKey(text);
    const key = Array.isArray(parsed) ? parsed[0] : parsed;
    return key instanceof Error || !key?.isPrivateKey() ? null : key;
  }

  /** The agent, with IdentitiesOnly reduced to the keys whose public halves lie beside the files that were named. */
  private agent(readFile: (path: string) => Buffer | null): AgentAuthMethod {
    const { settings, ssh2 } = this;
    const socket = settings.agent as string;
    if (!settings.identitiesOnly) return { type: 'agent', username: settings.user, agent: socket };
    const allowed = settings.identityFiles.flatMap((file) => {
      const text = readFile(`${file}.pub`);
      const parsed = text && ssh2.utils.parseKey(text);
      const key = Array.isArray(parsed) ? parsed[0] : parsed;
      return key && !(key instanceof Error) ? [key.getPublicSSH().toString('base64')] : [];
    });
    const whole = ssh2.createAgent(socket);
    const getIdentities = whole.getIdentities.bind(whole);
    whole.getIdentities = ((done: (error: Error | null | undefined, keys?: unknown[]) => void) =>
      getIdentities((error, keys) => {
        const list = (keys ?? []) as ParsedKey[];
        done(
          error,
          error
            ? undefined
            : list.filter((k) =>
                allowed.includes(ssh2.utils.parseKey(publicBytes(k)) instanceof Error ? '' : publicBytes(k).toString('base64')),
              ),
        );
      })) as typeof whole.getIdentities;
    return { type: 'agent', username: settings.user, agent: whole };
  }

  /** Gives the next key to try; first of all asks which ways there are. */
  readonly handler: AuthHandlerMiddleware = (left, _partial, next) => {
    if (left) this.offered = left;
    if (!this.asked) {
      this.asked = true;
      next({ type: 'none', username: this.settings.user });
      return;
    }
    const attempt = this.offered.length === 0 || this.offered.includes('publickey') ? this.attempts.shift() : undefined;
    // The type of ssh2 leaves out that `false` ends the attempts.
    next(attempt ?? (false as unknown as AnyAuthMethod));
  };
}

function publicBytes(key: ParsedKey | Buffer): Buffer {
  return Buffer.isBuffer(key) ? key : key.getPublicSSH();
}
