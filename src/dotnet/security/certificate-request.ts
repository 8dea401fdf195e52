/** Requests for certificates, and certificates that are made of them (RFC 2986, RFC 5280). */
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import { bitString, der, derNull, integer, oid, sequence, setOf, Tag, time } from './asn1.ts';
import { type AsymmetricAlgorithm, NetRsa } from './asymmetric.ts';
import { NetCertificate } from './certificate.ts';
import type { HashAlgorithmName } from './derivation-types.ts';
import { cryptographic } from './symmetric.ts';
import { BasicConstraintsExtension, KeyUsageExtension, type X509Extension } from './x509-extension.ts';

const rsaIds: Record<string, string> = { sha1: '5', sha256: '11', sha384: '12', sha512: '13' };
const ecIds: Record<string, string> = { sha256: '2', sha384: '3', sha512: '4' };

/** A holder's name: its bytes, and its text. */
export interface HolderName {
  readonly raw: Uint8Array;
  readonly name: string;
}

/** System.Security.Cryptography.X509Certificates.CertificateRequest. */
export class CertificateRequest extends NetObject {
  constructor(
    readonly subject: HolderName,
    readonly algorithm: AsymmetricAlgorithm,
    readonly hash: HashAlgorithmName,
    private readonly isPss: boolean,
    /** The extensions that the certificate is to have: the items of the list that scripts see. */
    readonly extensions: () => readonly X509Extension[],
  ) {
    super();
  }

  private identifier(signer: AsymmetricAlgorithm): Buffer {
    const name = this.hash.node;
    if (signer instanceof NetRsa) {
      const id = rsaIds[name];
      if (id === undefined || this.isPss) throw cryptographic(`'${this.hash.name ?? ''}' is not a known hash algorithm.`);
      return sequence(oid(`1.2.840.113549.1.1.${id}`), derNull);
    }
    const id = ecIds[name];
    if (id === undefined) throw cryptographic(`'${this.hash.name ?? ''}' is not a known hash algorithm.`);
    return sequence(oid(`1.2.840.10045.4.3.${id}`));
  }
  private signed(body: Buffer, signer: AsymmetricAlgorithm): Buffer {
    const signature = nodeCrypto().sign(this.hash.node, body, signer.secret);
    return sequence(body, this.identifier(signer), bitString(signature));
  }
  private encodedExtensions(): Buffer {
    return sequence(...this.extensions().map((e) => e.encode()));
  }

  /** A certificate for the subject. @throws ArgumentException for times in the wrong order */
  private certificate(issuer: HolderName, signer: AsymmetricAlgorithm, from: number, to: number, serial: Uint8Array): NetCertificate {
    if (to < from) throw exceptionOf('System.ArgumentException', 'The provided notBefore value is later than the notAfter value.');
    const parts = [
      der(Tag.context(0), integer(2)),
      integer(serial),
      this.identifier(signer),
      Buffer.from(issuer.raw),
      sequence(time(from), time(to)),
      Buffer.from(this.subject.raw),
      this.algorithm.open.export({ type: 'spki', format: 'der' }),
    ];
    if (this.extensions().length > 0) parts.push(der(Tag.context(3), this.encodedExtensions()));
    return new NetCertificate(this.signed(sequence(...parts), signer));
  }
  /** CreateSelfSigned: the certificate has the key. Times in milliseconds. */
  selfSigned(from: number, to: number): NetCertificate {
    const serial = nodeCrypto().randomBytes(8);
    serial[0] = (serial[0]! & 0x7f) | 1;
    return this.certificate(this.subject, this.algorithm, from, to, serial).withKey(this.algorithm.secret);
  }
  /** Create: signed by another certificate. @throws ArgumentException where that one may not sign */
  create(issuer: NetCertificate, signer: AsymmetricAlgorithm, from: number, to: number, serial: Uint8Array): NetCertificate {
    const wrong = (text: string) =>
      exceptionOf('System.ArgumentException', `${text} (Parameter 'issuerCertificate')`, null, { ParamName: 'issuerCertificate' });
    if (!issuer.key) throw wrong('The provided issuer certificate does not have an associated private key.');
    const constraints = issuer.extensions.find((e) => e instanceof BasicConstraintsExtension);
    if (!constraints) throw wrong('The issuer certificate does not have a Basic Constraints extension.');
    if (!constraints.authority)
      throw wrong('The issuer certificate does not have an appropriate value for the Basic Constraints extension.');
    const usage = issuer.extensions.find((e) => e instanceof KeyUsageExtension);
    if (usage && (usage.usages & 4) === 0)
      throw wrong("The issuer certificate's Key Usage extension is present but does not contain the KeyCertSign flag.");
    return this.certificate({ raw: issuer.rawNames[0], name: issuer.subject }, signer, from, to, serial);
  }
  /** CreateSigningRequest: what is sent to an authority. */
  signingRequest(): Buffer {
    const requested = sequence(oid('1.2.840.113549.1.9.14'), setOf(this.encodedExtensions()));
    const attributes = this.extensions().length > 0 ? [requested] : [];
    const key = this.algorithm.open.export({ type: 'spki', format: 'der' });
    return this.signed(sequence(integer(0), Buffer.from(this.subject.raw), key, der(Tag.context(0), ...attributes)), this.algorithm);
  }
}
