import type { Transport, TransportHandler } from '../../runtime/remoting/client/transport.ts';
import { sessionGuid } from '../../runtime/remoting/out-of-process.ts';
import type { RecordedLine } from '../remoting/conversation.ts';

const guidOf = (line: string): string => /PSGuid='([^']*)'/.exec(line)?.[1] ?? '';

/**
 * Answers a client with what PowerShell 7.6.5 answered when it was recorded: to the n-th line for a pipeline, whatever the server said between the
 * recorded client's n-th and next line for it. Pipelines of the client get the recorded ones in their order, with their ids changed.
 */
export class ReplayTransport implements Transport {
  readonly closeMilliseconds = 5000;
  readonly sent: string[] = [];
  closedWith: boolean | null = null;
  private handler: TransportHandler | null = null;
  private readonly answers = new Map<string, string[][]>();
  private readonly recordedOf = new Map<string, string>([[sessionGuid, sessionGuid]]);

  /** @param pipelines the recorded pipelines that are played, in order */
  constructor(
    lines: readonly RecordedLine[],
    private readonly pipelines: string[],
    /** So many bytes arrive at a time. */
    private readonly pieces = Number.POSITIVE_INFINITY,
  ) {
    for (const [, side, line] of lines) {
      const guid = guidOf(line);
      let segments = this.answers.get(guid);
      if (!segments) this.answers.set(guid, (segments = []));
      if (side === 'C') segments.push([]);
      else segments[segments.length - 1]?.push(line);
    }
  }

  open(handler: TransportHandler): void {
    this.handler = handler;
  }

  send(lines: string): void {
    for (const line of lines.split('\n').filter((l) => l !== '')) {
      this.sent.push(line);
      const guid = guidOf(line);
      let recorded = this.recordedOf.get(guid);
      if (!recorded) this.recordedOf.set(guid, (recorded = this.pipelines.shift() ?? ''));
      const answer = this.answers.get(recorded)?.shift() ?? [];
      const text = answer.map((l) => `${l.replaceAll(recorded, guid)}\n`).join('');
      // The server answers later, as a process does.
      setImmediate(() => this.deliver(Buffer.from(text)));
    }
  }

  private deliver(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += this.pieces)
      this.handler?.received(bytes.subarray(at, Math.min(bytes.length, at + this.pieces)));
  }

  pause(): void {}
  resume(): void {}
  end(): void {}
  close(everything: boolean): void {
    if (this.closedWith !== null) return;
    this.closedWith = everything;
    this.handler?.closed({ exitCode: 0 });
  }
}
