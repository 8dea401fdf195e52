import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { andThen, lift, type Step } from '../../scheduler/suspension.ts';
import { defineType, getType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { NetWaitHandle, waitUntil } from './threading.ts';

const ns = 'System.Threading.Tasks.';

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
    return this.failure !== null;
  }
  get status(): 'RanToCompletion' | 'Faulted' | 'Running' {
    return !this.isCompleted ? 'Running' : this.failure ? 'Faulted' : 'RanToCompletion';
  }
  /** AggregateException around what it failed of; null when it did not fail. */
  get exception(): NetException | null {
    return this.failure && exceptionOf('System.AggregateException', `One or more errors occurred. (${this.failure.message})`, this.failure);
  }
  resolve(value: Value): void {
    this.value = value;
    this.completion.set();
  }
  reject(failure: NetException): void {
    this.failure = failure;
    this.completion.set();
  }
  /** Waits for the end. @throws AggregateException when it failed */
  wait(ms: number): Step<boolean> {
    return andThen(this.completion.wait(ms), (ended) => {
      if (ended && this.exception) throw this.exception;
      return ended;
    });
  }
  /** The result, once there is one. @throws what it failed of: in an AggregateException, or as it is */
  result(asItIs: boolean): Step<Value> {
    return andThen(this.completion.wait(-1), () => {
      if (this.failure) throw asItIs ? this.failure : this.exception;
      return this.value;
    });
  }
}

/** TaskAwaiter. */
class TaskAwaiter extends NetObject {
  constructor(readonly task: NetTask) {
    super();
  }
}

const plain = (): NetTask => new NetTask(getType(`${ns}Task`));

function delay(ms: number): NetTask {
  const task = plain();
  setTimeout(() => task.resolve(null), Math.max(0, ms));
  return task;
}

const tasksOf = (array: PSArray): readonly NetTask[] => array.items as unknown as readonly NetTask[];

function waitAll(tasks: readonly NetTask[], ms: number): Step<boolean> {
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
    properties: { 'bool IsCompleted': { get: (a: TaskAwaiter) => a.task.isCompleted } },
    methods: { 'System.Object GetResult()': (a: TaskAwaiter) => a.task.result(true) },
  });
  defineType({
    name: `${ns}Task`,
    jsClass: NetTask,
    interfaces: ['System.IAsyncResult', 'System.IDisposable'],
    properties: {
      'bool IsCompleted': { get: (t: T) => t.isCompleted },
      'bool IsCompletedSuccessfully': { get: (t: T) => t.isCompleted && !t.isFaulted },
      'bool IsFaulted': { get: (t: T) => t.isFaulted },
      'bool IsCanceled': { get: () => false },
      [`${ns}TaskStatus Status`]: { get: (t: T) => enumMember(getType(`${ns}TaskStatus`), t.status) ?? null },
      'System.AggregateException Exception': { get: (t: T) => t.exception },
      'System.Threading.WaitHandle AsyncWaitHandle': { get: (t: T) => t.completion },
    },
    staticProperties: {
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
      'void Dispose()': () => undefined,
    },
    staticMethods: {
      [`${ns}Task Delay(int millisecondsDelay)`]: (_s, ms: number) => delay(ms),
      [`${ns}Task Delay(timespan delay)`]: (_s, span: NetTimeSpan) => delay(span.totalMilliseconds),
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
  });
}
