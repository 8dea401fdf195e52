import type { CmdletDefinition } from '../cmdlet.ts';
import { addMemberCommand } from './add-member.ts';
import { convertFromJsonCommand } from './convert-from-json.ts';
import { convertToJson } from './convert-to-json.ts';
import './enum-types.ts';
import { getMemberCommand } from './get-member.ts';
import { groupObject } from './group-object.ts';
import { measureObject } from './measure-object.ts';
import { newObjectCommand } from './new-object.ts';
import { selectObject } from './select-object.ts';
import { sortObject } from './sort-object.ts';

/** The commands of Microsoft.PowerShell.Utility that are no formatting, events or jobs. */
export const utilityCommands: readonly CmdletDefinition[] = [
  addMemberCommand,
  convertFromJsonCommand,
  convertToJson,
  getMemberCommand,
  groupObject,
  measureObject,
  newObjectCommand,
  selectObject,
  sortObject,
] as unknown as readonly CmdletDefinition[];
