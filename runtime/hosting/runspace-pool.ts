import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { waitEvent } from '../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import type { InitialSessionState } from './initial-session-state.ts';
import { Runspace } from './runspace.ts';

/** System.Management.Automation.Runspaces.RunspacePool: so many runspaces for any number of PowerShell objects, which wait for a free one. */
export class RunspacePool extends NetObject {
  state: 'BeforeOpen' | 'Opened' | 'Closed' = 'BeforeOpen';
  private readonly free: Runspace[] = [];
  private readonly all = new Set<Runspace>();
  private readonly waiting: (() => void)[] = [];
  private guid: NetGuid | null = null;
  threadOptions: Value = null;
  apartmentState: Value = null;

  constructor(
    private readonly owner: ExecutionContext,
    public minimum: number,
    public maximum: number,
    readonly initialSessionState: InitialSessionState | null,
    private readonly host: PSHost | null,
  ) {
    super();
  }
  get instanceId(): NetGuid {
    this.guid ??= NetGuid.create();
    return this.guid;
  }
  get available(): number {
    return this.maximum - (this.all.size - this.free.length);
  }

  /** @throws InvalidRunspacePoolStateException when it has been opened before */
  open(): void {
    if (this.state !== 'BeforeOpen')
      throw exceptionOf(
        'System.Management.Automation.Runspaces.InvalidRunspacePoolStateException',
        `Cannot open the runspace pool because it is not in the 'BeforeOpen' state. The current state is '${this.state}'.`,
      );
    this.state = 'Opened';
  }

  /** A free runspace, once there is one. @throws InvalidRunspacePoolStateException when the pool is not open */
  *acquire(): Steps<Runspace> {
    for (;;) {
      this.assertOpen();
      const known = this.free.pop();
      if (known) return known;
      if (this.all.size < this.maximum) {
        const made = new Runspace(this.owner, this.host, this.initialSessionState);
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
  release(runspace: Runspace): void {
    // What a script left behind stays, as in PowerShell's pools.
    if (runspace.isOpen) this.free.push(runspace);
    else this.all.delete(runspace);
    this.waiting.shift()?.();
  }

  *close(): Steps<undefined> {
    this.state = 'Closed';
    for (const waiter of this.waiting.splice(0)) waiter();
    for (const runspace of this.all) yield* runspace.close();
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
