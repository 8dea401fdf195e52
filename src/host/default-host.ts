import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import type { PSHost } from './ps-host.ts';

const refusal = 'A command that prompts the user failed because the host program or the command type does not support user interaction. ';
const advice =
  'Try a host program that supports user interaction, such as the PowerShell Console, and remove prompt-related commands from command types that do not support user interaction.';

/**
 * The host of a runspace that somebody made without one: a thread job, a hosted PowerShell (DefaultHost.cs). It has no user interface: what is
 * written goes nowhere, and nobody can be asked.
 */
export class DefaultHost implements PSHost {
  readonly name = 'Default Host';
  readonly interactive = true;
  readonly width = 80;
  readonly height = 50;
  readonly supportsVirtualTerminal = false;
  constructor(
    readonly version: string,
    readonly console: PSHost,
  ) {}
  write(): void {}
  writeLine(): void {}
  writeErrorLine(): void {}
  writeWarningLine(): void {}
  writeVerboseLine(): void {}
  writeDebugLine(): void {}
  writeInformationLine(): void {}
  writeProgress(): void {}
  writeBytes(): void {}
  /** Nothing has a colour here (ThrowNotInteractive of its raw user interface). */
  colourOf(): null {
    return null;
  }
  readLine(): Promise<string | null> {
    return Promise.reject(notImplemented(null));
  }
  readSecret(): Promise<string | null> {
    return Promise.reject(notImplemented(null));
  }
  /** @throws HostException */
  refuseRawUI(): never {
    throw notImplemented(null);
  }
  /** @throws HostException */
  refusePrompt(message: string | null): never {
    throw notImplemented(message);
  }
}

function notImplemented(message: string | null): unknown {
  const rest = message === null ? advice : `The host was attempting to request confirmation with the following message: ${message}`;
  const e = exceptionOf('System.Management.Automation.Host.HostException', refusal + rest);
  e.errorRecord = newErrorRecord(e, 'HostFunctionNotImplemented', 'NotImplemented');
  return e;
}
