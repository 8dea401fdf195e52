import { checkSshConnections } from '../../../src/commands/remoting/ssh-connection.ts';
import { getType, wellKnown } from '../../../src/dotnet/registry.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import { NetDictionary } from '../../../src/objects/collections.ts';
import { convertTo } from '../../../src/objects/language-primitives.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { type SshTarget, sshOptions } from './ssh-connection-info.ts';

/** The parameters of the sets SSHHost, for all hosts that are named. */
export interface SshParameters {
  readonly userName: string | undefined;
  readonly port: number | undefined;
  readonly keyFilePath: string | undefined;
  readonly subsystem: string | undefined;
  readonly connectingTimeout: number | undefined;
  readonly options: Value | undefined;
}

/** PSSessionInvalidComputerName. */
function invalidName(name: string): ErrorRecord {
  const message =
    'One or more computer names are not valid. If you are trying to pass a URI, use the -ConnectionUri parameter, or pass URI objects instead of strings.';
  return newErrorRecord(exceptionOf('System.ArgumentException', message), 'PSSessionInvalidComputerName', 'InvalidArgument', name);
}

const hostForm = /^(?:([^@/]*)@)?(\[[0-9A-Fa-f:.%\w]+\]|[^:/?#@[\]\s]+)(?::(\d{1,5})?)?$/;

/**
 * The parts of `user@host:port` (ParseSshHostName). What the name says wins over the parameters.
 * @returns an error record for what is no name of a computer
 */
export function parseHostName(text: string): { host: string; user: string | null; port: number | null } | ErrorRecord {
  // As in a URI: what follows the first slash is no part of the name.
  const match = hostForm.exec(text.replace(/[/?#].*$/s, ''));
  const port = match?.[3] === undefined ? null : Number(match[3]);
  if (!match || (port !== null && port > 65535)) return invalidName(text);
  const [, user, name = ''] = match;
  const host = name === '.' ? 'localhost' : name.toLowerCase();
  if (!/^\[/.test(host) && !/^[\p{L}\p{N}_]([\p{L}\p{N}_.-]*[\p{L}\p{N}_.])?$/u.test(host)) return invalidName(host);
  return { host, user: user ? decodeURIComponent(user) : null, port };
}

/** The target of -HostName. @returns an error record for what is no name of a computer */
export function sshTarget(hostName: string, parameters: SshParameters): SshTarget | ErrorRecord {
  const parsed = parseHostName(hostName === '.' ? 'localhost' : hostName);
  if (!('host' in parsed)) return parsed;
  return {
    computerName: parsed.host,
    userName: parsed.user ?? parameters.userName ?? null,
    keyFilePath: parameters.keyFilePath ?? null,
    port: parsed.port ?? parameters.port ?? 0,
    subsystem: parameters.subsystem ?? '',
    connectingTimeout: parameters.connectingTimeout ?? -1,
    options: sshOptions(parameters.options),
  };
}

/**
 * The targets of -SSHConnection (ParseSSHConnectionHashTable). Two defects of PowerShell 7.6 are not followed: there a table without ConnectingTimeout
 * has one of 0, and the key HostName undoes keys that come before it.
 * @throws PSArgumentException as {@link checkSshConnections}
 */
export function sshTargetsOf(tables: readonly Value[]): (SshTarget | ErrorRecord)[] {
  checkSshConnections(tables);
  return tables.map((given) => {
    const entries = new Map<string, Value>();
    const table = baseObject(given);
    if (table instanceof NetDictionary) for (const [key, value] of table.entries()) entries.set(toText(key).toLowerCase(), value);
    const text = (...names: string[]): string | undefined => {
      const name = names.find((n) => entries.has(n));
      return name === undefined ? undefined : toText(convertTo(entries.get(name) ?? null, wellKnown.string));
    };
    const number = (name: string): number | undefined =>
      entries.has(name) ? (convertTo(entries.get(name) ?? null, getType('int')) as number) : undefined;
    return sshTarget(text('computername', 'hostname') ?? '', {
      userName: text('username'),
      port: number('port'),
      keyFilePath: text('keyfilepath', 'identityfilepath'),
      subsystem: text('subsystem'),
      connectingTimeout: number('connectingtimeout'),
      options: entries.get('options'),
    });
  });
}
