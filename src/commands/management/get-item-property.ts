import type { Value } from '../../objects/net-object.ts';
import { noteItemCommand } from '../../providers/class-provider.ts';
import { defineCmdlet } from '../cmdlet.ts';
import {
  itemOf,
  propertyNotFound,
  propertyObject,
  propertyOf,
  propertyProvider,
  requireProperties,
  writeProperties,
} from './item-property.ts';
import { eachGivenPath, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { type: 'string[]', position: 1, aliases: ['PSProperty'], help: 'Names of properties; all of them unless given.' },
  ...filterParameters,
  Credential: forceParameter.Credential,
} as const;

/** Get-ItemProperty (GetPropertyCommand.cs). */
export const getItemProperty = defineCmdlet<typeof parameters>({
  name: 'Get-ItemProperty',
  outputType: ['System.Boolean', 'System.String', 'System.DateTime', 'System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  aliases: ['gp'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetItemPropertyCommand',
  synopsis: 'Gets the properties of a specified item.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    for (const given of eachGivenPath(cmd.args))
      for (const p of yield* resolveItems(cmd, given, true, nameTest(cmd.args))) {
        try {
          const own = propertyProvider(p);
          if (own) {
            noteItemCommand(cmd);
            yield* writeProperties(cmd, p, own.getProperties(cmd.context, p.path, cmd.args.Name ?? []));
            continue;
          }
          requireProperties(p);
          const item = itemOf(cmd, p);
          let result: Value = item;
          if (cmd.args.Name) {
            const found: [string, Value][] = [];
            for (const name of cmd.args.Name) {
              const value = yield* propertyOf(cmd, item, name);
              if (value === undefined) yield* reportFailure(cmd, propertyNotFound('GetValueError', name), name);
              else found.push([name, value]);
            }
            if (found.length === 0) continue;
            result = propertyObject(item, found);
          }
          const s = cmd.write(result);
          if (s) yield* s.rest;
        } catch (e) {
          yield* reportFailure(cmd, e, p.path);
          // a provider that has no properties says so once for all that a path means
          if (!p.provider.isNavigation) break;
        }
      }
  },
});
