import type { ErrorRecord } from '../../errors/error-record.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';

/** Modules_InvalidModuleManifestPath of New-ModuleManifest and Test-ModuleManifest. */
export function invalidManifestPath(path: string, given = path): ErrorRecord {
  return errorRecord(
    'InvalidOperation',
    `The module manifest path '${path}' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.`,
    'Modules_InvalidModuleManifestPath',
    'InvalidArgument',
    given,
  );
}

/** What a manifest may contain, as the error about other members lists it. */
const validManifestMembers = [
  'ModuleToProcess',
  'NestedModules',
  'GUID',
  'Author',
  'CompanyName',
  'Copyright',
  'ModuleVersion',
  'Description',
  'PowerShellVersion',
  'PowerShellHostName',
  'PowerShellHostVersion',
  'CLRVersion',
  'DotNetFrameworkVersion',
  'ProcessorArchitecture',
  'RequiredModules',
  'TypesToProcess',
  'FormatsToProcess',
  'ScriptsToProcess',
  'PrivateData',
  'RequiredAssemblies',
  'ModuleList',
  'FileList',
  'FunctionsToExport',
  'VariablesToExport',
  'AliasesToExport',
  'CmdletsToExport',
  'DscResourcesToExport',
  'CompatiblePSEditions',
  'HelpInfoURI',
  'RootModule',
  'DefaultCommandPrefix',
] as const;

/** Modules_InvalidManifestMember: the manifest has members that no manifest may have; null where it has none. */
export function invalidMembers(path: string, manifest: NetDictionary): ErrorRecord | null {
  const known = new Set(validManifestMembers.map((m) => m.toLowerCase()));
  const members = [...manifest.entries()].map(([key]) => toStringValue(key)).filter((key) => !known.has(key.toLowerCase()));
  if (members.length === 0) return null;
  const quoted = (names: readonly string[]): string => `'${names.join("', '")}'`;
  return errorRecord(
    'InvalidOperation',
    `The '${path}' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest members are (${quoted(validManifestMembers)}). Remove the members that are not valid (${quoted(members)}), then try to import the module again.`,
    'Modules_InvalidManifestMember',
    'InvalidData',
    path,
  );
}

/** A manifest has to say the version of its module. */
export function versionMissing(path: string): string {
  return `The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '${path}'.`;
}

/** An entry of the manifest that names nothing that exists. */
export function invalidEntry(kind: string, entry: string, file: string, given: string): ErrorRecord {
  const ids: Record<string, string> = {
    RequiredAssemblies: 'Modules_InvalidRequiredAssembliesInModuleManifest',
    NestedModule: 'Modules_InvalidNestedModuleinModuleManifest',
    RequiredModules: 'Modules_InvalidRequiredModulesinModuleManifest',
    FileList: 'Modules_InvalidFilePathinModuleManifest',
    ModuleList: 'Modules_InvalidModuleListinModuleManifest',
  };
  return errorRecord(
    'System.IO.DirectoryNotFoundException',
    `The specified ${kind} entry '${entry}' in the module manifest '${file}' is invalid. Try again after updating this entry with valid values.`,
    ids[kind]!,
    'ObjectNotFound',
    given,
  );
}
