import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { matchingVariables, sortedByName, variableErrorRecord } from './variable-support.ts';

/** Get-Variable (Var.cs). */
export const getVariable = defineCmdlet({
  name: 'Get-Variable',
  aliases: ['gv'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetVariableCommand',
  outputType: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: { type: 'string[]', position: 0, pipeline: 'both', validate: ['notNullOrEmpty'], help: 'Names to look for or to give.' },
    ValueOnly: { type: 'switch', help: 'Gives only the value.' },
    Include: { type: 'string[]', help: 'Only names that match these patterns.' },
    Exclude: { type: 'string[]', help: 'No names that match these patterns.' },
    Scope: { type: 'string', validate: ['notNullOrEmpty'], help: 'The scope: Global, Local, Script, or a number of levels up.' },
  },
  synopsis: 'Gives variables, or their values.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    for (const name of args.Name ?? ['*']) {
      const { variables, filtered } = matchingVariables(cmd.context.sessionState, name, args.Scope, {
        include: args.Include,
        exclude: args.Exclude,
      });
      for (const variable of sortedByName(variables)) {
        const s = cmd.write(args.ValueOnly ? variable.read() : variable);
        if (s) yield* s;
      }
      if (variables.length > 0 || filtered) continue;
      const s = cmd.writeError(variableErrorRecord('VariableNotFound', name));
      if (s) yield* s;
    }
  },
});
