/** Writes the tree that a transformation has made (section 16 of XSLT 1.0). */
import { NetXmlCData, type NetXmlDocument, NetXmlElement, type NetXmlNode, NetXmlText, XmlNodeType } from '../nodes.ts';
import { emit } from '../serializer.ts';
import { plainLayout, XmlTextOutput } from '../xml-output.ts';
import { htmlText } from './html-output.ts';
import type { OutputOptions } from './model.ts';

/** How a tree is written: as the stylesheet says, or as its first element shows. */
export function methodOf(options: OutputOptions, result: NetXmlDocument): 'xml' | 'html' | 'text' {
  if (options.method !== null) return options.method;
  for (const node of result.children) {
    if (node instanceof NetXmlElement) return node.namespaceURI === '' && node.name.toLowerCase() === 'html' ? 'html' : 'xml';
    const isText = node.nodeType === XmlNodeType.Text || node.nodeType === XmlNodeType.CDATA;
    if (isText && /[^ \t\r\n]/.test(node.value ?? '')) return 'xml';
  }
  return 'xml';
}

/** The text of a tree. @param encoding the name of the encoding that it is written with */
export function resultText(result: NetXmlDocument, options: OutputOptions, encoding: string): string {
  const method = methodOf(options, result);
  if (method === 'text') return result.contentText;
  if (method === 'html') return htmlText(result, options, encoding);
  return xmlText(result, options, encoding);
}

function xmlText(result: NetXmlDocument, options: OutputOptions, encoding: string): string {
  if (options.cdata.size > 0) makeCData(result, options.cdata);
  const isIndented = options.indent === true;
  const output = new XmlTextOutput({ ...plainLayout, indent: isIndented ? '  ' : null, madeUp: 'count' });
  const standalone = options.standalone === null ? '' : ` standalone="${options.standalone}"`;
  if (!options.omitDeclaration) output.writeMarkup(`<?xml version="1.0" encoding="${encoding}"${standalone}?>`);
  let hasType = false;
  for (const node of result.children) {
    if (node instanceof NetXmlElement && !hasType && options.doctypeSystem !== null) {
      hasType = true;
      output.writeMarkup(`<!DOCTYPE ${node.name}${externalId(options)}>`);
    }
    emit(node, output);
  }
  return output.text;
}

/** The identifiers of a document type. */
export function externalId({ doctypePublic, doctypeSystem }: OutputOptions): string {
  if (doctypePublic !== null) return ` PUBLIC "${doctypePublic}" "${doctypeSystem ?? ''}"`;
  return doctypeSystem === null ? '' : ` SYSTEM "${doctypeSystem}"`;
}

/** Text of some elements becomes CDATA sections. */
function makeCData(node: NetXmlNode, names: ReadonlySet<string>): void {
  const isNamed = node instanceof NetXmlElement && names.has(`${node.namespaceURI} ${node.localName}`);
  for (const [i, child] of node.children.entries()) {
    if (isNamed && child instanceof NetXmlText) {
      const data = new NetXmlCData(child.document, child.data.replace(/\]\]>/g, ']]]]><![CDATA[>'));
      data.parent = node;
      node.children[i] = data;
    } else makeCData(child, names);
  }
}
