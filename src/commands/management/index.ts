import type { CmdletDefinition } from '../cmdlet.ts';
import { addContent } from './add-content.ts';
import { clearContent } from './clear-content.ts';
import { convertPath } from './convert-path.ts';
import { copyItem } from './copy-item.ts';
import { debugProcess } from './debug-process.ts';
import { getChildItem } from './get-child-item.ts';
import { getContent } from './get-content.ts';
import { getItem } from './get-item.ts';
import { getLocation } from './get-location.ts';
import { getProcess } from './get-process.ts';
import { getPSDrive } from './get-ps-drive.ts';
import { getPSProvider } from './get-ps-provider.ts';
import { joinPath } from './join-path.ts';
import { moveItem } from './move-item.ts';
import { newItem } from './new-item.ts';
import { newPSDrive } from './new-ps-drive.ts';
import { popLocation } from './pop-location.ts';
import { pushLocation } from './push-location.ts';
import { removeItem } from './remove-item.ts';
import { removePSDrive } from './remove-ps-drive.ts';
import { renameItem } from './rename-item.ts';
import { resolvePath } from './resolve-path.ts';
import { setContent } from './set-content.ts';
import { setItem } from './set-item.ts';
import { setLocation } from './set-location.ts';
import { splitPath } from './split-path.ts';
import { startProcess } from './start-process.ts';
import { stopProcess } from './stop-process.ts';
import { testPath } from './test-path.ts';
import { waitProcess } from './wait-process.ts';

/** Cmdlets of Microsoft.PowerShell.Management. */
export const managementCommands: readonly CmdletDefinition[] = [
  addContent,
  clearContent,
  convertPath,
  copyItem,
  debugProcess,
  getChildItem,
  getContent,
  getItem,
  getLocation,
  getPSDrive,
  getPSProvider,
  getProcess,
  joinPath,
  moveItem,
  newItem,
  newPSDrive,
  popLocation,
  pushLocation,
  removeItem,
  removePSDrive,
  renameItem,
  resolvePath,
  setContent,
  setItem,
  setLocation,
  splitPath,
  startProcess,
  stopProcess,
  testPath,
  waitProcess,
].map((c) => c as unknown as CmdletDefinition);
