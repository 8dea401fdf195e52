/** What the commands of remote sessions say where no such session can be (RemotingErrorIdStrings.resx). */
import type { ErrorRecord } from '../../errors/error-record.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';

const transport = 'System.Management.Automation.Remoting.PSRemotingTransportException';

/** There is no library for WS-Management, as on any Linux without it. */
const wsmanMissing =
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
