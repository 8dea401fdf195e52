/** ECDsa, and what it shares with ECDiffieHellman. */
import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { NetStream } from '../io/streams.ts';
import { defineType } from '../registry.ts';
import { byteArray, bytesOf, notNull } from '../values.ts';
import { NetECDsa, type NetEllipticAlgorithm } from './asymmetric.ts';
import { importer, keyForm } from './asymmetric-members.ts';
import type { HashAlgorithmName } from './derivation-types.ts';
import { ECParameters, ECPoint } from './key-parameters.ts';
import { keySizes } from './key-sizes.ts';
import { NetECCurve, NetOid } from './oids.ts';
import { cryptographic } from './symmetric.ts';

const ns = 'System.Security.Cryptography.';
const hash = `${ns}HashAlgorithmName hashAlgorithm`;
const bytes = (a: PSArray | null, name: string): Uint8Array => bytesOf(notNull(a, name));

/** ECDsaOpenSsl: the key of a certificate. */
class ECDsaImplementation extends NetECDsa {}
/** ECDsaWrapper: what Create gives. */
class ECDsaWrapper extends NetECDsa {}

/** The object that works with the key of a certificate. */
export function newECDsa(): NetECDsa {
  return new ECDsaImplementation();
}

/** The names that keys show for curves that Node names otherwise. */
const shownCurves: Record<string, string> = {
  prime256v1: 'ECDSA_P256',
  'P-256': 'ECDSA_P256',
  secp384r1: 'ECDSA_P384',
  'P-384': 'ECDSA_P384',
  secp521r1: 'ECDSA_P521',
  'P-521': 'ECDSA_P521',
};

function exported(e: NetEllipticAlgorithm, isPrivate: boolean): ECParameters {
  const shown = shownCurves[e.curve] ?? e.curve;
  const { oid } = NetECCurve.named(shown);
  const parts = e.parts(isPrivate);
  const made = new ECParameters();
  made.q = new ECPoint(byteArray(parts.x), byteArray(parts.y));
  made.d = parts.d && byteArray(parts.d);
  made.curve = new NetECCurve(new NetOid(oid.value, shown));
  return made;
}

/** ECParameters.Validate, and the key that they are of. @throws CryptographicException, PlatformNotSupportedException */
function imported(e: NetEllipticAlgorithm, p: ECParameters): void {
  const { x, y } = p.q;
  const isWrong = x === null || y === null ? x !== y || p.d === null : x.items.length !== y.items.length;
  if (isWrong || (p.d !== null && x !== null && p.d.items.length !== x.items.length))
    throw cryptographic(
      'The specified key parameters are not valid. Q.X and Q.Y, or D, must be specified. Q.X, Q.Y must be the same length. If D is specified it must be the same length as Q.X and Q.Y if also specified for named curves or the same length as Order for explicit curves.',
    );
  if (!p.curve.isNamed) throw exceptionOf('System.PlatformNotSupportedException', 'The specified curve is not supported.');
  e.setParts(p.curve.node, x && bytesOf(x), y && bytesOf(y), p.d && bytesOf(p.d));
}

/** Members that the algorithms over elliptic curves have in common (ECAlgorithm). */
export const ellipticMembers: Record<string, MemberBody> = {
  ...keyForm('ECPrivateKey', 'sec1', true),
  'void ImportECPrivateKey(byte[] source, [out] int bytesRead)': importer('sec1', true),
  [`${ns}ECParameters ExportParameters(bool includePrivateParameters)`]: exported,
  [`void ImportParameters(${ns}ECParameters parameters)`]: imported,
  [`void GenerateKey(${ns}ECCurve curve)`]: (e: NetEllipticAlgorithm, curve: NetECCurve) => e.generateOn(curve.node),
  'string ToXmlString(bool includePrivateParameters)': () => noXml(),
  'void FromXmlString(string xmlString)': () => noXml(),
};

function noXml(): never {
  throw exceptionOf(
    'System.NotImplementedException',
    'XML serialization of an elliptic curve key requires using an overload which specifies the XML format to be used.',
  );
}

/** DSASignatureFormat: the two numbers behind each other, or as ASN.1. @throws ArgumentOutOfRangeException */
function isDer(format: Value): boolean {
  const n = Number((format as { value?: unknown } | null)?.value);
  if (n !== 0 && n !== 1) throw argumentOutOfRange('signatureFormat', 'Specified argument was out of the range of valid values.');
  return n === 1;
}

function signing(): Record<string, MemberBody> {
  const format = `${ns}DSASignatureFormat signatureFormat`;
  type E = NetECDsa;
  type H = HashAlgorithmName;
  return {
    'byte[] SignHash(byte[] hash)': (e: E, d: PSArray | null) => byteArray(e.signHash(bytes(d, 'hash'), false)),
    [`byte[] SignHash(byte[] hash, ${format})`]: (e: E, d: PSArray | null, f: Value) => byteArray(e.signHash(bytes(d, 'hash'), isDer(f))),
    'bool VerifyHash(byte[] hash, byte[] signature)': (e: E, d: PSArray | null, s: PSArray | null) =>
      e.verifyHash(bytes(d, 'hash'), bytes(s, 'signature'), false),
    [`bool VerifyHash(byte[] hash, byte[] signature, ${format})`]: (e: E, d: PSArray | null, s: PSArray | null, f: Value) =>
      e.verifyHash(bytes(d, 'hash'), bytes(s, 'signature'), isDer(f)),
    [`int GetMaxSignatureSize(${format})`]: (e: E, f: Value) => {
      const length = Math.ceil(e.keySize / 8);
      if (!isDer(f)) return length * 2;
      const part = length + (e.keySize % 8 === 0 ? 1 : 0) + 2;
      const body = part * 2;
      return body + (body > 127 ? 3 : 2);
    },
    [`byte[] SignData(byte[] data, ${hash})`]: (e: E, d: PSArray | null, h: H) => byteArray(e.sign(bytes(d, 'data'), h)),
    [`byte[] SignData(byte[] data, int offset, int count, ${hash})`]: (e: E, d: PSArray | null, i: number, n: number, h: H) =>
      byteArray(e.sign(bytesOf(notNull(d, 'data'), i, n), h)),
    [`byte[] SignData(System.IO.Stream data, ${hash})`]: (e: E, s: NetStream | null, h: H) =>
      byteArray(e.sign(notNull(s, 'data').readToEnd(), h)),
    [`byte[] SignData(byte[] data, ${hash}, ${format})`]: (e: E, d: PSArray | null, h: H, f: Value) =>
      byteArray(e.sign(bytes(d, 'data'), h, isDer(f))),
    [`bool VerifyData(byte[] data, byte[] signature, ${hash})`]: (e: E, d: PSArray | null, s: PSArray | null, h: H) =>
      e.verify(bytes(d, 'data'), bytes(s, 'signature'), h),
    [`bool VerifyData(byte[] data, int offset, int count, byte[] signature, ${hash})`]: (
      e: E,
      d: PSArray | null,
      i: number,
      n: number,
      s: PSArray | null,
      h: H,
    ) => e.verify(bytesOf(notNull(d, 'data'), i, n), bytes(s, 'signature'), h),
    [`bool VerifyData(byte[] data, byte[] signature, ${hash}, ${format})`]: (e: E, d: PSArray | null, s: PSArray | null, h: H, f: Value) =>
      e.verify(bytes(d, 'data'), bytes(s, 'signature'), h, isDer(f)),
    [`bool VerifyData(System.IO.Stream data, byte[] signature, ${hash})`]: (e: E, d: NetStream | null, s: PSArray | null, h: H) =>
      e.verify(notNull(d, 'data').readToEnd(), bytes(s, 'signature'), h),
  };
}

/** Defines ECDsa. */
export function defineECDsa(): void {
  const own = `${ns}ECDsa`;
  defineType({
    name: own,
    abstract: true,
    baseType: `${ns}AsymmetricAlgorithm`,
    jsClass: NetECDsa,
    properties: {
      'string KeyExchangeAlgorithm': { get: () => null },
      'int KeySize': { get: (e: NetECDsa) => e.keySize, set: (e: NetECDsa, v: number) => e.setKeySize(v) },
      [`${ns}KeySizes[] LegalKeySizes`]: { get: () => keySizes([256, 384, 128], [521, 521, 0]) },
      'string SignatureAlgorithm': { get: () => 'ECDsa' },
    },
    methods: { ...ellipticMembers, ...signing() },
    staticMethods: {
      [`${own} Create()`]: () => new ECDsaWrapper(),
      [`${own} Create(${ns}ECCurve curve)`]: (_s, curve: NetECCurve) => new ECDsaWrapper(curve.node),
      [`${own} Create(${ns}ECParameters parameters)`]: (_s, parameters: ECParameters) => {
        const made = new ECDsaWrapper();
        imported(made, parameters);
        return made;
      },
    },
  });
  defineType({ name: `${ns}ECDsaOpenSsl`, baseType: own, jsClass: ECDsaImplementation });
  defineType({
    name: `${ns}ECDsaWrapper`,
    baseType: own,
    jsClass: ECDsaWrapper,
    methods: { 'string ToString()': () => `${ns}ECDsaOpenSsl` },
  });
}
