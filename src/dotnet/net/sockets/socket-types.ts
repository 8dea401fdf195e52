import { exceptionOf } from '../../../errors/throw.ts';
import type { PSArray } from '../../../objects/collections.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../../objects/net-type.ts';
import { andThen, lift, type Step } from '../../../scheduler/suspension.ts';
import { defineType, getType } from '../../registry.ts';
import { taskOfStep } from '../../system/task-start.ts';
import type { NetTask } from '../../system/tasks.ts';
import { enumOf, notNull } from '../../values.ts';
import { NetIPAddress, NetIPEndPoint } from '../ip-address.ts';
import { endPointOf, NetworkStream, TcpClient, TcpListener } from './sockets.ts';
import { defineUdp } from './udp-client.ts';
import { defineUnixEndPoint } from './unix-end-point.ts';

const ns = 'System.Net.Sockets.';
const task = 'System.Threading.Tasks.Task';

/** The Socket of a TcpClient or TcpListener, as far as scripts look at it. */
class NetSocket extends NetObject {
  constructor(readonly owner: TcpClient | TcpListener) {
    super();
  }
}

function portOf(port: number): number {
  if (port >= 0 && port <= 65535) return port;
  throw exceptionOf(
    'System.ArgumentOutOfRangeException',
    "Specified argument was out of the range of valid values. (Parameter 'port')",
    null,
    {
      ParamName: 'port',
    },
  );
}

/** The first address of a list. */
function hostOf(target: NetIPAddress | string | PSArray | null, parameter: string): string {
  const given = notNull(target, parameter);
  if (typeof given === 'string') return given;
  if (given instanceof NetIPAddress) return given.toString();
  return String(given.items[0]);
}

const connect = (c: TcpClient, host: string, port: number, namesTarget = true): Step<undefined> =>
  lift(c.connect(host, portOf(port), namesTarget));

/** Connect in its ways. */
function connections(): Record<string, MemberBody> {
  type C = TcpClient;
  const toEnd = (e: NetIPEndPoint | null): readonly [string, number] => [notNull(e, 'remoteEP').address.toString(), e!.port];
  const methods: Record<string, MemberBody> = {
    'void Connect(IPEndpoint remoteEP)': (c: C, e: NetIPEndPoint | null) => connect(c, ...toEnd(e)),
    [`${task} ConnectAsync(IPEndpoint remoteEP)`]: (c: C, e: NetIPEndPoint | null) =>
      taskOfStep(null, () => connect(c, ...toEnd(e), false)),
  };
  for (const [type, name, async] of [
    ['string', 'hostname', 'host'],
    ['ipaddress', 'address', 'address'],
    ['ipaddress[]', 'ipAddresses', 'addresses'],
  ] as const) {
    methods[`void Connect(${type} ${name}, int port)`] = (c: C, h: NetIPAddress | string | null, p: number) =>
      connect(c, hostOf(h, name), p);
    const begin = (c: C, h: NetIPAddress | string | null, p: number): NetTask => {
      const host = hostOf(h, async);
      portOf(p);
      return taskOfStep(null, () => connect(c, host, p, false));
    };
    methods[`${task} ConnectAsync(${type} ${async}, int port)`] = begin;
    methods[`System.IAsyncResult BeginConnect(${type} ${async}, int port, System.AsyncCallback requestCallback, System.Object state)`] =
      begin;
  }
  return methods;
}

function defineTcpClient(): void {
  type C = TcpClient;
  const kept = (name: string, initial: Value): PropertyBody => ({
    get: (c: C) => (c.settings[name] === undefined ? initial : (c.settings[name] as Value)),
    set: (c: C, v: Value) => void (c.settings[name] = v),
  });
  const close = (c: C): void => c.close();
  defineType({
    name: `${ns}TcpClient`,
    jsClass: TcpClient,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new TcpClient(),
      [`(${ns}AddressFamily family)`]: () => new TcpClient(),
      '(IPEndpoint localEP)': () => new TcpClient(),
      '(string hostname, int port)': (_t, host: string | null, port: number) => {
        const client = new TcpClient();
        return andThen(connect(client, notNull(host, 'hostname'), port), () => client);
      },
    },
    properties: {
      'int Available': { get: (c: C) => c.available },
      [`${ns}Socket Client`]: { get: (c: C) => new NetSocket(c), set: () => undefined },
      'bool Connected': { get: (c: C) => c.isConnected },
      'bool ExclusiveAddressUse': kept('ExclusiveAddressUse', false),
      'int ReceiveBufferSize': kept('ReceiveBufferSize', 131072),
      'int SendBufferSize': kept('SendBufferSize', 16384),
      'int ReceiveTimeout': { get: (c: C) => c.receiveTimeout, set: (c: C, v: number) => void (c.receiveTimeout = v) },
      'int SendTimeout': { get: (c: C) => c.sendTimeout, set: (c: C, v: number) => void (c.sendTimeout = v) },
      'bool NoDelay': { get: (c: C) => c.noDelay, set: (c: C, v: boolean) => void (c.noDelay = v) },
    },
    methods: {
      ...connections(),
      'void EndConnect(System.IAsyncResult asyncResult)': (_c: C, t: NetTask) => andThen(t.result(true), () => undefined),
      [`${ns}NetworkStream GetStream()`]: (c: C) => c.getStream(),
      'void Close()': close,
      'void Dispose()': close,
    },
  });
}

function defineListener(): void {
  type L = TcpListener;
  const client = (): NetType => getType(`${ns}TcpClient`);
  const start = (l: L): Step<undefined> => lift(l.start());
  defineType({
    name: `${ns}TcpListener`,
    jsClass: TcpListener,
    interfaces: ['System.IDisposable'],
    constructors: {
      '(IPEndpoint localEP)': (_t, e: NetIPEndPoint | null) => new TcpListener(notNull(e, 'localEP')),
      '(ipaddress localaddr, int port)': (_t, a: NetIPAddress | null, port: number) =>
        new TcpListener(new NetIPEndPoint(notNull(a, 'localaddr'), portOf(port))),
      '(int port)': (_t, port: number) => new TcpListener(new NetIPEndPoint(NetIPAddress.of4(0, 0, 0, 0), portOf(port))),
    },
    properties: {
      [`${ns}Socket Server`]: { get: (l: L) => new NetSocket(l) },
      'System.Net.EndPoint LocalEndpoint': { get: (l: L) => l.local },
      'bool ExclusiveAddressUse': { get: () => false, set: () => undefined },
    },
    methods: {
      'void Start()': start,
      'void Start(int backlog)': start,
      'void Stop()': (l: L) => l.stop(),
      'void Dispose()': (l: L) => l.stop(),
      'bool Pending()': (l: L) => l.hasPending,
      [`${ns}TcpClient AcceptTcpClient()`]: (l: L) => lift(l.accept()),
      [`${task}[${ns}TcpClient] AcceptTcpClientAsync()`]: (l: L) => taskOfStep(client(), () => lift(l.accept())),
      'System.IAsyncResult BeginAcceptTcpClient(System.AsyncCallback callback, System.Object state)': (l: L) =>
        taskOfStep(client(), () => lift(l.accept())),
      [`${ns}TcpClient EndAcceptTcpClient(System.IAsyncResult asyncResult)`]: (_l: L, t: NetTask) => t.result(true),
    },
    staticMethods: {
      [`${ns}TcpListener Create(int port)`]: (_s, port: number) =>
        new TcpListener(new NetIPEndPoint(NetIPAddress.parse('::'), portOf(port))),
    },
  });
}

/** An end of a connection: of a client as an address of both kinds, as its sockets are of both. */
function shownEnd(owner: TcpClient | TcpListener, address: string | undefined, port: number | undefined): NetIPEndPoint {
  const mapped = owner instanceof TcpClient && !owner.wasAccepted && address?.includes('.') && !address.includes(':');
  return endPointOf(mapped ? `::ffff:${address}` : address, port);
}

function defineStreams(): void {
  type S = NetworkStream;
  defineType({
    name: `${ns}NetworkStream`,
    baseType: 'System.IO.Stream',
    jsClass: NetworkStream,
    properties: {
      'bool DataAvailable': { get: (s: S) => s.available > 0 },
      'bool CanTimeout': { get: () => true },
      'int ReadTimeout': { get: (s: S) => s.readTimeout, set: (s: S, v: number) => void (s.readTimeout = v) },
      'int WriteTimeout': { get: (s: S) => s.writeTimeout, set: (s: S, v: number) => void (s.writeTimeout = v) },
    },
    methods: { 'void Close(int timeout)': (s: S) => s.close() },
  });
  const nodeOf = (s: NetSocket) => (s.owner instanceof TcpClient ? s.owner.node : null);
  defineType({
    name: `${ns}Socket`,
    jsClass: NetSocket,
    interfaces: ['System.IDisposable'],
    properties: {
      'int Available': { get: (s: NetSocket) => (s.owner instanceof TcpClient ? s.owner.available : 0) },
      'bool Connected': { get: (s: NetSocket) => s.owner instanceof TcpClient && s.owner.isConnected },
      'System.Net.EndPoint LocalEndPoint': {
        get: (s: NetSocket) =>
          s.owner instanceof TcpListener ? s.owner.local : shownEnd(s.owner, nodeOf(s)?.localAddress, nodeOf(s)?.localPort),
      },
      'System.Net.EndPoint RemoteEndPoint': {
        get: (s: NetSocket) => (nodeOf(s) ? shownEnd(s.owner, nodeOf(s)?.remoteAddress, nodeOf(s)?.remotePort) : null),
      },
      [`${ns}AddressFamily AddressFamily`]: {
        get: (s: NetSocket) => enumOf(`${ns}AddressFamily`, nodeOf(s)?.remoteFamily === 'IPv6' ? 23 : 2),
      },
      'bool IsBound': { get: (s: NetSocket) => (s.owner instanceof TcpListener ? s.owner.isActive : s.owner.isConnected) },
    },
    methods: {
      'void Close()': (s: NetSocket) => (s.owner instanceof TcpClient ? s.owner.close() : s.owner.stop()),
      'void Dispose()': (s: NetSocket) => (s.owner instanceof TcpClient ? s.owner.close() : s.owner.stop()),
      [`void Shutdown(${ns}SocketShutdown how)`]: (s: NetSocket) => void nodeOf(s)?.end(),
    },
  });
  defineType({ name: `${ns}SocketShutdown`, kind: 'enum', enumValues: { Receive: 0, Send: 1, Both: 2 } });
}

/** Defines TcpClient, TcpListener, UdpClient and their streams. */
export function defineSockets(): void {
  defineTcpClient();
  defineListener();
  defineStreams();
  defineUdp();
  defineUnixEndPoint();
}
