/**
 * Array.Sort as .NET does it (introspective sort, ArraySortHelper): not stable, so where keys are equal the order of the result depends on
 * the very steps. Sort-Object without -Stable shows it.
 */
export function introSort<T>(items: T[], compare: (a: T, b: T) => number): void {
  if (items.length > 1) sortRange(items, 0, items.length, 2 * (31 - Math.clz32(items.length) + 1), compare);
}

/** Partitions up to this size are sorted by insertion. */
const smallSize = 16;

function sortRange<T>(items: T[], start: number, length: number, depth: number, compare: (a: T, b: T) => number): void {
  let size = length;
  let limit = depth;
  while (size > 1) {
    if (size <= smallSize) {
      if (size === 2) swapIfGreater(items, start, start + 1, compare);
      else if (size === 3) {
        swapIfGreater(items, start, start + 1, compare);
        swapIfGreater(items, start, start + 2, compare);
        swapIfGreater(items, start + 1, start + 2, compare);
      } else insertionSort(items, start, size, compare);
      return;
    }
    if (limit === 0) {
      heapSort(items, start, size, compare);
      return;
    }
    limit--;
    const pivot = partition(items, start, size, compare);
    sortRange(items, start + pivot + 1, size - pivot - 1, limit, compare);
    size = pivot;
  }
}

function swap<T>(items: T[], i: number, j: number): void {
  const held = items[i] as T;
  items[i] = items[j] as T;
  items[j] = held;
}

function swapIfGreater<T>(items: T[], i: number, j: number, compare: (a: T, b: T) => number): void {
  if (compare(items[i] as T, items[j] as T) > 0) swap(items, i, j);
}

/** Median of three as pivot; gives its final place relative to `start`. */
function partition<T>(items: T[], start: number, size: number, compare: (a: T, b: T) => number): number {
  const high = start + size - 1;
  const middle = start + ((size - 1) >> 1);
  swapIfGreater(items, start, middle, compare);
  swapIfGreater(items, start, high, compare);
  swapIfGreater(items, middle, high, compare);
  const pivot = items[middle] as T;
  swap(items, middle, high - 1);
  let left = start;
  let right = high - 1;
  while (left < right) {
    do left++;
    while (left < high && compare(items[left] as T, pivot) < 0);
    do right--;
    while (right > start && compare(pivot, items[right] as T) < 0);
    if (left >= right) break;
    swap(items, left, right);
  }
  if (left !== high - 1) swap(items, left, high - 1);
  return left - start;
}

function insertionSort<T>(items: T[], start: number, size: number, compare: (a: T, b: T) => number): void {
  for (let i = start; i < start + size - 1; i++) {
    const item = items[i + 1] as T;
    let j = i;
    while (j >= start && compare(item, items[j] as T) < 0) {
      items[j + 1] = items[j] as T;
      j--;
    }
    items[j + 1] = item;
  }
}

function heapSort<T>(items: T[], start: number, size: number, compare: (a: T, b: T) => number): void {
  for (let i = size >> 1; i >= 1; i--) downHeap(items, start, i, size, compare);
  for (let i = size; i > 1; i--) {
    swap(items, start, start + i - 1);
    downHeap(items, start, 1, i - 1, compare);
  }
}

function downHeap<T>(items: T[], start: number, from: number, size: number, compare: (a: T, b: T) => number): void {
  const item = items[start + from - 1] as T;
  let i = from;
  while (i <= size >> 1) {
    let child = 2 * i;
    if (child < size && compare(items[start + child - 1] as T, items[start + child] as T) < 0) child++;
    if (compare(item, items[start + child - 1] as T) >= 0) break;
    items[start + i - 1] = items[start + child - 1] as T;
    i = child;
  }
  items[start + i - 1] = item;
}
