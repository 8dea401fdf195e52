import { defineCmdlet } from '../cmdlet.ts';
import { dynamicPropertyCommand, propertyNames, refuseDynamicProperty } from './item-property.ts';
import { ownForceParameters, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  ...propertyNames,
  ...ownForceParameters,
} as const;

/** Remove-ItemProperty (RemovePropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const removeItemProperty = defineCmdlet<typeof parameters>({
  ...dynamicPropertyCommand,
  name: 'Remove-ItemProperty',
  aliases: ['rp'],
  className: 'Microsoft.PowerShell.Commands.RemoveItemPropertyCommand',
  synopsis: 'Deletes the property and its value from an item.',
  parameters,
  process: (cmd) => refuseDynamicProperty(cmd),
});
