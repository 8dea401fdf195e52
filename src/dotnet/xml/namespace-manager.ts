import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';

/** System.Xml.NameTable: nothing but the object that XmlNamespaceManager wants. */
export class NetNameTable extends NetObject {}

/** System.Xml.XmlNamespaceManager. */
export class NetXmlNamespaceManager extends NetCollection {
  private scopes: Map<string, string>[] = [
    new Map([
      ['', ''],
      ['xmlns', 'http://www.w3.org/2000/xmlns/'],
      ['xml', 'http://www.w3.org/XML/1998/namespace'],
    ]),
  ];
  get count(): undefined {
    return undefined;
  }
  *[Symbol.iterator](): Iterator<Value> {
    const names = new Set(this.scopes.flatMap((s) => [...s.keys()]));
    yield* names;
  }
  add(prefix: string, uri: string): void {
    this.scopes[this.scopes.length - 1]?.set(prefix, uri);
  }
  remove(prefix: string): void {
    this.scopes[this.scopes.length - 1]?.delete(prefix);
  }
  lookup(prefix: string): string | null {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const uri = this.scopes[i]?.get(prefix);
      if (uri !== undefined) return uri;
    }
    return null;
  }
  prefixOf(uri: string): string | null {
    for (let i = this.scopes.length - 1; i >= 0; i--) for (const [prefix, own] of this.scopes[i] ?? []) if (own === uri) return prefix;
    return null;
  }
  push(): void {
    this.scopes.push(new Map());
  }
  pop(): boolean {
    return this.scopes.length > 1 && this.scopes.pop() !== undefined;
  }
}

/** Defines NameTable and XmlNamespaceManager. */
export function defineNamespaceManager(): void {
  type M = NetXmlNamespaceManager;
  defineType({ name: 'System.Xml.XmlNameTable', abstract: true });
  defineType({
    name: 'System.Xml.NameTable',
    baseType: 'System.Xml.XmlNameTable',
    jsClass: NetNameTable,
    constructors: { '()': () => new NetNameTable() },
    methods: { 'string Add(string key)': (_t, key: string) => key, 'string Get(string value)': (_t, value: string) => value },
  });
  defineType({
    name: 'System.Xml.XmlNamespaceManager',
    jsClass: NetXmlNamespaceManager,
    interfaces: ['System.Xml.IXmlNamespaceResolver', 'System.Collections.IEnumerable'],
    constructors: { '(System.Xml.XmlNameTable nameTable)': () => new NetXmlNamespaceManager() },
    properties: {
      'System.Xml.XmlNameTable NameTable': { get: () => new NetNameTable() },
      'string DefaultNamespace': { get: (m: M) => m.lookup('') ?? '' },
    },
    methods: {
      'void AddNamespace(string prefix, string uri)': (m: M, prefix: string | null, uri: string | null) =>
        m.add(notNull(prefix, 'prefix'), notNull(uri, 'uri')),
      'void RemoveNamespace(string prefix, string uri)': (m: M, prefix: string) => m.remove(prefix),
      'bool HasNamespace(string prefix)': (m: M, prefix: string) => m.lookup(prefix) !== null,
      'string LookupNamespace(string prefix)': (m: M, prefix: string) => m.lookup(prefix),
      'string LookupPrefix(string uri)': (m: M, uri: string) => m.prefixOf(uri),
      'void PushScope()': (m: M) => m.push(),
      'bool PopScope()': (m: M) => m.pop(),
    },
  });
}
