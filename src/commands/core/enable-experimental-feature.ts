import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { experimentalFeatureParameters } from './experimental-feature-parameters.ts';

/** Enable-ExperimentalFeature: declared as PowerShell has it; it cannot run, because features are fixed. */
export const enableExperimentalFeature = defineCmdlet({
  name: 'Enable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnableExperimentalFeatureCommand',
  synopsis: 'Switches an experimental feature on.',
  supportsShouldProcess: true,
  parameters: experimentalFeatureParameters,
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Enable-ExperimentalFeature', 'features are fixed.')),
});
