import type { EnumValue } from '../../objects/enum-value.ts';
import { getMember, members, psTypeNames } from '../../objects/member-access.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { NetType } from '../../objects/net-type.ts';
import { type PSMemberInfo, PSMemberSet, PSMethod, PSNoteProperty } from '../../objects/ps-member-info.ts';
import type { PSMember } from '../../objects/ps-members.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { enumOf } from './enum-types.ts';
import { MemberDefinition } from './member-definition.ts';
import { memberTypes } from './new-member.ts';
import { isNothing } from './object-model.ts';
import { accessorMethods, isSpecial } from './special-members.ts';

/** PSMemberViewTypes.Base. */
const baseView = 4;
const extendedTypes = 1 | 2 | 8 | 16 | 32 | 128 | 256 | 1024;
const typeTypes = 4 | 64 | 512;

/** What `psobject` shows, in .NET's order. */
const ofPSObject = [
  ...['Members', 'Properties', 'Methods', 'ImmediateBaseObject', 'BaseObject', 'TypeNames', 'get_Members', 'get_Properties', 'get_Methods'],
  ...[
    'get_ImmediateBaseObject',
    'get_BaseObject',
    'get_TypeNames',
    'ToString',
    'Copy',
    'CompareTo',
    'Equals',
    'GetHashCode',
    'GetObjectData',
  ],
  ...['GetType', 'GetMetaObject'],
];

/** The member sets that every object has (ReservedNameMembers). */
function intrinsicSets(adapted: readonly string[], extended: readonly string[]): PSMember[] {
  const set = (name: string, names: readonly string[]): PSMemberSet =>
    new PSMemberSet(
      name,
      names.map((n) => new PSNoteProperty(n, null)),
    );
  return [set('psobject', ofPSObject), set('psbase', adapted), set('psadapted', adapted), set('psextended', extended)];
}

/** `pstypenames`, which every object has too. */
const typeNamesDefinition =
  'System.Collections.ObjectModel.Collection`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]] pstypenames{get=PSTypeNames;}';

/** Get-Member (GetMember.cs). */
export const getMemberCommand = defineCmdlet({
  name: 'Get-Member',
  aliases: ['gm'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetMemberCommand',
  outputType: ['Microsoft.PowerShell.Commands.MemberDefinition'],
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Name: { type: 'string[]', position: 0, validate: ['notNullOrEmpty'], help: 'Names to look for or to give.' },
    MemberType: {
      type: 'System.Management.Automation.PSMemberTypes',
      aliases: ['Type'],
      help: 'The kinds of members.',
    },
    View: {
      type: 'System.Management.Automation.PSMemberViewTypes',
      help: 'Which members: Base, Adapted, Extended, All.',
    },
    Static: { type: 'switch', help: 'Shows the static members of the type.' },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
  },
  synopsis: 'Lists the members of objects, once for each type.',
  state: () => new Set<string>(),
  *process(cmd, seen): Steps<void> {
    const { args } = cmd;
    const input = args.InputObject;
    if (isNothing(input)) return;
    const base = baseObject(input) as Value;
    const type = base instanceof NetType ? base : typeOf(base);
    const typeName = args.Static ? type.fullName : (psTypeNames(input)[0] ?? '<null>');
    if (seen.has(typeName)) return;
    seen.add(typeName);
    const view = (args.View as EnumValue | undefined)?.value ?? 3;
    let wanted = (args.MemberType as EnumValue | undefined)?.value ?? 16383;
    if ((view & 1) === 0) wanted ^= extendedTypes;
    if ((view & 6) === 0) wanted ^= typeTypes;
    const found: PSMember[] = [...members(input, args.Static ? 'static' : view === baseView ? 'base' : 'told', args.Force)];
    // What type data adds is of the extended view; notes of the object itself are of every view.
    if ((view & 1) === 0 && !args.Static) {
      const own = typeof input === 'object' ? (input as NetObject).instanceMembers : undefined;
      if (view === baseView) for (const m of own?.values() ?? []) if (!found.some((f) => f.name === m.name)) found.push(m);
      const left = found.filter((m) => (enumOf(memberTypes, m.memberType).value & extendedTypes) === 0 || own?.get(m.name) === m);
      found.splice(0, found.length, ...left);
    }
    if (args.Static && type.getConstructors().some((c) => args.Force || !c.isHidden))
      found.push(new PSMethod('new', type, type.getConstructors(), true));
    const accessors = args.Force ? accessorMethods(type, base, Boolean(args.Static)) : [];
    found.push(...accessors.filter((a) => !found.some((m) => m.name === a.name)));
    if (args.Force && !args.Static) {
      const adapted = [...members(input, 'base', !type.isScriptType)].map((m) => m.name);
      if (type.isScriptType) {
        const at = type.allProperties(false).filter((p) => !p.isHidden).length;
        adapted.splice(at, 0, ...accessors.map((a) => a.name));
      }
      const extended = [...members(input, 'shown', true)].filter((m) => m.memberType === 'NoteProperty').map((m) => m.name);
      found.push(...intrinsicSets(adapted, extended));
      const standard = getMember(input, 'PSStandardMembers');
      if (standard && !found.some((m) => m.name === standard.name)) found.push(standard);
    }
    for (const name of args.Name ?? ['*']) {
      const pattern = getWildcardPattern(name);
      const definitions: MemberDefinition[] = [];
      for (const member of found) {
        const kind = enumOf(memberTypes, member.memberType);
        if ((kind.value & wanted) === 0 || !pattern.isMatch(member.name)) continue;
        if (!args.Force && isSpecial(member) && member.memberType === 'Method') continue;
        definitions.push(new MemberDefinition(typeName, member.name, kind, (member as PSMemberInfo).definition(input)));
      }
      const codeProperty = enumOf(memberTypes, 'CodeProperty');
      if (args.Force && !args.Static && (codeProperty.value & wanted) !== 0 && pattern.isMatch('pstypenames'))
        definitions.push(new MemberDefinition(typeName, 'pstypenames', codeProperty, typeNamesDefinition));
      const key = (d: MemberDefinition): string => `${String(d.memberType)}\u0000${d.name}`.toUpperCase();
      definitions.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
      for (const definition of definitions) {
        const s = cmd.write(definition);
        if (s) yield* s;
      }
    }
  },
  *end(cmd, seen): Steps<void> {
    if (seen.size > 0) return;
    const message = 'You must specify an object for the Get-Member cmdlet.';
    const s = cmd.writeError(errorRecord('InvalidOperation', message, 'NoObjectInGetMember', 'CloseError'));
    if (s) yield* s;
  },
});
