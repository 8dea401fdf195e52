import { errorRecord } from '../../../src/commands/utility/cmdlet-errors.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import { NetException } from '../../../src/errors/exceptions.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';

/** An error about a session, for the cmdlet to write; `session` is null where this process does not have it yet. */
export function sessionError(message: string, id: string, session: PSSession | null): ErrorRecord {
  return errorRecord('System.Management.Automation.RuntimeException', message, id, 'InvalidOperation', session);
}

/**
 * {@link sessionError} with what something has failed with.
 * @param failed what it was, up to the reason
 * @throws `e` when that is no exception of .NET
 */
export function sessionFailure(failed: string, e: unknown, id: string, session: PSSession | null): ErrorRecord {
  if (!(e instanceof NetException)) throw e;
  return sessionError(`${failed}: ${e.message}`, id, session);
}

/** The error of a session that could not be connected (PSSessionConnectFailed of ConnectPSSession.cs); `name` is the session's. */
export function connectFailure(name: string, e: unknown, session: PSSession | null): ErrorRecord {
  return sessionFailure(
    `The connect operation failed for session ${name} with the following error message`,
    e,
    'PSSessionConnectFailed',
    session,
  );
}
