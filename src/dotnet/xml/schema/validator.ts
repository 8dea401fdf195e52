/**
 * Validates nodes against compiled schemas, in the order in which a reader comes by them (XmlSchemaValidator.cs, DocumentSchemaValidator.cs of
 * System.Private.Xml).
 */
import type { Value } from '../../../objects/net-object.ts';
import { NetXmlAttribute, type NetXmlElement, type NetXmlNode, NetXmlText, XmlNodeType } from '../nodes.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import type { TextPlace } from '../text-place.ts';
import type { SimpleValue } from './builtin-types.ts';
import type { SchemaCompiler } from './compiler.ts';
import { ConstraintTables } from './constraint-tables.ts';
import { emptyParticle, firsts, isNullable, type Leaf, leaves, take } from './content-model.ts';
import { type AttributeDecl, type ComplexType, type ElementDecl, type Type, textType } from './declarations.ts';
import { instanceType, prefixesOf } from './instance-type.ts';
import { elementLabel, elementName, expectedLabel } from './labels.ts';
import { type NodeInfo, schemaInfos } from './node-info.ts';
import { schemaError } from './schema-reader.ts';
import type { SchemaSet } from './schema-set.ts';
import { compareValues, readSimple, type SimpleType, typeLabel, valueKey } from './simple-type.ts';
import type { Severity } from './validation-events.ts';
import { type Level, type Processing, type ValidationSink, validationFlags } from './validation-state.ts';

const xsiNs = 'http://www.w3.org/2001/XMLSchema-instance';
const xmlNs = 'http://www.w3.org/XML/1998/namespace';

/** Is told of starts and ends of elements and of text, and tells what is wrong with them. */
export class SchemaValidator {
  private readonly levels: Level[] = [];
  private process: Processing = 'strict';
  private readonly ids = new Set<string>();
  private readonly references: { id: string; place: TextPlace }[] = [];
  private readonly keys = new ConstraintTables({
    send: (message, node) => this.send(message, node),
    sendAt: (message, place, node) => {
      this.top.isInvalid = true;
      this.sendAt(message, place, node);
    },
    place: (node) => this.sink.place(node, false),
  });
  private readonly compiled: SchemaCompiler | null;
  private rootHasSchema: boolean | null = null;

  constructor(
    private readonly set: SchemaSet,
    private readonly sink: ValidationSink,
    private readonly flags: number,
  ) {
    set.compile();
    this.compiled = set.compiled;
    this.levels.push(this.level(null));
  }

  private level(element: NetXmlElement | null): Level {
    return {
      element,
      decl: null,
      isNil: false,
      checksChildren: false,
      process: this.process,
      isInvalid: false,
      isDefault: false,
      model: emptyParticle,
      text: '',
      constraints: [],
    };
  }
  private get top(): Level {
    return this.levels[this.levels.length - 1] as Level;
  }

  private send(message: string, node: NetXmlNode, severity: Severity = 'Error', isEnd = false): void {
    if (severity === 'Warning' && !(this.flags & validationFlags.reportWarnings)) return;
    if (severity === 'Error') this.top.isInvalid = true;
    this.sendAt(message, this.sink.place(node, isEnd), node, severity);
  }
  private sendAt(message: string, place: TextPlace, node: Value, severity: Severity = 'Error'): void {
    const at = { ...place, sourceUri: this.sink.sourceUri };
    const error = schemaError(message, at, null, 'XmlSchemaValidationException');
    if (error.details) error.details['SourceObject'] = place.line === 0 ? node : null;
    this.sink.report(error, severity);
  }

  /** A start tag with its attributes. */
  startElement(element: NetXmlElement, known: ElementDecl | null = null): void {
    const parent = this.top;
    const { localName, namespaceURI } = element;
    const attributes = element.attributeList.filter((a) => a.name !== 'xmlns' && a.prefix !== 'xmlns');
    const xsi = (name: string): string | null => attributes.find((a) => a.namespaceURI === xsiNs && a.localName === name)?.value ?? null;
    let isInvalid = false;
    const leaf = this.inContext(parent, element, () => {
      isInvalid = true;
    });
    let decl = known ?? this.declarationOf(leaf, element);
    const level = this.level(element);
    level.isInvalid = isInvalid;
    this.levels.push(level);
    if (this.process !== 'skip') {
      const wasFound = decl !== null;
      const xsiType = xsi('type');
      const xsiNil = xsi('nil');
      const found =
        xsiType !== null || xsiNil !== null
          ? instanceType(this.instanceContext, decl, element, xsiType, xsiNil)
          : { decl, isFound: wasFound };
      decl = found.decl;
      if (!decl) this.noDeclaration(element, found.isFound);
    }
    level.decl = decl;
    if (decl) {
      if (decl.isAbstract || (decl.type.variety === 'complex' && decl.type.object.flag('IsAbstract')))
        this.send(`The element '${elementName(localName, namespaceURI)}' is abstract or its type is abstract.`, element);
      level.checksChildren = this.process !== 'skip';
      level.model = decl.type.variety === 'complex' ? decl.type.model : emptyParticle;
      if (this.flags & validationFlags.identityConstraints)
        for (const constraint of decl.constraints) level.constraints.push({ constraint, table: new Map() });
    }
    this.attributes(element, attributes, decl);
    if (this.sink.notesStart) this.note(element, level, decl, null);
  }

  /** The leaf of the parent's model that takes an element; null when nothing says what it is. */
  private inContext(parent: Level, element: NetXmlElement, invalid: () => void): Leaf | null {
    const { decl } = parent;
    if (!parent.checksChildren || !decl || !parent.element) return null;
    const { localName, namespaceURI } = element;
    const own = elementName(parent.element.localName, parent.element.namespaceURI);
    if (parent.isNil) {
      this.send(`Element '${own}' must have no character or element children.`, element);
      return null;
    }
    const { type } = decl;
    if (type.variety === 'complex' && type.isOpen)
      return { kind: 'any', namespace: '##any', allows: () => true, process: 'lax', object: type.object };
    if (type.variety === 'complex' && type.content === 'mixed' && decl.fixed !== null) {
      this.send(
        `Although the '${own}' element's content type is mixed, it cannot have element children, because it has a fixed value constraint in the schema.`,
        element,
      );
      return null;
    }
    let taken = take(parent.model, localName, namespaceURI);
    for (
      let head = taken ? null : this.substitutionHead(localName, namespaceURI);
      head && !taken;
      head = this.substitutionHead(head.name.name, head.name.namespace)
    ) {
      const found = take(parent.model, head.name.name, head.name.namespace);
      if (found?.leaf.kind !== 'element' || !found.leaf.isReference) continue;
      const member = this.global(localName, namespaceURI) as ElementDecl;
      taken = { leaf: { ...found.leaf, object: member.object }, rest: found.rest };
    }
    if (taken) {
      parent.model = taken.rest;
      return taken.leaf;
    }
    invalid();
    const child = elementName(localName, namespaceURI);
    const all = type.variety === 'complex' ? type.model : emptyParticle;
    if (all.kind === 'all' && leaves(all).some((l) => l.kind === 'element' && l.name === localName && l.namespace === namespaceURI))
      this.send(`Element '${child}' cannot appear more than once if content model type is "all".`, element);
    else {
      parent.checksChildren = false;
      this.sendUnexpected(parent, element, type, own, child);
    }
    this.process = parent.process = 'skip';
    return null;
  }

  private sendUnexpected(parent: Level, element: NetXmlElement, type: Type, own: string, child: string): void {
    const content = type.variety === 'complex' ? type.content : 'text';
    const empty = content === 'empty' || (content === 'mixed' && (type as ComplexType).model.kind === 'empty');
    if (empty || content === 'text') {
      const what = content === 'text' ? 'text only' : 'empty';
      this.send(
        `The element '${own}' cannot contain child element '${child}' because the parent element's content model is ${content === 'mixed' ? 'text only' : what}.`,
        element,
      );
      return;
    }
    const expected = this.expected(parent);
    const list = expected === '' ? '' : ` List of possible elements expected: ${expected}.`;
    const container = parent.element as NetXmlElement;
    this.send(
      `The element ${elementLabel(container.localName, container.namespaceURI)} has invalid child element ${elementLabel(element.localName, element.namespaceURI)}.${list}`,
      element,
    );
  }

  /** What may come next, as messages name it. */
  private expected(level: Level, onlyRequired = false): string {
    const { model } = level;
    let next = firsts(model);
    if (model.kind === 'all' && onlyRequired) next = model.items.filter((i) => i.isRequired).map((i) => i.leaf);
    const order = level.decl?.type.variety === 'complex' ? leaves(level.decl.type.model) : [];
    return expectedLabel(next, order, (leaf) => this.substitutes(leaf));
  }

  /** The elements that may stand in place of a reference, it among them. */
  private substitutes(leaf: Leaf): Leaf[] {
    if (leaf.kind !== 'element' || !leaf.isReference || !this.compiled) return [leaf];
    const members: Leaf[] = [];
    for (const object of this.compiled.components.elements.objects) {
      const { name, namespace } = object.qualifiedName;
      for (let head = this.substitutionHead(name, namespace); head; head = this.substitutionHead(head.name.name, head.name.namespace))
        if (head.object === leaf.object) members.push({ ...leaf, name, namespace, object });
    }
    const isAbstract = leaf.object.flag('IsAbstract');
    return isAbstract && members.length > 0 ? members : [leaf, ...members];
  }

  private global(name: string, namespace: string): ElementDecl | null {
    const object = this.compiled?.components.elements.get(new XmlQualifiedName(name, namespace));
    return object ? (this.compiled?.element(object) ?? null) : null;
  }
  private substitutionHead(name: string, namespace: string): ElementDecl | null {
    const head = this.global(name, namespace)?.object.nameOf('SubstitutionGroup');
    return head ? this.global(head.name, head.namespace) : null;
  }

  private declarationOf(leaf: Leaf | null, element: NetXmlElement): ElementDecl | null {
    if (leaf?.kind === 'element') return this.compiled?.element(leaf.object) ?? null;
    if (leaf) this.process = leaf.process;
    return this.process === 'skip' ? null : this.global(element.localName, element.namespaceURI);
  }

  private get hasSchema(): boolean {
    if (this.rootHasSchema === null) this.rootHasSchema = this.set.contains(this.levels[1]?.element?.namespaceURI ?? '');
    return this.rootHasSchema;
  }

  private noDeclaration(element: NetXmlElement, wasFound: boolean): void {
    const name = elementName(element.localName, element.namespaceURI);
    const { hasSchema } = this;
    if (wasFound || (hasSchema && this.process === 'strict')) {
      this.process = this.top.process = 'skip';
      this.top.checksChildren = false;
      if (!wasFound) this.send(`The '${name}' element is not declared.`, element);
    } else this.send(`Could not find schema information for the element '${name}'.`, element, 'Warning');
  }

  /** What the attributes of xsi are looked at with. */
  private get instanceContext() {
    return {
      compiled: this.compiled,
      level: this.top,
      severity: this.hasSchema && this.process === 'strict' ? ('Error' as const) : ('Warning' as const),
      send: (message: string, node: NetXmlNode, severity: Severity) => this.send(message, node, severity),
    };
  }

  private attributes(element: NetXmlElement, list: readonly NetXmlAttribute[], decl: ElementDecl | null): void {
    const type = decl?.type.variety === 'complex' ? decl.type : null;
    const present = new Set<string>();
    for (const attribute of list) this.attribute(element, attribute, decl, type, present);
    if (!type) return;
    for (const [key, { isRequired, name, default: preset, fixed, type: simple }] of type.attributes) {
      if (present.has(key)) continue;
      if (isRequired) this.send(`The required attribute '${key}' is missing.`, element);
      const text = preset ?? fixed;
      if (isRequired || text === null || name.namespace !== '') continue;
      const added = new NetXmlAttribute(element.document, name.name, '', text);
      added.isDefault = true;
      element.setAttributeNode(added);
      const read = readSimple(simple, text, prefixesOf(element));
      if ('value' in read) this.tokens(read.member ?? simple, read.value, added);
      if ('value' in read) this.keys.values.set(added, { key: valueKey(read.value), text });
    }
  }

  private attribute(
    element: NetXmlElement,
    attribute: NetXmlAttribute,
    decl: ElementDecl | null,
    type: ComplexType | null,
    present: Set<string>,
  ): void {
    const { localName, namespaceURI } = attribute;
    const key = elementName(localName, namespaceURI);
    if (namespaceURI === xsiNs) {
      if (!['type', 'nil', 'schemaLocation', 'noNamespaceSchemaLocation'].includes(localName))
        this.send(`The attribute '${key}' does not match one of the four allowed attributes in the 'xsi' namespace.`, attribute);
      return;
    }
    const found = type?.attributes.get(key) ?? this.undeclared(attribute, decl, type, key);
    if (!found) return;
    present.add(key);
    const read = readSimple(found.type, attribute.value, prefixesOf(element));
    if ('error' in read) {
      this.send(
        `The '${key}' attribute is invalid - The value '${attribute.value}' is invalid according to its datatype '${typeLabel(found.type)}' - ${read.error}`,
        attribute,
      );
      this.note(attribute, { ...this.top, isInvalid: true }, null, found);
      return;
    }
    if (found.fixed !== null) {
      const fixed = readSimple(found.type, found.fixed, prefixesOf(element));
      if ('value' in fixed && compareValues(fixed.value, read.value) !== 0)
        this.send(`The value of the '${key}' attribute does not equal its fixed value.`, attribute);
    }
    this.note(attribute, { ...this.top, isInvalid: false }, null, found);
    this.tokens(read.member ?? found.type, read.value, attribute);
    this.keys.values.set(attribute, { key: valueKey(read.value), text: attribute.value });
  }

  /** An attribute that the type does not name: that of a wildcard, one of the schema, one of the namespace `xml`. */
  private undeclared(attribute: NetXmlAttribute, decl: ElementDecl | null, type: ComplexType | null, key: string): AttributeDecl | null {
    const { localName, namespaceURI } = attribute;
    const global = this.globalAttribute(localName, namespaceURI);
    const isXml = namespaceURI === xmlNs && (this.flags & validationFlags.xmlAttributes) !== 0;
    if (!decl) {
      if (global) return global;
      if (isXml) return null;
      if (this.process === 'strict' && namespaceURI !== '' && this.set.contains(namespaceURI))
        this.send(`The '${key}' attribute is not declared.`, attribute);
      else if (this.process !== 'skip') this.send(`Could not find schema information for the attribute '${key}'.`, attribute, 'Warning');
      return null;
    }
    const any = type?.any;
    if (any?.allows(namespaceURI)) {
      if (any.process === 'skip') return null;
      if (global) return global;
      if (isXml) return null;
      if (any.process === 'lax') this.send(`Could not find schema information for the attribute '${key}'.`, attribute, 'Warning');
      else this.send(`The '${key}' attribute is not declared.`, attribute);
      return null;
    }
    if (isXml) return null;
    if (any || type?.prohibited.has(key)) this.send(`The '${key}' attribute is not allowed.`, attribute);
    else this.send(`The '${key}' attribute is not declared.`, attribute);
    return null;
  }

  private globalAttribute(name: string, namespace: string): AttributeDecl | null {
    const object = this.compiled?.components.attributes.get(new XmlQualifiedName(name, namespace));
    return object ? (this.compiled?.attribute(object) ?? null) : null;
  }

  /** Text, or white space. */
  text(node: NetXmlNode): void {
    const level = this.top;
    const { decl, element } = level;
    if (!level.checksChildren || !decl || !element) return;
    const text = node.value ?? '';
    const isBlank = node.nodeType === XmlNodeType.Whitespace || node.nodeType === XmlNodeType.SignificantWhitespace;
    if (level.isNil) {
      this.send(`Element '${elementName(element.localName, element.namespaceURI)}' must have no character or element children.`, node);
      return;
    }
    const content = decl.type.variety === 'complex' ? decl.type.content : 'text';
    if (content === 'text' || content === 'mixed') level.text += text;
    else if (content === 'empty') this.send(`The element cannot contain ${isBlank ? 'whitespace' : 'text'}. Content model is empty.`, node);
    else if (!/^[ \t\r\n]*$/.test(text)) {
      const expected = this.expected(level);
      const list = expected === '' ? '' : ` List of possible elements expected: ${expected}.`;
      this.send(`The element ${elementLabel(element.localName, element.namespaceURI)} cannot contain text.${list}`, node);
    }
  }

  /** An end tag. */
  endElement(): void {
    const level = this.top;
    const { decl, element } = level;
    if (decl && element) {
      if (!level.isNil && level.checksChildren) {
        this.content(level, decl, element);
        if (!isNullable(level.model)) {
          const expected = this.expected(level, true);
          const list = expected === '' ? '' : ` List of possible elements expected: ${expected}.`;
          this.send(
            `The element ${elementLabel(element.localName, element.namespaceURI)} has incomplete content.${list}`,
            element,
            'Error',
            true,
          );
        }
      }
      if (this.flags & validationFlags.identityConstraints) this.keys.elementEnds(this.levels);
    }
    if (element) this.note(element, level, decl, null, true);
    this.levels.pop();
    if (level.isInvalid) this.top.isInvalid = true;
    this.process = this.top.process;
  }

  private content(level: Level, decl: ElementDecl, element: NetXmlElement): void {
    const simple = textType(decl.type);
    const name = elementName(element.localName, element.namespaceURI);
    const text = level.text;
    const preset = decl.default ?? decl.fixed;
    if (!simple || (decl.type.variety === 'complex' && decl.type.content === 'mixed')) {
      if (decl.type.variety !== 'complex' || decl.type.content !== 'mixed' || preset === null) return;
      if (text === '') level.isDefault = true;
      else if (decl.fixed !== null && text !== decl.fixed)
        this.send(`The value of the '${name}' element does not equal its fixed value.`, element, 'Error', true);
      return;
    }
    const isDefault = text === '' && decl.value !== undefined;
    const read = readSimple(simple, isDefault ? (preset as string) : text, prefixesOf(element));
    if ('error' in read) {
      this.send(
        `The '${name}' element is invalid - The value '${text}' is invalid according to its datatype '${decl.type.variety === 'complex' ? (decl.type.name ?? typeLabel({ ...simple, name: null })) : typeLabel(simple)}' - ${read.error}`,
        element,
        'Error',
        true,
      );
      return;
    }
    if (isDefault) {
      level.isDefault = true;
      element.append(new NetXmlText(element.document, preset as string));
    } else if (decl.fixed !== null && decl.value !== undefined && compareValues(decl.value, read.value) !== 0)
      this.send(`The value of the '${name}' element does not equal its fixed value.`, element, 'Error', true);
    this.tokens(read.member ?? simple, read.value, element);
    this.keys.values.set(element, { key: valueKey(read.value), text: isDefault ? '' : text });
  }

  /** IDs, and what refers to them. */
  private tokens(type: SimpleType, value: SimpleValue, node: NetXmlNode): void {
    const { code } = type.builtin;
    if ((code !== 'Id' && code !== 'Idref') || !(this.flags & validationFlags.identityConstraints)) return;
    for (const id of Array.isArray(value) ? value : [value]) {
      const text = String(id);
      if (code === 'Idref') {
        if (!this.ids.has(text)) this.references.unshift({ id: text, place: this.sink.place(node, false) });
      } else if (this.ids.has(text)) this.send(`'${text}' is already used as an ID.`, node);
      else this.ids.add(text);
    }
  }

  /** The end of the document. */
  end(): void {
    for (const { id, place } of this.references.splice(0))
      if (!this.ids.has(id)) this.sendAt(`Reference to undeclared ID is '${id}'.`, place, null);
  }

  /** Keeps what became of a node, for SchemaInfo. */
  private note(node: NetXmlNode, level: Level, decl: ElementDecl | null, attribute: AttributeDecl | null, isEnd = false): void {
    const isKnown = (decl !== null && isEnd && level.process !== 'skip') || attribute !== null;
    const info: NodeInfo = {
      validity: level.isInvalid ? 'Invalid' : isKnown ? 'Valid' : 'NotKnown',
      isDefault: decl !== null && level.isDefault,
      isNil: decl !== null && level.isNil,
      schemaType: decl?.type.object ?? attribute?.type.object ?? null,
      schemaElement: decl?.object ?? null,
      schemaAttribute: attribute?.object ?? null,
      decl,
    };
    schemaInfos.set(node, info);
  }

  /** Validates a node with all that is in it. */
  tree(node: NetXmlNode, known: ElementDecl | null = null): void {
    if (node.nodeType === XmlNodeType.Element) {
      this.startElement(node as NetXmlElement, known);
      for (const child of [...node.children]) this.tree(child);
      this.endElement();
    } else if (node.nodeType === XmlNodeType.Document || node.nodeType === XmlNodeType.DocumentFragment)
      for (const child of [...node.children]) this.tree(child);
    else if ([3, 4, 13, 14].includes(node.nodeType)) this.text(node);
  }
}
