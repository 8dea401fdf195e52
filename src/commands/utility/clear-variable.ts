import { complete, type Steps } from '../../scheduler/suspension.ts';
import { ScopedItemOptions } from '../../session/ps-variable.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { matchingVariables, refusalOf, setVariableOptions, variableErrorRecord } from './variable-support.ts';

/** Clear-Variable (Var.cs). */
export const clearVariable = defineCmdlet({
  name: 'Clear-Variable',
  aliases: ['clv'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ClearVariableCommand',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName', help: 'Names to look for or to give.' },
    Include: { type: 'string[]', help: 'Only names that match these patterns.' },
    Exclude: { type: 'string[]', help: 'No names that match these patterns.' },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    Scope: { type: 'string', validate: ['notNullOrEmpty'], help: 'The scope: Global, Local, Script, or a number of levels up.' },
  },
  synopsis: 'Sets variables to nothing.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    for (const name of args.Name ?? []) {
      const { variables, filtered } = matchingVariables(cmd.context.sessionState, name, args.Scope, {
        include: args.Include,
        exclude: args.Exclude,
      });
      if (variables.length === 0 && !filtered) yield* complete(cmd.writeError(variableErrorRecord('VariableNotFound', name)));
      for (const found of variables) {
        let variable = found;
        if (!(yield* complete(cmd.shouldProcess(`Name: ${variable.name}`, 'Clear variable')))) continue;
        try {
          const wasReadOnly = args.Force && (variable.options & ScopedItemOptions.ReadOnly) !== 0;
          if (wasReadOnly) setVariableOptions(variable, variable.options & ~ScopedItemOptions.ReadOnly, true);
          // Without a scope the name is set here: a variable further out keeps its value.
          if (args.Scope === undefined) variable = cmd.context.sessionState.setVariable(variable.name, null);
          else variable.assign(null);
          if (wasReadOnly) found.options |= ScopedItemOptions.ReadOnly;
        } catch (e) {
          yield* complete(cmd.writeError(refusalOf(e)));
          continue;
        }
        if (args.PassThru) yield* complete(cmd.write(variable));
      }
    }
  },
});
