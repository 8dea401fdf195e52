import type { Step } from '../scheduler/suspension.ts';
import type { Value } from './net-object.ts';

/** PSMemberTypes, as Get-Member prints them. */
export type PSMemberType =
  | 'AliasProperty'
  | 'CodeProperty'
  | 'Property'
  | 'NoteProperty'
  | 'ScriptProperty'
  | 'PropertySet'
  | 'Method'
  | 'CodeMethod'
  | 'ScriptMethod'
  | 'ParameterizedProperty'
  | 'MemberSet'
  | 'Event';

/** What all members share (PSMemberInfo). Concrete ones are objects that scripts can hold: see ps-member-info.ts. */
export interface PSMember {
  readonly name: string;
  readonly memberType: PSMemberType;
  readonly isInstance: boolean;
}

/** A member that has a value: note, script, alias, code and adapted properties. */
export interface PSProperty extends PSMember {
  readonly isGettable: boolean;
  readonly isSettable: boolean;
  /** TypeNameOfValue. */
  readonly typeNameOfValue: string;
  getValue(target: Value): Step<Value>;
  setValue(target: Value, value: Value): Step<void>;
}

const lowered = new Map<string, string>();

/** A name in lower case, remembered: scripts ask for the same few names over and over. */
export function lowerName(name: string): string {
  let lower = lowered.get(name);
  if (lower === undefined) {
    if (lowered.size > 5000) lowered.clear();
    lowered.set(name, (lower = name.toLowerCase()));
  }
  return lower;
}

/** Members of one object or one type, by name without regard to case, in the order they were added. */
export class PSMemberTable {
  private readonly table = new Map<string, PSMember>();
  get(name: string): PSMember | undefined {
    return this.table.get(lowerName(name));
  }
  /** {@link get} for a name that is in lower case already. */
  getLower(lower: string): PSMember | undefined {
    return this.table.get(lower);
  }
  set(member: PSMember): void {
    this.table.set(lowerName(member.name), member);
  }
  delete(name: string): boolean {
    return this.table.delete(lowerName(name));
  }
  values(): IterableIterator<PSMember> {
    return this.table.values();
  }
  get size(): number {
    return this.table.size;
  }
}
