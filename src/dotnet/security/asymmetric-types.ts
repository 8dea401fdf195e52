import type { KeyObject } from 'node:crypto';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import { defineType } from '../registry.ts';
import { byteArray, byteOf, bytesOf, notNull } from '../values.ts';
import { AsymmetricAlgorithm, NetAesGcm, NetECDiffieHellman } from './asymmetric.ts';
import { importer, keyForm } from './asymmetric-members.ts';
import type { HashAlgorithmName } from './derivation-types.ts';
import { defineECDsa, ellipticMembers, newECDsa } from './elliptic-types.ts';
import { defineECParameters } from './key-parameters.ts';
import { defineOids, type NetECCurve } from './oids.ts';
import { defineRsa, newRsa } from './rsa-types.ts';

const ns = 'System.Security.Cryptography.';
const hash = `${ns}HashAlgorithmName hashAlgorithm`;
const bytes = (a: PSArray | null, name: string): Uint8Array => bytesOf(notNull(a, name));

function defineBase(): void {
  const fromPem = (a: AsymmetricAlgorithm, input: Value): void => {
    const text = typeof input === 'string' ? input : String(input);
    const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1];
    if (label === undefined)
      throw exceptionOf(
        'System.ArgumentException',
        "No supported key formats were found. Check that the input represents the contents of a PEM-encoded key file, not the path to such a file. (Parameter 'input')",
        null,
        { ParamName: 'input' },
      );
    a.import(text, 'pkcs8', label.includes('PRIVATE'));
  };
  defineType({
    name: `${ns}AsymmetricAlgorithm`,
    abstract: true,
    jsClass: AsymmetricAlgorithm,
    interfaces: ['System.IDisposable'],
    methods: {
      ...keyForm('Pkcs8PrivateKey', 'pkcs8', true),
      ...keyForm('SubjectPublicKeyInfo', 'spki', false),
      'void ImportFromPem(string input)': (a: AsymmetricAlgorithm, input: string | null) => fromPem(a, notNull(input, 'input')),
      'void ImportPkcs8PrivateKey(byte[] source, [out] int bytesRead)': importer('pkcs8', true),
      'void ImportSubjectPublicKeyInfo(byte[] source, [out] int bytesRead)': importer('spki', false),
      'void Clear()': () => undefined,
      'void Dispose()': () => undefined,
    },
  });
}

/** The object that works with a key. */
export function algorithmOf(key: KeyObject): AsymmetricAlgorithm {
  const made = key.asymmetricKeyType === 'ec' ? newECDsa() : newRsa();
  made.own = key;
  return made;
}

function defineECDiffieHellman(): void {
  class Implementation extends NetECDiffieHellman {}
  class PublicKey extends NetObject {
    constructor(readonly owner: NetECDiffieHellman) {
      super();
    }
  }
  const own = `${ns}ECDiffieHellman`;
  const key = `${ns}ECDiffieHellmanPublicKey`;
  type D = NetECDiffieHellman;
  const hashed = (data: Uint8Array, h: HashAlgorithmName): Value =>
    byteArray(new Uint8Array(nodeCrypto().createHash(h.node).update(data).digest()));
  defineType({
    name: own,
    abstract: true,
    baseType: `${ns}AsymmetricAlgorithm`,
    jsClass: NetECDiffieHellman,
    properties: {
      'string KeyExchangeAlgorithm': { get: () => 'ECDiffieHellman' },
      'string SignatureAlgorithm': { get: () => null },
      [`${key} PublicKey`]: { get: (d: D) => new PublicKey(d) },
      'int KeySize': { get: (d: D) => d.keySize, set: (d: D, v: number) => d.setKeySize(v) },
    },
    methods: {
      ...ellipticMembers,
      [`byte[] DeriveKeyMaterial(${key} otherPartyPublicKey)`]: (d: D, other: PublicKey | null) => {
        const data = d.agree(notNull(other, 'otherPartyPublicKey').owner);
        return byteArray(new Uint8Array(nodeCrypto().createHash('sha256').update(data).digest()));
      },
      [`byte[] DeriveKeyFromHash(${key} otherPartyPublicKey, ${hash})`]: (d: D, other: PublicKey | null, h: HashAlgorithmName) =>
        hashed(d.agree(notNull(other, 'otherPartyPublicKey').owner), h),
      [`byte[] DeriveRawSecretAgreement(${key} otherPartyPublicKey)`]: (d: D, other: PublicKey | null) =>
        byteArray(d.agree(notNull(other, 'otherPartyPublicKey').owner)),
    },
    staticMethods: {
      [`${own} Create()`]: () => new Implementation(),
      [`${own} Create(${ns}ECCurve curve)`]: (_s, curve: NetECCurve) => new Implementation(curve.node),
    },
  });
  defineType({ name: `${own}OpenSsl`, baseType: own, jsClass: Implementation });
  defineType({
    name: key,
    abstract: true,
    jsClass: PublicKey,
    interfaces: ['System.IDisposable'],
    methods: {
      'byte[] ExportSubjectPublicKeyInfo()': (p: PublicKey) => byteArray(p.owner.export('spki', false)),
      'void Dispose()': () => undefined,
    },
  });
}

/** Puts bytes into an array that was given for them. @throws ArgumentException when it has another length */
function fill(target: PSArray | null, name: string, data: Uint8Array): void {
  const array = notNull(target, name);
  for (let i = 0; i < data.length; i++) array.items[i] = byteOf(data[i] as number);
}

function sameLength(a: PSArray, b: PSArray): void {
  if (a.items.length !== b.items.length)
    throw exceptionOf('System.ArgumentException', 'Plaintext and ciphertext must have the same length.');
}

function defineAesGcm(): void {
  type G = NetAesGcm;
  defineType({
    name: `${ns}AesGcm`,
    sealed: true,
    jsClass: NetAesGcm,
    interfaces: ['System.IDisposable'],
    constructors: {
      '(byte[] key)': (_t, key: PSArray | null) => new NetAesGcm(bytes(key, 'key'), null),
      '(byte[] key, int tagSizeInBytes)': (_t, key: PSArray | null, size: number) => new NetAesGcm(bytes(key, 'key'), size),
    },
    staticProperties: { 'bool IsSupported': { get: () => true } },
    methods: {
      'void Encrypt(byte[] nonce, byte[] plaintext, byte[] ciphertext, byte[] tag, byte[] associatedData = null)': (
        g: G,
        nonce: PSArray,
        plain: PSArray,
        cipher: PSArray,
        tag: PSArray,
        more: PSArray | null,
      ) => {
        sameLength(plain, cipher);
        const made = g.encrypt(bytes(nonce, 'nonce'), bytes(plain, 'plaintext'), tag.items.length, more ? bytesOf(more) : null);
        fill(cipher, 'ciphertext', made.cipher);
        fill(tag, 'tag', made.tag);
      },
      'void Decrypt(byte[] nonce, byte[] ciphertext, byte[] tag, byte[] plaintext, byte[] associatedData = null)': (
        g: G,
        nonce: PSArray,
        cipher: PSArray,
        tag: PSArray,
        plain: PSArray,
        more: PSArray | null,
      ) => {
        sameLength(plain, cipher);
        fill(
          plain,
          'plaintext',
          g.decrypt(bytes(nonce, 'nonce'), bytes(cipher, 'ciphertext'), bytes(tag, 'tag'), more ? bytesOf(more) : null),
        );
      },
      'void Dispose()': () => undefined,
    },
  });
}

/** Defines RSA, ECDsa and AesGcm. */
export function defineAsymmetricAlgorithms(): void {
  defineBase();
  defineRsa();
  defineOids();
  defineECParameters();
  defineECDsa();
  defineECDiffieHellman();
  defineAesGcm();
}
