import type { Value } from '../objects/net-object.ts';
import { NetEnumerator } from './enumerators.ts';

/** `$foreach` of `foreach ($i in 1..3)`: unlike other enumerators it keeps its last element as Current (RangeEnumerator in parserutils.cs). */
export class RangeEnumerator extends NetEnumerator {
  private last: Value = null;
  override moveNext(): boolean {
    const moved = super.moveNext();
    if (moved) this.last = super.current;
    return moved;
  }
  override get current(): Value {
    return this.last;
  }
}

/** `$foreach` of `foreach ($c in 'a'..'c')` (CharRangeEnumerator in parserutils.cs). */
export class CharRangeEnumerator extends RangeEnumerator {}
