/** RSACryptoServiceProvider, and the blobs that Windows keeps keys in. */
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { NetType, type TypeDefinition } from '../../objects/net-type.ts';
import { byteArray, bytesOf, notNull } from '../values.ts';
import { NetRsa, RsaPadding } from './asymmetric.ts';
import { HashAlgorithmName } from './derivation-types.ts';
import { NetHashAlgorithm } from './hash-algorithms.ts';
import { NetOid } from './oids.ts';
import { cryptographic } from './symmetric.ts';

/** System.Security.Cryptography.RSACryptoServiceProvider. */
export class RsaProvider extends NetRsa {
  persists = false;
}

const bytes = (a: PSArray | null, name: string): Uint8Array => bytesOf(notNull(a, name));
const oaep = (isOaep: boolean): RsaPadding => new RsaPadding('', isOaep ? 'sha1' : null);

/** The numbers of a private key as they follow the modulus, each with its share of the modulus' length. */
const blobParts = [
  ['P', 0.5],
  ['Q', 0.5],
  ['DP', 0.5],
  ['DQ', 0.5],
  ['InverseQ', 0.5],
  ['D', 1],
] as const;

function reversed(data: Uint8Array, length: number): Uint8Array {
  const made = new Uint8Array(length);
  made.set([...data].reverse().slice(0, length));
  return made;
}

/** A PUBLICKEYBLOB or PRIVATEKEYBLOB (wincrypt.h): numbers with their lowest byte first. */
function exportBlob(r: NetRsa, isPrivate: boolean): PSArray {
  const values = r.parameters(isPrivate);
  const modulus = values['Modulus'] as Uint8Array;
  const head = Buffer.alloc(20);
  head.set([isPrivate ? 7 : 6, 2, 0, 0, 0, 0xa4, 0, 0]);
  head.write(isPrivate ? 'RSA2' : 'RSA1', 8, 'latin1');
  head.writeUInt32LE(modulus.length * 8, 12);
  head.set(reversed(values['Exponent'] as Uint8Array, 4), 16);
  const parts = [head, reversed(modulus, modulus.length)];
  if (isPrivate) for (const [name, share] of blobParts) parts.push(reversed(values[name] as Uint8Array, modulus.length * share));
  return byteArray(Buffer.concat(parts));
}

/** @throws CryptographicException for what is no such blob */
function importBlob(r: NetRsa, blob: PSArray | null): void {
  const data = Buffer.from(bytes(blob, 'keyBlob'));
  const magic = data.toString('latin1', 8, 12);
  if (data.length < 21 || (magic !== 'RSA1' && magic !== 'RSA2')) throw cryptographic('Bad Version of provider.');
  const length = data.readUInt32LE(12) / 8;
  let at = 20;
  const take = (n: number): Uint8Array => new Uint8Array(data.subarray(at, (at += n))).reverse();
  const exponent = new Uint8Array(data.subarray(16, 20)).reverse();
  const values: Record<string, Uint8Array> = { Exponent: exponent.slice(exponent.findIndex((b) => b !== 0)), Modulus: take(length) };
  if (magic === 'RSA2') for (const [name, share] of blobParts) values[name] = take(length * share);
  r.setParameters(values);
}

/** The algorithm that `halg` means: a name or number of one, an object of one, or its class (HashAlgorithmNames.ObjToHashAlgorithmName). */
function hashOf(halg: Value): HashAlgorithmName {
  const given = notNull(halg, 'halg');
  const text =
    given instanceof NetHashAlgorithm
      ? given.netType.fullName
      : given instanceof NetType
        ? given.fullName
        : typeof given === 'string'
          ? (NetOid.of(given).friendlyName ?? given)
          : null;
  const name = text === null ? null : /(MD5|SHA1|SHA256|SHA384|SHA512)/i.exec(text)?.[1];
  if (!name) throw exceptionOf('System.ArgumentException', "Value was invalid. (Parameter 'halg')", null, { ParamName: 'halg' });
  return new HashAlgorithmName(name.toUpperCase());
}

/** What RSACryptoServiceProvider has beside RSA's own members. */
export function rsaProviderTable(): Pick<TypeDefinition, 'constructors' | 'properties' | 'methods'> {
  return {
    constructors: {
      '()': () => new RsaProvider(1024),
      '(int dwKeySize)': (_t, bits: number) => {
        const made = new RsaProvider(1024);
        made.setKeySize(bits);
        return made;
      },
    },
    properties: {
      'bool PersistKeyInCsp': {
        get: (r: RsaProvider) => r.persists,
        set: (r: RsaProvider, value: boolean) => void (r.persists = value),
      },
      'bool PublicOnly': { get: (r: RsaProvider) => r.isPublicOnly },
    },
    methods: {
      'byte[] Encrypt(byte[] rgb, bool fOAEP)': (r: NetRsa, d: PSArray | null, isOaep: boolean) =>
        byteArray(r.encrypt(bytes(d, 'rgb'), oaep(isOaep))),
      'byte[] Decrypt(byte[] rgb, bool fOAEP)': (r: NetRsa, d: PSArray | null, isOaep: boolean) =>
        byteArray(r.decrypt(bytes(d, 'rgb'), oaep(isOaep))),
      'byte[] ExportCspBlob(bool includePrivateParameters)': exportBlob,
      'void ImportCspBlob(byte[] keyBlob)': importBlob,
      'byte[] SignData(byte[] buffer, System.Object halg)': (r: NetRsa, d: PSArray | null, halg: Value) =>
        byteArray(r.sign(bytes(d, 'buffer'), hashOf(halg), false)),
      'bool VerifyData(byte[] buffer, System.Object halg, byte[] signature)': (
        r: NetRsa,
        d: PSArray | null,
        halg: Value,
        s: PSArray | null,
      ) => r.verify(bytes(d, 'buffer'), bytes(s, 'signature'), hashOf(halg), false),
      'byte[] SignHash(byte[] rgbHash, string str)': (r: NetRsa, d: PSArray | null, name: string) =>
        byteArray(r.signHash(bytes(d, 'rgbHash'), hashOf(name), false)),
      'bool VerifyHash(byte[] rgbHash, string str, byte[] rgbSignature)': (r: NetRsa, d: PSArray | null, name: string, s: PSArray | null) =>
        r.verifyHash(bytes(d, 'rgbHash'), bytes(s, 'rgbSignature'), hashOf(name), false),
    },
  };
}
