import type { CmdletDefinition } from '../cmdlet.ts';
import { addContent } from './add-content.ts';
import { clearContent } from './clear-content.ts';
import { convertPath } from './convert-path.ts';
import { copyItem } from './copy-item.ts';
import { getChildItem } from './get-child-item.ts';
import { getContent } from './get-content.ts';
import { getItem } from './get-item.ts';
import { getLocation } from './get-location.ts';
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
import { testPath } from './test-path.ts';

/** Cmdlets of Microsoft.PowerShell.Management. */
export const managementCommands: readonly CmdletDefinition[] = [
  addContent,
  clearContent,
  convertPath,
  copyItem,
  getChildItem,
  getContent,
  getItem,
  getLocation,
  getPSDrive,
  getPSProvider,
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
  testPath,
].map((c) => c as unknown as CmdletDefinition);
