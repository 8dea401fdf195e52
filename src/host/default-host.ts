import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import type { PSHost } from './ps-host.ts';

const refusal =
  'A command that prompts the user failed because the host program or the command type does not support user interaction. The host was attempting to request confirmation with the following message: ';

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
  readLine(): Promise<string | null> {
    return Promise.reject(notImplemented(''));
  }
  readSecret(): Promise<string | null> {
    return Promise.reject(notImplemented(''));
  }
  /** @throws HostException */
  refusePrompt(message: string): never {
    throw notImplemented(message);
  }
}

function notImplemented(message: string): unknown {
  const e = exceptionOf('System.Management.Automation.Host.HostException', refusal + message);
  e.errorRecord = newErrorRecord(e, 'HostFunctionNotImplemented', 'NotImplemented');
  return e;
}
