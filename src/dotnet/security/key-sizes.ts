/** System.Security.Cryptography.KeySizes. */
import type { PSArray } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import { arrayOfType } from '../values.ts';

/** Sizes of keys or blocks that an algorithm takes: from, to, in steps. */
export class KeySizes extends NetObject {
  constructor(
    readonly min: number,
    readonly max: number,
    readonly skip: number,
  ) {
    super();
  }
}

/** A KeySizes[]. */
export function keySizes(...sizes: (readonly [min: number, max: number, skip: number])[]): PSArray {
  return arrayOfType(
    'System.Security.Cryptography.KeySizes',
    sizes.map((s) => new KeySizes(...s)),
  );
}
