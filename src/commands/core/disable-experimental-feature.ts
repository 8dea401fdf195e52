import { defineCmdlet } from '../cmdlet.ts';
import { experimentalFeatureParameters, switchFeatures, warnOfPending } from './experimental-feature-parameters.ts';

/** Disable-ExperimentalFeature (EnableDisableExperimentalFeatureCommand.cs). */
export const disableExperimentalFeature = defineCmdlet({
  name: 'Disable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.DisableExperimentalFeatureCommand',
  synopsis: 'Switches an experimental feature off.',
  supportsShouldProcess: true,
  parameters: experimentalFeatureParameters,
  *process(cmd) {
    yield* switchFeatures(cmd, cmd.args.Name ?? [], cmd.args.Scope, false);
  },
  end: warnOfPending,
});
