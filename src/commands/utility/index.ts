import type { CmdletDefinition } from '../cmdlet.ts';
import { addMemberCommand } from './add-member.ts';
import { clearVariable } from './clear-variable.ts';
import { compareObject } from './compare-object.ts';
import { convertFromCsv } from './convert-from-csv.ts';
import { convertFromJsonCommand } from './convert-from-json.ts';
import { convertFromStringData } from './convert-from-string-data.ts';
import { convertToCsv } from './convert-to-csv.ts';
import { convertToJson } from './convert-to-json.ts';
import { exportCsv } from './export-csv.ts';
import { getDate } from './get-date.ts';
import { getMemberCommand } from './get-member.ts';
import { getRandom } from './get-random.ts';
import { getSecureRandom } from './get-secure-random.ts';
import { getUnique } from './get-unique.ts';
import { getVariable } from './get-variable.ts';
import { groupObject } from './group-object.ts';
import { importCsvCommand } from './import-csv.ts';
import { invokeExpression } from './invoke-expression.ts';
import { joinString } from './join-string.ts';
import { measureCommand } from './measure-command.ts';
import { measureObject } from './measure-object.ts';
import { newObjectCommand } from './new-object.ts';
import { newTimeSpan } from './new-timespan.ts';
import { newVariable } from './new-variable.ts';
import { removeVariable } from './remove-variable.ts';
import { selectObject } from './select-object.ts';
import { selectString } from './select-string.ts';
import { setVariable } from './set-variable.ts';
import { sortObject } from './sort-object.ts';
import { startSleep } from './start-sleep.ts';
import './enum-types.ts';

/** The commands of Microsoft.PowerShell.Utility that are no formatting, events or jobs. */
export const utilityCommands: readonly CmdletDefinition[] = [
  addMemberCommand,
  clearVariable,
  compareObject,
  convertFromCsv,
  convertFromJsonCommand,
  convertFromStringData,
  convertToCsv,
  convertToJson,
  exportCsv,
  getDate,
  getMemberCommand,
  getRandom,
  getSecureRandom,
  getUnique,
  getVariable,
  groupObject,
  importCsvCommand,
  invokeExpression,
  joinString,
  measureCommand,
  measureObject,
  newObjectCommand,
  newTimeSpan,
  newVariable,
  removeVariable,
  selectObject,
  selectString,
  setVariable,
  sortObject,
  startSleep,
] as unknown as readonly CmdletDefinition[];
