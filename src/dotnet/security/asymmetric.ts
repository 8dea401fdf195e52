/** RSA and ECDsa over Node's own keys. */
import type { KeyObject, SignKeyObjectInput, VerifyKeyObjectInput } from 'node:crypto';
import { NetObject } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import type { HashAlgorithmName } from './derivation-types.ts';
import { cryptographic } from './symmetric.ts';

/** What a key is exported as. */
export type KeyForm = 'pkcs1' | 'pkcs8' | 'spki' | 'sec1';

/** RSA or ECDsa: a key that is made when it is first needed, or read from its text or bytes. */
export abstract class AsymmetricAlgorithm extends NetObject {
  private key: KeyObject | null = null;
  protected abstract generate(): KeyObject;
  /** The private key, or the public one where that is all there is. */
  get own(): KeyObject {
    this.key ??= this.generate();
    return this.key;
  }
  set own(key: KeyObject) {
    this.key = key;
  }
  /** @throws CryptographicException without a private key */
  get secret(): KeyObject {
    if (this.own.type !== 'private') throw cryptographic('Key does not exist.');
    return this.own;
  }
  get open(): KeyObject {
    return this.own.type === 'private' ? nodeCrypto().createPublicKey(this.own) : this.own;
  }
  /** The key as bytes. */
  export(form: KeyForm, isPrivate: boolean): Uint8Array {
    const key = isPrivate ? this.secret : this.open;
    return new Uint8Array(key.export({ type: form, format: 'der' } as never) as unknown as Uint8Array);
  }
  /** The key as text between lines of dashes, without a line end behind it, as .NET has it. */
  pem(form: KeyForm, isPrivate: boolean): string {
    const key = isPrivate ? this.secret : this.open;
    return String(key.export({ type: form, format: 'pem' } as never)).trimEnd();
  }
  /** @throws CryptographicException, ArgumentException for what is no key */
  import(data: Uint8Array | string, form: KeyForm, isPrivate: boolean): void {
    const source = typeof data === 'string' ? { key: data } : { key: Buffer.from(data), format: 'der' as const, type: form };
    try {
      this.own = isPrivate ? nodeCrypto().createPrivateKey(source as never) : nodeCrypto().createPublicKey(source as never);
    } catch (e) {
      if (!(e instanceof Error)) throw e;
      throw cryptographic('ASN1 corrupted data.');
    }
  }
}

/** System.Security.Cryptography.RSA. */
export class NetRsa extends AsymmetricAlgorithm {
  constructor(private bits = 2048) {
    super();
  }
  get keySize(): number {
    return this.own.asymmetricKeyDetails?.modulusLength ?? this.bits;
  }
  setKeySize(bits: number): void {
    this.bits = bits;
  }
  protected generate(): KeyObject {
    return nodeCrypto().generateKeyPairSync('rsa', { modulusLength: this.bits }).privateKey;
  }
  private padded(padding: RsaPadding): { padding: number; oaepHash?: string } {
    const { constants } = nodeCrypto();
    if (padding.oaep === null) return { padding: constants.RSA_PKCS1_PADDING };
    return { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: padding.oaep };
  }
  encrypt(data: Uint8Array, padding: RsaPadding): Uint8Array {
    return guarded(() => nodeCrypto().publicEncrypt({ key: this.open, ...this.padded(padding) }, data));
  }
  decrypt(data: Uint8Array, padding: RsaPadding): Uint8Array {
    if (padding.oaep === null) {
      // Node does not take PKCS 1 padding off itself any more.
      const raw = guarded(() => nodeCrypto().privateDecrypt({ key: this.secret, padding: nodeCrypto().constants.RSA_NO_PADDING }, data));
      const end = raw.indexOf(0, 2);
      if (raw[0] !== 0 || raw[1] !== 2 || end < 10) throw cryptographic('The parameter is incorrect.');
      return raw.slice(end + 1);
    }
    return guarded(() => nodeCrypto().privateDecrypt({ key: this.secret, ...this.padded(padding) }, data));
  }
  private signing(pss: boolean): Omit<SignKeyObjectInput, 'key'> {
    const { constants } = nodeCrypto();
    return pss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : { padding: constants.RSA_PKCS1_PADDING };
  }
  sign(data: Uint8Array, hash: HashAlgorithmName, pss: boolean): Uint8Array {
    const key: SignKeyObjectInput = { key: this.secret, ...this.signing(pss) };
    return guarded(() => nodeCrypto().sign(hash.node, data, key));
  }
  verify(data: Uint8Array, signature: Uint8Array, hash: HashAlgorithmName, pss: boolean): boolean {
    const key: VerifyKeyObjectInput = { key: this.open, ...this.signing(pss) };
    return nodeCrypto().verify(hash.node, data, key, signature);
  }
}

/** System.Security.Cryptography.ECDsa. */
export class NetECDsa extends AsymmetricAlgorithm {
  constructor(private readonly curve = 'P-521') {
    super();
  }
  protected generate(): KeyObject {
    return nodeCrypto().generateKeyPairSync('ec', { namedCurve: this.curve }).privateKey;
  }
  get keySize(): number {
    const named = this.own.asymmetricKeyDetails?.namedCurve ?? '';
    return named.includes('521') ? 521 : named.includes('384') ? 384 : 256;
  }
  sign(data: Uint8Array, hash: HashAlgorithmName): Uint8Array {
    return guarded(() => nodeCrypto().sign(hash.node, data, { key: this.secret, dsaEncoding: 'ieee-p1363' }));
  }
  verify(data: Uint8Array, signature: Uint8Array, hash: HashAlgorithmName): boolean {
    return nodeCrypto().verify(hash.node, data, { key: this.open, dsaEncoding: 'ieee-p1363' }, signature);
  }
}

/** RSAEncryptionPadding. */
export class RsaPadding extends NetObject {
  constructor(
    readonly text: string,
    /** The hash of OAEP; null: PKCS 1. */
    readonly oaep: string | null,
  ) {
    super();
  }
  override toString(): string {
    return this.text;
  }
}

/** RSASignaturePadding. */
export class RsaSignaturePadding extends NetObject {
  constructor(readonly isPss: boolean) {
    super();
  }
  override toString(): string {
    return this.isPss ? 'Pss' : 'Pkcs1';
  }
}

/** Runs what Node refuses with an Error of its own. @throws CryptographicException */
function guarded(work: () => Uint8Array): Uint8Array {
  try {
    return new Uint8Array(work());
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    throw cryptographic('The parameter is incorrect.');
  }
}

/** AesGcm: authenticated encryption with one key. */
export class NetAesGcm extends NetObject {
  constructor(
    readonly key: Uint8Array,
    readonly tagBytes: number | null,
  ) {
    super();
    if (![16, 24, 32].includes(key.length)) throw cryptographic('Specified key is not a valid size for this algorithm.');
  }
  private get cipher(): 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm' {
    return `aes-${this.key.length * 8}-gcm` as 'aes-256-gcm';
  }
  encrypt(nonce: Uint8Array, plain: Uint8Array, tagLength: number, more: Uint8Array | null): { cipher: Uint8Array; tag: Uint8Array } {
    const cipher = nodeCrypto().createCipheriv(this.cipher, this.key, nonce, { authTagLength: tagLength });
    if (more) cipher.setAAD(more);
    const data = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { cipher: data, tag: cipher.getAuthTag() };
  }
  /** @throws AuthenticationTagMismatchException */
  decrypt(nonce: Uint8Array, data: Uint8Array, tag: Uint8Array, more: Uint8Array | null): Uint8Array {
    const decipher = nodeCrypto().createDecipheriv(this.cipher, this.key, nonce, { authTagLength: tag.length });
    decipher.setAuthTag(tag);
    if (more) decipher.setAAD(more);
    try {
      return Buffer.concat([decipher.update(data), decipher.final()]);
    } catch (e) {
      if (!(e instanceof Error)) throw e;
      throw cryptographic(
        'The computed authentication tag did not match the input authentication tag.',
        'AuthenticationTagMismatchException',
      );
    }
  }
}
