import { runspaceObjects } from '../../src/session/runspace-events.ts';
import { powerShellConversion } from '../../src/session/types/script-block-conversion.ts';
import { registerRemoteRunspaces } from '../backends/remote/remote-runspaces.ts';
import './ps-command.ts';
import { defineDebuggers } from './debugger.ts';
import { defineHostUtilities } from './host-utilities.ts';
import { defineInitialSessionState } from './initial-session-state-type.ts';
import { definePipelines } from './local-pipeline.ts';
import { defineMonitorRunspaces } from './monitor-runspace-types.ts';
import { definePowerShell } from './powershell-type.ts';
import { findRunspace, runspaceOf } from './runspace.ts';
import { defineRunspaceFactory } from './runspace-factory.ts';
import { defineRunspacePools } from './runspace-pool-type.ts';
import { defineRunspaces } from './runspace-type.ts';
import { toPowerShell } from './script-block-conversion.ts';
import { defineSessionStateProxy } from './session-state-proxy.ts';

/** Makes the hosting API part of the program: [powershell], [runspacefactory], [initialsessionstate] (hostifaces). */
export function registerHosting(): void {
  defineInitialSessionState();
  defineDebuggers();
  defineMonitorRunspaces();
  defineRunspaces();
  defineSessionStateProxy();
  defineRunspacePools();
  defineRunspaceFactory();
  registerRemoteRunspaces();
  definePipelines();
  definePowerShell();
  defineHostUtilities();
  runspaceObjects.of = runspaceOf;
  runspaceObjects.find = findRunspace;
  powerShellConversion.convert = (block, args, isTrusted, variables) => toPowerShell(block, args, { isTrusted, variables });
}
