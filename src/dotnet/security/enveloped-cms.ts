/** Enveloped messages of CMS: encrypted for the holders of certificates (RFC 5652, 6). */
import { NetObject } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import {
  type Der,
  der,
  derChildren,
  derNull,
  derValue,
  integer,
  integerOf,
  octetString,
  octets,
  oid,
  oidText,
  sequence,
  setOf,
  Tag,
} from './asn1.ts';
import { NetRsa, RsaPadding } from './asymmetric.ts';
import type { NetCertificate } from './certificate.ts';
import { ciphers, dataId } from './content-encryption.ts';
import { cryptographic } from './symmetric.ts';

const envelopedId = '1.2.840.113549.1.7.3';
const rsaId = '1.2.840.113549.1.1.1';
const oaepId = '1.2.840.113549.1.1.7';

/** Whom a message is for: the certificate that it names, and the key encrypted for it. */
export class RecipientInfo extends NetObject {
  constructor(
    readonly version: number,
    /** The issuer's name and the serial number; or the identifier of the key. */
    readonly issuer: Uint8Array | null,
    readonly serial: Uint8Array,
    readonly keyAlgorithm: string,
    readonly encryptedKey: Uint8Array,
  ) {
    super();
  }
  names(c: NetCertificate): boolean {
    if (this.issuer === null) return false;
    return (
      c.serialNumber === Buffer.from(this.serial).toString('hex').toUpperCase() &&
      Buffer.from(c.rawNames[1]).equals(Buffer.from(this.issuer))
    );
  }
}

/** System.Security.Cryptography.Pkcs.EnvelopedCms. */
export class EnvelopedCms extends NetObject {
  content: Uint8Array;
  contentType = dataId;
  version = 0;
  recipients: RecipientInfo[] = [];
  private iv: Uint8Array = new Uint8Array();
  private encrypted: Uint8Array | null = null;
  constructor(
    content: Uint8Array = new Uint8Array(),
    /** The identifier of the cipher. */
    public algorithm = '2.16.840.1.101.3.4.1.42',
  ) {
    super();
    this.content = content;
  }

  private get cipher(): readonly [name: string, keyBytes: number, blockBytes: number] {
    const found = ciphers[this.algorithm];
    if (!found) throw cryptographic(`'${this.algorithm}' is not a known algorithm.`);
    return found;
  }
  /** Encrypts the content for these holders. @throws CryptographicException for keys that are not of RSA */
  encrypt(certificates: readonly NetCertificate[]): void {
    const [name, keyBytes, blockBytes] = this.cipher;
    const key = nodeCrypto().randomBytes(keyBytes);
    this.iv = nodeCrypto().randomBytes(blockBytes);
    const cipher = nodeCrypto().createCipheriv(name, key, this.iv);
    this.encrypted = Buffer.concat([cipher.update(this.content), cipher.final()]);
    this.recipients = certificates.map((c) => {
      if (c.publicKey.asymmetricKeyType !== 'rsa') throw cryptographic('The recipient certificate is not of a supported kind.');
      const rsa = new NetRsa();
      rsa.own = c.publicKey;
      const serial = Buffer.from(c.serialNumber, 'hex');
      return new RecipientInfo(0, c.rawNames[1], serial, rsaId, rsa.encrypt(key, new RsaPadding('', null)));
    });
  }
  /** The message as bytes. */
  encode(): Buffer {
    const recipients = this.recipients.map((r) =>
      sequence(
        integer(0),
        sequence(Buffer.from(r.issuer ?? []), der(Tag.Integer, r.serial)),
        sequence(oid(r.keyAlgorithm), derNull),
        octetString(r.encryptedKey),
      ),
    );
    const content = sequence(
      oid(this.contentType),
      sequence(oid(this.algorithm), octetString(this.iv)),
      der(Tag.implicit(0), this.encrypted ?? new Uint8Array()),
    );
    return sequence(oid(envelopedId), der(Tag.context(0), sequence(integer(0), setOf(...recipients), content)));
  }
  /** Reads a message. @throws CryptographicException for what is none */
  decode(data: Uint8Array): void {
    const [type, wrapped] = derChildren(derValue(data));
    if (oidText(octets(type)) !== envelopedId) throw cryptographic('The message is not of the expected type.');
    const fields = derChildren(derChildren(wrapped)[0]);
    this.version = integerOf(fields[0]);
    const recipients = fields.find((f) => f.tag === Tag.Set);
    const [contentType, algorithm, encrypted] = derChildren(fields.find((f, i) => i > 0 && f.tag === Tag.Sequence));
    const [cipher, iv] = derChildren(algorithm);
    this.contentType = oidText(octets(contentType));
    this.algorithm = oidText(octets(cipher));
    this.iv = octets(iv);
    this.encrypted = octets(encrypted);
    this.recipients = derChildren(recipients)
      .filter((r) => r.tag === Tag.Sequence)
      .map(recipientOf);
    this.content = this.encrypted;
  }
  /** Decrypts the message with the key of one of these certificates. @throws CryptographicException where none is meant */
  decrypt(certificates: readonly NetCertificate[]): void {
    for (const recipient of this.recipients) {
      const holder = certificates.find((c) => c.key && recipient.names(c));
      if (!holder?.key) continue;
      const rsa = new NetRsa();
      rsa.own = holder.key;
      const key = rsa.decrypt(recipient.encryptedKey, new RsaPadding('', recipient.keyAlgorithm === oaepId ? 'sha1' : null));
      const decipher = nodeCrypto().createDecipheriv(this.cipher[0], key, this.iv);
      try {
        this.content = Buffer.concat([decipher.update(this.encrypted ?? new Uint8Array()), decipher.final()]);
      } catch (e) {
        if (!(e instanceof Error)) throw e;
        throw cryptographic('Padding is invalid and cannot be removed.');
      }
      return;
    }
    throw cryptographic('The enveloped-data message does not contain the specified recipient.');
  }
}

function recipientOf(info: Der): RecipientInfo {
  const [version, id, algorithm, key] = derChildren(info);
  const keyAlgorithm = oidText(octets(derChildren(algorithm)[0]));
  if (id?.tag !== Tag.Sequence) return new RecipientInfo(integerOf(version), null, octets(id), keyAlgorithm, octets(key));
  const [issuer, serial] = derChildren(id);
  return new RecipientInfo(
    integerOf(version),
    issuer?.whole ?? new Uint8Array(),
    serial?.content ?? new Uint8Array(),
    keyAlgorithm,
    octets(key),
  );
}
