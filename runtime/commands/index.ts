import type { CmdletDefinition } from '../../src/commands/cmdlet.ts';
import { debugJob } from './debug-job.ts';
import { debugRunspace } from './debug-runspace.ts';
import { disableRunspaceDebug } from './disable-runspace-debug.ts';
import { enableRunspaceDebug } from './enable-runspace-debug.ts';
import { getJob } from './get-job.ts';
import { getRunspace } from './get-runspace.ts';
import { getRunspaceDebug } from './get-runspace-debug.ts';
import { exportPsSession } from './implicit/export-ps-session.ts';
import { importPsSession } from './implicit/import-ps-session.ts';
import { receiveJob } from './receive-job.ts';
import { removeJob } from './remove-job.ts';
import { connectPsSession } from './sessions/connect-ps-session.ts';
import { disconnectPsSession } from './sessions/disconnect-ps-session.ts';
import { enterPsHostProcess } from './sessions/enter-ps-host-process.ts';
import { enterPsSession } from './sessions/enter-ps-session.ts';
import { exitPsHostProcess } from './sessions/exit-ps-host-process.ts';
import { exitPsSession } from './sessions/exit-ps-session.ts';
import { getPsHostProcessInfo } from './sessions/get-ps-host-process-info.ts';
import { getPsSession } from './sessions/get-ps-session.ts';
import { newPsSession } from './sessions/new-ps-session.ts';
import { receivePsSession } from './sessions/receive-ps-session.ts';
import { removePsSession } from './sessions/remove-ps-session.ts';
import { startJob } from './start-job.ts';
import { startThreadJob } from './start-thread-job.ts';
import { stopJob } from './stop-job.ts';
import { waitJob } from './wait-job.ts';

/** The cmdlets of the job system. */
export const runtimeCommands: readonly CmdletDefinition[] = [
  debugJob,
  debugRunspace,
  disableRunspaceDebug,
  enableRunspaceDebug,
  getRunspaceDebug,
  getJob,
  getRunspace,
  receiveJob,
  removeJob,
  startJob,
  startThreadJob,
  stopJob,
  waitJob,
  connectPsSession,
  disconnectPsSession,
  receivePsSession,
  enterPsSession,
  exitPsSession,
  enterPsHostProcess,
  exitPsHostProcess,
  getPsHostProcessInfo,
  getPsSession,
  newPsSession,
  removePsSession,
  exportPsSession,
  importPsSession,
];
