import './ps-command.ts';
import { defineInitialSessionState } from './initial-session-state.ts';
import { definePowerShell } from './powershell-type.ts';
import { defineRunspaces } from './runspace-type.ts';

/** Makes the hosting API part of the program: [powershell], [runspacefactory], [initialsessionstate] (hostifaces). */
export function registerHosting(): void {
  defineInitialSessionState();
  defineRunspaces();
  definePowerShell();
}
