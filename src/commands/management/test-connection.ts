import type { Steps } from '../../scheduler/suspension.ts';
import { complete } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { defineTestConnectionTypes } from './test-connection-types.ts';
import { connectToPort, findMtuSize, pingTarget, resolveTarget, traceRoute } from './test-connection-work.ts';

const pings = ['DefaultPing', 'RepeatPing'] as const;

const parameters = {
  Ping: { type: 'switch', sets: pings, help: 'Sends echo requests, which is what it does anyway.' },
  IPv4: { type: 'switch', sets: [...pings, 'TraceRoute', 'MtuSizeDetect', 'TcpPort'], help: 'Uses addresses of IPv4 only.' },
  IPv6: { type: 'switch', sets: [...pings, 'TraceRoute', 'MtuSizeDetect', 'TcpPort'], help: 'Uses addresses of IPv6 only.' },
  ResolveDestination: {
    type: 'switch',
    sets: [...pings, 'TraceRoute', 'MtuSizeDetect', 'TcpPort'],
    help: 'Shows the name that an address has.',
  },
  MaxHops: {
    type: 'int',
    aliases: ['Ttl', 'TimeToLive', 'Hops'],
    sets: [...pings, 'TraceRoute'],
    validate: [{ range: [1, 128] }],
    help: 'How many routers a request may pass.',
  },
  Count: { type: 'int', sets: ['DefaultPing', 'TcpPort'], validate: [{ range: 'Positive' }], help: 'How many requests are sent.' },
  Delay: { type: 'int', sets: [...pings, 'TcpPort'], validate: [{ range: 'Positive' }], help: 'Seconds between two requests.' },
  BufferSize: {
    type: 'int',
    aliases: ['Size', 'Bytes', 'BS'],
    sets: pings,
    validate: [{ range: [0, 65500] }],
    help: 'How many bytes a request carries.',
  },
  DontFragment: { type: 'switch', sets: pings, help: 'Sends requests that must not be cut up.' },
  Repeat: {
    type: 'switch',
    aliases: ['Continuous'],
    sets: { RepeatPing: { mandatory: true }, TcpPort: {} },
    help: 'Sends requests until it is stopped.',
  },
  Quiet: { type: 'switch', help: 'Only whether it can be reached.' },
  Detailed: { type: 'switch', sets: ['TcpPort'], help: 'More than whether a port can be reached.' },
  TimeoutSeconds: { type: 'int', validate: [{ range: 'Positive' }], help: 'How long to wait for each answer.' },
  TargetName: {
    type: 'string[]',
    aliases: ['ComputerName'],
    mandatory: true,
    position: 0,
    pipeline: 'both',
    validate: ['notNullOrEmpty'],
    help: 'The computers.',
  },
  MtuSize: {
    type: 'switch',
    aliases: ['MtuSizeDetect'],
    mandatory: true,
    sets: ['MtuSizeDetect'],
    help: 'Looks for the largest packet that arrives whole.',
  },
  Traceroute: { type: 'switch', mandatory: true, sets: ['TraceRoute'], help: 'Shows the way to the target.' },
  TcpPort: { type: 'int', mandatory: true, sets: ['TcpPort'], validate: [{ range: [0, 65535] }], help: 'The port to connect to.' },
} as const;

/** Test-Connection while it runs. */
export type TestConnectionCommand = CmdletRuntime<typeof parameters>;

defineTestConnectionTypes();

/** Test-Connection (TestConnectionCommand.cs): echo requests to other machines go through the system's program `ping`. */
export const testConnection = defineCmdlet<typeof parameters>({
  name: 'Test-Connection',
  outputType: [
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus',
    'System.Boolean',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus',
    'System.Int32',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus',
  ],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.TestConnectionCommand',
  synopsis: 'Sends ICMP echo request packets, or pings, to one or more computers.',
  defaultParameterSet: 'DefaultPing',
  parameters,
  *process(cmd): Steps<void> {
    const { TargetName: names = [], TcpPort: port, MtuSize: findsSize, Traceroute: traces, Quiet: quiet } = cmd.args;
    for (const name of names) {
      const target = yield* resolveTarget(cmd, name);
      if (target) {
        if (port !== undefined) yield* connectToPort(cmd, target, name, port);
        else if (findsSize) yield* findMtuSize(cmd, target);
        else if (traces) yield* traceRoute(cmd, target);
        else yield* pingTarget(cmd, target);
      } else if (traces ? !quiet : quiet) yield* complete(cmd.write(findsSize ? -1 : false));
    }
  },
});
