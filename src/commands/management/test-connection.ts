import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

const parameters = {
  TargetName: {
    type: 'string[]',
    aliases: ['ComputerName'],
    mandatory: true,
    position: 0,
    pipeline: 'both',
    validate: ['notNullOrEmpty'],
    help: 'The computers.',
  },
  TcpPort: { type: 'int', validate: [{ range: [0, 65535] }], help: 'The port to connect to.' },
  Count: { type: 'int', help: 'How many echo requests; not supported.' },
  TimeoutSeconds: { type: 'int', help: 'How long to wait for each.' },
  Quiet: { type: 'switch', help: 'Only whether it can be reached.' },
} as const;

/** Test-Connection (TestConnectionCommand.cs): connections of TCP; echo requests need raw sockets, which Node has none of. */
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
  parameters,
  process: (cmd) => run(cmd),
});

function* run(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const { TcpPort: port, TimeoutSeconds: seconds = 5 } = cmd.args;
  if (port === undefined)
    cmd.throwTerminatingError(
      notSupported('Test-Connection', 'only connections with -TcpPort can be tested; there are no raw sockets here.'),
    );
  for (const host of cmd.args.TargetName ?? []) {
    const outcome = yield* connect(host, port, seconds * 1000);
    if (outcome === 'unknown') {
      const e = exceptionOf(
        'System.Net.NetworkInformation.PingException',
        `Testing connection to computer '${host}' failed: Cannot resolve the target name.`,
      );
      const s = cmd.writeError(newErrorRecord(e, 'TestConnectionException', 'ResourceUnavailable', host));
      if (s) yield* s.rest;
      continue;
    }
    const s = cmd.write(outcome === 'open');
    if (s) yield* s.rest;
  }
}

function connect(host: string, port: number, timeout: number): Steps<'open' | 'closed' | 'unknown'> {
  const { connect: open } = require('node:net') as typeof import('node:net');
  return waitEvent((resume) => {
    const socket = open({ host, port, timeout });
    const finish = (outcome: 'open' | 'closed' | 'unknown'): void => {
      socket.destroy();
      resume(outcome);
    };
    socket.once('connect', () => finish('open'));
    socket.once('timeout', () => finish('closed'));
    socket.once('error', (e: NodeJS.ErrnoException) => finish(e.code === 'ENOTFOUND' || e.code === 'EAI_AGAIN' ? 'unknown' : 'closed'));
    return () => socket.destroy();
  });
}
