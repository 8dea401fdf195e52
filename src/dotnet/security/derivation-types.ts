import { argumentException, argumentOutOfRange } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import { defineType } from '../registry.ts';
import { byteArray, bytesOf, notNull } from '../values.ts';
import { cryptographic } from './symmetric.ts';

const ns = 'System.Security.Cryptography.';

/** System.Security.Cryptography.HashAlgorithmName: a struct that is made of a name. */
export class HashAlgorithmName extends NetObject {
  constructor(readonly name: string | null) {
    super();
  }
  /** What Node calls it. @throws CryptographicException when there is no such algorithm */
  get node(): string {
    const known = /^(?:MD5|SHA1|SHA256|SHA384|SHA512|SHA3-256|SHA3-384|SHA3-512)$/i.exec(this.name ?? '');
    if (!known) throw cryptographic(`'${this.name}' is not a known hash algorithm.`);
    return known[0].toLowerCase();
  }
  hashKey(): string {
    return this.name ?? '';
  }
  override toString(): string {
    return this.name ?? '';
  }
}

/** System.Security.Cryptography.Rfc2898DeriveBytes: the stream of bytes that PBKDF2 gives. */
class Rfc2898 extends NetObject {
  private at = 0;
  constructor(
    readonly password: Uint8Array,
    public salt: Uint8Array,
    public iterations: number,
    readonly algorithm: HashAlgorithmName,
  ) {
    super();
    if (iterations <= 0)
      throw argumentOutOfRange('iterations', `iterations ('${iterations}') must be a non-negative and non-zero value.`, iterations);
  }
  next(count: number): Uint8Array {
    const all = nodeCrypto().pbkdf2Sync(this.password, this.salt, this.iterations, this.at + count, this.algorithm.node);
    const part = all.subarray(this.at);
    this.at += count;
    return new Uint8Array(part);
  }
  reset(): void {
    this.at = 0;
  }
}

class IncrementalHash extends NetObject {
  private parts: Uint8Array[] = [];
  constructor(
    readonly algorithm: HashAlgorithmName,
    private readonly key: Uint8Array | null,
  ) {
    super();
  }
  append(data: Uint8Array): void {
    this.parts.push(data);
  }
  current(): Uint8Array {
    const { createHash, createHmac } = nodeCrypto();
    const digest = this.key ? createHmac(this.algorithm.node, this.key) : createHash(this.algorithm.node);
    for (const part of this.parts) digest.update(part);
    return new Uint8Array(digest.digest());
  }
  reset(): Uint8Array {
    const result = this.current();
    this.parts = [];
    return result;
  }
}

const hashName = `${ns}HashAlgorithmName`;

/** Key derivation, hashes in parts, comparison in constant time. */
export function defineKeyDerivation(): void {
  const fixed = (name: string) => ({ get: () => new HashAlgorithmName(name) });
  defineType({
    name: hashName,
    kind: 'struct',
    jsClass: HashAlgorithmName,
    defaultValue: () => new HashAlgorithmName(null),
    constructors: { '(string name)': (_t, name: string | null) => new HashAlgorithmName(name) },
    properties: { 'string Name': { get: (h: HashAlgorithmName) => h.name } },
    operators: { [`${hashName} op_Implicit(string name)`]: (_t, name: string) => new HashAlgorithmName(name) },
    staticProperties: Object.fromEntries(
      ['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512']
        .map((name) => [`${hashName} ${name}`, fixed(name)] as const)
        .concat(['256', '384', '512'].map((bits) => [`${hashName} SHA3_${bits}`, fixed(`SHA3-${bits}`)] as const)),
    ),
    methods: {
      'string ToString()': (h: HashAlgorithmName) => h.toString(),
      'bool Equals(System.Object obj)': (h: HashAlgorithmName, o: Value) => o instanceof HashAlgorithmName && o.name === h.name,
    },
  });
  defineRfc2898();
  defineIncrementalHash();
  defineType({
    name: `${ns}CryptographicOperations`,
    kind: 'static',
    staticMethods: {
      'bool FixedTimeEquals(byte[] left, byte[] right)': (_s, a: PSArray, b: PSArray) =>
        a.items.length === b.items.length && nodeCrypto().timingSafeEqual(bytesOf(a), bytesOf(b)),
      'void ZeroMemory(byte[] buffer)': (_s, a: PSArray) =>
        void a.items.splice(0, a.items.length, ...byteArray(new Uint8Array(a.items.length)).items),
      [`byte[] HashData(${hashName} hashAlgorithm, byte[] source)`]: (_s, name: HashAlgorithmName, data: PSArray) =>
        byteArray(nodeCrypto().createHash(name.node).update(bytesOf(data)).digest()),
      [`byte[] HmacData(${hashName} hashAlgorithm, byte[] key, byte[] source)`]: (
        _s,
        name: HashAlgorithmName,
        key: PSArray,
        data: PSArray,
      ) => byteArray(nodeCrypto().createHmac(name.node, bytesOf(key)).update(bytesOf(data)).digest()),
    },
  });
  defineType({
    name: `${ns}HKDF`,
    kind: 'static',
    staticMethods: {
      [`byte[] DeriveKey(${hashName} hashAlgorithmName, byte[] ikm, int outputLength, byte[] salt = null, byte[] info = null)`]: (
        _s,
        name: HashAlgorithmName,
        ikm: PSArray,
        length: number,
        salt: PSArray | null,
        info: PSArray | null,
      ) =>
        byteArray(
          new Uint8Array(nodeCrypto().hkdfSync(name.node, bytesOf(ikm), salt ? bytesOf(salt) : '', info ? bytesOf(info) : '', length)),
        ),
    },
  });
}

function defineRfc2898(): void {
  const own = `${ns}Rfc2898DeriveBytes`;
  const sha1 = new HashAlgorithmName('SHA1');
  const text = (s: string | null): Uint8Array => new TextEncoder().encode(notNull(s, 'password'));
  const random = (size: number): Uint8Array => new Uint8Array(nodeCrypto().randomBytes(size));
  const derive = (password: Uint8Array, salt: PSArray, iterations: number, name: HashAlgorithmName, length: number): PSArray =>
    byteArray(new Rfc2898(password, bytesOf(salt), iterations, name).next(length));
  defineType({
    name: `${ns}DeriveBytes`,
    abstract: true,
    interfaces: ['System.IDisposable'],
    methods: { 'void Dispose()': () => undefined },
  });
  defineType({
    name: own,
    baseType: `${ns}DeriveBytes`,
    jsClass: Rfc2898,
    constructors: {
      '(byte[] password, byte[] salt, int iterations)': (_t, p: PSArray, salt: PSArray, n: number) =>
        new Rfc2898(bytesOf(p), bytesOf(salt), n, sha1),
      [`(byte[] password, byte[] salt, int iterations, ${hashName} hashAlgorithm)`]: (
        _t,
        p: PSArray,
        salt: PSArray,
        n: number,
        name: HashAlgorithmName,
      ) => new Rfc2898(bytesOf(p), bytesOf(salt), n, name),
      '(string password, byte[] salt)': (_t, p: string, salt: PSArray) => new Rfc2898(text(p), bytesOf(salt), 1000, sha1),
      '(string password, byte[] salt, int iterations)': (_t, p: string, salt: PSArray, n: number) =>
        new Rfc2898(text(p), bytesOf(salt), n, sha1),
      [`(string password, byte[] salt, int iterations, ${hashName} hashAlgorithm)`]: (
        _t,
        p: string,
        salt: PSArray,
        n: number,
        name: HashAlgorithmName,
      ) => new Rfc2898(text(p), bytesOf(salt), n, name),
      '(string password, int saltSize)': (_t, p: string, size: number) => new Rfc2898(text(p), random(size), 1000, sha1),
      '(string password, int saltSize, int iterations)': (_t, p: string, size: number, n: number) =>
        new Rfc2898(text(p), random(size), n, sha1),
    },
    properties: {
      [`${hashName} HashAlgorithm`]: { get: (r: Rfc2898) => r.algorithm },
      'int IterationCount': {
        get: (r: Rfc2898) => r.iterations,
        set: (r: Rfc2898, n: number) => {
          r.iterations = n;
          r.reset();
        },
      },
      'byte[] Salt': {
        get: (r: Rfc2898) => byteArray(r.salt),
        set: (r: Rfc2898, salt: PSArray) => {
          r.salt = bytesOf(salt);
          r.reset();
        },
      },
    },
    methods: { 'byte[] GetBytes(int cb)': (r: Rfc2898, n: number) => byteArray(r.next(n)), 'void Reset()': (r: Rfc2898) => r.reset() },
    staticMethods: {
      [`byte[] Pbkdf2(byte[] password, byte[] salt, int iterations, ${hashName} hashAlgorithm, int outputLength)`]: (
        _s,
        p: PSArray,
        salt: PSArray,
        n: number,
        name: HashAlgorithmName,
        length: number,
      ) => derive(bytesOf(p), salt, n, name, length),
      [`byte[] Pbkdf2(string password, byte[] salt, int iterations, ${hashName} hashAlgorithm, int outputLength)`]: (
        _s,
        p: string,
        salt: PSArray,
        n: number,
        name: HashAlgorithmName,
        length: number,
      ) => derive(text(p), salt, n, name, length),
    },
  });
}

function defineIncrementalHash(): void {
  const own = `${ns}IncrementalHash`;
  defineType({
    name: own,
    jsClass: IncrementalHash,
    interfaces: ['System.IDisposable'],
    properties: {
      'int HashLengthInBytes': { get: (h: IncrementalHash) => h.current().length },
      [`${hashName} AlgorithmName`]: { get: (h: IncrementalHash) => h.algorithm },
    },
    methods: {
      'void AppendData(byte[] data)': (h: IncrementalHash, data: PSArray | null) => h.append(bytesOf(notNull(data, 'data'))),
      'void AppendData(byte[] data, int offset, int count)': (h: IncrementalHash, data: PSArray, at: number, n: number) => {
        if (at + n > data.items.length) throw argumentException('Offset and length were out of bounds for the array.', null);
        h.append(bytesOf(data, at, n));
      },
      'byte[] GetHashAndReset()': (h: IncrementalHash) => byteArray(h.reset()),
      'byte[] GetCurrentHash()': (h: IncrementalHash) => byteArray(h.current()),
      'void Dispose()': () => undefined,
    },
    staticMethods: {
      [`${own} CreateHash(${hashName} hashAlgorithm)`]: (_s, name: HashAlgorithmName) => new IncrementalHash(name, null),
      [`${own} CreateHMAC(${hashName} hashAlgorithm, byte[] key)`]: (_s, name: HashAlgorithmName, key: PSArray) =>
        new IncrementalHash(name, bytesOf(key)),
    },
  });
}
