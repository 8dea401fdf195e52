import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { PlainEnumerator } from '../collections/array-list.ts';
import { GenericEnumerator } from '../collections/generic-types.ts';
import { defineType, genericOf, wellKnown } from '../registry.ts';
import { ns } from './dom-support.ts';
import {
  type NetXmlAttribute,
  NetXmlAttributeCollection,
  NetXmlCData,
  NetXmlCharacterData,
  NetXmlChildNodes,
  NetXmlComment,
  NetXmlDeclaration,
  NetXmlDocumentFragment,
  NetXmlDocumentType,
  NetXmlElementList,
  NetXmlNodeList,
  NetXmlProcessingInstruction,
  NetXmlQueryList,
  NetXmlSignificantWhitespace,
  NetXmlText,
  NetXmlWhitespace,
} from './nodes.ts';

/** Lists of nodes and attributes. */
export function defineCollections(): void {
  defineType({
    name: `${ns}XmlNodeList`,
    abstract: true,
    jsClass: NetXmlNodeList,
    interfaces: ['System.Collections.IEnumerable', 'System.IDisposable'],
    indexers: { [`${ns}XmlNode ItemOf(int i)`]: { get: (l: NetXmlNodeList, i: number) => l.items[i] ?? null } },
    properties: { 'int Count': { get: (l: NetXmlNodeList) => l.count } },
    methods: {
      [`${ns}XmlNode Item(int index)`]: (l: NetXmlNodeList, i: number) => l.items[i] ?? null,
      'System.Collections.IEnumerator GetEnumerator()': (l: NetXmlNodeList) =>
        new PlainEnumerator(
          () => l[Symbol.iterator](),
          `${ns}${l instanceof NetXmlQueryList ? 'XmlNodeListEnumerator' : l instanceof NetXmlElementList ? 'XmlElementListEnumerator' : 'XmlChildEnumerator'}`,
        ),
    },
  });
  for (const [name, jsClass] of [
    ['XmlChildNodes', NetXmlChildNodes],
    ['XPathNodeList', NetXmlQueryList],
    ['XmlElementList', NetXmlElementList],
  ] as const)
    defineType({ name: ns + name, baseType: `${ns}XmlNodeList`, jsClass });
  type C = NetXmlAttributeCollection;
  const attribute = `${ns}XmlAttribute`;
  const at = (c: C, i: number): NetXmlAttribute => {
    const found = c.items[i];
    if (!found) throw exceptionOf('System.IndexOutOfRangeException', 'The index being passed in is out of range.');
    return found;
  };
  defineType({
    name: `${ns}XmlNamedNodeMap`,
    interfaces: ['System.Collections.IEnumerable'],
    properties: { 'int Count': { get: (c: C) => c.count } },
    methods: {
      [`${ns}XmlNode GetNamedItem(string name)`]: (c: C, name: string) => c.element.attribute(name) ?? null,
      'System.Collections.IEnumerator GetEnumerator()': (c: C) =>
        new GenericEnumerator(() => c[Symbol.iterator](), genericOf('System.Collections.Generic.List`1+Enumerator', wellKnown.object)),
      [`${ns}XmlNode Item(int index)`]: (c: C, i: number) => {
        if (i < 0 || i >= c.count) throw argumentOutOfRange('index');
        return at(c, i);
      },
      [`${ns}XmlNode RemoveNamedItem(string name)`]: (c: C, name: string) => c.element.removeAttribute(c.element.attribute(name)),
      [`${ns}XmlNode SetNamedItem(${ns}XmlNode node)`]: (c: C, a: NetXmlAttribute) => c.element.setAttributeNode(a),
    },
  });
  const append = (c: C, a: NetXmlAttribute): NetXmlAttribute => {
    c.element.setAttributeNode(a);
    return a;
  };
  defineType({
    name: `${ns}XmlAttributeCollection`,
    baseType: `${ns}XmlNamedNodeMap`,
    jsClass: NetXmlAttributeCollection,
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable'],
    indexers: {
      [`${attribute} ItemOf(int i)`]: { get: at },
      [`${attribute} ItemOf(string name)`]: { get: (c: C, name: string) => c.element.attribute(name) ?? null },
      [`${attribute} ItemOf(string localName, string namespaceURI)`]: {
        get: (c: C, name: string, uri: string) => c.element.attributeNS(name, uri) ?? null,
      },
    },
    properties: { 'System.Object SyncRoot': { get: (c: C) => c }, 'bool IsSynchronized': { get: () => false } },
    methods: {
      [`${attribute} Append(${attribute} node)`]: append,
      [`${attribute} Prepend(${attribute} node)`]: append,
      [`${attribute} Remove(${attribute} node)`]: (c: C, a: NetXmlAttribute) => c.element.removeAttribute(a),
      [`${attribute} RemoveAt(int i)`]: (c: C, i: number) => c.element.removeAttribute(c.items[i]),
      'void RemoveAll()': (c: C) => {
        for (const a of [...c.items]) c.element.removeAttribute(a);
      },
    },
  });
}

/** Texts, comments and the other nodes without children. */
export function defineTexts(): void {
  const text = `${ns}XmlCharacterData`;
  type T = NetXmlCharacterData;
  const data = {
    'string Data': {
      get: (t: T) => t.data,
      set: (t: T, value: string | null) => {
        t.data = value ?? '';
      },
    },
  };
  defineType({
    name: text,
    abstract: true,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlCharacterData,
    properties: { ...data, 'int Length': { get: (t: T) => t.data.length } },
    methods: {
      'string Substring(int offset, int count)': (t: T, i: number, n: number) => t.data.slice(i, i + n),
      'void InsertData(int offset, string strData)': (t: T, i: number, s: string) => {
        t.data = t.data.slice(0, i) + s + t.data.slice(i);
      },
      'void DeleteData(int offset, int count)': (t: T, i: number, n: number) => {
        t.data = t.data.slice(0, i) + t.data.slice(i + n);
      },
      'void ReplaceData(int offset, int count, string strData)': (t: T, i: number, n: number, s: string) => {
        t.data = t.data.slice(0, i) + s + t.data.slice(i + n);
      },
      'void AppendData(string strData)': (t: T, s: string) => {
        t.data += s;
      },
    },
  });
  const classes: readonly (readonly [string, string, abstract new (...args: never[]) => NetObject])[] = [
    ['XmlText', text, NetXmlText],
    ['XmlCDataSection', text, NetXmlCData],
    ['XmlComment', text, NetXmlComment],
    ['XmlWhitespace', text, NetXmlWhitespace],
    ['XmlSignificantWhitespace', text, NetXmlSignificantWhitespace],
    ['XmlDocumentFragment', `${ns}XmlNode`, NetXmlDocumentFragment],
  ];
  for (const [name, baseType, jsClass] of classes)
    defineType({ name: ns + name, baseType, jsClass: jsClass as abstract new () => NetObject });
  defineType({
    name: `${ns}XmlProcessingInstruction`,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlProcessingInstruction,
    properties: {
      'string Target': { get: (p: NetXmlProcessingInstruction) => p.target },
      'string Data': { get: (p: NetXmlProcessingInstruction) => p.data },
    },
  });
  defineType({
    name: `${ns}XmlDeclaration`,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlDeclaration,
    properties: {
      'string Version': { get: (d: NetXmlDeclaration) => d.version },
      'string Encoding': {
        get: (d: NetXmlDeclaration) => d.encoding,
        set: (d: NetXmlDeclaration, value: string | null) => {
          d.encoding = value ?? '';
        },
      },
      'string Standalone': {
        get: (d: NetXmlDeclaration) => d.standalone,
        set: (d: NetXmlDeclaration, value: string | null) => {
          d.standalone = value ?? '';
        },
      },
    },
  });
  defineType({
    name: `${ns}XmlDocumentType`,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlDocumentType,
    properties: {
      'string PublicId': { get: (d: NetXmlDocumentType) => d.publicId },
      'string SystemId': { get: (d: NetXmlDocumentType) => d.systemId },
      'string InternalSubset': { get: (d: NetXmlDocumentType) => d.internalSubset },
    },
  });
}
