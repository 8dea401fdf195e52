import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';
import { exists, pathNotFound, readText, resolveOneFile, unresolvedPath } from './file-access.ts';

/** Takes comments, and commas before a closing bracket, out of JSON text; text in quotes stays. */
function relaxed(text: string, comments: boolean, commas: boolean): string {
  let result = text;
  if (comments) result = result.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (m) => (m.startsWith('"') ? m : ' '));
  if (commas) result = result.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (m) => (m.startsWith('"') ? m : ''));
  return result;
}

/** Test-Json (TestJsonCommand.cs), without schemas. */
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
  begin(cmd) {
    if (cmd.args.Schema === undefined && cmd.args.SchemaFile === undefined) return;
    cmd.throwTerminatingError(notSupported('Test-Json -Schema', 'JSON schemas are not implemented here.'));
  },
  *process(cmd): Steps<void> {
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
      JSON.parse(relaxed(text, options.includes('ignorecomments'), options.includes('allowtrailingcommas')));
    } catch (e) {
      if (!(e instanceof SyntaxError)) throw e;
      valid = false;
      const inner = exceptionOf('System.Text.Json.JsonReaderException', e.message);
      const exception = exceptionOf('System.Exception', 'Cannot parse the JSON.', inner);
      yield* complete(cmd.writeError(newErrorRecord(exception, 'InvalidJson', 'InvalidData', args.Json ?? null)));
    }
    yield* complete(cmd.write(valid));
  },
});
