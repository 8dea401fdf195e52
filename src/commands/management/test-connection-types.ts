/** What Test-Connection writes (the classes within TestConnectionCommand.cs). */
import type { NetIPAddress } from '../../dotnet/net/ip-address.ts';
import { type PingReply, pingStatus } from '../../dotnet/net/ping.ts';
import { defineType } from '../../dotnet/registry.ts';
import { enumOf, long } from '../../dotnet/values.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { UInt32 } from '../../objects/numbers.ts';

/** PingStatus: one echo request and its reply. */
export class PingStatus extends NetObject {
  constructor(
    readonly source: string,
    readonly destination: string,
    readonly reply: PingReply,
    readonly ping: number,
    private readonly size: number | null = null,
  ) {
    super();
  }
  get address(): NetIPAddress | null {
    return this.reply.status === pingStatus.success ? this.reply.address : null;
  }
  get bufferSize(): number {
    return this.size ?? this.reply.buffer.length;
  }
  get status(): Value {
    return enumOf('System.Net.NetworkInformation.IPStatus', this.reply.status);
  }
}

/** PingMtuStatus. */
export class PingMtuStatus extends PingStatus {
  constructor(
    source: string,
    destination: string,
    reply: PingReply,
    readonly mtuSize: number,
  ) {
    super(source, destination, reply, 1);
  }
}

/** TraceStatus: one request on the way to a target. */
export class TraceStatus extends NetObject {
  constructor(
    readonly hop: number,
    readonly of: PingStatus,
    readonly target: string,
    readonly targetAddress: NetIPAddress,
  ) {
    super();
  }
}

/** TcpPortStatus: one attempt to connect. */
export class TcpPortStatus extends NetObject {
  constructor(
    public id: number,
    readonly source: string,
    readonly target: string,
    readonly targetAddress: NetIPAddress,
    readonly port: number,
    public latency: number,
    /** A value of SocketError. */
    public status: number,
  ) {
    super();
  }
}

const own = 'Microsoft.PowerShell.Commands.TestConnectionCommand+';
const ipStatus = 'System.Net.NetworkInformation.IPStatus';
const pingReply = 'System.Net.NetworkInformation.PingReply';

/** Defines the types. */
export function defineTestConnectionTypes(): void {
  type P = PingStatus;
  defineType({
    name: `${own}PingStatus`,
    jsClass: PingStatus,
    properties: {
      'uint Ping': { get: (p: P) => new UInt32(p.ping) },
      'string Source': { get: (p: P) => p.source },
      'string Destination': { get: (p: P) => p.destination },
      'ipaddress Address': { get: (p: P) => p.address },
      'string DisplayAddress': { get: (p: P) => p.address?.toString() ?? '*' },
      'long Latency': { get: (p: P) => long(p.reply.time) },
      [`${ipStatus} Status`]: { get: (p: P) => p.status },
      'int BufferSize': { get: (p: P) => p.bufferSize },
      [`${pingReply} Reply`]: { get: (p: P) => p.reply },
    },
  });
  defineType({
    name: `${own}PingMtuStatus`,
    baseType: `${own}PingStatus`,
    jsClass: PingMtuStatus,
    properties: { 'int MtuSize': { get: (p: PingMtuStatus) => p.mtuSize } },
  });
  type T = TraceStatus;
  defineType({
    name: `${own}TraceStatus`,
    jsClass: TraceStatus,
    properties: {
      'int Hop': { get: (t: T) => t.hop },
      'string Hostname': { get: (t: T) => t.of.destination },
      'uint Ping': { get: (t: T) => new UInt32(t.of.ping) },
      'ipaddress HopAddress': { get: (t: T) => t.of.address },
      'long Latency': { get: (t: T) => long(t.of.reply.time) },
      [`${ipStatus} Status`]: { get: (t: T) => t.of.status },
      'string Source': { get: (t: T) => t.of.source },
      'string Target': { get: (t: T) => t.target },
      'ipaddress TargetAddress': { get: (t: T) => t.targetAddress },
      [`${pingReply} Reply`]: { get: (t: T) => t.of.reply },
    },
  });
  type C = TcpPortStatus;
  defineType({
    name: `${own}TcpPortStatus`,
    jsClass: TcpPortStatus,
    properties: {
      'int Id': { get: (c: C) => c.id },
      'string Source': { get: (c: C) => c.source },
      'string Target': { get: (c: C) => c.target },
      'ipaddress TargetAddress': { get: (c: C) => c.targetAddress },
      'int Port': { get: (c: C) => c.port },
      'long Latency': { get: (c: C) => long(c.latency) },
      'bool Connected': { get: (c: C) => c.status === 0 },
      'System.Net.Sockets.SocketError Status': { get: (c: C) => enumOf('System.Net.Sockets.SocketError', c.status) },
    },
  });
}
