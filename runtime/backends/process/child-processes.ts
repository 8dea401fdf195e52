import type { ChildProcess } from 'node:child_process';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { atSessionEnd } from '../../../src/session/session-end.ts';

/** How long a server may take to end by itself once its input has ended, at the end of the session; then its group is killed. */
const graceMilliseconds = 400;

/** Every process that runs a job of this one, whatever session it belongs to. */
const everyChild = new Set<ChildProcess>();
let watchesExit = false;

/**
 * The processes that run the jobs of one session. Each is the leader of a process group of its own, so that the programs which a job has
 * started can be ended with it. They end when we do, however we end: their standard input then ends, and a server that sees this ends with all
 * it has started.
 */
export class ChildProcesses {
  private readonly all = new Set<ChildProcess>();
  private readonly listeners = new Set<() => void>();

  /** Notes a child until it has ended. */
  add(child: ChildProcess): void {
    this.all.add(child);
    everyChild.add(child);
    watchExit();
    const gone = (): void => {
      if (!this.all.delete(child)) return;
      everyChild.delete(child);
      for (const listener of [...this.listeners]) listener();
    };
    child.once('exit', gone);
    // A program that could not be started at all has no exit.
    child.once('error', () => {
      if (child.pid === undefined) gone();
    });
  }

  /** So many run now. */
  get count(): number {
    return this.all.size;
  }

  /**
   * Ends all that run and waits until they are gone: the end of the session. They are asked first, by the end of their input, so that a
   * server can end what it has started itself.
   */
  *endAll(): Steps<void> {
    if (this.all.size === 0) return;
    for (const child of this.all) child.stdin?.destroy();
    yield* this.untilGone(graceMilliseconds);
    for (const child of this.all) killGroup(child);
    yield* this.untilGone(graceMilliseconds);
  }

  /** Waits until no child is left, or so many milliseconds. */
  private *untilGone(milliseconds: number): Steps<void> {
    if (this.all.size === 0) return;
    yield* waitEvent<void>((resume) => {
      const look = (): void => {
        if (this.all.size === 0) finish();
      };
      const timer = setTimeout(() => finish(), milliseconds);
      const stop = (): void => {
        clearTimeout(timer);
        this.listeners.delete(look);
      };
      const finish = (): void => {
        stop();
        resume(undefined);
      };
      this.listeners.add(look);
      return stop;
    });
  }
}

const key = Symbol('ChildProcesses');

/** The processes of a session; they end with it. */
export function sessionChildren(context: ExecutionContext): ChildProcesses {
  return context.service(key, () => {
    const made = new ChildProcesses();
    atSessionEnd(context, () => made.endAll());
    return made;
  });
}

/** When this process exits without having closed its sessions, nothing it has started stays. */
function watchExit(): void {
  if (watchesExit) return;
  watchesExit = true;
  process.on('exit', () => {
    for (const child of everyChild) killGroup(child);
  });
}

/** Ends a child and every program in its process group, now. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (e) {
    // Nobody is left in the group.
    if ((e as NodeJS.ErrnoException).code !== 'ESRCH') throw e;
  }
}
