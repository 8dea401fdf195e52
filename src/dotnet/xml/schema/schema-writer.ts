/** Writes schema objects as a schema (XmlSchema.Write). */
import { PSArray } from '../../../objects/collections.ts';
import { EnumValue } from '../../../objects/enum-value.ts';
import type { Value } from '../../../objects/net-object.ts';
import { toStringValue } from '../../../objects/to-string.ts';
import { NetXmlAttribute, NetXmlDocument, NetXmlElement, NetXmlNode } from '../nodes.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import { emit } from '../serializer.ts';
import { plainLayout, XmlTextOutput } from '../xml-output.ts';
import { serializerNamespaces } from './object-types.ts';
import { grammarOf } from './schema-grammar.ts';
import { SchemaCollection, SchemaObject, xsdNs } from './schema-object.ts';

const xmlnsNs = 'http://www.w3.org/2000/xmlns/';

/**
 * The text of a schema.
 *
 * @param encoding the name that the declaration has; null for none
 */
export function schemaDocument(schema: SchemaObject, encoding: string | null): string {
  const document = new NetXmlDocument();
  const declared = new Map(serializerNamespaces(schema).list);
  let prefix = [...declared].find(([, uri]) => uri === xsdNs)?.[0] ?? 'xs';
  if (prefix !== '' && declared.has(prefix) && declared.get(prefix) !== xsdNs) prefix = 'q1';
  const root = new Writer(document, prefix, declared).element(schema, 'schema');
  document.append(root);
  for (const [name, uri] of declared) if (name !== prefix) declare(root, name, uri, 'first');
  declare(root, prefix, xsdNs, 'last');
  const output = new XmlTextOutput({ ...plainLayout, indent: '  ', closesOnSameLine: false });
  emit(document, output);
  return `<?xml version="1.0"${encoding === null ? '' : ` encoding="${encoding}"`}?>\n${output.text}`;
}

function declare(root: NetXmlElement, prefix: string, uri: string, where: 'first' | 'last'): void {
  const attribute = new NetXmlAttribute(root.document, prefix === '' ? 'xmlns' : `xmlns:${prefix}`, xmlnsNs, uri);
  attribute.element = root;
  if (where === 'first') root.attributeList.unshift(attribute);
  else root.attributeList.push(attribute);
}

class Writer {
  constructor(
    private readonly document: NetXmlDocument,
    private readonly prefix: string,
    private readonly declared: ReadonlyMap<string, string>,
  ) {}

  element(object: SchemaObject, name: string): NetXmlElement {
    const element = new NetXmlElement(this.document, this.prefix === '' ? name : `${this.prefix}:${name}`, xsdNs);
    const { attributes, children } = grammarOf(object.kind);
    const id = object.text('Id');
    if (id !== null && object.kind !== '') this.set(element, 'id', id);
    for (const [attribute, { property }] of attributes) {
      const text = this.text(object, property);
      if (text !== null) this.set(element, attribute, text);
    }
    if (id !== null && object.kind === '') this.set(element, 'id', id);
    const markup = object.values.get('Markup');
    if (markup instanceof PSArray)
      for (const node of markup.items) if (node instanceof NetXmlNode) element.append(node.clone(true, this.document));
    const annotation = object.child('Annotation');
    if (annotation) element.append(this.element(annotation, 'annotation'));
    const written = new Set<string>();
    for (const { property } of children.values()) {
      if (written.has(property)) continue;
      written.add(property);
      const value = object.values.get(property);
      const list = value instanceof SchemaCollection ? value.items : value instanceof SchemaObject ? [value] : [];
      for (const child of list) {
        const found = [...children].find(([, c]) => c.kind === child.kind && c.property === property);
        if (found) element.append(this.element(child, found[0]));
      }
    }
    return element;
  }

  private set(element: NetXmlElement, name: string, value: string): void {
    const attribute = new NetXmlAttribute(
      this.document,
      name,
      name.startsWith('xml:') ? 'http://www.w3.org/XML/1998/namespace' : '',
      value,
    );
    element.setAttributeNode(attribute);
  }

  private text(object: SchemaObject, property: string): string | null {
    const value = object.values.get(property);
    if (property === 'MinOccurs' || property === 'MaxOccurs') return object.text(`${property}String`);
    if (value === undefined || value === null || value === false) return null;
    if (value instanceof XmlQualifiedName) return value.name === '' ? null : this.name(value);
    if (value instanceof PSArray) return value.items.length === 0 ? null : value.items.map((v) => this.name(v)).join(' ');
    if (value instanceof EnumValue) return enumText(value);
    return value === true ? 'true' : toStringValue(value);
  }

  private name(value: Value): string {
    if (!(value instanceof XmlQualifiedName)) return '';
    if (value.namespace === '') return value.name;
    const prefix = value.namespace === xsdNs ? this.prefix : [...this.declared].find(([, uri]) => uri === value.namespace)?.[0];
    return prefix === undefined || prefix === '' ? value.name : `${prefix}:${value.name}`;
  }
}

function enumText(value: EnumValue): string | null {
  const text = value.toString();
  if (text === 'None') return null;
  if (text === 'All') return '#all';
  return text.replaceAll(',', '').toLowerCase();
}
