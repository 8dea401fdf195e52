/** RSA and its paddings. */
import type { PSArray } from '../../objects/collections.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { NetStream } from '../io/streams.ts';
import { defineType } from '../registry.ts';
import { byteArray, bytesOf, enumOf, notNull } from '../values.ts';
import { NetRsa, RsaPadding, RsaSignaturePadding } from './asymmetric.ts';
import { importer, keyForm } from './asymmetric-members.ts';
import { HashAlgorithmName } from './derivation-types.ts';
import { defineRSAParameters, RSAParameters, rsaFields } from './key-parameters.ts';
import { keySizes } from './key-sizes.ts';
import { RsaProvider, rsaProviderTable } from './rsa-provider.ts';
import { cryptographic } from './symmetric.ts';

const ns = 'System.Security.Cryptography.';
const hash = `${ns}HashAlgorithmName hashAlgorithm`;
const bytes = (a: PSArray | null, name: string): Uint8Array => bytesOf(notNull(a, name));

/** RSAOpenSsl: the key of a certificate. */
class RsaImplementation extends NetRsa {}
/** RSAWrapper: what Create gives. */
class RsaWrapper extends NetRsa {}

/** The object that works with the key of a certificate. */
export function newRsa(): NetRsa {
  return new RsaImplementation();
}

function exported(r: NetRsa, isPrivate: boolean): RSAParameters {
  const made = new RSAParameters();
  for (const [name, data] of Object.entries(r.parameters(isPrivate))) made.values.set(name, byteArray(data));
  return made;
}

function imported(r: NetRsa, parameters: RSAParameters): void {
  const values: Record<string, Uint8Array> = {};
  for (const name of rsaFields) {
    const given = parameters.values.get(name);
    if (given) values[name] = bytesOf(given);
  }
  const parts = ['D', 'P', 'Q', 'DP', 'DQ', 'InverseQ'].filter((name) => values[name]).length;
  if (!values['Modulus'] || !values['Exponent'] || (parts > 0 && parts < 6)) throw cryptographic('Value was invalid.');
  r.setParameters(values);
}

/** The parts of an RSA key in the order of its XML. */
const xmlParts = ['Modulus', 'Exponent', 'P', 'Q', 'DP', 'DQ', 'InverseQ', 'D'];

function toXml(r: NetRsa, isPrivate: boolean): string {
  const values = r.parameters(isPrivate);
  const element = (name: string): string => {
    const data = values[name];
    return data ? `<${name}>${Buffer.from(data).toString('base64')}</${name}>` : '';
  };
  return `<RSAKeyValue>${xmlParts.map(element).join('')}</RSAKeyValue>`;
}

function fromXml(r: NetRsa, xml: string | null): void {
  const values: Record<string, Uint8Array> = {};
  const text = notNull(xml, 'xmlString');
  if (!/^\s*</.test(text)) throw cryptographic('The provided XML could not be read.');
  for (const [, name, value] of text.matchAll(/<(\w+)>([^<]+)<\/\1>/g))
    values[name as string] = new Uint8Array(Buffer.from(value as string, 'base64'));
  for (const name of ['Modulus', 'Exponent'])
    if (!values[name]) throw cryptographic(`Input string does not contain a valid encoding of the 'RSA' '${name}' parameter.`);
  r.setParameters(values);
}

type Signing = RsaSignaturePadding | null;

function signing(): Record<string, MemberBody> {
  const padding = `${ns}RSASignaturePadding padding`;
  type H = HashAlgorithmName;
  return {
    [`byte[] SignData(byte[] data, int offset, int count, ${hash}, ${padding})`]: (
      r: NetRsa,
      d: PSArray | null,
      i: number,
      n: number,
      h: H,
      p: Signing,
    ) => byteArray(r.sign(bytesOf(notNull(d, 'data'), i, n), h, notNull(p, 'padding').isPss)),
    [`byte[] SignData(System.IO.Stream data, ${hash}, ${padding})`]: (r: NetRsa, s: NetStream | null, h: H, p: Signing) =>
      byteArray(r.sign(notNull(s, 'data').readToEnd(), h, notNull(p, 'padding').isPss)),
    [`byte[] SignData(byte[] data, ${hash}, ${padding})`]: (r: NetRsa, d: PSArray | null, h: H, p: Signing) =>
      byteArray(r.sign(bytes(d, 'data'), h, notNull(p, 'padding').isPss)),
    [`byte[] SignHash(byte[] hash, ${hash}, ${padding})`]: (r: NetRsa, d: PSArray | null, h: H, p: Signing) =>
      byteArray(r.signHash(bytes(d, 'hash'), h, notNull(p, 'padding').isPss)),
    [`bool VerifyData(byte[] data, int offset, int count, byte[] signature, ${hash}, ${padding})`]: (
      r: NetRsa,
      d: PSArray | null,
      i: number,
      n: number,
      s: PSArray | null,
      h: H,
      p: Signing,
    ) => r.verify(bytesOf(notNull(d, 'data'), i, n), bytes(s, 'signature'), h, notNull(p, 'padding').isPss),
    [`bool VerifyData(byte[] data, byte[] signature, ${hash}, ${padding})`]: (
      r: NetRsa,
      d: PSArray | null,
      s: PSArray | null,
      h: H,
      p: Signing,
    ) => r.verify(bytes(d, 'data'), bytes(s, 'signature'), h, notNull(p, 'padding').isPss),
    [`bool VerifyData(System.IO.Stream data, byte[] signature, ${hash}, ${padding})`]: (
      r: NetRsa,
      d: NetStream | null,
      s: PSArray | null,
      h: H,
      p: Signing,
    ) => r.verify(notNull(d, 'data').readToEnd(), bytes(s, 'signature'), h, notNull(p, 'padding').isPss),
    [`bool VerifyHash(byte[] hash, byte[] signature, ${hash}, ${padding})`]: (
      r: NetRsa,
      d: PSArray | null,
      s: PSArray | null,
      h: H,
      p: Signing,
    ) => r.verifyHash(bytes(d, 'hash'), bytes(s, 'signature'), h, notNull(p, 'padding').isPss),
  };
}

/** A padding is one object, so that two that a script has asked for are equal. */
function fixed<T extends NetObject>(make: () => T): { get: () => T } {
  let made: T | null = null;
  return { get: () => (made ??= make()) };
}

function definePaddings(): void {
  const oaep = (name: string): { get: () => Value } => fixed(() => new RsaPadding(`Oaep${name}`, name.toLowerCase()));
  const type = `${ns}RSAEncryptionPadding`;
  defineType({
    name: type,
    sealed: true,
    jsClass: RsaPadding,
    staticProperties: {
      [`${type} Pkcs1`]: fixed(() => new RsaPadding('Pkcs1', null)),
      [`${type} OaepSHA1`]: oaep('SHA1'),
      [`${type} OaepSHA256`]: oaep('SHA256'),
      [`${type} OaepSHA384`]: oaep('SHA384'),
      [`${type} OaepSHA512`]: oaep('SHA512'),
    },
    properties: {
      [`${ns}RSAEncryptionPaddingMode Mode`]: {
        get: (p: RsaPadding) => enumOf(`${ns}RSAEncryptionPaddingMode`, p.oaep === null ? 0 : 1),
      },
      [`${ns}HashAlgorithmName OaepHashAlgorithm`]: {
        get: (p: RsaPadding) => new HashAlgorithmName(p.oaep?.toUpperCase() ?? null),
      },
    },
    methods: { 'string ToString()': (p: RsaPadding) => p.text },
  });
  const signature = `${ns}RSASignaturePadding`;
  defineType({
    name: signature,
    sealed: true,
    jsClass: RsaSignaturePadding,
    staticProperties: {
      [`${signature} Pkcs1`]: fixed(() => new RsaSignaturePadding(false)),
      [`${signature} Pss`]: fixed(() => new RsaSignaturePadding(true)),
    },
    properties: {
      [`${signature}Mode Mode`]: { get: (p: RsaSignaturePadding) => enumOf(`${signature}Mode`, p.isPss ? 1 : 0) },
    },
    methods: { 'string ToString()': (p: RsaSignaturePadding) => p.toString() },
  });
}

/** Defines RSA, RSACryptoServiceProvider, RSAParameters and the paddings. */
export function defineRsa(): void {
  const own = `${ns}RSA`;
  const padding = `${ns}RSAEncryptionPadding padding`;
  defineRSAParameters();
  defineType({
    name: own,
    abstract: true,
    baseType: `${ns}AsymmetricAlgorithm`,
    jsClass: NetRsa,
    properties: {
      'int KeySize': { get: (r: NetRsa) => r.keySize, set: (r: NetRsa, v: number) => r.setKeySize(v) },
      [`${ns}KeySizes[] LegalKeySizes`]: { get: () => keySizes([512, 16384, 8]) },
      'string KeyExchangeAlgorithm': { get: () => 'RSA' },
      'string SignatureAlgorithm': { get: () => 'RSA' },
    },
    methods: {
      'string ToXmlString(bool includePrivateParameters)': toXml,
      'void FromXmlString(string xmlString)': fromXml,
      [`${own}Parameters ExportParameters(bool includePrivateParameters)`]: exported,
      [`void ImportParameters(${own}Parameters parameters)`]: imported,
      ...keyForm('RSAPrivateKey', 'pkcs1', true),
      ...keyForm('RSAPublicKey', 'pkcs1', false),
      'void ImportRSAPrivateKey(byte[] source, [out] int bytesRead)': importer('pkcs1', true),
      'void ImportRSAPublicKey(byte[] source, [out] int bytesRead)': importer('pkcs1', false),
      'int GetMaxOutputSize()': (r: NetRsa) => Math.ceil(r.keySize / 8),
      [`byte[] Encrypt(byte[] data, ${padding})`]: (r: NetRsa, d: PSArray | null, p: RsaPadding | null) =>
        byteArray(r.encrypt(bytes(d, 'data'), notNull(p, 'padding'))),
      [`byte[] Decrypt(byte[] data, ${padding})`]: (r: NetRsa, d: PSArray | null, p: RsaPadding | null) =>
        byteArray(r.decrypt(bytes(d, 'data'), notNull(p, 'padding'))),
      ...signing(),
    },
    staticMethods: {
      [`${own} Create()`]: () => new RsaWrapper(),
      [`${own} Create(int keySizeInBits)`]: (_s, bits: number) => {
        const made = new RsaWrapper();
        made.setKeySize(bits);
        return made;
      },
      [`${own} Create(${own}Parameters parameters)`]: (_s, parameters: RSAParameters) => {
        const made = new RsaWrapper();
        imported(made, parameters);
        return made;
      },
    },
  });
  defineType({ name: `${own}OpenSsl`, baseType: own, jsClass: RsaImplementation });
  defineType({ name: `${own}Wrapper`, baseType: own, jsClass: RsaWrapper, methods: { 'string ToString()': () => `${own}OpenSsl` } });
  defineType({ name: `${own}CryptoServiceProvider`, baseType: own, jsClass: RsaProvider, ...rsaProviderTable() });
  definePaddings();
}
