import { PipelineStoppedException } from '../errors/exceptions.ts';
import { monotonicTime } from './monotonic-time.ts';
import { type Step, type Steps, Suspension } from './suspension.ts';
import { noteSliceUsed } from './tiering.ts';
import { EventWait, StackHop, sliceEnd } from './wait.ts';

/**
 * What every safepoint looks at. One object for the whole process: there is one JavaScript thread, so at any time one fiber runs.
 * `budget` counts safepoints down to the next look at the clock and at the other fibers; `depth` counts nested calls on the present
 * JavaScript stack, for the stack hop.
 */
export const slice = { budget: 2000, depth: 0 };

/** Nested PowerShell calls on one JavaScript stack before the fiber hops to a fresh one. */
export const callsPerStack = 90;

/**
 * Work that a fiber does between two of its own steps: the actions of events (EventManager.ProcessPendingActions). `pending` is all that
 * is looked at while there is none. The loops give way to it at their safepoints, pipelines of commands before they start.
 */
export const interrupts: {
  /** How much is waiting in the whole process. */
  pending: number;
  /** The work that waits for a runspace, as steps that never throw but when the fiber is stopped; null when there is none. */
  take: (local: unknown) => Steps<unknown> | null;
  /** True when {@link take} would give something. */
  waitFor: (local: unknown) => boolean;
} = { pending: 0, take: () => null, waitFor: () => false };

/** Notes that there is something for {@link interrupts}: the running fiber looks at its next safepoint. */
export function addInterrupt(): void {
  interrupts.pending++;
  slice.budget = 0;
}

const safepointsPerLook = 2000;
const sliceMilliseconds = 12;

/** What a fiber came to: a value, or what it threw. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** One PowerShell thread: the main runspace, a thread job, a parallel iteration, an event action. */
export class Fiber<T = unknown> {
  /** Generators from the outermost to the one that runs: a hop pushes one. */
  readonly stack: Steps<unknown>[];
  outcome: Outcome<T> | null = null;
  /** Set by {@link Scheduler.stop}; the next safepoint throws PipelineStoppedException. */
  stopRequested = false;
  /** While positive, a stop waits: `finally` and `clean` blocks are running. */
  stopShield = 0;
  /** What the fiber works for: its runspace. */
  local: unknown = null;
  /** CultureInfo.CurrentCulture and CurrentUICulture of the fiber where they are its own; null: those of the process. */
  cultures: { current: unknown; ui: unknown } | null = null;
  /** Gives up what the fiber waits for. */
  cancelWait: (() => void) | null = null;
  readonly listeners: ((outcome: Outcome<T>) => void)[] = [];
  constructor(
    steps: Steps<T>,
    readonly name: string,
  ) {
    this.stack = [steps];
  }
}

interface Resumption {
  fiber: Fiber;
  value: unknown;
  error: unknown;
  failed: boolean;
}

/** Runs fibers in turn. A fiber runs until it waits or its time slice ends. */
export class Scheduler {
  private readonly ready: Resumption[] = [];
  private scheduled = false;
  private sliceStart = 0;
  current: Fiber | null = null;
  /** Safepoints of a slice when set (tests force suspensions with 1, 2 or 3); null: slices end by the clock. */
  forcedSlice: number | null = null;
  /** Called when another fiber runs; null while nobody wants to know. */
  onSwitch: (() => void) | null = null;

  /** Starts a fiber; it runs when the caller has returned to the event loop, or in the next {@link run}. */
  start<T>(steps: Steps<T>, name = 'fiber'): Fiber<T> {
    const fiber = new Fiber<T>(steps, name);
    this.enqueue({ fiber: fiber as Fiber, value: undefined, error: undefined, failed: false });
    return fiber;
  }

  /** Resolves or rejects with what the fiber comes to. */
  whenDone<T>(fiber: Fiber<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle = (o: Outcome<T>): void => {
        if (o.ok) resolve(o.value);
        else reject(o.error);
      };
      if (fiber.outcome) settle(fiber.outcome);
      else fiber.listeners.push(settle);
    });
  }

  /** Asks a fiber to end: what it waits for is given up, and PipelineStoppedException is thrown at its next safepoint. */
  stop(fiber: Fiber): void {
    if (fiber.outcome || fiber.stopRequested) return;
    fiber.stopRequested = true;
    slice.budget = 0;
    if (fiber.stopShield === 0) this.interrupt(fiber);
  }

  private interrupt(fiber: Fiber): void {
    const cancel = fiber.cancelWait;
    if (!cancel) return;
    fiber.cancelWait = null;
    cancel();
    this.enqueue({ fiber, value: undefined, error: new PipelineStoppedException(), failed: true });
  }

  /**
   * Called at a safepoint whose budget is used up: true when the fiber has to be suspended now (`yield sliceEnd`). Throws when it is to stop.
   */
  sliceOver(): boolean {
    const fiber = this.current;
    if (fiber?.stopRequested && fiber.stopShield === 0) {
      slice.budget = safepointsPerLook;
      throw new PipelineStoppedException();
    }
    if (this.forcedSlice !== null) {
      slice.budget = this.forcedSlice;
      return fiber !== null;
    }
    if (interrupts.pending > 0 && fiber !== null && interrupts.waitFor(fiber.local)) {
      slice.budget = safepointsPerLook;
      return true;
    }
    slice.budget = safepointsPerLook;
    const now = monotonicTime();
    if (now - this.sliceStart < sliceMilliseconds) return false;
    this.sliceStart = now;
    noteSliceUsed();
    return fiber !== null;
  }

  private enqueue(resumption: Resumption): void {
    this.ready.push(resumption);
    if (!this.scheduled) {
      this.scheduled = true;
      setImmediate(() => this.run());
    }
  }

  /** Runs every fiber that is ready for one slice each, then returns to the event loop. */
  run(): void {
    this.scheduled = false;
    for (let turns = this.ready.length; turns > 0; turns--) {
      const next = this.ready.shift();
      if (next) this.resume(next);
    }
    if (this.ready.length > 0 && !this.scheduled) {
      this.scheduled = true;
      setImmediate(() => this.run());
    }
  }

  private resume(resumption: Resumption): void {
    const { fiber } = resumption;
    if (fiber.outcome) return;
    const before = this.current;
    const depth = slice.depth;
    this.current = fiber;
    this.onSwitch?.();
    this.sliceStart = monotonicTime();
    slice.budget = this.forcedSlice ?? (interrupts.pending > 0 || fiber.stopRequested ? 0 : safepointsPerLook);
    fiber.cancelWait = null;
    try {
      this.advance(fiber, resumption.value, resumption.error, resumption.failed);
    } finally {
      this.current = before;
      slice.depth = depth;
      this.onSwitch?.();
    }
  }

  private advance(fiber: Fiber, value: unknown, error: unknown, failed: boolean): void {
    for (;;) {
      const top = fiber.stack[fiber.stack.length - 1] as Steps<unknown>;
      slice.depth = 0;
      let step: IteratorResult<unknown, unknown>;
      try {
        step = failed ? top.throw(error) : top.next(value);
      } catch (e) {
        fiber.stack.pop();
        if (fiber.stack.length === 0) {
          this.finish(fiber, { ok: false, error: e });
          return;
        }
        error = e;
        failed = true;
        continue;
      }
      failed = false;
      if (step.done) {
        fiber.stack.pop();
        if (fiber.stack.length === 0) {
          this.finish(fiber, { ok: true, value: step.value });
          return;
        }
        value = step.value;
        continue;
      }
      const wait = step.value;
      value = undefined;
      if (wait instanceof StackHop) {
        fiber.stack.push(wait.steps);
      } else if (wait instanceof EventWait) {
        if (fiber.stopRequested && fiber.stopShield === 0) {
          error = new PipelineStoppedException();
          failed = true;
          continue;
        }
        this.subscribe(fiber, wait);
        return;
      } else {
        if (fiber.stopRequested && fiber.stopShield === 0) {
          error = new PipelineStoppedException();
          failed = true;
          continue;
        }
        const interrupt = interrupts.pending > 0 ? interrupts.take(fiber.local) : null;
        if (interrupt) {
          fiber.stack.push(interrupt);
          continue;
        }
        this.enqueue({ fiber, value: undefined, error: undefined, failed: false });
        return;
      }
    }
  }

  private subscribe(fiber: Fiber, wait: EventWait): void {
    let settled = false;
    const settle = (r: Omit<Resumption, 'fiber'>): void => {
      if (settled) return;
      settled = true;
      fiber.cancelWait = null;
      this.enqueue({ fiber, ...r });
    };
    let cancel: (() => void) | null = null;
    fiber.cancelWait = () => {
      settled = true;
      cancel?.();
    };
    const installed = fiber.cancelWait;
    cancel = wait.subscribe(
      (value) => settle({ value, error: undefined, failed: false }),
      (error) => settle({ value: undefined, error, failed: true }),
    );
    if (settled && fiber.cancelWait === installed) fiber.cancelWait = null;
  }

  private finish(fiber: Fiber, outcome: Outcome<unknown>): void {
    fiber.outcome = outcome;
    for (const listener of fiber.listeners) listener(outcome);
  }

  /**
   * Runs a step to its end now, where JavaScript calls back and cannot be suspended (the comparer of a sort, a regex evaluator, ToString).
   * @throws what the step throws; NotSupported when it has to wait for an event.
   */
  runSync<T>(step: Step<T>): T {
    if (!(step instanceof Suspension)) return step;
    const stack: Steps<unknown>[] = [step.rest];
    const depth = slice.depth;
    let value: unknown;
    let error: unknown;
    let failed = false;
    try {
      for (;;) {
        const top = stack[stack.length - 1] as Steps<unknown>;
        slice.depth = 0;
        let next: IteratorResult<unknown, unknown>;
        try {
          next = failed ? top.throw(error) : top.next(value);
        } catch (e) {
          stack.pop();
          if (stack.length === 0) throw e;
          error = e;
          failed = true;
          continue;
        }
        failed = false;
        value = undefined;
        if (next.done) {
          stack.pop();
          if (stack.length === 0) return next.value as T;
          value = next.value;
        } else if (next.value instanceof StackHop) stack.push(next.value.steps);
        else if (next.value !== sliceEnd) {
          error = new CannotWaitHere();
          failed = true;
        }
      }
    } finally {
      slice.depth = depth;
    }
  }
}

/** Thrown where a script block called back from .NET code (a comparer, a regex evaluator) would have to wait for an event. */
export class CannotWaitHere extends Error {
  constructor() {
    super('A script block that .NET calls back cannot wait for a job, a timer or a process.');
  }
}

/** The scheduler of this process. */
export const scheduler = new Scheduler();

/** See {@link Scheduler.runSync}. */
export function runSync<T>(step: Step<T>): T {
  return scheduler.runSync(step);
}

/**
 * A safepoint inside of a command: true when the caller has to suspend with `yield sliceEnd`. Actions of events that wait already are left to
 * the next safepoint between statements.
 */
export function commandSafepoint(): boolean {
  return interrupts.pending === 0 && safepoint();
}

/** At a safepoint: true when the caller has to suspend with `yield sliceEnd` before it goes on. */
export function safepoint(): boolean {
  return --slice.budget < 0 && scheduler.sliceOver();
}
