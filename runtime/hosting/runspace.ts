import { raiseEvent } from '../../src/dotnet/events.ts';
import { getType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { sessionContext } from '../../src/session/current-context.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { resetRunspace } from '../../src/session/runspace.ts';
import { endSession } from '../../src/session/session-end.ts';
import { jobSessions, newJobRunspace, taskNames } from '../backends/thread/job-runspace.ts';
import type { InitialSessionState } from './initial-session-state.ts';

const ns = 'System.Management.Automation.Runspaces.';

/** RunspaceState, by name; those of a local runspace. */
export type RunspaceState = 'BeforeOpen' | 'Opening' | 'Opened' | 'Closed' | 'Closing' | 'Broken';

/** System.Management.Automation.Runspaces.RunspaceStateInfo. */
export class RunspaceStateInfo extends NetObject {
  constructor(
    readonly state: RunspaceState,
    readonly reason: NetException | null = null,
  ) {
    super();
  }
  override toString(): string {
    return this.state;
  }
}

/** InvalidRunspaceStateException. */
export function invalidRunspaceState(message: string, current: RunspaceState, expected: RunspaceState): NetException {
  const type = getType(`${ns}RunspaceState`);
  return exceptionOf(`${ns}InvalidRunspaceStateException`, message, null, {
    CurrentState: enumMember(type, current) ?? null,
    ExpectedState: enumMember(type, expected) ?? null,
  });
}

/** The id of the session's own runspace is 1. */
let ids = 1;
const open = new Set<Runspace>();
const key = Symbol('Runspace');

/**
 * System.Management.Automation.Runspaces.LocalRunspace: a session of its own in this process, on fibers. The light part is the
 * {@link ExecutionContext}; this object is what scripts hold of it.
 */
export class Runspace extends NetObject {
  readonly id: number;
  private givenName: string | null = null;
  private guid: NetGuid | null = null;
  private info: RunspaceStateInfo;
  /** True while a pipeline runs in it. */
  busy = false;
  threadOptions: Value = null;
  apartmentState: Value = null;

  constructor(
    private readonly owner: ExecutionContext,
    private readonly host: PSHost | null,
    readonly initialSessionState: InitialSessionState | null,
    private context: ExecutionContext | null = null,
    id = 0,
  ) {
    super();
    this.id = id || ++ids;
    this.info = new RunspaceStateInfo(context ? 'Opened' : 'BeforeOpen');
  }
  get name(): string {
    return this.givenName ?? (this.context && taskNames.get(this.context)) ?? `Runspace${this.id}`;
  }
  set name(name: string) {
    this.givenName = name;
  }
  get instanceId(): NetGuid {
    this.guid ??= NetGuid.create();
    return this.guid;
  }
  get stateInfo(): RunspaceStateInfo {
    return this.info;
  }
  /** True when it was made with a host, which shows what is written. */
  get hasHost(): boolean {
    return this.host !== null;
  }
  get isOpen(): boolean {
    return this.info.state === 'Opened';
  }
  get availability(): 'None' | 'Available' | 'Busy' {
    return !this.isOpen ? 'None' : this.busy ? 'Busy' : 'Available';
  }
  /** The session, of an open runspace. @throws InvalidRunspaceStateException */
  get session(): ExecutionContext {
    if (!this.context || !this.isOpen)
      throw invalidRunspaceState(
        `Cannot perform operation because the runspace is not in the 'Opened' state. Current state of runspace is '${this.info.state}'.`,
        this.info.state,
        'Opened',
      );
    return this.context;
  }

  /** @throws InvalidRunspaceStateException when it has been opened before */
  *open(): Steps<undefined> {
    if (this.info.state !== 'BeforeOpen')
      throw invalidRunspaceState(
        `Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of the runspace is '${this.info.state}'.`,
        this.info.state,
        'BeforeOpen',
      );
    const context = this.host ? newJobRunspace(this.owner, this.host) : newJobRunspace(this.owner);
    this.context = context;
    context.services.set(key, this);
    open.add(this);
    if (this.initialSessionState) yield* complete(this.initialSessionState.bind(context));
    this.setState('Opened');
    return undefined;
  }

  /** Ends the session: its jobs are stopped. */
  *close(): Steps<undefined> {
    const { context } = this;
    open.delete(this);
    if (this.info.state === 'Closed' || this.info.state === 'Closing') return undefined;
    this.setState('Closing');
    if (context) yield* endSession(context);
    this.setState('Closed');
    this.context = null;
    return undefined;
  }

  /** Back to the variables and location of a new one (ResetRunspaceState). @throws as {@link session} */
  reset(): void {
    resetRunspace(this.session);
  }

  private setState(state: RunspaceState): void {
    this.info = new RunspaceStateInfo(state);
    raiseEvent(this, 'StateChanged', [this, new RunspaceStateEventArgs(this.info)]);
  }
}

/** System.Management.Automation.Runspaces.RunspaceStateEventArgs. */
export class RunspaceStateEventArgs extends NetObject {
  constructor(readonly stateInfo: RunspaceStateInfo) {
    super();
  }
}

/** The runspace of a session, made when a script first asks for it. */
export function runspaceOf(context: ExecutionContext): Runspace {
  return context.service(key, () => new Runspace(context, null, null, context, context === sessionContext() ? 1 : 0));
}

/** The runspaces of jobs that wait for a free place. */
const beforeStart = new WeakMap<object, Runspace>();

/** Every open runspace that scripts can know: Get-Runspace. */
export function openRunspaces(context: ExecutionContext): Runspace[] {
  const ofJobs = [...jobSessions].map(([job, session]) => {
    if (session) return runspaceOf(session);
    let waiting = beforeStart.get(job);
    if (!waiting) beforeStart.set(job, (waiting = new Runspace(context, null, null)));
    return waiting;
  });
  return [...new Set([runspaceOf(sessionContext() ?? context), runspaceOf(context), ...open, ...ofJobs])].sort((a, b) => a.id - b.id);
}
