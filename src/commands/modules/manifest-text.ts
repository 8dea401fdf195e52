/** The words of a module manifest's comments, in the order of its members (Modules.resx). */
export const manifestComments: Readonly<Record<string, string>> = {
  RootModule: 'Script module or binary module file associated with this manifest.',
  ModuleVersion: 'Version number of this module.',
  CompatiblePSEditions: 'Supported PSEditions',
  GUID: 'ID used to uniquely identify this module',
  Author: 'Author of this module',
  CompanyName: 'Company or vendor of this module',
  Copyright: 'Copyright statement for this module',
  Description: 'Description of the functionality provided by this module',
  PowerShellVersion: 'Minimum version of the PowerShell engine required by this module',
  PowerShellHostName: 'Name of the PowerShell host required by this module',
  PowerShellHostVersion: 'Minimum version of the PowerShell host required by this module',
  DotNetFrameworkVersion:
    'Minimum version of Microsoft .NET Framework required by this module. This prerequisite is valid for the PowerShell Desktop edition only.',
  ClrVersion:
    'Minimum version of the common language runtime (CLR) required by this module. This prerequisite is valid for the PowerShell Desktop edition only.',
  ProcessorArchitecture: 'Processor architecture (None, X86, Amd64) required by this module',
  RequiredModules: 'Modules that must be imported into the global environment prior to importing this module',
  RequiredAssemblies: 'Assemblies that must be loaded prior to importing this module',
  ScriptsToProcess: "Script files (.ps1) that are run in the caller's environment prior to importing this module.",
  TypesToProcess: 'Type files (.ps1xml) to be loaded when importing this module',
  FormatsToProcess: 'Format files (.ps1xml) to be loaded when importing this module',
  NestedModules: 'Modules to import as nested modules of the module specified in RootModule/ModuleToProcess',
  FunctionsToExport:
    'Functions to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no functions to export.',
  CmdletsToExport:
    'Cmdlets to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no cmdlets to export.',
  VariablesToExport: 'Variables to export from this module',
  AliasesToExport:
    'Aliases to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no aliases to export.',
  DscResourcesToExport: 'DSC resources to export from this module',
  ModuleList: 'List of all modules packaged with this module',
  FileList: 'List of all files packaged with this module',
  PrivateData:
    'Private data to pass to the module specified in RootModule/ModuleToProcess. This may also contain a PSData hashtable with additional module metadata used by PowerShell.',
  Tags: 'Tags applied to this module. These help with module discovery in online galleries.',
  LicenseUri: 'A URL to the license for this module.',
  ProjectUri: 'A URL to the main website for this project.',
  IconUri: 'A URL to an icon representing this module.',
  ReleaseNotes: 'ReleaseNotes of this module',
  Prerelease: 'Prerelease string of this module',
  RequireLicenseAcceptance: 'Flag to indicate whether the module requires explicit user acceptance for install/update/save',
  ExternalModuleDependencies: 'External dependent modules of this module',
  HelpInfoURI: 'HelpInfo URI of this module',
  DefaultCommandPrefix: 'Default prefix for commands exported from this module. Override the default prefix using Import-Module -Prefix.',
};

/** A single-quoted literal. */
export function quoteName(name: string | null): string {
  return `'${(name ?? '').replaceAll("'", "''")}'`;
}

/** Quoted names with commas between them, broken into lines of at most 80 characters; `@()` for none. */
export function quoteNames(names: readonly (string | null)[] | undefined): string {
  let text = '';
  let offset = 15;
  for (const name of names ?? []) {
    if (!name) continue;
    if (text !== '') text += ', ';
    const quoted = quoteName(name);
    offset += quoted.length;
    if (offset > 80) {
      text += '\n               ';
      offset = 15 + quoted.length;
    }
    text += quoted;
  }
  return text === '' ? '@()' : text;
}

/** One member with its comment; a member that was not given is commented out. */
export function manifestMember(key: string, isGiven: boolean, value: string, indent = ''): string {
  return `${indent}# ${manifestComments[key] ?? key}\n${indent}${isGiven ? '' : '# '}${key} = ${value}\n\n`;
}
