/** A set of schemas (XmlSchemaSet.cs, Preprocessor.cs of System.Private.Xml). */
import { NetException } from '../../../errors/exceptions.ts';
import { argumentException } from '../../../errors/throw.ts';
import type { EnumValue } from '../../../objects/enum-value.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import { hasListeners } from '../../events.ts';
import { readText } from '../../io/file-operations.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import { nameError } from './builtin-types.ts';
import { type Components, noComponents, SchemaCompiler } from './compiler.ts';
import { SchemaCollection, SchemaObject, type SchemaTable } from './schema-object.ts';
import { readSchema, type SchemaReport, schemaError } from './schema-reader.ts';
import { raiseValidation } from './validation-events.ts';

/** XmlSchemaCompilationSettings. */
export class CompilationSettings extends NetObject {
  enableUpaCheck = true;
}

const tables: Record<string, readonly [component: keyof Components, property: string, label: string]> = {
  Element: ['elements', 'Elements', 'The global element'],
  Attribute: ['attributes', 'Attributes', 'The global attribute'],
  ComplexType: ['types', 'SchemaTypes', 'The complexType'],
  SimpleType: ['types', 'SchemaTypes', 'The simpleType'],
  Group: ['groups', 'Groups', 'The group'],
  AttributeGroup: ['attributeGroups', 'AttributeGroups', 'The attributeGroup'],
};

/** XmlSchemaSet. */
export class SchemaSet extends NetObject {
  readonly schemas: SchemaObject[] = [];
  settings = new CompilationSettings();
  resolver: Value = null;
  compiled: SchemaCompiler | null = null;
  private components: Components = noComponents();
  /** Schemas that were included or imported, by where they came from. */
  private readonly loaded = new Map<string, SchemaObject>();

  get isCompiled(): boolean {
    return this.compiled !== null;
  }
  /** What is declared, as far as the set is compiled. */
  global(name: keyof Components): SchemaTable {
    return (this.compiled?.components ?? this.emptyComponents)[name];
  }
  private readonly emptyComponents = noComponents();

  /** Tells the handlers of the set, or throws where there are none. */
  private readonly report: SchemaReport = (error) => {
    if (!hasListeners(this, 'ValidationEventHandler')) throw error;
    raiseValidation(this, this, error, 'Error');
  };

  /**
   * Reads a schema and adds it.
   *
   * @param namespace the namespace that it has to have; null for any
   * @returns null when something is wrong with it and handlers were told so
   */
  addText(namespace: string | null, text: string, sourceUri: string | null): SchemaObject | null {
    const same = sourceUri && this.schemas.find((s) => s.sourceUri === sourceUri);
    if (same) return same;
    let failures = 0;
    const schema = readSchema(text, sourceUri, (error) => {
      failures++;
      this.report(error);
    });
    const own = schema.text('TargetNamespace');
    if (namespace !== null && namespace !== (own ?? ''))
      this.report(
        schemaError(
          `The targetNamespace parameter '${namespace}' should be the same value as the targetNamespace '${own ?? ''}' of the schema.`,
          null,
        ),
      );
    else if (failures === 0) return this.add(schema);
    return null;
  }

  /** Adds a schema. */
  add(schema: SchemaObject): SchemaObject | null {
    if (this.schemas.includes(schema)) return schema;
    const before = this.components;
    this.components = copyOf(before);
    let failures = 0;
    this.prepare(schema, schema.text('TargetNamespace') ?? '', (error) => {
      failures++;
      this.report(error);
    });
    if (failures > 0) {
      this.components = before;
      return null;
    }
    this.schemas.push(schema);
    this.compiled = null;
    return schema;
  }

  addSet(other: SchemaSet): void {
    for (const schema of other.schemas) this.add(schema);
  }

  remove(schema: SchemaObject): SchemaObject | null {
    const at = this.schemas.indexOf(schema);
    if (at < 0) return null;
    this.schemas.splice(at, 1);
    this.components = noComponents();
    this.compiled = null;
    for (const left of this.schemas) this.prepare(left, left.text('TargetNamespace') ?? '', this.report);
    return schema;
  }

  /** @throws XmlSchemaException where nobody listens */
  compile(): void {
    if (this.compiled) return;
    let failures = 0;
    const compiler = new SchemaCompiler(
      this.components,
      (error) => {
        failures++;
        this.report(error);
      },
      this.settings.enableUpaCheck,
    );
    for (const schema of this.schemas) this.listGlobals(schema);
    compiler.run();
    if (failures > 0) return;
    this.compiled = compiler;
    for (const schema of this.schemas) schema.values.set('IsCompiled', true);
  }

  /** Fills the tables of one schema, which scripts see. */
  private listGlobals(schema: SchemaObject): void {
    for (const object of schema.list('Items')) {
      const row = tables[object.kind];
      if (!row) continue;
      schema.table(row[1]).set(object.qualifiedName, object);
    }
  }

  /** Names what a schema declares, and checks what can be checked without the others. */
  private prepare(schema: SchemaObject, target: string, report: SchemaReport): void {
    this.externals(schema, target, report);
    const forms = { Element: formOf(schema, 'ElementFormDefault'), Attribute: formOf(schema, 'AttributeFormDefault') };
    for (const object of schema.list('Items')) {
      const row = tables[object.kind];
      if (!row) continue;
      const name = checkedName(object, report);
      if (name === null) continue;
      for (const forbidden of ['MinOccurs', 'MaxOccurs'])
        if (object.values.has(forbidden))
          report(schemaError(`The '${(forbidden[0] as string).toLowerCase()}${forbidden.slice(1)}' attribute cannot be present.`, object));
      const qualified = new XmlQualifiedName(name, target);
      object.values.set('QualifiedName', qualified);
      const table = this.components[row[0]];
      if (table.get(qualified)) report(schemaError(`${row[2]} '${qualified.toString()}' has already been declared.`, object));
      table.set(qualified, object);
      this.inner(object, target, forms, schema.text('TargetNamespace') ?? '', report);
    }
  }

  /** What stands below a global declaration. */
  private inner(
    owner: SchemaObject,
    target: string,
    forms: Record<'Element' | 'Attribute', boolean>,
    written: string,
    report: SchemaReport,
  ): void {
    for (const [property, value] of owner.values) {
      if (value instanceof XmlQualifiedName && property !== 'QualifiedName' && value.namespace === '' && written === '' && target !== '')
        owner.values.set(property, new XmlQualifiedName(value.name, target));
      for (const object of objectsOf(value, owner)) {
        object.parent ??= owner;
        if (object.kind === 'Element' || object.kind === 'Attribute') this.local(object, target, forms[object.kind], report);
        else if (object.is('IdentityConstraint'))
          object.values.set('QualifiedName', new XmlQualifiedName(object.text('Name') ?? '', target));
        else if (object.is('Type')) object.values.set('QualifiedName', new XmlQualifiedName('', ''));
        this.inner(object, target, forms, written, report);
      }
    }
  }

  private local(object: SchemaObject, target: string, isQualified: boolean, report: SchemaReport): void {
    if (object.nameOf('RefName')) return;
    if (object.text('Name') === null && object.kind === 'Element') {
      report(schemaError('For element declaration, either the name or the ref attribute must be present.', object));
      return;
    }
    if (object.text('Name') === null) {
      report(schemaError("For attribute '', either the name or the ref attribute must be present, but not both.", object));
      return;
    }
    const name = checkedName(object, report) ?? '';
    const form = Number((object.values.get('Form') as EnumValue | undefined)?.value ?? 0);
    object.values.set('QualifiedName', new XmlQualifiedName(name, (form === 0 ? isQualified : form === 1) ? target : ''));
  }

  /** Loads what a schema includes, imports and redefines, where the set has a resolver. */
  private externals(schema: SchemaObject, target: string, report: SchemaReport): void {
    for (const external of schema.list('Includes')) {
      const given = external.child('Schema');
      const found = given ?? this.load(external, report);
      if (!found) continue;
      external.values.set('Schema', found);
      const own = found.text('TargetNamespace');
      if (external.kind === 'Import') {
        if (!this.schemas.includes(found)) {
          this.prepare(found, own ?? '', report);
          this.schemas.push(found);
        }
        continue;
      }
      if (own !== null && own !== target) {
        report(
          schemaError(
            `The targetNamespace '${own}' of included/redefined schema should be the same as the targetNamespace '${target}' of the including schema.`,
            external,
          ),
        );
        continue;
      }
      if (this.prepared.has(found)) continue;
      this.prepared.add(found);
      this.prepare(found, target, report);
    }
  }
  private readonly prepared = new Set<SchemaObject>();

  private load(external: SchemaObject, report: SchemaReport): SchemaObject | null {
    const location = external.text('SchemaLocation');
    if (location === null || this.resolver === null) return null;
    const path = resolved(location, external.sourceUri);
    const known = this.loaded.get(path);
    if (known) return known;
    try {
      const schema = readSchema(readText(path), `file://${path}`, report);
      this.loaded.set(path, schema);
      return schema;
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      // a location is a hint: what cannot be read is a warning, which only handlers see
      if (hasListeners(this, 'ValidationEventHandler'))
        raiseValidation(this, this, schemaError("Cannot resolve the 'schemaLocation' attribute.", external, e), 'Warning');
      return null;
    }
  }

  contains(namespace: string): boolean {
    return this.schemas.some((s) => (s.text('TargetNamespace') ?? '') === namespace);
  }
}

function resolved(location: string, base: string | null): string {
  const url = new URL(location, base?.startsWith('file://') ? base : `file://${base ?? `${process.cwd()}/`}`);
  return decodeURIComponent(url.pathname);
}

function copyOf(components: Components): Components {
  const copy = noComponents();
  for (const key of Object.keys(copy) as (keyof Components)[])
    for (const { name, object } of components[key].entries.values()) copy[key].set(name, object);
  return copy;
}

function formOf(schema: SchemaObject, property: string): boolean {
  return Number((schema.values.get(property) as EnumValue | undefined)?.value ?? 0) === 1;
}

function checkedName(object: SchemaObject, report: SchemaReport): string | null {
  const name = object.text('Name');
  if (name === null) {
    report(schemaError("The required attribute 'name' is missing.", object));
    return null;
  }
  const error = nameError(name, false);
  if (error !== null) {
    const at = [...name].findIndex((_c, i) => nameError(name.slice(0, i + 1), false) !== null);
    const bad = name[at] ?? '';
    const why = `The '${bad}' character, hexadecimal value 0x${bad.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}, at position ${at} within the name, cannot be included in a name.`;
    report(schemaError(`Invalid 'name' attribute value '${name}': '${why}'.`, object));
    return null;
  }
  return name;
}

/** The objects that a value of another one holds. */
function* objectsOf(value: Value, owner: SchemaObject): Iterable<SchemaObject> {
  if (value instanceof SchemaObject) {
    if (value.parent === owner || value.parent === null) yield value;
  } else if (value instanceof SchemaCollection) yield* value.items;
}

/** @throws ArgumentException for a schema that is not in the set */
export function requireSchema(set: SchemaSet, schema: SchemaObject): void {
  if (!set.schemas.includes(schema)) throw argumentException('Schema does not exist in the set.', 'schema');
}
