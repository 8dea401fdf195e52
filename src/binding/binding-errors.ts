import type { ScriptExtent } from '../../grammar/index.ts';
import { getType } from '../dotnet/registry.ts';
import { type ErrorCategory, ErrorRecord } from '../errors/error-record.ts';
import { type NetException, RuntimeException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { Int64 } from '../objects/numbers.ts';
import { typeToString } from '../objects/type-of.ts';
import type { CommandInfo } from '../session/command-info.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { type BinderMessage, defaultValueWarnings, fill, parameterBinderStrings } from './binding-messages.ts';

const management = 'System.Management.Automation.';

/** ParameterBindingException and the classes derived from it (ParameterBinderExceptions.cs). */
export class ParameterBindingException extends RuntimeException {
  parameterName = '';
  parameterType: NetType | null = null;
  typeSpecified: NetType | null = null;
  errorId = '';
  line = 0;
  offset = 0;
  commandInvocation: InvocationInfo | null = null;
  /** ParameterBindingValidationException: the next way of binding may be tried (an array of allowed null elements). */
  swallow = false;
  /** What the error is about, told apart by where it may be caught. */
  bindingKind: BindingErrorKind = 'binding';
}

/** Which class of exception: they are caught apart while parameters are bound from the pipeline. */
export type BindingErrorKind = 'binding' | 'transformation' | 'validation' | 'defaultValue';

const kindTypes: Record<BindingErrorKind, string> = {
  binding: `${management}ParameterBindingException`,
  transformation: `${management}ParameterBindingArgumentTransformationException`,
  validation: `${management}ParameterBindingValidationException`,
  defaultValue: `${management}ParameterBindingParameterDefaultValueException`,
};

/** What a binding error tells besides its id. */
export interface BindingErrorDetails {
  kind?: BindingErrorKind;
  category?: ErrorCategory;
  /** Where it points; absent: at the whole command. */
  extent?: ScriptExtent | null;
  parameterName?: string | null;
  parameterType?: NetType | null;
  typeSpecified?: NetType | null;
  /** For {6} and {7}. */
  args?: readonly string[];
  inner?: NetException | null;
}

/** The type name that ends error ids: the class of a cmdlet, the name of a function (ErrorRecord.GetInvocationTypeName). */
export function commandTypeName(command: unknown): string {
  return (command as CommandInfo | null)?.errorTypeName ?? '';
}

/** Makes a ParameterBindingException with its record; it is not thrown. */
export function bindingError(id: BinderMessage, invocation: InvocationInfo, details: BindingErrorDetails = {}): ParameterBindingException {
  const command = invocation.myCommand as CommandInfo | null;
  const extent = details.extent ?? invocation.scriptPosition;
  const { parameterType = null, typeSpecified = null } = details;
  const line = extent?.startLineNumber ?? 0;
  const offset = extent?.startColumnNumber ?? 0;
  const message = fill(
    parameterBinderStrings[id],
    command?.name ?? '',
    details.parameterName ?? '',
    parameterType ? typeToString(parameterType) : '',
    typeSpecified ? typeToString(typeSpecified) : '',
    String(line),
    String(offset),
    ...(details.args ?? []),
  );
  const error = new ParameterBindingException(message, details.inner ?? null);
  error.bindingKind = details.kind ?? 'binding';
  error.netType = getType(kindTypes[error.bindingKind]);
  error.parameterName = details.parameterName ?? '';
  error.parameterType = parameterType;
  error.typeSpecified = typeSpecified;
  error.errorId = id;
  error.line = line;
  error.offset = offset;
  error.commandInvocation = invocation;
  setDetails(error);
  error.errorRecord = bindingErrorRecord(error, id, details.category ?? 'InvalidArgument', invocation, extent);
  return error;
}

/** The record of a binding error: it points at `extent`, and its invocation is a new one that holds only the command and that place. */
export function bindingErrorRecord(
  error: RuntimeException,
  id: string,
  category: ErrorCategory,
  invocation: InvocationInfo,
  extent: ScriptExtent | null,
): ErrorRecord {
  const record = new ErrorRecord(error, id, category, null);
  const command = invocation.myCommand as CommandInfo | null;
  record.invocationInfo = new InvocationInfo(command, extent);
  record.commandTypeName = commandTypeName(command) || null;
  record.activity = command?.name ?? '';
  return record;
}

/** Wraps a binding error when defaults of $PSDefaultParameterValues were bound (ThrowElaboratedBindingException). */
export function elaborated(error: ParameterBindingException, defaults: readonly string[]): ParameterBindingException {
  const id = defaults.length > 1 ? 'DefaultBindingErrorElaborationMultiple' : 'DefaultBindingErrorElaborationSingle';
  const names = defaults.map((name) => ` -${name}`).join('');
  const made = bindingError(id, error.commandInvocation as InvocationInfo, { args: [error.message, names], inner: error.innerException });
  made.parameterName = error.parameterName;
  made.parameterType = error.parameterType;
  made.typeSpecified = error.typeSpecified;
  made.errorId = error.errorId;
  made.line = error.line;
  made.offset = error.offset;
  setDetails(made);
  const old = error.errorRecord as ErrorRecord;
  made.errorRecord = bindingErrorRecord(
    made,
    error.errorId,
    old.category,
    error.commandInvocation as InvocationInfo,
    (error.commandInvocation as InvocationInfo).scriptPosition,
  );
  return made;
}

/** The warning about a parameter with `[Obsolete()]`. */
export function obsoleteWarning(parameter: {
  readonly name: string;
  readonly obsolete: { readonly message: string | null } | null;
}): string {
  return fill(defaultValueWarnings.UseOfDeprecatedParameterWarning, parameter.name, parameter.obsolete?.message ?? '');
}

/** MetadataException and the classes derived from it. */
export class MetadataException extends RuntimeException {
  /** True where the attributes are those of an advanced function. */
  ofCmdlet = false;
}

/** Which MetadataException. */
export type MetadataErrorType =
  | 'MetadataException'
  | 'ValidationMetadataException'
  | 'ArgumentTransformationMetadataException'
  | 'ParsingMetadataException';

/** Makes a MetadataException (category MetadataError) with a ready message. */
export function metadataException(
  type: MetadataErrorType,
  id: string,
  message: string,
  inner: NetException | null = null,
): MetadataException {
  const error = new MetadataException(message, inner);
  error.netType = getType(management + type);
  error.errorRecord = new ErrorRecord(error, id, 'MetadataError', null);
  return error;
}

/** Makes a ValidationMetadataException. */
export function validationError(id: string, text: string, ...args: readonly string[]): MetadataException {
  return metadataException('ValidationMetadataException', id, fill(text, ...args));
}

/** Puts the properties where the table of the exception types reads them. */
function setDetails(error: ParameterBindingException): void {
  error.details = {
    ParameterName: error.parameterName,
    ParameterType: error.parameterType,
    TypeSpecified: error.typeSpecified,
    ErrorId: error.errorId,
    Line: new Int64(BigInt(error.line)),
    Offset: new Int64(BigInt(error.offset)),
    CommandInvocation: error.commandInvocation,
  };
}

/** What the setter of a parameter threw, as reflection gives it. */
export function setterFailed(name: string, message: string, value: Value): NetException {
  const cause = exceptionOf(
    `System.Management.Automation.${value === null ? 'PSInvalidCastException' : 'PSNotSupportedException'}`,
    message,
  );
  return exceptionOf(`System.Management.Automation.SetValueInvocationException`, `Exception setting "${name}": "${message}"`, cause);
}
