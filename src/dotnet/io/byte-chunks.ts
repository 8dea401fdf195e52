/** Takes bytes off the front of what has arrived: at most `count`, and no more than the first piece has; none where there is none. */
export function takeBytes(chunks: Uint8Array[], count: number): Uint8Array {
  const first = chunks[0];
  if (!first || count === 0) return new Uint8Array(0);
  if (first.length <= count) {
    chunks.shift();
    return first;
  }
  chunks[0] = first.subarray(count);
  return first.subarray(0, count);
}
