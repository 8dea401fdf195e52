import type { MethodInfo } from './net-type.ts';
import { PSMemberInfo } from './ps-member-base.ts';
import { typeToString } from './type-of.ts';

/** PSEvent: an event of a .NET object, as Get-Member lists it. The type has methods `add_` and `remove_` of its name. */
export class PSEvent extends PSMemberInfo {
  readonly memberType = 'Event';
  /** @param adder the method `add_NAME` */
  constructor(private readonly adder: MethodInfo) {
    super(adder.name.slice('add_'.length));
  }
  get typeNameOfValue(): string {
    return 'System.Management.Automation.PSEvent';
  }
  definition(): string {
    const handler = this.adder.parameters[0]?.type;
    if (!handler) return this.name;
    const invoke = handler.getMethods('Invoke', false)[0];
    return `${typeToString(handler)} ${this.name}(${(invoke?.parameters ?? []).map((p) => typeToString(p.type) + (p.isByRef ? '&' : '')).join(', ')})`;
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSEvent {
    return new PSEvent(this.adder);
  }
}
