import type { KeyObject, X509Certificate } from 'node:crypto';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { isFilePath } from '../io/errors.ts';
import { fs, nodeCrypto } from '../io/modules.ts';
import { fullPath } from '../io/path.ts';
import { DateTimeKind, NetDateTime } from '../time/date-time.ts';
import { derChildren, derValue, oidText, Tag } from './asn1.ts';
import { NetOid } from './oids.ts';
import { isPfx, readPfx } from './pkcs12.ts';
import { cryptographic } from './symmetric.ts';
import { EnhancedKeyUsageExtension, extensionOf, type X509Extension } from './x509-extension.ts';

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

/** System.Security.Cryptography.X509Certificates.X509Certificate2: a certificate, with its private key where that is known. */
export class NetCertificate extends NetObject {
  friendlyName = '';
  /** The private key. */
  key: KeyObject | null = null;
  private readonly node: X509Certificate;
  private parsed: { version: number; serial: Buffer; signature: string; extensions: X509Extension[]; names: [Buffer, Buffer] } | undefined;
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
  static ofFile(name: string, password: string | null = null): NetCertificate {
    const path = fullPath(name);
    if (!isFilePath(path))
      throw exceptionOf('System.Security.Cryptography.CryptographicException', 'error:10000080:BIO routines::no such file');
    return NetCertificate.read(fs().readFileSync(path), password);
  }
  /** The certificate of bytes in any form: of a PFX the one with a key. @throws CryptographicException */
  static read(data: Uint8Array, password: string | null): NetCertificate {
    const [first] = isPfx(data) ? NetCertificate.readAll(data, password) : [];
    return first ?? new NetCertificate(data);
  }
  /** All certificates of a PFX, those with keys first. @throws CryptographicException */
  static readAll(data: Uint8Array, password: string | null): NetCertificate[] {
    const entries = readPfx(data, password);
    const all = entries.map((entry) => {
      const made = new NetCertificate(entry.certificate);
      made.key = entry.key;
      made.friendlyName = entry.friendlyName;
      return made;
    });
    return [...all.filter((c) => c.key), ...all.filter((c) => !c.key)];
  }
  /** The same certificate with a private key. @throws ArgumentException where the key is that of another one */
  withKey(key: KeyObject): NetCertificate {
    if (!this.node.checkPrivateKey(key))
      throw exceptionOf(
        'System.ArgumentException',
        "The provided key does not match the public key for this certificate. (Parameter 'privateKey')",
        null,
        { ParamName: 'privateKey' },
      );
    const made = new NetCertificate(this.raw);
    made.key = key;
    return made;
  }
  private get parts(): NonNullable<NetCertificate['parsed']> {
    if (this.parsed) return this.parsed;
    const [body] = derChildren(derValue(this.node.raw));
    const fields = derChildren(body);
    const version = fields[0]?.tag === Tag.context(0) ? (derChildren(fields.shift())[0]?.content[0] ?? 0) + 1 : 1;
    const [serial, algorithm, issuer, , subject] = fields;
    if (!serial || !issuer || !subject) throw cryptographic('ASN1 corrupted data.');
    const extensions = fields.find((f) => f.tag === Tag.context(3));
    const list = extensions ? derChildren(derChildren(extensions)[0]) : [];
    this.parsed = {
      version,
      serial: serial.content,
      signature: oidText(derChildren(algorithm)[0]?.content ?? []),
      extensions: list.map((e) => {
        const values = derChildren(e);
        const critical = values[1]?.tag === Tag.Boolean && values[1].content[0] !== 0;
        return extensionOf(oidText(values[0]?.content ?? []), new Uint8Array(values.at(-1)?.content ?? []), critical);
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
  get extensions(): readonly X509Extension[] {
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
    return this.extensions.find((e) => e instanceof EnhancedKeyUsageExtension)?.usages ?? [];
  }
  /** The values of the subject's parts. */
  get subjectParts(): string[] {
    return partsOf(this.node.subject);
  }
  get issuerParts(): string[] {
    return partsOf(this.node.issuer);
  }
  matchesHost(name: string): boolean {
    return this.node.checkHost(name) !== undefined;
  }
  hashKey(): string {
    return this.thumbprint;
  }
}

function partsOf(lines: string | undefined): string[] {
  return (lines ?? '').split('\n').map((line) => line.slice(line.indexOf('=') + 1).replace(/\\(.)/g, '$1'));
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

/** The text of a name that stands in a certificate or message as bytes. */
export function nameText(raw: Uint8Array): string {
  const parts = derChildren(derValue(raw)).flatMap((set) =>
    derChildren(set).map((pair) => {
      const [id, value] = derChildren(pair);
      const text =
        value?.tag === Tag.Bmp ? Buffer.from(value.content).swap16().toString('utf16le') : (value?.content.toString('utf8') ?? '');
      const known = NetOid.of(oidText(id?.content ?? []));
      return `${known.friendlyName ?? `OID.${known.value ?? ''}`}=${text.replace(/[\\\n]/g, '\\$&')}`;
    }),
  );
  return distinguishedName(parts.join('\n'));
}
