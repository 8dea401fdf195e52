import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { eventManager } from '../events/event-manager.ts';
import { EventSelection } from './event-selection.ts';

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
    const selection = new EventSelection(cmd.args.SourceIdentifier, cmd.args.EventIdentifier);
    const events = eventManager(cmd.context).receivedEvents.items.filter((event) => selection.includes(event));
    for (const event of events) yield* complete(cmd.write(event));
    // Get-Event names no other id where the number is unknown.
    const error = events.length > 0 ? null : selection.notFound('INVALID_SOURCE_IDENTIFIER');
    if (error) yield* complete(cmd.writeError(error));
  },
});
