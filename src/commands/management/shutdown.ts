import { hasTestHook, testHook } from '../../dotnet/reflection/internal-test-hooks.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Done } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/**
 * Restart-Computer and Stop-Computer (ComputerUnix.cs): a script here does not stop its machine; tests say what the system would have answered.
 * @throws NotSupported but in tests
 */
export function shutDown(cmd: CmdletRuntime, name: string): Done {
  if (!hasTestHook('TestStopComputer'))
    return cmd.throwTerminatingError(notSupported(name, 'run the command of the operating system instead.'));
  const status = testHook('TestStopComputerResults');
  if (typeof status !== 'number' || status === 0) return undefined;
  const message = `Command returned 0x${status.toString(16).toUpperCase()}`;
  const exception = exceptionOf('System.InvalidOperationException', message);
  return cmd.writeError(newErrorRecord(exception, 'CommandFailed', 'OperationStopped', 'localhost'));
}
