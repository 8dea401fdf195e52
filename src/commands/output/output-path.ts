import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { nativeServices } from '../../native/native-services.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { noSuchFile, tooManyFiles, wrongProvider } from '../utility/file-access.ts';

type Runtime = Pick<CmdletRuntime, 'context' | 'throwTerminatingError'>;

/**
 * The file in the file system that a path of a command line names (PathUtils.ResolveFilePath); a pattern has to mean one file.
 * @throws DriveNotFoundException for a drive that is not there, FileOpenFailure and ReadWriteMultipleFilesNotSupported for patterns
 */
export function resolveOutputPath(cmd: Runtime, path: string | null, isLiteral: boolean): string {
  if (path === null)
    return cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf(
          'System.Management.Automation.PSArgumentNullException',
          'Cannot process argument because the value of argument "path" is null. Change the value of argument "path" to a non-null value.',
        ),
        'ArgumentNull',
        'InvalidArgument',
      ),
    );
  if (!isLiteral && containsWildcardCharacters(path)) return onlyMatch(cmd, path);
  const target = /^[^/:]+:|^~(?=[/\\]|$)/.test(path) ? paths(cmd.context).parse(path) : null;
  if (target?.provider.name === 'FileSystem') return target.path;
  const { provider } = target ?? paths(cmd.context).current;
  if (provider.name !== 'FileSystem' && !path.startsWith('/')) return cmd.throwTerminatingError(wrongProvider(provider.name));
  const { resolve } = require('node:path') as typeof import('node:path');
  // The provider takes both separators.
  return resolve(nativeServices(cmd.context).currentDirectory(cmd.context), path.replaceAll('\\', '/'));
}

function onlyMatch(cmd: Runtime, pattern: string): string {
  const [found, second] = paths(cmd.context).glob(pattern);
  if (second) return cmd.throwTerminatingError(tooManyFiles());
  if (!found) return cmd.throwTerminatingError(noSuchFile(pattern));
  if (found.provider.name !== 'FileSystem') return cmd.throwTerminatingError(wrongProvider(found.provider.name));
  return found.path;
}
