import { complete, type Steps } from '../../scheduler/suspension.ts';
import { ScopedItemOptions } from '../../session/ps-variable.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { matchingVariables, scopeArgument, variableErrorRecord } from './variable-support.ts';

/** Remove-Variable (Var.cs). */
export const removeVariable = defineCmdlet({
  name: 'Remove-Variable',
  aliases: ['rv'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.RemoveVariableCommand',
  supportsShouldProcess: true,
  parameters: {
    Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName', help: 'Names to look for or to give.' },
    Include: { type: 'string[]', help: 'Only names that match these patterns.' },
    Exclude: { type: 'string[]', help: 'No names that match these patterns.' },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    Scope: { type: 'string', validate: ['notNullOrEmpty'], help: 'The scope: Global, Local, Script, or a number of levels up.' },
  },
  synopsis: 'Removes variables.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const state = cmd.context.sessionState;
    const scopeId = args.Scope || 'local';
    for (const name of args.Name ?? []) {
      const { variables, filtered } = matchingVariables(state, name, scopeId, { include: args.Include, exclude: args.Exclude });
      if (variables.length === 0 && !filtered) yield* complete(cmd.writeError(variableErrorRecord('VariableNotFound', name)));
      for (const variable of variables) {
        if (!(yield* complete(cmd.shouldProcess(`Name: ${variable.name}`, 'Remove variable')))) continue;
        const { Constant, ReadOnly } = ScopedItemOptions;
        if (variable.options & Constant || (variable.options & ReadOnly && !args.Force))
          yield* complete(cmd.writeError(variableErrorRecord('VariableNotRemovable', variable.name)));
        else scopeArgument(state, scopeId).removeVariable(variable.name.toLowerCase());
      }
    }
  },
});
