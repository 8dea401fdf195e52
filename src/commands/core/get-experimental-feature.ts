import { getWildcardPattern } from '../../objects/wildcard.ts';
import { ExperimentalFeature } from '../../session/types/experimental-feature.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { experimentalFeatures } from './experimental-feature-parameters.ts';

/** Get-ExperimentalFeature (GetExperimentalFeatureCommand.cs). */
export const getExperimentalFeature = defineCmdlet({
  name: 'Get-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetExperimentalFeatureCommand',
  synopsis: 'Gets experimental features.',
  outputType: ['System.Management.Automation.ExperimentalFeature'],
  parameters: {
    Name: { type: 'string[]', position: 0, pipeline: 'value', validate: ['notNullOrEmpty'], wildcards: true, help: 'Names of features.' },
  },
  *process(cmd) {
    const patterns = cmd.args.Name?.map((n) => getWildcardPattern(n));
    for (const [name, description] of experimentalFeatures) {
      if (patterns && !patterns.some((p) => p.isMatch(name))) continue;
      const s = cmd.write(new ExperimentalFeature(name, description));
      if (s) yield* s.rest;
    }
  },
});
