import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { enumMember } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { andThen, complete, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { currentContext, startInRunspace } from '../../session/current-context.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { callNow, NetDelegate } from '../delegates.ts';
import { arrayTypeOf, defineType, genericOf, getType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { enumOf } from '../values.ts';
import type { NetCancellationToken } from './cancellation.ts';
import { continuations } from './task-continuations.ts';
import { NetWaitHandle, waitUntil } from './wait-handle.ts';

const ns = 'System.Threading.Tasks.';
const sequence = 'System.Collections.Generic.IEnumerable';

/** Set once the task has ended. */
class Completion extends NetWaitHandle {
  isSet = false;
  take(): boolean {
    return this.isSet;
  }
  set(): void {
    this.isSet = true;
    this.wake();
  }
}

/** System.Threading.Tasks.Task and Task`1: work that goes on by itself, and its result. */
export class NetTask extends NetObject {
  readonly completion = new Completion();
  private value: Value = null;
  private failure: NetException | null = null;
  constructor(type: NetType) {
    super();
    this.netType = type;
  }
  get isCompleted(): boolean {
    return this.completion.isSet;
  }
  get isFaulted(): boolean {
    return this.failure !== null && !this.isCanceled;
  }
  isCanceled = false;
  /** What it is while it has not ended: a task that nobody runs, but that somebody completes, waits. */
  isRunning = true;
  get status(): 'RanToCompletion' | 'Faulted' | 'Running' | 'Canceled' | 'WaitingForActivation' {
    if (!this.isCompleted) return this.isRunning ? 'Running' : 'WaitingForActivation';
    if (this.isCanceled) return 'Canceled';
    return this.failure ? 'Faulted' : 'RanToCompletion';
  }
  private static lastId = 0;
  private ownId = 0;
  get id(): number {
    this.ownId ||= ++NetTask.lastId;
    return this.ownId;
  }
  /** AggregateException around what it failed of; null when it did not fail. */
  get exception(): NetException | null {
    return this.failure && !this.isCanceled ? aggregate([this.failure]) : null;
  }
  /** What Wait and Result throw: of a cancelled task, that it was. */
  private get thrownByWait(): NetException | null {
    if (!this.isCanceled) return this.exception;
    return aggregate([exceptionOf('System.Threading.Tasks.TaskCanceledException', 'A task was canceled.')]);
  }
  private readonly listeners: (() => void)[] = [];
  /** Calls back when it ends; at once when it has. */
  onEnd(listener: () => void): void {
    if (this.isCompleted) listener();
    else this.listeners.push(listener);
  }
  /** What it failed of, and its value, once it has ended. */
  failureOf(): NetException | null {
    return this.failure;
  }
  outcome(): Value {
    return this.value;
  }
  private end(): void {
    this.completion.set();
    for (const listener of this.listeners.splice(0)) listener();
  }
  resolve(value: Value): void {
    this.value = value;
    this.end();
  }
  /** Ends it as cancelled: TaskCanceledException, unless another failure is given. */
  cancel(failure = exceptionOf('System.Threading.Tasks.TaskCanceledException', 'A task was canceled.')): void {
    this.isCanceled = true;
    this.reject(failure);
  }
  /** Ends it with what some work gives or throws. */
  settle(work: () => Value): void {
    try {
      this.resolve(work());
    } catch (e) {
      this.reject(toNetException(e));
    }
  }
  reject(failure: NetException): void {
    this.failure = failure;
    this.end();
  }
  /** Waits for the end. @throws AggregateException when it failed */
  wait(ms: number): Step<boolean> {
    return andThen(this.completion.wait(ms), (ended) => {
      if (ended && this.failure) throw this.thrownByWait;
      return ended;
    });
  }
  /** The result, once there is one. @throws what it failed of: in an AggregateException, or as it is */
  result(asItIs: boolean): Step<Value> {
    return andThen(this.completion.wait(-1), () => {
      if (this.failure) throw asItIs ? this.failure : this.thrownByWait;
      return this.value;
    });
  }
}

/** What stands for a task: awaiters, what ConfigureAwait and Yield give, ValueTask. */
export class TaskHolder extends NetObject {
  constructor(
    readonly task: NetTask,
    type?: NetType,
  ) {
    super();
    if (type) this.netType = type;
  }
}

/** TaskAwaiter. */
class TaskAwaiter extends TaskHolder {}

/** ConfiguredTaskAwaitable: there is one thread, so it only gives the awaiter. */
class ConfiguredAwaitable extends TaskHolder {}

/** YieldAwaitable. */
class YieldAwaitable extends TaskHolder {}

const services = 'System.Runtime.CompilerServices.';

/** The awaiter of a task, or what ConfigureAwait gives: of the type of its result. */
function held(name: 'TaskAwaiter' | 'ConfiguredTaskAwaitable', task: NetTask): TaskHolder {
  const result = task.netType.genericArguments[0];
  return new TaskHolder(task, result ? genericOf(services + name, result) : getType(services + name));
}

/** A task that nobody has ended. */
export function newTask(type: NetType): NetTask {
  return new NetTask(type);
}

/** AggregateException around the first failure, naming all. */
function aggregate(failures: readonly NetException[]): NetException {
  const texts = failures.map((f) => ` (${f.message})`).join('');
  return exceptionOf('System.AggregateException', `One or more errors occurred.${texts}`, failures[0] ?? null);
}

/** A task that has its result already: of the type of the value, or a plain one. */
function done(value: Value, type?: NetType): NetTask {
  const task = new NetTask(type ? genericOf(`${ns}Task`, type) : getType(`${ns}Task`));
  task.resolve(value);
  return task;
}

/** A task that does some work at once; what the work throws is its failure. */
function taskOf(type: NetType | null, work: () => Value): NetTask {
  const task = new NetTask(type ? genericOf(`${ns}Task`, type) : getType(`${ns}Task`));
  try {
    task.resolve(work());
  } catch (e) {
    task.reject(toNetException(e));
  }
  return task;
}

/** The work of a thread that a program makes, which may have to wait: as {@link runOnPool}, but on a fiber of its own. */
export function runOnThread(delegate: Value, args: readonly Value[]): NetTask {
  if (!(delegate instanceof NetDelegate) || delegate.target instanceof ScriptBlock) return runOnPool(null, delegate, args);
  const task = new NetTask(getType(`${ns}Task`));
  function* work(invoke: () => Step<Value>): Steps<void> {
    try {
      task.resolve(yield* complete(invoke()));
    } catch (e) {
      task.reject(toNetException(e));
    }
  }
  startInRunspace(
    currentContext(),
    work(() => delegate.invoke(args)),
    'Thread',
  );
  return task;
}

/**
 * Task.Run of a delegate that a script block was made into: it would run on a thread of the pool, where there is no runspace.
 * (ScriptBlock.GetContextFromTLS)
 */
export function runOnPool(type: NetType | null, delegate: Value, args: readonly Value[] = []): NetTask {
  const block = delegate instanceof NetDelegate && delegate.target instanceof ScriptBlock ? delegate.target.toString() : null;
  if (block === null) return taskOf(type, () => callNow(delegate as never, args));
  return taskOf(type, () => {
    throw exceptionOf(
      'System.Management.Automation.PSInvalidOperationException',
      `There is no Runspace available to run scripts in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to invoke was: ${block}`,
    );
  });
}

/** A task that ends when all have ended. */
function whenAll(tasks: readonly NetTask[], result: NetType | null): NetTask {
  const task = new NetTask(result ? genericOf(`${ns}Task`, result.makeArrayType()) : getType(`${ns}Task`));
  const check = (): void => {
    if (task.isCompleted || !tasks.every((t) => t.isCompleted)) return;
    const failed = tasks.find((t) => t.failureOf());
    if (failed) task.reject(failed.failureOf()!);
    else
      task.resolve(
        result
          ? new PSArray(
              tasks.map((t) => t.outcome()),
              arrayTypeOf(result),
            )
          : null,
      );
  };
  for (const t of tasks) t.onEnd(check);
  check();
  return task;
}

function whenAny(tasks: readonly NetTask[], result: NetType | null = null): NetTask {
  const inner = result ? genericOf(`${ns}Task`, result) : getType(`${ns}Task`);
  const task = new NetTask(genericOf(`${ns}Task`, inner));
  const check = (): void => {
    const first = tasks.find((t) => t.isCompleted);
    if (first && !task.isCompleted) task.resolve(first);
  };
  for (const t of tasks) t.onEnd(check);
  check();
  return task;
}

/** System.Threading.Tasks.TaskCompletionSource`1. */
class TaskCompletionSource extends NetObject {
  readonly task: NetTask;
  constructor(type: NetType) {
    super();
    this.netType = type;
    this.task = new NetTask(genericOf(`${ns}Task`, type.genericArguments[0]!));
    this.task.isRunning = false;
  }
  /** Ends the task unless it has ended. */
  attempt(end: (task: NetTask) => void): boolean {
    if (this.task.isCompleted) return false;
    end(this.task);
    return true;
  }
  /** @throws InvalidOperationException when the task has ended */
  must(end: (task: NetTask) => void): void {
    if (!this.attempt(end))
      throw exceptionOf(
        'System.InvalidOperationException',
        'An attempt was made to transition a task to a final state when it had already completed.',
      );
  }
}

const plain = (): NetTask => new NetTask(getType(`${ns}Task`));

function delay(ms: number): NetTask {
  const task = plain();
  setTimeout(() => task.resolve(null), Math.max(0, ms));
  return task;
}

/** A task that a token can end before its time. */
function delayUntil(ms: number, token: NetCancellationToken): NetTask {
  const task = plain();
  let forget: () => void = () => undefined;
  const timer =
    ms < 0
      ? undefined
      : setTimeout(() => {
          forget();
          if (!task.isCompleted) task.resolve(null);
        }, ms);
  const stop = (): void => {
    clearTimeout(timer);
    if (!task.isCompleted) task.cancel();
  };
  forget = token.source?.onCancel(stop) ?? forget;
  return task;
}

const tasksOf = (list: Value): readonly NetTask[] => [...(getEnumerable(list) ?? [])] as unknown as readonly NetTask[];

/** Task.WhenAll of tasks whose results nobody has named: where they all have results of one type it is a task of an array all the same. */
function whenAllOf(tasks: readonly NetTask[]): NetTask {
  const types = new Set(tasks.map((t) => t.netType.genericArguments[0] ?? null));
  return whenAll(tasks, types.size === 1 ? ([...types][0] ?? null) : null);
}

/** Task.WaitAll: false when the time is over before. */
export function waitAll(tasks: readonly NetTask[], ms: number): Step<boolean> {
  const all = (): true | undefined => (tasks.every((t) => t.isCompleted) ? true : undefined);
  const handles = tasks.map((t) => t.completion);
  return andThen(lift(waitUntil<boolean>(handles, ms, all, false)), (ended) => {
    const failed = tasks.find((t) => t.isFaulted);
    if (ended && failed) throw failed.exception;
    return ended;
  });
}

function waitAny(tasks: readonly NetTask[], ms: number): Step<number> {
  const first = (): number | undefined => {
    const index = tasks.findIndex((t) => t.isCompleted);
    return index < 0 ? undefined : index;
  };
  return lift(
    waitUntil(
      tasks.map((t) => t.completion),
      ms,
      first,
      -1,
    ),
  );
}

/** Defines the types. */
export function defineTasks(): void {
  type T = NetTask;
  defineType({
    name: 'System.Runtime.CompilerServices.TaskAwaiter',
    kind: 'struct',
    jsClass: TaskAwaiter,
    defaultValue: () => new TaskAwaiter(plain()),
    properties: { 'bool IsCompleted': { get: (a: TaskHolder) => a.task.isCompleted } },
    methods: { 'void GetResult()': (a: TaskHolder) => andThen(a.task.result(true), () => undefined) },
  });
  defineType({
    name: `${services}TaskAwaiter\`1`,
    kind: 'struct',
    typeParameters: ['TResult'],
    properties: { 'bool IsCompleted': { get: (a: TaskHolder) => a.task.isCompleted } },
    methods: { 'TResult GetResult()': (a: TaskHolder) => a.task.result(true) },
  });
  defineType({
    name: `${services}ConfiguredTaskAwaitable\`1`,
    kind: 'struct',
    typeParameters: ['TResult'],
    methods: { [`${services}TaskAwaiter[TResult] GetAwaiter()`]: (a: TaskHolder) => held('TaskAwaiter', a.task) },
  });
  defineType({
    name: `${services}YieldAwaitable`,
    kind: 'struct',
    jsClass: YieldAwaitable,
    defaultValue: () => new YieldAwaitable(done(null)),
    methods: { [`${services}TaskAwaiter GetAwaiter()`]: (a: TaskHolder) => new TaskAwaiter(a.task) },
  });
  defineType({
    name: 'System.Runtime.CompilerServices.ConfiguredTaskAwaitable',
    kind: 'struct',
    jsClass: ConfiguredAwaitable,
    defaultValue: () => new ConfiguredAwaitable(plain()),
    methods: {
      'System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()': (a: TaskHolder) => new TaskAwaiter(a.task),
    },
  });
  defineType({
    name: `${ns}Task`,
    jsClass: NetTask,
    interfaces: ['System.IAsyncResult', 'System.IDisposable'],
    properties: {
      'int Id': { get: (t: T) => t.id },
      'bool IsCompleted': { get: (t: T) => t.isCompleted },
      'bool IsCompletedSuccessfully': { get: (t: T) => t.status === 'RanToCompletion' },
      'bool IsFaulted': { get: (t: T) => t.isFaulted },
      'bool IsCanceled': { get: (t: T) => t.isCanceled },
      [`${ns}TaskStatus Status`]: { get: (t: T) => enumMember(getType(`${ns}TaskStatus`), t.status) ?? null },
      [`${ns}TaskCreationOptions CreationOptions`]: { get: () => enumOf(`${ns}TaskCreationOptions`, 0) },
      'System.Object AsyncState': { get: () => null },
      'bool CompletedSynchronously': { get: () => false },
      'System.AggregateException Exception': { get: (t: T) => t.exception },
      'System.Threading.WaitHandle AsyncWaitHandle': { get: (t: T) => t.completion },
    },
    staticProperties: {
      [`${ns}TaskFactory Factory`]: {
        get: () =>
          getType(`${ns}TaskFactory`)
            .getConstructors()[0]
            ?.body(getType(`${ns}TaskFactory`)),
      },
      [`${ns}Task CompletedTask`]: {
        get: () => {
          const task = plain();
          task.resolve(null);
          return task;
        },
      },
    },
    methods: {
      'void Wait()': (t: T) => andThen(t.wait(-1), () => undefined),
      'bool Wait(int millisecondsTimeout)': (t: T, ms: number) => t.wait(ms),
      'bool Wait(timespan timeout)': (t: T, span: NetTimeSpan) => t.wait(span.totalMilliseconds),
      'System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()': (t: T) => new TaskAwaiter(t),
      'System.Runtime.CompilerServices.ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext)': (t: T) =>
        new ConfiguredAwaitable(t),
      ...continuations(`${ns}Task`),
      'void Dispose()': () => undefined,
    },
    staticMethods: {
      [`${ns}Task Run(System.Action action)`]: (_s, work: Value) => runOnPool(null, work),
      [`${ns}Task[TResult] Run[TResult](System.Func[TResult] function)`]: (_s, work: Value, t: readonly NetType[]) =>
        runOnPool(t[0] ?? null, work),
      [`${ns}Task[TResult] FromResult[TResult](TResult result)`]: (_s, value: Value, t: readonly NetType[]) => done(value, t[0]),
      [`${ns}Task FromException(System.Exception exception)`]: (_s, e: NetException) =>
        taskOf(null, () => {
          throw e;
        }),
      [`${ns}Task FromCanceled(System.Threading.CancellationToken cancellationToken)`]: () => {
        const task = plain();
        task.cancel();
        return task;
      },
      [`${ns}Task[TResult[]] WhenAll[TResult](Params ${ns}Task[TResult][] tasks)`]: (_s, tasks: PSArray, t: readonly NetType[]) =>
        whenAll(tasksOf(tasks), t[0] ?? null),
      [`${ns}Task[TResult[]] WhenAll[TResult](${sequence}[${ns}Task[TResult]] tasks)`]: (_s, tasks: Value, t: readonly NetType[]) =>
        whenAll(tasksOf(tasks), t[0] ?? null),
      [`${ns}Task WhenAll(Params ${ns}Task[] tasks)`]: (_s, tasks: PSArray) => whenAllOf(tasksOf(tasks)),
      [`${ns}Task WhenAll(${sequence}[${ns}Task] tasks)`]: (_s, tasks: Value) => whenAllOf(tasksOf(tasks)),
      [`${ns}Task[${ns}Task[TResult]] WhenAny[TResult](Params ${ns}Task[TResult][] tasks)`]: (_s, tasks: PSArray, t: readonly NetType[]) =>
        whenAny(tasksOf(tasks), t[0]),
      [`${ns}Task[${ns}Task[TResult]] WhenAny[TResult](${sequence}[${ns}Task[TResult]] tasks)`]: (
        _s,
        tasks: Value,
        t: readonly NetType[],
      ) => whenAny(tasksOf(tasks), t[0]),
      [`${ns}Task[${ns}Task] WhenAny(Params ${ns}Task[] tasks)`]: (_s, tasks: PSArray) => whenAny(tasksOf(tasks)),
      [`${ns}Task[${ns}Task] WhenAny(${sequence}[${ns}Task] tasks)`]: (_s, tasks: Value) => whenAny(tasksOf(tasks)),
      [`${ns}Task Delay(int millisecondsDelay)`]: (_s, ms: number) => delay(ms),
      [`${ns}Task Delay(timespan delay)`]: (_s, span: NetTimeSpan) => delay(span.totalMilliseconds),
      [`${ns}Task Delay(int millisecondsDelay, System.Threading.CancellationToken cancellationToken)`]: (
        _s,
        ms: number,
        token: NetCancellationToken,
      ) => delayUntil(ms, token),
      [`${ns}Task Delay(timespan delay, System.Threading.CancellationToken cancellationToken)`]: (
        _s,
        span: NetTimeSpan,
        token: NetCancellationToken,
      ) => delayUntil(span.totalMilliseconds, token),
      [`${services}YieldAwaitable Yield()`]: () => new YieldAwaitable(delay(0)),
      [`void WaitAll(Params ${ns}Task[] tasks)`]: (_s, tasks: PSArray) => andThen(waitAll(tasksOf(tasks), -1), () => undefined),
      [`bool WaitAll(${ns}Task[] tasks, int millisecondsTimeout)`]: (_s, tasks: PSArray, ms: number) => waitAll(tasksOf(tasks), ms),
      [`int WaitAny(Params ${ns}Task[] tasks)`]: (_s, tasks: PSArray) => waitAny(tasksOf(tasks), -1),
      [`int WaitAny(${ns}Task[] tasks, int millisecondsTimeout)`]: (_s, tasks: PSArray, ms: number) => waitAny(tasksOf(tasks), ms),
    },
  });
  defineType({
    name: `${ns}Task\`1`,
    typeParameters: ['TResult'],
    baseType: `${ns}Task`,
    properties: { 'TResult Result': { get: (t: T) => t.result(false) } },
    methods: {
      [`${services}TaskAwaiter[TResult] GetAwaiter()`]: (t: T) => held('TaskAwaiter', t),
      [`${services}ConfiguredTaskAwaitable[TResult] ConfigureAwait(bool continueOnCapturedContext)`]: (t: T) =>
        held('ConfiguredTaskAwaitable', t),
      ...continuations(`${ns}Task[TResult]`),
    },
  });
  type S = TaskCompletionSource;
  defineType({
    name: `${ns}TaskCompletionSource\`1`,
    typeParameters: ['TResult'],
    jsClass: TaskCompletionSource,
    constructors: { '()': (self: NetType) => new TaskCompletionSource(self) },
    properties: { [`${ns}Task[TResult] Task`]: { get: (s: S) => s.task } },
    methods: {
      'void SetResult(TResult result)': (s: S, value: Value) => s.must((t) => t.resolve(value)),
      'bool TrySetResult(TResult result)': (s: S, value: Value) => s.attempt((t) => t.resolve(value)),
      'void SetException(System.Exception exception)': (s: S, e: NetException) => s.must((t) => t.reject(e)),
      'bool TrySetException(System.Exception exception)': (s: S, e: NetException) => s.attempt((t) => t.reject(e)),
      'void SetCanceled()': (s: S) => s.must((t) => t.cancel()),
      'bool TrySetCanceled()': (s: S) => s.attempt((t) => t.cancel()),
    },
  });
}
