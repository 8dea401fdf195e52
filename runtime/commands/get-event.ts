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
    help: 'Only events with this source identifier.',
  },
  EventIdentifier: {
    type: 'int',
    aliases: ['Id'],
    sets: { ById: { position: 0, mandatory: true, pipeline: 'propertyName' } },
    help: 'Only the event with this number.',
  },
} as const;

/** Get-Event (GetEventCommand.cs): the events that wait in the queue. */
export const getEvent = defineCmdlet<typeof parameters>({
  name: 'Get-Event',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetEventCommand',
  synopsis: 'Gets the events in the event queue.',
  defaultParameterSet: 'BySource',
  outputType: ['System.Management.Automation.PSEventArgs'],
  parameters,
  *end(cmd) {
    const { SourceIdentifier: source, EventIdentifier: id } = cmd.args;
    const pattern = source === undefined ? null : new WildcardPattern(source, true);
    let found = false;
    for (const event of [...eventManager(cmd.context).receivedEvents.items]) {
      if (pattern && !pattern.isMatch(event.sourceIdentifier)) continue;
      if (id !== undefined && id >= 0 && event.eventIdentifier !== id) continue;
      found = true;
      yield* complete(cmd.write(event));
    }
    if (found) return;
    if (source !== undefined && !containsWildcardCharacters(source))
      yield* complete(cmd.writeError(eventError(`Event with source identifier '${source}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER')));
    else if (id !== undefined && id >= 0)
      yield* complete(cmd.writeError(eventError(`Event with identifier '${id}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER')));
  },
});
