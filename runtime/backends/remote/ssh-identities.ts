import type { AgentAuthMethod, AnyAuthMethod, AuthHandlerMiddleware, BaseAgent, ParsedKey } from 'ssh2';
import type { Ssh2 } from './load-ssh2.ts';
import type { SshSettings } from './ssh-config.ts';
import { encryptedKey, isEncrypted } from './ssh-encrypted-key.ts';
import type { SshPrompter } from './ssh-prompts.ts';

/**
 * Who may log in: the keys, answers and passwords that are tried, in ssh's order, and what the server would have taken. What has to be typed is asked for
 * when its turn comes, and is kept nowhere.
 */
export class SshIdentities {
  /** The ways that the server has offered last, for the error. */
  offered: readonly string[] = [];
  private attempts: AsyncGenerator<AnyAuthMethod>;

  /**
   * @param host the server as the user called it
   * @param readFile the bytes of a file; null when there is none
   */
  constructor(
    private readonly ssh2: Ssh2,
    private readonly settings: SshSettings,
    private readonly host: string,
    private readonly prompter: SshPrompter,
    private readonly readFile: (path: string) => Buffer | null,
  ) {
    this.attempts = this.begin();
  }

  private async *begin(): AsyncGenerator<AnyAuthMethod> {
    // what is offered is known only once something was asked for
    yield { type: 'none', username: this.settings.user };
    yield* this.all();
  }

  /** All ways of logging in, in their order; each is tried only while the server offers it. */
  private async *all(): AsyncGenerator<AnyAuthMethod> {
    for (const name of this.settings.authentications) {
      const way = name === 'publickey' ? this.keys() : name === 'password' ? this.passwords() : this.answers();
      for (;;) {
        if (!this.isOffered(name)) break;
        const { value, done } = await way.next();
        if (done === true) break;
        yield value;
      }
    }
  }

  private isOffered(name: string): boolean {
    return this.offered.length === 0 || this.offered.includes(name);
  }

  private async *keys(): AsyncGenerator<AnyAuthMethod> {
    const { settings } = this;
    const username = settings.user;
    // Keys that were named go first, the usual ones last.
    if (settings.agent !== null && !settings.hasOwnIdentities) yield this.agent(settings.agent);
    for (const file of settings.identityFiles) {
      const text = this.readFile(file);
      if (!text) continue;
      const key = this.privateKey(text);
      if (key) yield { type: 'publickey', username, key };
      else if (this.mayAsk && isEncrypted(this.ssh2, text))
        yield {
          type: 'agent',
          username,
          agent: encryptedKey(this.ssh2, file, text, this.readFile(`${file}.pub`), settings.passwordPrompts, this.prompter),
        };
    }
    if (settings.agent !== null && settings.hasOwnIdentities) yield this.agent(settings.agent);
  }

  private get mayAsk(): boolean {
    return this.prompter.canAsk && !this.settings.batchMode;
  }

  /** A password, asked for again while it is the wrong one. */
  private async *passwords(): AsyncGenerator<AnyAuthMethod> {
    const { user, passwordPrompts } = this.settings;
    for (let count = 0; this.mayAsk && count < passwordPrompts; count++) {
      if (count > 0) this.prompter.show('Permission denied, please try again.');
      const password = await this.prompter.ask(`${user}@${this.host}'s password: `);
      if (password === null) return;
      yield { type: 'password', username: user, password };
    }
  }

  /** The answers to what the server asks (keyboard-interactive). */
  private async *answers(): AsyncGenerator<AnyAuthMethod> {
    const { user, passwordPrompts } = this.settings;
    let hasAnswered = true;
    for (let count = 0; this.mayAsk && hasAnswered && count < passwordPrompts; count++) {
      hasAnswered = false;
      yield {
        type: 'keyboard-interactive',
        username: user,
        prompt: (name, instructions, _language, prompts, finish) => {
          for (const line of [name, instructions]) if (line !== '') this.prompter.show(line);
          void (async () => {
            const given: string[] = [];
            for (const { prompt, echo } of prompts) {
              const answer = await this.prompter.ask(`(${user}@${this.host}) ${prompt}`, echo === true);
              if (answer !== null) hasAnswered = true;
              given.push(answer ?? '');
            }
            finish(given);
          })();
        },
      };
    }
  }

  /** What a file holds; null for what is no private key, or one that has a passphrase. */
  private privateKey(text: Buffer): ParsedKey | null {
    const key = this.parsed(text);
    return key?.isPrivateKey() ? key : null;
  }

  private parsed(text: Buffer | string): ParsedKey | null {
    const found = this.ssh2.utils.parseKey(text);
    const key = Array.isArray(found) ? found[0] : found;
    return key === undefined || key instanceof Error ? null : key;
  }

  /** The agent, with IdentitiesOnly reduced to the keys whose public halves lie beside the files that were named. */
  private agent(socket: string): AgentAuthMethod {
    const { settings, ssh2 } = this;
    const username = settings.user;
    if (!settings.identitiesOnly) return { type: 'agent', username, agent: socket };
    const allowed = settings.identityFiles.flatMap((file) => {
      const text = this.readFile(`${file}.pub`);
      const key = text && this.parsed(text);
      return key ? [key.getPublicSSH().toString('base64')] : [];
    });
    return {
      type: 'agent',
      username,
      agent: only(ssh2.createAgent(socket), (key) => allowed.includes(publicBytes(key).toString('base64'))),
    };
  }

  /** Gives the next attempt; first of all asks which ways there are, and after a part of what is needed begins anew with the rest. */
  readonly handler: AuthHandlerMiddleware = (left, partial, next) => {
    if (left) this.offered = left;
    if (partial) this.attempts = this.all();
    void this.attempts.next().then(
      // The type of ssh2 leaves out that `false` ends the attempts.
      ({ value, done }) => next(done === true ? (false as unknown as AnyAuthMethod) : value),
      (e: Error) => {
        this.prompter.show(e.message);
        next(false as unknown as AnyAuthMethod);
      },
    );
  };
}

/** An agent that offers a part of its keys. */
function only(agent: BaseAgent, isAllowed: (key: ParsedKey | Buffer) => boolean): BaseAgent {
  const getIdentities = agent.getIdentities.bind(agent);
  agent.getIdentities = ((done: (error: Error | null | undefined, keys?: unknown[]) => void) =>
    getIdentities((error, keys) => {
      done(error, error ? undefined : ((keys ?? []) as (ParsedKey | Buffer)[]).filter(isAllowed));
    })) as typeof agent.getIdentities;
  return agent;
}

function publicBytes(key: ParsedKey | Buffer): Buffer {
  return Buffer.isBuffer(key) ? key : key.getPublicSSH();
}
