import { breakpointsOf } from '../../debugger/breakpoint-operations.ts';
import { accessModeOf, type Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from '../../debugger/breakpoints.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { breakpointScripts, withRunspaceId } from './breakpoint-parameters.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { languageModeOf, refuseIfConstrained } from './language-restrictions.ts';

/** Set-PSBreakpoint (SetPSBreakpointCommand). */
export const setPSBreakpoint = defineCmdlet({
  name: 'Set-PSBreakpoint',
  aliases: ['sbp'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetPSBreakpointCommand',
  defaultParameterSet: 'Line',
  outputType: [
    'System.Management.Automation.CommandBreakpoint',
    'System.Management.Automation.LineBreakpoint',
    'System.Management.Automation.VariableBreakpoint',
  ],
  parameters: {
    Action: { type: 'scriptblock', sets: ['Command', 'Line', 'Variable'], help: 'What is run at the breakpoint.' },
    Column: { type: 'int', position: 2, sets: ['Line'], validate: [{ range: [1, 2147483647] }], help: 'The column of the breakpoint.' },
    Command: { type: 'string[]', mandatory: true, sets: ['Command'], aliases: ['C'], help: 'The commands that are meant.' },
    Line: { type: 'int[]', position: 1, mandatory: true, sets: ['Line'], help: 'Lines: counts them, or their numbers.' },
    Script: {
      type: 'string[]',
      sets: { Command: { position: 0 }, Line: { position: 0, mandatory: true }, Variable: { position: 0 } },
      validate: ['notNull'],
      help: 'The script with the breakpoint.',
    },
    Variable: { type: 'string[]', mandatory: true, sets: ['Variable'], aliases: ['V'], help: 'The variables to watch.' },
    Mode: { type: 'System.Management.Automation.VariableAccessMode', sets: ['Variable'], help: 'Whether reading or writing is watched.' },
    Runspace: { type: 'runspace', validate: ['notNull'], help: 'The runspace that is meant.' },
  },
  synopsis: 'Sets a breakpoint.',
  begin(cmd) {
    refuseIfConstrained(cmd, {
      id: 'CannotSetBreakpointInconsistentLanguageMode',
      message: 'Debugging is not supported on remote sessions.',
      target: languageModeOf(cmd.context),
    });
  },
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const runspace = args.Runspace ?? null;
    const target = breakpointsOf(cmd.context, runspace);
    const set = function* (made: Breakpoint): Steps<void> {
      const breakpoint = yield* complete(target.set(made));
      yield* complete(cmd.write(yield* withRunspaceId(cmd.context, breakpoint, runspace)));
    };
    const action = args.Action ?? null;
    const scripts = args.Script === undefined ? [] : yield* breakpointScripts(cmd, args.Script);
    const places: (string | null)[] = scripts.length > 0 ? scripts : [null];
    if (cmd.parameterSetName === 'Command') {
      for (const name of args.Command ?? []) for (const script of places) yield* set(new CommandBreakpoint(script, name, action));
      return;
    }
    if (cmd.parameterSetName === 'Variable') {
      const mode = args.Mode === undefined ? 'Write' : accessModeOf(args.Mode);
      for (const name of args.Variable ?? []) for (const script of places) yield* set(new VariableBreakpoint(script, name, mode, action));
      return;
    }
    for (const line of args.Line ?? []) {
      if (line < 1) {
        yield* complete(
          cmd.writeError(
            errorRecord('Argument', 'Line cannot be less than 1.', 'SetPSBreakpoint:LineLessThanOne', 'InvalidArgument', null),
          ),
        );
        continue;
      }
      for (const script of scripts) yield* set(new LineBreakpoint(script, line, args.Column ?? 0, action));
    }
  },
});
