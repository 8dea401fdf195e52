import { AutomationNullObject } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { type JsonOptions, JsonWriter, NonStringKey } from './json-writer.ts';

/** ConvertTo-Json (ConvertToJsonCommand.cs). */
export const convertToJson = defineCmdlet({
  name: 'ConvertTo-Json',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertToJsonCommand',
  outputType: ['System.String'],
  parameters: {
    InputObject: {
      type: 'object',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      allowNull: true,
      help: 'The objects to work on, usually from the pipeline.',
    },
    Depth: { type: 'int', validate: [{ range: [0, 100] }], help: 'How many levels of contained objects are written.' },
    Compress: { type: 'switch', help: 'Leaves out white space and line breaks.' },
    EnumsAsStrings: { type: 'switch', help: 'Writes enum values as their names.' },
    AsArray: { type: 'switch', help: 'Writes an array even for one object.' },
    EscapeHandling: { type: 'Newtonsoft.Json.StringEscapeHandling', help: 'Which characters are written as escapes.' },
  },
  synopsis: 'Writes objects as JSON text.',
  state: (): Value[] => [],
  process(cmd, inputs) {
    const input = (cmd.args.InputObject ?? null) as Value;
    inputs.push(input instanceof AutomationNullObject ? null : input);
  },
  *end(cmd, inputs): Steps<void> {
    const { args } = cmd;
    if (inputs.length === 0) return;
    const writer = new JsonWriter({
      maxDepth: args.Depth ?? 2,
      compress: args.Compress,
      enumsAsStrings: args.EnumsAsStrings,
      escape: String(args.EscapeHandling ?? 'Default') as JsonOptions['escape'],
    });
    let text: string;
    try {
      text =
        inputs.length > 1 || args.AsArray ? writer.writeList(inputs, cmd.expectsInput) : writer.write(inputs[0] as Value, cmd.expectsInput);
    } catch (e) {
      if (!(e instanceof NonStringKey)) throw e;
      const message = `The type '${e.dictionary.netType.fullName}' is not supported for serialization or deserialization of a dictionary. Keys must be strings.`;
      return cmd.throwTerminatingError(
        errorRecord('InvalidOperation', message, 'NonStringKeyInDictionary', 'InvalidOperation', e.dictionary),
      );
    }
    if (writer.truncated) {
      const s = cmd.writeWarning(`Resulting JSON is truncated as serialization has exceeded the set depth of ${args.Depth ?? 2}.`);
      if (s) yield* s;
    }
    const s = cmd.write(text);
    if (s) yield* s;
  },
});
