import type { CmdletDefinition } from '../cmdlet.ts';
import { addMemberCommand } from './add-member.ts';
import { addType } from './add-type.ts';
import { clearVariable } from './clear-variable.ts';
import { compareObject } from './compare-object.ts';
import { compressArchive } from './compress-archive.ts';
import { convertFromClixml } from './convert-from-clixml.ts';
import { convertFromCsv } from './convert-from-csv.ts';
import { convertFromJsonCommand } from './convert-from-json.ts';
import { convertFromMarkdown } from './convert-from-markdown.ts';
import { convertFromStringData } from './convert-from-string-data.ts';
import { convertToClixml } from './convert-to-clixml.ts';
import { convertToCsv } from './convert-to-csv.ts';
import { convertToHtml } from './convert-to-html.ts';
import { convertToJson } from './convert-to-json.ts';
import { convertToXml } from './convert-to-xml.ts';
import { disablePSBreakpoint } from './disable-ps-breakpoint.ts';
import { enablePSBreakpoint } from './enable-ps-breakpoint.ts';
import { expandArchive } from './expand-archive.ts';
import { exportClixml } from './export-clixml.ts';
import { exportCsv } from './export-csv.ts';
import { formatHex } from './format-hex.ts';
import { getCulture } from './get-culture.ts';
import { getDate } from './get-date.ts';
import { getFileHash } from './get-file-hash.ts';
import { getMarkdownOption } from './get-markdown-option.ts';
import { getMemberCommand } from './get-member.ts';
import { getPSBreakpoint } from './get-ps-breakpoint.ts';
import { getPSCallStack } from './get-ps-call-stack.ts';
import { getRandom } from './get-random.ts';
import { getSecureRandom } from './get-secure-random.ts';
import { getTraceSource } from './get-trace-source.ts';
import { getTypeData } from './get-type-data.ts';
import { getUICulture } from './get-ui-culture.ts';
import { getUnique } from './get-unique.ts';
import { getUptime } from './get-uptime.ts';
import { getVariable } from './get-variable.ts';
import { getVerb } from './get-verb.ts';
import { groupObject } from './group-object.ts';
import { importClixml } from './import-clixml.ts';
import { importCsvCommand } from './import-csv.ts';
import { importLocalizedData } from './import-localized-data.ts';
import { importPowerShellDataFile } from './import-powershell-data-file.ts';
import { invokeRestMethod } from './invoke-rest-method.ts';
import { invokeWebRequest } from './invoke-web-request.ts';
import { joinString } from './join-string.ts';
import { measureCommand } from './measure-command.ts';
import { measureObject } from './measure-object.ts';
import { newGuid } from './new-guid.ts';
import { newObjectCommand } from './new-object.ts';
import { newTemporaryFile } from './new-temporary-file.ts';
import { newTimeSpan } from './new-timespan.ts';
import { newVariable } from './new-variable.ts';
import { removePSBreakpoint } from './remove-ps-breakpoint.ts';
import { removeTypeData } from './remove-type-data.ts';
import { removeVariable } from './remove-variable.ts';
import { selectObject } from './select-object.ts';
import { selectString } from './select-string.ts';
import { selectXml } from './select-xml.ts';
import { sendMailMessage } from './send-mail-message.ts';
import { setDate } from './set-date.ts';
import { setMarkdownOption } from './set-markdown-option.ts';
import { setPSBreakpoint } from './set-ps-breakpoint.ts';
import { setTraceSource } from './set-trace-source.ts';
import { setVariable } from './set-variable.ts';
import { showMarkdown } from './show-markdown.ts';
import { sortObject } from './sort-object.ts';
import { startSleep } from './start-sleep.ts';
import { testJson } from './test-json.ts';
import { traceCommand } from './trace-command.ts';
import { unblockFile } from './unblock-file.ts';
import { updateList } from './update-list.ts';
import { updateTypeData } from './update-type-data.ts';
import { waitDebugger } from './wait-debugger.ts';
import './enum-types.ts';
import './json-object-type.ts';
import './module-data-files.ts';

/** The commands of Microsoft.PowerShell.Utility that are no formatting, events or jobs. */
export const utilityCommands: readonly CmdletDefinition[] = [
  addMemberCommand,
  addType,
  clearVariable,
  compareObject,
  compressArchive,
  convertFromClixml,
  convertFromCsv,
  convertFromJsonCommand,
  convertFromMarkdown,
  convertFromStringData,
  convertToClixml,
  convertToCsv,
  convertToHtml,
  convertToJson,
  convertToXml,
  disablePSBreakpoint,
  enablePSBreakpoint,
  expandArchive,
  exportClixml,
  exportCsv,
  formatHex,
  getCulture,
  getDate,
  getFileHash,
  getMarkdownOption,
  getMemberCommand,
  getPSBreakpoint,
  getPSCallStack,
  getRandom,
  getSecureRandom,
  getTraceSource,
  getTypeData,
  getUICulture,
  getUnique,
  getUptime,
  getVariable,
  getVerb,
  groupObject,
  importClixml,
  importCsvCommand,
  importLocalizedData,
  importPowerShellDataFile,
  invokeRestMethod,
  invokeWebRequest,
  joinString,
  measureCommand,
  measureObject,
  newGuid,
  newObjectCommand,
  newTemporaryFile,
  newTimeSpan,
  newVariable,
  removePSBreakpoint,
  removeTypeData,
  removeVariable,
  selectObject,
  selectString,
  selectXml,
  sendMailMessage,
  setDate,
  setMarkdownOption,
  setPSBreakpoint,
  setTraceSource,
  setVariable,
  showMarkdown,
  sortObject,
  startSleep,
  testJson,
  traceCommand,
  unblockFile,
  updateList,
  updateTypeData,
  waitDebugger,
];
