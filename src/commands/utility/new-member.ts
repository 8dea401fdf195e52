/** Members made from parameters of Add-Member (AddMember.cs). */
import type { GenericCollection } from '../../dotnet/collections/generic-list.ts';
import { genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import { toItems } from '../../objects/enumerate.ts';
import { addMember, getMember } from '../../objects/member-access.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import {
  PSAliasProperty,
  type PSMemberInfo,
  PSMemberSet,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../objects/ps-member-info.ts';
import { toStringValue } from '../../objects/to-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord, format } from './cmdlet-errors.ts';
import { newCodeMethod, newCodeProperty, toMethodInfo } from './code-members.ts';
import { memberTexts } from './member-texts.ts';

/** The member types that Add-Member and Update-TypeData can make. */
export const addable = [
  'AliasProperty',
  'CodeMethod',
  'CodeProperty',
  'MemberSet',
  'NoteProperty',
  'PropertySet',
  'ScriptMethod',
  'ScriptProperty',
];

/** The name of the enum of kinds of members. */
export const memberTypes = 'System.Management.Automation.PSMemberTypes';

/** One of the errors of Add-Member and New-Object about a member, with its text. */
export function memberError(id: keyof typeof memberTexts, target: Value, ...args: unknown[]): ErrorRecord {
  return errorRecord('InvalidOperation', format(memberTexts[id], ...args), id, 'InvalidOperation', target);
}

type Runtime = Pick<CmdletRuntime, 'throwTerminatingError'>;

/** Makes a member from -Value and -SecondValue; undefined stands for a parameter that was not given. */
export function makeMember(cmd: Runtime, kind: string, name: string, value: Value | undefined, second: Value | undefined): PSMemberInfo {
  const fail = (id: keyof typeof memberTexts, ...args: unknown[]): never => cmd.throwTerminatingError(memberError(id, null, ...args));
  const noSecond = (): void => {
    if (second !== undefined) fail('Value2ShouldNotBeSpecified', kind);
  };
  const needed = (): Value => (value === null ? fail('Value1ShouldNotBeNull', kind) : (value as Value));
  if (value === undefined && kind !== 'MemberSet') {
    const message = 'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.';
    throw exceptionOf('System.Management.Automation.PSInvalidOperationException', message);
  }
  const block = (v: Value | undefined): ScriptBlock | null =>
    v === undefined || v === null ? null : (convertTo(v, wellKnown.scriptBlock) as ScriptBlock);
  switch (kind) {
    case 'NoteProperty':
      noSecond();
      return new PSNoteProperty(name, value ?? null);
    case 'AliasProperty': {
      const target = toStringValue(needed());
      if (second === null) fail('Value2ShouldNotBeNull', kind);
      return new PSAliasProperty(name, target, second === undefined ? null : (convertTo(second, wellKnown.type) as NetType));
    }
    case 'ScriptProperty':
      if (value === null && (second === undefined || second === null)) fail('Value1AndValue2AreNotBothNull', kind);
      return new PSScriptProperty(name, block(value), block(second));
    case 'ScriptMethod':
      noSecond();
      return new PSScriptMethod(name, block(needed()) as ScriptBlock);
    case 'PropertySet':
      noSecond();
      return new PSPropertySet(
        name,
        toItems(needed()).map((v) => toStringValue(v)),
      );
    case 'MemberSet':
      noSecond();
      return new PSMemberSet(name, value === undefined || value === null ? [] : [...memberCollection(value)]);
    case 'CodeProperty':
      if (value === null && (second === undefined || second === null)) fail('Value1AndValue2AreNotBothNull', kind);
      return newCodeProperty(name, toMethodInfo(value), toMethodInfo(second), '');
    case 'CodeMethod':
      noSecond();
      return newCodeMethod(name, toMethodInfo(needed())!);
    default:
      return fail('CannotAddMemberType', kind);
  }
}

/** Adds one member; false (with an error) when one of that name is there already. */
export function* addTo(cmd: CmdletRuntime, target: NetObject, member: PSMemberInfo, force: boolean): Steps<boolean> {
  const previous = getMember(target, member.name) as PSMemberInfo | undefined;
  if (previous && !(force && previous.isInstance)) {
    const record = force
      ? memberError('CannotRemoveTypeDataMember', target, member.name, previous.memberType)
      : memberError('MemberAlreadyExists', target, member.name);
    const s = cmd.writeError(record);
    if (s) yield* s;
    return false;
  }
  target.instanceMembers?.delete(member.name);
  addMember(target, member);
  return true;
}

/** The members of a member set. @throws PSInvalidCastException */
function memberCollection(value: Value): Iterable<PSMemberInfo> {
  const type = genericOf('System.Collections.ObjectModel.Collection', getType('System.Management.Automation.PSMemberInfo'));
  return (convertTo(value, type) as GenericCollection).items as PSMemberInfo[];
}
