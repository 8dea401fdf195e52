import type { X509Certificate } from 'node:crypto';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { isFilePath } from '../io/errors.ts';
import { fs, nodeCrypto } from '../io/modules.ts';
import { fullPath } from '../io/path.ts';
import { DateTimeKind, NetDateTime } from '../time/date-time.ts';
import { cryptographic } from './symmetric.ts';

/** One value of DER: its tag, its content, and all of it. */
interface Der {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** The values that stand one behind the other. */
function derValues(data: Buffer): Der[] {
  const values: Der[] = [];
  for (let at = 0; at + 1 < data.length; ) {
    const tag = data[at] as number;
    let length = data[at + 1] as number;
    let start = at + 2;
    if (length > 0x80) {
      const size = length & 0x7f;
      length = Number.parseInt(data.subarray(start, start + size).toString('hex') || '0', 16);
      start += size;
    }
    values.push({ tag, content: data.subarray(start, start + length), whole: data.subarray(at, start + length) });
    at = start + length;
  }
  return values;
}

/** The text of an object identifier. */
function oidText(data: Buffer): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of data) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    parts.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = parts;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** An extension of a certificate. */
export interface CertificateExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly data: Uint8Array;
}

const shortNames: Record<string, string> = { ST: 'S', emailAddress: 'E' };

/** A name as .NET writes it: the parts from the last to the first, what has signs of its own in quotation marks. */
function distinguishedName(text: string): string {
  const parts = text.split('\n').filter((line) => line !== '');
  return parts
    .reverse()
    .map((part) => {
      const equals = part.indexOf('=');
      const key = part.slice(0, equals);
      const value = part.slice(equals + 1).replace(/\\(.)/g, '$1');
      const quoted = /[,+="<>#;\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
      return `${ownEntry(shortNames, key) ?? key}=${quoted}`;
    })
    .join(', ');
}

/** System.Security.Cryptography.X509Certificates.X509Certificate2, as far as it can be read from its bytes. */
export class NetCertificate extends NetObject {
  friendlyName = '';
  private readonly node: X509Certificate;
  private parsed:
    | { version: number; serial: Buffer; signature: string; extensions: CertificateExtension[]; names: [Buffer, Buffer] }
    | undefined;
  /** @throws CryptographicException for bytes that are no certificate */
  constructor(data: Uint8Array) {
    super();
    try {
      this.node = new (nodeCrypto().X509Certificate)(Buffer.from(data));
    } catch (e) {
      if (!(e instanceof Error)) throw e;
      throw cryptographic('ASN1 corrupted data.');
    }
  }
  /** @throws CryptographicException when there is no such file, or it holds no certificate */
  static ofFile(name: string): NetCertificate {
    const path = fullPath(name);
    if (!isFilePath(path))
      throw exceptionOf('System.Security.Cryptography.CryptographicException', 'error:10000080:BIO routines::no such file');
    return new NetCertificate(fs().readFileSync(path));
  }
  private get parts(): NonNullable<NetCertificate['parsed']> {
    if (this.parsed) return this.parsed;
    const [outer] = derValues(this.node.raw);
    const [body] = derValues((outer as Der).content);
    const fields = derValues((body as Der).content);
    const version = fields[0]?.tag === 0xa0 ? (derValues(fields.shift()!.content)[0]!.content[0] ?? 0) + 1 : 1;
    const [serial, algorithm, issuer, , subject] = fields as [Der, Der, Der, Der, Der];
    const extensions = fields.find((f) => f.tag === 0xa3);
    const list = extensions ? derValues(derValues(extensions.content)[0]!.content) : [];
    this.parsed = {
      version,
      serial: serial.content,
      signature: oidText(derValues(algorithm.content)[0]!.content),
      extensions: list.map((e) => {
        const values = derValues(e.content);
        const critical = values[1]?.tag === 1 && values[1].content[0] !== 0;
        return { oid: oidText(values[0]!.content), critical, data: new Uint8Array(values.at(-1)!.content) };
      }),
      names: [subject.whole, issuer.whole],
    };
    return this.parsed;
  }
  get raw(): Uint8Array {
    return new Uint8Array(this.node.raw);
  }
  get pem(): string {
    return this.node.toString().trimEnd();
  }
  get version(): number {
    return this.parts.version;
  }
  get signatureAlgorithm(): string {
    return this.parts.signature;
  }
  get extensions(): readonly CertificateExtension[] {
    return this.parts.extensions;
  }
  get serialNumber(): string {
    return this.parts.serial.toString('hex').toUpperCase();
  }
  get thumbprint(): string {
    return this.node.fingerprint.replaceAll(':', '');
  }
  get subject(): string {
    return distinguishedName(this.node.subject ?? '');
  }
  get issuer(): string {
    return distinguishedName(this.node.issuer ?? '');
  }
  /** The bytes of the subject's and the issuer's name. */
  get rawNames(): readonly [Uint8Array, Uint8Array] {
    return [new Uint8Array(this.parts.names[0]), new Uint8Array(this.parts.names[1])];
  }
  get notBefore(): NetDateTime {
    return localTime(this.node.validFrom);
  }
  get notAfter(): NetDateTime {
    return localTime(this.node.validTo);
  }
  get publicKey(): import('node:crypto').KeyObject {
    return this.node.publicKey;
  }
  /** GetNameInfo(SimpleName): the common name, else the unit, the organization or a mail address. */
  simpleName(ofIssuer: boolean): string {
    const lines = ((ofIssuer ? this.node.issuer : this.node.subject) ?? '').split('\n');
    for (const key of ['CN', 'OU', 'O', 'emailAddress']) {
      const line = lines.findLast((l) => l.startsWith(`${key}=`));
      if (line) return line.slice(key.length + 1).replace(/\\(.)/g, '$1');
    }
    return '';
  }
  /** The names of hosts among the alternative names. */
  get dnsNames(): string[] {
    return [...(this.node.subjectAltName ?? '').matchAll(/DNS:([^,\s]+)/g)].map((m) => m[1] as string);
  }
  /** The purposes that the extension of enhanced key usages names. */
  get enhancedKeyUsages(): string[] {
    const found = this.extensions.find((e) => e.oid === '2.5.29.37');
    if (!found) return [];
    const [list] = derValues(Buffer.from(found.data));
    return derValues((list as Der).content).map((v) => oidText(v.content));
  }
  matchesHost(name: string): boolean {
    return this.node.checkHost(name) !== undefined;
  }
  hashKey(): string {
    return this.thumbprint;
  }
}

/** `Jan  1 00:00:00 2024 GMT` as a local time. */
function localTime(text: string): NetDateTime {
  const ms = Date.parse(text);
  return new NetDateTime(BigInt(ms) * 10_000n + 621355968000000000n, DateTimeKind.Utc).toLocalTime();
}

/** True for what is thrown where bytes are no certificate. */
export function isNoCertificate(e: unknown): e is NetException {
  return e instanceof NetException && e.netType.name === 'CryptographicException';
}
