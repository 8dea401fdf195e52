/** How new type data come into the table (TypeTable.Update, TypeTable.cs). */
import { noteTypeConverter } from '../../objects/convert.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { PSMemberInfo } from '../../objects/ps-member-info.ts';
import { isKindOf } from '../../objects/type-of.ts';
import { typeTable } from '../../objects/type-table.ts';
import { ownTypeLayer } from '../../session/current-context.ts';
import { checkStandardMembers } from './standard-members.ts';

/** What a converter derives from. */
const converterTypes = ['System.Management.Automation.PSTypeConverter', 'System.ComponentModel.TypeConverter'];

/** What is added to one type. */
export interface TypeDataUpdate {
  readonly name: string;
  readonly members: readonly PSMemberInfo[];
  readonly standardMembers: readonly PSMemberInfo[];
  readonly typeConverter: NetType | null;
  readonly typeAdapter: NetType | null;
}

/**
 * Adds members, standard members and converters to a type name.
 * @param override replaces members that are there
 * @returns what could not be added, as messages
 */
export function updateTypeTable(update: TypeDataUpdate, override: boolean): string[] {
  const { name } = update;
  const errors: string[] = [];
  const fail = (message: string): void => void errors.unshift(`Error in TypeData "${name}": ${message}`);
  ownTypeLayer();
  const data = typeTable.edit(name);
  for (const member of update.members) {
    if (!override && data.members.get(member.name)) fail(`The member ${member.name} is already present.`);
    else typeTable.setMember(name, member);
  }
  if (update.standardMembers.length > 0) {
    const old = new Map(data.standardMembers);
    const merged = new Map(old);
    for (const member of update.standardMembers) {
      const key = member.name.toLowerCase();
      if (!override && merged.has(key)) fail(`The member ${member.name} is already present.`);
      else merged.set(key, member);
    }
    const wrong = checkStandardMembers(name, merged);
    errors.unshift(...wrong);
    data.standardMembers.clear();
    // With settings that contradict each other, what was there stays.
    const kept = wrong.length === 0 ? merged : new Map([...merged, ...old]);
    for (const [key, member] of kept) data.standardMembers.set(key, member);
  }
  if (update.typeConverter) {
    const { typeConverter } = update;
    if (!converterTypes.some((wanted) => isKindOf(typeConverter, wanted)))
      fail(`Type "${typeConverter.fullName}" should be either TypeConverter or PSTypeConverter.`);
    if (data.typeConverter && !override) fail('The TypeConverter was ignored because it already occurs.');
    else {
      data.typeConverter = typeConverter;
      noteTypeConverter(name);
    }
  }
  if (update.typeAdapter) {
    if (data.typeAdapter && !override) fail('The TypeAdapter was ignored because it already occurs.');
    else data.typeAdapter = update.typeAdapter;
  }
  typeTable.touch();
  return errors;
}
