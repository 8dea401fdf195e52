import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { toItems } from '../../objects/enumerate.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { moduleNotFound } from '../../session/module-loading.ts';
import { compareVersions, highest, ModuleSpecification, moduleSpecification } from '../../session/module-specification.ts';
import type { CmdletRuntime, ParameterDeclaration } from '../cmdlet.ts';
import { inSets, remoteParameters } from './remote-module-parameters.ts';

const strings = (help: string, alias?: string) =>
  ({ type: 'string[]', validate: ['notNull'], help, ...(alias && { aliases: [alias] }) }) as const;

/** The sets in which modules are given by name. */
const byName = ['Name', 'PSSession', 'CimSession', 'WinCompat'] as const;

/** Modules given as objects. */
export const moduleInfoParameter = {
  ModuleInfo: {
    type: 'psmoduleinfo[]',
    sets: { ModuleInfo: { mandatory: true, position: 0, pipeline: 'value' } },
    validate: ['trustedData'],
    help: 'Module objects.',
  },
} as const satisfies Record<string, ParameterDeclaration>;

/** Parameters of Import-Module (ImportModuleCommand.cs). */
export const importModuleParameters = {
  Global: { type: 'switch', help: 'Imports into the global session state.' },
  Prefix: { type: 'string', validate: ['notNull'], help: 'Put before the nouns of imported commands.' },
  Name: {
    type: 'string[]',
    sets: inSets({ mandatory: true, position: 0, pipeline: 'value' }, ...byName),
    validate: ['trustedData'],
    help: 'Names or paths of the modules.',
  },
  FullyQualifiedName: {
    type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
    sets: inSets(
      { mandatory: true, position: 0, pipeline: 'value' },
      'FullyQualifiedName',
      'FullyQualifiedNameAndPSSession',
      'FullyQualifiedNameAndWinCompat',
    ),
    validate: ['trustedData'],
    help: 'Module specifications.',
  },
  Assembly: {
    type: 'System.Reflection.Assembly[]',
    sets: { Assembly: { mandatory: true, position: 0, pipeline: 'value' } },
    validate: ['trustedData'],
    help: 'Assemblies that hold cmdlets.',
  },
  Function: strings('Functions to import.'),
  Cmdlet: strings('Cmdlets to import.'),
  Variable: strings('Variables to import.'),
  Alias: strings('Aliases to import.'),
  Force: { type: 'switch', help: 'Loads a loaded module again.' },
  SkipEditionCheck: {
    type: 'switch',
    sets: ['Name', 'PSSession', 'CimSession', 'FullyQualifiedName', 'FullyQualifiedNameAndPSSession', 'Assembly', 'ModuleInfo'],
    help: 'Accepted; there is one edition here.',
  },
  PassThru: { type: 'switch', help: 'Gives the module object.' },
  AsCustomObject: { type: 'switch', help: 'Gives an object with the exported members.' },
  MinimumVersion: { type: 'version', aliases: ['Version'], sets: byName, help: 'Lowest version that will do.' },
  MaximumVersion: { type: 'string', sets: byName, help: 'Highest version that will do.' },
  RequiredVersion: { type: 'version', sets: byName, help: 'The version to import.' },
  ...moduleInfoParameter,
  ArgumentList: { type: 'object[]', aliases: ['Args'], help: 'Values for the parameters of the module script.' },
  DisableNameChecking: { type: 'switch', help: 'Does not warn about unapproved verbs.' },
  NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Leaves commands alone that exist already.' },
  Scope: { type: 'string', validate: [{ set: ['Local', 'Global'] }], help: 'Where to import.' },
  ...remoteParameters('PSSession', 'FullyQualifiedNameAndPSSession'),
  UseWindowsPowerShell: {
    type: 'switch',
    sets: inSets({ mandatory: true }, 'FullyQualifiedNameAndWinCompat', 'WinCompat'),
    aliases: ['UseWinPS'],
    help: 'Has no effect: there is no Windows PowerShell here.',
  },
} as const;

/** Import-Module while it runs. */
export type ImportModuleCommand = CmdletRuntime<typeof importModuleParameters>;

/** -MinimumVersion may not be above -MaximumVersion. @throws PSArgumentOutOfRangeException */
export function checkRange(cmd: ImportModuleCommand): void {
  const least = (cmd.args.MinimumVersion as Value | undefined) ?? null;
  const most = cmd.args.MaximumVersion;
  if (least === null || most === undefined || compareVersions(least, highest(most)) <= 0) return;
  const message = `The MinimumVersion '${toStringValue(least)}' should not be greater than MaximumVersion '${highest(most)}'.`;
  const text = `Specified argument was out of the range of valid values. (Parameter '${message}')`;
  const e = exceptionOf('System.Management.Automation.PSArgumentOutOfRangeException', text);
  e.errorRecord = newErrorRecord(e, 'ArgumentOutOfRange', 'InvalidArgument', null);
  throw e;
}

/** What the arguments ask for: names with the versions that go with all of them, or specifications. */
export function wantedModules(cmd: ImportModuleCommand): ModuleSpecification[] {
  if (cmd.args.Name === undefined)
    return toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((value) => moduleSpecification(value));
  return cmd.args.Name.map((name) => {
    const wanted = new ModuleSpecification(name);
    wanted.version = (cmd.args.MinimumVersion as Value | undefined) ?? null;
    wanted.requiredVersion = (cmd.args.RequiredVersion as Value | undefined) ?? null;
    wanted.maximumVersion = cmd.args.MaximumVersion ?? null;
    return wanted;
  });
}

/** There is no module of that name, or none in a version that will do. */
export function notLoaded(wanted: ModuleSpecification): ErrorRecord {
  if (!wanted.isNarrow) return moduleNotFound(wanted.name).errorRecord!;
  const message = `The specified module '${wanted.name}'${wanted.words} was not loaded because no valid module file was found in any module directory.`;
  return newErrorRecord(
    exceptionOf('System.IO.FileNotFoundException', message),
    'Modules_ModuleWithVersionNotFound',
    'ResourceUnavailable',
    wanted.name,
  );
}

/** Which members are imported, and under which names. */
export function filterOf(cmd: ImportModuleCommand) {
  return {
    functions: cmd.args.Function,
    aliases: cmd.args.Alias,
    variables: cmd.args.Variable,
    cmdlets: cmd.args.Cmdlet,
    prefix: cmd.args.Prefix,
    noClobber: cmd.args.NoClobber,
  };
}

/** A module that imports another one gets its commands itself, unless it asks for the global session state. */
export function isGlobal(cmd: ImportModuleCommand): boolean {
  return cmd.args.Global || cmd.args.Scope?.toLowerCase() === 'global';
}
