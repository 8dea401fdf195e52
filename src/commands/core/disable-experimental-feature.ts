import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { experimentalFeatureParameters } from './experimental-feature-parameters.ts';

/** Disable-ExperimentalFeature: declared as PowerShell has it; it cannot run, because features are fixed. */
export const disableExperimentalFeature = defineCmdlet({
  name: 'Disable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.DisableExperimentalFeatureCommand',
  synopsis: 'Switches an experimental feature off.',
  supportsShouldProcess: true,
  parameters: experimentalFeatureParameters,
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Disable-ExperimentalFeature', 'features are fixed.')),
});
