/** The payloads of all messages, as the side that sends them makes them (RemotingEncoder in EncodeAndDecode.cs). */

import { ArrayList } from '../../src/dotnet/collections/array-list.ts';
import { wellKnown } from '../../src/dotnet/registry.ts';
import type { ErrorRecord } from '../../src/errors/error-record.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { newErrorRecord } from '../../src/errors/throw.ts';
import { origin } from '../../src/formatting/information-record-type.ts';
import { type NetDictionary, PSArray } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Int64, UInt32 } from '../../src/objects/numbers.ts';
import type { ProgressRecord } from '../../src/pipeline/progress-record.ts';
import type { InformationalRecord, InformationRecord } from '../../src/pipeline/records.ts';
import { serializeExtendedInfo } from '../../src/serialization/informational-record-notes.ts';
import { encodeHostInfo, type HostInfo } from './host-encoder.ts';
import { bagPayload, managementEnum, propertyBag, remoteEnum, toPayload, versionOf } from './remote-objects.ts';

export { encodeHostCall, encodeHostResponse } from './host-encoder.ts';
export { encodeCreatePowerShell } from './power-shell-data.ts';

/** RemotingConstants.ProtocolVersion. */
export const protocolVersion = '2.4';

/** SESSION_CAPABILITY: the same from both sides. */
export function encodeSessionCapability(): string {
  return bagPayload([
    ['protocolversion', versionOf(protocolVersion)],
    ['PSVersion', versionOf('2.0')],
    ['SerializationVersion', versionOf('1.1.0.1')],
  ]);
}

/** INIT_RUNSPACEPOOL: what a client wants of its session. */
export interface CreateRunspacePool {
  readonly minRunspaces: number;
  readonly maxRunspaces: number;
  readonly applicationArguments: NetDictionary | null;
  readonly hostInfo: HostInfo;
}

/** The payload of INIT_RUNSPACEPOOL. */
export function encodeCreateRunspacePool(pool: CreateRunspacePool): string {
  return bagPayload([
    ['MinRunspaces', pool.minRunspaces],
    ['MaxRunspaces', pool.maxRunspaces],
    ['PSThreadOptions', managementEnum('Runspaces.PSThreadOptions', 'Default', 0)],
    ['ApartmentState', remoteEnum('System.Threading.ApartmentState', 'Unknown', 2)],
    ['ApplicationArguments', pool.applicationArguments],
    ['HostInfo', encodeHostInfo(pool.hostInfo)],
  ]);
}

/** APPLICATION_PRIVATE_DATA: what a server says of itself. */
export function encodeApplicationPrivateData(data: NetDictionary): string {
  return bagPayload([['ApplicationPrivateData', data]]);
}

/** What a client asks of a session's commands (GET_COMMAND_METADATA); null: anything. */
export interface CommandDiscovery {
  readonly name: readonly string[] | null;
  /** Bits of CommandTypes. */
  readonly commandType: number;
  readonly module: readonly string[] | null;
  /** Tables with ModuleName, ModuleVersion …. */
  readonly fullyQualifiedModule: readonly Value[] | null;
  /** What dynamic parameters depend on. */
  readonly argumentList: readonly Value[] | null;
}

/** The payload of GET_COMMAND_METADATA (GenerateGetCommandMetadata). */
export function encodeGetCommandMetadata(query: CommandDiscovery): string {
  const strings = (list: readonly string[] | null): Value => list && new PSArray([...list], wellKnown.stringArray);
  const objects = (list: readonly Value[] | null): Value => list && new PSArray([...list]);
  return bagPayload([
    ['Name', strings(query.name)],
    ['CommandType', managementEnum('CommandTypes', String(query.commandType), query.commandType)],
    ['Namespace', strings(query.module)],
    ['FullyQualifiedModule', objects(query.fullyQualifiedModule)],
    ['ArgumentList', objects(query.argumentList)],
  ]);
}

/** RunspacePoolState, with its numbers. */
export const RunspacePoolState = {
  BeforeOpen: 0,
  Opening: 1,
  Opened: 2,
  Closed: 3,
  Closing: 4,
  Broken: 5,
  Disconnecting: 6,
  Disconnected: 7,
  Connecting: 8,
} as const;
/** The name of a state of a session. */
export type RunspacePoolState = keyof typeof RunspacePoolState;

/** PSInvocationState, with its numbers. */
export const PSInvocationState = { NotStarted: 0, Running: 1, Stopping: 2, Stopped: 3, Completed: 4, Failed: 5, Disconnected: 6 } as const;
/** The name of a state of a pipeline. */
export type PSInvocationState = keyof typeof PSInvocationState;

/** The error of an exception, as state messages carry it (GetErrorRecordFromException). */
function reasonRecord(exception: NetException, errorId: string): ErrorRecord {
  const own = exception.errorRecord;
  if (!own) return newErrorRecord(exception, errorId, 'NotSpecified');
  // another one than the exception's own, so that this is not a reference to it
  const record = newErrorRecord(exception, own.errorId, own.category, own.targetObject);
  record.commandTypeName = own.commandTypeName;
  record.activity = own.activity;
  record.reason = own.reason;
  record.targetName = own.targetName;
  record.targetType = own.targetType;
  record.errorDetails = own.errorDetails;
  record.invocationInfo = own.invocationInfo;
  record.scriptExtent = own.scriptExtent;
  record.scriptStackTrace = own.scriptStackTrace;
  return record;
}

/** RUNSPACEPOOL_STATE. */
export function encodeRunspacePoolState(state: RunspacePoolState, reason: NetException | null = null): string {
  const entries: [string, Value][] = [['RunspaceState', RunspacePoolState[state]]];
  if (reason) entries.push(['ExceptionAsErrorRecord', reasonRecord(reason, 'RemoteRunspaceStateInfoReason')]);
  return bagPayload(entries);
}

/** PIPELINE_STATE. */
export function encodePowerShellState(state: PSInvocationState, reason: NetException | null = null): string {
  const entries: [string, Value][] = [['PipelineState', PSInvocationState[state]]];
  if (reason) entries.push(['ExceptionAsErrorRecord', reasonRecord(reason, 'RemotePSInvocationStateInfoReason')]);
  return bagPayload(entries);
}

/** PIPELINE_INPUT and PIPELINE_OUTPUT: one object; null is a message without payload. `fromPipeline`: see toPayload. */
export function encodeObject(value: Value, fromPipeline = false): string {
  return value === null ? '' : toPayload(value, fromPipeline);
}

/** ERROR_RECORD. `withInvocation`: the client asked for it with RemoteStreamOptions. */
export function encodeErrorRecord(record: ErrorRecord, withInvocation = false): string {
  if (withInvocation) serializeExtendedInfo(record);
  return toPayload(record);
}

/** WARNING_RECORD, VERBOSE_RECORD and DEBUG_RECORD. */
export function encodeInformationalRecord(record: InformationalRecord, withInvocation = false): string {
  if (withInvocation) serializeExtendedInfo(record);
  return toPayload(record);
}

/** A progress record as a property bag: in its own message and as the parameter of WriteProgress. */
export function progressBag(record: ProgressRecord): Value {
  return propertyBag([
    ['Activity', record.activity],
    ['ActivityId', record.activityId],
    ['StatusDescription', record.status],
    ['CurrentOperation', record.currentOperation],
    ['ParentActivityId', record.parentActivityId],
    ['PercentComplete', record.percentComplete],
    ['Type', managementEnum('ProgressRecordType', record.completed ? 'Completed' : 'Processing', record.completed ? 1 : 0)],
    ['SecondsRemaining', record.secondsRemaining],
  ]);
}

/** PROGRESS_RECORD. */
export function encodeProgressRecord(record: ProgressRecord): string {
  return toPayload(progressBag(record));
}

/** INFORMATION_RECORD. */
export function encodeInformationRecord(record: InformationRecord): string {
  const tags = new ArrayList([...record.tags]);
  tags.typeNames = [
    'System.Collections.Generic.List`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]',
    'System.Object',
  ];
  return bagPayload([
    ['MessageData', record.messageData],
    ['Source', record.source],
    ['TimeGenerated', record.timeGenerated],
    ['Tags', tags],
    ['User', record.user || origin().user],
    ['Computer', record.computer || origin().computer],
    ['ProcessId', new UInt32(record.processId)],
    ['NativeThreadId', new UInt32(record.nativeThreadId)],
    ['ManagedThreadId', new UInt32(record.managedThreadId)],
  ]);
}

/** RUNSPACE_AVAILABILITY: the answer to a call about the session. */
export function encodeRunspacePoolOperationResponse(response: Value, callId: number): string {
  return bagPayload([
    ['SetMinMaxRunspacesResponse', response],
    ['ci', new Int64(BigInt(callId))],
  ]);
}
