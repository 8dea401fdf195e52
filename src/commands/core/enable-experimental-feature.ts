import { defineCmdlet } from '../cmdlet.ts';
import { experimentalFeatureParameters, switchFeatures } from './experimental-feature-parameters.ts';

/** Enable-ExperimentalFeature: finds the features; that they are fixed is an error. */
export const enableExperimentalFeature = defineCmdlet({
  name: 'Enable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnableExperimentalFeatureCommand',
  synopsis: 'Switches an experimental feature on.',
  supportsShouldProcess: true,
  parameters: experimentalFeatureParameters,
  *process(cmd) {
    yield* switchFeatures(cmd, 'Enable-ExperimentalFeature', cmd.args.Name ?? []);
  },
});
