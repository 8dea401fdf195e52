import { toNetException } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { isKindOf } from '../../objects/type-of.ts';
import { scheduler } from '../../scheduler/scheduler.ts';
import { type Step, Suspension } from '../../scheduler/suspension.ts';
import { genericOf, getType } from '../registry.ts';
import { NetTask } from './tasks.ts';

const ns = 'System.Threading.Tasks.Task';

/** A task (of this result, or a plain one) that somebody else ends: `start` is given it, and what `start` throws is thrown at once. */
export function taskUntil(result: NetType | null, start: (task: NetTask) => void): NetTask {
  const task = new NetTask(result ? genericOf(ns, result) : getType(ns));
  task.isRunning = false;
  start(task);
  return task;
}

/**
 * A task of work that may have to wait: what it gives is the result, what it throws the failure.
 * @param cancels an OperationCanceledException cancels it, as it does in `async` functions (AsyncTaskMethodBuilder.SetException)
 */
export function taskOfStep(result: NetType | null, work: () => Step<unknown>, cancels = false): NetTask {
  return taskUntil(result, (task) => {
    const fail = (e: unknown): void => {
      const failure = toNetException(e);
      if (cancels && isKindOf(failure.netType, 'System.OperationCanceledException')) task.cancel(failure);
      else task.reject(failure);
    };
    let step: Step<unknown>;
    try {
      step = work();
    } catch (e) {
      fail(e);
      return;
    }
    const end = (value: unknown): void => task.resolve(value === undefined || value === AutomationNull ? null : (value as Value));
    if (!(step instanceof Suspension)) {
      end(step);
      return;
    }
    const fiber = scheduler.start(step.rest, 'task');
    fiber.listeners.push((outcome) => {
      if (outcome.ok) end(outcome.value);
      else fail(outcome.error);
    });
  });
}
