import { ownRecord } from '../../dotnet/exception-types.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { scriptFailures, terminatingFailures } from '../../session/module-loader.ts';
import { moduleNotFound } from '../../session/module-loading.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/**
 * What Import-Module says of a module that could not be loaded (ImportModuleCommand.cs, ModuleCmdletBase.LoadModule): an error where
 * PowerShell goes on with the next module.
 * @param name the module as it was asked for
 * @throws what ends the statement or the script: what the module's own script threw, errors that PowerShell makes terminating, flow control
 */
export function* reportLoadFailure(
  cmd: Pick<CmdletRuntime, 'writeError' | 'throwTerminatingError'>,
  e: unknown,
  name: string,
): Steps<void> {
  if (isFlowControl(e)) throw e;
  const exception = toNetException(e);
  const record = exception.errorRecord;
  // A file with syntax errors, or whose script fails: that is shown, and then there is no module.
  if (scriptFailures.has(exception)) {
    yield* complete(cmd.writeError(ownRecord(exception)));
    yield* complete(cmd.writeError(moduleNotFound(name).errorRecord!));
    return;
  }
  if (record?.errorId.startsWith('Modules_') && !terminatingFailures.has(exception)) {
    yield* complete(cmd.writeError(record));
    return;
  }
  if (record && terminatingFailures.has(exception))
    cmd.throwTerminatingError(
      newErrorRecord(exceptionOf(exception.netType.fullName, exception.message), record.errorId, record.category, record.targetObject),
    );
  // What the module's own script throws ends the statement only.
  if (record && exception.wasThrownFromThrowStatement)
    cmd.throwTerminatingError(newErrorRecord(exception, record.errorId, record.category, record.targetObject));
  throw exception;
}
