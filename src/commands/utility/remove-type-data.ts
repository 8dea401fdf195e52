import { newErrorRecord, runtimeException } from '../../errors/throw.ts';
import { typeTable } from '../../objects/type-table.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';
import { TypeDataObject, toTypeName } from './type-data-object.ts';

/** Remove-TypeData (Update-TypeData.cs). */
export const removeTypeData = defineCmdlet({
  name: 'Remove-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.RemoveTypeDataCommand',
  defaultParameterSet: 'RemoveTypeDataSet',
  supportsShouldProcess: true,
  parameters: {
    TypeName: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['RemoveTypeSet'],
      transform: toTypeName,
      validate: ['notNullOrEmpty'],
      help: 'Name of a type.',
    },
    Path: {
      type: 'string[]',
      mandatory: true,
      sets: ['RemoveFileSet'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    TypeData: {
      type: 'System.Management.Automation.Runspaces.TypeData',
      mandatory: true,
      pipeline: 'value',
      sets: ['RemoveTypeDataSet'],
      help: 'Type data objects.',
    },
  },
  synopsis: 'Removes the members that were added to types.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    if (args.Path !== undefined)
      cmd.throwTerminatingError(notSupported('Remove-TypeData -Path', 'files of type data (.ps1xml) are not read here.'));
    const name = args.TypeName ?? (args.TypeData instanceof TypeDataObject ? args.TypeData.data.typeName : undefined);
    if (name === undefined) return;
    if (!(yield* complete(cmd.shouldProcess(`Name of the type that will be removed: ${name}`, 'Remove TypeData')))) return;
    if (typeTable.remove(name)) return;
    const message = `Error in TypeData "${name}": The type "${name}" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.`;
    const exception = runtimeException('RuntimeException', 'NotSpecified', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'TypesDynamicRemoveException', 'InvalidOperation')));
  },
});
