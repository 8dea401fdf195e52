import { argumentException } from '../../errors/throw.ts';
import { notNull } from '../values.ts';
import type { NetXmlNamespaceManager } from './namespace-manager.ts';
import {
  NetXmlAttribute,
  type NetXmlDocument,
  NetXmlElement,
  NetXmlElementList,
  type NetXmlNode,
  type NetXmlNodeList,
  NetXmlQueryList,
  splitName,
} from './nodes.ts';
import { xmlError } from './parser.ts';
import { selectNodes } from './xpath/evaluate.ts';

/** The namespace of all these types. */
export const ns = 'System.Xml.';

/** The nodes that an XPath expression selects from a node. @throws ArgumentNullException without an expression */
export function select(node: NetXmlNode, xpath: string | null, manager?: NetXmlNamespaceManager | null): NetXmlNode[] {
  return selectNodes(notNull(xpath, 'xpath'), node, manager ? (prefix) => manager.lookup(prefix) : null);
}

/** A list of nodes that are there already. */
export function nodeList(nodes: readonly NetXmlNode[]): NetXmlNodeList {
  return new NetXmlQueryList(() => nodes);
}

/** Elements below a node by their name, `*` for all. */
export function elementsByName(node: NetXmlNode, matches: (e: NetXmlElement) => boolean): NetXmlNodeList {
  return new NetXmlElementList(() => {
    const found: NetXmlElement[] = [];
    const visit = (n: NetXmlNode): void => {
      for (const child of n.children) {
        if (!(child instanceof NetXmlElement)) continue;
        if (matches(child)) found.push(child);
        visit(child);
      }
    };
    visit(node);
    return found;
  });
}

/** An attribute whose prefix and namespace fit where it goes. */
export function makeAttribute(
  document: NetXmlDocument,
  name: string,
  uri: string | null,
  value: string,
  element?: NetXmlElement,
): NetXmlAttribute {
  checkName(name);
  const [prefix, local] = splitName(name);
  if (uri === null) {
    const namespace =
      prefix === 'xmlns' || name === 'xmlns'
        ? 'http://www.w3.org/2000/xmlns/'
        : prefix === ''
          ? ''
          : (element?.namespaceOfPrefix(prefix) ?? '');
    return new NetXmlAttribute(document, name, namespace, value);
  }
  if (uri !== '' && prefix === '' && element) {
    for (const a of element.attributeList)
      if (a.prefix === 'xmlns' && a.value === uri) return new NetXmlAttribute(document, `${a.localName}:${local}`, uri, value);
    return new NetXmlAttribute(document, local, uri, value);
  }
  return new NetXmlAttribute(document, name, uri, value);
}

/** Checks the name of an element or attribute. @throws XmlException for what is no name in XML */
export function checkName(name: string): string {
  if (name === '') throw argumentException('The local name for elements or attributes cannot be null or an empty string.');
  const bad = /^[^A-Za-z_:\u00c0-\uffff]|[^\w:.\-\u00b7\u00c0-\uffff]/.exec(name);
  if (bad) {
    const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    if (bad.index === 0) throw xmlError(`Name cannot begin with the '${bad[0]}' character, hexadecimal value 0x${code}.`);
    throw xmlError(`The '${bad[0]}' character, hexadecimal value 0x${code}, cannot be included in a name.`);
  }
  return name;
}
