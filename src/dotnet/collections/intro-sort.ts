import { argumentException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';

type Compare<Key> = (a: Key, b: Key) => number;

/** A stretch of keys, and the items that go with them, while they are sorted. */
class Stretch<Key> {
  constructor(
    private readonly keys: Key[],
    private readonly items: Value[] | null,
    private readonly compare: Compare<Key>,
  ) {}

  private swap(i: number, j: number): void {
    const { keys, items } = this;
    [keys[i], keys[j]] = [keys[j] as Key, keys[i] as Key];
    if (items) [items[i], items[j]] = [items[j] as Value, items[i] as Value];
  }
  private swapIfGreater(i: number, j: number): void {
    if (this.compare(this.keys[i] as Key, this.keys[j] as Key) > 0) this.swap(i, j);
  }
  private put(index: number, key: Key, item: Value): void {
    this.keys[index] = key;
    if (this.items) this.items[index] = item;
  }
  private itemAt(index: number): Value {
    return this.items ? (this.items[index] as Value) : null;
  }

  /** Sorts the keys from `low` up to `high`, which is not among them. */
  sort(low: number, high: number, depthLimit: number): void {
    let end = high;
    let depth = depthLimit;
    while (end - low > 1) {
      const size = end - low;
      if (size <= 16 || depth-- === 0) {
        if (size <= 16) this.sortFew(low, size);
        else this.heapSort(low, size);
        return;
      }
      const pivot = this.partition(low, end - 1);
      this.sort(pivot + 1, end, depth);
      end = pivot;
    }
  }
  private sortFew(low: number, size: number): void {
    if (size <= 3) {
      this.swapIfGreater(low, low + 1);
      if (size === 2) return;
      this.swapIfGreater(low, low + 2);
      this.swapIfGreater(low + 1, low + 2);
      return;
    }
    for (let i = low; i < low + size - 1; i++) {
      const key = this.keys[i + 1] as Key;
      const item = this.itemAt(i + 1);
      let j = i;
      for (; j >= low && this.compare(key, this.keys[j] as Key) < 0; j--) this.put(j + 1, this.keys[j] as Key, this.itemAt(j));
      this.put(j + 1, key, item);
    }
  }
  /** @throws ArgumentException for a comparison that contradicts itself */
  private partition(low: number, high: number): number {
    const middle = low + ((high - low) >> 1);
    this.swapIfGreater(low, middle);
    this.swapIfGreater(low, high);
    this.swapIfGreater(middle, high);
    const pivot = this.keys[middle] as Key;
    this.swap(middle, high - 1);
    let left = low;
    let right = high - 1;
    while (left < right) {
      while (this.compare(this.inside(++left, low, high), pivot) < 0);
      while (this.compare(pivot, this.inside(--right, low, high)) < 0);
      if (left >= right) break;
      this.swap(left, right);
    }
    if (left !== high - 1) this.swap(left, high - 1);
    return left;
  }
  private inside(index: number, low: number, high: number): Key {
    if (index < low || index > high)
      throw argumentException(
        'Unable to sort because the IComparer.Compare() method returns inconsistent results. Either a value does not compare equal to itself, or one value repeatedly compared to another value yields different results.',
      );
    return this.keys[index] as Key;
  }
  private heapSort(low: number, size: number): void {
    for (let i = size >> 1; i >= 1; i--) this.sink(i, size, low);
    for (let i = size; i > 1; i--) {
      this.swap(low, low + i - 1);
      this.sink(1, i - 1, low);
    }
  }
  private sink(from: number, size: number, low: number): void {
    const key = this.keys[low + from - 1] as Key;
    const item = this.itemAt(low + from - 1);
    let at = from;
    while (at <= size >> 1) {
      let child = 2 * at;
      if (child < size && this.compare(this.keys[low + child - 1] as Key, this.keys[low + child] as Key) < 0) child++;
      if (!(this.compare(key, this.keys[low + child - 1] as Key) < 0)) break;
      this.put(low + at - 1, this.keys[low + child - 1] as Key, this.itemAt(low + child - 1));
      at = child;
    }
    this.put(low + at - 1, key, item);
  }
}

/**
 * Sorts in place as .NET does (ArraySortHelper: quicksort around the median of three, small parts by insertion, heapsort where it goes too deep), so that
 * keys that compare as equal end up in the order that they have there. @param items what goes along with the keys; null for nothing
 * @throws what the comparison throws; ArgumentException when it contradicts itself
 */
export function introSort<Key>(keys: Key[], items: Value[] | null, index: number, count: number, compare: Compare<Key>): void {
  if (count < 2) return;
  new Stretch(keys, items, compare).sort(index, index + count, 2 * (Math.floor(Math.log2(count)) + 1));
}
