import type { CmdletRuntime, ParameterDeclaration } from '../../src/commands/cmdlet.ts';
import { randomUuid } from '../../src/dotnet/io/random-bytes.ts';
import type { ErrorCategory } from '../../src/errors/error-record.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import { derivesFrom, exceptionOf, newErrorRecord } from '../../src/errors/throw.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { eventManager } from '../events/event-manager.ts';

/** Parameters that Register-ObjectEvent and Register-EngineEvent share (ObjectEventRegistrationBase.cs), but for -SourceIdentifier. */
export const registrationParameters = {
  Action: { type: 'scriptblock', position: 101, help: 'Commands that run for each event.' },
  MessageData: { type: 'psobject', help: 'A value that comes with each event.' },
  SupportEvent: { type: 'switch', help: 'Hides the subscription and its job.' },
  Forward: { type: 'switch', help: 'Sends the events to the session that runs this one.' },
  MaxTriggerCount: { type: 'int', help: 'Ends the subscription after so many events.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** What {@link register} needs of its cmdlet. */
type RegisterCommand = Pick<CmdletRuntime, 'context' | 'write' | 'writeError' | 'throwTerminatingError'> & {
  readonly args: {
    readonly SourceIdentifier?: string | undefined;
    readonly Action?: ScriptBlock | undefined;
    readonly MessageData?: Value | undefined;
    readonly SupportEvent: boolean;
    readonly Forward: boolean;
    readonly MaxTriggerCount?: number | undefined;
  };
};

/** An ArgumentException as the event cmdlets write it. */
export function eventError(message: string, id: string, category: ErrorCategory = 'InvalidArgument', target: Value = null) {
  return newErrorRecord(exceptionOf('System.ArgumentException', message), id, category, target);
}

/** The begin block of both: an action and -Forward exclude each other. */
export function checkForward(cmd: RegisterCommand): void {
  if (cmd.args.Forward && cmd.args.Action)
    cmd.throwTerminatingError(
      eventError('The action is not supported when you are forwarding events.', 'ACTION_AND_FORWARD_NOT_SUPPORTED', 'InvalidOperation'),
    );
}

/** Registers for an event of an object, or without one for events of the engine and of New-Event. */
export function* register(cmd: RegisterCommand, source: Value, eventName: string | null): Steps<void> {
  const { args } = cmd;
  const manager = eventManager(cmd.context);
  const sourceIdentifier = args.SourceIdentifier ?? randomUuid();
  const target = baseObject(source);
  if ((target !== null || eventName !== null) && manager.subscribersOf(sourceIdentifier).length > 0) {
    const message = `Cannot subscribe to the specified event. A subscriber with the source identifier '${sourceIdentifier}' already exists.`;
    yield* complete(cmd.writeError(eventError(message, 'SUBSCRIBER_EXISTS', 'InvalidArgument', target)));
    return;
  }
  try {
    const subscriber = manager.subscribe({
      source: target,
      eventName,
      sourceIdentifier,
      messageData: args.MessageData ?? null,
      action: args.Action ?? null,
      supportEvent: args.SupportEvent,
      forwardEvent: args.Forward,
      maxTriggerCount: args.MaxTriggerCount ?? 0,
    });
    if (subscriber.action && !args.SupportEvent) yield* complete(cmd.write(subscriber.action));
  } catch (e) {
    const category = categoryOf(e);
    if (!category) throw e;
    yield* complete(cmd.writeError(newErrorRecord(e as NetException, 'INVALID_REGISTRATION', category, target)));
  }
}

function categoryOf(e: unknown): ErrorCategory | null {
  if (!(e instanceof NetException)) return null;
  if (derivesFrom(e, 'System.ArgumentException')) return 'InvalidArgument';
  return derivesFrom(e, 'System.InvalidOperationException') ? 'InvalidOperation' : null;
}
