import type { CmdletRuntime, ParameterInSet } from '../cmdlet.ts';
import { inSets, remoteParameters } from './remote-module-parameters.ts';

const allSets = (standing: ParameterInSet) => inSets(standing, 'Loaded', 'Available', 'PsSession', 'CimSession');

/** Parameters of Get-Module (GetModuleCommand.cs). */
export const getModuleParameters = {
  Name: {
    type: 'string[]',
    sets: allSets({ position: 0, pipeline: 'value' }),
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'Names of the modules.',
  },
  FullyQualifiedName: {
    type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
    sets: allSets({ pipeline: 'propertyName' }),
    help: 'Module specifications.',
  },
  All: { type: 'switch', sets: ['Loaded', 'Available'], help: 'Nested modules too; with -ListAvailable every file that can be a module.' },
  ListAvailable: {
    type: 'switch',
    sets: { Available: { mandatory: true }, PsSession: {}, CimSession: {} },
    help: 'Modules that could be imported.',
  },
  PSEdition: { type: 'string', sets: ['Available', 'PsSession'], help: 'Only modules for this edition.' },
  SkipEditionCheck: { type: 'switch', sets: ['Available', 'PsSession', 'CimSession'], help: 'Accepted; there is one edition here.' },
  Refresh: { type: 'switch', sets: ['Available', 'PsSession', 'CimSession'], help: 'Looks at the folders again, as is always done here.' },
  ...remoteParameters('PsSession'),
} as const;

/** Get-Module while it runs. */
export type GetModuleCommand = CmdletRuntime<typeof getModuleParameters>;

/** True for a name that is the path of a module. */
export const isPath = (name: string): boolean => /[/\\]/.test(name);
