import { exception } from '../../src/commands/utility/cmdlet-errors.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { containsWildcardCharacters } from '../../src/objects/wildcard.ts';
import { itemNotFound, paths } from '../../src/providers/path-intrinsics.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { ExternalScriptInfo } from '../../src/session/command-info.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { toPowerShell } from '../hosting/script-block-conversion.ts';
import { type RemoteCommand, remoteCommandOf } from '../remoting/power-shell-data.ts';

/**
 * The statements of a block as commands with their arguments evaluated here; null for a block that is to be sent as text
 * (PSExecutionCmdlet.ConvertToPowerShell). It makes a difference: a command that cannot be found, or whose arguments do not fit, then fails the
 * whole pipeline.
 */
export function* commandsOf(block: ScriptBlock, args: readonly Value[]): Steps<RemoteCommand[][] | null> {
  try {
    const { commands } = yield* toPowerShell(block, args, { isTrusted: true });
    return commands.statements.map((statement) => statement.map((c) => remoteCommandOf(c.commandText, c.parameterList, c.merges)));
  } catch (e) {
    if (e instanceof NetException && e.netType?.name === 'ScriptBlockToPowerShellNotSupportedException') return null;
    throw e;
  }
}

/** The block of a script file (GetScriptBlockFromFile). @throws ArgumentException, ItemNotFoundException, ParseException */
export function scriptOfFile(context: ExecutionContext, given: string, literal: boolean): ScriptBlock {
  const invalid = (message: string) => exception('Argument', `${message} (Parameter 'filePath')`);
  if (!literal && containsWildcardCharacters(given))
    throw invalid('Wildcard characters are not supported for the FilePath parameter. Specify a path without wildcard characters.');
  if (!/\.ps1$/i.test(given))
    throw invalid(
      'The value of the FilePath parameter must be a PowerShell script file. Enter the path to a file with a .ps1 file name extension and try the command again.',
    );
  const found = paths(context).parse(given);
  const { path } = paths(context).info(found);
  if (!found.provider.exists(context, found.path)) throw itemNotFound(literal ? given : path);
  if (found.provider.name !== 'FileSystem')
    throw exception('Argument', 'The path specified as the value of the FilePath parameter is not from the FileSystem provider.');
  return new ExternalScriptInfo(given, found.path, context).scriptBlock;
}
