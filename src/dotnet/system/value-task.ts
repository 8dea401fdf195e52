import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../objects/net-type.ts';
import { genericOf, getType } from '../registry.ts';
import { defineTypes } from '../type-table.ts';
import { NetTask, TaskHolder } from './tasks.ts';

const ns = 'System.Threading.Tasks.';

/** System.Threading.Tasks.ValueTask and ValueTask`1: a task, or the value alone. */
export class NetValueTask extends TaskHolder {}

/** The ValueTask of this type around a task. */
export function valueTaskOf(type: NetType, task: NetTask): NetValueTask {
  return new NetValueTask(task, type);
}

function ended(result: NetType | undefined, value: Value): NetTask {
  const task = new NetTask(result ? genericOf(`${ns}Task`, result) : getType(`${ns}Task`));
  task.resolve(value);
  return task;
}

type V = TaskHolder;

const properties: Record<string, PropertyBody> = {
  'bool IsCompleted': { get: (v: V) => v.task.isCompleted },
  'bool IsCompletedSuccessfully': { get: (v: V) => v.task.status === 'RanToCompletion' },
  'bool IsFaulted': { get: (v: V) => v.task.isFaulted },
  'bool IsCanceled': { get: (v: V) => v.task.isCanceled },
};

const awaiterOf: MemberBody = (v: V) => v.task.netType.getMethods('GetAwaiter', false)[0]?.body(v.task);
const configured: MemberBody = (v: V, on: boolean) => v.task.netType.getMethods('ConfigureAwait', false)[0]?.body(v.task, on);

defineTypes([
  {
    name: `${ns}ValueTask`,
    kind: 'struct',
    jsClass: NetValueTask,
    defaultValue: () => new NetValueTask(ended(undefined, null)),
    constructors: { [`(${ns}Task task)`]: (_t: NetType, task: NetTask) => new NetValueTask(task) },
    properties,
    staticProperties: { [`${ns}ValueTask CompletedTask`]: { get: () => new NetValueTask(ended(undefined, null)) } },
    methods: {
      [`${ns}Task AsTask()`]: (v: V) => v.task,
      'System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()': awaiterOf,
      'System.Runtime.CompilerServices.ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext)': configured,
    },
    staticMethods: {
      [`${ns}ValueTask[TResult] FromResult[TResult](TResult result)`]: (_s: null, value: Value, [result]: readonly NetType[]) =>
        new NetValueTask(ended(result, value), genericOf(`${ns}ValueTask`, result as NetType)),
    },
  },
  {
    name: `${ns}ValueTask\`1`,
    kind: 'struct',
    typeParameters: ['TResult'],
    constructors: {
      '(TResult result)': (type: NetType, value: Value) => new NetValueTask(ended(type.genericArguments[0], value), type),
      [`(${ns}Task[TResult] task)`]: (type: NetType, task: NetTask) => new NetValueTask(task, type),
    },
    properties: { ...properties, 'TResult Result': { get: (v: V) => v.task.result(true) } },
    methods: {
      [`${ns}Task[TResult] AsTask()`]: (v: V) => v.task,
      'System.Runtime.CompilerServices.TaskAwaiter[TResult] GetAwaiter()': awaiterOf,
      'System.Runtime.CompilerServices.ConfiguredTaskAwaitable[TResult] ConfigureAwait(bool continueOnCapturedContext)': configured,
    },
  },
]);
