import { defineType, getType } from '../../../src/dotnet/registry.ts';
import { enumMember } from '../../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';

const ns = 'System.Management.Automation.Runspaces.';

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

/** System.Management.Automation.Runspaces.SSHConnectionInfo: how a session was reached. */
export class SSHConnectionInfo extends NetObject {
  readonly subsystem: string;
  constructor(readonly target: SshTarget) {
    super();
    this.subsystem = target.subsystem || 'powershell';
  }
  get computerName(): string {
    return this.target.computerName;
  }
}

/** The settings that every connection has and that SSH makes no use of, with their defaults (RunspaceConnectionInfo). */
const defaults: Readonly<Record<string, Value>> = {
  'cultureinfo Culture': null,
  'cultureinfo UICulture': null,
  'int OpenTimeout': 180_000,
  'int CancelTimeout': 60_000,
  'int OperationTimeout': 180_000,
  'int IdleTimeout': -1,
  'int MaxIdleTimeout': 2_147_483_647,
};

/** Defines the type. */
export function defineSshConnectionInfo(): void {
  defineType({
    name: `${ns}SSHConnectionInfo`,
    baseType: `${ns}RunspaceConnectionInfo`,
    jsClass: SSHConnectionInfo,
    sealed: true,
    properties: {
      'string UserName': { get: (c: SSHConnectionInfo) => c.target.userName },
      'string KeyFilePath': { get: (c: SSHConnectionInfo) => c.target.keyFilePath },
      'int Port': { get: (c: SSHConnectionInfo) => c.target.port },
      'string Subsystem': { get: (c: SSHConnectionInfo) => c.subsystem },
      'int ConnectingTimeout': { get: (c: SSHConnectionInfo) => c.target.connectingTimeout },
      'string ComputerName': { get: (c: SSHConnectionInfo) => c.computerName },
      'pscredential Credential': { get: (): Value => null },
      [`${ns}AuthenticationMechanism AuthenticationMechanism`]: {
        get: () => enumMember(getType(`${ns}AuthenticationMechanism`), 'Default') ?? null,
      },
      'string CertificateThumbprint': { get: () => '' },
      ...Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { get: () => value }])),
    },
  });
}
