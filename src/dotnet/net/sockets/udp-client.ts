import type { RemoteInfo, Socket } from 'node:dgram';
import { exceptionOf } from '../../../errors/throw.ts';
import type { PSArray, PSReference } from '../../../objects/collections.ts';
import { NetObject } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { andThen, lift, type Step, type Steps } from '../../../scheduler/suspension.ts';
import { waitEvent } from '../../../scheduler/wait.ts';
import { defineType, getType, wellKnown } from '../../registry.ts';
import { taskOfStep } from '../../system/task-start.ts';
import { byteArray, bytesOf, notNull } from '../../values.ts';
import type { NetIPAddress, NetIPEndPoint } from '../ip-address.ts';
import { endPointOf, socketException } from './sockets.ts';

const ns = 'System.Net.Sockets.';

interface Datagram {
  readonly data: Uint8Array;
  readonly from: RemoteInfo;
}

/** System.Net.Sockets.UdpClient. */
export class UdpClient extends NetObject {
  private readonly socket: Socket;
  private readonly queue: Datagram[] = [];
  private readonly waiters: (() => void)[] = [];
  private target: { host: string; port: number } | null = null;
  private isClosed = false;
  receiveTimeout = 0;
  enableBroadcast = false;
  constructor(family: 4 | 6 = 4) {
    super();
    this.socket = (require('node:dgram') as typeof import('node:dgram')).createSocket({
      type: family === 6 ? 'udp6' : 'udp4',
      reuseAddr: false,
    });
    this.socket.on('message', (data, from) => {
      this.queue.push({ data, from });
      for (const waiter of this.waiters.splice(0)) waiter();
    });
    // What comes back for a datagram that nobody takes is no failure of the sender.
    this.socket.on('error', () => undefined);
  }
  /** @throws SocketException */
  *bind(port: number, address: string | null = null): Steps<this> {
    yield* waitEvent<undefined>((resume, fail) => {
      this.socket.once('error', (e) => fail(socketException(e)));
      this.socket.bind({ port, ...(address === null ? {} : { address }) }, () => resume(undefined));
      return () => this.close();
    });
    this.socket.unref();
    return this;
  }
  connect(host: string, port: number): void {
    this.target = { host, port };
  }
  get available(): number {
    return this.queue[0]?.data.length ?? 0;
  }
  get local(): NetIPEndPoint | null {
    if (this.isClosed) return null;
    const bound = this.socket.address();
    return endPointOf(bound.address, bound.port);
  }
  /** @throws InvalidOperationException without a target, SocketException */
  *send(data: Uint8Array, host: string | null, port: number): Steps<number> {
    const to = host === null ? this.target : { host, port };
    if (!to) throw exceptionOf('System.InvalidOperationException', 'The operation is not allowed on non-connected sockets.');
    return yield* waitEvent<number>((resume, fail) => {
      this.socket.send(data, to.port, to.host, (e, count) => {
        this.socket.unref();
        if (e) fail(socketException(e));
        else resume(count);
      });
      return () => undefined;
    });
  }
  *receive(): Steps<Datagram> {
    while (this.queue.length === 0) {
      if (this.isClosed) throw exceptionOf('System.Net.Sockets.SocketException', 'Operation canceled', null, { NativeErrorCode: 125 });
      let isOver = false;
      yield* waitEvent<undefined>((resume) => {
        const timer = setTimeout(
          () => {
            isOver = this.receiveTimeout > 0;
            resume(undefined);
          },
          this.receiveTimeout > 0 ? this.receiveTimeout : 1 << 30,
        );
        const wake = (): void => {
          clearTimeout(timer);
          resume(undefined);
        };
        if (this.queue.length > 0 || this.isClosed) wake();
        else this.waiters.push(wake);
        return () => clearTimeout(timer);
      });
      if (isOver && this.queue.length === 0)
        throw exceptionOf('System.Net.Sockets.SocketException', 'Connection timed out', null, { NativeErrorCode: 110 });
    }
    return this.queue.shift() as Datagram;
  }
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.socket.close();
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}

/** What a datagram brought. */
class UdpReceiveResult extends NetObject {
  constructor(
    readonly data: PSArray,
    readonly from: NetIPEndPoint,
  ) {
    super();
  }
}

/** The Socket of a UdpClient: its end and its time to wait. */
class UdpSocket extends NetObject {
  constructor(readonly client: UdpClient) {
    super();
  }
}

/** Defines UdpClient. */
export function defineUdp(): void {
  type C = UdpClient;
  const bound = (port: number, address: NetIPAddress | null): Step<C> =>
    lift(new UdpClient(address?.isV6 ? 6 : 4).bind(port, address?.toString() ?? null));
  const send = (c: C, data: PSArray | null, count: number, host: string | null, port = 0): Step<number> =>
    lift(c.send(bytesOf(notNull(data, 'dgram'), 0, count), host, port));
  const result = (): NetType => getType(`${ns}UdpReceiveResult`);
  const close = (c: C): void => c.close();
  defineType({
    name: `${ns}UdpReceiveResult`,
    kind: 'struct',
    jsClass: UdpReceiveResult,
    constructors: {
      '(byte[] buffer, IPEndpoint remoteEndPoint)': (_t, data: PSArray, from: NetIPEndPoint) => new UdpReceiveResult(data, from),
    },
    properties: {
      'byte[] Buffer': { get: (r: UdpReceiveResult) => r.data },
      'IPEndpoint RemoteEndPoint': { get: (r: UdpReceiveResult) => r.from },
    },
  });
  defineType({
    name: `${ns}UdpClient`,
    jsClass: UdpClient,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new UdpClient(),
      '(int port)': (_t, port: number) => bound(port, null),
      '(IPEndpoint localEP)': (_t, e: NetIPEndPoint | null) => bound(notNull(e, 'localEP').port, e!.address),
      '(string hostname, int port)': (_t, host: string | null, port: number) => {
        const client = new UdpClient();
        client.connect(notNull(host, 'hostname'), port);
        return client;
      },
    },
    properties: {
      'int Available': { get: (c: C) => c.available },
      [`${ns}Socket Client`]: { get: (c: C) => new UdpSocket(c), set: () => undefined },
      'bool EnableBroadcast': { get: (c: C) => c.enableBroadcast, set: (c: C, v: boolean) => void (c.enableBroadcast = v) },
    },
    methods: {
      'void Connect(string hostname, int port)': (c: C, host: string, port: number) => c.connect(host, port),
      'void Connect(ipaddress addr, int port)': (c: C, a: NetIPAddress, port: number) => c.connect(a.toString(), port),
      'void Connect(IPEndpoint endPoint)': (c: C, e: NetIPEndPoint) => c.connect(e.address.toString(), e.port),
      'byte[] Receive([ref] IPEndpoint remoteEP)': (c: C, remote: PSReference) =>
        andThen(lift(c.receive()), (d) => {
          remote.value = endPointOf(d.from.address, d.from.port);
          return byteArray(d.data);
        }),
      [`System.Threading.Tasks.Task[${ns}UdpReceiveResult] ReceiveAsync()`]: (c: C) =>
        taskOfStep(result(), () =>
          andThen(lift(c.receive()), (d) => new UdpReceiveResult(byteArray(d.data), endPointOf(d.from.address, d.from.port))),
        ),
      'int Send(byte[] dgram, int bytes, IPEndpoint endPoint)': (c: C, d: PSArray, n: number, e: NetIPEndPoint) =>
        send(c, d, n, e.address.toString(), e.port),
      'int Send(byte[] dgram, int bytes, string hostname, int port)': (c: C, d: PSArray, n: number, host: string, port: number) =>
        send(c, d, n, host, port),
      'int Send(byte[] dgram, int bytes)': (c: C, d: PSArray, n: number) => send(c, d, n, null),
      'System.Threading.Tasks.Task[int] SendAsync(byte[] datagram, int bytes)': (c: C, d: PSArray, n: number) =>
        taskOfStep(wellKnown.int32, () => send(c, d, n, null)),
      'void Close()': close,
      'void Dispose()': close,
    },
  });
  defineType({
    name: `${ns}Socket+Udp`,
    jsClass: UdpSocket,
    properties: {
      'System.Net.EndPoint LocalEndPoint': { get: (s: UdpSocket) => s.client.local },
      'int ReceiveTimeout': {
        get: (s: UdpSocket) => s.client.receiveTimeout,
        set: (s: UdpSocket, v: number) => void (s.client.receiveTimeout = v),
      },
      'bool EnableBroadcast': { get: (s: UdpSocket) => s.client.enableBroadcast, set: () => undefined },
    },
  });
}
