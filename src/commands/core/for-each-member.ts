/** `ForEach-Object Name [arguments]`: properties and methods of the input (ForEachObjectCommand, InternalCommands.cs). */

import { writeEnumerated } from '../../compile/output.ts';
import { invokeMethod } from '../../dotnet/invocation.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { BreakException, ContinueException, isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { AutomationNullObject, NetDictionary } from '../../objects/collections.ts';
import { isConstrained, isCoreType, LanguageMode, languageModes, refusalText } from '../../objects/language-mode.ts';
import { getMember, getProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PSMember } from '../../objects/ps-members.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import type { Pipe } from '../../pipeline/pipe.ts';
import { complete, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { ambiguousName, isNullInput, matchingMembers, nameParameterError, stringRepresentation } from './member-input.ts';

/** The member that is asked for, and of what. */
export interface MemberRequest {
  readonly input: Value;
  readonly name: string;
  /** Arguments of the method; with any, only a method will do. */
  readonly args: readonly Value[];
}

/** Writes what one member of the input gives. A missing member is `$null`, under strict mode 2 an error. */
export function* processMember(cmd: CmdletRuntime, pipe: Pipe, request: MemberRequest): Steps<void> {
  const { input, name, args } = request;
  if (isNullInput(input)) return yield* processNull(cmd, request);
  if (args.length > 0) return yield* callWithArguments(cmd, pipe, request);
  if (yield* writeDictionaryValue(cmd, pipe, request)) return;
  let member: PSMember | undefined;
  if (containsWildcardCharacters(name)) {
    const found = matchingMembers(input, name);
    if (found.length > 1) return yield* report(cmd, ambiguousName('Name', 'AmbiguousPropertyOrMethodName', input, name, found));
    member = found[0];
  } else member = getMember(input, name);
  if (member === undefined) return yield* processMissing(cmd, request);
  if (member.memberType === 'ParameterizedProperty') {
    if (yield* asks(cmd, input, `Retrieve the value for property '${member.name}'`))
      yield* complete(cmd.write(yield* value(cmd, input, member.name)));
    return;
  }
  if (/Method/.test(member.memberType)) {
    if (yield* asks(cmd, input, `Invoke method '${member.name}'`)) yield* call(cmd, pipe, { input, name: member.name, args });
    return;
  }
  if (!(yield* asks(cmd, input, `Retrieve the value for property '${member.name}'`))) return;
  const held = yield* value(cmd, input, member.name);
  // a `throw` behind it counts as if the property had no value
  if ((yield* write(pipe, held)) !== null) yield* complete(cmd.write(null));
}

/**
 * Writes a value object by object. Answers what a block of a cmdlet behind has thrown or left with `break` or `continue`: the catch clauses of
 * ForEachObjectCommand take that too.
 */
function* write(pipe: Pipe, held: Value): Steps<NetException | null> {
  try {
    const s = writeEnumerated(pipe, held);
    if (s) yield* s.rest;
    return null;
  } catch (e) {
    if (e instanceof BreakException) return exceptionOf('System.Management.Automation.BreakException', 'System error.');
    if (e instanceof ContinueException) return exceptionOf('System.Management.Automation.ContinueException', 'System error.');
    if (!(e instanceof NetException) || isFlowControl(e) || !e.wasThrownFromThrowStatement) throw e;
    return e;
  }
}

/** ShouldProcess on the input. */
function* asks(cmd: CmdletRuntime, input: Value, action: string): Steps<boolean> {
  return yield* complete(cmd.shouldProcess(`InputObject: ${stringRepresentation(input)}`, action));
}

function* report(cmd: CmdletRuntime, record: ErrorRecord): Steps<void> {
  const s = cmd.writeError(record);
  if (s) yield* s.rest;
}

function* value(cmd: CmdletRuntime, input: Value, name: string): Steps<Value> {
  const step = getProperty(input, name, cmd.context);
  return (step instanceof Suspension ? yield* step.rest : step) ?? null;
}

function* processNull(cmd: CmdletRuntime, { input, name, args }: MemberRequest): Steps<void> {
  const nothing = input instanceof AutomationNullObject ? null : input;
  const refuse = (message: string, id: string): Steps<void> => report(cmd, nameParameterError('InputObject', message, id, nothing));
  if (args.length > 0) return yield* refuse('You cannot call a method on a null-valued expression.', 'InvokeMethodOnNull');
  if (!(yield* asks(cmd, null, `Retrieve the value for property '${name}'`))) return;
  if (cmd.context.strictMode >= 2) return yield* refuse("Cannot operate on a 'null' input object.", 'InputObjectIsNull');
  const s = cmd.write(null);
  if (s) yield* s.rest;
}

function* processMissing(cmd: CmdletRuntime, { input, name }: MemberRequest): Steps<void> {
  if (!(yield* asks(cmd, input, `Retrieve the value for property '${name}'`))) return;
  if (cmd.context.strictMode >= 2) {
    const message = `The input name "${name}" cannot be resolved to a member.`;
    return yield* report(cmd, nameParameterError('Name', message, 'PropertyOrMethodNotFound', input));
  }
  const s = cmd.write(null);
  if (s) yield* s.rest;
}

/** A key of a dictionary comes before the members. Gives false when there is no such key. */
function* writeDictionaryValue(cmd: CmdletRuntime, pipe: Pipe, { input, name }: MemberRequest): Steps<boolean> {
  const table = baseObject(input);
  if (!(table instanceof NetDictionary)) return false;
  let held: Value | undefined;
  try {
    held = table.lookup(name);
  } catch (e) {
    // A sorted dictionary of numbers cannot look for a name.
    if (isFlowControl(e)) throw e;
    return false;
  }
  if (held === undefined) return false;
  if (yield* asks(cmd, input, `Retrieve the value for key '${name}'`)) {
    const s = writeEnumerated(pipe, held);
    if (s) yield* s.rest;
  }
  return true;
}

function* callWithArguments(cmd: CmdletRuntime, pipe: Pipe, { input, name, args }: MemberRequest): Steps<void> {
  const found = (containsWildcardCharacters(name) ? matchingMembers(input, name) : [getMember(input, name)]).filter(
    (m) => m !== undefined && /Method|Parameterized/.test(m.memberType),
  ) as PSMember[];
  if (found.length > 1) return yield* report(cmd, ambiguousName('Name', 'AmbiguousMethodName', input, name, found));
  const [method] = found;
  if (!method) {
    const message = `Input name "${name}" cannot be resolved to a method.`;
    return yield* report(cmd, nameParameterError('Name', message, 'MethodNotFound', input));
  }
  const list = args.map(stringRepresentation).join(', ');
  if (!(yield* asks(cmd, input, `Invoke method '${method.name}' with arguments: ${list}`))) return;
  yield* call(cmd, pipe, { input, name: method.name, args });
}

/** What the language mode has against calling a method; null where it has nothing (BlockMethodInLanguageMode). */
function methodRefusal(input: Value): ErrorRecord | null {
  const refuse = (id: string, text: string): ErrorRecord =>
    newErrorRecord(exceptionOf('System.Management.Automation.PSInvalidOperationException', text), id, 'InvalidOperation');
  if (languageModes.current === LanguageMode.Restricted)
    return refuse('NoMethodInvocationInRestrictedLanguageMode', 'Cannot invoke a method in the restricted language mode.');
  if (!isConstrained() || isCoreType(typeOf(baseObject(input)))) return null;
  const id = 'MethodInvocationNotSupportedInConstrainedLanguage';
  return refuse(id, refusalText(id));
}

/** Writes what a method gives; what it throws is an error of the command and ends nothing. */
function* call(cmd: CmdletRuntime, pipe: Pipe, { input, name, args }: MemberRequest): Steps<void> {
  const refused = methodRefusal(input);
  if (refused !== null) return yield* report(cmd, refused);
  let result: Value;
  try {
    result = yield* complete(invokeMethod(input, name, args, { context: cmd.context, throughAdapter: true }));
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    if (args.length === 0 && exception.errorRecord?.errorId === 'MethodCountCouldNotFindBest') {
      const s = cmd.write(yield* value(cmd, input, name));
      if (s) yield* s.rest;
      return;
    }
    return yield* report(cmd, failedCall(exception, input));
  }
  const thrown = yield* write(pipe, result);
  if (thrown !== null) yield* report(cmd, failedCall(thrown, input));
}

function failedCall(exception: NetException, input: Value): ErrorRecord {
  const record = newErrorRecord(exception, 'MethodInvocationError', 'InvalidOperation', input);
  record.targetType = 'PSObject';
  return record;
}
