import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { atSessionEnd } from '../../src/session/session-end.ts';
import type { Job } from './job.ts';

const key = Symbol('JobRepository');

/** JobRepository.cs (and what JobManager keeps of the jobs of adapters): the jobs of one session. */
export class JobRepository {
  private readonly jobs = new Map<number, Job>();

  /** @throws nothing; a job that is already there stays */
  add(job: Job): void {
    this.jobs.set(job.id, job);
  }
  /** @returns false when it was not there */
  remove(job: Job): boolean {
    return this.jobs.delete(job.id);
  }
  has(job: Job): boolean {
    return this.jobs.get(job.id) === job;
  }
  /** Every job, sorted by id; no children. */
  get all(): Job[] {
    return [...this.jobs.values()].sort((a, b) => a.id - b.id);
  }
  find(id: number): Job | undefined {
    return this.jobs.get(id);
  }
  findByInstanceId(instanceId: NetGuid): Job | undefined {
    return this.all.find((j) => j.instanceId.digits === instanceId.digits);
  }
  /** Jobs with exactly this name, without regard to case. */
  findByName(name: string): Job[] {
    const lower = name.toLowerCase();
    return this.all.filter((j) => j.name.toLowerCase() === lower);
  }

  /** Stops what still runs and gives up all jobs: the end of the session. */
  *close(): Steps<void> {
    const jobs = this.all;
    this.jobs.clear();
    for (const job of jobs) {
      if (!job.isFinished) yield* job.stopJob();
      job.dispose();
    }
  }
}

/** The jobs of a session; made on first use, closed with the session. */
export function jobRepository(context: ExecutionContext): JobRepository {
  return context.service(key, () => {
    const made = new JobRepository();
    atSessionEnd(context, () => made.close());
    return made;
  });
}
