import type { NetObject, Value } from '../objects/net-object.ts';
import type { MemberBody } from '../objects/net-type.ts';
import { complete, type Steps } from '../scheduler/suspension.ts';
import { callDelegate, callDelegateSync } from './delegate-call.ts';

/** What is told of an event: the arguments as the handlers get them (sender, then the event's data). */
export type EventListener = (args: readonly Value[]) => void;

interface Subscription {
  readonly delegate: Value;
  readonly listener: EventListener;
}

const subscriptions = new WeakMap<NetObject, Map<string, Subscription[]>>();

function listOf(target: NetObject, name: string): Subscription[] {
  let byName = subscriptions.get(target);
  if (!byName) {
    byName = new Map();
    subscriptions.set(target, byName);
  }
  const key = name.toLowerCase();
  let list = byName.get(key);
  if (!list) {
    list = [];
    byName.set(key, list);
  }
  return list;
}

/** Listens to an event of a .NET object (Register-ObjectEvent does). @returns a function that ends it */
export function subscribeEvent(target: NetObject, name: string, listener: EventListener, delegate: Value = null): () => void {
  const subscription: Subscription = { delegate, listener };
  listOf(target, name).push(subscription);
  return () => {
    const list = listOf(target, name);
    const index = list.indexOf(subscription);
    if (index >= 0) list.splice(index, 1);
  };
}

/** True when somebody listens. */
export function hasListeners(target: NetObject, name: string): boolean {
  return (subscriptions.get(target)?.get(name.toLowerCase())?.length ?? 0) > 0;
}

/** Tells everybody who listens. */
export function raiseEvent(target: NetObject, name: string, args: readonly Value[]): void {
  const list = subscriptions.get(target)?.get(name.toLowerCase());
  if (list !== undefined && list.length > 0) for (const { listener } of [...list]) listener(args);
}

/** Tells everybody who listens, one after the other; whoever raises the event waits for them. */
export function* raiseEventSteps(target: NetObject, name: string, args: readonly Value[]): Steps<void> {
  for (const { delegate, listener } of [...(subscriptions.get(target)?.get(name.toLowerCase()) ?? [])])
    if (delegate === null) listener(args);
    else yield* complete(callDelegate(delegate, args));
}

/** The methods `add_X` and `remove_X` of an event, for the table of a type. */
export function eventAccessors(name: string, handlerType: string): Record<string, MemberBody> {
  return {
    [`void add_${name}(${handlerType} value)`]: (target: NetObject, delegate: Value) => {
      subscribeEvent(target, name, (args) => void callDelegateSync(delegate, args), delegate);
    },
    [`void remove_${name}(${handlerType} value)`]: (target: NetObject, delegate: Value) => {
      const list = listOf(target, name);
      const index = list.findIndex((s) => s.delegate === delegate);
      if (index >= 0) list.splice(index, 1);
    },
  };
}

/** As {@link eventAccessors}, of a static event: the type itself is what its handlers are kept for. */
export function staticEventAccessors(type: () => NetObject, name: string, handlerType: string): Record<string, MemberBody> {
  const accessors = Object.entries(eventAccessors(name, handlerType));
  return Object.fromEntries(accessors.map(([signature, body]) => [signature, (_: null, value: Value) => body(type(), value)]));
}
