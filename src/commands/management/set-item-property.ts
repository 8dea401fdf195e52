import { parseEnumText } from '../../dotnet/enum-members.ts';
import { getType } from '../../dotnet/registry.ts';
import { NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { getMember, isProperty, newCustomObject, properties, setProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { noteItemCommand } from '../../providers/class-provider.ts';
import { ending } from '../../providers/failures.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { readProperty } from '../utility/object-model.ts';
import { itemOf, propertyNotFound, propertyObject, propertyProvider, requireProperties, writeProperties } from './item-property.ts';
import { eachGivenPath, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { ownForceParameters } from './path-parameters.ts';

const parameters = {
  Path: {
    type: 'string[]',
    sets: {
      propertyValuePathSet: { position: 0, mandatory: true, pipeline: 'propertyName' },
      propertyPSObjectPathSet: { position: 0, mandatory: true, pipeline: 'propertyName' },
    },
    wildcards: true,
    help: 'The items.',
  },
  LiteralPath: {
    type: 'string[]',
    aliases: ['PSPath', 'LP'],
    sets: {
      propertyValueLiteralPathSet: { mandatory: true, pipeline: 'propertyName' },
      propertyPSObjectLiteralPathSet: { mandatory: true, pipeline: 'propertyName' },
    },
    help: 'The items; no character is a wildcard.',
  },
  Name: {
    type: 'string',
    aliases: ['PSProperty'],
    sets: {
      propertyValuePathSet: { position: 1, mandatory: true, pipeline: 'propertyName' },
      propertyValueLiteralPathSet: { position: 1, mandatory: true, pipeline: 'propertyName' },
    },
    help: 'The property.',
  },
  Value: {
    type: 'object',
    allowNull: true,
    sets: {
      propertyValuePathSet: { position: 2, mandatory: true, pipeline: 'propertyName' },
      propertyValueLiteralPathSet: { position: 2, mandatory: true, pipeline: 'propertyName' },
    },
    help: 'Its new value.',
  },
  InputObject: {
    type: 'psobject',
    sets: {
      propertyPSObjectPathSet: { mandatory: true, pipeline: 'both' },
      propertyPSObjectLiteralPathSet: { mandatory: true, pipeline: 'both' },
    },
    help: 'An object whose properties are the new values.',
  },
  PassThru: { type: 'switch', help: 'Gives the properties that were set.' },
  ...ownForceParameters,
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Set-ItemProperty (SetPropertyCommand.cs; FileSystemProvider.SetProperty). */
export const setItemProperty = defineCmdlet<typeof parameters>({
  name: 'Set-ItemProperty',
  aliases: ['sp'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.SetItemPropertyCommand',
  synopsis: 'Creates or changes the value of a property of an item.',
  defaultParameterSet: 'propertyValuePathSet',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  process: (cmd) => run(cmd),
});

/** What setting a property as a member of an object throws has an id of its own (Adapter.BasePropertySet); TI where the setter itself threw. */
function asAdapterFailure(e: NetException): NetException {
  if (e.errorRecord?.errorId !== 'ExceptionWhenSetting') return e;
  const id = e.innerException?.netType.name === 'PSInvalidCastException' ? '' : 'TI';
  e.errorRecord = newErrorRecord(e, `CatchFromBaseAdapterSetValue${id}`, 'NotSpecified', null);
  return e;
}

/** Attributes are parsed first, in .NET's way (Enum.Parse). @throws ArgumentException that ends the command */
function requireAttributes(value: Value): void {
  if (typeof value !== 'string') return;
  try {
    parseEnumText(getType('System.IO.FileAttributes'), value, true);
  } catch (e) {
    throw e instanceof NetException ? ending(e) : e;
  }
}

function* run(cmd: Cmd): Steps<void> {
  const { args } = cmd;
  const values: [string, Value][] = [];
  if (args.InputObject !== undefined && args.InputObject !== null)
    for (const p of properties(args.InputObject))
      values.push([p.name, yield* complete(readProperty(args.InputObject, p.name, cmd.context))]);
  else values.push([args.Name!, (args.Value as Value | undefined) ?? null]);
  for (const given of eachGivenPath(args))
    for (const p of yield* resolveItems(cmd, given, true, nameTest(args))) {
      try {
        const own = propertyProvider(p);
        if (own) {
          noteItemCommand(cmd);
          const written = own.setProperties(cmd.context, p.path, newCustomObject(values), args.Force);
          if (args.PassThru) yield* writeProperties(cmd, p, written);
          continue;
        }
        requireProperties(p);
        const item = itemOf(cmd, p);
        const kind = p.provider.isContainer(cmd.context, p.path) ? 'Directory' : 'File';
        const done: [string, Value][] = [];
        for (const [name, value] of values) {
          const target = `Item: ${p.path} Property: ${name} Value: ${toStringValue(value)}`;
          if (!(yield* complete(cmd.shouldProcess(target, `Set Property ${kind}`)))) continue;
          const member = getMember(item, name);
          if (member === undefined) {
            const property = new PSNoteProperty(name, value);
            yield* reportFailure(cmd, propertyNotFound('SetPropertyError', property.definition(), property), name);
            continue;
          }
          if (name.toLowerCase() === 'attributes') requireAttributes(value);
          try {
            if (isProperty(member) && !member.isSettable) yield* complete(member.setValue(item, value));
            yield* complete(setProperty(item, name, value));
          } catch (e) {
            // The provider does not catch what setting a property throws: the command ends with it.
            throw e instanceof NetException ? ending(asAdapterFailure(e)) : e;
          }
          done.push([name, value]);
        }
        if (!args.PassThru || done.length === 0) continue;
        const s = cmd.write(propertyObject(item, done));
        if (s) yield* s.rest;
      } catch (e) {
        yield* reportFailure(cmd, e, '');
      }
    }
}
