import { debuggerOf } from '../../debugger/script-debugger.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Set-PSDebug (PSDebugCommand in InternalCommands.cs): tracing of lines, calls and assignments; strict mode for the whole session. */
export const setPSDebug = defineCmdlet({
  name: 'Set-PSDebug',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.SetPSDebugCommand',
  synopsis: 'Turns script debugging features on and off, sets the trace level, and toggles strict mode.',
  defaultParameterSet: 'on',
  parameters: {
    Trace: {
      type: 'int',
      sets: ['on'],
      validate: [{ range: [0, 2] }],
      help: 'How much is traced: 1 is lines, 2 also calls and assignments.',
    },
    Step: { type: 'switch', sets: ['on'], help: 'Not supported: there is no debugger.' },
    Strict: { type: 'switch', sets: ['on'], help: 'A variable that does not exist is an error.' },
    Off: { type: 'switch', sets: ['off'], help: 'Turns everything off.' },
  },
  begin(cmd) {
    const { args, context } = cmd;
    if (args.Step)
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf('System.Management.Automation.PSNotSupportedException', 'The parameter -Step of Set-PSDebug is not supported yet.'),
          'NotSupported',
          'NotImplemented',
          null,
        ),
      );
    if (args.Trace !== undefined || cmd.parameterSetName === 'off') debuggerOf(context).traceLevel = args.Trace ?? 0;
    if (cmd.parameterSetName === 'off') context.globalState.globalScope.strictMode = undefined;
    else if (cmd.isBound('Strict')) context.globalState.globalScope.strictMode = args.Strict ? 1 : undefined;
  },
});
