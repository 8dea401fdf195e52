import { toNetException } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
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

/** A task of work that may have to wait: what it gives is the result, what it throws the failure. */
export function taskOfStep(result: NetType | null, work: () => Step<unknown>): NetTask {
  return taskUntil(result, (task) => {
    let step: Step<unknown>;
    try {
      step = work();
    } catch (e) {
      task.reject(toNetException(e));
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
      else task.reject(toNetException(outcome.error));
    });
  });
}
