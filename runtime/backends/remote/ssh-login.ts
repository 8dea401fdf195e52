import type { Duplex } from 'node:stream';
import type { Client, ConnectConfig } from 'ssh2';
import { fingerprint, hostKeyName, KnownHosts, keyType, keyTypeName } from './known-hosts.ts';
import { loadSsh2 } from './load-ssh2.ts';
import { SshConfigError, type SshSettings, sshSettings } from './ssh-config.ts';
import type { SshTarget } from './ssh-connection-info.ts';
import { addLine, readBytes, readText, surroundings } from './ssh-files.ts';
import { SshIdentities } from './ssh-identities.ts';
import type { SshPrompter } from './ssh-prompts.ts';
import { proxyCommandStream } from './ssh-proxy-command.ts';
import { parseHostName } from './ssh-target.ts';

/** Who wants a connection. */
export interface LoginHandler {
  /** It is there, and somebody is logged in. */
  ready(client: Client): void;
  /** It has ended, or was never there; why is shown already. Called once. */
  ended(): void;
}

/** So many hosts may lie before the server. */
const mostJumps = 16;

/**
 * A connection to an SSH server on which somebody is logged in, directly, through other hosts (ProxyJump) or through a command (ProxyCommand). What goes
 * wrong is shown in ssh's own words.
 */
export class SshLogin {
  private client: Client | null = null;
  /** The connection to the host before this one. */
  private before: SshLogin | null = null;
  private proxy: Duplex | null = null;
  private timer: NodeJS.Timeout | null = null;
  private ended = false;

  constructor(
    private readonly target: SshTarget,
    private readonly prompter: SshPrompter,
    private readonly handler: LoginHandler,
    private readonly depth = 0,
  ) {}

  open(): void {
    let settings: SshSettings;
    try {
      settings = sshSettings(this.target, surroundings());
    } catch (e) {
      if (!(e instanceof SshConfigError)) throw e;
      this.fail(`ssh: ${e.message}`);
      return;
    }
    if (settings.jumps.length > 0) this.openBehind(settings);
    else if (settings.proxyCommand !== null) {
      this.proxy = proxyCommandStream(settings.proxyCommand, this.prompter, () => this.fail(lostBehind));
      this.connect(settings, this.proxy);
    } else this.connect(settings, null);
  }

  /** Connects to the last of the hosts that lie before the server, through the others, and from there to the server. */
  private openBehind(settings: SshSettings): void {
    const { jumps, hostName, port } = settings;
    const last = jumps.at(-1) as string;
    const parsed = parseHostName(last.replace(/^ssh:\/\//, ''));
    if (!('host' in parsed) || this.depth >= mostJumps) {
      this.fail(this.depth >= mostJumps ? 'ssh: Too many hosts lie before the server.' : `ssh: Invalid jump host "${last}"`);
      return;
    }
    // As ssh starts another ssh for it: of the options only the name of the configuration goes along.
    const options = new Map([...this.target.options].filter(([name]) => name === 'configfile'));
    if (jumps.length > 1) options.set('proxyjump', jumps.slice(0, -1).join(','));
    const jump: SshTarget = {
      computerName: parsed.host,
      userName: parsed.user,
      keyFilePath: null,
      port: parsed.port ?? 0,
      subsystem: '',
      connectingTimeout: -1,
      options,
    };
    this.before = new SshLogin(
      jump,
      this.prompter,
      {
        ready: (client) =>
          client.forwardOut('127.0.0.1', 0, hostName, port, (error, channel) => {
            if (this.ended) return;
            if (!error) {
              this.connect(settings, channel);
              return;
            }
            this.prompter.show(`channel 0: open failed: connect failed: ${error.message.replace(/^.*?:\s*/, '')}`);
            this.fail('stdio forwarding failed', lostBehind);
          }),
        ended: () => this.finish(),
      },
      this.depth + 1,
    );
    this.before.open();
  }

  private connect(settings: SshSettings, sock: Duplex | null): void {
    if (this.ended) return;
    const ssh2 = loadSsh2();
    const identities = new SshIdentities(ssh2, settings, this.target.computerName, this.prompter, readBytes);
    const client = new ssh2.Client();
    this.client = client;
    const { connectTimeoutSeconds } = settings;
    if (connectTimeoutSeconds > 0) {
      const late = `ssh: connect to host ${settings.hostName} port ${settings.port}: Connection timed out`;
      this.timer = setTimeout(() => this.fail(late), connectTimeoutSeconds * 1000);
    }
    // who is asked for a password may take the time that the server gives
    client.on('handshake', () => this.stopTimer());
    client.on('ready', () => this.handler.ready(client));
    client.on('error', (e) => this.fail(...connectionFailure(e, settings, this.target, identities, sock !== null)));
    client.on('close', () => this.finish());
    client.connect({ ...this.configuration(settings, identities), ...(sock ? { sock } : {}) });
    // Lines are short, and each waits for an answer.
    if (!sock) client.setNoDelay(true);
  }

  private configuration(settings: SshSettings, identities: SshIdentities): ConnectConfig {
    const known = new KnownHosts(settings.knownHostsFiles.map((file) => readText(file) ?? ''));
    const name = settings.hostKeyAlias ?? hostKeyName(this.target.computerName.replace(/^\[(.*)\]$/, '$1'), settings.port);
    const types = known.typesFor(name).flatMap((t) => (t === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'] : [t]));
    const usual = ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521', 'rsa-sha2-512', 'rsa-sha2-256'];
    const ordered = [...types.filter((t) => [...usual, 'ssh-rsa'].includes(t)), ...usual.filter((t) => !types.includes(t))];
    return {
      host: settings.hostName,
      port: settings.port,
      username: settings.user,
      authHandler: identities.handler,
      hostVerifier: (key: Buffer, verify: (isTrusted: boolean) => void) => void this.isTrusted(known, name, key, settings).then(verify),
      algorithms: { serverHostKey: ordered as NonNullable<NonNullable<ConnectConfig['algorithms']>['serverHostKey']> },
      readyTimeout: 0,
      keepaliveInterval: settings.serverAliveInterval * 1000,
      keepaliveCountMax: settings.serverAliveCountMax,
    };
  }

  /** Looks at the key of the server. One that is not known is refused, unless a setting or the user says otherwise; then it is noted, as ssh does. */
  private async isTrusted(known: KnownHosts, name: string, key: Buffer, settings: SshSettings): Promise<boolean> {
    const show = (line: string): void => this.prompter.show(line);
    const type = keyType(key);
    const verdict = known.check(name, type, key);
    const { strictHostKeyChecking: strict } = settings;
    if (verdict === 'known') return true;
    const kind = keyTypeName(type);
    if (verdict === 'unknown' && (strict === 'off' || strict === 'accept-new' || (await this.isAgreed(name, kind, key, settings)))) {
      const [file = ''] = settings.knownHostsFiles;
      const noted = file !== '' && file !== '/dev/null' && addLine(file, `${name} ${type} ${key.toString('base64')}`);
      if (settings.showsWarnings)
        show(
          noted || file === '/dev/null'
            ? `Warning: Permanently added '${name}' (${kind}) to the list of known hosts.`
            : `Failed to add the host to the list of known hosts (${file}).`,
        );
      return true;
    }
    if (verdict === 'changed') {
      for (const line of changedKeyBanner) show(line);
      show(`The fingerprint for the ${kind} key sent by the remote host is\n${fingerprint(key)}.`);
      if (strict === 'off') return true;
    } else if (verdict === 'revoked') show(`WARNING: REVOKED HOST KEY DETECTED! The ${kind} host key for ${name} is marked as revoked.`);
    else if (!this.mayAsk(settings)) show(`No ${kind} host key is known for ${name} and you have requested strict checking.`);
    show('Host key verification failed.');
    return false;
  }

  private mayAsk(settings: SshSettings): boolean {
    return settings.strictHostKeyChecking === 'ask' && !settings.batchMode && this.prompter.canAsk;
  }

  /** Asks whether a key that is not known is the right one; its fingerprint is as good an answer as `yes`. */
  private async isAgreed(name: string, kind: string, key: Buffer, settings: SshSettings): Promise<boolean> {
    if (!this.mayAsk(settings)) return false;
    const print = fingerprint(key);
    let question = [
      `The authenticity of host '${name}' can't be established.`,
      `${kind} key fingerprint is ${print}.`,
      'This key is not known by any other names.',
      'Are you sure you want to continue connecting (yes/no/[fingerprint])? ',
    ].join('\n');
    for (;;) {
      const answer = (await this.prompter.ask(question, true))?.trim();
      if (answer === undefined || answer === '' || /^no$/i.test(answer)) return false;
      if (/^yes$/i.test(answer) || answer === print) return true;
      question = "Please type 'yes', 'no' or the fingerprint: ";
    }
  }

  private stopTimer(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private fail(...lines: string[]): void {
    if (this.ended) return;
    for (const line of lines) if (line !== '') this.prompter.show(line);
    this.finish();
  }

  /** Ends the connection, and those before it. */
  close(): void {
    this.finish();
  }

  private finish(): void {
    if (this.ended) return;
    this.ended = true;
    this.stopTimer();
    const { client, before, proxy } = this;
    client?.end();
    // A server that does not answer the farewell would keep the socket.
    setImmediate(() => {
      client?.destroy();
      proxy?.destroy();
      before?.close();
    });
    this.handler.ended();
  }
}

const changedKeyBanner = [
  '@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@',
  '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @',
  '@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@',
  'IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!',
];

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  ETIMEDOUT: 'Connection timed out',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ECONNRESET: 'Connection reset by peer',
  EACCES: 'Permission denied',
};

/** What ssh says of a connection without an address that has ended. */
const lostBehind = 'Connection closed by UNKNOWN port 65535';

/** What ssh says about a connection that could not be made. The key of the host has been spoken of already. */
function connectionFailure(
  e: Error & { level?: string; code?: string },
  settings: SshSettings,
  target: SshTarget,
  identities: SshIdentities,
  isBehind: boolean,
): string[] {
  const { hostName, port, user } = settings;
  if (e.level === 'client-authentication') {
    const offered = identities.offered.length > 0 ? identities.offered : ['publickey'];
    return [`${user}@${target.computerName}: Permission denied (${offered.join(',')}).`];
  }
  if (e.code === 'ENOTFOUND') return [`ssh: Could not resolve hostname ${hostName}: Name or service not known`];
  if (e.code === 'EAI_AGAIN') return [`ssh: Could not resolve hostname ${hostName}: Temporary failure in name resolution`];
  if (e.level === 'client-socket') return [`ssh: connect to host ${hostName} port ${port}: ${reasons[e.code ?? ''] ?? e.message}`];
  if (/host denied/i.test(e.message)) return [];
  // what a program or another host gives in place of a connection has no address
  if (isBehind && /connection lost before handshake/i.test(e.message)) return [lostBehind];
  return [`ssh: ${hostName} port ${port}: ${e.message}`];
}
