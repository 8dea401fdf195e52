import { defineCmdlet } from '../cmdlet.ts';
import { noDynamicProperties } from './item-property.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { type: 'string[]', mandatory: true, position: 1, aliases: ['PSProperty'], pipeline: 'propertyName', help: 'The properties.' },
  Destination: { type: 'string', mandatory: true, position: 2, pipeline: 'propertyName', help: 'Where they go.' },
  PassThru: { type: 'switch', help: 'Gives the properties.' },
  ...filterParameters,
  ...forceParameter,
} as const;

/** Move-ItemProperty (MovePropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const moveItemProperty = defineCmdlet<typeof parameters>({
  name: 'Move-ItemProperty',
  aliases: ['mp'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.MoveItemPropertyCommand',
  synopsis: 'Moves a property from one location to another.',
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
