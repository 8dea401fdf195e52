import { Hashtable } from '../../dotnet/hashtable.ts';
import { arrayOf, type NetDictionary } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { toItems } from '../../objects/enumerate.ts';
import { valueEquals } from '../../objects/equality.ts';
import { getMember, setProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { typeOf } from '../../objects/type-of.ts';
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
    if (args.Property === undefined || isNothing(input)) return;
    const member = getMember(input, args.Property);
    if (!member || !isPropertyMember(member)) {
      // PowerShell makes the exception without its message.
      yield* complete(cmd.writeError(errorRecord('InvalidOperation', '', 'MemberDoesntExist', 'InvalidOperation', input)));
      return;
    }
    const held = yield* complete(member.getValue(input));
    let items = args.Replace ? [...args.Replace] : [...toItems(held, true)];
    if (!args.Replace) {
      for (const item of args.Remove ?? []) {
        const at = items.findIndex((other) => valueEquals(other, item));
        if (at >= 0) items = items.filter((_, i) => i !== at);
      }
      items.push(...(args.Add ?? []));
    }
    yield* complete(setProperty(input, args.Property, held === null ? arrayOf(items) : convertTo(arrayOf(items), typeOf(held))));
    yield* complete(cmd.write(input));
  },
  *end(cmd): Steps<void> {
    const { args } = cmd;
    if (args.Property !== undefined) {
      if (cmd.isBound('InputObject')) return;
      // PowerShell has no text for it
      yield* complete(cmd.writeError(errorRecord('InvalidOperation', '', 'MissingInputObjectParameter', 'InvalidOperation')));
      return;
    }
    if (cmd.isBound('InputObject')) {
      const message = 'You must specify the Property parameter when the InputObject parameter is specified.';
      cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'MissingPropertyParameter', 'InvalidOperation'));
    }
    const table: NetDictionary = new Hashtable();
    if (args.Add) table.add('Add', arrayOf([...args.Add]));
    if (args.Remove) table.add('Remove', arrayOf([...args.Remove]));
    if (args.Replace) table.add('Replace', arrayOf([...args.Replace]));
    yield* complete(cmd.write(table));
  },
});
