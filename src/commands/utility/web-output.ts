import { ioException, isDirectoryPath } from '../../dotnet/io/errors.ts';
import { fs } from '../../dotnet/io/modules.ts';
import type { HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/** The file that takes an answer; in a folder it gets the last part of the address as its name (GetOutFilePath). */
export function outFilePath(answer: HttpResponseMessage, given: string): string {
  if (!isDirectoryPath(given)) return given;
  const last = decodeURIComponent((answer.request?.uri?.segments.at(-1) ?? '').replaceAll('+', ' '));
  return `${given.replace(/\/$/, '')}/${last.slice(last.lastIndexOf('/') + 1)}`;
}

/** Writes an answer to a file, behind what is there where a download goes on. */
export function* saveAnswer(
  cmd: Pick<CmdletRuntime, 'writeVerbose'>,
  answer: HttpResponseMessage,
  path: string,
  appends: boolean,
): Steps<void> {
  yield* complete(cmd.writeVerbose(`File Name: ${path.slice(path.lastIndexOf('/') + 1)}`));
  try {
    fs().writeFileSync(path, answer.shownContent.bytes(), { flag: appends ? 'a' : 'w' });
  } catch (e) {
    throw ioException(e, path);
  }
}
