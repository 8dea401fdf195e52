import { stringArray } from '../../dotnet/values.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { type ConfigScope, setConfiguredFeature } from '../../host/powershell-config.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { enabledFeatureNames, engineFeatures } from '../../session/experimental-features.ts';
import { describeModule } from '../../session/module-description.ts';
import { declaredExperiments } from '../../session/module-experiments.ts';
import { moduleFiles } from '../../session/module-files.ts';
import { ExperimentalFeature } from '../../session/types/experimental-feature.ts';
import type { CmdletRuntime, ParameterDeclaration } from '../cmdlet.ts';

/** Which features are meant, and whose settings (EnableDisableExperimentalFeatureCommandBase). */
export const experimentalFeatureParameters = {
  Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName' },
  Scope: { type: 'System.Management.Automation.Configuration.ConfigScope' },
} as const satisfies Record<string, ParameterDeclaration>;

/**
 * The features of the engine, then those that manifests in the folders of modules declare
 * (GetExperimentalFeatureCommand.GetAvailableExperimentalFeatures).
 * @param names patterns; null for all
 */
export function availableFeatures(context: ExecutionContext, names: readonly string[] | null): ExperimentalFeature[] {
  const patterns = names?.map((n) => getWildcardPattern(n)) ?? null;
  const found = engineFeatures.map(([name, description]) => new ExperimentalFeature(name, description));
  for (const folder of moduleFiles().folders())
    for (const file of moduleFiles().below(folder, false))
      if (/\.psd1$/i.test(file)) found.push(...declaredExperiments(describeModule(context, file)));
  return patterns === null ? found : found.filter((f) => patterns.some((p) => p.isMatch(f.name)));
}

/** Puts the features of a call of Enable- or Disable-ExperimentalFeature into the settings, or takes them out (ExperimentalFeatureConfigHelper). */
export function* switchFeatures(cmd: CmdletRuntime, names: readonly string[], scope: unknown, enable: boolean): Steps<void> {
  // what is enabled in this process stays as it was when it began
  enabledFeatureNames();
  const found = availableFeatures(cmd.context, names);
  for (const { name } of found) {
    if (!(yield* complete(cmd.shouldProcess(name)))) return;
    setConfiguredFeature(scope instanceof EnumValue ? (scope.toString() as ConfigScope) : 'CurrentUser', name, enable);
  }
  if (found.length > 0) return;
  const message = `No experimental feature was found that matched the name '${names[0] ?? ''}'.`;
  const exception = exceptionOf('System.Management.Automation.ItemNotFoundException', message);
  yield* complete(cmd.writeError(newErrorRecord(exception, 'ItemNotFoundException', 'ObjectNotFound', stringArray([...names]))));
}

/** What is said at the end: settings count from the next start. */
export function* warnOfPending(cmd: CmdletRuntime): Steps<void> {
  yield* complete(cmd.writeWarning('Enabling and disabling experimental features do not take effect until next start of PowerShell.'));
}
