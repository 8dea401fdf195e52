import type { NetObject, Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import type { PSProperty } from './ps-members.ts';
import { isKindOf } from './type-of.ts';

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

const adapters: [typeName: string, adapter: MemberAdapter][] = [];
let byType = new WeakMap<NetType, MemberAdapter | 'none'>();

/** Registers an adapter for a type and those derived from it. */
export function registerAdapter(typeName: string, adapter: MemberAdapter): void {
  adapters.push([typeName, adapter]);
  byType = new WeakMap();
}

/** The adapter of a type, if it has one. */
export function adapterFor(type: NetType): MemberAdapter | undefined {
  if (adapters.length === 0) return undefined;
  let found = byType.get(type);
  if (!found) {
    found = adapters.find(([name]) => isKindOf(type, name))?.[1] ?? 'none';
    byType.set(type, found);
  }
  return found === 'none' ? undefined : found;
}
