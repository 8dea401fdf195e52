import { wellKnown } from '../../dotnet/registry.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { XmlSerialization } from './xml-serialization.ts';

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** ConvertTo-Xml (XmlCommands.cs). */
export const convertToXml = defineCmdlet({
  name: 'ConvertTo-Xml',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertToXmlCommand',
  outputType: ['System.Xml.XmlDocument', 'System.String'],
  parameters: {
    Depth: {
      type: 'int',
      validate: [{ range: [1, 2147483647] }],
      helpMessage: 'Specifies how many levels of contained objects should be included in the XML representation',
      help: 'How many levels of contained objects are written.',
    },
    InputObject: {
      type: 'psobject',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      allowNull: true,
      help: 'The objects to work on, usually from the pipeline.',
    },
    NoTypeInformation: {
      type: 'switch',
      helpMessage: 'Specifies not to include the Type information in the XML representation',
      help: 'Writes no line with the type of the objects; this is the rule.',
    },
    As: { type: 'string', validate: ['notNullOrEmpty', { set: ['Stream', 'String', 'Document'] }], help: 'The form of the output.' },
  },
  synopsis: 'Writes objects as XML.',
  state: (cmd) => ({
    serializer: new XmlSerialization(cmd.args.NoTypeInformation, cmd.args.Depth || 1),
    parts: [] as string[],
    form: (cmd.args.As ?? 'Document').toLowerCase(),
  }),
  *begin(cmd, state): Steps<void> {
    if (state.form !== 'stream') return;
    yield* complete(cmd.write(declaration));
    yield* complete(cmd.write('<Objects>'));
  },
  *process(cmd, state): Steps<void> {
    const input = (cmd.args.InputObject ?? null) as Value;
    if (state.form === 'stream') yield* complete(cmd.write(state.serializer.write(input, '')));
    else state.parts.push(state.serializer.write(input, '  '));
  },
  *end(cmd, state): Steps<void> {
    if (state.form === 'stream') {
      yield* complete(cmd.write('</Objects>'));
      return;
    }
    const text = `${declaration}\n${state.parts.length === 0 ? '<Objects />' : `<Objects>\n${state.parts.join('\n')}\n</Objects>`}`;
    yield* complete(cmd.write(state.form === 'string' ? text : convertTo(text, wellKnown.xmlDocument)));
  },
});
