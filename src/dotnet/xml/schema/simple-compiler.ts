/** Compiles simple types with their facets (SchemaSetCompiler.CompileSimpleType, FacetsChecker.ConstructRestriction). */

import { NetException } from '../../../errors/exceptions.ts';
import { PSArray } from '../../../objects/collections.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import { builtinSimpleType } from './builtin-objects.ts';
import type { BuiltinType, SimpleValue } from './builtin-types.ts';
import type { SchemaCompiler } from './compiler.ts';
import type { SchemaObject } from './schema-object.ts';
import { type Facets, patternOf, readSimple, type SimpleType } from './simple-type.ts';

/** The type of `anySimpleType`, where another one is missing. */
const anySimple = (): SimpleType => builtinSimpleType('anySimpleType') as SimpleType;

/**
 * A simple type from what stands in a schema.
 *
 * @param object the simpleType; or the restriction of simple content, which restricts the type of the text of
 * @param restricted its base
 */
export function compileSimpleType(compiler: SchemaCompiler, object: SchemaObject, restricted: SimpleType | null = null): SimpleType {
  const name = object.nameOf('QualifiedName') ?? null;
  const content = object.kind === 'SimpleType' ? object.child('Content') : object;
  if (!content) {
    compiler.fail('SimpleType content is missing.', object);
    return anySimple();
  }
  switch (content.kind) {
    case 'SimpleTypeList': {
      const item = inner(compiler, content, 'ItemTypeName', 'ItemType');
      content.values.set('BaseItemType', item.object);
      const base = anySimple();
      return { name, variety: 'list', builtin: item.builtin, base, item, members: [], whiteSpace: 'collapse', facets: {}, object };
    }
    case 'SimpleTypeUnion': {
      const members = unionMembers(compiler, content);
      return {
        name,
        variety: 'union',
        builtin: anySimple().builtin,
        base: anySimple(),
        item: null,
        members,
        whiteSpace: 'preserve',
        facets: {},
        object,
      };
    }
    default: {
      const own = content.child('BaseType');
      const base = restricted && !own ? restricted : inner(compiler, content, 'BaseTypeName', 'BaseType');
      const type: SimpleType = {
        name: object.kind === 'SimpleType' ? name : null,
        variety: base.variety,
        builtin: base.builtin,
        base,
        item: base.item,
        members: base.members,
        whiteSpace: base.whiteSpace,
        facets: {},
        object,
      };
      readFacets(compiler, type, base, content.list('Facets'));
      return type;
    }
  }
}

/** A type by its name, or the one that stands in an object. */
function inner(compiler: SchemaCompiler, object: SchemaObject, nameProperty: string, typeProperty: string): SimpleType {
  const own = object.child(typeProperty);
  if (own) return compiler.simpleType(own);
  return named(compiler, object, object.nameOf(nameProperty));
}

function named(compiler: SchemaCompiler, object: SchemaObject, name: XmlQualifiedName | undefined): SimpleType {
  const found = name && compiler.typeNamed(name);
  if (found && found.variety !== 'complex') return found;
  compiler.fail(`Type '${String(name ?? '')}' is not declared, or is not a simple type.`, object);
  return anySimple();
}

function unionMembers(compiler: SchemaCompiler, content: SchemaObject): SimpleType[] {
  const names = content.values.get('MemberTypes');
  const listed = names instanceof PSArray ? names.items : [];
  const members = listed.map((n) => named(compiler, content, n instanceof XmlQualifiedName ? n : undefined));
  return [...members, ...content.list('BaseTypes').map((t) => compiler.simpleType(t))];
}

const allowed: Record<BuiltinType['facets'], readonly string[]> = {
  text: ['Length', 'MinLength', 'MaxLength', 'Pattern', 'Enumeration', 'WhiteSpace'],
  binary: ['Length', 'MinLength', 'MaxLength', 'Pattern', 'Enumeration', 'WhiteSpace'],
  number: ['Pattern', 'Enumeration', 'WhiteSpace', 'MaxInclusive', 'MaxExclusive', 'MinInclusive', 'MinExclusive'],
  order: ['Pattern', 'Enumeration', 'WhiteSpace', 'MaxInclusive', 'MaxExclusive', 'MinInclusive', 'MinExclusive'],
  decimal: [
    'Pattern',
    'Enumeration',
    'WhiteSpace',
    'MaxInclusive',
    'MaxExclusive',
    'MinInclusive',
    'MinExclusive',
    'TotalDigits',
    'FractionDigits',
  ],
  none: ['Pattern', 'WhiteSpace'],
};

function readFacets(compiler: SchemaCompiler, type: SimpleType, base: SimpleType, list: readonly SchemaObject[]): void {
  const { facets } = type;
  const patterns: SchemaObject[] = [];
  for (const facet of list) {
    const kind = facet.kind.replace(/Facet$/, '');
    const text = facet.text('Value');
    if (text === null) {
      compiler.fail("The 'value' attribute must be present in facet.", facet);
      continue;
    }
    const may =
      type.variety === 'list' ? allowed.text : type.variety === 'union' ? ['Pattern', 'Enumeration'] : allowed[type.builtin.facets];
    if (!may.includes(kind)) {
      const label = type.variety === 'atomic' ? type.builtin.code : type.variety === 'list' ? `List of ${type.builtin.code}` : 'Union';
      compiler.fail(`The ${kind} constraining facet is prohibited for '${label}'.`, facet);
      continue;
    }
    if (kind === 'Pattern') patterns.push(facet);
    else if (kind === 'WhiteSpace') type.whiteSpace = text as SimpleType['whiteSpace'];
    else if (/Length$|Digits$/.test(kind)) numericFacet(compiler, facets, kind, text, facet);
    else valueFacet(compiler, facets, kind, text, facet, base);
  }
  const [first] = patterns;
  if (!first) return;
  try {
    facets.patterns = patternOf(patterns.map((p) => p.text('Value') ?? ''));
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    compiler.fail(`The Pattern constraining facet is invalid - ${e.message}`, first);
  }
}

function property(kind: string): string {
  return (kind[0] as string).toLowerCase() + kind.slice(1);
}

function numericFacet(compiler: SchemaCompiler, facets: Facets, kind: string, text: string, facet: SchemaObject): void {
  if (!/^\s*\+?\d+\s*$/.test(text)) {
    const type = kind === 'TotalDigits' ? 'PositiveInteger' : 'NonNegativeInteger';
    const isNumber = /^\s*-\d+\s*$/.test(text);
    const why = isNumber
      ? `Value '${text.trim()}' was either too large or too small for ${type}.`
      : `The string '${text.trim()}' is not a valid Integer value.`;
    compiler.fail(`The ${kind} constraining facet is invalid - ${why}`, facet);
    return;
  }
  Object.assign(facets, { [property(kind)]: Number(text) });
  if (facets.minLength !== undefined && facets.maxLength !== undefined && facets.minLength > facets.maxLength)
    compiler.fail('minLength is greater than maxLength.', facet);
  if (facets.length !== undefined && (facets.minLength !== undefined || facets.maxLength !== undefined))
    compiler.fail('It is an error for both length and minLength or maxLength to be present.', facet);
}

function valueFacet(compiler: SchemaCompiler, facets: Facets, kind: string, text: string, facet: SchemaObject, base: SimpleType): void {
  const prefixes = (prefix: string): string | undefined => facet.element?.namespaceOfPrefix(prefix) || undefined;
  const read = readSimple(base, text, prefixes);
  if ('error' in read) {
    compiler.fail(`The ${kind} constraining facet is invalid - ${read.error}`, facet);
    return;
  }
  if (kind === 'Enumeration') {
    facets.enumeration ??= [];
    facets.enumeration.push(read.value);
    return;
  }
  const limits: Record<string, SimpleValue> = { [property(kind)]: read.value };
  Object.assign(facets, limits);
}
