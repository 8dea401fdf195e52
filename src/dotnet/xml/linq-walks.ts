import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { getType } from '../registry.ts';
import { notNull } from '../values.ts';
import {
  addContent,
  attribute,
  type Container,
  element,
  elements,
  NetXAttribute,
  type NetXElement,
  type NetXLeaf,
  NetXList,
  NetXName,
  NetXNamespace,
  namespaceFor,
  prefixFor,
  takeOut,
  xnode,
} from './linq-nodes.ts';
import { type NetXmlAttribute, NetXmlElement, type NetXmlNode } from './nodes.ts';

const ns = 'System.Xml.Linq.';

/** What stands among the children of a container. */
export type XNode = NetXElement | NetXLeaf;

/** The nodes that LINQ to XML shows. */
export const nodesOf = (nodes: readonly NetXmlNode[]): NetXList => new NetXList(nodes.map(xnode).filter((n) => n !== null));

const below = (node: NetXmlNode): NetXmlNode[] => node.children.flatMap((child) => [child, ...below(child)]);
/** DescendantNodes. */
export const nodesBelow = (node: NetXmlNode): NetXList => nodesOf(below(node));

/** Ancestors, the nearest first. */
export function ancestorsOf(n: XNode): NetXElement[] {
  const found: NetXElement[] = [];
  for (let at = n.node.parent; at instanceof NetXmlElement; at = at.parent) found.push(element(at));
  return found;
}

/** True for an element of a name. */
export function isNamed(n: NetXElement, name: Value): boolean {
  const wanted = NetXName.of(name);
  return n.name.localName === wanted.localName && n.name.namespace === wanted.namespace;
}

/** An attribute as LINQ to XML has it; null for none. */
export const wrapAttribute = (node: NetXmlAttribute | undefined): Value => (node ? attribute(node) : null);

/** NextAttribute and PreviousAttribute. */
export function besideAttribute(a: NetXAttribute, step: 1 | -1): Value {
  const all = a.node.element?.attributeList ?? [];
  return wrapAttribute(all[all.indexOf(a.node) + step]);
}

/** RemoveNodes, and what comes in their place. */
export function replaceNodes(c: Container, content: readonly Value[]): void {
  for (const child of [...c.node.children]) takeOut(child);
  for (const item of content) addContent(c, item);
}

function replaceAttributes(e: NetXElement, content: readonly Value[]): void {
  for (const a of [...e.node.attributeList]) e.node.removeAttribute(a);
  for (const item of content) addContent(e, item);
}

/** RemoveAll: an element without content has no end tag then. */
export function removeEverything(e: NetXElement): void {
  replaceAttributes(e, []);
  e.node.removeAll();
  e.node.isEmpty = true;
}

function replaceAll(e: NetXElement, content: readonly Value[]): void {
  const isOwn = (item: Value): item is NetXAttribute => item instanceof NetXAttribute && item.node.element === e.node;
  const kept = content.map((item) => (isOwn(item) ? attribute(item.node.clone(true)) : item));
  removeEverything(e);
  for (const item of kept) addContent(e, item);
}

/** Members of XElement that walk the tree, put something in place of what there is, and ask for namespaces. @param name the parameter with a name */
export function elementWalks(name: string): Record<string, MemberBody> {
  const list = `System.Collections.Generic.IEnumerable[${ns}XElement]`;
  return {
    'void ReplaceAll(System.Object content)': (e: NetXElement, content: Value) => replaceAll(e, [content]),
    'void ReplaceAll(Params System.Object[] content)': (e: NetXElement, content: PSArray) => replaceAll(e, content.items),
    'void ReplaceAttributes(System.Object content)': (e: NetXElement, content: Value) => replaceAttributes(e, [content]),
    'void ReplaceAttributes(Params System.Object[] content)': (e: NetXElement, content: PSArray) => replaceAttributes(e, content.items),
    [`${ns}XNamespace GetDefaultNamespace()`]: (e: NetXElement) => new NetXNamespace(namespaceFor(e.node, '') ?? ''),
    [`${ns}XNamespace GetNamespaceOfPrefix(string prefix)`]: (e: NetXElement, prefix: string | null) => {
      const uri = namespaceFor(e.node, notNull(prefix, 'prefix'));
      return uri === null ? null : new NetXNamespace(uri);
    },
    [`string GetPrefixOfNamespace(${ns}XNamespace ns)`]: (e: NetXElement, n: NetXNamespace) => prefixFor(e.node, n.uri),
    [`System.Collections.Generic.IEnumerable[${ns}XAttribute] Attributes(${name})`]: (e: NetXElement, n: Value) => {
      const { localName, namespace } = NetXName.of(n);
      const found = e.node.attributeNS(localName, namespace);
      return new NetXList(found ? [attribute(found)] : []);
    },
    [`System.Collections.Generic.IEnumerable[${ns}XNode] DescendantNodesAndSelf()`]: (e: NetXElement) =>
      new NetXList([e, ...nodesBelow(e.node).items]),
    [`${list} AncestorsAndSelf()`]: (e: NetXElement) => new NetXList([e, ...ancestorsOf(e)]),
    [`${list} AncestorsAndSelf(${name})`]: (e: NetXElement, n: Value) => new NetXList([e, ...ancestorsOf(e)].filter((x) => isNamed(x, n))),
    [`${list} DescendantsAndSelf(${name})`]: (e: NetXElement, n: Value) =>
      new NetXList([...(isNamed(e, n) ? [e] : []), ...elements(e, n, true)]),
  };
}

/** Negative for a node before another one. @throws InvalidOperationException for nodes of different trees */
export function documentOrder(a: XNode, b: XNode): number {
  let top: NetXmlNode = a.node;
  while (top.parent) top = top.parent;
  const all = [top, ...below(top)];
  const [x, y] = [all.indexOf(a.node), all.indexOf(b.node)];
  if (y < 0) throw exceptionOf('System.InvalidOperationException', 'A common ancestor is missing.');
  return Math.sign(x - y);
}

const castTypes: Readonly<Record<string, string>> = {
  string: '',
  bool: 'Boolean',
  int: 'Int32',
  uint: 'UInt32',
  long: 'Int64',
  ulong: 'UInt64',
  float: 'Single',
  double: 'Double',
  decimal: 'Decimal',
  datetime: 'DateTime',
  'System.DateTimeOffset': 'DateTimeOffset',
  timespan: 'TimeSpan',
  guid: 'Guid',
};

/** The casts of elements and attributes: their text as XML Schema has it. */
export function casts<T>(type: string, parameter: string, text: (target: T) => string): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  for (const [name, made] of Object.entries(castTypes))
    table[`${name} op_Explicit(${type} ${parameter})`] = (_s, target: T | null) => {
      if (target === null) return null;
      const value = text(target);
      if (made === '') return value;
      const convert = getType('System.Xml.XmlConvert')
        .getMethods(`To${made}`, true)
        .find((m) => m.parameters.length === 1);
      return convert ? convert.body(null, value) : convertTo(value, getType(name));
    };
  return table;
}
