import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { ending } from '../../providers/failures.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { itemOf, propertyOf, propertyProvider, requireProperties } from './item-property.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter } from './path-parameters.ts';

const parameters = {
  Path: {
    type: 'string[]',
    sets: { Path: { position: 0, pipeline: 'both' } },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'The items.',
  },
  LiteralPath: {
    type: 'string[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPath: { mandatory: true, pipeline: 'propertyName' } },
    help: 'The items; no character is a wildcard.',
  },
  Name: { type: 'string[]', position: 1, mandatory: true, aliases: ['PSProperty'], help: 'Names of properties.' },
  ...filterParameters,
  Credential: forceParameter.Credential,
} as const;

/** Get-ItemPropertyValue (GetPropertyCommand.cs). */
export const getItemPropertyValue = defineCmdlet<typeof parameters>({
  name: 'Get-ItemPropertyValue',
  aliases: ['gpv'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetItemPropertyValueCommand',
  synopsis: 'Gets the value for one or more properties of a specified item.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    const given = givenPaths(cmd.args);
    const where = given.paths.length === 0 ? { paths: ['.'], literal: true } : given;
    for (const path of where.paths)
      for (const p of yield* resolveItems(cmd, { ...where, paths: [path] }, true, nameTest(cmd.args))) {
        try {
          const own = propertyProvider(p);
          if (!own) requireProperties(p);
          const whole = own ? null : itemOf(cmd, p);
          for (const name of cmd.args.Name ?? []) {
            const item = own ? (own.getProperties(cmd.context, p.path, [name])[0]?.item ?? null) : whole;
            const value = yield* propertyOf(cmd, item, name);
            if (value === undefined) throw exceptionOf('System.IO.IOException', `The property ${name} does not exist or was not found.`);
            const s = cmd.write(value);
            if (s) yield* s.rest;
          }
        } catch (e) {
          yield* reportFailure(cmd, e instanceof NetException ? ending(e) : e, '');
        }
      }
  },
});
