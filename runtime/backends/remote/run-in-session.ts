import { ErrorRecord } from '../../../src/errors/error-record.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { powerShellOf, scriptCommand } from '../../remoting/power-shell-data.ts';
import { cannotInvoke } from '../process/failure-record.ts';
import type { PSSession } from './ps-session.ts';
import { RemoteInvocation } from './remote-invocation.ts';

/**
 * Runs a script in a session for a command of ours, and gives what it writes.
 * @throws the first error that it writes or ends with; InvalidRunspaceStateException where the session cannot run it
 */
export function* runInSession(session: PSSession, text: string, args: readonly Value[]): Steps<Value[]> {
  const refusal = cannotInvoke(session.runspace);
  if (refusal) throw refusal.exception;
  const parameters = args.map((value) => ({ name: null, value }));
  const invocation = new RemoteInvocation([{ runspace: session.runspace, isTemporary: false }], {
    command: powerShellOf([scriptCommand(text, parameters)], { addToHistory: false }),
    throttleLimit: 1,
    hideComputerName: true,
    propagatesThrows: false,
    takesNoNumber: true,
  });
  const values: Value[] = [];
  const errors: ErrorRecord[] = [];
  try {
    invocation.start();
    yield* invocation.results(({ objectType, value }) => {
      if (objectType === 'Output') values.push(value);
      else if (value instanceof ErrorRecord) errors.push(value);
      return undefined;
    }, true);
  } finally {
    invocation.dispose();
  }
  const [first] = errors;
  if (first) throw first.exception;
  return values;
}
