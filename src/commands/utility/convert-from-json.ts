import type { JsonDateKind } from '../../dotnet/json/json-dates.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { convertFromJson, type JsonReadOptions } from './json-values.ts';

/** ConvertFrom-Json (ConvertFromJsonCommand.cs). */
export const convertFromJsonCommand = defineCmdlet({
  name: 'ConvertFrom-Json',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromJsonCommand',
  parameters: {
    InputObject: { type: 'string', position: 0, mandatory: true, pipeline: 'value', allowEmptyString: true, help: 'The JSON text.' },
    AsHashtable: { type: 'switch', help: 'Gives ordered hashtables in place of objects.' },
    Depth: { type: 'int', validate: [{ range: 'Positive' }], help: 'How many levels of contained objects are written.' },
    NoEnumerate: { type: 'switch', help: 'Gives an array as one object.' },
    DateKind: { type: 'Microsoft.PowerShell.Commands.JsonDateKind', help: 'How dates with times are read.' },
  },
  synopsis: 'Makes objects from JSON text.',
  state: (): string[] => [],
  process(cmd, lines) {
    lines.push(cmd.args.InputObject as string);
  },
  *end(cmd, lines): Steps<void> {
    const { args } = cmd;
    const options: JsonReadOptions = {
      asHashtable: args.AsHashtable,
      depth: args.Depth ?? 1024,
      dateKind: String(args.DateKind ?? 'Default') as JsonDateKind,
    };
    const convert = function* (text: string): Steps<boolean> {
      const value = convertFromJson(text, options, cmd);
      yield* complete(args.NoEnumerate ? cmd.write(value) : cmd.writeEnumerated(value));
      return value !== null;
    };
    const [first, ...rest] = lines;
    if (first === undefined) return;
    if (rest.length === 0) {
      yield* convert(first);
      return;
    }
    let separate = false;
    try {
      separate = yield* convert(first);
    } catch (e) {
      if (!(e instanceof NetException && derivesFrom(e, 'System.ArgumentException'))) throw e;
    }
    if (separate) for (const line of rest) yield* convert(line);
    else yield* convert(lines.join('\n'));
  },
});
