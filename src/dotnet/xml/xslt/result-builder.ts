/** Builds the tree that a transformation makes. */
import {
  NetXmlAttribute,
  NetXmlComment,
  NetXmlDocument,
  NetXmlElement,
  type NetXmlNode,
  NetXmlProcessingInstruction,
  NetXmlText,
  XmlNodeType,
} from '../nodes.ts';
import { NetXmlCharacterData } from '../text-nodes.ts';

const xmlnsNs = 'http://www.w3.org/2000/xmlns/';

/** Text that is written as it is (disable-output-escaping). */
export class RawText extends NetXmlCharacterData {
  readonly nodeType = XmlNodeType.Text;
  get name(): string {
    return '#text';
  }
}

/** Takes the results of instructions, one after the other. */
export class ResultBuilder {
  readonly document = new NetXmlDocument();
  private readonly open: NetXmlNode[] = [this.document];
  /** Prefixes that an open element has to declare, behind its attributes. */
  private readonly declarations: Map<string, string>[] = [];

  private get top(): NetXmlNode {
    return this.open[this.open.length - 1] as NetXmlNode;
  }

  text(text: string, isRaw = false): void {
    if (text === '') return;
    const { top } = this;
    this.declare();
    const { lastChild } = top;
    if (!isRaw && lastChild instanceof NetXmlText) lastChild.data += text;
    else top.append(isRaw ? new RawText(this.document, text) : new NetXmlText(this.document, text));
  }

  startElement(name: string, namespace: string): void {
    this.declare();
    const element = new NetXmlElement(this.document, name, namespace);
    this.top.append(element);
    this.open.push(element);
    const own = new Map<string, string>();
    if (element.prefix !== 'xml' && (element.parent?.namespaceOfPrefix(element.prefix) ?? '') !== namespace)
      own.set(element.prefix, namespace);
    this.declarations.push(own);
  }

  /** Declares a prefix at the open element, unless it stands for the namespace already. */
  namespace(prefix: string, uri: string): void {
    const { top } = this;
    if (!(top instanceof NetXmlElement) || prefix === 'xml') return;
    if (prefix === top.prefix && uri === top.namespaceURI) return;
    if (prefix === top.prefix) return;
    const around = top.parent?.namespaceOfPrefix(prefix) ?? '';
    if (around !== uri || this.hides(prefix, uri)) this.declarations[this.declarations.length - 1]?.set(prefix, uri);
  }
  private hides(prefix: string, uri: string): boolean {
    return uri !== '' && this.top.namespaceOfPrefix(prefix) !== uri;
  }

  attribute(name: string, namespace: string, value: string): void {
    const { top } = this;
    if (!(top instanceof NetXmlElement)) return;
    top.setAttributeNode(new NetXmlAttribute(this.document, name, namespace, value));
  }

  /** Writes the declarations of the open element, whose attributes are complete. */
  private declare(): void {
    const { top } = this;
    const list = this.declarations[this.declarations.length - 1];
    if (!(top instanceof NetXmlElement) || !list || list.size === 0) return;
    for (const [prefix, uri] of list) {
      const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
      if (!top.attribute(name)) top.setAttributeNode(new NetXmlAttribute(this.document, name, xmlnsNs, uri));
    }
    list.clear();
  }

  endElement(): void {
    this.declare();
    this.open.pop();
    this.declarations.pop();
  }

  comment(text: string): void {
    this.declare();
    this.top.append(new NetXmlComment(this.document, text));
  }

  instruction(name: string, text: string): void {
    this.declare();
    this.top.append(new NetXmlProcessingInstruction(this.document, name, text));
  }

  /** Copies a node with all that is in it (xsl:copy-of). */
  copy(node: NetXmlNode): void {
    if (node instanceof NetXmlDocument) for (const child of node.children) this.copy(child);
    else if (node instanceof NetXmlAttribute) this.attribute(node.name, node.namespaceURI, node.value);
    else if (node instanceof NetXmlElement) {
      this.startElement(node.name, node.namespaceURI);
      this.copyNamespaces(node);
      for (const a of node.attributeList) if (a.prefix !== 'xmlns' && a.name !== 'xmlns') this.attribute(a.name, a.namespaceURI, a.value);
      for (const child of node.children) this.copy(child);
      this.endElement();
    } else if (node.nodeType === XmlNodeType.Comment) this.comment(node.value ?? '');
    else if (node.nodeType === XmlNodeType.ProcessingInstruction) this.instruction(node.name, node.value ?? '');
    else if (node instanceof NetXmlCharacterData) this.text(node.data, node instanceof RawText);
  }

  /** Declares what is in scope at an element. */
  copyNamespaces(element: NetXmlElement): void {
    const seen = new Set<string>();
    for (let n: NetXmlNode | null = element; n instanceof NetXmlElement; n = n.parent)
      for (const a of n.attributeList) {
        const prefix = a.name === 'xmlns' ? '' : a.prefix === 'xmlns' ? a.localName : null;
        if (prefix === null || seen.has(prefix)) continue;
        seen.add(prefix);
        this.namespace(prefix, a.value);
      }
  }
}
