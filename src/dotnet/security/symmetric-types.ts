import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, TypeDefinition } from '../../objects/net-type.ts';
import type { NetStream } from '../io/streams.ts';
import { defineType } from '../registry.ts';
import { byteArray, bytesOf, enumOf, notNull } from '../values.ts';
import { KeySizes, keySizes } from './key-sizes.ts';
import {
  type CipherKind,
  CipherMode,
  CryptoDecryptor,
  CryptoEncryptor,
  CryptoTransform,
  NetCryptoStream,
  PaddingMode,
  SymmetricAlgorithm,
} from './symmetric.ts';

const ns = 'System.Security.Cryptography.';
type Algorithm = SymmetricAlgorithm;

const aes: CipherKind = { cipher: (bits, mode) => `aes-${bits}-${mode}`, blockBits: 128, keyBits: 256, legal: [128, 256, 64] };
const tripleDes: CipherKind = {
  cipher: (bits, mode) => `des-ede${bits === 128 ? '' : '3'}${mode === 'ecb' && bits !== 128 ? '' : `-${mode}`}`.replace('ede-ecb', 'ede'),
  blockBits: 64,
  keyBits: 192,
  legal: [128, 192, 64],
};

const properties: NonNullable<TypeDefinition['properties']> = {
  'byte[] Key': {
    get: (a: Algorithm) => byteArray(a.key),
    set: (a: Algorithm, v: PSArray | null) => void (a.key = bytesOf(notNull(v, 'value'))),
  },
  'int KeySize': { get: (a: Algorithm) => a.keyBits, set: (a: Algorithm, v: number) => a.setKeySize(v) },
  'int FeedbackSize': { get: (a: Algorithm) => a.feedbackSize, set: (a: Algorithm, v: number) => void (a.feedbackSize = v) },
  'int BlockSize': { get: (a: Algorithm) => a.kind.blockBits, set: (a: Algorithm, v: number) => a.checkBlockSize(v) },
  'byte[] IV': {
    get: (a: Algorithm) => byteArray(a.iv),
    set: (a: Algorithm, v: PSArray | null) => void (a.iv = bytesOf(notNull(v, 'value'))),
  },
  [`${ns}KeySizes[] LegalBlockSizes`]: {
    get: (a: Algorithm) => keySizes([a.kind.blockBits, a.kind.blockBits, 0]),
  },
  [`${ns}KeySizes[] LegalKeySizes`]: { get: (a: Algorithm) => keySizes(a.kind.legal) },
  [`${ns}CipherMode Mode`]: {
    get: (a: Algorithm) => enumOf(`${ns}CipherMode`, a.mode),
    set: (a: Algorithm, v: EnumValue) => a.setMode(Number(v.value)),
  },
  [`${ns}PaddingMode Padding`]: {
    get: (a: Algorithm) => enumOf(`${ns}PaddingMode`, a.padding),
    set: (a: Algorithm, v: EnumValue) => void (a.padding = Number(v.value)),
  },
};

/** EncryptCbc, DecryptEcb …: one whole message with a mode of its own. */
function oneShots(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  const run = (a: Algorithm, encrypts: boolean, data: PSArray | null, iv: Uint8Array, mode: number, padding: number): PSArray => {
    const name = encrypts ? 'plaintext' : 'ciphertext';
    return byteArray(new CryptoTransform(a, encrypts, a.key, iv, mode, padding).finish(bytesOf(notNull(data, name))));
  };
  for (const encrypts of [true, false]) {
    const [verb, input] = encrypts ? (['Encrypt', 'plaintext'] as const) : (['Decrypt', 'ciphertext'] as const);
    table[`byte[] ${verb}Ecb(byte[] ${input}, ${ns}PaddingMode paddingMode)`] = (a: Algorithm, data: PSArray | null, padding: EnumValue) =>
      run(a, encrypts, data, new Uint8Array(0), CipherMode.ECB, Number(padding.value));
    table[`byte[] ${verb}Cbc(byte[] ${input}, byte[] iv, ${ns}PaddingMode paddingMode = 'PKCS7')`] = (
      a: Algorithm,
      data: PSArray | null,
      iv: PSArray,
      padding: EnumValue | null,
    ) => run(a, encrypts, data, bytesOf(iv), CipherMode.CBC, padding ? Number(padding.value) : PaddingMode.PKCS7);
    table[`byte[] ${verb}Cfb(byte[] ${input}, byte[] iv, ${ns}PaddingMode paddingMode = 'None', int feedbackSizeInBits = 8)`] = (
      a: Algorithm,
      data: PSArray | null,
      iv: PSArray,
      padding: EnumValue | null,
    ) => run(a, encrypts, data, bytesOf(iv), CipherMode.CFB, padding ? Number(padding.value) : PaddingMode.None);
  }
  return table;
}

function transforms(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  for (const encrypts of [true, false]) {
    const name = encrypts ? 'CreateEncryptor' : 'CreateDecryptor';
    table[`${ns}ICryptoTransform ${name}()`] = (a: Algorithm) => a.transform(encrypts);
    table[`${ns}ICryptoTransform ${name}(byte[] rgbKey, byte[] rgbIV)`] = (a: Algorithm, key: PSArray | null, iv: PSArray | null) =>
      a.transform(encrypts, bytesOf(notNull(key, 'rgbKey')), iv ? bytesOf(iv) : a.iv);
  }
  return table;
}

/** SymmetricAlgorithm, the ciphers derived from it, their transformations and CryptoStream. */
export function defineSymmetricAlgorithms(): void {
  defineType({ name: `${ns}CipherMode`, kind: 'enum', enumValues: { ...CipherMode } });
  defineType({ name: `${ns}PaddingMode`, kind: 'enum', enumValues: { ...PaddingMode } });
  defineType({ name: `${ns}CryptoStreamMode`, kind: 'enum', enumValues: { Read: 0, Write: 1 } });
  defineType({
    name: `${ns}KeySizes`,
    jsClass: KeySizes,
    constructors: {
      '(int minSize, int maxSize, int skipSize)': (_t, min: number, max: number, skip: number) => new KeySizes(min, max, skip),
    },
    properties: {
      'int MinSize': { get: (k: KeySizes) => k.min },
      'int MaxSize': { get: (k: KeySizes) => k.max },
      'int SkipSize': { get: (k: KeySizes) => k.skip },
    },
  });
  const nothing = (): undefined => undefined;
  defineType({
    name: `${ns}SymmetricAlgorithm`,
    abstract: true,
    jsClass: SymmetricAlgorithm,
    interfaces: ['System.IDisposable'],
    properties,
    methods: {
      ...transforms(),
      ...oneShots(),
      'void GenerateKey()': (a: Algorithm) => a.generateKey(),
      'void GenerateIV()': (a: Algorithm) => a.generateIv(),
      'bool ValidKeySize(int bitLength)': (a: Algorithm, bits: number) => {
        const [min, max, skip] = a.kind.legal;
        return bits >= min && bits <= max && (bits - min) % skip === 0;
      },
      'void Clear()': nothing,
      'void Dispose()': nothing,
    },
  });
  defineCipher('Aes', 'AesImplementation', aes, ['AesManaged', 'AesCryptoServiceProvider']);
  defineCipher('TripleDES', 'TripleDesImplementation', tripleDes, ['TripleDESCryptoServiceProvider']);
  defineCipher('Rijndael', 'RijndaelImplementation', aes, ['RijndaelManaged']);
  defineTransforms();
}

function defineCipher(name: string, implementation: string, kind: CipherKind, others: readonly string[]): void {
  class Implementation extends SymmetricAlgorithm {}
  const own = ns + name;
  const make = (): SymmetricAlgorithm => new Implementation(kind);
  defineType({
    name: own,
    abstract: true,
    baseType: `${ns}SymmetricAlgorithm`,
    staticMethods: { [`${own} Create()`]: make, [`${own} Create(string algorithmName)`]: make },
  });
  defineType({ name: ns + implementation, baseType: own, jsClass: Implementation });
  for (const other of others) {
    class Other extends SymmetricAlgorithm {}
    defineType({ name: ns + other, baseType: own, jsClass: Other, constructors: { '()': () => new Other(kind) } });
  }
}

function defineTransforms(): void {
  type T = CryptoTransform;
  defineType({
    name: `${ns}UniversalCryptoTransform`,
    abstract: true,
    jsClass: CryptoTransform,
    interfaces: [`${ns}ICryptoTransform`, 'System.IDisposable'],
    properties: {
      'bool CanReuseTransform': { get: () => true },
      'bool CanTransformMultipleBlocks': { get: () => true },
      'int InputBlockSize': { get: (t: T) => t.blockBytes },
      'int OutputBlockSize': { get: (t: T) => t.blockBytes },
    },
    methods: {
      'byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)': (t: T, data: PSArray, at: number, count: number) =>
        byteArray(t.finish(bytesOf(notNull(data, 'inputBuffer'), at, count))),
      'void Dispose()': () => undefined,
    },
  });
  for (const [name, type] of [
    ['UniversalCryptoEncryptor', CryptoEncryptor],
    ['UniversalCryptoDecryptor', CryptoDecryptor],
  ] as const)
    defineType({ name: ns + name, baseType: `${ns}UniversalCryptoTransform`, jsClass: type });
  const stream = 'System.IO.Stream stream';
  const make = (_t: Value, base: NetStream | null, transform: T, mode: EnumValue, leaveOpen = false): NetCryptoStream =>
    new NetCryptoStream(notNull(base, 'stream'), transform, Number(mode.value) === 1, leaveOpen);
  defineType({
    name: `${ns}CryptoStream`,
    baseType: 'System.IO.Stream',
    jsClass: NetCryptoStream,
    constructors: {
      [`(${stream}, ${ns}ICryptoTransform transform, ${ns}CryptoStreamMode mode)`]: make,
      [`(${stream}, ${ns}ICryptoTransform transform, ${ns}CryptoStreamMode mode, bool leaveOpen)`]: make,
    },
    properties: { 'bool HasFlushedFinalBlock': { get: (s: NetCryptoStream) => s.hasFlushedFinalBlock } },
    methods: { 'void FlushFinalBlock()': (s: NetCryptoStream) => s.flushFinalBlock() },
  });
}
