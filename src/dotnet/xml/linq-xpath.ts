import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { typeOf } from '../../objects/type-of.ts';
import { defineType } from '../registry.ts';
import { dbl, notNull } from '../values.ts';
import { select } from './dom-support.ts';
import { attribute, type Container, element, NetXList, xnode } from './linq-nodes.ts';
import type { NetXmlNamespaceManager } from './namespace-manager.ts';
import { XPathNavigator } from './navigator.ts';
import type { NetXmlNode } from './node.ts';
import { NetXmlAttribute, NetXmlElement } from './nodes.ts';
import { evaluateXPath } from './xpath/evaluate.ts';

type Resolver = NetXmlNamespaceManager | null;

const asObject = (node: NetXmlNode): Value => (node instanceof NetXmlAttribute ? attribute(node) : xnode(node));

/** The elements that an expression finds. @throws InvalidOperationException for other nodes */
function found(node: Container | null, expression: string | null, resolver: Resolver): NetXmlElement[] {
  return select(notNull(node, 'node').node, notNull(expression, 'expression'), resolver).map((n) => {
    if (n instanceof NetXmlElement) return n;
    throw exceptionOf(
      'System.InvalidOperationException',
      `The XPath expression evaluated to unexpected type ${typeOf(asObject(n)).fullName}.`,
    );
  });
}

/** Extensions.XPathEvaluate: a number, a text, a truth, or the objects found. */
function evaluated(node: Container | null, expression: string | null, resolver: Resolver): Value {
  const context = notNull(node, 'node').node;
  const value = evaluateXPath(notNull(expression, 'expression'), context, resolver ? (prefix) => resolver.lookup(prefix) : null);
  if (typeof value === 'number') return dbl(value);
  return Array.isArray(value) ? new NetXList(value.map(asObject)) : value;
}

/** Defines System.Xml.XPath.Extensions: XPath over LINQ to XML. */
export function defineLinqXPath(): void {
  const one: MemberBody = (_s, node: Container | null, expression: string | null, resolver: Resolver = null) => {
    const [first] = found(node, expression, resolver);
    return first ? element(first) : null;
  };
  const all: MemberBody = (_s, node: Container | null, expression: string | null, resolver: Resolver = null) =>
    new NetXList(found(node, expression, resolver).map(element));
  const evaluate: MemberBody = (_s, node: Container | null, expression: string | null, resolver: Resolver = null) =>
    evaluated(node, expression, resolver);
  const given = 'System.Xml.Linq.XNode node, string expression';
  const withNames = `${given}, System.Xml.IXmlNamespaceResolver resolver`;
  const list = 'System.Collections.Generic.IEnumerable[System.Xml.Linq.XElement]';
  defineType({
    name: 'System.Xml.XPath.Extensions',
    kind: 'static',
    staticMethods: {
      [`System.Xml.Linq.XElement XPathSelectElement(${given})`]: one,
      [`System.Xml.Linq.XElement XPathSelectElement(${withNames})`]: one,
      [`${list} XPathSelectElements(${given})`]: all,
      [`${list} XPathSelectElements(${withNames})`]: all,
      [`System.Object XPathEvaluate(${given})`]: evaluate,
      [`System.Object XPathEvaluate(${withNames})`]: evaluate,
      'System.Xml.XPath.XPathNavigator CreateNavigator(System.Xml.Linq.XNode node)': (_s, node: Container | null) =>
        new XPathNavigator(notNull(node, 'node').node),
    },
  });
}
