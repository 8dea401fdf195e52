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
const noNames: readonly string[] = [];
const noMembers: PSMember[] = [];
/** Names of the last table that was made whole: most often the next one has the same. */
let lastNames: readonly string[] = noNames;

/** The two lists that were put together last: most often the next two are the same. */
let joined: { first: readonly string[]; second: readonly string[]; both: readonly string[] } = {
  first: noNames,
  second: noNames,
  both: noNames,
};

/**
 * Members of one object or one type, by name without regard to case, in the order they were added. There are very many tables with few members,
 * so their arrays are never longer than they have to be (one that grows takes room for sixteen more), and objects of one form share their names.
 */
export class PSMemberTable {
  /** Never changed, only replaced. Null when there is a map. */
  private names: readonly string[] | null = noNames;
  /** Those of the names; never grows. */
  private members: PSMember[] = noMembers;
  private table: Map<string, PSMember> | null = null;

  /** A table of members with different names: `lowers` are their names in lower case, and may be those of other tables too. */
  static of(lowers: readonly string[], members: PSMember[]): PSMemberTable {
    const made = new PSMemberTable();
    if (lowers.length > smallTable) made.useMap(lowers, members);
    else {
      made.names = lowers;
      made.members = members;
    }
    return made;
  }

  /** A table of these members; of several with one name the last counts, in the place of the first. */
  static from(members: readonly PSMember[]): PSMemberTable {
    const made = new PSMemberTable();
    const count = members.length;
    if (count > smallTable) made.useMap([], []);
    else {
      const isAsLast = count === lastNames.length && members.every((m, i) => lowerName(m.name) === lastNames[i]);
      const lowers = isAsLast ? lastNames : members.map((m) => lowerName(m.name));
      if (isAsLast || new Set(lowers).size === count) {
        lastNames = lowers;
        made.names = lowers;
        made.members = members.slice();
        return made;
      }
    }
    for (const member of members) made.set(member);
    return made;
  }

  private useMap(lowers: readonly string[], members: readonly PSMember[]): Map<string, PSMember> {
    this.table = new Map();
    for (let i = 0; i < lowers.length; i++) this.table.set(lowers[i]!, members[i]!);
    this.names = null;
    this.members = noMembers;
    return this.table;
  }

  get(name: string): PSMember | undefined {
    return this.getLower(lowerName(name));
  }
  /** {@link get} for a name that is in lower case already. */
  getLower(lower: string): PSMember | undefined {
    if (this.names === null) return this.table!.get(lower);
    const at = this.names.indexOf(lower);
    return at < 0 ? undefined : this.members[at];
  }
  set(member: PSMember): void {
    this.setLower(lowerName(member.name), member);
  }
  /** {@link set} for a member whose name in lower case is known. */
  setLower(lower: string, member: PSMember): void {
    const { names, members } = this;
    if (names === null) {
      this.table!.set(lower, member);
      return;
    }
    const at = names.indexOf(lower);
    if (at >= 0) members[at] = member;
    else if (names.length < smallTable) {
      this.names = [...names, lower];
      this.members = [...members, member];
    } else this.useMap(names, members).set(lower, member);
  }
  /** Adds members whose names in lower case are `lowers`, a list that does not change; where there is one of that name it is replaced. */
  setAll(lowers: readonly string[], added: readonly PSMember[]): void {
    const { names, members } = this;
    if (names === null || names.length + lowers.length > smallTable || lowers.some((lower) => names.includes(lower))) {
      for (let i = 0; i < added.length; i++) this.setLower(lowers[i]!, added[i]!);
      return;
    }
    if (joined.first !== names || joined.second !== lowers) joined = { first: names, second: lowers, both: [...names, ...lowers] };
    this.names = joined.both;
    this.members = [...members, ...added];
  }
  delete(name: string): boolean {
    const lower = lowerName(name);
    if (this.names === null) return this.table!.delete(lower);
    const at = this.names.indexOf(lower);
    if (at < 0) return false;
    this.names = this.names.filter((_, i) => i !== at);
    this.members = this.members.filter((_, i) => i !== at);
    return true;
  }
  values(): IterableIterator<PSMember> {
    return this.names === null ? this.table!.values() : this.members.values();
  }
  get size(): number {
    return this.names === null ? this.table!.size : this.members.length;
  }
}
