/** Compiles the schemas of a set (SchemaSetCompiler.cs of System.Private.Xml). */
import type { EnumValue } from '../../../objects/enum-value.ts';
import { Decimal } from '../../../objects/numbers.ts';
import type { XmlQualifiedName } from '../qualified-name.ts';
import { anyType, builtinSimpleType, describeSimple, oldForm } from './builtin-objects.ts';
import { ambiguity, type ElementLeaf, emptyParticle, type Leaf, leaves, type Particle, repeat, sequence } from './content-model.ts';
import { type AttributeDecl, type ComplexType, type Constraint, derivedBy, type ElementDecl, type Type, textType } from './declarations.ts';
import { compileConstraint } from './identity.ts';
import { SchemaDatatype, type SchemaObject, SchemaTable, xsdNs } from './schema-object.ts';
import { type SchemaReport, schemaError } from './schema-reader.ts';
import { compileSimpleType } from './simple-compiler.ts';
import { readSimple, type SimpleType } from './simple-type.ts';
import { anyAttribute, anyLeaf } from './wildcards.ts';

/** The components of all schemas of a set by their names. */
export interface Components {
  readonly elements: SchemaTable;
  readonly attributes: SchemaTable;
  readonly types: SchemaTable;
  readonly groups: SchemaTable;
  readonly attributeGroups: SchemaTable;
}

/** Tables without anything in them. */
export function noComponents(): Components {
  return {
    elements: new SchemaTable(),
    attributes: new SchemaTable(),
    types: new SchemaTable(),
    groups: new SchemaTable(),
    attributeGroups: new SchemaTable(),
  };
}

/** Compiles schemas; says what is wrong through its report. */
export class SchemaCompiler {
  readonly declarations = new Map<SchemaObject, ElementDecl>();
  private readonly simpleTypes = new Map<SchemaObject, SimpleType>();
  private readonly complexTypes = new Map<SchemaObject, ComplexType>();
  private readonly open = new Set<SchemaObject>();

  constructor(
    readonly components: Components,
    readonly report: SchemaReport,
    private readonly checksAmbiguity: boolean,
  ) {}

  run(): void {
    const { attributeGroups, types, elements, attributes } = this.components;
    for (const group of attributeGroups.objects) this.attributesOf(group, new Map(), new Set());
    for (const type of types.objects) if (type !== anyType().object) this.type(type);
    for (const element of elements.objects) this.element(element);
    for (const attribute of attributes.objects) this.attribute(attribute);
    types.set(anyType().object.qualifiedName, anyType().object);
  }

  fail(message: string, at: SchemaObject): void {
    this.report(schemaError(message, at));
  }

  /** A type by its name; undefined for none. */
  typeNamed(name: XmlQualifiedName): Type | undefined {
    const own = this.components.types.get(name);
    if (own && own !== anyType().object) return this.type(own);
    if (name.namespace !== xsdNs) return undefined;
    return name.name === 'anyType' ? anyType() : builtinSimpleType(name.name);
  }

  type(object: SchemaObject): Type {
    return object.kind === 'SimpleType' ? this.simpleType(object) : this.complexType(object);
  }

  simpleType(object: SchemaObject): SimpleType {
    const known = this.simpleTypes.get(object);
    if (known) return known;
    if (this.open.has(object)) {
      this.fail('Circular type reference.', object);
      return builtinSimpleType('anySimpleType') as SimpleType;
    }
    this.open.add(object);
    const type = compileSimpleType(this, object);
    this.open.delete(object);
    this.simpleTypes.set(object, type);
    describeSimple(type);
    return type;
  }

  /** The simple type of an attribute or element: by its name, or the one that stands in it. */
  private simpleOf(object: SchemaObject): SimpleType {
    const inner = object.child('SchemaType');
    if (inner) return this.simpleType(inner);
    const name = object.nameOf('SchemaTypeName');
    const found = name ? this.typeNamed(name) : builtinSimpleType('anySimpleType');
    if (found && found.variety !== 'complex') return found;
    this.fail(`Type '${String(name)}' is not declared, or is not a simple type.`, object);
    return builtinSimpleType('anySimpleType') as SimpleType;
  }

  element(object: SchemaObject): ElementDecl {
    const known = this.declarations.get(object);
    if (known) return known;
    const constraints: Constraint[] = [];
    const decl: ElementDecl = {
      object,
      name: object.qualifiedName,
      type: anyType(),
      isNillable: object.flag('IsNillable'),
      isAbstract: object.flag('IsAbstract'),
      default: object.text('DefaultValue'),
      fixed: object.text('FixedValue'),
      value: undefined,
      block: this.block(object),
      constraints,
    };
    this.declarations.set(object, decl);
    decl.type = this.typeOfElement(object);
    object.values.set('ElementSchemaType', decl.type.object);
    object.values.set('ElementType', oldForm(decl.type));
    object.setEnum('BlockResolved', 'XmlSchemaDerivationMethod', decl.block);
    object.setEnum('FinalResolved', 'XmlSchemaDerivationMethod', 0);
    this.checkValue(decl);
    for (const constraint of object.list('Constraints')) constraints.push(compileConstraint(this, constraint));
    return decl;
  }

  private block(object: SchemaObject): number {
    const own = (object.values.get('Block') as EnumValue | undefined)?.value ?? 256;
    const outer = (object.schema?.values.get('BlockDefault') as EnumValue | undefined)?.value ?? 256;
    const value = Number(own) === 256 ? Number(outer) : Number(own);
    return value === 256 ? 0 : value;
  }

  private typeOfElement(object: SchemaObject): Type {
    const inner = object.child('SchemaType');
    if (inner) return this.type(inner);
    const name = object.nameOf('SchemaTypeName');
    if (name) {
      const found = this.typeNamed(name);
      if (!found) this.fail(`Type '${name.toString()}' is not declared.`, object);
      return found ?? anyType();
    }
    const group = object.nameOf('SubstitutionGroup');
    if (!group) return anyType();
    const head = this.components.elements.get(group);
    if (head) return this.element(head).type;
    this.fail(`Substitution group refers to '${group.toString()}', an undeclared element.`, object);
    return anyType();
  }

  private checkValue(decl: ElementDecl): void {
    const text = decl.default ?? decl.fixed;
    if (text === null) return;
    const simple = textType(decl.type);
    if (!simple) {
      if (decl.type.variety === 'complex' && decl.type.content === 'mixed') decl.value = text;
      else this.fail("Element's type does not allow fixed or default value constraint.", decl.object);
      return;
    }
    const read = readSimple(simple, text, () => undefined);
    if ('value' in read) decl.value = read.value;
    else
      this.fail(
        `The value '${text}' is invalid according to its schema type '${simple.name?.toString() ?? simple.builtin.code}' - ${read.error}`,
        decl.object,
      );
  }

  attribute(object: SchemaObject): AttributeDecl | null {
    const reference = object.nameOf('RefName');
    const global = reference ? this.components.attributes.get(reference) : object;
    if (!global) {
      if (reference?.namespace === 'http://www.w3.org/XML/1998/namespace') return xmlAttribute(object, reference);
      this.fail(`The '${String(reference)}' attribute is not declared.`, object);
      return null;
    }
    const type = this.simpleOf(global);
    object.values.set('AttributeSchemaType', type.object);
    object.values.set('AttributeType', oldForm(type));
    if (reference) object.values.set('QualifiedName', reference);
    const fixed = object.text('FixedValue') ?? global.text('FixedValue');
    const preset = object.text('DefaultValue') ?? global.text('DefaultValue');
    const text = preset ?? fixed;
    if (text !== null) {
      const read = readSimple(type, text, () => undefined);
      if ('error' in read)
        this.fail(
          `The value '${text}' is invalid according to its schema type '${type.name?.toString() ?? type.builtin.code}' - ${read.error}`,
          object,
        );
    }
    const use = Number((object.values.get('Use') as EnumValue | undefined)?.value ?? 0);
    return { object, name: global.qualifiedName, type, isRequired: use === 3, default: preset, fixed };
  }

  /** Puts the attributes of a type or group into a table. */
  private attributesOf(owner: SchemaObject, table: Map<string, AttributeDecl>, prohibited: Set<string>): SchemaObject | null {
    let any = owner.child('AnyAttribute');
    const own = new Set<string>();
    for (const object of owner.list('Attributes')) {
      if (object.kind === 'AttributeGroupRef') {
        const name = object.nameOf('RefName');
        const group = name && this.components.attributeGroups.get(name);
        if (!group) this.fail(`Reference to undeclared attribute group '${String(name)}'.`, object);
        else if (this.open.has(group)) this.fail('Circular attribute group reference.', object);
        else {
          this.open.add(group);
          any ??= this.attributesOf(group, table, prohibited);
          this.open.delete(group);
        }
        continue;
      }
      const isProhibited = Number((object.values.get('Use') as EnumValue | undefined)?.value ?? 0) === 2;
      const decl = this.attribute(object);
      if (!decl) continue;
      const key = decl.name.toString();
      if (isProhibited) {
        table.delete(key);
        prohibited.add(key);
        continue;
      }
      if (own.has(key)) this.fail(`The attribute '${key}' already exists.`, object);
      own.add(key);
      table.set(key, decl);
    }
    return any;
  }

  private complexType(object: SchemaObject): ComplexType {
    const known = this.complexTypes.get(object);
    if (known) return known;
    const type: ComplexType = {
      variety: 'complex',
      name: object.nameOf('QualifiedName') ?? null,
      object,
      base: anyType(),
      derivation: derivedBy.restriction,
      content: 'empty',
      simple: null,
      model: emptyParticle,
      isOpen: false,
      attributes: new Map(),
      prohibited: new Set(),
      any: null,
    };
    this.complexTypes.set(object, type);
    const content = object.child('ContentModel');
    const derivation = content?.child('Content') ?? null;
    if (content && derivation) this.derived(type, content, derivation);
    else this.plain(type, object, object.flag('IsMixed'));
    this.describe(type);
    this.checkSameTypes(type);
    this.checkAmbiguity(type);
    return type;
  }

  private plain(type: ComplexType, object: SchemaObject, isMixed: boolean): void {
    const any = this.attributesOf(object, type.attributes, type.prohibited);
    if (any) type.any = anyAttribute(any);
    this.setModel(type, this.particle(object.child('Particle')), isMixed);
  }

  private setModel(type: ComplexType, model: Particle, isMixed: boolean): void {
    type.model = model;
    type.content = isMixed ? 'mixed' : model.kind === 'empty' ? 'empty' : 'elements';
  }

  private derived(type: ComplexType, content: SchemaObject, derivation: SchemaObject): void {
    const isExtension = derivation.kind.endsWith('Extension');
    type.derivation = isExtension ? derivedBy.extension : derivedBy.restriction;
    const name = derivation.nameOf('BaseTypeName');
    // its own base is what it is derived from while that is compiled
    this.open.add(type.object);
    const base = name && this.typeNamed(name);
    this.open.delete(type.object);
    const isSimple = content.kind === 'SimpleContent';
    if (base && base.variety === 'complex' && (base === type || this.open.has(base.object))) {
      this.fail('Circular type reference.', base.object);
      return;
    }
    if (!base || (!isSimple && base.variety !== 'complex')) {
      const how = isExtension ? 'extension' : 'restriction';
      if (isSimple) this.fail(`Type '${String(name)}' is not declared.`, derivation);
      else this.fail(`Undefined complexType '${String(name)}' is used as a base for complex type ${how}.`, derivation);
      return;
    }
    type.base = base;
    if (base.variety === 'complex') {
      for (const [key, decl] of base.attributes) type.attributes.set(key, decl);
      if (isExtension) type.any = base.any;
    }
    const any = this.attributesOf(derivation, type.attributes, type.prohibited);
    if (any) type.any = anyAttribute(any);
    if (isSimple) {
      type.content = 'text';
      type.simple = isExtension ? textType(base) : compileSimpleType(this, derivation, textType(base));
      if (!type.simple)
        this.fail(
          'The content type of the base type must be a simple type definition or it must be mixed, and simpleType child must be present.',
          derivation,
        );
      return;
    }
    const complex = base as ComplexType;
    const own = this.particle(derivation.child('Particle'));
    const isMixed = content.flag('IsMixed') || type.object.flag('IsMixed');
    if (!isExtension) this.setModel(type, own, isMixed);
    else if (complex.isOpen) Object.assign(type, { isOpen: true, content: 'mixed' });
    else this.setModel(type, sequence([complex.model, own]), isMixed || (complex.content === 'mixed' && own.kind === 'empty'));
  }

  private particle(object: SchemaObject | null): Particle {
    if (!object) return emptyParticle;
    const min = occurs(object, 'MinOccurs');
    const max = occurs(object, 'MaxOccurs');
    if (max < min) this.fail('minOccurs value cannot be greater than maxOccurs value.', object);
    return repeat(this.single(object, min), object.kind === 'All' ? 1 : min, max);
  }

  private single(object: SchemaObject, min: number): Particle {
    switch (object.kind) {
      case 'Element':
        return this.elementLeaf(object);
      case 'Any':
        return anyLeaf(object);
      case 'GroupRef': {
        const name = object.nameOf('RefName');
        const group = name && this.components.groups.get(name);
        if (!group) {
          this.fail(`Reference to undeclared model group '${String(name)}'.`, object);
          return emptyParticle;
        }
        if (this.open.has(group)) {
          this.fail('Circular group reference.', object);
          return emptyParticle;
        }
        this.open.add(group);
        const made = this.particle(group.child('Particle'));
        this.open.delete(group);
        return made;
      }
      case 'All':
        return {
          kind: 'all',
          isOptional: min === 0,
          items: object.list('Items').flatMap((item) => {
            const leaf = occurs(item, 'MaxOccurs') === 0 ? null : this.elementLeaf(item);
            return leaf?.kind === 'element' ? [{ leaf, isRequired: occurs(item, 'MinOccurs') > 0 }] : [];
          }),
        };
      case 'Choice': {
        const items = object.list('Items').map((item) => this.particle(item));
        return items.length === 0 ? emptyParticle : items.length === 1 ? (items[0] as Particle) : { kind: 'choice', items };
      }
      default:
        return sequence(object.list('Items').map((item) => this.particle(item)));
    }
  }

  private elementLeaf(object: SchemaObject): ElementLeaf | { kind: 'empty' } {
    const reference = object.nameOf('RefName');
    const declared = reference ? this.components.elements.get(reference) : object;
    if (!declared) {
      this.fail(`The '${String(reference)}' element is not declared.`, object);
      return { kind: 'empty' };
    }
    const decl = this.element(declared);
    if (reference) {
      object.values.set('QualifiedName', reference);
      object.values.set('ElementSchemaType', decl.type.object);
    }
    return {
      kind: 'element',
      name: decl.name.name,
      namespace: decl.name.namespace,
      object: declared,
      isReference: reference !== undefined,
    };
  }

  private describe(type: ComplexType): void {
    const { values } = type.object;
    const contentType = { text: 0, empty: 1, elements: 2, mixed: 3 }[type.content];
    type.object.setEnum('ContentType', 'XmlSchemaContentType', contentType);
    type.object.setEnum('DerivedBy', 'XmlSchemaDerivationMethod', type.derivation);
    type.object.setEnum('BlockResolved', 'XmlSchemaDerivationMethod', this.block(type.object));
    type.object.setEnum('FinalResolved', 'XmlSchemaDerivationMethod', 0);
    values.set('BaseXmlSchemaType', type.base?.object ?? null);
    values.set('BaseSchemaType', type.base && oldForm(type.base));
    values.set('Datatype', type.simple ? new SchemaDatatype(type.simple) : null);
    const content = type.object.child('ContentModel')?.child('Content');
    values.set('ContentTypeParticle', (content ?? type.object).child('Particle'));
    const uses = new SchemaTable();
    for (const decl of type.attributes.values()) uses.set(decl.name, decl.object);
    values.set('AttributeUses', uses);
    values.set('AttributeWildcard', type.any?.object ?? null);
  }

  /** Elements of one name have one type (Element Declarations Consistent). */
  private checkSameTypes(type: ComplexType): void {
    const seen = new Map<string, Type>();
    for (const leaf of leaves(type.model)) {
      if (leaf.kind !== 'element') continue;
      const own = this.element(leaf.object).type;
      const key = `${leaf.namespace} ${leaf.name}`;
      const known = seen.get(key);
      if (known && known !== own) this.fail('Elements with the same name and in the same scope must have the same type.', leaf.object);
      else seen.set(key, own);
    }
  }

  private checkAmbiguity(type: ComplexType): void {
    if (!this.checksAmbiguity || type.model.kind === 'empty' || type.model.kind === 'all') return;
    const found = ambiguity(type.model);
    if (!found) return;
    const [a, b] = found;
    const rest =
      'causes the content model to become ambiguous. A content model must be formed such that during validation of an element information item sequence, the particle contained directly, indirectly or implicitly therein with which to attempt to validate each item in the sequence in turn can be uniquely determined without examining the content or attributes of that item, and without any information about the items in the remainder of the sequence.';
    const label = (leaf: Leaf): string =>
      leaf.kind === 'any' ? leaf.namespace : `${leaf.namespace === '' ? '' : `${leaf.namespace}:`}${leaf.name}`;
    if (a.kind === 'element' && b.kind === 'element') this.fail(`Multiple definition of element '${label(a)}' ${rest}`, b.object);
    else if (a.kind === 'any' && b.kind === 'any')
      this.fail(`Wildcards '${label(a)}' and '${label(b)}' have not empty intersection, and ${rest}`, b.object);
    else {
      const [any, element] = a.kind === 'any' ? [a, b] : [b, a];
      this.fail(`Wildcard '${label(any)}' allows element '${label(element)}', and ${rest}`, any.object);
    }
  }
}

function occurs(object: SchemaObject, name: string): number {
  const value = object.values.get(name);
  if (!(value instanceof Decimal)) return 1;
  return value.value > 1_000_000_000n ? Number.POSITIVE_INFINITY : Number(value.value);
}

/** `xml:lang` and its like, whose schema every set knows. */
function xmlAttribute(object: SchemaObject, name: XmlQualifiedName): AttributeDecl {
  const type = builtinSimpleType(name.name === 'base' ? 'anyURI' : name.name === 'lang' ? 'language' : 'NCName') as SimpleType;
  object.values.set('QualifiedName', name);
  const use = Number((object.values.get('Use') as EnumValue | undefined)?.value ?? 0);
  return { object, name, type, isRequired: use === 3, default: object.text('DefaultValue'), fixed: object.text('FixedValue') };
}
