/** The paths of Update-TypeData and Update-FormatData (UpdateData.Glob, Update-Data.cs). */
import { isFlowControl } from '../../errors/exceptions.ts';
import { newErrorRecord, toNetException } from '../../errors/throw.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { exists, pathNotFound } from './file-access.ts';

/** The .ps1xml files that paths mean; what is no such file is an error of the command. */
export function* dataFiles(cmd: CmdletRuntime, given: readonly string[], errorId: string): Steps<string[]> {
  const found: string[] = [];
  for (const path of given) {
    try {
      for (const target of paths(cmd.context).glob(path)) {
        if (target.provider.name === 'FileSystem' && !exists(target.path)) throw pathNotFound(target.path);
        if (target.provider.name !== 'FileSystem') {
          const message = `Cannot open the file because the current provider is "Microsoft.PowerShell.Core\\${target.provider.name}", and this command requires a file.`;
          yield* complete(cmd.writeError(errorRecord('PSInvalidOperation', message, errorId, 'InvalidArgument')));
        } else if (!/\.ps1xml$/i.test(target.path)) {
          const message = `Cannot read the file "${target.path}"  because it does not have the file name extension "ps1xml".`;
          yield* complete(cmd.writeError(errorRecord('PSInvalidOperation', message, 'WrongExtension', 'InvalidArgument')));
        } else found.push(target.path);
      }
    } catch (e) {
      if (isFlowControl(e)) throw e;
      yield* complete(cmd.writeError(newErrorRecord(toNetException(e), errorId, 'InvalidOperation', path)));
    }
  }
  return found;
}
