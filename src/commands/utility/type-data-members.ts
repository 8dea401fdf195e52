/** Members made from parameters of Update-TypeData (Update-TypeData.cs). */
import { wellKnown } from '../../dotnet/registry.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import {
  PSAliasProperty,
  type PSMemberInfo,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../objects/ps-member-info.ts';
import { toStringValue } from '../../objects/to-string.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { newCodeMethod, newCodeProperty, toMethodInfo } from './code-members.ts';

type Runtime = Pick<CmdletRuntime, 'throwTerminatingError'>;

/** The member that the parameters describe. */
export function makeMember(
  cmd: Runtime,
  kind: string,
  name: string | undefined,
  value: Value | undefined,
  second: Value | undefined,
): PSMemberInfo {
  const fail = (id: string, message: string): never =>
    cmd.throwTerminatingError(errorRecord('InvalidOperation', message, id, 'InvalidOperation'));
  const required = (parameter: string): string =>
    `The ${parameter} parameter is required for the type "${kind}". Please specify the ${parameter} parameter.`;
  if (!name) return fail('MemberNameShouldBeSpecified', required('MemberName'));
  if (value === undefined) return fail('ValueShouldBeSpecified', required('Value'));
  const isOne = kind === 'NoteProperty' || kind === 'ScriptMethod' || kind === 'CodeMethod';
  if (isOne && second !== undefined && second !== null)
    fail(
      'SecondValueShouldNotBeSpecified',
      `The SecondValue parameter is not necessary for a member of type "${kind}", and should not be specified. Do not specify the SecondValue parameter when updating this member type.`,
    );
  const block = (v: Value | undefined): ScriptBlock | null =>
    v === undefined || v === null ? null : (convertTo(v, wellKnown.scriptBlock) as ScriptBlock);
  switch (kind) {
    case 'NoteProperty':
      // what a type brings along cannot be set on its objects
      return new PSNoteProperty(name, value, false);
    case 'AliasProperty':
      if (value === null || value === '')
        fail(
          'ValueShouldBeSpecified',
          `The Value parameter should not be null or an empty string for a member of type "${kind}". Specify a non-null value for the Value parameter when updating this member type.`,
        );
      return new PSAliasProperty(
        name,
        toStringValue(value),
        second === undefined || second === null ? null : (convertTo(second, wellKnown.type) as NetType),
      );
    case 'ScriptProperty':
      if (value === null && (second === undefined || second === null))
        fail(
          'ValueAndSecondValueAreNotBothNull',
          `The Value and SecondValue parameters should not both be null for a member of type "${kind}". Specify a non-null value for one of the two parameters.`,
        );
      return new PSScriptProperty(name, block(value), block(second));
    case 'ScriptMethod':
      return new PSScriptMethod(name, convertTo(value, wellKnown.scriptBlock) as ScriptBlock);
    case 'CodeProperty':
      if (value === null && (second === undefined || second === null))
        fail(
          'ValueAndSecondValueAreNotBothNull',
          `The Value and SecondValue parameters should not both be null for a member of type "${kind}". Specify a non-null value for one of the two parameters.`,
        );
      return newCodeProperty(name, toMethodInfo(value), toMethodInfo(second));
    case 'CodeMethod':
      return newCodeMethod(name, toMethodInfo(value)!);
    default:
      return fail(
        'CannotUpdateMemberType',
        `Cannot update a member with type "${kind}". Specify a different type for the MemberType parameter.`,
      );
  }
}

/** What the parameters other than members say, as members of PSStandardMembers. */
export function standardMembers(args: Record<string, unknown>): PSMemberInfo[] {
  const notes = [
    'SerializationMethod',
    'TargetTypeForDeserialization',
    'SerializationDepth',
    'DefaultDisplayProperty',
    'InheritPropertySerializationSet',
  ];
  const sets = ['DefaultDisplayPropertySet', 'DefaultKeyPropertySet', 'PropertySerializationSet'];
  return [
    ...notes.filter((n) => args[n] !== undefined).map((n) => new PSNoteProperty(n, args[n] as Value)),
    ...(args['StringSerializationSource'] !== undefined
      ? [new PSAliasProperty('StringSerializationSource', String(args['StringSerializationSource']))]
      : []),
    ...sets.filter((n) => args[n] !== undefined).map((n) => new PSPropertySet(n, args[n] as readonly string[])),
  ];
}
