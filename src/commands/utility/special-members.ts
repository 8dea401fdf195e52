import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { PSMethod } from '../../objects/ps-member-info.ts';
import type { PSMember } from '../../objects/ps-members.ts';

/** Accessors and operators that only -Force shows; an operator that a script's class declares is a method like any other. */
export function isSpecial(member: PSMember): boolean {
  if (member instanceof PSMethod && member.name.startsWith('op_')) return !member.methods[0]?.declaringType.isScriptType;
  return /^(get_|set_|add_|remove_|op_|\.c?ctor$)/.test(member.name);
}

/** `get_X` and `set_X` of the properties of a type, which -Force shows, in the order of the properties. */
export function accessorMethods(type: NetType, target: Value, isStatic: boolean): PSMethod[] {
  const made: PSMethod[] = [];
  const properties = isStatic ? type.allProperties(true) : [...type.allProperties(false), ...type.getIndexers()];
  for (const { name } of properties)
    for (const accessor of [`get_${name}`, `set_${name}`]) {
      const methods = type.getMethods(accessor, isStatic);
      if (methods.length > 0 && !made.some((m) => m.name === accessor)) made.push(new PSMethod(accessor, target, methods, isStatic));
    }
  return made;
}
