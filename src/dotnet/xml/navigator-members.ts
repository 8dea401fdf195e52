/** Members of XPathNavigator that select along axes, compare places, change the document, and read typed values. */
import { exceptionOf } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../objects/net-type.ts';
import { GenericDictionary } from '../collections/generic-dictionary.ts';
import { defineType, genericOf, getType, wellKnown } from '../registry.ts';
import { enumOf, notNull } from '../values.ts';
import { select } from './dom-support.ts';
import type { NetXmlNamespaceManager } from './namespace-manager.ts';
import { XPathNavigator, XPathNodeIterator } from './navigator.ts';
import { NetXmlAttribute, NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from './nodes.ts';
import { parseFragment } from './parser.ts';
import { DocumentOrder, rootOf, stringValue } from './xpath/evaluate.ts';
import { parseXPath } from './xpath/syntax.ts';

const ns = 'System.Xml.XPath.';
type N = XPathNavigator;

/** System.Xml.XPath.XPathExpression. */
export class XPathExpression extends NetObject {
  manager: NetXmlNamespaceManager | null = null;
  constructor(readonly text: string) {
    super();
    parseXPath(text);
  }
  /** A member of XPathResultType. */
  get resultType(): number {
    const expr = parseXPath(this.text);
    if (expr.kind === 'path' || expr.kind === 'filter') return 3;
    if (expr.kind === 'string') return 1;
    if (expr.kind === 'binary') return expr.operator === '|' ? 3 : /^(and|or|=|!=|<|<=|>|>=)$/.test(expr.operator) ? 2 : 0;
    if (expr.kind !== 'call') return expr.kind === 'variable' ? 5 : 0;
    if (/^(boolean|not|true|false|lang|starts-with|contains)$/.test(expr.name)) return 2;
    if (expr.name === 'id') return 3;
    return /^(last|position|count|string-length|number|sum|floor|ceiling|round)$/.test(expr.name) ? 0 : 1;
  }
}

/** Defines XPathExpression. */
export function defineExpression(): void {
  type E = XPathExpression;
  defineType({
    name: `${ns}XPathExpression`,
    abstract: true,
    jsClass: XPathExpression,
    properties: {
      'string Expression': { get: (e: E) => e.text },
      [`${ns}XPathResultType ReturnType`]: { get: (e: E) => enumOf(`${ns}XPathResultType`, e.resultType) },
    },
    methods: {
      [`${ns}XPathExpression Clone()`]: (e: E) => new XPathExpression(e.text),
      'void SetContext(System.Xml.IXmlNamespaceResolver nsResolver)': (e: E, manager: NetXmlNamespaceManager | null) => {
        e.manager = manager;
      },
    },
    staticMethods: {
      [`${ns}XPathExpression Compile(string xpath)`]: (_t, xpath: string | null) => new XPathExpression(notNull(xpath, 'xpath')),
    },
  });
}

const list = (nodes: readonly NetXmlNode[]): XPathNodeIterator => new XPathNodeIterator(nodes);
const owner = (node: NetXmlNode): NetXmlNode | null => (node instanceof NetXmlAttribute ? node.element : node.parent);
const children = (node: NetXmlNode): NetXmlNode[] => node.children.filter((c) => c.nodeType !== XmlNodeType.XmlDeclaration);

function descendants(node: NetXmlNode, withSelf: boolean): NetXmlNode[] {
  return [...(withSelf ? [node] : []), ...children(node).flatMap((c) => descendants(c, true))];
}
function ancestors(node: NetXmlNode, withSelf: boolean): NetXmlNode[] {
  const found = withSelf ? [node] : [];
  for (let n = owner(node); n; n = owner(n)) found.push(n);
  return found;
}
const ofType =
  (type: EnumValue) =>
  (n: NetXmlNode): boolean =>
    Number(type.value) === 9 || new XPathNavigator(n).nodeType === Number(type.value);
const named =
  (name: string, uri: string) =>
  (n: NetXmlNode): boolean =>
    n instanceof NetXmlElement && n.localName === name && n.namespaceURI === uri;

/** The namespaces that are declared at a node and above it. */
function scope(node: NetXmlNode, onlyLocal: boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (let n: NetXmlNode | null = node; n; n = onlyLocal ? null : owner(n)) {
    if (!(n instanceof NetXmlElement)) continue;
    for (const a of n.attributeList) {
      const prefix = a.name === 'xmlns' ? '' : a.prefix === 'xmlns' ? a.localName : null;
      if (prefix !== null && !found.has(prefix)) found.set(prefix, a.value);
    }
  }
  return found;
}

function scopeTable(n: N, which: EnumValue): Value {
  const type = genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string);
  const made = new GenericDictionary(type);
  if (Number(which.value) === 0) made.set('xml', 'http://www.w3.org/XML/1998/namespace');
  for (const [prefix, uri] of scope(n.node, Number(which.value) === 2)) if (uri !== '') made.set(prefix, uri);
  return made;
}

/** The place of one node to another: Before, After, Same, Unknown. */
function compare(a: NetXmlNode, b: NetXmlNode): Value {
  const order = (value: number): Value => enumOf('System.Xml.XmlNodeOrder', value);
  if (a === b) return order(2);
  if (rootOf(a) !== rootOf(b)) return order(3);
  return order(new DocumentOrder(a).sort([a, b])[0] === a ? 0 : 1);
}

function parentOf(n: N): NetXmlNode {
  const { parent } = n.node;
  if (!parent || n.node instanceof NetXmlAttribute)
    throw exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current position of the navigator.');
  return parent;
}

function insert(parent: NetXmlNode, xml: string, before: NetXmlNode | null): void {
  for (const node of parseFragment(xml, parent)) parent.insert(node, before);
}

function newElement(context: NetXmlNode, prefix: string | null, name: string, uri: string | null, value: string | null): NetXmlElement {
  const made = new NetXmlElement(context.document, prefix ? `${prefix}:${name}` : name, uri ?? '');
  if (value !== null && value !== '') made.append(context.document.createTextNode(value));
  return made;
}

function editing(): Record<string, MemberBody> {
  const element = 'string prefix, string localName, string namespaceURI, string value';
  return {
    'void AppendChild(string newChild)': (n: N, xml: string) => insert(n.node, xml, null),
    'void PrependChild(string newChild)': (n: N, xml: string) => insert(n.node, xml, n.node.firstChild),
    'void InsertBefore(string newSibling)': (n: N, xml: string) => insert(parentOf(n), xml, n.node),
    'void InsertAfter(string newSibling)': (n: N, xml: string) => insert(parentOf(n), xml, n.node.nextSibling),
    [`void AppendChildElement(${element})`]: (n: N, prefix: string, name: string, uri: string, value: string | null) =>
      void n.node.insert(newElement(n.node, prefix, name, uri, value), null),
    [`void PrependChildElement(${element})`]: (n: N, prefix: string, name: string, uri: string, value: string | null) =>
      void n.node.insert(newElement(n.node, prefix, name, uri, value), n.node.firstChild),
    [`void InsertElementBefore(${element})`]: (n: N, prefix: string, name: string, uri: string, value: string | null) =>
      void parentOf(n).insert(newElement(n.node, prefix, name, uri, value), n.node),
    [`void InsertElementAfter(${element})`]: (n: N, prefix: string, name: string, uri: string, value: string | null) =>
      void parentOf(n).insert(newElement(n.node, prefix, name, uri, value), n.node.nextSibling),
    [`void CreateAttribute(${element})`]: (n: N, prefix: string, name: string, uri: string, value: string | null) => {
      if (!(n.node instanceof NetXmlElement))
        throw exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current position of the navigator.');
      n.node.setAttributeNode(new NetXmlAttribute(n.node.document, prefix ? `${prefix}:${name}` : name, uri ?? '', value ?? ''));
    },
    'void ReplaceSelf(string newNode)': (n: N, xml: string) => {
      const parent = parentOf(n);
      const [first] = parseFragment(xml, parent);
      if (!first) return;
      parent.insert(first, n.node);
      n.node.detach();
      n.node = first;
    },
    'void DeleteSelf()': (n: N) => {
      const { node } = n;
      const up = owner(node);
      if (!up || node instanceof NetXmlDocument)
        throw exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current position of the navigator.');
      if (node instanceof NetXmlAttribute) node.element?.removeAttribute(node);
      else node.detach();
      n.node = up;
    },
  };
}

/** Methods of XPathNavigator. */
export function navigatorMembers(): Record<string, MemberBody> {
  const iterator = `${ns}XPathNodeIterator`;
  const type = `${ns}XPathNodeType type`;
  const name = 'string name, string namespaceURI';
  const expression = `${ns}XPathExpression expr`;
  const run = (n: N, e: XPathExpression): NetXmlNode[] => select(n.node, e.text, e.manager);
  return {
    ...editing(),
    [`${ns}XPathExpression Compile(string xpath)`]: (_n: N, xpath: string | null) => new XPathExpression(notNull(xpath, 'xpath')),
    [`${iterator} Select(${expression})`]: (n: N, e: XPathExpression) => list(run(n, e)),
    [`${ns}XPathNavigator SelectSingleNode(${ns}XPathExpression expression)`]: (n: N, e: XPathExpression) => {
      const [found] = run(n, e);
      return found ? new XPathNavigator(found) : null;
    },
    [`bool Matches(${expression})`]: (n: N, e: XPathExpression) => select(n.node.document, `//${e.text}`).includes(n.node),
    [`${iterator} SelectChildren(${type})`]: (n: N, t: EnumValue) => list(children(n.node).filter(ofType(t))),
    [`${iterator} SelectChildren(${name})`]: (n: N, local: string, uri: string) => list(children(n.node).filter(named(local, uri))),
    [`${iterator} SelectDescendants(${type}, bool matchSelf)`]: (n: N, t: EnumValue, self: boolean) =>
      list(descendants(n.node, self).filter(ofType(t))),
    [`${iterator} SelectDescendants(${name}, bool matchSelf)`]: (n: N, local: string, uri: string, self: boolean) =>
      list(descendants(n.node, self).filter(named(local, uri))),
    [`${iterator} SelectAncestors(${type}, bool matchSelf)`]: (n: N, t: EnumValue, self: boolean) =>
      list(ancestors(n.node, self).filter(ofType(t))),
    [`${iterator} SelectAncestors(${name}, bool matchSelf)`]: (n: N, local: string, uri: string, self: boolean) =>
      list(ancestors(n.node, self).filter(named(local, uri))),
    [`System.Xml.XmlNodeOrder ComparePosition(${ns}XPathNavigator nav)`]: (n: N, other: N | null) =>
      other ? compare(n.node, other.node) : enumOf('System.Xml.XmlNodeOrder', 3),
    [`bool IsSamePosition(${ns}XPathNavigator other)`]: (n: N, other: N) => n.node === other.node,
    [`bool IsDescendant(${ns}XPathNavigator nav)`]: (n: N, other: N | null) =>
      other !== null && ancestors(other.node, false).includes(n.node),
    [`bool MoveTo(${ns}XPathNavigator other)`]: (n: N, other: N) => n.move(other.node),
    [`bool MoveToChild(${type})`]: (n: N, t: EnumValue) => n.move(children(n.node).find(ofType(t))),
    'string LookupNamespace(string prefix)': (n: N, prefix: string) =>
      prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : (scope(n.node, false).get(prefix) ?? (prefix === '' ? '' : null)),
    'string LookupPrefix(string namespaceURI)': (n: N, uri: string) =>
      [...scope(n.node, false)].find(([, own]) => own === uri)?.[0] ?? (uri === 'http://www.w3.org/XML/1998/namespace' ? 'xml' : null),
    'string GetNamespace(string name)': (n: N, prefix: string) => scope(n.node, false).get(prefix) ?? '',
    'System.Collections.Generic.IDictionary[string,string] GetNamespacesInScope(System.Xml.XmlNamespaceScope scope)': scopeTable,
    'System.Object ValueAs(type returnType)': (n: N, t: NetType) => convertTo(stringValue(n.node).trim(), t),
  };
}

/** Properties of XPathNavigator that read typed values. */
export function navigatorProperties(): Record<string, PropertyBody> {
  const typed = (type: string): PropertyBody => ({
    get: (n: N) => {
      const text = stringValue(n.node).trim();
      const isSwitch = type === 'System.Boolean' && /^(true|false|0|1)$/.test(text);
      if (/Int(32|64)$/.test(type) && !/^[+-]?\d+$/.test(text))
        throw exceptionOf('System.FormatException', `The input string '${text}' was not in a correct format.`);
      return isSwitch ? text === 'true' || text === '1' : convertTo(text, getType(type));
    },
  });
  return {
    'int ValueAsInt': typed('System.Int32'),
    'long ValueAsLong': typed('System.Int64'),
    'double ValueAsDouble': typed('System.Double'),
    'bool ValueAsBoolean': typed('System.Boolean'),
    'datetime ValueAsDateTime': typed('System.DateTime'),
    'bool IsNode': { get: () => true },
    'bool CanEdit': { get: () => true },
    'System.Object TypedValue': { get: (n: N) => stringValue(n.node) },
    'type ValueType': { get: () => wellKnown.string },
    'string XmlLang': {
      get: (n: N) => {
        for (const node of ancestors(n.node, true)) {
          const own = node instanceof NetXmlElement ? node.attribute('xml:lang')?.value : undefined;
          if (own !== undefined) return own;
        }
        return '';
      },
    },
    'string BaseURI': { get: () => '' },
  };
}
