import { defineCmdlet } from '../cmdlet.ts';
import { noDynamicProperties } from './item-property.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { type: 'string', mandatory: true, position: 1, aliases: ['PSProperty'], pipeline: 'propertyName', help: 'The property.' },
  NewName: { type: 'string', mandatory: true, position: 2, pipeline: 'propertyName', help: 'Its new name.' },
  PassThru: { type: 'switch', help: 'Gives the property.' },
  ...filterParameters,
  ...forceParameter,
} as const;

/** Rename-ItemProperty (RenamePropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const renameItemProperty = defineCmdlet<typeof parameters>({
  name: 'Rename-ItemProperty',
  aliases: ['rnp'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.RenameItemPropertyCommand',
  synopsis: 'Renames a property of an item.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  *process(cmd) {
    for (const p of yield* resolveItems(cmd, givenPaths(cmd.args), true, nameTest(cmd.args))) {
      try {
        noDynamicProperties();
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
  },
});
