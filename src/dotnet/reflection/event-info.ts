/** System.Reflection.EventInfo: events are where a type has methods `add_` and `remove_` of one name. */
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import type { Step } from '../../scheduler/suspension.ts';
import { defineType } from '../registry.ts';
import { enumOf } from '../values.ts';
import { NetModule } from './assembly.ts';

/** An event of a type. */
export class NetEventInfo extends NetObject {
  readonly name: string;
  constructor(
    readonly adder: MethodInfo,
    readonly remover: MethodInfo,
  ) {
    super();
    this.name = adder.name.slice('add_'.length);
  }
  get declaringType(): NetType {
    return this.adder.declaringType;
  }
  get handlerType(): NetType | null {
    return this.adder.parameters[0]?.type ?? null;
  }
  override toString(): string {
    return `${String(this.handlerType)} ${this.name}`;
  }
}

const made = new WeakMap<MethodInfo, NetEventInfo>();

/** The events of a type, instance ones or static ones. */
export function eventsOf(type: NetType, isStatic: boolean): NetEventInfo[] {
  return type.allMethods(isStatic).flatMap((adder) => {
    if (!adder.name.startsWith('add_') || adder.parameters.length !== 1) return [];
    const [remover] = type.getMethods(`remove_${adder.name.slice('add_'.length)}`, isStatic);
    if (!remover) return [];
    const known = made.get(adder) ?? new NetEventInfo(adder, remover);
    made.set(adder, known);
    return [known];
  });
}

/** Defines the type. */
export function defineEventInfo(): void {
  const method = 'System.Reflection.MethodInfo';
  const call = (m: MethodInfo, target: Value, handler: Value): Step<Value> => m.body(target, handler) as Step<Value>;
  defineType({
    name: 'System.Reflection.EventInfo',
    abstract: true,
    baseType: 'System.Reflection.MemberInfo',
    properties: {
      'System.Reflection.EventAttributes Attributes': { get: () => enumOf('System.Reflection.EventAttributes', 0) },
      'bool IsMulticast': { get: () => true },
      'bool IsSpecialName': { get: () => false },
      'type EventHandlerType': { get: (e: NetEventInfo) => e.handlerType },
      [`${method} AddMethod`]: { get: (e: NetEventInfo) => e.adder as unknown as Value },
      [`${method} RemoveMethod`]: { get: (e: NetEventInfo) => e.remover as unknown as Value },
      [`${method} RaiseMethod`]: { get: () => null },
      'string Name': { get: (e: NetEventInfo) => e.name },
      'type DeclaringType': { get: (e: NetEventInfo) => e.declaringType },
      'type ReflectedType': { get: (e: NetEventInfo) => e.declaringType },
      'System.Reflection.Module Module': { get: (e: NetEventInfo) => NetModule.of(e.declaringType) },
      'System.Reflection.MemberTypes MemberType': { get: () => enumOf('System.Reflection.MemberTypes', 2) },
    },
    methods: {
      'void AddEventHandler(System.Object target, System.Delegate handler)': (e: NetEventInfo, target: Value, handler: Value) =>
        call(e.adder, target, handler),
      'void RemoveEventHandler(System.Object target, System.Delegate handler)': (e: NetEventInfo, target: Value, handler: Value) =>
        call(e.remover, target, handler),
      [`${method} GetAddMethod()`]: (e: NetEventInfo) => e.adder as unknown as Value,
      [`${method} GetRemoveMethod()`]: (e: NetEventInfo) => e.remover as unknown as Value,
      'string ToString()': (e: NetEventInfo) => e.toString(),
    },
  });
  defineType({ name: 'System.Reflection.RuntimeEventInfo', baseType: 'System.Reflection.EventInfo', jsClass: NetEventInfo, sealed: true });
}
