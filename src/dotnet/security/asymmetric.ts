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

/** What JWK calls the numbers of an RSA key. */
const jwkNames = { Modulus: 'n', Exponent: 'e', P: 'p', Q: 'q', DP: 'dp', DQ: 'dq', InverseQ: 'qi', D: 'd' } as const;

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
  /** The numbers that the key is made of, by the names of RSAParameters. */
  parameters(isPrivate: boolean): Record<string, Uint8Array> {
    const jwk = (isPrivate ? this.secret : this.open).export({ format: 'jwk' });
    const found: Record<string, Uint8Array> = {};
    for (const [name, key] of Object.entries(jwkNames))
      if (jwk[key] !== undefined) found[name] = new Uint8Array(Buffer.from(String(jwk[key]), 'base64url'));
    return found;
  }
  /** Takes the key that these numbers are of. @throws CryptographicException */
  setParameters(values: Record<string, Uint8Array>): void {
    const jwk: Record<string, string> = { kty: 'RSA' };
    for (const [name, key] of Object.entries(jwkNames)) if (values[name]) jwk[key] = Buffer.from(values[name]).toString('base64url');
    try {
      this.own = jwk['d']
        ? nodeCrypto().createPrivateKey({ key: jwk, format: 'jwk' })
        : nodeCrypto().createPublicKey({ key: jwk, format: 'jwk' });
    } catch (e) {
      if (!(e instanceof Error)) throw e;
      throw cryptographic('The provided XML could not be read.');
    }
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

/** What the algorithms over elliptic curves share. */
export abstract class NetEllipticAlgorithm extends AsymmetricAlgorithm {
  constructor(private curveName = 'P-521') {
    super();
  }
  protected generate(): KeyObject {
    return nodeCrypto().generateKeyPairSync('ec', { namedCurve: this.curveName }).privateKey;
  }
  /** The curve, as Node names it. */
  get curve(): string {
    return this.own.asymmetricKeyDetails?.namedCurve ?? this.curveName;
  }
  get keySize(): number {
    return /521/.test(this.curve) ? 521 : /512/.test(this.curve) ? 512 : /384/.test(this.curve) ? 384 : 256;
  }
  /** The next key is of this size. */
  setKeySize(bits: number): void {
    this.curveName = bits === 256 ? 'P-256' : bits === 384 ? 'P-384' : 'P-521';
    this.own = this.generate();
  }
  /** The coordinates of the public point, and the private number where there is one, as JWK has them. */
  parts(isPrivate: boolean): { x: Uint8Array; y: Uint8Array; d: Uint8Array | null } {
    const jwk = (isPrivate ? this.secret : this.open).export({ format: 'jwk' });
    const bytes = (text: string | undefined): Uint8Array => new Uint8Array(Buffer.from(text ?? '', 'base64url'));
    return { x: bytes(jwk.x), y: bytes(jwk.y), d: isPrivate ? bytes(jwk.d) : null };
  }
}

/** System.Security.Cryptography.ECDiffieHellman. */
export class NetECDiffieHellman extends NetEllipticAlgorithm {
  /** What both ends come to with the other's public key. @throws CryptographicException */
  agree(other: NetEllipticAlgorithm): Uint8Array {
    return guarded(() => nodeCrypto().diffieHellman({ privateKey: this.secret, publicKey: other.open }));
  }
}

/** System.Security.Cryptography.ECDsa. */
export class NetECDsa extends NetEllipticAlgorithm {
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
