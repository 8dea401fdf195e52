import { defineCmdlet } from '../cmdlet.ts';
import { dynamicPropertyCommand, onePropertyName, refuseDynamicProperty } from './item-property.ts';
import { ownForceParameters, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(null),
  ...onePropertyName,
  PropertyType: { type: 'string', aliases: ['Type'], pipeline: 'propertyName', help: 'Its type.' },
  Value: { type: 'object', pipeline: 'propertyName', help: 'Its value.' },
  ...ownForceParameters,
} as const;

/** New-ItemProperty (NewPropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const newItemProperty = defineCmdlet<typeof parameters>({
  ...dynamicPropertyCommand,
  name: 'New-ItemProperty',
  className: 'Microsoft.PowerShell.Commands.NewItemPropertyCommand',
  synopsis: 'Creates a new property for an item and sets its value.',
  parameters,
  process: (cmd) => refuseDynamicProperty(cmd),
});
