import { dateReader, type JsonDateKind } from '../../dotnet/json/json-dates.ts';
import { JArray, JObject, JsonReader, JsonReaderError, type JToken } from '../../dotnet/json/json-reader.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { arrayOf } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { lowerName, PSMemberTable } from '../../objects/ps-members.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { isReservedName, reservedName } from '../../objects/reserved-members.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { OrderedHashtable } from './net-collections.ts';

/** What the parts of a JSON text become. */
export interface JsonReadOptions {
  asHashtable: boolean;
  depth: number;
  dateKind: JsonDateKind;
}

/** An object that cannot be made although the text is JSON: keys that are empty or differ in case only. */
class JsonContentError extends Error {
  constructor(readonly record: ErrorRecord) {
    super(record.errorId);
  }
}

function refuse(id: string, message: string): never {
  throw new JsonContentError(errorRecord('InvalidOperation', message, id, 'InvalidOperation'));
}

function toHashtable(object: JObject, shapes: Shapes): Value {
  const table = new OrderedHashtable();
  for (const [name, token] of object.last()) table.set(name, toValue(token, true, shapes));
  return table;
}

/** The names of an object: most objects of a text have the same as others before them. */
interface Shape {
  readonly names: readonly string[];
  readonly lowers: readonly string[];
  /** False where names are there twice, empty or reserved. */
  readonly isPlain: boolean;
}

/** The shapes met last, each text beginning with none. */
type Shapes = Shape[];

const keptShapes = 8;

function hasNames(shape: Shape, names: readonly string[]): boolean {
  if (shape.names.length !== names.length) return false;
  for (let i = 0; i < names.length; i++) if (shape.names[i] !== names[i]) return false;
  return true;
}

function shapeOf(names: readonly string[], shapes: Shapes): Shape {
  for (const shape of shapes) if (hasNames(shape, names)) return shape;
  const lowers = names.map(lowerName);
  const shape = { names, lowers, isPlain: !lowers.some(isReservedName) && new Set(lowers).size === lowers.length };
  if (shapes.length >= keptShapes) shapes.shift();
  shapes.push(shape);
  return shape;
}

function toCustomObject(object: JObject, shapes: Shapes): Value {
  const { names, lowers, isPlain } = shapeOf(object.names, shapes);
  if (!isPlain) return toCustomObjectWithCare(object, shapes);
  const notes: PSNoteProperty[] = new Array(names.length);
  for (let i = 0; i < names.length; i++)
    notes[i] = new PSNoteProperty(names[i] as string, toValue(object.tokens[i] as JToken, false, shapes));
  return new PSObject(undefined, PSMemberTable.of(lowers, notes));
}

/** {@link toCustomObject} where names are there twice, empty or reserved. */
function toCustomObjectWithCare(object: JObject, shapes: Shapes): Value {
  const result = new PSObject();
  for (const [name, token] of object.last()) {
    if (name === '')
      refuse(
        'EmptyKeyInJsonString',
        'The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.',
      );
    const known = result.instanceMembers.get(name);
    if (known)
      refuse(
        'KeysWithDifferentCasingInJsonString',
        `Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '${known.name}' was '${name}'.`,
      );
    if (isReservedName(name)) throw reservedName(name);
    result.instanceMembers.set(new PSNoteProperty(name, toValue(token, false, shapes)));
  }
  return result;
}

function toValue(token: JToken, asHashtable: boolean, shapes: Shapes): Value {
  if (token instanceof JObject) return asHashtable ? toHashtable(token, shapes) : toCustomObject(token, shapes);
  if (token instanceof JArray) return arrayOf(token.items.map((item) => toValue(item, asHashtable, shapes)));
  return token;
}

/**
 * JSON text as objects (JsonObject.ConvertFromJson).
 * @returns the value, or the error record for keys that objects cannot have
 * @throws ArgumentException for bad text
 */
export function readJson(text: string, options: JsonReadOptions): { value: Value } | { error: ErrorRecord } {
  try {
    const token = new JsonReader(text, options.depth, dateReader(options.dateKind)).read();
    return { value: token === undefined ? null : toValue(token, options.asHashtable, []) };
  } catch (e) {
    if (e instanceof JsonContentError) return { error: e.record };
    if (!(e instanceof JsonReaderError)) throw e;
    throw exceptionOf(
      'System.ArgumentException',
      `Conversion from JSON failed with error: ${e.message}`,
      exceptionOf('Newtonsoft.Json.JsonReaderException', e.message),
    );
  }
}

/** {@link readJson} for a cmdlet, whose terminating error the error record becomes. */
export function convertFromJson(text: string, options: JsonReadOptions, cmd: Pick<CmdletRuntime, 'throwTerminatingError'>): Value {
  const result = readJson(text, options);
  return 'error' in result ? cmd.throwTerminatingError(result.error) : result.value;
}
