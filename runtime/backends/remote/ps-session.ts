import { defineType, getType } from '../../../src/dotnet/registry.ts';
import { enumMember } from '../../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';
import type { Job } from '../../jobs/job.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { fromPayload, optional } from '../../remoting/remote-objects.ts';
import { NewProcessConnectionInfo, type RemoteRunspace } from '../process/remote-runspace.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** The numbers of sessions and of their names come from one counter in the process (PSSession.s_seed). */
let seed = 0;

/** The number of the next session, or of the name of one that is being opened (GenerateRunspaceId). */
export function nextSessionId(): number {
  return ++seed;
}

/** System.Management.Automation.Runspaces.PSSession (remoterunspaceinfo.cs): a session on another computer, as scripts hold it. */
export class PSSession extends NetObject {
  readonly id = nextSessionId();
  private privateData: Value | undefined;

  /** @param name what it is called; the user's, or `Runspace` and the number that was next when it was asked for */
  constructor(
    readonly runspace: RemoteRunspace,
    public name: string,
  ) {
    super();
    this.computerType = enumMember(getType(`${ns}TargetMachineType`), 'RemoteMachine') ?? null;
  }
  /** What ran in it when it was picked up, until somebody receives it. */
  readonly leftJobs: Job[] = [];
  /** TargetMachineType. */
  computerType: Value;

  get pool(): ClientRunspacePool {
    return this.runspace.pool;
  }
  get computerName(): string {
    return this.pool.computerName;
  }

  /** What the server said about itself when the session was opened. */
  get applicationPrivateData(): Value {
    if (this.privateData === undefined) {
      const { applicationPrivateData: text } = this.pool;
      this.privateData = text === '' ? null : (optional(fromPayload(text), 'ApplicationPrivateData') ?? null);
    }
    return this.privateData;
  }

  override toString(): string {
    return `[PSSession]${this.name}`;
  }
}

const isProcess = (s: PSSession): boolean => s.runspace.connectionInfo instanceof NewProcessConnectionInfo;

/** Defines the type. */
export function definePSSession(): void {
  defineType({
    name: `${ns}PSSession`,
    jsClass: PSSession,
    sealed: true,
    properties: {
      [`${ns}TargetMachineType ComputerType`]: {
        get: (s: PSSession) => s.computerType,
        set: (s: PSSession, type: Value) => {
          s.computerType = type;
        },
      },
      'string ComputerName': { get: (s: PSSession) => s.computerName },
      'string ContainerId': { get: () => '' },
      'string VMName': { get: () => '' },
      'System.Nullable[guid] VMId': { get: (): Value => null },
      'string ConfigurationName': { get: (s: PSSession) => (isProcess(s) ? null : 'DefaultShell') },
      'guid InstanceId': { get: (s: PSSession) => s.runspace.instanceId },
      'int Id': { get: (s: PSSession) => s.id },
      'string Name': {
        get: (s: PSSession) => s.name,
        set: (s: PSSession, name: string) => {
          s.name = name;
        },
      },
      [`${ns}RunspaceAvailability Availability`]: {
        get: (s: PSSession) => enumMember(getType(`${ns}RunspaceAvailability`), s.runspace.availability) ?? null,
      },
      'psprimitivedictionary ApplicationPrivateData': { get: (s: PSSession) => s.applicationPrivateData },
      'runspace Runspace': { get: (s: PSSession) => s.runspace },
      'string Transport': { get: (s: PSSession) => (isProcess(s) ? 'Process' : 'SSH') },
    },
    methods: { 'string ToString()': (s: PSSession) => s.toString() },
  });
}
