import { defineType } from '../../../src/dotnet/registry.ts';
import { ErrorDetails, type ErrorRecord } from '../../../src/errors/error-record.ts';
import { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf, invalidOperation, newErrorRecord } from '../../../src/errors/throw.ts';
import { NetObject } from '../../../src/objects/net-object.ts';
import { invalidRunspaceState } from '../../hosting/runspace.ts';
import { type Origin, withOrigin } from '../../remoting/client/client-messages.ts';
import type { ClientPowerShell } from '../../remoting/client/client-powershell.ts';
import { transportErrorId } from '../../remoting/client/transport-errors.ts';
import type { PSInvocationState } from '../../remoting/remoting-encoder.ts';
import type { RemoteRunspace } from './remote-runspace.ts';

/** The error that a pipeline has ended with, where it has: what its peer sent, with where it came from; null for one that was stopped (ProcessJobFailure). */
export function pipelineFailure(state: PSInvocationState, reason: NetException | null, origin: Origin): ErrorRecord | null {
  if (!isPipelineFailure(state, reason) || !reason) return null;
  // What the peer sent has a record of its own; everything else is an error of the connection.
  const own = reason.details?.['SerializedRemoteException'] === undefined ? null : reason.errorRecord;
  const record = own ?? newErrorRecord(reason, 'JobFailure', 'OperationStopped', origin.computerName);
  return withOrigin(record, origin);
}

/** True where a pipeline has failed, also where it was stopped by something else than a stop. */
export function isPipelineFailure(state: PSInvocationState, reason: NetException | null): boolean {
  return state === 'Failed' || (state === 'Stopped' && reason !== null && reason.errorRecord?.errorId !== 'PipelineStopped');
}

/**
 * What becomes of a message that makes no sense: its pipeline fails, and says why as any failure does (BaseTransportManager.ProcessRawData).
 * @returns the error, where the pipeline had ended before; null otherwise. @throws what is no fault of the message
 */
export function unreadableMessage(shell: ClientPowerShell, fault: unknown, origin: Origin): ErrorRecord | null {
  if (!(fault instanceof NetException)) throw fault;
  const reason = exceptionOf('System.Management.Automation.Remoting.PSRemotingTransportException', fault.message, fault);
  return shell.fail(reason) ? null : pipelineFailure('Failed', reason, origin);
}

/** The error of a session that has broken. */
export function brokenSession(reason: NetException, computerName: string): ErrorRecord {
  const record = newErrorRecord(reason, transportErrorId(reason), 'OpenError', computerName);
  record.errorDetails = new ErrorDetails(`[${computerName}] ${reason.message}`);
  return record;
}

/** The target of an error about a pipeline that was not started (ExecutionCmdletHelperRunspace). */
class ExecutionCmdletHelperRunspace extends NetObject {}
defineType({ name: 'Microsoft.PowerShell.Commands.ExecutionCmdletHelperRunspace', jsClass: ExecutionCmdletHelperRunspace });

/** Why no pipeline can be run in a runspace now: it is not open, or another pipeline runs in it. Null where one can. */
export function cannotInvoke(runspace: RemoteRunspace): ErrorRecord | null {
  const { state } = runspace.stateInfo;
  const refuse = (exception: NetException, id: string): ErrorRecord =>
    newErrorRecord(exception, id, 'OperationStopped', new ExecutionCmdletHelperRunspace());
  if (state !== 'Opened') {
    const message = `Cannot invoke the pipeline because the runspace is not in the Opened state. Current state of the runspace is '${state}'.`;
    return refuse(invalidRunspaceState(message, state, 'Opened'), `InvalidSessionState,${runspace.pool.computerName}`);
  }
  if (!runspace.isBusy) return null;
  return refuse(
    invalidOperation('The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.'),
    'RemotePipelineExecutionFailed',
  );
}
