import { defineCmdlet } from '../cmdlet.ts';
import { experimentalFeatureParameters, switchFeatures, warnOfPending } from './experimental-feature-parameters.ts';

/** Enable-ExperimentalFeature (EnableDisableExperimentalFeatureCommand.cs). */
export const enableExperimentalFeature = defineCmdlet({
  name: 'Enable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnableExperimentalFeatureCommand',
  synopsis: 'Switches an experimental feature on.',
  supportsShouldProcess: true,
  parameters: experimentalFeatureParameters,
  *process(cmd) {
    yield* switchFeatures(cmd, cmd.args.Name ?? [], cmd.args.Scope, true);
  },
  end: warnOfPending,
});
