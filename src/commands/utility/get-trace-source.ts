import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { matchingSources } from './trace-support.ts';

/** Get-TraceSource (GetTracerCommand.cs). */
export const getTraceSource = defineCmdlet({
  name: 'Get-TraceSource',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetTraceSourceCommand',
  outputType: ['System.Management.Automation.PSTraceSource'],
  parameters: {
    Name: { type: 'string[]', position: 0, pipeline: 'both', validate: ['notNullOrEmpty'], help: 'Names of trace sources.' },
  },
  synopsis: 'Lists what can be traced.',
  *process(cmd): Steps<void> {
    const found = yield* matchingSources(cmd, cmd.args.Name ?? ['*'], true);
    found.sort((a, b) => (a.sourceName.toLowerCase() < b.sourceName.toLowerCase() ? -1 : 1));
    for (const source of found) yield* complete(cmd.write(source));
  },
});
