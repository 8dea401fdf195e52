import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { type Done, lift, type Steps } from '../../../src/scheduler/suspension.ts';
import type { PSStreamObject } from '../../jobs/ps-stream-object.ts';
import { powerShellOf, type RemoteCommand } from '../../remoting/power-shell-data.ts';
import type { CommandDiscovery } from '../../remoting/remoting-encoder.ts';
import { cannotInvoke } from '../process/failure-record.ts';
import type { PSSession } from './ps-session.ts';
import { RemoteInvocation } from './remote-invocation.ts';

/** What a session is asked: commands to run, or which commands it has. */
export type SessionQuery = readonly RemoteCommand[] | CommandDiscovery;

const isCommands = (query: SessionQuery): query is readonly RemoteCommand[] => Array.isArray(query);

/**
 * Asks a session something for a command of ours.
 * @param take takes each object that comes, while others are still on their way
 * @param other takes what comes in the other streams
 * @returns the error that it has ended with; null: none
 */
export function* querySession(
  session: PSSession,
  query: SessionQuery,
  take: (value: Value) => Steps<void>,
  other: (item: PSStreamObject) => Done,
): Steps<ErrorRecord | null> {
  const refusal = cannotInvoke(session.runspace);
  if (refusal) return refusal;
  let failure: ErrorRecord | null = null;
  const taken = function* (value: Value): Steps<undefined> {
    yield* take(value);
    return undefined;
  };
  const options = {
    command: powerShellOf(isCommands(query) ? query : [], { addToHistory: false }),
    ...(!isCommands(query) && { discovery: query }),
    throttleLimit: 1,
    hideComputerName: true,
    propagatesThrows: false,
    takesNoNumber: true,
    keepsOpenAtExit: true,
    failed: (record: ErrorRecord) => {
      failure = record;
    },
  };
  const invocation = new RemoteInvocation([{ runspace: session.runspace, isTemporary: false }], options);
  try {
    invocation.start();
    yield* invocation.results((item) => (item.objectType === 'Output' ? lift(taken(item.value)) : other(item)), true);
  } finally {
    invocation.dispose();
  }
  return failure;
}
