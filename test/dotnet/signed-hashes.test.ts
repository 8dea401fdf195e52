import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signEllipticHash, verifyEllipticHash } from '../../src/dotnet/security/elliptic-hash.ts';
import { encodePss, verifyPss } from '../../src/dotnet/security/rsa-pss.ts';

const curves = ['prime256v1', 'secp384r1', 'P-521', 'secp256k1'];
const pairs = curves.map((namedCurve) => generateKeyPairSync('ec', { namedCurve }));

function numbersOf(pair: (typeof pairs)[number]) {
  const jwk = pair.privateKey.export({ format: 'jwk' });
  const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? '', 'base64url'));
  return { curve: jwk.crv ?? '', d: bytes(jwk.d), x: bytes(jwk.x), y: bytes(jwk.y) };
}

describe('hashes signed over elliptic curves', () => {
  it('are what Node signs and verifies', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: curves.length - 1 }),
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom('sha256', 'sha512'),
        (i, data, hash) => {
          const pair = pairs[i] as (typeof pairs)[number];
          const key = numbersOf(pair);
          const digest = createHash(hash).update(data).digest();
          const own = signEllipticHash(key, digest) as Uint8Array;
          expect(verify(hash, data, { key: pair.publicKey, dsaEncoding: 'ieee-p1363' }, own)).toBe(true);
          const nodes = sign(hash, data, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' });
          expect(verifyEllipticHash(key, digest, nodes)).toBe(true);
          digest[0] = (digest[0] as number) ^ 1;
          expect(verifyEllipticHash(key, digest, nodes)).toBe(false);
        },
      ),
      // a signature over P-521 takes a tenth of a second to verify
      { numRuns: Math.min(60, Number(process.env['FAST_CHECK_RUNS'] ?? 8)) },
    );
  });
});

describe('the padding Pss', () => {
  it('takes back what it made, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 1023, max: 1031 }), (digest, bits) => {
        const encoded = encodePss(digest, bits, 'sha256') as Buffer;
        expect(verifyPss(digest, encoded, bits, 'sha256')).toBe(true);
        const other = Uint8Array.from(digest, (b, i) => (i === 0 ? b ^ 1 : b));
        expect(verifyPss(other, encoded, bits, 'sha256')).toBe(false);
      }),
    );
  });
  it('needs room for two hashes', () => {
    expect(encodePss(new Uint8Array(64), 1023, 'sha512')).toBe(null);
  });
});
