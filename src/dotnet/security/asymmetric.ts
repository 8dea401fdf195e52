/** RSA and ECDsa over Node's own keys. */
import type { KeyObject, SignKeyObjectInput, VerifyKeyObjectInput } from 'node:crypto';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import type { HashAlgorithmName } from './derivation-types.ts';
import { derOfSignature, type EllipticKey, signatureOfDer, signEllipticHash, verifyEllipticHash } from './elliptic-hash.ts';
import { encodePss, verifyPss } from './rsa-pss.ts';
import { cryptographic } from './symmetric.ts';

/** What a key is exported as. */
export type KeyForm = 'pkcs1' | 'pkcs8' | 'spki' | 'sec1';

/** RSA or ECDsa: a key that is made when it is first needed, or read from its text or bytes. */
export abstract class AsymmetricAlgorithm extends NetObject {
  private key: KeyObject | null = null;
  protected abstract generate(): KeyObject;
  /** The key, where it has been made. */
  protected get made(): KeyObject | null {
    return this.key;
  }
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
    if (this.own.type !== 'private')
      throw cryptographic('Object contains only the public half of a key pair. A private key must also be provided.');
    return this.own;
  }
  /** The key for what only a private one can do. @throws OpenSslCryptographicException without one */
  protected secretFor(refusal: string): KeyObject {
    if (this.own.type !== 'private') throw cryptographic(refusal, 'OpenSslCryptographicException');
    return this.own;
  }
  /** Another key, which is made when it is first needed. */
  protected forget(): void {
    this.key = null;
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
    return this.made?.asymmetricKeyDetails?.modulusLength ?? this.bits;
  }
  /** @throws CryptographicException for a size that RSA does not have */
  setKeySize(bits: number): void {
    if (bits < 512 || bits > 16384 || bits % 8 !== 0) throw cryptographic('Specified key is not a valid size for this algorithm.');
    if (bits === this.keySize) return;
    this.bits = bits;
    this.forget();
  }
  get isPublicOnly(): boolean {
    return this.own.type !== 'private';
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
    if (data.length !== Math.ceil(this.keySize / 8))
      throw cryptographic('The length of the data to decrypt is not valid for the size of this key.');
    const key = this.secretFor('error:020000B3:rsa routines::missing private key');
    if (padding.oaep === null) {
      // Node does not take PKCS 1 padding off itself any more.
      const raw = guarded(() => nodeCrypto().privateDecrypt({ key, padding: nodeCrypto().constants.RSA_NO_PADDING }, data));
      const end = raw.indexOf(0, 2);
      if (raw[0] !== 0 || raw[1] !== 2 || end < 10)
        throw cryptographic('error:02000072:rsa routines::padding check failed', 'OpenSslCryptographicException');
      return raw.slice(end + 1);
    }
    return guarded(() => nodeCrypto().privateDecrypt({ key, ...this.padded(padding) }, data));
  }
  private signing(pss: boolean): Omit<SignKeyObjectInput, 'key'> {
    const { constants } = nodeCrypto();
    return pss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : { padding: constants.RSA_PKCS1_PADDING };
  }
  /**
   * The numbers that the key is made of, by the names of RSAParameters: D as long as the modulus, those of the primes half as
   * long (RSAKeyFormatHelper.FromPkcs1PrivateKey), where JWK leaves zeros in front out.
   */
  parameters(isPrivate: boolean): Record<string, Uint8Array> {
    const jwk = (isPrivate ? this.secret : this.open).export({ format: 'jwk' });
    const found: Record<string, Uint8Array> = {};
    const length = Buffer.from(String(jwk.n), 'base64url').length;
    for (const [name, key] of Object.entries(jwkNames)) {
      if (jwk[key] === undefined) continue;
      const number = Buffer.from(String(jwk[key]), 'base64url');
      const least = key === 'n' || key === 'e' ? 0 : key === 'd' ? length : Math.ceil(length / 2);
      found[name] = new Uint8Array(Buffer.concat([new Uint8Array(Math.max(0, least - number.length)), number]));
    }
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
      throw cryptographic('Value was invalid.');
    }
  }
  sign(data: Uint8Array, hash: HashAlgorithmName, pss: boolean): Uint8Array {
    const secret = this.secretFor('error:1C880004:Provider routines::RSA lib');
    const key: SignKeyObjectInput = { key: secret, ...this.signing(pss) };
    return guarded(() => nodeCrypto().sign(hash.node, data, key));
  }
  /** Signs what somebody else has hashed, as PKCS 1 has it or with the padding Pss. @throws CryptographicException */
  signHash(digest: Uint8Array, hash: HashAlgorithmName, pss: boolean): Uint8Array {
    const key = this.secretFor('error:1C880004:Provider routines::RSA lib');
    if (pss) {
      digestInfo(digest, hash);
      const encoded = encodePss(digest, this.keySize - 1, hash.node);
      if (!encoded) throw cryptographic('error:1C880004:Provider routines::RSA lib', 'OpenSslCryptographicException');
      const block = Buffer.concat([Buffer.alloc(Math.ceil(this.keySize / 8) - encoded.length), encoded]);
      return guarded(() => nodeCrypto().privateEncrypt({ key, padding: nodeCrypto().constants.RSA_NO_PADDING }, block));
    }
    const info = digestInfo(digest, hash);
    return guarded(() => nodeCrypto().privateEncrypt({ key, padding: nodeCrypto().constants.RSA_PKCS1_PADDING }, info));
  }
  verifyHash(digest: Uint8Array, signature: Uint8Array, hash: HashAlgorithmName, pss: boolean): boolean {
    const info = pss ? null : digestInfo(digest, hash);
    try {
      const { constants } = nodeCrypto();
      if (info === null) {
        const encoded = nodeCrypto().publicDecrypt({ key: this.open, padding: constants.RSA_NO_PADDING }, signature);
        return verifyPss(digest, encoded, this.keySize - 1, hash.node);
      }
      return nodeCrypto().publicDecrypt({ key: this.open, padding: constants.RSA_PKCS1_PADDING }, signature).equals(info);
    } catch (e) {
      if (!(e instanceof Error)) throw e;
      return false;
    }
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
  /** Takes a new key on this curve. */
  generateOn(curve: string): void {
    this.curveName = curve;
    this.own = this.generate();
  }
  /** Takes the key that these numbers are of; the point follows from the private number where it is not given. @throws CryptographicException */
  setParts(curve: string, x: Uint8Array | null, y: Uint8Array | null, d: Uint8Array | null): void {
    this.curveName = curve;
    const text = (data: Uint8Array): string => Buffer.from(data).toString('base64url');
    this.own = keyOf(() => {
      const point = x && y ? { x: text(x), y: text(y) } : pointOf(curve, d ?? new Uint8Array());
      const key = { kty: 'EC', crv: curve, ...point };
      if (d === null) return nodeCrypto().createPublicKey({ key, format: 'jwk' });
      return nodeCrypto().createPrivateKey({ key: { ...key, d: text(d) }, format: 'jwk' });
    });
  }
  /** The curve, as Node names it. */
  get curve(): string {
    return this.own.asymmetricKeyDetails?.namedCurve ?? this.curveName;
  }
  get keySize(): number {
    return /521/.test(this.curve) ? 521 : /512/.test(this.curve) ? 512 : /384/.test(this.curve) ? 384 : 256;
  }
  /** The next key is of this size. @throws CryptographicException */
  setKeySize(bits: number): void {
    if (![256, 384, 521].includes(bits)) throw cryptographic('Specified key is not a valid size for this algorithm.');
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
  sign(data: Uint8Array, hash: HashAlgorithmName, isDer = false): Uint8Array {
    return guarded(() => nodeCrypto().sign(hash.node, data, { key: this.secret, dsaEncoding: isDer ? 'der' : 'ieee-p1363' }));
  }
  verify(data: Uint8Array, signature: Uint8Array, hash: HashAlgorithmName, isDer = false): boolean {
    return nodeCrypto().verify(hash.node, data, { key: this.open, dsaEncoding: isDer ? 'der' : 'ieee-p1363' }, signature);
  }
  private numbers(isPrivate: boolean): EllipticKey {
    const jwk = (isPrivate ? this.secret : this.open).export({ format: 'jwk' });
    const { x, y, d } = this.parts(isPrivate);
    return { curve: jwk.crv ?? '', x, y, ...(d ? { d } : {}) };
  }
  /** Signs what somebody else has hashed. @throws CryptographicException, PlatformNotSupportedException for a curve that is not NIST's */
  signHash(digest: Uint8Array, isDer: boolean): Uint8Array {
    if (this.own.type !== 'private')
      throw cryptographic('error:0800007D:elliptic curve routines::missing private key', 'OpenSslCryptographicException');
    const signature = signEllipticHash(this.numbers(true), digest) ?? noCurve();
    return isDer ? derOfSignature(signature) : signature;
  }
  verifyHash(digest: Uint8Array, signature: Uint8Array, isDer: boolean): boolean {
    const plain = isDer ? signatureOfDer(signature, Math.ceil(this.keySize / 8)) : signature;
    return plain !== null && (verifyEllipticHash(this.numbers(false), digest, plain) ?? noCurve());
  }
}

function noCurve(): never {
  throw exceptionOf('System.PlatformNotSupportedException', 'The specified curve is not supported.');
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

/** The ASN.1 of DigestInfo before a hash of each kind (RFC 8017, 9.2). */
const digestPrefixes: ReadonlyMap<string, string> = new Map([
  ['md5', '3020300c06082a864886f70d020505000410'],
  ['sha1', '3021300906052b0e03021a05000414'],
  ['sha256', '3031300d060960864801650304020105000420'],
  ['sha384', '3041300d060960864801650304020205000430'],
  ['sha512', '3051300d060960864801650304020305000440'],
]);

function digestInfo(digest: Uint8Array, hash: HashAlgorithmName): Uint8Array {
  const prefix = digestPrefixes.get(hash.node);
  if (prefix === undefined) throw cryptographic(`'${hash.name}' is not a known hash algorithm.`);
  if (Number.parseInt(prefix.slice(-2), 16) !== digest.length)
    throw cryptographic('error:1C8000A6:Provider routines::invalid digest length', 'OpenSslCryptographicException');
  return Buffer.concat([Buffer.from(prefix, 'hex'), digest]);
}

/** The public point that belongs to a private number, as JWK has it. */
function pointOf(curve: string, d: Uint8Array): { x: string; y: string } {
  const names = new Map([
    ['P-256', 'prime256v1'],
    ['P-384', 'secp384r1'],
    ['P-521', 'secp521r1'],
  ]);
  const maker = nodeCrypto().createECDH(names.get(curve) ?? curve);
  maker.setPrivateKey(d);
  const point = maker.getPublicKey();
  const half = (point.length - 1) / 2;
  return { x: point.subarray(1, 1 + half).toString('base64url'), y: point.subarray(1 + half).toString('base64url') };
}

/** A key that Node makes of numbers. @throws CryptographicException where they are of none */
function keyOf(make: () => KeyObject): KeyObject {
  try {
    return make();
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    throw cryptographic('The specified key parameters are not valid.');
  }
}

/** Runs what Node refuses with an Error of its own. @throws CryptographicException */
function guarded(work: () => Uint8Array): Uint8Array {
  try {
    return new Uint8Array(work());
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    // both .NET and Node say what OpenSSL has said
    if (e.message.startsWith('error:')) throw cryptographic(e.message, 'OpenSslCryptographicException');
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
