import { eventAccessors } from '../../src/dotnet/events.ts';
import { defineType } from '../../src/dotnet/registry.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { PSEventJob } from './ps-event-job.ts';

const m = 'System.Management.Automation.';

/** System.Management.Automation.PSEventSubscriber (EventManager.cs): who is told of events with one source identifier. */
export class PSEventSubscriber extends NetObject {
  action: PSEventJob | null = null;
  /** Events that may still come before it ends by itself (-MaxTriggerCount); -1: any number. */
  remainingTriggerCount: number;
  /** Actions that have been queued and not run. */
  remainingActions = 0;
  isBeingUnsubscribed = false;
  /** Ends the listening to the source object. */
  release: (() => void) | null = null;
  constructor(
    public subscriptionId: number,
    readonly sourceObject: Value,
    readonly eventName: string | null,
    readonly sourceIdentifier: string,
    readonly supportEvent: boolean,
    readonly forwardEvent: boolean,
    maxTriggerCount: number,
    /** A delegate that is called instead of an action. */
    readonly handlerDelegate: Value = null,
  ) {
    super();
    this.remainingTriggerCount = maxTriggerCount > 0 ? maxTriggerCount : -1;
    this.autoUnregister = maxTriggerCount > 0;
  }
  readonly autoUnregister: boolean;
}

type S = PSEventSubscriber;

defineType({
  name: `${m}PSEventSubscriber`,
  jsClass: PSEventSubscriber,
  properties: {
    'int SubscriptionId': {
      get: (s: S) => s.subscriptionId,
      set: (s: S, value: number) => {
        s.subscriptionId = value;
      },
    },
    'System.Object SourceObject': { get: (s: S) => s.sourceObject },
    'string EventName': { get: (s: S) => s.eventName },
    'string SourceIdentifier': { get: (s: S) => s.sourceIdentifier },
    [`${m}PSEventJob Action`]: { get: (s: S) => s.action },
    [`${m}PSEventReceivedEventHandler HandlerDelegate`]: { get: (s: S) => s.handlerDelegate },
    'bool SupportEvent': { get: (s: S) => s.supportEvent },
    'bool ForwardEvent': { get: (s: S) => s.forwardEvent },
  },
  methods: {
    ...eventAccessors('Unsubscribed', `${m}PSEventUnsubscribedEventHandler`),
    [`bool Equals(${m}PSEventSubscriber other)`]: (s: S, other: S | null) => other !== null && s.subscriptionId === other.subscriptionId,
  },
});
