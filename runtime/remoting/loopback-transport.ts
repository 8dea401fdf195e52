import type { Transport, TransportHandler } from './client/transport.ts';
import { LineSplitter } from './out-of-process.ts';
import { ServerChannel } from './server/server-channel.ts';
import { ServerRemoteSession } from './server/server-remote-session.ts';

/**
 * A server in this process: the whole conversation without anything between the two ends. Each end hears the other one turn of the
 * event loop later, as over a pipe. The session begins where this process is.
 */
export class LoopbackTransport implements Transport {
  readonly closeMilliseconds = Infinity;
  private session: ServerRemoteSession | null = null;
  private handler: TransportHandler | null = null;
  private readonly splitter = new LineSplitter();

  open(handler: TransportHandler): void {
    this.handler = handler;
    const output = {
      writableLength: 0,
      write: (text: string): boolean => {
        setImmediate(() => this.handler?.received(Buffer.from(text)));
        return true;
      },
      once: () => undefined,
      off: () => undefined,
    };
    this.session = new ServerRemoteSession(new ServerChannel(output), nothingToPrepare);
  }

  send(lines: string): void {
    setImmediate(() => {
      for (const line of this.splitter.push(Buffer.from(lines))) this.session?.receive(line);
    });
  }

  pause(): void {}
  resume(): void {}

  end(): void {
    this.close();
  }

  close(): void {
    const { handler } = this;
    this.handler = null;
    this.session = null;
    if (handler) setImmediate(() => handler.closed({ exitCode: 0 }));
  }
}

function* nothingToPrepare(): Generator<never, undefined, undefined> {
  return undefined;
}
