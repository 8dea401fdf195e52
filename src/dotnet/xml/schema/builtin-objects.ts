/** The types that XML Schema brings along as scripts and compilers see them. */
import type { Value } from '../../../objects/net-object.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import { builtinType } from './builtin-types.ts';
import { emptyParticle } from './content-model.ts';
import { type ComplexType, derivedBy, type Type } from './declarations.ts';
import { SchemaDatatype, SchemaObject, xsdNs } from './schema-object.ts';
import { makeBuiltin, type SimpleType } from './simple-type.ts';

const builtins = new Map<string, SimpleType>();

/** A simple type that XML Schema brings along. */
export function builtinSimpleType(name: string): SimpleType | undefined {
  const known = builtins.get(name);
  if (known) return known;
  const builtin = builtinType(name);
  if (!builtin) return undefined;
  const object = new SchemaObject('SimpleType');
  const qualifiedName = new XmlQualifiedName(name, xsdNs);
  object.values.set('Name', name);
  object.values.set('QualifiedName', qualifiedName);
  const type = makeBuiltin(builtin, qualifiedName, builtin.base === null ? null : (builtinSimpleType(builtin.base) ?? null), object);
  builtins.set(name, type);
  describeSimple(type);
  return type;
}

let anyTypeMade: ComplexType | null = null;

/** anyType: everything may stand in it. */
export function anyType(): ComplexType {
  if (anyTypeMade) return anyTypeMade;
  const object = new SchemaObject('ComplexType');
  const name = new XmlQualifiedName('anyType', xsdNs);
  object.values.set('Name', 'anyType');
  object.values.set('QualifiedName', name);
  object.setEnum('ContentType', 'XmlSchemaContentType', 3);
  object.values.set('TypeCodeName', 'Item');
  anyTypeMade = {
    variety: 'complex',
    name,
    object,
    base: null,
    derivation: derivedBy.restriction,
    content: 'mixed',
    simple: null,
    model: emptyParticle,
    isOpen: true,
    attributes: new Map(),
    prohibited: new Set(),
    any: { object, allows: () => true, process: 'lax' },
  };
  return anyTypeMade;
}

/** A type as older properties give it: of those that XML Schema brings along the datatype. */
export function oldForm(type: Type): Value {
  if (type.name?.namespace !== xsdNs) return type.object;
  return type.variety === 'complex' ? null : new SchemaDatatype(type);
}

/** Tells scripts what a simple type is. */
export function describeSimple(type: SimpleType): void {
  const { values } = type.object;
  values.set('Datatype', new SchemaDatatype(type));
  values.set('BaseXmlSchemaType', type.base?.object ?? anyType().object);
  values.set('BaseSchemaType', oldForm(type.base ?? anyType()));
  type.object.setEnum('DerivedBy', 'XmlSchemaDerivationMethod', { atomic: 4, list: 8, union: 16 }[type.variety]);
}
