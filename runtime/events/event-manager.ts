import { callDelegate } from '../../src/dotnet/delegate-call.ts';
import { invokeSignature } from '../../src/dotnet/delegates.ts';
import { raiseEvent, subscribeEvent } from '../../src/dotnet/events.ts';
import { isFlowControl, NetException, PipelineStoppedException } from '../../src/errors/exceptions.ts';
import { argumentException } from '../../src/errors/throw.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { NetType } from '../../src/objects/net-type.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { typeOf } from '../../src/objects/type-of.ts';
import { addInterrupt, interrupts } from '../../src/scheduler/scheduler.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { type ForwardedEvent, forwardEvent, idleEvent, runspaceInstanceId } from '../../src/session/runspace-events.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { atSessionEnd } from '../../src/session/session-end.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { PSEventArgs, PSEventArgsCollection, PSEventUnsubscribedEventArgs } from './ps-event-args.ts';
import { PSEventJob } from './ps-event-job.ts';
import { PSEventSubscriber } from './ps-event-subscriber.ts';

/** PSEngineEvent.Exiting: the session ends. */
const exitingEvent = 'PowerShell.Exiting';
/** PSEngineEvent.OnIdle: nothing runs. */
const idleEventName = 'PowerShell.OnIdle';

/** What SubscribeEvent is told. */
export interface SubscribeOptions {
  readonly source: Value;
  readonly eventName: string | null;
  readonly sourceIdentifier: string;
  readonly messageData: Value;
  readonly action: ScriptBlock | null;
  readonly supportEvent: boolean;
  readonly forwardEvent: boolean;
  readonly maxTriggerCount: number;
  readonly handlerDelegate?: Value;
}

interface EventAction {
  readonly subscriber: PSEventSubscriber;
  readonly event: PSEventArgs;
}

/** So many actions run at one safepoint (PSLocalEventManager._throttleLimit). */
const actionsAtOnce = 2;

/**
 * PSLocalEventManager (EventManager.cs): the subscribers, the events that wait and the actions of one runspace. Actions run on the fiber
 * of the runspace, where it starts a pipeline or goes round a loop, while Wait-Event waits, and at the end of the session.
 */
export class PSEventManager extends NetObject {
  readonly receivedEvents = new PSEventArgsCollection();
  private readonly all = new Set<PSEventSubscriber>();
  private readonly queue: EventAction[] = [];
  private readonly queueListeners = new Set<() => void>();
  private processing: EventAction | null = null;
  private closing = false;
  private nextEventId = 1;
  private nextSubscriptionId = 1;

  constructor(readonly context: ExecutionContext) {
    super();
  }

  /** In the order of their registration. */
  get subscribers(): PSEventSubscriber[] {
    return [...this.all];
  }
  /** Subscribers to a source identifier, without regard to case. */
  subscribersOf(sourceIdentifier: string): PSEventSubscriber[] {
    const wanted = sourceIdentifier.toLowerCase();
    return this.subscribers.filter((s) => s.sourceIdentifier.toLowerCase() === wanted);
  }
  /** Calls back when an action is queued. @returns a function that ends it */
  onActionQueued(listener: () => void): () => void {
    this.queueListeners.add(listener);
    return () => void this.queueListeners.delete(listener);
  }

  /**
   * Registers a subscriber (SubscribeEvent): listens to the event of the source object, when there is one.
   * @throws ArgumentException for an event that does not exist, and for reserved identifiers
   */
  subscribe(options: SubscribeOptions): PSEventSubscriber {
    const { source, eventName, sourceIdentifier, action } = options;
    const subscriber = new PSEventSubscriber(
      this.nextSubscriptionId++,
      source,
      eventName,
      sourceIdentifier,
      options.supportEvent,
      options.forwardEvent,
      options.maxTriggerCount,
      options.handlerDelegate ?? null,
    );
    if (action) subscriber.action = new PSEventJob(this.context, subscriber, action, (s) => this.unsubscribe(s));
    if (source !== null) subscriber.release = this.listen(source, eventName ?? '', sourceIdentifier, options.messageData);
    this.all.add(subscriber);
    if (subscriber.action && !subscriber.supportEvent) jobRepository(this.context).add(subscriber.action);
    return subscriber;
  }

  private listen(source: Value, eventName: string, sourceIdentifier: string, messageData: Value): () => void {
    if (sourceIdentifier.toLowerCase().startsWith('powershell.'))
      throw argumentException(
        `Cannot register for the specified event. The event source identifier '${sourceIdentifier}' is reserved for the PowerShell engine.`,
        'sourceIdentifier',
      );
    const object = baseObject(source);
    const type = object instanceof NetType ? object : typeOf(object);
    const adder = type.getMethods(`add_${eventName}`, false)[0] ?? type.getMethods(`add_${eventName}`, true)[0];
    if (!adder || !(object instanceof NetObject))
      throw argumentException(
        `Cannot register for the specified event. An event with the name '${eventName}' does not exist.`,
        'eventName',
      );
    const enable = type.getProperty('EnableRaisingEvents', false);
    if (enable?.canWrite) enable.body.set?.(object, true);
    const handler = adder.parameters[0];
    if (handler && invokeSignature(handler.type).returnType !== null)
      throw argumentException(
        'Cannot register for the specified event. Events that require a return value are not supported.',
        'eventName',
      );
    return subscribeEvent(object, eventName, (args) => void this.generate(sourceIdentifier, object, args, messageData));
  }

  /** Ends a subscription: its pending actions run, then its job is Stopped (UnsubscribeEvent). */
  *unsubscribe(subscriber: PSEventSubscriber): Steps<void> {
    if (subscriber.isBeingUnsubscribed || !this.all.has(subscriber)) return;
    subscriber.isBeingUnsubscribed = true;
    if (subscriber.release) {
      raiseEvent(subscriber, 'Unsubscribed', [subscriber.sourceObject, new PSEventUnsubscribedEventArgs(subscriber)]);
      subscriber.release();
    }
    for (const action of this.queue.filter((a) => a.subscriber === subscriber)) {
      this.dequeue(action);
      if (this.processing === null) yield* this.invoke(action);
    }
    this.ended(subscriber);
  }

  private ended(subscriber: PSEventSubscriber): void {
    subscriber.release?.();
    subscriber.action?.notifyStopped();
    this.all.delete(subscriber);
  }

  /** Makes an event and hands it to its subscribers; without any that acts it is kept in {@link receivedEvents} (GenerateEvent). */
  generate(sourceIdentifier: string, sender: Value, args: readonly Value[] | null, messageData: Value): PSEventArgs {
    const id = runspaceInstanceId(this.context);
    return this.deliver(new PSEventArgs(null, id, this.nextEventId++, sourceIdentifier, sender, args, messageData));
  }

  /** Takes in an event that a session has handed on (AddForwardedEvent). */
  addForwarded(event: ForwardedEvent): void {
    this.deliver(PSEventArgs.ofForwarded(event, this.nextEventId++));
  }

  private deliver(event: PSEventArgs): PSEventArgs {
    const { sourceIdentifier } = event;
    const silent: PSEventSubscriber[] = [];
    let captured = false;
    for (const subscriber of this.subscribersOf(sourceIdentifier)) {
      if (subscriber.autoUnregister) {
        if (subscriber.remainingTriggerCount === 0) continue;
        subscriber.remainingTriggerCount--;
        subscriber.remainingActions++;
      }
      event.forwardEvent = subscriber.forwardEvent;
      if (subscriber.action || subscriber.handlerDelegate !== null) {
        this.enqueue({ subscriber, event });
        captured = true;
      } else silent.push(subscriber);
    }
    if (captured) return event;
    if (event.forwardEvent) {
      raiseEvent(this, 'ForwardEvent', [this, event]);
      if (!this.closing) forwardEvent(this.context, event);
    } else this.receivedEvents.add(event);
    for (const subscriber of silent) this.unregisterIfUsedUp(subscriber);
    return event;
  }

  private enqueue(action: EventAction): void {
    this.queue.push(action);
    addInterrupt();
    for (const listener of [...this.queueListeners]) listener();
  }

  private dequeue(action: EventAction): void {
    const index = this.queue.indexOf(action);
    if (index < 0) return;
    this.queue.splice(index, 1);
    interrupts.pending--;
  }

  private unregisterIfUsedUp(subscriber: PSEventSubscriber): void {
    if (!subscriber.autoUnregister) return;
    subscriber.remainingActions--;
    if (subscriber.remainingTriggerCount === 0 && subscriber.remainingActions === 0) {
      subscriber.isBeingUnsubscribed = true;
      this.ended(subscriber);
    }
  }

  /** True when actions wait and none is running. */
  get canProcess(): boolean {
    return this.queue.length > 0 && this.processing === null;
  }

  /** Runs actions that wait, on the fiber of the runspace; `everything`: until none is left. @throws PipelineStoppedException alone */
  *processPendingActions(everything = false): Steps<void> {
    for (let count = 0; this.canProcess && (everything || count < actionsAtOnce); count++) {
      const action = this.queue[0] as EventAction;
      this.dequeue(action);
      yield* this.invoke(action);
      this.unregisterIfUsedUp(action.subscriber);
    }
  }

  private *invoke(action: EventAction): Steps<void> {
    const { subscriber, event } = action;
    this.processing = action;
    try {
      if (subscriber.action) yield* subscriber.action.invoke(event);
      else yield* complete(callDelegate(subscriber.handlerDelegate, [event.sender, event]));
    } catch (e) {
      // "This is a third-party call-out" (InvokeAction): what an action throws is in its job. A stop is meant for the pipeline around it.
      if (e instanceof PipelineStoppedException) {
        this.queue.unshift(action);
        interrupts.pending++;
        throw e;
      }
      if (!(e instanceof NetException) && !isFlowControl(e)) throw e;
    } finally {
      this.processing = null;
    }
  }

  /** The runspace has been idle for a while: those who listen to PowerShell.OnIdle are told (PSLocalEventManager.OnElapsedEvent). */
  idle(): void {
    if (this.subscribersOf(idleEventName).length > 0) this.generate(idleEventName, null, null, null);
  }

  /** All subscriptions end (Dispose). */
  *dispose(): Steps<undefined> {
    for (const subscriber of this.subscribers) yield* this.unsubscribe(subscriber);
    return undefined;
  }

  /** The end of the session: what waits runs, then the actions of PowerShell.Exiting; all subscriptions end. */
  *close(): Steps<void> {
    // the session of who would be told is gone by then
    this.closing = true;
    yield* this.processPendingActions(true);
    if (this.subscribersOf(exitingEvent).length > 0) {
      this.generate(exitingEvent, null, [], null);
      yield* this.processPendingActions(true);
    }
    for (const subscriber of this.subscribers) this.ended(subscriber);
    for (const action of [...this.queue]) this.dequeue(action);
  }
}

const key = Symbol('PSEventManager');

/** The event manager of a runspace; made on first use, closed with the session. */
export function eventManager(context: ExecutionContext): PSEventManager {
  return context.service(key, () => {
    const made = new PSEventManager(context);
    atSessionEnd(context, () => made.close(), true);
    return made;
  });
}

/** The manager of what a fiber works for, when it has actions to run. */
function managerWithWork(local: unknown): PSEventManager | null {
  const manager = (local as ExecutionContext | null)?.services.get(key) as PSEventManager | undefined;
  return manager?.canProcess ? manager : null;
}

/** Makes the fibers of runspaces run the actions of their events. Called once, when the program is loaded. */
export function registerInterrupts(): void {
  interrupts.waitFor = (local) => managerWithWork(local) !== null;
  idleEvent.raise = (context) => (context.services.get(key) as PSEventManager | undefined)?.idle();
  interrupts.take = (local) => managerWithWork(local)?.processPendingActions() ?? null;
}
