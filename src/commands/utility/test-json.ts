import type { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { exists, pathNotFound, readText, resolveOneFile, unresolvedPath } from './file-access.ts';
import { type Json, JsonSchemaValidator, SchemaReferenceError } from './json-schema.ts';

/** Takes comments, and commas before a closing bracket, out of JSON text; text in quotes stays. */
function relaxed(text: string, comments: boolean, commas: boolean): string {
  let result = text;
  if (comments) result = result.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (m) => (m.startsWith('"') ? m : ' '));
  if (commas) result = result.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (m) => (m.startsWith('"') ? m : ''));
  return result;
}

interface State {
  schema: JsonSchemaValidator | null;
}

/** Test-Json (TestJsonCommand.cs). */
export const testJson = defineCmdlet({
  name: 'Test-Json',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.TestJsonCommand',
  defaultParameterSet: 'JsonString',
  outputType: ['System.Boolean'],
  parameters: {
    Json: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['JsonString', 'JsonStringWithSchemaString', 'JsonStringWithSchemaFile'],
      help: 'The JSON text.',
    },
    Path: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['JsonPath', 'JsonPathWithSchemaString', 'JsonPathWithSchemaFile'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['JsonLiteralPath', 'JsonLiteralPathWithSchemaString', 'JsonLiteralPathWithSchemaFile'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
    Schema: {
      type: 'string',
      position: 1,
      mandatory: true,
      sets: ['JsonStringWithSchemaString', 'JsonPathWithSchemaString', 'JsonLiteralPathWithSchemaString'],
      validate: ['notNullOrEmpty'],
      help: 'The JSON schema.',
    },
    SchemaFile: {
      type: 'string',
      position: 1,
      mandatory: true,
      sets: ['JsonStringWithSchemaFile', 'JsonPathWithSchemaFile', 'JsonLiteralPathWithSchemaFile'],
      validate: ['notNullOrEmpty'],
      help: 'A file with the JSON schema.',
    },
    Options: {
      type: 'string[]',
      validate: ['notNullOrEmpty', { set: ['IgnoreComments', 'AllowTrailingCommas'] }],
      help: 'What else is accepted.',
    },
  },
  synopsis: 'Tells whether text is JSON.',
  state: (): State => ({ schema: null }),
  *begin(cmd, state): Steps<void> {
    state.schema = yield* readSchema(cmd as unknown as CmdletRuntime, cmd.args.Schema, cmd.args.SchemaFile);
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    let text = args.Json ?? '';
    const given = args.Path ?? args.LiteralPath;
    if (given !== undefined) {
      const runtime = cmd as unknown as CmdletRuntime;
      const path = args.LiteralPath === undefined ? yield* resolveOneFile(runtime, given, false) : unresolvedPath(runtime, given);
      if (!exists(path)) throw pathNotFound(given);
      text = readText(path);
    }
    const options = (args.Options ?? []).map((o) => o.toLowerCase());
    let valid = true;
    try {
      const json = JSON.parse(relaxed(text, options.includes('ignorecomments'), options.includes('allowtrailingcommas'))) as Json;
      for (const { message, location } of state.schema?.validate(json) ?? []) {
        valid = false;
        const exception = exceptionOf('System.Exception', `The JSON is not valid with the schema: ${message} at '${location}'`);
        yield* complete(cmd.writeError(newErrorRecord(exception, 'InvalidJsonAgainstSchemaDetailed', 'InvalidData')));
      }
    } catch (e) {
      valid = false;
      if (e instanceof SchemaReferenceError) yield* complete(cmd.writeError(invalid('InvalidJsonSchema', e.message, null)));
      else if (e instanceof SyntaxError) yield* complete(cmd.writeError(invalid('InvalidJson', e.message, args.Json ?? null)));
      else throw e;
    }
    yield* complete(cmd.write(valid));
  },
});

function invalid(id: 'InvalidJson' | 'InvalidJsonSchema', message: string, target: Value): ErrorRecord {
  const inner = exceptionOf('System.Text.Json.JsonReaderException', message);
  const text = id === 'InvalidJson' ? 'Cannot parse the JSON.' : 'Cannot parse the JSON schema.';
  return newErrorRecord(exceptionOf('System.Exception', text, inner), id, 'InvalidData', target);
}

/** The schema that is asked for; null when there is none, or it is none (which is an error). */
function* readSchema(cmd: CmdletRuntime, given: string | undefined, file: string | undefined): Steps<JsonSchemaValidator | null> {
  let text = given;
  if (file !== undefined) {
    const path = unresolvedPath(cmd, file);
    try {
      text = readText(path);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      const exception = exceptionOf('System.Exception', `Can not open JSON schema file: ${path}`, e);
      return cmd.throwTerminatingError(newErrorRecord(exception, 'JsonSchemaFileOpenFailure', 'OpenError', path));
    }
  }
  if (text === undefined) return null;
  try {
    return validatorOf(text, file === undefined ? unresolvedPath(cmd, '.') : folderOf(unresolvedPath(cmd, file)));
  } catch (e) {
    if (!(e instanceof SyntaxError)) throw e;
    yield* complete(cmd.writeError(invalid('InvalidJsonSchema', e.message, given ?? file ?? null)));
    return null;
  }
}

function folderOf(path: string): string {
  return (require('node:path') as typeof import('node:path')).dirname(path);
}

/** The validator of a schema; what it refers to is looked for in its folder. @throws SyntaxError */
function validatorOf(text: string, folder: string): JsonSchemaValidator {
  return new JsonSchemaValidator(JSON.parse(text) as Json, (reference) => {
    const { resolve } = require('node:path') as typeof import('node:path');
    const path = resolve(folder, reference.replace(/^file:\/\//, ''));
    try {
      return validatorOf(readText(path), folderOf(path));
    } catch (e) {
      if (e instanceof NetException || e instanceof SyntaxError) throw new SchemaReferenceError(`Could not resolve '${reference}'`);
      throw e;
    }
  });
}
