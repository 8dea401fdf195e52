import type { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { isWaitingIterator } from '../../../src/objects/waiting-iterator.ts';
import { type Fiber, scheduler } from '../../../src/scheduler/scheduler.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { Signal } from '../../../src/scheduler/wait.ts';
import type { CommandBatch } from '../../hosting/command-batch.ts';
import type { Command } from '../../hosting/ps-command.ts';
import { decodeStreamItem } from '../../remoting/client/client-messages.ts';
import { ClientPowerShell, isFinalState } from '../../remoting/client/client-powershell.ts';
import { type RemoteHostCall, voidCallId } from '../../remoting/host-encoder.ts';
import { PipelineResultTypes, powerShellOf, type RemoteCommand, remoteCommandOf } from '../../remoting/power-shell-data.ts';
import { plain } from '../../remoting/remote-objects.ts';
import { decodeErrorRecord, decodeHostCall } from '../../remoting/remoting-decoder.ts';
import { RemotingDataType } from '../../remoting/remoting-message.ts';
import { unreadableMessage } from './failure-record.ts';
import type { RemoteRunspace } from './remote-runspace.ts';

function remoteCommand(command: Command): RemoteCommand {
  // A switch without a value travels as one that is true (PowerShell.AddParameter).
  const parameters = command.parameterList.map(({ name, value }) => ({ name, value: value === undefined ? true : value }));
  const made = remoteCommandOf(command.commandText, parameters, command.merges);
  const previousResults = PipelineResultTypes[toText(command.mergeUnclaimed) as keyof typeof PipelineResultTypes] ?? 0;
  return { ...made, isScript: command.isScript, useLocalScope: command.useLocalScope, merges: { ...made.merges, previousResults } };
}

/**
 * Runs the commands of a PowerShell object in a session and waits for their end (ClientRemotePowerShell): what comes is given on as it came, and nothing
 * is shown here. When the fiber is stopped, so are the commands.
 * @throws what ends them; PSRemotingTransportException when the session breaks
 */
export function* runCommandBatch(runspace: RemoteRunspace, batch: CommandBatch): Steps<void> {
  const { pool } = runspace;
  const came: { readonly type: number; readonly text: string }[] = [];
  const signal = new Signal();
  const wake = (): void => signal.wake();
  const shell = new ClientPowerShell(pool, {
    data: (type, payload) => void came.push({ type, text: payload.toString('utf8') }),
    blocked: wake,
    arrived: wake,
    stateChanged: (state) => {
      if (state === 'Running') runspace.pipelineStarted();
      else if (isFinalState(state)) runspace.pipelineEnded();
      wake();
    },
  });
  const [first = [], ...extraCommands] = batch.statements.map((commands) => commands.map(remoteCommand));
  shell.invoke(powerShellOf(first, { extraCommands, noInput: batch.input === null, addToHistory: false }));
  const feeder = batch.input && scheduler.start(feed(shell, batch.input), 'input of a remote pipeline');
  const fiber = scheduler.current;
  try {
    for (;;) {
      const next = came.shift();
      if (next !== undefined) yield* take(shell, next.type, next.text, batch);
      else if (isFinalState(shell.state)) break;
      else yield* signal.wait();
    }
  } finally {
    if (feeder) scheduler.stop(feeder as Fiber);
    if (fiber) fiber.stopShield++;
    try {
      shell.stop();
      while (!isFinalState(shell.state)) yield* signal.wait();
    } finally {
      if (fiber) fiber.stopShield--;
    }
    shell.close();
  }
  if (shell.reason) throw shell.reason;
}

function* feed(shell: ClientPowerShell, input: Iterable<Value>): Steps<undefined> {
  const items = input[Symbol.iterator]();
  for (;;) {
    if (isWaitingIterator(items)) yield* complete(items.ready());
    const item = items.next();
    if (item.done) break;
    shell.writeInput(item.value);
  }
  shell.endInput();
  return undefined;
}

function* take(shell: ClientPowerShell, type: number, text: string, batch: CommandBatch): Steps<void> {
  const { pool } = shell;
  const origin = { computerName: pool.computerName, runspaceId: pool.id };
  try {
    if (type === RemotingDataType.remoteHostCallUsingPowerShellHost) {
      const call = decodeHostCall(text);
      if (call.callId !== voidCallId) shell.respond(call, null, nobodyToAsk(call));
    } else if (type === RemotingDataType.powerShellErrorRecord) yield* complete(batch.record('error', decodeErrorRecord(text)));
    else {
      const item = decodeStreamItem(type, text, origin);
      if (item?.stream === 'output') yield* complete(batch.out.add(item.value));
      else if (item) yield* complete(batch.record(item.stream, item.value));
    }
  } catch (e) {
    const error = unreadableMessage(shell, e, origin);
    if (error) yield* complete(batch.record('error', error));
  }
}

/** The session has no host here (HostFunctionPromptNotImplemented, HostFunctionNotImplemented). */
function nobodyToAsk({ method, parameters }: RemoteHostCall): NetException {
  const rest = method.startsWith('Prompt')
    ? `The host was attempting to request confirmation with the following message: ${toText(plain(parameters[1] ?? null))}`
    : 'Try a host program that supports user interaction, such as the PowerShell Console, and remove prompt-related commands from command types that do not support user interaction.';
  return exceptionOf(
    'System.Management.Automation.Host.HostException',
    `A command that prompts the user failed because the host program or the command type does not support user interaction. ${rest}`,
  );
}
