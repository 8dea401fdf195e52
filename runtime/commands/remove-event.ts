import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../src/objects/wildcard.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { eventManager } from '../events/event-manager.ts';
import { eventError } from './event-parameters.ts';

const choice = { position: 0, mandatory: true, pipeline: 'propertyName' } as const;

const parameters = {
  SourceIdentifier: { type: 'string', sets: { BySource: choice }, wildcards: true, help: 'Source identifier of the events.' },
  EventIdentifier: { type: 'int', sets: { ByIdentifier: choice }, help: 'Number of the event.' },
} as const;

/** Remove-Event (RemoveEventCommand.cs): takes events out of the queue. */
export const removeEvent = defineCmdlet<typeof parameters>({
  name: 'Remove-Event',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.RemoveEventCommand',
  synopsis: 'Deletes events from the event queue.',
  defaultParameterSet: 'BySource',
  supportsShouldProcess: true,
  parameters,
  *process(cmd) {
    const { SourceIdentifier: source, EventIdentifier: id } = cmd.args;
    const { receivedEvents } = eventManager(cmd.context);
    const pattern = source === undefined ? null : new WildcardPattern(source, true);
    let found = false;
    for (const event of [...receivedEvents.items].reverse()) {
      if (pattern && !pattern.isMatch(event.sourceIdentifier)) continue;
      if (id !== undefined && id >= 0 && event.eventIdentifier !== id) continue;
      found = true;
      if (yield* complete(cmd.shouldProcess(`Event '${event.sourceIdentifier}'`, 'Remove')))
        receivedEvents.removeAt(receivedEvents.items.indexOf(event));
    }
    if (found) return;
    if (source !== undefined && !containsWildcardCharacters(source))
      yield* complete(cmd.writeError(eventError(`Event with source identifier '${source}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER')));
    else if (id !== undefined && id >= 0)
      yield* complete(cmd.writeError(eventError(`Event with identifier '${id}' does not exist.`, 'INVALID_EVENT_IDENTIFIER')));
  },
});
