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
  /** Set when a cmdlet wrote it or it passed the engine: FullyQualifiedErrorId is `errorId` or `errorId,commandTypeName`. */
  commandTypeName: string | null = null;
  /** CategoryInfo.Activity: the command's name. */
  activity = '';
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
  /** True once it has been put into `$Error`, so that rethrowing does not add it again. */
  recorded = false;
  readonly categoryInfo = new ErrorCategoryInfo(this);
  constructor(
    readonly exception: NetException,
    readonly errorId: string,
    public category: ErrorCategory,
    public targetObject: Value = null,
  ) {
    super();
  }
  get fullyQualifiedErrorId(): string {
    return this.commandTypeName ? `${this.errorId},${this.commandTypeName}` : this.errorId;
  }
  /** What `"$_"` and ConciseView show. */
  get message(): string {
    return this.errorDetails?.message || this.exception.message;
  }
}
