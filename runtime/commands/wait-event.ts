import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { WildcardPattern } from '../../src/objects/wildcard.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import { waitEvent as waitForEvent } from '../../src/scheduler/wait.ts';
import { eventManager, type PSEventManager } from '../events/event-manager.ts';

const parameters = {
  SourceIdentifier: {
    type: 'string',
    position: 0,
    pipeline: 'propertyName',
    wildcards: true,
    help: 'Source identifier of the event; any when it is absent.',
  },
  Timeout: {
    type: 'int',
    aliases: ['TimeoutSec'],
    validate: [{ range: [-1, 2147483647] }],
    help: 'Most seconds to wait; -1 waits forever.',
  },
} as const;

/** Wait-Event (WaitEventCommand.cs): gives the first event that fits, which stays in the queue. Actions of other events run meanwhile. */
export const waitEvent = defineCmdlet<typeof parameters>({
  name: 'Wait-Event',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WaitEventCommand',
  synopsis: 'Waits until a particular event is raised before continuing to run.',
  outputType: ['System.Management.Automation.PSEventArgs'],
  parameters,
  *process(cmd) {
    const { SourceIdentifier: source, Timeout: seconds = -1 } = cmd.args;
    const pattern = source === undefined ? null : new WildcardPattern(source, true);
    const until = seconds < 0 ? Number.POSITIVE_INFINITY : Date.now() + seconds * 1000;
    const manager = eventManager(cmd.context);
    for (;;) {
      const event = manager.receivedEvents.items.find((e) => !pattern || pattern.isMatch(e.sourceIdentifier));
      yield* manager.processPendingActions();
      if (event) {
        yield* complete(cmd.write(event));
        return;
      }
      if (Date.now() >= until) return;
      if (!manager.canProcess) yield* somethingNew(manager, until);
    }
  },
});

/** Waits for an event, an action or the end of the time. */
function* somethingNew(manager: PSEventManager, until: number): Steps<void> {
  yield* waitForEvent<void>((resume) => {
    const ends = [manager.receivedEvents.onReceived(() => finish()), manager.onActionQueued(() => finish())];
    const left = until - Date.now();
    const timer = left === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => finish(), Math.min(left, 2147483647));
    const release = (): void => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
    const finish = (): void => {
      release();
      resume(undefined);
    };
    return release;
  });
}
