import type { Value } from '../../objects/net-object.ts';

/** Thread.CurrentPrincipal: whom scripts say that they work for. */
export const currentPrincipal: { value: Value } = { value: null };
