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

/** Tables of so many members are searched one by one; larger ones have a map. */
const smallTable = 8;

/** Members of one object or one type, by name without regard to case, in the order they were added. */
export class PSMemberTable {
  private names: string[] | null = [];
  private members: PSMember[] | null = [];
  private table: Map<string, PSMember> | null = null;

  get(name: string): PSMember | undefined {
    return this.getLower(lowerName(name));
  }
  /** {@link get} for a name that is in lower case already. */
  getLower(lower: string): PSMember | undefined {
    if (this.table) return this.table.get(lower);
    const at = (this.names as string[]).indexOf(lower);
    return at < 0 ? undefined : (this.members as PSMember[])[at];
  }
  set(member: PSMember): void {
    this.setLower(lowerName(member.name), member);
  }
  /** {@link set} for a member whose name in lower case is known. */
  setLower(lower: string, member: PSMember): void {
    if (this.table) {
      this.table.set(lower, member);
      return;
    }
    const names = this.names as string[];
    const members = this.members as PSMember[];
    const at = names.indexOf(lower);
    if (at >= 0) members[at] = member;
    else if (names.length < smallTable) {
      names.push(lower);
      members.push(member);
    } else {
      this.table = new Map(names.map((name, i) => [name, members[i] as PSMember]));
      this.table.set(lower, member);
      this.names = null;
      this.members = null;
    }
  }
  delete(name: string): boolean {
    const lower = lowerName(name);
    if (this.table) return this.table.delete(lower);
    const at = (this.names as string[]).indexOf(lower);
    if (at < 0) return false;
    this.names?.splice(at, 1);
    this.members?.splice(at, 1);
    return true;
  }
  values(): IterableIterator<PSMember> {
    return this.table ? this.table.values() : (this.members as PSMember[]).values();
  }
  get size(): number {
    return this.table ? this.table.size : (this.members as PSMember[]).length;
  }
}
