import type { ErrorRecord } from '../../errors/error-record.ts';
import { setAlias as setAliasItem } from '../../session/alias-table.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { describedAlias, recordOf, scopeOf, writeAliasParameters } from './alias-commands.ts';

/** Set-Alias (SetAliasCommand.cs). */
export const setAlias = defineCmdlet({
  name: 'Set-Alias',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetAliasCommand',
  synopsis: 'Makes or changes an alias.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  outputType: ['System.Management.Automation.AliasInfo'],
  parameters: writeAliasParameters,
  examples: [{ code: 'Set-Alias list Get-ChildItem' }],
  process: function* (cmd) {
    const { args, context } = cmd;
    const alias = describedAlias(args);
    const scope = scopeOf(context, args.Scope);
    const answer = cmd.shouldProcess(`Name: ${alias.name} Value: ${alias.target}`, 'Set Alias');
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
