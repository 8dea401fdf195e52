import type { NetType } from '../objects/net-type.ts';

/** What the names T, TKey … of a signature stand for. */
export type TypeScope = ReadonlyMap<string, NetType>;

/** How signatures find the types that they name; set by the registry, so that this file need not know it. */
export const typeResolution: {
  /** The type that a name in a signature means. Never fails: a name nothing is known of gives a placeholder type. */
  fromText(text: string, scope: TypeScope | null): NetType;
  /** Makes `element[]` or `element[,]`; the same object for the same arguments. */
  arrayOf(element: NetType, rank: number): NetType;
} = {
  fromText() {
    throw new Error('the type registry is not loaded');
  },
  arrayOf() {
    throw new Error('the type registry is not loaded');
  },
};
