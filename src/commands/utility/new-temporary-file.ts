import { NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import { fs, os } from '../../dotnet/io/modules.ts';
import { tempPath } from '../../dotnet/io/path-types.ts';
import { randomBytes } from '../../dotnet/io/random-bytes.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Makes an empty file with a new name, as Path.GetTempFileName does. */
function makeFile(): string {
  for (;;) {
    const random = randomBytes(6);
    const path = `${os().tmpdir()}/tmp${[...random].map((b) => letters[b % letters.length]).join('')}.tmp`;
    if (fs().existsSync(path)) continue;
    fs().closeSync(fs().openSync(path, 'wx', 0o600));
    return path;
  }
}

/** New-TemporaryFile (NewTemporaryFileCommand.cs). */
export const newTemporaryFile = defineCmdlet({
  name: 'New-TemporaryFile',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.NewTemporaryFileCommand',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputType: ['System.IO.FileInfo'],
  parameters: {},
  synopsis: 'Makes an empty temporary file.',
  *end(cmd): Steps<void> {
    if (!(yield* complete(cmd.shouldProcess(tempPath())))) return;
    yield* complete(cmd.write(new NetFileInfo(makeFile())));
  },
});
