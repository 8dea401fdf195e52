/** System.Security.Cryptography.CryptoConfig: algorithms by their names (CryptoConfig.cs of System.Security.Cryptography). */
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { defineType, findType } from '../registry.ts';
import { byteArray, notNull } from '../values.ts';

const ns = 'System.Security.Cryptography.';

// the type of what a name means, and the names
const classes = `
MD5CryptoServiceProvider: MD5
SHA1CryptoServiceProvider: SHA SHA1 HashAlgorithm
SHA256Managed: SHA256 SHA-256
SHA384Managed: SHA384 SHA-384
SHA512Managed: SHA512 SHA-512
HMACMD5: HMACMD5
HMACSHA1: HMACSHA1 KeyedHashAlgorithm
HMACSHA256: HMACSHA256
HMACSHA384: HMACSHA384
HMACSHA512: HMACSHA512
RSACryptoServiceProvider: RSA AsymmetricAlgorithm
ECDsa: ECDsa
TripleDESCryptoServiceProvider: 3DES TripleDES
RijndaelManaged: Rijndael SymmetricAlgorithm
AesCryptoServiceProvider: AES AesCryptoServiceProvider
AesManaged: AesManaged
RNGCryptoServiceProvider: RandomNumberGenerator
`;
const oids: Record<string, string> = {
  MD5: '1.2.840.113549.2.5',
  SHA1: '1.3.14.3.2.26',
  SHA: '1.3.14.3.2.26',
  SHA256: '2.16.840.1.101.3.4.2.1',
  SHA384: '2.16.840.1.101.3.4.2.2',
  SHA512: '2.16.840.1.101.3.4.2.3',
  RSA: '1.2.840.113549.1.1.1',
  DES: '1.3.14.3.2.7',
  RC2: '1.2.840.113549.3.2',
  TRIPLEDES: '1.2.840.113549.3.7',
};

/** The name of the type that a name means. */
function className(name: string): string | undefined {
  const plain = name.startsWith(ns) ? name.slice(ns.length) : name;
  for (const line of classes.trim().split('\n')) {
    const [type = '', names = ''] = line.split(': ');
    if (type === plain || names.split(' ').some((n) => n.toLowerCase() === plain.toLowerCase())) return ns + type;
  }
  return undefined;
}

/** An algorithm by its name; null for one that is not known. */
function createFromName(name: string): Value {
  const type = className(name);
  const found = type === undefined ? undefined : findType(type);
  const isPlain = (m: { readonly parameters: readonly unknown[] }): boolean => m.parameters.length === 0;
  const make = found?.getConstructors().find(isPlain) ?? found?.getMethods('Create', true).find(isPlain);
  return make ? (make.body(found) as Value) : null;
}

/** The bytes of an object identifier as ASN.1 has them. @throws CryptographicUnexpectedOperationException */
function encodeOid(text: string): Uint8Array {
  const numbers = text.split('.');
  if (numbers.length < 2 || numbers.some((n) => !/^\d+$/.test(n)))
    throw exceptionOf(`${ns}CryptographicUnexpectedOperationException`, 'Specified OID value was invalid.');
  const [first = 0n, second = 0n, ...rest] = numbers.map(BigInt);
  const body: number[] = [];
  for (const value of [first * 40n + second, ...rest]) {
    const group: number[] = [Number(value & 127n)];
    for (let left = value >> 7n; left > 0n; left >>= 7n) group.unshift(Number(left & 127n) | 128);
    body.push(...group);
  }
  return Uint8Array.of(6, body.length, ...body);
}

/** Defines CryptoConfig. */
export function defineCryptoConfig(): void {
  defineType({
    name: `${ns}CryptoConfig`,
    constructors: {},
    staticProperties: { 'bool AllowOnlyFipsAlgorithms': { get: () => false } },
    staticMethods: {
      'System.Object CreateFromName(string name)': (_t, name: string | null) => createFromName(notNull(name, 'name')),
      'byte[] EncodeOID(string str)': (_t, text: string | null) => byteArray(encodeOid(notNull(text, 'str'))),
      'string MapNameToOID(string name)': (_t, name: string | null) => {
        const key = notNull(name, 'name').toUpperCase();
        return Object.hasOwn(oids, key) ? (oids[key] ?? null) : null;
      },
    },
  });
}
