import type { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf } from '../../errors/throw.ts';
import { arrayOf } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { lowerName, PSMemberTable } from '../../objects/ps-members.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { dateReader, type JsonDateKind } from './json-dates.ts';
import { JArray, JObject, JsonReader, JsonReaderError, type JToken } from './json-reader.ts';
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

function toHashtable(object: JObject): Value {
  const table = new OrderedHashtable();
  const last = new Map(object.pairs);
  for (const [name, token] of last) table.set(name, toValue(token, true));
  return table;
}

function toCustomObject(object: JObject): Value {
  const lowers = object.pairs.map(([name]) => lowerName(name));
  if (lowers.includes('') || new Set(lowers).size !== lowers.length) return toCustomObjectWithCare(object);
  const notes = object.pairs.map(([name, token]) => new PSNoteProperty(name, toValue(token, false)));
  return new PSObject(undefined, PSMemberTable.from(notes));
}

/** {@link toCustomObject} where names are there twice or empty. */
function toCustomObjectWithCare(object: JObject): Value {
  const result = new PSObject();
  const last = new Map(object.pairs);
  for (const [name, token] of last) {
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
    result.instanceMembers.set(new PSNoteProperty(name, toValue(token, false)));
  }
  return result;
}

function toValue(token: JToken, asHashtable: boolean): Value {
  if (token instanceof JObject) return asHashtable ? toHashtable(token) : toCustomObject(token);
  if (token instanceof JArray) return arrayOf(token.items.map((item) => toValue(item, asHashtable)));
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
    return { value: token === undefined ? null : toValue(token, options.asHashtable) };
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

/** ConvertFrom-Json (ConvertFromJsonCommand.cs). */
export const convertFromJsonCommand = defineCmdlet({
  name: 'ConvertFrom-Json',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromJsonCommand',
  parameters: {
    InputObject: { type: 'string', position: 0, mandatory: true, pipeline: 'value', allowEmptyString: true, help: 'The JSON text.' },
    AsHashtable: { type: 'switch', help: 'Gives ordered hashtables in place of objects.' },
    Depth: { type: 'int', validate: [{ range: 'Positive' }], help: 'How many levels of contained objects are written.' },
    NoEnumerate: { type: 'switch', help: 'Gives an array as one object.' },
    DateKind: { type: 'Microsoft.PowerShell.Commands.JsonDateKind', help: 'How dates with times are read.' },
  },
  synopsis: 'Makes objects from JSON text.',
  state: (): string[] => [],
  process(cmd, lines) {
    lines.push(cmd.args.InputObject as string);
  },
  *end(cmd, lines): Steps<void> {
    const { args } = cmd;
    const options: JsonReadOptions = {
      asHashtable: args.AsHashtable,
      depth: args.Depth ?? 1024,
      dateKind: String(args.DateKind ?? 'Default') as JsonDateKind,
    };
    const convert = function* (text: string): Steps<boolean> {
      const value = convertFromJson(text, options, cmd);
      yield* complete(args.NoEnumerate ? cmd.write(value) : cmd.writeEnumerated(value));
      return value !== null;
    };
    const [first, ...rest] = lines;
    if (first === undefined) return;
    if (rest.length === 0) {
      yield* convert(first);
      return;
    }
    let separate = false;
    try {
      separate = yield* convert(first);
    } catch (e) {
      if (!(e instanceof NetException && derivesFrom(e, 'System.ArgumentException'))) throw e;
    }
    if (separate) for (const line of rest) yield* convert(line);
    else yield* convert(lines.join('\n'));
  },
});
