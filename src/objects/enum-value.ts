import { NetObject } from './net-object.ts';
import type { NetType } from './net-type.ts';

/** A value of any enum type. Interned: the same type and number give the same object, so `===` compares. */
export class EnumValue extends NetObject {
  /** Use {@link enumValue}. */
  constructor(
    override readonly netType: NetType,
    /** The underlying number; a bigint for enums over Int64 and UInt64 only when it is no safe integer. */
    readonly value: number,
  ) {
    super();
  }
  /** Enum.ToString(): the name, names joined by `, ` for flags, or the number. */
  override toString(): string {
    return (this.text ??= enumText(this.netType, this.value));
  }
  private text: string | undefined = undefined;
}

const interned = new WeakMap<NetType, Map<number, EnumValue>>();

/** The value of an enum type with this number, whether it has a name or not. */
export function enumValue(type: NetType, value: number | bigint): EnumValue {
  const number = Number(value);
  let values = interned.get(type);
  if (!values) {
    values = new Map();
    interned.set(type, values);
  }
  let result = values.get(number);
  if (!result) {
    result = new EnumValue(type, number);
    values.set(number, result);
  }
  return result;
}

/** The value of a member by name without regard to case; undefined when the enum has no such member. Does not parse lists or numbers. */
export function enumMember(type: NetType, name: string): EnumValue | undefined {
  const values = type.enumValues;
  if (!values) return undefined;
  const exact = values.get(name);
  if (exact !== undefined) return enumValue(type, exact);
  const lower = name.toLowerCase();
  for (const [key, value] of values) if (key.toLowerCase() === lower) return enumValue(type, value);
  return undefined;
}

/** Names and numbers sorted as unsigned numbers, as Enum.GetNames and Enum.GetValues give them. */
export function sortedEnumValues(type: NetType): [string, number][] {
  const list = [...(type.enumValues ?? [])].map(([name, value]): [string, number] => [name, Number(value)]);
  const unsigned = (n: number): number => (n < 0 ? n + 2 ** 64 : n);
  return list
    .map((e, i) => ({ e, i }))
    .sort((a, b) => unsigned(a.e[1]) - unsigned(b.e[1]) || a.i - b.i)
    .map((x) => x.e);
}

/** The text of an enum number (Enum.ToString("G")): a name, names of its flags, or the digits. */
function enumText(type: NetType, value: number): string {
  const values = type.enumValues;
  if (values) {
    let found: string | undefined;
    for (const [name, number] of values)
      if (Number(number) === value) {
        found = name;
        // of flags with one value the last name counts (FormatFlagNames)
        if (!type.isFlags) break;
      }
    if (found !== undefined) return found;
    if (type.isFlags) {
      const flags = flagNames(type, value);
      if (flags) return flags;
    }
  }
  return String(value);
}

/** Names of the flags that make up `value`, joined by `, `; undefined when some bit has no name (Enum.InternalFlagsFormat). */
export function flagNames(type: NetType, value: number): string | undefined {
  const sorted = sortedEnumValues(type);
  if (value === 0) return sorted[0]?.[1] === 0 ? sorted[0][0] : '0';
  let rest = BigInt.asUintN(64, BigInt(value));
  const names: string[] = [];
  for (let i = sorted.length - 1; i >= 0; i--) {
    const [name, number] = sorted[i]!;
    const bits = BigInt.asUintN(64, BigInt(number));
    if (bits === 0n) break;
    if ((rest & bits) === bits) {
      rest &= ~bits;
      names.unshift(name);
    }
  }
  return rest === 0n ? names.join(', ') : undefined;
}
