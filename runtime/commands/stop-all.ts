import { scheduler } from '../../src/scheduler/scheduler.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { waitEvent } from '../../src/scheduler/wait.ts';
import type { Job } from '../jobs/job.ts';

/** Stops jobs side by side and waits until all of them have stopped. */
export function* stopAll(jobs: readonly Job[]): Steps<void> {
  if (jobs.length === 0) return;
  if (jobs.length === 1) {
    yield* (jobs[0] as Job).stopJob();
    return;
  }
  const fibers = jobs.map((job) => scheduler.start(job.stopJob(), `stop job ${job.id}`));
  for (const fiber of fibers)
    yield* waitEvent<void>((resume, fail) => {
      const settle = (outcome: NonNullable<typeof fiber.outcome>): void => (outcome.ok ? resume(undefined) : fail(outcome.error));
      if (fiber.outcome) settle(fiber.outcome);
      else fiber.listeners.push(settle);
      return () => undefined;
    });
}
