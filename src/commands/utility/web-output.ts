import { ioException, isDirectoryPath } from '../../dotnet/io/errors.ts';
import { fs } from '../../dotnet/io/modules.ts';
import type { WebAnswer } from '../../dotnet/net/http/transport.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { unresolvedPath } from './file-access.ts';

/** Writes an answer to the file of -OutFile; in a folder it gets the last part of the address as its name. */
export function saveAnswer(cmd: CmdletRuntime, given: string, answer: WebAnswer): void {
  let path = unresolvedPath(cmd, given);
  if (isDirectoryPath(path))
    path = `${path}/${
      String((cmd.args as Record<string, unknown>)['Uri'])
        .split(/[?#]/)[0]
        ?.split('/')
        .pop() || 'index.html'
    }`;
  try {
    fs().writeFileSync(path, answer.body);
  } catch (e) {
    throw ioException(e, path);
  }
}
