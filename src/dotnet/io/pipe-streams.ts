/** The streams of System.IO.Pipes: anonymous ones within this process, named ones over Unix sockets, as .NET has them on Linux. */

import type { Server, Socket } from 'node:net';
import type { NetException } from '../../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { type Done, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { sleep, waitEvent } from '../../scheduler/wait.ts';
import { NetworkStream, socketException } from '../net/sockets/sockets.ts';
import { takeBytes } from './byte-chunks.ts';
import { fs } from './modules.ts';
import { tempPath } from './path-types.ts';
import { notReadable, notWritable, UnseekableStream } from './streams.ts';

/** System.IO.Pipes.PipeDirection. */
export const PipeDirection = { In: 1, Out: 2, InOut: 3 } as const;

const notConnected = (): never => {
  throw exceptionOf('System.InvalidOperationException', "Pipe hasn't been connected yet.");
};
const isDisconnected = (): never => {
  throw exceptionOf('System.InvalidOperationException', 'Pipe is in a disconnected state.');
};

/** System.IO.Pipes.PipeStream. */
export abstract class PipeStream extends UnseekableStream {
  constructor(
    readonly direction: number,
    readonly options = 0,
  ) {
    super();
  }
  abstract get isConnected(): boolean;
  get canRead(): boolean {
    return !this.isClosed && (this.direction & PipeDirection.In) !== 0;
  }
  get canWrite(): boolean {
    return !this.isClosed && (this.direction & PipeDirection.Out) !== 0;
  }
  override get isLive(): boolean {
    return true;
  }
  override checkOpen(): void {
    if (this.isClosed) throw exceptionOf('System.ObjectDisposedException', 'Cannot access a closed pipe.', null, { ObjectName: '' });
  }
  /** @throws InvalidOperationException before there is a connection */
  requireConnection(): void {
    if (!this.isConnected) notConnected();
  }
  /** The handle of the stream. */
  abstract pipeHandle(): NetObject;
  bufferSize(): number {
    this.requireConnection();
    return 0;
  }
  /** @throws NotSupportedException for the wrong direction, InvalidOperationException while nobody is at the other end */
  protected check(direction: number): void {
    this.checkOpen();
    if ((this.direction & direction) === 0) direction === PipeDirection.In ? notReadable() : notWritable();
  }
}

/** SafePipeHandle: an end of an anonymous pipe, by a number that other streams are made of. */
export class SafePipeHandle extends NetObject {
  isClosed = false;
  private static last = 99;
  private static readonly open = new Map<number, SafePipeHandle>();
  readonly number = ++SafePipeHandle.last;
  constructor(
    readonly channel: Channel,
    readonly isWriter: boolean,
  ) {
    super();
    SafePipeHandle.open.set(this.number, this);
  }
  /** The end with this number. @throws ArgumentException */
  static of(text: string): SafePipeHandle {
    const found = /^\d+$/.test(text) ? SafePipeHandle.open.get(Number(text)) : undefined;
    if (!found || found.isClosed) throw argumentException('Handle has been disposed or is invalid.', 'pipeHandleAsString');
    return found;
  }
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    SafePipeHandle.open.delete(this.number);
    this.channel.leave(this.isWriter);
  }
}

/** What goes through an anonymous pipe. */
class Channel {
  private chunks: Uint8Array[] = [];
  private writers = 1;
  private readers = 1;
  private readonly waiters = new Set<() => void>();
  get isBroken(): boolean {
    return this.readers === 0;
  }
  get isReadable(): boolean {
    return this.chunks.length > 0 || this.writers === 0;
  }
  /** An end more: a stream made of a handle that its owner keeps. */
  join(isWriter: boolean): void {
    if (isWriter) this.writers++;
    else this.readers++;
  }
  leave(isWriter: boolean): void {
    if (isWriter) this.writers--;
    else this.readers--;
    this.wake();
  }
  private wake(): void {
    for (const waiter of [...this.waiters]) waiter();
  }
  write(data: Uint8Array): void {
    this.chunks.push(data.slice());
    this.wake();
  }
  read(count: number): Uint8Array {
    return takeBytes(this.chunks, count);
  }
  *wait(): Steps<undefined> {
    yield* untilWoken(this.waiters, () => this.isReadable);
    return undefined;
  }
}

/** Waits until something is there; whoever may have brought it calls the waiters. Meanwhile the program is kept alive. */
function* untilWoken(waiters: Set<() => void>, isThere: () => boolean): Steps<undefined> {
  while (!isThere())
    yield* waitEvent<undefined>((resume) => {
      const keepAlive = setInterval(() => undefined, 1 << 30);
      const stop = (): void => {
        clearInterval(keepAlive);
        waiters.delete(wake);
      };
      const wake = (): void => {
        stop();
        resume(undefined);
      };
      if (isThere()) wake();
      else waiters.add(wake);
      return stop;
    });
  return undefined;
}

/** AnonymousPipeServerStream and AnonymousPipeClientStream. */
export abstract class AnonymousPipeStream extends PipeStream {
  constructor(
    direction: number,
    readonly handle: SafePipeHandle,
  ) {
    super(direction);
  }
  get isConnected(): boolean {
    return !this.isClosed;
  }
  pipeHandle(): SafePipeHandle {
    this.checkOpen();
    return this.handle;
  }
  override bufferSize(): number {
    return 65536;
  }
  override ready(): Done {
    this.check(PipeDirection.In);
    const { channel } = this.handle;
    return channel.isReadable ? undefined : new Suspension(channel.wait());
  }
  read(count: number): Uint8Array {
    this.check(PipeDirection.In);
    return this.handle.channel.read(count);
  }
  write(data: Uint8Array): void {
    this.check(PipeDirection.Out);
    if (this.handle.channel.isBroken) throw brokenPipe();
    this.handle.channel.write(data);
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.handle.close();
  }
}

function brokenPipe(): NetException {
  return exceptionOf('System.IO.IOException', 'Broken pipe', socketException(Object.assign(new Error('Broken pipe'), { code: 'EPIPE' })));
}

/** System.IO.Pipes.AnonymousPipeServerStream. */
export class AnonymousPipeServerStream extends AnonymousPipeStream {
  /** The end that is there for the client. */
  readonly client: SafePipeHandle;
  constructor(direction: number) {
    if (direction === PipeDirection.InOut)
      throw exceptionOf('System.NotSupportedException', 'Anonymous pipes can only be in one direction.');
    const channel = new Channel();
    const isWriter = direction === PipeDirection.Out;
    super(direction, new SafePipeHandle(channel, isWriter));
    this.client = new SafePipeHandle(channel, !isWriter);
  }
  override close(): void {
    super.close();
    if (!this.isGiven) this.client.close();
  }
  /** True once a client in this process lives on this end. */
  isGiven = false;
}

/** System.IO.Pipes.AnonymousPipeClientStream. */
export class AnonymousPipeClientStream extends AnonymousPipeStream {
  constructor(direction: number, handle: SafePipeHandle) {
    if (direction === PipeDirection.InOut)
      throw exceptionOf('System.NotSupportedException', 'Anonymous pipes can only be in one direction.');
    super(direction, handle);
  }
}

/** The socket of all servers of one name in this process (NamedPipeServerStream.SharedServer). */
class SharedServer {
  private static readonly byPath = new Map<string, SharedServer>();
  private readonly connections: Socket[] = [];
  private readonly waiters = new Set<() => void>();
  private users = 1;
  private constructor(
    private readonly path: string,
    private readonly most: number,
    private readonly server: Server,
  ) {}

  /** @throws IOException when there are as many instances as there may be */
  static *join(path: string, most: number): Steps<SharedServer> {
    const known = SharedServer.byPath.get(path);
    if (known) {
      if (known.users >= known.most || known.users >= most) throw exceptionOf('System.IO.IOException', 'All pipe instances are busy.');
      known.users++;
      return known;
    }
    const net = require('node:net') as typeof import('node:net');
    const server = net.createServer({ pauseOnConnect: true }, (socket) => {
      made.connections.push(socket);
      for (const waiter of [...made.waiters]) waiter();
    });
    const made = new SharedServer(path, most, server);
    SharedServer.byPath.set(path, made);
    try {
      fs().rmSync(path, { force: true });
      yield* waitEvent<undefined>((resume, fail) => {
        server.once('error', (e) => fail(socketException(e)));
        server.listen(path, () => resume(undefined));
        return () => server.close();
      });
    } catch (e) {
      SharedServer.byPath.delete(path);
      throw e;
    }
    // a script that ends does not wait for connections
    server.unref();
    return made;
  }

  /** Waits for a client. */
  *accept(): Steps<Socket> {
    yield* untilWoken(this.waiters, () => this.connections.length > 0);
    return this.connections.shift() as Socket;
  }

  leave(): void {
    if (--this.users > 0) return;
    SharedServer.byPath.delete(this.path);
    for (const socket of this.connections.splice(0)) socket.destroy();
    this.server.close();
    fs().rmSync(this.path, { force: true });
  }
}

/** A pipe that has a name: what goes through it goes through a socket. */
export abstract class NamedPipeStream extends PipeStream {
  protected connection: NetworkStream | null = null;
  protected wasConnected = false;
  get isConnected(): boolean {
    return this.connection !== null && !this.isClosed;
  }
  pipeHandle(): SafePipeHandle {
    this.requireConnection();
    return new SafePipeHandle(new Channel(), false);
  }
  protected connected(direction: number): NetworkStream {
    this.check(direction);
    return this.connection ?? (this.wasConnected ? isDisconnected() : notConnected());
  }
  protected begin(socket: Socket): void {
    this.connection = new NetworkStream(socket);
    this.wasConnected = true;
    socket.resume();
  }
  override ready(): Done {
    return this.connected(PipeDirection.In).ready();
  }
  read(count: number): Uint8Array {
    return this.connected(PipeDirection.In).read(count);
  }
  write(data: Uint8Array): void {
    const connection = this.connected(PipeDirection.Out);
    if (connection.socket.destroyed) throw exceptionOf('System.IO.IOException', 'Pipe is broken.');
    connection.write(data);
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.connection?.close();
  }
}

/** The path of the socket of a name (PipeStream.GetPipePath). @throws ArgumentException, PlatformNotSupportedException */
export function pipePath(server: string, name: string): string {
  if (name === '') throw argumentException('The value cannot be an empty string.', 'pipeName');
  if (name.toLowerCase() === 'anonymous')
    throw exceptionOf('System.ArgumentOutOfRangeException', `The pipeName \\"anonymous\\" is reserved. (Parameter 'pipeName')`, null, {
      ParamName: 'pipeName',
    });
  if (server !== '.')
    throw exceptionOf('System.PlatformNotSupportedException', 'Access to remote named pipes is not supported on this platform.');
  if (name.startsWith('/')) return name;
  if (name.includes('/') || name.includes('\0'))
    throw exceptionOf(
      'System.PlatformNotSupportedException',
      'The name of a pipe on this platform must be a valid file name or a valid absolute path to a file name.',
    );
  return `${tempPath()}CoreFxPipe_${name}`;
}

/** NamedPipeServerStream. */
export class NamedPipeServerStream extends NamedPipeStream {
  constructor(
    direction: number,
    options: number,
    private readonly shared: SharedServer,
  ) {
    super(direction, options);
  }
  static *listen(name: string, direction: number, most: number, options: number): Steps<NamedPipeServerStream> {
    const path = pipePath('.', name);
    return new NamedPipeServerStream(direction, options, yield* SharedServer.join(path, most < 0 ? Number.POSITIVE_INFINITY : most));
  }
  override bufferSize(): number {
    return 0;
  }
  *waitForConnection(): Steps<undefined> {
    this.checkOpen();
    if (this.connection) throw exceptionOf('System.InvalidOperationException', 'Already in a connected state.');
    this.begin(yield* this.shared.accept());
    return undefined;
  }
  disconnect(): void {
    this.checkOpen();
    if (!this.connection) this.wasConnected ? isDisconnected() : notConnected();
    this.connection?.close();
    this.connection = null;
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.shared.leave();
  }
}

/** NamedPipeClientStream. */
export class NamedPipeClientStream extends NamedPipeStream {
  constructor(
    readonly path: string,
    direction: number,
    options = 0,
  ) {
    super(direction, options);
  }
  /** Connects, trying again until there is a server or the time is over. @throws TimeoutException */
  *connect(milliseconds: number): Steps<undefined> {
    this.checkOpen();
    if (this.connection) throw exceptionOf('System.InvalidOperationException', 'Already in a connected state.');
    const until = milliseconds < 0 ? Number.POSITIVE_INFINITY : Date.now() + milliseconds;
    for (;;) {
      const socket = yield* this.attempt();
      if (socket) {
        this.begin(socket);
        return undefined;
      }
      if (Date.now() >= until) throw exceptionOf('System.TimeoutException', 'The operation has timed out.');
      // Nothing tells that a server has come; .NET looks again and again too (NamedPipeClientStream.ConnectInternal).
      yield* sleep(5);
    }
  }
  private *attempt(): Steps<Socket | null> {
    const net = require('node:net') as typeof import('node:net');
    return yield* waitEvent<Socket | null>((resume, fail) => {
      const socket = net.connect({ path: this.path });
      socket.pause();
      socket.once('connect', () => {
        socket.removeAllListeners('error');
        resume(socket);
      });
      socket.once('error', (e: NodeJS.ErrnoException) =>
        e.code === 'ENOENT' || e.code === 'ECONNREFUSED' || e.code === 'EAGAIN' ? resume(null) : fail(socketException(e)),
      );
      return () => socket.destroy();
    });
  }
}
