import type { ThreadJob } from './thread-job.ts';

/**
 * The jobs of Start-ThreadJob that wait for a free place, oldest first, and how many may run at the same time: one queue for the whole
 * process, whatever runspace starts them (ThreadJobQueue).
 */
export class ThreadJobQueue {
  private waiting: ThreadJob[] = [];
  private first = 0;
  private running = 0;
  private limit = 5;
  private scheduled = false;

  /** @param throttleLimit the limit from now on, for jobs to come too; 0 leaves it */
  enqueue(job: ThreadJob, throttleLimit: number): void {
    if (throttleLimit > 0) this.limit = throttleLimit;
    this.waiting.push(job);
    // As the queue of PowerShell has a thread of its own, whoever starts a job goes on first and sees it NotStarted.
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.service();
    });
  }

  /** Starts what has a place, and takes out what was stopped before its turn came. */
  service(): void {
    while (this.first < this.waiting.length && this.running < this.limit) {
      const job = this.waiting[this.first++] as ThreadJob;
      if (job.isDisposed) continue;
      if (job.state !== 'NotStarted') {
        // Stopped while it waited, or started by its own StartJob.
        if (job.isFinished) job.failInQueue();
        continue;
      }
      this.running++;
      const end = job.onStateChanged(() => {
        if (!job.isFinished) return;
        end();
        this.running--;
        this.service();
      });
      job.begin();
    }
    if (this.first > 1000 && this.first * 2 > this.waiting.length) {
      this.waiting = this.waiting.slice(this.first);
      this.first = 0;
    }
  }
}

/** The queue of this process. */
export const threadJobQueue = new ThreadJobQueue();
