import { NetObject, type Value } from './net-object.ts';
import { type PSMember, PSMemberTable } from './ps-members.ts';

/** The base object of `[pscustomobject]`: has no members of its own. */
export class PSCustomObject extends NetObject {}
const customObjectBase = new PSCustomObject();

/**
 * PSObject: a value seen with additional members. Reference objects carry such members themselves (`NetObject.instanceMembers`), so a
 * PSObject is needed only for `[pscustomobject]` (whose base is a {@link PSCustomObject}) and for strings, numbers and other values that
 * have been given members. Its `instanceMembers` are the members, in order.
 */
export class PSObject extends NetObject {
  override instanceMembers: PSMemberTable;
  /** The text the object had where it was serialized (ToStringFromDeserialization). */
  declare deserializedText?: string;
  /** True for a property bag that was an object with methods where it was serialized (IsDeserialized): it has none but those it keeps. */
  declare isDeserialized?: boolean;
  /** @param members the table to keep the members in; absent: a new one */
  constructor(
    readonly baseObject: Value = customObjectBase,
    members: PSMemberTable = new PSMemberTable(),
  ) {
    super();
    this.instanceMembers = members;
  }
  get isCustomObject(): boolean {
    return this.baseObject instanceof PSCustomObject;
  }
  member(name: string): PSMember | undefined {
    return this.instanceMembers.get(name);
  }
}

/**
 * A number that stands on a command line in other words than its own (`1.50`, `0x10`, `1kb`): string parameters, native programs, lists joined to
 * text and what is shown on the host keep those words (PSObject.TokenText; ParserOps.WrappedNumber).
 */
export class WrappedNumber extends PSObject {
  constructor(
    number: Value,
    readonly tokenText: string,
  ) {
    super(number);
  }
}

/** The value inside a PSObject; a custom object stays what it is (PSObject.Base). */
export function baseObject(value: Value): Value {
  return value instanceof PSObject && !value.isCustomObject ? value.baseObject : value;
}
