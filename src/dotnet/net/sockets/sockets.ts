import type { Socket as NodeSocket, Server } from 'node:net';
import type { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import { NetObject } from '../../../objects/net-object.ts';
import { type Done, type Steps, Suspension } from '../../../scheduler/suspension.ts';
import { waitEvent } from '../../../scheduler/wait.ts';
import { takeBytes } from '../../io/byte-chunks.ts';
import { UnseekableStream } from '../../io/streams.ts';
import { enumOf } from '../../values.ts';
import { NetIPAddress, NetIPEndPoint } from '../ip-address.ts';

const texts: Record<string, readonly [number, string]> = {
  ECONNREFUSED: [111, 'Connection refused'],
  EADDRINUSE: [98, 'Address already in use'],
  EADDRNOTAVAIL: [99, 'Cannot assign requested address'],
  EACCES: [13, 'Permission denied'],
  ENETUNREACH: [101, 'Network is unreachable'],
  EHOSTUNREACH: [113, 'No route to host'],
  ETIMEDOUT: [110, 'Connection timed out'],
  ECONNRESET: [104, 'Connection reset by peer'],
  EPIPE: [32, 'Broken pipe'],
  ENOTFOUND: [-131073, 'Name or service not known'],
  EAI_AGAIN: [-131073, 'Name or service not known'],
};

/** Errors of the system as values of SocketError (SocketErrorPal.Unix.cs). */
const socketErrors: Record<number, number> = {
  13: 10013,
  32: 10058,
  98: 10048,
  99: 10049,
  101: 10051,
  104: 10054,
  106: 10056,
  110: 10060,
  111: 10061,
  113: 10065,
  125: 995,
  [-131073]: 11001,
};

/** What Node says of a socket as a value of SocketError. */
export function socketErrorOf(e: NodeJS.ErrnoException): number {
  const [code] = texts[e.code ?? ''] ?? [e.errno ?? -1];
  return socketErrors[code] ?? -1;
}

/** What Node says of a socket as SocketException; `where` stands behind the words of a failed connection. */
export function socketException(e: NodeJS.ErrnoException, where = ''): NetException {
  const [code, text] = texts[e.code ?? ''] ?? [e.errno ?? -1, e.message];
  return exceptionOf('System.Net.Sockets.SocketException', where === '' || code < 0 ? text : `${text} ${where}`, null, {
    NativeErrorCode: code,
    ErrorCode: code,
    SocketErrorCode: enumOf('System.Net.Sockets.SocketError', socketErrors[code] ?? -1),
  });
}

/** An address and a port of Node as IPEndPoint. */
export function endPointOf(address: string | undefined, port: number | undefined): NetIPEndPoint {
  return new NetIPEndPoint(NetIPAddress.tryParse(address ?? '0.0.0.0') ?? NetIPAddress.of4(0, 0, 0, 0), port ?? 0);
}

/** A connection as Node has it. */
export type Connection = NodeSocket;

/** Begins to connect, for conversations that are no streams of a script. */
export function openConnection(host: string, port: number): Connection {
  return (require('node:net') as typeof import('node:net')).connect({ host, port });
}

/** System.Net.Sockets.NetworkStream: what a connection brings, as it comes. */
export class NetworkStream extends UnseekableStream {
  private chunks: Uint8Array[] = [];
  private ended = false;
  private failure: NodeJS.ErrnoException | null = null;
  private readonly waiters = new Set<() => void>();
  readTimeout = -1;
  writeTimeout = -1;
  constructor(readonly socket: NodeSocket) {
    super();
    socket.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.wake();
    });
    socket.on('end', () => this.finish(null));
    socket.on('close', () => this.finish(null));
    socket.on('error', (e: NodeJS.ErrnoException) => this.finish(e));
  }
  private finish(e: NodeJS.ErrnoException | null): void {
    this.ended = true;
    this.failure ??= e;
    this.wake();
  }
  private wake(): void {
    for (const waiter of [...this.waiters]) waiter();
  }
  get canRead(): boolean {
    return !this.isClosed;
  }
  get canWrite(): boolean {
    return !this.isClosed;
  }
  override get isLive(): boolean {
    return true;
  }
  /** Bytes that have come and are not read. */
  get available(): number {
    return this.chunks.reduce((sum, c) => sum + c.length, 0);
  }
  /** True when the other end has closed, and all is read. */
  get isOver(): boolean {
    return this.ended && this.chunks.length === 0;
  }
  /** Waits for bytes or the end. @throws IOException when the time to wait is over */
  override ready(): Done {
    this.checkOpen();
    return this.chunks.length > 0 || this.ended ? undefined : new Suspension(this.wait());
  }
  private *wait(): Steps<undefined> {
    const until = this.readTimeout > 0 ? Date.now() + this.readTimeout : Number.POSITIVE_INFINITY;
    while (this.chunks.length === 0 && !this.ended) {
      const left = until - Date.now();
      if (left <= 0) throw timedOut();
      yield* waitEvent<undefined>((resume) => {
        const stop = (): void => {
          clearTimeout(timer);
          this.waiters.delete(wake);
        };
        const wake = (): void => {
          stop();
          resume(undefined);
        };
        const timer = left === Number.POSITIVE_INFINITY ? undefined : setTimeout(wake, left);
        if (this.chunks.length > 0 || this.ended) wake();
        else this.waiters.add(wake);
        return stop;
      });
    }
    if (this.failure && this.chunks.length === 0) throw this.readFailure(this.failure);
    return undefined;
  }
  private readFailure(e: NodeJS.ErrnoException): NetException {
    const inner = socketException(e);
    return exceptionOf('System.IO.IOException', `Unable to read data from the transport connection: ${inner.message}.`, inner);
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    return takeBytes(this.chunks, count);
  }
  write(data: Uint8Array): void {
    this.checkOpen();
    if (this.failure || this.socket.destroyed) {
      const inner = socketException(this.failure ?? Object.assign(new Error('Broken pipe'), { code: 'EPIPE' }));
      throw exceptionOf('System.IO.IOException', `Unable to write data to the transport connection: ${inner.message}.`, inner);
    }
    this.socket.write(data);
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.socket.end();
    this.ended = true;
    this.wake();
  }
}

function timedOut(): NetException {
  const inner = exceptionOf('System.Net.Sockets.SocketException', 'Connection timed out', null, {
    NativeErrorCode: 110,
    ErrorCode: 110,
    SocketErrorCode: enumOf('System.Net.Sockets.SocketError', 10060),
  });
  return exceptionOf('System.IO.IOException', 'Unable to read data from the transport connection: Connection timed out.', inner);
}

/** System.Net.Sockets.TcpClient, and of its Socket what scripts ask for. */
export class TcpClient extends NetObject {
  private stream: NetworkStream | null = null;
  private isClosed = false;
  /** Made by a listener: its addresses are of one kind; those of a client are of both. */
  wasAccepted = false;
  receiveTimeout = 0;
  sendTimeout = 0;
  noDelay = false;
  readonly settings: Record<string, unknown> = {};
  static over(socket: NodeSocket): TcpClient {
    const client = new TcpClient();
    client.stream = new NetworkStream(socket);
    client.wasAccepted = true;
    return client;
  }
  /** @throws ObjectDisposedException */
  private check(): void {
    if (this.isClosed)
      throw exceptionOf(
        'System.ObjectDisposedException',
        "Cannot access a disposed object.\nObject name: 'System.Net.Sockets.TcpClient'.",
        null,
        {
          ObjectName: 'System.Net.Sockets.TcpClient',
        },
      );
  }
  get isConnected(): boolean {
    return this.stream !== null && !this.isClosed && !this.stream.socket.destroyed;
  }
  get available(): number {
    return this.stream?.available ?? 0;
  }
  get node(): NodeSocket | null {
    return this.stream?.socket ?? null;
  }
  /** The stream. @throws InvalidOperationException when not connected */
  getStream(): NetworkStream {
    this.check();
    if (!this.stream) throw exceptionOf('System.InvalidOperationException', 'The operation is not allowed on non-connected sockets.');
    if (this.receiveTimeout > 0) this.stream.readTimeout = this.receiveTimeout;
    return this.stream;
  }
  /** Connects. @throws SocketException */
  *connect(host: string, port: number, namesTarget = true): Steps<undefined> {
    this.check();
    if (this.stream) throw socketException(Object.assign(new Error('Socket is already connected'), { errno: 106 }));
    const net = require('node:net') as typeof import('node:net');
    yield* waitEvent<undefined>((resume, fail) => {
      const socket = net.connect({ host, port, noDelay: this.noDelay });
      const failed = (e: NodeJS.ErrnoException): void => {
        const first = (e as unknown as AggregateError).errors?.[0] as NodeJS.ErrnoException | undefined;
        fail(socketException(first ?? e, namesTarget ? shownTarget(host, port) : ''));
      };
      socket.once('error', failed);
      socket.once('connect', () => {
        socket.off('error', failed);
        if (this.isClosed) socket.destroy();
        else this.stream = new NetworkStream(socket);
        resume(undefined);
      });
      return () => socket.destroy();
    });
    return undefined;
  }
  close(): void {
    this.isClosed = true;
    this.stream?.close();
  }
}

/** How .NET names the target of a connection that failed: addresses as those of sockets that take both kinds. */
function shownTarget(host: string, port: number): string {
  if (/^\d+(\.\d+){3}$/.test(host)) return `[::ffff:${host}]:${port}`;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** System.Net.Sockets.TcpListener. */
export class TcpListener extends NetObject {
  private server: Server | null = null;
  private readonly connections: NodeSocket[] = [];
  private readonly waiters: (() => void)[] = [];
  constructor(private endPoint: NetIPEndPoint) {
    super();
  }
  get isActive(): boolean {
    return this.server !== null;
  }
  get local(): NetIPEndPoint {
    return this.endPoint;
  }
  get hasPending(): boolean {
    this.checkActive();
    return this.connections.length > 0;
  }
  private checkActive(): void {
    if (!this.server)
      throw exceptionOf('System.InvalidOperationException', 'Not listening. You must call the Start() method before calling this method.');
  }
  /** @throws SocketException when the port is taken */
  *start(): Steps<undefined> {
    if (this.server) return undefined;
    const net = require('node:net') as typeof import('node:net');
    const server = net.createServer({ pauseOnConnect: true }, (socket) => {
      this.connections.push(socket);
      for (const waiter of this.waiters.splice(0)) waiter();
    });
    yield* waitEvent<undefined>((resume, fail) => {
      server.once('error', (e) => fail(socketException(e)));
      server.listen({ host: this.endPoint.address.toString(), port: this.endPoint.port }, () => resume(undefined));
      return () => server.close();
    });
    const bound = server.address();
    if (bound !== null && typeof bound === 'object') this.endPoint = new NetIPEndPoint(this.endPoint.address, bound.port);
    // A script that ends does not wait for connections.
    server.unref();
    this.server = server;
    return undefined;
  }
  /** Waits for a connection. @throws InvalidOperationException when not started, SocketException when stopped meanwhile */
  *accept(): Steps<TcpClient> {
    this.checkActive();
    while (this.connections.length === 0) {
      if (!this.server) throw exceptionOf('System.Net.Sockets.SocketException', 'Operation canceled', null, { NativeErrorCode: 125 });
      yield* waitEvent<undefined>((resume) => {
        const keepAlive = setInterval(() => undefined, 1 << 30);
        const wake = (): void => {
          clearInterval(keepAlive);
          resume(undefined);
        };
        if (this.connections.length > 0 || !this.server) wake();
        else this.waiters.push(wake);
        return () => clearInterval(keepAlive);
      });
    }
    const socket = this.connections.shift() as NodeSocket;
    const client = TcpClient.over(socket);
    socket.resume();
    return client;
  }
  stop(): void {
    this.server?.close();
    this.server = null;
    for (const socket of this.connections.splice(0)) socket.destroy();
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}
