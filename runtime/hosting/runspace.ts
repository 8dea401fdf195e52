import { hasListeners, raiseEvent } from '../../src/dotnet/events.ts';
import { getType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { enumOf } from '../../src/dotnet/values.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { EnumValue, enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { WildcardPattern } from '../../src/objects/wildcard.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { currentContext, sessionContext, setLanguageMode } from '../../src/session/current-context.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { resetRunspace } from '../../src/session/runspace.ts';
import { runspaceInstanceId, runspaceNames } from '../../src/session/runspace-events.ts';
import { endSession } from '../../src/session/session-end.ts';
import { jobSessions, newJobRunspace, taskNames } from '../backends/thread/job-runspace.ts';
import type { CommandBatch } from './command-batch.ts';
import { InitialSessionState } from './initial-session-state.ts';
import { nextRunspaceId } from './runspace-id.ts';

const ns = 'System.Management.Automation.Runspaces.';

/** RunspaceState, by name. */
export type RunspaceState =
  | 'BeforeOpen'
  | 'Opening'
  | 'Opened'
  | 'Closed'
  | 'Closing'
  | 'Broken'
  | 'Disconnecting'
  | 'Disconnected'
  | 'Connecting';

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

/** The error of a runspace that is not new and is to be opened. */
export function cannotOpenAgain(state: RunspaceState): NetException {
  return invalidRunspaceState(
    `Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of the runspace is '${state}'.`,
    state,
    'BeforeOpen',
  );
}

/** Every runspace that has not been closed; one that a script lets go is forgotten (Runspace.RunspaceList). */
const known = new Map<number, WeakRef<Runspace>>();
const key = Symbol('Runspace');

/** RunspaceAvailability, by name. */
export type RunspaceAvailability = 'None' | 'Available' | 'AvailableForNestedCommand' | 'Busy' | 'RemoteDebug';

/** System.Management.Automation.Runspaces.Runspace: a session as scripts see it, here or in another process. */
export abstract class Runspace extends NetObject {
  readonly id: number;
  protected givenName: string | null = null;
  protected info: RunspaceStateInfo;
  /** True for a session in another process or on another computer. */
  readonly isRemote: boolean = false;
  /** How it was reached; null for a local one. */
  readonly connectionInfo: Value = null;
  /** What it began with; null for a remote one. */
  get initialSessionState(): Value {
    return null;
  }

  constructor(state: RunspaceState, id = 0) {
    super();
    this.id = id || nextRunspaceId();
    // The runspaces of jobs are known by their jobs.
    if (state === 'BeforeOpen') known.set(this.id, new WeakRef(this));
    this.info = new RunspaceStateInfo(state);
  }
  get name(): string {
    return this.givenName ?? `Runspace${this.id}`;
  }
  set name(name: string) {
    this.givenName = name;
  }
  get stateInfo(): RunspaceStateInfo {
    return this.info;
  }
  get isOpen(): boolean {
    return this.info.state === 'Opened';
  }
  abstract readonly instanceId: NetGuid;
  abstract readonly availability: RunspaceAvailability;
  /** The session, of an open runspace of this process. @throws InvalidRunspaceStateException */
  abstract readonly session: ExecutionContext;
  /** True when it was made with a host, which shows what is written. */
  get hasHost(): boolean {
    return false;
  }
  /** True while a pipeline of its client runs in a remote one. */
  get isInUse(): boolean {
    return false;
  }
  /** Commands are about to run in a remote one. @returns what says that they have ended */
  markInUse(): () => void {
    return () => undefined;
  }
  /** Runs commands where it is, if that is elsewhere. @throws what ends them; PSNotSupportedException for one of this process */
  runCommands(_batch: CommandBatch): Steps<void> {
    throw exceptionOf('System.Management.Automation.PSNotSupportedException', 'Specified method is not supported.');
  }
  abstract open(): Steps<undefined>;
  abstract close(): Steps<undefined>;

  /** Notes a state, tells of it, and keeps the list of those that are open. */
  protected setState(state: RunspaceState, reason: NetException | null = null): void {
    this.info = new RunspaceStateInfo(state, reason);
    if (state === 'Closed' || state === 'Broken') known.delete(this.id);
    raiseEvent(this, 'StateChanged', [this, new RunspaceStateEventArgs(this.info)]);
  }
}

/**
 * System.Management.Automation.Runspaces.LocalRunspace: a session of its own in this process, on fibers. The light part is the
 * {@link ExecutionContext}; this object is what scripts hold of it.
 */
export class LocalRunspace extends Runspace {
  private guid: NetGuid | null = null;
  private isBusy = false;
  private state: InitialSessionState | null;
  private threads: Value = null;
  private apartment: Value = null;
  /** LanguageMode; null for FullLanguage. */
  private mode: Value = null;

  constructor(
    private readonly owner: ExecutionContext,
    private readonly host: PSHost | null,
    initialSessionState: InitialSessionState | null,
    private context: ExecutionContext | null = null,
    id = 0,
  ) {
    super(context ? 'Opened' : 'BeforeOpen', id);
    this.state = initialSessionState;
  }
  override get name(): string {
    return this.givenName ?? (this.context && (taskNames.get(this.context) ?? runspaceNames.get(this.context))) ?? `Runspace${this.id}`;
  }
  override set name(name: string) {
    this.givenName = name;
  }
  get instanceId(): NetGuid {
    this.guid ??= this.context ? runspaceInstanceId(this.context) : NetGuid.create();
    return this.guid;
  }
  override get hasHost(): boolean {
    return this.host !== null;
  }
  override get initialSessionState(): InitialSessionState {
    this.state ??= new InitialSessionState('default2');
    return this.state;
  }
  /** True while a pipeline runs in it. */
  get busy(): boolean {
    return this.isBusy;
  }
  set busy(value: boolean) {
    if (this.isBusy === value) return;
    this.isBusy = value;
    this.raiseAvailability(value ? 'Busy' : 'Available');
  }
  get availability(): RunspaceAvailability {
    if (!this.isOpen) return 'None';
    // A nested pipeline that ends leaves the runspace of a running script Available (RunspaceBase.UpdateRunspaceAvailability).
    if (this.context && this.context === currentContext()) return this.context.nestedPipelineEnded ? 'Available' : 'Busy';
    return this.isBusy ? 'Busy' : 'Available';
  }
  /** True while a pipeline runs that is not this one's own doing: the session cannot be looked into then. */
  get isRunning(): boolean {
    return this.isBusy || (this.context !== null && this.context === currentContext());
  }
  get threadOptions(): Value {
    return (
      this.threads ??
      this.state?.threadOptions ??
      enumMember(getType(`${ns}PSThreadOptions`), this.id === 1 ? 'ReuseThread' : 'Default') ??
      null
    );
  }
  /** @throws InvalidOperationException once it is open: the apartment state of Linux allows no other options */
  set threadOptions(value: Value) {
    if (this.info.state !== 'BeforeOpen' && value !== this.threadOptions)
      throw exceptionOf(
        'System.InvalidOperationException',
        'The thread options can only be changed if the apartment state is multithreaded apartment (MTA), the current options are UseNewThread or UseCurrentThread, and the new value is ReuseThread.',
      );
    this.threads = value;
  }
  get apartmentState(): Value {
    return this.apartment ?? this.state?.apartmentState ?? enumMember(getType('System.Threading.ApartmentState'), 'Unknown') ?? null;
  }
  /** @throws InvalidRunspaceStateException once it is open */
  set apartmentState(value: Value) {
    if (this.info.state !== 'BeforeOpen')
      throw invalidRunspaceState('This property cannot be changed after the runspace has been opened.', this.info.state, 'BeforeOpen');
    this.apartment = value;
  }
  /** That of its session, which an open one has. @throws InvalidRunspaceStateException when it is set before or after */
  get languageMode(): Value {
    return this.context && this.isOpen ? enumOf('System.Management.Automation.PSLanguageMode', this.context.languageMode) : null;
  }
  set languageMode(mode: Value) {
    const { state } = this.info;
    if (!this.context || !this.isOpen)
      throw invalidRunspaceState(
        `Cannot perform the operation because the runspace is not in the Opened state. Current state of the runspace is '${state}'.`,
        state,
        'Opened',
      );
    this.mode = mode;
    this.applyLanguageMode(this.context);
  }
  private applyLanguageMode(context: ExecutionContext): void {
    const mode = this.mode ?? this.state?.languageMode ?? null;
    if (mode instanceof EnumValue) setLanguageMode(context, Number(mode.value));
  }

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
    if (this.info.state !== 'BeforeOpen') throw cannotOpenAgain(this.info.state);
    const context = this.host ? newJobRunspace(this.owner, this.host) : newJobRunspace(this.owner);
    this.context = context;
    context.services.set(key, this);
    if (this.guid) runspaceInstanceId(context, this.guid);
    this.setState('Opening');
    if (this.state) yield* this.bind(this.state, context);
    this.setState('Opened');
    this.applyLanguageMode(context);
    this.raiseAvailability('Available');
    return undefined;
  }

  private *bind(state: InitialSessionState, context: ExecutionContext): Steps<void> {
    try {
      yield* complete(state.bind(context));
    } catch (e) {
      if (e instanceof NetException) this.setState('Broken', e);
      throw e;
    }
  }

  /** Ends the session: its jobs are stopped. */
  *close(): Steps<undefined> {
    const { context } = this;
    if (this.info.state === 'Closed' || this.info.state === 'Closing') return undefined;
    this.raiseAvailability('None');
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

  private raiseAvailability(now: RunspaceAvailability): void {
    if (hasListeners(this, 'AvailabilityChanged')) raiseEvent(this, 'AvailabilityChanged', [this, new RunspaceAvailabilityEventArgs(now)]);
  }
}

/** System.Management.Automation.Runspaces.RunspaceStateEventArgs. */
export class RunspaceStateEventArgs extends NetObject {
  constructor(readonly stateInfo: RunspaceStateInfo) {
    super();
  }
}

/** System.Management.Automation.Runspaces.RunspaceAvailabilityEventArgs. */
export class RunspaceAvailabilityEventArgs extends NetObject {
  constructor(readonly availability: RunspaceAvailability) {
    super();
  }
}

/** The runspace of a session, made when a script first asks for it. */
export function runspaceOf(context: ExecutionContext): LocalRunspace {
  return context.service(key, () => new LocalRunspace(context, null, null, context, context === sessionContext() ? 1 : 0));
}

/** The runspaces of jobs that wait for a free place. */
const beforeStart = new WeakMap<object, LocalRunspace>();

/** Every open runspace that scripts can know: Get-Runspace. */
export function openRunspaces(context: ExecutionContext): Runspace[] {
  const ofJobs = [...jobSessions].map(([job, session]) => {
    if (session) return runspaceOf(session);
    let waiting = beforeStart.get(job);
    if (!waiting) {
      beforeStart.set(job, (waiting = new LocalRunspace(context, null, null)));
      known.delete(waiting.id);
    }
    return waiting;
  });
  const held = [...known.values()].map((r) => r.deref()).filter((r): r is Runspace => r !== undefined);
  return [...new Set([runspaceOf(sessionContext() ?? context), runspaceOf(context), ...held, ...ofJobs])].sort((a, b) => a.id - b.id);
}

/** The one open runspace with a name, an id or an instance id; null where there is none, or more than one (GetRunspaceUtils). */
export function findRunspace(context: ExecutionContext, key: Value): Value {
  const pattern = typeof key === 'string' ? new WildcardPattern(key, true) : null;
  const found = openRunspaces(context).filter((r) =>
    pattern !== null ? pattern.isMatch(r.name) : key instanceof NetGuid ? r.instanceId.digits === key.digits : r.id === key,
  );
  return found.length === 1 ? found[0]! : null;
}
