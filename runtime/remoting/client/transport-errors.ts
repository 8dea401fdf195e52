import type { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import type { TransportEnd, TransportErrors } from './transport.ts';

const r = 'System.Management.Automation.Remoting.';

/** PSRemotingErrorId of what can go wrong with a process at the other end, and its text (RemotingErrorIdStrings.resx). */
const errors = {
  serverProcessReportedError: { code: 2100, text: 'The background process reported an error with the following message: {0}.' },
  serverProcessExited: { code: 2101, text: 'The background process closed or ended abnormally: {0}.' },
  errorProcessingServerData: {
    code: 2102,
    text: 'There is an error processing data from the background process. Error reported: {0}.',
  },
  exceptionLaunchingProcess: { code: 2107, text: 'An error occurred while starting the background process. Error reported: {0}.' },
} as const;

/** PSRemotingTransportException about the process at the other end. Its error record is the one a new such exception has. */
function ipcError(kind: keyof typeof errors, detail: string): NetException {
  const { code, text } = errors[kind];
  const message = text.replace('{0}', () => detail);
  const exception = exceptionOf(`${r}PSRemotingTransportException`, message, null, { ErrorCode: code });
  exception.errorRecord = newErrorRecord(exception, `${r}PSRemotingDataStructureException`, 'ResourceUnavailable');
  return exception;
}

/** The error of a process that has ended before its time, with what is known of its end (ProcessExitInfo). */
function serverProcessExited(end: TransportEnd): NetException {
  const code = end.exitCode ?? 128 + signalNumber(end.signal ?? null);
  return ipcError('serverProcessExited', `\n      Exit code: ${code}\n      Stdout: ''\n      Stderr: ''\n    `);
}

function signalNumber(signal: string | null): number {
  const { constants } = require('node:os') as typeof import('node:os');
  return (constants.signals as Record<string, number>)[signal ?? ''] ?? 0;
}

/** What a process at the other end is said to have done. */
export const processErrors: TransportErrors = {
  ended: (end) => (end.error !== undefined ? ipcError('exceptionLaunchingProcess', end.error) : serverProcessExited(end)),
  reported: (text) => ipcError('serverProcessReportedError', text),
  unreadable: (detail) => ipcError('errorProcessingServerData', detail),
};

/** What a session over SSH is said to have ended with. */
export const sshErrors: TransportErrors = {
  ended: (end) => {
    if (end.cause) return exceptionOf(`${r}PSRemotingDataStructureException`, unhandled, end.cause);
    if (end.timeout !== undefined)
      return sshError(`SSH connection attempt failed after time out: ${Math.trunc(end.timeout / 1000)} seconds.`, null);
    const inner = exceptionOf('System.Management.Automation.PSInvalidOperationException', terminated);
    return sshError(`The SSH client session has ended with error message: ${terminated}`, inner);
  },
  reported: (text) => ipcError('serverProcessReportedError', text),
  unreadable: (detail) => ipcError('errorProcessingServerData', detail),
};

const unhandled = 'An error has occurred which PowerShell cannot handle. A remote session might have ended.';
const terminated = 'The SSH transport process has abruptly terminated causing this remote session to break.';

function sshError(message: string, inner: NetException | null): NetException {
  const exception = exceptionOf(`${r}PSRemotingTransportException`, message, inner);
  exception.errorRecord = newErrorRecord(exception, `${r}PSRemotingDataStructureException`, 'ResourceUnavailable');
  return exception;
}

/** GetFQEIDFromTransportError: the id of the error record that tells of a broken session. */
export function transportErrorId(exception: NetException, otherwise = 'PSSessionStateBroken'): string {
  const code = exception.details?.['ErrorCode'];
  return typeof code === 'number' && code !== 0 ? `${code},${otherwise}` : otherwise;
}
