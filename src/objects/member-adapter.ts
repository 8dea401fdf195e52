import type { NetObject, Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import type { PSProperty } from './ps-members.ts';

/**
 * Properties of objects that are not those of their .NET type: the elements and attributes of XML nodes (ThirdPartyAdapter and the adapters of
 * ExtraAdapter.cs). Members of the .NET type are still found after them.
 */
export interface MemberAdapter {
  getProperty(target: NetObject, name: string): PSProperty | undefined;
  properties(target: NetObject): readonly PSProperty[];
  /** True when the properties of the type itself are never listed. */
  readonly hidesType?: boolean;
  /** PSTypeNames, where they differ from those of the type. */
  typeNames?(target: Value): readonly string[];
}

const adapters = new Map<string, MemberAdapter>();
let byType = new WeakMap<NetType, MemberAdapter | 'none'>();

/** Registers an adapter for a class and those derived from it. */
export function registerAdapter(typeName: string, adapter: MemberAdapter): void {
  adapters.set(typeName, adapter);
  byType = new WeakMap();
}

/** The adapter of a type, if it has one. */
export function adapterFor(type: NetType): MemberAdapter | undefined {
  let found = byType.get(type);
  if (!found) {
    // By the names of its base classes: to ask for the types that have adapters would define them all.
    let base: NetType | null = type;
    while (base !== null && !adapters.has(base.fullName)) base = base.baseType;
    found = (base && adapters.get(base.fullName)) ?? 'none';
    byType.set(type, found);
  }
  return found === 'none' ? undefined : found;
}
