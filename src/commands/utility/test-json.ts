import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { exists, readText, resolveOneFile, unresolvedPath } from './file-access.ts';
import { type Json, type JsonSchemaValidator, SchemaReferenceError } from './json-schema.ts';
import { invalid, readSchema } from './json-schema-source.ts';

/** Takes comments, and commas before a closing bracket, out of JSON text; text in quotes stays. */
function relaxed(text: string, comments: boolean, commas: boolean): string {
  let result = text;
  if (comments) result = result.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (m) => (m.startsWith('"') ? m : ' '));
  if (commas) result = result.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (m) => (m.startsWith('"') ? m : ''));
  return result;
}

/** The record of the exception, thrown without it: what is caught is a CmdletInvocationException. */
function noFile(path: string): ErrorRecord {
  const message = `Cannot find path '${path}' because it does not exist.`;
  const parent = exceptionOf('System.Management.Automation.ParentContainsErrorRecordException', message);
  const exception = exceptionOf('System.Management.Automation.CmdletInvocationException', message, parent);
  return newErrorRecord(exception, 'PathNotFound', 'ObjectNotFound', path);
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
    state.schema = yield* readSchema(cmd, cmd.args.Schema, cmd.args.SchemaFile);
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    let text = args.Json ?? '';
    const given = args.Path ?? args.LiteralPath;
    if (given !== undefined) {
      const path = args.LiteralPath === undefined ? yield* resolveOneFile(cmd, given, false) : unresolvedPath(cmd, given);
      if (!exists(path)) cmd.throwTerminatingError(noFile(given));
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
