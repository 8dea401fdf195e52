/** Task.ContinueWith: work that begins when a task has ended, with that task as its argument. */
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { genericOf, getType } from '../registry.ts';
import { type NetTask, newTask, runOnPool } from './tasks.ts';

const ns = 'System.Threading.Tasks.';

/** Ends of a task after which a continuation does not run, by TaskContinuationOptions. */
const excluding: readonly [flag: number, status: NetTask['status']][] = [
  [0x10000, 'RanToCompletion'],
  [0x20000, 'Faulted'],
  [0x40000, 'Canceled'],
];

/** A task that begins when another one has ended, as Task.Run begins at once. */
function continued(task: NetTask, work: Value, result: NetType | null, options = 0): NetTask {
  const next = newTask(result ? genericOf(`${ns}Task`, result) : getType(`${ns}Task`));
  next.isRunning = false;
  task.onEnd(() => {
    if (excluding.some(([flag, status]) => (options & flag) !== 0 && task.status === status)) {
      next.cancel();
      return;
    }
    const run = runOnPool(result, work, [task]);
    const failure = run.failureOf();
    if (failure) next.reject(failure);
    else next.resolve(run.outcome());
  });
  return next;
}

const optionsOf = (v: Value): number => (v instanceof EnumValue ? v.value : 0);

/** The methods of Task, or of Task<TResult>, which its continuations are given. */
export function continuations(task: string): Record<string, MemberBody> {
  const action = `System.Action[${task}] continuationAction`;
  const fn = `System.Func[${task},TNewResult] continuationFunction`;
  const result = `${ns}Task[TNewResult] ContinueWith[TNewResult]`;
  const options = `${ns}TaskContinuationOptions continuationOptions`;
  const token = 'System.Threading.CancellationToken cancellationToken';
  type Types = readonly NetType[];
  return {
    [`${ns}Task ContinueWith(${action})`]: (t: NetTask, work: Value) => continued(t, work, null),
    [`${ns}Task ContinueWith(${action}, ${options})`]: (t: NetTask, work: Value, o: Value) => continued(t, work, null, optionsOf(o)),
    [`${ns}Task ContinueWith(${action}, ${token})`]: (t: NetTask, work: Value) => continued(t, work, null),
    [`${result}(${fn})`]: (t: NetTask, work: Value, [type]: Types) => continued(t, work, type ?? null),
    [`${result}(${fn}, ${options})`]: (t: NetTask, work: Value, o: Value, [type]: Types) => continued(t, work, type ?? null, optionsOf(o)),
    [`${result}(${fn}, ${token})`]: (t: NetTask, work: Value, _token: Value, [type]: Types) => continued(t, work, type ?? null),
  };
}
