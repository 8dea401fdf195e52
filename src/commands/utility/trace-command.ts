import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Trace-Command (TraceCommandCommand): declared for scripts that mention it. */
export const traceCommand = defineCmdlet({
  name: 'Trace-Command',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.TraceCommandCommand',
  defaultParameterSet: 'expressionSet',
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Name: { type: 'string[]', position: 0, mandatory: true, help: 'Names to look for or to give.' },
    Option: {
      type: 'System.Management.Automation.PSTraceSourceOptions',
      position: 2,
      help: 'Options of the variable: ReadOnly, Constant, Private, AllScope.',
    },
    Expression: { type: 'scriptblock', position: 1, mandatory: true, sets: ['expressionSet'], help: 'The script block to run.' },
    Command: { type: 'string', position: 1, mandatory: true, sets: ['commandSet'], help: 'The commands that are meant.' },
    ArgumentList: { type: 'object[]', remaining: true, sets: ['commandSet'], aliases: ['Args'], help: 'Arguments.' },
    ListenerOption: { type: 'System.Diagnostics.TraceOptions', help: 'What is written with each trace.' },
    FilePath: { type: 'string', aliases: ['PSPath', 'Path'], help: 'The file that takes the trace.' },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    Debugger: { type: 'switch', help: 'Sends the trace to the debugger.' },
    PSHost: { type: 'switch', help: 'Sends the trace to the host.' },
  },
  synopsis: 'Runs a command and traces what the engine does.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Trace-Command', 'there is no tracing.'));
  },
});
