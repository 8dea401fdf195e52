import type { Steps, Wait } from './suspension.ts';

/** The fiber has used up its time slice and goes to the end of the queue. */
export class SliceEnd implements Wait {
  readonly wait = 'slice';
}
/** The one {@link SliceEnd}. */
export const sliceEnd: Wait = new SliceEnd();

/**
 * Goes on with `steps` on a fresh JavaScript stack and resumes with their result. The scheduler keeps what waits for them on the heap, so
 * that recursion is bounded by PowerShell's rule and not by the stack of Node.
 */
export class StackHop implements Wait {
  readonly wait = 'hop';
  constructor(readonly steps: Steps<unknown>) {}
}

/**
 * Waits for something outside the interpreter: a timer, a process, a socket. `subscribe` is called once with two callbacks, of which exactly
 * one is to be called; it answers a function that gives the subscription up (when the fiber is stopped meanwhile).
 */
export class EventWait<T = unknown> implements Wait {
  readonly wait = 'event';
  constructor(readonly subscribe: (resume: (value: T) => void, fail: (error: unknown) => void) => () => void) {}
}

/** `yield* waitFor(promise)`: the value of a promise, or its rejection as a throw. */
export function* waitFor<T>(promise: PromiseLike<T>): Steps<T> {
  return (yield new EventWait<T>((resume, fail) => {
    promise.then(resume, fail);
    return () => undefined;
  })) as T;
}

/** `yield* waitEvent(subscribe)`: see {@link EventWait}. */
export function* waitEvent<T>(subscribe: (resume: (value: T) => void, fail: (error: unknown) => void) => () => void): Steps<T> {
  return (yield new EventWait<T>(subscribe)) as T;
}

/**
 * Wakes the one fiber that waits here. Nothing is remembered: who waits looks first whether it has to, and looks again when it goes on.
 */
export class Signal {
  private resume: (() => void) | null = null;

  /** Waits until {@link wake} is called, or the fiber is stopped. */
  *wait(): Steps<void> {
    yield new EventWait<undefined>((resume) => {
      this.resume = () => resume(undefined);
      return () => {
        this.resume = null;
      };
    });
  }

  /** Lets the fiber go on that waits, if one does. */
  wake(): void {
    const { resume } = this;
    this.resume = null;
    resume?.();
  }
}

/** `yield* sleep(ms)`: waits for so many milliseconds; ends at once when the fiber is stopped. */
export function* sleep(milliseconds: number): Steps<void> {
  yield new EventWait<undefined>((resume) => {
    const timer = setTimeout(() => resume(undefined), milliseconds);
    return () => clearTimeout(timer);
  });
}
