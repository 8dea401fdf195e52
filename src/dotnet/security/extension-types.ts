import { argumentOutOfRange } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { ArrayListEnumerator } from '../collections/array-list.ts';
import { defineType } from '../registry.ts';
import { byteArray, bytesOf, enumOf, notNull } from '../values.ts';
import { keyBlob, type PublicKey } from './certificate-types.ts';
import { NetOid } from './oids.ts';
import {
  BasicConstraintsExtension,
  EnhancedKeyUsageExtension,
  type ItemCollection,
  KeyUsageExtension,
  OidCollection,
  SubjectKeyIdentifierExtension,
  X509Extension,
  X509ExtensionCollection,
} from './x509-extension.ts';

const sc = 'System.Security.Cryptography.';
const ns = `${sc}X509Certificates.`;
type Items = ItemCollection<NetObject>;

/** What the collections of this namespace share. */
export function collectionMembers(element: string): {
  readonly indexers: Record<string, PropertyBody>;
  readonly properties: Record<string, PropertyBody>;
  readonly methods: Record<string, MemberBody>;
} {
  return {
    indexers: {
      [`${element} Item(int index)`]: {
        get: (c: Items, i: number) => {
          const found = c.items[i];
          if (found) return found;
          throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
        },
      },
    },
    properties: {
      'int Count': { get: (c: Items) => c.count },
      'bool IsSynchronized': { get: () => false },
      'System.Object SyncRoot': { get: (c: Items) => c },
    },
    methods: {
      [`int Add(${element} value)`]: (c: Items, item: NetObject | null) => c.items.push(notNull(item, 'value')) - 1,
      'System.Collections.IEnumerator GetEnumerator()': (c: Items) => new ArrayListEnumerator(() => c[Symbol.iterator]()),
    },
  };
}

const interfaces = ['System.Collections.ICollection', 'System.Collections.IEnumerable'];
const keyIdType = `${ns}X509SubjectKeyIdentifierExtension`;

/** Defines OidCollection, X509ExtensionCollection and the extensions that have classes of their own. */
export function defineExtensions(): void {
  defineType({
    name: `${sc}OidCollection`,
    sealed: true,
    jsClass: OidCollection,
    interfaces,
    constructors: { '()': () => new OidCollection() },
    ...collectionMembers(`${sc}Oid`),
  });
  const list = collectionMembers(`${ns}X509Extension`);
  defineType({
    name: `${ns}X509ExtensionCollection`,
    sealed: true,
    jsClass: X509ExtensionCollection,
    interfaces,
    constructors: { '()': () => new X509ExtensionCollection() },
    ...list,
    indexers: {
      ...list.indexers,
      [`${ns}X509Extension Item(string oid)`]: {
        get: (c: X509ExtensionCollection, oid: string) => c.items.find((e) => e.oid.value === oid || e.oid.friendlyName === oid) ?? null,
      },
    },
  });
  const made = (oid: NetOid, data: Value, critical: boolean): X509Extension => new X509Extension(oid, bytesOf(data as never), critical);
  defineType({
    name: `${ns}X509Extension`,
    baseType: `${sc}AsnEncodedData`,
    jsClass: X509Extension,
    constructors: {
      [`(${sc}Oid oid, byte[] rawData, bool critical)`]: (_t, oid: NetOid, data: Value, critical: boolean) => made(oid, data, critical),
      '(string oid, byte[] rawData, bool critical)': (_t, oid: string, data: Value, critical: boolean) =>
        made(NetOid.of(oid), data, critical),
    },
    properties: {
      'bool Critical': {
        get: (e: X509Extension) => e.critical,
        set: (e: X509Extension, v: boolean) => {
          e.critical = v;
        },
      },
      [`${sc}Oid Oid`]: { get: (e: X509Extension) => e.oid },
      'byte[] RawData': { get: (e: X509Extension) => byteArray(e.data) },
    },
  });
  const order = (own: string): { propertyOrder: string } => ({ propertyOrder: `${own},Critical,Oid,RawData` });
  const baseType = `${ns}X509Extension`;
  defineType({
    name: `${ns}X509KeyUsageExtension`,
    sealed: true,
    baseType,
    ...order('KeyUsages'),
    jsClass: KeyUsageExtension,
    constructors: {
      [`(${ns}X509KeyUsageFlags keyUsages, bool critical)`]: (_t, usages: EnumValue, critical: boolean) =>
        KeyUsageExtension.of(Number(usages.value), critical),
    },
    properties: { [`${ns}X509KeyUsageFlags KeyUsages`]: { get: (e: KeyUsageExtension) => enumOf(`${ns}X509KeyUsageFlags`, e.usages) } },
  });
  defineType({
    name: `${ns}X509EnhancedKeyUsageExtension`,
    sealed: true,
    baseType,
    ...order('EnhancedKeyUsages'),
    jsClass: EnhancedKeyUsageExtension,
    constructors: {
      [`(${sc}OidCollection enhancedKeyUsages, bool critical)`]: (_t, usages: OidCollection, critical: boolean) =>
        EnhancedKeyUsageExtension.of(
          usages.items.map((o) => o.value ?? ''),
          critical,
        ),
    },
    properties: {
      [`${sc}OidCollection EnhancedKeyUsages`]: {
        get: (e: EnhancedKeyUsageExtension) => new OidCollection(e.usages.map((value) => NetOid.of(value))),
      },
    },
  });
  defineType({
    name: `${ns}X509BasicConstraintsExtension`,
    sealed: true,
    baseType,
    ...order('CertificateAuthority,HasPathLengthConstraint,PathLengthConstraint'),
    jsClass: BasicConstraintsExtension,
    constructors: {
      '(bool certificateAuthority, bool hasPathLengthConstraint, int pathLengthConstraint, bool critical)': (
        _t,
        authority: boolean,
        hasLength: boolean,
        length: number,
        critical: boolean,
      ) => BasicConstraintsExtension.of(authority, hasLength ? length : null, critical),
    },
    properties: {
      'bool CertificateAuthority': { get: (e: BasicConstraintsExtension) => e.authority },
      'bool HasPathLengthConstraint': { get: (e: BasicConstraintsExtension) => e.pathLength !== null },
      'int PathLengthConstraint': { get: (e: BasicConstraintsExtension) => e.pathLength ?? 0 },
    },
  });
  defineType({
    name: keyIdType,
    sealed: true,
    baseType,
    ...order('SubjectKeyIdentifier,SubjectKeyIdentifierBytes'),
    jsClass: SubjectKeyIdentifierExtension,
    constructors: {
      [`(${ns}PublicKey key, bool critical)`]: (_t, key: PublicKey, critical: boolean) =>
        SubjectKeyIdentifierExtension.ofKey(keyBlob(key.key), critical),
      '(byte[] subjectKeyIdentifier, bool critical)': (_t, id: Value, critical: boolean) =>
        SubjectKeyIdentifierExtension.of(bytesOf(id as never), critical),
      '(string subjectKeyIdentifier, bool critical)': (_t, id: string, critical: boolean) =>
        SubjectKeyIdentifierExtension.of(Buffer.from(id, 'hex'), critical),
    },
    properties: {
      'string SubjectKeyIdentifier': {
        get: (e: SubjectKeyIdentifierExtension) => Buffer.from(e.identifier).toString('hex').toUpperCase(),
      },
    },
  });
}
