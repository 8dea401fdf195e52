import type { ScriptBlockAst } from '../../../grammar/index.ts';
import { setUsingValues } from '../../../src/compile/using-expression.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Pipe } from '../../../src/pipeline/pipe.ts';
import type { Streams } from '../../../src/pipeline/streams.ts';
import type { PathInfo } from '../../../src/providers/provider.ts';
import { type Fiber, scheduler } from '../../../src/scheduler/scheduler.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import { startInRunspace } from '../../../src/session/current-context.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { resetRunspace } from '../../../src/session/runspace.ts';
import { endSession } from '../../../src/session/session-end.ts';
import type { UsingValues } from '../../jobs/using-values.ts';
import { beginAt, newJobRunspace, taskNames } from './job-runspace.ts';
import { asRuntimeException, outcomeOf, type RunOutcome, runScript } from './script-run.ts';

/** What the tasks of one ForEach-Object -Parallel have in common. */
export interface TaskScript {
  readonly ast: ScriptBlockAst;
  readonly usingValues: UsingValues;
  readonly location: PathInfo;
  /** The runspace that runs ForEach-Object. */
  readonly owner: ExecutionContext;
}

/** The script for one input object (PSTaskBase): what it gives goes to its maker. */
export interface Task {
  readonly item: Value;
  /** Where output goes. */
  readonly out: Pipe;
  /** Where records go. */
  openStreams(): Streams;
  /** @param id the number of the task in this process */
  started(id: number, context: ExecutionContext): void;
  ended(outcome: RunOutcome): void;
}

/** PSTaskBase.s_taskId: one counter in the process. */
let taskId = 0;

/**
 * Runs tasks, so many at the same time, in runspaces that are used again (PSTaskPool): one that has become free is reset and takes the
 * next task, unless each task is to have a new one.
 */
export class TaskPool {
  private readonly free: ExecutionContext[] = [];
  private readonly running = new Map<Task, Fiber<RunOutcome>>();
  private waiting: Task[] = [];
  private first = 0;
  private isOpen = true;
  private made = 0;
  private completed = false;

  /** @param onComplete called once, when the pool is closed and its last task has ended */
  constructor(
    private readonly script: TaskScript,
    private readonly limit: number,
    private readonly useNewRunspace: boolean,
    private readonly onComplete: () => void,
  ) {}

  /** How many runspaces have been made (AllocatedRunspaceCount). */
  get allocatedRunspaceCount(): number {
    return this.made;
  }
  /** Tasks that wait for a place. */
  get backlog(): number {
    return this.waiting.length - this.first;
  }
  get isComplete(): boolean {
    return this.completed;
  }

  /** Takes a task; a pool that has been stopped drops it. */
  add(task: Task): void {
    if (!this.isOpen) return;
    this.waiting.push(task);
    this.service();
  }

  /** No more tasks will come. */
  close(): void {
    this.isOpen = false;
    this.checkComplete();
  }

  /** Drops what waits and asks what runs to end (PSTaskPool.StopAll). */
  stopAll(): void {
    this.waiting = [];
    this.first = 0;
    for (const fiber of this.running.values()) scheduler.stop(fiber as Fiber);
    this.close();
  }

  /** Ends when the last task has. */
  *whenComplete(): Steps<void> {
    while (!this.completed)
      yield* waitEvent<void>((resume) => {
        const waiter = (): void => resume(undefined);
        this.waiters.add(waiter);
        return () => void this.waiters.delete(waiter);
      });
  }
  private readonly waiters = new Set<() => void>();

  private service(): void {
    while (this.first < this.waiting.length && this.running.size < this.limit) {
      const task = this.waiting[this.first] as Task;
      this.first++;
      this.start(task);
    }
    if (this.first === this.waiting.length) {
      this.waiting = [];
      this.first = 0;
    }
  }

  private start(task: Task): void {
    const { script } = this;
    const context = this.runspace();
    const id = ++taskId;
    taskNames.set(context, `PSTask:${id}`);
    context.streams = task.openStreams();
    beginAt(context, script.location);
    setUsingValues(context, script.usingValues);
    const fiber = startInRunspace(context, outcomeOf(runScript(context, script.ast, task.out, { underbar: task.item })), 'PSTask');
    this.running.set(task, fiber);
    task.started(id, context);
    fiber.listeners.push((o) => {
      this.running.delete(task);
      this.giveBack(context);
      // outcomeOf does not throw: what it could not foresee is a fault of this program, and is the task's failure.
      task.ended(o.ok ? o.value : { state: 'Failed', reason: asRuntimeException(o.error) });
      this.service();
      this.checkComplete();
    });
  }

  private runspace(): ExecutionContext {
    const known = this.free.pop();
    if (known) {
      resetRunspace(known);
      return known;
    }
    this.made++;
    return newJobRunspace(this.script.owner);
  }

  private giveBack(context: ExecutionContext): void {
    if (this.useNewRunspace) startInRunspace(context, endSession(context), 'PSTask end');
    else this.free.push(context);
  }

  private checkComplete(): void {
    if (this.isOpen || this.completed || this.running.size > 0 || this.backlog > 0) return;
    this.completed = true;
    for (const context of this.free.splice(0)) startInRunspace(context, endSession(context), 'PSTask end');
    this.onComplete();
    for (const waiter of [...this.waiters]) waiter();
    this.waiters.clear();
  }
}
