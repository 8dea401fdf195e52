import { defineCmdlet } from '../cmdlet.ts';
import { describedAlias, scopeOf, writeAlias, writeAliasParameters } from './alias-commands.ts';

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
    yield* writeAlias(cmd, describedAlias(args), scopeOf(context, args.Scope), 'Set Alias');
  },
});
