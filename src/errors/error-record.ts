import type { ScriptExtent } from '../../grammar/index.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { NetException } from './exceptions.ts';

/** System.Management.Automation.ErrorCategory, in the order of its numbers. */
export const errorCategories = [
  'NotSpecified',
  'OpenError',
  'CloseError',
  'DeviceError',
  'DeadlockDetected',
  'InvalidArgument',
  'InvalidData',
  'InvalidOperation',
  'InvalidResult',
  'InvalidType',
  'MetadataError',
  'NotImplemented',
  'NotInstalled',
  'ObjectNotFound',
  'OperationStopped',
  'OperationTimeout',
  'SyntaxError',
  'ParserError',
  'PermissionDenied',
  'ResourceBusy',
  'ResourceExists',
  'ResourceUnavailable',
  'ReadError',
  'WriteError',
  'FromStdErr',
  'SecurityError',
  'ProtocolError',
  'ConnectionError',
  'AuthenticationError',
  'LimitsExceeded',
  'QuotaExceeded',
  'NotEnabled',
] as const;
/** One of {@link errorCategories}. */
export type ErrorCategory = (typeof errorCategories)[number];

/** ErrorRecord.CategoryInfo. Reason, target name and target type have defaults derived from exception and target object. */
export class ErrorCategoryInfo extends NetObject {
  constructor(readonly record: ErrorRecord) {
    super();
  }
}

/** ErrorRecord.ErrorDetails: a message that replaces the exception's, and a hint. */
export class ErrorDetails extends NetObject {
  constructor(
    public message: string,
    public recommendedAction = '',
  ) {
    super();
  }
}

/** System.Management.Automation.ErrorRecord (ErrorPackage.cs). */
export class ErrorRecord extends NetObject {
  /** What ends FullyQualifiedErrorId where the invocation does not say. */
  commandTypeName: string | null = null;
  private activityOverride = '';
  /** CategoryInfo.Activity: the command's name, unless set. */
  get activity(): string {
    if (this.activityOverride !== '') return this.activityOverride;
    const command = this.invocationInfo?.myCommand as { errorTypeName?: string; name?: string } | null | undefined;
    return command?.errorTypeName ? (command.name ?? '') : '';
  }
  set activity(text: string) {
    this.activityOverride = text;
  }
  /** Overrides of the derived category texts. */
  reason: string | null = null;
  targetName: string | null = null;
  targetType: string | null = null;
  errorDetails: ErrorDetails | null = null;
  invocationInfo: InvocationInfo | null = null;
  /** Where in the script it happened, when known more precisely than by the invocation. */
  scriptExtent: ScriptExtent | null = null;
  /** ScriptStackTrace. */
  scriptStackTrace: string | null = null;
  /** How many objects the commands of its pipeline had processed when a command wrote it. */
  pipelineIterationInfo: readonly number[] | null = null;
  readonly categoryInfo = new ErrorCategoryInfo(this);
  /** The computer it came from, of an error of a remote session or a process job. */
  get originComputerName(): string | null {
    return null;
  }
  constructor(
    readonly exception: NetException,
    readonly errorId: string,
    public category: ErrorCategory,
    public targetObject: Value = null,
  ) {
    super();
  }
  /** A copy of what is known of the error, around another exception. */
  around(exception: NetException): ErrorRecord {
    const copy = new ErrorRecord(exception, this.errorId, this.category, this.targetObject);
    const { commandTypeName, activity, reason, targetName, targetType, errorDetails, invocationInfo, scriptExtent, scriptStackTrace } =
      this;
    return Object.assign(copy, {
      commandTypeName,
      activity,
      reason,
      targetName,
      targetType,
      errorDetails,
      invocationInfo,
      scriptExtent,
      scriptStackTrace,
    });
  }
  /** The id, and after a comma the command it came from: a cmdlet's class, a function's or script's name (ErrorRecord.GetInvocationTypeName). */
  get fullyQualifiedErrorId(): string {
    const command = this.invocationInfo?.myCommand as { errorTypeName?: string } | null | undefined;
    const typeName = this.commandTypeName ?? command?.errorTypeName ?? '';
    return typeName !== '' && this.errorId !== '' ? `${this.errorId},${typeName}` : this.errorId + typeName;
  }
  /** What `"$_"` and ConciseView show. */
  get message(): string {
    return this.errorDetails?.message || this.exception.message;
  }
}
