import { defineCmdlet } from '../cmdlet.ts';

/** Get-TraceSource (GetTraceSourceCommand): declared for scripts that mention it. */
export const getTraceSource = defineCmdlet({
  name: 'Get-TraceSource',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetTraceSourceCommand',
  outputType: ['System.Management.Automation.PSTraceSource'],
  parameters: {
    Name: { type: 'string[]', position: 0, pipeline: 'both', validate: ['notNullOrEmpty'], help: 'Names to look for or to give.' },
  },
  synopsis: 'Lists what can be traced.',
  // there is never anything to list
  process: () => undefined,
});
