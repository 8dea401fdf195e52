import { defineCmdlet } from '../cmdlet.ts';
import { dynamicPropertyCommand, onePropertyName, refuseDynamicProperty } from './item-property.ts';
import { ownForceParameters, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { ...onePropertyName.Name, position: 2 },
  Destination: { type: 'string', mandatory: true, position: 1, pipeline: 'propertyName', help: 'Where it goes.' },
  PassThru: { type: 'switch', help: 'Gives the property.' },
  ...ownForceParameters,
} as const;

/** Copy-ItemProperty (CopyPropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const copyItemProperty = defineCmdlet<typeof parameters>({
  ...dynamicPropertyCommand,
  name: 'Copy-ItemProperty',
  aliases: ['cpp'],
  className: 'Microsoft.PowerShell.Commands.CopyItemPropertyCommand',
  synopsis: 'Copies a property and value from a specified location to another location.',
  parameters,
  process: (cmd) => refuseDynamicProperty(cmd),
});
