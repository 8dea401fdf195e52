/** What ForEach-Object and Where-Object share where they take the name of a member (InternalCommands.cs). */
import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { AutomationNullObject } from '../../objects/collections.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { members } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PSMember } from '../../objects/ps-members.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { accessorMethods } from '../utility/special-members.ts';

/** The error about a name or a value that was given (ForEachObjectCommand.GenerateNameParameterError). */
export function nameParameterError(parameter: string, message: string, id: string, target: Value): ErrorRecord {
  const exception = exceptionOf('System.Management.Automation.PSArgumentException', message, null, { ParamName: parameter });
  const record = newErrorRecord(exception, id, 'InvalidArgument', target);
  // The input of these cmdlets is a PSObject whatever is in it.
  if (target !== null) record.targetType = 'PSObject';
  return record;
}

/** True for `$null` and for no object (LanguagePrimitives.IsNull). */
export function isNullInput(value: Value | undefined): value is null | undefined | AutomationNullObject {
  return value === null || value === undefined || value instanceof AutomationNullObject;
}

/** The members whose names match a pattern, in the order of PSObject.Members; accessors of properties are methods there. */
export function matchingMembers(target: Value, pattern: string): PSMember[] {
  const wildcard = new WildcardPattern(pattern, true);
  const base = baseObject(target);
  const isPlain = base === null || base instanceof PSObject;
  return [...members(target), ...(isPlain ? [] : accessorMethods(typeOf(base), base, false))].filter((m) => wildcard.isMatch(m.name));
}

/** `Input name "n*" is ambiguous …`: the error for a pattern that several members match. */
export function ambiguousName(parameter: string, id: string, target: Value, name: string, found: readonly PSMember[]): ErrorRecord {
  const list = found.map((m) => ` ${m.name}`).join('');
  const kind = id === 'AmbiguousMethodName' ? 'methods' : 'members';
  const message = `Input name "${name}" is ambiguous. It can be resolved to multiple matched ${kind}. Possible matches include:${list}.`;
  return nameParameterError(parameter, message, id, target);
}

/** How messages show an object: its text, or its type where there is none (ForEachObjectCommand.GetStringRepresentation). */
export function stringRepresentation(value: Value): string {
  if (isNullInput(value)) return 'null';
  let text = '';
  try {
    text = toStringValue(value);
  } catch (e) {
    if (isFlowControl(e)) throw e;
  }
  return text === '' ? typeOf(baseObject(value)).fullName : text;
}
