/** Errors that were serialized: the view of ErrorRecord reads by name what it shows, and what is left of an error has most of those names. */
import { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import { toText } from '../objects/to-string.ts';
import { lift } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ShownError } from './error-view.ts';
import { readProperty } from './object-access.ts';

/** What the view shows of an object with the properties of ErrorRecord.ToPSObjectForRemoting. */
export function deserializedError(object: Value, context: ExecutionContext): ShownError {
  const read = (target: Value, name: string): Value => runNow(lift(readProperty(target, name, context)));
  const text = (target: Value, name: string): string => toText(read(target, name));
  const exception = read(object, 'Exception');
  const invocation = read(object, 'InvocationInfo');
  const command = text(invocation, 'MyCommand');
  const name = text(invocation, 'InvocationName');
  const line = baseObject(read(invocation, 'ScriptLineNumber'));
  const target = read(object, 'TargetObject');
  return {
    source: object,
    fullyQualifiedErrorId: text(object, 'FullyQualifiedErrorId'),
    // CategoryInfo is gone, so that no error is one of the parser; the object itself is no exception any more
    isParserError: false,
    isParseException: false,
    target: baseObject(target) instanceof NetDictionary ? target : null,
    exceptionMessage: exception === null ? toText(object) : text(exception, 'Message'),
    detailsMessage: '',
    recommendedAction: '',
    file: text(invocation, 'ScriptName'),
    lineNumber: typeof line === 'number' ? line : 0,
    positionMessage: text(invocation, 'PositionMessage'),
    hasCommand: true,
    categoryMessage: text(object, 'ErrorCategory_Message'),
    originComputerName: '',
    commandPrefix: () => (name !== '' && !/^[&.]$/.test(name) ? `${name} : ` : ''),
    reason: () => (read(exception, 'WasThrownFromThrowStatement') === true ? 'Exception' : command || name || 'Error'),
  };
}
