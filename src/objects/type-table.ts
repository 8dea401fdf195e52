import type { NetType } from './net-type.ts';
import type { PSMemberInfo } from './ps-member-info.ts';
import type { PSMember } from './ps-members.ts';
import { lowerName, PSMemberTable } from './ps-members.ts';

/** What the table holds for one type name. */
export interface TypeData {
  readonly typeName: string;
  readonly members: PSMemberTable;
  /** The members of PSStandardMembers: DefaultDisplayPropertySet, DefaultDisplayProperty, SerializationDepth …; by lower-case name. */
  readonly standardMembers: Map<string, PSMemberInfo>;
  /** TypeConverter and TypeAdapter, as types. */
  typeConverter: NetType | null;
  typeAdapter: NetType | null;
}

/**
 * The extended members of types by type name (TypeTable.cs): what types.ps1xml, Update-TypeData and modules add. Names without regard to
 * case. One table serves a runspace.
 */
export class TypeTable {
  private readonly types = new Map<string, TypeData>();
  /** Counts changes, so that whoever remembers look-ups notices. */
  version = 0;
  private mergedVersion = -1;
  private readonly merged = new Map<string, PSMemberTable | null>();
  /** The same for lists of names that never change. */
  private byList = new WeakMap<readonly string[], PSMemberTable | null>();
  /** Lower-case names of all members: most look-ups end here. */
  private readonly names = new Set<string>();

  /** The data of exactly this type name, if there are any. */
  get(typeName: string): TypeData | undefined {
    return this.types.get(typeName.toLowerCase());
  }
  /** The data of a type name, made when absent. */
  getOrAdd(typeName: string): TypeData {
    const key = typeName.toLowerCase();
    let data = this.types.get(key);
    if (!data) {
      data = { typeName, members: new PSMemberTable(), standardMembers: new Map(), typeConverter: null, typeAdapter: null };
      this.types.set(key, data);
    }
    return data;
  }
  /** All data, in the order they were added (Get-TypeData). */
  all(): IterableIterator<TypeData> {
    return this.types.values();
  }
  /** Adds or replaces a member. Whether one of that name may be there is the caller's to check. */
  addMember(typeName: string, member: PSMemberInfo): void {
    member.isInstance = false;
    this.getOrAdd(typeName).members.set(member);
    this.names.add(member.name.toLowerCase());
    this.version++;
  }
  /** Adds or replaces a member of PSStandardMembers. */
  addStandardMember(typeName: string, member: PSMemberInfo): void {
    this.getOrAdd(typeName).standardMembers.set(member.name.toLowerCase(), member);
    this.version++;
  }
  /** Remove-TypeData -TypeName; false when there was nothing. */
  remove(typeName: string): boolean {
    this.version++;
    return this.types.delete(typeName.toLowerCase());
  }
  /** Removes one member; false when there was none. */
  removeMember(typeName: string, memberName: string): boolean {
    this.version++;
    return this.get(typeName)?.members.delete(memberName) ?? false;
  }
  /** Members for objects with these type names, the first name that has a member wins; null when there are none. */
  membersFor(typeNames: readonly string[]): PSMemberTable | null {
    if (this.mergedVersion !== this.version) {
      this.merged.clear();
      this.byList = new WeakMap();
      this.mergedVersion = this.version;
    }
    const known = this.byList.get(typeNames);
    if (known !== undefined) return known;
    const key = typeNames.join('\n').toLowerCase();
    let result = this.merged.get(key);
    if (result === undefined) {
      result = null;
      // the most general type first, so that its members come first; a more derived one replaces what has the same name
      for (let i = typeNames.length - 1; i >= 0; i--) {
        const data = this.get(typeNames[i]!);
        if (!data || data.members.size === 0) continue;
        result ??= new PSMemberTable();
        for (const member of data.members.values()) result.set(member);
      }
      this.merged.set(key, result);
    }
    if (Object.isFrozen(typeNames)) this.byList.set(typeNames, result);
    return result;
  }
  /** One member for objects with these type names. */
  lookup(typeNames: readonly string[], name: string): PSMember | undefined {
    if (!this.names.has(lowerName(name))) return undefined;
    return this.membersFor(typeNames)?.get(name);
  }
  /** A member of PSStandardMembers, of the first type name that has it. */
  standardMember(typeNames: readonly string[], name: string): PSMemberInfo | undefined {
    const lower = name.toLowerCase();
    for (const typeName of typeNames) {
      const member = this.get(typeName)?.standardMembers.get(lower);
      if (member) return member;
    }
    return undefined;
  }
}

/** The table of the session. */
export const typeTable = new TypeTable();
