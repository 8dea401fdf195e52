import { formatDateTime } from '../../dotnet/time/date-format.ts';
import { NetDateTime } from '../../dotnet/time/date-time.ts';
import { toNetException } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { invalidManifestPath } from './manifest-errors.ts';
import { manifestComments, manifestMember, quoteName, quoteNames } from './manifest-text.ts';

const text = (help: string) => ({ type: 'string', allowEmptyString: true, allowNull: true, help }) as const;
const list = (help: string) => ({ type: 'string[]', allowEmptyCollection: true, help }) as const;
const objects = (help: string) => ({ type: 'object[]', allowEmptyCollection: true, help }) as const;
const uri = { type: 'uri', validate: ['notNullOrEmpty'], help: 'An address.' } as const;

const parameters = {
  Path: { type: 'string', mandatory: true, position: 0, help: 'The manifest file; it must end in .psd1.' },
  NestedModules: { ...objects('Modules to import as nested modules.'), allowEmptyString: true },
  Guid: { type: 'guid', help: 'The id of the module.' },
  Author: text('The author.'),
  CompanyName: text('The company.'),
  Copyright: text('The copyright statement.'),
  RootModule: { ...text('The module file.'), aliases: ['ModuleToProcess'] },
  ModuleVersion: { type: 'version', keepsArgumentText: true, validate: ['notNull'], help: 'The version.' },
  Description: text('What the module does.'),
  ProcessorArchitecture: {
    type: 'string',
    validate: [{ set: ['None', 'MSIL', 'X86', 'IA64', 'Amd64', 'Arm'] }],
    help: 'The architecture it needs.',
  },
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

type Cmd = CmdletRuntime<typeof parameters>;

/** New-ModuleManifest (NewModuleManifestCommand.cs). */
export const newModuleManifest = defineCmdlet<typeof parameters>({
  name: 'New-ModuleManifest',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewModuleManifestCommand',
  synopsis: 'Creates a new module manifest.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputType: ['System.String'],
  parameters,
  end: (cmd) => make(cmd),
});

function* make(cmd: Cmd): Steps<void> {
  const given = cmd.args.Path!;
  const p = paths(cmd.context).parse(given);
  if (p.provider.name !== 'FileSystem' || !/\.psd1$/i.test(p.path)) cmd.throwTerminatingError(invalidManifestPath(given));
  if (!(yield* complete(cmd.shouldProcess(p.path, `Creating the "${p.path}" module manifest file.`)))) return;
  open(cmd, p.path);
  const content = yield* manifest(cmd, p.path);
  if (cmd.args.PassThru) {
    const s = cmd.write(content);
    if (s) yield* s.rest;
  }
  (require('node:fs') as typeof import('node:fs')).writeFileSync(p.path, content);
}

/** Truncates the file before anything else can fail, as PowerShell does. */
function open(cmd: Cmd, path: string): void {
  try {
    (require('node:fs') as typeof import('node:fs')).writeFileSync(path, '');
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      cmd.throwTerminatingError(
        errorRecord('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`, 'FileOpenFailure', 'OpenError'),
      );
    if (code === 'EACCES' || code === 'EISDIR')
      cmd.throwTerminatingError(
        errorRecord('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`, 'FileOpenFailure', 'OpenError'),
      );
    throw toNetException(e);
  }
}

const orNull = (v: unknown): string | null => (v === undefined || v === null ? null : toStringValue(v as Value));

function* manifest(cmd: Cmd, path: string): Steps<string> {
  const { args } = cmd;
  const author = args.Author || (require('node:os') as typeof import('node:os')).userInfo().username;
  const one = (key: string, value: string | null, isGiven = value !== null && value !== ''): string =>
    manifestMember(key, isGiven, quoteName(value));
  const many = (key: string, values: readonly string[] | undefined, isGiven = values !== undefined && values.length > 0): string =>
    manifestMember(key, isGiven, quoteNames(values));
  const files = (key: string, values: readonly string[] | undefined): string =>
    manifestMember(key, values !== undefined, quoteNames(values?.flatMap((f) => filesOf(cmd, f))));
  const modules = (key: string, values: readonly Value[] | undefined, isGiven = values !== undefined): string =>
    manifestMember(key, isGiven, quoteModules(values ?? []));
  const hasCode = args.RootModule !== undefined || args.NestedModules !== undefined || args.RequiredModules !== undefined;
  const unless = hasCode ? ['*'] : [];
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const newGuid = (): string => (require('node:crypto') as typeof import('node:crypto')).randomUUID();
  return [
    `#\n# Module manifest for module '${name}'\n#\n# Generated by: ${author}\n#\n# Generated on: ${formatDateTime(NetDateTime.now, 'd')}\n#\n\n@{\n\n`,
    one('RootModule', args.RootModule ?? ''),
    one('ModuleVersion', orNull(args.ModuleVersion) ?? '0.0.1'),
    many('CompatiblePSEditions', args.CompatiblePSEditions),
    one('GUID', orNull(args.Guid) ?? newGuid()),
    one('Author', author),
    one('CompanyName', args.CompanyName || 'Unknown'),
    one('Copyright', args.Copyright || `(c) ${author}. All rights reserved.`),
    one('Description', args.Description ?? null),
    one('PowerShellVersion', orNull(args.PowerShellVersion)),
    one('PowerShellHostName', args.PowerShellHostName ?? null),
    one('PowerShellHostVersion', orNull(args.PowerShellHostVersion)),
    one('DotNetFrameworkVersion', orNull(args.DotNetFrameworkVersion)),
    one('ClrVersion', orNull(args.ClrVersion)),
    one('ProcessorArchitecture', args.ProcessorArchitecture ?? null),
    modules('RequiredModules', args.RequiredModules, (args.RequiredModules?.length ?? 0) > 0),
    files('RequiredAssemblies', args.RequiredAssemblies),
    files('ScriptsToProcess', args.ScriptsToProcess),
    files('TypesToProcess', args.TypesToProcess),
    files('FormatsToProcess', args.FormatsToProcess),
    modules('NestedModules', args.NestedModules),
    many('FunctionsToExport', args.FunctionsToExport ?? unless, true),
    many('CmdletsToExport', args.CmdletsToExport ?? unless, true),
    many('VariablesToExport', args.VariablesToExport ?? ['*']),
    many('AliasesToExport', args.AliasesToExport ?? unless, true),
    many('DscResourcesToExport', args.DscResourcesToExport),
    modules('ModuleList', args.ModuleList),
    files('FileList', args.FileList),
    yield* privateData(cmd),
    one('HelpInfoURI', args.HelpInfoUri ? absolute(cmd, args.HelpInfoUri) : null),
    one('DefaultCommandPrefix', args.DefaultCommandPrefix ?? null),
    '}\n\n',
  ].join('');
}

/** PrivateData with PSData in it, and what the given table holds besides. */
function* privateData(cmd: Cmd): Steps<string> {
  const { args } = cmd;
  const own = baseObject((args.PrivateData as Value | undefined) ?? null);
  const table = own instanceof NetDictionary ? own : null;
  if (own !== null && table === null) {
    if (args.Tags ?? args.ReleaseNotes ?? args.ProjectUri ?? args.IconUri ?? args.LicenseUri)
      cmd.throwTerminatingError(
        errorRecord(
          'InvalidOperation',
          'The PrivateData parameter value must be a hash table to create the module manifest with the following parameter values Tags, ProjectUri, LicenseUri, IconUri or ReleaseNotes. Either remove the Tags, ProjectUri, LicenseUri, IconUri, or ReleaseNotes parameter values or wrap the contents of PrivateData in a hashtable.',
          'PrivateDataValueTypeShouldBeHashTable',
          'InvalidArgument',
          own,
        ),
      );
    const s = cmd.writeWarning(
      'The PrivateData should be defined as a hashtable, but this module manifest defines it as an object. Please consider wrapping the contents of PrivateData in a hashtable. This will enable you to add the Tags, ProjectUri, LicenseUri, IconUri, and ReleaseNotes properties to the module manifest at a later time.',
    );
    if (s) yield* s.rest;
    return manifestMember('PrivateData', true, quoteName(toStringValue(own)));
  }
  const member = (key: string, value: string | null): string =>
    manifestMember(key, value !== null && value !== '', quoteName(value), '        ');
  const names = (key: string, values: readonly string[] | undefined): string =>
    manifestMember(key, (values?.length ?? 0) > 0, quoteNames(values), '        ');
  const address = (v: unknown): string | null => (v === undefined || v === null ? null : absolute(cmd, v as Value));
  return [
    `# ${manifestComments['PrivateData']}\nPrivateData = @{\n\n    PSData = @{\n\n`,
    names('Tags', args.Tags),
    member('LicenseUri', address(args.LicenseUri)),
    member('ProjectUri', address(args.ProjectUri)),
    member('IconUri', address(args.IconUri)),
    member('ReleaseNotes', args.ReleaseNotes ?? null),
    member('Prerelease', args.Prerelease ?? null),
    manifestMember(
      'RequireLicenseAcceptance',
      args.RequireLicenseAcceptance,
      args.RequireLicenseAcceptance ? '$true' : '$false',
      '        ',
    ),
    names('ExternalModuleDependencies', args.ExternalModuleDependencies),
    '    } # End of PSData hashtable\n\n',
    ...(table === null
      ? []
      : ['\n', ...[...table.entries()].map(([k, v]) => `    # ${orNull(k)}\n    ${orNull(k)} = ${quoteName(orNull(v))}\n\n`)]),
    '} # End of PrivateData hashtable\n\n',
  ].join('');
}

/** The absolute form of an address. @throws the command's InvalidOperationException for one that is not absolute */
function absolute(cmd: Cmd, address: Value): string {
  const given = toStringValue(address);
  try {
    const { href } = new URL(given);
    return href;
  } catch {
    return cmd.throwTerminatingError(
      errorRecord(
        'InvalidOperation',
        `The specified value '${given}' is invalid, try again with a valid value.`,
        'Modules_InvalidUri',
        'InvalidArgument',
      ),
    );
  }
}

/** A file as the manifest names it: below the current location, wildcards resolved; as given when there is none. */
function filesOf(cmd: Cmd, file: string): string[] {
  if (file === '') return [];
  const intrinsics = paths(cmd.context);
  const found = intrinsics.glob(file, true).filter((p) => p.provider.exists(cmd.context, p.path));
  if (found.length === 0) return [file];
  const base = `${intrinsics.current.providerPath}/`;
  return found.map((p) => (p.path.startsWith(base) ? p.path.slice(base.length) : p.path));
}

/** Module specifications: names, or hashtables with versions. */
function quoteModules(specifications: readonly Value[]): string {
  const keys = ['ModuleName', 'GUID', 'ModuleVersion', 'MaximumVersion', 'RequiredVersion'];
  const one = (v: Value): string => {
    const base = baseObject(v);
    if (!(base instanceof NetDictionary)) return quoteName(toStringValue(v));
    const found = keys.flatMap((k) => {
      const value = base.lookup(k);
      return value === undefined || value === null ? [] : [[k, toStringValue(value)] as const];
    });
    if (found.length === 1) return quoteName(found[0]![1]);
    return `@{${found.map(([k, v]) => `${k} = ${quoteName(v)}; `).join('')}}`;
  };
  return `@(${specifications
    .filter((v) => v !== null && (!(v instanceof NetObject) || v !== undefined))
    .map(one)
    .join(', \n               ')})`;
}
