/** ECDSA over hashes that somebody else has made, which Node's own functions do not take (FIPS 186-4, section 6.4). */
import { nodeCrypto } from '../io/modules.ts';

/** A curve of NIST's: y² = x³ − 3x + b, or that of secp256k1 with a = 0. */
interface Curve {
  readonly node: string;
  readonly bits: number;
  readonly a: bigint;
  readonly p: bigint;
  readonly n: bigint;
  readonly g: Point;
}
interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

const hex = (text: string): bigint => BigInt(`0x${text}`);

function curveOf(name: string): Curve | null {
  switch (name) {
    case 'P-256':
      return {
        node: 'prime256v1',
        bits: 256,
        a: -3n,
        p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
        n: hex('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'),
        g: {
          x: hex('6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'),
          y: hex('4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5'),
        },
      };
    case 'P-384':
      return {
        node: 'secp384r1',
        bits: 384,
        a: -3n,
        p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
        n: hex('ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973'),
        g: {
          x: hex('aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7'),
          y: hex('3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f'),
        },
      };
    case 'P-521':
      return {
        node: 'secp521r1',
        bits: 521,
        a: -3n,
        p: 2n ** 521n - 1n,
        n: hex(
          '01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
        ),
        g: {
          x: hex(
            '00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66',
          ),
          y: hex(
            '011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650',
          ),
        },
      };
    case 'secp256k1':
      return {
        node: 'secp256k1',
        bits: 256,
        a: 0n,
        p: 2n ** 256n - 2n ** 32n - 977n,
        n: hex('fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'),
        g: {
          x: hex('79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798'),
          y: hex('483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8'),
        },
      };
    default:
      return null;
  }
}

const mod = (a: bigint, m: bigint): bigint => ((a % m) + m) % m;

function inverse(value: bigint, m: bigint): bigint {
  let [a, b, x, y] = [mod(value, m), m, 1n, 0n];
  while (b !== 0n) {
    const q = a / b;
    [a, b] = [b, a - q * b];
    [x, y] = [y, x - q * y];
  }
  return mod(x, m);
}

function add(c: Curve, p: Point | null, q: Point | null): Point | null {
  if (!p || !q) return p ?? q;
  if (p.x === q.x && mod(p.y + q.y, c.p) === 0n) return null;
  const slope = p.x === q.x ? (3n * p.x * p.x + c.a) * inverse(2n * p.y, c.p) : (q.y - p.y) * inverse(q.x - p.x, c.p);
  const x = mod(slope * slope - p.x - q.x, c.p);
  return { x, y: mod(slope * (p.x - x) - p.y, c.p) };
}

function multiply(c: Curve, k: bigint, point: Point): Point | null {
  let result: Point | null = null;
  let doubled: Point | null = point;
  for (let left = k; left > 0n; left >>= 1n) {
    if (left & 1n) result = add(c, result, doubled);
    doubled = add(c, doubled, doubled);
  }
  return result;
}

const number = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : hex(Buffer.from(bytes).toString('hex')));

function bytesOf(value: bigint, length: number): Buffer {
  return Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex');
}

/** The leftmost bits of a hash, as many as the order of the curve has. */
function truncated(c: Curve, hash: Uint8Array): bigint {
  const extra = hash.length * 8 - c.bits;
  return extra > 0 ? number(hash) >> BigInt(extra) : number(hash);
}

/** What a key is made of, as JWK has it. */
export interface EllipticKey {
  readonly curve: string;
  readonly d?: Uint8Array;
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

/** Signs a hash: the two numbers of the signature behind each other; null for a curve that is not known. */
export function signEllipticHash(key: EllipticKey, hash: Uint8Array): Uint8Array | null {
  const c = curveOf(key.curve);
  if (!c) return null;
  const length = Math.ceil(c.bits / 8);
  const z = truncated(c, hash);
  const d = number(key.d ?? new Uint8Array());
  for (;;) {
    // a key of its own for each signature: its public point is the random multiple of the generator
    const once = nodeCrypto().createECDH(c.node);
    const point = once.generateKeys();
    const k = number(once.getPrivateKey());
    const r = mod(number(point.subarray(1, 1 + length)), c.n);
    const s = mod(inverse(k, c.n) * (z + r * d), c.n);
    if (r !== 0n && s !== 0n) return Buffer.concat([bytesOf(r, length), bytesOf(s, length)]);
  }
}

/** True for a signature of a hash; null for a curve that is not known. */
export function verifyEllipticHash(key: EllipticKey, hash: Uint8Array, signature: Uint8Array): boolean | null {
  const c = curveOf(key.curve);
  if (!c) return null;
  const length = Math.ceil(c.bits / 8);
  if (signature.length !== length * 2) return false;
  const r = number(signature.subarray(0, length));
  const s = number(signature.subarray(length));
  if (r === 0n || s === 0n || r >= c.n || s >= c.n) return false;
  const w = inverse(s, c.n);
  const u1 = mod(truncated(c, hash) * w, c.n);
  const u2 = mod(r * w, c.n);
  const point = add(c, multiply(c, u1, c.g), multiply(c, u2, { x: number(key.x), y: number(key.y) }));
  return point !== null && mod(point.x, c.n) === r;
}

/** The two numbers of a signature as ASN.1 has them. */
export function derOfSignature(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2;
  const integer = (bytes: Uint8Array): Buffer => {
    let start = 0;
    while (start < bytes.length - 1 && bytes[start] === 0) start++;
    const body = bytes.subarray(start);
    const padded = (body[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), body]) : Buffer.from(body);
    return Buffer.concat([Buffer.of(2, padded.length), padded]);
  };
  const body = Buffer.concat([integer(signature.subarray(0, half)), integer(signature.subarray(half))]);
  return Buffer.concat([body.length > 127 ? Buffer.of(0x30, 0x81, body.length) : Buffer.of(0x30, body.length), body]);
}

/** The numbers behind each other, of a signature in ASN.1; null for one that is none. */
export function signatureOfDer(der: Uint8Array, length: number): Uint8Array | null {
  const bytes = Buffer.from(der);
  let at = bytes[1] === 0x81 ? 3 : 2;
  const parts: Buffer[] = [];
  for (let i = 0; i < 2; i++) {
    if (bytes[at] !== 2) return null;
    const size = bytes[at + 1] ?? 0;
    const value = number(bytes.subarray(at + 2, at + 2 + size));
    if (value >> BigInt(length * 8) > 0n) return null;
    parts.push(bytesOf(value, length));
    at += 2 + size;
  }
  return Buffer.concat(parts);
}
