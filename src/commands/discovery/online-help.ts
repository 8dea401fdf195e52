import { helpUriOf } from '../../binding/proxy/help-links.ts';
import { NetProcess } from '../../dotnet/diagnostics/process.ts';
import { hasTestHook } from '../../dotnet/reflection/internal-test-hooks.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { CmdletInfo, type CommandInfo, FunctionInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { commentHelpOf } from './comment-help.ts';
import { mamlAddress, mamlHelp } from './maml-help.ts';

function invalid(message: string, inner: NetException | null = null): NetException {
  return exceptionOf('System.Management.Automation.PSInvalidOperationException', message, inner);
}

/** The address of the help of a command: the first link of its file of help or of its comments, else HelpUri of [CmdletBinding]; empty when it has none. */
function addressOf(info: CommandInfo, context: ExecutionContext): string {
  const file = info instanceof CmdletInfo && hasTestHook('BypassOnlineHelpRetrieval') ? null : mamlHelp(info, context);
  const named = file ? mamlAddress(file) : null;
  if (named !== null) return named;
  if (info instanceof CmdletInfo) return helpUriOf(info.name);
  if (!(info instanceof FunctionInfo)) return '';
  const link = commentHelpOf(info.scriptBlock)?.links.find((l) => /^https?:/i.test(l));
  if (link !== undefined) return link;
  return info.metadata.helpUri;
}

/**
 * Get-Help -Online: opens the address of a command's help in a browser (GetHelpCommand.LaunchOnlineHelp).
 * @returns the text to write, where a test asks for the address alone
 * @throws PSInvalidOperationException without an address, or without a browser
 */
export function openOnlineHelp(info: CommandInfo, context: ExecutionContext): string | null {
  const address = addressOf(info, context);
  if (address === '')
    throw invalid(
      'The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic is not specified in the command code or in the help file for the command.',
    );
  if (hasTestHook('BypassOnlineHelpRetrieval')) return `Help URI: ${address}`;
  const browser = new NetProcess();
  browser.startInfo.fileName = 'xdg-open';
  browser.startInfo.argumentList.push(address);
  try {
    browser.start();
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    throw invalid(`Starting a browser to display online Help failed. No program or browser is associated to open the URI ${address}.`, e);
  }
  return null;
}
