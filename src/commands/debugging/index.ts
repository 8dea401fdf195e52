import type { CmdletDefinition } from '../cmdlet.ts';
import { disableRunspaceDebug } from './disable-runspace-debug.ts';
import { enableRunspaceDebug } from './enable-runspace-debug.ts';
import { getRunspaceDebug } from './get-runspace-debug.ts';

/** Cmdlets that let a debugger attach to runspaces. */
export const runspaceDebugCommands: readonly CmdletDefinition[] = [disableRunspaceDebug, enableRunspaceDebug, getRunspaceDebug].map(
  (c) => c as unknown as CmdletDefinition,
);
