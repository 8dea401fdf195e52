import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';

/** The writing half of a channel: a pipe, a socket. */
export interface ChannelOutput {
  /** False when there is more than the peer takes for now. */
  write(text: string): boolean;
  /** Characters that have been given and not taken yet. */
  readonly writableLength: number;
  once(event: 'drain', listener: () => void): unknown;
  off(event: 'drain', listener: () => void): unknown;
}

/** Text that is gathered before it is written. */
const charactersBeforeFlush = 1 << 16;
/** What may wait before whoever writes has to wait. */
const charactersBeforeFull = 1 << 18;

/** Lines to the client (OutOfProcessTextWriter). What many small messages make goes out in large pieces. */
export class ServerChannel {
  private pending: string[] = [];
  private size = 0;
  private scheduled = false;
  private stopped = false;

  constructor(private output: ChannelOutput) {}

  /** What is sent goes elsewhere from now on; what was gathered has gone the old way. */
  redirect(output: ChannelOutput): void {
    this.flush();
    this.output = output;
  }

  /** Sends one line. Never waits: whoever sends much looks at {@link isFull}. */
  send(line: string): void {
    if (this.stopped) return;
    this.pending.push(line);
    this.size += line.length + 1;
    if (this.size >= charactersBeforeFlush) this.flush();
    else if (!this.scheduled) {
      this.scheduled = true;
      setImmediate(() => {
        this.scheduled = false;
        this.flush();
      });
    }
  }

  /** Gives what was gathered to the system. */
  flush(): void {
    if (this.pending.length === 0) return;
    this.pending.push('');
    const text = this.pending.join('\n');
    this.pending = [];
    this.size = 0;
    this.output.write(text);
  }

  /** True while the client does not take what was sent: pipelines then have to wait ({@link whenRoom}). */
  get isFull(): boolean {
    return this.output.writableLength > charactersBeforeFull;
  }

  /** Waits until the client has taken what was sent. */
  *whenRoom(): Steps<undefined> {
    while (this.isFull && !this.stopped)
      yield* waitEvent<undefined>((resume) => {
        const drained = (): void => resume(undefined);
        this.output.once('drain', drained);
        return () => this.output.off('drain', drained);
      });
    return undefined;
  }

  /** Sends nothing more (StopWriting): the client has gone. */
  stopWriting(): void {
    this.stopped = true;
    this.pending = [];
  }
}
