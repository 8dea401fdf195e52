/** PKCS #12: certificates and their keys in one file, behind a password (RFC 7292). */
import type { KeyObject } from 'node:crypto';
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
import { ciphers, dataId } from './content-encryption.ts';
import { decryptRc2 } from './rc2.ts';
import { cryptographic } from './symmetric.ts';

/** What a file holds: certificates as they are, each with its key and name where it has them. */
export interface PfxEntry {
  readonly certificate: Uint8Array;
  readonly key: KeyObject | null;
  readonly friendlyName: string;
}

const pkcs7Encrypted = '1.2.840.113549.1.7.6';
const shroudedKeyBag = '1.2.840.113549.1.12.10.1.2';
const keyBag = '1.2.840.113549.1.12.10.1.1';
const certBag = '1.2.840.113549.1.12.10.1.3';
const x509 = '1.2.840.113549.1.9.22.1';
const friendlyNameId = '1.2.840.113549.1.9.20';
const localKeyId = '1.2.840.113549.1.9.21';
const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';

const digests: Record<string, readonly [name: string, bytes: number, block: number]> = {
  '1.3.14.3.2.26': ['sha1', 20, 64],
  '2.16.840.1.101.3.4.2.1': ['sha256', 32, 64],
  '2.16.840.1.101.3.4.2.2': ['sha384', 48, 128],
  '2.16.840.1.101.3.4.2.3': ['sha512', 64, 128],
};
const macs: Record<string, string> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
/** Effective lengths of the keys of RC2 (RFC 7292, appendix C). */
const rc2Bits: ReadonlyMap<string, number> = new Map([
  ['1.2.840.113549.1.12.1.5', 128],
  ['1.2.840.113549.1.12.1.6', 40],
]);
const wrongPassword = 'The certificate data cannot be read with the provided password, the password may be incorrect.';

/** The key derivation of PKCS #12 (RFC 7292, B.2). @param id 1: key, 2: initialization vector, 3: MAC */
function derive(password: string | null, salt: Uint8Array, iterations: number, id: number, length: number, digest: string): Buffer {
  const [name, u, v] = digests[digest] ?? ['sha1', 20, 64];
  const text = password === null ? Buffer.alloc(0) : Buffer.from(`${password}\0`, 'utf16le').swap16();
  const filled = (source: Uint8Array): Buffer =>
    source.length === 0 ? Buffer.alloc(0) : Buffer.alloc(v * Math.ceil(source.length / v), source);
  const blocks = Buffer.concat([filled(salt), filled(text)]);
  const d = Buffer.alloc(v, id);
  const out: Buffer[] = [];
  for (let made = 0; made < length; made += u) {
    let a = nodeCrypto().createHash(name).update(d).update(blocks).digest();
    for (let i = 1; i < iterations; i++) a = nodeCrypto().createHash(name).update(a).digest();
    out.push(a);
    const b = BigInt(`0x${Buffer.alloc(v, a).toString('hex')}`) + 1n;
    const modulus = 1n << BigInt(v * 8);
    for (let at = 0; at < blocks.length; at += v) {
      const sum = (BigInt(`0x${blocks.subarray(at, at + v).toString('hex')}`) + b) % modulus;
      Buffer.from(sum.toString(16).padStart(v * 2, '0'), 'hex').copy(blocks, at);
    }
  }
  return Buffer.concat(out).subarray(0, length);
}

/** Takes off what an algorithm identifier says of password-based encryption. @throws CryptographicException for a wrong password or another algorithm */
function decrypt(algorithm: Der, data: Uint8Array, password: string | null): Buffer {
  const [id, parameters] = derChildren(algorithm);
  const scheme = oidText(octets(id));
  let cipher: string;
  let key: Buffer;
  let iv: Buffer;
  if (scheme === pbes2) {
    const [derivation, encryption] = derChildren(parameters);
    const [cipherId, ivValue] = derChildren(encryption);
    const known = ciphers[oidText(octets(cipherId))];
    const [kdf, settings] = derChildren(derivation);
    if (!known || oidText(octets(kdf)) !== pbkdf2)
      throw cryptographic('The algorithm is unknown, not valid for the requested usage, or was not handled.');
    const [salt, iterations, ...more] = derChildren(settings);
    const prf = more.find((m) => m.tag === Tag.Sequence);
    const digest = prf ? (macs[oidText(octets(derChildren(prf)[0]))] ?? 'sha1') : 'sha1';
    cipher = known[0];
    key = nodeCrypto().pbkdf2Sync(password ?? '', octets(salt), integerOf(iterations), known[1], digest);
    iv = octets(ivValue);
  } else if (scheme === '1.2.840.113549.1.12.1.3') {
    const [salt, iterations] = derChildren(parameters);
    const sha1 = '1.3.14.3.2.26';
    cipher = 'des-ede3-cbc';
    key = derive(password, octets(salt), integerOf(iterations), 1, 24, sha1);
    iv = derive(password, octets(salt), integerOf(iterations), 2, 8, sha1);
  } else if (rc2Bits.has(scheme)) {
    const [salt, iterations] = derChildren(parameters);
    const bits = rc2Bits.get(scheme) ?? 40;
    const of = (what: number, length: number): Buffer =>
      derive(password, octets(salt), integerOf(iterations), what, length, '1.3.14.3.2.26');
    const plain = decryptRc2(data, of(1, bits / 8), of(2, 8), bits);
    if (!plain) throw cryptographic(wrongPassword);
    return plain;
  } else throw cryptographic('The algorithm is unknown, not valid for the requested usage, or was not handled.');
  try {
    const decipher = nodeCrypto().createDecipheriv(cipher, key, iv);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    throw cryptographic(wrongPassword);
  }
}

/** The data of a ContentInfo, decrypted where it is encrypted. */
function contentOf(info: Der, password: string | null): Buffer {
  const [type, wrapped] = derChildren(info);
  const inner = derChildren(wrapped)[0];
  const kind = oidText(octets(type));
  if (kind === dataId) return octets(inner);
  if (kind !== pkcs7Encrypted) throw cryptographic('ASN1 corrupted data.');
  const [, encrypted] = derChildren(inner);
  const [, algorithm, data] = derChildren(encrypted);
  return decrypt(algorithm as Der, octets(data), password);
}

function checkMac(mac: Der, content: Uint8Array, password: string | null): boolean {
  const [info, salt, iterations] = derChildren(mac);
  const [algorithm, digest] = derChildren(info);
  const id = oidText(octets(derChildren(algorithm)[0]));
  const [name, bytes] = digests[id] ?? ['sha1', 20];
  const key = derive(password, octets(salt), iterations ? integerOf(iterations) : 1, 3, bytes, id);
  return nodeCrypto().createHmac(name, key).update(content).digest().equals(octets(digest));
}

interface Bag {
  readonly kind: string;
  readonly value: Der;
  readonly name: string;
  readonly keyId: string;
}

function bagOf(entry: Der): Bag {
  const [kind, wrapped, attributes] = derChildren(entry);
  let name = '';
  let keyId = '';
  for (const attribute of attributes ? derChildren(attributes) : []) {
    const [id, values] = derChildren(attribute);
    const [first] = derChildren(values);
    if (!first) continue;
    const which = oidText(octets(id));
    if (which === friendlyNameId) name = Buffer.from(first.content).swap16().toString('utf16le');
    if (which === localKeyId) keyId = first.content.toString('hex');
  }
  return { kind: oidText(octets(kind)), value: derChildren(wrapped)[0] as Der, name, keyId };
}

/** True for data that begins like a PFX: a version, a content, a MAC. */
export function isPfx(data: Uint8Array): boolean {
  if (data[0] !== Tag.Sequence) return false;
  try {
    const [version, content] = derChildren(derValue(data));
    return version?.tag === Tag.Integer && integerOf(version) === 3 && content?.tag === Tag.Sequence;
  } catch {
    return false;
  }
}

/**
 * The certificates of a file, those with keys first as .NET has them.
 * @throws CryptographicException for a wrong password, or what is no such file
 */
export function readPfx(data: Uint8Array, given: string | null): PfxEntry[] {
  const [, info, mac] = derChildren(derValue(data));
  const content = contentOf(info as Der, given);
  let password = given;
  if (mac && !checkMac(mac, content, password)) {
    // no password and an empty one are different, and stand for each other
    password = given === null ? '' : given === '' ? null : given;
    if (password === given || !checkMac(mac, content, password)) throw cryptographic(wrongPassword);
  }
  const bags = derChildren(derValue(content)).flatMap((part) => derChildren(derValue(contentOf(part, password))).map(bagOf));
  const keys = new Map<string, KeyObject>();
  for (const bag of bags) {
    if (bag.kind !== shroudedKeyBag && bag.kind !== keyBag) continue;
    const [algorithm, encrypted] = derChildren(bag.value);
    const pkcs8 = bag.kind === keyBag ? bag.value.whole : decrypt(algorithm as Der, octets(encrypted), password);
    keys.set(bag.keyId, nodeCrypto().createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
  }
  return bags
    .filter((bag) => bag.kind === certBag)
    .map((bag) => {
      const [, wrapped] = derChildren(bag.value);
      const certificate = octets(derChildren(wrapped)[0]);
      return { certificate, key: keyOf(certificate, bag.keyId, keys), friendlyName: bag.name };
    });
}

/** The key of a certificate: the one with its mark, else the one that fits. */
function keyOf(certificate: Uint8Array, keyId: string, keys: ReadonlyMap<string, KeyObject>): KeyObject | null {
  const marked = keyId === '' ? undefined : keys.get(keyId);
  if (marked) return marked;
  const node = new (nodeCrypto().X509Certificate)(certificate);
  for (const key of keys.values()) if (node.checkPrivateKey(key)) return key;
  return null;
}

const iterations = 2000;
const saltBytes = 8;

/** PBES2 with AES-256 and PBKDF2 over SHA-256: the algorithm identifier, and the data. */
function encrypt(data: Uint8Array, password: string | null): readonly [algorithm: Buffer, data: Buffer] {
  const salt = nodeCrypto().randomBytes(saltBytes);
  const iv = nodeCrypto().randomBytes(16);
  const key = nodeCrypto().pbkdf2Sync(password ?? '', salt, iterations, 32, 'sha256');
  const cipher = nodeCrypto().createCipheriv('aes-256-cbc', key, iv);
  const derivation = sequence(oid(pbkdf2), sequence(octetString(salt), integer(iterations), sequence(oid('1.2.840.113549.2.9'), derNull)));
  const encryption = sequence(oid('2.16.840.1.101.3.4.1.42'), octetString(iv));
  return [sequence(oid(pbes2), sequence(derivation, encryption)), Buffer.concat([cipher.update(data), cipher.final()])];
}

function bag(kind: string, value: Buffer, name: string, keyId: Buffer | null): Buffer {
  const attributes: Buffer[] = [];
  if (keyId) attributes.push(sequence(oid(localKeyId), setOf(octetString(keyId))));
  if (name !== '') attributes.push(sequence(oid(friendlyNameId), setOf(der(Tag.Bmp, Buffer.from(name, 'utf16le').swap16()))));
  return sequence(oid(kind), der(Tag.context(0), value), ...(attributes.length > 0 ? [setOf(...attributes)] : []));
}

/** A file with these certificates, and their keys. */
export function writePfx(entries: readonly PfxEntry[], password: string | null): Buffer {
  const certificates: Buffer[] = [];
  const keys: Buffer[] = [];
  for (const [index, entry] of entries.entries()) {
    const keyId = entry.key ? Buffer.from(Uint32Array.of(index + 1).buffer) : null;
    const value = sequence(oid(x509), der(Tag.context(0), octetString(entry.certificate)));
    certificates.push(bag(certBag, value, entry.friendlyName, keyId));
    if (!entry.key) continue;
    const [algorithm, data] = encrypt(entry.key.export({ type: 'pkcs8', format: 'der' }), password);
    keys.push(bag(shroudedKeyBag, sequence(algorithm, octetString(data)), '', keyId));
  }
  const [algorithm, data] = encrypt(sequence(...certificates), password);
  const encrypted = sequence(integer(0), sequence(oid(dataId), algorithm, der(Tag.implicit(0), data)));
  const parts = [sequence(oid(pkcs7Encrypted), der(Tag.context(0), encrypted))];
  if (keys.length > 0) parts.push(sequence(oid(dataId), der(Tag.context(0), octetString(sequence(...keys)))));
  const content = sequence(...parts);
  const salt = nodeCrypto().randomBytes(saltBytes);
  const sha256 = '2.16.840.1.101.3.4.2.1';
  const mac = nodeCrypto()
    .createHmac('sha256', derive(password, salt, iterations, 3, 32, sha256))
    .update(content)
    .digest();
  return sequence(
    integer(3),
    sequence(oid(dataId), der(Tag.context(0), octetString(content))),
    sequence(sequence(sequence(oid(sha256), derNull), octetString(mac)), octetString(salt), integer(iterations)),
  );
}
