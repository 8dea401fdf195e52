import { defineCmdlet } from '../cmdlet.ts';
import { noDynamicProperties } from './item-property.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { type: 'string', mandatory: true, position: 1, aliases: ['PSProperty'], pipeline: 'propertyName', help: 'The property.' },
  PropertyType: { type: 'string', aliases: ['Type'], pipeline: 'propertyName', help: 'Its type.' },
  Value: { type: 'object', pipeline: 'propertyName', help: 'Its value.' },
  ...filterParameters,
  ...forceParameter,
} as const;

/** New-ItemProperty (NewPropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const newItemProperty = defineCmdlet<typeof parameters>({
  name: 'New-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.NewItemPropertyCommand',
  synopsis: 'Creates a new property for an item and sets its value.',
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
