/** Object identifiers by name, and what is named by them. */
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { defineType } from '../registry.ts';
import { enumOf } from '../values.ts';
import { cryptographic } from './symmetric.ts';

const ns = 'System.Security.Cryptography.';

/** Friendly names as .NET and OpenSSL give them. */
const names: Record<string, string> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.5': 'sha1RSA',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.113549.1.1.11': 'sha256RSA',
  '1.2.840.113549.1.1.12': 'sha384RSA',
  '1.2.840.113549.1.1.13': 'sha512RSA',
  '1.2.840.10045.2.1': 'ECC',
  '1.2.840.10045.4.3.2': 'sha256ECDSA',
  '1.2.840.10045.4.3.3': 'sha384ECDSA',
  '1.2.840.10045.4.3.4': 'sha512ECDSA',
  '1.2.840.10045.3.1.7': 'nistP256',
  '1.3.132.0.34': 'nistP384',
  '1.3.132.0.35': 'nistP521',
  '1.3.132.0.10': 'secp256k1',
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.1.2': 'aes128',
  '2.16.840.1.101.3.4.1.22': 'aes192',
  '2.16.840.1.101.3.4.1.42': 'aes256',
  '1.2.840.113549.3.7': '3des',
  '2.5.4.3': 'CN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '1.2.840.113549.1.9.1': 'E',
  '0.9.2342.19200300.100.1.25': 'DC',
  '2.5.29.14': 'X509v3 Subject Key Identifier',
  '2.5.29.15': 'X509v3 Key Usage',
  '2.5.29.17': 'X509v3 Subject Alternative Name',
  '2.5.29.19': 'X509v3 Basic Constraints',
  '2.5.29.31': 'X509v3 CRL Distribution Points',
  '2.5.29.32': 'X509v3 Certificate Policies',
  '2.5.29.35': 'X509v3 Authority Key Identifier',
  '2.5.29.37': 'X509v3 Extended Key Usage',
  '1.3.6.1.5.5.7.1.1': 'Authority Information Access',
  '1.3.6.1.5.5.7.3.1': 'TLS Web Server Authentication',
  '1.3.6.1.5.5.7.3.2': 'TLS Web Client Authentication',
  '1.3.6.1.5.5.7.3.3': 'Code Signing',
  '1.3.6.1.5.5.7.3.4': 'E-mail Protection',
  '1.3.6.1.5.5.7.3.8': 'Time Stamping',
  '1.3.6.1.5.5.7.3.9': 'OCSP Signing',
};

/** System.Security.Cryptography.Oid. */
export class NetOid extends NetObject {
  constructor(
    readonly value: string | null,
    readonly friendlyName: string | null,
  ) {
    super();
  }
  /** The Oid with a value, by its known name. */
  static of(value: string): NetOid {
    return new NetOid(value, ownEntry(names, value) ?? null);
  }
  /** The Oid that a friendly name is of; null when none is. */
  static named(name: string): NetOid | null {
    const found = Object.entries(names).find(([, known]) => known.toLowerCase() === name.toLowerCase());
    return found ? new NetOid(found[0], name) : null;
  }
}

/** The curves that Node has, by the names that .NET gives them. */
const curves: Record<string, readonly [node: string, bits: number]> = {
  nistP256: ['P-256', 256],
  nistP384: ['P-384', 384],
  nistP521: ['P-521', 521],
  secp256k1: ['secp256k1', 256],
  brainpoolP256r1: ['brainpoolP256r1', 256],
  brainpoolP384r1: ['brainpoolP384r1', 384],
  brainpoolP512r1: ['brainpoolP512r1', 512],
};
const brainpool: Record<string, string> = {
  brainpoolP256r1: '1.3.36.3.3.2.8.1.1.7',
  brainpoolP384r1: '1.3.36.3.3.2.8.1.1.11',
  brainpoolP512r1: '1.3.36.3.3.2.8.1.1.13',
};
const aliases: Record<string, string> = { ecdsa_p256: 'nistP256', ecdsa_p384: 'nistP384', ecdsa_p521: 'nistP521', secp256r1: 'nistP256' };

/** System.Security.Cryptography.ECCurve: one with a name. */
export class NetECCurve extends NetObject {
  constructor(readonly oid: NetOid) {
    super();
  }
  /** @throws PlatformNotSupportedException for a name that nobody knows */
  static named(name: string): NetECCurve {
    const key = Object.keys(curves).find((k) => k.toLowerCase() === (ownEntry(aliases, name.toLowerCase()) ?? name).toLowerCase());
    if (key === undefined)
      throw exceptionOf(
        'System.PlatformNotSupportedException',
        `The specified curve '${name}' or its parameters are not valid for this platform.`,
      );
    return new NetECCurve(new NetOid(ownEntry(brainpool, key) ?? NetOid.named(key)?.value ?? null, key));
  }
  /** False for the curve of parameters that nobody has given one. */
  get isNamed(): boolean {
    return this.oid.value !== null || this.oid.friendlyName !== null;
  }
  private get known(): readonly [node: string, bits: number] | undefined {
    const name = this.oid.friendlyName ?? '';
    return ownEntry(curves, name) ?? ownEntry(curves, ownEntry(aliases, name.toLowerCase()) ?? '');
  }
  /** What Node calls the curve. */
  get node(): string {
    return this.known?.[0] ?? 'P-521';
  }
  get keySize(): number {
    return this.known?.[1] ?? 521;
  }
}

/** Defines Oid and ECCurve. */
export function defineOids(): void {
  defineType({
    name: `${ns}Oid`,
    sealed: true,
    jsClass: NetOid,
    constructors: {
      '()': () => new NetOid(null, null),
      '(string oid)': (_t, text: string | null) => {
        if (text === null) throw argumentNull('oid');
        return NetOid.named(text) ?? NetOid.of(text);
      },
      '(string value, string friendlyName)': (_t, value: string | null, name: string | null) => new NetOid(value, name),
      [`(${ns}Oid oid)`]: (_t, oid: NetOid) => oid,
    },
    properties: { 'string Value': { get: (o: NetOid) => o.value }, 'string FriendlyName': { get: (o: NetOid) => o.friendlyName } },
    staticMethods: {
      [`${ns}Oid FromFriendlyName(string friendlyName, ${ns}OidGroup group)`]: (_s, name: string | null) => {
        if (name === null) throw argumentNull('friendlyName');
        const found = NetOid.named(name);
        if (!found) throw cryptographic('No OID value matches this name.');
        return found;
      },
      [`${ns}Oid FromOidValue(string oidValue, ${ns}OidGroup group)`]: (_s, value: string) => {
        const found = NetOid.of(value);
        if (found.friendlyName === null) throw cryptographic('No friendly name matches this OID value.');
        return found;
      },
    },
  });
  const own = `${ns}ECCurve`;
  defineType({
    name: `${own}+ECCurveType`,
    kind: 'enum',
    enumValues: { Implicit: 0, PrimeShortWeierstrass: 1, PrimeTwistedEdwards: 2, PrimeMontgomery: 3, Characteristic2: 4, Named: 5 },
  });
  defineType({
    name: own,
    kind: 'struct',
    jsClass: NetECCurve,
    properties: {
      [`${ns}Oid Oid`]: { get: (c: NetECCurve) => c.oid },
      'bool IsPrime': { get: () => false },
      'bool IsCharacteristic2': { get: () => false },
      'bool IsExplicit': { get: () => false },
      'bool IsNamed': { get: (c: NetECCurve) => c.isNamed },
      [`${own}+ECCurveType CurveType`]: { get: (c: NetECCurve) => enumOf(`${own}+ECCurveType`, c.isNamed ? 5 : 0) },
    },
    staticMethods: {
      [`${own} CreateFromFriendlyName(string oidFriendlyName)`]: (_s, name: string | null) => {
        if (name === null) throw argumentNull('oidFriendlyName');
        return NetECCurve.named(name);
      },
      [`${own} CreateFromValue(string oidValue)`]: (_s, value: string) => {
        const name = NetOid.of(value).friendlyName ?? Object.keys(brainpool).find((k) => brainpool[k] === value);
        return NetECCurve.named(name ?? value);
      },
      [`${own} CreateFromOid(${ns}Oid curveOid)`]: (_s, oid: NetOid) => NetECCurve.named(oid.friendlyName ?? oid.value ?? ''),
    },
  });
  const named: Record<string, { get: () => Value }> = {};
  for (const name of Object.keys(curves)) if (name !== 'secp256k1') named[`${own} ${name}`] = { get: () => NetECCurve.named(name) };
  defineType({ name: `${own}+NamedCurves`, kind: 'static', staticProperties: named });
}
