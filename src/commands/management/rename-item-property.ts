import { defineCmdlet } from '../cmdlet.ts';
import { dynamicPropertyCommand, onePropertyName, refuseDynamicProperty } from './item-property.ts';
import { ownForceParameters, pathParameters } from './path-parameters.ts';

const parameters = {
  Path: { ...pathParameters().Path, type: 'string' },
  LiteralPath: { ...pathParameters().LiteralPath, type: 'string' },
  ...onePropertyName,
  NewName: { type: 'string', mandatory: true, position: 2, pipeline: 'propertyName', help: 'Its new name.' },
  PassThru: { type: 'switch', help: 'Gives the property.' },
  ...ownForceParameters,
} as const;

/** Rename-ItemProperty (RenamePropertyCommand.cs): only providers like the registry's support it, and there is none on Linux. */
export const renameItemProperty = defineCmdlet<typeof parameters>({
  ...dynamicPropertyCommand,
  name: 'Rename-ItemProperty',
  aliases: ['rnp'],
  className: 'Microsoft.PowerShell.Commands.RenameItemPropertyCommand',
  synopsis: 'Renames a property of an item.',
  parameters,
  process: (cmd) => refuseDynamicProperty(cmd),
});
