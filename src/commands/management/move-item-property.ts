import { defineCmdlet } from '../cmdlet.ts';
import { dynamicPropertyCommand, propertyNames, refuseDynamicProperty } from './item-property.ts';
import { ownForceParameters, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { ...propertyNames.Name, position: 2 },
  Destination: { type: 'string', mandatory: true, position: 1, pipeline: 'propertyName', help: 'Where they go.' },
  PassThru: { type: 'switch', help: 'Gives the properties.' },
  ...ownForceParameters,
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
