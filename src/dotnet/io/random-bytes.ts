/** So many bytes are asked of the system at once. */
const poolSize = 256;

let pool: Uint8Array | null = null;
let taken = 0;

/**
 * Bytes that nobody can foretell (RandomNumberGenerator.GetBytes), from the system's own device: Node's crypto takes milliseconds to load, and keeps
 * numbers in store, which would be in a start-up snapshot and then the same in every process.
 */
export function randomBytes(count: number): Uint8Array {
  if (count > poolSize) return fromSystem(count);
  if (pool === null || taken + count > poolSize) {
    pool = fromSystem(poolSize);
    taken = 0;
  }
  return pool.slice(taken, (taken += count));
}

/** A new random UUID in small letters with its dashes (Guid.NewGuid: version 4). */
export function randomUuid(): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  let text = '';
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += ((bytes[i] as number) | 0x100).toString(16).slice(1);
  }
  return text;
}

/** Forgets the bytes in store: called before a start-up snapshot is taken. */
export function forgetRandomBytes(): void {
  pool = null;
}

function fromSystem(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const { closeSync, openSync, readSync } = require('node:fs') as typeof import('node:fs');
  let device: number;
  try {
    device = openSync('/dev/urandom', 'r');
  } catch (e) {
    if (!(e as NodeJS.ErrnoException).code) throw e;
    // Where the system has no such file, Node knows another way.
    for (let at = 0; at < count; at += 65536) globalThis.crypto.getRandomValues(bytes.subarray(at, at + 65536));
    return bytes;
  }
  try {
    for (let at = 0; at < count; ) at += readSync(device, bytes, at, count - at, null);
  } finally {
    closeSync(device);
  }
  return bytes;
}
