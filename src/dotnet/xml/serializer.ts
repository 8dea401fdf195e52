import {
  NetXmlAttribute,
  NetXmlCData,
  NetXmlCharacterData,
  NetXmlComment,
  NetXmlDeclaration,
  type NetXmlDocumentType,
  NetXmlElement,
  type NetXmlNode,
  NetXmlProcessingInstruction,
  NetXmlText,
  XmlNodeType,
} from './nodes.ts';
import { XmlTextOutput } from './xml-output.ts';

/** Text with `&`, `<` and `>` escaped; in attributes quotes and line ends as well. */
export function escapeText(text: string, inAttribute: boolean, quote = '"'): string {
  return text.replace(inAttribute ? /[&<>"'\r\n\t]/g : /[&<>\r]/g, (ch) => {
    switch (ch) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '"':
        return quote === '"' ? '&quot;' : '"';
      case "'":
        return quote === "'" ? '&apos;' : "'";
      case '\r':
        return '&#xD;';
      case '\n':
        return '&#xA;';
      default:
        return '&#x9;';
    }
  });
}

/** OuterXml. */
export function writeNode(node: NetXmlNode): string {
  const output = new XmlTextOutput();
  emit(node, output);
  return output.text;
}

/** InnerXml: several nodes one after the other. */
export function writeNodes(nodes: readonly NetXmlNode[]): string {
  const output = new XmlTextOutput();
  for (const node of nodes) emit(node, output);
  return output.text;
}

/** Writes a node and what is below it (XmlNode.WriteTo). */
export function emit(node: NetXmlNode, output: XmlTextOutput): void {
  if (node instanceof NetXmlElement) emitElement(node, output);
  else if (node instanceof NetXmlText) output.writeText(node.data);
  else if (node instanceof NetXmlCData) output.writeRawContent(`<![CDATA[${node.data}]]>`);
  else if (node instanceof NetXmlComment) output.writeMarkup(`<!--${node.data}-->`);
  else if (node instanceof NetXmlCharacterData) output.writeRawContent(node.data);
  else if (node instanceof NetXmlDeclaration) output.writeMarkup(`<?xml ${node.contentText}?>`);
  else if (node instanceof NetXmlProcessingInstruction) output.writeMarkup(`<?${node.target}${node.data === '' ? '' : ` ${node.data}`}?>`);
  else if (node instanceof NetXmlAttribute) output.writeRawContent(`${node.name}="${escapeText(node.value, true)}"`);
  else if (node.nodeType === XmlNodeType.DocumentType)
    output.writeMarkup(docTypeText(node as NetXmlDocumentType, output.layout.madeUp === 'count'));
  else for (const child of node.children) emit(child, output);
}

/** An element: what it and its attributes need of namespaces that nothing above them in the output declares is declared (XmlTextWriter). */
function emitElement(element: NetXmlElement, output: XmlTextOutput): void {
  const { prefix, namespaceURI } = element;
  // a prefix that stands for no namespace is not written
  output.startElement(namespaceURI === '' ? element.localName : element.name);
  if (prefix !== 'xml' && output.namespaceOf(namespaceURI === '' ? '' : prefix) !== namespaceURI)
    output.bind(namespaceURI === '' ? '' : prefix, namespaceURI);
  for (const a of element.attributeList) if (!a.isDefault) emitAttribute(a, output);
  for (const child of element.children) emit(child, output);
  output.endElement(!element.isEmpty && element.children.length === 0);
}

function emitAttribute(a: NetXmlAttribute, output: XmlTextOutput): void {
  if (a.name === 'xmlns') output.declaration('', a.value);
  else if (a.prefix === 'xmlns') output.declaration(a.localName, a.value);
  else {
    const prefix = a.namespaceURI === '' ? a.prefix : output.attributePrefix(a.prefix, a.namespaceURI);
    output.attribute(prefix === '' ? a.localName : `${prefix}:${a.localName}`, a.value);
  }
}

/** @param isSpaced as XmlEncodedRawTextWriter has it, not XmlTextWriter */
function docTypeText(node: NetXmlDocumentType, isSpaced: boolean): string {
  let text = `<!DOCTYPE ${node.name}`;
  if (node.publicId !== null) text += ` PUBLIC "${node.publicId}" "${node.systemId ?? ''}"`;
  else if (node.systemId !== null) text += ` SYSTEM "${node.systemId}"`;
  else if (isSpaced) text += ' ';
  if (node.internalSubset !== null || !isSpaced) text += `[${node.internalSubset ?? ''}]`;
  return `${text}>`;
}
