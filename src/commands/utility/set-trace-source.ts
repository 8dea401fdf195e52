import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Set-TraceSource (SetTraceSourceCommand): declared for scripts that mention it. */
export const setTraceSource = defineCmdlet({
  name: 'Set-TraceSource',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetTraceSourceCommand',
  defaultParameterSet: 'optionsSet',
  outputType: ['System.Management.Automation.PSTraceSource'],
  parameters: {
    Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'both', help: 'Names to look for or to give.' },
    Option: {
      type: 'System.Management.Automation.PSTraceSourceOptions',
      position: 1,
      pipeline: 'propertyName',
      sets: ['optionsSet'],
      help: 'Options of the variable: ReadOnly, Constant, Private, AllScope.',
    },
    ListenerOption: { type: 'System.Diagnostics.TraceOptions', sets: ['optionsSet'], help: 'What is written with each trace.' },
    FilePath: { type: 'string', sets: ['optionsSet'], aliases: ['PSPath', 'Path'], help: 'The file that takes the trace.' },
    Force: { type: 'switch', sets: ['optionsSet'], help: 'Goes on where the command would otherwise refuse.' },
    Debugger: { type: 'switch', sets: ['optionsSet'], help: 'Sends the trace to the debugger.' },
    PSHost: { type: 'switch', sets: ['optionsSet'], help: 'Sends the trace to the host.' },
    RemoveListener: { type: 'string[]', sets: ['removeAllListenersSet'], validate: ['notNullOrEmpty'], help: 'Removes listeners.' },
    RemoveFileListener: {
      type: 'string[]',
      sets: ['removeFileListenersSet'],
      validate: ['notNullOrEmpty'],
      help: 'Removes listeners that write to files.',
    },
    PassThru: { type: 'switch', sets: ['optionsSet'], help: 'Also writes the object that was worked on.' },
  },
  synopsis: 'Sets up tracing.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Set-TraceSource', 'there is no tracing.'));
  },
});
