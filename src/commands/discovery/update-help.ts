import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { updatableHelpParameters } from './updatable-help-parameters.ts';

/** Update-Help: declared as PowerShell has it; it cannot run, because help is part of the program. */
export const updateHelp = defineCmdlet({
  name: 'Update-Help',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.UpdateHelpCommand',
  synopsis: 'Brings the help files up to date.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  parameters: {
    Module: {
      type: 'string[]',
      position: 0,
      pipeline: 'propertyName',
      sets: ['Path', 'LiteralPath'],
      aliases: ['Name'],
      validate: ['notNull'],
    },
    FullyQualifiedModule: {
      type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
      pipeline: 'propertyName',
      sets: ['Path', 'LiteralPath'],
      validate: ['notNull'],
    },
    SourcePath: { type: 'string[]', position: 1, sets: ['Path'], aliases: ['Path'], validate: ['notNull'] },
    LiteralPath: { type: 'string[]', pipeline: 'propertyName', sets: ['LiteralPath'], aliases: ['PSPath', 'LP'], validate: ['notNull'] },
    Recurse: { type: 'switch' },
    ...updatableHelpParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Update-Help', 'help is part of the program.')),
});
