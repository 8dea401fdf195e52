/** What compiling schemas comes to: declarations of elements, attributes and types (SchemaElementDecl, SchemaAttDef of System.Private.Xml). */
import type { XmlQualifiedName } from '../qualified-name.ts';
import type { SimpleValue } from './builtin-types.ts';
import type { AnyLeaf, Particle } from './content-model.ts';
import type { SchemaObject } from './schema-object.ts';
import type { SimpleType } from './simple-type.ts';

/** XmlSchemaDerivationMethod. */
export const derivedBy = { substitution: 1, extension: 2, restriction: 4, list: 8, union: 16, all: 255 } as const;

/** An attribute that an element may have. */
export interface AttributeDecl {
  readonly object: SchemaObject;
  readonly name: XmlQualifiedName;
  readonly type: SimpleType;
  readonly isRequired: boolean;
  readonly default: string | null;
  readonly fixed: string | null;
}

/** Attributes that are not named: those of some namespaces. */
export interface AnyAttribute {
  readonly object: SchemaObject;
  readonly allows: AnyLeaf['allows'];
  readonly process: AnyLeaf['process'];
}

/** A complex type. */
export interface ComplexType {
  readonly variety: 'complex';
  readonly name: XmlQualifiedName | null;
  readonly object: SchemaObject;
  base: Type | null;
  derivation: number;
  content: 'text' | 'empty' | 'elements' | 'mixed';
  /** The type of its text. */
  simple: SimpleType | null;
  model: Particle;
  /** Any element may stand in it, as in anyType. */
  isOpen: boolean;
  readonly attributes: Map<string, AttributeDecl>;
  readonly prohibited: Set<string>;
  any: AnyAttribute | null;
}

/** A type of elements. */
export type Type = ComplexType | SimpleType;

/** key, keyref and unique. */
export interface Constraint {
  readonly role: 'Key' | 'Keyref' | 'Unique';
  readonly name: XmlQualifiedName;
  readonly object: SchemaObject;
  readonly selector: readonly ConstraintPath[];
  readonly fields: readonly (readonly ConstraintPath[])[];
  readonly refer: XmlQualifiedName | null;
}

/** A path of a constraint: names of children, perhaps below any descendant, perhaps with an attribute at its end. */
export interface ConstraintPath {
  readonly isDeep: boolean;
  readonly steps: readonly NameTest[];
  readonly attribute: NameTest | null;
}

/** A name, or any: of all namespaces where that is null. */
export interface NameTest {
  readonly name: string | null;
  readonly namespace: string | null;
}

/** An element. */
export interface ElementDecl {
  readonly object: SchemaObject;
  readonly name: XmlQualifiedName;
  type: Type;
  readonly isNillable: boolean;
  readonly isAbstract: boolean;
  readonly default: string | null;
  readonly fixed: string | null;
  /** The value that `default` or `fixed` is. */
  value: SimpleValue | undefined;
  readonly block: number;
  readonly constraints: readonly Constraint[];
  /** What the element is declared as, where `xsi:type` says something else. */
  readonly before?: ElementDecl;
}

/** True for a type that is another one or derives from it, by no method that is blocked. */
export function derivesFrom(type: Type | null, other: Type, blocked = 0): boolean {
  for (let t: Type | null = type; t; t = t.base) {
    if (t === other) return true;
    const method = t.variety === 'complex' ? t.derivation : t.variety === 'list' ? derivedBy.list : derivedBy.restriction;
    if (method & blocked) return false;
    if (t.variety !== 'complex' && other.variety === 'union' && other.members.includes(t)) return true;
  }
  return other.variety === 'complex' && other.isOpen && other.base === null;
}

/** The type of the text of an element; null where it has elements. */
export function textType(type: Type): SimpleType | null {
  return type.variety === 'complex' ? type.simple : type;
}
