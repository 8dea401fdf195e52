import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { languageModes } from '../../objects/language-mode.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { exportMembers } from '../../session/module-intrinsics.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from '../core/engine-command.ts';

const names = (help: string) => ({ type: 'string[]', validate: ['notNull'], allowEmptyCollection: true, help }) as const;

const parameters = {
  Function: { ...names('Functions to export.'), position: 0, pipeline: 'both' },
  Cmdlet: { ...names('Cmdlets to export.'), pipeline: 'propertyName' },
  Variable: { ...names('Variables to export.'), pipeline: 'propertyName' },
  Alias: { ...names('Aliases to export.'), pipeline: 'propertyName' },
} as const;

/** Export-ModuleMember (ExportModuleMemberCommand.cs). */
export const exportModuleMember = defineCmdlet<typeof parameters>({
  name: 'Export-ModuleMember',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExportModuleMemberCommand',
  synopsis: 'Specifies the module members that are exported.',
  parameters,
  *process(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
    const state = engineCommand(cmd).caller.sessionState;
    const { module } = state;
    if (module === null)
      return cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf('System.InvalidOperationException', 'The Export-ModuleMember cmdlet can only be called from inside a module.'),
          'Modules_CanOnlyExecuteExportModuleMemberInsideAModule',
          'PermissionDenied',
          null,
        ),
      );
    if (languageModes.everUsed && module.languageMode !== cmd.context.languageMode)
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.Management.Automation.PSSecurityException',
            'Cannot export module members from a module that has a different language mode from the running session.',
          ),
          'Modules_CannotExportMembersAccrossLanguageBoundaries',
          'SecurityError',
        ),
      );
    module.exportsDeclared = true;
    const said = exportMembers(module, state, {
      functions: cmd.args.Function ?? [],
      aliases: cmd.args.Alias ?? [],
      variables: cmd.args.Variable ?? [],
      cmdlets: cmd.args.Cmdlet ?? [],
    });
    for (const text of said) yield* complete(cmd.writeVerbose(text));
  },
});
