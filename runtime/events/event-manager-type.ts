import { GenericList } from '../../src/dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../../src/dotnet/registry.ts';
import type { PSArray } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { lift } from '../../src/scheduler/suspension.ts';
import { runspaceEvents } from '../../src/session/runspace-events.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { eventManager, PSEventManager, registerInterrupts } from './event-manager.ts';
import type { PSEventSubscriber } from './ps-event-subscriber.ts';

const m = 'System.Management.Automation.';
type E = PSEventManager;

const listOf = (subscribers: PSEventSubscriber[]): GenericList =>
  new GenericList(subscribers, genericOf('System.Collections.Generic.List', getType(`${m}PSEventSubscriber`)));

function subscribe(
  manager: E,
  source: Value,
  eventName: string | null,
  sourceIdentifier: string,
  messageData: Value,
  how: { readonly action: ScriptBlock } | { readonly handlerDelegate: Value },
  flags: readonly [supportEvent: boolean, forwardEvent: boolean, maxTriggerCount: number],
): PSEventSubscriber {
  const [supportEvent, forwardEvent, maxTriggerCount] = flags;
  return manager.subscribe({
    source,
    eventName,
    sourceIdentifier,
    messageData,
    action: null,
    supportEvent,
    forwardEvent,
    maxTriggerCount,
    ...how,
  });
}
const common = 'System.Object source, string eventName, string sourceIdentifier, psobject data,';

defineType({
  name: `${m}PSEventManager`,
  abstract: true,
  properties: {
    [`${m}PSEventArgsCollection ReceivedEvents`]: { get: (e: E) => e.receivedEvents },
    [`System.Collections.Generic.List[${m}PSEventSubscriber] Subscribers`]: { get: (e: E) => listOf(e.subscribers) },
  },
  methods: {
    [`${m}PSEventArgs GenerateEvent(string sourceIdentifier, System.Object sender, System.Object[] args, psobject extraData)`]: (
      e: E,
      id: string,
      sender: Value,
      args: PSArray | null,
      data: Value,
    ) => e.generate(id, sender, args?.items ?? null, data),
    [`${m}PSEventArgs GenerateEvent(string sourceIdentifier, System.Object sender, System.Object[] args, psobject extraData, bool processInCurrentThread, bool waitForCompletionInCurrentThread)`]:
      (e: E, id: string, sender: Value, args: PSArray | null, data: Value, _here: boolean, wait: boolean) =>
        lift(
          (function* () {
            const event = e.generate(id, sender, args?.items ?? null, data);
            if (wait) yield* e.processPendingActions(true);
            return event;
          })(),
        ),
    [`System.Collections.Generic.IEnumerable[${m}PSEventSubscriber] GetEventSubscribers(string sourceIdentifier)`]: (e: E, id: string) =>
      listOf(e.subscribersOf(id)),
    [`${m}PSEventSubscriber SubscribeEvent(${common} scriptblock action, bool supportEvent, bool forwardEvent)`]: (
      e: E,
      source: Value,
      name: string | null,
      id: string,
      data: Value,
      action: ScriptBlock,
      support: boolean,
      forward: boolean,
    ) => subscribe(e, source, name, id, data, { action }, [support, forward, 0]),
    [`${m}PSEventSubscriber SubscribeEvent(${common} scriptblock action, bool supportEvent, bool forwardEvent, int maxTriggerCount)`]: (
      e: E,
      source: Value,
      name: string | null,
      id: string,
      data: Value,
      action: ScriptBlock,
      support: boolean,
      forward: boolean,
      max: number,
    ) => subscribe(e, source, name, id, data, { action }, [support, forward, max]),
    [`${m}PSEventSubscriber SubscribeEvent(${common} ${m}PSEventReceivedEventHandler handlerDelegate, bool supportEvent, bool forwardEvent)`]:
      (e: E, source: Value, name: string | null, id: string, data: Value, handlerDelegate: Value, support: boolean, forward: boolean) =>
        subscribe(e, source, name, id, data, { handlerDelegate }, [support, forward, 0]),
    [`void UnsubscribeEvent(${m}PSEventSubscriber subscriber)`]: (e: E, subscriber: PSEventSubscriber) =>
      lift(
        (function* () {
          yield* e.unsubscribe(subscriber);
          return undefined;
        })(),
      ),
  },
});
defineType({
  name: `${m}PSLocalEventManager`,
  baseType: `${m}PSEventManager`,
  interfaces: ['System.IDisposable'],
  jsClass: PSEventManager,
  methods: {
    'void Dispose()': (e: E) => lift(e.dispose()),
    'void IDisposable.Dispose()': (e: E) => lift(e.dispose()),
  },
});
defineType({
  name: `${m}PSEngineEvent`,
  sealed: true,
  staticProperties: { 'string Exiting': { get: () => 'PowerShell.Exiting' }, 'string OnIdle': { get: () => 'PowerShell.OnIdle' } },
});

/** Makes the event system part of the program: `$ExecutionContext.Events`, and actions that run at the safepoints of their runspace. */
export function registerEvents(): void {
  runspaceEvents.of = eventManager;
  registerInterrupts();
}
