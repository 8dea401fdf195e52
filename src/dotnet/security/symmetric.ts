import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import { type NetStream, notReadable, notWritable, UnseekableStream } from '../io/streams.ts';

/** System.Security.Cryptography.CipherMode and PaddingMode. */
export const CipherMode = { CBC: 1, ECB: 2, OFB: 3, CFB: 4, CTS: 5 } as const;
/** How the last block is filled up. */
export const PaddingMode = { None: 1, PKCS7: 2, Zeros: 3, ANSIX923: 4, ISO10126: 5 } as const;

/** CryptographicException. */
export function cryptographic(message: string, type = 'CryptographicException') {
  return exceptionOf(`System.Security.Cryptography.${type}`, message);
}

/** A block cipher: its name for Node, block and key sizes in bits, and the sizes that its keys may have. */
export interface CipherKind {
  /** `aes-256-cbc` of a key of 256 bits. */
  readonly cipher: (keyBits: number, mode: string) => string;
  readonly blockBits: number;
  readonly keyBits: number;
  readonly legal: readonly [min: number, max: number, skip: number];
}

/** System.Security.Cryptography.SymmetricAlgorithm. */
export class SymmetricAlgorithm extends NetObject {
  private ownKey: Uint8Array | null = null;
  private ownIv: Uint8Array | null = null;
  mode: number = CipherMode.CBC;
  padding: number = PaddingMode.PKCS7;
  feedbackSize = 8;
  keyBits: number;
  constructor(readonly kind: CipherKind) {
    super();
    this.keyBits = kind.keyBits;
  }
  /** The key; made at random when nobody has set one. */
  get key(): Uint8Array {
    this.ownKey ??= new Uint8Array(nodeCrypto().randomBytes(this.keyBits / 8));
    return this.ownKey;
  }
  set key(value: Uint8Array) {
    this.checkKeySize(value.length * 8);
    this.keyBits = value.length * 8;
    this.ownKey = value;
  }
  /** @throws CryptographicException for a size that the cipher has no keys of */
  setKeySize(bits: number): void {
    this.checkKeySize(bits);
    this.keyBits = bits;
    this.ownKey = null;
  }
  private checkKeySize(bits: number): void {
    const [min, max, skip] = this.kind.legal;
    if (bits < min || bits > max || (skip > 0 && (bits - min) % skip !== 0))
      throw cryptographic('Specified key is not a valid size for this algorithm.');
  }
  get iv(): Uint8Array {
    this.ownIv ??= new Uint8Array(nodeCrypto().randomBytes(this.kind.blockBits / 8));
    return this.ownIv;
  }
  set iv(value: Uint8Array) {
    if (value.length * 8 !== this.kind.blockBits)
      throw cryptographic('Specified initialization vector (IV) does not match the block size for this algorithm.');
    this.ownIv = value;
  }
  /** @throws CryptographicException for a size that the cipher has no blocks of */
  checkBlockSize(bits: number): void {
    if (bits !== this.kind.blockBits) throw cryptographic('Specified block size is not valid for this algorithm.');
  }
  /** @throws CryptographicException for the modes that .NET does not have */
  setMode(mode: number): void {
    const known: number[] = [CipherMode.CBC, CipherMode.ECB, CipherMode.CFB];
    if (!known.includes(mode)) throw cryptographic('Specified cipher mode is not valid for this algorithm.');
    this.mode = mode;
  }
  generateKey(): void {
    this.ownKey = null;
  }
  generateIv(): void {
    this.ownIv = null;
  }
  /** A transformation with a key and IV, or with those of the algorithm. */
  transform(encrypts: boolean, key = this.key, iv = this.iv): CryptoTransform {
    return new (encrypts ? CryptoEncryptor : CryptoDecryptor)(this, encrypts, key, iv, this.mode, this.padding);
  }
}

/** ICryptoTransform of a cipher. */
export class CryptoTransform extends NetObject {
  private pending: Uint8Array = new Uint8Array(0);
  constructor(
    readonly algorithm: SymmetricAlgorithm,
    readonly encrypts: boolean,
    private readonly key: Uint8Array,
    private readonly iv: Uint8Array,
    private readonly mode: number,
    private readonly padding: number,
  ) {
    super();
  }
  get blockBytes(): number {
    return this.algorithm.kind.blockBits / 8;
  }
  /** Keeps a block; ciphers that chain are run over all of it at the end. */
  add(data: Uint8Array): void {
    this.pending = Buffer.concat([this.pending, data]);
  }
  /** The whole of what was given, encrypted or decrypted. @throws CryptographicException */
  finish(last: Uint8Array): Uint8Array {
    const input = Buffer.concat([this.pending, last]);
    this.pending = new Uint8Array(0);
    const modes: Record<number, string> = { [CipherMode.CBC]: 'cbc', [CipherMode.ECB]: 'ecb', [CipherMode.CFB]: 'cfb8' };
    const mode = modes[this.mode];
    if (!mode) throw cryptographic('Specified cipher mode is not valid for this algorithm.');
    const name = this.algorithm.kind.cipher(this.key.length * 8, mode);
    const iv = mode === 'ecb' ? null : this.iv;
    const { createCipheriv, createDecipheriv } = nodeCrypto();
    const cipher = this.encrypts ? createCipheriv(name, this.key, iv) : createDecipheriv(name, this.key, iv);
    cipher.setAutoPadding(false);
    if (!this.encrypts && mode !== 'cfb8' && input.length % this.blockBytes !== 0)
      throw cryptographic('The input data is not a complete block.');
    const given = this.encrypts ? this.padded(input, mode) : input;
    const result = new Uint8Array(Buffer.concat([cipher.update(given), cipher.final()]));
    return this.encrypts ? result : this.unpadded(result);
  }
  private padded(data: Uint8Array, mode: string): Uint8Array {
    const size = mode === 'cfb8' ? 1 : this.blockBytes;
    const rest = data.length % size;
    const count = size - rest;
    if (this.padding === PaddingMode.None) {
      if (rest !== 0) throw cryptographic('The input data is not a complete block.');
      return data;
    }
    if (this.padding === PaddingMode.Zeros) return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(count)]);
    const tail = Buffer.alloc(count, this.padding === PaddingMode.PKCS7 ? count : 0);
    if (this.padding === PaddingMode.ISO10126) nodeCrypto().randomFillSync(tail);
    tail[count - 1] = count;
    return Buffer.concat([data, tail]);
  }
  private unpadded(data: Uint8Array): Uint8Array {
    if (this.padding === PaddingMode.None || this.padding === PaddingMode.Zeros || data.length === 0) return data;
    const count = data[data.length - 1]!;
    const tail = data.subarray(data.length - count);
    const isBad =
      count === 0 ||
      count > this.blockBytes ||
      (this.padding === PaddingMode.PKCS7 && tail.some((b) => b !== count)) ||
      (this.padding === PaddingMode.ANSIX923 && tail.subarray(0, -1).some((b) => b !== 0));
    if (isBad) throw cryptographic('Padding is invalid and cannot be removed.');
    return data.slice(0, data.length - count);
  }
}

/** The two directions have classes of their own. */
export class CryptoEncryptor extends CryptoTransform {}
/** See {@link CryptoEncryptor}. */
export class CryptoDecryptor extends CryptoTransform {}

/** System.Security.Cryptography.CryptoStream: what is written or read passes a transformation. */
export class NetCryptoStream extends UnseekableStream {
  private decrypted: Uint8Array | null = null;
  private at = 0;
  private written: Uint8Array[] = [];
  private isFinal = false;
  constructor(
    private readonly base: NetStream,
    private readonly transform: { finish(last: Uint8Array): Uint8Array },
    private readonly writes: boolean,
    private readonly leaveOpen: boolean,
  ) {
    super();
  }
  get canRead(): boolean {
    return !this.writes && !this.isClosed;
  }
  get canWrite(): boolean {
    return this.writes && !this.isClosed;
  }
  get hasFlushedFinalBlock(): boolean {
    return this.isFinal;
  }
  read(count: number): Uint8Array {
    if (this.writes) notReadable();
    this.decrypted ??= this.transform.finish(this.base.readToEnd());
    const part = this.decrypted.slice(this.at, this.at + count);
    this.at += part.length;
    return part;
  }
  write(data: Uint8Array): void {
    if (!this.writes) notWritable();
    this.written.push(data);
  }
  /** Ends the transformation. @throws NotSupportedException when it has ended */
  flushFinalBlock(): void {
    if (this.isFinal)
      throw exceptionOf(
        'System.NotSupportedException',
        'FlushFinalBlock() method was called twice on a CryptoStream. It can only be called once.',
      );
    this.isFinal = true;
    if (this.writes) this.base.write(this.transform.finish(Buffer.concat(this.written)));
  }
  override close(): void {
    if (this.isClosed) return;
    if (this.writes && !this.isFinal) this.flushFinalBlock();
    super.close();
    if (!this.leaveOpen) this.base.close();
  }
}
