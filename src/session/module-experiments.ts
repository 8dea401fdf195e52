/** The experimental features that a manifest declares in PrivateData.PSData (ModuleCmdletBase.LoadModuleManifest). */
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { NetDictionary } from '../objects/collections.ts';
import { getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { isModuleFeatureName } from './experimental-features.ts';
import type { PSModuleInfo } from './ps-module-info.ts';
import { ExperimentalFeature } from './types/experimental-feature.ts';

/** The tables that stand in PSData.ExperimentalFeatures. */
function experimentsIn(privateData: Value): NetDictionary[] {
  const data = baseObject(privateData);
  const psData = data instanceof NetDictionary ? baseObject(data.lookup('PSData') ?? null) : null;
  const list = psData instanceof NetDictionary ? (psData.lookup('ExperimentalFeatures') ?? null) : null;
  const features: Value[] = baseObject(list) instanceof NetDictionary ? [list] : [...(getEnumerable(list) ?? [])];
  return features.map((f) => baseObject(f)).filter((f) => f instanceof NetDictionary);
}

/** The features that the manifest of a module declares under names of the module (ModuleIntrinsics.GetExperimentalFeature). */
export function declaredExperiments(module: PSModuleInfo): ExperimentalFeature[] {
  const text = (v: Value | undefined): string | null => (typeof v === 'string' ? v : null);
  return experimentsIn(module.privateData).flatMap((f) => {
    const name = text(f.lookup('Name'));
    if (!name || !isModuleFeatureName(name, module.name)) return [];
    return [new ExperimentalFeature(name, text(f.lookup('Description')), module.path)];
  });
}

function refuse(id: string, message: string): never {
  const e = exceptionOf('System.ArgumentException', message);
  e.errorRecord = newErrorRecord(e, id, 'InvalidData', null);
  throw e;
}

/** Checks the names of the features. @throws ArgumentException Modules_ExperimentalFeatureNameMissingOrEmpty, Modules_InvalidExperimentalFeatureName */
export function checkExperiments(manifest: NetDictionary, module: string): void {
  const names = experimentsIn(manifest.lookup('PrivateData') ?? null).map((f) => toStringValue(f.lookup('Name') ?? null));
  if (names.includes(''))
    refuse(
      'Modules_ExperimentalFeatureNameMissingOrEmpty',
      'A non-empty string value should be specified for an experimental feature declared in the module manifest.',
    );
  const wrong = names.filter((name) => !isModuleFeatureName(name, module));
  if (wrong.length > 0)
    refuse(
      'Modules_InvalidExperimentalFeatureName',
      `One or more invalid experimental feature names found: ${wrong.join(', ')}. A module experimental feature name should follow this convention: 'ModuleName.FeatureName'.`,
    );
}
