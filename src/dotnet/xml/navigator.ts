import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { NetXmlAttribute, type NetXmlNode, XmlNodeType } from './nodes.ts';
import { stringValue } from './xpath/evaluate.ts';

/** System.Xml.XPath.XPathNavigator: a place in a document that can be moved. */
export class XPathNavigator extends NetObject {
  constructor(public node: NetXmlNode) {
    super();
  }
  /** Moves when there is a place to move to. */
  move(to: NetXmlNode | null | undefined): boolean {
    if (!to) return false;
    this.node = to;
    return true;
  }
  sibling(step: 'nextSibling' | 'previousSibling', wanted?: (n: NetXmlNode) => boolean): boolean {
    if (this.node instanceof NetXmlAttribute) return false;
    let at = this.node[step];
    while (at && (at.nodeType === XmlNodeType.XmlDeclaration || (wanted && !wanted(at)))) at = at[step];
    return this.move(at);
  }
  /** The first child that XPath knows: a declaration is none. */
  get firstChild(): NetXmlNode | null {
    return this.node.children.find((c) => c.nodeType !== XmlNodeType.XmlDeclaration) ?? null;
  }
  /** The next node in the order of the document, below this one or behind it, that is wanted. */
  following(wanted: (n: NetXmlNode) => boolean): boolean {
    for (let at = next(this.node instanceof NetXmlAttribute ? this.node.element : this.node); at; at = next(at))
      if (wanted(at)) return this.move(at);
    return false;
  }
  get nodeType(): number {
    const types: Record<number, number> = {
      [XmlNodeType.Document]: 0,
      [XmlNodeType.Element]: 1,
      [XmlNodeType.Attribute]: 2,
      [XmlNodeType.Text]: 4,
      [XmlNodeType.CDATA]: 4,
      [XmlNodeType.ProcessingInstruction]: 7,
      [XmlNodeType.Comment]: 8,
    };
    return types[this.node.nodeType] ?? 4;
  }
  override toString(): string {
    return stringValue(this.node);
  }
}

function next(node: NetXmlNode | null): NetXmlNode | null {
  if (node?.firstChild) return node.firstChild;
  for (let at = node; at; at = at.parent) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** XPathNodeIterator: walks on from where it is. */
export class XPathNodeIterator extends NetCollection {
  private at = 0;
  constructor(private readonly nodes: readonly NetXmlNode[]) {
    super();
  }
  get count(): number {
    return this.nodes.length;
  }
  get position(): number {
    return this.at;
  }
  moveNext(): boolean {
    if (this.at >= this.nodes.length) return false;
    this.at++;
    return true;
  }
  get current(): XPathNavigator | null {
    const node = this.nodes[Math.max(0, this.at - 1)];
    return node ? new XPathNavigator(node) : null;
  }
  *[Symbol.iterator](): Iterator<Value> {
    for (const node of this.nodes) yield new XPathNavigator(node);
  }
}
