import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { TypeDataObject } from './type-data-object.ts';
import { processDynamicType, processTypeFiles, update, updateOf } from './type-data-steps.ts';
import { updateTypeDataParameters } from './update-type-data-parameters.ts';

/** Update-TypeData (Update-TypeData.cs). */
export const updateTypeData = defineCmdlet({
  name: 'Update-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UpdateTypeDataCommand',
  defaultParameterSet: 'FileSet',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: updateTypeDataParameters,
  synopsis: 'Adds members to types.',
  *process(cmd): Steps<void> {
    if (cmd.parameterSetName === 'FileSet') return yield* processTypeFiles(cmd, cmd.args);
    if (cmd.parameterSetName === 'TypeDataSet') {
      for (const data of (cmd.args.TypeData ?? []) as readonly Value[])
        if (data instanceof TypeDataObject) yield* update(cmd, updateOf(data), cmd.args.Force);
      return;
    }
    yield* processDynamicType(cmd, cmd.args);
  },
});
