/** How Test-Connection looks for its targets and asks them (TestConnectionCommand.cs). */
import { os } from '../../dotnet/io/modules.ts';
import { NetIPAddress } from '../../dotnet/net/ip-address.ts';
import { hostNameOf, lookupAddresses } from '../../dotnet/net/net-basics.ts';
import { PingOptions, type PingReply, pingLetters, pingStatus, sendPing } from '../../dotnet/net/ping.ts';
import { socketErrorOf } from '../../dotnet/net/sockets/sockets.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { monotonicTime } from '../../scheduler/monotonic-time.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { sleep, waitEvent } from '../../scheduler/wait.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import type { TestConnectionCommand } from './test-connection.ts';
import { PingMtuStatus, PingStatus, TcpPortStatus, TraceStatus } from './test-connection-types.ts';

/** A target whose name is resolved. */
export interface ConnectionTarget {
  readonly name: string;
  readonly address: NetIPAddress;
}

type Writer = Pick<CmdletRuntime, 'writeError'>;

function* pingFailed(cmd: Writer, target: string, why: string, inner: NetException | null): Steps<void> {
  const words = `Testing connection to computer '${target}' failed: ${why}`;
  const e = exceptionOf('System.Net.NetworkInformation.PingException', words, inner);
  yield* complete(cmd.writeError(newErrorRecord(e, 'TestConnectionException', 'ResourceUnavailable', target)));
}

/** The address of a target, and the name that it is shown with; null where an error was written instead (TryResolveNameOrAddress). */
export function* resolveTarget(cmd: TestConnectionCommand, given: string): Steps<ConnectionTarget | null> {
  const { IPv4: wants4, IPv6: wants6, ResolveDestination: resolves, Quiet: quiet } = cmd.args;
  const literal = NetIPAddress.tryParse(given);
  const fits = (a: NetIPAddress): boolean => !((wants4 && a.isV6) || (wants6 && !a.isV6));
  if (literal) {
    if (fits(literal)) return { name: resolves ? yield* hostNameOf(literal) : literal.toString(), address: literal };
    yield* pingFailed(cmd, given, 'Target IPv4/IPv6 address absent.', null);
    return null;
  }
  let found: NetIPAddress[];
  try {
    found = yield* lookupAddresses(given);
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    if (!quiet) yield* pingFailed(cmd, given, 'Cannot resolve the target name.', e);
    return null;
  }
  const address = found.find(fits);
  if (address) return { name: given, address };
  yield* pingFailed(cmd, given, 'Target IPv4/IPv6 address absent.', null);
  return null;
}

/** A reply, or null where there could be none and an error says why. */
function* ask(cmd: TestConnectionCommand, target: ConnectionTarget, buffer: Uint8Array, options: PingOptions): Steps<PingReply | null> {
  try {
    return yield* sendPing(target.address, (cmd.args.TimeoutSeconds ?? 5) * 1000, buffer, options);
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    yield* pingFailed(cmd, target.name, e.message, e);
    return null;
  }
}

const defaultSize = 32;
const source = (): string => os().hostname();

/** Echo requests, one after the other (ProcessPing). */
export function* pingTarget(cmd: TestConnectionCommand, target: ConnectionTarget): Steps<void> {
  const { args } = cmd;
  const count = args.Repeat ? Number.POSITIVE_INFINITY : (args.Count ?? 4);
  const size = args.BufferSize ?? defaultSize;
  const buffer = size === defaultSize ? new Uint8Array(0) : pingLetters(size);
  const options = new PingOptions(args.MaxHops ?? 128, args.DontFragment);
  let allAnswered = true;
  for (let i = 1; i <= count; i++) {
    const reply = yield* ask(cmd, target, buffer, options);
    allAnswered &&= reply?.status === pingStatus.success;
    if (!reply) continue;
    if (!args.Quiet) yield* complete(cmd.write(new PingStatus(source(), target.name, reply, i, size || defaultSize)));
    if (i < count) yield* sleep((args.Delay ?? 1) * 1000);
  }
  if (args.Quiet) yield* complete(cmd.write(allAnswered));
}

/** Requests that may go one hop further each time (ProcessTraceroute). */
export function* traceRoute(cmd: TestConnectionCommand, target: ConnectionTarget): Steps<void> {
  const most = cmd.args.MaxHops ?? 128;
  let hop = 1;
  for (let goesOn = true; goesOn && hop <= most; hop++) {
    const options = new PingOptions(hop, false);
    const found = yield* ask(cmd, target, new Uint8Array(0), options);
    if (!found) {
      hop = most;
      continue;
    }
    for (let i = 1; i <= 3; i++) {
      const reply = yield* ask(cmd, target, new Uint8Array(0), options);
      if (reply && !cmd.args.Quiet) {
        const status = new PingStatus(source(), found.address.toString(), reply, i, defaultSize);
        yield* complete(cmd.write(new TraceStatus(hop, status, target.name, target.address)));
      }
    }
    goesOn = found.status === pingStatus.ttlExpired || found.status === pingStatus.timedOut;
  }
  if (cmd.args.Quiet) yield* complete(cmd.write(hop <= most));
  else if (hop > most) {
    const words = `Cannot complete traceroute to destination '${target.name}': Number of hops required to reach host exceeds MaxHops (${most}).`;
    const e = exceptionOf('System.Net.NetworkInformation.PingException', words);
    yield* complete(cmd.writeError(newErrorRecord(e, 'TestConnectionException', 'ConnectionError', target.address)));
  }
}

/** The largest packet that arrives in one piece, by halving (ProcessMTUSize). */
export function* findMtuSize(cmd: TestConnectionCommand, target: ConnectionTarget): Steps<void> {
  const options = new PingOptions(128, true);
  let [low, size, high] = [target.address.isV6 ? 1280 : 68, 1473, 10000];
  let answer: PingReply | null = null;
  let refusal: PingReply | null = null;
  while (low < high - 1) {
    const reply: PingReply | null = yield* ask(cmd, target, pingLetters(size), options);
    if (!reply) return;
    if (reply.status === pingStatus.success) {
      low = size;
      answer = reply;
    } else if (reply.status === pingStatus.tooBig || reply.status === pingStatus.timedOut) {
      high = size;
      refusal = reply;
    } else {
      yield* pingFailed(cmd, target.address.toString(), new PingStatus('', '', reply, 1).status!.toString(), null);
      return;
    }
    size = Math.floor((low + high) / 2);
  }
  if (cmd.args.Quiet) yield* complete(cmd.write(size));
  else if (answer) yield* complete(cmd.write(new PingMtuStatus(source(), target.name, answer, size)));
  else {
    const e = exceptionOf('System.TimeoutException', target.address.toString());
    yield* complete(cmd.writeError(newErrorRecord(e, 'TestConnectionException', 'ResourceUnavailable', refusal as Value)));
  }
}

/** Attempts to connect to a port (ProcessConnectionByTCPPort). */
export function* connectToPort(cmd: TestConnectionCommand, target: ConnectionTarget, given: string, port: number): Steps<void> {
  const { args } = cmd;
  const count = args.Repeat ? Number.POSITIVE_INFINITY : (args.Count ?? 1);
  for (let i = 1; i <= count; i++) {
    const started = monotonicTime();
    const status = yield* connectOnce(target.address.toString(), port, (args.TimeoutSeconds ?? 5) * 1000);
    const latency = status === 0 ? Math.floor(monotonicTime() - started) : 0;
    if (!args.Detailed) {
      yield* complete(cmd.write(status === 0));
      return;
    }
    yield* complete(cmd.write(new TcpPortStatus(i, source(), given, target.address, port, latency, status)));
    if (i < count) yield* sleep((args.Delay ?? 1) * 1000);
  }
}

/** What became of one attempt, as a value of SocketError. */
function connectOnce(host: string, port: number, timeout: number): Steps<number> {
  const { connect } = require('node:net') as typeof import('node:net');
  return waitEvent((resume) => {
    const socket = connect({ host, port, timeout });
    const finish = (outcome: number): void => {
      socket.destroy();
      resume(outcome);
    };
    socket.once('connect', () => finish(0));
    socket.once('timeout', () => finish(10060));
    socket.once('error', (e: NodeJS.ErrnoException) => finish(socketErrorOf(e)));
    return () => socket.destroy();
  });
}
