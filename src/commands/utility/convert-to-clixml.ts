import type { Value } from '../../objects/net-object.ts';
import { ClixmlWriter } from '../../serialization/index.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** ConvertTo-CliXml (XmlCommands.cs). */
export const convertToClixml = defineCmdlet({
  name: 'ConvertTo-CliXml',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertToClixmlCommand',
  outputType: ['System.String'],
  parameters: {
    InputObject: {
      type: 'psobject',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      help: 'The objects to work on, usually from the pipeline.',
    },
    Depth: { type: 'int', validate: [{ range: [1, 2147483647] }], help: 'How many levels of contained objects are written.' },
  },
  synopsis: 'Writes objects as XML from which they can be made again.',
  state: () => ({ values: [] as Value[] }),
  process(cmd, state) {
    state.values.push(cmd.args.InputObject as Value);
  },
  end(cmd, state) {
    const writer = new ClixmlWriter(cmd.args.Depth ?? 2);
    for (const value of state.values) writer.write(value, true);
    return cmd.write(writer.end());
  },
});
