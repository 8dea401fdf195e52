/** Commands that a server answers also while one of its scripts has stopped (RemoteDebugger.ProcessCommand, InvokeRemoteBreakpointFunction). */
import type { Value } from '../../../src/objects/net-object.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { Signal } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { decodeStreamItem, type StreamItem } from '../../remoting/client/client-messages.ts';
import { ClientPowerShell, isFinalState } from '../../remoting/client/client-powershell.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { powerShellOf, type RemoteCommand, remoteCommandOf } from '../../remoting/power-shell-data.ts';
import { managementEnum } from '../../remoting/remote-objects.ts';
import { decodeHostCall } from '../../remoting/remoting-decoder.ts';
import { RemotingDataType } from '../../remoting/remoting-message.ts';
import { ClientMethodExecutor } from './client-method-executor.ts';

/**
 * Runs commands in a session below what runs there.
 * @param take gets what comes, in its order
 * @param ui whose host serves the calls for one; null: they are dropped
 * @throws what the server answers with
 */
export function* runNestedInSession(
  pool: ClientRunspacePool,
  commands: readonly RemoteCommand[],
  take: (item: StreamItem) => Steps<void>,
  ui: ExecutionContext | null,
  isNested = true,
): Steps<void> {
  const came: { readonly type: number; readonly text: string }[] = [];
  const signal = new Signal();
  const wake = (): void => signal.wake();
  yield* pool.untilOpened();
  const shell = new ClientPowerShell(pool, {
    data: (type, payload) => void came.push({ type, text: payload.toString('utf8') }),
    blocked: wake,
    arrived: wake,
    stateChanged: wake,
  });
  shell.invoke(powerShellOf(commands, { isNested, addToHistory: false }));
  const origin = { computerName: pool.computerName, runspaceId: pool.id };
  try {
    for (;;) {
      const next = came.shift();
      if (next === undefined) {
        if (isFinalState(shell.state)) break;
        yield* signal.wait();
      } else if (next.type === RemotingDataType.remoteHostCallUsingPowerShellHost) {
        if (ui !== null) yield* new ClientMethodExecutor(decodeHostCall(next.text), shell).execute(ui);
      } else {
        const item = decodeStreamItem(next.type, next.text, origin);
        if (item !== null) yield* take(item);
      }
    }
  } finally {
    if (!isFinalState(shell.state)) shell.stop();
    else shell.close();
  }
  if (shell.reason) throw shell.reason;
}

/** Runs one of the commands by which client and server speak of breakpoints and stops. @returns what it gives. @throws as {@link runNestedInSession} */
export function* askServer(
  pool: ClientRunspacePool,
  command: string,
  parameters: readonly { readonly name: string; readonly value: Value }[] = [],
): Steps<Value[]> {
  const values: Value[] = [];
  const take = function* ({ stream, value }: StreamItem): Steps<void> {
    if (stream === 'output') values.push(value);
  };
  yield* runNestedInSession(pool, [remoteCommandOf(command, parameters, [])], take, null);
  return values;
}

/**
 * Has a session stop at breakpoints (RemoteRunspace.SetDebugModeOnOpen). Ours do without being told. It goes before whatever runs first; nobody waits for
 * the answer.
 */
export function enableDebugging(pool: ClientRunspacePool): void {
  if (pool.applicationPrivateData === '' || pool.canDisconnect) return;
  const shell: ClientPowerShell = new ClientPowerShell(pool, {
    data: () => undefined,
    blocked: () => undefined,
    arrived: () => undefined,
    stateChanged: (state) => {
      if (isFinalState(state)) shell.close();
    },
  });
  const mode = { name: 'Mode', value: managementEnum('DebugModes', 'LocalScript, RemoteScript', 6) };
  shell.invoke(powerShellOf([remoteCommandOf('__Set-PSDebugMode', [mode], [])], { addToHistory: false }));
}
