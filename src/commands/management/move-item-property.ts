import { defineCmdlet } from '../cmdlet.ts';
import { dynamicPropertyCommand, itemFilterParameters, propertyNames, refuseDynamicProperty } from './item-property.ts';
import { pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { ...propertyNames.Name, position: 2 },
  Destination: { type: 'string', mandatory: true, position: 1, pipeline: 'propertyName', help: 'Where they go.' },
  PassThru: { type: 'switch', help: 'Gives the properties.' },
  ...itemFilterParameters,
} as const;

/** Move-ItemProperty (MovePropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const moveItemProperty = defineCmdlet<typeof parameters>({
  ...dynamicPropertyCommand,
  name: 'Move-ItemProperty',
  aliases: ['mp'],
  className: 'Microsoft.PowerShell.Commands.MoveItemPropertyCommand',
  synopsis: 'Moves a property from one location to another.',
  parameters,
  process: (cmd) => refuseDynamicProperty(cmd),
});
