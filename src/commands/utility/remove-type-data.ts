import { newErrorRecord, runtimeException } from '../../errors/throw.ts';
import { typeTable } from '../../objects/type-table.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { ownTypeLayer } from '../../session/current-context.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { dataFiles } from './data-files.ts';
import { TypeDataObject, toTypeName } from './type-data-object.ts';
import { removeTypesFile } from './types-files.ts';

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
    if (args.Path !== undefined) return yield* removeFiles(cmd, args.Path);
    const name = args.TypeName ?? (args.TypeData instanceof TypeDataObject ? args.TypeData.typeName : undefined);
    if (name === undefined) return;
    if (!(yield* complete(cmd.shouldProcess(`Name of the type that will be removed: ${name}`, 'Remove TypeData')))) return;
    ownTypeLayer();
    if (typeTable.remove(name)) return;
    const message = `Error in TypeData "${name}": The type "${name}" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.`;
    const exception = runtimeException('RuntimeException', 'NotSpecified', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'TypesDynamicRemoveException', 'InvalidOperation')));
  },
});

/** Takes files back that were read into the session. */
function* removeFiles(cmd: CmdletRuntime, given: readonly string[]): Steps<void> {
  for (const path of yield* dataFiles(cmd, given, 'TypePathException')) {
    if (!(yield* complete(cmd.shouldProcess(`FileName: ${path}`, 'Remove type file')))) continue;
    if (removeTypesFile(path)) continue;
    const message = `The file ${path} is not imported into the current session.`;
    yield* complete(
      cmd.writeError(errorRecord('InvalidOperation', message, 'TypeFileNotExistsInCurrentSession', 'InvalidOperation', path)),
    );
  }
}
