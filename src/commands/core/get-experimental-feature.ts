import { compareText } from '../../objects/collation.ts';
import type { ExperimentalFeature } from '../../session/types/experimental-feature.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { availableFeatures } from './experimental-feature-parameters.ts';

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
    const place = (f: ExperimentalFeature): number => (f.source === 'PSEngine' ? 0 : 1);
    const found = availableFeatures(cmd.context, cmd.args.Name ?? null);
    for (const feature of found.sort((a, b) => place(a) - place(b) || compareText(a.name, b.name, true))) {
      const s = cmd.write(feature);
      if (s) yield* s.rest;
    }
  },
});
