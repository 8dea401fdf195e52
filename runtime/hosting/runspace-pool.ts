import { raiseEvent } from '../../src/dotnet/events.ts';
import { EventArgs } from '../../src/dotnet/object-types.ts';
import { getType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { NetTimeSpan } from '../../src/dotnet/time/time-span.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { waitEvent } from '../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { InitialSessionState } from './initial-session-state.ts';
import { LocalRunspace } from './runspace.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** RunspacePoolState, by name; those of a local pool. */
export type RunspacePoolState = 'BeforeOpen' | 'Opening' | 'Opened' | 'Closing' | 'Closed';

/** System.Management.Automation.RunspacePoolStateInfo. */
export class RunspacePoolStateInfo extends NetObject {
  constructor(readonly state: RunspacePoolState) {
    super();
  }
}

/** System.Management.Automation.Runspaces.RunspacePoolStateChangedEventArgs. */
export class RunspacePoolStateChangedEventArgs extends EventArgs {
  constructor(readonly info: RunspacePoolStateInfo) {
    super();
  }
}

/** System.Management.Automation.Runspaces.RunspacePool: so many runspaces for any number of PowerShell objects, which wait for a free one. */
export class RunspacePool extends NetObject {
  private info = new RunspacePoolStateInfo('BeforeOpen');
  cleanupInterval: Value = NetTimeSpan.of(15n * 600_000_000n);
  isDisposed = false;
  private readonly free: LocalRunspace[] = [];
  private readonly all = new Set<LocalRunspace>();
  private readonly waiting: (() => void)[] = [];
  private guid: NetGuid | null = null;
  private threads: Value = null;
  private apartment: Value = null;

  constructor(
    private readonly owner: ExecutionContext,
    public minimum: number,
    public maximum: number,
    private readonly initialState: InitialSessionState | null,
    private readonly host: PSHost | null,
  ) {
    super();
  }
  get instanceId(): NetGuid {
    this.guid ??= NetGuid.create();
    return this.guid;
  }
  get stateInfo(): RunspacePoolStateInfo {
    return this.info;
  }
  get state(): RunspacePoolState {
    return this.info.state;
  }
  get initialSessionState(): InitialSessionState {
    this.shownState ??= this.initialState ?? new InitialSessionState('default');
    return this.shownState;
  }
  private shownState: InitialSessionState | null = null;
  get threadOptions(): Value {
    return this.threads ?? enumMember(getType(`${ns}PSThreadOptions`), 'Default') ?? null;
  }
  set threadOptions(value: Value) {
    this.assertBeforeOpen();
    this.threads = value;
  }
  get apartmentState(): Value {
    return this.apartment ?? enumMember(getType('System.Threading.ApartmentState'), 'Unknown') ?? null;
  }
  set apartmentState(value: Value) {
    this.assertBeforeOpen();
    this.apartment = value;
  }
  /** How many more could run now. @throws InvalidOperationException once it is closed */
  get available(): number {
    if (this.state === 'Closed' || this.state === 'Closing')
      throw exceptionOf('System.InvalidOperationException', 'The method cannot be invoked because the pool has been closed or has failed.');
    return this.maximum - (this.all.size - this.free.length);
  }

  private assertBeforeOpen(): void {
    if (this.state !== 'BeforeOpen')
      throw exceptionOf(
        `${ns}InvalidRunspacePoolStateException`,
        'This property cannot be changed after the runspace pool has been opened.',
      );
  }

  private setState(state: RunspacePoolState): void {
    this.info = new RunspacePoolStateInfo(state);
    raiseEvent(this, 'StateChanged', [this, new RunspacePoolStateChangedEventArgs(this.info)]);
  }

  /** @throws InvalidRunspacePoolStateException when it has been opened before */
  open(): void {
    if (this.state !== 'BeforeOpen')
      throw exceptionOf(
        `${ns}InvalidRunspacePoolStateException`,
        `Cannot open the runspace pool because it is not in the 'BeforeOpen' state. The current state is '${this.state}'.`,
      );
    this.setState('Opening');
    this.setState('Opened');
  }

  /** A free runspace, once there is one. @throws InvalidRunspacePoolStateException when the pool is not open */
  *acquire(): Steps<LocalRunspace> {
    for (;;) {
      this.assertOpen();
      const known = this.free.pop();
      if (known) return known;
      if (this.all.size < this.maximum) {
        const made = new LocalRunspace(this.owner, this.host, this.initialState);
        this.all.add(made);
        yield* made.open();
        return made;
      }
      yield* waitEvent<void>((resume) => {
        const waiter = (): void => resume(undefined);
        this.waiting.push(waiter);
        return () => {
          const at = this.waiting.indexOf(waiter);
          if (at >= 0) this.waiting.splice(at, 1);
        };
      });
    }
  }

  /** Gives a runspace back; whoever has waited longest gets it. */
  release(runspace: LocalRunspace): void {
    // What a script left behind stays, as in PowerShell's pools.
    if (runspace.isOpen) this.free.push(runspace);
    else this.all.delete(runspace);
    this.waiting.shift()?.();
  }

  *close(): Steps<undefined> {
    if (this.state === 'Closed' || this.state === 'Closing') return undefined;
    this.setState('Closing');
    for (const waiter of this.waiting.splice(0)) waiter();
    for (const runspace of this.all) yield* runspace.close();
    this.setState('Closed');
    return undefined;
  }

  private assertOpen(): void {
    if (this.state !== 'Opened')
      throw exceptionOf(
        'System.Management.Automation.Runspaces.InvalidRunspacePoolStateException',
        `Cannot perform the operation because the runspace pool is not in the 'Opened' state. The current state is '${this.state}'.`,
      );
  }
}
