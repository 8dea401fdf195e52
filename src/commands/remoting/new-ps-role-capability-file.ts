import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { definitionParameters, fileIdentityParameters, visibleParameters } from './session-file-parameters.ts';

/** New-PSRoleCapabilityFile: declared as PowerShell has it; it cannot run, because there are no session configurations. */
export const newPsRoleCapabilityFile = defineCmdlet({
  name: 'New-PSRoleCapabilityFile',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSRoleCapabilityFileCommand',
  synopsis: 'Writes a file that says what a role may do.',
  parameters: {
    Path: { type: 'string', position: 0, mandatory: true, validate: ['notNullOrEmpty'] },
    ...fileIdentityParameters,
    ...visibleParameters,
    ScriptsToProcess: { type: 'string[]' },
    ...definitionParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('New-PSRoleCapabilityFile', 'there are no session configurations.')),
});
