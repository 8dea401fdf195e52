/**
 * The two ways in which code of the interpreter may answer: with a plain value, or with a {@link Suspension} that holds the rest of
 * the work because something really has to wait. Callers pass a suspension on; only the scheduler runs it.
 */

/** What a fiber asks of the scheduler when it yields. See `wait.ts` for the kinds. */
export interface Wait {
  readonly wait: 'slice' | 'hop' | 'event';
}

/** The rest of an evaluation, as a generator: it yields a {@link Wait} whenever it cannot go on, and returns the result. */
export type Steps<T> = Generator<Wait, T, unknown>;

/** Holds the rest of an evaluation that could not finish at once. `yield*` on it runs the rest inside another generator. */
export class Suspension<T = unknown> {
  constructor(readonly rest: Steps<T>) {}
  [Symbol.iterator](): Steps<T> {
    return this.rest;
  }
}

/** A result that may have to be waited for. Never nest: a `Step` of a `Step` does not exist. */
export type Step<T> = T | Suspension<T>;

/** The answer of work that gives no value: `undefined` when it is done, a suspension when it is not. */
export type Done = undefined | Suspension<undefined>;

/** Lifts a generator into a {@link Step}: runs it until its first wait, so that work which never waits costs no suspension. */
export function lift<T>(steps: Steps<T>): Step<T> {
  const first = steps.next();
  return first.done ? first.value : new Suspension<T>(resumeAfter(first.value, steps));
}

function* resumeAfter<T>(first: Wait, steps: Steps<T>): Steps<T> {
  let wait = first;
  for (;;) {
    let answer: unknown;
    try {
      answer = yield wait;
    } catch (e) {
      const thrown = steps.throw(e);
      if (thrown.done) return thrown.value;
      wait = thrown.value;
      continue;
    }
    const next = steps.next(answer);
    if (next.done) return next.value;
    wait = next.value;
  }
}

/** Inside a generator: `yield* complete(step)` gives the value of a step. In hot code test `instanceof Suspension` by hand instead. */
export function* complete<T>(step: Step<T>): Steps<T> {
  return step instanceof Suspension ? yield* step.rest : step;
}

/** Runs work, and something else when it has ended, however it ends. In hot code written out by hand instead. */
export function finallyDo<T>(work: () => Step<T>, end: () => void): Step<T> {
  let s: Step<T>;
  try {
    s = work();
  } catch (e) {
    end();
    throw e;
  }
  if (s instanceof Suspension) return new Suspension<T>(endAfter(s, end));
  end();
  return s;
}

function* endAfter<T>(s: Suspension<T>, end: () => void): Steps<T> {
  try {
    return yield* s.rest;
  } finally {
    end();
  }
}

/** What is waited for, or what `failed` makes of an error on the way. */
export function* orElse<T>(s: Suspension<T>, failed: (e: unknown) => T): Steps<T> {
  try {
    return yield* s.rest;
  } catch (e) {
    return failed(e);
  }
}

/**
 * Continues a step with a plain function: at once when it is a value, after the wait when it is not. (Not called `then`: a module that
 * exports a `then` is itself a thenable, and whoever imports it dynamically calls it.)
 */
export function andThen<T, U>(step: Step<T>, next: (value: T) => Step<U>): Step<U> {
  if (!(step instanceof Suspension)) return next(step);
  return new Suspension<U>(thenSteps(step, next));
}

function* thenSteps<T, U>(step: Suspension<T>, next: (value: T) => Step<U>): Steps<U> {
  const value = yield* step.rest;
  const after = next(value);
  return after instanceof Suspension ? yield* after.rest : after;
}
