import { typeTable } from '../../objects/type-table.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { TypeDataObject } from './type-data-object.ts';

/** Get-TypeData (Update-TypeData.cs). */
export const getTypeData = defineCmdlet({
  name: 'Get-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetTypeDataCommand',
  outputType: ['System.Management.Automation.PSObject'],
  parameters: {
    TypeName: { type: 'string[]', position: 0, pipeline: 'value', validate: ['notNullOrEmpty'], help: 'Name of a type.' },
  },
  synopsis: 'Gives the members that were added to types.',
  *process(cmd): Steps<void> {
    const patterns = cmd.args.TypeName?.map((n) => getWildcardPattern(n));
    for (const data of [...typeTable.all()])
      if (!patterns || patterns.some((p) => p.isMatch(data.typeName))) yield* complete(cmd.write(new TypeDataObject(data)));
  },
});
