import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { nativeServices } from '../../native/native-services.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/** The file in the file system that a path of a command line names. @throws DriveNotFoundException for a drive that is not there */
export function resolveOutputPath(cmd: Pick<CmdletRuntime, 'context'>, path: string, _isLiteral: boolean): string {
  const target = /^[^/:]+:/.test(path) ? paths(cmd.context).parse(path) : null;
  if (target?.provider.name === 'FileSystem') return target.path;
  const { provider } = target ?? paths(cmd.context).current;
  if (provider.name !== 'FileSystem' && !path.startsWith('/')) throw cannotOpenFile(provider.name);
  const { resolve } = require('node:path') as typeof import('node:path');
  return resolve(nativeServices(cmd.context).currentDirectory(cmd.context), path);
}

/** Only files can be written to (PathUtils.ReportWrongProviderType). */
function cannotOpenFile(provider: string): NetException {
  const message = `Cannot open file because the current provider (Microsoft.PowerShell.Core\\${provider}) cannot open a file.`;
  const exception = exceptionOf('System.Management.Automation.PSInvalidOperationException', message);
  exception.errorRecord = newErrorRecord(exception, 'ReadWriteFileNotFileSystemProvider', 'InvalidArgument');
  return exception;
}
