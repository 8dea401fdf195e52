/** Reads schemas (Parser.cs, XsdBuilder.cs and the checks of Preprocessor.cs of System.Private.Xml that concern one schema alone). */

import type { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import { enumValue } from '../../../objects/enum-value.ts';
import type { Value } from '../../../objects/net-object.ts';
import { Decimal } from '../../../objects/numbers.ts';
import { getType } from '../../registry.ts';
import { arrayOfType } from '../../values.ts';
import { type NetXmlAttribute, NetXmlDocument, NetXmlElement, XmlNodeType } from '../nodes.ts';
import { parseDocument } from '../parser.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import { readableText } from '../text-place.ts';
import { nameError } from './builtin-types.ts';
import { type AttributeForm, grammarOf } from './schema-grammar.ts';
import { SchemaObject, schemaNs, xsdNs } from './schema-object.ts';

/** Is told what is wrong in a schema; throws, or goes on. */
export type SchemaReport = (error: NetException) => void;

/** An XmlSchemaException. */
export function schemaError(
  message: string,
  place: { readonly line: number; readonly position: number; readonly sourceUri: string | null } | null,
  inner: NetException | null = null,
  type = 'XmlSchemaException',
): NetException {
  const object = place instanceof SchemaObject ? place : null;
  return exceptionOf(schemaNs + type, message, inner, {
    SourceUri: place?.sourceUri ?? null,
    LineNumber: place?.line ?? 0,
    LinePosition: place?.position ?? 0,
    SourceSchemaObject: object,
  });
}

/** The largest decimal: so often may occur what is unbounded. */
const unbounded = new Decimal(79228162514264337593543950335n, 0);

/**
 * Reads a schema from its text.
 *
 * @throws XmlException, XmlSchemaException when the root is no schema
 */
export function readSchema(text: string, sourceUri: string | null, report: SchemaReport): SchemaObject {
  return new SchemaReader(text, sourceUri, report).read();
}

class SchemaReader {
  private readonly places = new Map<NetXmlElement, { start: number; inner: number; after: number }>();
  private readonly attributePlaces = new Map<NetXmlAttribute, number>();
  private readonly lines: number[] = [0];
  private readonly document = new NetXmlDocument();

  constructor(
    text: string,
    private readonly sourceUri: string | null,
    private readonly report: SchemaReport,
  ) {
    parseDocument(text, this.document, {
      preserveWhitespace: false,
      places: this.places,
      attributePlaces: this.attributePlaces,
    });
    const plain = readableText(text);
    for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) this.lines.push(at + 1);
  }

  read(): SchemaObject {
    const root = this.document.documentElement as NetXmlElement;
    if (root.localName !== 'schema' || root.namespaceURI !== xsdNs)
      throw schemaError(
        `The root element of a W3C XML Schema should be <schema> and its namespace should be '${xsdNs}'.`,
        this.placeOf(root),
      );
    return this.object(root, '', null);
  }

  private place(offset: number): { line: number; position: number; sourceUri: string | null } {
    let line = this.lines.length;
    while (line > 1 && (this.lines[line - 1] as number) > offset) line--;
    return { line, position: offset - (this.lines[line - 1] as number) + 1, sourceUri: this.sourceUri };
  }
  private placeOf(node: NetXmlElement | NetXmlAttribute): { line: number; position: number; sourceUri: string | null } {
    const offset = node instanceof NetXmlElement ? this.places.get(node)?.start : this.attributePlaces.get(node);
    return this.place(offset ?? 0);
  }

  private object(element: NetXmlElement, kind: string, parent: SchemaObject | null): SchemaObject {
    const object = new SchemaObject(kind);
    const at = this.placeOf(element);
    object.line = at.line;
    object.position = at.position;
    object.sourceUri = this.sourceUri;
    object.parent = parent;
    object.element = element;
    this.attributes(element, object);
    if (kind === 'Documentation' || kind === 'AppInfo') this.markup(element, object);
    else this.children(element, object);
    return object;
  }

  private markup(element: NetXmlElement, object: SchemaObject): void {
    const nodes = element.children.map((c) => c.clone(true));
    if (nodes.length > 0) object.values.set('Markup', arrayOfType('System.Xml.XmlNode', nodes));
  }

  private attributes(element: NetXmlElement, object: SchemaObject): void {
    const { attributes } = grammarOf(object.kind);
    const unhandled: NetXmlAttribute[] = [];
    for (const attribute of element.attributeList) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      const known = attributes.get(attribute.name);
      if (known) this.setAttribute(object, attribute, known.property, known.form);
      else if (attribute.name === 'id') object.values.set('Id', attribute.value);
      else if (attribute.namespaceURI === '' || attribute.namespaceURI === xsdNs)
        this.report(schemaError(`The '${qualified(attribute)}' attribute is not supported in this context.`, this.placeOf(attribute)));
      else unhandled.push(attribute.clone(true));
    }
    if (unhandled.length > 0) object.values.set('UnhandledAttributes', arrayOfType('System.Xml.XmlAttribute', unhandled));
  }

  private setAttribute(object: SchemaObject, attribute: NetXmlAttribute, property: string, form: AttributeForm): void {
    const text = attribute.value;
    const fail = (why: string): void =>
      this.report(schemaError(`The value for the '${attribute.name}' attribute is invalid - ${why}`, this.placeOf(attribute)));
    const wrong = (): void =>
      this.report(schemaError(`'${text}' is an invalid value for the '${attribute.name}' attribute.`, this.placeOf(attribute)));
    switch (form) {
      case 'string':
      case 'name':
        object.values.set(property, text);
        return;
      case 'boolean':
        if (!/^\s*(true|false|0|1)\s*$/.test(text)) fail(`The string '${text.trim()}' is not a valid Boolean value.`);
        object.values.set(property, /^(true|1)$/.test(text.trim()));
        return;
      case 'qname':
        object.values.set(property, this.name(text, attribute, fail));
        return;
      case 'qnames': {
        const names = text.trim() === '' ? [] : text.trim().split(/\s+/);
        object.values.set(
          property,
          arrayOfType(
            'System.Xml.XmlQualifiedName',
            names.map((n) => this.name(n, attribute, fail)),
          ),
        );
        return;
      }
      case 'occurs': {
        const value = occurrence(text, attribute.name === 'maxOccurs');
        object.values.set(`${property}String`, text);
        if (value === null)
          fail(
            `The value for the '${attribute.name}' attribute must be xsd:nonNegativeInteger${attribute.name === 'maxOccurs' ? " or 'unbounded'" : ''}.`,
          );
        else object.values.set(property, value);
        return;
      }
      case 'derivation': {
        const value = derivation(text);
        if (value === null) wrong();
        else object.setEnum(property, 'XmlSchemaDerivationMethod', value);
        return;
      }
      default:
        if (!setWord(object, property, form, text)) wrong();
    }
  }

  private name(text: string, at: NetXmlAttribute, fail: (why: string) => void): Value {
    const [prefix, local] = text.trim().includes(':') ? (text.trim().split(':') as [string, string]) : ['', text.trim()];
    const namespace = (at.element as NetXmlElement).namespaceOfPrefix(prefix);
    if ((prefix !== '' && namespace === '') || nameError(local, false) !== null)
      fail(`'${text}' is an invalid value for the '${at.name}' attribute.`);
    return new XmlQualifiedName(local, namespace);
  }

  private children(element: NetXmlElement, object: SchemaObject): void {
    const { children } = grammarOf(object.kind);
    for (const child of element.children) {
      if (child.nodeType === XmlNodeType.Text || child.nodeType === XmlNodeType.CDATA)
        this.report(schemaError('The following text is not allowed in this context: ' + `'${child.value}'.`, this.placeOf(element)));
      if (!(child instanceof NetXmlElement)) continue;
      const known = child.namespaceURI === xsdNs ? children.get(child.localName) : undefined;
      if (known?.isMany) {
        const made = this.object(child, known.kind, object);
        object.collection(known.property).items.push(made);
      } else if (known) object.values.set(known.property, this.object(child, known.kind, object));
      else if (child.namespaceURI === xsdNs && child.localName === 'annotation' && object.is('Annotated'))
        object.values.set('Annotation', this.object(child, 'Annotation', object));
      else this.report(schemaError(`The '${qualified(child)}' element is not supported in this context.`, this.placeOf(child)));
    }
  }
}

function qualified(node: NetXmlElement | NetXmlAttribute): string {
  return node.namespaceURI === '' ? node.localName : `${node.namespaceURI}:${node.localName}`;
}

/** How often something may occur; null for a text that says nothing of it. */
export function occurrence(text: string, mayBeUnbounded: boolean): Decimal | null {
  if (mayBeUnbounded && text.trim() === 'unbounded') return unbounded;
  return /^\s*\+?\d+\s*$/.test(text) ? new Decimal(BigInt(text.trim().replace('+', '')), 0) : null;
}

const methods: Record<string, number> = { substitution: 1, extension: 2, restriction: 4, list: 8, union: 16 };

function derivation(text: string): number | null {
  if (text.trim() === '#all') return 255;
  let value = 0;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    const method = Object.hasOwn(methods, word) ? methods[word] : undefined;
    if (method === undefined) return null;
    value |= method;
  }
  return value;
}

const words: Record<string, readonly [type: string, words: readonly string[]]> = {
  form: ['XmlSchemaForm', ['', 'qualified', 'unqualified']],
  use: ['XmlSchemaUse', ['', 'optional', 'prohibited', 'required']],
  process: ['XmlSchemaContentProcessing', ['', 'skip', 'lax', 'strict']],
};

function setWord(object: SchemaObject, property: string, form: string, text: string): boolean {
  const [type, list] = words[form] ?? ['', []];
  const value = text === '' ? -1 : list.indexOf(text.trim());
  if (value < 0) return false;
  object.values.set(property, enumValue(getType(schemaNs + type), value));
  return true;
}
