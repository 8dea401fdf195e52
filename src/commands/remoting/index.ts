import type { CmdletDefinition } from '../cmdlet.ts';
import { getPsSubsystem } from './get-ps-subsystem.ts';
import { newPsRoleCapabilityFile } from './new-ps-role-capability-file.ts';
import { newPsSessionConfigurationFile } from './new-ps-session-configuration-file.ts';
import { newPsSessionOption } from './new-ps-session-option.ts';
import { newPsTransportOption } from './new-ps-transport-option.ts';

/** Cmdlets of remote sessions and of other processes. */
export const remotingCommands: readonly CmdletDefinition[] = [
  newPsSessionOption,
  newPsTransportOption,
  newPsRoleCapabilityFile,
  newPsSessionConfigurationFile,
  getPsSubsystem,
];
