import type { ErrorRecord } from '../errors/error-record.ts';
import { arrayOf } from '../objects/collections.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { getMember } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import type { PSProperty } from '../objects/ps-members.ts';
import { runNow } from '../objects/script-hooks.ts';
import { toText } from '../objects/to-string.ts';
import { hasExtendedInfo, invocationNotes } from './informational-record-notes.ts';

function read(target: Value, name: string): Value {
  const member = getMember(target, name) as PSProperty | undefined;
  return member ? runNow(member.getValue(target)) : null;
}

/** What an error is written as: not its properties, but these (ErrorRecord.ToPSObjectForRemoting). */
export function errorRecordNotes(record: ErrorRecord): PSNoteProperty[] {
  const category = record.categoryInfo as unknown as Value;
  const kind = read(category, 'Category');
  const pairs: [string, Value][] = [
    ['Exception', record.exception],
    ['TargetObject', record.targetObject],
    ['FullyQualifiedErrorId', record.fullyQualifiedErrorId],
    ['InvocationInfo', read(record, 'InvocationInfo')],
    ['ErrorCategory_Category', kind instanceof EnumValue ? kind.value : kind],
    ...['Activity', 'Reason', 'TargetName', 'TargetType'].map((name): [string, Value] => [`ErrorCategory_${name}`, read(category, name)]),
    ['ErrorCategory_Message', toText(record.categoryInfo)],
  ];
  const details = record.errorDetails as unknown as Value;
  if (details !== null) {
    pairs.push(['ErrorDetails_Message', read(details, 'Message')]);
    pairs.push(['ErrorDetails_RecommendedAction', read(details, 'RecommendedAction')]);
  }
  const info = hasExtendedInfo(record) ? record.invocationInfo : null;
  pairs.push(['SerializeExtendedInfo', info !== null]);
  if (info !== null) {
    for (const note of invocationNotes(info)) pairs.push([note.name, note.value]);
    pairs.push(['PipelineIterationInfo', arrayOf([])]);
  }
  if (record.scriptStackTrace) pairs.push(['ErrorDetails_ScriptStackTrace', record.scriptStackTrace]);
  return pairs.map(([name, value]) => new PSNoteProperty(name, value));
}
