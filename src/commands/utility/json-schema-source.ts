import type { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { readText, unresolvedPath } from './file-access.ts';
import { type Json, JsonSchemaValidator, SchemaReferenceError } from './json-schema.ts';

/** The error about JSON text or a schema that is none. */
export function invalid(id: 'InvalidJson' | 'InvalidJsonSchema', message: string, target: Value): ErrorRecord {
  const inner = exceptionOf('System.Text.Json.JsonReaderException', message);
  const text = id === 'InvalidJson' ? 'Cannot parse the JSON.' : 'Cannot parse the JSON schema.';
  return newErrorRecord(exceptionOf('System.Exception', text, inner), id, 'InvalidData', target);
}

/** The schema that is asked for; null when there is none, or it is none (which is an error). */
export function* readSchema(cmd: CmdletRuntime, given: string | undefined, file: string | undefined): Steps<JsonSchemaValidator | null> {
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
