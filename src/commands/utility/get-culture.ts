import { getCulture as cultureByName, currentCulture, invariantCulture } from '../../dotnet/culture/culture-info.ts';
import { listedCultures } from '../../dotnet/culture/culture-list.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { completeCulture, isCultureName } from './culture-names.ts';

/** Get-Culture (GetCultureCommand.cs). */
export const getCulture = defineCmdlet({
  name: 'Get-Culture',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetCultureCommand',
  defaultParameterSet: 'CurrentCulture',
  outputType: ['System.Globalization.CultureInfo'],
  parameters: {
    Name: {
      type: 'string[]',
      position: 0,
      pipeline: 'value',
      sets: ['Name'],
      validate: [{ check: isCultureName }],
      complete: completeCulture(),
      help: 'Names of cultures.',
    },
    NoUserOverrides: { type: 'switch', sets: ['CurrentCulture', 'Name'], help: "Ignores the user's changes to the culture." },
    ListAvailable: { type: 'switch', sets: ['ListAvailable'], help: 'Gives all that are available.' },
  },
  synopsis: 'Gives the current culture, or a culture by name.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    if (args.ListAvailable) {
      for (const culture of [invariantCulture, ...listedCultures().map((c) => cultureByName(c.name))]) yield* complete(cmd.write(culture));
      return;
    }
    if (args.Name === undefined) {
      yield* complete(cmd.write(currentCulture()));
      return;
    }
    for (const name of args.Name) {
      try {
        yield* complete(cmd.write(name === '' ? invariantCulture : cultureByName(name)));
      } catch (e) {
        if (!(e instanceof NetException) || isFlowControl(e) || e.netType.name !== 'CultureNotFoundException') throw e;
        yield* complete(cmd.writeError(newErrorRecord(e, 'ItemNotFoundException', 'ObjectNotFound', name)));
      }
    }
  },
});
