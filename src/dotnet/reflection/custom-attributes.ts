import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { type MemberBody, NetType } from '../../objects/net-type.ts';
import { arrayTypeOf, defineType } from '../registry.ts';

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

/** The one attribute of a type. @throws AmbiguousMatchException where there are several */
function single(from: Attributed, type: NetType): NetObject | null {
  const found = attributesOfType(from, type);
  if (found.length > 1)
    throw exceptionOf('System.Reflection.AmbiguousMatchException', 'Multiple custom attributes of the same type found.');
  return found[0] ?? null;
}

/** System.Reflection.CustomAttributeExtensions: what C# calls on types and members. */
export function defineCustomAttributeExtensions(): void {
  const staticMethods: Record<string, MemberBody> = {};
  const list = (from: Attributed, type: NetType): PSArray => new PSArray(attributesOfType(from, type), arrayTypeOf(type));
  for (const element of [
    'System.Reflection.MemberInfo element',
    'System.Reflection.ParameterInfo element',
    'System.Reflection.Assembly element',
  ]) {
    type Types = readonly [NetType];
    Object.assign(staticMethods, {
      [`T GetCustomAttribute[T](${element})`]: (_s: null, from: Attributed, [type]: Types) => single(from, type),
      [`T GetCustomAttribute[T](${element}, bool inherit)`]: (_s: null, from: Attributed, _inherit: boolean, [type]: Types) =>
        single(from, type),
      [`System.Attribute GetCustomAttribute(${element}, type attributeType)`]: (_s: null, from: Attributed, type: NetType) =>
        single(from, type),
      [`System.Collections.Generic.IEnumerable[T] GetCustomAttributes[T](${element})`]: (_s: null, from: Attributed, [type]: Types) =>
        list(from, type),
      [`System.Collections.Generic.IEnumerable[T] GetCustomAttributes[T](${element}, bool inherit)`]: (
        _s: null,
        from: Attributed,
        _inherit: boolean,
        [type]: Types,
      ) => list(from, type),
      [`System.Collections.Generic.IEnumerable[System.Attribute] GetCustomAttributes(${element})`]: (_s: null, from: Attributed) =>
        new PSArray([...attributesOf(from)]),
      [`System.Collections.Generic.IEnumerable[System.Attribute] GetCustomAttributes(${element}, type attributeType)`]: (
        _s: null,
        from: Attributed,
        type: NetType,
      ) => list(from, type),
      [`bool IsDefined(${element}, type attributeType)`]: (_s: null, from: Attributed, type: NetType) =>
        attributesOfType(from, type).length > 0,
    });
  }
  defineType({ name: 'System.Reflection.CustomAttributeExtensions', kind: 'static', staticMethods });
}
