import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../src/objects/wildcard.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { eventManager } from '../events/event-manager.ts';
import { eventError } from './event-parameters.ts';

const choice = { position: 0, mandatory: true, pipeline: 'propertyName' } as const;

const parameters = {
  SourceIdentifier: {
    type: 'string',
    sets: { BySource: { position: 0, mandatory: true } },
    wildcards: true,
    help: 'Source identifier of the subscriptions.',
  },
  SubscriptionId: { type: 'int', sets: { ById: choice }, help: 'Number of the subscription.' },
  Force: { type: 'switch', help: 'Hidden subscriptions, too (-SupportEvent).' },
} as const;

/** Unregister-Event (UnregisterEventCommand.cs). */
export const unregisterEvent = defineCmdlet<typeof parameters, { found: boolean }>({
  name: 'Unregister-Event',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UnregisterEventCommand',
  synopsis: 'Cancels an event subscription.',
  defaultParameterSet: 'BySource',
  supportsShouldProcess: true,
  parameters,
  state: () => ({ found: false }),
  *process(cmd, state) {
    const { SourceIdentifier: source, SubscriptionId: id } = cmd.args;
    const manager = eventManager(cmd.context);
    const pattern = source === undefined ? null : new WildcardPattern(source, true);
    for (const subscriber of manager.subscribers) {
      const fits = pattern?.isMatch(subscriber.sourceIdentifier) || (id !== undefined && id >= 0 && subscriber.subscriptionId === id);
      if (!fits || (subscriber.supportEvent && !cmd.args.Force)) continue;
      state.found = true;
      if (yield* complete(cmd.shouldProcess(`Event subscription '${subscriber.sourceIdentifier}'`, 'Unsubscribe')))
        yield* manager.unsubscribe(subscriber);
    }
    if (state.found) return;
    if (source !== undefined && !containsWildcardCharacters(source))
      yield* complete(
        cmd.writeError(eventError(`Event subscription with identifier '${source}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER')),
      );
    else if (id !== undefined && id >= 0)
      yield* complete(
        cmd.writeError(eventError(`Event subscription with identifier '${id}' does not exist.`, 'INVALID_SUBSCRIPTION_IDENTIFIER')),
      );
  },
});
