import { defineCmdlet } from '../cmdlet.ts';
import { noDynamicProperties } from './item-property.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { type: 'string[]', mandatory: true, position: 1, aliases: ['PSProperty'], pipeline: 'propertyName', help: 'The properties.' },
  ...filterParameters,
  ...forceParameter,
} as const;

/** Remove-ItemProperty (RemovePropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const removeItemProperty = defineCmdlet<typeof parameters>({
  name: 'Remove-ItemProperty',
  aliases: ['rp'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.RemoveItemPropertyCommand',
  synopsis: 'Deletes the property and its value from an item.',
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
