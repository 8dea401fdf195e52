import type { CmdletDefinition } from '../cmdlet.ts';
import { enterPsHostProcess } from './enter-ps-host-process.ts';
import { exitPsHostProcess } from './exit-ps-host-process.ts';
import { getPsHostProcessInfo } from './get-ps-host-process-info.ts';
import { getPsSubsystem } from './get-ps-subsystem.ts';
import { newPsRoleCapabilityFile } from './new-ps-role-capability-file.ts';
import { newPsSessionConfigurationFile } from './new-ps-session-configuration-file.ts';
import { newPsSessionOption } from './new-ps-session-option.ts';
import { newPsTransportOption } from './new-ps-transport-option.ts';

/** Cmdlets of remote sessions and of other processes. */
export const remotingCommands: readonly CmdletDefinition[] = [
  enterPsHostProcess,
  exitPsHostProcess,
  getPsHostProcessInfo,
  newPsSessionOption,
  newPsTransportOption,
  newPsRoleCapabilityFile,
  newPsSessionConfigurationFile,
  getPsSubsystem,
];
