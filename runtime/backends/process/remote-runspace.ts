import { defineType, getType } from '../../../src/dotnet/registry.ts';
import { type NetGuid, parseGuid } from '../../../src/dotnet/system/guid.ts';
import { exceptionOf } from '../../../src/errors/throw.ts';
import { enumMember } from '../../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';
import type { PropertyBody } from '../../../src/objects/net-type.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { RemoteDebugger } from '../../hosting/debugger.ts';
import { Runspace, type RunspaceAvailability } from '../../hosting/runspace.ts';
import { runspaceProperties } from '../../hosting/runspace-type.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { RemoteBreakpoints } from './remote-breakpoints.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** The command that runs in a runspace while its caller waits for it. */
export interface RunspaceUser {
  /** True while it may be given more input. */
  readonly expectsInput: boolean;
  /** Holds nothing back that it receives: its reader waits for the runspace. */
  unbind(): void;
}

/** NewProcessConnectionInfo: the session runs in a child process. */
export class NewProcessConnectionInfo extends NetObject {
  constructor(readonly computerName: string) {
    super();
  }
}

/** PSRemoteEventManager: events of the session are not brought here. */
class PSRemoteEventManager extends NetObject {
  readonly subscribers = [];
  readonly receivedEvents = null;
}

/** System.Management.Automation.RemoteRunspace: the session of a job's child, as scripts see it. */
export class RemoteRunspace extends Runspace {
  override readonly isRemote = true;
  override readonly connectionInfo: Value;
  readonly instanceId: NetGuid;
  readonly breakpoints: RemoteBreakpoints;
  readonly debugger: RemoteDebugger;
  /** @param connectionInfo how it is reached; absent: it is in a child process */
  constructor(
    readonly pool: ClientRunspacePool,
    connectionInfo: Value = new NewProcessConnectionInfo(pool.computerName),
  ) {
    super('BeforeOpen');
    this.instanceId = parseGuid(pool.id);
    this.breakpoints = new RemoteBreakpoints(pool);
    this.debugger = new RemoteDebugger('RemoteDebugger', this.breakpoints);
    this.connectionInfo = connectionInfo;
    pool.onStateChanged((state, reason) => {
      this.setState(state, reason);
    });
  }
  /** Waits until no pipeline runs in it. */
  *untilIdle(): Steps<void> {
    while (this.isBusy && this.isOpen) yield* waitEvent<void>((resume) => this.onIdle(() => resume(undefined)));
  }
  /** The Invoke-Command whose pipeline runs in it; null for none, and for a job. */
  invocation: RunspaceUser | null = null;
  private readonly idleListeners = new Set<() => void>();
  private onIdle(listener: () => void): () => void {
    this.idleListeners.add(listener);
    return () => void this.idleListeners.delete(listener);
  }
  /** So many pipelines have been sent to it and not ended; the server runs one after the other. */
  private pipelines = 0;
  /** True while a pipeline runs in it. */
  get isBusy(): boolean {
    return this.pipelines > 0;
  }
  /** A pipeline is sent to it. */
  pipelineStarted(): void {
    this.pipelines++;
  }
  /** A pipeline has ended, or the server has gone with it. */
  pipelineEnded(): void {
    this.pipelines--;
    if (this.pipelines === 0) for (const listener of [...this.idleListeners]) listener();
  }

  get availability(): RunspaceAvailability {
    return !this.isOpen ? 'None' : this.isBusy ? 'Busy' : 'Available';
  }
  /** It is in another process. @throws PSNotSupportedException */
  get session(): ExecutionContext {
    throw exceptionOf(`${m}PSNotSupportedException`, 'Specified method is not supported.');
  }
  override *open(): Steps<undefined> {
    throw exceptionOf(`${m}PSNotSupportedException`, 'Specified method is not supported.');
  }
  override *close(): Steps<undefined> {
    this.pool.close();
    if (this.pool.state === 'Closing') yield* this.pool.untilChannelClosed();
    return undefined;
  }
}

const mechanism = `${ns}AuthenticationMechanism`;

/** What every connection has, with the defaults that no session here changes (RunspaceConnectionInfo). */
export const connectionDefaults: Readonly<Record<string, PropertyBody>> = {
  'string ComputerName': { get: (c: { readonly computerName: string }) => c.computerName, set: () => undefined },
  'pscredential Credential': { get: (): Value => null },
  [`${mechanism} AuthenticationMechanism`]: { get: () => enumMember(getType(mechanism), 'Default') ?? null },
  'string CertificateThumbprint': { get: () => '' },
  'cultureinfo Culture': { get: (): Value => null },
  'cultureinfo UICulture': { get: (): Value => null },
  'int OpenTimeout': { get: () => 180_000 },
  'int CancelTimeout': { get: () => 60_000 },
  'int OperationTimeout': { get: () => 180_000 },
  'int IdleTimeout': { get: () => -1 },
  'int MaxIdleTimeout': { get: () => 2_147_483_647 },
};

/** Defines the types. */
export function defineRemoteRunspaces(): void {
  defineType({
    name: `${ns}RunspaceConnectionInfo`,
    abstract: true,
    properties: { 'string ComputerName': { get: (c: NewProcessConnectionInfo) => c.computerName, set: () => undefined } },
  });
  defineType({
    name: `${ns}NewProcessConnectionInfo`,
    baseType: `${ns}RunspaceConnectionInfo`,
    jsClass: NewProcessConnectionInfo,
    properties: {
      'scriptblock InitializationScript': { get: (): Value => null },
      'bool RunAs32': { get: () => false },
      'string WorkingDirectory': { get: (): Value => null },
      'version PSVersion': { get: (): Value => null },
      ...connectionDefaults,
    },
  });
  const order = [
    'InitialSessionState',
    'JobManager',
    'Version',
    'RunspaceStateInfo',
    'ThreadOptions',
    'RunspaceAvailability',
    'ConnectionInfo',
    'OriginalConnectionInfo',
    'Events',
    'Debugger',
  ] as const;
  defineType({
    name: `${m}RemoteRunspace`,
    baseType: `${ns}Runspace`,
    jsClass: RemoteRunspace,
    properties: {
      ...runspaceProperties(order),
      // The other end keeps these; here they have their defaults.
      [`${ns}PSThreadOptions ThreadOptions`]: { get: () => enumMember(getType(`${ns}PSThreadOptions`), 'Default') ?? null },
      [`${m}PSEventManager Events`]: { get: () => new PSRemoteEventManager() },
      [`${m}Debugger Debugger`]: { get: (r: RemoteRunspace) => r.debugger },
      'System.Threading.ApartmentState ApartmentState': {
        get: () => enumMember(getType('System.Threading.ApartmentState'), 'Unknown') ?? null,
      },
      [`${m}PSLanguageMode LanguageMode`]: { get: (): Value => null },
    },
  });
  defineType({ name: `${m}PSRemoteEventManager`, baseType: `${m}PSEventManager`, jsClass: PSRemoteEventManager });
}
