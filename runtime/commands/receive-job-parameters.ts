import { jobParameters } from './job-parameters.ts';

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
  Keep: { type: 'switch', help: 'Leaves the results in the job.' },
  NoRecurse: { type: 'switch', help: 'Without the results of child jobs.' },
  Force: { type: 'switch', help: 'With -Wait: goes on waiting for jobs that are suspended or disconnected.' },
  Wait: { type: 'switch', help: 'Until the jobs have ended; results are written as they come.' },
  AutoRemoveJob: { type: 'switch', help: 'With -Wait: removes the jobs when they have ended.' },
  WriteEvents: { type: 'switch', help: 'With -Wait: reports the end of each job.' },
  WriteJobInResults: { type: 'switch', help: 'With -Wait: the jobs come before their results.' },
  Name: jobParameters.Name,
  InstanceId: jobParameters.InstanceId,
  Id: jobParameters.Id,
} as const;
