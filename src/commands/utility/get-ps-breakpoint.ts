import { breakpointsOf } from '../../debugger/breakpoint-operations.ts';
import { type Breakpoint, CommandBreakpoint, VariableBreakpoint } from '../../debugger/breakpoints.ts';
import { toItems } from '../../objects/enumerate.ts';
import { toText } from '../../objects/to-string.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { withRunspaceId } from './breakpoint-parameters.ts';

/** Get-PSBreakpoint (GetPSBreakpointCommand). */
export const getPSBreakpoint = defineCmdlet({
  name: 'Get-PSBreakpoint',
  aliases: ['gbp'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetPSBreakpointCommand',
  defaultParameterSet: 'Line',
  outputType: [
    'System.Management.Automation.CommandBreakpoint',
    'System.Management.Automation.LineBreakpoint',
    'System.Management.Automation.VariableBreakpoint',
    'System.Management.Automation.Breakpoint',
  ],
  parameters: {
    Script: {
      type: 'string[]',
      sets: { Line: { position: 0, pipeline: 'value' }, Command: {}, Variable: {}, Type: {} },
      validate: ['notNullOrEmpty'],
      help: 'The script with the breakpoint.',
    },
    Id: {
      type: 'int[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['Id'],
      validate: ['notNull'],
      help: 'Numbers of the objects.',
    },
    Variable: { type: 'string[]', mandatory: true, sets: ['Variable'], validate: ['notNull'], help: 'The variables to watch.' },
    Command: { type: 'string[]', mandatory: true, sets: ['Command'], validate: ['notNull'], help: 'The commands that are meant.' },
    Type: {
      type: 'Microsoft.PowerShell.Commands.BreakpointType[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['Type'],
      validate: ['notNull'],
      help: 'The kinds of breakpoints.',
    },
    Runspace: { type: 'runspace', validate: ['notNull'], help: 'The runspace that is meant.' },
  },
  synopsis: 'Lists breakpoints.',
  *process(cmd): Steps<void> {
    const { args, context } = cmd;
    const { Id, Variable, Command, Script } = args;
    const types = args.Type === undefined ? null : toItems(cmd.boundValue('Type') ?? null, true).map((t) => toText(t));
    const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    const isMeant = (b: Breakpoint): boolean => {
      if (Id !== undefined && !Id.includes(b.id)) return false;
      if (Command !== undefined && !(b instanceof CommandBreakpoint && Command.some((c) => same(c, b.command)))) return false;
      if (Variable !== undefined && !(b instanceof VariableBreakpoint && Variable.some((v) => same(v, b.variable)))) return false;
      if (types !== null && !types.includes(b.netType.name.replace('Breakpoint', ''))) return false;
      const { script } = b;
      return Script === undefined || (script !== null && Script.some((s) => same(paths(context).parse(s).path, script)));
    };
    const runspace = args.Runspace ?? null;
    const all = yield* complete(breakpointsOf(context, runspace).all());
    for (const b of all.filter(isMeant)) yield* complete(cmd.write(yield* withRunspaceId(context, b, runspace)));
  },
});
