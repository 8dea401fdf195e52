import { NetGuid } from '../dotnet/system/guid.ts';
import type { NetDateTime } from '../dotnet/time/date-time.ts';
import type { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { ExecutionContext } from './execution-context.ts';

/** What the event system tells the rest of the program: `$ExecutionContext.Events` and the Events of a Runspace. Set when it is loaded. */
export const runspaceEvents: { of: (context: ExecutionContext) => Value } = { of: () => null };

const key = Symbol('Runspace.InstanceId');

/** Runspace.InstanceId: made when it is first asked for, or the one that is given before that. */
export function runspaceInstanceId(context: ExecutionContext, given: NetGuid | null = null): NetGuid {
  return context.service(key, () => given ?? NetGuid.create());
}

/** Names of runspaces that are not called by their number: those of a server. */
export const runspaceNames = new WeakMap<ExecutionContext, string>();

/** `$Host.Runspace`, and the one open runspace with a name, an id or an instance id (null: there is none, or several); the hosting API says what they are. */
export const runspaceObjects: { of: (context: ExecutionContext) => Value; find: (context: ExecutionContext, key: Value) => Value } = {
  of: () => null,
  find: () => null,
};

/** An event that goes from one session to another (PSEventArgs). */
export interface ForwardedEvent {
  /** null: the computer of the session that it comes from. */
  readonly computerName: string | null;
  readonly runspaceId: NetGuid;
  readonly eventIdentifier: number;
  readonly sourceIdentifier: string;
  readonly sender: Value;
  readonly sourceArgs: PSArray | null;
  readonly timeGenerated: NetDateTime;
  readonly messageData: Value;
}

const forwarderKey = Symbol('PSEventManager.ForwardEvent');
type EventForwarder = (event: ForwardedEvent) => void;

/** Says where the events of a runspace go whose subscribers want them handed on (`-Forward`): to the client of its session. */
export function forwardEventsOf(context: ExecutionContext, forwarder: EventForwarder): void {
  context.services.set(forwarderKey, forwarder);
}

/** Hands an event on; it is lost where the runspace is nobody's session (OnForwardEvent). */
export function forwardEvent(context: ExecutionContext, event: ForwardedEvent): void {
  (context.services.get(forwarderKey) as EventForwarder | undefined)?.(event);
}

/** Raises PowerShell.OnIdle in a runspace that waits for a command, where anybody listens; the event system says how. */
export const idleEvent: { raise: (context: ExecutionContext) => void } = { raise: () => undefined };
