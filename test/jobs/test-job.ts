import { Job } from '../../runtime/jobs/job.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';

/** A job that a test fills by hand. */
export class TestJob extends Job {
  readonly location = 'here';
  readonly statusMessage = '';
  constructor(interleaved = false) {
    super(' test ');
    this.usesResultsCollection = interleaved;
  }
  get hasMoreData(): boolean {
    return !this.isFinished || (['output', 'error', 'warning', 'results'] as const).some((name) => this.countOf(name) > 0);
  }
  startJob(): void {
    this.setJobState('Running');
  }
  *stopJob(): Steps<void> {
    this.setJobState('Stopped');
  }
}
