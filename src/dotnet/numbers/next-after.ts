const buffer = new DataView(new ArrayBuffer(8));

/** The next double above (1) or below (-1). */
export function nextAfter(x: number, direction: 1 | -1): number {
  if (Number.isNaN(x) || x === direction * Number.POSITIVE_INFINITY) return x;
  if (x === 0) return direction * 5e-324;
  buffer.setFloat64(0, x);
  const step = x > 0 === direction > 0 ? 1n : -1n;
  buffer.setBigInt64(0, buffer.getBigInt64(0) + step);
  return buffer.getFloat64(0);
}
