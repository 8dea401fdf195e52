/** Errors of the web commands (WebRequestPSCmdlet.Common.cs). */
import type { HttpRequestMessage, HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import { statusCode } from '../../dotnet/net/http/status.ts';
import type { WebTransportError } from '../../dotnet/net/http/transport.ts';
import { emit } from '../../dotnet/xml/serializer.ts';
import { plainLayout, XmlTextOutput } from '../../dotnet/xml/xml-output.ts';
import { ErrorDetails } from '../../errors/error-record.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { answerText, isJson, isXml, mediaType } from './web-decoding.ts';
import { xmlDocument } from './web-feed.ts';

type Runtime = Pick<CmdletRuntime, 'throwTerminatingError'>;

/** The text of an error page: JSON and XML are indented, of other markup the tags are left away (FormatErrorMessage). */
function readableError(text: string, type: string | null): string {
  try {
    if (isJson(type)) return `\n${JSON.stringify(JSON.parse(text), null, 2)}`;
  } catch (e) {
    if (!(e instanceof SyntaxError)) throw e;
  }
  const document = isXml(type) ? xmlDocument(text) : null;
  if (document) {
    if (document.declaration) document.remove(document.declaration);
    const output = new XmlTextOutput({ ...plainLayout, indent: '  ', closesOnSameLine: false });
    emit(document, output);
    return `\n${output.text}`;
  }
  return text.replace(/<[^>]*>/g, '');
}

/** No answer came, or it paused for too long. @throws the command's terminating error */
export function failTransport(cmd: Runtime, e: WebTransportError, target: Value, isPause: boolean): never {
  if (isPause)
    return cmd.throwTerminatingError(
      newErrorRecord(exceptionOf('System.TimeoutException', e.message), 'OperationTimeoutReached', 'OperationTimeout'),
    );
  if (e.timedOut) {
    const late = exceptionOf('System.Threading.Tasks.TaskCanceledException', e.message);
    return cmd.throwTerminatingError(newErrorRecord(late, 'ConnectionTimeoutReached', 'OperationTimeout'));
  }
  const inner = e.inner && exceptionOf(...e.inner);
  const exception = exceptionOf('System.Net.Http.HttpRequestException', e.message, inner);
  const record = newErrorRecord(exception, 'WebCmdletWebResponseException', 'InvalidOperation', target);
  if (e.inner) record.errorDetails = new ErrorDetails(e.inner[1]);
  return cmd.throwTerminatingError(record);
}

/** The status says no success. @throws the command's terminating error */
export function failStatus(cmd: Runtime, answer: HttpResponseMessage): never {
  const message = `Response status code does not indicate success: ${answer.status} (${answer.reason ?? ''}).`;
  const exception = exceptionOf('Microsoft.PowerShell.Commands.HttpResponseException', message, null, {
    Response: answer,
    StatusCode: statusCode(answer.status),
  });
  const record = newErrorRecord(exception, 'WebCmdletWebResponseException', 'InvalidOperation', answer.request);
  const detail = readableError(answerText(answer), mediaType(answer.content));
  if (detail !== '') record.errorDetails = new ErrorDetails(detail);
  return cmd.throwTerminatingError(record);
}

/** A redirection leads from HTTPS to HTTP. @throws the command's terminating error */
export function refuseRedirect(cmd: Runtime, request: HttpRequestMessage | null): never {
  const e = exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current state of the object.');
  const record = newErrorRecord(e, 'InsecureRedirection', 'InvalidOperation', request);
  record.errorDetails = new ErrorDetails(
    'Cannot follow an insecure redirection by default. Reissue the command specifying the -AllowInsecureRedirect switch. ',
  );
  return cmd.throwTerminatingError(record);
}

/** @throws the command's terminating error for a content type that is none */
export function refuseContentType(cmd: Runtime, inner: NetException, contentType: string | null): never {
  const words =
    'The cmdlet cannot run because the -ContentType parameter is not a valid Content-Type header. Specify a valid Content-Type for -ContentType, then retry. To suppress header validation, supply the -SkipHeaderValidation parameter.';
  const e = exceptionOf('System.Management.Automation.ValidationMetadataException', words, inner);
  return cmd.throwTerminatingError(newErrorRecord(e, 'WebCmdletContentTypeException', 'InvalidArgument', contentType));
}
