import { defineCmdlet } from '../cmdlet.ts';
import { experimentalFeatureParameters, switchFeatures } from './experimental-feature-parameters.ts';

/** Disable-ExperimentalFeature: finds the features; that they are fixed is an error. */
export const disableExperimentalFeature = defineCmdlet({
  name: 'Disable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.DisableExperimentalFeatureCommand',
  synopsis: 'Switches an experimental feature off.',
  supportsShouldProcess: true,
  parameters: experimentalFeatureParameters,
  *process(cmd) {
    yield* switchFeatures(cmd, 'Disable-ExperimentalFeature', cmd.args.Name ?? []);
  },
});
