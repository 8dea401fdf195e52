import { indexOutOfRange } from '../../src/dotnet/argument-errors.ts';
import { defineDelegate } from '../../src/dotnet/delegates.ts';
import { NetEnumerator } from '../../src/dotnet/enumerators.ts';
import { eventAccessors, raiseEvent } from '../../src/dotnet/events.ts';
import { EventArgs } from '../../src/dotnet/object-types.ts';
import { defineType } from '../../src/dotnet/registry.ts';
import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import { NetDateTime } from '../../src/dotnet/time/date-time.ts';
import { derivesFrom } from '../../src/errors/throw.ts';
import { arrayOf, NetCollection, type PSArray } from '../../src/objects/collections.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { psTypeNames } from '../../src/objects/type-names.ts';
import type { ForwardedEvent } from '../../src/session/runspace-events.ts';
import type { PSEventSubscriber } from './ps-event-subscriber.ts';

const m = 'System.Management.Automation.';

const isEventArgs = (value: Value): boolean => value instanceof NetObject && derivesFrom(value, 'System.EventArgs');

const isForwarded = (value: Value): boolean => psTypeNames(value).includes('Deserialized.System.EventArgs');

/** System.Management.Automation.ForwardedEventArgs: the arguments of an event of another session, as they came from there. */
export class ForwardedEventArgs extends EventArgs {
  constructor(readonly serializedRemoteEventArgs: Value) {
    super();
  }
}

/** System.Management.Automation.PSEventArgs (EventManager.cs): one event as scripts see it. */
export class PSEventArgs extends EventArgs {
  readonly sourceArgs: PSArray | null;
  private forwardedArgs: ForwardedEventArgs | null = null;
  /** True while a subscriber asks to have it handed on instead of kept. */
  forwardEvent = false;
  constructor(
    readonly computerName: string | null,
    readonly runspaceId: NetGuid,
    public eventIdentifier: number,
    readonly sourceIdentifier: string,
    readonly sender: Value,
    originalArgs: readonly Value[] | null,
    readonly messageData: Value,
    readonly timeGenerated = NetDateTime.now,
  ) {
    super();
    this.sourceArgs = originalArgs && arrayOf([...originalArgs]);
  }
  /** An event of a session as its client keeps it, under a number of its own. */
  static ofForwarded(e: ForwardedEvent, eventIdentifier: number): PSEventArgs {
    const { computerName, runspaceId, sourceIdentifier, sender, sourceArgs, messageData, timeGenerated } = e;
    const args = sourceArgs?.items ?? null;
    return new PSEventArgs(computerName, runspaceId, eventIdentifier, sourceIdentifier, sender, args, messageData, timeGenerated);
  }
  /** The first of the arguments that is an EventArgs; where it was one in another session, an object that holds it. */
  get sourceEventArgs(): Value {
    const found = this.sourceArgs?.items.find((v) => isEventArgs(baseObject(v)) || isForwarded(v)) ?? null;
    if (found === null || !isForwarded(found)) return found;
    return (this.forwardedArgs ??= new ForwardedEventArgs(found));
  }
}

/** System.Management.Automation.PSEventUnsubscribedEventArgs. */
export class PSEventUnsubscribedEventArgs extends EventArgs {
  constructor(readonly eventSubscriber: PSEventSubscriber) {
    super();
  }
}

/** System.Management.Automation.PSEventArgsCollection: events that nobody has handled yet. */
export class PSEventArgsCollection extends NetCollection {
  readonly items: PSEventArgs[] = [];
  private readonly listeners = new Set<() => void>();
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
  add(event: PSEventArgs): void {
    this.items.push(event);
    raiseEvent(this, 'PSEventReceived', [event.sender, event]);
    for (const listener of [...this.listeners]) listener();
  }
  removeAt(index: number): void {
    if (index < 0 || index >= this.items.length) throw indexOutOfRange('index');
    this.items.splice(index, 1);
  }
  /** Calls back when an event has come. @returns a function that ends it */
  onReceived(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

defineType({
  name: `${m}PSEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: PSEventArgs,
  properties: {
    'string ComputerName': { get: (e: PSEventArgs) => e.computerName },
    'guid RunspaceId': { get: (e: PSEventArgs) => e.runspaceId },
    'int EventIdentifier': { get: (e: PSEventArgs) => e.eventIdentifier },
    'System.Object Sender': { get: (e: PSEventArgs) => e.sender },
    'System.EventArgs SourceEventArgs': { get: (e: PSEventArgs) => e.sourceEventArgs },
    'System.Object[] SourceArgs': { get: (e: PSEventArgs) => e.sourceArgs },
    'string SourceIdentifier': { get: (e: PSEventArgs) => e.sourceIdentifier },
    'datetime TimeGenerated': { get: (e: PSEventArgs) => e.timeGenerated },
    'psobject MessageData': { get: (e: PSEventArgs) => e.messageData },
  },
});
defineType({
  name: `${m}ForwardedEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: ForwardedEventArgs,
  properties: { 'psobject SerializedRemoteEventArgs': { get: (e: ForwardedEventArgs) => e.serializedRemoteEventArgs } },
});
defineType({
  name: `${m}PSEventUnsubscribedEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: PSEventUnsubscribedEventArgs,
  properties: { [`${m}PSEventSubscriber EventSubscriber`]: { get: (e: PSEventUnsubscribedEventArgs) => e.eventSubscriber } },
});
defineDelegate(`${m}PSEventReceivedEventHandler`, `void Invoke(System.Object sender, ${m}PSEventArgs e)`);
defineDelegate(`${m}PSEventUnsubscribedEventHandler`, `void Invoke(System.Object sender, ${m}PSEventUnsubscribedEventArgs e)`);
defineType({
  name: `${m}PSEventArgsCollection`,
  jsClass: PSEventArgsCollection,
  interfaces: [`System.Collections.Generic.IEnumerable[${m}PSEventArgs]`],
  properties: {
    'int Count': { get: (c: PSEventArgsCollection) => c.count },
    'System.Object SyncRoot': { get: (c: PSEventArgsCollection) => c },
  },
  indexers: {
    [`${m}PSEventArgs Item(int index)`]: {
      get: (c: PSEventArgsCollection, index: number) => {
        const event = c.items[index];
        if (!event) throw indexOutOfRange('index');
        return event;
      },
    },
  },
  methods: {
    ...eventAccessors('PSEventReceived', `${m}PSEventReceivedEventHandler`),
    'void RemoveAt(int index)': (c: PSEventArgsCollection, index: number) => c.removeAt(index),
    [`System.Collections.Generic.IEnumerator[${m}PSEventArgs] GetEnumerator()`]: (c: PSEventArgsCollection) =>
      new NetEnumerator(() => c[Symbol.iterator]()),
  },
});
