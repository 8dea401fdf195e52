import { type ConfigSubject, expandTokens, readConfig } from './ssh-config-file.ts';
import type { SshTarget } from './ssh-connection-info.ts';

/** The settings of one connection, as ssh would use them (ssh_config(5)). */
export interface SshSettings {
  /** Where to connect to; what the user wrote may be an alias. */
  readonly hostName: string;
  readonly port: number;
  readonly user: string;
  /** Files with private keys, in the order in which they are tried. */
  readonly identityFiles: readonly string[];
  /** True where the files were named and are not the usual ones. */
  readonly hasOwnIdentities: boolean;
  /** Only keys of {@link identityFiles}, also of those that the agent holds. */
  readonly identitiesOnly: boolean;
  /** The agent's socket; null: none. */
  readonly agent: string | null;
  readonly knownHostsFiles: readonly string[];
  /** An unknown host key: refused, asked about, or taken and noted; `off` takes also one that has changed. */
  readonly strictHostKeyChecking: 'yes' | 'ask' | 'accept-new' | 'off';
  /** The name under which the key is looked up; null: the host's. */
  readonly hostKeyAlias: string | null;
  /** 0: no limit but the system's. */
  readonly connectTimeoutSeconds: number;
  /** 0: the connection is not asked for signs of life. */
  readonly serverAliveInterval: number;
  readonly serverAliveCountMax: number;
  /** False with LogLevel ERROR, FATAL or QUIET: warnings are not shown. */
  readonly showsWarnings: boolean;
  /** The ways of logging in that may be tried, in their order: `publickey`, `keyboard-interactive`, `password`. */
  readonly authentications: readonly string[];
  /** Nobody is to be asked for anything. */
  readonly batchMode: boolean;
  /** So often a password, or a passphrase, is asked for. */
  readonly passwordPrompts: number;
  /** Hosts that lead to the server, `user@host:port`, one after the other; empty: it is reached directly. */
  readonly jumps: readonly string[];
  /** A command whose standard streams lead to the server; null for none. */
  readonly proxyCommand: string | null;
}

/** Two settings for one thing: the first of them wins, whichever it is. */
const rivals = new Map([
  ['proxyjump', 'proxycommand'],
  ['proxycommand', 'proxyjump'],
]);

/** What is wrong with the settings of a connection, in a text for the user. */
export class SshConfigError extends Error {}

/** What of the outside world the settings depend on. */
export interface SshSurroundings {
  readonly home: string;
  readonly user: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text of a file; null when there is none. */
  readFile(path: string): string | null;
  /** The files that a path with `*` and `?` stands for, in order. */
  glob(pattern: string): string[];
  /** Runs a command with the user's shell. @returns whether it has succeeded */
  succeeds(command: string): boolean;
}

/**
 * The settings for a target: its own parameters, then `-Options`, then `~/.ssh/config` and `/etc/ssh/ssh_config`; the first value wins, as in ssh.
 * @throws SshConfigError for settings that cannot be followed here
 */
export function sshSettings(target: SshTarget, world: SshSurroundings): SshSettings {
  const host = target.computerName.replace(/^\[(.*)\]$/, '$1');
  const found = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    if (found.has(rivals.get(name) ?? '')) return;
    const values = found.get(name);
    if (!values) found.set(name, [value]);
    else if (name === 'identityfile') values.push(value);
  };
  if (target.keyFilePath) add('identityfile', target.keyFilePath);
  if (target.userName) add('user', target.userName);
  if (target.port) add('port', String(target.port));
  for (const [name, value] of target.options) add(name, value);
  const own = target.options.get('configfile');
  const one = (name: string): string | undefined => found.get(name)?.[0];
  const subject: ConfigSubject = { originalHost: host, soFar: one, add };
  const userFolder = `${world.home}/.ssh`;
  const files = own
    ? [[own, userFolder]]
    : [
        [`${userFolder}/config`, userFolder],
        ['/etc/ssh/ssh_config', '/etc/ssh'],
      ];
  for (const [path = '', folder = ''] of files) readConfig(world.readFile(path) ?? '', folder, subject, world);

  const expand = (path: string): string =>
    path
      .replace(/^~(?=\/|$)/, () => world.home)
      .replace(/%([dhru%])/g, (_all, c: string) => (c === 'd' ? world.home : c === 'h' ? hostName : c === 'r' || c === 'u' ? user : '%'));
  const user = one('user') ?? world.user;
  const hostName = (one('hostname') ?? host).replace(/%h/g, () => host);
  const identities = found.get('identityfile') ?? [];
  const port = Number.parseInt(one('port') ?? '', 10) || 22;
  const strict = (one('stricthostkeychecking') ?? 'ask').toLowerCase();
  const agent = one('identityagent') ?? world.environment['SSH_AUTH_SOCK'] ?? 'none';
  const number = (name: string, otherwise: number): number => {
    const value = Number.parseInt(one(name) ?? '', 10);
    return Number.isNaN(value) ? otherwise : value;
  };
  return {
    hostName,
    port,
    user,
    identityFiles: (identities.length > 0 ? identities : ['id_rsa', 'id_ecdsa', 'id_ed25519'].map((n) => `~/.ssh/${n}`)).map(expand),
    hasOwnIdentities: identities.length > 0,
    identitiesOnly: /^yes$/i.test(one('identitiesonly') ?? ''),
    agent:
      agent === 'none' || agent === '' ? null : agent === 'SSH_AUTH_SOCK' ? (world.environment['SSH_AUTH_SOCK'] ?? null) : expand(agent),
    knownHostsFiles: [
      ...(one('userknownhostsfile') ?? '~/.ssh/known_hosts ~/.ssh/known_hosts2').split(/\s+/),
      ...(one('globalknownhostsfile') ?? '/etc/ssh/ssh_known_hosts').split(/\s+/),
    ]
      .filter((f) => f !== '' && f !== 'none')
      .map(expand),
    strictHostKeyChecking: strict === 'no' || strict === 'off' ? 'off' : strict === 'accept-new' || strict === 'ask' ? strict : 'yes',
    hostKeyAlias: one('hostkeyalias') ?? null,
    connectTimeoutSeconds: number('connecttimeout', 0),
    serverAliveInterval: number('serveraliveinterval', 0),
    serverAliveCountMax: number('serveralivecountmax', 3),
    authentications: authentications(one),
    batchMode: /^yes$/i.test(one('batchmode') ?? ''),
    passwordPrompts: number('numberofpasswordprompts', 3),
    jumps: isNone(one('proxyjump')) ? [] : (one('proxyjump') ?? '').split(','),
    proxyCommand: isNone(one('proxycommand'))
      ? null
      : expandTokens(one('proxycommand') ?? '', { h: hostName, n: host, r: user, u: world.user, d: world.home, p: String(port) }),
    showsWarnings: !/^(quiet|fatal|error)$/i.test(one('loglevel') ?? ''),
  };
}

const isNone = (value: string | undefined): boolean => value === undefined || value === '' || /^none$/i.test(value);

/** The ways of logging in that are tried, in the order of PreferredAuthentications; further ones (GSSAPI, host keys) are not known here. */
function authentications(one: (name: string) => string | undefined): string[] {
  const isOff = (name: string): boolean => /^no$/i.test(one(name) ?? '');
  const off = new Map([
    ['publickey', isOff('pubkeyauthentication')],
    ['keyboard-interactive', isOff('kbdinteractiveauthentication') || isOff('challengeresponseauthentication')],
    ['password', isOff('passwordauthentication')],
  ]);
  const order = (one('preferredauthentications') ?? [...off.keys()].join(',')).split(',');
  return order.filter((name) => off.get(name) === false);
}
