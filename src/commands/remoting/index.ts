import type { CmdletDefinition } from '../cmdlet.ts';
import { enterPsHostProcess } from './enter-ps-host-process.ts';
import { enterPsSession } from './enter-ps-session.ts';
import { exitPsHostProcess } from './exit-ps-host-process.ts';
import { exitPsSession } from './exit-ps-session.ts';
import { exportPsSession } from './export-ps-session.ts';
import { getPsHostProcessInfo } from './get-ps-host-process-info.ts';
import { getPsSession } from './get-ps-session.ts';
import { getPsSubsystem } from './get-ps-subsystem.ts';
import { importPsSession } from './import-ps-session.ts';
import { newPsRoleCapabilityFile } from './new-ps-role-capability-file.ts';
import { newPsSession } from './new-ps-session.ts';
import { newPsSessionConfigurationFile } from './new-ps-session-configuration-file.ts';
import { newPsSessionOption } from './new-ps-session-option.ts';
import { newPsTransportOption } from './new-ps-transport-option.ts';
import { removePsSession } from './remove-ps-session.ts';

/** Cmdlets of remote sessions and of other processes. */
export const remotingCommands: readonly CmdletDefinition[] = [
  enterPsHostProcess,
  exitPsHostProcess,
  getPsHostProcessInfo,
  enterPsSession,
  exitPsSession,
  exportPsSession,
  importPsSession,
  newPsSession,
  newPsSessionOption,
  newPsTransportOption,
  newPsRoleCapabilityFile,
  newPsSessionConfigurationFile,
  getPsSession,
  removePsSession,
  getPsSubsystem,
].map((c) => c as unknown as CmdletDefinition);
