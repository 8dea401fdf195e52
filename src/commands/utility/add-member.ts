import { wellKnown } from '../../dotnet/registry.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { tryConvertTo } from '../../objects/convert.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { asPSObject, psTypeNames } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { NetType } from '../../objects/net-type.ts';
import { type PSMemberInfo, PSNoteProperty } from '../../objects/ps-member-info.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { isNumeric } from '../../objects/type-code.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { format } from './cmdlet-errors.ts';
import { enumOf } from './enum-types.ts';
import { memberTexts } from './member-texts.ts';
import { addable, addTo, makeMember, memberError, memberTypes } from './new-member.ts';

/** -NotePropertyName: numbers become text, and the names of member types are refused. */
function noteName(value: Value): Value {
  const held = baseObject(value);
  return isNumeric(held) ? toStringValue(held) : value;
}

/** Refuses the names of member types, so that `Add-Member NoteProperty Name Value` keeps its meaning. */
function isNoMemberType(value: Value): string | null {
  const isKind =
    typeof value === 'string' &&
    addable.some((kind) => kind.toLowerCase() === value.toLowerCase() || String(enumOf(memberTypes, kind).value) === value);
  return isKind ? format(memberTexts.InvalidValueForNotePropertyName, memberTypes) : null;
}

/** Add-Member (AddMember.cs). */
export const addMemberCommand = defineCmdlet({
  name: 'Add-Member',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.AddMemberCommand',
  defaultParameterSet: 'TypeNameSet',
  parameters: {
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      sets: ['MemberSet', 'TypeNameSet', 'NotePropertySingleMemberSet', 'NotePropertyMultiMemberSet'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    MemberType: {
      type: 'System.Management.Automation.PSMemberTypes',
      position: 0,
      mandatory: true,
      sets: ['MemberSet'],
      aliases: ['Type'],
      help: 'The kinds of members.',
    },
    Name: { type: 'string', position: 1, mandatory: true, sets: ['MemberSet'], help: 'Names to look for or to give.' },
    Value: { type: 'object', position: 2, sets: ['MemberSet'], help: 'The value to store.' },
    SecondValue: {
      type: 'object',
      position: 3,
      sets: ['MemberSet'],
      help: 'The second value of the member: the setter of a script property, the type of an alias.',
    },
    TypeName: {
      type: 'string',
      sets: { TypeNameSet: { mandatory: true }, MemberSet: {}, NotePropertySingleMemberSet: {}, NotePropertyMultiMemberSet: {} },
      validate: ['notNullOrEmpty'],
      help: 'Name of a type.',
    },
    Force: {
      type: 'switch',
      sets: ['MemberSet', 'NotePropertySingleMemberSet', 'NotePropertyMultiMemberSet'],
      help: 'Goes on where the command would otherwise refuse.',
    },
    PassThru: {
      type: 'switch',
      sets: ['MemberSet', 'TypeNameSet', 'NotePropertySingleMemberSet', 'NotePropertyMultiMemberSet'],
      help: 'Also writes the object that was worked on.',
    },
    NotePropertyName: {
      type: 'string',
      position: 0,
      mandatory: true,
      sets: ['NotePropertySingleMemberSet'],
      transform: noteName,
      validate: ['notNullOrEmpty', { check: isNoMemberType, swallow: true }],
      help: 'The name of the note property to add.',
    },
    NotePropertyValue: {
      type: 'object',
      position: 1,
      mandatory: true,
      sets: ['NotePropertySingleMemberSet'],
      allowNull: true,
      help: 'The value of the note property to add.',
    },
    NotePropertyMembers: {
      type: 'System.Collections.IDictionary',
      position: 0,
      mandatory: true,
      sets: ['NotePropertyMultiMemberSet'],
      validate: ['notNullOrEmpty'],
      help: 'Names and values of note properties to add.',
    },
  },
  synopsis: 'Adds members to one object.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const typeName = args.TypeName;
    if (typeName !== undefined && typeName.trim() === '') cmd.throwTerminatingError(memberError('TypeNameShouldNotBeEmpty', typeName));
    const target = asPSObject(args.InputObject as Value);
    const members: PSMemberInfo[] = [];
    if (cmd.parameterSetName === 'NotePropertySingleMemberSet')
      members.push(new PSNoteProperty(args.NotePropertyName as string, (args.NotePropertyValue ?? null) as Value));
    else if (cmd.parameterSetName === 'NotePropertyMultiMemberSet') {
      for (const [key, value] of (args.NotePropertyMembers as NetDictionary).entries()) {
        const name = toStringValue(key);
        if (name !== '') members.push(new PSNoteProperty(name, value));
        else {
          const s = cmd.writeError(memberError('NotePropertyNameShouldNotBeNull', name));
          if (s) yield* s;
        }
      }
    } else if (cmd.parameterSetName === 'MemberSet') {
      const kind = String(args.MemberType as EnumValue);
      if (kind.includes(',') || kind === 'All' || kind === 'Methods' || kind === 'Properties' || kind === '0')
        cmd.throwTerminatingError(memberError('WrongMemberCount', null, kind));
      if (!addable.includes(kind)) cmd.throwTerminatingError(memberError('CannotAddMemberType', null, kind));
      members.push(makeMember(cmd, kind, args.Name as string, cmd.boundValue('Value'), cmd.boundValue('SecondValue')));
    }
    let added = cmd.parameterSetName === 'TypeNameSet';
    for (const member of members) if (yield* addTo(cmd, target, member, args.Force)) added = true;
    if (!added) return;
    if (typeName !== undefined) {
      const type = tryConvertTo(typeName, wellKnown.type);
      target.typeNames = [type instanceof NetType ? type.fullName : typeName, ...psTypeNames(target)];
    }
    if (!args.PassThru) return;
    const s = cmd.write(target);
    if (s) yield* s;
  },
});
