/** The padding Pss for hashes that somebody else has made (RFC 8017, section 9.1); the salt is as long as the hash, as .NET has it. */
import { nodeCrypto } from '../io/modules.ts';

/** MGF1 (appendix B.2.1). */
function mask(seed: Uint8Array, length: number, hash: string): Buffer {
  const parts: Buffer[] = [];
  for (let i = 0, made = 0; made < length; i++) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(i);
    const part = nodeCrypto().createHash(hash).update(seed).update(counter).digest();
    parts.push(part);
    made += part.length;
  }
  return Buffer.concat(parts).subarray(0, length);
}

const hashOf = (hash: string, ...parts: Uint8Array[]): Buffer => {
  const made = nodeCrypto().createHash(hash);
  for (const part of parts) made.update(part);
  return made.digest();
};

/** EMSA-PSS-ENCODE; null for a key that is too short for the hash. */
export function encodePss(digest: Uint8Array, bits: number, hash: string): Buffer | null {
  const size = Math.ceil(bits / 8);
  const n = digest.length;
  if (size < 2 * n + 2) return null;
  const salt = nodeCrypto().randomBytes(n);
  const h = hashOf(hash, Buffer.alloc(8), digest, salt);
  const block = Buffer.concat([Buffer.alloc(size - 2 * n - 2), Buffer.of(1), salt]);
  const over = mask(h, block.length, hash);
  for (let i = 0; i < block.length; i++) block[i] = (block[i] as number) ^ (over[i] as number);
  block[0] = (block[0] as number) & (0xff >> (8 * size - bits));
  return Buffer.concat([block, h, Buffer.of(0xbc)]);
}

/** EMSA-PSS-VERIFY. */
export function verifyPss(digest: Uint8Array, encoded: Uint8Array, bits: number, hash: string): boolean {
  const size = Math.ceil(bits / 8);
  const n = digest.length;
  const whole = Buffer.from(encoded).subarray(encoded.length - size);
  if (whole.length !== size || size < 2 * n + 2 || whole[size - 1] !== 0xbc) return false;
  const block = Buffer.from(whole.subarray(0, size - n - 1));
  const h = whole.subarray(size - n - 1, size - 1);
  if ((block[0] as number) & ~(0xff >> (8 * size - bits)) & 0xff) return false;
  const over = mask(h, block.length, hash);
  for (let i = 0; i < block.length; i++) block[i] = (block[i] as number) ^ (over[i] as number);
  block[0] = (block[0] as number) & (0xff >> (8 * size - bits));
  const start = block.length - n - 1;
  if (block.subarray(0, start).some((b) => b !== 0) || block[start] !== 1) return false;
  return hashOf(hash, Buffer.alloc(8), digest, block.subarray(start + 1)).equals(h);
}
