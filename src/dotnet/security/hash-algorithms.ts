import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { nodeCrypto } from '../io/modules.ts';
import type { NetStream } from '../io/streams.ts';
import { defineType } from '../registry.ts';
import type { NetSpan } from '../system/spans.ts';
import { byteArray, byteOf, bytesOf, notNull } from '../values.ts';

/** What can be hashed with: .NET's class, Node's name, bits. */
const algorithms = [
  ['MD5', 'md5', 128],
  ['SHA1', 'sha1', 160],
  ['SHA256', 'sha256', 256],
  ['SHA384', 'sha384', 384],
  ['SHA512', 'sha512', 512],
  ['SHA3_256', 'sha3-256', 256],
  ['SHA3_384', 'sha3-384', 384],
  ['SHA3_512', 'sha3-512', 512],
] as const;

/** System.Security.Cryptography.HashAlgorithm, keyed or not. */
export class NetHashAlgorithm extends NetObject {
  hash: Uint8Array | null = null;
  private isClosed = false;
  private pending: Uint8Array[] = [];
  constructor(
    readonly algorithm: string,
    readonly bits: number,
    /** The key of an HMAC. */
    public key: Uint8Array | null = null,
  ) {
    super();
  }
  /** @throws ObjectDisposedException */
  compute(data: Uint8Array): Uint8Array {
    if (this.isClosed) throw exceptionOf('System.ObjectDisposedException', 'Safe handle has been closed.', null, { ObjectName: '' });
    const digest = this.key ? nodeCrypto().createHmac(this.algorithm, this.key) : nodeCrypto().createHash(this.algorithm);
    this.hash = new Uint8Array(digest.update(data).digest());
    return this.hash;
  }
  /** Adds a block; the last one finishes. */
  transform(data: Uint8Array, isLast: boolean): void {
    this.pending.push(data);
    if (!isLast) return;
    this.compute(Buffer.concat(this.pending));
    this.pending = [];
  }
  close(): void {
    this.isClosed = true;
  }
}

const ns = 'System.Security.Cryptography.';
type Hash = NetHashAlgorithm;

/** Defines the hash algorithms and RandomNumberGenerator. */
export function defineHashAlgorithms(): void {
  const classes = new Map<string, () => NetHashAlgorithm>();
  const makers = new Map<string, () => NetHashAlgorithm>();
  const close = (h: Hash): void => h.close();
  defineType({
    name: `${ns}HashAlgorithm`,
    abstract: true,
    jsClass: NetHashAlgorithm,
    interfaces: ['System.IDisposable', `${ns}ICryptoTransform`],
    properties: {
      'int HashSize': { get: (h: Hash) => h.bits },
      'byte[] Hash': { get: (h: Hash) => (h.hash ? byteArray(h.hash) : null) },
      'int InputBlockSize': { get: () => 1 },
      'int OutputBlockSize': { get: () => 1 },
      'bool CanTransformMultipleBlocks': { get: () => true },
      'bool CanReuseTransform': { get: () => true },
    },
    methods: {
      'byte[] ComputeHash(byte[] buffer)': (h: Hash, data: PSArray | null) => byteArray(h.compute(bytesOf(notNull(data, 'buffer')))),
      'byte[] ComputeHash(byte[] buffer, int offset, int count)': (h: Hash, data: PSArray | null, i: number, n: number) => {
        const { length } = notNull(data, 'buffer').items;
        if (i < 0) throw argumentOutOfRange('offset', 'Non-negative number required.');
        if (n < 0 || n > length) throw argumentException('Value was invalid.');
        if (length - n < i)
          throw argumentException(
            'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
          );
        return byteArray(h.compute(bytesOf(data as PSArray, i, n)));
      },
      'byte[] ComputeHash(System.IO.Stream inputStream)': (h: Hash, s: NetStream) => byteArray(h.compute(s.readToEnd())),
      'int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)': (
        h: Hash,
        data: PSArray,
        i: number,
        n: number,
      ) => {
        h.transform(bytesOf(data, i, n), false);
        return n;
      },
      'byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)': (h: Hash, data: PSArray, i: number, n: number) => {
        const last = bytesOf(data, i, n);
        h.transform(last, true);
        return byteArray(last);
      },
      'void Initialize()': () => undefined,
      'void Clear()': close,
      'void Dispose()': close,
    },
    staticMethods: {
      [`${ns}HashAlgorithm Create(string hashName)`]: (_s, name: string | null) =>
        classes.get(notNull(name, 'hashName').toUpperCase().replace('-', ''))?.() ?? null,
    },
  });
  defineType({ name: `${ns}KeyedHashAlgorithm`, abstract: true, baseType: `${ns}HashAlgorithm` });
  defineType({ name: `${ns}HMAC`, abstract: true, baseType: `${ns}KeyedHashAlgorithm` });
  for (const [name, node, bits] of algorithms) {
    class Implementation extends NetHashAlgorithm {}
    class Keyed extends NetHashAlgorithm {}
    const make = (): NetHashAlgorithm => new Implementation(node, bits);
    // What .NET makes of a name is one of the older classes.
    const older = { MD5: 'MD5CryptoServiceProvider', SHA1: 'SHA1CryptoServiceProvider' }[name as string] ?? `${name}Managed`;
    classes.set(name, () => makers.get(older)?.() ?? make());
    classes.set(`SYSTEM.SECURITY.CRYPTOGRAPHY.${name}`, make);
    const oneShot: MemberBody = (_s, data: PSArray | null) => byteArray(make().compute(bytesOf(notNull(data, 'source'))));
    defineType({
      name: ns + name,
      abstract: true,
      baseType: `${ns}HashAlgorithm`,
      staticProperties: {
        'int HashSizeInBits': { get: () => bits },
        'int HashSizeInBytes': { get: () => bits / 8 },
      },
      staticMethods: {
        [`${ns}${name} Create()`]: make,
        [`${ns}${name} Create(string algName)`]: (_s, algorithm: string | null) =>
          [name, ns + name].includes(notNull(algorithm, 'name')) ? make() : null,
        'byte[] HashData(byte[] source)': oneShot,
        'byte[] HashData(System.IO.Stream source)': (_s, s: NetStream) => byteArray(make().compute(s.readToEnd())),
      },
    });
    defineType({ name: `${ns}${name}+Implementation`, baseType: ns + name, jsClass: Implementation });
    for (const suffix of name.startsWith('SHA3_')
      ? []
      : name === 'MD5'
        ? ['CryptoServiceProvider']
        : ['CryptoServiceProvider', 'Managed']) {
      class Older extends NetHashAlgorithm {}
      const makeOlder = (): NetHashAlgorithm => new Older(node, bits);
      makers.set(name + suffix, makeOlder);
      defineType({ name: `${ns}${name}${suffix}`, baseType: ns + name, jsClass: Older, constructors: { '()': makeOlder } });
    }
    const keyed = (key: Uint8Array): NetHashAlgorithm => new Keyed(node, bits, key);
    defineType({
      name: `${ns}HMAC${name}`,
      baseType: `${ns}HMAC`,
      jsClass: Keyed,
      constructors: {
        '()': () => keyed(new Uint8Array(nodeCrypto().randomBytes(bits > 256 ? 128 : 64))),
        '(byte[] key)': (_t, key: PSArray | null) => keyed(bytesOf(notNull(key, 'key'))),
      },
      properties: {
        'byte[] Key': {
          get: (h: Hash) => byteArray(h.key ?? new Uint8Array(0)),
          set: (h: Hash, key: PSArray | null) => {
            h.key = bytesOf(notNull(key, 'value'));
          },
        },
        'string HashName': { get: () => name },
      },
      staticMethods: {
        'byte[] HashData(byte[] key, byte[] source)': (_s, key: PSArray, data: PSArray) =>
          byteArray(keyed(bytesOf(key)).compute(bytesOf(data))),
      },
    });
  }
  defineRandomNumbers();
}

/** System.Security.Cryptography.RandomNumberGenerator. */
class NetRandomNumberGenerator extends NetObject {}
class RandomNumberServiceProvider extends NetRandomNumberGenerator {}

function defineRandomNumbers(): void {
  const fill = (array: PSArray | null): undefined => {
    if (array === null) throw argumentNull('data');
    const random = nodeCrypto().randomBytes(array.items.length);
    for (let i = 0; i < random.length; i++) array.items[i] = byteOf(random[i] as number);
  };
  const int = (low: number, high: number): number => {
    if (low >= high) throw exceptionOf('System.ArgumentException', 'Range of random number does not contain at least one possibility.');
    return nodeCrypto().randomInt(low, high);
  };
  const own = `${ns}RandomNumberGenerator`;
  defineType({
    name: own,
    abstract: true,
    jsClass: NetRandomNumberGenerator,
    interfaces: ['System.IDisposable'],
    methods: {
      'void GetBytes(byte[] data)': (_r, data: PSArray | null) => fill(data),
      'void GetBytes(byte[] data, int offset, int count)': (_r, data: PSArray, at: number, n: number) => {
        nodeCrypto()
          .randomBytes(n)
          .forEach((b, i) => {
            data.items[at + i] = byteOf(b);
          });
      },
      'void GetNonZeroBytes(byte[] data)': (_r, data: PSArray) => {
        for (let i = 0; i < data.items.length; i++) data.items[i] = byteOf(nodeCrypto().randomInt(1, 256));
      },
      'void Dispose()': () => undefined,
    },
    staticMethods: {
      [`${own} Create()`]: () => new NetRandomNumberGenerator(),
      'byte[] GetBytes(int count)': (_s, n: number) => {
        if (n < 0) throw argumentOutOfRange('count', `count ('${n}') must be a non-negative value.`, n);
        return byteArray(nodeCrypto().randomBytes(n));
      },
      'string GetString(System.ReadOnlySpan[char] choices, int length)': (_s, choices: NetSpan, n: number) => {
        if (choices.length === 0) throw argumentException('Span may not be empty.', 'choices');
        if (n < 0) throw argumentOutOfRange('length', `length ('${n}') must be a non-negative value.`, n);
        return Array.from({ length: n }, () => String(choices.at(nodeCrypto().randomInt(choices.length)))).join('');
      },
      'void Fill(byte[] data)': (_s, data: PSArray | null) => fill(data),
      'int GetInt32(int toExclusive)': (_s, high: number) => {
        if (high <= 0) throw argumentOutOfRange('toExclusive', `toExclusive ('${high}') must be a non-negative and non-zero value.`, high);
        return int(0, high);
      },
      'int GetInt32(int fromInclusive, int toExclusive)': (_s, low: number, high: number) => int(low, high),
      'string GetHexString(int stringLength, bool lowercase = false)': (_s, n: number, lower: boolean) => {
        const text = nodeCrypto()
          .randomBytes(Math.ceil(n / 2))
          .toString('hex')
          .slice(0, n);
        return lower ? text : text.toUpperCase();
      },
    },
  });
  defineType({
    name: `${ns}RNGCryptoServiceProvider`,
    baseType: own,
    jsClass: RandomNumberServiceProvider,
    constructors: { '()': () => new RandomNumberServiceProvider() },
  });
}
