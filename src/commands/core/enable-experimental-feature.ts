import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Enable-ExperimentalFeature: declared as PowerShell has it; it cannot run, because features are fixed. */
export const enableExperimentalFeature = defineCmdlet({
  name: 'Enable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnableExperimentalFeatureCommand',
  synopsis: 'Switches an experimental feature on.',
  supportsShouldProcess: true,
  parameters: {
    Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName' },
    Scope: { type: 'System.Management.Automation.Configuration.ConfigScope' },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Enable-ExperimentalFeature', 'features are fixed.')),
});
