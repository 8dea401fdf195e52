import { PSArray } from '../../objects/collections.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { type MemberBody, NetType } from '../../objects/net-type.ts';
import { arrayTypeOf } from '../registry.ts';

/** What may have attributes: a type or member that a class or enum of a script defines. */
export interface Attributed {
  readonly makeAttributes?: (() => readonly NetObject[]) | null;
}

/** Tells of the attributes of types that no script defines: the classes of cmdlets. Set by who knows them. */
export const attributeSource: { current: (from: Attributed) => readonly NetObject[] } = { current: () => [] };

const attributesOf = (from: Attributed): readonly NetObject[] => from.makeAttributes?.() ?? attributeSource.current(from);

const attributesOfType = (from: Attributed, type: NetType): NetObject[] =>
  attributesOf(from).filter((attribute) => type.isAssignableFrom(attribute.netType));

/** MemberInfo.GetCustomAttributes and IsDefined; attributes of .NET's own types are not known here. */
export const customAttributeMethods: Record<string, MemberBody> = {
  'bool IsDefined(type attributeType, bool inherit)': (from: Attributed, type: NetType) =>
    attributesOfType(from, type).length > 0 || (from instanceof NetType && from.isFlags && type.fullName === 'System.FlagsAttribute'),
  'System.Object[] GetCustomAttributes(bool inherit)': (from: Attributed) => new PSArray([...attributesOf(from)]),
  'System.Object[] GetCustomAttributes(type attributeType, bool inherit)': (from: Attributed, type: NetType) =>
    new PSArray(attributesOfType(from, type), arrayTypeOf(type)),
};
