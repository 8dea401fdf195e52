import { argumentNull, extendedTypeSystemException } from '../errors/throw.ts';
import { NetCollection } from './collections.ts';
import { addMember, asPSObject, dotNetMember, getMember, members as listMembers, type MemberView, noteListed } from './member-access.ts';
import { NetObject, type Value } from './net-object.ts';
import { AliasOfOwner, PSAliasProperty, PSCodeProperty, type PSMemberInfo, PSMemberSet, PSNoteProperty } from './ps-member-info.ts';
import type { PSMember } from './ps-members.ts';
import { baseObject, PSObject } from './ps-object.ts';
import { isReservedName, reservedName } from './reserved-members.ts';
import { runNow } from './script-hooks.ts';
import { psTypeNames } from './type-names.ts';
import { typeOf } from './type-of.ts';
import { typeTable } from './type-table.ts';
import { membersOfNumber } from './value-members.ts';

/** `$x.PSObject`: the view of a value as a PSObject, with its members and type names. */
export class PSObjectView extends NetObject {
  constructor(readonly target: Value) {
    super();
  }
  get baseObject(): Value {
    return this.target instanceof PSObject ? this.target.baseObject : this.target;
  }
  collection(kind: MemberKind): PSMemberInfoCollection {
    return new PSMemberInfoCollection(this.target, kind);
  }
  /** PSObject.Copy(): members and, for clonable values, the value are copied. */
  copy(): Value {
    const copy = new PSObject(this.target instanceof PSObject ? this.target.baseObject : this.target);
    const source = this.target instanceof NetObject ? this.target.instanceMembers : undefined;
    for (const member of source?.values() ?? []) copy.instanceMembers.set((member as PSMemberInfo).copy());
    if (this.target instanceof NetObject && this.target.typeNames) copy.typeNames = [...this.target.typeNames];
    return copy;
  }
}

/** `$x.PSBase`, `PSAdapted`, `PSExtended`: the value with only some of its members. */
export class PSBaseView extends NetObject {
  constructor(
    readonly target: Value,
    readonly view: MemberView,
  ) {
    super();
    this.netType = typeOf(baseObject(target));
  }
  getMember(name: string): PSMember | undefined {
    if (this.view === 'extended') {
      const own = this.target instanceof NetObject ? this.target.instanceMembers?.get(name) : undefined;
      return own ?? typeTable.lookup(psTypeNames(this.target), name);
    }
    const member = dotNetMember(this.target, name);
    if (!member || !('getValue' in member)) return member;
    const property = member as PSCodeProperty;
    const set = (_view: Value, value: Value): void => void runNow(property.setValue(this.target, value));
    return new PSCodeProperty(
      member.name,
      () => property.getValue(this.target) as Value,
      property.typeNameOfValue,
      property.isSettable ? set : null,
    );
  }
}

/** Which members a collection shows. */
export type MemberKind = 'Members' | 'Properties' | 'Methods';

/** `$x.PSObject.Properties` and its siblings (PSMemberInfoIntegratingCollection): live, indexed by name. */
export class PSMemberInfoCollection extends NetCollection {
  constructor(
    readonly target: Value,
    readonly kind: MemberKind,
  ) {
    super();
  }
  private fits(member: PSMember): boolean {
    if (this.kind === 'Members') return true;
    return this.kind === 'Properties' ? 'getValue' in member : 'invoke' in member;
  }
  list(): PSMember[] {
    return listMembers(this.target).filter((m) => this.fits(m));
  }
  /** Bound to the target, so that scripts can read and write `.Value`. */
  *[Symbol.iterator](): Iterator<Value> {
    for (const member of this.list()) yield new BoundMember(member as PSMemberInfo, this.target);
  }
  get count(): undefined {
    return undefined;
  }
  item(name: string): Value {
    noteListed(this.target);
    const member = getMember(this.target, name);
    return member && this.fits(member) ? new BoundMember(member as PSMemberInfo, this.target) : null;
  }
  /** @throws ExtendedTypeSystemException for the names of views */
  add(member: PSMemberInfo): void {
    if (isReservedName(member.name)) throw reservedName(member.name);
    addMember(asPSObject(this.target), member.copy());
  }
  remove(name: string): void {
    const own = this.target instanceof NetObject ? this.target.instanceMembers : undefined;
    const table = own ?? membersOfNumber(this.target);
    if (table?.delete(name)) return;
    const member = getMember(this.target, name);
    if (member)
      throw extendedTypeSystemException('ChangeStaticMember', `Cannot change the member created from the type configuration: "${name}".`);
  }
}

/** A member together with the object it was found on: what scripts get from member collections. */
export class BoundMember extends NetObject {
  constructor(
    readonly member: PSMemberInfo,
    readonly target: Value,
  ) {
    super();
    this.netType = member.netType;
  }
  override toString(): string {
    return this.member.definition(this.target);
  }
}

/** `$x.PSTypeNames`: the names as a list that can be changed. */
export class TypeNameCollection extends NetCollection {
  constructor(readonly target: Value) {
    super();
  }
  /** Of a string, a number or a Boolean the change is lost: PowerShell keeps it with the PSObject that it has just made for a string. */
  private get names(): string[] {
    const { target } = this;
    if (!(target instanceof NetObject)) return [...psTypeNames(target)];
    return (target.typeNames ??= [...psTypeNames(target)]);
  }
  get(index: number): string | undefined {
    return psTypeNames(this.target)[index];
  }
  *[Symbol.iterator](): Iterator<Value> {
    yield* [...psTypeNames(this.target)];
  }
  get count(): number {
    return psTypeNames(this.target).length;
  }
  insert(index: number, name: string | null): void {
    if (name === null) throw argumentNull('item');
    this.names.splice(index, 0, name);
  }
  add(name: string): void {
    this.names.push(name);
  }
  remove(name: string): boolean {
    const at = this.names.findIndex((n) => n.toLowerCase() === name.toLowerCase());
    if (at < 0) return false;
    this.names.splice(at, 1);
    return true;
  }
  removeAt(index: number): void {
    this.names.splice(index, 1);
  }
  set(index: number, name: string): void {
    this.names[index] = name;
  }
  clear(): void {
    if (this.target instanceof NetObject) this.target.typeNames = [];
  }
  indexOf(name: string): number {
    return psTypeNames(this.target).indexOf(name);
  }
}

/** Members that every object has: psobject, psbase, psadapted, psextended, pstypenames. */
export function intrinsicMember(target: Value, name: string): PSMember | undefined {
  switch (name.toLowerCase()) {
    case 'psobject':
      return hidden(new PSNoteProperty('psobject', new PSObjectView(target), false));
    case 'psbase':
      return hidden(new PSNoteProperty('psbase', new PSBaseView(target, 'base'), false));
    case 'psadapted':
      return hidden(new PSNoteProperty('psadapted', new PSBaseView(target, 'adapted'), false));
    case 'psextended':
      return hidden(new PSNoteProperty('psextended', new PSBaseView(target, 'extended'), false));
    case 'pstypenames':
      return hidden(new PSNoteProperty('pstypenames', new TypeNameCollection(target), false));
    case 'psstandardmembers':
      return standardMembers(target);
    default:
      return undefined;
  }
}

/** PSStandardMembers: how objects of these types are shown and serialized; undefined when nothing is said about them. */
function standardMembers(target: Value): PSMemberSet | undefined {
  const found = new Map<string, PSMemberInfo>();
  for (const typeName of psTypeNames(target))
    for (const [key, member] of typeTable.get(typeName)?.standardMembers ?? []) if (!found.has(key)) found.set(key, member);
  if (found.size === 0) return undefined;
  const members = [...found.values()].map((m) => (m instanceof PSAliasProperty ? new AliasOfOwner(m, target) : m));
  return hidden(new PSMemberSet('PSStandardMembers', members));
}

function hidden<T extends PSMemberInfo>(member: T): T {
  member.isHidden = true;
  return member;
}

/** Unwraps what scripts hold to the member itself. */
export function memberOf(value: Value): PSMemberInfo | undefined {
  if (value instanceof BoundMember) return value.member;
  return value instanceof NetObject && 'memberType' in value ? (value as PSMemberInfo) : undefined;
}
