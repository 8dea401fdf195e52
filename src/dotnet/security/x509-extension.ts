/** Extensions of certificates (RFC 5280, 4.2). */
import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { nodeCrypto } from '../io/modules.ts';
import { bitString, boolean, derChildren, derValue, integer, integerOf, octetString, octets, oid, oidText, sequence, Tag } from './asn1.ts';
import { NetOid } from './oids.ts';

/** The identifiers of the extensions that have classes of their own. */
export const extensionIds = {
  keyUsage: '2.5.29.15',
  enhancedKeyUsage: '2.5.29.37',
  basicConstraints: '2.5.29.19',
  subjectKeyIdentifier: '2.5.29.14',
} as const;

/** System.Security.Cryptography.X509Certificates.X509Extension. */
export class X509Extension extends NetObject {
  constructor(
    readonly oid: NetOid,
    readonly data: Uint8Array,
    public critical: boolean,
  ) {
    super();
  }
  /** As it stands in a certificate. */
  encode(): Buffer {
    return sequence(oid(this.oid.value ?? ''), ...(this.critical ? [boolean(true)] : []), octetString(this.data));
  }
}

/** X509KeyUsageExtension. */
export class KeyUsageExtension extends X509Extension {
  static of(usages: number, critical: boolean): KeyUsageExtension {
    const bytes = Buffer.of(usages & 0xff, usages >> 8);
    const used = usages > 0xff ? bytes : usages === 0 ? Buffer.alloc(0) : bytes.subarray(0, 1);
    const last = used.at(-1) ?? 0;
    const unused = last === 0 ? 0 : 31 - Math.clz32(last & -last);
    return new KeyUsageExtension(NetOid.of(extensionIds.keyUsage), bitString(used, unused), critical);
  }
  /** X509KeyUsageFlags. */
  get usages(): number {
    const { content } = derValue(this.data);
    return (content[1] ?? 0) | ((content[2] ?? 0) << 8);
  }
}

/** X509EnhancedKeyUsageExtension. */
export class EnhancedKeyUsageExtension extends X509Extension {
  static of(usages: readonly string[], critical: boolean): EnhancedKeyUsageExtension {
    return new EnhancedKeyUsageExtension(NetOid.of(extensionIds.enhancedKeyUsage), sequence(...usages.map(oid)), critical);
  }
  get usages(): string[] {
    return derChildren(derValue(this.data)).map((v) => oidText(v.content));
  }
}

/** X509BasicConstraintsExtension. */
export class BasicConstraintsExtension extends X509Extension {
  static of(authority: boolean, pathLength: number | null, critical: boolean): BasicConstraintsExtension {
    const parts = [...(authority ? [boolean(true)] : []), ...(pathLength === null ? [] : [integer(pathLength)])];
    return new BasicConstraintsExtension(NetOid.of(extensionIds.basicConstraints), sequence(...parts), critical);
  }
  get authority(): boolean {
    return derChildren(derValue(this.data)).some((v) => v.tag === Tag.Boolean && v.content[0] !== 0);
  }
  get pathLength(): number | null {
    const length = derChildren(derValue(this.data)).find((v) => v.tag === Tag.Integer);
    return length ? integerOf(length) : null;
  }
}

/** X509SubjectKeyIdentifierExtension. */
export class SubjectKeyIdentifierExtension extends X509Extension {
  static of(id: Uint8Array, critical: boolean): SubjectKeyIdentifierExtension {
    return new SubjectKeyIdentifierExtension(NetOid.of(extensionIds.subjectKeyIdentifier), octetString(id), critical);
  }
  /** The identifier of a key: the SHA-1 of its bits. */
  static ofKey(bits: Uint8Array, critical: boolean): SubjectKeyIdentifierExtension {
    return SubjectKeyIdentifierExtension.of(nodeCrypto().createHash('sha1').update(bits).digest(), critical);
  }
  get identifier(): Uint8Array {
    return octets(derValue(this.data));
  }
}

/** The extension that stands for what a certificate says: of the class that knows its identifier. */
export function extensionOf(id: string, data: Uint8Array, critical: boolean): X509Extension {
  const kinds: Record<string, typeof X509Extension> = {
    [extensionIds.keyUsage]: KeyUsageExtension,
    [extensionIds.enhancedKeyUsage]: EnhancedKeyUsageExtension,
    [extensionIds.basicConstraints]: BasicConstraintsExtension,
    [extensionIds.subjectKeyIdentifier]: SubjectKeyIdentifierExtension,
  };
  return new (kinds[id] ?? X509Extension)(NetOid.of(id), data, critical);
}

/** A list that scripts see under the name of a collection of its own. */
export abstract class ItemCollection<T extends NetObject> extends NetCollection {
  constructor(readonly items: T[] = []) {
    super();
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}

/** X509ExtensionCollection. */
export class X509ExtensionCollection extends ItemCollection<X509Extension> {}
/** OidCollection. */
export class OidCollection extends ItemCollection<NetOid> {}
