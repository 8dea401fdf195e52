import { defineType } from '../../dotnet/registry.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { memberTypes } from './new-member.ts';

/** What Get-Member emits: a member's name, kind and definition. */
export class MemberDefinition extends NetObject {
  constructor(
    readonly typeName: string,
    readonly name: string,
    readonly memberType: Value,
    readonly definition: string,
  ) {
    super();
  }
  override toString(): string {
    return this.definition;
  }
}

defineType({
  name: 'Microsoft.PowerShell.Commands.MemberDefinition',
  jsClass: MemberDefinition,
  methods: { 'string ToString()': (self: MemberDefinition) => self.definition },
  properties: {
    'string TypeName': { get: (self: MemberDefinition) => self.typeName },
    'string Name': { get: (self: MemberDefinition) => self.name },
    [`${memberTypes} MemberType`]: { get: (self: MemberDefinition) => self.memberType },
    'string Definition': { get: (self: MemberDefinition) => self.definition },
  },
});
