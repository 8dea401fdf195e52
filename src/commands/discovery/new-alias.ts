import { defineCmdlet } from '../cmdlet.ts';
import { aliasExists, describedAlias, scopeOf, writeAlias, writeAliasParameters } from './alias-commands.ts';

/** New-Alias (NewAliasCommand.cs). */
export const newAlias = defineCmdlet({
  name: 'New-Alias',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.NewAliasCommand',
  synopsis: 'Makes an alias.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputType: ['System.Management.Automation.AliasInfo'],
  parameters: writeAliasParameters,
  examples: [{ code: 'New-Alias list Get-ChildItem' }],
  process: function* (cmd) {
    const { args, context } = cmd;
    const alias = describedAlias(args);
    const scope = scopeOf(context, args.Scope);
    if (!args.Force) {
      const existing = args.Scope ? scope.aliases?.get(alias.name.toLowerCase()) : context.sessionState.getAlias(alias.name);
      if (existing) {
        const s = cmd.writeError(aliasExists(alias.name));
        if (s) yield* s;
        return;
      }
    }
    yield* writeAlias(cmd, alias, scope, 'New Alias');
  },
});
