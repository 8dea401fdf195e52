/** The experimental features that a manifest declares in PrivateData.PSData (ModuleCmdletBase.LoadModuleManifest). */
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { NetDictionary } from '../objects/collections.ts';
import { getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';

function tableIn(table: NetDictionary, key: string): NetDictionary | null {
  const value = baseObject(table.lookup(key) ?? null);
  return value instanceof NetDictionary ? value : null;
}

/** ExperimentalFeature.IsModuleFeatureName: `Module.Feature`. */
function isFeatureOf(module: string, name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && dot < name.length - 1 && name.slice(0, dot).toLowerCase() === module.toLowerCase();
}

function refuse(id: string, message: string): never {
  const e = exceptionOf('System.ArgumentException', message);
  e.errorRecord = newErrorRecord(e, id, 'InvalidData', null);
  throw e;
}

/** Checks the names of the features. @throws ArgumentException Modules_ExperimentalFeatureNameMissingOrEmpty, Modules_InvalidExperimentalFeatureName */
export function checkExperiments(manifest: NetDictionary, module: string): void {
  const data = tableIn(manifest, 'PrivateData');
  const list = (data && tableIn(data, 'PSData')?.lookup('ExperimentalFeatures')) ?? null;
  const features: Value[] = baseObject(list) instanceof NetDictionary ? [list] : [...(getEnumerable(list) ?? [])];
  const names = features.flatMap((f) => {
    const feature = baseObject(f);
    return feature instanceof NetDictionary ? [toStringValue(feature.lookup('Name') ?? null)] : [];
  });
  if (names.includes(''))
    refuse(
      'Modules_ExperimentalFeatureNameMissingOrEmpty',
      'A non-empty string value should be specified for an experimental feature declared in the module manifest.',
    );
  const wrong = names.filter((name) => !isFeatureOf(module, name));
  if (wrong.length > 0)
    refuse(
      'Modules_InvalidExperimentalFeatureName',
      `One or more invalid experimental feature names found: ${wrong.join(', ')}. A module experimental feature name should follow this convention: 'ModuleName.FeatureName'.`,
    );
}
