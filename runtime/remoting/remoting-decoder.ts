/** What the payloads of messages say (RemotingDecoder in EncodeAndDecode.cs). All of these throw PSRemotingDataStructureException or XmlException. */
import type { ErrorRecord } from '../../src/errors/error-record.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import type { NetDictionary } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { ProgressRecord } from '../../src/pipeline/progress-record.ts';
import { DebugRecord, type InformationalRecord, InformationRecord, VerboseRecord, WarningRecord } from '../../src/pipeline/records.ts';
import { decodeReason, decodeErrorRecord as errorOfBag } from './error-records.ts';
import { decodeHostInfo } from './host-encoder.ts';
import { decodeInvocationInfo } from './invocation-info.ts';
import { booleanOf, dictionaryOf, fromPayload, listOf, numberOf, plain, required, textOf } from './remote-objects.ts';
import { type CreateRunspacePool, PSInvocationState, RunspacePoolState } from './remoting-encoder.ts';
import { dataStructureException } from './transport-error.ts';

export { decodeHostCall, decodeHostResponse } from './host-encoder.ts';
export { decodeCreatePowerShell } from './power-shell-data.ts';

/** SESSION_CAPABILITY. */
export interface SessionCapability {
  readonly protocolVersion: string;
  readonly psVersion: string;
  readonly serializationVersion: string;
}

/** Reads SESSION_CAPABILITY. */
export function decodeSessionCapability(payload: string): SessionCapability {
  const bag = fromPayload(payload);
  return {
    protocolVersion: toText(required(bag, 'protocolversion')),
    psVersion: toText(required(bag, 'PSVersion')),
    serializationVersion: toText(required(bag, 'SerializationVersion')),
  };
}

/** Reads INIT_RUNSPACEPOOL. */
export function decodeCreateRunspacePool(payload: string): CreateRunspacePool {
  const bag = fromPayload(payload);
  return {
    minRunspaces: numberOf(bag, 'MinRunspaces'),
    maxRunspaces: numberOf(bag, 'MaxRunspaces'),
    applicationArguments: dictionaryOf(bag, 'ApplicationArguments'),
    hostInfo: decodeHostInfo(required(bag, 'HostInfo')),
  };
}

/** Reads APPLICATION_PRIVATE_DATA. */
export function decodeApplicationPrivateData(payload: string): NetDictionary | null {
  return dictionaryOf(fromPayload(payload), 'ApplicationPrivateData');
}

function nameOf<T extends string>(states: Record<T, number>, value: number, what: string): T {
  const found = (Object.entries(states) as [T, number][]).find(([, number]) => number === value);
  if (!found) throw dataStructureException(`Error in decoding ${what}.`);
  return found[0];
}

/** Reads RUNSPACEPOOL_STATE. */
export function decodeRunspacePoolState(payload: string): { state: RunspacePoolState; reason: NetException | null } {
  const bag = fromPayload(payload);
  const state = nameOf(RunspacePoolState, numberOf(bag, 'RunspaceState'), 'RunspacePoolStateInfo');
  return { state, reason: decodeReason(bag) };
}

/** Reads PIPELINE_STATE. The reason is a RemoteException whose `errorRecord` is the peer's. */
export function decodePowerShellState(payload: string): { state: PSInvocationState; reason: NetException | null } {
  const bag = fromPayload(payload);
  const state = nameOf(PSInvocationState, numberOf(bag, 'PipelineState'), 'PowerShellStateInfo');
  return { state, reason: decodeReason(bag) };
}

/** Reads PIPELINE_INPUT or PIPELINE_OUTPUT. */
export function decodeObject(payload: string): Value {
  return fromPayload(payload);
}

/** Reads ERROR_RECORD. */
export function decodeErrorRecord(payload: string): ErrorRecord {
  return errorOfBag(fromPayload(payload));
}

function informational<T extends InformationalRecord>(payload: string, make: new (message: string) => T): T {
  const bag = fromPayload(payload);
  const record = new make(textOf(bag, 'InformationalRecord_Message') ?? '');
  if (booleanOf(bag, 'InformationalRecord_SerializeInvocationInfo')) {
    record.invocationInfo = decodeInvocationInfo(bag);
    record.pipelineIterationInfo = listOf(bag, 'InformationalRecord_PipelineIterationInfo').filter((n) => typeof n === 'number');
  }
  return record;
}

/** Reads WARNING_RECORD. */
export function decodeWarningRecord(payload: string): WarningRecord {
  return informational(payload, WarningRecord);
}

/** Reads VERBOSE_RECORD. */
export function decodeVerboseRecord(payload: string): VerboseRecord {
  return informational(payload, VerboseRecord);
}

/** Reads DEBUG_RECORD. */
export function decodeDebugRecord(payload: string): DebugRecord {
  return informational(payload, DebugRecord);
}

/** A progress record of its property bag. */
export function progressOfBag(bag: Value): ProgressRecord {
  const record = new ProgressRecord(numberOf(bag, 'ActivityId'), textOf(bag, 'Activity') ?? '', textOf(bag, 'StatusDescription') ?? '');
  record.currentOperation = textOf(bag, 'CurrentOperation');
  record.parentActivityId = numberOf(bag, 'ParentActivityId');
  record.percentComplete = numberOf(bag, 'PercentComplete');
  record.completed = numberOf(bag, 'Type') === 1;
  record.secondsRemaining = numberOf(bag, 'SecondsRemaining');
  return record;
}

/** Reads PROGRESS_RECORD. */
export function decodeProgressRecord(payload: string): ProgressRecord {
  return progressOfBag(fromPayload(payload));
}

/** Reads INFORMATION_RECORD. */
export function decodeInformationRecord(payload: string): InformationRecord {
  return informationOfBag(fromPayload(payload));
}

/** The record of an object that it was serialized to (InformationRecord.FromPSObjectForRemoting). */
export function informationOfBag(bag: Value): InformationRecord {
  const record = new InformationRecord(required(bag, 'MessageData'), textOf(bag, 'Source') ?? '');
  record.timeGenerated = required(bag, 'TimeGenerated');
  for (const tag of listOf(bag, 'Tags')) record.tags.push(toText(plain(tag)));
  record.user = textOf(bag, 'User') ?? '';
  record.computer = textOf(bag, 'Computer') ?? '';
  record.processId = numberOf(bag, 'ProcessId');
  record.nativeThreadId = numberOf(bag, 'NativeThreadId');
  record.managedThreadId = numberOf(bag, 'ManagedThreadId');
  return record;
}

/** Reads SET_MAX_RUNSPACES or SET_MIN_RUNSPACES. */
export function decodeSetRunspaces(which: 'MaxRunspaces' | 'MinRunspaces', payload: string): { count: number; callId: number } {
  const bag = fromPayload(payload);
  return { count: numberOf(bag, which), callId: numberOf(bag, 'ci') };
}

/** Reads the number of a call. */
export function decodeCallId(payload: string): number {
  return numberOf(fromPayload(payload), 'ci');
}
