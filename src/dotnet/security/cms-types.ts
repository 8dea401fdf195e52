import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { byteArray, bytesOf, enumOf, notNull } from '../values.ts';
import { type NetCertificate, nameText } from './certificate.ts';
import { CertificateCollection } from './certificate-collection.ts';
import { storeLocations, X509Store } from './certificate-store.ts';
import { dataId } from './content-encryption.ts';
import { EnvelopedCms, RecipientInfo } from './enveloped-cms.ts';
import { collectionMembers } from './extension-types.ts';
import { NetOid } from './oids.ts';
import { ItemCollection } from './x509-extension.ts';

const sc = 'System.Security.Cryptography.';
const ns = `${sc}Pkcs.`;
const xml = `${sc}Xml.`;

/** ContentInfo: what a message holds. */
class ContentInfo extends NetObject {
  constructor(
    readonly type: string,
    readonly content: Uint8Array,
  ) {
    super();
  }
}
/** AlgorithmIdentifier. */
class AlgorithmIdentifier extends NetObject {
  constructor(readonly oid: NetOid) {
    super();
  }
}
/** SubjectIdentifier: which certificate is meant. */
class SubjectIdentifier extends NetObject {
  constructor(readonly recipient: RecipientInfo) {
    super();
  }
}
/** X509IssuerSerial. */
class IssuerSerial extends NetObject {
  constructor(
    readonly issuer: string,
    readonly serial: string,
  ) {
    super();
  }
}
/** RecipientInfoCollection. */
class Recipients extends ItemCollection<RecipientInfo> {}
/** CryptographicAttributeObjectCollection: there are no attributes here. */
class Attributes extends ItemCollection<NetObject> {}

const upperHex = (data: Uint8Array): string => Buffer.from(data).toString('hex').toUpperCase();

/** What a recipient's identifier is worth to scripts: the issuer with the serial number, or the identifier of the key. */
export function recipientValue(recipient: RecipientInfo): Value {
  return recipient.issuer === null ? upperHex(recipient.serial) : new IssuerSerial(nameText(recipient.issuer), upperHex(recipient.serial));
}

/** Decrypts a message with the certificates given, and those of the user's store. @throws CryptographicException where none is meant */
export function decryptMessage(message: EnvelopedCms, certificates: readonly NetCertificate[]): void {
  const store = new X509Store('My', storeLocations.currentUser);
  store.open(0);
  message.decrypt([...certificates, ...store.certificates.items]);
}

/** Defines EnvelopedCms and its parts. */
export function defineEnvelopedCms(): void {
  const own = `${ns}EnvelopedCms`;
  const collection = `${sc}X509Certificates.X509Certificate2Collection`;
  defineType({
    name: `${ns}ContentInfo`,
    sealed: true,
    jsClass: ContentInfo,
    constructors: {
      '(byte[] content)': (_t, data: PSArray) => new ContentInfo(dataId, bytesOf(notNull(data, 'content'))),
      [`(${sc}Oid contentType, byte[] content)`]: (_t, type: NetOid, data: PSArray) => new ContentInfo(type.value ?? '', bytesOf(data)),
    },
    properties: {
      [`${sc}Oid ContentType`]: { get: (c: ContentInfo) => NetOid.of(c.type) },
      'byte[] Content': { get: (c: ContentInfo) => byteArray(c.content) },
    },
  });
  defineType({
    name: `${ns}AlgorithmIdentifier`,
    sealed: true,
    jsClass: AlgorithmIdentifier,
    constructors: {
      [`(${sc}Oid oid)`]: (_t, oid: NetOid) => new AlgorithmIdentifier(oid),
    },
    properties: {
      [`${sc}Oid Oid`]: { get: (a: AlgorithmIdentifier) => a.oid },
      'int KeyLength': { get: () => 0 },
      'byte[] Parameters': { get: () => byteArray([]) },
    },
  });
  defineType({
    name: `${xml}X509IssuerSerial`,
    kind: 'struct',
    jsClass: IssuerSerial,
    properties: {
      'string IssuerName': { get: (i: IssuerSerial) => i.issuer },
      'string SerialNumber': { get: (i: IssuerSerial) => i.serial },
    },
  });
  defineType({
    name: `${ns}SubjectIdentifierType`,
    kind: 'enum',
    enumValues: { Unknown: 0, IssuerAndSerialNumber: 1, SubjectKeyIdentifier: 2, NoSignature: 3 },
  });
  defineType({
    name: `${ns}SubjectIdentifier`,
    sealed: true,
    jsClass: SubjectIdentifier,
    properties: {
      [`${ns}SubjectIdentifierType Type`]: {
        get: (s: SubjectIdentifier) => enumOf(`${ns}SubjectIdentifierType`, s.recipient.issuer === null ? 2 : 1),
      },
      'System.Object Value': { get: (s: SubjectIdentifier) => recipientValue(s.recipient) },
    },
  });
  defineType({ name: `${ns}RecipientInfoType`, kind: 'enum', enumValues: { Unknown: 0, KeyTransport: 1, KeyAgreement: 2 } });
  defineType({ name: `${ns}RecipientInfo`, abstract: true });
  defineType({
    name: `${ns}KeyTransRecipientInfo`,
    sealed: true,
    baseType: `${ns}RecipientInfo`,
    jsClass: RecipientInfo,
    propertyOrder: 'Version,RecipientIdentifier,KeyEncryptionAlgorithm,EncryptedKey,Type',
    properties: {
      'int Version': { get: (r: RecipientInfo) => r.version },
      [`${ns}SubjectIdentifier RecipientIdentifier`]: { get: (r: RecipientInfo) => new SubjectIdentifier(r) },
      [`${ns}AlgorithmIdentifier KeyEncryptionAlgorithm`]: {
        get: (r: RecipientInfo) => new AlgorithmIdentifier(NetOid.of(r.keyAlgorithm)),
      },
      'byte[] EncryptedKey': { get: (r: RecipientInfo) => byteArray(r.encryptedKey) },
      [`${ns}RecipientInfoType Type`]: { get: () => enumOf(`${ns}RecipientInfoType`, 1) },
    },
  });
  const interfaces = ['System.Collections.ICollection', 'System.Collections.IEnumerable'];
  defineType({
    name: `${ns}RecipientInfoCollection`,
    sealed: true,
    jsClass: Recipients,
    interfaces,
    ...collectionMembers(`${ns}RecipientInfo`),
  });
  defineType({
    name: `${sc}CryptographicAttributeObjectCollection`,
    sealed: true,
    jsClass: Attributes,
    interfaces,
    ...collectionMembers('System.Object'),
  });
  defineType({
    name: own,
    sealed: true,
    jsClass: EnvelopedCms,
    propertyOrder: 'Version,ContentInfo,ContentEncryptionAlgorithm,Certificates,UnprotectedAttributes,RecipientInfos',
    constructors: {
      '()': () => new EnvelopedCms(),
      [`(${ns}ContentInfo contentInfo)`]: (_t, info: ContentInfo) => new EnvelopedCms(info.content),
      [`(${ns}ContentInfo contentInfo, ${ns}AlgorithmIdentifier encryptionAlgorithm)`]: (_t, info: ContentInfo, a: AlgorithmIdentifier) =>
        new EnvelopedCms(info.content, a.oid.value ?? ''),
    },
    properties: {
      'int Version': { get: (m: EnvelopedCms) => m.version },
      [`${ns}ContentInfo ContentInfo`]: { get: (m: EnvelopedCms) => new ContentInfo(m.contentType, m.content) },
      [`${ns}AlgorithmIdentifier ContentEncryptionAlgorithm`]: {
        get: (m: EnvelopedCms) => new AlgorithmIdentifier(NetOid.of(m.algorithm)),
      },
      [`${collection} Certificates`]: { get: () => new CertificateCollection() },
      [`${sc}CryptographicAttributeObjectCollection UnprotectedAttributes`]: { get: () => new Attributes() },
      [`${ns}RecipientInfoCollection RecipientInfos`]: { get: (m: EnvelopedCms) => new Recipients(m.recipients) },
    },
    methods: {
      'byte[] Encode()': (m: EnvelopedCms) => byteArray(m.encode()),
      'void Decode(byte[] encodedMessage)': (m: EnvelopedCms, data: PSArray | null) => m.decode(bytesOf(notNull(data, 'encodedMessage'))),
      'void Decrypt()': (m: EnvelopedCms) => decryptMessage(m, []),
      [`void Decrypt(${collection} extraStore)`]: (m: EnvelopedCms, extra: CertificateCollection) => decryptMessage(m, extra.items),
    },
  });
}
