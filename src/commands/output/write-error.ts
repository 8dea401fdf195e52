import { ErrorDetails, ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { toText } from '../../objects/to-string.ts';
import { CommandInfo } from '../../session/command-info.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from '../core/engine-command.ts';
import { callerInvocation } from './caller-invocation.ts';

/** A record with the same contents; what it is written by may then differ (ErrorRecord's copy constructor). */
function copyRecord(record: ErrorRecord): ErrorRecord {
  const copy = new ErrorRecord(record.exception, record.errorId, record.category, record.targetObject);
  copy.commandTypeName = record.commandTypeName;
  copy.activity = record.activity;
  copy.reason = record.reason;
  copy.targetName = record.targetName;
  copy.targetType = record.targetType;
  copy.errorDetails = record.errorDetails && new ErrorDetails(record.errorDetails.message, record.errorDetails.recommendedAction);
  copy.scriptStackTrace = record.scriptStackTrace;
  return copy;
}

/** Write-Error belongs to the script or function that calls it: the record names that, and points at its call. */
function setCaller(cmd: object, record: ErrorRecord, activity: string): void {
  const invocation = callerInvocation(engineCommand(cmd).caller);
  if (!invocation) return;
  record.invocationInfo = invocation;
  if (invocation.myCommand instanceof CommandInfo) record.commandTypeName ??= invocation.myCommand.name || null;
  record.activity = activity || 'Write-Error';
}

const sets = ['NoException', 'WithException'] as const;

/** Write-Error (Write.cs). */
export const writeError = defineCmdlet({
  name: 'Write-Error',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteErrorCommand',
  synopsis: 'Writes an object to the error stream.',
  defaultParameterSet: 'NoException',
  parameters: {
    Exception: {
      type: 'System.Exception',
      sets: { WithException: { position: 0, mandatory: true } },
      help: 'The exception the error is made of.',
    },
    Message: {
      type: 'string',
      sets: { NoException: { position: 0, mandatory: true, pipeline: 'value' }, WithException: {} },
      allowNull: true,
      allowEmptyString: true,
      aliases: ['Msg'],
      help: 'The text of the error.',
    },
    ErrorRecord: {
      type: 'System.Management.Automation.ErrorRecord',
      sets: { ErrorRecord: { position: 0, mandatory: true } },
      help: 'An error record to write again.',
    },
    Category: { type: 'System.Management.Automation.ErrorCategory', sets, help: 'The category.', default: 'NotSpecified' },
    ErrorId: { type: 'string', sets, help: 'The id, first part of FullyQualifiedErrorId.' },
    TargetObject: { type: 'object', sets, help: 'The object that was being worked on.' },
    RecommendedAction: { type: 'string', help: 'What a user can do about it.' },
    CategoryActivity: { type: 'string', aliases: ['Activity'], help: 'The action that failed.' },
    CategoryReason: { type: 'string', aliases: ['Reason'], help: 'Why it failed.' },
    CategoryTargetName: { type: 'string', aliases: ['TargetName'], help: 'The name of the target.' },
    CategoryTargetType: { type: 'string', aliases: ['TargetType'], help: 'The type of the target.' },
  },
  examples: [{ code: "Write-Error 'No such user' -Category ObjectNotFound -TargetObject $name", remarks: 'A non-terminating error.' }],
  process(cmd) {
    const { args } = cmd;
    let record: ErrorRecord;
    if (args.ErrorRecord instanceof ErrorRecord) record = copyRecord(args.ErrorRecord);
    else {
      const given = args.Exception instanceof NetException ? args.Exception : null;
      const exception = given ?? exceptionOf('Microsoft.PowerShell.Commands.WriteErrorException', args.Message ?? '');
      const category = args.Category === undefined ? 'NotSpecified' : (toText(args.Category) as ErrorRecord['category']);
      record = new ErrorRecord(exception, args.ErrorId || exception.netType.fullName, category, cmd.boundValue('TargetObject') ?? null);
      if (given && args.Message) record.errorDetails = new ErrorDetails(args.Message);
    }
    if (args.RecommendedAction) {
      record.errorDetails ??= new ErrorDetails(record.message);
      record.errorDetails.recommendedAction = args.RecommendedAction;
    }
    record.activity = args.CategoryActivity || record.activity;
    record.reason = args.CategoryReason || record.reason;
    record.targetName = args.CategoryTargetName || record.targetName;
    record.targetType = args.CategoryTargetType || record.targetType;
    setCaller(cmd, record, args.CategoryActivity ?? '');
    return cmd.writeError(record);
  },
});
