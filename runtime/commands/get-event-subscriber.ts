import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../src/objects/wildcard.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { eventManager } from '../events/event-manager.ts';
import { eventError } from './event-parameters.ts';

const parameters = {
  SourceIdentifier: {
    type: 'string',
    sets: { BySource: { position: 0, pipeline: 'propertyName' } },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'Only subscriptions with this source identifier.',
  },
  SubscriptionId: {
    type: 'int',
    aliases: ['Id'],
    sets: { ById: { position: 0, mandatory: true, pipeline: 'propertyName' } },
    help: 'Only the subscription with this number.',
  },
  Force: { type: 'switch', position: 1, help: 'Hidden subscriptions, too (-SupportEvent).' },
} as const;

/** Get-EventSubscriber (GetEventSubscriberCommand.cs). */
export const getEventSubscriber = defineCmdlet<typeof parameters>({
  name: 'Get-EventSubscriber',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetEventSubscriberCommand',
  synopsis: 'Gets the event subscribers in the current session.',
  defaultParameterSet: 'BySource',
  outputType: ['System.Management.Automation.PSEventSubscriber'],
  parameters,
  *process(cmd) {
    const { SourceIdentifier: source, SubscriptionId: id } = cmd.args;
    const pattern = source === undefined ? null : new WildcardPattern(source, true);
    let found = false;
    for (const subscriber of eventManager(cmd.context).subscribers) {
      if (pattern && !pattern.isMatch(subscriber.sourceIdentifier)) continue;
      if (id !== undefined && id >= 0 && subscriber.subscriptionId !== id) continue;
      if (subscriber.supportEvent && !cmd.args.Force) continue;
      yield* complete(cmd.write(subscriber));
      found = true;
    }
    if (found) return;
    const bySource = source !== undefined && !containsWildcardCharacters(source);
    if (!bySource && (id === undefined || id < 0)) return;
    const message = bySource
      ? `Event subscription with source identifier '${source}' does not exist.`
      : `Event subscription with identifier '${id}' does not exist.`;
    yield* complete(cmd.writeError(eventError(message, 'INVALID_SOURCE_IDENTIFIER')));
  },
});
