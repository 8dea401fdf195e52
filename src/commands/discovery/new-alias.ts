import type { ErrorRecord } from '../../errors/error-record.ts';
import { setAlias as setAliasItem } from '../../session/alias-table.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { aliasExists, describedAlias, recordOf, scopeOf, writeAliasParameters } from './alias-commands.ts';

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
    const answer = cmd.shouldProcess(`Name: ${alias.name} Value: ${alias.target}`, 'New Alias');
    if (!(typeof answer === 'boolean' ? answer : yield* answer)) return;
    let error: ErrorRecord | null = null;
    try {
      setAliasItem(context, alias, scope, args.Force);
    } catch (e) {
      error = recordOf(e);
    }
    const s = error ? cmd.writeError(error) : args.PassThru ? cmd.write(alias) : undefined;
    if (s) yield* s;
  },
});
