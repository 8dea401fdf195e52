import { defaultFragmentSize } from '../fragmentor.ts';
import { type DataPriorityType, dataPacket } from '../out-of-process.ts';

/**
 * What waits to be sent to one pipeline or to the session (PrioritySendDataCollection and SendOneItem): one `Data` line at a time, the next when the
 * server has acknowledged it, because a server may handle lines at the same time and out of order. A line takes as many fragments as fit.
 * Answers to host calls go first.
 */
export class SendQueue {
  private readonly waiting: Record<DataPriorityType, Buffer[]> = { PromptResponse: [], Default: [] };
  private busy: boolean;
  /** So many fragments at the front of the default queue go without what follows. */
  private alone = 0;

  /** @param ready false: the channel is to be opened first ({@link acknowledged} tells that it is) */
  constructor(
    private readonly psGuid: string,
    private readonly send: (line: string) => void,
    ready: boolean,
  ) {
    this.busy = !ready;
  }

  /**
   * Adds the fragments of a message. `alone`: nothing that follows may be in one line with it; input for a pipeline that the server is only about to
   * make would be lost.
   */
  add(fragments: readonly Buffer[], priority: DataPriorityType, alone = false): void {
    this.waiting[priority].push(...fragments);
    if (alone) this.alone = this.waiting[priority].length;
    this.next();
  }

  /** True when nothing waits, and the server has taken all. */
  get isIdle(): boolean {
    return !this.busy && this.waiting.Default.length === 0 && this.waiting.PromptResponse.length === 0;
  }

  /** The server has taken what was sent last. */
  acknowledged(): void {
    this.busy = false;
    this.next();
  }

  private next(): void {
    if (this.busy) return;
    const priority = this.waiting.PromptResponse.length > 0 ? 'PromptResponse' : 'Default';
    const queue = this.waiting[priority];
    let count = 0;
    const limit = priority === 'Default' && this.alone > 0 ? this.alone : queue.length;
    for (let size = 0; count < limit; count++) {
      size += (queue[count] as Buffer).length;
      if (count > 0 && size > defaultFragmentSize) break;
    }
    if (count === 0) return;
    this.busy = true;
    const taken = queue.splice(0, count);
    if (priority === 'Default') this.alone = Math.max(0, this.alone - count);
    this.send(`${dataPacket(taken.length === 1 ? (taken[0] as Buffer) : Buffer.concat(taken), this.psGuid, priority)}\n`);
  }
}
