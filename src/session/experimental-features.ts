/** Which experimental features there are, and which are enabled (ExperimentalFeature.cs). */
import { NetException } from '../errors/exceptions.ts';
import { configuredFeatures } from '../host/powershell-config.ts';

/** The features of the engine that are not final, as PowerShell lists them. */
export const engineFeatures: readonly (readonly [name: string, description: string])[] = [
  ['PSLoadAssemblyFromNativeCode', 'Expose an API to allow assembly loading from native code'],
  [
    'PSSerializeJSONLongEnumAsNumber',
    'Serialize enums based on long or ulong as an numeric value rather than the string representation when using ConvertTo-Json.',
  ],
  ['PSProfileDSCResource', 'DSC v3 resources for managing PowerShell profile.'],
];

let enabled: ReadonlyMap<string, string> | null = null;

/** The names of the features that were enabled when this process first asked, by their names in lower case. */
function enabledFeatures(): ReadonlyMap<string, string> {
  enabled ??= new Map(readEnabled().map((name) => [name.toLowerCase(), name]));
  return enabled;
}

/** Settings that cannot be read enable nothing; unknown features of the engine and names of another form are passed over. */
function readEnabled(): string[] {
  try {
    return configuredFeatures().filter(
      (name) => isModuleFeatureName(name) || engineFeatures.some(([n]) => n.toLowerCase() === name.toLowerCase()),
    );
  } catch (e) {
    if (e instanceof NetException) return [];
    throw e;
  }
}

/** The names of the enabled features: `$EnabledExperimentalFeatures`. */
export function enabledFeatureNames(): string[] {
  return [...enabledFeatures().values()];
}

/** ExperimentalFeature.IsEnabled. */
export function isFeatureEnabled(name: string): boolean {
  return enabledFeatures().has(name.toLowerCase());
}

/** Whether a name has the form `Module.Feature` (ExperimentalFeature.IsModuleFeatureName). @param module the module that it has to be of */
export function isModuleFeatureName(name: string, module?: string): boolean {
  const dot = name.lastIndexOf('.');
  if (name.startsWith('.') || dot < 0 || dot === name.length - 1) return false;
  return module === undefined || name.slice(0, dot).toLowerCase() === module.toLowerCase();
}
