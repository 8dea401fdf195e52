import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { eventManager } from '../events/event-manager.ts';
import { EventSelection } from './event-selection.ts';

const choice = { position: 0, mandatory: true, pipeline: 'propertyName' } as const;

const parameters = {
  SourceIdentifier: {
    type: 'string',
    sets: { BySource: { position: 0, mandatory: true } },
    wildcards: true,
    help: 'Source identifier of the events.',
  },
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
    const selection = new EventSelection(cmd.args.SourceIdentifier, cmd.args.EventIdentifier);
    const { receivedEvents } = eventManager(cmd.context);
    const events = receivedEvents.items.filter((event) => selection.includes(event)).reverse();
    for (const event of events)
      if (yield* complete(cmd.shouldProcess(`Event '${event.sourceIdentifier}'`, 'Remove')))
        receivedEvents.removeAt(receivedEvents.items.indexOf(event));
    const error = events.length > 0 ? null : selection.notFound('INVALID_EVENT_IDENTIFIER');
    if (error) yield* complete(cmd.writeError(error));
  },
});
