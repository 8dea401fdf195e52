import { PSMemberInfo } from './ps-member-base.ts';

/** PSPropertySet: a name for several properties (`Select-Object PSConfiguration`). */
export class PSPropertySet extends PSMemberInfo {
  readonly memberType = 'PropertySet';
  readonly typeNameOfValue = 'System.Management.Automation.PSPropertySet';
  constructor(
    name: string,
    readonly referencedPropertyNames: readonly string[],
  ) {
    super(name);
  }
  definition(): string {
    return `${this.name} {${this.referencedPropertyNames.join(', ')}}`;
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSPropertySet {
    return new PSPropertySet(this.name, this.referencedPropertyNames);
  }
}

/** PSMemberSet: a group of members (`PSStandardMembers`). */
export class PSMemberSet extends PSMemberInfo {
  readonly memberType = 'MemberSet';
  readonly typeNameOfValue = 'System.Management.Automation.PSMemberSet';
  constructor(
    name: string,
    readonly members: readonly PSMemberInfo[],
    readonly inheritMembers = true,
  ) {
    super(name);
  }
  member(name: string): PSMemberInfo | undefined {
    const lower = name.toLowerCase();
    return this.members.find((m) => m.name.toLowerCase() === lower);
  }
  definition(): string {
    return `${this.name} {${this.members.map((m) => m.name).join(', ')}}`;
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSMemberSet {
    return new PSMemberSet(this.name, this.members, this.inheritMembers);
  }
}
