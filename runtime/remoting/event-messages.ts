/** USER_EVENT: an event of a session that its client is told of (RemotingEncoder.GeneratePSEventArgs, RemotingDecoder.GetPSEventArgs). */
import { NetGuid, parseGuid } from '../../src/dotnet/system/guid.ts';
import { NetDateTime } from '../../src/dotnet/time/date-time.ts';
import { arrayOf } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import type { ForwardedEvent } from '../../src/session/runspace-events.ts';
import { bagPayload, fromPayload, listOf, numberOf, optional, required, textOf } from './remote-objects.ts';
import { debuggerStopEvent } from './remoting-message.ts';

/** An event as the payload of a message. */
export function encodeEvent(event: ForwardedEvent): string {
  return bagPayload([
    ['PSEventArgs.EventIdentifier', event.eventIdentifier],
    ['PSEventArgs.SourceIdentifier', event.sourceIdentifier],
    ['PSEventArgs.TimeGenerated', event.timeGenerated],
    ['PSEventArgs.Sender', event.sender],
    ['PSEventArgs.SourceArgs', event.sourceArgs],
    ['PSEventArgs.MessageData', event.messageData],
    ['PSEventArgs.ComputerName', event.computerName],
    ['PSEventArgs.RunspaceId', event.runspaceId],
  ]);
}

/** The event that says that a script has stopped and waits for a debugger (ServerRemoteDebugger.HandleDebuggerStop). */
export function encodeDebuggerStop(runspaceId: string, stop: Value): string {
  return encodeEvent({
    computerName: 'localhost',
    runspaceId: parseGuid(runspaceId),
    eventIdentifier: 1,
    sourceIdentifier: debuggerStopEvent,
    sender: null,
    sourceArgs: arrayOf([stop]),
    timeGenerated: NetDateTime.now,
    messageData: null,
  });
}

/** The event that a payload holds. @throws PSRemotingDataStructureException when it holds none */
export function decodeEvent(payload: string): ForwardedEvent {
  const bag = fromPayload(payload);
  const time: Value = required(bag, 'PSEventArgs.TimeGenerated');
  const runspaceId: Value = required(bag, 'PSEventArgs.RunspaceId');
  return {
    computerName: textOf(bag, 'PSEventArgs.ComputerName'),
    runspaceId: runspaceId instanceof NetGuid ? runspaceId : NetGuid.empty,
    eventIdentifier: numberOf(bag, 'PSEventArgs.EventIdentifier'),
    sourceIdentifier: textOf(bag, 'PSEventArgs.SourceIdentifier') ?? '',
    sender: optional(bag, 'PSEventArgs.Sender') ?? null,
    sourceArgs: arrayOf(listOf(bag, 'PSEventArgs.SourceArgs')),
    timeGenerated: time instanceof NetDateTime ? time : NetDateTime.now,
    messageData: optional(bag, 'PSEventArgs.MessageData') ?? null,
  };
}
