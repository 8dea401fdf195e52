/** JSON against a JSON schema (drafts 6 to 2020-12), with the messages of JsonSchema.Net, which Test-Json uses. */

import { ownEntry } from '../../objects/own-entry.ts';

/** A value of parsed JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What is wrong, and where: a JSON pointer. */
export interface SchemaError {
  readonly message: string;
  readonly location: string;
}

type Schema = { [keyword: string]: Json };

/** A schema that another refers to could not be found. */
export class SchemaReferenceError extends Error {}

function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function isObject(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]!));
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((n) => Object.hasOwn(b, n) && same(a[n]!, b[n]!));
  }
  return a === b;
}

function pointer(location: string, part: string | number): string {
  return `${location}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Checks values against one document of schemas. */
export class JsonSchemaValidator {
  /** @param open gives the validator of another document that a reference names */
  constructor(
    private readonly root: Json,
    private readonly open: (reference: string) => JsonSchemaValidator,
  ) {}

  /** What is wrong with a value; nothing when it is valid. @throws SchemaReferenceError */
  validate(value: Json): SchemaError[] {
    return this.check(value, this.root, '', 0);
  }

  private check(value: Json, schema: Json | undefined, location: string, depth: number): SchemaError[] {
    if (schema === undefined || schema === true) return [];
    if (schema === false) return [{ message: 'All values fail against the false schema', location }];
    if (!isObject(schema)) return [];
    if (depth > 200) throw new SchemaReferenceError('The schema refers to itself without end.');
    const errors: SchemaError[] = [];
    const fail = (message: string): void => void errors.push({ message, location });
    const also = (other: Json | undefined): void => void errors.push(...this.check(value, other, location, depth + 1));
    const reference = schema['$ref'];
    if (typeof reference === 'string' && reference.startsWith('#')) also(this.resolve(reference));
    else if (typeof reference === 'string') errors.push(...this.checkOther(value, reference, location, depth));
    this.checkAny(value, schema, fail);
    if (typeof value === 'number') checkNumber(value, schema, fail);
    if (typeof value === 'string') checkText(value, schema, fail);
    if (Array.isArray(value)) errors.push(...this.checkArray(value, schema, location, depth));
    if (isObject(value)) errors.push(...this.checkObject(value, schema, location, depth));
    this.combine(value, schema, location, depth, errors, fail);
    return errors;
  }

  private checkOther(value: Json, reference: string, location: string, depth: number): SchemaError[] {
    const [file, fragment = ''] = reference.split('#');
    const other = this.open(file!);
    return other.check(value, other.resolve(`#${fragment}`), location, depth + 1);
  }

  private resolve(reference: string): Json {
    let at: Json | undefined = this.root;
    for (const part of reference
      .slice(1)
      .split('/')
      .filter((p) => p !== '')) {
      const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
      at = Array.isArray(at) ? at[Number(name)] : isObject(at) ? ownEntry(at, name) : undefined;
    }
    if (at === undefined) throw new SchemaReferenceError(`Could not resolve '${reference}'`);
    return at;
  }

  private checkAny(value: Json, schema: Schema, fail: (message: string) => void): void {
    const { type } = schema;
    if (type !== undefined) {
      const wanted = (Array.isArray(type) ? type : [type]).map(String);
      const actual = typeName(value);
      if (!wanted.includes(actual) && !(actual === 'integer' && wanted.includes('number')))
        fail(`Value is "${actual}" but should be ${wanted.length === 1 ? `"${wanted[0]}"` : JSON.stringify(wanted)}`);
    }
    if (Array.isArray(schema['enum']) && !schema['enum'].some((v) => same(v, value)))
      fail('Value should match one of the values specified by the enum');
    if ('const' in schema && !same(schema['const']!, value)) fail(`Expected "${JSON.stringify(schema['const'])}"`);
  }

  private checkArray(value: Json[], schema: Schema, location: string, depth: number): SchemaError[] {
    const errors: SchemaError[] = [];
    const { items, additionalItems, minItems, maxItems } = schema;
    const prefix = Array.isArray(schema['prefixItems']) ? schema['prefixItems'] : Array.isArray(items) ? items : [];
    const rest = Array.isArray(items) ? additionalItems : items;
    value.forEach((item, i) => {
      const own = i < prefix.length ? prefix[i] : rest;
      errors.push(...this.check(item, own, pointer(location, i), depth + 1));
    });
    const fail = (message: string): void => void errors.push({ message, location });
    if (typeof minItems === 'number' && value.length < minItems) fail(`Value has less than ${minItems} items`);
    if (typeof maxItems === 'number' && value.length > maxItems) fail(`Value has more than ${maxItems} items`);
    if (schema['uniqueItems'] === true && value.some((a, i) => value.slice(i + 1).some((b) => same(a, b)))) fail('Items are not unique');
    if (schema['contains'] !== undefined) {
      const count = value.filter((item) => this.check(item, schema['contains'], location, depth + 1).length === 0).length;
      const least = typeof schema['minContains'] === 'number' ? schema['minContains'] : 1;
      if (count < least) fail(`Value has less than ${least} matching items`);
    }
    return errors;
  }

  private checkObject(value: Schema, schema: Schema, location: string, depth: number): SchemaError[] {
    const errors: SchemaError[] = [];
    const fail = (message: string): void => void errors.push({ message, location });
    const known = isObject(schema['properties']) ? schema['properties'] : {};
    const patterns = Object.entries(isObject(schema['patternProperties']) ? schema['patternProperties'] : {});
    for (const [name, item] of Object.entries(value)) {
      const at = pointer(location, name);
      const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(name));
      if (Object.hasOwn(known, name)) errors.push(...this.check(item, known[name], at, depth + 1));
      for (const [, own] of matching) errors.push(...this.check(item, own, at, depth + 1));
      if (!Object.hasOwn(known, name) && matching.length === 0)
        errors.push(...this.check(item, schema['additionalProperties'], at, depth + 1));
      errors.push(...this.check(name, schema['propertyNames'], location, depth + 1));
    }
    const { required, minProperties, maxProperties } = schema;
    if (Array.isArray(required)) {
      const missing = required.filter((name) => !Object.hasOwn(value, String(name)));
      if (missing.length > 0) fail(`Required properties ${JSON.stringify(missing)} are not present`);
    }
    const count = Object.keys(value).length;
    if (typeof minProperties === 'number' && count < minProperties) fail(`Value has fewer than ${minProperties} properties`);
    if (typeof maxProperties === 'number' && count > maxProperties) fail(`Value has more than ${maxProperties} properties`);
    const dependent = isObject(schema['dependentRequired']) ? schema['dependentRequired'] : {};
    for (const [name, needs] of Object.entries(dependent))
      if (Object.hasOwn(value, name) && Array.isArray(needs)) {
        const missing = needs.filter((n) => !Object.hasOwn(value, String(n)));
        if (missing.length > 0) fail(`Some required property dependencies are missing: ${JSON.stringify({ [name]: missing })}`);
      }
    return errors;
  }

  private combine(
    value: Json,
    schema: Schema,
    location: string,
    depth: number,
    errors: SchemaError[],
    fail: (message: string) => void,
  ): void {
    const check = (other: Json | undefined): SchemaError[] => this.check(value, other, location, depth + 1);
    for (const part of listOf(schema['allOf'])) errors.push(...check(part));
    const any = listOf(schema['anyOf']).map(check);
    if (any.length > 0 && any.every((e) => e.length > 0)) errors.push(...any.flat());
    const one = listOf(schema['oneOf']).map(check);
    const valid = one.filter((e) => e.length === 0).length;
    if (one.length > 0 && valid !== 1) {
      fail(`Expected 1 matching subschema but found ${valid}`);
      if (valid === 0) errors.push(...one.flat());
    }
    if (schema['not'] !== undefined && check(schema['not']).length === 0) fail('The value should fail validation against the subschema');
    if (schema['if'] !== undefined) errors.push(...check(check(schema['if']).length === 0 ? schema['then'] : schema['else']));
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function checkNumber(value: number, schema: Schema, fail: (message: string) => void): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === 'number' && value < minimum) fail(`${value} should be at least ${minimum}`);
  if (typeof maximum === 'number' && value > maximum) fail(`${value} should be at most ${maximum}`);
  if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum) fail(`${value} should be greater than ${exclusiveMinimum}`);
  if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum) fail(`${value} should be less than ${exclusiveMaximum}`);
  if (typeof multipleOf === 'number' && !Number.isInteger(value / multipleOf)) fail(`${value} should be a multiple of ${multipleOf}`);
}

function checkText(value: string, schema: Schema, fail: (message: string) => void): void {
  const { minLength, maxLength, pattern } = schema;
  const length = [...value].length;
  if (typeof minLength === 'number' && length < minLength) fail(`Value should be at least ${minLength} characters`);
  if (typeof maxLength === 'number' && length > maxLength) fail(`Value should be at most ${maxLength} characters`);
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value))
    fail('The string value is not a match for the indicated regular expression');
}
