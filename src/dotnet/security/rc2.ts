/** RC2 in cipher block chaining (RFC 2268), which old files of PKCS #12 hold their certificates in and Node's OpenSSL no longer has. */

/** The permutation of 256 bytes that RFC 2268 takes from the digits of pi. */
const piTable = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
);

/** The 64 words of a key (section 2). @param bits effective length */
function expand(key: Uint8Array, bits: number): Uint16Array {
  const l = new Uint8Array(128);
  l.set(key);
  const at = (i: number): number => piTable[i & 255] ?? 0;
  for (let i = key.length; i < 128; i++) l[i] = at((l[i - 1] ?? 0) + (l[i - key.length] ?? 0));
  const bytes = (bits + 7) >> 3;
  l[128 - bytes] = at((l[128 - bytes] ?? 0) & (255 >> (8 * bytes - bits)));
  for (let i = 127 - bytes; i >= 0; i--) l[i] = at((l[i + 1] ?? 0) ^ (l[i + bytes] ?? 0));
  return Uint16Array.from({ length: 64 }, (_, i) => (l[2 * i] ?? 0) | ((l[2 * i + 1] ?? 0) << 8));
}

const shifts = [1, 2, 3, 5] as const;

/** Takes one block of 8 bytes back to what it was (section 4). */
function decryptBlock(block: Uint8Array, k: Uint16Array): Uint16Array {
  const r = Uint16Array.from({ length: 4 }, (_, i) => (block[2 * i] ?? 0) | ((block[2 * i + 1] ?? 0) << 8));
  const word = (i: number): number => r[i & 3] ?? 0;
  let j = 63;
  const mix = (rounds: number): void => {
    for (let n = 0; n < rounds; n++)
      for (let i = 3; i >= 0; i--) {
        const s = shifts[i] ?? 0;
        const turned = ((word(i) >>> s) | (word(i) << (16 - s))) & 0xffff;
        r[i] = turned - (k[j--] ?? 0) - (word(i + 3) & word(i + 2)) - (~word(i + 3) & word(i + 1));
      }
  };
  const mash = (): void => {
    for (let i = 3; i >= 0; i--) r[i] = word(i) - (k[word(i + 3) & 63] ?? 0);
  };
  mix(5);
  mash();
  mix(6);
  mash();
  mix(5);
  return r;
}

/**
 * Decrypts what RC2 has encrypted in CBC, and takes its padding off.
 * @param bits the effective length of the key
 * @returns null where the padding is none: another key
 */
export function decryptRc2(data: Uint8Array, key: Uint8Array, iv: Uint8Array, bits: number): Buffer | null {
  const words = expand(key, bits);
  const out = Buffer.alloc(data.length);
  let before: Uint8Array = iv;
  for (let at = 0; at + 8 <= data.length; at += 8) {
    const block = data.subarray(at, at + 8);
    const plain = decryptBlock(block, words);
    for (let i = 0; i < 8; i++) out[at + i] = (((plain[i >> 1] ?? 0) >> (8 * (i & 1))) & 255) ^ (before[i] ?? 0);
    before = block;
  }
  const padding = out.at(-1) ?? 0;
  const isPadded = padding >= 1 && padding <= 8 && out.subarray(out.length - padding).every((b) => b === padding);
  return isPadded ? out.subarray(0, out.length - padding) : null;
}
