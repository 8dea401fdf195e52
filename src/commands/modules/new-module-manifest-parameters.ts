import type { CmdletRuntime } from '../cmdlet.ts';

const text = (help: string) => ({ type: 'string', allowEmptyString: true, allowNull: true, help }) as const;

const list = (help: string) => ({ type: 'string[]', allowEmptyCollection: true, help }) as const;

const objects = (help: string) => ({ type: 'object[]', allowEmptyCollection: true, help }) as const;

const uri = { type: 'uri', validate: ['notNullOrEmpty'], help: 'An address.' } as const;

/** Parameters of New-ModuleManifest (NewModuleManifestCommand.cs). */
export const newModuleManifestParameters = {
  Path: { type: 'string', mandatory: true, position: 0, help: 'The manifest file; it must end in .psd1.' },
  NestedModules: { ...objects('Modules to import as nested modules.'), allowEmptyString: true },
  Guid: { type: 'guid', help: 'The id of the module.' },
  Author: text('The author.'),
  CompanyName: text('The company.'),
  Copyright: text('The copyright statement.'),
  RootModule: { ...text('The module file.'), aliases: ['ModuleToProcess'] },
  ModuleVersion: { type: 'version', keepsArgumentText: true, validate: ['notNull'], help: 'The version.' },
  Description: text('What the module does.'),
  ProcessorArchitecture: { type: 'System.Reflection.ProcessorArchitecture', help: 'The architecture it needs.' },
  PowerShellVersion: { type: 'version', keepsArgumentText: true, help: 'Lowest version of PowerShell.' },
  ClrVersion: { type: 'version', keepsArgumentText: true, help: 'Lowest version of the CLR.' },
  DotNetFrameworkVersion: { type: 'version', keepsArgumentText: true, help: 'Lowest version of .NET Framework.' },
  PowerShellHostName: text('The host it needs.'),
  PowerShellHostVersion: { type: 'version', keepsArgumentText: true, help: 'Lowest version of the host.' },
  RequiredModules: objects('Modules to import first.'),
  TypesToProcess: list('Type files.'),
  FormatsToProcess: list('Format files.'),
  ScriptsToProcess: list('Scripts to run first.'),
  RequiredAssemblies: list('Assemblies to load first.'),
  FileList: list('Files of the module.'),
  ModuleList: objects('Modules of the package.'),
  FunctionsToExport: list('Exported functions.'),
  AliasesToExport: list('Exported aliases.'),
  VariablesToExport: list('Exported variables.'),
  CmdletsToExport: list('Exported cmdlets.'),
  DscResourcesToExport: list('Exported DSC resources.'),
  CompatiblePSEditions: { ...list('Editions.'), validate: [{ set: ['Desktop', 'Core'] }] },
  PrivateData: { type: 'object', allowNull: true, help: 'Data for the module.' },
  Tags: { type: 'string[]', validate: ['notNullOrEmpty'], help: 'Tags.' },
  ProjectUri: uri,
  LicenseUri: uri,
  IconUri: uri,
  ReleaseNotes: { type: 'string', validate: ['notNullOrEmpty'], help: 'Release notes.' },
  Prerelease: { type: 'string', validate: ['notNullOrEmpty'], help: 'Prerelease label.' },
  RequireLicenseAcceptance: { type: 'switch', help: 'Whether the license has to be accepted.' },
  ExternalModuleDependencies: { type: 'string[]', validate: ['notNullOrEmpty'], help: 'Modules from elsewhere.' },
  HelpInfoUri: text('Address of the help information.'),
  PassThru: { type: 'switch', help: 'Gives the text.' },
  DefaultCommandPrefix: text('Prefix of the exported commands.'),
} as const;

/** New-ModuleManifest while it runs. */
export type NewModuleManifestCommand = CmdletRuntime<typeof newModuleManifestParameters>;
