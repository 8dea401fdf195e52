/** Echo requests: what is this machine's own answers itself, others are asked through the system's program, as .NET does without raw sockets. */
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import { os } from '../io/modules.ts';
import { defineType, getType } from '../registry.ts';
import { taskOfStep } from '../system/task-start.ts';
import { byteArray, bytesOf, enumOf, long, notNull } from '../values.ts';
import { NetIPAddress } from './ip-address.ts';
import { lookupAddresses } from './net-basics.ts';

const ns = 'System.Net.NetworkInformation.';

/** Values of IPStatus. */
export const pingStatus = { success: 0, unreachable: 11003, tooBig: 11009, timedOut: 11010, ttlExpired: 11013 } as const;

/** PingOptions. */
export class PingOptions extends NetObject {
  constructor(
    public ttl = 128,
    public dontFragment = false,
  ) {
    super();
  }
}

/** What a Ping was answered with. */
export class PingReply extends NetObject {
  constructor(
    readonly status: number,
    readonly address: NetIPAddress,
    readonly time: number,
    readonly buffer: Uint8Array,
    readonly options: PingOptions | null = null,
  ) {
    super();
  }
}

class Ping extends NetObject {}

/** The bytes that a Ping sends: a to w, over and over. */
export function pingLetters(count = 32): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => 97 + (i % 23));
}

function isOwn(address: NetIPAddress): boolean {
  if (!address.isV6 && address.bytes[0] === 127) return true;
  const text = address.toString();
  return Object.values(os().networkInterfaces()).some((list) => list?.some((i) => i.address === text));
}

/** Sends one echo request. @throws PingException where the system has no program for it */
export function* sendPing(address: NetIPAddress, timeout: number, buffer: Uint8Array, options: PingOptions | null): Steps<PingReply> {
  if (isOwn(address)) return new PingReply(pingStatus.success, address, 0, buffer, options && new PingOptions(options.ttl, false));
  const { spawn } = require('node:child_process') as typeof import('node:child_process');
  const seconds = String(Math.max(1, Math.ceil(timeout / 1000)));
  const limits = options === null ? [] : ['-t', String(options.ttl), ...(options.dontFragment ? ['-M', 'do'] : [])];
  const command = ['-c', '1', '-W', seconds, '-s', String(buffer.length), ...limits, '-n', address.toString()];
  const answer = yield* waitEvent<{ code: number | null; text: string } | null>((resume) => {
    const child = spawn('ping', command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const take = (piece: Buffer): void => {
      text += piece.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', () => resume(null));
    child.on('close', (code) => resume({ code, text }));
    return () => void child.kill();
  });
  if (answer === null) throw exceptionOf('System.PlatformNotSupportedException', "The system's ping utility could not be found.");
  const time = /time[=<]([\d.]+)/.exec(answer.text)?.[1];
  if (answer.code === 0) return new PingReply(pingStatus.success, address, Math.floor(Number(time ?? 0)), buffer, options);
  return new PingReply(failureStatus(answer.text), NetIPAddress.of4(0, 0, 0, 0), 0, new Uint8Array(0));
}

function failureStatus(text: string): number {
  if (/message too long|frag needed/i.test(text)) return pingStatus.tooBig;
  if (/time to live exceeded/i.test(text)) return pingStatus.ttlExpired;
  return /unreachable/i.test(text) ? pingStatus.unreachable : pingStatus.timedOut;
}

function* send(target: Value, timeout: number, buffer: Uint8Array, options: PingOptions | null): Steps<PingReply> {
  if (target instanceof NetIPAddress) return yield* sendPing(target, timeout, buffer, options);
  let found: NetIPAddress[];
  try {
    found = yield* lookupAddresses(notNull(target as string | null, 'hostNameOrAddress'));
  } catch (e) {
    if (!(e instanceof NetException) || e.netType.name !== 'SocketException') throw e;
    throw exceptionOf(`${ns}PingException`, 'An exception occurred during a Ping request.', e);
  }
  return yield* sendPing(found[0] as NetIPAddress, timeout, buffer, options);
}

/** Defines Ping, PingReply and PingOptions. */
export function definePing(): void {
  const reply = `${ns}PingReply`;
  defineType({
    name: reply,
    jsClass: PingReply,
    properties: {
      [`${ns}IPStatus Status`]: { get: (r: PingReply) => enumOf(`${ns}IPStatus`, r.status) },
      'ipaddress Address': { get: (r: PingReply) => r.address },
      'long RoundtripTime': { get: (r: PingReply) => long(r.time) },
      [`${ns}PingOptions Options`]: { get: (r: PingReply) => r.options },
      'byte[] Buffer': { get: (r: PingReply) => byteArray(r.buffer) },
    },
  });
  defineType({
    name: `${ns}PingOptions`,
    jsClass: PingOptions,
    constructors: {
      '()': () => new PingOptions(),
      '(int ttl, bool dontFragment)': (_t, ttl: number, dontFragment: boolean) => new PingOptions(ttl, dontFragment),
    },
    properties: {
      'int Ttl': { get: (o: PingOptions) => o.ttl, set: (o: PingOptions, v: number) => void (o.ttl = v) },
      'bool DontFragment': { get: (o: PingOptions) => o.dontFragment, set: (o: PingOptions, v: boolean) => void (o.dontFragment = v) },
    },
  });
  const methods: Record<string, MemberBody> = { 'void Dispose()': () => undefined };
  for (const target of ['string hostNameOrAddress', 'ipaddress address'])
    for (const rest of ['', ', int timeout', ', int timeout, byte[] buffer', `, int timeout, byte[] buffer, ${ns}PingOptions options`]) {
      const body = (_p: Ping, to: Value, timeout = 5000, buffer: PSArray | null = null, options: PingOptions | null = null): Step<Value> =>
        lift(send(to, timeout, buffer === null ? pingLetters() : bytesOf(buffer), options));
      methods[`${reply} Send(${target}${rest})`] = body;
      methods[`System.Threading.Tasks.Task[${reply}] SendPingAsync(${target}${rest})`] = (
        p: Ping,
        to: Value,
        timeout?: number,
        buffer?: PSArray | null,
        options?: PingOptions | null,
      ) => taskOfStep(getType(reply), () => body(p, to, timeout, buffer, options));
    }
  defineType({ name: `${ns}Ping`, jsClass: Ping, interfaces: ['System.IDisposable'], constructors: { '()': () => new Ping() }, methods });
}
