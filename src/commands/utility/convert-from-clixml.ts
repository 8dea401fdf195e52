import { deserializedValue } from '../../serialization/index.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** ConvertFrom-CliXml (XmlCommands.cs). */
export const convertFromClixml = defineCmdlet({
  name: 'ConvertFrom-CliXml',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromClixmlCommand',
  parameters: {
    InputObject: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      help: 'The objects to work on, usually from the pipeline.',
    },
  },
  synopsis: 'Makes objects from XML that ConvertTo-CliXml or Export-Clixml wrote.',
  process(cmd) {
    return cmd.write(deserializedValue(cmd.args.InputObject as string));
  },
});
