import { setProperty } from '../../objects/member-access.ts';
import { noteItemCommand } from '../../providers/class-provider.ts';
import { badArgument } from '../../providers/failures.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { itemOf, propertyObject, propertyProvider, requireProperties, writeProperties } from './item-property.ts';
import { eachGivenPath, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { ownForceParameters, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Name: { type: 'string', mandatory: true, position: 1, pipeline: 'propertyName', help: 'The property.' },
  PassThru: { type: 'switch', help: 'Gives the property.' },
  ...ownForceParameters,
} as const;

/** Clear-ItemProperty (ClearPropertyCommand.cs): of files only Attributes can be cleared. */
export const clearItemProperty = defineCmdlet<typeof parameters>({
  name: 'Clear-ItemProperty',
  aliases: ['clp'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.ClearItemPropertyCommand',
  synopsis: 'Clears the value of a property but does not delete the property.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  *process(cmd) {
    for (const given of eachGivenPath(cmd.args))
      for (const p of yield* resolveItems(cmd, given, true, nameTest(cmd.args))) {
        try {
          const own = propertyProvider(p);
          if (own) {
            noteItemCommand(cmd);
            const written = own.clearProperties(cmd.context, p.path, [cmd.args.Name!]);
            if (cmd.args.PassThru) yield* writeProperties(cmd, p, written);
            continue;
          }
          requireProperties(p);
          if (cmd.args.Name!.toLowerCase() !== 'attributes')
            throw badArgument(
              'The property cannot be cleared because the property is not supported. Only the Attributes property can be cleared.',
            );
          if (!(yield* complete(cmd.shouldProcess(`Item: ${p.path} Property: ${cmd.args.Name}`, 'Clear Property File')))) continue;
          const item = itemOf(cmd, p);
          yield* complete(setProperty(item, 'Attributes', 'Normal'));
          if (!cmd.args.PassThru) continue;
          const s = cmd.write(propertyObject(item, [['Attributes', 'Normal']]));
          if (s) yield* s.rest;
        } catch (e) {
          yield* reportFailure(cmd, e, '');
        }
      }
  },
});
