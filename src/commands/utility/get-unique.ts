import { compareText } from '../../objects/collation.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import type { Done } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { valueComparer } from './object-command-comparer.ts';
import { isNothing, psTypeNames } from './object-model.ts';

/** Get-Unique (GetUnique.cs). */
export const getUnique = defineCmdlet({
  name: 'Get-Unique',
  aliases: ['gu'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetUniqueCommand',
  defaultParameterSet: 'AsString',
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    AsString: { type: 'switch', sets: ['AsString'], help: 'Compares or names values as text.' },
    OnType: { type: 'switch', sets: ['UniqueByType'], help: 'Gives one object of each type.' },
    CaseInsensitive: { type: 'switch', help: 'Upper and lower case count as equal.' },
  },
  synopsis: 'Leaves out objects that equal the one before.',
  state: (cmd) => ({ last: undefined as Value | undefined, compare: valueComparer({ caseSensitive: !cmd.args.CaseInsensitive }) }),
  process(cmd, state): Done {
    const { args } = cmd;
    const input = args.InputObject as Value;
    const { last } = state;
    if (isNothing(input)) return undefined;
    if (last !== undefined) {
      if (args.OnType ? psTypeNames(input)[0] === psTypeNames(last)[0] : undefined) return undefined;
      if (!args.OnType) {
        const same = args.AsString
          ? compareText(toText(input), toText(last), args.CaseInsensitive) === 0
          : state.compare(input, last) === 0;
        if (same) return undefined;
      }
    }
    state.last = input;
    return cmd.write(input);
  },
});
