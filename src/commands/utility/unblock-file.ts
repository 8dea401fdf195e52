import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { exists, pathNotFound, unresolvedPath } from './file-access.ts';

/** Unblock-File (UnblockFile.cs): only Windows and macOS mark files. */
export const unblockFile = defineCmdlet({
  name: 'Unblock-File',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UnblockFileCommand',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  parameters: {
    Path: { type: 'string[]', position: 0, mandatory: true, sets: ['ByPath'], help: 'Path of the file; wildcards are allowed.' },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ByLiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
  },
  synopsis: 'Takes away the mark of files that came from the internet.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    for (const path of args.Path ?? []) {
      if (
        paths(cmd.context)
          .glob(path)
          .some((target) => !exists(target.path))
      )
        yield* complete(
          cmd.writeError(newErrorRecord(toNetException(pathNotFound(unresolvedPath(cmd, path))), 'FileNotFound', 'ObjectNotFound', path)),
        );
    }
    for (const path of args.LiteralPath ?? []) {
      const full = unresolvedPath(cmd, path);
      if (exists(full)) continue;
      const missing = exceptionOf('System.IO.FileNotFoundException', full);
      yield* complete(cmd.writeError(newErrorRecord(missing, 'FileNotFound', 'ObjectNotFound', path)));
    }
    cmd.throwTerminatingError(
      errorRecord('System.PlatformNotSupportedException', 'The cmdlet does not support Linux.', 'LinuxNotSupported', 'NotImplemented'),
    );
  },
});
