/** Errors that cross the wire (ErrorRecord.ToPSObjectForRemoting and FromPSObjectForRemoting in ErrorPackage.cs; RemotingErrorRecord.cs). */
import { defineType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { type ErrorCategory, ErrorDetails, ErrorRecord, errorCategories } from '../../src/errors/error-record.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { errorRecordNotes } from '../../src/serialization/error-record-notes.ts';
import { decodeInvocationInfo } from './invocation-info.ts';
import { booleanOf, numberOf, optional, plain, propertyBag, required, textOf } from './remote-objects.ts';

const management = 'System.Management.Automation.';

/** The properties of an error as a bag without type names: the exception of a host call. */
export function errorRecordBag(record: ErrorRecord): Value {
  return propertyBag(errorRecordNotes(record).map((note) => [note.name, note.value] as const));
}

function optionalText(bag: Value, name: string): string | null {
  const value = plain(optional(bag, name) ?? null);
  return typeof value === 'string' ? value : null;
}

/**
 * The error that a peer sent: a RemoteException with the peer's message, and its record with the peer's id and category.
 * @throws PSRemotingDataStructureException for an object that lacks what every error has
 */
export function decodeErrorRecord(bag: Value): ErrorRecord {
  const serialized = required(bag, 'Exception');
  const target = required(bag, 'TargetObject');
  const id = textOf(bag, 'FullyQualifiedErrorId') ?? 'fullyQualifiedErrorId';
  const category: ErrorCategory = errorCategories[numberOf(bag, 'ErrorCategory_Category')] ?? 'NotSpecified';
  const message = optionalText(serialized, 'Message');
  const categoryMessage = textOf(bag, 'ErrorCategory_Message') ?? '';
  const invocation = optional(bag, 'InvocationInfo') ?? null;
  const exception = exceptionOf(
    `${management}RemoteException`,
    message !== null && message.trim() !== '' ? message : categoryMessage,
    null,
    { SerializedRemoteException: serialized, SerializedRemoteInvocationInfo: invocation },
  );
  const record = new ErrorRecord(exception, id, category, target);
  record.activity = textOf(bag, 'ErrorCategory_Activity') ?? '';
  record.reason = textOf(bag, 'ErrorCategory_Reason');
  record.targetName = textOf(bag, 'ErrorCategory_TargetName');
  record.targetType = textOf(bag, 'ErrorCategory_TargetType');
  const details = optionalText(bag, 'ErrorDetails_Message');
  if (details !== null) record.errorDetails = new ErrorDetails(details, optionalText(bag, 'ErrorDetails_RecommendedAction') ?? '');
  record.scriptStackTrace = optionalText(bag, 'ErrorDetails_ScriptStackTrace') ?? '';
  record.pipelineIterationInfo = [];
  exception.errorRecord = record;
  if (booleanOf(bag, 'SerializeExtendedInfo')) record.invocationInfo = decodeInvocationInfo(bag);
  return record;
}

/** The exception in a state message (GetExceptionFromStateInfoObject); null when there is none. @throws as {@link decodeErrorRecord} */
export function decodeReason(bag: Value): NetException | null {
  const record = optional(bag, 'ExceptionAsErrorRecord') ?? null;
  return record === null ? null : decodeErrorRecord(record).exception;
}

/** System.Management.Automation.Remoting.OriginInfo: which computer and runspace something came from. */
export class OriginInfo extends NetObject {
  constructor(
    readonly psComputerName: string,
    readonly runspaceId: NetGuid,
    public instanceId: NetGuid = NetGuid.empty,
  ) {
    super();
  }
  override toString(): string {
    return this.psComputerName;
  }
}

/** System.Management.Automation.Runspaces.RemotingErrorRecord: an error with where it came from. */
export class RemotingErrorRecord extends ErrorRecord {
  constructor(
    record: ErrorRecord,
    readonly originInfo: OriginInfo,
  ) {
    super(record.exception, record.errorId, record.category, record.targetObject);
    this.activity = record.activity;
    this.reason = record.reason;
    this.targetName = record.targetName;
    this.targetType = record.targetType;
    this.errorDetails = record.errorDetails;
    this.scriptStackTrace = record.scriptStackTrace;
    this.pipelineIterationInfo = record.pipelineIterationInfo;
    this.invocationInfo = record.invocationInfo;
  }
  override get originComputerName(): string {
    return this.originInfo.psComputerName;
  }
}

defineType({
  name: `${management}Remoting.OriginInfo`,
  jsClass: OriginInfo,
  constructors: { 'OriginInfo(string computerName, guid runspaceID)': (_: unknown, name: string, id: NetGuid) => new OriginInfo(name, id) },
  properties: {
    'string PSComputerName': { get: (o: OriginInfo) => o.psComputerName },
    'guid RunspaceID': { get: (o: OriginInfo) => o.runspaceId },
    'guid InstanceID': {
      get: (o: OriginInfo) => o.instanceId,
      set: (o: OriginInfo, id: NetGuid) => {
        o.instanceId = id;
      },
    },
  },
  methods: { 'string ToString()': (o: OriginInfo) => o.psComputerName },
});
defineType({
  name: `${management}Runspaces.RemotingErrorRecord`,
  baseType: `${management}ErrorRecord`,
  jsClass: RemotingErrorRecord,
  properties: { [`${management}Remoting.OriginInfo OriginInfo`]: { get: (r: RemotingErrorRecord) => r.originInfo } },
});
