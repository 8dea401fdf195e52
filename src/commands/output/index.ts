import type { CmdletDefinition } from '../cmdlet.ts';
import { exportFormatData } from './export-format-data.ts';
import { formatCustom } from './format-custom.ts';
import { formatList } from './format-list.ts';
import { formatTable } from './format-table.ts';
import { formatWide } from './format-wide.ts';
import { getError } from './get-error.ts';
import { getFormatData } from './get-format-data.ts';
import { outDefault } from './out-default.ts';
import { outFile } from './out-file.ts';
import { outHost } from './out-host.ts';
import { outNull } from './out-null.ts';
import { outString } from './out-string.ts';
import { teeObject } from './tee-object.ts';
import { updateFormatData } from './update-format-data.ts';
import { writeDebug } from './write-debug.ts';
import { writeError } from './write-error.ts';
import { writeHost } from './write-host.ts';
import { writeInformation } from './write-information.ts';
import { writeOutput } from './write-output.ts';
import { writeProgress } from './write-progress.ts';
import { writeVerbose } from './write-verbose.ts';
import { writeWarning } from './write-warning.ts';

/** A cmdlet without the types of its own parameters. */
const asDefinition = (cmdlet: unknown): CmdletDefinition => cmdlet as CmdletDefinition;

/** The commands that format and show objects, and those that write to the streams. */
export const outputCommands: readonly CmdletDefinition[] = [
  formatCustom,
  formatList,
  formatTable,
  formatWide,
  getError,
  exportFormatData,
  getFormatData,
  outDefault,
  outFile,
  outHost,
  outNull,
  outString,
  teeObject,
  updateFormatData,
  writeDebug,
  writeError,
  writeHost,
  writeInformation,
  writeOutput,
  writeProgress,
  writeVerbose,
  writeWarning,
].map(asDefinition);
