import { stringArray } from '../../dotnet/values.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime, ParameterDeclaration } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Which features are meant, and whose settings (EnableDisableExperimentalFeatureCommandBase). */
export const experimentalFeatureParameters = {
  Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName' },
  Scope: { type: 'System.Management.Automation.Configuration.ConfigScope' },
} as const satisfies Record<string, ParameterDeclaration>;

/** The features of the engine that are not final, in the order of PowerShell. */
export const experimentalFeatures: readonly (readonly [name: string, description: string])[] = [
  ['PSLoadAssemblyFromNativeCode', 'Expose an API to allow assembly loading from native code'],
  ['PSProfileDSCResource', 'DSC v3 resources for managing PowerShell profile.'],
  [
    'PSSerializeJSONLongEnumAsNumber',
    'Serialize enums based on long or ulong as an numeric value rather than the string representation when using ConvertTo-Json.',
  ],
];

/**
 * Looks for the features of a call of Enable- or Disable-ExperimentalFeature, and says that the next start would count. Their settings
 * cannot be changed: that is one error for each feature that exists.
 */
export function* switchFeatures(cmd: CmdletRuntime, command: string, names: readonly string[]): Steps<void> {
  yield* complete(cmd.writeWarning('Enabling and disabling experimental features do not take effect until next start of PowerShell.'));
  for (const name of names) {
    const pattern = getWildcardPattern(name);
    const found = experimentalFeatures.filter(([feature]) => pattern.isMatch(feature));
    for (const [feature] of found)
      if (yield* complete(cmd.shouldProcess(feature))) cmd.throwTerminatingError(notSupported(command, 'features are fixed.'));
    if (found.length > 0) continue;
    const message = `No experimental feature was found that matched the name '${name}'.`;
    const exception = exceptionOf('System.Management.Automation.ItemNotFoundException', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'ItemNotFoundException', 'ObjectNotFound', stringArray([...names]))));
  }
}
