import type { KeyObject } from 'node:crypto';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { fs, nodeCrypto } from '../io/modules.ts';
import { fullPath } from '../io/path.ts';
import { defineType } from '../registry.ts';
import type { NetDateTime } from '../time/date-time.ts';
import { arrayOfType, byteArray, bytesOf, enumOf, notNull } from '../values.ts';
import { algorithmOf } from './asymmetric-types.ts';
import { NetCertificate } from './certificate.ts';
import { NetOid } from './oids.ts';
import { isPfx, writePfx } from './pkcs12.ts';
import { NetSecureString } from './secure-string.ts';
import { encodeName } from './x500-name.ts';
import { X509ExtensionCollection } from './x509-extension.ts';

const ns = 'System.Security.Cryptography.X509Certificates.';
const oidType = 'System.Security.Cryptography.Oid';
type C = NetCertificate;

/** X500DistinguishedName. */
export class DistinguishedName extends NetObject {
  constructor(
    readonly name: string,
    readonly raw: Uint8Array,
  ) {
    super();
  }
  /** @throws CryptographicException for a text that is no name */
  static of(name: string): DistinguishedName {
    return new DistinguishedName(name, encodeName(name));
  }
}
/** PublicKey. */
export class PublicKey extends NetObject {
  constructor(readonly key: KeyObject) {
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
const keyOid = (key: KeyObject): NetOid => NetOid.of(keyOids[key.asymmetricKeyType ?? ''] ?? '');
/** The bits of the public key itself. */
export function keyBlob(key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType === 'rsa') return new Uint8Array(key.export({ type: 'pkcs1', format: 'der' }));
  const jwk = key.export({ format: 'jwk' });
  return new Uint8Array(Buffer.concat([Buffer.of(4), Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url')]));
}
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex').toUpperCase();
const onlyReading = (): never => {
  throw exceptionOf('System.PlatformNotSupportedException', 'The operation is not supported on this platform.');
};

/** A password as text or as a secure string. */
export function passwordText(password: Value): string | null {
  return password instanceof NetSecureString ? password.text : password === null ? null : String(password);
}

/** Bytes in one of the forms of X509ContentType. @throws CryptographicException for the other forms */
export function exported(certificates: readonly C[], type: EnumValue, password: Value): PSArray {
  if (type.value === 1 && certificates.length === 1) return byteArray((certificates[0] as C).raw);
  if (type.value !== 3) throw exceptionOf('System.Security.Cryptography.CryptographicException', 'Invalid content type.');
  const entries = certificates.map((c) => ({ certificate: c.raw, key: c.key, friendlyName: c.friendlyName }));
  return byteArray(writePfx(entries, passwordText(password)));
}

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
  'string GetKeyAlgorithm()': (c: C) => keyOid(c.publicKey).value,
  'byte[] GetPublicKey()': (c: C) => byteArray(keyBlob(c.publicKey)),
  'string GetPublicKeyString()': (c: C) => hex(keyBlob(c.publicKey)),
  'string GetSerialNumberString()': (c: C) => c.serialNumber,
  'byte[] GetSerialNumber()': (c: C) => byteArray(Buffer.from(c.serialNumber, 'hex').reverse()),
  'string GetName()': (c: C) => c.subject.split(', ').reverse().join(', '),
  'string GetIssuerName()': (c: C) => c.issuer.split(', ').reverse().join(', '),
  [`byte[] Export(${ns}X509ContentType contentType)`]: (c: C, type: EnumValue) => exported([c], type, null),
  [`byte[] Export(${ns}X509ContentType contentType, string password)`]: (c: C, type: EnumValue, p: Value) => exported([c], type, p),
  [`byte[] Export(${ns}X509ContentType contentType, securestring password)`]: (c: C, type: EnumValue, p: Value) => exported([c], type, p),
  'void Dispose()': () => undefined,
  'void Reset()': () => undefined,
  'bool Equals(System.Object obj)': (c: C, o: Value) => o instanceof NetCertificate && o.thumbprint === c.thumbprint,
  'string ToString()': text,
  'string ToString(bool fVerbose)': text,
};

function constructors(make: (c: C) => C): Record<string, MemberBody> {
  const made: Record<string, MemberBody> = {
    '(byte[] rawData)': (_t, data: PSArray | null) => make(NetCertificate.read(bytesOf(notNull(data, 'rawData')), null)),
    '(string fileName)': (_t, path: string | null) => make(NetCertificate.ofFile(notNull(path, 'fileName'))),
    [`(${ns}X509Certificate certificate)`]: (_t, c: C) => make(c),
  };
  for (const password of ['string password', 'securestring password'])
    for (const flags of ['', `, ${ns}X509KeyStorageFlags keyStorageFlags`]) {
      made[`(byte[] rawData, ${password}${flags})`] = (_t, data: PSArray | null, p: Value) =>
        make(NetCertificate.read(bytesOf(notNull(data, 'rawData')), passwordText(p)));
      made[`(string fileName, ${password}${flags})`] = (_t, path: string | null, p: Value) =>
        make(NetCertificate.ofFile(notNull(path, 'fileName'), passwordText(p)));
    }
  return made;
}

/** A copy of a certificate as an object of the given class. */
function copyInto(made: C, from: C): C {
  made.key = from.key;
  made.friendlyName = from.friendlyName;
  return made;
}

function defineParts(): void {
  defineType({
    name: `${ns}X500DistinguishedName`,
    baseType: 'System.Security.Cryptography.AsnEncodedData',
    jsClass: DistinguishedName,
    constructors: {
      '(string distinguishedName)': (_t, name: string | null) => DistinguishedName.of(notNull(name, 'distinguishedName')),
    },
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
    properties: { [`${oidType} Oid`]: { get: (p: PublicKey) => keyOid(p.key) } },
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
    constructors: constructors((c) => copyInto(new Plain(c.raw), c)),
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
    constructors: constructors((c) => copyInto(new NetCertificate(c.raw), c)),
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
      [`${ns}X509ExtensionCollection Extensions`]: { get: (c: C) => new X509ExtensionCollection([...c.extensions]) },
      'string FriendlyName': {
        get: (c: C) => c.friendlyName,
        set: (): never => {
          throw exceptionOf('System.PlatformNotSupportedException', 'The FriendlyName value cannot be set on Unix.');
        },
      },
      'bool HasPrivateKey': { get: (c: C) => c.key !== null },
      'System.Security.Cryptography.AsymmetricAlgorithm PrivateKey': {
        get: (c: C) => (c.key ? algorithmOf(c.key) : null),
        set: onlyReading,
      },
      [`${ns}X500DistinguishedName IssuerName`]: { get: (c: C) => new DistinguishedName(c.issuer, c.rawNames[1]) },
      'datetime NotAfter': { get: (c: C) => c.notAfter },
      'datetime NotBefore': { get: (c: C) => c.notBefore },
      [`${ns}PublicKey PublicKey`]: { get: (c: C) => new PublicKey(c.publicKey) },
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
      [`${own} CreateFromPem(System.ReadOnlySpan[char] certPem)`]: (_s, pem: Value) => fromPem(String(pem)),
      [`${own} CreateFromPem(string certPem)`]: (_s, pem: string) => fromPem(pem),
      [`${own} CreateFromPem(System.ReadOnlySpan[char] certPem, System.ReadOnlySpan[char] keyPem)`]: (_s, pem: Value, key: Value) =>
        fromPem(String(pem), String(key)),
      [`${own} CreateFromPem(string certPem, string keyPem)`]: (_s, pem: string, key: string) => fromPem(pem, key),
      [`${own} CreateFromPemFile(string certPemFilePath, string keyPemFilePath = null)`]: (_s, path: string, key: string | null) =>
        fromPem(fs().readFileSync(fullPath(path), 'utf8'), fs().readFileSync(fullPath(key ?? path), 'utf8')),
      [`${ns}X509ContentType GetCertContentType(byte[] rawData)`]: (_s, data: PSArray) => contentType(bytesOf(data)),
      [`${ns}X509ContentType GetCertContentType(string fileName)`]: (_s, path: string) => contentType(fs().readFileSync(fullPath(path))),
    },
  });
}

/** What kind of data this is: X509ContentType. */
function contentType(data: Uint8Array): Value {
  if (!isPfx(data)) void new NetCertificate(data);
  return enumOf(`${ns}X509ContentType`, isPfx(data) ? 3 : 1);
}

/** The certificate of a text, with the key of another. @throws CryptographicException where one is missing */
function fromPem(text: string, keyText?: string): C {
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw exceptionOf(
      'System.Security.Cryptography.CryptographicException',
      'The certificate contents do not contain a PEM with a CERTIFICATE label, or the content is malformed.',
    );
  const certificate = new NetCertificate(Buffer.from(text));
  if (keyText === undefined) return certificate;
  const pem = /-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----[^-]+-----END \1-----/.exec(keyText)?.[0];
  if (pem === undefined)
    throw exceptionOf(
      'System.Security.Cryptography.CryptographicException',
      'The key contents do not contain a PEM, the content is malformed, or the key does not match the certificate.',
    );
  return certificate.withKey(nodeCrypto().createPrivateKey(pem));
}
