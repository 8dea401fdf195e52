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
  /** An unknown host key: refused, or taken and noted; `off` takes also one that has changed. */
  readonly strictHostKeyChecking: 'yes' | 'accept-new' | 'off';
  /** The name under which the key is looked up; null: the host's. */
  readonly hostKeyAlias: string | null;
  /** 0: no limit but the system's. */
  readonly connectTimeoutSeconds: number;
  /** 0: the connection is not asked for signs of life. */
  readonly serverAliveInterval: number;
  readonly serverAliveCountMax: number;
  /** False with LogLevel ERROR, FATAL or QUIET: warnings are not shown. */
  readonly showsWarnings: boolean;
}

/** Settings that change how the server is reached and that are not known here. Further ways of logging in (GSSAPI, smart cards) are merely not tried. */
const refused = ['proxyjump', 'proxycommand'];

/** What is wrong with the settings of a connection, in a text for the user. */
export class SshConfigError extends Error {}

/** What of the outside world the settings depend on. */
export interface SshSurroundings {
  readonly home: string;
  readonly user: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text of a file; null when there is none. */
  readFile(path: string): string | null;
}

/**
 * The settings for a target: its own parameters, then `-Options`, then `~/.ssh/config` and `/etc/ssh/ssh_config`; the first value wins, as in ssh.
 * @throws SshConfigError for settings that cannot be followed here
 */
export function sshSettings(target: SshTarget, world: SshSurroundings): SshSettings {
  const host = target.computerName.replace(/^\[(.*)\]$/, '$1');
  const found = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    const values = found.get(name);
    if (!values) found.set(name, [value]);
    else if (name === 'identityfile') values.push(value);
  };
  if (target.keyFilePath) add('identityfile', target.keyFilePath);
  if (target.userName) add('user', target.userName);
  if (target.port) add('port', String(target.port));
  for (const [name, value] of target.options) add(name, value);
  const own = target.options.get('configfile');
  for (const path of own ? [own] : [`${world.home}/.ssh/config`, '/etc/ssh/ssh_config']) readConfig(world.readFile(path) ?? '', host, add);

  const one = (name: string): string | undefined => found.get(name)?.[0];
  for (const name of refused) {
    const value = one(name);
    if (value !== undefined && !/^(no|none)$/i.test(value))
      throw new SshConfigError(`The setting ${name} of SSH is not supported: ${value}`);
  }
  const expand = (path: string): string =>
    path
      .replace(/^~(?=\/|$)/, () => world.home)
      .replace(/%([dhru%])/g, (_all, c: string) => (c === 'd' ? world.home : c === 'h' ? hostName : c === 'r' || c === 'u' ? user : '%'));
  const user = one('user') ?? world.user;
  const hostName = (one('hostname') ?? host).replace(/%h/g, () => host);
  const identities = found.get('identityfile') ?? [];
  const strict = (one('stricthostkeychecking') ?? 'ask').toLowerCase();
  const agent = one('identityagent') ?? world.environment['SSH_AUTH_SOCK'] ?? 'none';
  const number = (name: string, otherwise: number): number => {
    const value = Number.parseInt(one(name) ?? '', 10);
    return Number.isNaN(value) ? otherwise : value;
  };
  return {
    hostName,
    port: number('port', 22),
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
    strictHostKeyChecking: strict === 'no' || strict === 'off' ? 'off' : strict === 'accept-new' ? 'accept-new' : 'yes',
    hostKeyAlias: one('hostkeyalias') ?? null,
    connectTimeoutSeconds: number('connecttimeout', 0),
    serverAliveInterval: number('serveraliveinterval', 0),
    serverAliveCountMax: number('serveralivecountmax', 3),
    showsWarnings: !/^(quiet|fatal|error)$/i.test(one('loglevel') ?? ''),
  };
}

/** Reads what a configuration says about a host. Match blocks other than `Match all` apply to nobody. */
function readConfig(text: string, host: string, add: (name: string, value: string) => void): void {
  let applies = true;
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([A-Za-z0-9]+)(?:\s*=\s*|\s+)(.*?)\s*$/.exec(line);
    if (!match) continue;
    const [, key = '', rest = ''] = match;
    const name = key.toLowerCase();
    const value = rest.replace(/^"(.*)"$/, '$1');
    if (name === 'host') applies = matchesPatterns(value, host);
    else if (name === 'match') applies = value.toLowerCase() === 'all';
    else if (applies) add(name, value);
  }
}

/** True when one of the patterns, divided by blanks or commas, fits and none after `!` does. */
export function matchesPatterns(patterns: string, host: string): boolean {
  let fits = false;
  for (const pattern of patterns.split(/[\s,]+/)) {
    const negated = pattern.startsWith('!');
    const text = negated ? pattern.slice(1) : pattern;
    if (text === '' || !glob(text).test(host)) continue;
    if (negated) return false;
    fits = true;
  }
  return fits;
}

function glob(pattern: string): RegExp {
  const body = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${body}$`, 'i');
}
