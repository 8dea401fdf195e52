import type { ParameterDeclaration } from '../../src/commands/cmdlet.ts';

/** The parameter sets of the Job cmdlets (JobCmdletBase in RemoveJob.cs). */
export const jobSets = {
  job: 'JobParameterSet',
  instanceId: 'InstanceIdParameterSet',
  id: 'SessionIdParameterSet',
  name: 'NameParameterSet',
  state: 'StateParameterSet',
  command: 'CommandParameterSet',
  filter: 'FilterParameterSet',
} as const;

const choice = { position: 0, mandatory: true, pipeline: 'propertyName' } as const;
const present = ['notNullOrEmpty'] as const;

/** Parameters that choose jobs, as every Job cmdlet has them. Those that lack one leave it out. */
export const jobParameters = {
  Name: {
    type: 'string[]',
    sets: { NameParameterSet: choice },
    validate: present,
    wildcards: true,
    help: 'Friendly names of jobs.',
  },
  InstanceId: { type: 'guid[]', sets: { InstanceIdParameterSet: choice }, validate: present, help: 'Instance ids of jobs.' },
  Id: {
    type: 'int[]',
    // The name it has in the older documentation.
    aliases: ['SessionId'],
    sets: { SessionIdParameterSet: choice },
    validate: present,
    help: 'Ids of jobs.',
  },
  State: {
    type: 'System.Management.Automation.JobState',
    sets: { StateParameterSet: choice },
    help: 'Jobs in this state.',
  },
  Filter: { type: 'hashtable', sets: { FilterParameterSet: choice }, validate: present, help: 'Properties and values that jobs have.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** -Command, of Get-Job and Remove-Job. */
export const commandParameter = {
  type: 'string[]',
  sets: { CommandParameterSet: { pipeline: 'propertyName' } },
  validate: present,
  wildcards: true,
  help: 'Jobs that run this command.',
} as const satisfies ParameterDeclaration;

/** -Job, of the cmdlets that take job objects. */
export const jobParameter = {
  type: 'System.Management.Automation.Job[]',
  sets: { JobParameterSet: { position: 0, mandatory: true, pipeline: 'both' } },
  validate: present,
  help: 'Job objects.',
} as const satisfies ParameterDeclaration;
