import { AsyncCompletedEventArgs } from '../../src/dotnet/component-model/async-completed-event-args.ts';
import { eventAccessors, raiseEvent } from '../../src/dotnet/events.ts';
import { defineType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { argumentNull, exceptionOf } from '../../src/errors/throw.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { PropertyBody } from '../../src/objects/net-type.ts';
import { PSNoteProperty, PSPropertySet } from '../../src/objects/ps-member-info.ts';
import { defineTypeMembers } from '../../src/objects/type-data.ts';
import { typeTable } from '../../src/objects/type-table.ts';
import { lift, type Steps } from '../../src/scheduler/suspension.ts';
import { Job, Job2, type JobStream } from './job.ts';
import './ps-stream-object.ts';
import type { PSDataCollection } from './ps-data-collection.ts';

const m = 'System.Management.Automation.';
const collection = (element: string): string => `${m}PSDataCollection[${element}]`;

function streamProperty(name: JobStream, elementType: string): Record<string, PropertyBody> {
  const title = (name[0] as string).toUpperCase() + name.slice(1);
  return {
    [`${collection(elementType)} ${title}`]: {
      get: (j: Job) => j.stream(name),
      set: (j: Job, stream: PSDataCollection | null) => {
        if (stream === null)
          throw exceptionOf(
            `${m}PSArgumentNullException`,
            `Cannot process argument because the value of argument "${title}" is null. Change the value of argument "${title}" to a non-null value.`,
          );
        j.setStream(name, stream);
      },
    },
  };
}

const overridden = {
  StatusMessage: ['string StatusMessage', { get: (j: Job) => j.statusMessage }],
  HasMoreData: ['bool HasMoreData', { get: (j: Job) => j.hasMoreData }],
  Location: ['string Location', { get: (j: Job) => j.location }],
} as const satisfies Record<string, readonly [string, PropertyBody]>;

/** The abstract properties of Job, in the order in which a derived type overrides them: Format-List shows these first. */
export function ownProperties(order: readonly (keyof typeof overridden)[]): Record<string, PropertyBody> {
  return Object.fromEntries(order.map((name) => overridden[name]));
}

/** IJobDebugger, of the jobs that PowerShell can debug: there is no debugger here, and setting IsAsync changes nothing. */
export const debuggerProperties: Record<string, PropertyBody> = {
  [`${m}Debugger Debugger`]: { get: (): Value => null },
  'bool IsAsync': { get: () => false, set: () => undefined },
};

/** Runs a method that waits, on behalf of a script. */
const run = (steps: (job: Job) => Steps<void>) => (job: Job) =>
  lift(
    (function* (): Steps<undefined> {
      yield* steps(job);
      return undefined;
    })(),
  );

const handler = 'System.EventHandler[System.Management.Automation.JobStateEventArgs]';

defineType({
  name: `${m}Job`,
  abstract: true,
  jsClass: Job,
  interfaces: ['System.IDisposable'],
  // In the order of Job.cs, which Format-List shows.
  properties: {
    'string Command': { get: (j: Job) => j.command },
    [`${m}JobStateInfo JobStateInfo`]: { get: (j: Job) => j.jobStateInfo },
    'System.Threading.WaitHandle Finished': { get: (j: Job) => j.finished },
    'guid InstanceId': { get: (j: Job) => j.instanceId },
    'int Id': { get: (j: Job) => j.id },
    'string Name': {
      get: (j: Job) => j.name,
      set: (j: Job, name: string) => {
        j.name = name;
      },
    },
    [`System.Collections.Generic.IList[${m}Job] ChildJobs`]: { get: (j: Job) => j.childJobList },
    ...ownProperties(['StatusMessage', 'HasMoreData']),
    'System.Nullable[datetime] PSBeginTime': { get: (j: Job) => j.psBeginTime },
    'System.Nullable[datetime] PSEndTime': { get: (j: Job) => j.psEndTime },
    'string PSJobTypeName': {
      get: (j: Job) => j.psJobTypeName,
      set: (j: Job, name: string) => {
        j.psJobTypeName = name;
      },
    },
    ...streamProperty('output', 'psobject'),
    ...streamProperty('error', `${m}ErrorRecord`),
    ...streamProperty('progress', `${m}ProgressRecord`),
    ...streamProperty('verbose', `${m}VerboseRecord`),
    ...streamProperty('debug', `${m}DebugRecord`),
    ...streamProperty('warning', `${m}WarningRecord`),
    ...streamProperty('information', `${m}InformationRecord`),
    ...ownProperties(['Location']),
  },
  methods: {
    ...eventAccessors('StateChanged', handler),
    'void Dispose()': (j: Job) => j.dispose(),
    'void IDisposable.Dispose()': (j: Job) => j.dispose(),
    // Streams are always in memory here.
    'void LoadJobStreams()': () => undefined,
    'void UnloadJobStreams()': () => undefined,
    'void StopJob()': run((j) => j.stopJob()),
  },
  events: [`${handler} StateChanged`],
});
defineTypeMembers(`${m}Job`, { scripts: { State: '$this.JobStateInfo.State.ToString()' }, serializationDepth: 2 });
typeTable.addStandardMember(`${m}Job`, new PSNoteProperty('SerializationMethod', 'SpecificProperties'));
typeTable.addStandardMember(
  `${m}Job`,
  new PSPropertySet('PropertySerializationSet', [
    'HasMoreData',
    'StatusMessage',
    'Location',
    'Command',
    'JobStateInfo',
    'InstanceId',
    'Id',
    'Name',
    'State',
    'ChildJobs',
    'PSJobTypeName',
    'PSBeginTime',
    'PSEndTime',
  ]),
);

const asyncHandler = 'System.EventHandler[System.ComponentModel.AsyncCompletedEventArgs]';
const job2Events = ['StartJobCompleted', 'StopJobCompleted', 'SuspendJobCompleted', 'ResumeJobCompleted', 'UnblockJobCompleted'] as const;

function* started(job: Job): Steps<void> {
  job.startJob();
}
function* unblocked(job: Job): Steps<void> {
  job.unblockJob();
}

/** A method that tells of its end by an event, with what it failed of (Job2.OnStartJobCompleted and its siblings). */
const completing = (event: (typeof job2Events)[number], steps: (job: Job) => Steps<void>) => (job: Job) =>
  lift(
    (function* (): Steps<undefined> {
      yield* steps(job);
      raiseEvent(job, event, [job, new AsyncCompletedEventArgs(null, false, null)]);
      return undefined;
    })(),
  );

defineType({
  name: `${m}Job2`,
  baseType: `${m}Job`,
  abstract: true,
  jsClass: Job2,
  properties: {
    [`System.Collections.Generic.List[${m}Runspaces.CommandParameterCollection] StartParameters`]: {
      get: (j: Job2) => j.startParameters,
      set: (j: Job2, value: Value) => {
        if (value === null) throw argumentNull('value');
        j.startParameters = value;
      },
    },
  },
  methods: {
    'void StartJob()': (j: Job2) => j.startJob(),
    'void StartJobAsync()': completing('StartJobCompleted', started),
    'void StopJob()': run((j) => j.stopJob()),
    'void StopJob(bool force, string reason)': run((j) => j.stopJob()),
    'void StopJobAsync()': completing('StopJobCompleted', (j) => j.stopJob()),
    'void StopJobAsync(bool force, string reason)': completing('StopJobCompleted', (j) => j.stopJob()),
    'void SuspendJob()': run((j) => (j as Job2).suspendJob()),
    'void SuspendJob(bool force, string reason)': run((j) => (j as Job2).suspendJob()),
    'void SuspendJobAsync()': completing('SuspendJobCompleted', (j) => (j as Job2).suspendJob()),
    'void SuspendJobAsync(bool force, string reason)': completing('SuspendJobCompleted', (j) => (j as Job2).suspendJob()),
    'void ResumeJob()': run((j) => (j as Job2).resumeJob()),
    'void ResumeJobAsync()': completing('ResumeJobCompleted', (j) => (j as Job2).resumeJob()),
    'void UnblockJob()': (j: Job2) => j.unblockJob(),
    'void UnblockJobAsync()': completing('UnblockJobCompleted', unblocked),
    ...Object.assign({}, ...job2Events.map((name) => eventAccessors(name, asyncHandler))),
  },
  events: job2Events.map((name) => `${asyncHandler} ${name}`),
});

/** System.Management.Automation.JobIdentifier: lets a job be made again with the id it had. */
export class JobIdentifier extends NetObject {
  constructor(
    readonly id: number,
    readonly instanceId: NetGuid,
  ) {
    super();
  }
}
defineType({ name: `${m}JobIdentifier`, jsClass: JobIdentifier, sealed: true });

/** System.Management.Automation.JobDefinition (JobDefinition.cs): what a job was started from, of jobs that keep it. */
export class JobDefinition extends NetObject {
  readonly instanceId = NetGuid.create();
  constructor(
    public name: string | null,
    public command: string | null,
    public jobSourceAdapterTypeName: string,
    public moduleName = '',
  ) {
    super();
  }
}
const text = (name: 'name' | 'command' | 'jobSourceAdapterTypeName' | 'moduleName'): PropertyBody => ({
  get: (d: JobDefinition) => d[name],
  set: (d: JobDefinition, value: string) => {
    d[name] = value;
  },
});
defineType({
  name: `${m}JobDefinition`,
  jsClass: JobDefinition,
  properties: {
    'string Name': text('name'),
    'string Command': { get: (d: JobDefinition) => d.command },
    'guid InstanceId': { get: (d: JobDefinition) => d.instanceId },
    'type JobSourceAdapterType': { get: (): Value => null },
    'string JobSourceAdapterTypeName': text('jobSourceAdapterTypeName'),
    'string ModuleName': text('moduleName'),
  },
});
