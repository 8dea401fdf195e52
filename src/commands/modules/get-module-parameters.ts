import type { CmdletRuntime, ParameterInSet } from '../cmdlet.ts';

const localSets = (standing: ParameterInSet) => ({ Loaded: standing, Available: standing });

/** Parameters of Get-Module (GetModuleCommand.cs). */
export const getModuleParameters = {
  Name: {
    type: 'string[]',
    sets: localSets({ position: 0, pipeline: 'value' }),
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'Names of the modules.',
  },
  FullyQualifiedName: {
    type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
    sets: localSets({ pipeline: 'propertyName' }),
    help: 'Module specifications.',
  },
  All: { type: 'switch', sets: localSets({}), help: 'Nested modules too; with -ListAvailable every file that can be a module.' },
  ListAvailable: { type: 'switch', sets: { Available: { mandatory: true } }, help: 'Modules that could be imported.' },
  PSEdition: { type: 'string', sets: ['Available'], help: 'Only modules for this edition.' },
  SkipEditionCheck: { type: 'switch', sets: ['Available'], help: 'Accepted; there is one edition here.' },
  Refresh: { type: 'switch', sets: ['Available'], help: 'Looks at the folders again, as is always done here.' },
} as const;

/** Get-Module while it runs. */
export type GetModuleCommand = CmdletRuntime<typeof getModuleParameters>;

/** True for a name that is the path of a module. */
export const isPath = (name: string): boolean => /[/\\]/.test(name);
