import { defineCmdlet } from '../cmdlet.ts';
import { noDynamicProperties } from './item-property.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { type: 'string', mandatory: true, position: 1, aliases: ['PSProperty'], pipeline: 'propertyName', help: 'The property.' },
  Destination: { type: 'string', mandatory: true, position: 2, pipeline: 'propertyName', help: 'Where it goes.' },
  PassThru: { type: 'switch', help: 'Gives the property.' },
  ...filterParameters,
  ...forceParameter,
} as const;

/** Copy-ItemProperty (CopyPropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const copyItemProperty = defineCmdlet<typeof parameters>({
  name: 'Copy-ItemProperty',
  aliases: ['cpp'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.CopyItemPropertyCommand',
  synopsis: 'Copies a property and value from a specified location to another location.',
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
