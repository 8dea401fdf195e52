import type { KeyObject } from 'node:crypto';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { nodeCrypto } from '../io/modules.ts';
import { defineType } from '../registry.ts';
import { byteArray, byteOf, bytesOf, notNull } from '../values.ts';
import {
  AsymmetricAlgorithm,
  type KeyForm,
  NetAesGcm,
  NetECDiffieHellman,
  NetECDsa,
  type NetEllipticAlgorithm,
  NetRsa,
  RsaPadding,
  RsaSignaturePadding,
} from './asymmetric.ts';
import type { HashAlgorithmName } from './derivation-types.ts';
import { defineOids, NetECCurve, NetOid } from './oids.ts';

const ns = 'System.Security.Cryptography.';
const hash = `${ns}HashAlgorithmName hashAlgorithm`;
const bytes = (a: PSArray | null, name: string): Uint8Array => bytesOf(notNull(a, name));

/** ExportX, ExportXPem, ImportX of one form of keys. */
function keyForm(name: string, form: KeyForm, isPrivate: boolean): Record<string, MemberBody> {
  return {
    [`byte[] Export${name}()`]: (a: AsymmetricAlgorithm) => byteArray(a.export(form, isPrivate)),
    [`string Export${name}Pem()`]: (a: AsymmetricAlgorithm) => a.pem(form, isPrivate),
  };
}

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

function importer(form: KeyForm, isPrivate: boolean): MemberBody {
  return (a: AsymmetricAlgorithm, source: PSArray | null, read: { value: Value }) => {
    a.import(bytes(source, 'source'), form, isPrivate);
    read.value = source!.items.length;
  };
}

/** The parts of an RSA key in the order of its XML. */
const rsaParts = ['Modulus', 'Exponent', 'P', 'Q', 'DP', 'DQ', 'InverseQ', 'D'];

/** RSAOpenSsl. */
class RsaImplementation extends NetRsa {}

function defineRsa(): void {
  const Implementation = RsaImplementation;
  const own = `${ns}RSA`;
  const padding = `${ns}RSAEncryptionPadding padding`;
  const signing = `${ns}RSASignaturePadding padding`;
  defineType({
    name: own,
    abstract: true,
    baseType: `${ns}AsymmetricAlgorithm`,
    jsClass: NetRsa,
    properties: {
      'string KeyExchangeAlgorithm': { get: () => 'RSA' },
      'string SignatureAlgorithm': { get: () => 'RSA' },
      'int KeySize': { get: (r: NetRsa) => r.keySize, set: (r: NetRsa, v: number) => r.setKeySize(v) },
    },
    methods: {
      'string ToXmlString(bool includePrivateParameters)': (r: NetRsa, isPrivate: boolean) => {
        const values = r.parameters(isPrivate);
        const element = (name: string): string =>
          values[name] ? `<${name}>${Buffer.from(values[name] as Uint8Array).toString('base64')}</${name}>` : '';
        return `<RSAKeyValue>${rsaParts.map(element).join('')}</RSAKeyValue>`;
      },
      'void FromXmlString(string xmlString)': (r: NetRsa, xml: string | null) => {
        const values: Record<string, Uint8Array> = {};
        for (const [, name, text] of notNull(xml, 'xmlString').matchAll(/<(\w+)>([^<]+)<\/\1>/g))
          values[name as string] = new Uint8Array(Buffer.from(text as string, 'base64'));
        r.setParameters(values);
      },
      ...keyForm('RSAPrivateKey', 'pkcs1', true),
      ...keyForm('RSAPublicKey', 'pkcs1', false),
      'void ImportRSAPrivateKey(byte[] source, [out] int bytesRead)': importer('pkcs1', true),
      'void ImportRSAPublicKey(byte[] source, [out] int bytesRead)': importer('pkcs1', false),
      [`byte[] Encrypt(byte[] data, ${padding})`]: (r: NetRsa, d: PSArray | null, p: RsaPadding | null) =>
        byteArray(r.encrypt(bytes(d, 'data'), notNull(p, 'padding'))),
      [`byte[] Decrypt(byte[] data, ${padding})`]: (r: NetRsa, d: PSArray | null, p: RsaPadding | null) =>
        byteArray(r.decrypt(bytes(d, 'data'), notNull(p, 'padding'))),
      [`byte[] SignData(byte[] data, ${hash}, ${signing})`]: (r: NetRsa, d: PSArray | null, h: HashAlgorithmName, p: RsaSignaturePadding) =>
        byteArray(r.sign(bytes(d, 'data'), h, notNull(p, 'padding').isPss)),
      [`bool VerifyData(byte[] data, byte[] signature, ${hash}, ${signing})`]: (
        r: NetRsa,
        d: PSArray | null,
        s: PSArray | null,
        h: HashAlgorithmName,
        p: RsaSignaturePadding,
      ) => r.verify(bytes(d, 'data'), bytes(s, 'signature'), h, notNull(p, 'padding').isPss),
    },
    staticMethods: {
      [`${own} Create()`]: () => new Implementation(),
      [`${own} Create(int keySizeInBits)`]: (_s, bits: number) => new Implementation(bits),
    },
  });
  defineType({ name: `${ns}RSAOpenSsl`, baseType: own, jsClass: Implementation });
  class Provider extends NetRsa {}
  defineType({
    name: `${ns}RSACryptoServiceProvider`,
    baseType: own,
    jsClass: Provider,
    constructors: { '()': () => new Provider(1024), '(int dwKeySize)': (_t, bits: number) => new Provider(bits) },
    methods: {
      'byte[] Encrypt(byte[] rgb, bool fOAEP)': (r: NetRsa, d: PSArray | null, oaep: boolean) =>
        byteArray(r.encrypt(bytes(d, 'rgb'), new RsaPadding('', oaep ? 'sha1' : null))),
      'byte[] Decrypt(byte[] rgb, bool fOAEP)': (r: NetRsa, d: PSArray | null, oaep: boolean) =>
        byteArray(r.decrypt(bytes(d, 'rgb'), new RsaPadding('', oaep ? 'sha1' : null))),
    },
  });
  const fixed = (text: string, oaep: string | null) => ({ get: (): NetObject => new RsaPadding(text, oaep) });
  const type = `${ns}RSAEncryptionPadding`;
  defineType({
    name: type,
    sealed: true,
    jsClass: RsaPadding,
    staticProperties: {
      [`${type} Pkcs1`]: fixed('Pkcs1', null),
      [`${type} OaepSHA1`]: fixed('OaepSHA1', 'sha1'),
      [`${type} OaepSHA256`]: fixed('OaepSHA256', 'sha256'),
      [`${type} OaepSHA384`]: fixed('OaepSHA384', 'sha384'),
      [`${type} OaepSHA512`]: fixed('OaepSHA512', 'sha512'),
    },
    methods: { 'string ToString()': (p: RsaPadding) => p.text },
  });
  const signature = `${ns}RSASignaturePadding`;
  defineType({
    name: signature,
    sealed: true,
    jsClass: RsaSignaturePadding,
    staticProperties: {
      [`${signature} Pkcs1`]: { get: () => new RsaSignaturePadding(false) },
      [`${signature} Pss`]: { get: () => new RsaSignaturePadding(true) },
    },
    methods: { 'string ToString()': (p: RsaSignaturePadding) => p.toString() },
  });
}

/** ECDsaOpenSsl. */
class ECDsaImplementation extends NetECDsa {}

/** The object that works with a key. */
export function algorithmOf(key: KeyObject): AsymmetricAlgorithm {
  const made = key.asymmetricKeyType === 'ec' ? new ECDsaImplementation() : new RsaImplementation();
  made.own = key;
  return made;
}

function defineECDsa(): void {
  const Implementation = ECDsaImplementation;
  const own = `${ns}ECDsa`;
  defineType({
    name: own,
    abstract: true,
    baseType: `${ns}AsymmetricAlgorithm`,
    jsClass: NetECDsa,
    properties: {
      'string SignatureAlgorithm': { get: () => 'ECDsa' },
      'int KeySize': { get: (e: NetECDsa) => e.keySize, set: (e: NetECDsa, v: number) => e.setKeySize(v) },
    },
    methods: {
      ...keyForm('ECPrivateKey', 'sec1', true),
      ...exportParameters,
      [`byte[] SignData(byte[] data, ${hash})`]: (e: NetECDsa, d: PSArray | null, h: HashAlgorithmName) =>
        byteArray(e.sign(bytes(d, 'data'), h)),
      [`bool VerifyData(byte[] data, byte[] signature, ${hash})`]: (
        e: NetECDsa,
        d: PSArray | null,
        s: PSArray | null,
        h: HashAlgorithmName,
      ) => e.verify(bytes(d, 'data'), bytes(s, 'signature'), h),
    },
    staticMethods: {
      [`${own} Create()`]: () => new Implementation(),
      [`${own} Create(${ns}ECCurve curve)`]: (_s, curve: NetECCurve) => new Implementation(curve.node),
    },
  });
  defineType({ name: `${ns}ECDsaOpenSsl`, baseType: own, jsClass: Implementation });
  defineECParameters();
}

/** ECParameters: the point, the private number, the curve. */
class ECParameters extends NetObject {
  constructor(readonly key: { x: Uint8Array; y: Uint8Array; d: Uint8Array | null; curve: NetECCurve }) {
    super();
  }
}
class ECPoint extends NetObject {
  constructor(
    readonly x: Uint8Array,
    readonly y: Uint8Array,
  ) {
    super();
  }
}
const nodeCurves: Record<string, string> = {
  prime256v1: 'ECDSA_P256',
  'P-256': 'ECDSA_P256',
  secp384r1: 'ECDSA_P384',
  'P-384': 'ECDSA_P384',
  secp521r1: 'ECDSA_P521',
  'P-521': 'ECDSA_P521',
};
const exportParameters: Record<string, MemberBody> = {
  [`${ns}ECParameters ExportParameters(bool includePrivateParameters)`]: (e: NetEllipticAlgorithm, isPrivate: boolean) => {
    const shown = nodeCurves[e.curve] ?? e.curve;
    const { oid } = NetECCurve.named(shown);
    return new ECParameters({ ...e.parts(isPrivate), curve: new NetECCurve(new NetOid(oid.value, shown)) });
  },
};

function defineECParameters(): void {
  defineType({
    name: `${ns}ECPoint`,
    kind: 'struct',
    jsClass: ECPoint,
    properties: { 'byte[] X': { get: (p: ECPoint) => byteArray(p.x) }, 'byte[] Y': { get: (p: ECPoint) => byteArray(p.y) } },
  });
  defineType({
    name: `${ns}ECParameters`,
    kind: 'struct',
    jsClass: ECParameters,
    properties: {
      [`${ns}ECPoint Q`]: { get: (p: ECParameters) => new ECPoint(p.key.x, p.key.y) },
      'byte[] D': { get: (p: ECParameters) => p.key.d && byteArray(p.key.d) },
      [`${ns}ECCurve Curve`]: { get: (p: ECParameters) => p.key.curve },
    },
  });
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
      ...keyForm('ECPrivateKey', 'sec1', true),
      ...exportParameters,
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
  defineECDsa();
  defineECDiffieHellman();
  defineAesGcm();
}
