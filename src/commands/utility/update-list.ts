import { Hashtable } from '../../dotnet/hashtable.ts';
import { ListModifier } from '../../dotnet/powershell-types/list-modifier.ts';
import { NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { arrayOf, type NetDictionary } from '../../objects/collections.ts';
import { getMember } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { isNothing, isPropertyMember } from './object-model.ts';

/** Update-List (Update-List.cs). */
export const updateList = defineCmdlet({
  name: 'Update-List',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UpdateListCommand',
  defaultParameterSet: 'AddRemoveSet',
  parameters: {
    Add: { type: 'object[]', sets: ['AddRemoveSet'], validate: ['notNullOrEmpty'], help: 'Items to add.' },
    Remove: { type: 'object[]', sets: ['AddRemoveSet'], validate: ['notNullOrEmpty'], help: 'Items to remove.' },
    Replace: {
      type: 'object[]',
      mandatory: true,
      sets: ['ReplaceSet'],
      validate: ['notNullOrEmpty'],
      help: 'Items that replace all others.',
    },
    InputObject: {
      type: 'psobject',
      pipeline: 'value',
      validate: ['notNullOrEmpty'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    Property: {
      type: 'string',
      position: 0,
      validate: ['notNullOrEmpty'],
      help: 'Properties: names, patterns, script blocks or hashtables.',
    },
  },
  synopsis: 'Adds items to a property that holds a collection, removes or replaces them.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const input = args.InputObject as Value | undefined;
    if (args.Property === undefined) return;
    if (isNothing(input)) {
      // PowerShell has no text for it
      if (!cmd.isBound('InputObject'))
        yield* complete(cmd.writeError(errorRecord('InvalidOperation', '', 'MissingInputObjectParameter', 'InvalidOperation')));
      return;
    }
    const member = getMember(input, args.Property);
    if (!member || !isPropertyMember(member)) {
      // PowerShell makes the exception without its message.
      const record = errorRecord('InvalidOperation', '', 'MemberDoesntExist', 'InvalidOperation', input);
      record.targetType = 'PSObject';
      yield* complete(cmd.writeError(record));
      return;
    }
    const modifier = new ListModifier();
    for (const item of args.Add ?? []) modifier.add.push(item);
    for (const item of args.Remove ?? []) modifier.remove.push(item);
    for (const item of args.Replace ?? []) modifier.replace.push(item);
    const held = yield* complete(member.getValue(input));
    try {
      modifier.applyTo(held);
    } catch (e) {
      if (!(e instanceof NetException) || e.netType.name !== 'PSInvalidOperationException') throw e;
      yield* complete(cmd.writeError(newErrorRecord(e, 'ApplyFailed', 'InvalidOperation', null)));
      return;
    }
    yield* complete(cmd.write(input));
  },
  *end(cmd): Steps<void> {
    const { args } = cmd;
    if (args.Property !== undefined) return;
    if (cmd.isBound('InputObject')) {
      cmd.throwTerminatingError(errorRecord('InvalidOperation', '', 'MissingPropertyParameter', 'InvalidOperation'));
    }
    const table: NetDictionary = new Hashtable();
    if (args.Add) table.add('Add', arrayOf([...args.Add]));
    if (args.Remove) table.add('Remove', arrayOf([...args.Remove]));
    if (args.Replace) table.add('Replace', arrayOf([...args.Replace]));
    yield* complete(cmd.write(table));
  },
});
