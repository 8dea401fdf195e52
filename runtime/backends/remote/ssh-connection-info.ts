import { defineType } from '../../../src/dotnet/registry.ts';
import { NetObject } from '../../../src/objects/net-object.ts';
import { connectionDefaults } from '../process/remote-runspace.ts';

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
      ...connectionDefaults,
    },
  });
}
