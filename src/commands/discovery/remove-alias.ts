import { removeAlias as removeAliasItem } from '../../session/alias-table.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { noSuchAlias, scopeOf } from './alias-commands.ts';

/** Remove-Alias (RemoveAliasCommand.cs). */
export const removeAlias = defineCmdlet({
  name: 'Remove-Alias',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.RemoveAliasCommand',
  synopsis: 'Removes an alias from the session.',
  aliases: ['ral'],
  defaultParameterSet: 'Default',
  parameters: {
    Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'both', help: 'The names.' },
    Scope: { type: 'string', help: 'The scope it is removed from.' },
    Force: { type: 'switch', help: 'Removes read-only aliases too.' },
  },
  examples: [{ code: 'Remove-Alias list' }],
  process: function* (cmd) {
    const { args, context } = cmd;
    for (const name of args.Name ?? []) {
      const scope = scopeOf(context, args.Scope);
      const exists = args.Scope ? scope.aliases?.has(name.toLowerCase()) : context.sessionState.getAlias(name) !== undefined;
      if (exists) {
        removeAliasItem(context, name, args.Force, scope);
        continue;
      }
      const s = cmd.writeError(noSuchAlias('name', name));
      if (s) yield* s;
    }
  },
});
