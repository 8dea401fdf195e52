import { connect, type Socket } from 'node:net';
import type { Transport, TransportEnd, TransportHandler } from '../../remoting/client/transport.ts';

/** The named pipe of another process, which on Unix is a socket (NamedPipeClientSessionTransportManager). */
export class NamedPipeTransport implements Transport {
  readonly closeMilliseconds = 10_000;
  private socket: Socket | null = null;
  private handler: TransportHandler | null = null;
  private ended = false;

  /** @param path gives the path of the socket when the channel is opened; null: there is none */
  constructor(private readonly path: () => string | null) {}

  open(handler: TransportHandler): void {
    this.handler = handler;
    const path = this.path();
    if (path === null) {
      this.finish({ error: 'No such file or directory' });
      return;
    }
    const socket = connect(path);
    this.socket = socket;
    socket.on('data', (bytes: Buffer) => handler.received(bytes));
    socket.on('error', (e) => this.finish({ error: e.message }));
    socket.on('close', () => this.finish({}));
  }

  send(lines: string): void {
    if (!this.ended) this.socket?.write(lines);
  }
  pause(): void {
    this.socket?.pause();
  }
  resume(): void {
    this.socket?.resume();
  }
  end(): void {
    this.socket?.end();
  }
  close(): void {
    this.finish({});
  }

  private finish(end: TransportEnd): void {
    if (this.ended) return;
    this.ended = true;
    this.socket?.destroy();
    this.handler?.closed(end);
  }
}
