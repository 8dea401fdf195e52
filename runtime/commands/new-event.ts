import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { eventManager } from '../events/event-manager.ts';

const parameters = {
  SourceIdentifier: { type: 'string', position: 0, mandatory: true, help: 'Source identifier of the event.' },
  Sender: { type: 'psobject', position: 1, help: 'The object that raises the event.' },
  EventArguments: { type: 'psobject[]', position: 2, help: 'Arguments of the event.' },
  MessageData: { type: 'psobject', position: 3, help: 'A value that comes with the event.' },
} as const;

/** New-Event (NewEventCommand.cs). */
export const newEvent = defineCmdlet<typeof parameters>({
  name: 'New-Event',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.NewEventCommand',
  synopsis: 'Creates a new event.',
  outputType: ['System.Management.Automation.PSEventArgs'],
  parameters,
  *end(cmd) {
    const { args } = cmd;
    const values = (args.EventArguments ?? []).map(baseObject);
    const event = eventManager(cmd.context).generate(
      args.SourceIdentifier ?? '',
      baseObject(args.Sender ?? null),
      values,
      args.MessageData ?? null,
    );
    yield* complete(cmd.write(event));
  },
});
