import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';

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
  begin(cmd) {
    cmd.throwTerminatingError(errorRecord('System.PlatformNotSupportedException', 'The cmdlet does not support Linux.', 'LinuxNotSupported', 'NotImplemented'));
  },
});
