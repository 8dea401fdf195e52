/** The rules for members of PSStandardMembers (CheckStandardMembers in TypeTable.cs). */
import { getType, wellKnown } from '../../dotnet/registry.ts';
import { NetException } from '../../errors/exceptions.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { type PSMemberInfo, PSNoteProperty, PSPropertyInfo, PSPropertySet } from '../../objects/ps-member-info.ts';

/** Members by lower-case name. */
type Members = Map<string, PSMemberInfo>;

const serialization = [
  'InheritPropertySerializationSet',
  'SerializationMethod',
  'StringSerializationSource',
  'PropertySerializationSet',
  'SerializationDepth',
];
const known = new Set(
  [...serialization, 'DefaultDisplayProperty', 'DefaultDisplayPropertySet', 'DefaultKeyPropertySet', 'TargetTypeForDeserialization'].map(
    (name) => name.toLowerCase(),
  ),
);

/** One check of the standard members of a type; takes out what is wrong, and says so in `errors`. */
class StandardMembersCheck {
  readonly errors: string[] = [];
  constructor(
    private readonly typeName: string,
    private readonly members: Members,
  ) {}

  private fail(message: string): false {
    this.errors.push(`Error in TypeData "${this.typeName}": ${message}`);
    return false;
  }

  /** A note, whose value is converted; true when there is none. */
  private note(name: string, type: NetType): boolean {
    const member = this.members.get(name.toLowerCase());
    if (!member) return true;
    if (!(member instanceof PSNoteProperty)) return this.fail(`Member "${member.name}" must be a note.`);
    if (type === wellKnown.boolean && typeof member.value === 'string') member.value = member.value.toLowerCase() !== 'false';
    try {
      member.value = convertTo(member.value, type);
      return true;
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      return this.fail(`Cannot convert note "${member.name}":"${e.message}".`);
    }
  }

  private absent(name: string): boolean {
    const member = this.members.get(name.toLowerCase());
    return member ? this.fail(`Do not use the member "${member.name}" here.`) : true;
  }

  private ofType(name: string, kind: typeof PSPropertySet | typeof PSPropertyInfo, kindName: string): boolean {
    const member = this.members.get(name.toLowerCase());
    return !member || member instanceof kind ? true : this.fail(`Member "${member.name}" must have type "${kindName}".`);
  }

  private value(name: string): Value | undefined {
    const member = this.members.get(name.toLowerCase());
    return member instanceof PSNoteProperty ? member.value : undefined;
  }

  private serializationSettings(): boolean {
    if (!this.note('SerializationMethod', getType('System.Management.Automation.SerializationMethod'))) return false;
    const method = String(this.value('SerializationMethod') ?? 'AllPublicProperties');
    if (method === 'SpecificProperties') {
      if (!this.note('InheritPropertySerializationSet', wellKnown.boolean)) return false;
      if (!this.ofType('PropertySerializationSet', PSPropertySet, 'PSPropertySet')) return false;
      if (this.value('InheritPropertySerializationSet') === false && !this.members.has('propertyserializationset'))
        return this.fail(
          '"PropertySerializationSet" must be present when the "SerializationMethod" is "SpecificProperties" and "InheritPropertySerializationSet" is "false".',
        );
      if (!this.note('SerializationDepth', wellKnown.int32)) return false;
    } else {
      if (!this.absent('InheritPropertySerializationSet') || !this.absent('PropertySerializationSet')) return false;
      if (!(method === 'String' ? this.absent('SerializationDepth') : this.note('SerializationDepth', wellKnown.int32))) return false;
    }
    return this.ofType('StringSerializationSource', PSPropertyInfo as never, 'PSPropertyInfo');
  }

  run(): void {
    for (const [key, member] of [...this.members]) {
      if (known.has(key)) continue;
      this.members.delete(key);
      this.fail(`"${member.name}" is not a standard member and will be ignored.`);
    }
    if (!this.serializationSettings()) {
      this.fail('A previous error caused all serialization settings to be ignored.');
      for (const name of serialization) this.members.delete(name.toLowerCase());
    }
    for (const name of ['DefaultDisplayPropertySet', 'DefaultKeyPropertySet'])
      if (!this.ofType(name, PSPropertySet, 'PSPropertySet')) this.members.delete(name.toLowerCase());
    if (!this.note('DefaultDisplayProperty', wellKnown.string)) this.members.delete('defaultdisplayproperty');
    if (!this.note('TargetTypeForDeserialization', wellKnown.type)) this.members.delete('targettypefordeserialization');
  }
}

/** Takes out of the standard members what must not be there; gives the messages, the last first as a ConcurrentBag has them. */
export function checkStandardMembers(typeName: string, members: Members): string[] {
  const check = new StandardMembersCheck(typeName, members);
  check.run();
  return check.errors.reverse();
}
