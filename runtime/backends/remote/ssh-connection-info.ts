import { defineType } from '../../../src/dotnet/registry.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf } from '../../../src/errors/throw.ts';
import { NetDictionary } from '../../../src/objects/collections.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { PropertyBody } from '../../../src/objects/net-type.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { connectionDefaults, RunspaceConnectionInfo } from '../process/remote-runspace.ts';

const ns = 'System.Management.Automation.Runspaces.';
const authenticationMechanism = `${ns}AuthenticationMechanism AuthenticationMechanism`;
const parameters = [
  'string userName',
  'string computerName',
  'string keyFilePath',
  'int port',
  'string subsystem',
  'int connectingTimeout',
  'hashtable options',
];

/** What can be said of a computer that is to be reached over SSH. */
export interface SshTarget {
  readonly computerName: string;
  /** null: the one of the configuration, or this process's user. */
  readonly userName: string | null;
  readonly keyFilePath: string | null;
  /** 0: the one of the configuration, or 22. */
  readonly port: number;
  /** Empty: `powershell`. */
  readonly subsystem: string;
  /** Milliseconds that the server may take for its first message; below 0: as long as it wants. */
  readonly connectingTimeout: number;
  /** Settings as in `ssh -o`, by their names in lower case. */
  readonly options: ReadonlyMap<string, string>;
}

/** -Options and the argument of the constructor: names and values as they go to ssh with -o. */
export function sshOptions(given: Value | undefined): Map<string, string> {
  const options = new Map<string, string>();
  const table = given === undefined ? null : baseObject(given);
  if (table instanceof NetDictionary)
    for (const [key, value] of table.entries()) options.set(toText(key).toLowerCase(), value === null ? '' : toText(value));
  return options;
}

/** System.Management.Automation.Runspaces.SSHConnectionInfo: how a session is reached. */
export class SSHConnectionInfo extends RunspaceConnectionInfo {
  readonly userName: string | null;
  private readonly options: ReadonlyMap<string, string>;
  computerName: string;
  keyFilePath: string | null;
  port: number;
  subsystem: string;
  connectingTimeout: number;
  constructor(target: SshTarget) {
    super();
    ({
      computerName: this.computerName,
      userName: this.userName,
      keyFilePath: this.keyFilePath,
      port: this.port,
      connectingTimeout: this.connectingTimeout,
      options: this.options,
    } = target);
    this.subsystem = target.subsystem || 'powershell';
  }
  /** What is to be reached, as its properties say now. */
  get target(): SshTarget {
    const { computerName, userName, keyFilePath, port, subsystem, connectingTimeout, options } = this;
    return { computerName, userName, keyFilePath, port, subsystem, connectingTimeout, options };
  }
}

function argumentNull(name: string): NetException {
  return exceptionOf('System.Management.Automation.PSArgumentNullException', `Value cannot be null. (Parameter '${name}')`, null, {
    ParamName: name,
  });
}

/** The constructors, each with a parameter more. @throws PSArgumentNullException without a name, ArgumentException for a port that is none */
function newConnectionInfo(
  userName: string | null,
  computerName: string | null,
  keyFilePath: string | null,
  port = 0,
  subsystem: string | null = null,
  connectingTimeout = -1,
  options: Value = null,
): SSHConnectionInfo {
  if (computerName === null) throw argumentNull('computerName');
  if (port < 0 || port > 65535)
    throw exceptionOf(
      'System.ArgumentException',
      `The port number ${port} is not within the range of valid values. The range of valid values is between 1 and 65535.`,
    );
  return new SSHConnectionInfo({
    userName,
    computerName,
    keyFilePath,
    port,
    subsystem: subsystem ?? '',
    connectingTimeout,
    options: sshOptions(options),
  });
}

type Part = 'userName' | 'computerName' | 'keyFilePath' | 'port' | 'subsystem' | 'connectingTimeout';
const readable = (name: Part): PropertyBody => ({ get: (c: SSHConnectionInfo) => c[name] });
const settable = (name: Exclude<Part, 'userName'>): PropertyBody => ({
  get: (c: SSHConnectionInfo) => c[name],
  set: (c: SSHConnectionInfo, value: Value) => void Object.assign(c, { [name]: value }),
});
const cannotSet = (): never => {
  throw exceptionOf('System.NotImplementedException', 'The method or operation is not implemented.');
};

/** Defines the type. */
export function defineSshConnectionInfo(): void {
  defineType({
    name: `${ns}SSHConnectionInfo`,
    baseType: `${ns}RunspaceConnectionInfo`,
    jsClass: SSHConnectionInfo,
    sealed: true,
    constructors: Object.fromEntries(
      [3, 4, 5, 6, 7].map((count) => [
        `(${parameters.slice(0, count).join(', ')})`,
        (_t: unknown, ...given: Parameters<typeof newConnectionInfo>) => newConnectionInfo(...given),
      ]),
    ),
    properties: {
      'string UserName': readable('userName'),
      'string KeyFilePath': settable('keyFilePath'),
      'int Port': settable('port'),
      'string Subsystem': settable('subsystem'),
      'int ConnectingTimeout': settable('connectingTimeout'),
      ...connectionDefaults,
      'string ComputerName': settable('computerName'),
      'pscredential Credential': { ...connectionDefaults['pscredential Credential'], set: cannotSet },
      [authenticationMechanism]: { ...connectionDefaults[authenticationMechanism], set: cannotSet },
      'string CertificateThumbprint': { get: () => '', set: cannotSet },
    },
    methods: {
      [`${ns}RunspaceConnectionInfo Clone()`]: (c: SSHConnectionInfo) => new SSHConnectionInfo(c.target),
    },
  });
}
