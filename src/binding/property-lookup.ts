import { getMember } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import type { PSProperty } from '../objects/ps-members.ts';
import { PSObject } from '../objects/ps-object.ts';
import type { Step } from '../scheduler/suspension.ts';

/** A property whose value can be bound by name. */
export interface ReadableProperty {
  getValue(target: Value): Step<Value>;
}

/** `input.PSObject.Properties[name]`: keys of dictionaries and methods are none. */
export function propertyOf(input: Exclude<Value, null>, name: string): ReadableProperty | undefined {
  if (input instanceof PSObject && input.isCustomObject) {
    const own = input.instanceMembers.get(name);
    if (own instanceof PSNoteProperty) return own;
  }
  const member = getMember(input, name);
  return member !== undefined && 'getValue' in member ? (member as PSProperty) : undefined;
}
