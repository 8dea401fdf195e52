import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { nodeCrypto } from '../io/modules.ts';
import { defineType } from '../registry.ts';
import type { NetDateTime } from '../time/date-time.ts';
import { arrayOfType, byteArray, bytesOf, notNull } from '../values.ts';
import { type CertificateExtension, NetCertificate } from './certificate.ts';
import { NetOid } from './oids.ts';

const ns = 'System.Security.Cryptography.X509Certificates.';
const oidType = 'System.Security.Cryptography.Oid';
type C = NetCertificate;

/** X500DistinguishedName. */
class DistinguishedName extends NetObject {
  constructor(
    readonly name: string,
    readonly raw: Uint8Array,
  ) {
    super();
  }
}
/** PublicKey. */
class PublicKey extends NetObject {
  constructor(readonly owner: NetCertificate) {
    super();
  }
}
/** X509Extension. */
class Extension extends NetObject {
  constructor(readonly extension: CertificateExtension) {
    super();
  }
}

const shownDate = (d: NetDateTime): string => d.toStringFormat('G', null);

/** X509Certificate2.ToString(): the sections that everybody asks for. */
function text(c: C): string {
  const sections: readonly (readonly [string, string])[] = [
    ['Subject', c.subject],
    ['Issuer', c.issuer],
    ['Serial Number', c.serialNumber],
    ['Not Before', shownDate(c.notBefore)],
    ['Not After', shownDate(c.notAfter)],
    ['Thumbprint', c.thumbprint],
  ];
  return `${sections.map(([name, value]) => `[${name}]\n  ${value}\n`).join('\n')}`;
}

const keyOids: Record<string, string> = { rsa: '1.2.840.113549.1.1.1', ec: '1.2.840.10045.2.1', 'rsa-pss': '1.2.840.113549.1.1.10' };
const keyOid = (c: C): NetOid => NetOid.of(keyOids[c.publicKey.asymmetricKeyType ?? ''] ?? '');
/** The bits of the public key itself. */
function keyBlob(c: C): Uint8Array {
  if (c.publicKey.asymmetricKeyType === 'rsa') return new Uint8Array(c.publicKey.export({ type: 'pkcs1', format: 'der' }));
  const jwk = c.publicKey.export({ format: 'jwk' });
  return new Uint8Array(Buffer.concat([Buffer.of(4), Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url')]));
}
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex').toUpperCase();
const onlyReading = (): never => {
  throw exceptionOf('System.NotSupportedException', 'Certificates with private keys are not supported.');
};

const baseProperties: Record<string, PropertyBody> = {
  'System.IntPtr Handle': { get: () => null },
  'string Issuer': { get: (c: C) => c.issuer },
  'string Subject': { get: (c: C) => c.subject },
};

const baseMethods: Record<string, MemberBody> = {
  'byte[] GetRawCertData()': (c: C) => byteArray(c.raw),
  'string GetRawCertDataString()': (c: C) => hex(c.raw),
  'byte[] GetCertHash()': (c: C) => byteArray(Buffer.from(c.thumbprint, 'hex')),
  'string GetCertHashString()': (c: C) => c.thumbprint,
  'string GetCertHashString(System.Security.Cryptography.HashAlgorithmName hashAlgorithm)': (c: C, h: { node: string }) =>
    nodeCrypto().createHash(h.node).update(c.raw).digest('hex').toUpperCase(),
  'string GetEffectiveDateString()': (c: C) => shownDate(c.notBefore),
  'string GetExpirationDateString()': (c: C) => shownDate(c.notAfter),
  'string GetFormat()': () => 'X509',
  'string GetKeyAlgorithm()': (c: C) => keyOid(c).value,
  'byte[] GetPublicKey()': (c: C) => byteArray(keyBlob(c)),
  'string GetPublicKeyString()': (c: C) => hex(keyBlob(c)),
  'string GetSerialNumberString()': (c: C) => c.serialNumber,
  'byte[] GetSerialNumber()': (c: C) => byteArray(Buffer.from(c.serialNumber, 'hex').reverse()),
  'string GetName()': (c: C) => c.subject.split(', ').reverse().join(', '),
  'string GetIssuerName()': (c: C) => c.issuer.split(', ').reverse().join(', '),
  [`byte[] Export(${ns}X509ContentType contentType)`]: (c: C) => byteArray(c.raw),
  'void Dispose()': () => undefined,
  'void Reset()': () => undefined,
  'bool Equals(System.Object obj)': (c: C, o: Value) => o instanceof NetCertificate && o.thumbprint === c.thumbprint,
  'string ToString()': text,
};

function constructors(make: (data: Uint8Array) => C, ofFile: (path: string) => C): Record<string, MemberBody> {
  return {
    '(byte[] rawData)': (_t, data: PSArray | null) => make(bytesOf(notNull(data, 'rawData'))),
    '(string fileName)': (_t, path: string | null) => ofFile(notNull(path, 'fileName')),
    '(string fileName, string password)': (_t, path: string | null) => ofFile(notNull(path, 'fileName')),
    '(byte[] rawData, string password)': (_t, data: PSArray | null) => make(bytesOf(notNull(data, 'rawData'))),
    [`(${ns}X509Certificate certificate)`]: (_t, c: C) => make(c.raw),
  };
}

function defineParts(): void {
  defineType({
    name: `${ns}X500DistinguishedName`,
    baseType: 'System.Security.Cryptography.AsnEncodedData',
    jsClass: DistinguishedName,
    properties: {
      'string Name': { get: (d: DistinguishedName) => d.name },
      'byte[] RawData': { get: (d: DistinguishedName) => byteArray(d.raw) },
    },
    methods: {
      'string Format(bool multiLine)': (d: DistinguishedName, multi: boolean) => (multi ? d.name.replaceAll(', ', '\n') : d.name),
    },
  });
  defineType({ name: 'System.Security.Cryptography.AsnEncodedData' });
  defineType({
    name: `${ns}PublicKey`,
    jsClass: PublicKey,
    properties: { [`${oidType} Oid`]: { get: (p: PublicKey) => keyOid(p.owner) } },
  });
  defineType({
    name: `${ns}X509Extension`,
    baseType: 'System.Security.Cryptography.AsnEncodedData',
    jsClass: Extension,
    properties: {
      'bool Critical': { get: (e: Extension) => e.extension.critical },
      [`${oidType} Oid`]: { get: (e: Extension) => NetOid.of(e.extension.oid) },
      'byte[] RawData': { get: (e: Extension) => byteArray(e.extension.data) },
    },
  });
}

/** Defines the certificates: what can be read from them. */
export function defineCertificates(): void {
  class Plain extends NetCertificate {}
  defineParts();
  defineType({
    name: `${ns}X509Certificate`,
    jsClass: Plain,
    interfaces: ['System.IDisposable', 'System.Runtime.Serialization.ISerializable'],
    constructors: constructors(
      (data) => new Plain(data),
      (path) => new Plain(NetCertificate.ofFile(path).raw),
    ),
    properties: baseProperties,
    methods: baseMethods,
    staticMethods: {
      [`${ns}X509Certificate CreateFromCertFile(string filename)`]: (_s, path: string) => new Plain(NetCertificate.ofFile(path).raw),
    },
  });
  const own = `${ns}X509Certificate2`;
  defineType({
    name: own,
    baseType: `${ns}X509Certificate`,
    jsClass: NetCertificate,
    constructors: constructors(
      (data) => new NetCertificate(data),
      (path) => NetCertificate.ofFile(path),
    ),
    propertyOrder:
      'Archived,Extensions,FriendlyName,HasPrivateKey,PrivateKey,IssuerName,NotAfter,NotBefore,PublicKey,RawData,SerialNumber,SignatureAlgorithm,SubjectName,Thumbprint,Version,Handle,Issuer,Subject',
    properties: {
      'System.Object EnhancedKeyUsageList': {
        get: (c: C) =>
          arrayOfType(
            oidType,
            c.enhancedKeyUsages.map((value) => NetOid.of(value)),
          ),
      },
      'System.Object DnsNameList': { get: (c: C) => arrayOfType('System.String', c.dnsNames) },
      'bool Archived': { get: () => false, set: () => undefined },
      [`${ns}X509Extension[] Extensions`]: {
        get: (c: C) =>
          arrayOfType(
            `${ns}X509Extension`,
            c.extensions.map((e) => new Extension(e)),
          ),
      },
      'string FriendlyName': {
        get: (c: C) => c.friendlyName,
        set: (c: C, v: string | null) => {
          c.friendlyName = v ?? '';
        },
      },
      'bool HasPrivateKey': { get: () => false },
      'System.Security.Cryptography.AsymmetricAlgorithm PrivateKey': { get: () => null, set: onlyReading },
      [`${ns}X500DistinguishedName IssuerName`]: { get: (c: C) => new DistinguishedName(c.issuer, c.rawNames[1]) },
      'datetime NotAfter': { get: (c: C) => c.notAfter },
      'datetime NotBefore': { get: (c: C) => c.notBefore },
      [`${ns}PublicKey PublicKey`]: { get: (c: C) => new PublicKey(c) },
      'byte[] RawData': { get: (c: C) => byteArray(c.raw) },
      'string SerialNumber': { get: (c: C) => c.serialNumber },
      [`${oidType} SignatureAlgorithm`]: { get: (c: C) => NetOid.of(c.signatureAlgorithm) },
      [`${ns}X500DistinguishedName SubjectName`]: { get: (c: C) => new DistinguishedName(c.subject, c.rawNames[0]) },
      'string Thumbprint': { get: (c: C) => c.thumbprint },
      'int Version': { get: (c: C) => c.version },
    },
    methods: {
      [`string GetNameInfo(${ns}X509NameType nameType, bool forIssuer)`]: (c: C, type: { value: number }, issuer: boolean) =>
        type.value >= 3 ? (c.dnsNames[0] ?? c.simpleName(issuer)) : type.value === 0 ? c.simpleName(issuer) : '',
      'string ExportCertificatePem()': (c: C) => c.pem,
      'bool MatchesHostname(string hostname, bool allowWildcards = True, bool allowCommonName = True)': (c: C, name: string) =>
        c.matchesHost(name),
      'bool Verify()': () => false,
    },
    staticMethods: {
      [`${own} CreateFromPem(System.ReadOnlySpan[char] certPem)`]: (_s, pem: Value) => new NetCertificate(Buffer.from(String(pem))),
      [`${own} CreateFromPem(string certPem)`]: (_s, pem: string) => new NetCertificate(Buffer.from(pem)),
      [`${own} CreateFromPemFile(string certPemFilePath, string keyPemFilePath = null)`]: (_s, path: string) => NetCertificate.ofFile(path),
    },
  });
}
