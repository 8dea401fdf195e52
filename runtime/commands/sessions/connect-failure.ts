import { errorRecord } from '../../../src/commands/utility/cmdlet-errors.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import { NetException } from '../../../src/errors/exceptions.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';

/**
 * The error of a session that could not be connected, for the cmdlet to write (PSSessionConnectFailed of ConnectPSSession.cs).
 *
 * @param name the session's
 * @param e what connecting has thrown
 * @param session null where this process does not have it yet
 * @throws `e` when that is no exception of .NET
 */
export function connectFailure(name: string, e: unknown, session: PSSession | null): ErrorRecord {
  if (!(e instanceof NetException)) throw e;
  const message = `The connect operation failed for session ${name} with the following error message: ${e.message}`;
  return errorRecord('System.Management.Automation.RuntimeException', message, 'PSSessionConnectFailed', 'InvalidOperation', session);
}
