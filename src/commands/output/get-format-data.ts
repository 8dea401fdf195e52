import { extendedTypeDefinition } from '../../formatting/ps-control-of-view.ts';
import '../../formatting/ps-control-rehydration.ts';
import { typeInfoDataBase } from '../../formatting/type-info-database.ts';
import type { ViewDefinition } from '../../formatting/view-definitions.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Get-FormatData (GetFormatDataCommand.cs): type names with their views, by name. */
export const getFormatData = defineCmdlet({
  name: 'Get-FormatData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetFormatDataCommand',
  synopsis: 'Gets the formatting data in the current session.',
  parameters: {
    TypeName: {
      type: 'string[]',
      position: 0,
      wildcards: true,
      validate: ['notNullOrEmpty'],
      help: 'Names or patterns of types.',
      default: '*',
    },
    PowerShellVersion: { type: 'version', help: 'The version whose formatting data is wanted; it is the same for all.' },
  },
  outputType: ['System.Management.Automation.ExtendedTypeDefinition'],
  examples: [{ code: "Get-FormatData -TypeName 'System.Version'", remarks: 'The views of one type.' }],
  *process(cmd) {
    const patterns = (cmd.args.TypeName ?? ['*']).map((name) => getWildcardPattern(name));
    const groups = new Map<string, ViewDefinition[]>();
    for (const view of typeInfoDataBase(cmd.context).listed) {
      const matching = view.types.filter((type) => patterns.some((pattern) => pattern.isMatch(type)));
      if (matching.length === 0) continue;
      const key = view.types.join('|');
      groups.set(key, [...(groups.get(key) ?? []), view]);
    }
    for (const views of groups.values()) {
      const object = extendedTypeDefinition(views[0]!.types, views);
      const s = cmd.write(object);
      if (s) yield* s.rest;
    }
  },
});
