import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { updatableHelpParameters } from './updatable-help-parameters.ts';

/** Save-Help: declared as PowerShell has it; it cannot run, because help is part of the program. */
export const saveHelp = defineCmdlet({
  name: 'Save-Help',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.SaveHelpCommand',
  synopsis: 'Saves help files into a folder.',
  defaultParameterSet: 'Path',
  parameters: {
    DestinationPath: { type: 'string[]', position: 0, mandatory: true, sets: ['Path'], aliases: ['Path'], validate: ['notNull'] },
    LiteralPath: { type: 'string[]', mandatory: true, sets: ['LiteralPath'], aliases: ['PSPath', 'LP'], validate: ['notNull'] },
    Module: {
      type: 'System.Management.Automation.PSModuleInfo[]',
      position: 1,
      pipeline: 'both',
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
    ...updatableHelpParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Save-Help', 'help is part of the program.')),
});
