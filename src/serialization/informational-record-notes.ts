/** What records of the warning, verbose and debug streams are written as (InformationalRecord.ToPSObjectForRemoting, InvocationInfo.ToPSObjectForRemoting). */

import { findType } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { arrayOf } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { getMember } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import type { PSProperty } from '../objects/ps-members.ts';
import { runNow } from '../objects/script-hooks.ts';
import type { InformationalRecord } from '../pipeline/records.ts';
import type { CommandInfo } from '../session/command-info.ts';
import { isPrivateCommand } from '../session/command-visibility.ts';
import { currentContext } from '../session/current-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';

const extended = new WeakSet<InformationalRecord | ErrorRecord>();

/** Has a record take its invocation along when it is written (SerializeExtendedInfo): a peer asked for it with RemoteStreamOptions. */
export function serializeExtendedInfo(record: InformationalRecord | ErrorRecord): void {
  extended.add(record);
}

/** True when {@link serializeExtendedInfo} was called for the record. */
export function hasExtendedInfo(record: InformationalRecord | ErrorRecord): boolean {
  return extended.has(record);
}

const copied = [
  'BoundParameters',
  'CommandOrigin',
  'ExpectingInput',
  'InvocationName',
  'Line',
  'OffsetInLine',
  'HistoryId',
  'PipelineIterationInfo',
  'PipelineLength',
  'PipelinePosition',
  'PSScriptRoot',
  'PSCommandPath',
  'PositionMessage',
  'ScriptLineNumber',
  'ScriptName',
  'UnboundArguments',
];

/** The properties that an invocation is written as. */
export function invocationNotes(info: InvocationInfo): PSNoteProperty[] {
  const notes = copied.map((name) => {
    const member = getMember(info, name) as PSProperty | undefined;
    const value = member ? runNow(member.getValue(info)) : name === 'PipelineIterationInfo' ? arrayOf([]) : null;
    return new PSNoteProperty(`InvocationInfo_${name}`, value);
  });
  const position = info.displayScriptPosition;
  if (position !== null)
    notes.push(
      new PSNoteProperty('ScriptExtent_File', position.file),
      new PSNoteProperty('ScriptExtent_StartLineNumber', position.startLineNumber),
      new PSNoteProperty('ScriptExtent_StartColumnNumber', position.startColumnNumber),
      new PSNoteProperty('ScriptExtent_EndLineNumber', position.endLineNumber),
      new PSNoteProperty('ScriptExtent_EndColumnNumber', position.endColumnNumber),
    );
  notes.push(new PSNoteProperty('SerializeExtent', position !== null));
  const command = info.myCommand as CommandInfo | null;
  if (command !== null)
    notes.push(
      new PSNoteProperty('CommandInfo_CommandType', enumOf('CommandTypes', command.commandType)),
      new PSNoteProperty('CommandInfo_Definition', command.definition),
      new PSNoteProperty('CommandInfo_Name', command.name),
      new PSNoteProperty(
        'CommandInfo_Visibility',
        enumOf('SessionStateEntryVisibility', isPrivateCommand(command, currentContext()) ? 'Private' : 'Public'),
      ),
    );
  return notes;
}

function enumOf(type: string, name: string): Value {
  const found = findType(`System.Management.Automation.${type}`);
  return found ? convertTo(name, found) : name;
}

/** The properties that a record is written as. */
export function informationalRecordNotes(record: InformationalRecord): PSNoteProperty[] {
  const info = extended.has(record) ? record.invocationInfo : null;
  const notes = [
    new PSNoteProperty('InformationalRecord_Message', record.message),
    new PSNoteProperty('InformationalRecord_SerializeInvocationInfo', info !== null),
  ];
  if (info !== null) {
    const iterations = arrayOf([...(record.pipelineIterationInfo ?? [])]);
    notes.push(...invocationNotes(info), new PSNoteProperty('InformationalRecord_PipelineIterationInfo', iterations));
  }
  return notes;
}
