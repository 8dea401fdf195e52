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

/** Look-ups that are remembered as long as nothing changes. */
class Remembered {
  version = -1;
  readonly merged = new Map<string, PSMemberTable | null>();
  /** The same for lists of names that never change. */
  byList = new WeakMap<readonly string[], PSMemberTable | null>();

  /** Forgets what was found in an earlier version of the table. */
  keepFor(version: number): void {
    if (this.version === version) return;
    this.merged.clear();
    this.byList = new WeakMap();
    this.version = version;
  }
}

/** What one runspace has changed: types with all their data, or null for those that it removed. */
export class TypeLayer {
  readonly types = new Map<string, TypeData | null>();
  readonly remembered = new Remembered();
  version = -1;
  /** How often the shared part had changed when the version was given. */
  sharedChanges = -1;
}

/**
 * The extended members of types by type name (TypeTable.cs): what types.ps1xml, Update-TypeData and modules add. Names without regard to
 * case. All runspaces share what every session begins with; what one of them changes stands in its layer, which is entered while it runs.
 */
export class TypeTable {
  private readonly types = new Map<string, TypeData>();
  private layer: TypeLayer | null = null;
  /** Changes with each change and with each layer, so that whoever remembers look-ups notices. */
  version = 0;
  private versions = 0;
  private sharedVersion = 0;
  private sharedChanges = 0;
  private readonly shared = new Remembered();
  /** Lower-case names of all members: most look-ups end here. */
  private readonly names = new Set<string>();

  /** From now on the changes of a runspace count; null: it has changed nothing. */
  enter(layer: TypeLayer | null): void {
    if (this.layer === layer) return;
    this.layer = layer;
    if (layer === null) this.version = this.sharedVersion;
    else if (layer.sharedChanges === this.sharedChanges && layer.version >= 0) this.version = layer.version;
    else this.touch();
  }
  /** Notes that the data of the layer have changed. */
  touch(): void {
    this.version = ++this.versions;
    if (this.layer === null) this.sharedVersion = this.version;
    else {
      this.layer.version = this.version;
      this.layer.sharedChanges = this.sharedChanges;
    }
  }
  private sharedChanged(): void {
    this.sharedChanges++;
    this.sharedVersion = ++this.versions;
    this.touch();
  }
  /** The data of exactly this type name, if there are any. */
  get(typeName: string): TypeData | undefined {
    const key = typeName.toLowerCase();
    const own = this.layer?.types.get(key);
    return own === undefined ? this.types.get(key) : (own ?? undefined);
  }
  /** The data of a type name to be changed for the runspace whose layer was entered; made when absent. {@link touch} comes after the change. */
  edit(typeName: string): TypeData {
    const layer = this.layer as TypeLayer;
    const key = typeName.toLowerCase();
    const own = layer.types.get(key);
    if (own) return own;
    const from = own === null ? undefined : this.types.get(key);
    const data = dataOf(from?.typeName ?? typeName, from);
    layer.types.set(key, data);
    return data;
  }
  /** All data, in the order they were added (Get-TypeData). */
  all(): TypeData[] {
    if (this.layer === null) return [...this.types.values()];
    const all = new Map<string, TypeData | null>(this.types);
    for (const [key, data] of this.layer.types) all.set(key, data);
    return [...all.values()].filter((data) => data !== null);
  }
  private getOrAdd(typeName: string): TypeData {
    const key = typeName.toLowerCase();
    let data = this.types.get(key);
    if (!data) this.types.set(key, (data = dataOf(typeName)));
    return data;
  }
  /** Adds or replaces a member that every runspace has. */
  addMember(typeName: string, member: PSMemberInfo): void {
    member.isInstance = false;
    this.getOrAdd(typeName).members.set(member);
    this.names.add(member.name.toLowerCase());
    this.sharedChanged();
  }
  /** Adds or replaces a member of PSStandardMembers that every runspace has. */
  addStandardMember(typeName: string, member: PSMemberInfo): void {
    this.getOrAdd(typeName).standardMembers.set(member.name.toLowerCase(), member);
    this.sharedChanged();
  }
  /** Adds or replaces a member for the runspace whose layer was entered. Whether one of that name may be there is the caller's to check. */
  setMember(typeName: string, member: PSMemberInfo): void {
    member.isInstance = false;
    this.edit(typeName).members.set(member);
    this.names.add(member.name.toLowerCase());
    this.touch();
  }
  /** Remove-TypeData -TypeName, for the runspace whose layer was entered, or where there is none for all; false when there was nothing. */
  remove(typeName: string): boolean {
    if (this.get(typeName) === undefined) return false;
    if (this.layer === null) {
      this.types.delete(typeName.toLowerCase());
      this.sharedChanged();
      return true;
    }
    this.layer.types.set(typeName.toLowerCase(), null);
    this.touch();
    return true;
  }
  /** Members for objects with these type names, the first name that has a member wins; null when there are none. */
  membersFor(typeNames: readonly string[]): PSMemberTable | null {
    const remembered = this.layer === null ? this.shared : this.layer.remembered;
    remembered.keepFor(this.version);
    const known = remembered.byList.get(typeNames);
    if (known !== undefined) return known;
    const key = typeNames.join('\n').toLowerCase();
    let result = remembered.merged.get(key);
    if (result === undefined) {
      result = null;
      // the most general type first, so that its members come first; a more derived one replaces what has the same name
      for (let i = typeNames.length - 1; i >= 0; i--) {
        const data = this.get(typeNames[i]!);
        if (!data || data.members.size === 0) continue;
        result ??= new PSMemberTable();
        for (const member of data.members.values()) result.set(member);
      }
      remembered.merged.set(key, result);
    }
    if (Object.isFrozen(typeNames)) remembered.byList.set(typeNames, result);
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

function dataOf(typeName: string, from?: TypeData): TypeData {
  const members = new PSMemberTable();
  for (const member of from?.members.values() ?? []) members.set(member);
  return {
    typeName,
    members,
    standardMembers: new Map(from?.standardMembers),
    typeConverter: from?.typeConverter ?? null,
    typeAdapter: from?.typeAdapter ?? null,
  };
}

/** The table of the process. */
export const typeTable = new TypeTable();
