/** What the commands of this folder ask of objects: their properties, notes, type names, and a custom object made of pairs. */
import { AutomationNullObject } from '../../objects/collections.ts';
import { getMember, getProperty, members, newCustomObject, psTypeNames } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PSMember, PSProperty } from '../../objects/ps-members.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

export { newCustomObject as customObject, psTypeNames };

const propertyTypes = new Set<string>(['Property', 'NoteProperty', 'AliasProperty', 'ScriptProperty', 'CodeProperty']);

/** True for members that have a value (PSMemberTypes.Properties). */
export function isPropertyMember(member: PSMember): member is PSProperty {
  return propertyTypes.has(member.memberType);
}

/** A member of an object by name, whatever its kind. */
export function memberOf(target: Value, name: string): PSMember | undefined {
  return getMember(target, name);
}

/** Every member of an object, in the order of PSObject.Members: added ones, those of type data, those of the type. */
export function membersOf(target: Value): readonly PSMember[] {
  return members(target);
}

/** The properties of an object, in the order in which they are shown (PSObject.Properties). */
export function propertiesOf(target: Value): PSProperty[] {
  return membersOf(target).filter(isPropertyMember);
}

/** `$target.name`; null when there is no such property. */
export function readProperty(target: Value, name: string, context: ExecutionContext): Step<Value> {
  return andThen(getProperty(target, name, context), (value) => value ?? null);
}

/** True when there is no object: `$null`, or nothing came from the pipeline. */
export function isNothing(value: Value | undefined): value is null | undefined | AutomationNullObject {
  return value === null || value === undefined || value instanceof AutomationNullObject;
}
