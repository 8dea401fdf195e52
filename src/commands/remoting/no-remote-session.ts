/** What the commands of remote sessions say where no such session can be (RemotingErrorIdStrings.resx). */
import type { ErrorRecord } from '../../errors/error-record.ts';
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { complete, type Done, type Steps } from '../../scheduler/suspension.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';

const transport = 'System.Management.Automation.Remoting.PSRemotingTransportException';

/** There is no library for WS-Management, as on any Linux without it. */
export const wsmanMissing =
  'This parameter set requires WSMan, and no supported WSMan client library was found. WSMan is either not installed or unavailable for this system.';

/** The error that ends a command which needs WS-Management. */
export function wsmanError(): ErrorRecord {
  return errorRecord(
    transport,
    wsmanMissing,
    'System.Management.Automation.Remoting.PSRemotingDataStructureException',
    'ResourceUnavailable',
  );
}

/** The error of one connection that could not be made. */
export function connectionError(computer: string): ErrorRecord {
  return errorRecord(transport, wsmanMissing, 'CreateRemoteRunspaceFailed', 'InvalidArgument', computer);
}

/** Virtual machines need Hyper-V. */
export function hyperVMissing(): ErrorRecord {
  const message = 'The Hyper-V Module for PowerShell is not available on this machine.';
  return errorRecord('System.ArgumentException', message, 'HyperVModuleNotAvailable', 'NotInstalled');
}

interface SessionCommand {
  boundValue(name: string): Value | undefined;
  writeError(record: ErrorRecord): Done;
}

const absent: readonly [parameter: string, id: string, message: (text: string) => string][] = [
  ['Id', 'RemoteRunspaceNotAvailableForSpecifiedSessionId', (id) => `The remote session with the session ID ${id} is not available.`],
  ['Name', 'RemoteRunspaceNotAvailableForSpecifiedName', (name) => `The remote session with the name ${name}  is not available.`],
  ['InstanceId', 'RemoteRunspaceNotAvailableForSpecifiedRunspaceId', (id) => `Remote session is not available for ${id}.`],
];

/** An error for each id and name that is asked for: there is no session (PSRunspaceCmdlet.GetMatchingRunspaces). */
export function* reportMissingSessions(cmd: SessionCommand): Steps<void> {
  for (const [parameter, id, message] of absent) {
    const given = cmd.boundValue(parameter);
    for (const value of given === undefined ? [] : toItems(given)) {
      const text = toText(value);
      if (parameter === 'Name' && containsWildcardCharacters(text)) continue;
      yield* complete(cmd.writeError(errorRecord('System.ArgumentException', message(text), id, 'InvalidArgument', value)));
    }
  }
}
