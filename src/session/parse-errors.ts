import {
  type ParseError,
  type ParseOptions,
  type ParseResult,
  parse,
  type ScriptBlockAst,
  type ScriptRequirements,
} from '../../grammar/index.ts';
import { findType } from '../dotnet/registry.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import type { NetException } from '../errors/exceptions.ts';
import { positionMessage } from '../errors/position-message.ts';
import { exceptionOf } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import { isConstrained } from '../objects/language-mode.ts';
import type { Value } from '../objects/net-object.ts';
import { InvocationInfo } from './invocation-info.ts';
import { sessionTypes } from './type-lookup.ts';

/** ParseException of the errors of a script: its text shows them all with their places (ParseException.Message). */
export function parseException(errors: readonly ParseError[]): NetException {
  const first = errors[0]!;
  const shown = errors.slice(0, 10).map((e) => `${positionMessage(e.extent)}\n${e.message}`);
  if (errors.length > 10) shown.push('Not all parse errors were reported.  Correct the reported errors and try again.');
  const exception = exceptionOf('System.Management.Automation.ParseException', shown.join('\n\n'), null, {
    Errors: new PSArray(errors as unknown as Value[], findType('System.Management.Automation.Language.ParseError[]')),
  });
  const record = new ErrorRecord(exception, first.errorId, 'ParserError', null);
  record.invocationInfo = new InvocationInfo(null, first.extent);
  exception.errorRecord = record;
  return exception;
}

/** What text of users is parsed with: the types of the session, and the language mode. */
function parseOptions(): ParseOptions {
  return { types: sessionTypes, isConstrained: isConstrained() };
}

/**
 * Parses a script, with the types that the session knows.
 * @param options others than that, for text that no user wrote
 * @throws ParseException when it has errors
 */
export function parseScript(text: string, file: string | null = null, options: ParseOptions = parseOptions()): ScriptBlockAst {
  const result: ParseResult = parse(text, file, options);
  if (result.errors.length === 0) return result.ast;
  const exception = parseException(result.errors);
  if (result.ast.scriptRequirements !== null) requirements.set(exception, result.ast.scriptRequirements);
  throw exception;
}

const requirements = new WeakMap<object, ScriptRequirements>();

/** What the `#requires` lines of a script ask for whose errors are this exception; undefined for any other thrown thing. */
export function requirementsOf(thrown: unknown): ScriptRequirements | undefined {
  return typeof thrown === 'object' && thrown !== null ? requirements.get(thrown) : undefined;
}

/**
 * Parses a script that a program hands over (AutomationEngine.ParseScriptBlock).
 * @throws IncompleteParseException with the bare text of the first error where the script only ends too early; else ParseException
 */
export function parseHostedScript(text: string): ScriptBlockAst {
  const result: ParseResult = parse(text, null, parseOptions());
  const [first] = result.errors;
  if (!first) return result.ast;
  if (!first.incompleteInput) throw parseException(result.errors);
  const exception = exceptionOf('System.Management.Automation.IncompleteParseException', first.message);
  exception.errorRecord = new ErrorRecord(exception, first.errorId, 'ParserError', null);
  throw exception;
}
