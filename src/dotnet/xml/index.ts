/** XML documents, and the queries on them. */
export { NetXmlAttribute, NetXmlDocument, NetXmlElement, NetXmlNode, NetXmlNodeList, NetXmlText, XmlNodeType } from './nodes.ts';
export { parseDocument } from './parser.ts';
export { evaluateXPath, selectNodes } from './xpath/evaluate.ts';
