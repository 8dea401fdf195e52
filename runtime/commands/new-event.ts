import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { baseObject, PSObject } from '../../src/objects/ps-object.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { eventManager } from '../events/event-manager.ts';

const parameters = {
  SourceIdentifier: { type: 'string', position: 0, mandatory: true, help: 'Source identifier of the event.' },
  Sender: { type: 'psobject', position: 1, help: 'The object that raises the event.' },
  EventArguments: { type: 'psobject[]', position: 2, help: 'Arguments of the event.' },
  MessageData: { type: 'psobject', position: 3, help: 'A value that comes with the event.' },
} as const;

/** PSObject.BaseObject: of a custom object an object without properties is left. */
function bareObject(value: Value): Value {
  return value instanceof PSObject && value.isCustomObject ? new PSObject() : baseObject(value);
}

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
    const values = (args.EventArguments ?? []).map(bareObject);
    const event = eventManager(cmd.context).generate(
      args.SourceIdentifier ?? '',
      bareObject(args.Sender ?? null),
      values,
      args.MessageData ?? null,
    );
    yield* complete(cmd.write(event));
  },
});
