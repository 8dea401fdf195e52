import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { GenericCollection } from '../collections/generic-list.ts';
import { fs } from '../io/modules.ts';
import { fullPath } from '../io/path.ts';
import { defineType, genericOf, getType } from '../registry.ts';
import type { NetDateTimeOffset } from '../time/date-time-offset.ts';
import { byteArray, bytesOf, enumOf, notNull } from '../values.ts';
import type { AsymmetricAlgorithm, RsaSignaturePadding } from './asymmetric.ts';
import { algorithmOf } from './asymmetric-types.ts';
import { NetCertificate } from './certificate.ts';
import { CertificateCollection, PlainCertificateCollection } from './certificate-collection.ts';
import { CertificateRequest } from './certificate-request.ts';
import { storeLocations, X509Store } from './certificate-store.ts';
import { DistinguishedName, exported, PublicKey, passwordText } from './certificate-types.ts';
import type { HashAlgorithmName } from './derivation-types.ts';
import { collectionMembers } from './extension-types.ts';
import type { X509Extension } from './x509-extension.ts';

const sc = 'System.Security.Cryptography.';
const ns = `${sc}X509Certificates.`;
const cert = `${ns}X509Certificate2`;
type List = CertificateCollection;

/** The names of the stores that .NET knows, by StoreName. */
const storeNames = ['', 'AddressBook', 'AuthRoot', 'CA', 'Disallowed', 'My', 'Root', 'TrustedPeople', 'TrustedPublisher'];

function defineStore(): void {
  const location = `${ns}StoreLocation storeLocation`;
  const known = (name: EnumValue): string => storeNames[Number(name.value)] ?? '';
  defineType({
    name: `${ns}X509Store`,
    sealed: true,
    jsClass: X509Store,
    interfaces: ['System.IDisposable'],
    propertyOrder: 'StoreHandle,Location,Name,Certificates,IsOpen',
    constructors: {
      '()': () => new X509Store('MY', storeLocations.currentUser),
      '(string storeName)': (_t, name: string) => new X509Store(name, storeLocations.currentUser),
      [`(${ns}StoreName storeName)`]: (_t, name: EnumValue) => new X509Store(known(name), storeLocations.currentUser),
      [`(${location})`]: (_t, at: EnumValue) => new X509Store('MY', Number(at.value)),
      [`(${ns}StoreName storeName, ${location})`]: (_t, name: EnumValue, at: EnumValue) => new X509Store(known(name), Number(at.value)),
      [`(string storeName, ${location})`]: (_t, name: string, at: EnumValue) => new X509Store(name, Number(at.value)),
      [`(string storeName, ${location}, ${ns}OpenFlags flags)`]: (_t, name: string, at: EnumValue, flags: EnumValue) => {
        const store = new X509Store(name, Number(at.value));
        store.open(Number(flags.value));
        return store;
      },
    },
    properties: {
      [`${ns}StoreLocation Location`]: { get: (s: X509Store) => enumOf(`${ns}StoreLocation`, s.location) },
      'string Name': { get: (s: X509Store) => s.name },
      [`${ns}X509Certificate2Collection Certificates`]: { get: (s: X509Store) => s.certificates },
      'bool IsOpen': { get: (s: X509Store) => s.isOpen },
    },
    methods: {
      [`void Open(${ns}OpenFlags flags)`]: (s: X509Store, flags: EnumValue) => s.open(Number(flags.value)),
      [`void Add(${cert} certificate)`]: (s: X509Store, c: NetCertificate | null) => s.add(notNull(c, 'certificate')),
      [`void AddRange(${ns}X509Certificate2Collection certificates)`]: (s: X509Store, list: List) => {
        for (const c of list.items) s.add(c);
      },
      [`void Remove(${cert} certificate)`]: (s: X509Store, c: NetCertificate | null) => s.remove(notNull(c, 'certificate')),
      [`void RemoveRange(${ns}X509Certificate2Collection certificates)`]: (s: X509Store, list: List) => {
        for (const c of list.items) s.remove(c);
      },
      'void Close()': (s: X509Store) => s.close(),
      'void Dispose()': (s: X509Store) => s.close(),
    },
  });
}

/** X509CertificateCollection, which older settings take. */
function definePlainCollection(): void {
  type Plain = PlainCertificateCollection;
  const base = `${ns}X509Certificate`;
  const own = `${ns}X509CertificateCollection`;
  const shared = collectionMembers(base);
  const indexOf = (list: Plain, c: NetCertificate): number => list.items.findIndex((item) => item.thumbprint === c.thumbprint);
  defineType({
    name: own,
    jsClass: PlainCertificateCollection,
    interfaces: ['System.Collections.IList', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
    constructors: {
      '()': () => new PlainCertificateCollection(),
      [`(${base}[] value)`]: (_t, items: PSArray) => new PlainCertificateCollection(items.items as NetCertificate[]),
      [`(${own} value)`]: (_t, list: Plain) => new PlainCertificateCollection([...list.items]),
    },
    indexers: shared.indexers,
    properties: shared.properties,
    methods: {
      ...shared.methods,
      [`void AddRange(${own} value)`]: (list: Plain, more: Plain) => void list.items.push(...more.items),
      [`bool Contains(${base} value)`]: (list: Plain, c: NetCertificate) => indexOf(list, c) >= 0,
      [`int IndexOf(${base} value)`]: indexOf,
      'void Clear()': (list: Plain) => {
        list.items.length = 0;
      },
    },
  });
}

function defineCollection(): void {
  const shared = collectionMembers(cert);
  const own = `${ns}X509Certificate2Collection`;
  const indexOf = (list: List, c: NetCertificate): number => list.items.findIndex((item) => item.thumbprint === c.thumbprint);
  const take = (list: List, data: Uint8Array, password: Value): void => {
    const all = NetCertificate.readAll(data, passwordText(password));
    list.items.push(...all);
  };
  const importing: Record<string, MemberBody> = {
    'void Import(byte[] rawData)': (list: List, data: Value) => take(list, bytesOf(data as never), null),
    'void Import(string fileName)': (list: List, path: string) => take(list, fs().readFileSync(fullPath(path)), null),
    [`void Import(byte[] rawData, string password, ${ns}X509KeyStorageFlags keyStorageFlags = DefaultKeySet)`]: (
      list: List,
      data: Value,
      p: Value,
    ) => take(list, bytesOf(data as never), p),
    [`void Import(string fileName, string password, ${ns}X509KeyStorageFlags keyStorageFlags = DefaultKeySet)`]: (
      list: List,
      path: string,
      p: Value,
    ) => take(list, fs().readFileSync(fullPath(path)), p),
  };
  definePlainCollection();
  defineType({
    name: own,
    baseType: `${ns}X509CertificateCollection`,
    jsClass: CertificateCollection,
    constructors: {
      '()': () => new CertificateCollection(),
      [`(${cert} certificate)`]: (_t, c: NetCertificate) => new CertificateCollection([c]),
      [`(${own} certificates)`]: (_t, list: List) => new CertificateCollection([...list.items]),
    },
    indexers: shared.indexers,
    properties: shared.properties,
    methods: {
      ...shared.methods,
      [`void AddRange(${own} certificates)`]: (list: List, more: List) => void list.items.push(...more.items),
      [`bool Contains(${cert} certificate)`]: (list: List, c: NetCertificate) => indexOf(list, c) >= 0,
      [`int IndexOf(${cert} certificate)`]: indexOf,
      [`void Insert(int index, ${cert} certificate)`]: (list: List, i: number, c: NetCertificate) => void list.items.splice(i, 0, c),
      [`void Remove(${cert} certificate)`]: (list: List, c: NetCertificate) => {
        const at = indexOf(list, c);
        if (at >= 0) list.items.splice(at, 1);
      },
      'void RemoveAt(int index)': (list: List, i: number) => void list.items.splice(i, 1),
      'void Clear()': (list: List) => {
        list.items.length = 0;
      },
      [`${own} Find(${ns}X509FindType findType, System.Object findValue, bool validOnly)`]: (list: List, type: EnumValue, value: Value) =>
        list.find(Number(type.value), value),
      ...importing,
      [`byte[] Export(${ns}X509ContentType contentType)`]: (list: List, type: EnumValue) => exported(list.items, type, null),
      [`byte[] Export(${ns}X509ContentType contentType, string password)`]: (list: List, type: EnumValue, p: Value) =>
        exported(list.items, type, p),
    },
  });
}

const milliseconds = (time: NetDateTimeOffset): number => Number((time.dateTime.ticks - time.offsetTicks - 621355968000000000n) / 10_000n);

function defineRequest(): void {
  const own = `${ns}CertificateRequest`;
  const extension = `${ns}X509Extension`;
  const lists = new WeakMap<CertificateRequest, GenericCollection>();
  const others = new WeakMap<CertificateRequest, GenericCollection>();
  const make = (subject: DistinguishedName, key: AsymmetricAlgorithm, hash: HashAlgorithmName, isPss: boolean): CertificateRequest => {
    const list = new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType(extension)));
    const made = new CertificateRequest(subject, notNull(key, 'key'), hash, isPss, () => list.items as X509Extension[]);
    lists.set(made, list);
    others.set(made, new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType(`${sc}AsnEncodedData`))));
    return made;
  };
  const constructors: Record<string, MemberBody> = {};
  const algorithms = [
    ['RSA', `, ${sc}RSASignaturePadding padding`],
    ['ECDsa', ''],
  ] as const;
  for (const [algorithm, padding] of algorithms) {
    const rest = `${sc}${algorithm} key, ${sc}HashAlgorithmName hashAlgorithm${padding}`;
    constructors[`(string subjectName, ${rest})`] = (
      _t,
      name: string,
      key: AsymmetricAlgorithm,
      hash: HashAlgorithmName,
      p?: RsaSignaturePadding,
    ) => make(DistinguishedName.of(notNull(name, 'subjectName')), key, hash, p?.isPss ?? false);
    constructors[`(${ns}X500DistinguishedName subjectName, ${rest})`] = (
      _t,
      name: DistinguishedName,
      key: AsymmetricAlgorithm,
      hash: HashAlgorithmName,
      p?: RsaSignaturePadding,
    ) => make(notNull(name, 'subjectName'), key, hash, p?.isPss ?? false);
  }
  const pem = (label: string, data: Uint8Array): string => {
    const lines =
      Buffer.from(data)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`;
  };
  defineType({
    name: own,
    sealed: true,
    jsClass: CertificateRequest,
    propertyOrder: 'SubjectName,CertificateExtensions,OtherRequestAttributes,PublicKey,HashAlgorithm',
    constructors,
    properties: {
      [`${ns}X500DistinguishedName SubjectName`]: { get: (r: CertificateRequest) => r.subject as DistinguishedName },
      [`System.Collections.ObjectModel.Collection[${extension}] CertificateExtensions`]: {
        get: (r: CertificateRequest) => lists.get(r) ?? null,
      },
      [`System.Collections.ObjectModel.Collection[${sc}AsnEncodedData] OtherRequestAttributes`]: {
        get: (r: CertificateRequest) => others.get(r) ?? null,
      },
      [`${ns}PublicKey PublicKey`]: { get: (r: CertificateRequest) => new PublicKey(r.algorithm.open) },
      [`${sc}HashAlgorithmName HashAlgorithm`]: { get: (r: CertificateRequest) => r.hash },
    },
    methods: {
      [`${cert} CreateSelfSigned(System.DateTimeOffset notBefore, System.DateTimeOffset notAfter)`]: (
        r: CertificateRequest,
        from: NetDateTimeOffset,
        to: NetDateTimeOffset,
      ) => r.selfSigned(milliseconds(from), milliseconds(to)),
      [`${cert} Create(${cert} issuerCertificate, System.DateTimeOffset notBefore, System.DateTimeOffset notAfter, byte[] serialNumber)`]: (
        r: CertificateRequest,
        issuer: NetCertificate,
        from: NetDateTimeOffset,
        to: NetDateTimeOffset,
        serial: Value,
      ) => {
        const signer = algorithmOf(issuer.key ?? issuer.publicKey);
        return r.create(issuer, signer, milliseconds(from), milliseconds(to), bytesOf(serial as never));
      },
      'byte[] CreateSigningRequest()': (r: CertificateRequest) => byteArray(r.signingRequest()),
      'string CreateSigningRequestPem()': (r: CertificateRequest) => pem('CERTIFICATE REQUEST', r.signingRequest()),
    },
  });
}

/** RSACertificateExtensions and ECDsaCertificateExtensions. */
function defineKeyExtensions(): void {
  for (const [name, kind] of [
    ['RSA', 'rsa'],
    ['ECDsa', 'ec'],
  ] as const) {
    const type = `${sc}${name}`;
    defineType({
      name: `${ns}${name}CertificateExtensions`,
      kind: 'static',
      staticMethods: {
        [`${type} Get${name}PrivateKey(${cert} certificate)`]: (_s, c: NetCertificate) =>
          c.key?.asymmetricKeyType === kind ? algorithmOf(c.key) : null,
        [`${type} Get${name}PublicKey(${cert} certificate)`]: (_s, c: NetCertificate) =>
          c.publicKey.asymmetricKeyType === kind ? algorithmOf(c.publicKey) : null,
        [`${cert} CopyWithPrivateKey(${cert} certificate, ${type} privateKey)`]: (_s, c: NetCertificate, key: AsymmetricAlgorithm) =>
          c.withKey(key.secret),
      },
    });
  }
}

/** Defines X509Store, X509Certificate2Collection, CertificateRequest and what certificates have of keys. */
export function defineCertificateStores(): void {
  defineStore();
  defineCollection();
  defineRequest();
  defineKeyExtensions();
}
