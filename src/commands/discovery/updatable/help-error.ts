import { getType } from '../../../dotnet/registry.ts';
import type { ErrorCategory } from '../../../errors/error-record.ts';
import { NetException } from '../../../errors/exceptions.ts';
import type { Value } from '../../../objects/net-object.ts';

/** What went wrong with the help of one module in one culture (UpdatableHelpSystemException); the command reports them together at its end. */
export class UpdatableHelpError extends Error {
  constructor(
    readonly id: string,
    message: string,
    readonly category: ErrorCategory,
    readonly target: Value = null,
  ) {
    super(message);
  }
}

/** An exception as an error of help (UpdatableHelpCommandBase.ProcessException). @throws what is no exception of .NET */
export function asHelpError(e: unknown): UpdatableHelpError {
  if (e instanceof UpdatableHelpError) return e;
  if (!(e instanceof NetException)) throw e;
  const { message } = e;
  if (e.netType.name === 'UnauthorizedAccessException') return new UpdatableHelpError('AccessIsDenied', message, 'PermissionDenied');
  if (isA(e, 'System.IO.IOException')) return new UpdatableHelpError('FailedToCopyFile', message, 'InvalidOperation');
  if (isA(e, 'System.Management.Automation.PSArgumentException'))
    return new UpdatableHelpError('InvalidArgument', message, 'InvalidArgument');
  return new UpdatableHelpError('UnknownErrorId', message, 'InvalidOperation');
}

function isA(e: NetException, type: string): boolean {
  return getType(type).isAssignableFrom(e.netType);
}

/** No file of help, or none that can be read, for a culture. */
export function noHelpInfo(culture: string): UpdatableHelpError {
  const message = `Unable to retrieve the HelpInfo XML file for UI culture ${culture}. Make sure the HelpInfoUri property in the module manifest is valid or check your network connection and then try the command again.`;
  return new UpdatableHelpError('UnableToRetrieveHelpInfoXml', message, 'ResourceUnavailable');
}

/** The help of a module does not exist in a culture. */
export function cultureNotSupported(culture: string, supported: string): UpdatableHelpError {
  const message = `The specified culture is not supported: ${culture}. Specify a culture from the following list: {${supported}}.`;
  return new UpdatableHelpError('HelpCultureNotSupported', message, 'InvalidOperation');
}

/** The archive with the help is missing. */
export function noHelpContent(): UpdatableHelpError {
  const message =
    'Help content cannot be found. Make sure the server is available and the help content location is properly defined in the HelpInfo XML.';
  return new UpdatableHelpError('HelpContentNotFound', message, 'ResourceUnavailable');
}
