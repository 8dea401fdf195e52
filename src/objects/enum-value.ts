import { NetObject } from './net-object.ts';
import type { NetType } from './net-type.ts';

/** A value of any enum, of .NET or of a script's `enum` statement. Use {@link enumOf}: equal values of one type are then one object. */
export class EnumValue extends NetObject {
  constructor(
    type: NetType,
    /** The number; a bigint when the type's values are (long and ulong based enums). */
    readonly value: number | bigint,
  ) {
    super();
    this.netType = type;
  }
}

const known = new WeakMap<NetType, Map<number | bigint, EnumValue>>();

/** The value of an enum type with this number, whether it is named or not. */
export function enumOf(type: NetType, value: number | bigint): EnumValue {
  let values = known.get(type);
  if (!values) known.set(type, (values = new Map()));
  let result = values.get(value);
  if (!result) values.set(value, (result = new EnumValue(type, value)));
  return result;
}

/** The enum value with this name (exact spelling), as {@link enumOf}. Throws a JavaScript Error for a name that the type does not have. */
export function enumNamed(type: NetType, name: string): EnumValue {
  const value = type.enumValues?.get(name);
  if (value === undefined) throw new Error(`${type.fullName} has no ${name}`);
  return enumOf(type, value);
}

/** The one name whose value this is, undefined when there is none (the first declared one when several are equal). */
export function enumSingleName(value: EnumValue): string | undefined {
  for (const [name, number] of value.netType.enumValues ?? []) if (number === value.value) return name;
  return undefined;
}

/** Enum.ToString(): the name; for [Flags] types the names joined by ", "; the number when names cannot express it. */
export function enumText(value: EnumValue): string {
  const single = enumSingleName(value);
  if (single !== undefined) return single;
  return (value.netType.isFlags ? flagNames(value) : undefined) ?? value.value.toString();
}

/** Names whose bits make up the value, in ascending order of their numbers; undefined when bits are left over (Enum.ToString "F"). */
export function flagNames(value: EnumValue): string | undefined {
  let rest = BigInt(value.value);
  if (rest === 0n) return undefined;
  if (rest < 0n) rest = BigInt.asUintN(64, rest);
  const entries = [...(value.netType.enumValues ?? [])]
    .map(([name, number]) => [name, BigInt.asUintN(64, BigInt(number))] as const)
    .sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
  const names: string[] = [];
  for (let i = entries.length - 1; i >= 0; i--) {
    const [name, number] = entries[i]!;
    if (number === 0n || (rest & number) !== number) continue;
    rest &= ~number;
    names.unshift(name);
  }
  return rest === 0n ? names.join(', ') : undefined;
}
