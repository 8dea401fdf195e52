import { stringComparer } from '../../dotnet/comparers.ts';
import { Hashtable } from '../../dotnet/hashtable.ts';
import { unescapePattern } from '../../dotnet/regex/index.ts';
import { invalidOperation } from '../../errors/throw.ts';
import type { Done } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** ConvertFrom-StringData (ConvertFrom-StringData.cs). */
export const convertFromStringData = defineCmdlet({
  name: 'ConvertFrom-StringData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromStringDataCommand',
  outputType: ['System.Collections.Hashtable'],
  parameters: {
    StringData: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      allowEmptyString: true,
      help: 'Lines of the form name=value.',
    },
    Delimiter: { type: 'char', position: 1, help: 'The character between two values.' },
  },
  synopsis: 'Makes a hashtable from lines of names and values.',
  process(cmd): Done {
    const table = new Hashtable(stringComparer('OrdinalIgnoreCase'));
    const delimiter = cmd.args.Delimiter === undefined ? '=' : String(cmd.args.Delimiter);
    for (const line of (cmd.args.StringData ?? '').split('\n').map((l) => l.trim())) {
      if (line === '' || line.startsWith('#')) continue;
      const at = line.indexOf(delimiter);
      if (at <= 0) throw invalidOperation(`Data line '${line}' is not in 'name=value' format. `);
      const name = line.slice(0, at).trim();
      if (table.containsKey(name)) throw invalidOperation(`Data item '${name}' in line '${line}' is already defined. `);
      table.add(name, unescapePattern(line.slice(at + 1).trim()));
    }
    return cmd.write(table);
  },
});
