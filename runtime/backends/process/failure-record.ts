import { ErrorDetails, type ErrorRecord } from '../../../src/errors/error-record.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import { invalidRunspaceState } from '../../hosting/runspace.ts';
import { type Origin, withOrigin } from '../../remoting/client/client-messages.ts';
import { transportErrorId } from '../../remoting/client/transport-errors.ts';
import type { PSInvocationState } from '../../remoting/remoting-encoder.ts';
import type { RemoteRunspace } from './remote-runspace.ts';

/** The error that a pipeline has ended with, where it has: what its peer sent, with where it came from; null for one that was stopped (ProcessJobFailure). */
export function pipelineFailure(state: PSInvocationState, reason: NetException | null, origin: Origin): ErrorRecord | null {
  if (!isPipelineFailure(state, reason) || !reason) return null;
  const record = reason.errorRecord ?? newErrorRecord(reason, 'JobFailure', 'OperationStopped', origin.computerName);
  return withOrigin(record, origin);
}

/** True where a pipeline has failed, also where it was stopped by something else than a stop. */
export function isPipelineFailure(state: PSInvocationState, reason: NetException | null): boolean {
  return state === 'Failed' || (state === 'Stopped' && reason !== null && reason.errorRecord?.errorId !== 'PipelineStopped');
}

/** The error of a session that has broken. */
export function brokenSession(reason: NetException, computerName: string): ErrorRecord {
  const record = newErrorRecord(reason, transportErrorId(reason), 'OpenError', computerName);
  record.errorDetails = new ErrorDetails(`[${computerName}] ${reason.message}`);
  return record;
}

/** Why no pipeline can be run in a runspace now: it is not open, or another pipeline runs in it. Null where one can. */
export function cannotInvoke(runspace: RemoteRunspace): ErrorRecord | null {
  const { state } = runspace.stateInfo;
  if (state !== 'Opened') {
    const message = `Cannot invoke the pipeline because the runspace is not in the Opened state. Current state of the runspace is '${state}'.`;
    return newErrorRecord(invalidRunspaceState(message, state, 'Opened'), 'InvalidSessionState', 'OperationStopped', runspace);
  }
  if (!runspace.isBusy) return null;
  const message = 'The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.';
  const exception = exceptionOf('System.Management.Automation.PSInvalidOperationException', message);
  return newErrorRecord(exception, 'RemotePipelineExecutionFailed', 'OperationStopped', runspace);
}
