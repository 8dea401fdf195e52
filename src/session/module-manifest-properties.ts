import { GenericList, ReadOnlyList } from '../dotnet/collections/generic-list.ts';
import { arrayTypeOf, genericOf, getType } from '../dotnet/registry.ts';
import { NetDictionary, PSArray } from '../objects/collections.ts';
import { convertTo, getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import type { PropertyBody } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { declaredExperiments } from './module-experiments.ts';
import { ModuleSpecification, moduleSpecification } from './module-specification.ts';
import type { PSModuleInfo } from './ps-module-info.ts';

/** A member of the module's manifest; null when there is no manifest or it does not have it. */
function member(module: PSModuleInfo, key: string): Value {
  const manifest = baseObject(module.manifest);
  return manifest instanceof NetDictionary ? (manifest.lookup(key) ?? null) : null;
}

/** A member of `PrivateData.PSData`: what galleries of modules want to know. */
function psData(module: PSModuleInfo, key: string): Value {
  const privateData = baseObject(member(module, 'PrivateData'));
  const data = privateData instanceof NetDictionary ? baseObject(privateData.lookup('PSData') ?? null) : null;
  return data instanceof NetDictionary ? (data.lookup(key) ?? null) : null;
}

function texts(value: Value): string[] {
  if (value === null) return [];
  const base = baseObject(value);
  return base instanceof NetDictionary ? [] : [...(getEnumerable(value) ?? [value])].map((v) => toStringValue(v));
}

const listType = (element: string, of = 'System.Collections.Generic.List') => genericOf(of, getType(element));

function stringList(items: readonly string[]): Value {
  return new GenericList([...items], listType('System.String'));
}

function readOnly(element: string, items: readonly Value[] = []): Value {
  return new ReadOnlyList(listType(element, 'System.Collections.ObjectModel.ReadOnlyCollection'), { items: [...items] });
}

/** Files of the module by full path. */
function files(module: PSModuleInfo, key: string): string[] {
  return texts(member(module, key)).map((f) => {
    const path = f.replaceAll('\\', '/');
    return path.startsWith('/') ? path : `${module.moduleBase}/${path}`;
  });
}

/** A value of the type, or null where the manifest has none. */
function typed(value: Value, type: string): Value {
  return value === null || value === '' ? null : convertTo(value, getType(type));
}

function moduleList(module: PSModuleInfo): Value {
  const value = member(module, 'ModuleList');
  const base = baseObject(value);
  const items = value === null ? [] : base instanceof NetDictionary ? [base] : [...(getEnumerable(value) ?? [value])];
  const made = items.map((item) => {
    const wanted = moduleSpecification(item);
    return wanted instanceof ModuleSpecification ? wanted : item;
  });
  return new PSArray(made, arrayTypeOf(getType('System.Object')));
}

const ns = 'System.Management.Automation.';
const strings = 'System.Collections.Generic.IEnumerable[string]';
const from = (get: (module: PSModuleInfo) => Value): PropertyBody => ({ get });
const textOf = (value: Value): Value => (value === null ? null : toStringValue(value));

/** The tags of a manifest; where it names a root module they are there once for each of the two (ModuleCmdletBase.LoadModuleManifest). */
function tagsOf(module: PSModuleInfo): string[] {
  const tags = texts(psData(module, 'Tags'));
  const root = member(module, 'RootModule') ?? member(module, 'ModuleToProcess');
  return root === null || toStringValue(root) === '' ? tags : [...tags, ...tags];
}

const manifestProperties: Record<string, PropertyBody> = {
  'string HelpInfoUri': from((m) => textOf(member(m, 'HelpInfoURI'))),
  [`System.Collections.Generic.IEnumerable[${ns}ExperimentalFeature] ExperimentalFeatures`]: from((m) =>
    readOnly(`${ns}ExperimentalFeature`, declaredExperiments(m)),
  ),
  [`${strings} Tags`]: from((m) => stringList(tagsOf(m))),
  'uri ProjectUri': from((m) => typed(psData(m, 'ProjectUri'), 'System.Uri')),
  'uri IconUri': from((m) => typed(psData(m, 'IconUri'), 'System.Uri')),
  'uri LicenseUri': from((m) => typed(psData(m, 'LicenseUri'), 'System.Uri')),
  'string ReleaseNotes': from((m) => textOf(psData(m, 'ReleaseNotes')) ?? ''),
  'uri RepositorySourceLocation': from(() => null),
  'version ClrVersion': from((m) => typed(member(m, 'CLRVersion'), 'System.Version')),
  'version DotNetFrameworkVersion': from((m) => typed(member(m, 'DotNetFrameworkVersion'), 'System.Version')),
  [`${strings} FileList`]: from((m) => stringList(files(m, 'FileList'))),
  [`${strings} CompatiblePSEditions`]: from((m) => stringList(texts(member(m, 'CompatiblePSEditions')))),
  'System.Collections.Generic.IEnumerable[System.Object] ModuleList': from(moduleList),
  'string PowerShellHostName': from((m) => textOf(member(m, 'PowerShellHostName')) ?? ''),
  'version PowerShellHostVersion': from((m) => typed(member(m, 'PowerShellHostVersion'), 'System.Version')),
  'version PowerShellVersion': from((m) => typed(member(m, 'PowerShellVersion'), 'System.Version')),
  'System.Reflection.ProcessorArchitecture ProcessorArchitecture': from((m) =>
    convertTo(member(m, 'ProcessorArchitecture') ?? 'None', getType('System.Reflection.ProcessorArchitecture')),
  ),
  [`${strings} Scripts`]: from((m) => stringList(files(m, 'ScriptsToProcess'))),
  [`${strings} RequiredAssemblies`]: from((m) => stringList(texts(member(m, 'RequiredAssemblies')))),
  'System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedDscResources': from((m) =>
    readOnly('System.String', texts(member(m, 'DscResourcesToExport'))),
  ),
  'System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedFormatFiles': from((m) =>
    readOnly('System.String', files(m, 'FormatsToProcess')),
  ),
  'System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedTypeFiles': from((m) =>
    readOnly('System.String', files(m, 'TypesToProcess')),
  ),
};

/** A property of PSModuleInfo that says what stands in its manifest, by its name (PSModuleInfo.cs, ModuleCmdletBase.LoadModuleManifest). */
export function manifestProperty(name: string): Record<string, PropertyBody> {
  const entry = Object.entries(manifestProperties).find(([signature]) => signature.endsWith(` ${name}`));
  if (!entry) throw new Error(`no such property of a manifest: ${name}`);
  return { [entry[0]]: entry[1] };
}
