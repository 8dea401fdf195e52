import type { CmdletDefinition } from '../cmdlet.ts';
import { addMemberCommand } from './add-member.ts';
import { clearVariable } from './clear-variable.ts';
import { compareObject } from './compare-object.ts';
import { convertFromCsv } from './convert-from-csv.ts';
import { convertFromJsonCommand } from './convert-from-json.ts';
import { convertFromStringData } from './convert-from-string-data.ts';
import { convertToCsv } from './convert-to-csv.ts';
import { convertToHtml } from './convert-to-html.ts';
import { convertToJson } from './convert-to-json.ts';
import { exportCsv } from './export-csv.ts';
import { formatHex } from './format-hex.ts';
import { getCulture } from './get-culture.ts';
import { getDate } from './get-date.ts';
import { getFileHash } from './get-file-hash.ts';
import { getMemberCommand } from './get-member.ts';
import { getRandom } from './get-random.ts';
import { getSecureRandom } from './get-secure-random.ts';
import { getTypeData } from './get-type-data.ts';
import { getUICulture } from './get-ui-culture.ts';
import { getUnique } from './get-unique.ts';
import { getUptime } from './get-uptime.ts';
import { getVariable } from './get-variable.ts';
import { getVerb } from './get-verb.ts';
import { groupObject } from './group-object.ts';
import { importCsvCommand } from './import-csv.ts';
import { importPowerShellDataFile } from './import-powershell-data-file.ts';
import { joinString } from './join-string.ts';
import { measureCommand } from './measure-command.ts';
import { measureObject } from './measure-object.ts';
import { newGuid } from './new-guid.ts';
import { newObjectCommand } from './new-object.ts';
import { newTemporaryFile } from './new-temporary-file.ts';
import { newTimeSpan } from './new-timespan.ts';
import { newVariable } from './new-variable.ts';
import { removeTypeData } from './remove-type-data.ts';
import { removeVariable } from './remove-variable.ts';
import { selectObject } from './select-object.ts';
import { selectString } from './select-string.ts';
import { setVariable } from './set-variable.ts';
import { sortObject } from './sort-object.ts';
import { startSleep } from './start-sleep.ts';
import { testJson } from './test-json.ts';
import { unblockFile } from './unblock-file.ts';
import { updateTypeData } from './update-type-data.ts';
import './enum-types.ts';
import './exception-types.ts';

/** The commands of Microsoft.PowerShell.Utility that are no formatting, events or jobs. */
export const utilityCommands: readonly CmdletDefinition[] = [
  addMemberCommand,
  clearVariable,
  compareObject,
  convertFromCsv,
  convertFromJsonCommand,
  convertFromStringData,
  convertToCsv,
  convertToHtml,
  convertToJson,
  exportCsv,
  formatHex,
  getCulture,
  getDate,
  getFileHash,
  getMemberCommand,
  getRandom,
  getSecureRandom,
  getTypeData,
  getUICulture,
  getUnique,
  getUptime,
  getVariable,
  getVerb,
  groupObject,
  importCsvCommand,
  importPowerShellDataFile,
  joinString,
  measureCommand,
  measureObject,
  newGuid,
  newObjectCommand,
  newTemporaryFile,
  newTimeSpan,
  newVariable,
  removeTypeData,
  removeVariable,
  selectObject,
  selectString,
  setVariable,
  sortObject,
  startSleep,
  testJson,
  unblockFile,
  updateTypeData,
] as unknown as readonly CmdletDefinition[];
