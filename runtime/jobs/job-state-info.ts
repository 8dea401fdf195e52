import { EventArgs } from '../../src/dotnet/object-types.ts';
import { defineType, getType } from '../../src/dotnet/registry.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { argumentNull, exceptionOf } from '../../src/errors/throw.ts';
import { type EnumValue, enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { defineTypeMembers } from '../../src/objects/type-data.ts';

const m = 'System.Management.Automation.';

/** System.Management.Automation.JobState, by name. */
export type JobState =
  | 'NotStarted'
  | 'Running'
  | 'Completed'
  | 'Failed'
  | 'Stopped'
  | 'Blocked'
  | 'Suspended'
  | 'Disconnected'
  | 'Suspending'
  | 'Stopping'
  | 'AtBreakpoint';

/** A state as the enum value that scripts see. */
function jobStateValue(state: JobState): EnumValue {
  return enumMember(getType(`${m}JobState`), state) as EnumValue;
}

/** Job.IsFinishedState: nothing more will come. */
export function isFinishedState(state: JobState): boolean {
  return state === 'Completed' || state === 'Failed' || state === 'Stopped';
}

/** Job.IsPersistentState: what ends a wait: finished, or at rest until somebody connects or resumes it. */
export function isPersistentState(state: JobState): boolean {
  return isFinishedState(state) || state === 'Disconnected' || state === 'Suspended';
}

/** System.Management.Automation.JobStateInfo: a state and, after a failure, its reason. */
export class JobStateInfo extends NetObject {
  constructor(
    readonly state: JobState,
    readonly reason: NetException | null = null,
  ) {
    super();
  }
  override toString(): string {
    return this.state;
  }
}

/** System.Management.Automation.JobStateEventArgs: what StateChanged tells. */
export class JobStateEventArgs extends EventArgs {
  constructor(
    readonly jobStateInfo: JobStateInfo,
    readonly previousJobStateInfo: JobStateInfo | null = null,
  ) {
    super();
  }
}

/** InvalidJobStateException for an operation that the state does not allow; `action` is a sentence that says more. */
export function invalidJobState(state: JobState, action?: string): NetException {
  const message =
    action === undefined
      ? 'The state of the current job instance is not valid for this operation.'
      : `The state of the current job instance is ${state}. This state is not valid for the attempted operation. ${action}`;
  return exceptionOf(`${m}InvalidJobStateException`, message, null, { CurrentState: jobStateValue(state) });
}

const stateOf = (value: Value): JobState => String(value) as JobState;

defineType({
  name: `${m}Runspaces.AuthenticationMechanism`,
  kind: 'enum',
  enumValues: { Default: 0, Basic: 1, Negotiate: 2, NegotiateWithImplicitCredential: 3, Credssp: 4, Digest: 5, Kerberos: 6 },
});

defineType({
  name: `${m}JobStateInfo`,
  jsClass: JobStateInfo,
  sealed: true,
  constructors: {
    [`(${m}JobState state)`]: (_t, state: Value) => new JobStateInfo(stateOf(state)),
    [`(${m}JobState state, System.Exception reason)`]: (_t, state: Value, reason: NetException | null) =>
      new JobStateInfo(stateOf(state), reason),
  },
  properties: {
    [`${m}JobState State`]: { get: (i: JobStateInfo) => jobStateValue(i.state) },
    'System.Exception Reason': { get: (i: JobStateInfo) => i.reason },
  },
  methods: { 'string ToString()': (i: JobStateInfo) => i.state },
});
defineTypeMembers(`${m}JobStateInfo`, { serializationDepth: 1 });

const given = (info: JobStateInfo | null): JobStateInfo => {
  if (info === null) throw argumentNull('jobStateInfo');
  return info;
};
defineType({
  name: `${m}JobStateEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: JobStateEventArgs,
  sealed: true,
  constructors: {
    [`(${m}JobStateInfo jobStateInfo)`]: (_t, info: JobStateInfo | null) => new JobStateEventArgs(given(info)),
    [`(${m}JobStateInfo jobStateInfo, ${m}JobStateInfo previousJobStateInfo)`]: (
      _t,
      info: JobStateInfo | null,
      before: JobStateInfo | null,
    ) => new JobStateEventArgs(given(info), before),
  },
  properties: {
    [`${m}JobStateInfo JobStateInfo`]: { get: (a: JobStateEventArgs) => a.jobStateInfo },
    [`${m}JobStateInfo PreviousJobStateInfo`]: { get: (a: JobStateEventArgs) => a.previousJobStateInfo },
  },
});
