import type { Done } from '../scheduler/suspension.ts';
import type { Value } from './net-object.ts';

/**
 * An iterator whose next item may have to be waited for (BlockingCollection.GetConsumingEnumerable). Who can suspend calls
 * {@link WaitingIterator.ready} before `next`; `next` alone gives what is there now, and ends where it would have to wait.
 */
export interface WaitingIterator extends Iterator<Value> {
  /** Waits until `next` has an answer. */
  ready(): Done;
}

/** True for a {@link WaitingIterator}. */
export function isWaitingIterator(iterator: Iterator<Value>): iterator is WaitingIterator {
  return 'ready' in iterator;
}
