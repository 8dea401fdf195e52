import type { Client, ClientChannel, ConnectConfig } from 'ssh2';
import type { Transport, TransportEnd, TransportHandler } from '../../remoting/client/transport.ts';
import { sshErrors } from '../../remoting/client/transport-errors.ts';
import { fingerprint, hostKeyName, KnownHosts, keyType, keyTypeName } from './known-hosts.ts';
import { loadSsh2 } from './load-ssh2.ts';
import { SshConfigError, type SshSettings, type SshSurroundings, sshSettings } from './ssh-config.ts';
import type { SshTarget } from './ssh-connection-info.ts';
import { SshIdentities } from './ssh-identities.ts';

/**
 * The channel of an SSH subsystem, normally `powershell` (SSHClientSessionTransportManager; PowerShell runs the program ssh for it). What goes wrong
 * before the channel is open is shown in ssh's own words; the session then says that it has ended.
 */
export class SshTransport implements Transport {
  readonly closeMilliseconds = 10_000;
  readonly errors = sshErrors;
  private client: Client | null = null;
  private channel: ClientChannel | null = null;
  private handler: TransportHandler | null = null;
  private readonly unsent: string[] = [];
  private ended = false;
  private endsWhenOpen = false;
  private paused = false;
  private heard = false;
  private errorText = '';
  private timer: NodeJS.Timeout | null = null;

  /** @param show shows a line that ssh or the server has for the user */
  constructor(
    private readonly target: SshTarget,
    private readonly show: (line: string) => void,
  ) {}

  open(handler: TransportHandler): void {
    this.handler = handler;
    let settings: SshSettings;
    try {
      settings = sshSettings(this.target, surroundings());
    } catch (e) {
      if (!(e instanceof SshConfigError)) throw e;
      this.fail(`ssh: ${e.message}`);
      return;
    }
    const ssh2 = loadSsh2();
    const identities = new SshIdentities(ssh2, settings, readBytes);
    const client = new ssh2.Client();
    this.client = client;
    const { connectingTimeout } = this.target;
    if (connectingTimeout >= 0)
      this.timer = setTimeout(() => {
        if (!this.heard) this.finish({ timeout: connectingTimeout });
      }, connectingTimeout);
    client.on('ready', () => this.ready(client));
    client.on('error', (e) => this.fail(...connectionFailure(e, settings, this.target, identities)));
    client.on('close', () => this.finish({}));
    client.connect(this.configuration(settings, identities));
    // Lines are short, and each waits for an answer.
    client.setNoDelay(true);
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
      hostVerifier: (key: Buffer) => this.isTrusted(known, name, key, settings),
      algorithms: { serverHostKey: ordered as NonNullable<NonNullable<ConnectConfig['algorithms']>['serverHostKey']> },
      readyTimeout: settings.connectTimeoutSeconds * 1000,
      keepaliveInterval: settings.serverAliveInterval * 1000,
      keepaliveCountMax: settings.serverAliveCountMax,
    };
  }

  /** Looks at the key of the server. One that is not known is refused, unless a setting says otherwise; then it is noted, as ssh does. */
  private isTrusted(known: KnownHosts, name: string, key: Buffer, settings: SshSettings): boolean {
    const type = keyType(key);
    const verdict = known.check(name, type, key);
    const { strictHostKeyChecking: strict } = settings;
    if (verdict === 'known') return true;
    const kind = keyTypeName(type);
    const [file = ''] = settings.knownHostsFiles;
    if (verdict === 'unknown' && strict !== 'yes') {
      const noted = file !== '' && file !== '/dev/null' && addLine(file, `${name} ${type} ${key.toString('base64')}`);
      if (settings.showsWarnings)
        this.show(
          noted || file === '/dev/null'
            ? `Warning: Permanently added '${name}' (${kind}) to the list of known hosts.`
            : `Failed to add the host to the list of known hosts (${file}).`,
        );
      return true;
    }
    if (verdict === 'changed') {
      for (const line of changedKeyBanner) this.show(line);
      this.show(`The fingerprint for the ${kind} key sent by the remote host is\n${fingerprint(key)}.`);
      if (strict === 'off') return true;
    } else if (verdict === 'revoked')
      this.show(`WARNING: REVOKED HOST KEY DETECTED! The ${kind} host key for ${name} is marked as revoked.`);
    else this.show(`No ${kind} host key is known for ${name} and you have requested strict checking.`);
    this.show('Host key verification failed.');
    return false;
  }

  private ready(client: Client): void {
    const subsystem = this.target.subsystem || 'powershell';
    client.subsys(subsystem, (error, channel) => {
      if (this.ended) return;
      if (error) {
        this.fail('subsystem request failed on channel 0');
        return;
      }
      this.channel = channel;
      channel.on('data', (bytes: Buffer) => {
        this.heard = true;
        this.handler?.received(bytes);
      });
      channel.stderr.setEncoding('utf8').on('data', (text: string) => this.takeErrors(text));
      channel.on('error', () => this.finish({}));
      channel.on('close', () => this.finish({}));
      if (this.paused) channel.pause();
      for (const lines of this.unsent.splice(0)) this.send(lines);
      if (this.endsWhenOpen) channel.end();
    });
  }

  private takeErrors(text: string): void {
    const lines = (this.errorText + text).split('\n');
    this.errorText = lines.pop() as string;
    for (const line of lines) if (line !== '') this.show(line.replace(/\r$/, ''));
  }

  send(lines: string): void {
    if (this.ended) return;
    if (!this.channel) this.unsent.push(lines);
    else if (this.channel.writable) this.channel.write(lines);
  }

  pause(): void {
    this.paused = true;
    this.channel?.pause();
  }
  resume(): void {
    this.paused = false;
    this.channel?.resume();
  }

  end(): void {
    if (this.channel) this.channel.end();
    else this.endsWhenOpen = true;
  }

  close(): void {
    this.finish({});
  }

  /** Something went wrong before the channel was open: the lines are shown, and the session ends. */
  private fail(...lines: string[]): void {
    if (this.ended) return;
    for (const line of lines) if (line !== '') this.show(line);
    this.finish({});
  }

  private finish(end: TransportEnd): void {
    if (this.ended) return;
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    if (this.errorText !== '') this.show(this.errorText);
    this.channel?.removeAllListeners('data');
    this.client?.end();
    // A server that does not answer the farewell would keep the socket.
    setImmediate(() => this.client?.destroy());
    this.handler?.closed(end);
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

/** What ssh says about a connection that could not be made. The key of the host has been spoken of already. */
function connectionFailure(
  e: Error & { level?: string; code?: string },
  settings: SshSettings,
  target: SshTarget,
  identities: SshIdentities,
): string[] {
  const { hostName, port, user } = settings;
  if (e.level === 'client-authentication') {
    const offered = identities.offered.length > 0 ? identities.offered : ['publickey'];
    return [`${user}@${target.computerName}: Permission denied (${offered.join(',')}).`];
  }
  if (e.code === 'ENOTFOUND') return [`ssh: Could not resolve hostname ${hostName}: Name or service not known`];
  if (e.code === 'EAI_AGAIN') return [`ssh: Could not resolve hostname ${hostName}: Temporary failure in name resolution`];
  if (e.level === 'client-timeout') return [`ssh: connect to host ${hostName} port ${port}: Connection timed out`];
  if (e.level === 'client-socket') return [`ssh: connect to host ${hostName} port ${port}: ${reasons[e.code ?? ''] ?? e.message}`];
  if (/host denied/i.test(e.message)) return [];
  return [`ssh: ${hostName} port ${port}: ${e.message}`];
}

function surroundings(): SshSurroundings {
  const { homedir, userInfo } = require('node:os') as typeof import('node:os');
  return { home: homedir(), user: userInfo().username, environment: process.env, readFile: readText };
}

function readBytes(path: string): Buffer | null {
  const { readFileSync } = require('node:fs') as typeof import('node:fs');
  try {
    return readFileSync(path);
  } catch (e) {
    // A file that is not there or may not be read says nothing, as for ssh.
    if ((e as NodeJS.ErrnoException).code) return null;
    throw e;
  }
}

function readText(path: string): string | null {
  return readBytes(path)?.toString('utf8') ?? null;
}

/** Adds a line to a file that only its owner may read, making it and its folder. @returns false when that is not possible */
function addLine(path: string, line: string): boolean {
  const { appendFileSync, mkdirSync } = require('node:fs') as typeof import('node:fs');
  const { dirname } = require('node:path') as typeof import('node:path');
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const text = readText(path);
    appendFileSync(path, `${text && !text.endsWith('\n') ? '\n' : ''}${line}\n`, { mode: 0o600 });
    return true;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code) return false;
    throw e;
  }
}
