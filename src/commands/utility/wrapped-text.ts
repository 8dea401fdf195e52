/**
 * The text of values that PowerShell holds as PSObjects, where commands ask for it with ToString(): of a list it is that of its elements
 * (PSObject.ToString), while a list that is no PSObject gives its type's name.
 */
import { NetCollection, PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PSMember } from '../../objects/ps-members.ts';
import { PSScriptNoteProperty } from '../../objects/ps-property-info.ts';
import { toText, toTextWrapped } from '../../objects/to-string.ts';
import { memberOf } from './object-model.ts';
import type { PSPropertyExpression } from './ps-property-expression.ts';

/** True for what has another text within a PSObject. */
function isList(value: Value): boolean {
  return value instanceof PSArray || value instanceof NetCollection;
}

/** The text of the value of a member. */
export function memberText(member: PSMember | null | undefined, value: Value): string {
  return isList(value) && member instanceof PSScriptNoteProperty && member.isWrapped ? toTextWrapped(value) : toText(value);
}

/** The text of what an expression gives of an object: a script block gives PSObjects. */
export function expressionText(expression: PSPropertyExpression, object: Value, value: Value): string {
  if (!isList(value)) return toText(value);
  return expression.script !== null ? toTextWrapped(value) : memberText(memberOf(object, expression.toString()), value);
}
