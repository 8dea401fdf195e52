import type { NetDictionary } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { isTrue } from '../../src/objects/truth.ts';
import { jobParameters } from './job-parameters.ts';

/** -Wait and -Keep exclude each other: the setter of the one that is bound second refuses (ReceiveJobCommand.ValidateWait). */
const notWith =
  (other: string) =>
  (value: Value, bound: NetDictionary): string | null =>
    isTrue(value) && isTrue(bound.lookup(other) ?? null)
      ? 'The Wait and Keep parameters cannot be used together in the same command.'
      : null;

const jobChoice = { position: 0, mandatory: true, pipeline: 'both' } as const;

/** Parameters of Receive-Job (ReceiveJob.cs). */
export const receiveJobParameters = {
  Job: {
    type: 'System.Management.Automation.Job[]',
    sets: { Location: jobChoice, ComputerName: jobChoice, Session: jobChoice },
    help: 'Job objects.',
  },
  ComputerName: {
    type: 'string[]',
    aliases: ['Cn'],
    sets: { ComputerName: { position: 1, pipeline: 'propertyName' } },
    validate: ['notNullOrEmpty'],
    help: 'Only results of child jobs on these computers.',
  },
  Location: {
    type: 'string[]',
    sets: { Location: { position: 1 } },
    validate: ['notNullOrEmpty'],
    help: 'Only results of child jobs there.',
  },
  Session: {
    type: 'System.Management.Automation.Runspaces.PSSession[]',
    sets: { Session: { position: 1, pipeline: 'propertyName' } },
    validate: ['notNull'],
    help: 'Only results of child jobs in these sessions.',
  },
  Keep: { type: 'switch', refuse: notWith('Wait'), help: 'Leaves the results in the job.' },
  NoRecurse: { type: 'switch', help: 'Without the results of child jobs.' },
  Force: { type: 'switch', help: 'With -Wait: goes on waiting for jobs that are suspended or disconnected.' },
  Wait: { type: 'switch', refuse: notWith('Keep'), help: 'Until the jobs have ended; results are written as they come.' },
  AutoRemoveJob: { type: 'switch', help: 'With -Wait: removes the jobs when they have ended.' },
  WriteEvents: { type: 'switch', help: 'With -Wait: reports the end of each job.' },
  WriteJobInResults: { type: 'switch', help: 'With -Wait: the jobs come before their results.' },
  Name: jobParameters.Name,
  InstanceId: jobParameters.InstanceId,
  Id: jobParameters.Id,
} as const;
